import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { evidence } from '../../src/commands/evidence.ts';
import { renderFailure } from '../../src/commands/failure.ts';
import { makeKeys } from '../support/evidence.ts';
import { type FakeGateway, problemOf, startFakeGateway } from '../support/fake-gateway.ts';
import {
  evidenceJson,
  type GatewayRun,
  gatewayRun,
  type RunOptions,
  signedStatement,
} from '../support/gateway-run.ts';
import { startIssuer, type TestIssuer } from '../support/issuer.ts';
import { temporaryFolder } from '../support/repository.ts';

/** `check --gateway` in this process, from the job's variables to the evidence. */

let gateway: FakeGateway;
let issuer: TestIssuer;
beforeAll(async () => {
  [gateway, issuer] = await Promise.all([startFakeGateway(), startIssuer({ provider: 'github' })]);
});
afterAll(() => Promise.all([gateway.close(), issuer.close()]));
afterEach(() => {
  for (const route of ['discovery', 'token', 'policy', 'evidence'] as const) gateway.tamper(route, null);
});

type Ran = { readonly code: number; readonly json: Record<string, never>; readonly stdout: string };

async function command(
  of: typeof check,
  argv: readonly string[],
  env: Record<string, string> = {},
): Promise<Ran> {
  const silent = { isTerminal: false, entry: '', progress: () => undefined, onStop: () => undefined };
  const asked = [...argv, '--format', 'json'];
  try {
    const { stdout, exitCode } = await of({ ...silent, argv: asked, env });
    return { code: exitCode, json: JSON.parse(stdout), stdout };
  } catch (error) {
    const { stdout, exitCode } = renderFailure(error, asked);
    return { code: exitCode, json: JSON.parse(stdout), stdout };
  }
}

/** Without the files of outputs and summary, whose writer looks at this process's own variables. */
function run({ root, env }: Pick<GatewayRun, 'root' | 'env'>, ...argv: readonly string[]): Promise<Ran> {
  const { GITHUB_OUTPUT: _output, GITHUB_STEP_SUMMARY: _summary, ...job } = env;
  return command(check, ['-C', root, '--gateway', gateway.url, ...argv], job);
}
const job = (more: Partial<RunOptions> = {}): GatewayRun => gatewayRun({ request: issuer.request, ...more });
const verify = (directory: string, ...argv: readonly string[]) =>
  command(evidence, ['verify', directory, '--gateway-trust', gateway.file(), ...argv]);
const errorOf = ({ code, json }: Ran): [number, string] => [code, Object(json.error).code];

test('the gateway’s policy decides, the gateway signs, and its receipt is in the evidence', async () => {
  const one = job();
  const start = gateway.asked.length;
  const ran = await run(one);
  expect(ran.json).toMatchObject({
    verdict: 'PASSED',
    grade: 'advisory',
    policy: {
      name: 'acme',
      digest: gateway.policy.digest,
      sources: [{ name: 'acme', digest: gateway.policy.digest, from: 'gateway' }],
    },
    evidence: {
      path: one.evidence,
      signer: gateway.keys.evidence.signer.id,
      logIndex: gateway.log.entries.length,
    },
  });
  expect(ran.code).toBe(0);
  expect(readdirSync(one.evidence).sort()).toEqual([
    'evidence.sigstore.json',
    'policy.json',
    'receipt.tlog-proof',
    'verdict.json',
  ]);
  expect(signedStatement(one.evidence)).toMatchObject({
    subject: [{ digest: { gitCommit: one.head } }, { digest: { gitCommit: one.merge } }],
    predicate: {
      verifier: { id: gateway.url },
      resourceUri: 'git+https://github.com/acme/widgets',
      policy: {
        uri: 'urn:countersign:policy:acme',
        digest: { sha256: gateway.policy.digest.slice('sha256:'.length) },
      },
      verificationResult: 'PASSED',
    },
  });
  const form = new URLSearchParams(gateway.asked.slice(start).find(({ route }) => route === 'token')?.body);
  expect(form.get('head')).toBe(one.head);
  const commit = Buffer.from(form.get('commit') ?? '', 'base64').toString();
  expect(commit).toMatch(new RegExp(`^tree [0-9a-f]{40}\nparent ${one.base}\nparent ${one.head}\n`));
  expect(await verify(one.evidence)).toMatchObject({ code: 0 });
});

