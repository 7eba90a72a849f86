import { parseCheckpoint, verifyCheckpoint } from '../../../attestation/tlog/checkpoint.ts';
import { parseLeaf } from '../../../attestation/tlog/leaf.ts';
import type { NoteKey } from '../../../attestation/tlog/note.ts';
import { VerificationError } from '../../../errors.ts';
import { hashLeaf } from '../../../lib/merkle.ts';
import { type Pool, type Session, withClient } from '../../database/pool.ts';
import type { Head } from '../head.ts';
import { countAt, type Tile } from '../tiles.ts';
import { rfc3339 } from '../time.ts';
import type { Report } from './discrepancy.ts';
import { type GrowingTree, growingTree } from './tree.ts';

/**
 * Every leaf, tile and checkpoint up to a head: none of them ever changes, so what is read a piece at a time
 * belongs together although the gateway goes on.
 */

/** Leaves that are read at once: of some hundred bytes each. */
const AT_ONCE = 4_096;

type LeafRow = { readonly index: number; readonly leaf: Buffer };
type TileRow = {
  readonly level: number;
  readonly index: number;
  readonly hashes: Buffer;
  readonly root: Buffer;
};
type CheckpointRow = {
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
  readonly time: Date;
};

export type LogFacts = {
  readonly head: Head;
  readonly key: NoteKey;
  readonly tenants: ReadonlySet<string>;
};

type Walk = LogFacts & {
  readonly report: Report;
  readonly tree: GrowingTree;
  /** Behind a missing leaf nothing can be computed. */
  whole: boolean;
  time: string;
};

export async function checkLog(pool: Pool, facts: LogFacts, report: Report): Promise<void> {
  const walk: Walk = { ...facts, report, tree: growingTree(), whole: true, time: '' };
  const { size } = facts.head;
  for (let from = 0; from === 0 || from < size; from += AT_ONCE) {
    const to = Math.min(from + AT_ONCE, size);
    const read = await withClient(pool, (session) => readPart(session, from, to));
    checkPart(walk, { from, to, ...read });
  }
  checkHead(walk);
}

async function readPart(session: Session, from: number, to: number) {
  const leaves = await session.query<LeafRow>(
    'SELECT index, leaf FROM log_leaves WHERE index >= $1 AND index < $2 ORDER BY index',
    [from, to],
  );
  // A checkpoint belongs to the part that its last leaf is in; the empty one to the first.
  const checkpoints = await session.query<CheckpointRow>(
    'SELECT size, root, note, time FROM checkpoints WHERE size > $1 AND size <= $2 ORDER BY size',
    [from === 0 ? -1 : from, to],
  );
  const completed = Array.from({ length: 8 }, (_, level) => [
    countAt(from, level + 1),
    countAt(to, level + 1),
  ]);
  const tiles = await session.query<TileRow>(
    `SELECT level, index, hashes, root FROM log_tiles
     JOIN unnest($1::smallint[], $2::bigint[], $3::bigint[]) AS part (of_level, first, past)
       ON level = of_level AND index >= first AND index < past`,
    [
      completed.map((_, level) => level),
      completed.map(([first = 0]) => first),
      completed.map(([, past = 0]) => past),
    ],
  );
  return { leaves: leaves.rows, checkpoints: checkpoints.rows, tiles: tiles.rows };
}

type Part = {
  readonly from: number;
  readonly to: number;
  readonly leaves: readonly LeafRow[];
  readonly checkpoints: readonly CheckpointRow[];
  readonly tiles: readonly TileRow[];
};

