import type { Pool } from '../../database/pool.ts';
import type { TenantId } from '../store.ts';
import { asTenant } from '../walls.ts';
import type { Report } from './discrepancy.ts';

const AT_ONCE = 4_096;

type KeyRow = { readonly key_hash: Buffer; readonly evidence: string; readonly is_there: boolean };

/** That each key of a tenant stands for evidence of its own: the two come in one transaction. */
export async function checkKeys(pool: Pool, tenant: TenantId, report: Report): Promise<void> {
  for (let last: Buffer = Buffer.alloc(0); ; ) {
    const { rows } = await asTenant(pool, tenant, (session) =>
      session.query<KeyRow>(
        `SELECT i.key_hash, i.evidence,
           EXISTS (SELECT FROM evidence e WHERE e.tenant = $1 AND e.id = i.evidence) AS is_there
         FROM idempotency i WHERE i.tenant = $1 AND i.key_hash > $2 ORDER BY i.key_hash LIMIT $3`,
        [tenant, last, AT_ONCE],
      ),
    );
    for (const { evidence } of rows.filter(({ is_there }) => !is_there))
      report({
        what: 'idempotency',
        where: `evidence ${evidence}`,
        why: 'a key stands for it, it is not there',
      });
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.key_hash;
  }
}
