import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Issuer } from '../../src/identity/issuer.ts';
import { type IssuerKeys, openIssuerKeys } from '../../src/identity/issuer-keys.ts';
import { AZURE_ORGANISATION, makeKey, startIssuer, type TestIssuer } from '../support/issuer.ts';

const started: TestIssuer[] = [];
let at = Date.parse('2026-09-01T12:00:00Z');
let keys: IssuerKeys;
let issuer: TestIssuer;

beforeEach(async () => {
  at = Date.parse('2026-09-01T12:00:00Z');
  issuer = await start();
  keys = openIssuerKeys({ allowPrivate: true, now: () => new Date(at) });
});
afterAll(async () => {
  await Promise.all(started.map(({ close }) => close()));
});

async function start(provider: 'github' | 'gitlab' | 'azure' = 'github'): Promise<TestIssuer> {
  const issuer = await startIssuer({ provider, algorithm: 'ES256' });
  started.push(issuer);
  return issuer;
}

const row = ({ url, provider, audience }: TestIssuer): Issuer => ({
  issuer: url,
  provider,
  audience,
  server: null,
});

/** How often its set was asked for. */
const fetches = ({ requests }: TestIssuer): number =>
  requests.filter((path) => /jwks|keys/.test(path)).length;

async function has(kid: string): Promise<boolean> {
  return (await keys.find(row(issuer), kid)).key !== null;
}

const later = (seconds: number): void => {
  at += seconds * 1000;
};

test('a set is asked for once, by discovery, however many tokens come', async () => {
  const kid = issuer.key().kid;
  expect(await Promise.all(Array.from({ length: 50 }, () => has(kid)))).not.toContain(false);
  later(299);
  expect(await has(kid)).toBe(true);
  expect(issuer.requests).toEqual(['/.well-known/openid-configuration', '/.well-known/jwks']);
});

test('a set of five minutes is renewed beside the request that finds it so', async () => {
  const kid = issuer.key().kid;
  await has(kid);
  later(301);
  expect(await Promise.all([has(kid), has(kid)])).toEqual([true, true]);
  await expect.poll(() => fetches(issuer)).toBe(2);
});

test('a rotation is unnoticed, at once', async () => {
  const old = issuer.key().kid;
  expect(await has(old)).toBe(true);
  issuer.rotate();
  const kid = issuer.key().kid;
  expect(await Promise.all(Array.from({ length: 50 }, () => has(kid)))).not.toContain(false);
  expect(await has(old)).toBe(true);
  expect(fetches(issuer)).toBe(2);
});

test('names that nobody knows ask once a minute', async () => {
  await has(issuer.key().kid);
  for (let i = 0; i < 30; i++) {
    expect(await has(`unknown-${i}`)).toBe(false);
    later(1);
  }
  expect(fetches(issuer)).toBe(2);
  later(61);
  expect(await Promise.all([has('one'), has('other')])).toEqual([false, false]);
  expect(fetches(issuer)).toBe(3);
});

test('a name that nobody knows asks once where nothing was known before', async () => {
  expect(await has('unknown')).toBe(false);
  expect(fetches(issuer)).toBe(1);
});

test('a key that was withdrawn is not believed after the next renewal', async () => {
  const old = issuer.key().kid;
  await has(old);
  issuer.rotate();
  issuer.retire();
  later(301);
  await has(old);
  await expect.poll(() => fetches(issuer)).toBe(2);
  await expect.poll(() => has(old)).toBe(false);
});

test('keys verify for a day while their issuer is away, and no longer', async () => {
  const kid = issuer.key().kid;
  await has(kid);
  issuer.down();
  for (let hour = 0; hour < 23; hour++) {
    later(3600);
    expect(await has(kid)).toBe(true);
  }
  later(3601);
  await expect(has(kid)).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE', exitCode: 3 });
  issuer.up();
  later(11);
  expect(await has(kid)).toBe(true);
});

test('whether an issuer that is away has a new key is not known, and not said', async () => {
  await has(issuer.key().kid);
  issuer.down();
  await expect(has('new')).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' });
  await expect(has('new')).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' });
  expect(await has(issuer.key().kid)).toBe(true);
  issuer.up();
  later(61);
  expect(await has('new')).toBe(false);
});

test('a flood of tokens does not hammer an issuer that is away', async () => {
  issuer.down();
  const asked = await Promise.allSettled(Array.from({ length: 200 }, (_, i) => has(`${i}`)));
  expect(new Set(asked.map(({ status }) => status))).toEqual(new Set(['rejected']));
  expect(issuer.requests.length).toBe(1);
  later(9);
  await expect(has('x')).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' });
  expect(issuer.requests.length).toBe(1);
  later(2);
  await expect(has('x')).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' });
  expect(issuer.requests.length).toBe(2);
  issuer.up();
  later(11);
  expect(await has(issuer.key().kid)).toBe(true);
});

