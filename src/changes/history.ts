import { RunError } from '../errors.ts';
import { findRepository, inStore, type ObjectStore, openObjectStore, type Repository } from '../lib/git.ts';
import { corrupt, type GitObject, type ObjectReader, openObjectReader } from '../lib/objects.ts';
import type { ChangeHints, Commit, ObjectId, Path, Revision } from '../model.ts';
import { commitsBetween, readCommits } from './between.ts';
import {
  checkRevision,
  DEEPEN_STEPS,
  deepen,
  defaultBranch,
  FULL_ID,
  fetchCommit,
  fetchObjects,
  mergeBasesOf,
  peelCommits,
  resolveNames,
  tooShallow,
} from './commits.ts';
import { checkObjectSize } from './limits.ts';
import { parseTree, type TreeEntry, treeIdOf } from './tree.ts';

/** Base, head and their merge bases, with the one reader of objects that the whole run uses. */
export type History = {
  readonly repository: Repository;
  readonly store: ObjectStore;
  readonly base: ObjectId;
  readonly head: ObjectId;
  readonly mergeBases: readonly [ObjectId, ...ObjectId[]];
  /** What head has and base lacks, newest first. */
  readonly commits: readonly Commit[];
  /**
   * Objects by name, each of them there; what a partial clone left out is fetched. Trees, commits and tags
   * over their caps end it before git has read them.
   * @throws RunError CHANGE_TOO_LARGE, OBJECT_MISSING, OBJECT_CORRUPT, GIT_TIMEOUT
   */
  readonly read: (
    names: readonly string[],
    visit: (object: GitObject, index: number) => void,
    accept?: (type: string, size: number) => 'keep' | 'skip',
  ) => Promise<void>;
  readonly close: () => void;
};

export type HistoryOptions = {
  readonly directory: string;
  readonly base: Revision | null;
  readonly head: Revision | null;
  readonly hints: ChangeHints;
};

/** A repository and where its missing objects come from. */
export type Place = { readonly repository: Repository; readonly hints: ChangeHints };
/** Objects that can be read. */
export type OpenedObjects = { readonly store: ObjectStore; readonly reader: ObjectReader };
export type Ends = Pick<History, 'base' | 'head' | 'mergeBases' | 'commits'>;

/**
 * Resolves base and head and finds where they parted; a shallow clone is deepened until that is certain.
 * @throws RunError NOT_A_REPOSITORY, REVISION_INVALID, REVISION_UNKNOWN, BASE_UNKNOWN, NO_MERGE_BASE, HISTORY_SHALLOW
 */
export async function openHistory(options: HistoryOptions): Promise<History> {
  const repository = findRepository(options.directory);
  const head = checkRevision('--head', options.head ?? 'HEAD');
  const base = checkRevision('--base', options.base ?? (await defaultBranch(repository)));
  const opened: { current: OpenedObjects | null } = { current: null };
  try {
    const commits = await findCommits(repository, { base, head }, options.hints, opened);
    if (opened.current === null) throw tooShallow(options.hints);
    return historyOf({ repository, hints: options.hints }, opened.current, commits);
  } catch (error) {
    closeOpened(opened.current);
    throw error;
  }
}

function closeOpened(opened: OpenedObjects | null): void {
  opened?.reader.close();
  opened?.store.close();
}

type Revisions = { readonly base: Revision; readonly head: Revision };

async function findCommits(
  repository: Repository,
  revisions: Revisions,
  hints: ChangeHints,
  opened: { current: OpenedObjects | null },
): Promise<Ends> {
  const look = async (): Promise<Looked> => {
    const { ids, format } = await resolveNames(repository, [revisions.base, revisions.head]);
    opened.current ??= openObjects(repository, format);
    return { ids, found: await commonHistory(opened.current, ids) };
  };
  let looked = await look();
  for (const step of DEEPEN_STEPS) {
    const { ids, found } = looked;
    if (found !== null && 'mergeBases' in found) return found;
    if (repository.shallow) {
      await deepen(repository, step, [...new Set(ids.filter((id) => id !== null))], hints);
    } else {
      const absent = found === null ? '' : revisions[found.absent];
      await refuseCorrupt(opened.current, found, ids);
      if (!FULL_ID.test(absent) || !(await fetchCommit(repository, absent, hints)))
        throw unknown(revisions, found);
    }
    looked = await look();
  }
  if (looked.found === null) throw tooShallow(hints);
  if ('mergeBases' in looked.found) return looked.found;
  throw unknown(revisions, looked.found);
}

type Looked = { readonly ids: readonly (ObjectId | null)[]; readonly found: Ends | Absent | null };

/** Opens a repository's objects; both are closed by who opens them. */
export function openObjects(repository: Repository, format: ObjectStore['format']): OpenedObjects {
  const store = openObjectStore(repository, format);
  return { store, reader: openObjectReader(store) };
}

/** Which of the two commits is not there. */
type Absent = { readonly absent: 'base' | 'head' };

