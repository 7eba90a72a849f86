import { createHash } from 'node:crypto';
import { type BigIntStats, lstatSync, readdirSync } from 'node:fs';
import { RunError } from '../errors.ts';
import { pathFromBytes, quotePath } from '../lib/names.ts';

/** `countersign-tree-v1`: one digest for many files, and the files below a folder that it is made of. */

export type TreeMode = '100644' | '100755' | '120000';

/** A file or link of a tree. `path`: relative, `/` between its parts; no NUL, as no file system has one. */
export type TreeFile = {
  readonly mode: TreeMode;
  /** Of its bytes; those of a link are its target. */
  readonly sha256: string;
  readonly path: Buffer;
};

/** The `countersign-tree-v1` digest of files in any order: lower-case hex. Callers refuse a tree without files. */
export function treeDigest(files: Iterable<TreeFile>): string {
  const hash = createHash('sha256').update('countersign-tree-v1\n');
  const sorted = [...files].sort((a, b) => Buffer.compare(a.path, b.path));
  for (const { mode, sha256, path } of sorted) hash.update(`${mode} ${sha256} `).update(path).update('\0');
  return hash.digest('hex');
}

/** What is not taken in: a tree larger than any release, or one made to exhaust us. */
const ENTRIES = 100_000;
const DEPTH = 256;

/** What is at a path, as it was seen at one moment. */
export type TreeEntry = {
  /** Empty: the folder itself. */
  readonly path: Buffer;
  /** Null: a folder. */
  readonly mode: TreeMode | null;
  readonly seen: string;
  readonly size: number;
};

/** What tells a file from another one, and from itself after somebody wrote to it. */
export function seenAs({ dev, ino, mode, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, mode, size, mtimeNs, ctimeNs].join(' ');
}

/**
 * Everything below a folder, the folder first; links are not followed and nothing is ignored. File system errors
 * come through as they are.
 * @throws RunError SUBJECT_UNREADABLE
 */
export function listTree(root: string, rootStats: BigIntStats): readonly TreeEntry[] {
  const entries: TreeEntry[] = [{ path: Buffer.alloc(0), mode: null, seen: seenAs(rootStats), size: 0 }];
  const folders: { readonly path: Buffer; readonly depth: number }[] = [{ path: Buffer.alloc(0), depth: 0 }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    if (folder.depth === DEPTH) throw tooLarge(`folders more than ${DEPTH} deep`);
    for (const name of readdirSync(placeIn(root, folder.path), { encoding: 'buffer' })) {
      if (entries.length > ENTRIES) throw tooLarge(`more than ${ENTRIES} files`);
      const path = folder.path.length === 0 ? name : Buffer.concat([folder.path, SLASH, name]);
      const stats = lstatSync(placeIn(root, path), { bigint: true });
      const mode = modeOf(stats, path);
      entries.push({ path, mode, seen: seenAs(stats), size: Number(stats.size) });
      if (mode === null) folders.push({ path, depth: folder.depth + 1 });
    }
  }
  return entries;
}

const SLASH = Buffer.from('/');

/** Where a path of the tree is: names need not be UTF-8. */
export function placeIn(root: string, path: Buffer): Buffer {
  return Buffer.concat([Buffer.from(root), SLASH, path]);
}

function modeOf(stats: BigIntStats, path: Buffer): TreeMode | null {
  if (stats.isDirectory()) return null;
  if (stats.isSymbolicLink()) return '120000';
  if (stats.isFile()) return (stats.mode & 0o100n) === 0n ? '100644' : '100755';
  throw new RunError(
    'SUBJECT_UNREADABLE',
    `expected files, folders and links only, found something else at ${quotePath(pathFromBytes(path))}`,
    { hint: 'remove the pipe, socket or device from the folder: it has no digest' },
  );
}

function tooLarge(what: string): RunError {
  return new RunError('SUBJECT_UNREADABLE', `the folder holds ${what}`, {
    hint: 'name the archive that was released, or a smaller folder',
  });
}
