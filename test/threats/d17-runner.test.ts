import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { runCli } from '../support/cli.ts';
import { makeKeys } from '../support/evidence.ts';
import {
  answerOf,
  FAKE_MANDATE,
  type GatewayRequest,
  type GatewayRoute,
  problemOf,
  savedDocument,
  startFakeGateway,
  type Tamper,
} from '../support/fake-gateway.ts';
import { gatewayRun } from '../support/gateway-run.ts';
import { startIssuer, type TestIssuer } from '../support/issuer.ts';
import { commandLines } from '../support/serve.ts';
import { sample, threatRow } from '../support/threats.ts';

/** The runner's half: whatever a gateway does with what it is given, nothing of it is anywhere else afterwards. */

const row = threatRow('D17');

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startIssuer({ provider: 'github' });
});
afterAll(() => issuer.close());

// ── twelve secrets ──────────────────────────────────────────────────────────────────────────

const keys = makeKeys();
const keyBody = readFileSync(keys.privateFile, 'utf8').split('\n')[1] ?? '';
const canary = (name: string): string => `canary-${name}-5f1d7c`;

/** What to look for, in a run of which the gateway has seen these requests. */
type Secret = {
  readonly name: string;
  readonly traces: (asked: readonly GatewayRequest[]) => readonly string[];
  /** The one place in a request where it belongs. */
  readonly belongs?: (request: GatewayRequest) => boolean;
};

const fixed = (name: string, text = canary(name)): Secret => ({ name, traces: () => [text] });

/** A token as a whole, what it says, and its signature. */
const traced = (token: string): readonly string[] => {
  const [, claims = '', signature = ''] = token.split('.');
  return [claims, signature];
};

const SECRETS: readonly Secret[] = [
  {
    name: 'the OIDC token',
    traces: (asked) =>
      asked
        .filter(({ route }) => route === 'token')
        .flatMap(({ body }) => traced(new URLSearchParams(body).get('subject_token') ?? '')),
    belongs: ({ route }) => route === 'token',
  },
  {
    name: 'the mandate',
    traces: () => traced(FAKE_MANDATE),
    belongs: ({ headers, path, body }) =>
      headers.authorization === `Bearer ${FAKE_MANDATE}` &&
      !`${path}${body}`.includes(traced(FAKE_MANDATE)[0] ?? ''),
  },
  { name: 'what the job asks for tokens with', traces: () => [issuer.request.token] },
  fixed('the private key', keyBody),
  fixed('forge-token'),
  fixed('package-token'),
  fixed('proxy-password'),
  fixed('remote-password'),
  fixed('file-line'),
  fixed('policy-comment'),
  fixed('event-body'),
  fixed('trust-note'),
];

// ── forty ways a run may go ─────────────────────────────────────────────────────────────────

const echoOf = ({ body, headers }: GatewayRequest): string =>
  `${headers.authorization ?? ''} ${new URLSearchParams(body).get('subject_token') ?? body.slice(0, 200)}`;

const TRICKS: readonly (readonly [string, Tamper])[] = [
  [
    'fails with 500 and repeats all it got',
    (_, asked) => ({ ...answerOf({ echo: echoOf(asked) }), status: 500 }),
  ],
  [
    'refuses with 403 and repeats it',
    (_, asked) => problemOf(403, 'scope_missing', { detail: echoOf(asked), hint: echoOf(asked) }),
  ],
  [
    'refuses with 400 and repeats it',
    (_, asked) => ({
      ...answerOf({
        error: 'invalid_grant',
        error_description: echoOf(asked),
        code: 'token_malformed',
        hint: echoOf(asked),
      }),
      status: 400,
    }),
  ],
  [
    'refuses with 422 and repeats it',
    (_, asked) => problemOf(422, 'evidence_refused', { detail: echoOf(asked), hint: echoOf(asked) }),
  ],
  [
    'answers a page that repeats it',
    (_, asked) => ({ status: 200, headers: { 'content-type': 'text/html' }, body: echoOf(asked) }),
  ],
  [
    'answers JSON of another shape that repeats it',
    (_, asked) => answerOf({ [echoOf(asked)]: echoOf(asked) }),
  ],
  [
    'redirects to it',
    (_, asked) => ({
      status: 302,
      headers: { location: `http://127.0.0.1:1/?${encodeURIComponent(echoOf(asked))}` },
      body: '',
    }),
  ],
  ['hangs up', () => 'reset'],
  ['answers half', () => 'cut'],
];
const ROUTES: readonly GatewayRoute[] = ['discovery', 'token', 'policy', 'evidence'];

type Way = {
  readonly title: string;
  readonly args: readonly string[];
  readonly tamper: readonly [GatewayRoute, Tamper] | null;
  readonly badPolicy?: true;
};

const WAYS: readonly Way[] = [
  ...ROUTES.flatMap((route, i) =>
    TRICKS.map(([does, how], j) => ({
      title: `${route} ${does}`,
      args: (i + j) % 2 === 0 ? [] : ['--key', keys.privateFile],
      tamper: [route, how] as const,
    })),
  ),
  { title: 'all is well', args: [], tamper: null },
  { title: 'all is well, with a key', args: ['--key', keys.privateFile], tamper: null },
  { title: 'the base’s policy loosens', args: [], tamper: null, badPolicy: true },
  {
    title: 'a URL with a password',
    args: [`--gateway=https://x:${canary('proxy-password')}@g.example`],
    tamper: null,
  },
];

