import { afterAll } from 'vitest';
import type { Pool } from '../../../src/gateway/database/pool.ts';
import type { StoreOptions } from '../../../src/gateway/store/open.ts';
import type { ObjectStore, Store } from '../../../src/gateway/store/store.ts';
import { testDatabase } from '../../support/postgres.ts';
import { memoryObjects, openTestDatabase, openTestStore } from './world.ts';

/** A database of a test's own, gone when the file's tests have ended. */

export type TestWorld<O extends ObjectStore = ObjectStore> = {
  readonly url: string;
  readonly pool: Pool;
  readonly objects: O;
  readonly store: Store;
  /** Another store on the same database, with connections of its own. */
  readonly another: (change?: Partial<StoreOptions>) => Promise<Store>;
};

export async function testWorld(
  change: Partial<StoreOptions> = {},
): Promise<TestWorld<ReturnType<typeof memoryObjects>>> {
  const database = await testDatabase();
  const pools: Pool[] = [];
  const opened = async (): Promise<Pool> => {
    const pool = await openTestDatabase(database.url);
    pools.push(pool);
    return pool;
  };
  afterAll(async () => {
    for (const pool of pools) await pool.close();
    await database.drop();
  });
  const pool = await opened();
  const objects = memoryObjects();
  return {
    url: database.url,
    pool,
    objects,
    store: await openTestStore(pool, objects, change),
    another: async (other = {}) => openTestStore(await opened(), objects, other),
  };
}
