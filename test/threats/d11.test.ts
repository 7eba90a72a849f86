import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect } from 'vitest';
import { openGateway } from '../../src/gateway/gateway.ts';
import { type Listening, listenWith } from '../../src/gateway/server.ts';
import { ask, mandateFor, startGateway, type TestGateway } from '../support/gateway.ts';
import { POSTGRES } from '../support/postgres.ts';
import { type Heard, speak } from '../support/raw-http.ts';
import { pairs, sample, threatRow } from '../support/threats.ts';

/** D11 on the wire: every route, bytes that no client of ours would send. The floods are d11-floods.test.ts. */

const row = threatRow('D11');

let gateway: TestGateway;
let listening: Listening;
let mandate = '';
const routesSeen: string[] = [];

beforeAll(async () => {
  if (!POSTGRES) return;
  gateway = await startGateway();
  const { handle } = await openGateway({
    config: gateway.config,
    custody: gateway.custody,
    store: gateway.store,
    now: () => new Date(),
    elapsed: () => performance.now(),
    log: ({ route }) => void routesSeen.push(route),
    stopping: () => false,
  });
  listening = await listenWith(gateway.config, handle, { headers: 250, request: 500, check: 50 });
  mandate = await mandateFor(gateway);
});
afterAll(async () => {
  await listening?.drain();
  await gateway?.close();
});

type Target = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly type: string;
  /** What its body is when nothing is wrong with it. */
  readonly body: string;
  readonly limit: number;
};

const TARGETS: readonly Target[] = [
  {
    method: 'POST',
    path: '/v1/token',
    type: 'application/x-www-form-urlencoded',
    body: 'grant_type=x&subject_token=y',
    limit: 131_072,
  },
  {
    method: 'POST',
    path: '/v1/evidence',
    type: 'application/json',
    body: '{"statement":{}}',
    limit: 8 * 1024 * 1024,
  },
  { method: 'GET', path: '/v1/policies/default', type: 'application/json', body: '{}', limit: 8_388_608 },
  { method: 'GET', path: '/checkpoint', type: 'application/json', body: '{}', limit: 8_388_608 },
];

/** Nothing on a GET is read as a body. */
type Statuses = { readonly token: number; readonly evidence: number; readonly get: number };
type Attack = {
  readonly parts: (target: Target) => readonly (string | Buffer)[];
  readonly pause?: number;
  readonly must: Statuses | number;
};

/** The head of a request, with these lines in it. */
function head({ method, path, type }: Target, lines: readonly string[]): string {
  const usual = ['Host: gateway', `Authorization: Bearer ${mandate}`, `Content-Type: ${type}`];
  return `${[`${method} ${path} HTTP/1.1`, ...usual, ...lines].join('\r\n')}\r\n\r\n`;
}

function whole(
  target: Target,
  lines: readonly string[],
  body: string | Buffer,
): readonly (string | Buffer)[] {
  return [head(target, [...lines, `Content-Length: ${Buffer.byteLength(body)}`]), body];
}

/** Would be answered if somebody took it for a request of its own. */
const SMUGGLED = 'GET /healthz HTTP/1.1\r\nHost: gateway\r\n\r\n';

const large = (target: Target): Buffer => Buffer.alloc(target.limit + 1, 'a');
const bomb = (target: Target): Buffer => Buffer.alloc(target.limit * 2, ' ');
const nested = `{"statement":${'['.repeat(65)}${']'.repeat(65)}}`;
const TWICE: Readonly<Record<string, string>> = {
  '/v1/token': 'grant_type=a&grant_type=b&subject_token=y',
  '/v1/evidence': '{"statement":{},"statement":{}}',
};
const slowly = (text: string): readonly string[] => [...text];

