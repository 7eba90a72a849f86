import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_TREE_BYTES } from '../../src/changes/limits.ts';
import { comparePaths, parseTree, treeIdOf, walkTrees } from '../../src/changes/tree.ts';
import { unsafeName } from '../../src/changes/tree-names.ts';
import { pathFromBytes } from '../../src/lib/names.ts';
import type { GitObject } from '../../src/lib/objects.ts';
import { type Entry, FILE, FOLDER, makeRepository, treeBytes } from '../support/repository.ts';

const ID = 'a'.repeat(40);
const treeOf = (bytes: Buffer, id = ID): GitObject => ({ id, type: 'tree', size: bytes.length, bytes });

const entry = fc.record({
  mode: fc.constantFrom('100644', '100755', '040000', '120000', '160000'),
  name: fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes.filter((byte) => byte !== 0))),
  id: fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => Buffer.from(bytes).toString('hex')),
});

test('every entry of a tree comes back, in its order and with its bytes', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
      const expected = entries.map(({ mode, name, id }) => ({
        mode,
        written: mode,
        name: pathFromBytes(name),
        id,
      }));
      expect(parseTree(treeOf(treeBytes(entries)))).toEqual(expected);
    }),
  );
});

test('ids of SHA-256 are as long as the tree’s own', () => {
  const id = 'b'.repeat(64);
  const bytes = treeBytes([{ mode: FILE, name: 'a', id }]);
  expect(parseTree(treeOf(bytes, 'c'.repeat(64)))).toMatchObject([{ mode: FILE, name: 'a', id }]);
});

test.each([
  ['40755', '040000'],
  ['120777', '120000'],
  ['100664', '100644'],
  ['100711', '100755'],
  ['160755', '160000'],
  ['60000', '160000'],
])('the mode %s is read as git reads it', (written, mode) => {
  const [entry] = parseTree(treeOf(treeBytes([{ mode: written, name: 'a', id: ID }])));
  expect(entry).toMatchObject({ mode, written: written.padStart(6, '0') });
});

test('a tree that is cut off anywhere is corrupt, or shorter by whole entries', () => {
  const entries: Entry[] = [
    { mode: FILE, name: 'a', id: ID },
    { mode: FOLDER, name: 'b', id: ID },
  ];
  const bytes = treeBytes(entries);
  const border = treeBytes(entries.slice(0, 1)).length;
  for (let end = 1; end < bytes.length; end++) {
    if (end === border) continue;
    expect(() => parseTree(treeOf(bytes.subarray(0, end)))).toThrow(
      expect.objectContaining({ code: 'OBJECT_CORRUPT' }),
    );
  }
});

test.each(['', 'x44 a', '1006440000 a', '-00644 a'])('the mode of %j is corrupt', (text) => {
  const bytes = Buffer.concat([Buffer.from(`${text}\0`), Buffer.alloc(20)]);
  expect(() => parseTree(treeOf(bytes))).toThrow(expect.objectContaining({ code: 'OBJECT_CORRUPT' }));
});

test('a commit without a tree is corrupt', () => {
  const commit = (text: string): GitObject => ({ id: ID, type: 'commit', size: 1, bytes: Buffer.from(text) });
  expect(treeIdOf(commit(`tree ${ID}\nauthor x\n`))).toBe(ID);
  expect(() => treeIdOf(commit(`author x\ntree ${ID}\n`))).toThrow(
    expect.objectContaining({ code: 'OBJECT_CORRUPT' }),
  );
  expect(() => treeIdOf({ ...commit(`tree ${ID}\n`), type: 'tag' })).toThrow(
    expect.objectContaining({ code: 'OBJECT_CORRUPT' }),
  );
});

test('the tree of a commit is read from its first line only', () => {
  const bytes = Buffer.concat([Buffer.from(`tree ${'b'.repeat(64)}\n`), Buffer.alloc(1000, 0xff)]);
  expect(treeIdOf({ id: ID, type: 'commit', size: bytes.length, bytes })).toBe('b'.repeat(64));
});

