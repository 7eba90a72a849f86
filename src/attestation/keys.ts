import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { RunError } from '../errors.ts';
import { readAtMost } from '../lib/files.ts';
import { supportedKey } from './signature.ts';

/** Keys from PEM files. The algorithm is the key's, never the envelope's or the bundle's. */

export type KeyNames = {
  /** `urn:countersign:key:sha256:HEX` of the DER SubjectPublicKeyInfo. */
  readonly id: string;
  /** As cosign names a key in a bundle: base64 of the same sha256. */
  readonly hint: string;
  /** For people: `ECDSA P-256`, `Ed25519`, `RSA`. */
  readonly algorithm: string;
};

/** ECDSA P-256 and P-384, or Ed25519. */
export type PrivateKey = KeyNames & {
  readonly key: KeyObject;
  /** The signature over the data as it is; ECDSA in DER, the lower of its pair. */
  readonly sign: (data: Buffer) => Buffer;
};

/** ECDSA P-256, P-384 and P-521, Ed25519, RSA (PKCS #1 v1.5 or PSS, as the key itself says) from 2048 bits. */
export type PublicKey = KeyNames & {
  readonly key: KeyObject;
  readonly verify: (data: Buffer, signature: Buffer) => boolean;
  /** Whether nobody without the key can make other bytes of the signature that verify as well. */
  readonly isOnlyForm: (signature: Buffer) => boolean;
};

/** @throws RunError KEY_UNREADABLE, KEY_UNSUPPORTED */
export function loadPrivateKey(path: string): PrivateKey {
  return parsePrivateKey(readKey(path), path);
}

/** `name` is what errors call it. @throws RunError KEY_UNREADABLE, KEY_UNSUPPORTED */
export function parsePrivateKey(pem: Buffer, name: string): PrivateKey {
  const key = parsePem(pem, name, 'private', createPrivateKey);
  const algorithm = algorithmOf(key, name);
  if (algorithm.family === 'rsa' || algorithm.order === P521_ORDER)
    throw unsupported(name, algorithm.name, 'ECDSA P-256, P-384 or Ed25519 to sign with');
  return {
    ...namesOf(createPublicKey(key)),
    algorithm: algorithm.name,
    key,
    sign: (data) => withLowS(sign(algorithm.hash, data, { key, dsaEncoding: 'der' }), algorithm.order),
  };
}

/** @throws RunError KEY_UNREADABLE, KEY_UNSUPPORTED */
export function loadPublicKey(path: string): PublicKey {
  return parsePublicKey(readKey(path), path);
}

/** `name` is what errors call it. @throws RunError KEY_UNREADABLE, KEY_UNSUPPORTED */
export function parsePublicKey(pem: Buffer, name: string): PublicKey {
  const key = parsePem(pem, name, 'public', createPublicKey);
  const { name: algorithm, hash, order, padding } = algorithmOf(key, name);
  return {
    ...namesOf(key),
    algorithm,
    key,
    // PSS says how long its salt is; every length is as good.
    verify: (data, signature) =>
      verify(hash, data, { key, dsaEncoding: 'der', ...(padding === null ? {} : { padding }) }, signature),
    isOnlyForm: (signature) => hasLowS(signature, order),
  };
}

/** The URN and the hint of a public key. */
function namesOf(publicKey: KeyObject): Pick<KeyNames, 'id' | 'hint'> {
  const hash = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest();
  return { id: `urn:countersign:key:sha256:${hash.toString('hex')}`, hint: hash.toString('base64') };
}

// ── files ───────────────────────────────────────────────────────────────────────────────────

/** Not only regular files: a secret store may hand a key over in a pipe. */
function readKey(path: string): Buffer {
  let bytes: Buffer;
  try {
    bytes = readAtMost(path, MAX_KEY_BYTES);
  } catch (cause) {
    throw unreadable(path, 'the file cannot be read', cause);
  }
  if (bytes.length > MAX_KEY_BYTES) throw unreadable(path, `it is larger than ${MAX_KEY_BYTES} bytes`);
  return bytes;
}

/** A PEM key is well under a kilobyte. */
const MAX_KEY_BYTES = 65_536;

