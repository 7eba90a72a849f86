import { createHash, randomBytes } from 'node:crypto';
import type { Digest } from '../../model.ts';
import type { Session } from '../database/pool.ts';
import type { NewEvidence, TenantId } from './store.ts';
import { actFor, type FirstWall } from './walls.ts';

/** Evidence on its way into the log, and what the database already knows of it. */

export type Entry = {
  /** Made before anything is written: a row with it is this entry's own. */
  readonly id: string;
  readonly evidence: NewEvidence;
  /** Hex: a key may be long, and is nobody's to read. Null: there is none. */
  readonly keyHash: string | null;
};

/** A row and its leaf. */
export type EvidenceRow = {
  readonly id: string;
  readonly bundle: Digest;
  readonly index: number;
  readonly leaf: Buffer;
  readonly proof: string;
};

/** Of one tenant; `Row` is what stands for an entry: a row, or the plan of one. */
export type Known<Row> = {
  /** By the Statement's digest. */
  readonly statements: ReadonlyMap<Digest, Row>;
  /** By the key's hash. */
  readonly keys: ReadonlyMap<string, { readonly request: Digest; readonly row: Row }>;
};

export type Standing<Row> =
  | { readonly status: 'new' }
  /** `addsKey`: under a key that has not been seen before. */
  | { readonly status: 'known'; readonly row: Row; readonly addsKey: boolean }
  | { readonly status: 'conflict' };

export function toEntry(evidence: NewEvidence): Entry {
  const { idempotency } = evidence;
  const keyHash = idempotency === null ? null : createHash('sha256').update(idempotency.key).digest('hex');
  return { id: randomBytes(16).toString('base64url'), evidence, keyHash };
}

/** What a key stands for comes before what was sent under it. */
export function standingOf<Row>(
  { evidence, keyHash }: Entry,
  { statements, keys }: Known<Row>,
): Standing<Row> {
  const held = keyHash === null ? undefined : keys.get(keyHash);
  if (held !== undefined) {
    const isSame = held.request === evidence.idempotency?.request;
    return isSame ? { status: 'known', row: held.row, addsKey: false } : { status: 'conflict' };
  }
  const row = statements.get(evidence.statement);
  return row === undefined ? { status: 'new' } : { status: 'known', row, addsKey: keyHash !== null };
}

/** Entries by whose they are: each tenant's part of a transaction is made in its name. */
export function byTenant(entries: readonly Entry[]): ReadonlyMap<TenantId, readonly Entry[]> {
  const groups = new Map<TenantId, Entry[]>();
  for (const entry of entries) {
    const { tenant } = entry.evidence;
    groups.set(tenant, [...(groups.get(tenant) ?? []), entry]);
  }
  return groups;
}

export const EVIDENCE_COLUMNS = 'e.id, e.bundle, e.log_index, e.proof, l.leaf';
export const EVIDENCE_TABLES = 'evidence e JOIN log_leaves l ON l.index = e.log_index';

export type EvidenceColumns = {
  readonly id: string;
  readonly bundle: Digest;
  readonly log_index: number;
  readonly proof: string;
  readonly leaf: Buffer;
};

export function toEvidenceRow({ id, bundle, log_index, proof, leaf }: EvidenceColumns): EvidenceRow {
  return { id, bundle, index: log_index, proof, leaf };
}

/** What the tenant has of these entries; the transaction goes on in its name. */
export async function knownOf(
  session: Session,
  wall: FirstWall,
  [tenant, entries]: readonly [TenantId, readonly Entry[]],
): Promise<Known<EvidenceRow>> {
  await actFor(session, tenant);
  const statements = await session.query<EvidenceColumns & { readonly statement: Digest }>(
    `SELECT e.statement, ${EVIDENCE_COLUMNS} FROM ${EVIDENCE_TABLES}
     WHERE ${wall('e')} AND e.statement = ANY ($2)`,
    [tenant, entries.map(({ evidence }) => evidence.statement)],
    `known-statements ${wall('e')}`,
  );
  return {
    statements: new Map(statements.rows.map((row) => [row.statement, toEvidenceRow(row)])),
    keys: await knownKeys(session, wall, [tenant, entries]),
  };
}

async function knownKeys(
  session: Session,
  wall: FirstWall,
  [tenant, entries]: readonly [TenantId, readonly Entry[]],
): Promise<Known<EvidenceRow>['keys']> {
  const hashes = entries.flatMap(({ keyHash }) => (keyHash === null ? [] : [Buffer.from(keyHash, 'hex')]));
  if (hashes.length === 0) return new Map();
  const { rows } = await session.query<
    EvidenceColumns & { readonly key_hash: Buffer; readonly request: Digest }
  >(
    `SELECT i.key_hash, i.request, ${EVIDENCE_COLUMNS} FROM idempotency i, ${EVIDENCE_TABLES}
     WHERE ${wall('i')} AND ${wall('e')} AND e.id = i.evidence AND i.key_hash = ANY ($2)`,
    [tenant, hashes],
    `known-keys ${wall('e')}`,
  );
  return new Map(
    rows.map((row) => [row.key_hash.toString('hex'), { request: row.request, row: toEvidenceRow(row) }]),
  );
}
