import { expect, test } from 'vitest';
import type { Facts, Scan, ScannerPolicy, ScanResult } from '../../../src/model.ts';
import { type Judgement, judgeScans } from '../../../src/policy/scanners/scanners.ts';
import { type Edit, factsOf } from '../../support/change.ts';

const HEAD = '2'.repeat(40);
const MERGE = `abc${'3'.repeat(37)}`;

const EDITS: readonly Edit[] = [
  { path: 'old.py', before: 'one\ntwo\nthree\nfour\n', after: 'one\nTWO\nthree\nFOUR\nfive\n' },
  { path: 'new.py', after: 'a\nb\n' },
  { path: 'empty.py', after: '' },
  { path: 'moved.py', oldPath: 'was.py', before: 'one\ntwo\n', after: 'one\nTWO\n' },
  { path: 'gone.py', before: 'one\n' },
];
const facts = factsOf(EDITS);

const semgrep: ScannerPolicy = { name: 'semgrep', effect: 'deny', required: true };
const optional: ScannerPolicy = { ...semgrep, required: false };

const result: ScanResult = {
  ruleId: 'shell',
  level: 'error',
  message: 'a shell',
  helpUri: 'https://example.com/shell',
  path: 'old.py',
  located: true,
  startLine: 2,
  endLine: 2,
};
const scan = (fields: Partial<Scan> = {}): Scan => ({
  tool: 'semgrep',
  file: 'semgrep.sarif',
  revisions: [HEAD],
  successful: true,
  results: [result],
  ...fields,
});
const found = (fields: Partial<ScanResult>): Scan => scan({ results: [{ ...result, ...fields }] });

function judge(
  scans: readonly Scan[],
  scanners: readonly ScannerPolicy[] = [semgrep],
  change: Facts['change'] = facts.change,
): Judgement {
  return judgeScans({ change, scans, scanned: [HEAD, MERGE], headPaths: null }, scanners, () => false);
}

const lines = ({ observed }: Judgement): readonly unknown[] =>
  observed.map(({ observation: { path, startLine } }) => [path, startLine]);
const blocks = ({ unchecked }: Judgement): boolean => unchecked.some((each) => each.blocks);

test('a result on an added line is an observation with the tool’s own rule and help', () => {
  expect(judge([scan()])).toEqual({
    observed: [
      {
        scanner: semgrep,
        ruleId: 'shell',
        observation: {
          path: 'old.py',
          startLine: 2,
          endLine: 2,
          message: 'semgrep: a shell',
          hint: 'see https://example.com/shell',
          text: 'TWO',
        },
      },
    ],
    unchecked: [],
  });
});

test('notes warn at most; warnings and errors do what the policy says', () => {
  const effects = (['none', 'note', 'warning', 'error'] as const).map(
    (level) => judge([found({ level })]).observed[0]?.observation.effect,
  );
  expect(effects).toEqual(['warn', 'warn', undefined, undefined]);
});

test('without a help link or a message there are a hint and a message all the same', () => {
  const [observed] = judge([found({ helpUri: null, message: '' })]).observed;
  expect(observed?.observation.hint).toMatch(/semgrep/);
  expect(observed?.observation.message).toMatch(/semgrep/);
});

const PLACES: readonly (readonly [string, Partial<ScanResult>, 'observed' | 'old' | 'unplaced'])[] = [
  ['an added line', { startLine: 4, endLine: 4 }, 'observed'],
  ['the last added line', { startLine: 5, endLine: 5 }, 'observed'],
  ['an old line', { startLine: 3, endLine: 3 }, 'old'],
  ['an old first line', { startLine: 1, endLine: 1 }, 'old'],
  ['a line after the end', { startLine: 6, endLine: 6 }, 'old'],
  ['a range that ends on an added line', { startLine: 1, endLine: 2 }, 'observed'],
  ['a range that starts on one', { startLine: 2, endLine: 3 }, 'observed'],
  ['a range around one', { startLine: 1, endLine: 3 }, 'observed'],
  ['a range over the whole file', { startLine: 1, endLine: 2 ** 50 }, 'observed'],
  ['an old file as a whole', { startLine: null, endLine: null }, 'unplaced'],
  ['a new file as a whole', { path: 'new.py', startLine: null, endLine: null }, 'observed'],
  ['a line of a new file', { path: 'new.py', startLine: 1, endLine: 1 }, 'observed'],
  ['a line beyond a new file’s end', { path: 'new.py', startLine: 99, endLine: 99 }, 'observed'],
  ['a new file that is empty', { path: 'empty.py', startLine: 1, endLine: 1 }, 'observed'],
  ['an added line of a renamed file', { path: 'moved.py', startLine: 2, endLine: 2 }, 'observed'],
  ['an old line of a renamed file', { path: 'moved.py', startLine: 1, endLine: 1 }, 'old'],
  ['the name before the rename', { path: 'was.py', startLine: 2, endLine: 2 }, 'old'],
  ['a deleted file', { path: 'gone.py', startLine: 1, endLine: 1 }, 'old'],
  ['a file that did not change', { path: 'other.py', startLine: 1, endLine: 1 }, 'old'],
  ['a file that did not change, as a whole', { path: 'other.py', startLine: null, endLine: null }, 'old'],
  ['a name that all objects have', { path: '__proto__', startLine: 1, endLine: 1 }, 'old'],
  ['no file', { path: null, located: false }, 'unplaced'],
  ['a note on a file elsewhere', { path: null, level: 'note' }, 'unplaced'],
];

