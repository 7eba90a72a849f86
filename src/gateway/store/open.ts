import { RunError } from '../../errors.ts';
import type { Pool } from '../database/pool.ts';
import type { AppendContext } from './append.ts';
import { type Appender, openAppender } from './appender.ts';
import { type EvidenceRow, toEntry } from './entry.ts';
import type { Fault } from './faults.ts';
import { publishedLog } from './published.ts';
import { tenantReads, withBundle } from './read.ts';
import { openLog } from './start.ts';
import { whyUnready } from './state.ts';
import type { Appended, LogSigner, NewEvidence, ObjectStore, Store } from './store.ts';
import { tenantIdOf } from './tenants.ts';
import { openTokens } from './tokens.ts';
import { shared } from './turns.ts';
import { dangerouslyNoFirstWall, firstWall } from './walls.ts';

export type StoreOptions = {
  /** The caller's: `close` of the store leaves it open. */
  readonly pool: Pool;
  readonly objects: ObjectStore;
  /** `origin` counts when the log is made: from then on it is the log's own. */
  readonly log: { readonly origin: string; readonly signer: LogSigner };
  readonly now: () => Date;
  /** Queries do not say whose rows they mean: for the test that row-level security alone holds. */
  readonly dangerouslyWithoutTenantFilter?: true;
  /** For tests: called at each point of an append. */
  readonly fault?: Fault;
};

/**
 * The store on a database whose schema is ours. The log is made when there is none, else its end is checked.
 * @throws RunError STORAGE_UNAVAILABLE, LOG_CORRUPT
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { pool, objects, now } = options;
  const { origin, key, seen } = await openLog(pool, options.log, now());
  const wall = options.dangerouslyWithoutTenantFilter === true ? dangerouslyNoFirstWall : firstWall;
  const fault = options.fault ?? (() => undefined);
  const context: AppendContext = { log: { origin, key, signer: options.log.signer }, now, wall, fault };
  const appender = openAppender(pool, context, seen);
  const tokens = openTokens(pool, now);
  const running = new Set<Promise<Appended>>();
  let isClosed = false;
  return {
    origin,
    tenantId: (name) => tenantIdOf(pool, name),
    useToken: tokens.use,
    append: (evidence) => {
      if (isClosed) return Promise.reject(closed());
      const appended = appendEvidence({ appender, objects, fault }, evidence);
      running.add(appended);
      return appended.finally(() => running.delete(appended));
    },
    ...tenantReads({ pool, objects, wall }),
    ...publishedLog(pool, appender),
    // It writes, and anybody may ask: however many do, it takes one connection.
    unready: shared(() => whyUnready(pool, now(), appender.seen())),
    close: async () => {
      isClosed = true;
      await Promise.allSettled(running);
      await tokens.idle();
    },
  };
}

function closed(): RunError {
  return new RunError('STORAGE_UNAVAILABLE', 'the gateway is stopping', {
    hint: 'try again: another one answers, or this one when it is back',
  });
}

type Parts = {
  readonly appender: Appender;
  readonly objects: ObjectStore;
  readonly fault: Fault;
};

/** Objects first: a crash then leaves one that no row names, never a row without its object. */
async function appendEvidence({ appender, objects, fault }: Parts, evidence: NewEvidence): Promise<Appended> {
  const entry = toEntry(evidence);
  const standing = await appender.lookUp(entry);
  if (standing.status === 'conflict') return standing;
  if (standing.status === 'new') {
    await fault('before-objects');
    const blobs = [evidence.bundle, ...(evidence.verdict === null ? [] : [evidence.verdict])];
    await Promise.all(blobs.map((blob) => objects.put(blob)));
    await fault('after-objects');
  }
  const isWritten = standing.status === 'known' && !standing.addsKey;
  const placed = isWritten ? standing.row : await appender.add(entry);
  if (placed === 'conflict') return { status: 'conflict' };
  const status = placed.id === entry.id ? 'created' : 'known';
  const stored = await withOwnBundle(objects, placed, evidence);
  await fault('before-answer');
  return { status, evidence: stored };
}

function withOwnBundle(objects: ObjectStore, row: EvidenceRow, { bundle }: NewEvidence) {
  if (row.bundle !== bundle.digest) return withBundle(objects, row);
  const { id, bundle: digest, index, leaf, proof } = row;
  return Promise.resolve({ id, digest, bundle: bundle.bytes, receipt: { index, leaf, proof } });
}
