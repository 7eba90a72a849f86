import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSubject } from '../../src/attestation/subject.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { type HeadEntry, headEntry } from '../../src/releases/head-entry.ts';
import { temporaryFolder } from '../support/repository.ts';

/** Path → mode and content, as git lists them; null: more than is read of one file. */
type Tree = Readonly<Record<string, readonly [string, string | null]>>;

function entryIn(tree: Tree, path: string): Promise<HeadEntry> {
  return headEntry(path, {
    at: async (asked) => {
      const [mode, text] = tree[asked] ?? [null, null];
      if (mode === '160000') return null;
      if (mode !== null) return { mode, object: { bytes: text === null ? null : Buffer.from(text) } };
      const isFolder = Object.keys(tree).some((one) => one.startsWith(`${asked}/`));
      return isFolder ? { mode: '040000', object: { bytes: Buffer.alloc(0) } } : null;
    },
    paths: async () => Object.keys(tree),
  });
}

const TREE: Tree = {
  'dist/a': ['100644', 'a'],
  'dist/b/c': ['100755', 'c'],
  'dist2/x': ['100644', 'x'],
  link: ['120000', 'dist'],
  sub: ['160000', ''],
  'mixed/sub': ['160000', ''],
  large: ['100644', null],
  'wide/large': ['100644', null],
};

test('a file is told by the digest of its bytes', async () => {
  expect(await entryIn(TREE, 'dist/a')).toEqual({ kind: 'file', digest: digestOf('a') });
});

test('a folder is told by the very digest that its checkout has', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'dist/b'), { recursive: true });
  writeFileSync(join(root, 'dist/a'), 'a', { mode: 0o644 });
  writeFileSync(join(root, 'dist/b/c'), 'c', { mode: 0o755 });
  const { digests } = readSubject('dist', root, { algorithms: new Set(), whole: false });
  expect(await entryIn(TREE, 'dist')).toEqual({ kind: 'folder', digest: `sha256:${digests.sha256}` });
});

test.each(['gone', 'dist/gone', 'di'])('what the head has nothing of is absent: %s', async (path) => {
  expect(await entryIn(TREE, path)).toEqual({ kind: 'absent' });
});

test.each(['', 'link', 'link/a', 'sub', 'sub/a', 'mixed', 'large', 'wide', 'dist/a/below'])(
  'what cannot be compared is never taken for the same: %j',
  async (path) => {
    expect(await entryIn(TREE, path)).toMatchObject({ kind: 'other' });
  },
);

test('a folder of more files than a release has is not read', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 5_001 }, (_, i) => [`d/${i}`, ['100644', ''] as const]),
  );
  expect(await entryIn(many, 'd')).toMatchObject({ kind: 'other' });
});
