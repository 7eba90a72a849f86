import pg from 'pg';
import type { RunError } from '../../errors.ts';
import { databaseUnavailable, sqlState } from './failure.ts';
import { type Pool, type Session, transaction, withClient } from './pool.ts';

/** Who statements run as, so that row-level security holds for them. */

export type Privilege = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** Table → what the running gateway may do with its rows; a table that is not named is out of reach. */
export type Grants = Readonly<Record<string, readonly Privilege[]>>;

type Rights = {
  readonly user: string;
  /** Row-level security does not hold for it. */
  readonly above: boolean;
  readonly creates: boolean;
  /** Null: there is no such role yet. */
  readonly role: 'safe' | 'above' | null;
  readonly member: boolean;
};

export const ROLE = 'countersign_app';
const TRIES = 20;

const RIGHTS = `SELECT current_user::text AS user,
  me.rolsuper OR me.rolbypassrls AS above,
  me.rolsuper OR me.rolcreaterole AS creates,
  CASE WHEN app.oid IS NULL THEN NULL WHEN app.rolsuper OR app.rolbypassrls OR EXISTS (
      SELECT FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid
      WHERE m.member = app.oid AND (r.rolsuper OR r.rolbypassrls OR r.oid = me.oid)
    ) OR EXISTS (SELECT FROM pg_class c WHERE c.relowner = app.oid AND c.relkind IN ('r', 'p'))
    THEN 'above' ELSE 'safe' END AS role,
  app.oid IS NOT NULL AND EXISTS (
    SELECT FROM pg_auth_members m WHERE m.roleid = app.oid AND m.member = me.oid
  ) OR app.oid IS NOT NULL AND me.rolsuper AS member
  FROM pg_roles me LEFT JOIN pg_roles app ON app.rolname = '${ROLE}'
  WHERE me.rolname = current_user`;

/** Row-level security that its table's owner walks around is none. */
const UNFORCED = `SELECT relname::text AS name FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relrowsecurity AND NOT relforcerowsecurity
    AND pg_has_role(current_user, relowner, 'MEMBER')`;

/**
 * Called after the migrations, by whoever made them. Makes the role where that is possible (any number of
 * processes and databases may do so at once) and grants it what it needs; a user for whom row-level security
 * holds may do without.
 * @returns the role for `openPool`; null: run as the connecting user
 * @throws RunError DATABASE_UNAVAILABLE with the SQL to run, STORAGE_UNAVAILABLE
 */
export async function prepareRole(pool: Pool, grants: Grants): Promise<string | null> {
  const rights = await withClient(pool, rightsIn);
  const ready = await enlist(pool, rights);
  if (ready) {
    await grant(pool, grants);
    return ROLE;
  }
  if (rights.above)
    throw cannot(rights, 'it walks around row-level security and cannot make a role that does not');
  const { rows } = await withClient(pool, (session) => session.query<{ name: string }>(UNFORCED));
  if (rows.length === 0) return null;
  throw cannot(rights, 'it owns tables whose row-level security is not forced');
}

/** Whether the role is there, is bound by row-level security and may be taken. */
async function enlist(pool: Pool, rights: Rights): Promise<boolean> {
  if (rights.role === 'above') throw cannot(rights, `the role ${ROLE} has rights of its own`);
  if (rights.role !== null && rights.member) return true;
  if (!rights.creates) return false;
  for (let left = TRIES; ; left--) {
    try {
      await withClient(pool, async (session) => {
        const { role, member } = await rightsIn(session);
        if (role === null)
          await session.script(`CREATE ROLE ${ROLE} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS`);
        if (!member || role === null)
          await session.script(`GRANT ${ROLE} TO ${pg.escapeIdentifier(rights.user)}`);
      });
      return true;
    } catch (error) {
      if (isRefusal(error)) return false;
      if (!isRace(error) || left === 0) throw error;
      // Roles are the cluster's, advisory locks a database's: whoever loses looks again.
      await new Promise((done) => setTimeout(done, 20 + Math.random() * 80));
    }
  }
}

async function rightsIn(session: Session): Promise<Rights> {
  const { rows } = await session.query<Rights>(RIGHTS);
  const rights = rows[0];
  if (rights === undefined)
    throw databaseUnavailable('the database does not know its own user', sqlFor('our user'));
  return rights;
}

/** Takes everything back first: a grant of an older version does not stay. Identity columns need no more. */
function grant(pool: Pool, grants: Grants): Promise<void> {
  const on = (table: string): string => `ON public.${pg.escapeIdentifier(table)}`;
  return transaction(pool, async (session) => {
    // Of what a catalogue's row becomes, only one process may decide at a time.
    await session.query('SELECT pg_advisory_xact_lock(1668247158, 3)');
    await session.script(
      [
        `GRANT USAGE ON SCHEMA public TO ${ROLE}`,
        ...Object.keys(grants).map((table) => `REVOKE ALL ${on(table)} FROM ${ROLE}`),
        ...Object.entries(grants).map(
          ([table, rights]) => `GRANT ${rights.join(', ')} ${on(table)} TO ${ROLE}`,
        ),
        `SET LOCAL ROLE ${ROLE}`,
      ].join('; '),
    );
  });
}

/** duplicate_object, unique_violation, and "tuple concurrently updated", which has no code of its own. */
function isRace(error: unknown): boolean {
  return ['42710', '23505', 'XX000', '40001', '40P01'].includes(sqlState(error) ?? '');
}

function isRefusal(error: unknown): boolean {
  return ['42501', '0LP01'].includes(sqlState(error) ?? '');
}

function sqlFor(user: string): string {
  return `as an administrator of the database, run: CREATE ROLE ${ROLE} NOLOGIN; GRANT ${ROLE} TO ${user};`;
}

function cannot({ user }: Rights, why: string): RunError {
  return databaseUnavailable(`the database user cannot be used: ${why}`, sqlFor(pg.escapeIdentifier(user)));
}
