import type { Route } from '../../src/gateway/route.ts';
import { FORGERIES } from './forged-tokens.ts';
import type { Forges } from './forges.ts';
import { statementOf } from './gateway.ts';
import type { TestClaims } from './issuer.ts';
import { type Asking, FORM, goodRequest, type Tenant } from './operations.ts';

/** For each operation of the API, requests that are answered with each status and code that it documents. */

/** What has happened to the gateway: each is worse than the one before it. */
export const STAGES = ['sound', 'behind', 'corrupt', 'gone'] as const;
export type Stage = (typeof STAGES)[number];

export type World = {
  readonly gateway: Forges;
  readonly acme: Tenant;
  /** Without any scope of the routes. */
  readonly scopeless: string;
  /** Of a time when the gateway’s clock was right; as it is for the others. */
  readonly mandate: () => Promise<string>;
  /** An address that has asked too often. */
  readonly exhausted: string;
};

export type RouteCase = {
  readonly operation: string;
  readonly status: number;
  /** Null: an answer that is no refusal. */
  readonly code: string | null;
  readonly stage: Stage;
  readonly asking: (world: World) => Asking | Promise<Asking>;
};

/** What no request brings about; each with the reason. */
export const NOT_BY_REQUEST: Readonly<Record<string, string>> = {
  internal_error: 'a bug: the test has a handler whose routes throw',
  request_timeout: 'the socket says it: test/threats/d11.test.ts',
};

/** Statuses of the codes that any route may answer. */
const COMMON = { path_invalid: 400, rate_limited: 429 } as const;

export function casesOf(route: Route): readonly RouteCase[] {
  const { operation, scope, body, responses } = route;
  const good = (world: World): Asking => goodRequest(route, world.gateway, world.acme);
  const make = (
    status: number,
    code: string | null,
    change: (asking: Asking, world: World) => Asking | Promise<Asking>,
    stage: Stage = 'sound',
  ): RouteCase => ({ operation, status, code, stage, asking: (world) => change(good(world), world) });
  const first = Number(Object.keys(responses).find((status) => status === '201') ?? 200);
  return [
    make(first, null, (asking) => asking),
    make(COMMON.path_invalid, 'path_invalid', (asking) => ({ ...asking, target: `${asking.target}?"` })),
    make(COMMON.rate_limited, 'rate_limited', (asking, { exhausted }) =>
      withHeaders(asking, { 'x-forwarded-for': exhausted }),
    ),
    ...(scope === null
      ? []
      : [
          make(401, 'mandate_invalid', (asking) => withHeaders(asking, { authorization: 'Bearer x' })),
          make(403, 'scope_missing', (asking, { scopeless }) =>
            withHeaders(asking, { authorization: `Bearer ${scopeless}` }),
          ),
        ]),
    ...(body === undefined
      ? []
      : [
          make(415, 'type_unsupported', (asking) => withHeaders(asking, { 'content-type': 'text/plain' })),
          // Its length alone: whoever sends all of it may be hung up on before the answer is read.
          make(413, 'body_too_large', (asking) =>
            withHeaders(asking, { 'content-length': String(body.maxBytes + 1) }),
          ),
        ]),
    ...(OF_ITS_OWN[operation] ?? []).map(({ status, code, change, stage }) =>
      make(status, code, change, stage),
    ),
  ];
}

const withHeaders = (asking: Asking, headers: Asking['headers']): Asking => ({
  ...asking,
  headers: { ...asking.headers, ...headers },
});

// ── what each route has of its own ──────────────────────────────────────────────────────────

type Own = {
  readonly status: number;
  readonly code: string | null;
  readonly change: (asking: Asking, world: World) => Asking | Promise<Asking>;
  readonly stage?: Stage;
};

const own = (status: number, code: string | null, change: Own['change'], stage: Stage = 'sound'): Own => ({
  status,
  code,
  change,
  stage,
});

/** As it is: what has happened to the gateway makes the difference. */
const same: Own['change'] = (asking) => asking;

const at =
  (target: string): Own['change'] =>
  (asking) => ({ ...asking, target });

const STORAGE_GONE = own(503, 'storage_unavailable', same, 'gone');
const ABSENT = `sha256:${'0'.repeat(64)}`;

const statement = (asking: Asking, { acme }: World, changed: object = {}): Asking => ({
  ...asking,
  body: JSON.stringify({ statement: { ...statementOf(acme.policy), ...changed } }),
});

