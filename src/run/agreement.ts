import { mergeBasesOf } from '../changes/commits.ts';
import { type History, type HistoryOptions, openHistory, withAllocationLimit } from '../changes/history.ts';
import { RunError, type RunErrorCode } from '../errors.ts';
import type { ObjectId } from '../model.ts';
import { commitObject } from './gateway.ts';

/**
 * Base and head as the forge says them against the forge's test merge, where that is here: its object names what was
 * merged, and its id is in what the job's token says. Another head, or a base that is not behind its first parent, is
 * a contradiction. A base that is behind is an event older than the merge: the newest policy decides.
 * @returns the same history, or that of the newer base; what is not returned is closed
 * @throws RunError CONTEXT_MISMATCH, and as `openHistory`
 */
async function agreeWithMerge(
  history: History,
  merge: ObjectId | null,
  options: HistoryOptions,
): Promise<History> {
  // A head that is called its own merge may be any commit, and proves nothing.
  if (merge === null || merge === history.head) return history;
  try {
    const [first, second, ...more] = parentsOf(await commitObject(history, merge));
    if (first === undefined || second === undefined || more.length > 0) return history;
    if (second !== history.head) throw mismatch('head');
    if (first === history.base) return history;
    const newer = await openBehind(history.base, { ...options, base: first });
    if (newer === null) throw mismatch('base');
    history.close();
    return newer;
  } catch (error) {
    history.close();
    throw error;
  }
}

/** @throws RunError as `agreeWithMerge` */
export async function openAgreed(options: HistoryOptions, merge: ObjectId | null): Promise<History> {
  try {
    return await agreeWithMerge(await openHistory(options), merge, options);
  } catch (error) {
    if (merge !== null && error instanceof RunError && NOT_FOUND.includes(error.code))
      await refuseOthers(merge, options);
    throw error;
  }
}

const NOT_FOUND: readonly RunErrorCode[] = ['REVISION_UNKNOWN', 'NO_MERGE_BASE'];

/** Of commits that are not here, or have nothing to do with each other, the test merge may know better ones. */
async function refuseOthers(merge: ObjectId, { base, head, ...place }: HistoryOptions): Promise<void> {
  const [first, second, ...more] = await parentsOfMerge(merge, place);
  if (first === undefined || second === undefined || more.length > 0) return;
  if (second !== head) throw mismatch('head');
  if (first !== base) throw mismatch('base');
}

/** None, where the merge is not here either. */
async function parentsOfMerge(
  merge: ObjectId,
  place: Pick<HistoryOptions, 'directory' | 'hints'>,
): Promise<readonly ObjectId[]> {
  try {
    const alone = await openHistory({ ...place, base: merge, head: merge });
    try {
      return parentsOf(await commitObject(alone, merge));
    } finally {
      alone.close();
    }
  } catch (error) {
    if (error instanceof RunError) return [];
    throw error;
  }
}

/** In the order of the commit's own header. */
function parentsOf(bytes: Buffer | null): readonly ObjectId[] {
  const text = bytes?.toString('latin1') ?? '';
  const end = text.indexOf('\n\n');
  const header = end === -1 ? text : text.slice(0, end);
  return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, id]) => id ?? '');
}

/** Null: the old base is not behind the one of the options. */
async function openBehind(old: ObjectId, options: HistoryOptions): Promise<History | null> {
  let newer: History | null = null;
  try {
    newer = await openHistory(options);
    if (await isBehind(old, newer, options)) return newer;
  } catch (error) {
    newer?.close();
    if (error instanceof RunError && error.code === 'NO_MERGE_BASE') return null;
    throw error;
  }
  newer.close();
  return null;
}

/** @throws RunError NO_MERGE_BASE, HISTORY_SHALLOW */
async function isBehind(old: ObjectId, newer: History, options: HistoryOptions): Promise<boolean> {
  const found = await mergeBasesOf(withAllocationLimit(newer.store), old, newer.base);
  if (found !== null) return found[0] === old;
  // The clone ends in between: opened as a change, what lies there is fetched.
  const between = await openHistory({ ...options, base: old, head: newer.base });
  between.close();
  return between.mergeBases[0] === old;
}

function mismatch(what: 'base' | 'head'): RunError {
  const expected = what === 'head' ? 'the head' : 'a base at or before the one';
  return new RunError(
    'CONTEXT_MISMATCH',
    `expected ${expected} that the forge’s test merge was made of, found another ${what} in the event`,
    {
      hint: 'push to the branch again, so that event and merge are new; let no earlier step change the event or the clone',
    },
  );
}
