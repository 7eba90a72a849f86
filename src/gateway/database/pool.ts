import pg from 'pg';
import { RunError } from '../../errors.ts';
import { databaseUnavailable, storageUnavailable, whyOf } from './failure.ts';
import { parseDatabaseUrl } from './url.ts';

/** Connections to PostgreSQL: bounded in number and time, and never the reason of a crash. */

/** Where an embedded server listens. */
export type ConnectionOptions = {
  /** The folder of its socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
};

export type PoolOptions = {
  /** Exactly one of the two. */
  readonly url: string | null;
  readonly embedded: ConnectionOptions | null;
  readonly max: number;
  /** What `prepareRole` answered: statements run as it. */
  readonly role?: string | null;
  /** Milliseconds; 0: no limit, for migrations. */
  readonly statementTimeout?: number;
};

export type Pool = {
  readonly connections: pg.Pool;
  readonly close: () => Promise<void>;
};

export type SqlValue = string | number | bigint | boolean | Buffer | Date | null | readonly SqlValue[];

/** One connection while it is lent. */
export type Session = {
  /**
   * `name` prepares the statement once for each connection.
   * @throws RunError STORAGE_UNAVAILABLE; `sqlState` tells why
   */
  readonly query: <R extends pg.QueryResultRow>(
    text: string,
    values?: readonly SqlValue[],
    name?: string,
  ) => Promise<pg.QueryResult<R>>;
  /** Several statements in one text, without values: migrations. @throws RunError STORAGE_UNAVAILABLE */
  readonly script: (text: string) => Promise<void>;
};

export type Isolation = 'read committed' | 'repeatable read' | 'serializable';

const OLDEST = 150_000;
const CONNECT_MS = 5_000;
const STATEMENT_MS = 15_000;
/** How much longer we wait than the server should take: then the connection is dead. */
const GRACE_MS = 5_000;
const INT8 = 20;

/**
 * Opens a pool and makes sure that its server will do: PostgreSQL 15 or later that keeps what it confirms.
 * @throws RunError DATABASE_UNAVAILABLE
 */
export async function openPool(options: PoolOptions): Promise<Pool> {
  const { target, shown } = targetOf(options);
  const limit = options.statementTimeout ?? STATEMENT_MS;
  const connections = new pg.Pool({
    ...target,
    max: options.max,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: 'countersign',
    types: { getTypeParser: typeParser as typeof pg.types.getTypeParser },
    ...(limit === 0 ? {} : { query_timeout: limit + GRACE_MS }),
    onConnect: async (client) => {
      await client.query(sessionSettings(limit, options.role ?? null));
    },
  });
  // An idle connection that breaks is only taken out; the next one that is asked for says what is wrong.
  connections.on('error', () => undefined);
  connections.on('connect', (client) => client.on('error', () => undefined));
  try {
    await checkServer(connections, shown);
  } catch (error) {
    await connections.end();
    throw openingFailed(error, shown);
  }
  return { connections, close: () => connections.end() };
}

/** Lends one connection. @throws RunError STORAGE_UNAVAILABLE, and whatever `body` throws */
export async function withClient<T>(pool: Pool, body: (session: Session) => Promise<T>): Promise<T> {
  const client = await pool.connections.connect().catch((error: unknown) => {
    throw storageUnavailable(error);
  });
  let broken = false;
  const asking = async <A>(ask: () => Promise<A>): Promise<A> => {
    try {
      return await ask();
    } catch (error) {
      // The server has closed it, or nobody knows what it is still doing.
      if (!(error instanceof pg.DatabaseError) || error.severity !== 'ERROR') broken = true;
      throw storageUnavailable(error);
    }
  };
  const session: Session = {
    query: (text, values = [], name) => {
      const config = { text, values: [...values] };
      return asking(() => client.query(name === undefined ? config : { ...config, name }));
    },
    script: (text) =>
      asking(async () => {
        await client.query(text);
      }),
  };
  try {
    return await body(session);
  } finally {
    client.release(broken);
  }
}

/**
 * All of it or nothing. When the connection breaks during the commit, nobody knows which: a retry must find out.
 * @throws RunError STORAGE_UNAVAILABLE, and whatever `body` throws
 */
