import { leafBytes } from '../../attestation/tlog/leaf.ts';
import type { LogLeaf } from '../../model.ts';
import { type Entry, type EvidenceRow, type Known, standingOf } from './entry.ts';
import type { TenantId } from './store.ts';
import { rfc3339 } from './time.ts';

/** What a transaction will write, decided before it writes anything. */

/** An entry that gets a leaf. */
export type Planned = {
  readonly id: string;
  readonly entry: Entry;
  readonly index: number;
  readonly leaf: Buffer;
};

/** A key that will from now on stand for a row. */
export type PlannedKey = { readonly keyHash: string; readonly request: string; readonly evidence: string };

export type Place =
  | { readonly kind: 'planned'; readonly id: string }
  | { readonly kind: 'row'; readonly id: string; readonly row: EvidenceRow }
  | { readonly kind: 'conflict' };

export type TenantPlan = {
  readonly tenant: TenantId;
  readonly planned: readonly Planned[];
  readonly keys: readonly PlannedKey[];
  readonly places: ReadonlyMap<Entry, Place>;
};

type Row = Exclude<Place, { kind: 'conflict' }>;

/** One tenant's entries, in their order: the first of two that are the same is the one, also within a batch. */
export function planTenant(
  [tenant, entries]: readonly [TenantId, readonly Entry[]],
  known: Known<EvidenceRow>,
  { first, time }: { readonly first: number; readonly time: Date },
): TenantPlan {
  const statements = new Map([...known.statements].map(([digest, row]) => [digest, toPlace(row)]));
  const held = new Map(
    [...known.keys].map(([hash, { request, row }]) => [hash, { request, row: toPlace(row) }]),
  );
  const planned: Planned[] = [];
  const keys: PlannedKey[] = [];
  const places = new Map<Entry, Place>();
  const hold = ({ keyHash, evidence: { idempotency } }: Entry, row: Row): void => {
    if (keyHash === null || idempotency === null) return;
    held.set(keyHash, { request: idempotency.request, row });
    keys.push({ keyHash, request: idempotency.request, evidence: row.id });
  };
  for (const entry of entries) {
    const standing = standingOf(entry, { statements, keys: held });
    if (standing.status === 'conflict') {
      places.set(entry, { kind: 'conflict' });
    } else if (standing.status === 'known') {
      places.set(entry, standing.row);
      if (standing.addsKey) hold(entry, standing.row);
    } else {
      const place: Row = { kind: 'planned', id: entry.id };
      planned.push({ id: entry.id, entry, index: first + planned.length, leaf: leafOf(entry, time) });
      places.set(entry, place);
      statements.set(entry.evidence.statement, place);
      hold(entry, place);
    }
  }
  return { tenant, planned, keys, places };
}

function toPlace(row: EvidenceRow): Row {
  return { kind: 'row', id: row.id, row };
}

function leafOf({ evidence }: Entry, time: Date): Buffer {
  const leaf: LogLeaf = {
    digest: evidence.bundle.digest,
    ...(evidence.headVerified ? {} : { headVerified: false }),
    kind: 'evidence',
    tenant: evidence.tenant,
    time: rfc3339(time),
  };
  return leafBytes(leaf);
}
