import { beforeAll, describe, expect, test } from 'vitest';
import { sqlState } from '../../../src/gateway/database/failure.ts';
import { transaction, withClient } from '../../../src/gateway/database/pool.ts';
import type { EvidenceFilter, Store, StoredEvidence } from '../../../src/gateway/store/store.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { type TestWorld, testWorld } from './opened.ts';
import { evidenceOf, REPOSITORY } from './world.ts';

/** Row-level security with the first wall down: no query of this store says whose rows it means. */

const ALL: EvidenceFilter = { repository: null, head: null, verdict: null, after: null, limit: 100 };

let world: TestWorld;
let open: Store;
let own = '';
let theirs = '';
let secret: StoredEvidence;
const KEY = { key: 'the same key', request: digestOf('their body') };

beforeAll(async () => {
  world = await testWorld();
  open = await world.another({ dangerouslyWithoutTenantFilter: true });
  own = await world.store.tenantId('own');
  theirs = await world.store.tenantId('theirs');
  const answer = await world.store.append(evidenceOf(theirs, 'secret', { idempotency: KEY }));
  if (answer.status === 'conflict') throw new Error('conflict');
  secret = answer.evidence;
});

describe('without the words of the queries, row-level security alone', () => {
  test('answers who owns a row', async () => {
    expect(await open.find(theirs, secret.id)).toEqual(secret);
    expect(await open.list(theirs, ALL)).toHaveLength(1);
  });

  test('hides another tenant’s evidence by its id, as the id of none', async () => {
    expect(await open.find(own, secret.id)).toBeNull();
    expect(await open.find(own, 'A'.repeat(22))).toBeNull();
  });

  test('lists nothing of another tenant, by any filter or page', async () => {
    const [item] = await world.store.list(theirs, ALL);
    for (const filter of [
      {},
      { repository: REPOSITORY },
      { head: item?.head ?? null },
      { verdict: 'PASSED' as const },
      { after: secret.id },
    ])
      expect(await open.list(own, { ...ALL, ...filter })).toEqual([]);
  });

  test('takes no page from another tenant’s last item', async () => {
    await open.append(evidenceOf(own, 'newer'));
    expect(await open.list(own, ALL)).toHaveLength(1);
    expect(await open.list(own, { ...ALL, after: secret.id })).toEqual([]);
  });

  test('does not know another tenant’s Statement or key', async () => {
    const answer = await open.append(
      evidenceOf(own, 'secret', { idempotency: { ...KEY, request: digestOf('own') } }),
    );
    expect(answer.status).toBe('created');
    expect(answer.status === 'created' && answer.evidence.id).not.toBe(secret.id);
  });

  test('holds inside one batch of both tenants', async () => {
    const answers = await Promise.all([
      open.append(evidenceOf(own, 'batch')),
      open.append(evidenceOf(theirs, 'batch')),
      open.append(evidenceOf(theirs, 'secret')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['created', 'created', 'known']);
    expect((await open.list(theirs, ALL)).map(({ id }) => id)).toContain(secret.id);
    expect((await open.list(own, ALL)).map(({ id }) => id)).not.toContain(secret.id);
  });

  test.each(['evidence', 'idempotency', 'audit'])('shows no row of %s to nobody', async (table) => {
    const count = async (): Promise<number> =>
      withClient(world.pool, async (session) => {
        const { rows } = await session.query<{ count: number }>(`SELECT count(*) AS count FROM ${table}`);
        return rows[0]?.count ?? -1;
      });
    expect(await count()).toBe(0);
  });

  test('takes no row in another tenant’s name', async () => {
    const insert = transaction(world.pool, async (session) => {
      await session.query(`SELECT set_config('countersign.tenant', $1, true)`, [own]);
      await session.query(
        'INSERT INTO idempotency (tenant, key_hash, request, evidence) VALUES ($1, $2, $3, $4)',
        [theirs, Buffer.alloc(32), digestOf(''), secret.id],
      );
    });
    await expect(insert).rejects.toSatisfy((error) => sqlState(error) === '42501');
  });
});

/** Table → what the running gateway tries with it and may not. */
const REFUSED = [
  ...['log_leaves', 'log_tiles', 'checkpoints', 'evidence', 'idempotency', 'audit'].flatMap((table) => [
    `DELETE FROM ${table}`,
    `TRUNCATE ${table} CASCADE`,
  ]),
  `UPDATE log_leaves SET leaf = ''`,
  `UPDATE log_tiles SET root = ''`,
  `UPDATE checkpoints SET note = ''`,
  `UPDATE evidence SET result = 'PASSED'`,
  `UPDATE idempotency SET request = ''`,
  `UPDATE audit SET subject = ''`,
  `UPDATE used_tokens SET expires = now()`,
  `UPDATE tenants SET name = 'x'`,
  'DELETE FROM tenants',
  'DELETE FROM log_head',
  'ALTER TABLE evidence DISABLE ROW LEVEL SECURITY',
  'DROP POLICY evidence_of_tenant ON evidence',
];

test.each(REFUSED)('the role that serves may not: %s', async (sql) => {
  await expect(withClient(world.pool, (session) => session.query(sql))).rejects.toSatisfy(
    (error) => sqlState(error) === '42501',
  );
});

test('a token that has not expired for a day cannot be forgotten', async () => {
  await world.store.useToken('https://issuer.example', 'fresh', new Date());
  await withClient(world.pool, (session) => session.query('DELETE FROM used_tokens'));
  expect(await world.store.useToken('https://issuer.example', 'fresh', new Date())).toBe(false);
});
