import {
  type KeyNames,
  loadPrivateKey,
  loadPublicKey,
  type PublicKey,
  unsupported,
} from '../attestation/keys.ts';
import { type KeySigner, keySigner } from '../attestation/signing/signer.ts';

/** Whose key signs evidence, and whose is trusted. */

export type TrustedKey = Pick<PublicKey, 'id' | 'hint' | 'verify'>;

/** @throws RunError KEY_UNREADABLE, KEY_UNSUPPORTED */
export function loadSigner(path: string): KeySigner {
  return keySigner(ofEvidence(path, loadPrivateKey(path)));
}

/**
 * A key that takes a signature in one form only: no changed byte of evidence passes.
 * @throws RunError KEY_UNREADABLE, KEY_UNSUPPORTED
 */
export function loadTrustedKey(path: string): TrustedKey {
  const { id, hint, verify, isOnlyForm } = ofEvidence(path, loadPublicKey(path));
  return { id, hint, verify: (data, signature) => verify(data, signature) && isOnlyForm(signature) };
}

/** Those of which every other tool in use takes a DSSE envelope; whoever trusts one knows the one algorithm. */
const KINDS = ['ECDSA P-256', 'Ed25519'];

function ofEvidence<K extends KeyNames>(path: string, key: K): K {
  if (KINDS.includes(key.algorithm)) return key;
  throw unsupported(path, `a key of type ${key.algorithm}`, KINDS.join(' or '));
}