test.each(PLACES)('a result on %s: %o is %s', (_, fields, kind) => {
  const judged = judge([found(fields)]);
  expect(judged.observed).toHaveLength(kind === 'observed' ? 1 : 0);
  expect(judged.unchecked).toHaveLength(kind === 'unplaced' ? 1 : 0);
  expect(blocks(judged)).toBe(false);
});

test('results that cannot be placed are one entry with their count', () => {
  const nowhere = { ...result, path: null, located: false };
  const judged = judge([scan({ results: [nowhere, result, nowhere] }), scan({ results: [nowhere] })]);
  expect(judged.observed).toHaveLength(1);
  expect(judged.unchecked).toEqual([
    { what: 'scanner semgrep', why: expect.stringMatching(/\b3\b/), blocks: false },
  ]);
});

test.each<[Partial<ScannerPolicy>, boolean]>([
  [{ effect: 'deny', required: true }, true],
  [{ effect: 'deny', required: false }, false],
  [{ effect: 'warn', required: true }, true],
  [{ effect: 'warn', required: false }, false],
])('results on files outside of the checkout block where the scanner is required: %o', (fields, blocked) => {
  const scanner = { ...semgrep, ...fields };
  const elsewhere = { ...result, path: null, located: true };
  const { unchecked } = judge([scan({ results: [elsewhere] })], [scanner]);
  expect(unchecked.map((one) => one.blocks)).toEqual([blocked]);
});

test.each(['\r', '\u2028', '\u2029', '\f', '\v', '\u0085'])(
  'an added %j that other tools end a line at moves no result to an old line',
  (end) => {
    const { change } = factsOf([
      { path: 'old.py', before: 'one\ntwo\n', after: `x${end}y\none\ntwo\nbad\n` },
    ]);
    const shifted = found({ startLine: 3, endLine: 3 });
    expect(lines(judge([shifted], [semgrep], change))).toEqual([['old.py', 3]]);
  },
);

test('line ends of Windows are no such thing', () => {
  const { change } = factsOf([{ path: 'old.py', before: 'one\r\ntwo\r\n', after: 'zero\r\none\r\ntwo\r\n' }]);
  expect(lines(judge([found({ startLine: 3, endLine: 3 })], [semgrep], change))).toEqual([]);
});

test('lines of a file over the cap cannot be placed', () => {
  const files = facts.change.files.map((file) =>
    file.path === 'old.py' && file.head !== null
      ? { ...file, added: [], head: { ...file.head, content: { kind: 'oversized' } as const } }
      : file,
  );
  const judged = judge([scan()], [semgrep], { ...facts.change, files });
  expect(judged.observed).toEqual([]);
  expect(judged.unchecked).toHaveLength(1);
});

// ── whose scan it is ────────────────────────────────────────────────────────────────────────

const NAMES: readonly (readonly [string, string, boolean])[] = [
  ['semgrep', 'semgrep', true],
  ['semgrep', 'SEMGREP', true],
  ['semgrep', 'Semgrep OSS', true],
  ['Semgrep OSS', 'semgrep', false],
  ['semgrep', 'semgrep-fork', false],
  ['semgrep', 'semgrepper', false],
  ['semgrep', 'my semgrep', false],
  ['semgrep', '', false],
];

test.each(NAMES)('the scanner %s: results of %j are its own: %s', (name, tool, own) => {
  const judged = judge([scan({ tool })], [{ ...semgrep, name }]);
  expect(judged.observed).toHaveLength(own ? 1 : 0);
  expect(blocks(judged)).toBe(!own);
});

