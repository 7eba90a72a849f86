import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { RunError } from '../errors.ts';

/** Keys from PEM files: ECDSA P-256 and Ed25519. The algorithm is the key's, never the envelope's. */

export type Signer = {
  /** `urn:countersign:key:sha256:HEX` of the DER SubjectPublicKeyInfo. */
  readonly id: string;
  /** As cosign names a key in a bundle: base64 of the same sha256. */
  readonly hint: string;
  readonly sign: (data: Buffer) => Buffer;
};

export type TrustedKey = {
  readonly id: string;
  readonly hint: string;
  readonly verify: (data: Buffer, signature: Buffer) => boolean;
};

/** @throws RunError KEY_UNREADABLE, KEY_UNSUPPORTED */
export function loadSigner(path: string): Signer {
  const key = readKey(path, 'private', createPrivateKey);
  const hash = hashOf(key, path);
  const names = namesOf(createPublicKey(key));
  return {
    ...names,
    sign: (data) => {
      for (;;) {
        const signature = sign(hash, data, { key, dsaEncoding: 'der' });
        if (hash === null || hasLowS(signature)) return signature; // each try is another signature
      }
    },
  };
}

/** @throws RunError KEY_UNREADABLE, KEY_UNSUPPORTED */
export function loadTrustedKey(path: string): TrustedKey {
  const key = readKey(path, 'public', createPublicKey);
  const hash = hashOf(key, path);
  return {
    ...namesOf(key),
    verify: (data, signature) =>
      verify(hash, data, { key, dsaEncoding: 'der' }, signature) && (hash === null || hasLowS(signature)),
  };
}

const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** Anybody can turn an ECDSA signature (r, s) into (r, n − s): only the lower is ours, so no other bytes verify. */
function hasLowS(der: Buffer): boolean {
  const s = der.subarray(6 + (der[3] ?? 0)); // SEQUENCE { INTEGER r, INTEGER s }
  return BigInt(`0x0${s.toString('hex')}`) <= P256_ORDER / 2n;
}

function readKey(path: string, kind: 'private' | 'public', create: (pem: string) => KeyObject): KeyObject {
  let pem: string;
  try {
    pem = readFileSync(path, 'utf8');
  } catch (cause) {
    throw unreadable(path, `the file cannot be read`, cause);
  }
  if (pem.includes('ENCRYPTED')) throw unreadable(path, 'it is encrypted');
  const isPrivate = pem.includes('PRIVATE KEY-----');
  if (kind === 'public' && isPrivate)
    throw unreadable(path, 'it is a private key, and verifying wants the public one');
  try {
    const key = create(pem);
    hashOf(key, path);
    return key;
  } catch (cause) {
    if (cause instanceof RunError) throw cause;
    // The library's message may quote the file: it is not repeated.
    throw unreadable(path, `it is not a PEM ${kind} key`);
  }
}

function unreadable(path: string, why: string, cause?: unknown): RunError {
  return new RunError('KEY_UNREADABLE', `${path} is no key that can be used: ${why}`, {
    hint: 'make one with `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem` and its public half with `openssl pkey -in key.pem -pubout -out key.pub`',
    cause,
  });
}

function hashOf(key: KeyObject, path: string): 'sha256' | null {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === 'ed25519') return null;
  if (type === 'ec' && details?.namedCurve === 'prime256v1') return 'sha256';
  const found = type === 'ec' ? `an EC key on ${details?.namedCurve}` : `a key of type ${type}`;
  throw new RunError('KEY_UNSUPPORTED', `${path} is ${found}, expected ECDSA P-256 or Ed25519`, {
    hint: 'make one with `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem`',
  });
}

function namesOf(publicKey: KeyObject): { id: string; hint: string } {
  const hash = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest();
  return { id: `urn:countersign:key:sha256:${hash.toString('hex')}`, hint: hash.toString('base64') };
}
