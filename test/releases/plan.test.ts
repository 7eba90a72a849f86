import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import type { ReleasePolicy, Unchecked } from '../../src/model.ts';
import { globMatcher } from '../../src/policy/matching/globs.ts';
import { planReleases, type ReleasePlan } from '../../src/releases/plan.ts';
import { type Edit, factsOf } from '../support/change.ts';
import { temporaryFolder } from '../support/repository.ts';
import { entryOf } from './entries.ts';

const root = temporaryFolder();
const elsewhere = temporaryFolder();
mkdirSync(join(elsewhere, 'dist'));

function planOf(
  entries: readonly ReleasePolicy[],
  artifacts: readonly string[],
  edits: readonly Edit[] = [{ path: 'README.md', after: 'x\n' }],
): ReleasePlan {
  const { change } = factsOf(edits);
  return planReleases({ entries, artifacts, root, change, matches: globMatcher() });
}

const here = (path: string): string => join(root, path);
const there = (path: string): string => join(elsewhere, path);
const askedOf = ({ asked }: ReleasePlan): readonly (readonly [string, number])[] =>
  asked.map(({ artifact, entries }) => [artifact.path ?? artifact.names.at(-1) ?? '', entries.length]);
const told = (unchecked: readonly Unchecked[]): readonly (readonly [string, boolean])[] =>
  unchecked.map(({ what, blocks }) => [what, blocks]);

test('an artifact of the repository goes by its path there', () => {
  const plan = planOf([entryOf({ artifacts: ['dist/*.tgz'] })], [here('dist/a.tgz'), here('a.tgz')]);
  expect(askedOf(plan)).toEqual([['dist/a.tgz', 1]]);
  expect(told(plan.unchecked)).toEqual([['release a.tgz', false]]);
});

test.each([
  ['*.tgz', true],
  ['dist/*.tgz', true],
  ['**/*.tgz', true],
  ['build/*.tgz', false],
  ['*/dist', false],
])('an artifact of elsewhere goes by its name and the folders it is in: %s', (glob, asked) => {
  const plan = planOf([entryOf({ artifacts: [glob] })], [there('dist/a.tgz')]);
  expect(askedOf(plan)).toEqual(asked ? [['a.tgz', 1]] : []);
});

test('an artifact that several entries are about is asked for all of them, once', () => {
  const entries = [
    entryOf({ artifacts: ['dist/**'] }),
    entryOf({ artifacts: ['**/*.tgz'], predicateType: 'x:y' }),
    entryOf({ artifacts: ['other/**'] }),
  ];
  const plan = planOf(entries, [here('dist/a.tgz'), here('dist/a.tgz')]);
  expect(askedOf(plan)).toEqual([['dist/a.tgz', 2]]);
  expect(told(plan.unchecked)).toEqual([['release other/**', true]]);
});

test.each([
  [false, true],
  [true, false],
])('an entry that no artifact is for: optional %s blocks %s', (optional, blocks) => {
  const entries = [entryOf({ optional })];
  for (const artifacts of [[], [here('a.zip')]])
    expect(told(planOf(entries, artifacts).unchecked)).toContainEqual(['release dist/*', blocks]);
});

test.each<[string, Edit]>([
  ['adds', { path: 'dist/a', after: 'x' }],
  ['modifies', { path: 'dist/a', before: 'x', after: 'y' }],
  ['moves there', { path: 'dist/a', oldPath: 'a', before: 'x', after: 'x' }],
])('a file that the change %s and that was not given blocks, optional or not', (_, edit) => {
  for (const optional of [true, false]) {
    const entries = [entryOf({ optional })];
    expect(told(planOf(entries, [], [edit]).unchecked)).toContainEqual(['release dist/a', true]);
    expect(told(planOf(entries, [here('dist/b')], [edit]).unchecked)).toContainEqual([
      'release dist/a',
      true,
    ]);
    expect(told(planOf(entries, [there('dist/a')], [edit]).unchecked)).toContainEqual([
      'release dist/a',
      true,
    ]);
  }
});

test('a file that the change takes away, or moves away, need not be given', () => {
  const edits = [
    { path: 'dist/gone', before: 'x' },
    { path: 'left', oldPath: 'dist/left', before: 'x', after: 'x' },
  ];
  expect(planOf([entryOf({ optional: true })], [], edits).unchecked).toEqual([
    expect.objectContaining({ what: 'release dist/*', blocks: false }),
  ]);
});

test('a file that the change brings and that was given has to be the same', () => {
  const plan = planOf([entryOf()], [here('dist/a')], [{ path: 'dist/a', after: 'x' }]);
  expect(plan.asked.map(({ touched }) => touched)).toEqual([['dist/a']]);
  expect(plan.unchecked).toEqual([]);
});

test('an artifact is told when the policy asks for none, and does not block', () => {
  const plan = planOf([], [here('dist/a'), there('dist/a')]);
  expect(plan.asked).toEqual([]);
  expect(told(plan.unchecked)).toEqual([
    ['release dist/a', false],
    [`release ${relative(root, there('dist/a'))}`, false],
  ]);
});

test('a name with a line break is quoted', () => {
  const plan = planOf([entryOf()], [here('x\ny')], [{ path: 'dist/a\nb', after: 'x' }]);
  expect(told(plan.unchecked)).toEqual([
    ['release dist/*', true],
    ['release "x\\ny"', false],
    ['release "dist/a\\nb"', true],
  ]);
});
