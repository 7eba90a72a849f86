import { bundleToJSON, toDSSEBundle } from '@sigstore/bundle';
import { dsse } from '@sigstore/core';
import { canonicalJson } from '../lib/canonical-json.ts';
import type { Signer } from './keys.ts';
import { PAYLOAD_TYPE } from './statement.ts';

/** A Sigstore bundle v0.3: DSSE over one Statement, signed with a key. */

/** What the signature is over (DSSE pre-authentication encoding). */
export function signedBytes(payload: Buffer): Buffer {
  return dsse.preAuthEncoding(PAYLOAD_TYPE, payload);
}

/** The one form in which this program writes a bundle: whatever differs from it by a byte was changed. */
export function bundleBytes(payload: Buffer, signature: Buffer, hint: string): Buffer {
  const bundle = toDSSEBundle({ artifact: payload, artifactType: PAYLOAD_TYPE, signature, keyHint: hint });
  // The envelope names no key: cosign takes a `keyid` only in a form of its own, and nobody may trust one.
  for (const named of bundle.content.dsseEnvelope.signatures) named.keyid = '';
  return canonicalJson(bundleToJSON(bundle) as object);
}

export function signBundle(payload: Buffer, signer: Signer): Buffer {
  return bundleBytes(payload, signer.sign(signedBytes(payload)), signer.hint);
}
