import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listSteps, openRange, readStep, type Steps } from '../../src/changes/first-parents.ts';
import type { Place } from '../../src/changes/history.ts';
import { findRepository } from '../../src/lib/git.ts';
import type { Change } from '../../src/model.ts';
import { makeRepository, runGit, type TestRepository, temporaryFolder } from '../support/repository.ts';

const HINTS = { remote: 'origin', fullHistory: 'fetch it' };

/** The steps of a range, and every change of it that can be read. */
async function walk(directory: string, from: string, to: string): Promise<Steps & { changes: Change[] }> {
  const place: Place = { repository: findRepository(directory), hints: HINTS };
  const { opened, ids } = await openRange(place, from, to, '--range');
  try {
    const steps = await listSteps(place, opened, ids);
    const changes: Change[] = [];
    for (const step of steps.steps) changes.push(await readStep(place, opened, step));
    return { ...steps, changes };
  } finally {
    opened.reader.close();
    opened.store.close();
  }
}

/** `start`, a side of two commits, a merge of it, and one commit more. */
function history(repository: TestRepository) {
  const { commit, files } = repository;
  const save = (names: readonly string[], parents: readonly string[], message: string): string =>
    commit(files(Object.fromEntries(names.map((name) => [name, `${name}\n`]))), parents, { message });
  const start = save(['a'], [], 'start\n');
  const side1 = save(['a', 'b'], [start], 'side 1\n');
  const side2 = save(['a', 'b', 'c'], [side1], 'side 2\n');
  const plain = save(['a', 'd'], [start], 'plain\n');
  const merge = save(['a', 'b', 'c', 'd'], [plain, side2], 'merge\n');
  const last = save(['b', 'c', 'd'], [merge], 'last\n');
  return { start, side1, side2, plain, merge, last };
}

test('a branch’s history is its first parents, and a merge brings in what its side has', async () => {
  const repository = makeRepository();
  const { start, side1, side2, plain, merge, last } = history(repository);
  const { steps, roots, changes } = await walk(repository.root, start, last);
  expect(steps).toEqual([
    { commit: last, parent: merge, merged: [] },
    { commit: merge, parent: plain, merged: [side2, side1] },
    { commit: plain, parent: start, merged: [] },
  ]);
  expect(roots).toEqual([]);
  expect(changes.map(({ files }) => files.map(({ status, path }) => `${status} ${path}`))).toEqual([
    ['deleted a'],
    ['added b', 'added c'],
    ['added d'],
  ]);
  expect(changes[1]?.commits.map(({ message }) => message)).toEqual(['merge\n', 'side 2\n', 'side 1\n']);
});

test('a change of the history is what a check of its two commits reads', async () => {
  const { openHistory } = await import('../../src/changes/history.ts');
  const { readChange } = await import('../../src/changes/read.ts');
  const repository = makeRepository();
  const { start, last } = history(repository);
  const { changes } = await walk(repository.root, start, last);
  for (const change of changes) {
    const { base, head } = change;
    const checked = await openHistory({ directory: repository.root, base, head, hints: HINTS });
    expect(change).toEqual(await readChange(checked));
    checked.close();
  }
});

test('a commit without a parent is named and not read', async () => {
  const repository = makeRepository();
  const { commit, files, root } = repository;
  const { start } = history(repository);
  const other = commit(files({ x: 'x\n' }));
  const next = commit(files({ x: 'y\n' }), [other]);
  const { steps, roots } = await walk(root, start, next);
  expect(steps.map(({ commit: id }) => id)).toEqual([next]);
  expect(roots).toEqual([other]);
});

test('a range with nothing in it has no steps', async () => {
  const repository = makeRepository();
  const { start, last } = history(repository);
  expect((await walk(repository.root, last, start)).steps).toEqual([]);
  expect((await walk(repository.root, last, last)).steps).toEqual([]);
});

test('a range over the end of a shallow clone is refused', async () => {
  const repository = makeRepository();
  const { last, start } = history(repository);
  repository.ref('refs/heads/main', last);
  const clone = temporaryFolder();
  runGit(clone, ['clone', '-q', '--bare', '--depth=2', `file://${repository.root}`, '.']);
  await expect(walk(clone, `${last}~2`, last)).rejects.toMatchObject({ code: 'REVISION_UNKNOWN' });
  await expect(walk(clone, start, last)).rejects.toMatchObject({ code: 'REVISION_UNKNOWN' });
  const elsewhere = runGit(clone, ['commit-tree', `${last}^{tree}`, '-m', 'elsewhere'])
    .toString()
    .trim();
  await expect(walk(clone, elsewhere, last)).rejects.toMatchObject({ code: 'HISTORY_SHALLOW' });
});

test('a history with a commit missing is no shorter history', async () => {
  const repository = makeRepository();
  const { start, plain, last } = history(repository);
  rmSync(join(repository.gitDir, 'objects', plain.slice(0, 2), plain.slice(2)));
  await expect(walk(repository.root, start, last)).rejects.toMatchObject({ code: 'OBJECT_MISSING' });
});

test.each([
  ['', 'REVISION_INVALID'],
  ['-a', 'REVISION_INVALID'],
  ['a b', 'REVISION_INVALID'],
  ['a..b', 'REVISION_INVALID'],
  ['nowhere', 'REVISION_UNKNOWN'],
  ['1'.repeat(40), 'REVISION_UNKNOWN'],
])('the end %j of a range is refused', async (revision, code) => {
  const repository = makeRepository();
  const { start } = history(repository);
  await expect(walk(repository.root, revision, start)).rejects.toMatchObject({ code });
  await expect(walk(repository.root, start, revision)).rejects.toMatchObject({ code });
});
