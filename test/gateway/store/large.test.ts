import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { signCheckpoint } from '../../../src/attestation/tlog/checkpoint.ts';
import { leafBytes } from '../../../src/attestation/tlog/leaf.ts';
import { withClient } from '../../../src/gateway/database/pool.ts';
import { growingTree } from '../../../src/gateway/store/fsck/tree.ts';
import { fsck } from '../../../src/gateway/store/fsck.ts';
import { insertTiles, type Tile } from '../../../src/gateway/store/tiles.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { hashLeaf } from '../../../src/lib/merkle.ts';
import { naiveRoot } from '../../support/merkle.ts';
import { FULL } from '../../support/threats.ts';
import { type TestWorld, testWorld } from './opened.ts';
import { evidenceOf, LOG, ORIGIN, openTestStore, verifyTestBundle } from './world.ts';

/** The level above the tiles of leaves is full at 256 × 256: most of the log is put there as another would have. */

const FULL_AT = 65_536;
const BEFORE = FULL_AT - 100;

let world: TestWorld;
let tenant = '';
let hashes: readonly Buffer[] = [];

beforeAll(async () => {
  world = await testWorld();
  tenant = await world.store.tenantId('acme');
  // One entry so many times: it is the tree that matters here.
  const time = '2026-11-21T03:00:00Z';
  const leaf = leafBytes({ digest: digestOf('bundle'), kind: 'evidence', tenant, time });
  const hash = hashLeaf(leaf);
  hashes = Array.from({ length: BEFORE }, () => hash);
  const tree = growingTree();
  const tiles: Tile[] = hashes.flatMap((hash) => [...tree.add(hash)]);
  const head = { origin: ORIGIN, size: BEFORE, root: tree.root() };
  const note = await signCheckpoint(head, LOG.signer.sign, LOG.signer.raw);
  const owner = new pg.Client({ connectionString: world.url });
  await owner.connect();
  await owner.query('INSERT INTO log_leaves SELECT i, $1 FROM generate_series(0, $2::bigint - 1) AS i', [
    leaf,
    BEFORE,
  ]);
  await owner.query('INSERT INTO checkpoints VALUES ($1, $2, $3, $4)', [BEFORE, head.root, note, time]);
  await owner.query('UPDATE log_head SET size = $1, frontier = $2, root = $3', [
    BEFORE,
    Buffer.concat(tree.frontier()),
    head.root,
  ]);
  await owner.end();
  await withClient(world.pool, (session) => insertTiles(session, tiles));
}, 60_000);

test('a store opens on a long log, completes the tile above the leaves’ and goes on', async () => {
  const store = await openTestStore(world.pool, world.objects);
  expect(await store.tile(1, 0, null)).toBeNull();
  const answers = await Promise.all(
    Array.from({ length: 150 }, (_, i) => store.append(evidenceOf(tenant, `late ${i}`))),
  );
  const added = answers.flatMap((answer) => (answer.status === 'created' ? [answer.evidence.receipt] : []));
  added.sort((a, b) => a.index - b.index);
  const all = [...hashes, ...added.map(({ leaf }) => hashLeaf(leaf))];
  const roots = Array.from({ length: 256 }, (_, i) => naiveRoot(all.slice(i * 256, (i + 1) * 256)));
  expect(await store.tile(0, 255, null)).toEqual(Buffer.concat(all.slice(65_280, FULL_AT)));
  expect(await store.tile(1, 0, null)).toEqual(Buffer.concat(roots));
  expect(await store.tile(2, 0, 1)).toEqual(naiveRoot(all.slice(0, FULL_AT)));
  expect(await store.tile(1, 1, 1)).toBeNull();
  expect((await store.checkpoint()).split('\n').slice(1, 3)).toEqual([
    String(BEFORE + 150),
    naiveRoot(all).toString('base64'),
  ]);
  // Opened again, its end is computed from three levels of tiles.
  expect(await (await openTestStore(world.pool, world.objects)).unready()).toBeNull();
}, 60_000);

test.runIf(FULL)(
  'fsck computes the same tree',
  async () => {
    const found = new Set<string>();
    const { leaves } = await fsck(world.pool, world.objects, {
      log: LOG.signer,
      verifyBundle: verifyTestBundle,
      report: ({ what }) => found.add(what),
    });
    expect(leaves).toBe(BEFORE + 150);
    // The leaves that were put there have no rows.
    expect([...found]).toEqual(['leaf-without-evidence']);
  },
  60_000,
);
