import { beforeAll, describe, expect, test } from 'vitest';
import { parseCheckpoint, verifyCheckpoint } from '../../../src/attestation/tlog/checkpoint.ts';
import { verifyReceiptAnswer } from '../../../src/attestation/tlog/receipt.ts';
import { logKey } from '../../../src/gateway/store/start.ts';
import type { StoredEvidence } from '../../../src/gateway/store/store.ts';
import { hashLeaf } from '../../../src/lib/merkle.ts';
import { parseEntries } from '../../../src/lib/tile-path.ts';
import { naiveRoot } from '../../support/merkle.ts';
import { type TestWorld, testWorld } from './opened.ts';
import { evidenceOf, LOG, ORIGIN, openTestStore } from './world.ts';

const KEY = logKey(ORIGIN, LOG.signer.raw);

/** Batches that end before, at and behind the ends of tiles. */
const BATCHES = [1, 1, 2, 3, 17, 200, 31, 1, 1, 250, 6, 4, 255, 130];
const SIZE = BATCHES.reduce((sum, count) => sum + count, 0);

let world: TestWorld;
const stored: StoredEvidence[] = [];
const checkpoints: string[] = [];

async function appendMany(count: number, from: number): Promise<readonly StoredEvidence[]> {
  const tenant = await world.store.tenantId('acme');
  const names = Array.from({ length: count }, (_, i) => `run ${from + i}`);
  const answers = await Promise.all(names.map((name) => world.store.append(evidenceOf(tenant, name))));
  return answers.map((answer) => {
    if (answer.status !== 'created') throw new Error(answer.status);
    return answer.evidence;
  });
}

const hashes = (): Buffer[] =>
  [...stored].sort((a, b) => a.receipt.index - b.receipt.index).map(({ receipt }) => hashLeaf(receipt.leaf));

beforeAll(async () => {
  world = await testWorld();
  checkpoints.push(await world.store.checkpoint());
  for (const count of BATCHES) {
    stored.push(...(await appendMany(count, stored.length)));
    checkpoints.push(await world.store.checkpoint());
  }
}, 60_000);

describe('the log against a tree computed as RFC 6962 writes it', () => {
  test('it begins empty, and that is signed', () => {
    expect(parseCheckpoint(checkpoints[0] ?? '')).toMatchObject({ size: 0, root: naiveRoot([]) });
  });

  test('every checkpoint is signed, and its root is that of the leaves before it', () => {
    for (const text of checkpoints) {
      const checkpoint = parseCheckpoint(text);
      if (checkpoint === null) throw new Error('no checkpoint');
      verifyCheckpoint(checkpoint, KEY);
      expect(checkpoint.root).toEqual(naiveRoot(hashes().slice(0, checkpoint.size)));
    }
    expect(checkpoints.map((text) => parseCheckpoint(text)?.size)).toEqual(
      [0, ...BATCHES].map((_, i) => BATCHES.slice(0, i).reduce((sum, count) => sum + count, 0)),
    );
  });

  test('indexes have no gaps, and every receipt proves its leaf', () => {
    expect(stored.map(({ receipt }) => receipt.index).sort((a, b) => a - b)).toEqual([...Array(SIZE).keys()]);
    for (const { digest, receipt } of stored)
      expect(verifyReceiptAnswer(receipt, { bundleDigest: digest, trust: { log: KEY } })).toMatchObject({
        index: receipt.index,
        origin: ORIGIN,
      });
  });

  test('what waits shares a checkpoint: at most two for all that comes at once', async () => {
    const { rows } = await world.pool.connections.query('SELECT count(*) AS count FROM checkpoints');
    expect(rows[0].count).toBeLessThanOrEqual(1 + 2 * BATCHES.length);
  });

  test('every full tile, and every partial one as its beginning', async () => {
    const all = hashes();
    for (let index = 0; index <= Math.floor(SIZE / 256); index++) {
      const own = all.slice(index * 256, (index + 1) * 256);
      expect(await world.store.tile(0, index, null)).toEqual(own.length === 256 ? Buffer.concat(own) : null);
      for (const width of [1, 2, 64, 128, 133, 255])
        expect(await world.store.tile(0, index, width)).toEqual(
          own.length >= width ? Buffer.concat(own.slice(0, width)) : null,
        );
    }
  });

  test('a hash of the level above is the root of a full tile', async () => {
    const all = hashes();
    const roots = [0, 1, 2].map((index) => naiveRoot(all.slice(index * 256, (index + 1) * 256)));
    expect(await world.store.tile(1, 0, 3)).toEqual(Buffer.concat(roots));
    expect(await world.store.tile(1, 0, 2)).toEqual(Buffer.concat(roots.slice(0, 2)));
    for (const width of [4, null]) expect(await world.store.tile(1, 0, width)).toBeNull();
  });

  test('entry bundles hold the leaves', async () => {
    const ordered = [...stored].sort((a, b) => a.receipt.index - b.receipt.index);
    const leaves = (from: number, to: number) => ordered.slice(from, to).map(({ receipt }) => receipt.leaf);
    expect(parseEntries((await world.store.entries(1, null)) ?? Buffer.of(0))).toEqual(leaves(256, 512));
    expect(parseEntries((await world.store.entries(3, 5)) ?? Buffer.of(0))).toEqual(leaves(768, 773));
  });

  test.each([
    [0, 4, 1],
    [0, 3, null],
    [1, 1, 1],
    [2, 0, 1],
    [63, 0, null],
    [0, Number.MAX_SAFE_INTEGER, null],
    [0, Number.MAX_SAFE_INTEGER, 1],
    [0, -1, null],
    [0, 0, 0],
    [0, 0, 257],
    [0, 0.5, 1],
  ] as const)('tile %d/%d of width %s is not there yet', async (level, index, width) => {
    expect(await world.store.tile(level, index, width)).toBeNull();
    if (level === 0) expect(await world.store.entries(index, width)).toBeNull();
  });
});

describe('who opens it again', () => {
  test('finds the same log under the name that it was made with', async () => {
    const again = await openTestStore(world.pool, world.objects, {
      log: { ...LOG, origin: 'renamed.example/log' },
    });
    expect(again.origin).toBe(ORIGIN);
    expect(await again.checkpoint()).toBe(checkpoints.at(-1));
    expect(await again.unready()).toBeNull();
  });

  test('reads what another process has appended since', async () => {
    const other = await world.another();
    const before = await other.checkpoint();
    const [evidence] = await appendMany(1, 10_000);
    if (evidence === undefined) throw new Error('nothing appended');
    stored.push(evidence);
    expect(await other.checkpoint()).not.toBe(before);
    expect(await other.tile(0, 3, SIZE - 768 + 1)).toEqual(Buffer.concat(hashes().slice(768)));
  });
});
