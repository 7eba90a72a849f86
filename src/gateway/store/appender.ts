import { RunError } from '../../errors.ts';
import { sqlState } from '../database/failure.ts';
import { type Pool, transaction } from '../database/pool.ts';
import { type AppendContext, type Placed, writeEntries } from './append.ts';
import { byTenant, type Entry, type EvidenceRow, knownOf, type Standing, standingOf } from './entry.ts';
import type { Seen } from './head.ts';
import { batched } from './queue.ts';

/** Entries of this process on their way into the log: one transaction at a time, for all that wait. */

export type Appender = {
  /** What the database knows of an entry, before anything is written for it. */
  readonly lookUp: (entry: Entry) => Promise<Standing<EvidenceRow>>;
  /** Durable when it answers. @throws RunError STORAGE_UNAVAILABLE, LOG_CORRUPT, CLOCK_SKEW */
  readonly add: (entry: Entry) => Promise<Placed>;
  /** The largest tree that this process has seen. */
  readonly seen: () => Seen;
  readonly notice: (seen: Seen) => void;
};

/** Entries of one transaction. */
const AT_ONCE = 256;

export function openAppender(pool: Pool, context: AppendContext, start: Seen): Appender {
  let seen = start;
  const notice = (tree: Seen): void => {
    if (tree.size > seen.size) seen = tree;
  };
  const standings = (entries: readonly Entry[]) => lookUpAll(pool, context, entries);
  const lookUps = batched({ limit: AT_ONCE, work: standings, isOnesFault });
  const appends = batched({
    limit: AT_ONCE,
    isOnesFault,
    work: async (entries: readonly Entry[]): Promise<readonly (Placed | RunError)[]> => {
      try {
        const written = await transaction(pool, (session) =>
          writeEntries(session, context, { entries, seen }),
        );
        notice(written.seen);
        await context.fault('after-commit');
        return written.placed;
      } catch (error) {
        if (!(error instanceof RunError) || error.code !== 'STORAGE_UNAVAILABLE' || isOnesFault(error))
          throw error;
        return foundAfter(error, entries, standings);
      }
    },
  });
  return {
    lookUp: lookUps.add,
    add: async (entry) => {
      const placed = await appends.add(entry);
      if (placed instanceof RunError) throw placed;
      return placed;
    },
    seen: () => seen,
    notice,
  };
}

/** Data that a table refuses (SQLSTATE classes 22 and 23): the neighbours of such an entry are tried without it. */
function isOnesFault(error: unknown): boolean {
  return /^2[23]/.test(sqlState(error) ?? '');
}

async function lookUpAll(
  pool: Pool,
  { wall }: AppendContext,
  entries: readonly Entry[],
): Promise<readonly Standing<EvidenceRow>[]> {
  const standings = await transaction(pool, async (session) => {
    const found = new Map<Entry, Standing<EvidenceRow>>();
    for (const [tenant, own] of byTenant(entries)) {
      const known = await knownOf(session, wall, [tenant, own]);
      for (const entry of own) found.set(entry, standingOf(entry, known));
    }
    return found;
  });
  return entries.map((entry) => standings.get(entry) ?? { status: 'new' });
}

/**
 * A connection that broke while it committed says nothing of what came of it: the rows do. What is not there now
 * may still be on its way; then a retry finds it.
 */
async function foundAfter(
  failure: RunError,
  entries: readonly Entry[],
  standings: (entries: readonly Entry[]) => Promise<readonly Standing<EvidenceRow>[]>,
): Promise<readonly (Placed | RunError)[]> {
  const found = await standings(entries).catch((error: unknown) => {
    if (error instanceof RunError) throw failure;
    throw error;
  });
  return found.map((standing) => {
    if (standing.status === 'known') return standing.addsKey ? failure : standing.row;
    return standing.status === 'conflict' ? 'conflict' : failure;
  });
}
