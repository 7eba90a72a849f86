import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CliResult, runCli } from '../support/cli.ts';
import { makeKeys } from '../support/evidence.ts';
import { type GatewayRun, gatewayRun, type RunOptions, signedStatement } from '../support/gateway-run.ts';
import { POSTGRES } from '../support/postgres.ts';
import { temporaryFolder } from '../support/repository.ts';
import { type ServedGateway, serveGateway } from '../support/served-gateway.ts';

/** The built program against the gateway of the same program, under GitHub's variables. */

const POLICY = `name: acme
level: ORG_SOURCE_ACME
extends: [pack:baseline]
rules:
  - {id: no-shell, title: no shell, effect: deny, added: 'shell=True'}
  - {id: no-exec, title: no exec, effect: deny, added: exec, waivable: base}
`;
const ATTESTED = `name: attested
releases:
  - {artifacts: 'dist/*', predicateType: 'x:y', signer: {kind: key, key: ./ops.pub}, optional: true}
`;

const keys = makeKeys();
let gateway: ServedGateway;
beforeAll(async () => {
  if (!POSTGRES) return;
  const files = { 'ops.pub': readFileSync(keys.publicFile, 'utf8') };
  gateway = await serveGateway(
    { default: POLICY, attested: ATTESTED },
    { files, evidenceKeys: ['./ops.pub'] },
  );
}, 60_000);
afterAll(() => gateway?.close());

function job(options: Partial<RunOptions> = {}): GatewayRun {
  const run = gatewayRun({ request: gateway.issuer.request, ...options });
  Object.assign(gateway.claims, run.claims);
  return run;
}

const check = (run: GatewayRun, ...args: readonly string[]): Promise<CliResult> =>
  runCli(['check', '--gateway', gateway.url, '--format', 'json', ...args], { cwd: run.root, env: run.env });
const verify = (directory: string, ...args: readonly string[]): Promise<CliResult> =>
  runCli(['evidence', 'verify', directory, '--gateway-trust', gateway.file, '--format', 'json', ...args]);
const errorOf = ({ code, stdout }: CliResult) => [code, JSON.parse(stdout).error?.code];

const withDatabase = test.skipIf(!POSTGRES);

withDatabase('a pull request passes, is signed and logged by the gateway, and verifies offline', async () => {
  const run = job();
  const { code, stdout, stderr } = await check(run);
  expect([code, stderr]).toEqual([0, '']);
  const verdict = JSON.parse(stdout);
  expect(verdict).toMatchObject({
    verdict: 'PASSED',
    grade: 'advisory',
    policy: { name: 'acme', sources: [{ name: 'acme', digest: verdict.policy.digest, from: 'gateway' }] },
    evidence: { path: run.evidence, logIndex: expect.any(Number) },
  });
  expect(readdirSync(run.evidence).sort()).toEqual([
    'evidence.sigstore.json',
    'policy.json',
    'receipt.tlog-proof',
    'verdict.json',
  ]);
  expect(signedStatement(run.evidence)).toMatchObject({
    subject: [{ digest: { gitCommit: run.head } }, { digest: { gitCommit: run.merge } }],
    predicate: { verifier: { id: gateway.url }, verifiedLevels: ['ORG_SOURCE_ACME'] },
  });
  const verified = await verify(run.evidence);
  expect([verified.code, verified.stdout.includes('"verified"')]).toEqual([0, true]);
  expect(readFileSync(join(run.temporary, 'output'), 'utf8')).toMatch(/^verdict<<(\S+)\nPASSED\n\1$/m);
});

withDatabase('the head of a pull request is proven by the test merge', async () => {
  const run = job();
  expect((await check(run)).code).toBe(0);
  const receipt = readFileSync(join(run.evidence, 'receipt.tlog-proof'), 'utf8');
  const [, extra = ''] = /^extra (.*)$/m.exec(receipt) ?? [];
  // Said only of a head that is the runner's word.
  expect(Buffer.from(extra, 'base64').toString()).not.toContain('headVerified');
});

withDatabase('a push passes, and a bad line fails; both are logged', async () => {
  const push = job({ event: 'push' });
  expect((await check(push)).code).toBe(0);
  const bad = job({ head: { 'app.py': 'run(x, shell=True)\n' } });
  const { code, stdout } = await check(bad);
  expect([code, JSON.parse(stdout).findings[0].ruleId]).toEqual([1, 'no-shell']);
  for (const run of [push, bad]) expect((await verify(run.evidence)).code).toBe(0);
});

const withPolicy = (rules: string) => ({
  'app.py': '1\n',
  '.countersign/policy.yaml': `version: 1\nname: app\nextends: [pack:baseline]\n${rules}`,
});

withDatabase('the base’s policy tightens the gateway’s, and both decide', async () => {
  const base = withPolicy('rules: [{id: no-eval, title: no eval, effect: deny, added: eval}]\n');
  const run = job({ base, head: { ...base, 'app.py': 'eval(x)\n' } });
  const { code, stdout } = await check(run);
  expect([code, JSON.parse(stdout).findings[0].ruleId]).toEqual([1, 'no-eval']);
  expect((await verify(run.evidence)).code).toBe(0);
});