const ATTACKS: Readonly<Record<string, Attack>> = {
  'one byte too many': {
    parts: (target) => whole(target, [], large(target)),
    must: { token: 413, evidence: 413, get: 400 },
  },
  'one byte too many, in chunks': {
    parts: (target) => [
      head(target, ['Transfer-Encoding: chunked']),
      `${(target.limit + 1).toString(16)}\r\n`,
      large(target),
      '\r\n0\r\n\r\n',
    ],
    must: { token: 413, evidence: 413, get: 400 },
  },
  '100 GB that are announced': {
    parts: (target) => [head(target, ['Content-Length: 107374182400']), 'a'],
    must: { token: 413, evidence: 413, get: 400 },
  },
  '65 levels': {
    parts: (target) => whole(target, [], nested),
    must: 400,
  },
  'the same name twice': {
    parts: (target) => whole(target, [], TWICE[target.path] ?? '{"a":1,"a":2}'),
    must: 400,
  },
  'a gzip bomb': {
    parts: (target) => whole(target, ['Content-Encoding: gzip'], gzipSync(bomb(target))),
    must: { token: 415, evidence: 415, get: 400 },
  },
  'a deflate bomb': {
    parts: (target) => whole(target, ['Content-Encoding: deflate'], deflateSync(bomb(target))),
    must: { token: 415, evidence: 415, get: 400 },
  },
  'a brotli bomb': {
    parts: (target) =>
      whole(target, ['Content-Encoding: br'], brotliCompressSync(bomb(target), { params: { 1: 1 } })),
    must: { token: 415, evidence: 415, get: 400 },
  },
  'a bomb as a transfer coding': {
    parts: (target) => [
      head(target, ['Transfer-Encoding: gzip, chunked']),
      '5\r\n\x1f\x8b\x08\x00\x00\r\n0\r\n\r\n',
    ],
    must: 400,
  },
  'a head that takes for ever': {
    parts: (target) => slowly(head(target, []).slice(0, 60)),
    pause: 25,
    must: 408,
  },
  'a body that takes for ever': {
    parts: (target) => [head(target, ['Content-Length: 1000']), ...slowly('a'.repeat(60))],
    pause: 25,
    must: { token: 408, evidence: 408, get: 400 },
  },
  'Content-Length and Transfer-Encoding': {
    parts: (target) => [
      head(target, ['Content-Length: 6', 'Transfer-Encoding: chunked']),
      `0\r\n\r\n${SMUGGLED}`,
    ],
    must: 400,
  },
  'two lengths': {
    parts: (target) => [head(target, ['Content-Length: 0', 'Content-Length: 44']), SMUGGLED],
    must: 400,
  },
  'a folded line': {
    parts: (target) => [head(target, ['X-A: b', ' Content-Length: 44']), SMUGGLED],
    must: 400,
  },
  'bare line feeds': {
    parts: (target) => [head(target, ['Content-Length: 0']).replaceAll('\r\n', '\n'), SMUGGLED],
    must: 400,
  },
  'a space before the colon': {
    parts: (target) => [head(target, ['Content-Length : 44']), SMUGGLED],
    must: 400,
  },
  'a chunk with 64 KiB of extensions': {
    parts: (target) => [
      head(target, ['Transfer-Encoding: chunked']),
      `1;${'a'.repeat(65_536)}\r\na\r\n0\r\n\r\n${SMUGGLED}`,
    ],
    must: 400,
  },
  '64 KiB of header': {
    parts: (target) => [
      head(
        target,
        Array.from({ length: 4_096 }, (_, i) => `X-${i}: aaaaaaaa`),
      ),
    ],
    must: 431,
  },
  'a chunk of no size': {
    parts: (target) => [head(target, ['Transfer-Encoding: chunked']), `-1\r\n\r\n${SMUGGLED}`],
    must: 400,
  },
  'a length with a sign': {
    parts: (target) => [head(target, ['Content-Length: +44']), SMUGGLED],
    must: 400,
  },
};

function wanted(must: Attack['must'], { method, path }: Target): number {
  if (typeof must === 'number') return must;
  return method === 'GET' ? must.get : path === '/v1/token' ? must.token : must.evidence;
}

if (POSTGRES) {
  const cases = pairs(Object.entries(ATTACKS), TARGETS);
  for (const [[name, { parts, pause, must }], target] of sample(cases, 40)) {
    row.attack(`${name} at ${target.method} ${target.path}`, 'refused', async () => {
      const before = routesSeen.filter((route) => route === '/healthz').length;
      const heard = await speak(listening.address, {
        parts: parts(target),
        ...(pause === undefined ? {} : { pause }),
      });
      expect(heard.statuses).toEqual([wanted(must, target)]);
      expectProblem(heard);
      expect(routesSeen.filter((route) => route === '/healthz')).toHaveLength(before);
      expect((await ask(listening.address, '/healthz')).status).toBe(200);
    });
  }

  row.twin('the same requests without the trick are answered', async () => {
    for (const target of TARGETS) {
      const parts = target.method === 'GET' ? [head(target, [])] : whole(target, [], target.body);
      const { statuses } = await speak(listening.address, { parts });
      // The form and the Statement are read, and refused for what they say.
      expect(statuses).toEqual([{ '/v1/token': 400, '/v1/evidence': 422 }[target.path] ?? 200]);
    }
  });

  row.twin('requests in one packet are answered in their order, and garbage behind one ends it', async () => {
    const three = `${SMUGGLED}${SMUGGLED.replace('/healthz', '/nothing')}${SMUGGLED}`;
    const answered = await speak(listening.address, { parts: [three] });
    expect(answered.statuses).toEqual([200, 404, 200]);
    const { statuses } = await speak(listening.address, { parts: [SMUGGLED, 'GARBAGE\r\n\r\n'], pause: 100 });
    expect(statuses).toEqual([200, 400]);
  });
}

/** Whatever refuses it, it is in our form, and names nothing of what was sent. */
function expectProblem({ text }: Heard): void {
  const [headers = '', body = ''] = text.split('\r\n\r\n');
  expect(headers.toLowerCase()).toContain('x-content-type-options: nosniff');
  expect(headers.toLowerCase()).toMatch(/\ncache-control: no-store/);
  expect(JSON.parse(body)).toMatchObject({ code: expect.any(String), hint: expect.any(String) });
  expect(text).not.toContain(mandate);
}