test('paths sort as bytes do', () => {
  const bytes = fc.uint8Array({ maxLength: 8 }).map((array) => Buffer.from(array));
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      expect(Math.sign(comparePaths(pathFromBytes(a), pathFromBytes(b)))).toBe(
        Math.sign(Buffer.compare(a, b)),
      );
    }),
  );
});

test.each(['.gitignore', '.github', 'git', '.git2', 'a.git', 'GIT~10', '..a', '...', 'a..b', '.gitmodules'])(
  'the name %j is safe',
  (name) => expect(unsafeName(name, true, FILE)).toBeNull(),
);

test.each([
  ['.Gitmodules', FILE],
  ['gitmod~1', FILE],
  ['.git\u200c', FILE],
  ['a\\.git\\b', FILE],
  ['.git:x', FILE],
  ['plain', '100000'],
])('the name %j with mode %s is unsafe', (name, mode) => expect(unsafeName(name, true, mode)).not.toBeNull());

/** Reads from objects held in memory. */
function memory(): {
  tree: (entries: readonly Entry[]) => string;
  read: Parameters<typeof walkTrees>[0];
  reads: string[];
} {
  const repository = makeRepository();
  const bytesOf = new Map<string, Buffer>();
  const reads: string[] = [];
  return {
    reads,
    tree: (entries) => {
      const id = repository.tree(entries);
      bytesOf.set(id, treeBytes(entries));
      return id;
    },
    read: async (ids, visit) => {
      for (const [index, id] of ids.entries()) {
        reads.push(id);
        visit(treeOf(bytesOf.get(id) ?? Buffer.alloc(0), id), index);
      }
    },
  };
}

test('equal folders are not read', async () => {
  const { tree, read, reads } = memory();
  const same = tree([{ mode: FILE, name: 'x', id: ID }]);
  const base = tree([{ mode: FOLDER, name: 'same', id: same }]);
  const head = tree([
    { mode: FILE, name: 'new', id: ID },
    { mode: FOLDER, name: 'same', id: same },
  ]);
  const { changes } = await walkTrees(read, base, head);
  expect(changes.map(({ path }) => path)).toEqual(['new']);
  expect(reads).not.toContain(same);
});

test('a file that becomes a folder is a deletion and additions', async () => {
  const { tree, read } = memory();
  const folder = tree([{ mode: FILE, name: 'x', id: ID }]);
  const base = tree([{ mode: FILE, name: 'a', id: ID }]);
  const { changes } = await walkTrees(read, base, tree([{ mode: FOLDER, name: 'a', id: folder }]));
  expect(changes.map(({ path, base: old, head }) => [path, old !== null, head !== null])).toEqual([
    ['a', true, false],
    ['a/x', false, true],
  ]);
});

test.each([
  ['a', 2_200, false],
  ['a', 1_900, true],
  ['\xff', 600, false],
  ['\xff', 480, true],
])('long names of %j over %d files count as they are shown', async (letter, count, within) => {
  const { tree, read } = memory();
  const names = Array.from({ length: count }, (_, i) => String(i).padStart(8, '0'));
  const files = tree(names.map((name) => ({ mode: FILE, name, id: ID })));
  const name = Buffer.alloc(16_000, letter, 'latin1');
  const walk = walkTrees(read, tree([]), tree([{ mode: FOLDER, name, id: files }]));
  if (within) expect((await walk).changes).toHaveLength(count);
  else await expect(walk).rejects.toMatchObject({ code: 'CHANGE_TOO_LARGE' });
});

test('folders that are too large together are not taken apart', async () => {
  const half = Buffer.alloc(MAX_TREE_BYTES / 2 + 1);
  const top = treeBytes(['b', 'c'].map((id) => ({ mode: FOLDER, name: id, id: id.repeat(40) })));
  const read: Parameters<typeof walkTrees>[0] = async (ids, visit) => {
    for (const [index, id] of ids.entries()) {
      const bytes = id === ID ? top : treeBytes([{ mode: FILE, name: half.fill('x'), id }]);
      visit(treeOf(bytes, id), index);
    }
  };
  await expect(walkTrees(read, null, ID)).rejects.toMatchObject({ code: 'CHANGE_TOO_LARGE' });
});
