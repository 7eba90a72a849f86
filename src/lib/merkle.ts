import { createHash } from 'node:crypto';

/**
 * Merkle trees of RFC 6962 over sha256: proofs verified, and leaves appended to a tree of which only the right
 * edge is at hand. Every hash that is verified against comes from the caller; nothing here is believed.
 */

/** Of a tree or in it. A number that is no safe integer proves nothing: whoever reads larger ones reads bigints. */
export type Count = number | bigint;

export const HASH_BYTES = 32;

/** RFC 6962 2.1: the hash of an empty list. */
export const EMPTY_ROOT: Buffer = createHash('sha256').digest();

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** RFC 6962 2.1: `SHA-256(0x00 || entry)`, so that no leaf is a node. */
export function hashLeaf(data: Uint8Array): Buffer {
  return createHash('sha256').update(LEAF).update(data).digest();
}

/** RFC 6962 2.1: `SHA-256(0x01 || left || right)`. */
export function hashChildren(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

// ── proofs ──────────────────────────────────────────────────────────────────────────────────

export type Inclusion = {
  readonly index: Count;
  readonly size: Count;
  readonly leafHash: Uint8Array;
  /** From the leaf's sibling up. */
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
};

/** RFC 9162 2.1.3.2: whether the leaf is at this place in the tree of this size and root. */
export function verifyInclusion({ index, size, leafHash, proof, root }: Inclusion): boolean {
  if (![leafHash, root, ...proof].every(isHash)) return false;
  const [leaf, count] = [countOf(index), countOf(size)];
  if (leaf === null || count === null || leaf >= count) return false;
  let hash = leafHash;
  let [node, last] = [leaf, count - 1n];
  for (const sibling of proof) {
    if (last === 0n) return false;
    if (isRight(node) || node === last) {
      hash = hashChildren(sibling, hash);
      // The last node of a level without a sibling goes up as it is.
      while (node !== 0n && !isRight(node)) [node, last] = [node >> 1n, last >> 1n];
    } else hash = hashChildren(hash, sibling);
    [node, last] = [node >> 1n, last >> 1n];
  }
  return last === 0n && equal(hash, root);
}

export type Consistency = {
  readonly size1: Count;
  readonly size2: Count;
  readonly root1: Uint8Array;
  readonly root2: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

/**
 * RFC 9162 2.1.4.2: whether the first tree is the beginning of the second. Every tree begins with the empty one,
 * and no proof says so: between it and a larger one the answer is no.
 */
export function verifyConsistency({ size1, size2, root1, root2, proof }: Consistency): boolean {
  const [first, second] = [countOf(size1), countOf(size2)];
  if (first === null || second === null || !proof.every(isHash)) return false;
  if (first === second) {
    const possible = first !== 0n || equal(root1, EMPTY_ROOT);
    return possible && proof.length === 0 && equal(root1, root2);
  }
  if (first === 0n || first > second) return false;
  let [node, last] = [first - 1n, second - 1n];
  while (isRight(node)) [node, last] = [node >> 1n, last >> 1n];
  // A first tree that is one perfect subtree is its own first node, and the proof leaves it out.
  const [seed, ...rest] = node === 0n ? [root1, ...proof] : proof;
  if (seed === undefined) return false;
  let [hash1, hash2] = [seed, seed];
  for (const sibling of rest) {
    if (last === 0n) return false;
    if (isRight(node) || node === last) {
      [hash1, hash2] = [hashChildren(sibling, hash1), hashChildren(sibling, hash2)];
      while (node !== 0n && !isRight(node)) [node, last] = [node >> 1n, last >> 1n];
    } else hash2 = hashChildren(hash2, sibling);
    [node, last] = [node >> 1n, last >> 1n];
  }
  return last === 0n && equal(hash1, root1) && equal(hash2, root2);
}

function countOf(value: Count): bigint | null {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return null;
  return value < 0 ? null : BigInt(value);
}

function isRight(node: bigint): boolean {
  return (node & 1n) === 1n;
}

function isHash(hash: Uint8Array): boolean {
  return hash.length === HASH_BYTES;
}

/** Nothing here is secret: how long it takes tells nobody anything. */
function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

// ── appending ───────────────────────────────────────────────────────────────────────────────

/** Roots of the perfect subtrees that a tree is made of, largest first: one for each bit of its size. */
export type Frontier = readonly Buffer[];

export type Appended = {
  readonly size: number;
  readonly frontier: Frontier;
  readonly root: Buffer;
  /** Of each new leaf, in the new tree. */
  readonly proofs: readonly (readonly Buffer[])[];
};

/** A level of the new tree from `first` on: the node of the old frontier, where it has one here, and all new ones. */
type Level = { readonly first: number; readonly nodes: readonly Buffer[] };

/**
 * The tree with more leaves, and their proofs: every hash they need is in the old frontier or new.
 * A frontier of another size is a bug.
 */
export function appendLeaves(size: number, frontier: Frontier, leafHashes: readonly Buffer[]): Appended {
  const newSize = size + leafHashes.length;
  const levels = growLevels(size, frontier, leafHashes);
  const subtrees = subtreesOf(newSize);
  const old = new Map(subtreesOf(size).map(({ level, index }, i) => [`${level}/${index}`, frontier[i]]));
  const grown = subtrees.map(
    ({ level, index }) => nodeAt(levels, level, index) ?? known(old.get(`${level}/${index}`)),
  );
  const rests = foldRight(grown);
  return {
    size: newSize,
    frontier: grown,
    root: rests[0] ?? EMPTY_ROOT,
    proofs: leafHashes.map((_, i) => proofOf(size + i, { levels, subtrees, grown, rests })),
  };
}

/** @returns the root of the tree whose frontier this is. A frontier of another size is a bug. */
export function rootOf(size: number, frontier: Frontier): Buffer {
  if (subtreesOf(size).length !== frontier.length) throw new RangeError('the frontier is of another size');
  return foldRight(frontier)[0] ?? EMPTY_ROOT;
}

/** Where the nodes of a frontier are: the `index`th of those that cover 2^`level` leaves. */
export function subtreesOf(size: number): readonly { readonly level: number; readonly index: number }[] {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError('no size of a tree');
  const found: { readonly level: number; readonly index: number }[] = [];
  for (let [level, count] = [0, size]; count > 0; level++, count = Math.floor(count / 2))
    if (count % 2 === 1) found.push({ level, index: count - 1 });
  return found.reverse();
}

/** Bottom up; a level's last node without a sibling stays where it is. */
function growLevels(size: number, frontier: Frontier, leafHashes: readonly Buffer[]): readonly Level[] {
  if (subtreesOf(size).length !== frontier.length) throw new RangeError('the frontier is of another size');
  const smallestFirst = [...frontier].reverse();
  const levels: Level[] = [];
  for (let [count, fresh] = [size, leafHashes]; fresh.length > 0; count = Math.floor(count / 2)) {
    const isOdd = count % 2 === 1;
    const nodes = isOdd ? [known(smallestFirst.shift()), ...fresh] : fresh;
    levels.push({ first: isOdd ? count - 1 : count, nodes });
    fresh = pairsOf(nodes);
  }
  return levels;
}

function pairsOf(nodes: readonly Buffer[]): readonly Buffer[] {
  return Array.from({ length: Math.floor(nodes.length / 2) }, (_, i) =>
    hashChildren(known(nodes[2 * i]), known(nodes[2 * i + 1])),
  );
}

function nodeAt(levels: readonly Level[], level: number, index: number): Buffer | null {
  const found = levels[level];
  return found?.nodes[index - found.first] ?? null;
}

/** For each subtree the hash of it and all to its right, as one tree. */
function foldRight(subtrees: readonly Buffer[]): readonly Buffer[] {
  const folded: Buffer[] = [];
  for (const hash of [...subtrees].reverse()) {
    const right = folded.at(-1);
    folded.push(right === undefined ? hash : hashChildren(hash, right));
  }
  return folded.reverse();
}

type Grown = {
  readonly levels: readonly Level[];
  readonly subtrees: readonly { readonly level: number; readonly index: number }[];
  readonly grown: Frontier;
  readonly rests: readonly Buffer[];
};

/** Up inside the leaf's perfect subtree, then all to the right of that as one hash, then each one to its left. */
function proofOf(leaf: number, { levels, subtrees, grown, rests }: Grown): readonly Buffer[] {
  const at = subtrees.findIndex(({ level, index }) => Math.floor(leaf / 2 ** level) === index);
  const within = Array.from({ length: subtrees[at]?.level ?? 0 }, (_, level) => {
    const node = Math.floor(leaf / 2 ** level);
    return known(nodeAt(levels, level, node % 2 === 0 ? node + 1 : node - 1));
  });
  const right = rests[at + 1];
  return [...within, ...(right === undefined ? [] : [right]), ...grown.slice(0, at).reverse()];
}

/** What cannot be missing: a hole is a bug of the caller’s. */
function known(hash: Buffer | null | undefined): Buffer {
  if (hash === undefined || hash === null) throw new RangeError('a hash of the tree is missing');
  return hash;
}
