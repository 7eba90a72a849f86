import {
  constants,
  createHash,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SignatureForm, supportedKey, verifySignature } from '../../src/attestation/signature.ts';
import { FULL } from '../support/threats.ts';

const bytes = Buffer.from('the artifact');
const others = Buffer.from('the artifacu');
const digestsOf = (data: Buffer): Record<'sha256' | 'sha384' | 'sha512', string> => ({
  sha256: createHash('sha256').update(data).digest('hex'),
  sha384: createHash('sha384').update(data).digest('hex'),
  sha512: createHash('sha512').update(data).digest('hex'),
});

const pairOf = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });
const P256 = pairOf('prime256v1');
const P384 = pairOf('secp384r1');
const P521 = pairOf('secp521r1');
const ED = generateKeyPairSync('ed25519');
const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PSS = generateKeyPairSync('rsa-pss', { modulusLength: 2048 });

const N = {
  p256: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
  p384: 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
};

/** The answer over the bytes, after the answer over their digests was found to be the same. */
async function isSigned(key: KeyObject, signature: Buffer, form?: SignatureForm): Promise<boolean> {
  const whole = await verifySignature(key, { bytes }, signature, form);
  expect(await verifySignature(key, { digests: digestsOf(bytes) }, signature, form)).toBe(whole);
  expect(await verifySignature(key, { bytes: others }, signature, form)).toBe(false);
  expect(await verifySignature(key, { digests: digestsOf(others) }, signature, form)).toBe(false);
  return whole;
}

const SIGNERS: readonly (readonly [string, { privateKey: KeyObject; publicKey: KeyObject }, string])[] = [
  ['P-256 with SHA-256', P256, 'sha256'],
  ['P-384 with SHA-384', P384, 'sha384'],
  ['P-384 with SHA-256, as cosign signed', P384, 'sha256'],
  ['P-521 with SHA-512', P521, 'sha512'],
  ['P-521 with SHA-256, as cosign signed', P521, 'sha256'],
  ['RSA PKCS#1 with SHA-256', RSA, 'sha256'],
];

test.each(SIGNERS)(
  'a signature of %s is accepted for its own bytes, whole or as a digest',
  async (_, pair, hash) => {
    expect(await isSigned(pair.publicKey, sign(hash, bytes, pair.privateKey))).toBe(true);
  },
);

test('Ed25519 and RSA-PSS signatures are accepted for their own bytes', async () => {
  const pss = { key: PSS.privateKey, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  for (const [key, signature] of [
    [ED.publicKey, sign(null, bytes, ED.privateKey)],
    [PSS.publicKey, sign('sha256', bytes, pss)],
    [PSS.publicKey, sign('sha256', bytes, { ...pss, saltLength: 20 })],
  ] as const) {
    expect(await verifySignature(key, { bytes }, signature)).toBe(true);
    expect(await verifySignature(key, { bytes: others }, signature)).toBe(false);
    expect(await verifySignature(key, { bytes }, signature.subarray(1))).toBe(false);
  }
});

const invalid = expect.objectContaining({ code: 'SIGNATURE_INVALID' });

test('what a digest is not enough for is said, and nothing is accepted', async () => {
  const { sha256, sha512 } = digestsOf(bytes);
  const ed = sign(null, bytes, ED.privateKey);
  const pss = sign('sha256', bytes, PSS.privateKey);
  const p384 = sign('sha384', bytes, P384.privateKey);
  const p256 = sign('sha256', bytes, P256.privateKey);
  const rsa = sign('sha256', bytes, RSA.privateKey);
  await expect(verifySignature(ED.publicKey, { digests: { sha256, sha512 } }, ed)).rejects.toEqual(invalid);
  await expect(verifySignature(PSS.publicKey, { digests: { sha256 } }, pss)).rejects.toEqual(invalid);
  await expect(verifySignature(P384.publicKey, { digests: { sha256 } }, p384)).rejects.toEqual(invalid);
  await expect(verifySignature(P256.publicKey, { digests: { sha512 } }, p256)).rejects.toEqual(invalid);
  await expect(verifySignature(P256.publicKey, { digests: {} }, p256)).rejects.toEqual(invalid);
  await expect(verifySignature(RSA.publicKey, { digests: { sha512 } }, rsa)).rejects.toEqual(invalid);
});

describe('the key decides the algorithm:', () => {
  test.each([
    ['SHA-512 under P-256', P256, 'sha512'],
    ['SHA-384 under P-256', P256, 'sha384'],
    ['SHA-1 under P-256', P256, 'sha1'],
    ['SHA-512 under P-384', P384, 'sha512'],
    ['SHA-512 under RSA', RSA, 'sha512'],
    ['SHA-1 under RSA', RSA, 'sha1'],
  ])('%s is refused', async (_, pair, hash) => {
    expect(await isSigned(pair.publicKey, sign(hash, bytes, pair.privateKey))).toBe(false);
  });

  test('PSS under a PKCS#1 key and PKCS#1 under a PSS key are refused', async () => {
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    expect(await isSigned(RSA.publicKey, sign('sha256', bytes, { key: RSA.privateKey, padding }))).toBe(
      false,
    );
    const plain = sign('sha256', bytes, RSA.privateKey);
    expect(await verifySignature(PSS.publicKey, { bytes }, plain)).toBe(false);
  });

  test('a signature of another key is refused', async () => {
    expect(await isSigned(P256.publicKey, sign('sha256', bytes, pairOf('prime256v1').privateKey))).toBe(
      false,
    );
    expect(await isSigned(P384.publicKey, sign('sha256', bytes, P256.privateKey))).toBe(false);
    expect(await isSigned(P256.publicKey, sign(null, bytes, ED.privateKey))).toBe(false);
    expect(await verifySignature(ED.publicKey, { bytes }, sign('sha256', bytes, P256.privateKey))).toBe(
      false,
    );
  });
});

const hexOf = (value: bigint, size: number): string => value.toString(16).padStart(size * 2, '0');
const compact = (r: bigint, s: bigint, size = 32): Buffer =>
  Buffer.from(hexOf(r, size) + hexOf(s, size), 'hex');

const tlv = (tag: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(body.length < 128 ? [tag, body.length] : [tag, 0x81, body.length]), body]);
const integer = (value: bigint): Buffer => {
  const hex = value.toString(16);
  const even = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return tlv(2, (even[0] ?? 0) < 128 ? even : Buffer.concat([Buffer.from([0]), even]));
};
const der = (...parts: readonly Buffer[]): Buffer => tlv(0x30, Buffer.concat(parts));

