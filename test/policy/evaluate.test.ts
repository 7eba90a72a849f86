import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import { digestOf } from '../../src/lib/digest.ts';
import type { Change, ChangedFile, Effect, Facts, Finding, Observation, Policy } from '../../src/model.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { type Evaluation, evaluate, MAX_FINDINGS } from '../../src/policy/evaluate.ts';
import { type Edit, factsOf } from '../support/change.ts';

/** A policy of its own rules; each is named `own`, then `own-1` and so on. */
function policyOf(...rules: readonly Record<string, unknown>[]): Policy {
  const entries = rules.map((rule, i) => ({
    id: i === 0 ? 'own' : `own-${i}`,
    title: 'no',
    effect: 'deny',
    ...rule,
  }));
  const bytes = Buffer.from(JSON.stringify({ version: 1, name: 'test', rules: entries }));
  return compilePolicy([{ name: 'policy.yaml', bytes, from: 'file' }]).policy;
}

const evaluateAll = (
  edits: readonly Edit[],
  ...rules: readonly Record<string, unknown>[]
): Promise<Evaluation> => evaluate(factsOf(edits), policyOf(...rules));
/** `path:line` of each finding; `path` alone without a line. */
async function placesOf(
  edits: readonly Edit[],
  ...rules: readonly Record<string, unknown>[]
): Promise<readonly string[]> {
  const { findings } = await evaluateAll(edits, ...rules);
  return findings.map(({ path, startLine }) => (startLine === null ? `${path}` : `${path}:${startLine}`));
}

// ── conditions ──────────────────────────────────────────────────────────────────────────────

test('a rule of paths alone finds every changed file there, whatever happened to it', async () => {
  const edits: Edit[] = [
    { path: 'a/new', after: 'x' },
    { path: 'a/changed', before: 'x', after: 'y' },
    { path: 'a/gone', before: 'x' },
    { path: 'a/here', oldPath: 'b/there', before: 'x', after: 'x' },
    { path: 'b/moved', oldPath: 'a/left', before: 'x', after: 'x' },
    { path: 'b/other', after: 'x' },
  ];
  expect(await placesOf(edits, { paths: ['a/**'] })).toEqual([
    'a/changed',
    'a/gone',
    'a/here',
    'a/new',
    'b/moved',
  ]);
});

const TF = { path: 'main.tf', before: 'old\nsame\n', after: 'same\nnew\n' };

test.each<[string, Record<string, unknown>, readonly string[]]>([
  ['an added line', { added: 'new' }, ['main.tf:2']],
  ['a line that was there', { added: 'same' }, []],
  ['a removed line is not an added one', { added: 'old' }, []],
  ['a removed line', { removed: 'old' }, ['main.tf']],
  ['an added line is not a removed one', { removed: 'new' }, []],
  ['a line that stays is not removed', { removed: 'same' }, []],
  ['added and removed, both there', { added: 'new', removed: 'old' }, ['main.tf:2']],
  ['added there, removed not', { added: 'new', removed: 'x' }, []],
  ['removed there, added not', { added: 'x', removed: 'old' }, []],
  ['its path', { added: 'new', paths: ['**/*.tf'] }, ['main.tf:2']],
  ['another path', { added: 'new', paths: ['**/*.js'] }, []],
  ['its path among others', { added: 'new', paths: ['x', 'main.*'] }, ['main.tf:2']],
  ['an exception', { added: 'new', except: ['main.tf'] }, []],
  ['another exception', { added: 'new', except: ['main.js'] }, ['main.tf:2']],
  ['a path and its exception', { added: 'new', paths: ['**'], except: ['*.tf'] }, []],
  ['all of them', { added: 'new', removed: 'old', paths: ['*.tf'], except: ['x'] }, ['main.tf:2']],
])('conditions are ANDed: %s', async (_, rule, expected) => {
  expect(await placesOf([TF], rule)).toEqual(expected);
});

test('a deleted file has removed lines and no added ones', async () => {
  const gone = { path: 'main.tf', before: 'a\nb\n' };
  expect(await placesOf([gone], { added: '^' })).toEqual([]);
  expect(await placesOf([gone], { removed: '^' })).toEqual(['main.tf', 'main.tf']);
});

