import { RunError } from '../errors.ts';
import type { Commit } from '../model.ts';

/**
 * What one change may be. Over a cap of the change: exit 3, never a pass. Over the cap of one file: the file is
 * listed in `unchecked` and blocks. Each number keeps a check under 60 s and 512 MiB on two cores.
 */

/** More files than any review reads; a tree bomb (one tree named ten times, ten levels deep) passes it at once. */
export const MAX_FILES = 100_000;
/** Folders above a file. Linux refuses paths of 4,096 bytes, so no checkout has more. */
export const MAX_DEPTH = 4_096;
/** Bytes of a path, so that folders of long names within `MAX_DEPTH` stay small. */
export const MAX_PATH_BYTES = 16_384;
/** Bytes of all changed paths as they are shown: each is held, sorted and digested in more than one form. */
export const MAX_TOTAL_PATH_BYTES = 32 * 1024 * 1024;
/**
 * Bytes of one tree, and of all that are read at once. An entry takes ten times its bytes in memory;
 * `MAX_FILES` of usual names are 6 MB.
 */
export const MAX_TREE_BYTES = 16 * 1024 * 1024;
/** Bytes of one commit or tag: a message is a few lines. */
export const MAX_COMMIT_BYTES = 1024 * 1024;
/** What all commits of a change may take: their text, and their parts at about what an object takes in memory. */
export const MAX_COMMITS_BYTES = 64 * 1024 * 1024;
const COMMIT_BYTES = 512;
const TRAILER_BYTES = 128;
/** Bytes of one file whose lines are read; larger ones are assets, and are never judged by silence. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;
/** Bytes of all blobs of the change, both sides: held as text they take twice as much at the worst. */
export const MAX_TOTAL_BYTES = 128 * 1024 * 1024;
/** Added and removed lines together: rules look at each line. */
export const MAX_LINES = 2_000_000;
/** A criss-cross has a few; each is one more reading of the change. */
export const MAX_MERGE_BASES = 16;

/**
 * Looks at an object's size before its content is read. Blobs have caps of their own.
 * @throws RunError CHANGE_TOO_LARGE
 */
export function checkObjectSize(type: string, size: number): void {
  if (type === 'tree' && size > MAX_TREE_BYTES) throw tooLarge('bytes in one folder', MAX_TREE_BYTES);
  if ((type === 'commit' || type === 'tag') && size > MAX_COMMIT_BYTES)
    throw tooLarge(`bytes in one ${type}`, MAX_COMMIT_BYTES);
}

/** Counts commits as they are kept. @throws RunError CHANGE_TOO_LARGE */
export function commitBudget(): (commit: Commit) => Commit {
  let left = MAX_COMMITS_BYTES;
  return (commit) => {
    const people = [commit.author, commit.committer].map(({ name, email }) => name.length + email.length);
    const text = people.reduce((sum, length) => sum + length, commit.message.length);
    left -= COMMIT_BYTES + text + TRAILER_BYTES * commit.trailers.length;
    if (left < 0) throw tooLarge('bytes in its commits', MAX_COMMITS_BYTES);
    return commit;
  };
}

/** @returns the error for a change over a cap. */
export function tooLarge(what: string, limit: number): RunError {
  return new RunError(
    'CHANGE_TOO_LARGE',
    `the change has more than ${limit.toLocaleString('en-US')} ${what}`,
    {
      hint: 'split it into smaller changes, each with a check of its own',
    },
  );
}
