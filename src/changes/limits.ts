import { RunError } from '../errors.ts';

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
/** Bytes of one file whose lines are read; larger ones are assets, and are never judged by silence. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;
/** Bytes of all blobs of the change, both sides: held as text they take twice as much at the worst. */
export const MAX_TOTAL_BYTES = 128 * 1024 * 1024;
/** Added and removed lines together: rules look at each line. */
export const MAX_LINES = 2_000_000;
/** A criss-cross has a few; each is one more reading of the change. */
export const MAX_MERGE_BASES = 16;

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
