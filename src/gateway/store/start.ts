import { signCheckpoint } from '../../attestation/tlog/checkpoint.ts';
import { type NoteKey, parseVerifierKey, verifierKey } from '../../attestation/tlog/note.ts';
import { RunError } from '../../errors.ts';
import { EMPTY_ROOT, subtreesOf } from '../../lib/merkle.ts';
import { TILE_WIDTH } from '../../lib/tile-path.ts';
import { type Pool, type Session, transaction } from '../database/pool.ts';
import { checkEnd, type Head, logCorrupt, readHead, type Seen } from './head.ts';
import type { LogSigner } from './store.ts';
import { countAt, hashesAt, tileOf } from './tiles.ts';
import { toTime } from './time.ts';

/** The log at start: made when there is none, else looked at before anything is appended. */

export type LogOptions = { readonly origin: string; readonly signer: LogSigner };

export type OpenLog = { readonly origin: string; readonly key: NoteKey; readonly seen: Seen };

/**
 * The right edge of the tree is computed again from its leaves and full tiles: at most 255 of each level. The
 * whole log is `fsck`'s.
 * @throws RunError LOG_CORRUPT, STORAGE_UNAVAILABLE
 */
export async function openLog(pool: Pool, { origin, signer }: LogOptions, now: Date): Promise<OpenLog> {
  await transaction(pool, (session) => makeLog(session, { origin, signer }, now));
  return transaction(pool, (session) => checkLog(session, signer), { isolation: 'repeatable read' });
}

async function checkLog(session: Session, signer: LogSigner): Promise<OpenLog> {
  const head = await readHead(session);
  if (head === null) throw logCorrupt('its head is gone');
  const key = logKey(head.origin, signer.raw);
  if (head.publicKey !== signer.publicKey)
    throw new RunError('LOG_CORRUPT', 'the log was made with another key than the one at hand', {
      hint: 'start with the log key of this database; a log’s key is never changed',
    });
  await checkEnd(session, head, { key, seen: null });
  await checkEdge(session, head);
  return { origin: head.origin, key, seen: { size: head.size, root: head.root } };
}

export function logKey(origin: string, raw: Buffer): NoteKey {
  const key = parseVerifierKey(verifierKey(origin, raw));
  if (key === null) throw new RangeError('no Ed25519 key of a log');
  return key;
}

/** Of two processes that start at once, one makes it and the other waits for that. */
async function makeLog(session: Session, { origin, signer }: LogOptions, now: Date): Promise<void> {
  if ((await readHead(session)) !== null) return;
  // Before a name is kept for good: one that no key can have is a bug.
  logKey(origin, signer.raw);
  const root = EMPTY_ROOT;
  const time = toTime(now);
  const { rowCount } = await session.query(
    `INSERT INTO log_head (origin, public_key, size, frontier, root, time) VALUES ($1, $2, 0, '', $3, $4)
     ON CONFLICT DO NOTHING`,
    [origin, signer.publicKey, root, time],
  );
  if (rowCount === 0) return;
  await refuseRest(session);
  const note = await signCheckpoint({ origin, size: 0, root }, signer.sign, signer.raw);
  await session.query('INSERT INTO checkpoints (size, root, note, time) VALUES (0, $1, $2, $3)', [
    root,
    note,
    time,
  ]);
}

/** A head that is gone is not made anew: a log would begin again over what is left of it. */
async function refuseRest(session: Session): Promise<void> {
  const { rows } = await session.query<{ rest: boolean }>(
    'SELECT EXISTS (SELECT FROM log_leaves) OR EXISTS (SELECT FROM checkpoints) AS rest',
  );
  if (rows[0]?.rest !== false) throw logCorrupt('its head is gone');
}

async function checkEdge(session: Session, head: Head): Promise<void> {
  const edge = await edgeOf(session, head.size);
  const isSame = edge.length === head.frontier.length && edge.every((hash, i) => hash.equals(at(head, i)));
  if (!isSame) throw logCorrupt('its last leaves and tiles are not those of its head');
  for (let level = 0; countAt(head.size, level) >= TILE_WIDTH; level++)
    await checkLastTile(session, head.size, level);
}

function at({ frontier }: Head, i: number): Buffer {
  return frontier[i] ?? EMPTY_ROOT;
}

/** The frontier, of what a tile's level holds behind its last full tile. */
async function edgeOf(session: Session, size: number): Promise<readonly Buffer[]> {
  const edge: Buffer[] = [];
  for (let level = 0; countAt(size, level) > 0; level++) {
    const count = countAt(size, level);
    const first = count - (count % TILE_WIDTH);
    const hashes = await hashesAt(session, level, first, count);
    if (hashes.length !== count - first)
      throw logCorrupt(`level ${level} of its tiles has a hole at its end`);
    const subtrees = subtreesOf(hashes.length).map(({ level: height, index }) => {
      const start = index * 2 ** height;
      return tileOf(level, 0, hashes.slice(start, start + 2 ** height)).root;
    });
    edge.unshift(...subtrees);
  }
  return edge;
}

async function checkLastTile(session: Session, size: number, level: number): Promise<void> {
  const index = Math.floor(countAt(size, level) / TILE_WIDTH) - 1;
  const { rows } = await session.query<{ hashes: Buffer; root: Buffer }>(
    'SELECT hashes, root FROM log_tiles WHERE level = $1 AND index = $2',
    [level, index],
  );
  const hashes = await hashesAt(session, level, index * TILE_WIDTH, (index + 1) * TILE_WIDTH);
  if (rows[0] === undefined || hashes.length !== TILE_WIDTH)
    throw logCorrupt(`tile ${level}/${index} is gone`);
  const isSame =
    rows[0].hashes.equals(Buffer.concat(hashes)) && rows[0].root.equals(tileOf(level, index, hashes).root);
  if (!isSame) throw logCorrupt(`tile ${level}/${index} is not what is below it`);
}
