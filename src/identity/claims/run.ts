import { z } from 'zod';
import type { Identity } from '../../model.ts';
import type { JsonObject } from '../jws.ts';

/** What every provider's table is made of. Ids are texts of digits; a name is shown, so it is inert. */

export type Run = Omit<Identity, 'provider' | 'issuer' | 'expires'>;

/** The claim's name is the table's, never the token's. */
export type MissingClaim = { readonly missing: string };

/** Without leading zeros: two texts are two ids. */
export const id = z.string().regex(/^[1-9][0-9]{0,18}$/);

export const guid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

export const objectId = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);

/** Nothing that a terminal or a reader would act on. */
export const name = z
  .string()
  .min(1)
  .max(1024)
  .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u);

/** The forge's own word for what started the run. */
export const event = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/);

/** At least two names of a forge's alphabet; none of them climbs. */
export const projectPath = z
  .string()
  .max(512)
  .regex(/^(?:(?!\.{1,2}\/)[A-Za-z0-9_.-]+\/)+(?!\.{1,2}$)[A-Za-z0-9_.-]+$/);

/** What makes a token one: as long as a UUID or some, and printable. */
export const jti = z.string().regex(/^[\x21-\x7e]{1,255}$/);

/** The claims of a table, or the first of them that is not as it has to be. */
export function parseClaims<T extends z.ZodObject>(
  table: T,
  claims: JsonObject,
): { readonly claims: z.infer<T> } | MissingClaim {
  const { data, error } = table.safeParse(claims);
  if (data !== undefined) return { claims: data };
  return { missing: String(error?.issues[0]?.path[0] ?? 'a claim') };
}

export function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
