import { z } from 'zod';
import type { ForgeName } from '../model.ts';
import type { JsonObject } from './jws.ts';
import { type Refusal, refused } from './refusal.ts';

/** When a token is good: its three times are there, agree with each other and with the clock, and are not old. */

const LEEWAY = 30;
const HOUR = 3_600;

type Limits = {
  /** From `iat` to `exp`. */
  readonly lifetime: number;
  /** Since `iat`; null: until `exp`. GitLab makes a job's tokens when it starts, for as long as it may run. */
  readonly age: number | null;
};

const LIMITS: Readonly<Record<ForgeName, Limits>> = {
  github: { lifetime: HOUR, age: 900 },
  azure: { lifetime: HOUR, age: 900 },
  gitlab: { lifetime: 24 * HOUR, age: null },
};

/** Seconds since the epoch. */
const time = z.int().nonnegative();

export type Times = { readonly expires: number };

export function checkTimes(claims: JsonObject, provider: ForgeName, now: Date): Times | Refusal {
  const exp = time.safeParse(claims.exp).data;
  const nbf = time.safeParse(claims.nbf).data;
  const iat = time.safeParse(claims.iat).data;
  const at = Math.floor(now.getTime() / 1000);
  if (exp === undefined) return refused('token_expired', 'expected the time it expires as a whole number');
  if (at > exp + LEEWAY) return refused('token_expired', 'it has expired');
  if (nbf === undefined)
    return refused('token_not_yet_valid', 'expected the time it starts as a whole number');
  if (at < nbf - LEEWAY || nbf >= exp) return refused('token_not_yet_valid', 'its time has not come');
  // Without it nobody can say how old it is.
  if (iat === undefined) return refused('token_too_old', 'expected the time it was made as a whole number');
  if (at < iat - LEEWAY) return refused('token_not_yet_valid', 'it was made in the future');
  if (exp <= iat) return refused('token_expired', 'it expired before it was made');
  const { lifetime, age } = LIMITS[provider];
  if (exp - iat > lifetime)
    return refused('token_too_old', `expected a lifetime of at most ${lifetime / HOUR} h`);
  if (age !== null && at - iat > age)
    return refused('token_too_old', `expected one made in the last ${age / 60} minutes`);
  return { expires: exp };
}
