import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import { type MandateOptions, openMandate } from '../../src/mandate/mandate.ts';
import { parseRootPolicy } from '../../src/policy/root.ts';
import {
  answerOf,
  type FakeGateway,
  type GatewayAnswer,
  type GatewayRoute,
  problemOf,
  startFakeGateway,
  type Tamper,
} from '../support/fake-gateway.ts';

/** What the runner does about a gateway that does not answer, answers late, or refuses. */

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenOf = (canary: string): string =>
  `${part({ alg: 'RS256', typ: 'JWT' })}.${part({
    canary,
    repository_id: '123456789',
    job_workflow_ref: 'acme/policies/.github/workflows/check.yml@refs/heads/main',
  })}.${Buffer.from(`signature of ${canary}`).toString('base64url')}`;
const TOKEN = tokenOf('canary-of-the-token');
const FRESH = tokenOf('canary-of-the-fresh-token');

let gateway: FakeGateway;
beforeAll(async () => {
  gateway = await startFakeGateway();
});
afterAll(() => gateway.close());
afterEach(() => {
  for (const route of ['discovery', 'token', 'policy', 'evidence'] as const) gateway.tamper(route, null);
});

/** Several tokens, as GitHub gives; or the one, as GitLab. */
const several = async (which?: 'fresh') => (which === 'fresh' ? FRESH : TOKEN);
const single = async () => TOKEN;

const statement = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ digest: { gitCommit: '1'.repeat(40) } }],
  predicateType: 'https://slsa.dev/verification_summary/v1',
  predicate: {},
};
const submission = { payload: canonicalJson(statement), bundle: null, verdict: canonicalJson({ b: 1 }) };

type Ended = {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly asked: readonly (GatewayRoute | null)[];
  readonly tokens: readonly (string | null)[];
};

/** A whole run against the gateway, and how it ended. */
async function run(more: Partial<MandateOptions> = {}): Promise<Ended> {
  const start = gateway.asked.length;
  const ended = await (async () => {
    try {
      const mandate = await openMandate({
        url: gateway.url,
        proxy: null,
        trust: null,
        head: '1'.repeat(40),
        commit: null,
        tokens: several,
        wanted: { name: 'default', parse: parseRootPolicy },
        elapsed: () => performance.now(),
        // Nobody waits here for what is never slow.
        pause: async () => undefined,
        ...more,
      });
      await mandate.submit(submission);
      return { code: 'fine', message: '', hint: '' };
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || !('hint' in error)) throw error;
      return { code: String(error.code), message: error.message, hint: String(error.hint) };
    }
  })();
  const asked = gateway.asked.slice(start);
  return {
    ...ended,
    asked: asked.map(({ route }) => route),
    tokens: asked
      .filter(({ route }) => route === 'token')
      .map(({ body }) => new URLSearchParams(body).get('subject_token')),
  };
}

const status =
  (code: number, headers: Record<string, string> = {}): Tamper =>
  () => ({ status: code, headers: { 'content-type': 'text/plain', ...headers }, body: 'no' });
const reset: Tamper = () => 'reset';
const cut: Tamper = () => 'cut';
const always =
  (answer: GatewayAnswer): Tamper =>
  () =>
    answer;
const HTML: GatewayAnswer = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><title>Sign in to the hotel</title>',
};

// ── what passes ─────────────────────────────────────────────────────────────────────────────

const PASSING: readonly (readonly [string, string, Tamper, Tamper])[] = [
  ['503', '429 that asks for no rest', status(503), status(429, { 'retry-after': '0' })],
  ['a cut connection', '502', () => 'reset', status(502)],
  ['a cut answer', '504', () => 'cut', status(504)],
];

test.each(PASSING)(
  '%s at one step, %s at the next: once each is asked again',
  async (_a, _b, first, next) => {
    gateway.tamper('discovery', first, 1);
    gateway.tamper('policy', next, 1);
    gateway.tamper('evidence', first, 1);
    const { code, asked } = await run();
    expect(code).toBe('fine');
    expect(asked).toEqual(['discovery', 'discovery', 'token', 'policy', 'policy', 'evidence', 'evidence']);
    const keys = gateway.asked.slice(-2).map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toBe(keys[1]);
  },
);

