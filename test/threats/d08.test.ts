import { createServer, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect } from 'vitest';
import { RunError } from '../../src/errors.ts';
import { openIssuerKeys } from '../../src/identity/issuer-keys.ts';
import { verifyToken } from '../../src/identity/verify-token.ts';
import { makeKey, signToken, startIssuer, type TestKey } from '../support/issuer.ts';
import { threatRow } from '../support/threats.ts';

const row = threatRow('D8');

const DISCOVERY = '/.well-known/openid-configuration';
const key: TestKey = makeKey('ES256');

/** What an issuer would say if it were one of ours. */
const honest = (url: string): Readonly<Record<string, unknown>> => ({
  [DISCOVERY]: { issuer: url, jwks_uri: `${url}/jwks` },
  '/jwks': { keys: [key.jwk] },
});

type Server8 = {
  /** The path that is answered otherwise; null: it is the address that is hostile. */
  readonly path: string | null;
  readonly answer?: (response: ServerResponse, url: string) => void;
  /** As the configuration names it; without it as it is. */
  readonly issuer?: (url: string) => string;
  readonly allowPrivate?: boolean;
};

const redirect =
  (to: (url: string) => string) =>
  (response: ServerResponse, url: string): void => {
    response.writeHead(302, { location: to(url) }).end();
  };

/** A valid document whose bytes take for ever. */
const byteASecond = (response: ServerResponse, url: string): void => {
  const text = JSON.stringify(honest(url)[DISCOVERY]);
  let at = 0;
  const more = setInterval(() => response.write(text[at++] ?? ' '), 1000);
  response.on('close', () => clearInterval(more));
};

const megabytes = (response: ServerResponse): void => {
  const chunk = Buffer.alloc(1_048_576, ' ');
  let left = 100;
  const more = (): void => {
    while (left-- > 0) if (!response.write(chunk)) return void response.once('drain', more);
    response.end();
  };
  more();
};

const SERVERS: Readonly<Record<string, Server8>> = {
  'a redirect of the discovery document on its host': {
    path: DISCOVERY,
    answer: redirect((url) => `${url}/there`),
  },
  'a redirect of the discovery document elsewhere': {
    path: DISCOVERY,
    answer: redirect(() => 'https://attacker.example/'),
  },
  'a redirect of the keys to a metadata service': {
    path: '/jwks',
    answer: redirect(() => 'http://169.254.169.254/latest/meta-data/'),
  },
  'a loopback address': { path: null, allowPrivate: false },
  'a name that is a loopback address': {
    path: null,
    allowPrivate: false,
    issuer: (url) => url.replace('http:', 'https:').replace('127.0.0.1', 'localhost'),
  },
  'a loopback address inside IPv6': {
    path: null,
    allowPrivate: false,
    issuer: (url) => url.replace('http:', 'https:').replace('127.0.0.1', '[::ffff:127.0.0.1]'),
  },
  'a metadata service': { path: null, allowPrivate: false, issuer: () => 'https://169.254.169.254' },
  '100 MB of a discovery document': { path: DISCOVERY, answer: megabytes },
  '100 MB of keys': { path: '/jwks', answer: megabytes },
  'a byte a second of a discovery document': { path: DISCOVERY, answer: byteASecond },
  'a byte a second of keys': { path: '/jwks', answer: byteASecond },
  'no answer': { path: '/jwks', answer: () => {} },
  'keys that are compressed 1000 times': {
    path: '/jwks',
    answer: (response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(10_000_000, ' '))),
  },
  'keys at another origin': {
    path: DISCOVERY,
    answer: (response, url) =>
      response.end(JSON.stringify({ issuer: url, jwks_uri: 'https://attacker.example/jwks' })),
  },
};

const servers: Server[] = [];

async function serve({ path, answer }: Server8): Promise<string> {
  let url = '';
  const server = createServer((request, response) => {
    if (request.url === path && answer !== undefined) answer(response, url);
    else response.end(JSON.stringify(honest(url)[request.url ?? '']));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return url;
}

/** The code that a token of its issuer ends in, and after how long. */
async function ask(hostile: Server8): Promise<{ readonly code: string; readonly seconds: number }> {
  const url = await serve(hostile);
  const { issuer = (same: string) => same, allowPrivate = true } = hostile;
  const iss = issuer(url);
  const keys = openIssuerKeys({ allowPrivate, now: () => new Date() });
  const token = signToken({ alg: 'ES256', kid: key.kid }, { iss }, key);
  const rows = [{ issuer: iss, provider: 'github', audience: 'x', server: null }] as const;
  const start = performance.now();
  const code = await verifyToken(token, { issuers: rows, keys, now: new Date() }).then(
    (verdict) => (verdict.status === 'refused' ? verdict.code : 'verified'),
    (error: unknown) => (error instanceof RunError ? error.code : String(error)),
  );
  return { code, seconds: (performance.now() - start) / 1000 };
}

// All at once: some of them take as long as they may.
const outcomes = new Map<string, ReturnType<typeof ask>>();
beforeAll(() => {
  for (const [name, hostile] of Object.entries(SERVERS)) outcomes.set(name, ask(hostile));
});
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
});

for (const name of Object.keys(SERVERS))
  row.attack(name, 'refused', async () => {
    const outcome = await outcomes.get(name);
    expect(outcome?.code).toBe('ISSUER_UNAVAILABLE');
    expect(outcome?.seconds).toBeLessThan(5);
  });

row.attack('a rotation in the middle of a flood', 'unharmed', async () => {
  const issuer = await startIssuer({ provider: 'gitlab', algorithm: 'ES256' });
  const keys = openIssuerKeys({ allowPrivate: true, now: () => new Date() });
  const { url, audience } = issuer;
  const rows = [{ issuer: url, provider: 'gitlab', audience, server: null }] as const;
  const flood = () =>
    Promise.all(
      Array.from({ length: 40 }, () => verifyToken(issuer.issue(), { issuers: rows, keys, now: new Date() })),
    );
  const before = await flood();
  issuer.rotate();
  const after = await flood();
  expect(new Set([...before, ...after].map(({ status }) => status))).toEqual(new Set(['verified']));
  await issuer.close();
});

row.attack('an issuer that goes away', 'unharmed', async () => {
  const issuer = await startIssuer({ provider: 'github', algorithm: 'ES256' });
  let now = new Date();
  const keys = openIssuerKeys({ allowPrivate: true, now: () => now });
  const { url, audience } = issuer;
  const rows = [{ issuer: url, provider: 'github', audience, server: null }] as const;
  const token = issuer.issue();
  expect(await verifyToken(token, { issuers: rows, keys, now })).toMatchObject({ status: 'verified' });
  issuer.down();
  now = new Date(now.getTime() + 320_000);
  expect(await verifyToken(token, { issuers: rows, keys, now })).toMatchObject({ status: 'verified' });
  await issuer.close();
});

row.twin('an issuer that answers as it should', async () => {
  expect((await ask({ path: null })).code).toBe('audience_mismatch');
});
