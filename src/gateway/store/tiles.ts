import { hashChildren, hashLeaf } from '../../lib/merkle.ts';
import { formatEntries, TILE_WIDTH } from '../../lib/tile-path.ts';
import type { Session } from '../database/pool.ts';

/**
 * The tree as C2SP tlog-tiles. Only full tiles are kept: a partial one is made of the leaves, or of the roots of
 * the full tiles below it.
 */

export type Tile = {
  readonly level: number;
  readonly index: number;
  readonly hashes: readonly Buffer[];
  readonly root: Buffer;
};

/** Behind this there is nothing: a tree of more leaves than a number can count. */
const LAST_LEVEL = 6;

/**
 * The tiles that new leaves complete, level by level: one is full when its last hash is there, and its root is a
 * hash of the level above.
 */
export async function completedTiles(
  session: Session,
  size: number,
  leafHashes: readonly Buffer[],
): Promise<readonly Tile[]> {
  const tiles: Tile[] = [];
  for (let [level, count, fresh] = [0, size, leafHashes]; ; level++) {
    const first = Math.floor(count / TILE_WIDTH);
    const full = Math.floor((count + fresh.length) / TILE_WIDTH) - first;
    if (full === 0) return tiles;
    const hashes = [...(await hashesAt(session, level, first * TILE_WIDTH, count)), ...fresh];
    const completed = Array.from({ length: full }, (_, i) =>
      tileOf(level, first + i, hashes.slice(i * TILE_WIDTH, (i + 1) * TILE_WIDTH)),
    );
    tiles.push(...completed);
    [count, fresh] = [first, completed.map(({ root }) => root)];
  }
}

export function tileOf(level: number, index: number, hashes: readonly Buffer[]): Tile {
  return { level, index, hashes, root: perfectRoot(hashes) };
}

/** Of a power of two of hashes. */
function perfectRoot(hashes: readonly Buffer[]): Buffer {
  const [left, right] = hashes;
  if (left === undefined) throw new RangeError('a tile has no hashes');
  if (right === undefined) return left;
  const parents = Array.from({ length: hashes.length / 2 }, (_, i) =>
    hashChildren(hashes[2 * i] as Buffer, hashes[2 * i + 1] as Buffer),
  );
  return perfectRoot(parents);
}

/** The hashes of a level from one index up to another: of leaves, or roots of the full tiles below. */
export async function hashesAt(
  session: Session,
  level: number,
  from: number,
  to: number,
): Promise<readonly Buffer[]> {
  if (from >= to) return [];
  if (level === 0) return (await leavesAt(session, from, to)).map(hashLeaf);
  const { rows } = await session.query<{ root: Buffer }>(
    'SELECT root FROM log_tiles WHERE level = $1 AND index >= $2 AND index < $3 ORDER BY index',
    [level - 1, from, to],
  );
  return rows.map(({ root }) => root);
}

async function leavesAt(session: Session, from: number, to: number): Promise<readonly Buffer[]> {
  const { rows } = await session.query<{ leaf: Buffer }>(
    'SELECT leaf FROM log_leaves WHERE index >= $1 AND index < $2 ORDER BY index',
    [from, to],
  );
  return rows.map(({ leaf }) => leaf);
}

/** How many hashes a level of the tree has: whole subtrees only. */
export function countAt(size: number, level: number): number {
  return level > LAST_LEVEL ? 0 : Math.floor(size / TILE_WIDTH ** level);
}

export async function insertTiles(session: Session, tiles: readonly Tile[]): Promise<void> {
  if (tiles.length === 0) return;
  await session.query(
    `INSERT INTO log_tiles (level, index, hashes, root)
     SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::bytea[], $4::bytea[])`,
    [
      tiles.map(({ level }) => level),
      tiles.map(({ index }) => index),
      tiles.map(({ hashes }) => Buffer.concat(hashes)),
      tiles.map(({ root }) => root),
    ],
  );
}

export type TileRange = {
  readonly size: number;
  readonly level: number;
  readonly index: number;
  /** Null: the full tile. */
  readonly width: number | null;
};

/** Null: the tree has not that many. A partial tile is the beginning of the full one. */
export async function readTile(session: Session, range: TileRange): Promise<Buffer | null> {
  const { level, index, width } = range;
  if (!isThere(range)) return null;
  if (width !== null) {
    const hashes = await hashesAt(session, level, index * TILE_WIDTH, index * TILE_WIDTH + width);
    return hashes.length === width ? Buffer.concat(hashes) : null;
  }
  const { rows } = await session.query<{ hashes: Buffer }>(
    'SELECT hashes FROM log_tiles WHERE level = $1 AND index = $2',
    [level, index],
  );
  return rows[0]?.hashes ?? null;
}

export async function readEntries(session: Session, range: Omit<TileRange, 'level'>): Promise<Buffer | null> {
  const { index, width } = range;
  if (!isThere({ ...range, level: 0 })) return null;
  const count = width ?? TILE_WIDTH;
  const leaves = await leavesAt(session, index * TILE_WIDTH, index * TILE_WIDTH + count);
  return leaves.length === count ? formatEntries(leaves) : null;
}

/** Before anything is asked of the database: an index may be any number that a path can hold. */
function isThere({ size, level, index, width }: TileRange): boolean {
  const count = width ?? TILE_WIDTH;
  const isPossible = Number.isSafeInteger(index) && index >= 0 && count >= 1 && count <= TILE_WIDTH;
  return isPossible && index * TILE_WIDTH + count <= countAt(size, level);
}
