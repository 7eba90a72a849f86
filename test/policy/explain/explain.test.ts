import { describe, expect, test } from 'vitest';
import { changeFromContents, type FileContents } from '../../../src/changes/from-contents.ts';
import { RunError } from '../../../src/errors.ts';
import { pathFromBytes, quotePath } from '../../../src/lib/names.ts';
import type { Facts, Policy } from '../../../src/model.ts';
import { assemblePolicy } from '../../../src/policy/assemble.ts';
import { parsePolicy } from '../../../src/policy/compile.ts';
import { placedEntries } from '../../../src/policy/entries.ts';
import type { Condition } from '../../../src/policy/explain/conditions.ts';
import { explainRule, ruleNamed, scannerNamed } from '../../../src/policy/explain/explain.ts';
import { explainPlace, type PlaceExplanation } from '../../../src/policy/explain/place.ts';
import { globOf, globsOfRule, waiverSnippet } from '../../../src/policy/explain/waiver-snippet.ts';
import { globMatcher } from '../../../src/policy/matching/globs.ts';
import type { ParsedPolicy } from '../../../src/policy/parsed.ts';
import { BUILT_IN_RULES } from '../../../src/policy/rules/index.ts';

const INGRESS = {
  id: 'public-ingress',
  title: 'No ingress from everywhere',
  effect: 'deny',
  paths: ['**/*.tf', 'infra/**'],
  except: ['lab/**'],
  added: '0\\.0\\.0\\.0/0',
  hint: 'restrict the range',
};

function parsed(
  rules: readonly object[],
  more: object = {},
  from: 'file' | 'gateway' = 'file',
): ParsedPolicy {
  const text = JSON.stringify({ version: 1, name: 'test', rules, ...more }, null, 1);
  return parsePolicy({ name: 'policy.yaml', bytes: Buffer.from(text), from });
}

function policyOf(...rules: readonly object[]): Policy {
  return assemblePolicy([parsed(rules)]).policy;
}

function factsOf(files: readonly FileContents[], kind: 'human' | 'agent' = 'human'): Facts {
  const change = changeFromContents(files);
  const circumstances = {
    event: 'local',
    actor: { login: 'ada', kind },
    branches: { base: 'main', head: 'x' },
    labels: [],
    repository: 'urn:countersign:local',
    today: '2026-01-01',
  };
  return {
    change,
    circumstances,
    scans: [],
    headPaths: null,
    releases: null,
    scanned: [],
    evidencePath: null,
    policyPaths: [],
    checkEdits: [],
  };
}

const added = (path: string, text: string): FileContents => ({
  path,
  before: null,
  after: Buffer.from(text),
});

// ── a rule ──────────────────────────────────────────────────────────────────────────────────

test.each([...BUILT_IN_RULES.keys()])('%s is explained also where no policy names it', (id) => {
  const named = ruleNamed(id, { ...policyOf(), rules: [] });
  const explained = explainRule(named, []);
  expect(explained).toMatchObject({ id, switchedOn: false, askedBy: [], tests: [] });
  for (const text of [explained.title, explained.why, explained.hint]) expect(text).toMatch(/\S/);
});

test('a rule of one’s own says which line asks for it, its conditions and its tests', () => {
  const tests = [{ name: 'open', file: 'main.tf', added: 'x', expect: 'pass' }];
  const policy = parsed([{ ...INGRESS, tests }]);
  const named = ruleNamed('public-ingress', assemblePolicy([policy]).policy);
  expect(explainRule(named, placedEntries([policy]))).toMatchObject({
    kind: 'own',
    why: null,
    switchedOn: true,
    askedBy: [{ source: 'policy.yaml', line: 5 }],
    conditions: { scopes: [{ paths: ['**/*.tf', 'infra/**'], except: ['lab/**'] }], with: [] },
    approvers: null,
    waivable: 'yes',
    tests: [{ name: 'open', expect: 'pass', source: 'policy.yaml:19' }],
  });
});