test('what may have spent a token is followed by a fresh one', async () => {
  for (const how of [status(502), status(503), reset, cut]) {
    gateway.tamper('token', how, 1);
    expect(await run()).toMatchObject({ code: 'fine', tokens: [TOKEN, FRESH] });
  }
});

test('where there is no other token, one that may be spent is not sent again', async () => {
  for (const how of [status(502), reset, cut]) {
    gateway.tamper('token', how, 1);
    expect(await run({ tokens: single })).toMatchObject({ code: 'GATEWAY_UNAVAILABLE', tokens: [TOKEN] });
  }
  gateway.tamper('token', status(503), 1);
  expect(await run({ tokens: single })).toMatchObject({ code: 'fine', tokens: [TOKEN, TOKEN] });
});

test('what was refused for its rate has spent no token', async () => {
  gateway.tamper('token', status(429, { 'retry-after': '0' }), 1);
  expect(await run()).toMatchObject({ code: 'fine', tokens: [TOKEN, TOKEN] });
});

test('a gateway that nobody listens for is asked again with the same token', async () => {
  const other = await startFakeGateway();
  const document = other.document();
  await other.close();
  const given: (string | undefined)[] = [];
  const trust = { name: 't', bytes: Buffer.from(JSON.stringify(document)), path: null };
  const tokens = (which?: 'fresh') => {
    given.push(which);
    return several(which);
  };
  expect(await run({ url: other.url, trust, tokens })).toMatchObject({ code: 'GATEWAY_UNAVAILABLE' });
  expect(given).toEqual([undefined]);
});

test('when the provider gives no second token the gateway is what is told', async () => {
  const { RunError } = await import('../../src/errors.ts');
  gateway.tamper('token', () => 'reset');
  const tokens = async (which?: 'fresh') => {
    if (which === 'fresh') throw new RunError('TOKEN_UNAVAILABLE', 'no more', { hint: 'h' });
    return TOKEN;
  };
  expect(await run({ tokens })).toMatchObject({ code: 'GATEWAY_UNAVAILABLE', tokens: [TOKEN] });
});

// ── what does not ───────────────────────────────────────────────────────────────────────────

const STEPS = ['discovery', 'token', 'policy', 'evidence'] as const;

const FAILING: readonly (readonly [string, Tamper])[] = [
  ['500', status(500)],
  ['a problem with status 500', always(problemOf(500, 'internal_error'))],
  ['404 by somebody else', status(404)],
  ['403 by a firewall', status(403)],
  ['204', () => ({ status: 204, headers: {}, body: '' })],
  ['304', status(304)],
  ['a redirect to another host', status(302, { location: 'http://127.0.0.1:1/' })],
  ['a redirect on the host', status(307, { location: '/elsewhere' })],
  ['a captive portal', always(HTML)],
  ['JSON that says it is HTML', (honest) => ({ ...honest, headers: { 'content-type': 'text/html' } })],
  ['HTML that says it is JSON', always({ ...HTML, headers: { 'content-type': 'application/json' } })],
  ['no content type', (honest) => ({ ...honest, headers: {} })],
  ['nothing', always({ ...answerOf({}), body: '' })],
  ['half of the JSON', (honest) => ({ ...honest, body: honest.body.toString().slice(0, -5) })],
  ['JSON twice', (honest) => ({ ...honest, body: `${honest.body}${honest.body}` })],
  ['a name twice', (honest) => ({ ...honest, body: honest.body.toString().replace('{', '{"x":1,"x":1,') })],
  ['a list', always(answerOf([]))],
  ['more than anybody reads', (honest) => ({ ...honest, body: Buffer.alloc(17 * 1024 * 1024, ' ') })],
  ['a rest of an hour', status(429, { 'retry-after': '3600' })],
  [
    'what does not decompress',
    (honest) => ({ ...honest, headers: { ...honest.headers, 'content-encoding': 'gzip' } }),
  ],
];

