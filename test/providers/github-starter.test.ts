import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseInit } from '../../src/config/init.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import { parseStrictJson } from '../../src/lib/strict-json.ts';
import { assemblePolicy, type CompiledPolicy } from '../../src/policy/assemble.ts';
import { parsePolicy } from '../../src/policy/compile.ts';
import { loadPack } from '../../src/policy/load.ts';
import { parseRootPolicy } from '../../src/policy/root.ts';
import { starterPolicy } from '../../src/policy/starter.ts';
import { githubStarter } from '../../src/providers/github/starter.ts';

/** What `countersign init` writes, read as those read it who have to live with it. */

const ROOT = join(import.meta.dirname, '..', '..');
const COMMIT = 'c0ffee'.repeat(7).slice(0, 40);
const GATEWAY = 'https://countersign.example';

type Step = { readonly uses?: string; readonly run?: string; readonly with?: Record<string, unknown> };
type Job = { readonly permissions: Record<string, string>; readonly steps: readonly Step[] };
type Workflow = {
  readonly name: string;
  readonly on: Record<string, { readonly types?: readonly string[] } | null>;
  readonly permissions: Record<string, string>;
  readonly concurrency: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly jobs: Record<string, Job & Record<string, unknown>>;
};

const textOf = (gateway: string | null, version: string | null = null): string =>
  githubStarter.workflow({ pin: { commit: COMMIT, version }, gateway }).text;
const workflowOf = (gateway: string | null): Workflow => parse(textOf(gateway));
const jobOf = (gateway: string | null): Workflow['jobs'][string] => {
  const { check } = workflowOf(gateway).jobs;
  if (check === undefined) throw new Error('no job check');
  return check;
};
const VARIANTS = [
  ['without a gateway', null],
  ['with a gateway', GATEWAY],
] as const;

test.each(VARIANTS)('%s it runs on every event that can change the answer', (_title, gateway) => {
  expect(workflowOf(gateway).on).toEqual({
    pull_request: { types: ['opened', 'synchronize', 'reopened', 'edited'] },
    pull_request_review: { types: ['submitted', 'dismissed'] },
    merge_group: null,
  });
});

test('its one job is not called as the status check', () => {
  expect(Object.keys(workflowOf(null).jobs)).toEqual(['check']);
  expect(jobOf(null)).toMatchObject({ name: 'check' });
});

test('nothing in it lets a check be skipped, cancelled halfway or be green without its word', () => {
  for (const [, gateway] of VARIANTS) {
    const text = textOf(gateway);
    expect(text).not.toMatch(/continue-on-error|\bif:|paths|branches|needs:|run:/);
    expect(workflowOf(gateway).concurrency['cancel-in-progress']).toBe(false);
    expect(jobOf(gateway)['timeout-minutes']).toBe(10);
  }
});

test('its token may do what the check needs, and nothing else', () => {
  const needed = { contents: 'read', checks: 'write', 'pull-requests': 'read' };
  expect(workflowOf(null).permissions).toEqual({});
  expect(jobOf(null).permissions).toEqual(needed);
  expect(workflowOf(GATEWAY).permissions).toEqual({});
  expect(jobOf(GATEWAY).permissions).toEqual({ ...needed, 'id-token': 'write' });
});

test('it has one expression, of numbers and refs alone', () => {
  for (const [, gateway] of VARIANTS)
    expect(textOf(gateway).match(/\$\{\{.*?\}\}/g)).toEqual([
      `\${{ github.event.pull_request.number || github.ref }}`,
    ]);
});

test('every action is pinned to a commit, checkout to that of our own workflows', () => {
  const uses = jobOf(null).steps.map((step) => step.uses ?? '');
  expect(uses).toEqual([
    expect.stringMatching(/^actions\/checkout@[0-9a-f]{40}$/),
    `countersign/countersign@${COMMIT}`,
  ]);
  const folder = join(ROOT, '.github', 'workflows');
  const ours = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const line = /actions\/checkout@.*/g;
  const pins = new Set(ours.flatMap((text) => text.match(line) ?? []));
  expect([...pins]).toEqual(textOf(null).match(line));
});

