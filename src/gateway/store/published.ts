import { type Pool, withClient } from '../database/pool.ts';
import type { Appender } from './appender.ts';
import { newestCheckpoint } from './state.ts';
import type { Store } from './store.ts';
import { readEntries, readTile } from './tiles.ts';

/** The log as anybody may read it. */
export function publishedLog(
  pool: Pool,
  { seen, notice }: Pick<Appender, 'seen' | 'notice'>,
): Pick<Store, 'checkpoint' | 'tile' | 'entries'> {
  const checkpoint = async (): Promise<string> => {
    // Asked before: meanwhile others may append, and what they have seen is no measure for this answer.
    const before = seen();
    const newest = await withClient(pool, (session) => newestCheckpoint(session, before));
    notice(newest.seen);
    return newest.note;
  };
  /** Most of what is asked for is in a tree that we know. */
  const inTree = async (read: (size: number) => Promise<Buffer | null>): Promise<Buffer | null> => {
    const { size } = seen();
    const found = await read(size);
    if (found !== null) return found;
    await checkpoint();
    return seen().size === size ? null : read(seen().size);
  };
  return {
    checkpoint,
    tile: (level, index, width) =>
      inTree((size) => withClient(pool, (session) => readTile(session, { size, level, index, width }))),
    entries: (index, width) =>
      inTree((size) => withClient(pool, (session) => readEntries(session, { size, index, width }))),
  };
}
