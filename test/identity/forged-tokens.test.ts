import { afterAll, beforeAll, expect, test } from 'vitest';
import { type IssuerKeys, openIssuerKeys } from '../../src/identity/issuer-keys.ts';
import { type TokenVerdict, verifyToken } from '../../src/identity/verify-token.ts';
import type { ForgeName } from '../../src/model.ts';
import { FORGERIES } from '../support/forged-tokens.ts';
import { startIssuer, type TestIssuer } from '../support/issuer.ts';

const PROVIDERS: readonly ForgeName[] = ['github', 'gitlab', 'azure'];

let issuers: ReadonlyMap<ForgeName, TestIssuer>;
const keys: IssuerKeys = openIssuerKeys({ allowPrivate: true, now: () => new Date() });

beforeAll(async () => {
  issuers = new Map(
    await Promise.all(
      PROVIDERS.map(async (provider) => [provider, await startIssuer({ provider })] as const),
    ),
  );
});
afterAll(async () => {
  await Promise.all([...issuers.values()].map(({ close }) => close()));
});

function issuerOf(provider: ForgeName): TestIssuer {
  const issuer = issuers.get(provider);
  if (issuer === undefined) throw new Error('no issuer');
  return issuer;
}

function verify(token: string): Promise<TokenVerdict> {
  const rows = [...issuers.values()].map(({ url, provider, audience }) => ({
    issuer: url,
    provider,
    audience,
    server: null,
  }));
  return verifyToken(token, { issuers: rows, keys, now: new Date() });
}

test('the table has at least 120 forgeries, each of its own name', () => {
  expect(FORGERIES.length).toBeGreaterThanOrEqual(120);
  expect(new Set(FORGERIES.map(({ name }) => name)).size).toBe(FORGERIES.length);
});

test.each(PROVIDERS)('the token that the forgeries are made of is taken: %s', async (provider) => {
  const issuer = issuerOf(provider);
  expect(await verify(issuer.issue())).toMatchObject({ status: 'verified' });
  const untyped = issuer.issue({}, { header: { typ: undefined, x5t: 'AA' } });
  expect(await verify(untyped)).toMatchObject({ status: 'verified' });
});

test.each(FORGERIES)('$code: $name', async ({ provider, code, token }) => {
  const forged = token(issuerOf(provider));
  const verdict = await verify(forged);
  expect(verdict).toMatchObject({ status: 'refused', code });
  // What it says is made of our words alone.
  const said = JSON.stringify(verdict);
  for (const part of forged.split('.').filter(({ length }) => length > 8)) expect(said).not.toContain(part);
});