test('a new file has added lines and no removed ones', async () => {
  const created = { path: 'main.tf', after: 'a\nb\n' };
  expect(await placesOf([created], { added: '^' })).toEqual(['main.tf:1', 'main.tf:2']);
  expect(await placesOf([created], { removed: '^' })).toEqual([]);
});

test('every added line that matches is a finding on its own line, and the hint and title are the rule’s', async () => {
  const { findings } = await evaluateAll([{ path: 'f', before: '1\n2\n', after: 'bad\n1\nbad\n2\nbad\n' }], {
    added: 'bad',
    title: 'No bad',
    hint: 'mend it',
  });
  expect(findings).toMatchObject(
    [1, 3, 5].map((line) => ({
      ruleId: 'own',
      path: 'f',
      startLine: line,
      endLine: line,
      message: 'No bad',
      hint: 'mend it',
      effect: 'deny',
    })),
  );
});

test('a finding of a removed line says which line of the base it was', async () => {
  const { findings } = await evaluateAll([{ path: 'f', before: '1\nkeep\n2\n', after: '1\n2\n' }], {
    removed: 'keep',
  });
  expect(findings).toMatchObject([
    { startLine: null, endLine: null, message: expect.stringContaining('line 2 of the base') },
  ]);
});

// ── renames ─────────────────────────────────────────────────────────────────────────────────

const moved = (from: string, to: string): Edit => ({
  path: to,
  oldPath: from,
  before: 'keep\nold\n',
  after: 'keep\nnew\n',
});

test.each<[string, Edit, Record<string, unknown>, readonly string[]]>([
  [
    'within a rule’s paths only new lines are added',
    moved('a/x', 'a/y'),
    { added: 'keep|new', paths: ['a/**'] },
    ['a/y:2'],
  ],
  [
    'within a rule’s paths only lost lines are removed',
    moved('a/x', 'a/y'),
    { removed: 'keep|old', paths: ['a/**'] },
    ['a/y'],
  ],
  [
    'into a rule’s paths every line is added',
    moved('b/x', 'a/y'),
    { added: 'keep|new', paths: ['a/**'] },
    ['a/y:1', 'a/y:2'],
  ],
  [
    'into a rule’s paths no line is removed',
    moved('b/x', 'a/y'),
    { removed: 'keep|old', paths: ['a/**'] },
    [],
  ],
  [
    'out of a rule’s paths every line is removed',
    moved('a/x', 'b/y'),
    { removed: 'keep|old', paths: ['a/**'] },
    ['b/y', 'b/y'],
  ],
  ['out of a rule’s paths no line is added', moved('a/x', 'b/y'), { added: 'keep|new', paths: ['a/**'] }, []],
  [
    'out of an exception every line is added',
    moved('a/x', 'b/y'),
    { added: 'keep|new', except: ['a/**'] },
    ['b/y:1', 'b/y:2'],
  ],
  [
    'into an exception every line is removed',
    moved('b/x', 'a/y'),
    { removed: 'keep|old', except: ['a/**'] },
    ['a/y', 'a/y'],
  ],
  ['outside of a rule’s paths nothing is found', moved('b/x', 'c/y'), { paths: ['a/**'] }, []],
  [
    'without a changed line into a rule’s paths',
    { path: 'a/y', oldPath: 'b/x', before: 'keep', after: 'keep' },
    { added: 'keep', paths: ['a/**'] },
    ['a/y:1'],
  ],
])('a file moved %s', async (_, edit, rule, expected) => {
  expect(await placesOf([edit], rule)).toEqual(expected);
});

test('lines that only moved inside a file are no findings', async () => {
  const edit = { path: 'f', before: 'bad\na\nb\n', after: 'a\nb\nbad\n' };
  expect(await placesOf([edit], { added: 'bad' }, { removed: 'bad' })).toEqual([]);
});

// ── what could not be read ──────────────────────────────────────────────────────────────────

