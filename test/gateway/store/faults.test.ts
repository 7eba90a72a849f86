import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RunError } from '../../../src/errors.ts';
import { withClient } from '../../../src/gateway/database/pool.ts';
import { FAULT_POINTS, type FaultPoint } from '../../../src/gateway/store/faults.ts';
import { fsck } from '../../../src/gateway/store/fsck.ts';
import type { Store } from '../../../src/gateway/store/store.ts';
import { type TestWorld, testWorld } from './opened.ts';
import {
  evidenceOf,
  LOG,
  type memoryObjects,
  NOW,
  openTestStore,
  signerOf,
  verifyTestBundle,
} from './world.ts';

/** A clock, a full disk, a broken connection, an old backup: nothing forks the log, and a retry finds what was. */

type World = TestWorld<ReturnType<typeof memoryObjects>>;

let world: World;
let owner: pg.Client;
let tenant = '';

beforeAll(async () => {
  world = await testWorld();
  tenant = await world.store.tenantId('acme');
  owner = new pg.Client({ connectionString: world.url });
  await owner.connect();
});

afterAll(() => owner.end());

async function whole(own: Pick<World, 'pool' | 'objects'> = world): Promise<void> {
  const found: unknown[] = [];
  await fsck(own.pool, own.objects, {
    log: LOG.signer,
    verifyBundle: verifyTestBundle,
    report: (discrepancy) => found.push(discrepancy),
  });
  expect(found).toEqual([]);
}

async function size(store: Store = world.store): Promise<number> {
  return Number((await store.checkpoint()).split('\n')[1]);
}

function full(): never {
  throw new RunError('STORAGE_UNAVAILABLE', 'no space left on the device', { hint: 'make room' });
}

describe('a failure at any point', () => {
  test.each(FAULT_POINTS)('%s: each entry fails or is there, and a retry is one leaf', async (point) => {
    const before = await size();
    let isBroken = true;
    const failing = await world.another({
      fault: (at) => {
        if (isBroken && at === point) full();
      },
    });
    const entries = Array.from({ length: 5 }, (_, i) => evidenceOf(tenant, `${point} ${i}`));
    const first = await Promise.allSettled(entries.map((entry) => failing.append(entry)));
    isBroken = false;
    const again = await Promise.all(entries.map((entry) => failing.append(entry)));
    for (const [i, outcome] of first.entries()) {
      const retried = again[i];
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
      else
        expect(outcome.value).toMatchObject({
          evidence: { id: retried?.status === 'known' && retried.evidence.id },
        });
    }
    expect(await size()).toBe(before + entries.length);
    expect(await size(failing)).toBe(before + entries.length);
  });

  test('after that the log is whole', async () => {
    await whole();
  });

  /** Ends every connection of the store while it is in the middle of something. */
  test.each<FaultPoint>(['after-lock', 'after-leaves', 'after-checkpoint', 'before-commit'])(
    'the connection lost %s: nothing is there, and the next attempt appends',
    async (point) => {
      const before = await size();
      let isBroken = true;
      const failing = await world.another({
        fault: async (at) => {
          if (!isBroken || at !== point) return;
          isBroken = false;
          await owner.query(
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
          );
        },
      });
      const evidence = evidenceOf(tenant, `lost ${point}`);
      await expect(failing.append(evidence)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
      expect(await size()).toBe(before);
      expect(await failing.append(evidence)).toMatchObject({ status: 'created' });
    },
  );

  test('a lost answer to a commit: what was committed is found and answered as created', async () => {
    let isBroken = true;
    const failing = await world.another({
      fault: (point) => {
        if (!isBroken || point !== 'after-commit') return;
        isBroken = false;
        full();
      },
    });
    const answer = await failing.append(evidenceOf(tenant, 'answer lost'));
    expect(answer.status).toBe('created');
    const found = answer.status === 'conflict' ? null : await world.store.find(tenant, answer.evidence.id);
    expect(answer).toMatchObject({ evidence: found });
  });
});

describe('the clock', () => {
  async function at(now: Date, name: string) {
    const own = await world.another({ now: () => now });
    const answer = await own.append(evidenceOf(tenant, name));
    if (answer.status === 'conflict') throw new Error('conflict');
    const leaf: { time: string } = JSON.parse(answer.evidence.receipt.leaf.toString('utf8'));
    return leaf.time;
  }
  const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);

  test('a leaf’s time is in whole seconds and never before the one before it', async () => {
    expect(await at(later(100.7), 'clock on')).toBe('2026-11-21T03:01:41Z');
    expect(await at(later(90), 'clock a little back')).toBe('2026-11-21T03:01:41Z');
    expect(await at(later(42), 'clock as far back as it may')).toBe('2026-11-21T03:01:41Z');
  });

  test.each([-3_600, -86_400 * 365, 39])('set back to %d s, nothing is appended', async (seconds) => {
    const before = await size();
    await expect(at(later(seconds), `clock back ${seconds}`)).rejects.toMatchObject({ code: 'CLOCK_SKEW' });
    expect(await size()).toBe(before);
  });

  test('what is in the log is answered all the same', async () => {
    const own = await world.another({ now: () => later(-3_600) });
    expect(await own.append(evidenceOf(tenant, 'clock on'))).toMatchObject({ status: 'known' });
  });
});

