import { isDeepStrictEqual } from 'node:util';
import { importJWK } from 'jose';
import { z } from 'zod';
import type { JsonValue } from '../lib/strict-json.ts';
import type { TokenAlgorithm } from './issuer.ts';
import { hasRocaFingerprint, SMALL_PRIMES } from './roca.ts';

/**
 * What a JWKS must say of a key before anything is verified with it. A key that is not good enough is one that is
 * not there: the others of its set stay.
 */

export type IssuerKey = {
  readonly kid: string;
  /** The key's: a header has to agree. */
  readonly algorithm: TokenAlgorithm;
  readonly key: Awaited<ReturnType<typeof importJWK>>;
};

/** One canonical form: no padding, no unused bits. */
const base64url = z
  .string()
  .max(2048)
  .regex(/^[A-Za-z0-9_-]+$/)
  .refine((text) => Buffer.from(text, 'base64url').toString('base64url') === text);

const absent = z.undefined().optional();

/** RFC 7517 4.2, 4.3: what the key is for, where the set says so. RFC 7518 6.2.2, 6.3.2, 6.4: nothing private. */
const common = {
  kid: z.string().min(1).max(512),
  use: z.literal('sig').optional(),
  key_ops: z.tuple([z.literal('verify')]).optional(),
  ...{ d: absent, p: absent, q: absent, dp: absent, dq: absent, qi: absent, oth: absent, k: absent },
};

const keySchema = z.discriminatedUnion('kty', [
  z.object({
    kty: z.literal('RSA'),
    alg: z.literal('RS256').optional(),
    n: base64url,
    e: base64url,
    ...common,
  }),
  z.object({
    kty: z.literal('EC'),
    alg: z.literal('ES256').optional(),
    crv: z.literal('P-256'),
    x: base64url,
    y: base64url,
    ...common,
  }),
]);

type Key = z.infer<typeof keySchema>;

/** The keys of a set that may verify, by `kid`. A name that stands for two keys stands for none. */
export async function acceptKeys(set: readonly JsonValue[]): Promise<ReadonlyMap<string, IssuerKey>> {
  const accepted = new Map<string, IssuerKey>();
  for (const [kid, [first, ...others]] of byKid(set)) {
    if (first === undefined || others.some((other) => !isDeepStrictEqual(other, first))) continue;
    const key = await acceptKey(first);
    if (key !== null) accepted.set(kid, key);
  }
  return accepted;
}

function byKid(set: readonly JsonValue[]): ReadonlyMap<string, readonly JsonValue[]> {
  const named = new Map<string, JsonValue[]>();
  for (const entry of set) {
    const { data } = z.object({ kid: z.string() }).safeParse(entry);
    if (data !== undefined) named.set(data.kid, [...(named.get(data.kid) ?? []), entry]);
  }
  return named;
}

async function acceptKey(entry: JsonValue): Promise<IssuerKey | null> {
  const { data: jwk } = keySchema.safeParse(entry);
  if (jwk === undefined || !isGood(jwk)) return null;
  const { kty } = jwk;
  const algorithm = kty === 'RSA' ? 'RS256' : 'ES256';
  const halves = kty === 'RSA' ? { kty, n: jwk.n, e: jwk.e } : { kty, crv: jwk.crv, x: jwk.x, y: jwk.y };
  return { kid: jwk.kid, algorithm, key: await importJWK(halves, algorithm) };
}

function isGood(jwk: Key): boolean {
  return jwk.kty === 'RSA' ? isGoodRsa(toInteger(jwk.n), toInteger(jwk.e)) : isOnCurve(jwk.x, jwk.y);
}

function toInteger(text: string): bigint {
  return BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);
}

const MIN_MODULUS = 1n << 2047n;
/** Verifying with a larger one costs more than a token is worth. */
const MAX_MODULUS = 1n << 8192n;
const MIN_EXPONENT = 65_537n;
const MAX_EXPONENT = 1n << 32n;

function isGoodRsa(modulus: bigint, exponent: bigint): boolean {
  if (modulus < MIN_MODULUS || modulus >= MAX_MODULUS || modulus % 2n === 0n) return false;
  if (exponent < MIN_EXPONENT || exponent >= MAX_EXPONENT || exponent % 2n === 0n) return false;
  return SMALL_PRIMES.every((prime) => modulus % BigInt(prime) !== 0n) && !hasRocaFingerprint(modulus);
}

// SP 800-186 3.2.1.3
const P = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/** The group's order is prime: a point on the curve is a good one. */
function isOnCurve(xText: string, yText: string): boolean {
  // RFC 7518 6.2.1.2: 32 bytes each, leading zeros included.
  if (xText.length !== 43 || yText.length !== 43) return false;
  const x = toInteger(xText);
  const y = toInteger(yText);
  return x < P && y < P && (y * y - (x * x * x - 3n * x + B)) % P === 0n;
}
