import { existsSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { afterAll, beforeAll, expect } from 'vitest';
import {
  answering,
  type BadServer,
  connecting,
  makeAuthority,
  nobody,
  overTls,
  selfSigned,
} from '../support/bad-servers.ts';
import { runCli } from '../support/cli.ts';
import { type FakeGateway, savedDocument, startFakeGateway } from '../support/fake-gateway.ts';
import { gatewayRun } from '../support/gateway-run.ts';
import { startIssuer, type TestIssuer } from '../support/issuer.ts';
import { sample, threatRow } from '../support/threats.ts';

const row = threatRow('F10');

let issuer: TestIssuer;
let gateway: FakeGateway;
beforeAll(async () => {
  [issuer, gateway] = await Promise.all([startIssuer({ provider: 'github' }), startFakeGateway()]);
});
afterAll(() => Promise.all([issuer.close(), gateway.close()]));

const trusted = makeAuthority('trusted');
const stranger = makeAuthority('stranger');
const longAgo = { from: new Date('2020-01-01'), to: new Date('2021-01-01') };

const status = (code: number, headers: Record<string, string> = {}, body = 'no') =>
  answering((_, response) => void response.writeHead(code, headers).end(body));
const portal = '<!doctype html><title>Sign in to the hotel</title>';
const drip = () =>
  answering((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const more = setInterval(() => response.write(' '), 1000);
    response.on('close', () => clearInterval(more));
  });
const endless = () =>
  answering((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const more = setInterval(() => response.write(' '.repeat(65_536)), 1);
    response.on('close', () => clearInterval(more));
  });
const cut = () =>
  answering((request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4000' });
    response.write('{"issuer":', () => request.socket.destroy());
  });

type Case = readonly [
  title: string,
  start: () => Promise<Pick<BadServer, 'url' | 'received'> & { close?: BadServer['close'] }>,
  code: string,
];

const UNAVAILABLE = 'GATEWAY_UNAVAILABLE';
const UNTRUSTED = 'TLS_UNTRUSTED';

const CASES: readonly Case[] = [
  ['nobody listens', nobody, UNAVAILABLE],
  ['it takes the connection and never answers', () => connecting(() => undefined), UNAVAILABLE],
  ['it answers a byte a second', drip, UNAVAILABLE],
  [
    'its name leads nowhere',
    async () => ({ url: 'https://no-such-host.invalid', received: () => '' }),
    UNAVAILABLE,
  ],
  [
    'it speaks another protocol',
    () => connecting((socket) => socket.end('220 mail.example ESMTP\r\n')),
    UNAVAILABLE,
  ],
  ['it hangs up', () => connecting((socket) => socket.destroy()), UNAVAILABLE],
  ['500', () => status(500), UNAVAILABLE],
  ['502', () => status(502), UNAVAILABLE],
  ['503', () => status(503), UNAVAILABLE],
  ['429', () => status(429, { 'retry-after': '3600' }), UNAVAILABLE],
  ['404', () => status(404), UNAVAILABLE],
  ['a proxy’s 407', () => status(407, { 'proxy-authenticate': 'Basic' }), UNAVAILABLE],
  ['a captive portal’s 200', () => status(200, { 'content-type': 'text/html' }, portal), UNAVAILABLE],
  [
    'a captive portal that says it is JSON',
    () => status(200, { 'content-type': 'application/json' }, portal),
    UNAVAILABLE,
  ],
  ['a captive portal’s redirect', () => status(302, { location: 'http://127.0.0.1:1/login' }), UNAVAILABLE],
  [
    'another program’s JSON',
    () => status(200, { 'content-type': 'application/json' }, '{"ok":true}'),
    UNAVAILABLE,
  ],
  ['an empty 200', () => status(200, {}, ''), UNAVAILABLE],
  ['half an answer', cut, UNAVAILABLE],
  ['an answer without end', endless, UNAVAILABLE],
  ['TLS: a certificate that vouches for itself', () => overTls(selfSigned('localhost')), UNTRUSTED],
  [
    'TLS: a certificate of an unknown authority',
    () => overTls(stranger.issue({ host: 'localhost' })),
    UNTRUSTED,
  ],
  ['TLS: a certificate of another host', () => overTls(trusted.issue({ host: 'other.example' })), UNTRUSTED],
  [
    'TLS: a certificate that is over',
    () => overTls(trusted.issue({ host: 'localhost', ...longAgo })),
    UNTRUSTED,
  ],
  [
    'TLS 1.1',
    () =>
      overTls({
        ...trusted.issue({ host: 'localhost' }),
        minVersion: 'TLSv1.1',
        maxVersion: 'TLSv1.1',
        ciphers: 'DEFAULT@SECLEVEL=0',
      }),
    UNTRUSTED,
  ],
];

/** How a check against it ends: in seconds, and with what was sent. */
async function check(
  url: string,
  { request = issuer.request, args = [] }: { request?: TestIssuer['request']; args?: readonly string[] } = {},
) {
  const run = gatewayRun({ request });
  Object.assign(run.env, { NODE_EXTRA_CA_CERTS: trusted.file });
  const start = performance.now();
  const argv = ['check', '--gateway', url, '--format', 'json', ...args];
  const { code, stdout, stderr } = await runCli(argv, { cwd: run.root, env: run.env });
  return { run, code, said: stdout + stderr, json: JSON.parse(stdout), ms: performance.now() - start };
}

const LIMIT_MS = 60_000;
/** Where a token of the issuer begins, whatever it says: `{"typ"` in base64url. */
const TOKEN = /eyJ[\w-]+\.[\w-]+\.[\w-]+/;

/** Begins with the first of them, so many at a time: most of them wait for somebody who does not answer. */
const AT_A_TIME = 6;
const SAMPLE = sample(CASES, 6);
const runs: Promise<Ran>[] = [];

type Ran = Awaited<ReturnType<typeof check>> & { readonly received: string; readonly asked: number };

async function runOf(at: number, one: Case): Promise<Ran> {
  for (const [next, other] of SAMPLE.entries())
    runs[next] ??= Promise.resolve(runs[next - AT_A_TIME]).then(() => runCase(other, next));
  return runs[at] ?? runCase(one, at);
}

/** With a URL of its own: what is asked of the issuer there is asked in this run. */
async function runCase([, start]: Case, at: number): Promise<Ran> {
  const server = await start();
  const mark = `&run=${at}.`;
  const request = { ...issuer.request, url: `${issuer.request.url}${mark}` };
  const ran = await check(server.url, { request });
  const ended = {
    ...ran,
    received: server.received(),
    asked: issuer.requests.filter((url) => url.includes(mark)).length,
  };
  await server.close?.();
  return ended;
}

for (const [at, one] of SAMPLE.entries()) {
  const [title, , code] = one;
  row.attack(
    `${title}: ${code} within a minute, and no token leaves`,
    'refused',
    async () => {
      const { run, code: exit, json, said, ms, received, asked } = await runOf(at, one);
      expect([exit, json.error?.code]).toEqual([3, code]);
      expect(json.error.hint).toMatch(/./);
      expect(ms).toBeLessThan(LIMIT_MS);
      // The one that the run compares itself with, which nobody else is given.
      expect(asked).toBe(1);
      expect(received).not.toMatch(TOKEN);
      expect(said).not.toMatch(TOKEN);
      expect(existsSync(run.evidence)).toBe(false);
    },
    2 * LIMIT_MS + 15_000,
  );
}

/** With pinned keys the first request is the one with the token: TLS alone is between it and the wire. */
const PINNED = CASES.filter(([, , code]) => code === UNTRUSTED);
for (const [title, start, code] of sample(PINNED, 1)) {
  row.twin(
    `${title}, with pinned keys: no token byte on the wire`,
    async () => {
      const server = await start();
      const document = JSON.stringify(gateway.document()).replaceAll(gateway.url, server.url);
      const args = ['--gateway-trust', savedDocument(JSON.parse(document))];
      const { code: exit, json } = await check(server.url, { args });
      expect([exit, json.error?.code]).toEqual([3, code]);
      expect(server.received()).toBe('');
      await server.close?.();
    },
    LIMIT_MS,
  );
}

row.twin('a gateway over TLS, by an authority that is trusted, is asked and believed', async () => {
  const secure = await startFakeGateway({
    listen: (handle) => createTlsServer(trusted.issue({ host: 'localhost' }), handle),
    url: (port) => `https://localhost:${port}`,
  });
  const { code, json } = await check(secure.url);
  await secure.close();
  expect([code, json.verdict]).toEqual([0, 'PASSED']);
});
