import { randomBytes } from 'node:crypto';
import type { Identity, MandateScope } from '../model.ts';
import type { Binding } from './bindings.ts';
import { headOf } from './head.ts';
import { MANDATE_SECONDS, type MandateClaims } from './mandate.ts';
import type { Limiter } from './rate-limit.ts';
import { type GrantCode, type Refusal, refusal } from './refusal.ts';
import type { TokenForm } from './token-form.ts';

/** An OIDC token of a provider → a mandate (RFC 8693). The checks in their order; the first that fails names the code. */

export type TokenVerdict =
  | { readonly status: 'verified'; readonly identity: Identity }
  | { readonly status: 'refused'; readonly code: GrantCode; readonly why: string };

export type ExchangeOptions = {
  readonly url: string;
  readonly verify: (token: string, now: Date) => Promise<TokenVerdict>;
  readonly bind: (identity: Identity) => Binding;
  readonly sign: (claims: MandateClaims) => Promise<string>;
  /** Whether it is the first use: the database's word, for all replicas. */
  readonly useToken: (issuer: string, jti: string, expires: Date) => Promise<boolean>;
  readonly limit: Limiter;
};

export type Granted = {
  readonly status: 'granted';
  readonly token: string;
  readonly claims: MandateClaims;
};

export type Exchanged =
  | Granted
  | ({ readonly status: 'refused' } & Refusal)
  /** Seconds. */
  | { readonly status: 'limited'; readonly wait: number };

/** Their `sha` is not the change, and they run with what a stranger's change may reach. */
const REFUSED_EVENTS: ReadonlySet<string> = new Set(['pull_request_target', 'workflow_run']);

/** @throws RunError ISSUER_UNAVAILABLE, STORAGE_UNAVAILABLE */
export async function exchange(form: TokenForm, now: Date, options: ExchangeOptions): Promise<Exchanged> {
  const token = await options.verify(form.subjectToken, now);
  if (token.status === 'refused') return refused(token.code, token.why);
  const { identity } = token;
  const bound = options.bind(identity);
  if (bound.status === 'refused') return refused(bound.code, bound.why);
  if (REFUSED_EVENTS.has(identity.event))
    return refused('event_refused', `on ${identity.event} the token’s commit is not the change`);
  const scopes = scopesOf(form.scope, bound.scopes);
  if (scopes === null) return refused('scope_refused', 'expected a subset of the scopes of the binding');
  const head = headOf(form, identity);
  if (head.status === 'invalid') return refused('head_invalid', head.why);
  const wait = options.limit(`${identity.issuer}\0${identity.repositoryId}`);
  if (wait > 0) return { status: 'limited', wait };
  // Last: a request that is refused has not used its token up.
  if (!(await options.useToken(identity.issuer, identity.jti, new Date(identity.expires * 1000))))
    return refused('token_replayed', 'this token was exchanged before');
  const claims = claimsOf(identity, { url: options.url, now, tenant: bound.tenant, scopes, ...head });
  return { status: 'granted', token: await options.sign(claims), claims };
}

function refused(code: GrantCode, why: string): Exchanged {
  return { status: 'refused', ...refusal(code, why) };
}

/** Null: more than the binding has, or none of it. */
function scopesOf(asked: string | null, bound: readonly MandateScope[]): readonly MandateScope[] | null {
  if (asked === null) return bound;
  const names = asked.split(' ');
  const found = bound.filter((scope) => names.includes(scope));
  return found.length === new Set(names).size ? found : null;
}

type Granting = {
  readonly url: string;
  readonly now: Date;
  readonly tenant: string;
  readonly scopes: readonly MandateScope[];
  readonly head: string;
  readonly verified: boolean;
};

function claimsOf(identity: Identity, granting: Granting): MandateClaims {
  const { provider, repositoryId, repositoryName, repositoryUrl, run, sha, ref, event, expires } = identity;
  const epoch = Math.floor(granting.now.getTime() / 1000);
  return {
    iss: granting.url,
    aud: granting.url,
    sub: `${provider}:${repositoryId}`,
    iat: epoch,
    nbf: epoch,
    exp: Math.min(epoch + MANDATE_SECONDS, expires),
    jti: randomBytes(16).toString('base64url'),
    tenant: granting.tenant,
    repository: { provider, id: repositoryId, name: repositoryName },
    resource: `git+${repositoryUrl}`,
    run: { id: run.id, attempt: run.attempt },
    sha,
    head: granting.head,
    headVerified: granting.verified,
    ref,
    event,
    scope: granting.scopes.join(' '),
  };
}