/** @returns null when both commits are there and history between them is not. */
async function commonHistory(
  opened: OpenedObjects,
  ids: readonly (ObjectId | null)[],
): Promise<Ends | Absent | null> {
  const [base = null, head = null] = ids;
  if (head === null) return { absent: 'head' };
  if (base === null) return { absent: 'base' };
  // First of all: git's own walks read the two commits whole, of any size.
  const [baseCommit = null, headCommit = null] = await peelCommits(opened.reader, [base, head]);
  if (headCommit === null) return { absent: 'head' };
  if (baseCommit === null) return { absent: 'base' };
  const walked = withAllocationLimit(opened.store);
  const parting = mergeBasesOf(walked, base, head);
  const between = commitsBetween(walked, base, head);
  // Awaited below, unless there is no merge base: then that is what is told.
  between.catch(() => undefined);
  const mergeBases = await parting;
  if (mergeBases === null) return null;
  const commits = await readCommits(opened.reader, await between);
  return commits === null ? null : { base: baseCommit, head: headCommit, mergeBases, commits };
}

/** A commit on the way can be of any size, too: git then says that it cannot be read, and is not killed for it. */
export function withAllocationLimit(store: ObjectStore): ObjectStore {
  return { ...store, env: { ...store.env, GIT_ALLOC_LIMIT: '128m' } };
}

function unknown(revisions: Revisions, absent: Absent | null): RunError {
  if (absent === null) {
    return new RunError('OBJECT_MISSING', 'a commit between base and head is missing or cannot be read', {
      hint: 'run `git fsck`, then clone again',
    });
  }
  return new RunError(
    'REVISION_UNKNOWN',
    `there is no commit ${revisions[absent.absent]} in this repository`,
    {
      hint: `fetch it first, or name another one with --${absent.absent}`,
    },
  );
}

/** What is known of a change's ends, with the reading of its objects. */
export function historyOf({ repository, hints }: Place, opened: OpenedObjects, ends: Ends): History {
  const { store, reader } = opened;
  return {
    repository,
    store,
    ...ends,
    close: () => closeOpened(opened),
    read: async (names, visit, wanted) => {
      const accept = (type: string, size: number): 'keep' | 'skip' => {
        checkObjectSize(type, size);
        return wanted === undefined ? 'keep' : wanted(type, size);
      };
      const missing: { name: string; index: number }[] = [];
      const see = (object: GitObject | null, index: number): void => {
        if (object !== null) visit(object, index);
        else missing.push({ name: names[index] ?? '', index });
      };
      await reader.each(names, see, accept);
      if (missing.length === 0) return;
      const absent = missing.map(({ name }) => name);
      if (!(await fetchObjects(repository, [...new Set(absent)], hints)))
        throw await unreadable(store, absent);
      await reader.each(
        absent,
        (object, index) => {
          if (object === null) throw objectMissing(absent);
          visit(object, missing[index]?.index ?? 0);
        },
        accept,
      );
    },
  };
}

/** A file of a commit as it is there, or null when the commit has none of that name. */
export type FoundFile = { readonly mode: string; readonly object: GitObject };

/**
 * Looks a file up through its folders: asked for by name, git answers alike for a file that was never there
 * and one that a partial clone left out. Content over `cap` bytes is not read.
 * @throws RunError OBJECT_MISSING, OBJECT_CORRUPT
 */
export async function readFileAt(
  history: History,
  commit: ObjectId,
  path: Path,
  cap: number,
): Promise<FoundFile | null> {
  let at = { mode: '040000', id: '' };
  await history.read([commit], (object) => {
    at = { mode: '040000', id: treeIdOf(object) };
  });
  for (const name of path.split('/')) {
    if (at.mode !== '040000') return null;
    let entry: TreeEntry | undefined;
    await history.read([at.id], (tree) => {
      entry = parseTree(tree).find((candidate) => candidate.name === name);
    });
    if (entry === undefined) return null;
    at = entry;
  }
  if (at.mode === '160000') return null;
  let found: GitObject | null = null;
  const visit = (object: GitObject): void => {
    found = object;
  };
  await history.read([at.id], visit, (_type, size) => (size > cap ? 'skip' : 'keep'));
  return found === null ? null : { mode: at.mode, object: found };
}

/** A commit that is there and cannot be unpacked is not an unknown one. @throws RunError OBJECT_CORRUPT */
async function refuseCorrupt(
  opened: OpenedObjects | null,
  found: Absent | null,
  [base = null, head = null]: readonly (ObjectId | null)[],
): Promise<void> {
  const id = found?.absent === 'base' ? base : found?.absent === 'head' ? head : null;
  if (opened === null || id === null) return;
  const error = await unreadable(opened.store, [id]);
  if (error.code === 'OBJECT_CORRUPT') throw error;
}

/** Git calls an object missing, too, whose file it cannot unpack; asked for it alone, it says so. */
async function unreadable(store: ObjectStore, names: readonly string[]): Promise<RunError> {
  const [name = ''] = names;
  const { stderr } = await inStore(store, ['cat-file', '-t', name]);
  const [, why] = /^error: (.+)$/m.exec(stderr) ?? [];
  return why === undefined ? objectMissing(names) : corrupt(name, why);
}

function objectMissing(names: readonly string[]): RunError {
  return new RunError(
    'OBJECT_MISSING',
    `${names.length} object(s) of the change are not in this clone, first ${names[0]}`,
    { hint: 'run `git fsck`, then clone again' },
  );
}
