import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { runCli } from '../support/cli.ts';
import { makeKeys } from '../support/evidence.ts';
import { type GatewayRun, gatewayRun } from '../support/gateway-run.ts';
import { type ServedGateway, serveGateway } from '../support/served-gateway.ts';
import { threatRow } from '../support/threats.ts';

/** The runner's half: a job that would have other evidence countersigned than its own is red, and has none. */

const row = threatRow('E3');

const POLICY = "name: acme\nrules: [{id: no-shell, title: no shell, effect: deny, added: 'shell=True'}]\n";

let gateway: ServedGateway;
beforeAll(async () => {
  gateway = await serveGateway({ default: POLICY });
}, 60_000);
afterAll(() => gateway?.close());

function job(): GatewayRun {
  const run = gatewayRun({ request: gateway.issuer.request });
  Object.assign(gateway.claims, run.claims);
  return run;
}

async function check({ root, env }: GatewayRun, ...args: readonly string[]) {
  const argv = ['check', '--gateway', gateway.url, '--format', 'json', ...args];
  const { code, stdout } = await runCli(argv, { cwd: root, env });
  return { code, json: JSON.parse(stdout) };
}

function rewriteEvent({ env }: GatewayRun, change: (event: Record<string, unknown>) => object): void {
  const file = env.GITHUB_EVENT_PATH ?? '';
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
}

const REFUSED = 'GATEWAY_REFUSED';
/** Seen before the gateway is asked. */
const CONTRADICTED = 'CONTEXT_MISMATCH';

type Trick = (run: GatewayRun) => readonly string[] | undefined;

const CASES: readonly (readonly [title: string, trick: Trick, code: string])[] = [
  [
    'of another repository',
    ({ env }) => void Object.assign(env, { GITHUB_REPOSITORY: 'acme/other' }),
    CONTRADICTED,
  ],
  [
    'of another forge',
    ({ env }) => void Object.assign(env, { GITHUB_SERVER_URL: 'https://ghe.example' }),
    REFUSED,
  ],
  [
    'about another head than the test merge’s',
    (run) => {
      const other = run.commit(run.files({ a: 'harmless\n' }), [run.base]);
      const base = { sha: run.base };
      rewriteEvent(run, (event) => ({ ...event, pull_request: { base, head: { sha: other } } }));
      return [];
    },
    CONTRADICTED,
  ],
  [
    'about a test merge of its own',
    (run) => {
      const merge = run.commit(run.files({ a: 'harmless\n' }), [run.base, run.head]);
      Object.assign(run.env, { GITHUB_SHA: merge });
      return [];
    },
    CONTRADICTED,
  ],
  ['about a head that is named by hand', ({ base }) => ['--base', 'main', '--head', base], REFUSED],
  [
    'of a push that is a pull request',
    (run) => {
      Object.assign(run.env, { GITHUB_EVENT_NAME: 'push', GITHUB_SHA: run.head });
      rewriteEvent(run, (event) => ({ ...event, before: run.base, after: run.head }));
      return [];
    },
    CONTRADICTED,
  ],
  ['by a key of its own', () => ['--key', makeKeys().privateFile], REFUSED],
];

for (const [title, trick, code] of CASES) {
  row.attack(`evidence ${title} is not countersigned, and the job is red`, 'refused', async () => {
    const run = job();
    const { code: exit, json } = await check(run, ...(trick(run) ?? []));
    expect([exit, json.error?.code]).toEqual([3, code]);
    expect(existsSync(run.evidence)).toBe(false);
    expect(readFileSync(join(run.temporary, 'output'), 'utf8')).toBe('');
    const summary = readFileSync(join(run.temporary, 'summary'), 'utf8');
    expect([summary.includes(code), summary.includes('PASSED')]).toEqual([true, false]);
  });
}

row.twin('the job’s own evidence is countersigned', async () => {
  const { code, json } = await check(job());
  expect([code, json.verdict]).toEqual([0, 'PASSED']);
});

row.twin('of a clone without the test merge the log says that the head is the runner’s word', async () => {
  const run = job();
  const absent = 'c'.repeat(40);
  Object.assign(gateway.claims, { sha: absent });
  Object.assign(run.env, { GITHUB_SHA: absent });
  expect((await check(run)).code).toBe(0);
  const receipt = readFileSync(join(run.evidence, 'receipt.tlog-proof'), 'utf8');
  const [, extra = ''] = /^extra (.*)$/m.exec(receipt) ?? [];
  expect(JSON.parse(Buffer.from(extra, 'base64').toString())).toMatchObject({ headVerified: false });
});
