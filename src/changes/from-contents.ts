import { createHash } from 'node:crypto';
import { canonicalJson } from '../lib/canonical-json.ts';
import { digestOf } from '../lib/digest.ts';
import { pathFromBytes, quotePath } from '../lib/names.ts';
import type {
  Change,
  ChangedFile,
  Content,
  Digest,
  FileSide,
  FileStatus,
  ObjectId,
  Path,
  TreeProblem,
} from '../model.ts';
import { decode } from './decode.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { countLines, diffBudget, diffLines, PER_CHANGE, wholeText } from './lines.ts';
import { surfaceOf } from './surface.ts';
import { comparePaths } from './tree.ts';
import { collisions, unsafeName } from './tree-names.ts';

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
  const inSkill = skillFolders(contents);
  const budget = { left: PER_CHANGE };
  const files = contents
    .map((one) => ({ one, base: sideOf(one, 'before'), head: sideOf(one, 'after') }))
    .filter(({ base, head }) => differs(base, head))
    .sort((a, b) => comparePaths(a.one.path, b.one.path))
    .map(({ one, base, head }) => changedFile(one.path, { base, head }, inSkill(one), budget));
  const digest = digestOfFiles(files);
  const base = commitId(`base of ${digest}`);
  return {
    base,
    mergeBases: [base],
    head: commitId(`head of ${digest}`),
    commits: [],
    digest,
    files,
    treeProblems: treeProblems(contents),
    // Only git reads `.gitmodules` as git does: what is not read is not called harmless.
    submodules: {
      status: files.some(({ head }) => head?.path === '.gitmodules') ? 'unreadable' : 'unchanged',
    },
  };
}

/** Its text is null where a side has no lines of its own. */
type Side = FileSide & { readonly text: string };

const SYMLINK = '120000';

function sideOf(one: FileContents, which: 'before' | 'after'): Side | null {
  const bytes = one[which];
  if (bytes === null) return null;
  const before = which === 'before';
  const mode = (before ? one.oldMode : undefined) ?? one.mode ?? '100644';
  const path = before ? (one.oldPath ?? one.path) : one.path;
  const shared = { path, mode, id: objectId('blob', bytes), size: bytes.length };
  if (bytes.length > MAX_FILE_BYTES) return { ...shared, content: { kind: 'oversized' }, text: '' };
  const { encoding, binary, opacity, text } = decode(bytes);
  const content: Content =
    mode === SYMLINK
      ? { kind: 'symlink', target: pathFromBytes(bytes) }
      : { kind: 'lines', encoding, binary, opacity };
  return { ...shared, content, text };
}

function objectId(type: string, bytes: Buffer): ObjectId {
  return createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}

const commitId = (text: string): ObjectId => objectId('commit', Buffer.from(text));

function differs(base: Side | null, head: Side | null): boolean {
  if (base === null || head === null) return base !== head;
  return base.path !== head.path || base.id !== head.id || base.mode !== head.mode;
}

type Sides = { readonly base: Side | null; readonly head: Side | null };

function changedFile(path: Path, sides: Sides, inSkill: boolean, left: { left: number }): ChangedFile {
  const { base, head } = sides;
  const renamed = base !== null && head !== null && base.path !== path;
  const budget = diffBudget(left.left);
  const before = budget.comparisons;
  const diff = diffLines(base?.text ?? '', head?.text ?? '', budget);
  left.left -= before - Math.max(budget.comparisons, 0);
  const lines = {
    added: base === null ? wholeText(head?.text ?? '') : diff.added,
    removed: diff.removed,
  };
  const binary = [base, head].some((side) => side?.content.kind === 'lines' && side.content.binary);
  return {
    status: statusOf(sides),
    path,
    oldPath: renamed ? base.path : null,
    base: fileSide(base),
    head: fileSide(head),
    binary,
    surface: surfaceOf(path, inSkill),
    ...lines,
    whole: renamed ? { base: wholeText(base.text), head: wholeText(head.text) } : null,
    addedLines: binary ? 0 : countLines(lines.added),
    removedLines: binary ? 0 : countLines(lines.removed),
  };
}