describe('a log that is not what was seen', () => {
  async function rolledBack(): Promise<{ readonly own: World; readonly tenant: string }> {
    const own = await testWorld();
    const id = await own.store.tenantId('acme');
    await own.store.append(evidenceOf(id, 'before the backup'));
    const client = new pg.Client({ connectionString: own.url });
    await client.connect();
    const tables = ['log_head', 'log_leaves', 'checkpoints', 'evidence', 'audit'];
    for (const table of tables) await client.query(`CREATE TABLE kept_${table} AS TABLE ${table}`);
    await own.store.append(evidenceOf(id, 'after the backup'));
    await client.query('SET session_replication_role = replica');
    await client.query(`TRUNCATE ${tables.join(', ')}, idempotency`);
    for (const table of tables)
      await client.query(`INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM kept_${table}`);
    await client.end();
    return { own, tenant: id };
  }

  test('a backup that is older than what was seen: no append, no checkpoint, not ready', async () => {
    const { own, tenant: id } = await rolledBack();
    const corrupt = { code: 'LOG_CORRUPT' };
    await expect(own.store.append(evidenceOf(id, 'on top'))).rejects.toMatchObject(corrupt);
    await expect(own.store.checkpoint()).rejects.toMatchObject(corrupt);
    expect(await own.store.unready()).not.toBeNull();
  });

  test('another history of the same size and beyond is noticed too', async () => {
    const { own, tenant: id } = await rolledBack();
    const other = await own.another();
    await other.append(evidenceOf(id, 'another history'));
    await expect(own.store.append(evidenceOf(id, 'fork'))).rejects.toMatchObject({ code: 'LOG_CORRUPT' });
    await other.append(evidenceOf(id, 'and longer'));
    await expect(own.store.append(evidenceOf(id, 'fork'))).rejects.toMatchObject({ code: 'LOG_CORRUPT' });
    expect(await size(other)).toBe(3);
  });

  test('another key than the log was made with does not start', async () => {
    const log = { ...LOG, signer: signerOf('another') };
    await expect(openTestStore(world.pool, world.objects, { log })).rejects.toMatchObject({
      code: 'LOG_CORRUPT',
    });
  });

  /** What is done to a log of 260 leaves; a running store and one that starts refuse it. */
  const DAMAGES: Readonly<Record<string, string>> = {
    'the last leaf is gone': 'DELETE FROM log_leaves WHERE index = 259',
    'a last leaf is changed': `UPDATE log_leaves SET leaf = leaf || ' ' WHERE index = 257`,
    'a leaf of the last tile is changed': `UPDATE log_leaves SET leaf = leaf || ' ' WHERE index = 3`,
    'the last tile is gone': 'DELETE FROM log_tiles',
    'the last tile is changed': 'UPDATE log_tiles SET hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1)',
    'the newest checkpoint is gone': 'DELETE FROM checkpoints WHERE size = 260',
    'the newest checkpoint is another’s': `UPDATE checkpoints SET note = (SELECT note FROM checkpoints WHERE size = 0) WHERE size = 260`,
    'the newest checkpoint is not signed': `UPDATE checkpoints c SET note = split_part(c.note, E'\\n\\n', 1) || E'\\n\\n' || split_part(o.note, E'\\n\\n', 2)
       FROM checkpoints o WHERE c.size = 260 AND o.size = 0`,
    'the head is set back': `UPDATE log_head SET size = 0, frontier = '', root = c.root FROM checkpoints c WHERE c.size = 0`,
    'the head has another root': 'UPDATE log_head SET root = set_byte(root, 0, get_byte(root, 0) # 1)',
    'the head has another frontier':
      'UPDATE log_head SET frontier = set_byte(frontier, 0, get_byte(frontier, 0) # 1)',
    'the head is gone': 'DELETE FROM log_head',
  };

  let own: World;
  beforeAll(async () => {
    own = await testWorld();
    const id = await own.store.tenantId('acme');
    await Promise.all(Array.from({ length: 260 }, (_, i) => own.store.append(evidenceOf(id, `damage ${i}`))));
  });

  test.each(Object.entries(DAMAGES))('%s', async (title, sql) => {
    const client = new pg.Client({ connectionString: own.url });
    await client.connect();
    const tables = ['log_head', 'log_leaves', 'log_tiles', 'checkpoints'];
    for (const table of tables) await client.query(`CREATE TEMP TABLE kept_${table} AS TABLE ${table}`);
    await client.query(`SET session_replication_role = replica; ${sql}`);
    const started = await Promise.allSettled([openTestStore(own.pool, own.objects)]);
    const id = await own.store.tenantId('acme');
    const appended = await Promise.allSettled([own.store.append(evidenceOf(id, `damaged ${title}`))]);
    await client.query(`TRUNCATE ${tables.join(', ')}, evidence, audit, idempotency`);
    for (const table of tables) await client.query(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
    await client.end();
    const refused = { status: 'rejected', reason: { code: 'LOG_CORRUPT' } };
    expect(started[0]).toMatchObject(refused);
    // What lies before the last leaves is looked at when a gateway starts, and by fsck.
    if (!/tile|a last leaf/.test(title)) expect(appended[0]).toMatchObject(refused);
  });
});

test('without a database that can be written it says that it is not ready', async () => {
  const own = await testWorld();
  expect(await own.store.unready()).toBeNull();
  await withClient(own.pool, async (session) => {
    const { rows } = await session.query<{ name: string }>('SELECT current_database() AS name');
    await owner.query(`ALTER DATABASE ${rows[0]?.name} SET default_transaction_read_only = on`);
    await owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1`, [
      rows[0]?.name,
    ]);
  }).catch(() => undefined);
  // The first may only find that its connection is gone.
  expect(await own.store.unready()).not.toBeNull();
  expect(await own.store.unready()).toMatch(/SQLSTATE 25006/);
});
