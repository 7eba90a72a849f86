import { existsSync, writeFileSync } from 'node:fs';
import { createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { renderFailure } from '../../src/commands/failure.ts';
import { told } from '../../src/mandate/talk.ts';
import { runCli } from '../support/cli.ts';
import { type FakeGateway, problemOf, startFakeGateway } from '../support/fake-gateway.ts';
import { type GatewayRun, gatewayRun, type RunOptions, signedStatement } from '../support/gateway-run.ts';
import { startIssuer, type TestIssuer } from '../support/issuer.ts';
import { temporaryFolder } from '../support/repository.ts';
import { FULL } from '../support/threats.ts';

/** What a review of the runner's side of a gateway has found. */

let gateway: FakeGateway;
let issuer: TestIssuer;
beforeAll(async () => {
  [gateway, issuer] = await Promise.all([startFakeGateway(), startIssuer({ provider: 'github' })]);
});
afterAll(() => Promise.all([gateway.close(), issuer.close()]));

const job = (more: Partial<RunOptions> = {}): GatewayRun => gatewayRun({ request: issuer.request, ...more });

type Ran = { readonly code: number; readonly json: Record<string, unknown> };

/** In this process; without the outputs, whose writer looks at this process's own variables. */
async function run({ root, env }: GatewayRun, ...args: readonly string[]): Promise<Ran> {
  const { GITHUB_OUTPUT: _output, GITHUB_STEP_SUMMARY: _summary, ...variables } = env;
  const argv = ['-C', root, '--gateway', gateway.url, ...args, '--format', 'json'];
  const silent = { isTerminal: false, entry: '', progress: () => undefined, onStop: () => undefined };
  try {
    const { stdout, exitCode } = await check({ ...silent, argv, env: variables });
    return { code: exitCode, json: JSON.parse(stdout) };
  } catch (error) {
    const { stdout, exitCode } = renderFailure(error, argv);
    return { code: exitCode, json: JSON.parse(stdout).error };
  }
}

// ── no false green ──────────────────────────────────────────────────────────────────────────

test('a program that waits for what never comes does not end as if it had passed', async () => {
  const preload = join(temporaryFolder(), 'silent.mjs');
  writeFileSync(preload, 'process.stdout.write = () => true;');
  const { code, stderr } = await runCli(['--version'], { env: { NODE_OPTIONS: `--import ${preload}` } });
  expect([code, stderr.includes('INTERNAL_ERROR')]).toEqual([70, true]);
});

test.runIf(FULL).each(['gzip', 'br'])(
  'a gateway that cuts an answer compressed with %s ends the run without a verdict, within a minute',
  async (encoding) => {
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(`HTTP/1.1 200 OK\r\ncontent-encoding: ${encoding}\r\n\r\n{}`));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { root, env, evidence } = job();
    const argv = ['check', '--gateway', `http://127.0.0.1:${port}`, '--format', 'json'];
    const { code, stdout } = await runCli(argv, { cwd: root, env });
    server.close();
    expect([code, JSON.parse(stdout).error.code]).toEqual([3, 'GATEWAY_UNAVAILABLE']);
    expect(existsSync(evidence)).toBe(false);
  },
  60_000,
);

// ── what an earlier step has set ────────────────────────────────────────────────────────────

test('where TLS proves nothing no gateway is asked, and no token fetched', async () => {
  const one = job();
  const asked = [gateway.asked.length, issuer.requests.length];
  Object.assign(one.env, { NODE_TLS_REJECT_UNAUTHORIZED: '0' });
  expect(await run(one)).toMatchObject({ code: 3, json: { code: 'TLS_UNTRUSTED' } });
  expect([gateway.asked.length, issuer.requests.length]).toEqual(asked);
  Object.assign(one.env, { NODE_TLS_REJECT_UNAUTHORIZED: '1' });
  expect((await run(one)).code).toBe(0);
});

// ── the job's own change, named by hand ─────────────────────────────────────────────────────

const subjects = (one: GatewayRun) => signedStatement(one.evidence).subject;

test('the job’s own base and head, named by hand, are the job’s own', async () => {
  for (const args of [
    ['--base', 'main'],
    ['--head', 'HEAD_ID'],
    ['--base', 'BASE_ID', '--head', 'HEAD_ID'],
  ]) {
    const one = job();
    const named = args.map((arg) => arg.replace('HEAD_ID', one.head).replace('BASE_ID', one.base));
    expect((await run(one, ...named)).code).toBe(0);
    expect(subjects(one)).toEqual([
      { digest: { gitCommit: one.head } },
      { digest: { gitCommit: one.merge } },
    ]);
  }
});

