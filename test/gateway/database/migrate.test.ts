import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Migration, migrate } from '../../../src/gateway/database/migrate.ts';
import { openPool, type Pool, withClient } from '../../../src/gateway/database/pool.ts';
import { POSTGRES, type TestDatabase, testDatabase } from '../../support/postgres.ts';
import { refusal } from './servers.ts';

const ONE: Migration = {
  id: 1,
  name: 'one',
  sql: 'CREATE TABLE one (x integer); INSERT INTO one VALUES (1);',
};
const TWO: Migration = { id: 2, name: 'two', sql: 'CREATE TABLE two AS SELECT * FROM one;' };
const BROKEN: Migration = { id: 2, name: 'two', sql: 'CREATE TABLE half (x integer); SELECT nothing;' };

describe.skipIf(!POSTGRES)('migrations', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeEach(async () => {
    database = await testDatabase();
    pool = await openPool({ url: database.url, embedded: null, max: 2, statementTimeout: 0 });
  });
  afterEach(async () => {
    await pool.close();
    await database.drop();
  });

  const names = async (sql: string): Promise<readonly unknown[]> => {
    const { rows } = await withClient(pool, (session) => session.query<{ name: string }>(sql));
    return rows.map(({ name }) => name);
  };
  const tables = (): Promise<readonly unknown[]> =>
    names(
      "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1",
    );

  test('are made once, whatever they are asked', async () => {
    await migrate(pool, [ONE]);
    await migrate(pool, [ONE, TWO]);
    await migrate(pool, [ONE, TWO]);
    expect(await tables()).toEqual(['one', 'schema_migrations', 'two']);
    expect(await names('SELECT count(*) AS name FROM one')).toEqual([1]);
  });

  test('replicas that start at once make them once', async () => {
    const pools = await Promise.all(
      Array.from({ length: 6 }, () =>
        openPool({ url: database.url, embedded: null, max: 1, statementTimeout: 0 }),
      ),
    );
    await Promise.all(pools.map((replica) => migrate(replica, [ONE, TWO])));
    for (const replica of pools) await replica.close();
    expect(await names('SELECT name FROM schema_migrations ORDER BY id')).toEqual(['one', 'two']);
    expect(await names('SELECT count(*) AS name FROM one')).toEqual([1]);
  });

  test('one that fails leaves nothing of itself, and those before it', async () => {
    expect((await refusal(migrate(pool, [ONE, BROKEN]))).code).toBe('STORAGE_UNAVAILABLE');
    expect(await tables()).toEqual(['one', 'schema_migrations']);
    await migrate(pool, [ONE, TWO]);
    expect(await tables()).toContain('two');
  });

  test.each<[string, readonly Migration[]]>([
    ['its text', [{ ...ONE, sql: `${ONE.sql} ` }, TWO]],
    ['its name', [{ ...ONE, name: 'uno' }, TWO]],
    ['its number', [{ ...ONE, id: 7 }, TWO]],
    ['its order', [TWO, ONE]],
  ])('one that was changed afterwards is named: %s', async (_, changed) => {
    await migrate(pool, [ONE, TWO]);
    const error = await refusal(migrate(pool, changed));
    expect(error.code).toBe('DATABASE_UNAVAILABLE');
    expect(error.message).toMatch(/migration 1/);
  });

  test('a database that is newer than the program is refused, and not changed', async () => {
    await migrate(pool, [ONE, TWO]);
    const error = await refusal(migrate(pool, [ONE]));
    expect(error.code).toBe('DATABASE_UNAVAILABLE');
    expect(error.hint).toMatch(/newer/);
    expect(await tables()).toContain('two');
  });
});