/** The same body each time, so that it is the same Statement. */
const repeated = (asking: Asking, { acme }: World): Asking => ({
  ...asking,
  body: JSON.stringify({ bundle: acme.evidence.bundle }),
});

const form = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString();

/** A grant that is refused for its token’s claims, or for what stands beside the token. */
const grant = (
  code: string,
  claims: TestClaims,
  fields: Readonly<Record<string, string>> = {},
  provider: 'github' | 'gitlab' | 'azure' = 'github',
): Own =>
  own(400, code, (asking, { gateway }) => ({
    ...asking,
    body: form({ ...FORM, subject_token: gateway.issuerOf(provider).issue(claims), ...fields }),
  }));

const TOKEN_CODES = [...new Set(FORGERIES.map(({ code }) => code))];

const forged = (code: string): Own =>
  own(400, code, (asking, { gateway }) => {
    const found = FORGERIES.find((one) => one.code === code && one.provider === 'github');
    if (found === undefined) throw new Error(`no forgery is ${code}`);
    return { ...asking, body: form({ ...FORM, subject_token: found.token(gateway.issuerOf('github')) }) };
  });

const OF_ITS_OWN: Readonly<Record<string, readonly Own[]>> = {
  exchangeToken: [
    ...TOKEN_CODES.map(forged),
    grant('request_invalid', {}, { subject_token_type: 'x' }),
    grant('grant_unsupported', {}, { grant_type: 'x' }),
    grant('target_invalid', {}, { audience: 'https://other.example' }),
    grant('repository_not_bound', { repository_id: '999' }),
    grant('workflow_not_allowed', { repository_id: '202' }),
    grant('fork_refused', { project_id: '21' }, {}, 'gitlab'),
    grant('event_refused', { event_name: 'workflow_run' }),
    grant('scope_refused', {}, { scope: 'check:write' }),
    grant('head_invalid', {}, { head: 'main' }),
    // Of the tenant’s own mandate.
    grant('token_replayed', { jti: 'used-before' }),
    own(503, 'issuer_unavailable', (asking, { gateway }) => {
      const issuer = gateway.issuerOf('azure');
      issuer.down();
      return { ...asking, body: form({ ...FORM, subject_token: issuer.issue() }) };
    }),
    STORAGE_GONE,
  ],
  getPolicy: [
    own(304, null, (asking) => withHeaders(asking, { 'if-none-match': '*' })),
    own(404, 'not_found', at('/v1/policies/absent')),
    own(404, 'not_found', at('/v1/policies/ABSENT')),
  ],
  getMaterial: [own(404, 'not_found', at(`/v1/materials/${ABSENT}`))],
  submitEvidence: [
    own(200, null, repeated),
    own(400, 'body_malformed', (asking) => ({ ...asking, body: '{"statement":{},"statement":{}}' })),
    own(400, 'header_invalid', (asking) => withHeaders(asking, { 'idempotency-key': 'a b' })),
    own(400, 'request_invalid', (asking) => withHeaders(asking, { Host: 'a.example', host: 'b.example' })),
    own(409, 'idempotency_conflict', (asking, { acme }) =>
      withHeaders(asking, { 'idempotency-key': acme.evidence.key }),
    ),
    own(422, 'evidence_refused', (asking, world) => statement(asking, world, { subject: [] })),
    own(
      503,
      'clock_skew',
      async (asking, { mandate }) => withHeaders(asking, { authorization: `Bearer ${await mandate()}` }),
      'behind',
    ),
    own(503, 'log_corrupt', same, 'corrupt'),
    STORAGE_GONE,
  ],
  getEvidence: [own(404, 'not_found', at(`/v1/evidence/${'A'.repeat(22)}`)), STORAGE_GONE],
  listEvidence: [own(400, 'query_invalid', at('/v1/evidence?limit=0')), STORAGE_GONE],
  getCheckpoint: [own(503, 'log_corrupt', same, 'corrupt'), STORAGE_GONE],
  getTile: [
    own(404, 'not_found', at('/tile/0/x001/000')),
    own(503, 'log_corrupt', at('/tile/0/x001/000'), 'corrupt'),
    STORAGE_GONE,
  ],
  getReadiness: [own(503, 'not_ready', same, 'corrupt'), own(503, 'not_ready', same, 'gone')],
};
