import { type Bundle, bundleToJSON, toDSSEBundle } from '@sigstore/bundle';
import { dsse } from '@sigstore/core';
import { canonicalJson } from '../../lib/canonical-json.ts';

/** DSSE in a Sigstore bundle v0.3, in the one form in which this program writes it. */

export type Signed = {
  readonly payload: Buffer;
  readonly payloadType: string;
  readonly signature: Buffer;
};

/** What the signature is over (DSSE pre-authentication encoding). */
export function signedBytes(payload: Buffer, payloadType: string): Buffer {
  return dsse.preAuthEncoding(payloadType, payload);
}

/** A bundle by a key: whatever differs from it by a byte was changed. */
export function bundleBytes({ payload, payloadType, signature }: Signed, hint: string): Buffer {
  return serialize(toDSSEBundle({ artifact: payload, artifactType: payloadType, signature, keyHint: hint }));
}

/** The canonical JSON of a bundle. */
export function serialize(bundle: Bundle): Buffer {
  // The envelope names no key: cosign takes a `keyid` only in a form of its own, and nobody may trust one.
  if (bundle.content.$case === 'dsseEnvelope')
    for (const named of bundle.content.dsseEnvelope.signatures) named.keyid = '';
  const json = bundleToJSON(bundle);
  return canonicalJson({ ...json });
}
