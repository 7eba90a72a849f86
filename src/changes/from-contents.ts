import { createHash } from 'node:crypto';
import type { Change, ChangedFile, ObjectId, Path, TreeProblem } from '../model.ts';
import { digestOfFiles, fileMaker, type Side, sideOf } from './changed-file.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { comparePaths } from './tree.ts';
import { folderProblems, type NamedEntry } from './tree-problems.ts';

/**
 * Bytes in memory → Change, for policies that are tried out: what git's objects would have said, without git. A test
 * holds it against the reading from a repository. Moves are told by `oldPath`, never guessed.
 */

/** One path of two trees. Files that are alike on both sides tell what is beside a changed one. */
export type FileContents = {
  readonly path: Path;
  /** The path of `before` when it was another one. */
  readonly oldPath?: Path;
  readonly before: Buffer | null;
  readonly after: Buffer | null;
  /** Of `after`, and of `before` unless `oldMode` says otherwise; `100644` when nobody says. */
  readonly mode?: string;
  readonly oldMode?: string;
};

/** A change of one commit on top of another, neither of which exists. */
export function changeFromContents(contents: readonly FileContents[]): Change {
  const rows = contents.map((one) => ({
    path: one.path,
    base: entryOf(one, 'before'),
    head: entryOf(one, 'after'),
  }));
  const files = filesOf(rows);
  const digest = digestOfFiles(files);
  const base = commitId(`base of ${digest}`);
  return {
    base,
    mergeBases: [base],
    head: commitId(`head of ${digest}`),
    commits: [],
    digest,
    files,
    treeProblems: treeProblems(rows),
    // Only git reads `.gitmodules` as git does: what is not read is not called harmless.
    submodules: {
      status: files.some(({ head }) => head?.path === '.gitmodules') ? 'unreadable' : 'unchanged',
    },
  };
}

/** What one of the two trees has at a path. */
type Entry = { readonly path: Path; readonly mode: string; readonly id: ObjectId; readonly bytes: Buffer };

type Row = { readonly path: Path; readonly base: Entry | null; readonly head: Entry | null };

function entryOf(one: FileContents, which: 'before' | 'after'): Entry | null {
  const bytes = one[which];
  if (bytes === null) return null;
  const shared = { id: objectId('blob', bytes), bytes };
  const mode = one.mode ?? '100644';
  if (which === 'after') return { path: one.path, mode, ...shared };
  return { path: one.oldPath ?? one.path, mode: one.oldMode ?? mode, ...shared };
}

function objectId(type: string, bytes: Buffer): ObjectId {
  return createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}

const commitId = (text: string): ObjectId => objectId('commit', Buffer.from(text));

function filesOf(rows: readonly Row[]): readonly ChangedFile[] {
  const inSkill = skillFolders(rows);
  const makeFile = fileMaker();
  return rows
    .filter(differs)
    .sort((a, b) => comparePaths(a.path, b.path))
    .map(({ path, base, head }) =>
      makeFile({
        path,
        oldPath: base !== null && head !== null && base.path !== path ? base.path : null,
        bases: base === null ? [] : [readSide(base)],
        head: head === null ? null : readSide(head),
        added: base === null,
        inSkill: inSkill(path),
      }),
    );
}

function differs({ base, head }: Row): boolean {
  if (base === null || head === null) return base !== head;
  return base.path !== head.path || base.id !== head.id || base.mode !== head.mode;
}

function readSide(entry: Entry): Side {
  const { length } = entry.bytes;
  return sideOf(entry, length, length > MAX_FILE_BYTES ? null : entry.bytes);
}

// ── what lies beside a file ─────────────────────────────────────────────────────────────────

/** @returns whether a `SKILL.md` of either side is beside or above a path. */
function skillFolders(rows: readonly Row[]): (path: Path) => boolean {
  const folders = new Set<Path>();
  for (const { path, base } of rows) {
    for (const name of [path, base?.path ?? path])
      if (/(?:^|\/)skill\.md$/i.test(name)) folders.add(name.slice(0, -'skill.md'.length));
  }
  return (path) => foldersOf(path).some((folder) => folders.has(folder));
}

/** `''`, `a/`, `a/b/` of `a/b/c`. */
function foldersOf(path: Path): readonly Path[] {
  const parts = path.split('/').slice(0, -1);
  return ['', ...parts.map((_, i) => `${parts.slice(0, i + 1).join('/')}/`)];
}

function treeProblems(rows: readonly Row[]): readonly TreeProblem[] {
  const base = namesByFolder(rows.flatMap((row) => row.base ?? []));
  const head = namesByFolder(rows.flatMap((row) => row.head ?? []));
  return [...head]
    .flatMap(([folder, names]) =>
      folderProblems(folder.slice(0, -1), {
        base: [...(base.get(folder)?.values() ?? [])],
        head: [...names.values()],
      }),
    )
    .sort((a, b) => comparePaths(a.path, b.path));
}

/** The names in each folder, folders among them; in the order of bytes, as a tree has them. */
function namesByFolder(entries: readonly Entry[]): ReadonlyMap<Path, ReadonlyMap<Path, NamedEntry>> {
  const folders = new Map<Path, Map<Path, NamedEntry>>();
  for (const { path, mode, id } of [...entries].sort((a, b) => comparePaths(a.path, b.path))) {
    for (const folder of foldersOf(path)) {
      const rest = path.slice(folder.length);
      const [name = ''] = rest.split('/', 1);
      const names = folders.get(folder) ?? new Map<Path, NamedEntry>();
      // A folder's id is not asked for: no name is in here twice.
      names.set(name, name === rest ? { name, written: mode, id } : { name, written: '040000', id: '' });
      folders.set(folder, names);
    }
  }
  return folders;
}
