import { type Pool, type Session, transaction } from '../database/pool.ts';
import type { Report } from './fsck/discrepancy.ts';
import { checkEnds } from './fsck/ends.ts';
import { checkEvidence } from './fsck/evidence.ts';
import { checkKeys } from './fsck/keys.ts';
import { checkLog } from './fsck/log.ts';
import { marksOf } from './fsck/marks.ts';
import { type Head, readHead } from './head.ts';
import { logKey } from './start.ts';
import type { LogSigner, ObjectStore, TenantId } from './store.ts';
import { actFor } from './walls.ts';

/**
 * Everything that the gateway keeps, computed again from its rows. It writes nothing, holds no lock and takes as
 * much memory for a large log as for a small one. What it looks at is a tree that the running gateway no longer
 * changes: the one of the head when it began.
 *
 * An object that no row names is no discrepancy: a crash between the two leaves one, and it proves nothing.
 */

export type FsckOptions = {
  readonly log: Pick<LogSigner, 'publicKey' | 'raw'>;
  /** Null: one of the gateway's own or of a tenant's trust has signed it; else why not. */
  readonly verifyBundle: (bytes: Buffer) => string | null | Promise<string | null>;
  readonly report: Report;
};

export type FsckSummary = {
  readonly leaves: number;
  readonly evidence: number;
  readonly tenants: number;
  readonly discrepancies: number;
};

type Snapshot = { readonly head: Head; readonly tenants: readonly TenantId[] };

/** @throws RunError STORAGE_UNAVAILABLE */
export async function fsck(pool: Pool, objects: ObjectStore, options: FsckOptions): Promise<FsckSummary> {
  let discrepancies = 0;
  const report: Report = (discrepancy) => {
    discrepancies++;
    options.report(discrepancy);
  };
  const snapshot = await transaction(pool, (session) => readSnapshot(session, report), {
    isolation: 'repeatable read',
  });
  if (snapshot === null) return { leaves: 0, evidence: 0, tenants: 0, discrepancies };
  const { head, tenants } = snapshot;
  const key = logKey(head.origin, options.log.raw);
  if (head.publicKey !== options.log.publicKey)
    report({ what: 'log-key', where: 'head', why: 'the log was made with another key' });
  await checkLog(pool, { head, key, tenants: new Set(tenants) }, report);
  const marks = marksOf(head.size);
  let evidence = 0;
  for (const tenant of tenants) {
    const facts = { size: head.size, objects, verifyBundle: options.verifyBundle, marks };
    evidence += await checkEvidence(pool, tenant, facts, report);
    await checkKeys(pool, tenant, report);
  }
  for (const index of marks.missing())
    report({
      what: 'leaf-without-evidence',
      where: `leaf ${index}`,
      why: 'no row of any tenant is about it',
    });
  return { leaves: head.size, evidence, tenants: tenants.length, discrepancies };
}

async function readSnapshot(session: Session, report: Report): Promise<Snapshot | null> {
  const head = await readHead(session);
  if (head === null) {
    report({ what: 'head', where: 'head', why: 'there is no log' });
    return null;
  }
  await checkEnds(session, head, report);
  const { rows } = await session.query<{ id: TenantId }>('SELECT id FROM tenants ORDER BY id');
  for (const { id } of rows) await checkTenant(session, { tenant: id, size: head.size }, report);
  return { head, tenants: rows.map(({ id }) => id) };
}

/** Rows whose place lies behind the head. */
async function checkTenant(
  session: Session,
  { tenant, size }: { readonly tenant: TenantId; readonly size: number },
  report: Report,
): Promise<void> {
  await actFor(session, tenant);
  const behind = await session.query<{ id: string }>(
    'SELECT id FROM evidence WHERE tenant = $1 AND log_index >= $2 ORDER BY log_index',
    [tenant, size],
  );
  for (const { id } of behind.rows)
    report({ what: 'evidence-extra', where: `evidence ${id}`, why: 'its place lies behind the head' });
}