function checkPart(walk: Walk, { from, to, leaves, checkpoints, tiles }: Part): void {
  const leafAt = new Map(leaves.map(({ index, leaf }) => [index, leaf]));
  const tileAt = new Map(tiles.map((tile) => [`${tile.level}/${tile.index}`, tile]));
  const checkpointAt = new Map(checkpoints.map((checkpoint) => [checkpoint.size, checkpoint]));
  if (from === 0) checkFirst(walk, checkpointAt.get(0));
  for (let index = from; index < to; index++) {
    const leaf = leafAt.get(index);
    if (leaf === undefined) {
      walk.whole = false;
      walk.report({ what: 'leaf-missing', where: `leaf ${index}`, why: 'there is no row of it' });
    } else {
      checkLeaf(walk, index, leaf);
      if (walk.whole) for (const tile of walk.tree.add(hashLeaf(leaf))) checkTile(walk, tile, tileAt);
    }
    const checkpoint = checkpointAt.get(index + 1);
    if (checkpoint !== undefined) checkCheckpoint(walk, checkpoint);
  }
}

function checkFirst(walk: Walk, empty: CheckpointRow | undefined): void {
  if (empty !== undefined) checkCheckpoint(walk, empty);
  else walk.report({ what: 'checkpoint-missing', where: 'checkpoint 0', why: 'the log did not begin empty' });
}

function checkLeaf(walk: Walk, index: number, bytes: Buffer): void {
  const where = `leaf ${index}`;
  const leaf = parseLeaf(bytes);
  if (leaf === null) {
    walk.report({ what: 'leaf-malformed', where, why: 'it is no entry in its one form' });
    return;
  }
  if (leaf.time < walk.time)
    walk.report({ what: 'leaf-time', where, why: 'it is earlier than the one before it' });
  walk.time = leaf.time;
  if (!walk.tenants.has(leaf.tenant))
    walk.report({ what: 'leaf-tenant', where, why: 'there is no such tenant' });
}

function checkTile({ report }: Walk, tile: Tile, stored: ReadonlyMap<string, TileRow>): void {
  const name = `${tile.level}/${tile.index}`;
  const where = `tile ${name}`;
  const row = stored.get(name);
  if (row === undefined) report({ what: 'tile-missing', where, why: 'there is no row of it' });
  else if (!row.hashes.equals(Buffer.concat(tile.hashes)))
    report({ what: 'tile-changed', where, why: 'its hashes are not those of what is below it' });
  else if (!row.root.equals(tile.root))
    report({ what: 'tile-changed', where, why: 'its root is not that of what is below it' });
}

function checkCheckpoint(walk: Walk, { size, root, note, time }: CheckpointRow): void {
  const { report, head, key, tree } = walk;
  const where = `checkpoint ${size}`;
  const checkpoint = parseCheckpoint(note);
  if (checkpoint === null)
    report({ what: 'checkpoint-malformed', where, why: 'its note is no checkpoint in its one form' });
  else if (checkpoint.size !== size || !checkpoint.root.equals(root) || checkpoint.origin !== head.origin)
    report({ what: 'checkpoint-malformed', where, why: 'its note is of another tree than its row' });
  if (checkpoint !== null) {
    const why = refusalOf(() => verifyCheckpoint(checkpoint, key));
    if (why !== null) report({ what: 'checkpoint-signature', where, why });
  }
  if (walk.whole && !tree.root().equals(root))
    report({ what: 'checkpoint-root', where, why: 'its root is not that of the leaves before it' });
  if (size > 0 && rfc3339(time) !== walk.time)
    report({ what: 'checkpoint-time', where, why: 'its time is not that of its last leaf' });
}

/** What a check refuses for; null: it passes. */
export function refusalOf(check: () => void): string | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof VerificationError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

function checkHead({ head, tree, whole, time, report }: Walk): void {
  const wrong = (why: string): void => report({ what: 'head', where: `head ${head.size}`, why });
  if (whole && !tree.root().equals(head.root)) wrong('its root is not that of the leaves');
  if (whole && !Buffer.concat(tree.frontier()).equals(Buffer.concat(head.frontier)))
    wrong('its frontier is not that of the leaves');
  if (head.size > 0 && rfc3339(head.time) !== time) wrong('its time is not that of the last leaf');
}
