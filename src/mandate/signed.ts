import { type Bundle, parseBundles } from '../attestation/bundle.ts';
import type { GatewayKey } from '../attestation/gateway-trust.ts';
import { PAYLOAD_TYPE } from '../attestation/payload-type.ts';
import { signedBytes } from '../attestation/signing/envelope.ts';
import type { Statement } from '../attestation/statement.ts';
import type { RunError } from '../errors.ts';

/** A bundle that one of the gateway's keys has to have signed. */

export type SignedStatement = {
  readonly statement: Statement;
  readonly payload: Buffer;
  readonly signature: Buffer;
  readonly key: GatewayKey;
};

/** @throws what `refuse` makes, when it is not one bundle, of in-toto, by one of the keys */
export function verifySigned(
  bytes: Buffer,
  keys: readonly GatewayKey[],
  refuse: (why: string) => RunError,
): SignedStatement {
  const { content, material, signature } = onlyBundle(bytes, refuse);
  if (content.kind !== 'envelope' || content.payloadType !== PAYLOAD_TYPE || content.statement === null)
    throw refuse('it holds no in-toto Statement');
  if (material.kind !== 'key') throw refuse('it is signed by a certificate, expected a key of the gateway');
  const key = keys.find(({ hint }) => hint === material.hint);
  if (key === undefined) throw refuse('it is signed by another key than those the gateway is trusted with');
  if (!key.verify(signedBytes(content.payload, PAYLOAD_TYPE), signature))
    throw refuse('its signature is not by the key that it names');
  return { statement: content.statement, payload: content.payload, signature, key };
}

function onlyBundle(bytes: Buffer, refuse: (why: string) => RunError): Bundle {
  const bundles = parseBundles(bytes, 'the bundle');
  if ('unreadable' in bundles) throw refuse(bundles.unreadable);
  const [bundle, second] = bundles;
  if (bundle === undefined || second !== undefined) throw refuse('it is not one bundle');
  if ('malformed' in bundle) throw refuse(bundle.malformed.message);
  if (bundle.version !== '0.3') throw refuse('it is no Sigstore bundle of version 0.3');
  return bundle;
}
