import { RunError } from '../../errors.ts';
import { type Pool, type Session, transaction } from '../database/pool.ts';
import { logCorrupt, readHead, type Seen } from './head.ts';

/** What the log says of itself to everybody, and whether it is ready for more. */

type CheckpointRow = { readonly size: number; readonly root: Buffer; readonly note: string };

export type NewestCheckpoint = { readonly note: string; readonly seen: Seen };

/** Never an earlier one than was seen. @throws RunError LOG_CORRUPT */
export async function newestCheckpoint(session: Session, seen: Seen): Promise<NewestCheckpoint> {
  const { rows } = await session.query<CheckpointRow>(
    'SELECT size, root, note FROM checkpoints ORDER BY size DESC LIMIT 1',
    [],
    'newest-checkpoint',
  );
  const newest = rows[0];
  if (newest === undefined) throw logCorrupt('it has no checkpoint');
  refuseEarlier(newest, seen);
  return { note: newest.note, seen: { size: newest.size, root: newest.root } };
}

/** @throws RunError LOG_CORRUPT */
function refuseEarlier({ size, root }: Seen, seen: Seen): void {
  if (size < seen.size || (size === seen.size && !root.equals(seen.root)))
    throw logCorrupt(`it ends at ${size} leaves and was seen at ${seen.size}, or with another root`);
}

/** Short: whoever asks wants to know now. */
const READY_MS = 3_000;

/** Null: a row was committed a moment ago, and the log has not gone back. Else why not. */
export async function whyUnready(pool: Pool, now: Date, seen: Seen): Promise<string | null> {
  try {
    await transaction(pool, async (session) => {
      await session.query(
        `SELECT set_config('statement_timeout', $1, true), set_config('lock_timeout', $1, true)`,
        [String(READY_MS)],
      );
      await session.query(
        `INSERT INTO heartbeat (time) VALUES ($1) ON CONFLICT (singleton) DO UPDATE SET time = excluded.time`,
        [now],
      );
      const head = await readHead(session);
      if (head === null) throw logCorrupt('its head is gone');
      refuseEarlier(head, seen);
      await newestCheckpoint(session, head);
    });
    return null;
  } catch (error) {
    if (error instanceof RunError) return error.message;
    throw error;
  }
}