test('its rule fails a change that breaks it, and the failure is signed and logged', async () => {
  const one = job({ head: { 'app.py': 'import os\nrun(x, shell=True)\n' } });
  const ran = await run(one);
  expect(ran).toMatchObject({ code: 1, json: { verdict: 'FAILED', findings: [{ ruleId: 'no-shell' }] } });
  expect(await verify(one.evidence)).toMatchObject({ code: 0 });
});

test('a push has no test merge, and its head is the one subject', async () => {
  const one = job({ event: 'push' });
  const start = gateway.asked.length;
  expect((await run(one)).code).toBe(0);
  expect(signedStatement(one.evidence).subject).toEqual([{ digest: { gitCommit: one.head } }]);
  const form = new URLSearchParams(gateway.asked.slice(start).find(({ route }) => route === 'token')?.body);
  expect([form.get('head'), form.has('commit')]).toEqual([one.head, false]);
});

const WITH_POLICY = (rules: string) => ({
  'app.py': 'import os\n',
  '.countersign/policy.yaml': `version: 1\nname: app\n${rules}`,
});
const OWN = 'rules: [{id: no-eval, title: no eval, effect: deny, added: eval}]\n';

test('the base’s policy is a child: both decide, the gateway’s is the one that is signed for', async () => {
  const base = WITH_POLICY(OWN);
  const one = job({ base, head: { ...base, 'app.py': 'import os\neval(x)\n' } });
  const ran = await run(one);
  expect(ran).toMatchObject({
    code: 1,
    json: {
      policy: {
        name: 'acme+app',
        sources: [{ from: 'gateway' }, { name: '.countersign/policy.yaml', from: 'base' }],
      },
      findings: [{ ruleId: 'no-eval' }],
    },
  });
  expect(signedStatement(one.evidence)).toMatchObject({
    predicate: { policy: { digest: { sha256: gateway.policy.digest.slice(7) } } },
  });
  expect(Object(evidenceJson(one.evidence, 'policy.json')).name).toBe('acme+app');
  expect(await verify(one.evidence)).toMatchObject({ code: 0 });
});

test('a base’s policy that loosens the gateway’s is exit 2 with its line', async () => {
  const base = WITH_POLICY('rules: [{id: no-shell, effect: warn}]\n');
  const ran = await run(job({ base, head: { ...base, b: 'b\n' } }));
  expect(errorOf(ran)).toEqual([2, 'POLICY_INVALID']);
  expect(ran.stdout).toContain('.countersign/policy.yaml:3:');
  expect(ran.stdout).toContain('the gateway’s policy acme');
});

test('a policy and a pack that are named hold beside the gateway’s', async () => {
  const file = join(temporaryFolder(), 'extra.yaml');
  writeFileSync(file, `version: 1\nname: extra\n${OWN}`);
  const ran = await run(job(), '--policy', 'pack:baseline', '--policy', file);
  expect(ran.json).toMatchObject({ policy: { name: 'acme+baseline+extra' } });
  expect(ran.code).toBe(0);
});

test('a change of the base’s policy needs an approval under a gateway, too', async () => {
  const base = WITH_POLICY(OWN);
  const ran = await run(job({ base, head: WITH_POLICY('') }));
  expect(ran).toMatchObject({ code: 1, json: { findings: [{ ruleId: 'policy-changed' }] } });
});

test('with a key the key signs, and the gateway logs what it signed', async () => {
  const keys = makeKeys();
  const one = job();
  const ran = await run(one, '--key', keys.privateFile);
  expect(ran.json).toMatchObject({
    evidence: { signer: keys.signer.id, logIndex: gateway.log.entries.length },
  });
  expect(await verify(one.evidence, '--key', keys.publicFile)).toMatchObject({ code: 0 });
  expect((await verify(one.evidence)).code).toBe(1);
});

