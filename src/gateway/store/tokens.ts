import { createHash } from 'node:crypto';
import { RunError } from '../../errors.ts';
import { type Pool, withClient } from '../database/pool.ts';

/** Tokens that were used once. The database decides, so it holds across processes and restarts. */

export type Tokens = {
  readonly use: (issuer: string, jti: string, expires: Date) => Promise<boolean>;
  readonly idle: () => Promise<void>;
};

/** The database refuses earlier ones as well: no token that might be valid again is forgotten. */
const KEPT_MS = 25 * 3_600_000;
const EVERY_MS = 60_000;
const AT_ONCE = 1_000;
/** Of each minute: a thousand exchanges a second are forgotten as fast as they come. */
const ROUNDS = 100;

export function openTokens(pool: Pool, now: () => Date): Tokens {
  let next = now().getTime() + EVERY_MS;
  let forgetting: Promise<void> | null = null;

  const forget = async (): Promise<void> => {
    try {
      await forgetExpired(pool, new Date(now().getTime() - KEPT_MS));
    } catch (error) {
      // Nobody waits for it, and it is tried again.
      if (!(error instanceof RunError)) throw error;
    } finally {
      forgetting = null;
    }
  };
  return {
    use: async (issuer, jti, expires) => {
      const isFirst = await useToken(pool, { issuer, jti, expires });
      if (forgetting === null && now().getTime() >= next) {
        next = now().getTime() + EVERY_MS;
        forgetting = forget();
      }
      return isFirst;
    },
    idle: async () => {
      await forgetting;
    },
  };
}

/** A `jti` may be any text: its hash is one of 32 bytes. */
async function useToken(
  pool: Pool,
  { issuer, jti, expires }: { readonly issuer: string; readonly jti: string; readonly expires: Date },
): Promise<boolean> {
  const hash = createHash('sha256').update(jti).digest();
  const { rowCount } = await withClient(pool, (session) =>
    session.query(
      'INSERT INTO used_tokens (issuer, jti_hash, expires) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING expires',
      [issuer, hash, expires],
      'use-token',
    ),
  );
  return rowCount === 1;
}

/** What expired before; a little at a time, so that nobody waits behind it, and no more than comes in. */
async function forgetExpired(pool: Pool, before: Date): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    if ((await forgetSome(pool, before)) < AT_ONCE) return;
  }
}

async function forgetSome(pool: Pool, before: Date): Promise<number> {
  const { rowCount } = await withClient(pool, (session) =>
    session.query(
      `DELETE FROM used_tokens WHERE (issuer, jti_hash) IN (
         SELECT issuer, jti_hash FROM used_tokens WHERE expires < $1 ORDER BY expires LIMIT $2)`,
      [before, AT_ONCE],
    ),
  );
  return rowCount ?? 0;
}