function split(pair: { privateKey: KeyObject }, hash: string, size: number): { r: bigint; s: bigint } {
  const raw = sign(hash, bytes, { key: pair.privateKey, dsaEncoding: 'ieee-p1363' }).toString('hex');
  return { r: BigInt(`0x${raw.slice(0, size * 2)}`), s: BigInt(`0x${raw.slice(size * 2)}`) };
}

const { r, s } = split(P256, 'sha256', 32);

test('high and low S are both accepted, in both forms', async () => {
  for (const [pair, hash, size, order] of [
    [P256, 'sha256', 32, N.p256],
    [P384, 'sha384', 48, N.p384],
  ] as const) {
    const made = split(pair, hash, size);
    for (const half of [made.s, order - made.s]) {
      expect(await isSigned(pair.publicKey, der(integer(made.r), integer(half)))).toBe(true);
      expect(await isSigned(pair.publicKey, compact(made.r, half, size), 'p1363')).toBe(true);
    }
  }
});

const longLength = (body: Buffer): Buffer => Buffer.concat([Buffer.from([0x30, 0x81, body.length]), body]);
const both = Buffer.concat([integer(r), integer(s)]);
const good = der(both);
const raw = (value: bigint): Buffer => Buffer.from(hexOf(value, 32), 'hex');

const REFUSED: Readonly<Record<string, Buffer>> = {
  nothing: Buffer.alloc(0),
  'a tag alone': Buffer.from([0x30]),
  'r = 0': der(integer(0n), integer(s)),
  's = 0': der(integer(r), integer(0n)),
  'r = s = 0': der(integer(0n), integer(0n)),
  'r = s = 1': der(integer(1n), integer(1n)),
  'r = n': der(integer(N.p256), integer(s)),
  's = n': der(integer(r), integer(N.p256)),
  'r + n': der(integer(r + N.p256), integer(s)),
  's + n': der(integer(r), integer(s + N.p256)),
  'r + 2^256': der(integer(r + (1n << 256n)), integer(s)),
  'r and s changed places': der(integer(s), integer(r)),
  'a negative r': der(tlv(2, Buffer.concat([Buffer.from([0xff]), raw(r)])), integer(s)),
  'r with its sign bit set': der(tlv(2, raw((1n << 255n) | r)), integer(s)),
  'a long-form length': longLength(both),
  'a length of two bytes': Buffer.concat([Buffer.from([0x30, 0x82, 0, both.length]), both]),
  'an indefinite length': Buffer.concat([Buffer.from([0x30, 0x80]), both, Buffer.from([0, 0])]),
  'a long-form length of r': der(Buffer.concat([Buffer.from([2, 0x81]), integer(r).subarray(1)]), integer(s)),
  'a padded r': der(tlv(2, Buffer.concat([Buffer.from([0, 0]), raw(r)])), integer(s)),
  'a padded s': der(integer(r), tlv(2, Buffer.concat([Buffer.from([0, 0]), raw(s)]))),
  'an empty r': der(tlv(2, Buffer.alloc(0)), integer(s)),
  'one integer': der(integer(r)),
  'three integers': der(integer(r), integer(s), integer(1n)),
  'a byte behind': Buffer.concat([good, Buffer.from([0])]),
  'a byte behind, counted': der(both, Buffer.from([0])),
  'a byte missing': good.subarray(0, -1),
  'a length too long': Buffer.concat([Buffer.from([0x30, both.length + 1]), both]),
  'a set in place of the sequence': tlv(0x31, both),
  'a bit string in place of r': der(tlv(3, integer(r).subarray(2)), integer(s)),
  'a sequence in a sequence': der(good),
  'P1363 in place of DER': compact(r, s),
};

