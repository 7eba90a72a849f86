import type { Identity } from '../model.ts';
import { identityOf } from './claims.ts';
import type { Issuer } from './issuer.ts';
import type { IssuerKeys } from './issuer-keys.ts';
import { type JsonObject, readClaims, readJws } from './jws.ts';
import { type Refusal, refused } from './refusal.ts';
import { checkSignature } from './signature.ts';
import { checkTimes } from './times.ts';

export type { Issuer } from './issuer.ts';
export type { TokenCode } from './refusal.ts';

export type TokenVerdict = { readonly status: 'verified'; readonly identity: Identity } | Refusal;

export type VerifyTokenOptions = {
  readonly issuers: readonly Issuer[];
  readonly keys: IssuerKeys;
  readonly now: Date;
};

/**
 * Whose run a provider's token is of. The checks in the order of gateway.md, "Token exchange": the first that
 * fails names the code. Not checked here: what is bound to whom, and whether it was used before.
 * @throws RunError ISSUER_UNAVAILABLE
 */
export async function verifyToken(
  token: string,
  { issuers, keys, now }: VerifyTokenOptions,
): Promise<TokenVerdict> {
  const jws = readJws(token);
  if (jws.status === 'refused') return jws;
  const read = readClaims(jws);
  if ('status' in read) return read;
  const { claims } = read;
  const issuer = issuers.find(({ issuer }) => issuer === claims.iss);
  if (issuer === undefined) return refused('issuer_unknown', 'its issuer is none of the gateway’s');
  return (await checkSignature(jws, issuer, keys)) ?? checkClaims(claims, issuer, now);
}

/** The signature has been verified: what is said here the issuer says. */
function checkClaims(claims: JsonObject, issuer: Issuer, now: Date): TokenVerdict {
  if (claims.aud !== issuer.audience)
    return refused('audience_mismatch', 'it is for another audience, or for several');
  const times = checkTimes(claims, issuer.provider, now);
  if ('status' in times) return times;
  const mapped = identityOf(claims, issuer);
  if ('missing' in mapped)
    return refused('claim_missing', `expected ${mapped.missing}, found none or one of another form`);
  return { status: 'verified', identity: { ...mapped, ...times } };
}
