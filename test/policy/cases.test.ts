import { describe, expect, test } from 'vitest';
import { RunError } from '../../src/errors.ts';
import type { Finding, Policy, PolicyRule } from '../../src/model.ts';
import {
  type CaseFile,
  pairsUp,
  parseExpectation,
  runFolderCase,
  runInlineTest,
} from '../../src/policy/cases.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import type { RuleTest } from '../../src/policy/schema.ts';
import { READER } from '../support/change.ts';

const INGRESS = {
  id: 'public-ingress',
  title: 'No ingress from everywhere',
  effect: 'deny',
  paths: ['**/*.tf'],
  except: ['lab/**'],
  added: '0\\.0\\.0\\.0/0',
};

function policyOf(rules: readonly object[], more: object = {}): Policy {
  const bytes = Buffer.from(JSON.stringify({ version: 1, name: 'test', rules, ...more }));
  return compilePolicy([{ name: 'policy.yaml', bytes, from: 'file' }]).policy;
}

async function run(rule: { readonly id: string }, one: Omit<RuleTest, 'name' | 'expect'>): Promise<string> {
  const policy = policyOf([rule]);
  const compiled = policy.rules.find(({ id }) => id === rule.id) as PolicyRule;
  const inline: RuleTest = { name: 'a test', expect: 'deny', ...one };
  const { expected, found } = await runInlineTest(compiled, policy, inline, READER);
  expect(expected).toBe('deny');
  return found;
}

// ── inline ──────────────────────────────────────────────────────────────────────────────────

const OPEN = 'cidr = "0.0.0.0/0"';

describe('an inline test finds what the rule finds', () => {
  test.each<[string, object, Omit<RuleTest, 'name' | 'expect'>, string]>([
    ['an added line', {}, { file: 'main.tf', added: OPEN }, 'deny'],
    ['a line that does not match', {}, { file: 'main.tf', added: 'cidr = "10.0.0.0/8"' }, 'pass'],
    ['the effect of the rule', { effect: 'warn' }, { file: 'main.tf', added: OPEN }, 'warn'],
    ['a path that the rule does not cover', {}, { file: 'main.js', added: OPEN }, 'pass'],
    ['a path that it excepts', {}, { file: 'lab/main.tf', added: OPEN }, 'pass'],
    ['a line that is on both sides', {}, { file: 'main.tf', added: OPEN, removed: OPEN }, 'pass'],
    ['a line that is only removed', {}, { file: 'main.tf', removed: OPEN }, 'pass'],
    ['one bad line of many', {}, { file: 'main.tf', added: `a\n${OPEN}\nb\n` }, 'deny'],
    ['no line at all', {}, { file: 'main.tf' }, 'pass'],
    ['a rule of paths alone', { added: undefined }, { file: 'main.tf' }, 'deny'],
    [
      'a removed line',
      { added: undefined, removed: 'encrypted = true' },
      { file: 'a.tf', removed: 'encrypted = true' },
      'deny',
    ],
    [
      'who acts',
      { when: 'actor.kind == "agent"' },
      { file: 'main.tf', added: OPEN, given: { actor: { kind: 'agent' } } },
      'deny',
    ],
    [
      'a person, who is said',
      { when: 'actor.kind == "agent"' },
      { file: 'main.tf', added: OPEN, given: { actor: { kind: 'human' } } },
      'pass',
    ],
    [
      'nothing said of what is around, which a test of a pattern leaves open',
      { when: 'actor.kind == "agent" && size(change.files) > 20' },
      { file: 'main.tf', added: OPEN },
      'deny',
    ],
    [
      'a rule of nothing but an expression, which is evaluated all the same',
      { paths: undefined, except: undefined, added: undefined, when: 'size(change.files) > 20' },
      { file: 'main.tf', added: OPEN },
      'pass',
    ],
  ])('%s', async (_, change, one, found) => {
    expect(await run({ ...INGRESS, ...change }, one)).toBe(found);
  });
});