test('of another base or head the test merge says nothing', async () => {
  const one = job();
  const older = one.commit(one.files({ b: 'b' }));
  const other = one.commit(one.files({ c: 'c' }), [one.base]);
  const next = one.commit(one.files({ d: 'd' }), [one.head]);
  for (const [base, head] of [
    [one.base, other],
    [one.base, next],
    [one.head, next],
  ] as const) {
    expect((await run(one, '--base', base, '--head', head)).code).toBe(0);
    expect(subjects(one)).toEqual([{ digest: { gitCommit: head } }]);
  }
  expect((await run(one, '--base', older)).code).not.toBe(0);
});

test('evidence that is refused says what to leave out', async () => {
  gateway.tamper('evidence', () => problemOf(422, 'evidence_refused'), 1);
  const { code, json } = await run(job());
  expect([code, json.code]).toEqual([3, 'GATEWAY_REFUSED']);
  expect(json.hint).toContain('--base');
});

// ── a proxy in between ──────────────────────────────────────────────────────────────────────

test('a proxy that compresses may write so into the tag', async () => {
  for (const change of [
    (tag: string) => `W/"${tag}"`,
    (tag: string) => `"${tag}-gzip"`,
    (tag: string) => `"${tag};br"`,
  ]) {
    gateway.tamper(
      'policy',
      (honest) => ({ ...honest, headers: { ...honest.headers, etag: change(gateway.policy.digest) } }),
      1,
    );
    expect((await run(job())).code).toBe(0);
  }
});

test('who is sent elsewhere, or finds nothing, is told to look who answers', async () => {
  for (const answer of [
    { status: 301, headers: { location: 'https://www.example/' }, body: '' },
    { status: 404, headers: { 'content-type': 'text/html' }, body: 'no' },
  ]) {
    gateway.tamper('discovery', () => answer, 1);
    const { code, json } = await run(job());
    expect([code, json.code]).toEqual([3, 'GATEWAY_UNAVAILABLE']);
    expect(json.hint).toContain('curl -i');
  }
});

// ── what a gateway says of a token ──────────────────────────────────────────────────────────

const SECRET = `${Buffer.from('{"alg":"RS256","typ":"JWT"}').toString('base64url')}.${Buffer.from('{"sub":"repo:acme/widgets","jti":"0123456789"}').toString('base64url')}.${Buffer.from('a signature of a token, and what it is over').toString('base64url')}`;
const hex = Buffer.from(SECRET).toString('hex');

test.each<[string, string]>([
  ['in base64', Buffer.from(SECRET).toString('base64')],
  ['in base64, behind a word', `token=${Buffer.from(`x${SECRET}`).toString('base64')}`],
  ['in base64url', Buffer.from(`xy${SECRET}`).toString('base64url')],
  ['in hex', hex],
  ['in hex, in capitals', hex.toUpperCase()],
  ['in hex with spaces', hex.replace(/../g, '$& ')],
  ['escaped as in a URL', hex.replace(/../g, '%$&')],
  ['in capitals', SECRET.toUpperCase()],
  ['letter by letter', [...SECRET].join(' ')],
  ['in words', SECRET.replace(/.{8}/g, '$& ')],
  ['in lines', SECRET.replace(/.{10}/g, '$&\r\n')],
  ['in quotes', SECRET.replace(/.{6}/g, "$&', '")],
])('a token %s is not repeated', (_, said) => {
  const talk = {
    url: 'https://g.example',
    proxy: null,
    elapsed: () => 0,
    pause: async () => undefined,
    deadline: 0,
    secrets: [SECRET],
  };
  const plain = told(talk, `refused: ${said}`).toLowerCase();
  const flat = plain.replace(/[^\w.%+/=-]/g, '');
  const readings = [
    plain,
    flat,
    Buffer.from(flat, 'base64').toString(),
    Buffer.from(flat.replaceAll('%', ''), 'hex').toString(),
  ];
  for (let at = 0; at + 16 <= SECRET.length; at++) {
    const piece = SECRET.slice(at, at + 16).toLowerCase();
    expect(readings.filter((reading) => reading.toLowerCase().includes(piece))).toEqual([]);
  }
});

test('what is no token is told as it is', () => {
  const talk = {
    url: 'https://g.example',
    proxy: null,
    elapsed: () => 0,
    pause: async () => undefined,
    deadline: 0,
    secrets: [SECRET],
  };
  for (const text of [
    `the policy sha256:${'5'.repeat(64)} is not served to acme/widgets`,
    'expected `workflows` to hold acme/policies/.github/workflows/countersign.yml@refs/heads/main',
    '100 % of it',
  ])
    expect(told(talk, text)).toBe(text);
});
