import { readFileSync } from 'node:fs';
import type { Route } from '../../src/gateway/route.ts';
import { digestOf } from '../../src/lib/digest.ts';
import type { Forges } from './forges.ts';
import { mandateFor, OTHER_CLAIMS, policyDigest, statementOf, submit } from './gateway.ts';
import { SHA, type TestClaims } from './issuer.ts';
import { askRaw, type RawAnswer } from './raw.ts';

/** A good request of each operation of the API, for what a test then does to it. */

/** What one tenant has, and a mandate to ask for it. */
export type Tenant = {
  readonly name: 'acme' | 'other';
  readonly mandate: string;
  readonly claims: TestClaims;
  readonly resource: string;
  /** Digest of its policy, and of the key that this one names. */
  readonly policy: string;
  readonly material: string;
  readonly evidence: {
    readonly id: string;
    readonly location: string;
    readonly key: string;
    readonly bundle: object;
    readonly receipt: { readonly leaf: string; readonly proof: string };
  };
};

export async function makeTenant(gateway: Forges, name: Tenant['name']): Promise<Tenant> {
  const claims = name === 'acme' ? {} : OTHER_CLAIMS;
  const resource = `git+https://github.com/${name === 'acme' ? 'acme/widgets' : 'other/thing'}`;
  const mandate = await mandateFor(gateway, claims);
  const policy = await policyDigest(gateway, mandate);
  const key = `key of ${name}`.replaceAll(' ', '-');
  const statement = statementOf(policy, { repository: resource });
  const { status, headers, json, text } = await submit(
    gateway,
    mandate,
    { statement },
    { 'idempotency-key': key },
  );
  if (status !== 201) throw new Error(`no evidence: ${status} ${text}`);
  const location = headers.get('location') ?? '';
  return {
    name,
    mandate,
    claims,
    resource,
    policy,
    material: digestOf(readFileSync(gateway.keysOf(name).policy.publicFile)),
    evidence: { id: json.id, location, key, bundle: json.bundle, receipt: json.receipt },
  };
}

export type Asking = {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

const form = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString();

export const FORM = {
  grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
  subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
  head: SHA,
};

type Good = (gateway: Forges, tenant: Tenant) => Omit<Asking, 'method' | 'headers'>;

const PATHS: Readonly<Record<string, Good>> = {
  exchangeToken: ({ issuer }, { claims }) => ({
    target: '/v1/token',
    body: form({ ...FORM, subject_token: issuer.issue(claims) }),
  }),
  getPolicy: () => ({ target: '/v1/policies/default' }),
  getMaterial: (_, { material }) => ({ target: `/v1/materials/${material}` }),
  submitEvidence: (_, { policy, resource }) => ({
    target: '/v1/evidence',
    body: JSON.stringify({ statement: statementOf(policy, { repository: resource }) }),
  }),
  getEvidence: (_, { evidence }) => ({ target: `/v1/evidence/${evidence.id}` }),
  listEvidence: () => ({ target: '/v1/evidence' }),
  getCheckpoint: () => ({ target: '/checkpoint' }),
  getTile: () => ({ target: '/tile/entries/000.p/1' }),
  getDiscovery: () => ({ target: '/.well-known/countersign.json' }),
  getJwks: () => ({ target: '/.well-known/jwks.json' }),
  getOpenApi: () => ({ target: '/openapi.json' }),
  getHealth: () => ({ target: '/healthz' }),
  getReadiness: () => ({ target: '/readyz' }),
  getMetrics: () => ({ target: '/metrics' }),
};

export const OPERATIONS: readonly string[] = Object.keys(PATHS);

export function routeOf({ routes }: Pick<Forges, 'routes'>, operation: string): Route {
  const found = routes.find((route) => route.operation === operation);
  if (found === undefined) throw new Error(`no route ${operation}`);
  return found;
}

/** @throws when an operation is new: it needs a request here, and then cases everywhere. */
export function goodRequest(
  { operation, method, scope, body }: Route,
  gateway: Forges,
  tenant: Tenant,
): Asking {
  const good = PATHS[operation];
  if (good === undefined) throw new Error(`test/support/operations.ts has no request of ${operation}`);
  return {
    method,
    headers: {
      ...(scope === null ? {} : { authorization: `Bearer ${tenant.mandate}` }),
      ...(body === undefined ? {} : { 'content-type': body.contentType }),
    },
    ...good(gateway, tenant),
  };
}

export function ask({ address }: { readonly address: string }, asking: Asking): Promise<RawAnswer> {
  return askRaw(address, asking);
}

export function jsonOf({ body }: RawAnswer): Readonly<Record<string, unknown>> {
  const text = body.toString();
  return text.startsWith('{') ? JSON.parse(text) : {};
}

/** What two answers are compared by: who asked and when is in none of it. */
export function essence({ status, headers, body }: RawAnswer): string {
  const said = [...headers].filter(([name]) => !['date', 'content-length', 'x-request-id'].includes(name));
  return JSON.stringify([status, said, body.toString('latin1')]);
}
