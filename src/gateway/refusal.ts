/** Why no mandate is given: the codes of `/v1/token`, with OAuth's word for each and what to do next. */

const GRANTS = {
  request_invalid: ['invalid_request', 'send the form of RFC 8693, as /openapi.json has it'],
  grant_unsupported: [
    'unsupported_grant_type',
    'send `grant_type=urn:ietf:params:oauth:grant-type:token-exchange`',
  ],
  target_invalid: [
    'invalid_target',
    'leave `audience` and `resource` out: mandates are for this gateway alone',
  ],
  token_malformed: ['invalid_grant', 'send the provider’s OIDC token of this job as it is'],
  issuer_unknown: ['invalid_grant', 'operators: add the issuer to `issuers`, character for character'],
  algorithm_refused: ['invalid_grant', 'send a token that the issuer has signed with RS256 or ES256'],
  key_unknown: ['invalid_grant', 'ask for a new token: the issuer may have changed its keys'],
  signature_invalid: ['invalid_grant', 'send the provider’s OIDC token of this job as it is'],
  audience_mismatch: [
    'invalid_grant',
    'ask the provider for a token with this gateway’s URL as its one audience',
  ],
  token_expired: ['invalid_grant', 'ask the provider for a new token and exchange it at once'],
  token_not_yet_valid: ['invalid_grant', 'check the clocks of the issuer and of this gateway'],
  token_too_old: ['invalid_grant', 'ask the provider for a token right before it is exchanged'],
  claim_missing: [
    'invalid_grant',
    'use the token of a job: other tokens of the provider do not say what ran',
  ],
  repository_not_bound: [
    'invalid_grant',
    'operators: bind this repository’s id to one tenant, in `tenants[].bindings`',
  ],
  workflow_not_allowed: [
    'invalid_grant',
    'run the check in a workflow that the binding allows, or let operators add this one',
  ],
  fork_refused: [
    'invalid_grant',
    'run the check on the repository itself: a fork’s run decides nothing here',
  ],
  event_refused: ['invalid_grant', 'start the check on pull_request, merge_group or push'],
  scope_refused: ['invalid_scope', 'ask for scopes that the binding has, or leave `scope` out'],
  head_invalid: ['invalid_request', 'send the head commit that this run decides about'],
  token_replayed: ['invalid_grant', 'ask the provider for a new token: each one is exchanged once'],
} as const satisfies Record<string, readonly [string, string]>;

export type GrantCode = keyof typeof GRANTS;
export const GRANT_CODES = Object.keys(GRANTS) as readonly GrantCode[];

export type Refusal = {
  readonly code: GrantCode;
  /** OAuth's (RFC 6749, 5.2; RFC 8693, 2.2.2). */
  readonly error: string;
  /** Never anything of the token. */
  readonly why: string;
  readonly hint: string;
};

export function refusal(code: GrantCode, why: string): Refusal {
  const [error, hint] = GRANTS[code];
  return { code, error, why, hint };
}

/** What OAuth lets an `error_description` be made of (RFC 6749, 5.2): our own words, with plain apostrophes. */
export function description(why: string): string {
  return why.replaceAll('’', "'").replace(/[^ !#-[\]-~]/g, '?');
}
