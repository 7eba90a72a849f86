import { randomUUID } from 'node:crypto';
import { storageUnavailable } from '../database/failure.ts';
import { type Pool, withClient } from '../database/pool.ts';
import type { TenantId } from './store.ts';

/** A tenant's random id: the log names it, and nobody outside learns whose it is. */
export function tenantIdOf(pool: Pool, name: string): Promise<TenantId> {
  return withClient(pool, async (session) => {
    const found = 'SELECT id FROM tenants WHERE name = $1';
    const { rows } = await session.query<{ id: TenantId }>(found, [name]);
    if (rows[0] !== undefined) return rows[0].id;
    await session.query('INSERT INTO tenants (id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      randomUUID(),
      name,
    ]);
    const made = await session.query<{ id: TenantId }>(found, [name]);
    if (made.rows[0] === undefined) throw storageUnavailable(new Error('a row is gone'));
    return made.rows[0].id;
  });
}