function parsePem(
  bytes: Buffer,
  name: string,
  kind: 'private' | 'public',
  create: (pem: string) => KeyObject,
): KeyObject {
  const pem = bytes.toString('utf8');
  if (pem.includes('ENCRYPTED')) throw unreadable(name, 'it is encrypted');
  if (kind === 'public' && pem.includes('PRIVATE KEY-----'))
    throw new RunError('KEY_UNREADABLE', `${name} is a private key, and verifying wants the public one`, {
      hint: 'name its public half: `openssl pkey -in PRIVATE -pubout -out PUBLIC`',
    });
  if (pem.includes('CERTIFICATE-----')) throw unreadable(name, 'it is a certificate');
  try {
    return create(pem);
  } catch {
    // The library's message may quote the file: it is not repeated.
    throw unreadable(name, `it is not a PEM ${kind} key`);
  }
}

const MAKE =
  'make one with `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem` and its public half with `openssl pkey -in key.pem -pubout -out key.pub`';

function unreadable(name: string, why: string, cause?: unknown): RunError {
  return new RunError('KEY_UNREADABLE', `${name} is no key that can be used: ${why}`, { hint: MAKE, cause });
}

/** The refusal of a key that is not of the expected kinds. */
export function unsupported(name: string, found: string, expected: string): RunError {
  return new RunError('KEY_UNSUPPORTED', `expected ${expected}, found that ${name} is ${found}`, {
    hint: MAKE,
  });
}

// ── algorithms ──────────────────────────────────────────────────────────────────────────────

type Algorithm = {
  readonly family: 'ec' | 'eddsa' | 'rsa';
  readonly name: string;
  readonly hash: 'sha256' | 'sha384' | 'sha512' | null;
  /** Of an ECDSA key's curve. */
  readonly order: bigint | null;
  readonly padding: number | null;
};

const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const P384_ORDER =
  0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n;
const P521_ORDER =
  0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n;

/** Sigstore's registry of algorithms: the curve fixes the hash. */
const CURVES = {
  prime256v1: { name: 'ECDSA P-256', hash: 'sha256', order: P256_ORDER },
  secp384r1: { name: 'ECDSA P-384', hash: 'sha384', order: P384_ORDER },
  secp521r1: { name: 'ECDSA P-521', hash: 'sha512', order: P521_ORDER },
} as const;

function algorithmOf(key: KeyObject, name: string): Algorithm {
  supportedKey(key, name);
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  const curve = Object.entries(CURVES).find(([curveName]) => curveName === details?.namedCurve)?.[1];
  if (curve !== undefined) return { family: 'ec', ...curve, padding: null };
  if (type === 'ed25519') return { family: 'eddsa', name: 'Ed25519', hash: null, order: null, padding: null };
  const padding = type === 'rsa' ? constants.RSA_PKCS1_PADDING : constants.RSA_PKCS1_PSS_PADDING;
  return { family: 'rsa', name: 'RSA', hash: 'sha256', order: null, padding };
}

/** Anybody can turn an ECDSA signature (r, s) into (r, n − s): only the lower is ours, so no other bytes verify. */
function hasLowS(der: Buffer, order: bigint | null): boolean {
  if (order === null) return true;
  const start = (der[1] ?? 0) > 0x80 ? 3 : 2; // SEQUENCE { INTEGER r, INTEGER s }
  const s = der.subarray(start + 4 + (der[start + 1] ?? 0));
  return BigInt(`0x0${s.toString('hex')}`) <= order / 2n;
}

/** The other one of the pair, when it is the lower: SEQUENCE { INTEGER r, INTEGER n − s }, all of them short. */
function withLowS(der: Buffer, order: bigint | null): Buffer {
  if (order === null || hasLowS(der, order)) return der;
  const r = der.subarray(2, 4 + (der[3] ?? 0));
  const s = der.subarray(2 + r.length + 2);
  const hex = (order - BigInt(`0x${s.toString('hex')}`)).toString(16);
  const lower = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  // A first bit that is set would make it a negative number.
  const value = (lower[0] ?? 0) < 0x80 ? lower : Buffer.concat([Buffer.of(0), lower]);
  return Buffer.concat([
    Buffer.of(0x30, r.length + 2 + value.length),
    r,
    Buffer.of(0x02, value.length),
    value,
  ]);
}
