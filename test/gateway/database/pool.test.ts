import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RunError } from '../../../src/errors.ts';
import { sqlState } from '../../../src/gateway/database/failure.ts';
import { openPool, type Pool, transaction, withClient } from '../../../src/gateway/database/pool.ts';
import { administer, EMBEDDED, POSTGRES, type TestDatabase, testDatabase } from '../../support/postgres.ts';
import { refusal, start, usedData } from './servers.ts';

const open = (url: string, more: { readonly statementTimeout?: number; readonly max?: number } = {}) =>
  openPool({ url, embedded: null, max: 3, ...more });

describe.skipIf(!POSTGRES)('connections', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await testDatabase();
    pool = await open(database.url);
    await withClient(pool, (session) => session.script('CREATE TABLE things (id integer PRIMARY KEY)'));
  });
  afterAll(async () => {
    await pool.close();
    await database.drop();
  });

  const ids = async (): Promise<readonly number[]> => {
    const { rows } = await withClient(pool, (session) =>
      session.query<{ id: number }>('SELECT id FROM things ORDER BY id'),
    );
    return rows.map(({ id }) => id);
  };

  test('a transaction is all or nothing, and what its body threw comes out', async () => {
    await transaction(pool, (session) => session.query('INSERT INTO things VALUES (1)'));
    const failing = transaction(pool, async (session) => {
      await session.query('INSERT INTO things VALUES (2)');
      throw new RangeError('on purpose');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await ids()).toEqual([1]);
  });

  test('an error that a body swallowed does not commit', async () => {
    const swallowing = transaction(pool, async (session) => {
      await session.query('INSERT INTO things VALUES (3)');
      await session.query('INSERT INTO things VALUES (1)').catch(() => undefined);
    });
    expect((await refusal(swallowing)).code).toBe('STORAGE_UNAVAILABLE');
    expect(await ids()).toEqual([1]);
  });

  test('the database’s errors have a state, and no SQL and no value', async () => {
    const canary = 'canary-5b1d';
    const errors = await Promise.all([
      refusal(withClient(pool, (session) => session.query('SELECT $1::uuid', [canary]))),
      refusal(withClient(pool, (session) => session.query(`SELECT "${canary}"`))),
      refusal(withClient(pool, (session) => session.query('INSERT INTO things VALUES (1)'))),
    ]);
    expect(errors.map(sqlState)).toEqual(['22P02', '42703', '23505']);
    for (const error of errors) {
      expect(error.code).toBe('STORAGE_UNAVAILABLE');
      const said = [error, error.cause].map((e) => (e instanceof Error ? `${e.message}${e.stack}` : ''));
      expect(said.join()).not.toContain(canary);
    }
  });

  test('counts are numbers, bytes are buffers, and what no number holds is text', async () => {
    const { rows } = await withClient(pool, (session) =>
      session.query("SELECT 9007199254740991::bigint a, 9007199254740993::bigint b, '\\x00ff'::bytea c"),
    );
    expect(rows[0]).toEqual({ a: Number.MAX_SAFE_INTEGER, b: '9007199254740993', c: Buffer.from([0, 255]) });
  });

  test('a connection that breaks while it is lent or idle is replaced, and nothing crashes', async () => {
    const end =
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';
    const lent = withClient(pool, async (session) => {
      await withClient(pool, (other) => other.query(end));
      return session.query('SELECT 1');
    });
    expect((await refusal(lent)).code).toBe('STORAGE_UNAVAILABLE');
    await withClient(pool, (session) => session.query('SELECT 1'));
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(end);
    await client.end();
    await expect.poll(ids, { timeout: 5_000 }).toEqual([1]);
  });

  test('a statement that takes too long is ended by the server', async () => {
    const hasty = await open(database.url, { statementTimeout: 100 });
    const error = await refusal(withClient(hasty, (session) => session.query('SELECT pg_sleep(10)')));
    expect(sqlState(error)).toBe('57014');
    await hasty.close();
  });

  test.concurrent('when all connections are taken, waiting ends', { timeout: 20_000 }, async () => {
    const narrow = await open(database.url, { max: 1 });
    const error = await withClient(narrow, () => refusal(withClient(narrow, async () => undefined)));
    expect(error.code).toBe('STORAGE_UNAVAILABLE');
    await narrow.close();
  });

  test.concurrent('a server that accepts and never answers is not waited for', {
    timeout: 20_000,
  }, async () => {
    const server = createServer((socket) => void socket.on('error', () => undefined));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    expect((await refusal(open(`postgres://u@127.0.0.1:${port}/app`))).code).toBe('DATABASE_UNAVAILABLE');
    server.close();
  });

  test('confirmed is durable even where the database’s default is not', async () => {
    const name = new URL(database.url.replace('@/', '@host/')).pathname.slice(1);
    await administer(database.url, `ALTER DATABASE "${name}" SET synchronous_commit = off`);
    const strict = await open(database.url);
    const { rows } = await withClient(strict, (session) => session.query('SHOW synchronous_commit'));
    expect(rows).toEqual([{ synchronous_commit: 'on' }]);
    await strict.close();
  });

  test('a database that is not there, and a user that is not', async () => {
    const there = (name: string, user: string): string =>
      database.url.replace(/\/test_[0-9a-f]+/, `/${name}`).replace('//postgres@', `//${user}:canary@`);
    for (const url of [
      there('not_there', 'postgres'),
      there('postgres', `nobody_${randomBytes(4).toString('hex')}`),
    ]) {
      const error = await refusal(open(url));
      expect(error.code).toBe('DATABASE_UNAVAILABLE');
      expect(`${error.message}${error.hint}${error.cause}`).not.toContain('canary');
    }
  });
});

describe('a server that will not do', () => {
  const url = 'postgres://user:canary@127.0.0.1:1/app';

  test('nobody listens: the URL’s password is not repeated', async () => {
    const error = await refusal(open(url));
    expect(error.code).toBe('DATABASE_UNAVAILABLE');
    expect(`${error.message}${error.hint}${error.stack}`).not.toContain('canary');
  });

  test('no database is named', async () => {
    const error = await refusal(openPool({ url: null, embedded: null, max: 1 }));
    expect(error).toBeInstanceOf(RunError);
    expect(error.code).toBe('DATABASE_UNAVAILABLE');
  });

  test('one that asks for TLS does not talk to a server without it', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.write('N'));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const error = await refusal(open(`postgres://u:canary@127.0.0.1:${port}/app?sslmode=require`));
    expect(error.code).toBe('DATABASE_UNAVAILABLE');
    expect(error.message).toMatch(/TLS/);
    server.close();
  });
});

test.skipIf(!EMBEDDED)('a pool lives through a restart of its server', async () => {
  const data = await usedData();
  const embedded = await start(data);
  const pool = await openPool({ url: null, embedded: embedded.connection, max: 2 });
  const one = (): Promise<unknown> =>
    withClient(pool, async (session) => (await session.query('SELECT 1 AS one')).rows[0]);
  expect(await one()).toEqual({ one: 1 });
  for (const pid of await backendsOf(embedded.connection)) process.kill(pid, 'SIGKILL');
  await expect.poll(() => one().catch(({ code }: RunError) => code), { timeout: 10_000 }).toEqual({ one: 1 });
  await pool.close();
});

async function backendsOf(connection: object): Promise<readonly number[]> {
  const client = new pg.Client({ ...connection, password: '' });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await client.end();
  return rows.map(({ pid }) => pid);
}
