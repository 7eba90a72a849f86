import { RunError } from '../errors.ts';
import { inStore, type ObjectStore } from '../lib/git.ts';
import type { ObjectReader } from '../lib/objects.ts';
import type { Change, ObjectId, Revision } from '../model.ts';
import { readCommits } from './between.ts';
import { checkRevision, complaints, FULL_ID, peelCommits, resolveNames, tooShallow } from './commits.ts';
import { historyOf, type OpenedObjects, openObjects, type Place, withAllocationLimit } from './history.ts';
import { readChange } from './read.ts';

/** A branch's own history as the changes it was made of: each first parent → its child. */

/** One change of the history. */
export type Step = {
  readonly commit: ObjectId;
  readonly parent: ObjectId;
  /** What else the commit has and its parent lacks: what a merge brought in, newest first. */
  readonly merged: readonly ObjectId[];
};

export type Steps = {
  readonly base: ObjectId;
  readonly head: ObjectId;
  /** Newest first. */
  readonly steps: readonly Step[];
  /** Commits without a parent are changes of nothing. */
  readonly roots: readonly ObjectId[];
};

/**
 * The first-parent history of `base..head`.
 * @throws RunError REVISION_INVALID, REVISION_UNKNOWN, HISTORY_SHALLOW, OBJECT_MISSING, CHANGE_TOO_LARGE
 */
export async function listSteps(
  place: Place,
  opened: OpenedObjects,
  ids: readonly (ObjectId | null)[],
): Promise<Steps> {
  const [base = null, head = null] = ids;
  if (base === null || head === null) throw unknownEnd();
  const [baseCommit = null, headCommit = null] = await peelCommits(opened.reader, [base, head]);
  if (baseCommit === null || headCommit === null) throw unknownEnd();
  const parents = await parentsBetween(withAllocationLimit(opened.store), baseCommit, headCommit);
  if (parents !== null) return { base: baseCommit, head: headCommit, ...chainOf(parents, headCommit) };
  if (place.repository.shallow) throw tooShallow(place.hints);
  throw new RunError('OBJECT_MISSING', 'a commit of the range is missing or cannot be read', {
    hint: 'run `git fsck`, then clone again',
  });
}

function unknownEnd(): RunError {
  return new RunError('REVISION_UNKNOWN', 'an end of the range is no commit of this repository', {
    hint: 'fetch it first, or name one that is there: `git rev-list --count --first-parent HEAD` says how far HEAD~N goes',
  });
}

/** Every commit of the range with its parents; null when history is missing on the way. */
async function parentsBetween(
  store: ObjectStore,
  base: ObjectId,
  head: ObjectId,
): Promise<Map<ObjectId, readonly ObjectId[]> | null> {
  const result = await inStore(store, ['rev-list', '--parents', head, `^${base}`]);
  if (result.code !== 0 || complaints(result.stderr)) return null;
  const parents = new Map<ObjectId, readonly ObjectId[]>();
  for (const line of result.stdout.toString('latin1').split('\n')) {
    const [id = '', ...rest] = line.split(' ');
    if (FULL_ID.test(id)) parents.set(id, rest);
  }
  return parents;
}

function chainOf(
  parents: ReadonlyMap<ObjectId, readonly ObjectId[]>,
  head: ObjectId,
): Pick<Steps, 'steps' | 'roots'> {
  const chain: ObjectId[] = [];
  for (let at = head; parents.has(at); at = parents.get(at)?.[0] ?? '') chain.push(at);
  const order = new Map([...parents.keys()].map((id, index) => [id, index]));
  const taken = new Set<ObjectId>();
  const steps: Step[] = [];
  const roots: ObjectId[] = [];
  // Oldest first: whatever an older commit reaches, its parent's side has already.
  for (const commit of chain.reverse()) {
    const [parent] = parents.get(commit) ?? [];
    const merged = reachable(commit, parents, taken);
    merged.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    if (parent === undefined) roots.push(commit);
    else steps.push({ commit, parent, merged });
  }
  return { steps: steps.reverse(), roots };
}

/** What a commit reaches in the range and nobody has taken yet, without itself. */
function reachable(
  commit: ObjectId,
  parents: ReadonlyMap<ObjectId, readonly ObjectId[]>,
  taken: Set<ObjectId>,
): ObjectId[] {
  const found: ObjectId[] = [];
  const open: ObjectId[] = [commit];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (taken.has(at) || !parents.has(at)) continue;
    taken.add(at);
    if (at !== commit) found.push(at);
    for (const parent of parents.get(at) ?? []) open.push(parent);
  }
  return found;
}

/**
 * Names to ids, and the objects they are in.
 * @throws RunError REVISION_INVALID, NOT_A_REPOSITORY
 */
export async function openRange(
  place: Place,
  from: Revision,
  to: Revision,
  flag: string,
): Promise<{ readonly opened: OpenedObjects; readonly ids: readonly (ObjectId | null)[] }> {
  const revisions = [checkRevision(flag, from), checkRevision(flag, to)];
  const { ids, format } = await resolveNames(place.repository, revisions);
  return { opened: openObjects(place.repository, format), ids };
}

/**
 * Reads one change of the history through a reader that is used for nothing else meanwhile.
 * @throws RunError CHANGE_TOO_LARGE, OBJECT_MISSING, OBJECT_CORRUPT, GIT_TIMEOUT
 */
export async function readStep(
  place: Place,
  opened: { readonly store: ObjectStore; readonly reader: ObjectReader },
  { commit, parent, merged }: Step,
): Promise<Change> {
  const commits = await readCommits(opened.reader, { ofHead: [commit, ...merged], others: [parent] });
  if (commits === null) {
    if (place.repository.shallow) throw tooShallow(place.hints);
    throw new RunError('OBJECT_MISSING', `commit ${commit} or its parent is missing`, {
      hint: 'run `git fsck`, then clone again',
    });
  }
  const ends = { base: parent, head: commit, mergeBases: [parent], commits } as const;
  return readChange(historyOf(place, opened, ends));
}
