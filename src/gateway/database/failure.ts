import pg from 'pg';
import { RunError } from '../../errors.ts';

/** What the database's errors become: the SQL, the values and the password stay behind. */

/** What is left of an error of the database: none of it is a value that somebody sent. */
class SqlFailure extends Error {
  override readonly name = 'SqlFailure';
  readonly sqlState: string;

  constructor(error: pg.DatabaseError) {
    super(
      ['SQLSTATE', error.code, error.table, error.constraint, error.routine].filter((part) => part).join(' '),
    );
    this.sqlState = error.code ?? '';
  }
}

/** Any error of a query or a connection, as the one that callers know. */
export function storageUnavailable(error: unknown): RunError {
  if (error instanceof RunError) return error;
  const cause = error instanceof pg.DatabaseError ? new SqlFailure(error) : error;
  return new RunError('STORAGE_UNAVAILABLE', `the database did not answer as it should: ${whyOf(error)}`, {
    hint: 'try again; if it stays so, look at the database: is it up, has it room, may we write?',
    cause,
  });
}

/** The SQLSTATE that a STORAGE_UNAVAILABLE came from, for those who know what to do about one. */
export function sqlState(error: unknown): string | null {
  return error instanceof RunError && error.cause instanceof SqlFailure ? error.cause.sqlState : null;
}

/** A code, never a server's message: that quotes values. */
export function whyOf(error: unknown): string {
  if (error instanceof pg.DatabaseError) return `SQLSTATE ${error.code ?? 'unknown'}`;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error && /time(?:d )?out/i.test(error.message) ? 'timeout' : 'connection lost';
}

export function databaseUnavailable(message: string, hint: string, cause?: unknown): RunError {
  return new RunError('DATABASE_UNAVAILABLE', message, { hint, cause });
}