test.each(FAILING)('%s at any step ends the run, once it was asked', async (_, how) => {
  for (const step of STEPS) {
    gateway.tamper(step, how);
    const { code, asked, hint } = await run();
    gateway.tamper(step, null);
    // A policy that is not a bundle is one that nobody has signed.
    expect([step, code === 'GATEWAY_UNTRUSTED' && step === 'policy' ? 'GATEWAY_UNAVAILABLE' : code]).toEqual([
      step,
      'GATEWAY_UNAVAILABLE',
    ]);
    expect([asked.filter((route) => route === step).length, asked.at(-1), hint === '']).toEqual([
      1,
      step,
      false,
    ]);
  }
});

test('407 by a proxy is a gateway that is not there, at any step', async () => {
  for (const step of ['discovery', 'token', 'evidence'] as const) {
    gateway.tamper(step, always(problemOf(407, 'proxy_authentication')));
    expect([step, (await run({ tokens: single })).code]).toEqual([step, 'GATEWAY_UNAVAILABLE']);
    gateway.tamper(step, null);
  }
});

test('a rest that is too long is told in its own seconds', async () => {
  gateway.tamper('token', status(429, { 'retry-after': '3600' }));
  expect((await run()).hint).toContain('3600');
});

/** The first reading starts the part; from then on there is little left of it. */
function almostOver(left: number): () => number {
  let readings = 0;
  return () => (readings++ === 0 ? 0 : 28_000 - left);
}

test('a gateway that never answers is waited for as long as there is time, and no longer', async () => {
  for (const step of ['discovery', 'token', 'policy'] as const) {
    gateway.tamper(step, () => 'hang');
    const start = performance.now();
    const { code } = await run({ elapsed: almostOver(300) });
    gateway.tamper(step, null);
    expect(code).toBe('GATEWAY_UNAVAILABLE');
    expect(performance.now() - start).toBeLessThan(3000);
  }
});

test('after three tries it is over, and before each it rests longer', async () => {
  gateway.tamper('discovery', status(503));
  const rests: number[] = [];
  const pause = async (rest: number) => void rests.push(rest);
  const { code, asked } = await run({ pause });
  expect([code, asked]).toEqual(['GATEWAY_UNAVAILABLE', ['discovery', 'discovery', 'discovery']]);
  expect(rests).toEqual([500, 1000]);
  gateway.tamper('discovery', status(429, { 'retry-after': '7' }), 1);
  await run({ pause });
  expect(rests.slice(2)).toEqual([7000]);
});

test('a proxy that nobody asks is named', async () => {
  gateway.tamper('discovery', () => 'reset');
  expect((await run({ proxy: 'HTTPS_PROXY' })).hint).toContain('HTTPS_PROXY is set');
  expect((await run()).hint).not.toContain('PROXY');
});

test('a name that leads nowhere, and a port that nobody listens on', async () => {
  for (const url of ['https://no-such-host.invalid', 'https://127.0.0.1:1'])
    expect((await run({ url })).code).toBe('GATEWAY_UNAVAILABLE');
});

test('plain HTTP where TLS should be', async () => {
  const { code, hint } = await run({ url: gateway.url.replace('http:', 'https:') });
  expect([code, hint.includes('NODE_EXTRA_CA_CERTS')]).toEqual(['TLS_UNTRUSTED', true]);
});

// ── refusals ────────────────────────────────────────────────────────────────────────────────

const tokenRefusal = (code: string, more: object = {}): Tamper =>
  always(answerOf({ error: 'invalid_grant', error_description: 'd', code, hint: 'its hint', ...more }, 400));

test.each<[string, string]>([
  ['repository_not_bound', '123456789'],
  ['workflow_not_allowed', 'acme/policies/.github/workflows/check.yml@refs/heads/main'],
  ['audience_mismatch', '--audience'],
  ['issuer_unknown', 'issuers'],
  ['fork_refused', 'fork'],
  ['event_refused', 'pull_request'],
  ['scope_refused', 'evidence:write'],
  ['head_invalid', '--head'],
  ['token_replayed', 'one exchange'],
  ['token_expired', 'again'],
  ['token_not_yet_valid', 'again'],
  ['token_too_old', 'again'],
  ['token_malformed', 'its hint'],
  ['algorithm_refused', 'its hint'],
  ['key_unknown', 'its hint'],
  ['signature_invalid', 'its hint'],
  ['claim_missing', 'its hint'],
  ['a_code_of_tomorrow', 'its hint'],
])('a token that is refused as %s says so, and what to do', async (code, says) => {
  gateway.tamper('token', tokenRefusal(code));
  const ended = await run();
  expect(ended.code).toBe('TOKEN_REFUSED');
  expect(ended.message).toContain(code);
  expect(ended.hint).toContain(says);
  expect(ended.tokens).toEqual([TOKEN]);
});

