import { existsSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Pool } from '../../src/gateway/database/pool.ts';
import { type FileObjects, openObjects } from '../../src/gateway/objects/files.ts';
import { FAULT_POINTS, type FaultPoint } from '../../src/gateway/store/faults.ts';
import { fsck } from '../../src/gateway/store/fsck.ts';
import type { Store } from '../../src/gateway/store/store.ts';
import type { ChildReceipt } from '../gateway/store/child.ts';
import { type StoreChild, startChild } from '../gateway/store/children.ts';
import { LOG, openTestDatabase, openTestStore, verifyTestBundle } from '../gateway/store/world.ts';
import { testDatabase } from '../support/postgres.ts';
import { temporaryFolder } from '../support/repository.ts';
import { FULL, threatRow } from '../support/threats.ts';

/**
 * kill −9 at each point of an append, with five submissions on their way. Each process first sends again what the
 * one before it may have lost, as its clients would, and is then killed itself.
 */

const row = threatRow('E8');

const ROUNDS = FULL ? 20 : 1;
const CLIENTS = 5;
/** From here on the transaction is there. */
const COMMITTED: readonly FaultPoint[] = ['after-commit', 'before-answer'];

type Stored = { readonly id: string; readonly proof: string; readonly bundle: string };

let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: Pool;
let store: Store;
let objects: FileObjects;
let owner: pg.Client;
let tenant = '';
let next: StoreChild | null = null;
const data = temporaryFolder();

beforeAll(async () => {
  database = await testDatabase();
  pool = await openTestDatabase(database.url);
  objects = await openObjects(data);
  store = await openTestStore(pool, objects, { now: () => new Date() });
  tenant = await store.tenantId('acme');
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});

afterAll(async () => {
  await next?.end();
  await owner.end();
  await pool.close();
  await database.drop();
});

async function child(): Promise<StoreChild> {
  const started = next ?? (await startChild(database.url, data));
  next = null;
  return started;
}

/** What is in the database when nobody is left to say so: of these runs, by their mandates. */
async function storedOf(names: readonly string[]): Promise<ReadonlyMap<string, Stored>> {
  const { rows } = await owner.query<Stored & { name: string }>(
    `SELECT replace(a.mandate, 'jti-', '') AS name, e.id, e.proof, e.bundle FROM evidence e
     JOIN audit a ON a.evidence = e.id WHERE a.mandate = ANY ($1)`,
    [names.map((name) => `jti-${name}`)],
  );
  return new Map(rows.map(({ name, ...stored }) => [name, stored]));
}

async function size(): Promise<number> {
  return Number((await store.checkpoint()).split('\n')[1]);
}

const isReceipt = (answer: ChildReceipt): boolean => answer.status === 'created' || answer.status === 'known';

for (const point of FAULT_POINTS) {
  for (let round = 0; round < ROUNDS; round++) {
    row.attack(
      `killed ${point}, ${round + 1}`,
      'unharmed',
      async () => {
        const names = Array.from({ length: CLIENTS }, (_, i) => `${point} ${round} ${i}`);
        // A key for some of them: it is in the same transaction.
        const entries = names.map((name, i) => (i % 2 === 0 ? { name } : { name, key: name, body: name }));
        const before = await size();
        const killed = await child();
        expect(
          await killed.ask({ kind: 'append', tenant, entries, clients: CLIENTS, dieAt: point }),
        ).toBeNull();
        const stored = await storedOf(names);
        expect(stored.size > 0).toBe(COMMITTED.includes(point));
        expect(await size()).toBe(before + stored.size);

        next = await child();
        const answer = await next.ask({ kind: 'append', tenant, entries, clients: CLIENTS });
        const receipts = answer?.receipts ?? [];
        expect(receipts.filter(isReceipt)).toHaveLength(CLIENTS);
        for (const [i, receipt] of receipts.entries()) {
          const known = stored.get(names[i] ?? '');
          expect(receipt.status).toBe(known === undefined ? 'created' : 'known');
          if (known !== undefined) expect(receipt).toMatchObject(known);
        }
        expect(await size()).toBe(before + CLIENTS);
      },
      60_000,
    );
  }
}

row.twin(
  'after all of that every leaf, tile, checkpoint, row and object is as it should be',
  async () => {
    const found: unknown[] = [];
    const { leaves, evidence } = await fsck(pool, objects, {
      log: LOG.signer,
      verifyBundle: verifyTestBundle,
      report: (discrepancy) => found.push(discrepancy),
    });
    expect(found).toEqual([]);
    expect([leaves, evidence]).toEqual(Array(2).fill(FAULT_POINTS.length * ROUNDS * CLIENTS));
    expect(existsSync(data)).toBe(true);
  },
  120_000,
);
