import type { Session } from '../database/pool.ts';
import type { EvidenceRow } from './entry.ts';
import type { Planned, TenantPlan } from './plan.ts';
import { actFor } from './walls.ts';

/** One tenant's rows, in its name: evidence with its audit, and the keys that stand for it. */
export async function insertTenant(
  session: Session,
  { tenant, planned, keys }: TenantPlan,
  { rows, time }: { readonly rows: ReadonlyMap<string, EvidenceRow>; readonly time: Date },
): Promise<void> {
  if (planned.length + keys.length > 0) await actFor(session, tenant);
  if (planned.length > 0) await insertEvidence(session, tenant, { planned, rows, time });
  if (keys.length > 0)
    await session.query(
      `INSERT INTO idempotency (tenant, key_hash, request, evidence)
       SELECT $1, * FROM unnest($2::bytea[], $3::text[], $4::text[])`,
      [
        tenant,
        keys.map(({ keyHash }) => Buffer.from(keyHash, 'hex')),
        keys.map(({ request }) => request),
        keys.map(({ evidence }) => evidence),
      ],
    );
}

type NewRows = {
  readonly planned: readonly Planned[];
  readonly rows: ReadonlyMap<string, EvidenceRow>;
  readonly time: Date;
};

async function insertEvidence(
  session: Session,
  tenant: string,
  { planned, rows, time }: NewRows,
): Promise<void> {
  const evidence = planned.map(({ entry }) => entry.evidence);
  await session.query(
    `WITH fresh AS (
       SELECT * FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::boolean[],
         $10::text[], $11::bigint[], $12::text[], $13::text[], $14::text[], $15::text[])
         AS fresh (id, statement, bundle, verdict, repository, head, head_verified, result, log_index, proof,
           mandate, subject, run)
     ), audited AS (
       INSERT INTO audit (tenant, action, evidence, mandate, subject, run, time)
       SELECT $1, 'evidence.append', id, mandate, subject, run, $2 FROM fresh ORDER BY log_index
     )
     INSERT INTO evidence (tenant, time, id, statement, bundle, verdict, repository, head, head_verified, result,
       log_index, proof)
     SELECT $1, $2, id, statement, bundle, verdict, repository, head, head_verified, result, log_index, proof
     FROM fresh`,
    [
      tenant,
      time,
      planned.map(({ id }) => id),
      evidence.map(({ statement }) => statement),
      evidence.map(({ bundle }) => bundle.digest),
      evidence.map(({ verdict }) => verdict?.digest ?? null),
      evidence.map(({ repository }) => repository),
      evidence.map(({ head }) => head),
      evidence.map(({ headVerified }) => headVerified),
      evidence.map(({ result }) => result),
      planned.map(({ index }) => index),
      planned.map(({ id }) => rows.get(id)?.proof ?? null),
      evidence.map(({ mandate }) => mandate.jti),
      evidence.map(({ mandate }) => mandate.subject),
      evidence.map(({ mandate }) => mandate.run),
    ],
    'insert-evidence',
  );
}