withDatabase('a base’s policy that loosens it is exit 2', async () => {
  const base = withPolicy('rules: [{id: no-shell, effect: warn}]\n');
  expect(errorOf(await check(job({ base, head: { ...base, b: 'b\n' } })))).toEqual([2, 'POLICY_INVALID']);
});

withDatabase('a waiver of the base waives what the gateway’s policy lets it', async () => {
  const waiver = (rule: string) =>
    `waivers: [{rule: ${rule}, paths: [lab/**], reason: r, owner: o, expires: 2099-01-31}]\n`;
  const after = { 'lab/a.txt': 'exec\n' };
  const waived = withPolicy(waiver('no-exec'));
  const { code, stdout } = await check(job({ base: waived, head: { ...waived, ...after } }));
  expect([code, JSON.parse(stdout).findings[0].waived.owner]).toEqual([0, 'o']);
  const refused = withPolicy(waiver('no-shell'));
  expect(errorOf(await check(job({ base: refused, head: { ...refused, ...after } })))).toEqual([
    2,
    'POLICY_INVALID',
  ]);
});

withDatabase('keys that the gateway’s policy names come from the gateway', async () => {
  const folder = join(temporaryFolder(), 'dist');
  mkdirSync(folder);
  const at = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const artifact = at('a.txt', 'built\n');
  const predicate = ['--predicate', at('p.json', '{}'), '--predicate-type', 'x:y'];
  const signed = await runCli(['attest', artifact, ...predicate, '--key', keys.privateFile]);
  const given = ['--artifact', artifact, '--bundle', at('b.json', signed.stdout)];
  const { code, stdout } = await check(job(), '--gateway-policy', 'attested', ...given);
  expect(JSON.parse(stdout)).toMatchObject({
    policy: { name: 'attested' },
    releases: [{ status: 'verified' }],
  });
  expect(code).toBe(0);
});

withDatabase('a key that the gateway knows signs, and the gateway logs it; another is refused', async () => {
  const run = job();
  const { code, stdout } = await check(run, '--key', keys.privateFile);
  expect([code, JSON.parse(stdout).evidence.signer]).toEqual([0, keys.signer.id]);
  expect((await verify(run.evidence, '--key', keys.publicFile)).code).toBe(0);
  expect(errorOf(await check(job(), '--key', makeKeys().privateFile))).toEqual([3, 'GATEWAY_REFUSED']);
});

withDatabase('a pinned gateway is believed, another one under its name is not', async () => {
  expect((await check(job(), '--gateway-trust', gateway.file)).code).toBe(0);
  const other = { ...JSON.parse(readFileSync(gateway.file, 'utf8')) };
  const { publicFile, trusted } = makeKeys();
  const stranger = [{ keyid: trusted.hint, public_key: readFileSync(publicFile, 'utf8') }];
  for (const pinned of ['policy_keys', 'evidence_keys']) {
    const file = join(temporaryFolder(), 'pinned.json');
    writeFileSync(file, JSON.stringify({ ...other, [pinned]: stranger }));
    expect(errorOf(await check(job(), '--gateway-trust', file))).toEqual([3, 'GATEWAY_UNTRUSTED']);
  }
});

// ── what the gateway refuses ────────────────────────────────────────────────────────────────

/** What the job's variables say as well: else the run itself sees that they contradict its token. */
const REFUSED: readonly (readonly [string, Record<string, string>, Record<string, string>, string])[] = [
  ['a repository that is not bound', { repository_id: '42' }, {}, 'repository_not_bound'],
  [
    'an event that is not the change’s',
    { event_name: 'pull_request_target' },
    { GITHUB_EVENT_NAME: 'pull_request_target' },
    'event_refused',
  ],
];

test.skipIf(!POSTGRES).each(REFUSED)('%s is exit 3 with the gateway’s code', async (_, claims, env, code) => {
  const run = job();
  Object.assign(run.env, env);
  const before = { ...gateway.claims };
  Object.assign(gateway.claims, claims);
  const result = await check(run);
  Object.assign(gateway.claims, { repository_id: '123456789' }, before);
  expect(errorOf(result)).toEqual([3, 'TOKEN_REFUSED']);
  expect(result.stdout).toContain(code);
  expect(readdirSync(run.temporary)).not.toContain('countersign-evidence');
});

withDatabase('a head that is named by hand and is not the job’s is refused', async () => {
  const run = job();
  const ended = errorOf(await check(run, '--base', 'main', '--head', run.base));
  expect(ended[0]).toBe(3);
});

withDatabase('a policy that the gateway has not is refused by name', async () => {
  const result = await check(job(), '--gateway-policy', 'nobodys');
  expect(errorOf(result)).toEqual([3, 'GATEWAY_REFUSED']);
  expect(result.stdout).toContain('not_found');
});

withDatabase('another audience than the gateway’s is refused', async () => {
  const result = await check(job(), '--audience', 'https://other.example');
  expect(errorOf(result)).toEqual([3, 'TOKEN_REFUSED']);
  expect(result.stdout).toContain('audience_mismatch');
});
