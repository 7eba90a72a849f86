import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openIssuerKeys } from '../../src/identity/issuer-keys.ts';
import { readJws } from '../../src/identity/jws.ts';
import type { TokenCode } from '../../src/identity/refusal.ts';
import { checkSignature } from '../../src/identity/signature.ts';
import { startIssuer, type TestIssuer } from '../support/issuer.ts';
import { FULL, sample, threatRow } from '../support/threats.ts';

/**
 * Wycheproof's JWS and JWK cases: each case's key is the issuer's set. Their payloads are no claims, so what counts
 * is the first half of the checks: the form, the algorithm, the key and the signature.
 */

const VECTORS = process.env.COUNTERSIGN_VECTORS ?? join(import.meta.dirname, '../../../shared/vectors');
const FOLDER = join(VECTORS, 'wycheproof');
const present = existsSync(FOLDER);

const caseSchema = z.object({
  tcId: z.number(),
  comment: z.string(),
  jws: z.string(),
  result: z.enum(['valid', 'invalid']),
});
const keySchema = z.looseObject({ alg: z.string().optional() });
const setSchema = z.looseObject({ keys: z.array(keySchema) });
const fileSchema = z.object({
  testGroups: z.array(
    z.object({
      comment: z.string(),
      public: z.union([setSchema, keySchema]).optional(),
      private: z.union([setSchema, keySchema]),
      tests: z.array(caseSchema),
    }),
  ),
});

type Case = z.infer<typeof caseSchema> & { readonly keys: readonly unknown[]; readonly title: string };

/** README.md of the vectors: byte for byte the valid case 357. */
const LEFT_OUT = [367, 370];

function casesOf(file: string, leftOut: readonly number[]): readonly Case[] {
  if (!present) return [];
  const { testGroups } = fileSchema.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
  return testGroups.flatMap((group) => {
    // A symmetric key has no public half: such a set publishes its secret, as the attacker would like it.
    const jwk = group.public ?? group.private;
    const keys = setSchema.safeParse(jwk).data?.keys ?? [jwk];
    return group.tests
      .filter(({ tcId }) => !leftOut.includes(tcId))
      .map((one) => ({ ...one, keys, title: `${file} ${one.tcId}, ${group.comment}: ${one.comment}` }));
  });
}

const CASES = [
  ...casesOf('json_web_signature_test.json', LEFT_OUT),
  ...casesOf('json_web_key_test.json', []),
];

/** What a gateway takes of what Wycheproof calls valid. */
const isOurs = ({ jws }: Case): boolean => {
  const header: unknown = JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString());
  return z.object({ alg: z.enum(['RS256', 'ES256']) }).safeParse(header).success;
};
const isGood = (one: Case): boolean => one.result === 'valid' && isOurs(one);

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startIssuer({ provider: 'github', algorithm: 'ES256' });
});
afterAll(() => issuer.close());

async function outcome({ jws: token, keys: published }: Case): Promise<TokenCode | null> {
  const jws = readJws(token);
  if (jws.status === 'refused') return jws.code;
  // A good key beside it, so that a set without one is not what the case is refused for.
  issuer.publish([...published, issuer.key().jwk]);
  const keys = openIssuerKeys({ allowPrivate: true, now: () => new Date() });
  const row = { issuer: issuer.url, provider: 'github', audience: issuer.audience, server: null } as const;
  return (await checkSignature(jws, row, keys))?.code ?? null;
}

const row = threatRow('D1');

const GOOD = CASES.filter(isGood);
const BAD = CASES.filter((one) => !isGood(one));

test('the vectors are there in CI', () => {
  if (process.env.CI === undefined && !FULL && !present) return;
  expect([CASES.length, BAD.length]).toEqual([425, 414]);
});

for (const one of GOOD)
  row.attack(one.title, 'unharmed', async () => {
    expect(await outcome(one)).toBe(null);
  });

const CODES: readonly (TokenCode | null)[] = [
  'token_malformed',
  'algorithm_refused',
  'key_unknown',
  'signature_invalid',
];

for (const one of sample(BAD, 140))
  row.attack(one.title, 'refused', async () => {
    expect(CODES).toContain(await outcome(one));
  });

/** Refused for the one reason that they are made for. */
const REASONS: Readonly<Record<string, TokenCode>> = {
  rejectsKeyWithRocaVulnerability: 'key_unknown',
  rejects1024bitRsaKey: 'key_unknown',
  rejectsPublicExponent1: 'key_unknown',
  rejectsWrongUse: 'key_unknown',
  rejectsModifiedKey: 'key_unknown',
  mismatchedAlgAndCurve: 'key_unknown',
  rejectsAttackerProvidedEmbeddedJwk: 'token_malformed',
  rejectsModifiedPayload: 'signature_invalid',
  rIsZero_sIsZero: 'signature_invalid',
};

test.each(CASES.filter(({ comment }) => comment in REASONS))('$title', async (one) => {
  if (isOurs(one)) expect(await outcome(one)).toBe(REASONS[one.comment]);
});
