import { RunError } from '../../errors.ts';
import { digestOf } from '../../lib/digest.ts';
import type { Pool, Session } from '../database/pool.ts';
import {
  EVIDENCE_COLUMNS,
  EVIDENCE_TABLES,
  type EvidenceColumns,
  type EvidenceRow,
  toEvidenceRow,
} from './entry.ts';
import type { EvidenceFilter, EvidenceItem, ObjectStore, Store, StoredEvidence, TenantId } from './store.ts';
import { rfc3339 } from './time.ts';
import { turns } from './turns.ts';
import { asTenant, type FirstWall } from './walls.ts';

/** What a tenant has in the log. Somebody else's evidence and none at all are the same answer. */

export type ReadContext = {
  readonly pool: Pool;
  readonly objects: ObjectStore;
  readonly wall: FirstWall;
};

/** Of one tenant: however long its pages take, there are connections for the others. */
const LISTS_AT_ONCE = 2;

export function tenantReads({ pool, objects, wall }: ReadContext): Pick<Store, 'find' | 'list'> {
  const listing = turns(LISTS_AT_ONCE);
  return {
    find: async (tenant, id) => {
      if (!isStorable(id)) return null;
      const row = await asTenant(pool, tenant, (session) => findRow(session, wall, { tenant, id }));
      return row === null ? null : withBundle(objects, row);
    },
    list: async (tenant, filter) => {
      const asked = [filter.repository, filter.head, filter.after];
      if (!asked.every((text) => text === null || isStorable(text))) return [];
      return listing(tenant, () =>
        asTenant(pool, tenant, (session) => listItems(session, wall, { tenant, filter })),
      );
    },
  };
}

async function findRow(
  session: Session,
  wall: FirstWall,
  { tenant, id }: { readonly tenant: TenantId; readonly id: string },
): Promise<EvidenceRow | null> {
  const { rows } = await session.query<EvidenceColumns>(
    `SELECT ${EVIDENCE_COLUMNS} FROM ${EVIDENCE_TABLES} WHERE ${wall('e')} AND e.id = $2`,
    [tenant, id],
  );
  return rows[0] === undefined ? null : toEvidenceRow(rows[0]);
}

/**
 * A row with its bundle, which is what its name says.
 * @throws RunError STORAGE_UNAVAILABLE
 */
export async function withBundle(objects: ObjectStore, row: EvidenceRow): Promise<StoredEvidence> {
  const { id, bundle: digest, index, leaf, proof } = row;
  const bundle = await objects.get(digest);
  if (bundle === null) throw objectLost(`the object ${digest} is gone`);
  if (digestOf(bundle) !== digest) throw objectLost(`the object ${digest} is not what its name says`);
  return { id, digest, bundle, receipt: { index, leaf, proof } };
}

function objectLost(what: string): RunError {
  return new RunError('STORAGE_UNAVAILABLE', what, {
    hint: 'restore it from a backup; `countersign gateway fsck` lists everything that is missing or changed',
  });
}

type ItemRow = {
  readonly id: string;
  readonly bundle: string;
  readonly repository: string;
  readonly head: string;
  readonly result: EvidenceItem['verdict'];
  readonly log_index: number;
  readonly time: Date;
};

/** Newest first: by the place in the log, which is what a page's last item stands for. */
async function listItems(
  session: Session,
  wall: FirstWall,
  { tenant, filter }: { readonly tenant: TenantId; readonly filter: EvidenceFilter },
): Promise<readonly EvidenceItem[]> {
  const { repository, head, verdict, after, limit } = filter;
  const values: (string | number)[] = [tenant];
  const conditions = [wall('e')];
  const add = (condition: (parameter: string) => string, value: string | null): void => {
    if (value !== null) conditions.push(condition(`$${values.push(value)}`));
  };
  add((parameter) => `e.repository = ${parameter}`, repository);
  add((parameter) => `e.head = ${parameter}`, head);
  add((parameter) => `e.result = ${parameter}`, verdict);
  add(
    (parameter) =>
      `e.log_index < (SELECT b.log_index FROM evidence b WHERE ${wall('b')} AND b.id = ${parameter})`,
    after,
  );
  const { rows } = await session.query<ItemRow>(
    `SELECT e.id, e.bundle, e.repository, e.head, e.result, e.log_index, e.time FROM evidence e
     WHERE ${conditions.join(' AND ')} ORDER BY e.log_index DESC LIMIT $${values.push(limit)}`,
    values,
  );
  return rows.map(toItem);
}

function toItem({ id, bundle, repository, head, result, log_index, time }: ItemRow): EvidenceItem {
  return {
    id,
    digest: bundle,
    repository,
    head,
    verdict: result,
    index: log_index,
    time: rfc3339(time),
  };
}

/** PostgreSQL holds no NUL, and half a surrogate pair would be sent as another character: neither is anywhere. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
