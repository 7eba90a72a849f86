import { constants, type KeyObject, publicDecrypt, verify } from 'node:crypto';
import { RunError, VerificationError } from '../errors.ts';
import type { Algorithm } from './subject.ts';

/**
 * One signature, one key. The key alone decides the algorithm: nothing that is signed, and nothing beside the
 * signature, is asked. ECDSA in DER; `p1363` (r and s side by side) only where the caller knows a signer that
 * wrote it.
 */

export type Signed =
  | { readonly bytes: Buffer }
  /** For an artifact that only its digest is known of. */
  | { readonly digests: Readonly<Partial<Record<Algorithm, string>>> };

export type SignatureForm = 'der' | 'p1363';

type Curve = {
  readonly name: 'p256' | 'p384' | 'p521';
  /** Bytes of r and of s. */
  readonly size: number;
  /** The first is the curve's own; cosign took SHA-256 for every key before it asked the curve. */
  readonly hashes: readonly Algorithm[];
};

const CURVES: ReadonlyMap<string, Curve> = new Map([
  ['prime256v1', { name: 'p256', size: 32, hashes: ['sha256'] }],
  ['secp384r1', { name: 'p384', size: 48, hashes: ['sha384', 'sha256'] }],
  ['secp521r1', { name: 'p521', size: 66, hashes: ['sha512', 'sha256'] }],
]);

const RSA_BITS = 2048;
const ACCEPTED = 'expected ECDSA on P-256, P-384 or P-521, Ed25519, or RSA of at least 2048 bits';

/** `name` says which key it is. @throws RunError KEY_UNSUPPORTED */
export function supportedKey(key: KeyObject, name: string): void {
  const found = whatUnsupported(key);
  if (found === null) return;
  throw new RunError('KEY_UNSUPPORTED', `${name}: ${ACCEPTED}, found ${found}`, {
    hint: 'make one with `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem`',
  });
}

function whatUnsupported({
  asymmetricKeyType: type,
  asymmetricKeyDetails: details = {},
}: KeyObject): string | null {
  if (type === 'ed25519') return null;
  if (type === 'ec') {
    const curve = details.namedCurve ?? 'of its own making';
    return CURVES.has(curve) ? null : `an EC key on the curve ${curve}`;
  }
  if (type !== 'rsa' && type !== 'rsa-pss') return `a key of type ${type ?? 'secret'}`;
  const { modulusLength = 0, publicExponent = 0n, hashAlgorithm = 'sha256' } = details;
  if (modulusLength < RSA_BITS) return `RSA of ${modulusLength} bits`;
  if (publicExponent < 3n) return `RSA with the exponent ${publicExponent}`;
  return hashAlgorithm === 'sha256' ? null : `RSA-PSS for ${hashAlgorithm}`;
}

/**
 * Whether the key made this signature over this. `form` is about ECDSA alone.
 * @throws VerificationError SIGNATURE_INVALID when the key is none that is accepted, or needs more than a digest
 */
export async function verifySignature(
  key: KeyObject,
  signed: Signed,
  signature: Buffer,
  form: SignatureForm = 'der',
): Promise<boolean> {
  const found = whatUnsupported(key);
  if (found !== null) throw new VerificationError('SIGNATURE_INVALID', `${ACCEPTED}, found ${found}`);
  const curve = CURVES.get(key.asymmetricKeyDetails?.namedCurve ?? '');
  if (curve !== undefined) return verifyEcdsa(key, curve, signed, signature, form);
  if ('digests' in signed) return verifyDigest(key, signed.digests, signature);
  if (key.asymmetricKeyType === 'ed25519') return holds(() => verify(null, signed.bytes, key, signature));
  const padding = key.asymmetricKeyType === 'rsa' ? PKCS1 : PSS;
  return holds(() => verify('sha256', signed.bytes, { key, ...padding }, signature));
}

const PKCS1 = { padding: constants.RSA_PKCS1_PADDING };
const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO };

/** OpenSSL may throw instead of saying no. */
function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_OSSL')) return false;
    throw error;
  }
}

function needsBytes(what: string): VerificationError {
  return new VerificationError(
    'SIGNATURE_INVALID',
    `expected the artifact itself, found only its digest, and ${what}: name the file instead of its digest`,
  );
}

