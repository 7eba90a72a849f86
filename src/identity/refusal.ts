/** Why a token is refused, in the order in which the checks are made (gateway.md, "Token exchange"). */
export type TokenCode =
  | 'token_malformed'
  | 'issuer_unknown'
  | 'algorithm_refused'
  | 'key_unknown'
  | 'signature_invalid'
  | 'audience_mismatch'
  | 'token_expired'
  | 'token_not_yet_valid'
  | 'token_too_old'
  | 'claim_missing';

/** `why` never repeats anything of the token. */
export type Refusal = { readonly status: 'refused'; readonly code: TokenCode; readonly why: string };

export function refused(code: TokenCode, why: string): Refusal {
  return { status: 'refused', code, why };
}
