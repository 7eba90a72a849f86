import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLines, diffBudget, diffLines, uniteHunks, wholeText } from '../../src/changes/lines.ts';
import type { Hunk } from '../../src/model.ts';
import { GIT_ENV, runGit, temporaryFolder } from '../support/repository.ts';

/** Few words, so that lines repeat and move. */
const line = fc.constantFrom('', 'a', 'b', 'c', '{', '}', 'return;', 'x = 1', '\tx');
const end = fc.constantFrom('\n', '\n', '\n', '\r\n');
const text = fc
  .tuple(
    fc.array(
      fc.tuple(line, end).map(([word, stop]) => word + stop),
      { maxLength: 30 },
    ),
    line,
  )
  .map(([lines, last]) => lines.join('') + last);

const splitEnds = (whole: string): string[] => whole.match(/[^\n]*\n|[^\n]+$/g) ?? [];
const withoutEnd = (one: string): string => one.replace(/\r?\n$/, '');

function linesOf(hunks: readonly Hunk[]): Map<number, string> {
  return new Map(
    hunks.flatMap((hunk) => hunk.text.split('\n').map((one, i) => [hunk.line + i, one] as const)),
  );
}

test('removed and added lines take one text to the other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { added, removed } = diffLines(before, after, diffBudget());
      const [gone, come] = [linesOf(removed), linesOf(added)];
      const [a, b] = [splitEnds(before), splitEnds(after)];
      for (const [number, shown] of gone) expect(shown).toBe(withoutEnd(a[number - 1] ?? '?'));
      for (const [number, shown] of come) expect(shown).toBe(withoutEnd(b[number - 1] ?? '?'));
      expect(a.filter((_, i) => !gone.has(i + 1))).toEqual(b.filter((_, i) => !come.has(i + 1)));
    }),
    { numRuns: 2000 },
  );
});

test('hunks are apart, in order and as long as they say', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = diffLines(before, after, diffBudget());
      for (const hunks of [changes.added, changes.removed]) {
        for (const [i, hunk] of hunks.entries()) {
          expect(hunk.text.split('\n').length).toBe(hunk.count);
          const previous = hunks[i - 1];
          if (previous !== undefined) expect(hunk.line).toBeGreaterThan(previous.line + previous.count);
        }
      }
      expect([changes.addedLines, changes.removedLines]).toEqual([
        countLines(changes.added),
        countLines(changes.removed),
      ]);
    }),
  );
});

test('without comparisons left, everything between the common ends counts as rewritten', () => {
  const before = 'same\na\nb\nc\nend\n';
  const { added, removed } = diffLines(before, 'same\nb\nc\na\nend\n', { comparisons: 0 });
  expect(added).toEqual([{ line: 2, count: 3, text: 'b\nc\na' }]);
  expect(removed).toEqual([{ line: 2, count: 3, text: 'a\nb\nc' }]);
});

test('the whole of an empty text is nothing', () => {
  expect(wholeText('')).toEqual([]);
  expect(wholeText('\n')).toEqual([{ line: 1, count: 1, text: '' }]);
});

test('lines that are new to any base are united', () => {
  const one: Hunk[] = [{ line: 1, count: 2, text: 'a\nb' }];
  const two: Hunk[] = [
    { line: 2, count: 2, text: 'b\nc' },
    { line: 9, count: 1, text: 'z' },
  ];
  expect(uniteHunks([one, two])).toEqual([
    { line: 1, count: 3, text: 'a\nb\nc' },
    { line: 9, count: 1, text: 'z' },
  ]);
});

/** `git diff --minimal` finds a shortest difference too; its default may find a longer one, never a shorter. */
test('as many lines are added and removed as git counts', () => {
  const folder = temporaryFolder();
  const cases = fc.sample(fc.tuple(text, text), { numRuns: 60, seed: 11 });
  for (const [before, after] of cases) {
    writeFileSync(join(folder, 'a'), before);
    writeFileSync(join(folder, 'b'), after);
    const [added, removed] = numstat(folder, ['--minimal']);
    const mine = diffLines(before, after, diffBudget());
    expect([mine.addedLines, mine.removedLines], JSON.stringify([before, after])).toEqual([added, removed]);
    const [usual = 0] = numstat(folder, []);
    expect(mine.addedLines).toBeLessThanOrEqual(usual);
  }
});

/** `git diff --no-index` ends with 1 when there is a difference. */
function numstat(folder: string, options: readonly string[]): number[] {
  const script = 'git "$@"; test $? -le 1';
  const args = ['diff', '--no-index', '--numstat', '--no-color', ...options, 'a', 'b'];
  const out = runGit(folder, ['-c', `alias.x=!f() { ${script}; }; f`, 'x', ...args], { env: { ...GIT_ENV } });
  const [added = '0', removed = '0'] = out.toString('utf8').split('\t');
  return [Number(added), Number(removed)];
}
