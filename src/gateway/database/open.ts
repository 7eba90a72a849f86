import { type Migration, migrate } from './migrate.ts';
import { type ConnectionOptions, openPool, type Pool } from './pool.ts';
import { type Grants, prepareRole } from './role.ts';

/**
 * A database that is ready for the gateway: its schema is ours, and every statement runs as a role for which
 * row-level security holds.
 * @throws RunError DATABASE_UNAVAILABLE, STORAGE_UNAVAILABLE
 */
export async function openDatabase(options: {
  readonly url: string | null;
  readonly embedded: ConnectionOptions | null;
  readonly max: number;
  readonly migrations: readonly Migration[];
  readonly grants: Grants;
}): Promise<Pool> {
  const { url, embedded, max, migrations, grants } = options;
  const maker = await openPool({ url, embedded, max: 1, statementTimeout: 0 });
  const role = await prepared(maker, migrations, grants).finally(() => maker.close());
  return openPool({ url, embedded, max, role });
}

async function prepared(
  pool: Pool,
  migrations: readonly Migration[],
  grants: Grants,
): Promise<string | null> {
  await migrate(pool, migrations);
  return prepareRole(pool, grants);
}
