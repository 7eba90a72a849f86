import pino from 'pino';
import type { GatewayConfig } from '../config/gateway.ts';
import type { Environment } from '../model.ts';
import { openCustody } from './custody.ts';
import { startEmbedded } from './database/embedded.ts';
import { openDatabase } from './database/open.ts';
import type { ConnectionOptions } from './database/pool.ts';
import { openGateway } from './gateway.ts';
import type { RequestLine } from './handler.ts';
import { makeKeys, needsKeys } from './keygen.ts';
import { openObjects } from './objects/files.ts';
import { listenWith } from './server.ts';
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
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const isFresh = needsKeys(config.data, env);
  const stopped = new Promise<void>((done) => onStop(done));
  const closing: (() => Promise<void>)[] = [];
  try {
    const embedded = config.database === null ? await startEmbedded(config.data) : null;
    if (embedded !== null) closing.push(() => embedded.stop());
    if (isFresh) {
      await makeKeys(config.data);
      say(`made keys in ${config.data}/keys: back them up, nobody can make them again`);
    }
    const custody = await openCustody(config.data, env);
    const store = await openStorage(config, embedded?.connection ?? null, custody.log, closing);
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

/** What was opened is closed by `closing`, the last first, also when the rest cannot be. */
async function openStorage(
  config: GatewayConfig,
  embedded: ConnectionOptions | null,
  signer: LogSigner,
  closing: (() => Promise<void>)[],
): Promise<Store> {
  const pool = await openDatabase({
    url: config.database,
    embedded,
    max: MAX_CONNECTIONS,
    migrations: MIGRATIONS,
    grants: GRANTS,
  });
  closing.push(() => pool.close());
  const objects = await openObjects(config.data);
  const origin = config.url.replace(/^https?:\/\//, '');
  const store = await openStore({ pool, objects, log: { origin, signer }, now: () => new Date() });
  closing.push(() => store.close());
  return store;
}

/** One writes the log, the others read and use tokens. */
const MAX_CONNECTIONS = 10;

/** One line of JSON for each request, on stderr: named fields and nothing else. */
function requestLog(): (line: RequestLine) => void {
  const logger = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
  return ({ error, ...line }) => {
    if (error === null) logger.info(line, 'request');
    else logger.error({ ...line, error }, 'request');
  };
}