test.each(Object.entries(REFUSED))('an ECDSA signature with %s is refused', async (_, signature) => {
  expect(await isSigned(P256.publicKey, good)).toBe(true);
  expect(await isSigned(P256.publicKey, signature)).toBe(false);
});

const REFUSED_RAW: Readonly<Record<string, Buffer>> = {
  'DER in its place': good,
  'a byte missing': compact(r, s).subarray(1),
  'a byte behind': Buffer.concat([compact(r, s), Buffer.from([0])]),
  'r = 0': compact(0n, s),
  's = 0': compact(r, 0n),
  's = n': compact(r, N.p256),
  nothing: Buffer.alloc(0),
};

test.each(Object.entries(REFUSED_RAW))('a P1363 signature with %s is refused', async (_, signature) => {
  expect(await isSigned(P256.publicKey, compact(r, s), 'p1363')).toBe(true);
  expect(await isSigned(P256.publicKey, signature, 'p1363')).toBe(false);
});

const ONE_BYTE = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  to: fc.nat(255),
});

test.each([
  ['P-256', P256, 'sha256', FULL ? 4_000 : 800],
  ['P-384', P384, 'sha384', FULL ? 2_000 : 150],
  ['P-521', P521, 'sha512', FULL ? 1_000 : 60],
  ['RSA', RSA, 'sha256', FULL ? 2_000 : 300],
] as const)(
  'whole bytes and digests have one answer for every mutated %s signature',
  async (_, pair, hash, runs) => {
    const valid = sign(hash, bytes, pair.privateKey);
    const mutations = fc.array(ONE_BYTE, { maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(mutations, fc.integer({ min: -2, max: 2 }), async (changes, grow) => {
        const signature = Buffer.concat([valid, Buffer.alloc(Math.max(grow, 0))]);
        for (const { at, to } of changes) signature[Math.floor(at * signature.length)] = to;
        const cut = signature.subarray(0, signature.length + Math.min(grow, 0));
        expect(await isSigned(pair.publicKey, cut)).toBe(cut.equals(valid));
      }),
      { numRuns: runs },
    );
  },
);

test('P-521 signatures with r or s in fewer bytes are read as they are', async () => {
  for (let i = 0; i < 6; i++)
    expect(await isSigned(P521.publicKey, sign('sha512', bytes, P521.privateKey))).toBe(true);
});

const rsaOf = (modulusLength: number, publicExponent = 65_537): KeyObject =>
  generateKeyPairSync('rsa', { modulusLength, publicExponent }).publicKey;

test.each<[string, () => KeyObject]>([
  ['RSA of 1024 bits', () => rsaOf(1024)],
  ['secp256k1', () => pairOf('secp256k1').publicKey],
  ['P-224', () => pairOf('secp224r1').publicKey],
  ['Ed448', () => generateKeyPairSync('ed448').publicKey],
  ['X25519', () => generateKeyPairSync('x25519').publicKey],
  ['DSA', () => generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 }).publicKey],
  [
    'RSA-PSS for SHA-512',
    () => generateKeyPairSync('rsa-pss', { modulusLength: 2048, hashAlgorithm: 'sha512' }).publicKey,
  ],
  ['a secret', () => createSecretKey(Buffer.alloc(32))],
])('%s is no key that is accepted', async (_, make) => {
  const key = make();
  expect(() => supportedKey(key, 'key.pub')).toThrow(expect.objectContaining({ code: 'KEY_UNSUPPORTED' }));
  await expect(verifySignature(key, { bytes }, Buffer.alloc(64))).rejects.toEqual(invalid);
});

test.each([P256, P384, P521, ED, RSA, PSS])(
  'the keys of sigstore and cosign are accepted (%#)',
  ({ publicKey }) => {
    expect(() => supportedKey(publicKey, 'key.pub')).not.toThrow();
  },
);

test('a key in compressed form is the same key', async () => {
  const spki = P256.publicKey.export({ type: 'spki', format: 'der' });
  const point = spki.subarray(-65);
  const head = Buffer.from('3039301306072a8648ce3d020106082a8648ce3d030107032200', 'hex');
  const half = Buffer.concat([head, Buffer.from([2 + ((point[64] ?? 0) & 1)]), point.subarray(1, 33)]);
  expect(await isSigned(createPublicKey({ key: half, type: 'spki', format: 'der' }), good)).toBe(true);
});
