import { sha256 } from '../../lib/digest.ts';
import { databaseUnavailable } from './failure.ts';
import { type Pool, type Session, transaction } from './pool.ts';

/** One step of the schema. What was released is never edited: its checksum is in every database. */
export type Migration = { readonly id: number; readonly name: string; readonly sql: string };

type Applied = { readonly id: number; readonly name: string; readonly checksum: string };

/** Any constant does: "countersign" in a way, and 2 for migrations (1 is the embedded server's). */
const LOCK = '1668247158, 2';

const TABLE = `CREATE TABLE IF NOT EXISTS schema_migrations (
  id integer PRIMARY KEY,
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
)`;

/**
 * Brings the schema to what the program knows: each step in a transaction of its own, under a lock, because
 * replicas start together. Give it a pool without a role and without a statement timeout.
 * @throws RunError DATABASE_UNAVAILABLE when the database has other steps than ours, STORAGE_UNAVAILABLE
 */
export async function migrate(pool: Pool, migrations: readonly Migration[]): Promise<void> {
  let applied = await locked(pool, async (session) => {
    // `IF NOT EXISTS` still asks for the right to create.
    const { rows } = await session.query<{ there: boolean }>(
      "SELECT to_regclass('schema_migrations') IS NOT NULL AS there",
    );
    if (rows[0]?.there !== true) await session.query(TABLE);
    return appliedIn(session);
  });
  refuseOthers(applied, migrations);
  while (applied.length < migrations.length) {
    applied = await locked(pool, async (session) => {
      const found = await appliedIn(session);
      refuseOthers(found, migrations);
      const next = migrations[found.length];
      return next === undefined ? found : [...found, await apply(session, next)];
    });
  }
}

/** The lock ends with the transaction: no crash leaves it behind. */
function locked<T>(pool: Pool, body: (session: Session) => Promise<T>): Promise<T> {
  return transaction(pool, async (session) => {
    await session.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
    return body(session);
  });
}

async function appliedIn(session: Session): Promise<readonly Applied[]> {
  const { rows } = await session.query<Applied>(
    'SELECT id, name, checksum FROM schema_migrations ORDER BY id',
  );
  return rows;
}

async function apply(session: Session, { id, name, sql }: Migration): Promise<Applied> {
  const checksum = sha256(sql);
  await session.script(sql);
  await session.query('INSERT INTO schema_migrations (id, name, checksum) VALUES ($1, $2, $3)', [
    id,
    name,
    checksum,
  ]);
  return { id, name, checksum };
}

/** What was applied is a beginning of what we have, byte for byte. */
function refuseOthers(applied: readonly Applied[], migrations: readonly Migration[]): void {
  for (const [index, { id, name, checksum }] of applied.entries()) {
    const ours = migrations[index];
    if (ours === undefined)
      throw databaseUnavailable(
        `the database is newer than this program: it has migration ${id}`,
        'start the newer countersign, or restore the backup from before it ran',
      );
    if (ours.id !== id || ours.name !== name || sha256(ours.sql) !== checksum)
      throw databaseUnavailable(
        `migration ${id} of the database is not the one of this program`,
        'start the countersign that made this database, or name another database',
      );
  }
}
