import { expect, test } from 'vitest';
import { changeFromContents, type FileContents } from '../../src/changes/from-contents.ts';
import { openHistory } from '../../src/changes/history.ts';
import { readChange } from '../../src/changes/read.ts';
import type { ChangedFile } from '../../src/model.ts';
import { makeRepository } from '../support/repository.ts';

const textsOf = (one: FileContents): ChangedFile['texts'] | undefined =>
  changeFromContents([one]).files[0]?.texts;
const bytes = (text: string): Buffer => Buffer.from(text);
const CI = '.github/workflows/ci.yml';

test('what tells a CI what to run is kept as a whole, on both sides', () => {
  expect(textsOf({ path: CI, before: bytes('a\r\nb\n'), after: bytes('a\nc') })).toEqual({
    bases: ['a\r\nb\n'],
    head: 'a\nc',
  });
  expect(textsOf({ path: CI, before: null, after: bytes('a') })).toEqual({ bases: [], head: 'a' });
  expect(textsOf({ path: CI, before: bytes('a'), after: null })).toEqual({ bases: ['a'], head: null });
  const away = { path: 'docs/ci.txt', oldPath: CI, before: bytes('a'), after: bytes('a') };
  expect(textsOf(away)).toEqual({ bases: ['a'], head: 'a' });
});

test('another file, and one that is too large, is not', () => {
  expect(textsOf({ path: 'src/a.ts', before: bytes('a'), after: bytes('b') })).toBeNull();
  const large = bytes('x'.repeat(600 * 1024));
  expect(textsOf({ path: CI, before: null, after: large })?.head).toHaveLength(600 * 1024);
  expect(textsOf({ path: CI, before: large, after: Buffer.concat([large, large]) })).toBeNull();
});

test('of more than is written by hand the rest is not held', () => {
  const after = bytes('x'.repeat(1000 * 1024));
  const files = Array.from({ length: 20 }, (_, i) => ({
    path: `.github/workflows/${i}.yml`,
    before: null,
    after,
  }));
  const kept = changeFromContents(files).files.filter(({ texts }) => texts !== null);
  expect(kept).toHaveLength(16);
});

test('of a change with two merge bases each has its own text', async () => {
  const { commit, files, root } = makeRepository();
  const first = commit(files({ [CI]: 'one\n' }));
  const left = commit(files({ [CI]: 'left\n' }), [first]);
  const right = commit(files({ [CI]: 'right\n' }), [first]);
  const base = commit(files({ [CI]: 'left\n' }), [left, right]);
  const head = commit(files({ [CI]: 'head\n' }), [right, left]);
  const hints = { remote: 'origin', fullHistory: '' };
  const history = await openHistory({ directory: root, base, head, hints });
  try {
    const { files: changed } = await readChange(history);
    expect(changed[0]?.texts?.bases.toSorted()).toEqual(['left\n', 'right\n']);
    expect(changed[0]?.texts?.head).toBe('head\n');
  } finally {
    history.close();
  }
});