test('a clock that is set back makes nothing younger', async () => {
  const kid = issuer.key().kid;
  await has(kid);
  later(-3600);
  expect(await has(kid)).toBe(true);
  await expect.poll(() => fetches(issuer)).toBe(2);
});

test('a set without a good key is no renewal: the keys that are known stay', async () => {
  const kid = issuer.key().kid;
  await has(kid);
  issuer.publish([]);
  later(301);
  expect(await has(kid)).toBe(true);
  await expect.poll(() => fetches(issuer)).toBe(2);
  expect(await has(kid)).toBe(true);
});

test('the issuers do not share their keys', async () => {
  const other = await start();
  expect(await has(issuer.key().kid)).toBe(true);
  expect((await keys.find(row(other), issuer.key().kid)).key).toBe(null);
});

test.each([
  ['github', '', '/.well-known/jwks'],
  ['gitlab', '', '/oauth/discovery/keys'],
  ['azure', `/${AZURE_ORGANISATION}`, '/.well-known/jwks'],
] as const)('%s is asked where it publishes its keys', async (provider, prefix, path) => {
  const other = await start(provider);
  expect((await keys.find(row(other), other.key().kid)).key?.algorithm).toBe('ES256');
  expect(other.requests).toEqual([`${prefix}/.well-known/openid-configuration`, path]);
});

test.each(['github', 'gitlab', 'azure'] as const)(
  '%s without a discovery document is asked where it always had its keys',
  async (provider) => {
    const other = await start(provider);
    other.discovery(null);
    expect((await keys.find(row(other), other.key().kid)).key?.kid).toBe(other.key().kid);
  },
);

test.each([
  ['of another issuer', { issuer: 'https://attacker.example' }],
  ['of the same issuer with a slash', (url: string) => ({ issuer: `${url}/` })],
  ['without an issuer', { issuer: undefined }],
  ['with keys at another host', { jwks_uri: 'https://attacker.example/jwks' }],
  ['with keys at another port', (url: string) => ({ jwks_uri: url.replace(/\d+$/, '1') })],
  ['with keys by another scheme', (url: string) => ({ jwks_uri: `${url.replace('http:', 'https:')}/jwks` })],
  [
    'with keys at another name of this host',
    (url: string) => ({ jwks_uri: url.replace('127.0.0.1', 'localhost') }),
  ],
  [
    'with keys behind a password',
    (url: string) => ({ jwks_uri: `${url.replace('//', '//a:b@')}/.well-known/jwks` }),
  ],
  ['with keys in a file', { jwks_uri: 'file:///etc/passwd' }],
  ['with keys nowhere', { jwks_uri: '' }],
  ['without keys', { jwks_uri: undefined }],
  ['with keys in a list', (url: string) => ({ jwks_uri: [`${url}/.well-known/jwks`] })],
])('a discovery document %s gives no keys', async (_, changed) => {
  issuer.discovery(typeof changed === 'function' ? changed(issuer.url) : changed);
  await expect(has(issuer.key().kid)).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' });
  expect(fetches(issuer)).toBe(0);
});

test('http and private addresses are asked only where the configuration allows it', async () => {
  const strict = openIssuerKeys({ allowPrivate: false, now: () => new Date(at) });
  for (const url of [issuer.url, issuer.url.replace('127.0.0.1', 'localhost'), 'https://127.0.0.1:1'])
    await expect(strict.find({ ...row(issuer), issuer: url }, 'x')).rejects.toMatchObject({
      code: 'ISSUER_UNAVAILABLE',
      hint: expect.stringContaining('dangerouslyAllowHttpIssuers'),
    });
  expect(issuer.requests).toEqual([]);
  await expect(keys.find({ ...row(issuer), issuer: 'http://issuer.example' }, 'x')).rejects.toMatchObject({
    code: 'ISSUER_UNAVAILABLE',
  });
});

test('a set of both algorithms has the keys of both', async () => {
  const [rsa, ec] = [makeKey('RS256'), makeKey('ES256')];
  issuer.publish([rsa.jwk, ec.jwk]);
  const found = await keys.find(row(issuer), ec.kid);
  expect(found.key?.algorithm).toBe('ES256');
  expect([...found.algorithms].sort()).toEqual(['ES256', 'RS256']);
});
