import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { RunError } from '../../errors.ts';
import { type Binaries, findBinaries, refuseOtherMajor, usableBinaries } from './binaries.ts';
import {
  adoptCluster,
  newClusterFolder,
  newRunFolder,
  type Places,
  placeCluster,
  placesIn,
  readPostmaster,
  removeLitter,
  removeRunFolders,
  writeAccess,
} from './cluster.ts';
import { databaseUnavailable, storageUnavailable } from './failure.ts';
import { ADMINISTRATOR, askForLock, type Guard, inUse, keepGuard } from './guard.ts';
import { openLog, type ServerLog } from './log.ts';
import { clearTheWay, endProcess, STEP_MS } from './orphan.ts';
import { chooseOwner, makeDataFolder, type Owner, ownName, refuseUnreachable } from './owner.ts';
import type { ConnectionOptions } from './pool.ts';
import { ROLE } from './role.ts';
import { connectionTo, DATABASE, ENVIRONMENT, SETTINGS, USER } from './settings.ts';

/** A PostgreSQL of our own: made on the first start, ours alone while we run, gone when we stop. */

export type Embedded = {
  readonly connection: ConnectionOptions;
  readonly pid: number;
  /** Resolves when the server ends and nobody asked it to: nothing works any more. */
  readonly died: Promise<RunError>;
  readonly stop: () => Promise<void>;
};

/** Recovery replays at most `max_wal_size`. */
const START_STEPS = 60_000 / STEP_MS;

export type EmbeddedOptions = {
  /** The file beside which the package is looked for; default: the program. */
  readonly from?: string;
  readonly maxConnections?: number;
};

/** @throws RunError DATABASE_UNAVAILABLE, DATA_UNUSABLE */
export async function startEmbedded(data: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const found = findBinaries(options.from ?? import.meta.url);
  ownName();
  const places = placesIn(makeDataFolder(data));
  const owner = chooseOwner(places.cluster);
  refuseUnreachable(places.data, owner);
  const binaries = usableBinaries(found, owner, places.data);
  // More than once: another process may have started between our look and our start.
  for (let tries = 3; ; tries--) {
    await clearTheWay(places);
    await makeCluster(places, owner, binaries);
    const started = await startServer(places, {
      owner,
      binaries,
      maxConnections: options.maxConnections ?? 50,
    });
    if (started !== null) return started;
    if (tries === 0) throw inUse(places.data, 'another process that is starting');
  }
}

/** In a folder that gets its name when it is finished: half a cluster is never taken for one. */
async function makeCluster(places: Places, owner: Owner, binaries: Binaries): Promise<void> {
  if (!existsSync(places.cluster)) {
    const fresh = newClusterFolder(places, owner);
    await initialise(fresh, owner, binaries);
    placeCluster(fresh, places);
  }
  adoptCluster(places.cluster, owner);
  refuseOtherMajor(places.cluster, binaries);
}

/** Sorted by code point, whatever the machine's language: an index survives another C library. */
function initialise(folder: string, owner: Owner, { folder: home }: Binaries): Promise<void> {
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--auth=peer', `--username=${ADMINISTRATOR}`];
  const args = ['-D', folder, '--encoding=UTF8', '--data-checksums', ...locale, ...access];
  const child = spawn(join(home, 'bin', 'initdb'), args, {
    ...asOwner(owner),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-4096);
    });
  return new Promise((done, fail) => {
    child.once('error', (cause) => fail(notStarted('initdb', cause)));
    child.once('close', (code) => {
      if (code === 0) return done();
      const why = /(?:error|FATAL|PANIC): *(.*)/.exec(said)?.[1] ?? `it ended with ${code}`;
      fail(databaseUnavailable(`the embedded database cannot be made: ${why}`, START_HINT));
    });
  });
}

const START_HINT = 'see what it says and postgres.log in the data folder, or pass --database postgres://…';

function asOwner(owner: Owner) {
  return { cwd: '/', env: ENVIRONMENT, ...(owner === null ? {} : { uid: owner.uid, gid: owner.gid }) };
}

function notStarted(program: string, cause: Error): RunError {
  const why = 'code' in cause ? String(cause.code) : 'unknown';
  return databaseUnavailable(`${program} cannot be started: ${why}`, START_HINT, cause);
}

type Start = { readonly owner: Owner; readonly binaries: Binaries; readonly maxConnections: number };

