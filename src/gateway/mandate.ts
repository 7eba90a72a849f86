import { compactVerify, errors } from 'jose';
import { z } from 'zod';
import { digestOf } from '../lib/digest.ts';
import { parseStrictJson } from '../lib/strict-json.ts';
import type { MandateScope } from '../model.ts';
import { type Custody, MANDATE_TYPE } from './custody.ts';

/** The mandate: what one run may do here, for at most ten minutes. */

export const MANDATE_SECONDS = 600;
const MAX_MANDATE_BYTES = 8192;

const seconds = z.int().min(0);
const commit = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const SCOPES: readonly MandateScope[] = ['policy:read', 'skill:read', 'evidence:write', 'check:write'];

export const mandateSchema = z.strictObject({
  iss: z.string(),
  aud: z.string(),
  /** `github:123456789`. */
  sub: z.string(),
  iat: seconds,
  nbf: seconds,
  exp: seconds,
  jti: z.string(),
  tenant: z.string(),
  repository: z.strictObject({
    provider: z.enum(['github', 'gitlab', 'azure']),
    id: z.string(),
    name: z.string(),
  }),
  /** `git+https://host/owner/name`: what evidence has to be about. */
  resource: z.string(),
  run: z.strictObject({ id: z.string(), attempt: z.string() }),
  /** The token's, and the one that was asked for. */
  sha: commit,
  head: commit,
  headVerified: z.boolean(),
  ref: z.string(),
  event: z.string(),
  /** Space-separated. */
  scope: z.string(),
});

export type MandateClaims = z.infer<typeof mandateSchema>;
export type VerifiedMandate = MandateClaims & { readonly scopes: ReadonlySet<MandateScope> };

const headerSchema = z.strictObject({
  alg: z.literal('ES256'),
  typ: z.literal(MANDATE_TYPE),
  kid: z.string(),
});

export type MandateKeys = Pick<Custody['mandate'], 'keys'>;

/** @returns null when it is no mandate of this gateway, or not now. */
export async function verifyMandate(
  jws: string,
  { keys, url, now }: { readonly keys: MandateKeys['keys']; readonly url: string; readonly now: Date },
): Promise<VerifiedMandate | null> {
  const parts = jws.split('.');
  if (jws.length > MAX_MANDATE_BYTES || parts.length !== 3 || !parts.every(isBase64url)) return null;
  const header = headerSchema.safeParse(decoded(parts[0] ?? ''));
  const claims = mandateSchema.safeParse(decoded(parts[1] ?? ''));
  const key = header.success ? keys.get(header.data.kid) : undefined;
  if (!claims.success || key === undefined) return null;
  try {
    await compactVerify(jws, key, { algorithms: ['ES256'] });
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
  const { iss, aud, nbf, exp, scope } = claims.data;
  const epoch = Math.floor(now.getTime() / 1000);
  // Our own clock set all of them: there is no leeway.
  if (iss !== url || aud !== url || epoch < nbf || epoch >= exp) return null;
  const scopes = scope.split(' ');
  return { ...claims.data, scopes: new Set(SCOPES.filter((one) => scopes.includes(one))) };
}

/** For logs and limits: which mandate it was, and nothing that could be used. */
export function mandateName({ jti }: Pick<MandateClaims, 'jti'>): string {
  return digestOf(jti).slice(7, 23);
}

/** The one form that encodes these bytes. */
function isBase64url(part: string): boolean {
  return part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part;
}

function decoded(part: string): unknown {
  const parsed = parseStrictJson(Buffer.from(part, 'base64url'), { depth: 8 });
  return 'value' in parsed ? parsed.value : undefined;
}
