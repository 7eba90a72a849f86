import { inStore, type ObjectStore } from '../lib/git.ts';
import type { GitObject, ObjectReader } from '../lib/objects.ts';
import type { Commit, ObjectId } from '../model.ts';
import { parseCommit } from './commit-object.ts';
import { complaints, FULL_ID } from './commits.ts';
import { checkObjectSize, commitBudget } from './limits.ts';

/** The commits that a merge base is found through. */
export type Between = {
  /** What head has and base lacks, newest first. */
  readonly ofHead: readonly ObjectId[];
  /** What base has and head lacks, and where both sides end. */
  readonly others: readonly ObjectId[];
};

/** One listing for both sides; null when history is missing on the way. */
export async function commitsBetween(
  store: ObjectStore,
  base: ObjectId,
  head: ObjectId,
): Promise<Between | null> {
  const result = await inStore(store, ['rev-list', '--left-right', '--boundary', `${base}...${head}`]);
  if (complaints(result.stderr)) return null;
  const ofHead: ObjectId[] = [];
  const others: ObjectId[] = [];
  for (const line of result.stdout.toString('latin1').split('\n')) {
    const id = line.slice(1);
    if (FULL_ID.test(id)) (line.startsWith('>') ? ofHead : others).push(id);
  }
  return { ofHead, others };
}

/**
 * Git believes the name of a commit's file, so a swapped one could move the merge base: every commit that is
 * only in base or only in head, and where these end, is read and hashed. Of head's side it is kept what they say.
 * @returns head's own commits, null when history is missing on the way
 * @throws RunError OBJECT_CORRUPT, CHANGE_TOO_LARGE
 */
export async function readCommits(
  reader: ObjectReader,
  between: Between | null,
): Promise<readonly Commit[] | null> {
  if (between === null) return null;
  const { ofHead, others } = between;
  const commits: Commit[] = [];
  const spend = commitBudget();
  let complete = true;
  const visit = (object: GitObject | null, index: number): void => {
    if (object === null) complete = false;
    else if (index < ofHead.length) commits.push(spend(parseCommit(object)));
  };
  await reader.each([...ofHead, ...others], visit, (type, size) => {
    checkObjectSize(type, size);
    return 'keep';
  });
  return complete ? commits : null;
}