function oversized(file: ChangedFile, side: 'base' | 'head'): ChangedFile {
  const found = file[side];
  return { ...file, [side]: found === null ? null : { ...found, content: { kind: 'oversized' } } };
}

test('lines of a base that was not read may be gone: the rule finds the file', async () => {
  const facts = factsOf([{ path: 'big', before: 'x', after: 'x' }]);
  const [file] = facts.change.files;
  if (file === undefined) throw new Error('no file');
  const unread = {
    ...facts,
    change: {
      ...facts.change,
      files: [{ ...oversized(file, 'base'), added: [{ line: 1, count: 1, text: 'new' }], removed: [] }],
    },
  };
  const places = async (rule: Record<string, unknown>) =>
    (await evaluate(unread, policyOf(rule))).findings.map(({ startLine }) => startLine);
  expect(await places({ removed: 'keep' })).toEqual([null]);
  expect(await places({ removed: 'keep', added: 'new' })).toEqual([1]);
  expect(await places({ removed: 'keep', added: 'other' })).toEqual([]);
  expect(await places({ removed: 'keep', paths: ['small'] })).toEqual([]);
  expect(await places({ added: 'other' })).toEqual([]);
});

// ── effects ─────────────────────────────────────────────────────────────────────────────────

const EFFECTS: readonly Effect[] = ['warn', 'require-approval', 'deny'];

test.each(EFFECTS)('a pattern rule has the effect of the policy: %s', async (effect) => {
  expect((await evaluateAll([TF], { added: 'new', effect })).findings).toMatchObject([{ effect }]);
});

test.each(EFFECTS)('%s is the most that any observation of a built-in rule becomes', async (effect) => {
  const bytes = Buffer.from(
    JSON.stringify({ version: 1, name: 'test', rules: [{ id: 'hidden-unicode', effect }] }),
  );
  const { policy } = compilePolicy([{ name: 'policy.yaml', bytes, from: 'file' }]);
  // By itself a bidi control denies, a joiner on the agent surface asks, an odd selector warns.
  const edits = [{ path: 'CLAUDE.md', after: 'a\u202eb\na\u200db\na\u200eb\n' }];
  const rank = (one: Effect): number => EFFECTS.indexOf(one);
  const natural: readonly Effect[] = ['deny', 'require-approval', 'warn'];
  const { findings } = await evaluate(factsOf(edits), policy);
  expect(findings.map((finding) => finding.effect)).toEqual(
    natural.map((one) => (rank(one) < rank(effect) ? one : effect)),
  );
});

test('a built-in rule keeps to the paths and exceptions of the policy', async () => {
  const find = async (more: Record<string, unknown>): Promise<readonly (string | null)[]> => {
    const bytes = Buffer.from(
      JSON.stringify({ version: 1, name: 'test', rules: [{ id: 'hidden-unicode', ...more }] }),
    );
    const { policy } = compilePolicy([{ name: 'policy.yaml', bytes, from: 'file' }]);
    const edits = ['a/x', 'b/x'].map((path) => ({ path, after: 'a\u202eb' }));
    return (await evaluate(factsOf(edits), policy)).findings.map(({ path }) => path);
  };
  expect(await find({})).toEqual(['a/x', 'b/x']);
  expect(await find({ paths: ['a/**'] })).toEqual(['a/x']);
  expect(await find({ except: ['a/**'] })).toEqual(['b/x']);
});

// ── fingerprints ────────────────────────────────────────────────────────────────────────────

const fingerprints = async (
  after: string,
  edit: Partial<Edit> = {},
  rule: Record<string, unknown> = {},
): Promise<readonly string[]> =>
  (await evaluateAll([{ path: 'f', after, ...edit }], { added: 'bad', ...rule })).findings.map(
    ({ fingerprint }) => fingerprint,
  );

