import { hashChildren, rootOf } from '../../../lib/merkle.ts';
import { TILE_WIDTH } from '../../../lib/tile-path.ts';
import { type Tile, tileOf } from '../tiles.ts';

/** The tree computed leaf by leaf, by another way than the one that made it; it holds one path and no more. */

export type GrowingTree = {
  readonly size: () => number;
  readonly frontier: () => readonly Buffer[];
  readonly root: () => Buffer;
  /** @returns the tiles that this leaf completes. */
  readonly add: (leafHash: Buffer) => readonly Tile[];
};

export function growingTree(): GrowingTree {
  const frontier: Buffer[] = [];
  const levels: Buffer[][] = [];
  let size = 0;

  const complete = (hash: Buffer, level: number): readonly Tile[] => {
    const hashes = levels[level] ?? [];
    levels[level] = hashes;
    hashes.push(hash);
    if (hashes.length < TILE_WIDTH) return [];
    levels[level] = [];
    const tile = tileOf(level, Math.floor((size - 1) / TILE_WIDTH ** (level + 1)), hashes);
    return [tile, ...complete(tile.root, level + 1)];
  };
  return {
    size: () => size,
    frontier: () => frontier,
    root: () => rootOf(size, frontier),
    add: (leafHash) => {
      let hash = leafHash;
      // As many subtrees end here as there are ones at the end of the size.
      for (let count = size; count % 2 === 1; count = Math.floor(count / 2))
        hash = hashChildren(frontier.pop() ?? hash, hash);
      frontier.push(hash);
      size++;
      return complete(leafHash, 0);
    },
  };
}