test('results of a tool that the policy does not name are listed and decide nothing', () => {
  expect(judge([scan({ tool: 'other' })], [])).toEqual({
    observed: [],
    unchecked: [{ what: 'scanner other', why: 'the policy names no such scanner', blocks: false }],
  });
});

test('two scanners of a policy with the same tool each find it', () => {
  const both = [semgrep, { ...semgrep, name: 'Semgrep OSS', effect: 'warn' } as const];
  const { observed } = judge([scan({ tool: 'Semgrep OSS' })], both);
  expect(observed.map(({ scanner }) => scanner.effect)).toEqual(['deny', 'warn']);
});

// ── whether it is of this head ──────────────────────────────────────────────────────────────

type Case = { readonly scans: readonly Scan[]; readonly bad: boolean; readonly observed: number };

const USABLE: Readonly<Record<string, Case>> = {
  'one of the head': { scans: [scan()], bad: false, observed: 1 },
  'one that found nothing': { scans: [scan({ results: [] })], bad: false, observed: 0 },
  'one of the test merge': { scans: [scan({ revisions: [MERGE] })], bad: false, observed: 1 },
  'an id in capitals': { scans: [scan({ revisions: [MERGE.toUpperCase()] })], bad: false, observed: 1 },
  'a short id': { scans: [scan({ revisions: ['abc3333'] })], bad: false, observed: 1 },
  'an id that is too short': { scans: [scan({ revisions: ['abc333'] })], bad: true, observed: 0 },
  'an id that is too long': { scans: [scan({ revisions: [`${HEAD}2`] })], bad: true, observed: 0 },
  'another commit': { scans: [scan({ revisions: ['4'.repeat(40)] })], bad: true, observed: 0 },
  'a branch for a commit': { scans: [scan({ revisions: ['main'] })], bad: true, observed: 0 },
  'the head among others': { scans: [scan({ revisions: ['4'.repeat(40), HEAD] })], bad: false, observed: 1 },
  'none at all': { scans: [], bad: true, observed: 0 },
  'one that failed': { scans: [scan({ successful: false })], bad: true, observed: 1 },
  'a good and a failed one': { scans: [scan(), scan({ successful: false })], bad: true, observed: 2 },
  'a good one and one of another commit': {
    scans: [scan(), scan({ revisions: ['4'.repeat(40)] })],
    bad: true,
    observed: 1,
  },
  'two good ones': { scans: [scan(), scan()], bad: false, observed: 2 },
};

test.each(Object.entries(USABLE))('a required scanner with %s', (_, { scans, bad, observed }) => {
  const judged = judge(scans);
  expect(judged.observed).toHaveLength(observed);
  expect(blocks(judged)).toBe(bad);
  const same = judge(scans, [optional]);
  expect(same.unchecked.map(({ what, why }) => ({ what, why }))).toEqual(
    judged.unchecked.map(({ what, why }) => ({ what, why })),
  );
  expect(blocks(same)).toBe(false);
});

test('results that do not say their commit count, and it is said once that they do not', () => {
  const judged = judge([scan({ revisions: [] }), scan({ revisions: [] })]);
  expect(judged.observed).toHaveLength(2);
  expect(judged.unchecked).toEqual([
    { what: 'scanner semgrep', why: 'its results do not say which commit they are of', blocks: false },
  ]);
});

test('more results never give fewer observations or lift a block', () => {
  const odd = [
    scan({ successful: false }),
    scan({ revisions: ['x'] }),
    scan({ results: [] }),
    scan({ tool: 'o' }),
  ];
  for (const one of odd) {
    const [before, after] = [judge([scan()]), judge([scan(), one])];
    expect(after.observed).toEqual(expect.arrayContaining([...before.observed]));
    expect(blocks(judge([one, scan({ successful: false })]))).toBe(true);
  }
});

test('100,000 results on a file of 100,000 lines are judged in time', () => {
  const before = Array.from({ length: 100_000 }, (_, i) => `old ${i}`);
  const after = before.map((line, i) => (i % 2 === 0 ? line : `new ${i}`));
  const { change } = factsOf([{ path: 'old.py', before: before.join('\n'), after: after.join('\n') }]);
  const results = before.map((_, i) => ({ ...result, startLine: i + 1, endLine: i + 1 }));
  const started = process.hrtime.bigint();
  expect(judge([scan({ results })], [semgrep], change).observed).toHaveLength(50_000);
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2000);
});
