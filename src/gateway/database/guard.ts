import pg from 'pg';
import type { RunError } from '../../errors.ts';
import { PORT } from './cluster.ts';
import { whyOf } from './failure.ts';
import { dataUnusable } from './owner.ts';

/**
 * One gateway for each embedded server. The lock is the server's own, held by a connection: it ends with the
 * process that holds it, however that ends, and no file has to be believed.
 */

/** The embedded server's administrator: only the guard connects as it. */
export const ADMINISTRATOR = 'postgres';

const LOCK = '1668247158, 1';
const NAME = 'countersign gateway';

export type Answer =
  /** Nobody had it; now we do, until `client` ends. */
  | { readonly status: 'taken'; readonly client: pg.Client }
  | { readonly status: 'held'; readonly holder: string }
  /** It is starting, recovering or stopping. */
  | { readonly status: 'busy' }
  /** Nothing listens there. */
  | { readonly status: 'silent' }
  | { readonly status: 'refused'; readonly why: string };

/** Asks the server whose socket is in a folder, and takes the lock if that is free. */
export async function askForLock(folder: string): Promise<Answer> {
  const client = new pg.Client({
    host: folder,
    port: PORT,
    user: ADMINISTRATOR,
    database: 'postgres',
    password: '',
    ssl: false,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    keepAlive: true,
    application_name: `${NAME} ${process.pid}`,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    if (await takesLock(client)) return { status: 'taken', client };
    const holder = await holderOf(client);
    await client.end();
    return { status: 'held', holder };
  } catch (error) {
    await client.end().catch(() => undefined);
    const why = whyOf(error);
    if (/^(?:ENOENT|ECONNREFUSED|ENOTDIR)$/.test(why)) return { status: 'silent' };
    // Starting up, shutting down, or closed while we asked.
    if (/57P0\d|connection lost|ECONNRESET|EPIPE/.test(why)) return { status: 'busy' };
    return { status: 'refused', why };
  }
}

async function takesLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS taken`);
  return rows[0]?.taken === true;
}

async function holderOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.granted AND (l.classid, l.objid) = (${LOCK})`,
  );
  const pid = new RegExp(`^${NAME} (\\d{1,10})$`).exec(rows[0]?.name ?? '')?.[1];
  return pid === undefined ? 'another process' : `process ${pid}`;
}

export type Guard = { readonly release: () => Promise<void> };

/** Holds the lock; when the server lost the connection (it restarts after a crash), takes it again. */
export function keepGuard(first: pg.Client, folder: string): Guard {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let released = false;
  const hold = (taken: pg.Client): void => {
    client = taken;
    // Missing in its types: the lock alone keeps nobody running.
    if ('unref' in taken && typeof taken.unref === 'function') taken.unref();
    taken.once('end', again);
  };
  const again = (): void => {
    client = null;
    if (!released) timer = setTimeout(ask, 50).unref();
  };
  const ask = async (): Promise<void> => {
    const answer = await askForLock(folder);
    // Held: perhaps by one who only looks whether it is free; else that one stops this server and starts another.
    if (answer.status !== 'taken') again();
    else if (released) await answer.client.end();
    else hold(answer.client);
  };
  hold(first);
  return {
    release: async () => {
      released = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}

export function inUse(data: string, holder: string): RunError {
  return dataUnusable(
    `${data} is in use by ${holder}`,
    'stop that one first, or give each gateway its own --data; several share one --database',
  );
}
