import pino from 'pino';
import type { GatewayConfig } from '../config/gateway.ts';
import { RunError } from '../errors.ts';
import type { Environment } from '../model.ts';
import { keysFolder, openCustody } from './custody.ts';
import { startEmbedded } from './database/embedded.ts';
import { openDatabase } from './database/open.ts';
import { type Pool, withClient } from './database/pool.ts';
import { openGateway } from './gateway.ts';
import type { RequestLine } from './handler.ts';
import { makeKeys, needsKeys } from './keygen.ts';
import { openObjects } from './objects/files.ts';
import { listenWith } from './server.ts';
import { readHead } from './store/head.ts';
import { GRANTS, MIGRATIONS } from './store/migrations.ts';
import { openStore } from './store/open.ts';
import type { LogSigner, Store } from './store/store.ts';

/** `countersign gateway serve`: opens what it stands on, listens, and stops in the opposite order. */

export type ServeOptions = {
  readonly env: Environment;
  /** Called once with what ends the serving: SIGTERM and SIGINT do. */
  readonly onStop: (stop: () => void) => void;
};

/** Resolves when it has stopped. @throws RunError any of its codes: then nothing was served */
export async function serve(config: GatewayConfig, { env, onStop }: ServeOptions): Promise<void> {
  // Whoever read what we say may be gone: that ends no gateway.
  process.stderr.on('error', () => undefined);
  const say: Say = (line) => void process.stderr.write(`${line}\n`);
  const isFresh = needsKeys(config.data, env);
  const stopped = new Promise<void>((done) => onStop(done));
  const closing: (() => Promise<void>)[] = [];
  try {
    // Before anything else is there: killed in between, the next start finds all keys, or still a fresh folder.
    if (isFresh && config.database === null) await makeFirstKeys(config, say);
    const embedded = config.database === null ? await startEmbedded(config.data) : null;
    if (embedded !== null) closing.push(() => embedded.stop());
    const pool = await openDatabase({
      url: config.database,
      embedded: embedded?.connection ?? null,
      max: MAX_CONNECTIONS,
      migrations: MIGRATIONS,
      grants: GRANTS,
    });
    closing.push(() => pool.close());
    if (isFresh && config.database !== null) {
      await refuseForeignLog(pool, config);
      await makeFirstKeys(config, say);
    }
    const custody = await openCustody(config.data, env);
    const store = await openLogged(config, pool, custody.log);
    closing.push(() => store.close());
    const state = { isStopping: false };
    const gateway = await openGateway({
      config,
      custody,
      store,
      now: () => new Date(),
      elapsed: () => performance.now(),
      log: requestLog(),
      stopping: () => state.isStopping,
    });
    const { address, drain } = await listenWith(config, gateway.handle);
    closing.push(drain);
    say(`listening on ${address}`);
    const died = embedded === null ? [] : [embedded.died.then((error) => Promise.reject(error))];
    await Promise.race([stopped, ...died]);
    state.isStopping = true;
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

type Say = (line: string) => void;

async function makeFirstKeys({ data }: GatewayConfig, say: Say): Promise<void> {
  await makeKeys(data);
  say(`made keys in ${keysFolder(data)}: back them up, nobody can make them again`);
}

/** A log that is there has keys, somewhere else. @throws RunError KEY_UNREADABLE */
async function refuseForeignLog(pool: Pool, { data }: GatewayConfig): Promise<void> {
  if ((await withClient(pool, readHead)) === null) return;
  throw new RunError('KEY_UNREADABLE', `the database has a log, and ${data} has no keys of it`, {
    hint: 'take the data folder or the keys of the gateway that made it: a log’s key is never made again',
  });
}

async function openLogged(config: GatewayConfig, pool: Pool, signer: LogSigner): Promise<Store> {
  const objects = await openObjects(config.data);
  const origin = config.url.replace(/^https?:\/\//, '');
  return openStore({ pool, objects, log: { origin, signer }, now: () => new Date() });
}

/** One writes the log, the others read and use tokens. */
const MAX_CONNECTIONS = 10;

/** One line of JSON for each request, on stderr: named fields and nothing else. */
function requestLog(): (line: RequestLine) => void {
  const destination = pino.destination({ dest: 2, sync: true });
  destination.on('error', () => undefined);
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return ({ error, ...line }) => {
    if (error === null) logger.info(line, 'request');
    else logger.error({ ...line, error }, 'request');
  };
}
