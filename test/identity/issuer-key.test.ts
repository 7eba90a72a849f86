import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { acceptKeys } from '../../src/identity/issuer-key.ts';
import { hasRocaFingerprint, SMALL_PRIMES } from '../../src/identity/roca.ts';
import type { JsonValue } from '../../src/lib/strict-json.ts';
import { makeKey, type TestKey } from '../support/issuer.ts';

const rsa = makeKey('RS256', 'rsa');
const ec = makeKey('ES256', 'ec');

/** As it would be published: JSON. */
const published = (jwk: unknown): JsonValue => JSON.parse(JSON.stringify(jwk));

async function accepted(...set: readonly unknown[]): Promise<readonly string[]> {
  return [...(await acceptKeys(set.map(published))).keys()];
}

const toInteger = (text: string | undefined): bigint =>
  BigInt(`0x${Buffer.from(text ?? '', 'base64url').toString('hex')}`);

function toText(value: bigint): string {
  const hex = value.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url');
}

const ofSize = (modulusLength: number, publicExponent = 65_537): JsonWebKey => ({
  ...generateKeyPairSync('rsa', { modulusLength, publicExponent }).publicKey.export({ format: 'jwk' }),
  kid: 'rsa',
});

test('a good key of each algorithm is taken, with what it is for or without', async () => {
  expect(await accepted(rsa.jwk, ec.jwk)).toEqual(['rsa', 'ec']);
  for (const { jwk, kid } of [rsa, ec]) {
    const { alg: _, use: __, ...bare } = jwk;
    expect(await accepted(bare)).toEqual([kid]);
    expect(await accepted({ ...bare, key_ops: ['verify'], x5c: ['MIIB'], x5t: 'AA' })).toEqual([kid]);
  }
});

test('a modulus may have a zero before it, and an exponent be as large as 32 bits', async () => {
  const padded = Buffer.concat([Buffer.alloc(1), Buffer.from(String(rsa.jwk.n), 'base64url')]);
  expect(await accepted({ ...rsa.jwk, n: padded.toString('base64url') })).toEqual(['rsa']);
  expect(await accepted({ ...rsa.jwk, e: toText(2n ** 32n - 1n) })).toEqual(['rsa']);
});

const modulus = toInteger(rsa.jwk.n);
const { privateKey } = rsa;

