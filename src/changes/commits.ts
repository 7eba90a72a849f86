import { RunError } from '../errors.ts';
import {
  fetchInto,
  type GitResult,
  inRepository,
  inStore,
  type ObjectFormat,
  type ObjectStore,
  type Repository,
  shallowCommits,
} from '../lib/git.ts';
import type { GitObject, ObjectReader } from '../lib/objects.ts';
import type { ChangeHints, ObjectId, Revision } from '../model.ts';
import { checkObjectSize, MAX_MERGE_BASES, tooLarge } from './limits.ts';

/** From what was typed, or what the forge says, to commits and their merge bases. */

export const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

export type Named = { readonly format: ObjectFormat; readonly ids: readonly (ObjectId | null)[] };

/** @throws RunError REVISION_INVALID */
export function checkRevision(flag: string, revision: Revision): Revision {
  const why =
    revision === ''
      ? 'it is empty'
      : revision.startsWith('-')
        ? 'it starts with a dash'
        : (badCharacter(revision) ?? notOneCommit(revision));
  if (why === null) return revision;
  throw new RunError('REVISION_INVALID', `${flag} is not a revision: ${why}`, {
    hint: 'pass a branch, a tag, a commit id or something like HEAD~1',
  });
}

/** Git would answer with several commits, or with none. */
function notOneCommit(revision: string): string | null {
  return /\.\.|^\^|\^[@!-]/.test(revision) ? 'it is a range, and the merge base is found for you' : null;
}

function badCharacter(revision: string): string | null {
  return /[\0-\x20\x7f]/.test(revision) ? 'it holds a space or a control character' : null;
}

/**
 * Names to object ids, in the repository's own directory and in one call; full ids stay what they are.
 * Null: no such name, or its commit is not here.
 */
export async function resolveNames(repository: Repository, revisions: readonly Revision[]): Promise<Named> {
  if (revisions.every((revision) => FULL_ID.test(revision) && revision.length === revisions[0]?.length)) {
    return { format: revisions[0]?.length === 64 ? 'sha256' : 'sha1', ids: revisions };
  }
  const commits = revisions.map((revision) => `${revision}^{commit}`);
  const result = await inRepository(repository, ['rev-parse', '--show-object-format', ...commits, '--']);
  const [format = '', ...lines] = result.stdout.toString('latin1').split('\n');
  if (format !== 'sha1' && format !== 'sha256') throw unreadable(repository, result);
  refuseAmbiguous(result.stderr);
  const ids = lines.filter((line) => FULL_ID.test(line));
  if (result.code === 0 && ids.length === revisions.length) return { format, ids };
  // Git stops at the first name it does not know: each is asked alone.
  const [only = '', second] = revisions;
  if (second === undefined) return { format, ids: [FULL_ID.test(only) ? only : null] };
  const alone = await Promise.all(revisions.map((revision) => resolveNames(repository, [revision])));
  return { format, ids: alone.map(({ ids: [id = null] }) => id) };
}

/** A tag called like the base branch would be taken for it. */
function refuseAmbiguous(stderr: string): void {
  const [, name] = /refname '(.*)' is ambiguous/.exec(stderr) ?? [];
  if (name === undefined || name === 'HEAD') return;
  throw new RunError('REVISION_INVALID', `${name} is ambiguous: a branch and a tag have that name`, {
    hint: `say which: refs/heads/${name}, refs/remotes/${name} or refs/tags/${name}`,
  });
}

function unreadable(repository: Repository, result: GitResult): RunError {
  const why = result.stderr.split('\n', 1)[0]?.trim() || `git ended with ${result.code}`;
  return new RunError('NOT_A_REPOSITORY', `git cannot read ${repository.root}: ${why}`, {
    hint: 'run `git status` there and mend what it says',
  });
}

/** The remote's default branch as the clone knows it, else a local `main` or `master`. */
export async function defaultBranch(repository: Repository): Promise<Revision> {
  const candidates = [
    'refs/remotes/origin/HEAD',
    'refs/remotes/origin/main',
    'refs/remotes/origin/master',
    'refs/heads/main',
    'refs/heads/master',
  ];
  const result = await inRepository(repository, ['for-each-ref', '--format=%(refname)', ...candidates]);
  const known = new Set(result.stdout.toString('utf8').split('\n'));
  const found = candidates.find((candidate) => known.has(candidate));
  if (found !== undefined) return found;
  throw new RunError('BASE_UNKNOWN', 'there is no default branch to compare with', {
    hint: 'say what the change is compared with: --base REV',
  });
}

/**
 * Tags are followed here: asked for `<id>^{commit}`, git reads a commit of any size before it tells the size.
 * @returns the commits behind ids, null where the object is missing or no commit
 * @throws RunError CHANGE_TOO_LARGE, OBJECT_CORRUPT
 */
