import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqlState } from '../../../src/gateway/database/failure.ts';
import type { Migration } from '../../../src/gateway/database/migrate.ts';
import { migrate } from '../../../src/gateway/database/migrate.ts';
import { openDatabase } from '../../../src/gateway/database/open.ts';
import { openPool, type Pool, transaction, withClient } from '../../../src/gateway/database/pool.ts';
import { type Grants, prepareRole } from '../../../src/gateway/database/role.ts';
import { administer, POSTGRES, type TestDatabase, testDatabase } from '../../support/postgres.ts';
import { refusal } from './servers.ts';

const OWN = "owner = current_setting('test.tenant', true)";
const MIGRATIONS: readonly Migration[] = [
  {
    id: 1,
    name: 'secrets',
    sql: `CREATE TABLE secrets (id bigint GENERATED ALWAYS AS IDENTITY, owner text, secret text);
      CREATE TABLE untold (x integer);
      ALTER TABLE secrets ENABLE ROW LEVEL SECURITY;
      ALTER TABLE secrets FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON secrets USING (${OWN}) WITH CHECK (${OWN});`,
  },
];
const GRANTS: Grants = { secrets: ['SELECT', 'INSERT'] };

const secretsOf = (pool: Pool, tenant: string): Promise<readonly string[]> =>
  transaction(pool, async (session) => {
    await session.query("SELECT set_config('test.tenant', $1, true)", [tenant]);
    const { rows } = await session.query<{ secret: string }>('SELECT secret FROM secrets');
    return rows.map(({ secret }) => secret);
  });

const keep = (pool: Pool, tenant: string, owner: string): Promise<unknown> =>
  transaction(pool, async (session) => {
    await session.query("SELECT set_config('test.tenant', $1, true)", [tenant]);
    await session.query('INSERT INTO secrets (owner, secret) VALUES ($1, $1)', [owner]);
  });

describe.skipIf(!POSTGRES)('the role that statements run as', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  test('row-level security holds although a superuser connects', async () => {
    const pool = await openDatabase({
      url: database.url,
      embedded: null,
      max: 2,
      migrations: MIGRATIONS,
      grants: GRANTS,
    });
    await keep(pool, 'a', 'a');
    await keep(pool, 'b', 'b');
    expect(await secretsOf(pool, 'a')).toEqual(['a']);
    expect(await secretsOf(pool, 'b')).toEqual(['b']);
    expect(await secretsOf(pool, 'c')).toEqual([]);
    expect(sqlState(await refusal(keep(pool, 'a', 'b')))).toBe('42501');
    await pool.close();
  });

  test('the role may do what was granted, and nothing else', async () => {
    const pool = await openDatabase({
      url: database.url,
      embedded: null,
      max: 1,
      migrations: MIGRATIONS,
      grants: GRANTS,
    });
    const refused = [
      'DELETE FROM secrets',
      'UPDATE secrets SET owner = owner',
      'TRUNCATE secrets',
      'SELECT FROM untold',
      'DROP TABLE secrets',
      'ALTER TABLE secrets DISABLE ROW LEVEL SECURITY',
      'UPDATE schema_migrations SET checksum = checksum',
      'CREATE TABLE own (x integer)',
      'CREATE ROLE other',
    ];
    for (const sql of refused) {
      const error = await refusal(withClient(pool, (session) => session.query(sql)));
      expect(sqlState(error), sql).toBe('42501');
    }
    await pool.close();
  });

  test('a right that is no longer granted is taken back', async () => {
    const options = { url: database.url, embedded: null, max: 1, migrations: MIGRATIONS } as const;
    await (await openDatabase({ ...options, grants: { secrets: ['SELECT', 'DELETE'] } })).close();
    const pool = await openDatabase({ ...options, grants: GRANTS });
    const error = await refusal(withClient(pool, (session) => session.query('DELETE FROM secrets')));
    expect(sqlState(error)).toBe('42501');
    await pool.close();
  });

  test('many processes and databases of one cluster may prepare it at once', async () => {
    const databases = await Promise.all([1, 2, 3].map(() => testDatabase()));
    const opened = databases.flatMap(({ url }) =>
      [1, 2].map(() => openDatabase({ url, embedded: null, max: 1, migrations: MIGRATIONS, grants: GRANTS })),
    );
    for (const pool of await Promise.all(opened)) {
      expect(await secretsOf(pool, 'a')).toEqual([]);
      await pool.close();
    }
    for (const each of databases) await each.drop();
  });
});

describe.skipIf(!POSTGRES)('a user who is no superuser', () => {
  let database: TestDatabase;
  let maker: Pool;
  const name = `user_${randomBytes(6).toString('hex')}`;

  /** Connected as a superuser, who steps down for the whole session: `SET SESSION AUTHORIZATION`. */
  const openAs = async (user: string): Promise<Pool> => {
    const pool = await openPool({ url: database.url, embedded: null, max: 1, statementTimeout: 0 });
    await withClient(pool, (session) => session.script(`SET SESSION AUTHORIZATION ${user}`));
    return pool;
  };

  beforeAll(async () => {
    database = await testDatabase();
    await administer(database.url, `CREATE ROLE ${name}`);
    await administer(database.url, `GRANT CREATE ON SCHEMA public TO ${name}`);
    maker = await openAs(name);
    await migrate(maker, MIGRATIONS);
  });
  afterAll(async () => {
    await maker.close();
    await database.drop();
    await administer(database.url.replace(/\/test_[0-9a-f]+/, '/postgres'), `DROP ROLE ${name}`);
  });

  test('may do without the role where its tables force row-level security', async () => {
    expect(await prepareRole(maker, GRANTS)).toBeNull();
    await keep(maker, 'a', 'a');
    expect(await secretsOf(maker, 'b')).toEqual([]);
  });

  test('is refused where they do not', async () => {
    await administer(database.url, 'ALTER TABLE secrets NO FORCE ROW LEVEL SECURITY');
    expect((await refusal(prepareRole(maker, GRANTS))).code).toBe('DATABASE_UNAVAILABLE');
    await administer(database.url, 'ALTER TABLE secrets FORCE ROW LEVEL SECURITY');
  });

  test('is refused with the SQL to run when it walks around row-level security', async () => {
    await administer(database.url, `ALTER ROLE ${name} BYPASSRLS`);
    const error = await refusal(prepareRole(maker, GRANTS));
    expect(error.code).toBe('DATABASE_UNAVAILABLE');
    expect(error.hint).toContain(`GRANT countersign_app TO "${name}"`);
    await administer(database.url, `GRANT countersign_app TO ${name}`);
    expect(await prepareRole(maker, GRANTS)).toBe('countersign_app');
    await administer(database.url, `REVOKE countersign_app FROM ${name}`);
    await administer(database.url, `ALTER ROLE ${name} NOBYPASSRLS`);
  });
});