const BAD: Readonly<Record<string, () => unknown>> = {
  'no name': () => ({ ...rsa.jwk, kid: undefined }),
  'an empty name': () => ({ ...rsa.jwk, kid: '' }),
  'a name that is a number': () => ({ ...rsa.jwk, kid: 1 }),
  'a name that is too long': () => ({ ...rsa.jwk, kid: 'k'.repeat(513) }),
  'no type': () => ({ ...rsa.jwk, kty: undefined }),
  'a type in small letters': () => ({ ...rsa.jwk, kty: 'rsa' }),
  'a symmetric key': () => ({ kty: 'oct', kid: 'oct', k: 'AAAA', alg: 'HS256' }),
  'an Ed25519 key': () => ({
    ...generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }),
    kid: 'ed',
  }),
  'a private RSA key': () => ({ ...privateKey.export({ format: 'jwk' }), kid: 'rsa' }),
  'a private EC key': () => ({ ...ec.privateKey.export({ format: 'jwk' }), kid: 'ec' }),
  'a private member that is empty': () => ({ ...rsa.jwk, d: '' }),
  'a secret in a public key': () => ({ ...rsa.jwk, k: 'AAAA' }),
  'a key to encrypt with': () => ({ ...rsa.jwk, use: 'enc' }),
  'a use that is null': () => ({ ...rsa.jwk, use: null }),
  'operations that sign': () => ({ ...rsa.jwk, key_ops: ['sign'] }),
  'operations that sign and verify': () => ({ ...rsa.jwk, key_ops: ['sign', 'verify'] }),
  'no operations': () => ({ ...rsa.jwk, key_ops: [] }),
  'operations that are text': () => ({ ...rsa.jwk, key_ops: 'verify' }),
  'another algorithm of its type': () => ({ ...rsa.jwk, alg: 'PS256' }),
  'another algorithm of its curve': () => ({ ...ec.jwk, alg: 'ES384' }),
  'the other type’s algorithm': () => ({ ...rsa.jwk, alg: 'ES256' }),
  'an RSA key of 1024 bits': () => ofSize(1024),
  'an RSA key of 2040 bits': () => ofSize(2040),
  'an RSA modulus of more than 8192 bits': () => ({ ...rsa.jwk, n: toText((modulus << 6145n) | 1n) }),
  'an even modulus': () => ({ ...rsa.jwk, n: toText(modulus + 1n) }),
  'a modulus that three divides': () => ({ ...rsa.jwk, n: toText((modulus / 6n) * 6n + 3n) }),
  'a modulus that 167 divides': () => ({ ...rsa.jwk, n: toText((modulus / 334n) * 334n + 167n) }),
  'an exponent of one': () => ({ ...rsa.jwk, e: 'AQ' }),
  'an exponent of three': () => ofSize(2048, 3),
  'an exponent of 65535': () => ({ ...rsa.jwk, e: toText(65_535n) }),
  'an even exponent': () => ({ ...rsa.jwk, e: toText(65_538n) }),
  'an exponent of 33 bits': () => ({ ...rsa.jwk, e: toText(2n ** 32n + 1n) }),
  'an exponent as large as the modulus': () => ({ ...rsa.jwk, e: rsa.jwk.n }),
  'no exponent': () => ({ ...rsa.jwk, e: undefined }),
  'a padded modulus': () => ({ ...rsa.jwk, n: `${rsa.jwk.n}==` }),
  'a modulus in hex': () => ({ ...rsa.jwk, n: `0x${modulus.toString(16)}` }),
  'a modulus that is a number': () => ({ ...rsa.jwk, n: 12_345 }),
  'another curve': () => ({
    ...generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' }),
    kid: 'ec',
  }),
  'Bitcoin’s curve': () => ({
    ...generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey.export({ format: 'jwk' }),
    kid: 'ec',
  }),
  'another curve that says P-256': () => ({
    ...generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey.export({ format: 'jwk' }),
    ...{ kid: 'ec', crv: 'P-256' },
  }),
  'a point that is not on the curve': () => ({ ...ec.jwk, y: ec.jwk.x }),
  'the point at zero': () => ({ ...ec.jwk, x: toText(0n).padEnd(43, 'A'), y: 'A'.repeat(43) }),
  'a coordinate larger than the field': () => ({
    ...ec.jwk,
    x: Buffer.alloc(32, 0xff).toString('base64url'),
  }),
  'a coordinate that is short': () => ({ ...ec.jwk, x: String(ec.jwk.x).slice(0, 40) }),
  'a coordinate that is missing': () => ({ ...ec.jwk, y: undefined }),
  'an entry that is null': () => null,
  'an entry that is a list': () => [rsa.jwk],
  'an entry that is text': () => JSON.stringify(rsa.jwk),
};

test.each(Object.entries(BAD))('%s is no key, and the others of its set stay', async (_, make) => {
  const good = { ...ec.jwk, kid: 'good' };
  expect(await accepted(make(), good)).toEqual(['good']);
});

test('one name for two keys is a name for none', async () => {
  const other: TestKey = makeKey('ES256', 'rsa');
  expect(await accepted(rsa.jwk, other.jwk, ec.jwk)).toEqual(['ec']);
  expect(await accepted(rsa.jwk, { ...rsa.jwk, use: 'enc' })).toEqual([]);
  expect(await accepted(rsa.jwk, rsa.jwk)).toEqual(['rsa']);
});

test('the fingerprint is on every modulus of the broken library’s form, and on no other', () => {
  const primorial = SMALL_PRIMES.reduce((product, prime) => product * BigInt(prime), 1n);
  const k = (modulus / primorial / 2n) * 2n * primorial;
  for (const exponent of [0n, 1n, 2n, 77n, 400n])
    expect(hasRocaFingerprint(k + (65_537n ** exponent % primorial))).toBe(true);
  for (let i = 0; i < 2_000; i++) expect(hasRocaFingerprint(modulus + BigInt(2 * i))).toBe(false);
});

test('a power modulo each prime is no fingerprint where no one exponent fits them all', () => {
  const last = BigInt(SMALL_PRIMES.at(-1) ?? 0);
  const others = SMALL_PRIMES.slice(0, -1).reduce((product, prime) => product * BigInt(prime), 1n);
  // An even exponent modulo the others, an odd one modulo the last, whose order is even.
  let mixed = 65_537n ** 2n;
  while (mixed % last !== 65_537n % last) mixed += others;
  expect(hasRocaFingerprint(65_537n ** 2n)).toBe(true);
  expect(hasRocaFingerprint(mixed)).toBe(false);
});
