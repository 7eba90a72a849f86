import { bundleFromJSON } from '@sigstore/bundle';
import { PAYLOAD_TYPE } from '../attestation/payload-type.ts';
import * as envelope from '../attestation/signing/envelope.ts';

/** A Sigstore bundle v0.3: DSSE over one Statement, signed with a key. */

/** What the signature is over (DSSE pre-authentication encoding). */
export function signedBytes(payload: Buffer): Buffer {
  return envelope.signedBytes(payload, PAYLOAD_TYPE);
}

/** The one form in which this program writes a bundle: whatever differs from it by a byte was changed. */
export function bundleBytes(payload: Buffer, signature: Buffer, hint: string): Buffer {
  return envelope.bundleBytes({ payload, payloadType: PAYLOAD_TYPE, signature }, hint);
}

/** Where the bundle says that it is in a log; null: in none. Of a bundle of ours, which needs no check. */
export function logIndexOf(bundle: Buffer): number | null {
  const [entry] = bundleFromJSON(JSON.parse(bundle.toString('utf8'))).verificationMaterial.tlogEntries;
  return entry === undefined ? null : Number(entry.logIndex);
}