test('who approves is said of a rule that wants approval', () => {
  const approvers = { users: ['ada'], count: 1 };
  const policy = policyOf({ ...INGRESS, effect: 'require-approval', approvers });
  expect(explainRule(ruleNamed('public-ingress', policy), []).approvers).toMatchObject({ users: ['ada'] });
});

test.each<[boolean | string | undefined, 'file' | 'gateway', string]>([
  [undefined, 'file', 'yes'],
  [false, 'file', 'no'],
  [undefined, 'gateway', 'by-the-gateway'],
  ['base', 'gateway', 'yes'],
  [false, 'gateway', 'no'],
])('waivable %s in a policy of the %s: %s', (waivable, from, answer) => {
  const policy = parsed([{ ...INGRESS, ...(waivable === undefined ? {} : { waivable }) }], {}, from);
  const named = ruleNamed('public-ingress', assemblePolicy([policy]).policy);
  expect(explainRule(named, placedEntries([policy])).waivable).toBe(answer);
});

test.each([
  ['hiden-unicode', 'hidden-unicode'],
  ['unicode', 'hidden-unicode'],
  ['public-ingres', 'public-ingress'],
  ['Public_Ingress', 'public-ingress'],
])('of an unknown rule %s the near name %s is told', (typed, near) => {
  try {
    ruleNamed(typed, policyOf(INGRESS));
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    expect(error.code).toBe('USAGE');
    expect(error.hint).toContain(`did you mean ${near}`);
  }
});

test.each(['', 'zzzzqqqq', '__proto__', 'constructor', 'x'.repeat(100_000), '\u001b[31m'])(
  'a name that is near to nothing is an error, and fast (%#)',
  (typed) => {
    expect(() => ruleNamed(typed, policyOf())).toThrow(RunError);
  },
);

// ── how to waive ────────────────────────────────────────────────────────────────────────────

test.each([
  'main.tf',
  'a b.tf',
  '[x]/{a,b}(1)*.tf',
  '!important?.tf',
  '@scope/+(a|b)',
  'it\'s "quoted".tf',
  'back\\slash.tf',
  '#hash: {}',
  'a\u001b[31m\nb.tf',
  'é\u202e\u{1f600}.tf',
  pathFromBytes(Buffer.from([0x61, 0xff, 0x2f, 0xe9])),
])('the waiver for %j can be pasted, and is for that file', (path) => {
  const policy = parsed([INGRESS]);
  const snippet = waiverSnippet('public-ingress', [globOf(path)], '2026-12-15');
  expect(snippet).toMatch(/^[ -~\n]+$/);
  const pasted = `version: 1\nname: t\nrules: ${JSON.stringify(policy.file.rules)}\n${snippet.replaceAll("''", 'x')}`;
  const [waiver] = parsePolicy({ name: 'p', bytes: Buffer.from(pasted), from: 'file' }).file.waivers ?? [];
  expect(waiver).toMatchObject({ rule: 'public-ingress', expires: '2027-01-14' });
  expect(globMatcher()(waiver?.paths ?? [], path)).toBe(true);
  expect(globMatcher()(waiver?.paths ?? [], `${path}x`)).toBe(false);
});

test('without a place the form is for where the rule holds', () => {
  const scopes = [
    { paths: ['**/*.tf', 'b/**'], except: [] },
    { paths: ['b/**'], except: [] },
  ];
  expect(globsOfRule({ kind: 'own', scopes })).toEqual(['**/*.tf', 'b/**']);
});

test('a form of a core rule is for one file', () => {
  const globs = globsOfRule({ kind: 'core', scopes: [{ paths: ['**'], except: [] }] });
  expect(globs).toHaveLength(1);
  expect(globs.join()).not.toContain('*');
});

