import { RunError } from '../errors.ts';
import { pathFromBytes, pathToBytes, quotePath } from '../lib/names.ts';
import type { GitObject } from '../lib/objects.ts';
import type { ObjectId, Path, TreeProblem } from '../model.ts';
import {
  MAX_DEPTH,
  MAX_FILES,
  MAX_PATH_BYTES,
  MAX_TOTAL_PATH_BYTES,
  MAX_TREE_BYTES,
  tooLarge,
} from './limits.ts';
import { folderProblems } from './tree-problems.ts';

/**
 * Walks two trees side by side and reads only what differs. Git's own diff passes entries that no checkout
 * should see, and holds a tree bomb in memory before it prints the first line; this walk finds the one and
 * stops at the other.
 */

export type TreeEntry = {
  /** As git reads it: one of the five it writes. */
  readonly mode: string;
  /** As it stands in the tree, padded to six digits. */
  readonly written: string;
  readonly name: Path;
  readonly id: ObjectId;
};

/** A file that differs: the entry on either side, never a folder. */
export type TreeChange = {
  readonly path: Path;
  readonly base: TreeEntry | null;
  readonly head: TreeEntry | null;
  /** A `SKILL.md` is beside or above it. */
  readonly inSkill: boolean;
};

/** One path of the head with what each merge base that differs has there. */
export type PathChange = {
  readonly path: Path;
  readonly head: TreeEntry | null;
  readonly bases: readonly TreeEntry[];
  /** One of the merge bases has no such path: then every line of the head is new. */
  readonly added: boolean;
  readonly oldPath: Path | null;
  readonly inSkill: boolean;
};

export type TreeWalk = { readonly changes: readonly TreeChange[]; readonly problems: readonly TreeProblem[] };

/** Reads objects by id; throws when one is missing. */
export type ReadObjects = (
  ids: readonly string[],
  visit: (object: GitObject, index: number) => void,
) => Promise<void>;

type Folder = {
  readonly path: Path;
  readonly depth: number;
  readonly base: ObjectId | null;
  readonly head: ObjectId | null;
  readonly inSkill: boolean;
};

/** What is found on the way, with the bytes of the paths so far. */
type Found = { readonly changes: TreeChange[]; readonly next: Folder[]; readonly paths: PathBudget };
type PathBudget = { left: number };

/** @throws RunError CHANGE_TOO_LARGE, OBJECT_MISSING, OBJECT_CORRUPT */
export async function walkTrees(read: ReadObjects, base: ObjectId | null, head: ObjectId): Promise<TreeWalk> {
  const changes: TreeChange[] = [];
  const problems: TreeProblem[] = [];
  const paths: PathBudget = { left: MAX_TOTAL_PATH_BYTES };
  let level: Folder[] = base === head ? [] : [{ path: '', depth: 0, base, head, inSkill: false }];
  while (level.length > 0) {
    const next: Folder[] = [];
    let trees = new Map<ObjectId, readonly TreeEntry[]>();
    for (const [index, folder] of level.entries()) {
      if (index % AT_ONCE === 0) trees = await readTrees(read, level.slice(index, index + AT_ONCE));
      const entries = { base: entriesOf(trees, folder.base), head: entriesOf(trees, folder.head) };
      const inSkill = folder.inSkill || entries.base.some(isSkillFile) || entries.head.some(isSkillFile);
      compareFolder({ ...folder, inSkill }, entries, { changes, next, paths });
      for (const problem of folderProblems(folder.path, entries)) problems.push(problem);
      if (changes.length + next.length > MAX_FILES) throw tooLarge('files and folders', MAX_FILES);
    }
    level = next;
  }
  return { changes, problems };
}

/** Folders whose entries are held together: a level can have as many as a change can have files. */
const AT_ONCE = 64;

async function readTrees(
  read: ReadObjects,
  level: readonly Folder[],
): Promise<Map<ObjectId, readonly TreeEntry[]>> {
  const ids = [...new Set(level.flatMap(({ base, head }) => [base, head]).filter((id) => id !== null))];
  const trees = new Map<ObjectId, readonly TreeEntry[]>();
  let bytes = 0;
  await read(ids, (object) => {
    bytes += object.size;
    if (bytes > MAX_TREE_BYTES) throw tooLarge('bytes in its folders', MAX_TREE_BYTES);
    if (object.type !== 'tree') throw brokenTree(object.id, `it is a ${object.type}`);
    trees.set(object.id, parseTree(object));
  });
  return trees;
}

function entriesOf(trees: Map<ObjectId, readonly TreeEntry[]>, id: ObjectId | null): readonly TreeEntry[] {
  return id === null ? [] : (trees.get(id) ?? []);
}

const isFolder = (entry: TreeEntry): boolean => entry.mode === '040000';
const isSkillFile = (entry: TreeEntry): boolean =>
  !isFolder(entry) && entry.name.toLowerCase() === 'skill.md';