test('a fingerprint stays when its line moves or is indented', async () => {
  const [there] = await fingerprints('bad\n');
  expect(await fingerprints('1\n2\n\t bad  \n')).toEqual([there]);
  expect(there).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test('a second occurrence has a fingerprint of its own, and the first keeps the one it had', async () => {
  const [one] = await fingerprints('bad\n');
  const both = await fingerprints('bad\n1\nbad\n');
  expect(both[0]).toBe(one);
  expect(new Set(both).size).toBe(2);
  expect(await fingerprints('1\nbad\nbad\n2\n')).toEqual(both);
});

test('a fingerprint is of one rule, one path and one line', async () => {
  const all = [
    ...(await fingerprints('bad\n')),
    ...(await fingerprints('bad!\n')),
    ...(await fingerprints('bad\n', { path: 'g' })),
    ...(await fingerprints('bad\n', {}, { id: 'another' })),
    ...(await fingerprints('Bad bad\n')),
  ];
  expect(new Set(all).size).toBe(5);
});

test('neither title, hint, effect nor pattern is part of a fingerprint', async () => {
  const [one] = await fingerprints('bad\n');
  expect(
    await fingerprints('bad\n', {}, { title: 'other', hint: 'other', effect: 'warn', added: '^b' }),
  ).toEqual([one]);
});

test('a fingerprint is over the canonical JSON of rule, path, line and occurrence, however long', async () => {
  for (const filler of ['', '\u0001', 'x', '"é']) {
    for (const count of [65_531, 65_532, 65_533, 65_534]) {
      const line = `bad ${filler.repeat(count)}\u{1f600}\u{1f600}!`;
      const expected = digestOf(canonicalJson(['own', 'f', line, 0]));
      expect(await fingerprints(`${line}\n`)).toEqual([expected]);
    }
  }
});

test('text that JSON cannot hold has a fingerprint too', async () => {
  const found = await fingerprints('bad \ud800\nbad \udfff\n', { path: 'n\udc80' });
  expect(new Set(found).size).toBe(2);
  expect((await evaluateAll([{ path: 'n\udc80', after: 'bad' }], { added: 'bad' })).findings[0]?.path).toBe(
    '"n\\200"',
  );
});

// ── order ───────────────────────────────────────────────────────────────────────────────────

test('findings are sorted by path, line and rule', async () => {
  const edits = ['b', 'a', 'B', 'é', 'a/x'].map((path) => ({ path, after: 'x\nx\n' }));
  const { findings } = await evaluateAll(
    edits,
    { id: 'z', added: 'x' },
    { id: 'y', added: 'x' },
    { id: 'x', paths: ['**'] },
  );
  const sorted = [...findings].sort(
    (a, b) =>
      order(a.path ?? '', b.path ?? '') ||
      (a.startLine ?? 0) - (b.startLine ?? 0) ||
      order(a.ruleId, b.ruleId),
  );
  expect(findings).toEqual(sorted);
  expect(findings).toHaveLength(25);
});

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

test('the same facts give the same bytes, in whatever order the files come', async () => {
  const edits = ['a', 'b', 'c/d', 'c/e', '.github/workflows/x.yml', 'CLAUDE.md'].map((path) => ({
    path,
    before: 'gone\n',
    after: 'bad\nbad\na\u202eb\n',
  }));
  const policy = policyOf(
    { added: 'bad' },
    { removed: 'gone' },
    { id: 'hidden-unicode', title: undefined, effect: undefined },
  );
  const facts = factsOf(edits);
  const bytes = async (files: readonly ChangedFile[]): Promise<string> =>
    JSON.stringify(await evaluate({ ...facts, change: { ...facts.change, files } }, policy));
  const expected = await bytes(facts.change.files);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...facts.change.files], { minLength: facts.change.files.length }),
      async (files) => {
        expect(await bytes(files)).toBe(expected);
      },
    ),
    { numRuns: 50, seed: 7 },
  );
});

test('evaluating changes neither the facts nor the policy', async () => {
  const policy = policyOf({ added: 'new' });
  const facts = factsOf([TF]);
  const before = JSON.stringify([facts, policy]);
  await evaluate(facts, policy);
  expect(JSON.stringify([facts, policy])).toBe(before);
});

// ── caps ────────────────────────────────────────────────────────────────────────────────────

const lines = (count: number): readonly Edit[] => [{ path: 'f', after: 'bad\n'.repeat(count) }];

