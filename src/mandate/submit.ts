import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ParsedTrust } from '../attestation/gateway-trust.ts';
import { isObject, valueAt } from '../attestation/json.ts';
import { PAYLOAD_TYPE } from '../attestation/payload-type.ts';
import { bundleBytes } from '../attestation/signing/envelope.ts';
import { verifyReceiptAnswer } from '../attestation/tlog/receipt.ts';
import { VerificationError } from '../errors.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { digestOf } from '../lib/digest.ts';
import { httpPost } from '../lib/http.ts';
import { jsonOf, parseAnswer, somethingElse, untrusted } from './answer.ts';
import { verifySigned } from './signed.ts';
import { ask, type Talk } from './talk.ts';

/** Evidence to the gateway, and what comes back of it: believed when it is signed, logged and about this very run. */

export type Submission = {
  /** The Statement's canonical JSON. */
  readonly payload: Buffer;
  /** What somebody else has signed; null: the gateway signs. */
  readonly bundle: Buffer | null;
  /** The verdict's canonical JSON. */
  readonly verdict: Buffer;
};

export type Countersigned = {
  /** Canonical JSON. */
  readonly bundle: Buffer;
  /** The key's URN when the gateway has signed; null: it is who signed before. */
  readonly signer: string | null;
  /** As the evidence keeps it. */
  readonly receipt: Buffer;
  readonly index: number;
};

/** What a gateway takes; a verdict beyond it stays here, and the Statement names its digest all the same. */
const MAX_SUBMITTED = 8 * 1024 * 1024;
const MAX_ANSWER = 16 * 1024 * 1024;
const WHAT = 'countersigned evidence';

const answerSchema = z.object({
  id: z.string().min(1).max(200),
  digest: z.string(),
  receipt: z.object({ index: z.int().min(0), leaf: z.base64(), proof: z.string() }),
});

/** @throws RunError GATEWAY_UNTRUSTED, GATEWAY_REFUSED, GATEWAY_UNAVAILABLE, TLS_UNTRUSTED */
export async function submitEvidence(
  talk: Talk,
  mandate: string,
  trust: ParsedTrust,
  submission: Submission,
): Promise<Countersigned> {
  const body = bodyOf(submission);
  // One key for all tries: whatever arrived before, it is one entry.
  const headers = { authorization: `Bearer ${mandate}`, 'idempotency-key': randomUUID() };
  const options = { maxBytes: MAX_ANSWER, contentType: 'application/json', headers };
  const answer = await ask(talk, (timeoutMs) =>
    httpPost(`${talk.url}/v1/evidence`, body, { ...options, timeoutMs }),
  );
  const json = jsonOf(talk, answer, WHAT);
  const { digest, receipt } = parseAnswer(talk, answerSchema, json, WHAT);
  const returned = valueAt(json, 'bundle');
  if (!isObject(returned)) throw somethingElse(talk, WHAT, 'bundle is not of its kind');
  const bundle = canonicalJson(returned);
  const signer = checkBundle(talk, bundle, trust, submission);
  if (digestOf(bundle) !== digest) throw untrusted(talk, 'its evidence has another digest than it says');
  const leaf = Buffer.from(receipt.leaf, 'base64');
  const logged = verifying(talk, () =>
    verifyReceiptAnswer({ ...receipt, leaf }, { bundleDigest: digestOf(bundle), trust }),
  );
  return { bundle, signer, receipt: Buffer.from(logged.text), index: logged.index };
}

function bodyOf({ payload, bundle, verdict }: Submission): string {
  const evidence = bundle === null ? `"statement":${payload}` : `"bundle":${bundle}`;
  const whole = `{${evidence},"verdict":${verdict}}`;
  return Buffer.byteLength(whole) <= MAX_SUBMITTED ? whole : `{${evidence}}`;
}

/** What we gave, or what we gave and the gateway has signed; byte for byte in the one form of a bundle. */
function checkBundle(
  talk: Talk,
  bundle: Buffer,
  { evidenceKeys }: ParsedTrust,
  submission: Submission,
): string | null {
  if (submission.bundle !== null) {
    if (bundle.equals(submission.bundle)) return null;
    throw untrusted(talk, 'it has logged another bundle than the one it was given');
  }
  const refuse = (why: string) => untrusted(talk, `the evidence it signed: ${why}`);
  const { payload, signature, key } = verifySigned(bundle, evidenceKeys, refuse);
  if (!payload.equals(submission.payload)) throw refuse('it is another Statement than the one it was given');
  if (!bundleBytes({ payload, payloadType: PAYLOAD_TYPE, signature }, key.hint).equals(bundle))
    throw refuse('it is not in the one form of a bundle');
  return key.id;
}

function verifying<T>(talk: Talk, verify: () => T): T {
  try {
    return verify();
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    throw untrusted(talk, `its receipt: ${error.message} (${error.code})`);
  }
}