function compareFolder(
  folder: Folder,
  entries: { base: readonly TreeEntry[]; head: readonly TreeEntry[] },
  out: Found,
): void {
  const before = new Map(entries.base.map((entry) => [entry.name, entry]));
  const seen = new Set<Path>();
  for (const entry of entries.head) {
    const old = seen.has(entry.name) ? undefined : before.get(entry.name);
    seen.add(entry.name);
    if (old?.id === entry.id && old.mode === entry.mode) continue;
    pushChange(folder, old ?? null, entry, out);
  }
  for (const old of entries.base) if (!seen.has(old.name)) pushChange(folder, old, null, out);
}

/** A folder on either side is walked on; a file that becomes a folder is a deletion and additions. */
function pushChange(folder: Folder, base: TreeEntry | null, head: TreeEntry | null, out: Found): void {
  const path = childPath(folder, (head ?? base)?.name ?? '');
  spendPath(path, out.paths);
  const baseFolder = base !== null && isFolder(base) ? base.id : null;
  const headFolder = head !== null && isFolder(head) ? head.id : null;
  if (baseFolder !== null || headFolder !== null) {
    const depth = folder.depth + 1;
    if (depth > MAX_DEPTH) throw tooLarge(`folders above ${quotePath(path.slice(0, 60))}…`, MAX_DEPTH);
    out.next.push({ path, depth, base: baseFolder, head: headFolder, inSkill: folder.inSkill });
  }
  const files = { base: baseFolder === null ? base : null, head: headFolder === null ? head : null };
  if (files.base !== null || files.head !== null)
    out.changes.push({ path, ...files, inSkill: folder.inSkill });
}

function childPath(folder: Folder, name: Path): Path {
  const path = folder.path === '' ? name : `${folder.path}/${name}`;
  if (path.length > MAX_PATH_BYTES)
    throw tooLarge(`bytes in the path ${quotePath(path.slice(0, 60))}…`, MAX_PATH_BYTES);
  return path;
}

/** Counted as they are found: one long folder name makes every path below it long. */
function spendPath(path: Path, budget: PathBudget): void {
  budget.left -= shownLength(path);
  if (budget.left < 0) throw tooLarge('bytes in its paths', MAX_TOTAL_PATH_BYTES);
}

/** At least what `quotePath` makes of it, without making it: a byte over 0x7E becomes four characters. */
function shownLength(path: Path): number {
  let length = 0;
  for (let i = 0; i < path.length; i++) length += shownUnit(path.charCodeAt(i));
  return length;
}

function shownUnit(unit: number): number {
  if (unit >= 0x20 && unit < 0x7f) return 1;
  if (unit < 0x80 || (unit >= 0xdc80 && unit <= 0xdcff)) return 4;
  // Half of a surrogate pair is two of its four bytes.
  const bytes = unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  return 4 * bytes;
}

/** The entries of a tree object as they are, in any order and with any name. @throws RunError OBJECT_CORRUPT */
export function parseTree(object: GitObject): readonly TreeEntry[] {
  const bytes = object.bytes ?? Buffer.alloc(0);
  const idLength = object.id.length / 2;
  const entries: TreeEntry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const nul = bytes.indexOf(0, space + 1);
    const next = nul + 1 + idLength;
    if (space === -1 || nul === -1 || next > bytes.length) throw brokenTree(object.id, 'an entry is cut off');
    const written = bytes.toString('latin1', at, space).padStart(6, '0');
    if (!/^[0-7]{6}$/.test(written)) throw brokenTree(object.id, 'an entry has no mode');
    const name = pathFromBytes(bytes.subarray(space + 1, nul));
    entries.push({ mode: canonicalMode(written), written, name, id: bytes.toString('hex', nul + 1, next) });
    at = next;
  }
  return entries;
}

/** Git's own `canon_mode`: 40755 is a folder and 120777 a link, whatever else the digits say. */
function canonicalMode(written: string): string {
  const mode = Number.parseInt(written, 8);
  switch (mode & 0o170000) {
    case 0o040000:
      return '040000';
    case 0o120000:
      return '120000';
    case 0o100000:
      return (mode & 0o100) === 0 ? '100644' : '100755';
    default:
      return '160000';
  }
}

/** The tree of a commit, from the commit's bytes. @throws RunError OBJECT_CORRUPT */
export function treeIdOf(commit: GitObject): ObjectId {
  const start = commit.bytes?.toString('latin1', 0, 80) ?? '';
  const [, id] = /^tree ([0-9a-f]{40,64})\n/.exec(start) ?? [];
  if (commit.type === 'commit' && id !== undefined) return id;
  throw new RunError('OBJECT_CORRUPT', `commit ${commit.id} cannot be read: it names no tree`, {
    hint: 'run `git fsck`, then clone again',
  });
}

function brokenTree(id: ObjectId, why: string): RunError {
  return new RunError('OBJECT_CORRUPT', `tree ${id} cannot be read: ${why}`, {
    hint: 'run `git fsck`, then clone again',
  });
}

/** Order of bytes, so that every machine sorts alike. */
export function comparePaths(a: Path, b: Path): number {
  return a === b ? 0 : Buffer.compare(pathToBytes(a), pathToBytes(b));
}