test.each([
  ['semgrep', 'semgrep', null],
  ['SEMGREP/a/b', 'semgrep', 'a/b'],
  ['semgrep/', 'semgrep', null],
  ['semgrep-pro/a', null, null],
  ['semgrep.a', null, null],
  ['public-ingress', null, null],
  ['', null, null],
])('%s as a scanner is %s', (typed, name, rule) => {
  const scanners = ['semgrep', 'public-ingress'].map((one) => ({ name: one, effect: 'deny' }));
  const { policy } = assemblePolicy([parsed([INGRESS], { scanners })]);
  const found = scannerNamed(typed, policy);
  expect(found === null ? [null, null] : [found.name, found.rule]).toEqual([name, rule]);
});

// ── a place ─────────────────────────────────────────────────────────────────────────────────

const FILES = [
  added('main.tf', '# ingress\ncidr = ["0.0.0.0/0"]\n'),
  added('lab/main.tf', 'cidr = ["0.0.0.0/0"]\n'),
  added('main.js', 'cidr = ["0.0.0.0/0"]\n'),
  { path: 'old.tf', before: Buffer.from('one\ntwo\n0.0.0.0/0\n'), after: Buffer.from('one\n2\n0.0.0.0/0\n') },
];

type InChange = Extract<PlaceExplanation, { status: 'in-change' }>;

async function at(
  rule: object,
  path: string,
  line: number | null = null,
  facts = factsOf(FILES),
): Promise<InChange> {
  const policy = policyOf(rule);
  const { id } = { id: '', ...rule };
  const explained = await explainPlace(facts, policy, ruleNamed(id, policy), { path, line });
  if (explained.status !== 'in-change') throw new Error(`${path} is not in the change`);
  return explained;
}

function held(explained: InChange): Readonly<Record<string, boolean>> {
  return Object.fromEntries(explained.conditions.map(({ condition, held }) => [condition, held]));
}

function conditionOf<T extends Condition['condition']>(
  { conditions }: InChange,
  name: T,
): Condition & { readonly condition: T } {
  const found = conditions.find(
    (one): one is Condition & { readonly condition: T } => one.condition === name,
  );
  if (found === undefined) throw new Error(`no condition ${name}`);
  return found;
}

test('of a finding it is said which glob matched, and which text in which columns of which line', async () => {
  const explained = await at(INGRESS, 'main.tf');
  expect(conditionOf(explained, 'paths').scopes).toEqual([
    { path: 'main.tf', held: true, matched: '**/*.tf', excepted: null },
  ]);
  expect(explained.conditions[1]).toMatchObject({
    condition: 'added',
    held: true,
    matches: [{ line: 2, startColumn: 10, endColumn: 19, text: '0.0.0.0/0' }],
    more: 0,
  });
  expect(explained.findings.map(({ startLine }) => startLine)).toEqual([2]);
  expect(explained.because).toEqual([]);
});

test('of no finding it is said which condition failed', async () => {
  const excepted = await at(INGRESS, 'lab/main.tf');
  expect(held(excepted)).toEqual({ paths: false, added: true });
  expect(conditionOf(excepted, 'paths').scopes).toMatchObject([{ matched: '**/*.tf', excepted: 'lab/**' }]);
  const elsewhere = await at(INGRESS, 'main.js');
  expect(held(elsewhere)).toEqual({ paths: false, added: true });
  expect(conditionOf(elsewhere, 'paths').scopes).toMatchObject([{ matched: null, excepted: null }]);
  const unmatched = await at({ ...INGRESS, added: 'nowhere' }, 'main.tf');
  expect(held(unmatched)).toEqual({ paths: true, added: false });
  for (const one of [excepted, elsewhere, unmatched]) {
    expect(one.findings).toEqual([]);
    expect(one.because).toHaveLength(1);
  }
});

test('a line that the change does not add is told from one that does not match', async () => {
  const kept = await at(INGRESS, 'old.tf', 3);
  expect(kept.line).toEqual({ number: 3, added: false, removed: false });
  expect(kept.because.join()).toContain('does not add line 3');
  const changed = await at(INGRESS, 'old.tf', 2);
  expect(changed.line).toEqual({ number: 2, added: true, removed: true });
  expect(changed.because.join()).not.toContain('does not add');
  const found = await at(INGRESS, 'main.tf', 2);
  expect(found.findings).toHaveLength(1);
  const beside = await at(INGRESS, 'main.tf', 1);
  expect([beside.findings, held(beside)]).toEqual([[], { paths: true, added: false }]);
});