export async function peelCommits(
  reader: ObjectReader,
  ids: readonly ObjectId[],
): Promise<readonly (ObjectId | null)[]> {
  const peeled: (ObjectId | null)[] = ids.map(() => null);
  let open = ids.map((id, index) => ({ id, index }));
  while (open.length > 0) {
    const tags: typeof open = [];
    const visit = (object: GitObject | null, at: number): void => {
      const index = open[at]?.index ?? 0;
      const tagged = object === null ? null : taggedBy(object);
      if (object?.type === 'commit') peeled[index] = object.id;
      else if (tagged !== null) tags.push({ id: tagged, index });
    };
    await reader.each(
      open.map(({ id }) => id),
      visit,
      keepCommits,
    );
    open = tags;
  }
  return peeled;
}

function keepCommits(type: string, size: number): 'keep' | 'skip' {
  checkObjectSize(type, size);
  return type === 'commit' || type === 'tag' ? 'keep' : 'skip';
}

function taggedBy({ type, bytes }: GitObject): ObjectId | null {
  if (type !== 'tag') return null;
  return /^object ([0-9a-f]{40,64})\n/.exec(bytes?.toString('latin1', 0, 80) ?? '')?.[1] ?? null;
}

/**
 * All best common ancestors, best first; null when history is missing on the way.
 * @throws RunError NO_MERGE_BASE, CHANGE_TOO_LARGE
 */
export async function mergeBasesOf(
  store: ObjectStore,
  base: ObjectId,
  head: ObjectId,
): Promise<readonly [ObjectId, ...ObjectId[]] | null> {
  const result = await inStore(store, ['merge-base', '--all', base, head]);
  // Without a `shallow` file a cut history shows as parents that cannot be read, which git says on stderr.
  if (complaints(result.stderr)) return null;
  const [first, ...rest] = result.stdout
    .toString('latin1')
    .split('\n')
    .filter((line) => FULL_ID.test(line));
  if (first === undefined) {
    throw new RunError('NO_MERGE_BASE', 'base and head have no common history', {
      hint: 'check that --base names the branch this change is made for',
    });
  }
  if (rest.length >= MAX_MERGE_BASES) throw tooLarge('merge bases', MAX_MERGE_BASES);
  return [first, ...rest];
}

/** Whether git could not read something; an alternate that is gone takes nothing away by itself. */
export function complaints(stderr: string): boolean {
  const lines = stderr.split('\n').filter((line) => line !== '');
  return lines.some(
    (line) => !/^error: (?:object directory .* does not exist|unable to normalize alternate)/.test(line),
  );
}

/** How far a shallow clone is deepened, in turns: most changes are young. */
export const DEEPEN_STEPS = ['--deepen=200', '--unshallow'] as const;

/**
 * Fetches more history of these commits. The remote need not know a commit of one's own: then of those that
 * the clone was cut off at.
 * @throws RunError HISTORY_SHALLOW
 */
export async function deepen(
  repository: Repository,
  step: (typeof DEEPEN_STEPS)[number],
  wanted: readonly ObjectId[],
  hints: ChangeHints,
): Promise<void> {
  for (const ids of [wanted, shallowCommits(repository)]) {
    const input = `${ids.join('\n')}\n`;
    const result = await fetchInto(repository, [step, '--stdin', hints.remote], { input });
    if (result.code === 0) return;
  }
  throw tooShallow(hints);
}

/**
 * A clone of one branch lacks the other side of the change: fetches one commit with its history.
 * @returns false when there is no remote, or it has no such commit
 * @throws RunError HISTORY_SHALLOW when the remote cannot be asked
 */
export async function fetchCommit(
  repository: Repository,
  id: ObjectId,
  { remote }: ChangeHints,
): Promise<boolean> {
  const url = await inRepository(repository, ['config', '--get', `remote.${remote}.url`]);
  if (url.code !== 0) return false;
  const result = await fetchInto(repository, [remote, id]);
  if (result.code === 0) return true;
  if (result.stderr.includes('not our ref')) return false;
  throw new RunError('HISTORY_SHALLOW', `commit ${id} is not in this clone, and ${remote} does not give it`, {
    hint: `run \`git fetch ${remote} ${id}\`, then the check again`,
  });
}

export function tooShallow(hints: ChangeHints): RunError {
  return new RunError(
    'HISTORY_SHALLOW',
    'this clone is shallow: the history between base and head is not all here',
    {
      hint: hints.fullHistory,
    },
  );
}

/**
 * Fetches objects that a partial clone left out.
 * @returns false when this is not a partial clone
 * @throws RunError HISTORY_SHALLOW when the remote does not give them
 */
export async function fetchObjects(
  repository: Repository,
  ids: readonly ObjectId[],
  { remote }: ChangeHints,
): Promise<boolean> {
  const promised = await inRepository(repository, ['config', '--get-regexp', '^remote\\..*\\.promisor$']);
  if (promised.code !== 0) return false;
  // As git's own lazy fetch asks: these objects, whatever it seems to have already.
  const settings = ['-c', 'fetch.negotiationAlgorithm=noop'];
  const input = `${ids.join('\n')}\n`;
  const result = await fetchInto(repository, ['--filter=blob:none', '--stdin', remote], { settings, input });
  if (result.code === 0) return true;
  throw new RunError(
    'HISTORY_SHALLOW',
    `this clone is partial: ${ids.length} object(s) of the change are not here`,
    {
      hint: `run \`git fetch --refetch --no-filter ${remote}\`, then the check again`,
    },
  );
}