// ── keys that are pinned ────────────────────────────────────────────────────────────────────

test('with a pinned document nobody discovers anything', async () => {
  const start = gateway.asked.length;
  expect((await run(job(), '--gateway-trust', gateway.file())).code).toBe(0);
  expect(gateway.asked.slice(start).map(({ route }) => route)).toEqual(['token', 'policy', 'evidence']);
});

test('a document in the repository is the base’s, and who changes it changes what decides', async () => {
  const base = { 'app.py': '1\n', 'gateway.json': JSON.stringify(gateway.document()) };
  const stranger = JSON.stringify({
    ...gateway.document(),
    evidence_keys: [],
    issuer: 'https://evil.example',
  });
  const one = job({ base, head: { ...base, 'gateway.json': stranger } });
  writeFileSync(join(one.root, 'gateway.json'), stranger);
  const ran = await run(one, '--gateway-trust', join(one.root, 'gateway.json'));
  expect(ran).toMatchObject({
    code: 1,
    json: { findings: [{ ruleId: 'policy-changed', path: 'gateway.json' }] },
  });
  const planted = job({ head: { 'gateway.json': JSON.stringify(gateway.document()) } });
  const refused = await run(planted, '--gateway-trust', join(planted.root, 'gateway.json'));
  expect(errorOf(refused)).toEqual([2, 'GATEWAY_TRUST_UNREADABLE']);
});

// ── what ends it ────────────────────────────────────────────────────────────────────────────

test('without the permission to ask for a token it is exit 3 with the line to add', async () => {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: _url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: _token, ...env } = job().env;
  const one = { ...job(), env };
  const start = gateway.asked.length;
  const ran = await run(one);
  expect(errorOf(ran)).toEqual([3, 'TOKEN_UNAVAILABLE']);
  expect(ran.stdout).toContain('permissions: id-token: write');
  expect(gateway.asked.slice(start).map(({ route }) => route)).toEqual(['discovery']);
  expect(existsSync(one.evidence)).toBe(false);
});

test('outside CI nobody has a token, and the hint says so', async () => {
  const one = { ...job(), env: {} };
  const ran = await run(one, '--base', 'main', '--head', one.head);
  expect(errorOf(ran)).toEqual([3, 'TOKEN_UNAVAILABLE']);
  expect(ran.stdout).toContain('leave --gateway out');
});

test('refused evidence is no evidence: nothing is written, and no output says a verdict', async () => {
  const one = job();
  gateway.tamper('evidence', () => problemOf(422, 'evidence_refused'));
  expect(errorOf(await run(one, '--report', `json=${join(one.temporary, 'report.json')}`))).toEqual([
    3,
    'GATEWAY_REFUSED',
  ]);
  expect(existsSync(one.evidence)).toBe(false);
  expect(existsSync(join(one.temporary, 'report.json'))).toBe(false);
  expect(readFileSync(join(one.temporary, 'output'), 'utf8')).toBe('');
  expect(readFileSync(join(one.temporary, 'summary'), 'utf8')).toBe('');
});

test('another audience is asked for by name', async () => {
  const start = issuer.requests.length;
  await run(job(), '--audience', 'api://AzureADTokenExchange');
  expect(issuer.requests.slice(start)[0]).toContain(encodeURIComponent('api://AzureADTokenExchange'));
});

test('by default the audience is the gateway', async () => {
  const start = issuer.requests.length;
  await run(job());
  expect(issuer.requests.slice(start)).toHaveLength(1);
  expect(issuer.requests.slice(start)[0]).toContain(encodeURIComponent(gateway.url));
});

test('a report over the pinned document is refused before anything is asked', async () => {
  const file = gateway.file();
  const start = gateway.asked.length;
  const ran = await run(job(), '--gateway-trust', file, '--report', `json=${file}`);
  expect(errorOf(ran)).toEqual([2, 'OUTPUT_UNSAFE']);
  expect(gateway.asked).toHaveLength(start);
});