test('exactly as many findings as are listed are all listed', async () => {
  const { findings, unlisted } = await evaluateAll(lines(MAX_FINDINGS), { added: 'bad' });
  expect([findings.length, unlisted]).toEqual([MAX_FINDINGS, false]);
});

test('one finding more is not listed, and said', async () => {
  const { findings, unlisted } = await evaluateAll(lines(MAX_FINDINGS + 1), { added: 'bad' });
  expect([findings.length, unlisted]).toEqual([MAX_FINDINGS, true]);
});

test('findings of built-in rules count too', async () => {
  const edits = Array.from({ length: MAX_FINDINGS + 1 }, (_, i) => ({
    path: `.countersign/evidence/${i}`,
    after: 'x',
  }));
  const { findings, unlisted } = await evaluateAll(edits, { paths: ['nothing'] });
  expect([findings.length, unlisted]).toEqual([MAX_FINDINGS, true]);
});

test('a flood of warnings of a built-in rule is cut, and its deny is kept', async () => {
  const flood = Array.from({ length: 120 }, (_, i) => ({
    path: `src/${1000 + i}`,
    after: 'a\u200bb\n'.repeat(200),
  }));
  const { policy } = compilePolicy([
    {
      name: 'policy.yaml',
      bytes: Buffer.from(JSON.stringify({ version: 1, name: 'test', rules: [{ id: 'hidden-unicode' }] })),
      from: 'file',
    },
  ]);
  const warned = await evaluate(factsOf([{ path: 'src/0', after: 'a\u202eb' }, ...flood]), policy);
  expect([warned.findings.length, warned.unlisted]).toEqual([MAX_FINDINGS, true]);
  expect(warned.findings[0]).toMatchObject({ path: 'src/0', effect: 'deny' });
  const hidden = await evaluate(factsOf([...flood, { path: 'src/z', after: 'a\u202eb' }]), policy);
  expect(hidden.unlisted).toBe(true);
});

test('two million findings are counted and not kept', async () => {
  const start = performance.now();
  const { findings, unlisted } = await evaluateAll(
    lines(2_000_000),
    { added: 'bad' },
    { added: 'a' },
    { removed: 'x' },
  );
  expect([findings.length, unlisted]).toEqual([MAX_FINDINGS, true]);
  expect(performance.now() - start).toBeLessThan(10_000);
});

// ── facts of the other kinds ────────────────────────────────────────────────────────────────

test('a core rule speaks without a line in the policy', async () => {
  const facts = factsOf([{ path: '.countersign/policy.yaml', after: 'x' }]);
  const { findings } = await evaluate(facts, policyOf({ paths: ['nothing'] }));
  expect(findings).toMatchObject([
    { ruleId: 'policy-changed', effect: 'require-approval' } satisfies Partial<Finding>,
  ]);
});

test('patterns see the bytes of a binary file and the text of UTF-16', async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a\nbad\n', 'utf16le')]);
  expect(
    await placesOf([{ path: 'x.bin', after: Buffer.from('\0\x01bad\0\n\xff', 'latin1') }], { added: 'bad' }),
  ).toEqual(['x.bin:1']);
  expect(await placesOf([{ path: 'x.txt', after: utf16 }], { added: '^bad$' })).toEqual(['x.txt:2']);
});

test('a change without files has no findings', async () => {
  const facts: Facts = { ...factsOf([]), policyPaths: ['.countersign/policy.yaml'] };
  expect(await evaluate(facts, policyOf({ added: '^' }, { paths: ['**'] }))).toEqual({
    findings: [],
    unlisted: false,
    unchecked: [],
  });
});

test('an observation that is about no file comes first', async () => {
  const change: Change = {
    ...factsOf([{ path: 'a', after: 'x' }]).change,
    treeProblems: [{ kind: 'unsafe', path: '..', reason: 'r' }],
  };
  const { findings } = await evaluate({ ...factsOf([]), change }, policyOf({ paths: ['a'] }));
  expect(findings.map(({ path, ruleId }) => [path, ruleId])).toEqual([
    ['..', 'path-unsafe'],
    ['a', 'own'],
  ]);
  expect(findings[0]?.message satisfies Observation['message'] | undefined).toContain('r');
});