test.each<[GatewayRoute, number, string]>([
  ['token', 403, 'scope_missing'],
  ['token', 413, 'body_too_large'],
  ['policy', 401, 'mandate_invalid'],
  ['policy', 404, 'not_found'],
  ['policy', 403, 'scope_missing'],
  ['evidence', 401, 'mandate_invalid'],
  ['evidence', 409, 'idempotency_conflict'],
  ['evidence', 413, 'body_too_large'],
  ['evidence', 422, 'evidence_refused'],
  ['evidence', 400, 'body_malformed'],
])('%s refused with %i %s ends the run with that code', async (route, number, code) => {
  gateway.tamper(route, always(problemOf(number, code)));
  const ended = await run();
  expect([ended.code, ended.message.includes(code)]).toEqual(['GATEWAY_REFUSED', true]);
  expect(ended.asked.filter((one) => one === route)).toHaveLength(1);
});

test('a grant of less than was asked for is none', async () => {
  const grant = {
    access_token: 'a.b.c',
    issued_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_type: 'Bearer',
    expires_in: 300,
    scope: 'policy:read evidence:write',
  };
  for (const change of [
    { scope: 'policy:read' },
    { scope: 'policy:read evidence:writer' },
    { access_token: 'a b' },
    { access_token: 'a\r\nx: y' },
    { token_type: 'DPoP' },
    { expires_in: 0 },
    { expires_in: '300' },
    { issued_token_type: 'urn:ietf:params:oauth:token-type:access_token' },
  ]) {
    gateway.tamper('token', always(answerOf({ ...grant, ...change })));
    expect((await run()).code).toBe('GATEWAY_UNAVAILABLE');
  }
});

// ── nothing of a secret is repeated ─────────────────────────────────────────────────────────

const pieces = (secret: string): readonly string[] =>
  Array.from({ length: secret.length - 15 }, (_, at) => secret.slice(at, at + 16));

test('what the gateway repeats of a token or mandate is not repeated here', async () => {
  const echoes = (secret: string): readonly string[] => [
    secret,
    `token ${secret} is bad`,
    secret.slice(3, 90),
    `'${secret.slice(20)}'`,
    `Bearer ${secret}`,
    `${secret.split('.')[1]}`,
    `a${secret.slice(1)}`,
  ];
  const said: Ended[] = [];
  for (const echo of echoes(TOKEN)) {
    gateway.tamper('token', tokenRefusal('token_malformed', { error_description: echo, hint: echo }));
    said.push(await run());
  }
  gateway.tamper('token', null);
  for (const echo of echoes(gateway.mandate)) {
    gateway.tamper('evidence', always(problemOf(422, 'evidence_refused', { detail: echo, hint: echo })));
    said.push(await run());
  }
  for (const { code, message, hint } of said) {
    expect(['TOKEN_REFUSED', 'GATEWAY_REFUSED']).toContain(code);
    for (const secret of [TOKEN, gateway.mandate])
      expect(pieces(secret).filter((piece) => `${message} ${hint}`.includes(piece))).toEqual([]);
  }
});

test('what the gateway says is one short line, whatever it says', async () => {
  const hostile = `\u001b[31m\n::error::x\u202e##[error]${'x '.repeat(5000)}`;
  gateway.tamper('token', tokenRefusal('token_malformed', { error_description: hostile, hint: hostile }));
  const { message, hint } = await run();
  for (const text of [message, hint]) {
    expect(text).not.toMatch(/[\p{Cc}\p{Cf}]|##\[/u);
    expect(text.length).toBeLessThan(1000);
  }
});
