import { expect, test } from 'vitest';
import type {
  Change,
  ChangedFile,
  CheckedReleases,
  Effect,
  Finding,
  Unchecked,
  Verdict,
} from '../../src/model.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { evaluate } from '../../src/policy/evaluate.ts';
import { decide, type VerdictInput } from '../../src/policy/verdict.ts';
import { type Edit, factsOf } from '../support/change.ts';
import { approvalOf, findingWith, waiver } from '../support/verdict.ts';

const policy = compilePolicy([
  { name: 'dir/pol\nicy.yaml', bytes: Buffer.from('version: 1\nname: acme\n'), from: 'file' },
]);

const changeFrom = (edits: readonly Edit[]): Change => factsOf(edits).change;

function verdictWith(change: Partial<VerdictInput>): Verdict {
  return decide({
    repository: 'https://github.com/acme/app',
    grade: 'local',
    change: changeFrom([{ path: 'a', before: '1\n2\n', after: '2\n3\n4\n' }]),
    policy,
    evaluation: { findings: [], unlisted: false, unchecked: [] },
    releases: null,
    approving: { approvals: [], authors: [] },
    unchecked: [],
    milliseconds: 12,
    ...change,
  });
}
const withFindings = (...findings: readonly Finding[]): Verdict =>
  verdictWith({ evaluation: { findings, unlisted: false, unchecked: [] } });

test.each<[string, readonly Finding[], 'PASSED' | 'FAILED']>([
  ['nothing', [], 'PASSED'],
  ['a warning', [findingWith({ effect: 'warn' })], 'PASSED'],
  ['many warnings', Array(50).fill(findingWith({ effect: 'warn' })), 'PASSED'],
  ['a finding that denies', [findingWith()], 'FAILED'],
  ['an approval that is missing', [findingWith({ effect: 'require-approval' })], 'FAILED'],
  [
    'a finding that denies among warnings',
    [findingWith({ effect: 'warn' }), findingWith(), findingWith({ effect: 'warn' })],
    'FAILED',
  ],
  ['a waived finding', [findingWith({ waived: waiver })], 'PASSED'],
  ['a waived approval', [findingWith({ effect: 'require-approval', waived: waiver })], 'PASSED'],
  ['one waived and one not', [findingWith({ waived: waiver }), findingWith()], 'FAILED'],
])('%s', (_, findings, expected) => {
  expect(withFindings(...findings).verdict).toBe(expected);
});

const unchecked = (blocks: boolean): Unchecked => ({ what: 'scanner semgrep', why: 'no result', blocks });

test('what was not checked and blocks fails, what does not block passes', () => {
  expect(verdictWith({ unchecked: [unchecked(false)] }).verdict).toBe('PASSED');
  expect(verdictWith({ unchecked: [unchecked(true)] }).verdict).toBe('FAILED');
  expect(verdictWith({ unchecked: [unchecked(false), unchecked(true)] }).verdict).toBe('FAILED');
});

test('findings that are not listed block', () => {
  const verdict = verdictWith({
    evaluation: { findings: [findingWith({ effect: 'warn' })], unlisted: true, unchecked: [] },
  });
  expect(verdict.verdict).toBe('FAILED');
  expect(verdict.unchecked).toContainEqual(
    expect.objectContaining({ what: expect.stringContaining('findings'), blocks: true }),
  );
});

function sized(side: 'base' | 'head'): Change {
  const change = changeFrom([{ path: 'big\nfile', before: '1', after: '2' }]);
  const files = change.files.map((file): ChangedFile => {
    const found = file[side];
    return found === null ? file : { ...file, [side]: { ...found, content: { kind: 'oversized' } } };
  });
  return { ...change, files };
}

test('a file over the cap is unchecked by its name and blocks', () => {
  const verdict = verdictWith({ change: sized('head') });
  expect(verdict.verdict).toBe('FAILED');
  expect(verdict.unchecked).toContainEqual(
    expect.objectContaining({ what: 'file "big\\nfile"', blocks: true }),
  );
});

test('a base over the cap does not block by itself: the file may shrink', () => {
  expect(verdictWith({ change: sized('base') }).verdict).toBe('PASSED');
});

test('stages that are off are named and do not block', () => {
  expect(verdictWith({}).unchecked.map(({ what, blocks }) => [what, blocks])).toEqual([
    ['releases', false],
    ['skills', false],
  ]);
});

