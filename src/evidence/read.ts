import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { RunError, VerificationError } from '../errors.ts';
import { kindOf, lstatOrNull } from '../lib/files.ts';
import {
  BUNDLE_FILE,
  type EvidenceFiles,
  MAX_EVIDENCE_BYTES,
  POLICY_FILE,
  RECEIPT_FILE,
  VERDICT_FILE,
} from './write.ts';

/** Reads an evidence directory. Decodes only: no signature has been checked and nothing is believed. */

/**
 * Exactly the files that `check` writes, each of them a regular file.
 * @throws RunError EVIDENCE_UNREADABLE
 * @throws VerificationError EVIDENCE_FILES
 */
export function readEvidence(directory: string): EvidenceFiles {
  const names = new Set(reading(directory, () => readdirSync(directory)));
  for (const name of names) {
    const stats = lstatOrNull(join(directory, name));
    if (!KNOWN.has(name))
      throw new VerificationError('EVIDENCE_FILES', `a file that is no evidence: ${name}`);
    if (stats?.isFile() !== true)
      throw new VerificationError('EVIDENCE_FILES', `${name} is ${stats === null ? 'gone' : kindOf(stats)}`);
    if (stats.size > MAX_EVIDENCE_BYTES)
      throw new VerificationError('EVIDENCE_FILES', `${name} is too large to be evidence`);
  }
  for (const name of [VERDICT_FILE, POLICY_FILE]) {
    if (!names.has(name)) throw new VerificationError('EVIDENCE_FILES', `${name} is missing`);
  }
  const read = (name: string): Buffer => reading(directory, () => readFileSync(join(directory, name)));
  return {
    verdict: read(VERDICT_FILE),
    policy: read(POLICY_FILE),
    bundle: names.has(BUNDLE_FILE) ? read(BUNDLE_FILE) : null,
    receipt: names.has(RECEIPT_FILE) ? read(RECEIPT_FILE) : null,
  };
}

const KNOWN: ReadonlySet<string> = new Set([VERDICT_FILE, POLICY_FILE, BUNDLE_FILE, RECEIPT_FILE]);

function reading<T>(directory: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new RunError('EVIDENCE_UNREADABLE', `${directory} is no directory that can be read`, {
      hint: `name the directory that holds ${VERDICT_FILE}, ${POLICY_FILE} and ${BUNDLE_FILE}`,
      cause,
    });
  }
}

/** @returns the JSON value, or undefined when the bytes are none. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** What a verdict document says of itself, as far as a Statement can be compared with it. */
export const verdictClaims = z.object({
  schema: z.literal('urn:countersign:verdict:v1'),
  verdict: z.enum(['PASSED', 'FAILED']),
  subject: z.object({ repository: z.string(), base: z.string(), head: z.string() }),
  grade: z.enum(['enforced', 'advisory', 'local']),
  policy: z.object({
    name: z.string(),
    digest: z.string(),
    sources: z.array(z.object({ name: z.string(), digest: z.string(), from: z.string() })),
  }),
  findings: z.array(z.object({ ruleId: z.string(), effect: z.string(), message: z.string() })),
  stats: z.object({ files: z.number(), rules: z.number() }),
});

export type VerdictClaims = z.infer<typeof verdictClaims>;

export const policyClaims = z.object({
  name: z.string(),
  level: z.string(),
  rules: z.array(z.object({ id: z.string() })),
});

/** A bundle as this program writes it with a key. */
export const bundleSchema = z.strictObject({
  mediaType: z.literal('application/vnd.dev.sigstore.bundle.v0.3+json'),
  verificationMaterial: z.strictObject({
    publicKey: z.strictObject({ hint: z.string() }),
    timestampVerificationData: z.strictObject({}),
  }),
  dsseEnvelope: z.strictObject({
    payload: z.base64(),
    payloadType: z.string(),
    signatures: z.array(z.strictObject({ sig: z.base64(), keyid: z.string().optional() })).length(1),
  }),
});

/** As much of a bundle, by whomever, as it takes to show what it says. */
export const payloadSchema = z.object({ dsseEnvelope: z.object({ payload: z.base64() }) });
