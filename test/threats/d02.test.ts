import { createHmac, sign } from 'node:crypto';
import { afterAll, beforeAll, expect } from 'vitest';
import { type IssuerKeys, openIssuerKeys } from '../../src/identity/issuer-keys.ts';
import { verifyToken } from '../../src/identity/verify-token.ts';
import type { ForgeName } from '../../src/model.ts';
import { makeKey, part, signToken, startIssuer, type TestIssuer } from '../support/issuer.ts';
import { pairs, threatRow } from '../support/threats.ts';

const row = threatRow('D2');
const PROVIDERS: readonly ForgeName[] = ['github', 'gitlab', 'azure'];

let issuers: readonly TestIssuer[];
const keys: IssuerKeys = openIssuerKeys({ allowPrivate: true, now: () => new Date() });

beforeAll(async () => {
  issuers = await Promise.all(PROVIDERS.map((provider) => startIssuer({ provider })));
});
afterAll(async () => {
  await Promise.all(issuers.map(({ close }) => close()));
});

async function verify(token: string): Promise<unknown> {
  const rows = issuers.map(({ url, provider, audience }) => ({
    issuer: url,
    provider,
    audience,
    server: null,
  }));
  return verifyToken(token, { issuers: rows, keys, now: new Date() });
}

const inputOf = (issuer: TestIssuer, alg: unknown): string =>
  `${part({ typ: 'JWT', alg, kid: issuer.key().kid })}.${part(issuer.claims())}`;

const mac = (issuer: TestIssuer, alg: string, secret: string | Buffer): string => {
  const input = inputOf(issuer, alg);
  const hash = alg.replace('HS', 'sha');
  return `${input}.${createHmac(hash, secret).update(input).digest('base64url')}`;
};

const unsigned = (issuer: TestIssuer, alg: unknown): string => `${inputOf(issuer, alg)}.AA`;

const signed = (issuer: TestIssuer, alg: unknown, hash = 'sha256'): string => {
  const input = inputOf(issuer, alg);
  const { privateKey } = issuer.key();
  return `${input}.${sign(hash, Buffer.from(input), privateKey).toString('base64url')}`;
};

const pem = (issuer: TestIssuer): string =>
  issuer.key().publicKey.export({ type: 'spki', format: 'pem' }).toString();

const der = (issuer: TestIssuer): Buffer => issuer.key().publicKey.export({ type: 'spki', format: 'der' });

const ATTACKS: Readonly<Record<string, (issuer: TestIssuer) => string>> = {
  none: (issuer) => unsigned(issuer, 'none'),
  None: (issuer) => unsigned(issuer, 'None'),
  NONE: (issuer) => unsigned(issuer, 'NONE'),
  'none over the issuer’s signature': (issuer) => signed(issuer, 'none'),
  'no algorithm': (issuer) => signed(issuer, undefined),
  'an empty algorithm': (issuer) => signed(issuer, ''),
  'a list of algorithms': (issuer) => signed(issuer, ['RS256', 'none']),
  'HS256 with the public key in PEM': (issuer) => mac(issuer, 'HS256', pem(issuer)),
  'HS256 with the public key in DER': (issuer) => mac(issuer, 'HS256', der(issuer)),
  'HS256 with the published key': (issuer) => mac(issuer, 'HS256', JSON.stringify(issuer.key().jwk)),
  'HS384 with the public key': (issuer) => mac(issuer, 'HS384', pem(issuer)),
  'HS512 with the public key': (issuer) => mac(issuer, 'HS512', pem(issuer)),
  'ES256 under the name of the RSA key': (issuer) =>
    signToken(
      { typ: 'JWT', alg: 'ES256', kid: issuer.key().kid },
      issuer.claims(),
      makeKey('ES256', issuer.key().kid),
    ),
  'ES256 over the RSA signature': (issuer) => signed(issuer, 'ES256'),
  'RS512 by the issuer': (issuer) => signed(issuer, 'RS512', 'sha512'),
  'PS256 over the RSA signature': (issuer) => signed(issuer, 'PS256'),
};

for (const [provider, [name, forge]] of pairs(PROVIDERS, Object.entries(ATTACKS))) {
  row.attack(`${provider}: ${name}`, 'refused', async () => {
    const issuer = issuers.find((one) => one.provider === provider);
    if (issuer === undefined) throw new Error('no issuer');
    expect(await verify(forge(issuer))).toMatchObject({ status: 'refused', code: 'algorithm_refused' });
  });
}

row.twin('RS256 by the issuer', async () => {
  for (const issuer of issuers) expect(await verify(issuer.issue())).toMatchObject({ status: 'verified' });
});

row.twin('ES256 where the issuer has such a key', async () => {
  const issuer = await startIssuer({ provider: 'gitlab', algorithm: 'ES256' });
  const rows = [{ issuer: issuer.url, provider: 'gitlab', audience: issuer.audience, server: null }] as const;
  const verdict = await verifyToken(issuer.issue(), { issuers: rows, keys, now: new Date() });
  expect(verdict).toMatchObject({ status: 'verified' });
  await issuer.close();
});