test('a removed line is told by its number in the base', async () => {
  const explained = await at({ ...INGRESS, added: undefined, removed: '^two$' }, 'old.tf');
  expect(conditionOf(explained, 'removed').matches).toEqual([
    { line: 2, startColumn: 1, endColumn: 4, text: 'two' },
  ]);
  expect(explained.findings).toHaveLength(1);
});

describe('an expression', () => {
  const rule = { ...INGRESS, when: 'actor.login == "ada" && actor.kind == "agent"' };

  test('that is false is why there is no finding, with what each of its parts is worth', async () => {
    const explained = await at(rule, 'main.tf');
    expect(held(explained)).toEqual({ paths: true, added: true, when: false });
    expect(conditionOf(explained, 'when').values).toEqual([
      { expression: 'actor.login == "ada"', value: 'true' },
      { expression: 'actor.kind == "agent"', value: 'false' },
    ]);
    expect(explained.because).toHaveLength(1);
  });

  test('that is true holds', async () => {
    const explained = await at(rule, 'main.tf', null, factsOf(FILES, 'agent'));
    expect(held(explained)).toEqual({ paths: true, added: true, when: true });
    expect(explained.findings).toHaveLength(1);
  });

  test('that fails is explained, and that a check would end without a verdict', async () => {
    const failing = { ...rule, when: 'change.files[100].binary' };
    const explained = await at(failing, 'main.tf');
    expect(held(explained)).toEqual({ paths: true, added: true, when: false });
    expect(JSON.stringify(conditionOf(explained, 'when').values)).toContain('error: ');
    expect(explained.findings).toEqual([]);
    expect(explained.because.join()).toContain('without a verdict');
  });

  test('of a built-in rule is told from what the rule itself finds', async () => {
    const builtIn = { id: 'hidden-unicode', when: rule.when };
    const files = [added('a.js', 'x \u202e y\n')];
    const silent = await at(builtIn, 'a.js', null, factsOf(files));
    expect(held(silent)).toEqual({ paths: true, rule: true, when: false });
    const loud = await at(builtIn, 'a.js', null, factsOf(files, 'agent'));
    expect([held(loud).when, loud.findings.length]).toEqual([true, 1]);
  });
});

test('a built-in rule answers with its own messages at that place', async () => {
  const files = [added('a.js', 'plain\nx \u202e y\n'), added('b.js', 'plain\n')];
  const rule = { id: 'hidden-unicode' };
  const explained = await at(rule, 'a.js', 2, factsOf(files));
  expect(conditionOf(explained, 'rule').messages).toHaveLength(1);
  expect(explained.findings).toHaveLength(1);
  for (const [path, line] of [
    ['a.js', 1],
    ['b.js', null],
  ] as const) {
    const other = await at(rule, path, line, factsOf(files));
    expect([held(other).rule, other.findings.length, other.because.length]).toEqual([false, 0, 1]);
  }
});

test('a rule that the policy does not switch on has no finding, whatever it would find', async () => {
  const facts = factsOf([added('a.js', 'x \u202e y\n')]);
  const policy = policyOf();
  const explained = await explainPlace(facts, policy, ruleNamed('hidden-unicode', policy), {
    path: 'a.js',
    line: null,
  });
  expect(explained).toMatchObject({ status: 'in-change', findings: [] });
  expect(JSON.stringify(explained)).toContain('does not switch this rule on');
});