test('a version stands beside the commit only where its tag was seen to name it', () => {
  expect(textOf(null)).toContain(`countersign/countersign@${COMMIT}\n`);
  expect(textOf(null, 'v1.2.3')).toContain(`countersign/countersign@${COMMIT} # v1.2.3\n`);
});

test('history is whole, and no credential stays on the disk', () => {
  expect(jobOf(null).steps[0]?.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
});

test('the action has every input that is given', () => {
  const { inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
  expect(jobOf(null).steps[1]?.with).toEqual({ sign: 'none' });
  expect(jobOf(GATEWAY).steps[1]?.with).toEqual({ gateway: GATEWAY });
  for (const name of ['sign', 'gateway']) expect(inputs).toHaveProperty(name);
});

test('all of it is plain text in whole lines', () => {
  for (const text of [textOf(null), textOf(GATEWAY, 'v1.2.3'), starterPolicy('acme')]) {
    expect(text).toMatch(/^[ -~\n]+\n$/);
    expect(text).not.toMatch(/[ \t]$/m);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  }
});

// ── the gateway’s name ──────────────────────────────────────────────────────────────────────

const GATEWAYS: Readonly<Record<string, string>> = {
  'https://countersign.example': 'https://countersign.example',
  'https://countersign.example/': 'https://countersign.example',
  'HTTPS://Countersign.Example:8443': 'https://countersign.example:8443',
  'https://my_gateway': 'https://my_gateway',
  'https://münchen.example': 'https://xn--mnchen-3ya.example',
  'https://[::1]:8443': 'https://[::1]:8443',
  'http://127.0.0.1:8080': 'http://127.0.0.1:8080',
};

test.each(Object.entries(GATEWAYS))('--gateway %s is written as %s', (given, written) => {
  const { gateway } = parseInit(['github', '--gateway', given], {}, false);
  expect(gateway).toBe(written);
  expect(jobOf(gateway).steps[1]?.with).toEqual({ gateway: written });
});

const usage = expect.objectContaining({ code: 'USAGE', exitCode: 2 });

test.each([
  '',
  ' ',
  'countersign.example',
  'http://countersign.example',
  'ftp://countersign.example',
  'https://countersign.example/path',
  'https://countersign.example?x',
  'https://countersign.example#x',
  'https://user@countersign.example',
  'https://user:secret@countersign.example',
  'https://$(x)',
  'https://`x`',
  `https://\${{ github.token }}`,
  `https://\${{github.token}}`,
  "https://a'b",
  'https://a"b',
  'https://a,b',
  'https://a*b',
  'https://a;b',
  'https://a&b',
  'https://a{b}',
  'https://a\nb',
  'https://a\n      run: x',
  'https://a #b',
  'https://a\\b',
  'https://a%27b',
  'https://[::1%25x]',
])('--gateway %j is refused, and not repeated', (given) => {
  let refused: unknown;
  try {
    parseInit(['github', '--gateway', given], {}, false);
  } catch (error) {
    refused = error;
  }
  expect(refused).toEqual(usage);
  expect(String(refused)).not.toContain('secret');
});

test.each([
  '',
  'main',
  'v1',
  'v0.1.0',
  'HEAD',
  COMMIT.slice(0, 39),
  `${COMMIT}0`,
  COMMIT.slice(0, 7),
  `${COMMIT} # v1`,
  `${COMMIT}\n`,
  'refs/heads/main',
  `sha256:${COMMIT}`,
  '0x'.padEnd(40, '0'),
  'z'.repeat(40),
  'a'.repeat(64),
])('--pin %j is refused: it is no full commit', (given) => {
  expect(() => parseInit(['github', `--pin=${given}`], {}, false)).toThrow(usage);
});

test('--pin is a commit in either letter case', () => {
  expect(parseInit(['github', '--pin', COMMIT.toUpperCase()], {}, false).pin).toBe(COMMIT);
});

// ── the policy ──────────────────────────────────────────────────────────────────────────────

function compiled(text: string, root: Parameters<typeof assemblePolicy>[1] = null): CompiledPolicy {
  const parsed = parsePolicy({ name: 'policy.yaml', bytes: Buffer.from(text), from: 'base' });
  return assemblePolicy([{ ...parsed, parents: [loadPack('baseline')] }], root);
}

const NAMES: Readonly<Record<string, string>> = {
  widgets: 'widgets',
  'Acme Widgets': 'Acme-Widgets',
  'a.b_c-d': 'a.b_c-d',
  '.dotfiles': 'dotfiles',
  '': 'repository',
  '..': 'repository',
  '---': 'repository',
  ж: 'repository',
  null: 'null',
  true: 'true',
  '0x10': '0x10',
  '1e3': '1e3',
  "a'b": 'a-b',
  "a'\nrules: []\nx: '": 'a-rules-x',
  'a: b': 'a-b',
  '{a}': 'a',
  '*a': 'a',
  '&a': 'a',
  '!!x': 'x',
  'a #b': 'a-b',
  '${{ x }}': 'x',
  '$(x)': 'x',
  'a\u0000b': 'a-b',
  'a\u202eb': 'a-b',
  'a\udc80b': 'a-b',
  '\u001b[31mred': '31mred',
  ['x'.repeat(255)]: 'x'.repeat(100),
  [`${'x'.repeat(99)}..y`]: 'x'.repeat(99),
};

test.each(Object.entries(NAMES))('a repository called %j begins with the policy %s', (given, name) => {
  const text = starterPolicy(given);
  expect(compiled(text).policy.name).toBe(name);
  expect(text.split('\n')).toHaveLength(starterPolicy('x').split('\n').length);
});

test('what it says is the baseline, and its example is a rule once it is no comment', () => {
  const text = starterPolicy('acme');
  const baseline = assemblePolicy([loadPack('baseline')]).policy;
  expect(compiled(text).policy).toEqual({ ...baseline, name: 'acme' });
  const ids = compiled(withExample(text)).policy.rules.map(({ id }) => id);
  expect(ids).toEqual([...baseline.rules.map(({ id }) => id), 'public-ingress'].sort());
});

function withExample(text: string): string {
  const at = text.indexOf('# rules:');
  return text.slice(0, at) + text.slice(at).replace(/^# /gm, '');
}

test('it stands on the policy of any gateway, and weakens nothing of it', () => {
  for (const body of [
    '',
    'extends: [pack:baseline]',
    'rules: [{id: hidden-unicode, effect: warn}]',
    'rules: [{id: opaque-content, effect: deny}, {id: policy-changed, effect: deny}]',
    'rules: [{id: submodule-changed, effect: deny, waivable: false, approvers: {users: [ada], count: 1}}]',
    "rules: [{id: hidden-unicode, effect: deny, with: {strict: everywhere}, paths: ['src/**']}]",
    'level: ORG_SOURCE_ACME',
  ]) {
    const gateway = parsePolicy({
      name: 'gateway.yaml',
      bytes: Buffer.from(`version: 1\nname: gateway\n${body.replace('extends: [pack:baseline]', '')}\n`),
      from: 'base',
    });
    const parents = body.includes('pack:baseline') ? [loadPack('baseline')] : [];
    const json = parseStrictJson(canonicalJson(assemblePolicy([{ ...gateway, parents }]).policy));
    if ('why' in json) throw new Error(json.why);
    const { policy } = compiled(starterPolicy('acme'), parseRootPolicy(json.value));
    expect(policy.name).toBe('gateway+acme');
    expect(policy.rules.find(({ id }) => id === 'hidden-unicode')?.effect).toBe('deny');
  }
});
