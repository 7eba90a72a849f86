import { afterAll, beforeAll, expect } from 'vitest';
import type { Pool } from '../../src/gateway/database/pool.ts';
import { type FileObjects, openObjects } from '../../src/gateway/objects/files.ts';
import { fsck } from '../../src/gateway/store/fsck.ts';
import type { Store } from '../../src/gateway/store/store.ts';
import type { ChildEntry, ChildReceipt } from '../gateway/store/child.ts';
import { type StoreChild, startChild } from '../gateway/store/children.ts';
import { LOG, openTestDatabase, openTestStore, verifyTestBundle } from '../gateway/store/world.ts';
import { testDatabase } from '../support/postgres.ts';
import { temporaryFolder } from '../support/repository.ts';
import { FULL, threatRow } from '../support/threats.ts';

/** Two replicas on one database, fifty clients each, and their idempotency keys. */

const row = threatRow('E10');

const CLIENTS = 50;
const RUNS = FULL ? 5 : 1;
const EACH = FULL ? 10 : 2;
const KEYS = FULL ? 50 : 10;

let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: Pool;
let objects: FileObjects;
let store: Store;
let replicas: readonly StoreChild[] = [];
let tenant = '';
const data = temporaryFolder();

beforeAll(async () => {
  database = await testDatabase();
  pool = await openTestDatabase(database.url);
  objects = await openObjects(data);
  store = await openTestStore(pool, objects, { now: () => new Date() });
  tenant = await store.tenantId('acme');
  replicas = await Promise.all([startChild(database.url, data), startChild(database.url, data)]);
}, 60_000);

afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.end()));
  await pool.close();
  await database.drop();
});

/** Each replica's receipts, of entries that both got at once. */
async function onBoth(entriesOf: (replica: number) => readonly ChildEntry[]): Promise<ChildReceipt[][]> {
  const answers = await Promise.all(
    replicas.map((replica, i) =>
      replica.ask({ kind: 'append', tenant, entries: entriesOf(i), clients: CLIENTS }),
    ),
  );
  return answers.map((answer) => [...(answer?.receipts ?? [])]);
}

async function size(): Promise<number> {
  return Number((await store.checkpoint()).split('\n')[1]);
}

const names = (count: number, prefix: string): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${prefix} ${i}`);

const sameReceipt = ({ status: _, ...receipt }: ChildReceipt): object => receipt;

row.attack('the same key and body on both replicas at once is one receipt', 'unharmed', async () => {
  const before = await size();
  const entries = names(KEYS, 'same').map((name) => ({ name, key: name, body: name }));
  const [first = [], second = []] = await onBoth(() => entries);
  expect(first.map(sameReceipt)).toEqual(second.map(sameReceipt));
  const statuses = first.map(({ status }, i) => [status, second[i]?.status].sort().join());
  expect(statuses).toEqual(entries.map(() => 'created,known'));
  expect(await size()).toBe(before + KEYS);
});

row.attack('the same key and body later is the same receipt on each replica', 'unharmed', async () => {
  const before = await size();
  const entries = names(KEYS, 'same').map((name) => ({ name, key: name, body: name }));
  const [first = [], second = []] = await onBoth(() => entries);
  expect(first).toEqual(second);
  expect(first.every(({ status }) => status === 'known')).toBe(true);
  expect(await size()).toBe(before);
});

row.attack('the same key with another body is refused, whoever was first', 'refused', async () => {
  const before = await size();
  const [first = [], second = []] = await onBoth((replica) =>
    names(KEYS, 'other').map((key) => ({ name: `${key} of ${replica}`, key, body: String(replica) })),
  );
  const statuses = first.map(({ status }, i) => [status, second[i]?.status].sort().join());
  expect(statuses).toEqual(names(KEYS, '').map(() => 'conflict,created'));
  expect(await size()).toBe(before + KEYS);
});

row.attack('one Statement on both replicas at once, without a key, is one receipt', 'unharmed', async () => {
  const before = await size();
  const [first = [], second = []] = await onBoth(() => names(KEYS, 'statement').map((name) => ({ name })));
  expect(first.map(sameReceipt)).toEqual(second.map(sameReceipt));
  expect(await size()).toBe(before + KEYS);
});

for (let run = 0; run < RUNS; run++) {
  row.attack(
    `two replicas and fifty clients each, ${run + 1}: indexes are dense`,
    'unharmed',
    async () => {
      const before = await size();
      const both = await onBoth((replica) =>
        names(CLIENTS * EACH, `run ${run} of ${replica}`).map((name) => ({ name })),
      );
      const indexes = both.flat().map((receipt) => (receipt.status === 'created' ? receipt.index : -1));
      expect(indexes.sort((a, b) => a - b)).toEqual(
        Array.from({ length: 2 * CLIENTS * EACH }, (_, i) => before + i),
      );
    },
    120_000,
  );
}

row.twin(
  'there is one checkpoint of each size, and everything is whole',
  async () => {
    const found: unknown[] = [];
    await fsck(pool, objects, {
      log: LOG.signer,
      verifyBundle: verifyTestBundle,
      report: (discrepancy) => found.push(discrepancy),
    });
    expect(found).toEqual([]);
  },
  120_000,
);