async function verifyEcdsa(
  key: KeyObject,
  { name, size, hashes }: Curve,
  signed: Signed,
  signature: Buffer,
  form: SignatureForm,
): Promise<boolean> {
  const compact = form === 'der' ? compactFrom(signature, size) : signature;
  if (compact === null || compact.length !== 2 * size) return false;
  if ('bytes' in signed) {
    const options = { key, dsaEncoding: 'ieee-p1363' } as const;
    return hashes.some((hash) => holds(() => verify(hash, signed.bytes, options, compact)));
  }
  // Node verifies no ECDSA over a digest; the library is loaded by those who need it.
  const curve = (await import('@noble/curves/nist.js'))[name];
  const point = pointOf(key);
  for (const hash of hashes) {
    const digest = signed.digests[hash];
    if (digest === undefined) continue;
    const options = { prehash: false, lowS: false, format: 'compact' } as const;
    if (curve.verify(compact, Buffer.from(digest, 'hex'), point, options)) return true;
  }
  const missing = hashes.find((hash) => signed.digests[hash] === undefined);
  if (missing !== undefined) throw needsBytes(`the signature may be over its ${missing}`);
  return false;
}

/** SEC 1 2.3.3, uncompressed. */
function pointOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
}

const SEQUENCE = 0x30;
const INTEGER = 0x02;

/** r and s of a DER ECDSA-Sig-Value, each as long as the curve's order; null when it is not the one encoding. */
function compactFrom(der: Buffer, size: number): Buffer | null {
  const sequence = readElement(der, SEQUENCE);
  if (sequence === null || sequence.rest.length > 0) return null;
  const first = readElement(sequence.body, INTEGER);
  const second = first === null ? null : readElement(first.rest, INTEGER);
  if (first === null || second === null || second.rest.length > 0) return null;
  const r = unsigned(first.body, size);
  const s = unsigned(second.body, size);
  return r === null || s === null ? null : Buffer.concat([r, s]);
}

/** X.690 10.1: the length in the shortest form; no signature is longer than 255 bytes. */
function readElement(der: Buffer, tag: number): { readonly body: Buffer; readonly rest: Buffer } | null {
  const [found = 0, length = 0, long = 0] = der;
  if (found !== tag || length > 0x81 || length === 0x80) return null;
  if (length === 0x81 && long < 0x80) return null;
  const start = length === 0x81 ? 3 : 2;
  const end = start + (length === 0x81 ? long : length);
  return end > der.length ? null : { body: der.subarray(start, end), rest: der.subarray(end) };
}

/** X.690 8.3.2: no byte more than needed. A set first bit would be a negative number. */
function unsigned(bytes: Buffer, size: number): Buffer | null {
  const [first = 0x80, second = 0x80] = bytes;
  if (first >= 0x80 || (first === 0 && second < 0x80)) return null;
  const digits = first === 0 && bytes.length > 1 ? bytes.subarray(1) : bytes;
  return digits.length > size ? null : Buffer.concat([Buffer.alloc(size - digits.length), digits]);
}

/** RFC 8017 9.2, note 1: `SEQUENCE { SEQUENCE { sha256, NULL }, OCTET STRING }` up to the digest. */
const SHA256_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

function verifyDigest(
  key: KeyObject,
  digests: Readonly<Partial<Record<Algorithm, string>>>,
  signature: Buffer,
): boolean {
  if (key.asymmetricKeyType !== 'rsa') throw needsBytes('this kind of key signs more than that');
  if (digests.sha256 === undefined) throw needsBytes('the signature is over its sha256');
  const length = Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
  if (signature.length !== length) return false;
  const info = Buffer.concat([SHA256_INFO, Buffer.from(digests.sha256, 'hex')]);
  const head = Buffer.from([0, 1]);
  const padding = Buffer.alloc(length - info.length - 3, 0xff);
  // RFC 8017 8.2.2: what has to be there is built and compared, not taken apart.
  const expected = Buffer.concat([head, padding, Buffer.from([0]), info]);
  return holds(() => publicDecrypt({ key, padding: constants.RSA_NO_PADDING }, signature).equals(expected));
}