type Left = {
  readonly outside: string;
  readonly asked: readonly GatewayRequest[];
  /** Command lines that were seen. */
  readonly started: readonly string[];
};

/** Everything that a run leaves behind, and what the gateway was sent. */
async function leftBy({ args, tamper, badPolicy }: Way): Promise<Left> {
  const gateway = await startFakeGateway();
  const rules = badPolicy === true ? 'rules: [{id: no-shell, effect: warn}]' : 'rules: []';
  const policy = `version: 1 # ${canary('policy-comment')}\nname: app\n${rules}\n`;
  const base = { 'app.py': 'import os\n', '.countersign/policy.yaml': policy };
  const bad = `run("${canary('file-line')}", shell=True)\n`;
  const run = gatewayRun({ request: issuer.request, base, head: { ...base, 'app.py': bad } });
  run.git(['config', 'remote.origin.url', `https://x:${canary('remote-password')}@example.com/acme/widgets`]);
  const event = JSON.parse(readFileSync(run.env.GITHUB_EVENT_PATH ?? '', 'utf8'));
  event.pull_request.body = canary('event-body');
  writeFileSync(run.env.GITHUB_EVENT_PATH ?? '', JSON.stringify(event));
  const trust = savedDocument({ ...gateway.document(), note: canary('trust-note') });
  // Half of the runs discover the gateway, the others have it pinned.
  const pinned = tamper?.[0] === 'discovery' ? [] : ['--gateway-trust', trust];
  const report = join(run.temporary, 'report.sarif');
  const env = {
    ...run.env,
    GITHUB_TOKEN: canary('forge-token'),
    NODE_AUTH_TOKEN: canary('package-token'),
    HTTPS_PROXY: `http://x:${canary('proxy-password')}@127.0.0.1:1`,
  };
  if (tamper !== null) gateway.tamper(tamper[0], tamper[1]);
  const watched = watchArguments();
  const argv = [
    'check',
    '--gateway',
    gateway.url,
    ...pinned,
    '--format',
    'json',
    '--report',
    `sarif=${report}`,
  ];
  const { stdout, stderr } = await runCli([...argv, ...args], {
    cwd: run.root,
    env,
    started: watched.started,
  });
  await gateway.close();
  const files = existsSync(run.evidence)
    ? readdirSync(run.evidence).map((name) => join(run.evidence, name))
    : [];
  const written = [...files, report, join(run.temporary, 'output'), join(run.temporary, 'summary')]
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'));
  // What is signed is in base64 in its bundle.
  const signed = files
    .filter((file) => file.endsWith('.sigstore.json'))
    .map((file) =>
      Buffer.from(JSON.parse(readFileSync(file, 'utf8')).dsseEnvelope.payload, 'base64').toString(),
    );
  const started = watched.stop();
  const outside = [stdout, stderr, ...written, ...signed, ...started].join('\n');
  return { outside, started, asked: gateway.asked };
}

/** The command lines of all that the program starts: its own flags we chose ourselves. */
function watchArguments() {
  const seen = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  return {
    started: (pid: number) => {
      if (!existsSync('/proc')) return;
      timer = setInterval(() => {
        for (const line of commandLines(pid).slice(1)) seen.add(line);
      }, 20);
    },
    stop: () => {
      clearInterval(timer);
      return [...seen];
    },
  };
}

/** Begins with the first of them, so many at a time. */
const AT_A_TIME = 4;
const SAMPLE = sample(WAYS, 6);
const runs: Promise<Left>[] = [];

async function leftIn(at: number, way: Way): Promise<Left> {
  for (const [next, one] of SAMPLE.entries())
    runs[next] ??= Promise.resolve(runs[next - AT_A_TIME]).then(() => leftBy(one));
  return runs[at] ?? leftBy(way);
}

for (const [at, way] of SAMPLE.entries()) {
  for (const secret of SECRETS) {
    row.attack(
      `${secret.name} is nowhere when ${way.title}`,
      'unharmed',
      async () => {
        const { outside, asked } = await leftIn(at, way);
        const traces = secret.traces(asked);
        expect(traces.filter((trace) => outside.includes(trace))).toEqual([]);
        const sent = asked.filter((request) => secret.belongs?.(request) !== true);
        const text = JSON.stringify(sent.map(({ path, headers, body }) => [path, headers, body]));
        expect(traces.filter((trace) => text.includes(trace))).toEqual([]);
      },
      60_000,
    );
  }
}

row.twin('the token and the mandate are where they belong', async () => {
  const { asked, started } = await leftBy({ title: '', args: [], tamper: null });
  expect(started.some((line) => line.includes('git')) || process.platform !== 'linux').toBe(true);
  expect(asked.map(({ route }) => route)).toEqual(['token', 'policy', 'evidence']);
  expect(new URLSearchParams(asked[0]?.body).get('subject_token')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  expect(asked[1]?.headers.authorization).toBe(`Bearer ${FAKE_MANDATE}`);
});