/** Null: another process has started or stopped a server on this cluster meanwhile. */
async function startServer(
  places: Places,
  { owner, binaries, maxConnections }: Start,
): Promise<Embedded | null> {
  const old = readPostmaster(places.cluster)?.socket ?? null;
  writeAccess(places.cluster, owner, [ADMINISTRATOR, USER]);
  const run = newRunFolder(places, owner);
  const log = openLog(places.log);
  const settings = {
    ...SETTINGS,
    max_connections: maxConnections,
    unix_socket_directories: run,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const args = ['-D', places.cluster, ...flags];
  // A session of its own: Ctrl-C in our terminal is for us, who still need it to drain.
  const child = spawn(join(binaries.folder, 'bin', 'postgres'), args, {
    ...asOwner(owner),
    stdio: ['ignore', log.file, log.file],
    detached: true,
  });
  child.unref();
  const ended = new Promise<Error | null>((done) => {
    child.once('error', done);
    child.once('exit', () => done(null));
  });
  try {
    const client = await firstConnection({ child, ended, run, log, data: places.data });
    if (client !== null) {
      await prepare(client);
      removeRunFolders(places, run, old);
      return embedded({ child, ended, run, log, guard: keepGuard(client, run) });
    }
  } catch (error) {
    child.kill('SIGQUIT');
    await ended;
    log.close();
    removeLitter(run);
    throw error instanceof RunError ? error : storageUnavailable(error);
  }
  log.close();
  removeLitter(run);
  return null;
}

type Starting = {
  readonly child: ChildProcess;
  readonly ended: Promise<Error | null>;
  readonly run: string;
  readonly log: ServerLog;
  readonly data: string;
};

async function firstConnection({ child, ended, run, log, data }: Starting): Promise<pg.Client | null> {
  let over: { readonly error: Error | null } | null = null;
  void ended.then((error) => {
    over = { error };
  });
  const end = (): { readonly error: Error | null } | null => over;
  for (let left = START_STEPS; left > 0; left--) {
    await sleep(STEP_MS);
    const gone = end();
    if (gone?.error) throw notStarted('postgres', gone.error);
    if (gone !== null) {
      const why = log.reason() ?? `it ended with ${child.exitCode ?? child.signalCode}`;
      // Two started at once, or one that waited has stopped ours as an orphan: look again.
      if (child.exitCode === 0 || /lock file|pre-existing shared memory/.test(why)) return null;
      throw databaseUnavailable(`the embedded database does not start: ${why}`, START_HINT);
    }
    const answer = await askForLock(run);
    if (answer.status === 'taken') return answer.client;
    if (answer.status === 'held') throw inUse(data, answer.holder);
    if (answer.status === 'refused')
      throw databaseUnavailable(`the embedded database does not let us in: ${answer.why}`, START_HINT);
  }
  throw databaseUnavailable(`the embedded database (process ${child.pid}) does not get ready`, START_HINT);
}

/** Each step is looked at first: the last start may have been killed between them. */
async function prepare(client: pg.Client): Promise<void> {
  const has = async (query: string): Promise<boolean> => (await client.query(query)).rows.length > 0;
  if (!(await has(`SELECT FROM pg_roles WHERE rolname = '${USER}'`)))
    await client.query(`CREATE ROLE ${USER} LOGIN`);
  if (!(await has(`SELECT FROM pg_roles WHERE rolname = '${ROLE}'`)))
    await client.query(`CREATE ROLE ${ROLE} NOLOGIN`);
  await client.query(`GRANT ${ROLE} TO ${USER}`);
  if (!(await has(`SELECT FROM pg_database WHERE datname = '${DATABASE}'`)))
    await client.query(`CREATE DATABASE ${DATABASE} OWNER ${USER}`);
}

type Running = Omit<Starting, 'data'> & { readonly guard: Guard };

function embedded({ child, ended, run, log, guard }: Running): Embedded {
  let stopped: Promise<void> | null = null;
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const stop = async (): Promise<void> => {
    const released = guard.release();
    await endProcess(child.pid ?? 0, hasEnded);
    await released;
    log.close();
    removeLitter(run);
  };
  return {
    connection: connectionTo(run),
    pid: child.pid ?? 0,
    died: new Promise((done) => {
      void ended.then(() => {
        if (stopped === null) done(storageUnavailable(new Error('the embedded database has ended')));
      });
    }),
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}