const releasing = compilePolicy([
  {
    name: 'p',
    bytes: Buffer.from(
      "version: 1\nname: acme\nreleases: [{artifacts: 'dist/*', predicateType: 'a:b', signer: {kind: sigstore, issuer: i, subject: s}}]\n",
    ),
    from: 'file',
  },
]);
const checked = (change: Partial<CheckedReleases> = {}): CheckedReleases => ({
  results: [{ subject: 'dist/a', digest: `sha256:${'a'.repeat(64)}`, status: 'verified', signer: 's' }],
  failures: [],
  unchecked: [],
  ...change,
});

test('a policy with releases that nobody has held an artifact against does not pass', () => {
  const verdict = verdictWith({ policy: releasing, releases: null });
  expect(verdict.verdict).toBe('FAILED');
  expect(verdict.unchecked).toContainEqual(expect.objectContaining({ what: 'releases', blocks: true }));
});

test('releases that were verified are in the verdict, and nothing is unchecked but what the stage says', () => {
  const passed = verdictWith({ policy: releasing, releases: checked() });
  expect(passed.verdict).toBe('PASSED');
  expect(passed.releases).toEqual(checked().results);
  expect(passed.unchecked.map(({ what }) => what)).toEqual(['skills']);
});

test.each([
  [true, 'FAILED'],
  [false, 'PASSED'],
] as const)('what the stage left open blocks: %s', (blocks, expected) => {
  const open = { what: 'release dist/*', why: 'no artifact was given', blocks };
  const verdict = verdictWith({ policy: releasing, releases: checked({ unchecked: [open] }) });
  expect(verdict.verdict).toBe(expected);
  expect(verdict.unchecked).toContainEqual(open);
});

test('what was not checked is sorted by name', () => {
  const names = ['z', 'a', 'Ä'].map((what) => ({ what, why: 'w', blocks: false }));
  const found = verdictWith({ unchecked: names }).unchecked.map(({ what }) => what);
  expect(found).toEqual([...found].sort());
  expect(found).toHaveLength(5);
});

const approval = (ruleId: string, change: Partial<Finding> = {}): Finding =>
  findingWith({ ruleId, effect: 'require-approval', ...change });

test('each rule asks for its approval once, sorted, unless all is waived', () => {
  const verdict = withFindings(
    approval('b'),
    approval('a'),
    approval('b'),
    approval('c', { waived: waiver }),
    findingWith({ ruleId: 'd' }),
    findingWith({ ruleId: 'e', effect: 'warn' }),
  );
  expect(verdict.approvals).toEqual({
    required: [approvalOf('a'), approvalOf('b')],
    given: [],
  });
});

test('the subject is the change, the policy the one that decided', () => {
  const change = changeFrom([{ path: 'a', after: 'x' }]);
  const verdict = verdictWith({ change });
  expect(verdict.subject).toEqual({
    repository: 'https://github.com/acme/app',
    base: change.base,
    mergeBase: change.mergeBases[0],
    head: change.head,
    digest: change.digest,
  });
  expect(verdict.policy).toMatchObject({ name: 'acme', digest: policy.digest });
  expect(verdict.policy.sources).toMatchObject([{ name: '"dir/pol\\nicy.yaml"', from: 'file' }]);
});

test('the counts are those of the change', () => {
  const edits = [
    { path: 'a', before: '1\n2\n', after: '2\n3\n4\n' },
    { path: 'b', after: 'x\n' },
    { path: 'c', before: 'y\nz\n' },
  ];
  expect(verdictWith({ change: changeFrom(edits) }).stats).toEqual({
    files: 3,
    addedLines: 3,
    removedLines: 3,
    rules: 6,
    milliseconds: 12,
  });
});

test('the same inputs give the same bytes, and only the time differs', () => {
  const one = verdictWith({ unchecked: [unchecked(false)] });
  const other = verdictWith({ unchecked: [unchecked(false)], milliseconds: 99 });
  expect(JSON.stringify({ ...other, stats: one.stats })).toBe(JSON.stringify(one));
});

test.each<[Effect, 'PASSED' | 'FAILED']>([
  ['warn', 'PASSED'],
  ['require-approval', 'FAILED'],
  ['deny', 'FAILED'],
])('a rule of effect %s ends in %s from the facts to the verdict', async (effect, expected) => {
  const text = `version: 1\nname: acme\nrules: [{id: own, title: t, effect: ${effect}, added: bad}]\n`;
  const own = compilePolicy([{ name: 'p', bytes: Buffer.from(text), from: 'file' }]);
  const facts = factsOf([{ path: 'a', after: 'bad\n' }]);
  const evaluation = await evaluate(facts, own.policy);
  expect(verdictWith({ change: facts.change, policy: own, evaluation }).verdict).toBe(expected);
});
