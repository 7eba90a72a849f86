import { parseLeaf } from '../../../attestation/tlog/leaf.ts';
import { parseProof } from '../../../attestation/tlog/proof.ts';
import { checkReceiptForm } from '../../../attestation/tlog/receipt.ts';
import { digestOf } from '../../../lib/digest.ts';
import type { Digest } from '../../../model.ts';
import type { Pool, Session } from '../../database/pool.ts';
import type { ObjectStore, TenantId } from '../store.ts';
import { rfc3339 } from '../time.ts';
import { asTenant } from '../walls.ts';
import { type RowClaims, whyNotRow } from './bundle.ts';
import type { Report } from './discrepancy.ts';
import { refusalOf } from './log.ts';
import type { Marks } from './marks.ts';

/** Each row of a tenant against its leaf, its receipt, its audit and its objects. */

const AT_ONCE = 256;
/** Objects in memory at once: of some megabytes each. */
const OBJECTS_AT_ONCE = 8;

type Row = RowClaims & {
  readonly id: string;
  readonly bundle: Digest;
  readonly head_verified: boolean;
  readonly log_index: number;
  readonly time: Date;
  readonly proof: string;
  /** Null: gone. */
  readonly leaf: Buffer | null;
  readonly note: string | null;
  /** Rows of the audit that say when, and how this one came. */
  readonly audits: readonly Date[];
};

export type EvidenceFacts = {
  readonly size: number;
  readonly objects: ObjectStore;
  readonly verifyBundle: (bytes: Buffer) => string | null | Promise<string | null>;
  readonly marks: Marks;
};

/** @returns how many rows there are. */
export async function checkEvidence(
  pool: Pool,
  tenant: TenantId,
  facts: EvidenceFacts,
  report: Report,
): Promise<number> {
  let count = 0;
  for (let last = -1; ; ) {
    const rows = await asTenant(pool, tenant, (session) =>
      readRows(session, tenant, { last, size: facts.size }),
    );
    for (const row of rows) checkRow(row, tenant, { facts, report });
    for (let at = 0; at < rows.length; at += OBJECTS_AT_ONCE)
      await Promise.all(rows.slice(at, at + OBJECTS_AT_ONCE).map((row) => checkObjects(row, facts, report)));
    count += rows.length;
    const end = rows.at(-1);
    if (end === undefined) return count;
    last = end.log_index;
  }
}

/** The size of the tree that a proof is of is the second line of its checkpoint: what is there is compared later. */
async function readRows(
  session: Session,
  tenant: TenantId,
  { last, size }: { readonly last: number; readonly size: number },
): Promise<readonly Row[]> {
  const { rows } = await session.query<Row>(
    `SELECT e.id, e.statement, e.bundle, e.verdict, e.repository, e.head, e.head_verified, e.result, e.log_index,
       e.time, e.proof, l.leaf,
       (SELECT c.note FROM checkpoints c WHERE c.size > e.log_index ORDER BY c.size LIMIT 1) AS note,
       ARRAY(SELECT a.time FROM audit a WHERE a.tenant = $1 AND a.evidence = e.id
         AND a.action = 'evidence.append') AS audits
     FROM evidence e LEFT JOIN log_leaves l ON l.index = e.log_index
     WHERE e.tenant = $1 AND e.log_index > $2 AND e.log_index < $3 ORDER BY e.log_index LIMIT $4`,
    [tenant, last, size, AT_ONCE],
  );
  return rows;
}

type Checked = { readonly facts: EvidenceFacts; readonly report: Report };

function checkRow(row: Row, tenant: TenantId, { facts, report }: Checked): void {
  const where = `evidence ${row.id}`;
  facts.marks.add(row.log_index);
  const why = whyNotLeaf(row, tenant);
  if (why !== null) report({ what: 'evidence-leaf', where, why });
  // Its checkpoint is the log's own, as is compared below, and that one's signature has been verified.
  const refused = refusalOf(() => {
    checkReceiptForm(row.proof, row.bundle);
  });
  if (refused !== null) report({ what: 'receipt', where, why: refused });
  const proof = parseProof(row.proof);
  if (
    proof !== null &&
    (proof.index !== row.log_index || proof.extra?.equals(row.leaf ?? proof.extra) !== true)
  )
    report({ what: 'receipt', where, why: 'it is of another leaf than the row' });
  // The batch that a leaf came with has the first checkpoint behind it.
  if (proof !== null && proof.checkpoint !== row.note)
    report({ what: 'receipt-checkpoint', where, why: 'its checkpoint is not the one of the log' });
  if (row.audits.length !== 1 || row.audits[0]?.getTime() !== row.time.getTime())
    report({ what: 'audit', where, why: `expected one record of its time, found ${row.audits.length}` });
}

function whyNotLeaf(row: Row, tenant: TenantId): string | null {
  if (row.leaf === null) return 'its leaf is gone';
  const leaf = parseLeaf(row.leaf);
  if (leaf === null) return 'its leaf is no entry';
  if (leaf.digest !== row.bundle) return 'its leaf names another bundle';
  if (leaf.tenant !== tenant) return 'its leaf names another tenant';
  if (leaf.time !== rfc3339(row.time)) return 'its leaf has another time';
  if ((leaf.headVerified !== false) !== row.head_verified) return 'its leaf says otherwise of the head';
  return null;
}

async function checkObjects(row: Row, facts: EvidenceFacts, report: Report): Promise<void> {
  const bundle = await checkObject(row.bundle, row, { facts, report });
  if (bundle !== null) {
    const where = `evidence ${row.id}`;
    const refused = await facts.verifyBundle(bundle);
    if (refused !== null) report({ what: 'bundle-refused', where, why: refused });
    const why = whyNotRow(bundle, row);
    if (why !== null) report({ what: 'evidence-statement', where, why });
  }
  if (row.verdict !== null) await checkObject(row.verdict, row, { facts, report });
}

/** @returns its bytes; null: they are not what is named. */
async function checkObject(digest: Digest, row: Row, { facts, report }: Checked): Promise<Buffer | null> {
  const bytes = await facts.objects.get(digest);
  const where = `object ${digest}`;
  if (bytes === null) report({ what: 'object-missing', where, why: `evidence ${row.id} names it` });
  else if (digestOf(bytes) !== digest)
    report({ what: 'object-changed', where, why: 'its bytes have another digest' });
  else return bytes;
  return null;
}