export function transaction<T>(
  pool: Pool,
  body: (session: Session) => Promise<T>,
  options: { readonly isolation?: Isolation } = {},
): Promise<T> {
  return withClient(pool, async (session) => {
    await session.query(`BEGIN ISOLATION LEVEL ${options.isolation ?? 'read committed'}`);
    const answer = await bodyOrRollback(session, body);
    const { command } = await session.query('COMMIT');
    // A transaction in which an error was swallowed commits as a rollback, and says so only here.
    if (command !== 'COMMIT') throw storageUnavailable(new Error('rolled back'));
    return answer;
  });
}

async function bodyOrRollback<T>(session: Session, body: (session: Session) => Promise<T>): Promise<T> {
  try {
    return await body(session);
  } catch (error) {
    // One that fails has marked the connection as broken; the server rolls back when it is closed.
    await session.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

function targetOf({ url, embedded }: PoolOptions): { target: pg.PoolConfig; shown: string } {
  if (url !== null) {
    const { connectionString, shown } = parseDatabaseUrl(url);
    return { target: { connectionString }, shown };
  }
  if (embedded === null) throw databaseUnavailable('no database is named', 'pass --data or --database');
  const { host, port, user, database } = embedded;
  // A password of the environment is for another server.
  return { target: { host, port, user, database, password: '', ssl: false }, shown: host };
}

/** By statements, not in the startup packet, which poolers in between refuse. The path is pinned: CVE-2018-1058. */
function sessionSettings(limit: number, role: string | null): string {
  return [
    'SET search_path = public, pg_temp',
    "SET TimeZone = 'UTC'",
    `SET statement_timeout = ${limit}`,
    `SET lock_timeout = ${limit}`,
    `SET idle_in_transaction_session_timeout = ${limit}`,
    // Confirmed is durable, whatever the server's default is; what is stricter stays.
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local')",
    ...(role === null ? [] : [`SET ROLE ${pg.escapeIdentifier(role)}`]),
  ].join('; ');
}

/** A count fits a number; what does not stays text, which no schema takes for one. */
function typeParser(oid: number, format?: 'text' | 'binary'): unknown {
  if (oid !== INT8 || format === 'binary') return pg.types.getTypeParser(oid, format);
  return (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : text);
}

async function checkServer(connections: pg.Pool, shown: string): Promise<void> {
  const { rows } = await connections.query<{ version: string; fsync: string | null }>(
    "SELECT current_setting('server_version_num') AS version, current_setting('fsync', true) AS fsync",
  );
  const version = Number(rows[0]?.version);
  if (!(version >= OLDEST))
    throw databaseUnavailable(
      `expected PostgreSQL 15 or later at ${shown}, found ${Math.floor(version / 10_000)}`,
      'upgrade the server, or let us bring our own with --data',
    );
  if (rows[0]?.fsync === 'off')
    throw databaseUnavailable(
      `the database at ${shown} runs with fsync off: what it confirms may be lost`,
      'set fsync = on in its postgresql.conf',
    );
}

function openingFailed(error: unknown, shown: string): RunError {
  if (error instanceof RunError) return error;
  const { why, hint } = openingProblem(error);
  return databaseUnavailable(`the database at ${shown} ${why}`, hint, storageUnavailable(error).cause);
}

function openingProblem(error: unknown): { readonly why: string; readonly hint: string } {
  const code = whyOf(error);
  const message = error instanceof Error ? error.message : '';
  if (/28P01|28000/.test(code) || /password must be/.test(message))
    return {
      why: 'refused the user or the password',
      hint: 'check both; the password may be in the URL, in PGPASSWORD or in ~/.pgpass',
    };
  if (/3D000/.test(code)) return { why: 'does not exist', hint: 'make it first: createdb' };
  if (/CERT|TLS|SELF_SIGNED|UNABLE_TO/.test(code) || /SSL/.test(message))
    return {
      why: `cannot be reached over verified TLS: ${code}`,
      hint: 'name its authority with sslrootcert=FILE, or, where the network is yours alone, say sslmode=disable',
    };
  return {
    why: `cannot be used: ${code}`,
    hint: 'check that it is up, that the URL names it and that we may connect',
  };
}
