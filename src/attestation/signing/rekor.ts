import { type Envelope, envelopeToJSON, type TransparencyLogEntry } from '@sigstore/bundle';
import { z } from 'zod';
import type { HttpAnswer } from '../../lib/http.ts';
import { bodyOf, get, parseAnswer, post, type Service } from './ask.ts';

/**
 * An entry of the kind `dsse` in a Rekor v1 (`POST /api/v1/log/entries`): what the public log takes for envelopes.
 * Decodes only: that the entry is about this signature is the caller's to check.
 */

const ENTRIES = '/api/v1/log/entries';

const count = z.int().min(0);
const bytes = z.base64().min(1);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const proofSchema = z.object({
  logIndex: count,
  treeSize: count,
  rootHash: hash,
  hashes: z.array(hash).max(64),
  checkpoint: z.string().min(1),
});
const entrySchema = z.object({
  body: bytes,
  integratedTime: count,
  logID: hash,
  logIndex: count,
  verification: z
    .object({ signedEntryTimestamp: bytes.optional(), inclusionProof: proofSchema.optional() })
    .optional(),
});
/** The one entry, under the name that the log gave it. */
const answerSchema = z
  .record(z.string(), entrySchema)
  .transform((entries) => Object.values(entries))
  .pipe(z.tuple([entrySchema]));
const bodySchema = z.object({ kind: z.string(), apiVersion: z.string() });

/** Logs an envelope that this certificate's key has signed. @throws RunError SIGNING_FAILED */
export async function logEnvelope(
  service: Service,
  envelope: Envelope,
  certificate: string,
): Promise<TransparencyLogEntry> {
  const created = await post(service, ENTRIES, {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      proposedContent: {
        envelope: JSON.stringify(envelopeToJSON(envelope)),
        verifiers: [Buffer.from(certificate).toString('base64')],
      },
    },
  });
  const known = knownEntry(created);
  const answer = known === null ? created : await get(service, `${ENTRIES}/${known}`);
  const [logged] = parseAnswer(service, answerSchema, bodyOf(service, answer));
  const body = Buffer.from(logged.body, 'base64');
  return entryOf(logged, body, parseAnswer(service, bodySchema, body));
}

/** A try that nobody heard of has logged it: only the entry's name is taken, and looked up in the same log. */
function knownEntry({ status, headers }: HttpAnswer): string | null {
  if (status !== 409) return null;
  return /\/((?:[0-9a-f]{16})?[0-9a-f]{64})$/.exec(headers.get('location') ?? '')?.[1] ?? null;
}

function entryOf(
  { verification, ...entry }: z.infer<typeof entrySchema>,
  body: Buffer,
  { kind, apiVersion }: z.infer<typeof bodySchema>,
): TransparencyLogEntry {
  const { signedEntryTimestamp: promise, inclusionProof: proof } = verification ?? {};
  return {
    logIndex: String(entry.logIndex),
    logId: { keyId: Buffer.from(entry.logID, 'hex') },
    kindVersion: { kind, version: apiVersion },
    integratedTime: String(entry.integratedTime),
    inclusionPromise:
      promise === undefined ? undefined : { signedEntryTimestamp: Buffer.from(promise, 'base64') },
    inclusionProof: proof === undefined ? undefined : proofOf(proof),
    canonicalizedBody: body,
  };
}

function proofOf({ logIndex, treeSize, rootHash, hashes, checkpoint }: z.infer<typeof proofSchema>) {
  return {
    logIndex: String(logIndex),
    treeSize: String(treeSize),
    rootHash: Buffer.from(rootHash, 'hex'),
    hashes: hashes.map((one) => Buffer.from(one, 'hex')),
    checkpoint: { envelope: checkpoint },
  };
}