test('the rule of releases says that nothing is verified here, and what does it', async () => {
  const { policy } = assemblePolicy([
    parsed([], {
      releases: [
        { artifacts: '**', predicateType: 'a:b', signer: { kind: 'sigstore', issuer: 'i', subject: 's' } },
      ],
    }),
  ]);
  const named = ruleNamed('release-untrusted', policy);
  expect(named.switchedOn).toBe(true);
  const explained = await explainPlace(factsOf(FILES), policy, named, { path: 'main.tf', line: null });
  expect(explained).toMatchObject({ status: 'in-change', findings: [] });
  expect(JSON.stringify(explained)).toContain('countersign check --artifact');
});

test('a waived finding says so', async () => {
  const waivers = [{ rule: 'public-ingress', reason: 'r', owner: 'ada', expires: '2027-01-01' }];
  const { policy } = assemblePolicy([parsed([INGRESS], { waivers })]);
  const named = ruleNamed('public-ingress', policy);
  const explained = await explainPlace(factsOf(FILES), policy, named, { path: 'main.tf', line: null });
  expect(explained).toMatchObject({ findings: [{ waived: { owner: 'ada' } }] });
});

test('a moved file is known by both of its names, and by the one it comes from when that decides', async () => {
  const text = Buffer.from('0.0.0.0/0\n');
  const facts = factsOf([{ path: 'infra/a', oldPath: 'lab/a', before: text, after: text }]);
  for (const path of ['infra/a', 'lab/a']) {
    const explained = await at(INGRESS, path, null, facts);
    expect(conditionOf(explained, 'paths').scopes.map(({ path: one, held }) => [one, held])).toEqual([
      ['infra/a', true],
      ['lab/a', false],
    ]);
    expect(explained.findings).toHaveLength(1);
  }
});

test('of several scopes only those that no other contains are told', async () => {
  const below = parsed([{ ...INGRESS, paths: ['infra/**'], except: ['lab/**', 'infra/x/**'] }]);
  const child = {
    ...parsed([{ id: INGRESS.id, paths: ['infra/**', 'main.tf'], except: ['lab/**'] }]),
    parents: [below],
  };
  const { policy } = assemblePolicy([child]);
  const named = ruleNamed(INGRESS.id, policy);
  expect(named.rule.scopes).toHaveLength(2);
  const wide = { paths: ['infra/**', 'main.tf'], except: ['lab/**'] };
  expect(explainRule(named, []).conditions.scopes).toEqual([wide]);
  const explained = await explainPlace(factsOf(FILES), policy, named, { path: 'main.tf', line: null });
  expect(explained).toMatchObject({
    conditions: [{ condition: 'paths', held: true, scopes: [{ held: true }] }, {}],
  });
});

test('a file that is not in the change is no error', async () => {
  const policy = policyOf(INGRESS);
  const place = { path: 'other\u001b.tf', line: 1 };
  expect(await explainPlace(factsOf(FILES), policy, ruleNamed('public-ingress', policy), place)).toEqual({
    status: 'not-in-change',
    path: quotePath(place.path),
  });
});

test('text of the change is inert and clipped wherever it is repeated', async () => {
  const rule = { ...INGRESS, added: 'x.*' };
  const facts = factsOf([added('a\u001b[2J.tf', `${'x'.repeat(5000)}\nx\u001b[31m##[error]\u202e\n`)]);
  const explained = await at(rule, 'a\u001b[2J.tf', null, facts);
  expect(conditionOf(explained, 'added').matches[0]?.text.length).toBeLessThan(210);
  expect(JSON.stringify(explained)).not.toMatch(/\\u001b|\u202e|##\[/);
});

test('of a thousand matching lines the first are listed and the others counted', async () => {
  const facts = factsOf([added('a.tf', '0.0.0.0/0\n'.repeat(1000))]);
  const explained = await at(INGRESS, 'a.tf', null, facts);
  expect(conditionOf(explained, 'added')).toMatchObject({ held: true, more: 980 });
  const late = await at(INGRESS, 'a.tf', 999, facts);
  expect(conditionOf(late, 'added')).toMatchObject({ matches: [{ line: 999 }], more: 0 });
});
