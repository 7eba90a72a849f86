import { createServer } from 'node:http';
import { afterAll, beforeAll, expect } from 'vitest';
import { type IssuerKeys, openIssuerKeys } from '../../src/identity/issuer-keys.ts';
import { verifyToken } from '../../src/identity/verify-token.ts';
import { makeKey, startIssuer, type TestClaims, type TestIssuer, type TestKey } from '../support/issuer.ts';
import { threatRow } from '../support/threats.ts';

const row = threatRow('D3');

let issuer: TestIssuer;
let attacker: string;
let asked = 0;
const key: TestKey = makeKey('RS256');
const keys: IssuerKeys = openIssuerKeys({ allowPrivate: true, now: () => new Date() });
const server = createServer((_, response) => {
  asked++;
  response.end(JSON.stringify({ keys: [key.jwk] }));
});

beforeAll(async () => {
  issuer = await startIssuer({ provider: 'github' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  attacker = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(async () => {
  server.close();
  await issuer.close();
});

async function verify(token: string): Promise<unknown> {
  const { url, audience } = issuer;
  const rows = [{ issuer: url, provider: 'github', audience, server: null }] as const;
  return verifyToken(token, { issuers: rows, keys, now: new Date() });
}

/** Signed by the attacker's key, whose name is the issuer's unless it is said otherwise. */
const MALFORMED: Readonly<Record<string, () => TestClaims>> = {
  'a set of keys at the attacker’s': () => ({ jku: `${attacker}/jwks` }),
  'a set of keys behind the issuer’s name': () => ({ jku: `${issuer.url}@${new URL(attacker).host}/jwks` }),
  'a set of keys in the query': () => ({ jku: `${issuer.url}/?${attacker}` }),
  'a set of keys in a file': () => ({ jku: 'file:///etc/passwd' }),
  'a set of keys in the URL': () => ({ jku: 'data:application/json,{"keys":[]}' }),
  'a set of keys that is null': () => ({ jku: null }),
  'a certificate at the attacker’s': () => ({ x5u: `${attacker}/cert.pem` }),
  'a certificate in a file': () => ({ x5u: 'file:///etc/ssl/cert.pem' }),
  'a certificate inside': () => ({ x5c: [Buffer.from('certificate').toString('base64')] }),
  'no certificate inside': () => ({ x5c: [] }),
  'its own key inside': () => ({ jwk: key.jwk }),
  'its own key inside, and named': () => ({ jwk: key.jwk, kid: key.kid }),
  'a symmetric key inside': () => ({ jwk: { kty: 'oct', k: 'AAAA' } }),
  'a key that is null': () => ({ jwk: null }),
  'a critical name that nobody knows': () => ({ crit: ['urn:example:x'], 'urn:example:x': true }),
  'a critical name that is not there': () => ({ crit: ['urn:example:x'] }),
  'a critical name of the standard': () => ({ crit: ['alg'] }),
  'an empty list of critical names': () => ({ crit: [] }),
  'critical names that are no list': () => ({ crit: 'alg' }),
  'critical names twice': () => ({ crit: ['x', 'x'], x: 1 }),
  'a payload that is not encoded': () => ({ crit: ['b64'], b64: false }),
  'a payload that is not encoded, without saying so': () => ({ b64: false }),
  'a payload that is compressed': () => ({ zip: 'DEF' }),
};

const UNKNOWN: Readonly<Record<string, () => TestClaims>> = {
  'a path': () => ({ kid: '../../../../../../dev/null' }),
  'a path in the issuer’s set': () => ({ kid: '/proc/self/environ' }),
  'a query': () => ({ kid: "' UNION SELECT 'secret' --" }),
  'a query that sleeps': () => ({ kid: "'; SELECT pg_sleep(10); --" }),
  'a command': () => ({ kid: '$(sleep 10)' }),
  'a URL': () => ({ kid: `${attacker}/key` }),
  'a prototype': () => ({ kid: '__proto__' }),
  'the attacker’s key': () => ({ kid: key.kid }),
  'no name': () => ({ kid: undefined }),
};

const CASES = [
  ...Object.entries(MALFORMED).map(([name, header]) => ({ name, header, code: 'token_malformed' })),
  ...Object.entries(UNKNOWN).map(([name, header]) => ({
    name: `${name} for a key`,
    header,
    code: 'key_unknown',
  })),
];

for (const { name, header, code } of CASES)
  row.attack(name, 'refused', async () => {
    const forged = issuer.issue({}, { key, header: { kid: issuer.key().kid, ...header() } });
    expect(await verify(forged)).toMatchObject({ status: 'refused', code });
    expect(asked).toBe(0);
    // However often: discovery and the set, and once more for what is not in it.
    expect(issuer.requests.length).toBeLessThanOrEqual(4);
    expect(new Set(issuer.requests)).toEqual(
      new Set(issuer.requests.length === 0 ? [] : ['/.well-known/openid-configuration', '/.well-known/jwks']),
    );
  });

row.twin('a header with names that mean nothing to us', async () => {
  const token = issuer.issue({}, { header: { x5t: 'AAAA', 'x5t#S256': 'AAAA', cty: 'json' } });
  expect(await verify(token)).toMatchObject({ status: 'verified' });
});