test('a built-in rule is tried like any other, with the strictest of what it finds', async () => {
  const rule = { id: 'hidden-unicode', effect: 'deny' };
  expect(await run(rule, { file: 'a.js', added: 'x \u202e y' })).toBe('deny');
  expect(await run(rule, { file: 'a.js', added: 'x y' })).toBe('pass');
});

test('a waiver and the other rules have no part in an inline test', async () => {
  const waivers = [{ rule: 'public-ingress', paths: ['**'], reason: 'r', owner: 'o', expires: '2999-01-01' }];
  const policy = policyOf([INGRESS, { ...INGRESS, id: 'other', effect: 'warn', except: undefined }], {
    waivers,
  });
  const rule = policy.rules.find(({ id }) => id === 'other') as PolicyRule;
  const one: RuleTest = { name: 'x', file: 'main.tf', added: OPEN, expect: 'warn' };
  expect(await runInlineTest(rule, policy, one, READER)).toEqual({
    expected: 'warn',
    found: 'warn',
  });
});

test.each([
  'a\u001b[31m.tf',
  '../../etc/passwd',
  '/abs.tf',
  'a//b.tf',
  '.git/config.tf',
  '\ud800.tf',
  '.gitmodules',
])('a test of the file %j is run and crashes nothing', async (file) => {
  expect(['deny', 'pass']).toContain(await run(INGRESS, { file, added: `${OPEN}\u001b[2J` }));
});

// ── folders ─────────────────────────────────────────────────────────────────────────────────

const added = (path: string, text: string): CaseFile => ({ path, before: null, after: Buffer.from(text) });
const BAD: readonly CaseFile[] = [added('main.tf', `# ingress\n${OPEN}\n`)];
const THE_FINDING = { rule: 'public-ingress', path: 'main.tf', line: 2, effect: 'deny' };
const OPTIONS = { ...READER, policyPaths: [] };

function expectation(data: object): ReturnType<typeof parseExpectation> {
  return parseExpectation('expect.yaml', Buffer.from(JSON.stringify(data)));
}

test.each<[string, object, readonly CaseFile[], string]>([
  ['exactly the findings', { findings: [THE_FINDING] }, BAD, 'passed'],
  ['no place is any place', { findings: [{ rule: 'public-ingress', effect: 'deny' }] }, BAD, 'passed'],
  ['another line', { findings: [{ ...THE_FINDING, line: 1 }] }, BAD, 'failed'],
  ['another path', { findings: [{ ...THE_FINDING, path: 'other.tf' }] }, BAD, 'failed'],
  ['another effect', { findings: [{ ...THE_FINDING, effect: 'warn' }] }, BAD, 'failed'],
  ['another rule', { findings: [{ ...THE_FINDING, rule: 'other' }] }, BAD, 'failed'],
  ['one finding too many', { findings: [] }, BAD, 'failed'],
  ['one finding too few', { findings: [THE_FINDING, THE_FINDING] }, BAD, 'failed'],
  ['no finding, and none is expected', { findings: [] }, [added('a.js', 'x\n')], 'passed'],
  ['the verdict', { verdict: 'FAILED' }, BAD, 'passed'],
  ['the other verdict', { verdict: 'PASSED' }, BAD, 'failed'],
  ['nothing at all passes', { verdict: 'PASSED' }, [], 'passed'],
])('a case expects %s', async (_, data, files, status) => {
  const outcome = await runFolderCase(policyOf([INGRESS]), files, expectation(data), OPTIONS);
  expect(outcome.status).toBe(status);
});

test('the findings of core rules count', async () => {
  const link: CaseFile = { path: 'link', before: null, after: Buffer.from('../../etc'), mode: '120000' };
  const { findings, verdict } = await runFolderCase(
    policyOf([]),
    [link],
    expectation({ findings: [] }),
    OPTIONS,
  );
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['symlink-escape']);
  expect(verdict).toBe('FAILED');
});

