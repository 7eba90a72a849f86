import { afterAll, beforeAll, expect } from 'vitest';
import { type IssuerKeys, openIssuerKeys } from '../../src/identity/issuer-keys.ts';
import { type TokenCode, verifyToken } from '../../src/identity/verify-token.ts';
import { AUDIENCE, startIssuer, type TestClaims, type TestIssuer } from '../support/issuer.ts';
import { threatRow } from '../support/threats.ts';

const row = threatRow('D4');

const NOW = new Date('2026-09-01T12:00:00Z');
const AT = NOW.getTime() / 1000;

let issuer: TestIssuer;
const keys: IssuerKeys = openIssuerKeys({ allowPrivate: true, now: () => NOW });

beforeAll(async () => {
  issuer = await startIssuer({ provider: 'github', now: () => NOW });
});
afterAll(() => issuer.close());

async function outcome(claims: TestClaims): Promise<string> {
  const { url, audience } = issuer;
  const rows = [{ issuer: url, provider: 'github', audience, server: null }] as const;
  const verdict = await verifyToken(issuer.issue(claims), { issuers: rows, keys, now: NOW });
  return verdict.status === 'verified' ? 'verified' : verdict.code;
}

const REFUSED: Readonly<Partial<Record<TokenCode, readonly TestClaims[]>>> = {
  token_expired: [
    { exp: undefined },
    { exp: null },
    { exp: String(AT + 300) },
    { exp: 'never' },
    { exp: AT + 0.5 },
    { exp: [AT + 300] },
    { exp: 0 },
    { exp: -1 },
    { exp: 2 ** 60 },
    { exp: AT - 31, iat: AT - 300 },
    { exp: AT, iat: AT },
  ],
  token_not_yet_valid: [
    { nbf: undefined },
    { nbf: null },
    { nbf: String(AT) },
    { nbf: AT - 0.5 },
    { nbf: -1 },
    { nbf: AT + 31 },
    { nbf: AT + 3_600 },
    { nbf: AT + 300 },
    { iat: AT + 31 },
    { iat: AT + 200 },
  ],
  token_too_old: [
    { iat: undefined },
    { iat: null },
    { iat: String(AT) },
    { iat: AT - 0.5 },
    { iat: 0 },
    { iat: AT - 901 },
    { exp: AT + 3_601 },
    { exp: AT + 21_600 },
    { exp: AT + 2 ** 40 },
  ],
  audience_mismatch: [
    { aud: undefined },
    { aud: [AUDIENCE] },
    { aud: [AUDIENCE, 'https://other-gateway.example'] },
    { aud: 'https://other-gateway.example' },
    { aud: `${AUDIENCE}/` },
    { aud: AUDIENCE.toUpperCase() },
    { aud: `${AUDIENCE}.attacker.example` },
    { aud: 'https://github.com/acme' },
    { aud: '' },
  ],
};

for (const [code, claims] of Object.entries(REFUSED))
  for (const changed of claims)
    row.attack(`${code}: ${describe(changed)}`, 'refused', async () => {
      expect(await outcome(changed)).toBe(code);
    });

const PASSED: readonly TestClaims[] = [{ exp: AT - 30, iat: AT - 330 }, { nbf: AT + 30 }, { iat: AT + 30 }];

for (const changed of PASSED)
  row.attack(`30 s pass: ${describe(changed)}`, 'unharmed', async () => {
    expect(await outcome(changed)).toBe('verified');
  });

row.twin('a token of this moment', async () => {
  expect(await outcome({})).toBe('verified');
});

function describe(changed: TestClaims): string {
  return Object.entries(changed)
    .map(([name, value]) => `${name} ${value === undefined ? 'missing' : JSON.stringify(value)}`)
    .join(', ');
}
