import { type Checkpoint, parseCheckpoint, verifyCheckpoint } from '../../attestation/tlog/checkpoint.ts';
import type { NoteKey } from '../../attestation/tlog/note.ts';
import { RunError, VerificationError } from '../../errors.ts';
import { type Frontier, HASH_BYTES, rootOf, subtreesOf } from '../../lib/merkle.ts';
import type { Session } from '../database/pool.ts';

/** Where the log ends: one row, which whoever appends holds the lock of. */

export type Head = {
  readonly origin: string;
  readonly publicKey: string;
  readonly size: number;
  readonly frontier: Frontier;
  readonly root: Buffer;
  readonly time: Date;
};

/** A tree that this process has seen: the log never again ends before it. */
export type Seen = { readonly size: number; readonly root: Buffer };

type HeadRow = {
  readonly origin: string;
  readonly public_key: string;
  readonly size: number;
  readonly frontier: Buffer;
  readonly root: Buffer;
  readonly time: Date;
};

const COLUMNS = 'origin, public_key, size, frontier, root, time';

/** Null: the log has not been made yet. */
export async function readHead(session: Session): Promise<Head | null> {
  const { rows } = await session.query<HeadRow>(`SELECT ${COLUMNS} FROM log_head`);
  return rows[0] === undefined ? null : toHead(rows[0]);
}

/** The one lock of the log: what is read after it is what its last holder left. @throws RunError LOG_CORRUPT */
export async function lockHead(session: Session): Promise<Head> {
  const { rows } = await session.query<HeadRow>(
    `SELECT ${COLUMNS} FROM log_head FOR UPDATE`,
    [],
    'lock-head',
  );
  if (rows[0] === undefined) throw logCorrupt('its head is gone');
  return toHead(rows[0]);
}

function toHead(row: HeadRow): Head {
  const { origin, root, time } = row;
  const hashes = Array.from({ length: Math.floor(row.frontier.length / HASH_BYTES) }, (_, i) =>
    row.frontier.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES),
  );
  return { origin, publicKey: row.public_key, size: row.size, frontier: hashes, root, time };
}

export async function writeHead(session: Session, head: Pick<Head, 'size' | 'frontier' | 'root' | 'time'>) {
  await session.query(
    'UPDATE log_head SET size = $1, frontier = $2, root = $3, time = $4',
    [head.size, Buffer.concat(head.frontier), head.root, head.time],
    'write-head',
  );
}

type EndRow = {
  readonly newest: number | null;
  readonly note: string | null;
  readonly seen: Buffer | null;
  readonly leaves: number | null;
};

/**
 * That head, last leaf and newest checkpoint end at one place, and not before a place that was seen.
 * @throws RunError LOG_CORRUPT
 */
export async function checkEnd(
  session: Session,
  head: Head,
  log: { readonly key: NoteKey; readonly seen: Seen | null },
): Promise<Checkpoint> {
  const { rows } = await session.query<EndRow>(
    `SELECT (SELECT max(size) FROM checkpoints) AS newest, (SELECT max(index) FROM log_leaves) AS leaves,
       (SELECT note FROM checkpoints WHERE size = $1) AS note, (SELECT root FROM checkpoints WHERE size = $2) AS seen`,
    [head.size, log.seen?.size ?? head.size],
    'check-end',
  );
  const end = rows[0];
  if (end === undefined) throw logCorrupt('its end cannot be read');
  if (subtreesOf(head.size).length !== head.frontier.length) throw logCorrupt('its head is of another size');
  if (!rootOf(head.size, head.frontier).equals(head.root)) throw logCorrupt('its head has another root');
  if ((end.leaves ?? -1) !== head.size - 1) throw logCorrupt('its leaves do not end where its head does');
  if (end.newest !== head.size) throw logCorrupt('its newest checkpoint is not of its head');
  checkSeen(head, end.seen, log.seen);
  return checkNewest(end.note ?? '', head, log.key);
}

function checkSeen(head: Head, now: Buffer | null, seen: Seen | null): void {
  if (seen === null) return;
  if (head.size < seen.size) throw logCorrupt(`it ends at ${head.size} and was seen at ${seen.size}`);
  if (now?.equals(seen.root) !== true)
    throw logCorrupt(`its tree of ${seen.size} leaves is not the one that was seen`);
}

function checkNewest(note: string, head: Head, key: NoteKey): Checkpoint {
  const checkpoint = parseCheckpoint(note);
  if (checkpoint === null || checkpoint.size !== head.size || !checkpoint.root.equals(head.root))
    throw logCorrupt('its newest checkpoint is of another tree than its head');
  try {
    verifyCheckpoint(checkpoint, key);
  } catch (cause) {
    if (!(cause instanceof VerificationError)) throw cause;
    throw logCorrupt('its newest checkpoint is not signed by its key', cause);
  }
  return checkpoint;
}

export function logCorrupt(why: string, cause?: unknown): RunError {
  return new RunError('LOG_CORRUPT', `nothing is appended to the log: ${why}`, {
    hint: 'stop every gateway of this database, keep it as it is, and run `countersign gateway fsck`; a backup that was restored may be too old',
    cause,
  });
}