test('a waived finding is found and does not fail the verdict', async () => {
  const waivers = [{ rule: 'public-ingress', reason: 'r', owner: 'o', expires: '2020-01-01' }];
  const policy = policyOf([INGRESS], { waivers });
  const today = (day: string): object => ({ given: { today: day } });
  const both = [{ findings: [THE_FINDING] }, { verdict: 'PASSED' }];
  for (const one of both)
    expect((await runFolderCase(policy, BAD, expectation(one), OPTIONS)).status).toBe('passed');
  const late = expectation({ verdict: 'FAILED', ...today('2020-01-02') });
  expect((await runFolderCase(policy, BAD, late, OPTIONS)).status).toBe('passed');
});

test('a warning does not fail the verdict', async () => {
  const policy = policyOf([{ ...INGRESS, effect: 'warn' }]);
  const outcome = await runFolderCase(policy, BAD, expectation({ verdict: 'PASSED' }), OPTIONS);
  expect(outcome).toMatchObject({ status: 'passed', verdict: 'PASSED' });
});

test('a path is expected as it is or as it is shown', async () => {
  const files = [added('a\u001b.tf', `${OPEN}\n`)];
  for (const path of ['a\u001b.tf', '"a\\033.tf"']) {
    const one = expectation({ findings: [{ rule: 'public-ingress', path, effect: 'deny' }] });
    expect((await runFolderCase(policyOf([INGRESS]), files, one, OPTIONS)).status).toBe('passed');
  }
});

test('a wide expectation leaves a narrow one its finding, in any order', () => {
  const finding = (path: string, startLine: number): Finding => ({
    ruleId: 'r',
    effect: 'deny',
    path,
    startLine,
    endLine: startLine,
    message: '',
    hint: '',
    fingerprint: '',
  });
  const findings = [finding('a', 1), finding('a', 2), finding('b', 2)];
  const rule = { rule: 'r', effect: 'deny' } as const;
  expect(pairsUp([rule, { ...rule, line: 2 }, { ...rule, path: 'a', line: 2 }], findings)).toBe(true);
  expect(pairsUp([{ ...rule, path: 'b' }, { ...rule, path: 'b' }, rule], findings)).toBe(false);
  expect(
    pairsUp(
      [
        { ...rule, line: 2 },
        { ...rule, line: 2 },
        { ...rule, line: 2 },
      ],
      findings,
    ),
  ).toBe(false);
});

// ── what a case may say ─────────────────────────────────────────────────────────────────────

test.each<[string, string, string]>([
  ['an unknown key', 'verdict: PASSED\nexpects: x\n', '2:1'],
  ['an unknown key of a finding', 'findings:\n  - rule: a\n    effect: deny\n    file: x\n', '4:5'],
  ['no effect', 'findings:\n  - rule: a\n', '2:5'],
  ['an effect there is not', 'findings:\n  - rule: a\n    effect: block\n', '3:13'],
  ['`pass`, which is no finding', 'findings:\n  - { rule: a, effect: pass }\n', '2:24'],
  ['line 0', 'findings:\n  - { rule: a, effect: deny, line: 0 }\n', '2:36'],
  ['another verdict', 'verdict: passed\n', '1:10'],
  ['nothing expected', 'given: { event: push }\n', '1:1'],
  ['two expectations', 'findings: []\nverdict: PASSED\n', '1:1'],
  ['an unknown actor', 'verdict: PASSED\ngiven: { actor: { kind: robot } }\n', '2:25'],
  ['a list', '- verdict\n', '1:1'],
  ['nothing', '', '1:1'],
  ['no YAML', 'verdict: [\n', '2:1'],
  ['a tag', 'verdict: !!binary x\n', '1:19'],
  ['`__proto__`', '__proto__: { verdict: PASSED }\n', '1:1'],
])('a case with %s is refused with its place', (_, text, place) => {
  try {
    parseExpectation('tests/x/expect.yaml', Buffer.from(text));
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    expect(error.code).toBe('POLICY_INVALID');
    expect(error.message.startsWith(`tests/x/expect.yaml:${place}: `), error.message).toBe(true);
  }
});
