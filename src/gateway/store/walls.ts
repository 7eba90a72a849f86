import { type Pool, type Session, transaction } from '../database/pool.ts';
import type { TenantId } from './store.ts';

/** Two walls between tenants: the words of each query, and row-level security on what it finds. */

/** The condition that a row of a table is the tenant's, who is `$1`. */
export type FirstWall = (alias: string) => string;

export const firstWall: FirstWall = (alias) => `${alias}.tenant = $1`;

/** For the test that the second wall holds alone. */
export const dangerouslyNoFirstWall: FirstWall = () => '$1::uuid IS NOT NULL';

/** Until the transaction ends, or another tenant's part of it begins. */
export async function actFor(session: Session, tenant: TenantId): Promise<void> {
  await session.query(`SELECT set_config('countersign.tenant', $1, true)`, [tenant], 'act-for');
}

/** @throws RunError STORAGE_UNAVAILABLE */
export function asTenant<T>(
  pool: Pool,
  tenant: TenantId,
  body: (session: Session) => Promise<T>,
): Promise<T> {
  return transaction(pool, async (session) => {
    await actFor(session, tenant);
    return body(session);
  });
}
