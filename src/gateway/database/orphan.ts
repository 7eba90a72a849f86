import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { forgetPostmaster, type Places, placesIn, readPostmaster } from './cluster.ts';
import { storageUnavailable } from './failure.ts';
import { askForLock, inUse } from './guard.ts';
import { dataUnusable, makeDataFolder } from './owner.ts';
import type { ConnectionOptions } from './pool.ts';
import { isThere, kindOfProcess } from './process.ts';
import { connectionTo } from './settings.ts';

/** A server that is there already: another gateway's, or one whose gateway was killed. */

export const STEP_MS = 20;
/** Much longer than a gateway needs to take its lock again after its server has restarted. */
const DOUBT_MS = 3_000;
const CLEAR_STEPS = 30_000 / STEP_MS;
const STOP_STEPS = 10_000 / STEP_MS;

/**
 * Leaves no server on the cluster: one that a gateway uses is refused, one whose gateway was killed is stopped,
 * and what a dead one left is not believed.
 */
export async function clearTheWay({ data, cluster }: Places): Promise<void> {
  let wasFree = false;
  for (let left = CLEAR_STEPS; left > 0; left--) {
    const found = existsSync(cluster) ? readPostmaster(cluster) : null;
    if (found === null) return;
    const answer = found.socket === null ? { status: 'silent' as const } : await askForLock(found.socket);
    if (answer.status === 'held') throw inUse(data, answer.holder);
    if (answer.status === 'refused')
      throw dataUnusable(
        `${data} is in use by PostgreSQL (process ${found.pid}), which does not let us in: ${answer.why}`,
        'stop it, or run as the user who started it',
      );
    const kind = kindOfProcess(found.pid, cluster);
    if (answer.status === 'taken' && !wasFree) {
      wasFree = true;
      await answer.client.end().catch(() => undefined);
      await sleep(DOUBT_MS);
    } else if (answer.status === 'taken') await stopOrphan(answer.client, found.pid, cluster, data);
    else if (answer.status === 'silent' && (kind === 'gone' || kind === 'other')) {
      if (isThere(found.pid)) forgetPostmaster(cluster);
      return;
    }
    await sleep(STEP_MS);
  }
  throw dataUnusable(
    `PostgreSQL (process ${readPostmaster(cluster)?.pid}) is on ${cluster} and neither answers nor ends`,
    'end it yourself: kill -QUIT, then start again',
  );
}

/** We hold its lock: no gateway uses it, and none can start to. */
async function stopOrphan(client: pg.Client, pid: number, cluster: string, data: string): Promise<void> {
  const kind = kindOfProcess(pid, cluster);
  if (kind !== 'server' && (kind !== 'unknown' || existsSync('/proc/self/cmdline'))) {
    await client.end().catch(() => undefined);
    throw inUse(data, `a PostgreSQL (process ${pid}) that was not started here`);
  }
  await endProcess(pid, () => kindOfProcess(pid, cluster) !== kind);
  await client.end().catch(() => undefined);
}

/** First as an administrator would, who may wait for a checkpoint; then at once, which recovery mends. */
export async function endProcess(pid: number, hasEnded: () => boolean): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!hasEnded()) signalTo(pid, signal);
    for (let left = STOP_STEPS; left > 0 && !hasEnded(); left--) await sleep(STEP_MS);
  }
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** The server that another process runs on this data: for a look, without the lock. Null: none answers. */
export async function attachEmbedded(data: string): Promise<ConnectionOptions | null> {
  if (!existsSync(data)) return null;
  const { data: folder, cluster } = placesIn(makeDataFolder(data));
  if (!existsSync(join(cluster, 'PG_VERSION'))) return null;
  const socket = readPostmaster(cluster)?.socket ?? null;
  if (socket === null) return null;
  const connection = connectionTo(socket);
  const client = new pg.Client({ ...connection, password: '', ssl: false, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return connection;
  } catch (error) {
    const cause = storageUnavailable(error).cause;
    if (error instanceof Error && 'code' in error && /ENOENT|ECONNREFUSED/.test(String(error.code)))
      return null;
    throw dataUnusable(
      `the database in ${folder} does not let us in`,
      'run as the user who serves it',
      cause,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
