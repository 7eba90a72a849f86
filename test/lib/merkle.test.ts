import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  appendLeaves,
  EMPTY_ROOT,
  hashChildren,
  hashLeaf,
  rootOf,
  subtreesOf,
  verifyConsistency,
  verifyInclusion,
} from '../../src/lib/merkle.ts';
import { naiveConsistency, naiveInclusion, naiveRoot } from '../support/merkle.ts';

/** RFC 6962 trees, against an implementation that is the RFC's text and nothing else. */

const leavesOf = (count: number, salt = ''): Buffer[] =>
  Array.from({ length: count }, (_, i) => hashLeaf(Buffer.from(`${salt}${i}`)));

const hexOf = (proofs: readonly (readonly Buffer[])[]): string =>
  proofs.map((proof) => proof.map((hash) => hash.toString('hex')).join(' ')).join('\n');

test('a leaf, a node and nothing hash as RFC 6962 says', () => {
  const sha256 = (hex: string) => createHash('sha256').update(Buffer.from(hex, 'hex')).digest();
  expect(EMPTY_ROOT.toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(hashLeaf(Buffer.from('ab', 'hex'))).toEqual(sha256('00ab'));
  expect(hashChildren(Buffer.from('ab', 'hex'), Buffer.from('cd', 'hex'))).toEqual(sha256('01abcd'));
});

test('every leaf of every small tree is proven by its path, and at no other place', () => {
  for (let size = 1; size <= 33; size++) {
    const leaves = leavesOf(size);
    const root = naiveRoot(leaves);
    for (let index = 0; index < size; index++) {
      const proof = naiveInclusion(index, leaves);
      const leafHash = leaves[index] as Buffer;
      for (let at = 0; at <= size; at++)
        expect(verifyInclusion({ index: at, size, leafHash, proof, root })).toBe(at === index);
    }
  }
});

test('every small tree is the beginning of every larger one, and of no other', () => {
  for (let size2 = 1; size2 <= 20; size2++) {
    const leaves = leavesOf(size2);
    const [root2, other] = [naiveRoot(leaves), naiveRoot(leavesOf(size2, 'x'))];
    for (let size1 = 1; size1 <= size2; size1++) {
      const proof = naiveConsistency(size1, leaves);
      const root1 = naiveRoot(leaves.slice(0, size1));
      expect(verifyConsistency({ size1, size2, root1, root2, proof })).toBe(true);
      expect(verifyConsistency({ size1, size2, root1, root2: other, proof })).toBe(false);
      expect(verifyConsistency({ size1, size2, root1: other, root2, proof })).toBe(false);
    }
  }
});

test('leaves appended in batches make the tree that all of them make, with its proofs', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 6 }), (batches) => {
      const all: Buffer[] = [];
      let tree: { size: number; frontier: readonly Buffer[] } = { size: 0, frontier: [] };
      for (const [i, count] of batches.entries()) {
        const fresh = leavesOf(count, `${i}.`);
        all.push(...fresh);
        const grown = appendLeaves(tree.size, tree.frontier, fresh);
        expect(grown.size).toBe(all.length);
        expect(grown.root).toEqual(naiveRoot(all));
        expect(rootOf(grown.size, grown.frontier)).toEqual(grown.root);
        expect(hexOf(grown.proofs)).toBe(hexOf(fresh.map((_, n) => naiveInclusion(tree.size + n, all))));
        tree = grown;
      }
    }),
    { numRuns: 40 },
  );
});

test('a thousand leaves on a million take a moment, and each of them is proven', () => {
  const million = 1_000_003;
  // Any hashes do: the frontier of a real tree of that size is no different.
  const frontier = subtreesOf(million).map((_, i) => hashLeaf(Buffer.from(`subtree ${i}`)));
  const fresh = leavesOf(1_000);
  const started = performance.now();
  const { size, root, proofs } = appendLeaves(million, frontier, fresh);
  expect(performance.now() - started).toBeLessThan(500);
  for (const [i, leafHash] of fresh.entries())
    expect(verifyInclusion({ index: million + i, size, leafHash, proof: proofs[i] ?? [], root })).toBe(true);
});

test('a frontier beyond 32 bits is no different', () => {
  const size = 2 ** 40 + 2 ** 33 + 5;
  const frontier = subtreesOf(size).map((_, i) => hashLeaf(Buffer.from(`subtree ${i}`)));
  expect(subtreesOf(size)).toEqual([
    { level: 40, index: 0 },
    { level: 33, index: 2 ** 7 },
    { level: 2, index: 2 ** 38 + 2 ** 31 },
    { level: 0, index: size - 1 },
  ]);
  const fresh = leavesOf(3);
  const grown = appendLeaves(size, frontier, fresh);
  for (const [i, leafHash] of fresh.entries())
    expect(
      verifyInclusion({
        index: size + i,
        size: grown.size,
        leafHash,
        proof: grown.proofs[i] ?? [],
        root: grown.root,
      }),
    ).toBe(true);
});

test('nothing appended changes nothing', () => {
  const { frontier, root } = appendLeaves(0, [], leavesOf(7));
  expect(appendLeaves(7, frontier, [])).toEqual({ size: 7, frontier, root, proofs: [] });
  expect(appendLeaves(0, [], [])).toEqual({ size: 0, frontier: [], root: EMPTY_ROOT, proofs: [] });
});

test.each<[string, () => unknown]>([
  ['a hash too few', () => appendLeaves(3, leavesOf(1), leavesOf(1))],
  ['a hash too many', () => appendLeaves(4, leavesOf(2), leavesOf(1))],
  ['a root of it', () => rootOf(5, leavesOf(1))],
  ['a negative size', () => rootOf(-1, [])],
  ['half a leaf', () => rootOf(0.5, [])],
  ['a size that no number holds', () => rootOf(2 ** 53, leavesOf(1))],
])('a frontier that is not of its size is a bug: %s', (_, act) => {
  expect(act).toThrow(RangeError);
});

test.each<[string, number | bigint, number | bigint]>([
  ['a negative place', -1, 1],
  ['a negative place as bigint', -1n, 1n],
  ['a place behind the last', 1, 1],
  ['an empty tree', 0, 0],
  ['a place that is no integer', 0.5, 1],
  ['no number', Number.NaN, 1],
  ['a size that is rounded', 0, 2 ** 53],
  ['a size without end', 0, Number.POSITIVE_INFINITY],
])('%s proves nothing', (_, index, size) => {
  const [leafHash] = leavesOf(1) as [Buffer];
  expect(verifyInclusion({ index, size, leafHash, proof: [], root: leafHash })).toBe(false);
});

test('a place beyond 2^53 is proven as a bigint', () => {
  const [leafHash, sibling] = leavesOf(2) as [Buffer, Buffer];
  const size = 2n ** 60n + 1n;
  const root = hashChildren(sibling, leafHash);
  expect(verifyInclusion({ index: size - 1n, size, leafHash, proof: [sibling], root })).toBe(true);
  expect(verifyInclusion({ index: size - 2n, size, leafHash, proof: [sibling], root })).toBe(false);
});