function fileSide(side: Side | null): FileSide | null {
  if (side === null) return null;
  const { text: _, ...rest } = side;
  return rest;
}

function statusOf({ base, head }: Sides): FileStatus {
  if (head === null) return 'deleted';
  if (base === null) return 'added';
  if (base.path !== head.path) return 'renamed';
  return base.mode.slice(0, 3) === head.mode.slice(0, 3) ? 'modified' : 'type-changed';
}

function digestOfFiles(files: readonly ChangedFile[]): Digest {
  const side = (one: FileSide | null): { mode: string; id: ObjectId } | null =>
    one === null ? null : { mode: one.mode, id: one.id };
  const rows = files.map(({ status, path, oldPath, base, head }) => ({
    status,
    path: quotePath(path),
    oldPath: oldPath === null ? null : quotePath(oldPath),
    base: side(base),
    head: side(head),
  }));
  return digestOf(canonicalJson(rows));
}

// ── what lies beside a file ─────────────────────────────────────────────────────────────────

/** @returns whether a `SKILL.md` of either side is beside or above a path. */
function skillFolders(contents: readonly FileContents[]): (one: FileContents) => boolean {
  const folders = new Set<Path>();
  for (const { path, oldPath, before } of contents) {
    for (const name of before !== null && oldPath !== undefined ? [path, oldPath] : [path])
      if (/(?:^|\/)skill\.md$/i.test(name)) folders.add(name.slice(0, -'skill.md'.length));
  }
  return ({ path }) => foldersOf(path).some((folder) => folders.has(folder));
}

/** `''`, `a/`, `a/b/` of `a/b/c`. */
function foldersOf(path: Path): readonly Path[] {
  const parts = path.split('/').slice(0, -1);
  return ['', ...parts.map((_, i) => `${parts.slice(0, i + 1).join('/')}/`)];
}

/** Names that no checkout should see, and that the base does not have. */
function treeProblems(contents: readonly FileContents[]): readonly TreeProblem[] {
  const base = namesByFolder(
    contents.flatMap((one) => (one.before === null ? [] : [entryOf(one, 'before')])),
  );
  const head = namesByFolder(contents.flatMap((one) => (one.after === null ? [] : [entryOf(one, 'after')])));
  const problems: TreeProblem[] = [];
  for (const [folder, names] of head) {
    const known = base.get(folder) ?? new Map<Path, string>();
    for (const [name, mode] of names) {
      const reason = unsafeName(name, folder === '', mode);
      if (reason !== null && known.get(name) !== mode)
        problems.push({ kind: 'unsafe', path: folder + name, reason });
    }
    for (const [name, other] of collisions([...names.keys()])) {
      if (known.has(name) && known.has(other)) continue;
      const [added, twin] = known.has(name) ? [other, name] : [name, other];
      problems.push({ kind: 'collision', path: folder + added, other: folder + twin });
    }
  }
  return problems.sort((a, b) => comparePaths(a.path, b.path));
}

type Entry = { readonly path: Path; readonly mode: string };

function entryOf({ path, oldPath, mode, oldMode }: FileContents, which: 'before' | 'after'): Entry {
  return which === 'after'
    ? { path, mode: mode ?? '100644' }
    : { path: oldPath ?? path, mode: oldMode ?? mode ?? '100644' };
}

/** The names in each folder with their modes, folders among them; in the order of bytes, as a tree has them. */
function namesByFolder(entries: readonly Entry[]): ReadonlyMap<Path, ReadonlyMap<Path, string>> {
  const folders = new Map<Path, Map<Path, string>>();
  for (const { path, mode } of [...entries].sort((a, b) => comparePaths(a.path, b.path))) {
    for (const folder of foldersOf(path)) {
      const rest = path.slice(folder.length);
      const [name = ''] = rest.split('/', 1);
      const names = folders.get(folder) ?? new Map<Path, string>();
      names.set(name, name === rest ? mode : '040000');
      folders.set(folder, names);
    }
  }
  return folders;
}
