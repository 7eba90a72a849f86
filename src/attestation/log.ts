import { createHash, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { dsse } from '@sigstore/core';
import type { TrustMaterial } from '@sigstore/verify';
import { verifyTLogBody, verifyTLogInclusion } from '@sigstore/verify/dist/tlog/index.js';
import { z } from 'zod';
import { VerificationError } from '../errors.ts';
import { type JsonValue, parseStrictJson } from '../lib/strict-json.ts';
import type { Bundle, LogEntry } from './bundle.ts';
import { checkCheckpoint } from './checkpoint.ts';
import { refusing } from './refusing.ts';
import type { Subject } from './subject.ts';

/**
 * Log entries: each is in a log of the trusted root, and is about this very signature. The library proves the
 * inclusion and compares signature and digest; that the entry names the same signer is compared here
 * (CVE-2022-36056, CVE-2026-22703), and so is what a proof says twice.
 */

/** @throws VerificationError LOG_UNPROVEN */
export function verifyInclusion(
  entry: LogEntry,
  version: Bundle['version'],
  tlogs: TrustMaterial['tlogs'],
): void {
  const { inclusionProof: proof, inclusionPromise: promise } = entry;
  const wanted = version === '0.1' ? promise : proof?.checkpoint;
  if (wanted === undefined) {
    const what = version === '0.1' ? 'inclusion promise' : 'inclusion proof with a checkpoint';
    throw new VerificationError('LOG_UNPROVEN', `the log entry has no ${what}`);
  }
  const log = tlogs.find(({ logID }) => logID.equals(entry.logId.keyId));
  if (log === undefined) throw new VerificationError('LOG_UNPROVEN', 'its log is none of the trusted root');
  refusing('LOG_UNPROVEN', 'its inclusion in the log is not proven', () => verifyTLogInclusion(entry, tlogs));
  if (proof?.checkpoint === undefined) return;
  checkCheckpoint(proof, log);
  if (promise === undefined && entry.logIndex !== proof.logIndex)
    throw new VerificationError('LOG_UNPROVEN', 'the entry and its proof have different places in the log');
}

/** Logs whose key was in use at a time: a key that was retired proves nothing new. @throws VerificationError */
export function checkLogTime(entry: LogEntry, times: readonly Date[], tlogs: TrustMaterial['tlogs']): void {
  if (entry.inclusionPromise !== undefined) return; // the library has compared its own time
  const holds = tlogs.some(
    ({ logID, validFor }) =>
      logID.equals(entry.logId.keyId) && times.some((time) => validFor.start <= time && time <= validFor.end),
  );
  if (!holds)
    throw new VerificationError('LOG_UNPROVEN', 'the log’s key was not in use when this was signed');
}

/** @throws VerificationError LOG_MISMATCH */
export function verifyBody(entry: LogEntry, bundle: Bundle, signer: Buffer, subject: Subject | null): void {
  refusing('LOG_MISMATCH', 'the log entry is about something else', () =>
    verifyTLogBody(entry, comparable(bundle, subject)),
  );
  const named = namedSigners(entry);
  if (named.length !== 1 || !named.every((der) => der.equals(signer)))
    throw new VerificationError('LOG_MISMATCH', 'the log entry names another signer than the bundle');
}

/** What the library compares an entry with. */
function comparable({ content, signature }: Bundle, subject: Subject | null) {
  const equals = (found: Buffer, wanted: Buffer): boolean => found.length > 0 && found.equals(wanted);
  const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
  const common = {
    signature,
    compareSignature: (found: Buffer) => equals(found, signature),
    // Never asked here: the signature has a check of its own.
    verifySignature: (_key: KeyObject) => false,
  };
  if (content.kind === 'envelope') {
    const { payload, payloadType } = content;
    return {
      ...common,
      compareDigest: (found: Buffer) => equals(found, sha256(payload)),
      compareSignedDigest: (found: Buffer) =>
        equals(found, sha256(dsse.preAuthEncoding(payloadType, payload))),
    };
  }
  const known = Object.values(subject?.digests ?? {}).map((hex) => Buffer.from(hex, 'hex'));
  const ofSubject = (found: Buffer): boolean => known.some((digest) => equals(found, digest));
  return { ...common, compareDigest: ofSubject, compareSignedDigest: ofSubject };
}

// ── who an entry names ──────────────────────────────────────────────────────────────────────

const text = z.string();
const verifier = () =>
  z.union([
    z.object({ x509Certificate: z.object({ rawBytes: text }) }),
    z.object({ publicKey: z.object({ rawBytes: text }) }),
  ]);
type Verifier = z.infer<ReturnType<typeof verifier>>;

type Reader = (body: JsonValue) => readonly Buffer[] | null;

function reader<T>(schema: z.ZodType<T>, pick: (body: T) => readonly Buffer[]): Reader {
  return (body) => {
    const parsed = schema.safeParse(body);
    return parsed.success ? pick(parsed.data) : null;
  };
}

/** Where an entry of each kind and version names its signers. Rekor v1: base64 of PEM; v2: of DER. */
function signersIn(kindVersion: string): Reader | null {
  switch (kindVersion) {
    case 'hashedrekord 0.0.1':
      return reader(
        z.object({ spec: z.object({ signature: z.object({ publicKey: z.object({ content: text }) }) }) }),
        ({ spec }) => [derOfPem(spec.signature.publicKey.content)],
      );
    case 'dsse 0.0.1':
      return reader(
        z.object({ spec: z.object({ signatures: z.array(z.object({ verifier: text })) }) }),
        ({ spec }) => spec.signatures.map((one) => derOfPem(one.verifier)),
      );
    case 'intoto 0.0.2':
      return reader(
        z.object({
          spec: z.object({
            content: z.object({ envelope: z.object({ signatures: z.array(z.object({ publicKey: text })) }) }),
          }),
        }),
        ({ spec }) => spec.content.envelope.signatures.map((one) => derOfPem(one.publicKey)),
      );
    case 'hashedrekord 0.0.2':
      return reader(
        z.object({
          spec: z.object({ hashedRekordV002: z.object({ signature: z.object({ verifier: verifier() }) }) }),
        }),
        ({ spec }) => [derOf(spec.hashedRekordV002.signature.verifier)],
      );
    case 'dsse 0.0.2':
      return reader(
        z.object({
          spec: z.object({ dsseV002: z.object({ signatures: z.array(z.object({ verifier: verifier() })) }) }),
        }),
        ({ spec }) => spec.dsseV002.signatures.map((one) => derOf(one.verifier)),
      );
    default:
      return null;
  }
}

function derOf(one: Verifier): Buffer {
  return Buffer.from('publicKey' in one ? one.publicKey.rawBytes : one.x509Certificate.rawBytes, 'base64');
}

function namedSigners({ canonicalizedBody, kindVersion: { kind, version } }: LogEntry): readonly Buffer[] {
  const parsed = parseStrictJson(canonicalizedBody);
  if ('why' in parsed)
    throw new VerificationError('LOG_MISMATCH', 'the log entry is no JSON that can be read');
  const named = signersIn(`${kind} ${version}`)?.(parsed.value) ?? null;
  if (named !== null) return named;
  throw new VerificationError('LOG_MISMATCH', 'the log entry names no signer');
}

function derOfPem(content: string): Buffer {
  const pem = Buffer.from(content, 'base64').toString('utf8');
  return refusing('LOG_MISMATCH', 'the log entry names a signer that cannot be read', () =>
    pem.includes('BEGIN CERTIFICATE') ? new X509Certificate(pem).raw : derOfKey(createPublicKey(pem)),
  );
}

/** The one form in which keys are compared: DER SubjectPublicKeyInfo. */
export function derOfKey(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' });
}
