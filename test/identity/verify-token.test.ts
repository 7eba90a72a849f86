import { afterAll, beforeAll, expect, test } from 'vitest';
import { type IssuerKeys, openIssuerKeys } from '../../src/identity/issuer-keys.ts';
import { type TokenCode, type TokenVerdict, verifyToken } from '../../src/identity/verify-token.ts';
import {
  type IssueOptions,
  makeKey,
  SHA,
  startIssuer,
  type TestClaims,
  type TestIssuer,
} from '../support/issuer.ts';

const NOW = new Date('2026-09-01T12:00:00Z');
const AT = NOW.getTime() / 1000;

let issuer: TestIssuer;
let other: TestIssuer;
const keys: IssuerKeys = openIssuerKeys({ allowPrivate: true, now: () => NOW });

beforeAll(async () => {
  issuer = await startIssuer({ provider: 'github', now: () => NOW });
  other = await startIssuer({ provider: 'gitlab', algorithm: 'ES256', now: () => NOW });
});
afterAll(async () => {
  await Promise.all([issuer, other].map(({ close }) => close()));
});

function verify(token: string, audience = issuer.audience): Promise<TokenVerdict> {
  const issuers = [issuer, other].map(({ url, provider }) => ({
    ...{ issuer: url, provider, audience, server: null },
  }));
  return verifyToken(token, { issuers, keys, now: NOW });
}

test('a verified token is whose it is, and when it expires', async () => {
  expect(await verify(issuer.issue({ jti: 'one' }))).toMatchObject({
    status: 'verified',
    identity: {
      provider: 'github',
      issuer: issuer.url,
      repositoryId: '123456789',
      sha: SHA,
      jti: 'one',
      expires: AT + 300,
    },
  });
  expect(await verify(other.issue())).toMatchObject({
    status: 'verified',
    identity: { provider: 'gitlab', issuer: other.url, repositoryId: '20', expires: AT + 300 },
  });
});

test('one issuer’s key verifies nothing of another’s', async () => {
  const key = other.key();
  expect(await verify(issuer.issue({}, { key }))).toMatchObject({ code: 'algorithm_refused' });
  const stolen = makeKey('RS256', issuer.key().kid);
  expect(await verify(issuer.issue({}, { key: stolen }))).toMatchObject({ code: 'signature_invalid' });
  expect(await verify(issuer.issue({ iss: other.url }))).toMatchObject({ code: 'key_unknown' });
});

/** In the order of gateway.md: each fault, and what makes it. */
const FAULTS: readonly (readonly [TokenCode, TestClaims, IssueOptions])[] = [
  ['token_malformed', {}, { header: { crit: [] } }],
  ['issuer_unknown', { iss: 'https://attacker.example' }, {}],
  ['algorithm_refused', {}, { header: { alg: 'none' } }],
  ['key_unknown', {}, { header: { kid: 'unknown' } }],
  ['signature_invalid', {}, { key: makeKey('RS256', 'named') }],
  ['audience_mismatch', { aud: 'x' }, {}],
  ['token_expired', { exp: AT - 31 }, {}],
  ['token_not_yet_valid', { nbf: AT + 31 }, {}],
  ['token_too_old', { iat: AT - 901 }, {}],
  ['claim_missing', { sha: 'x' }, {}],
];

test.each(FAULTS.map(([code], i) => ({ code, i })))(
  'of several faults the first is named: $code',
  async ({ code, i }) => {
    const faults = FAULTS.slice(i);
    const claims = Object.assign({}, ...faults.map(([, changed]) => changed));
    const header = Object.assign({ kid: issuer.key().kid }, ...faults.map(([, , options]) => options.header));
    const key = faults.find(([, , options]) => options.key !== undefined)?.[2].key ?? issuer.key();
    expect(await verify(issuer.issue(claims, { header, key }))).toMatchObject({ status: 'refused', code });
  },
);

test('an issuer whose keys cannot be had is no refusal', async () => {
  const away = await startIssuer({ provider: 'github', algorithm: 'ES256' });
  const token = away.issue();
  const rows = [{ issuer: away.url, provider: 'github', audience: away.audience, server: null }] as const;
  away.down();
  await expect(verifyToken(token, { issuers: rows, keys, now: NOW })).rejects.toMatchObject({
    code: 'ISSUER_UNAVAILABLE',
    exitCode: 3,
  });
  await away.close();
});
