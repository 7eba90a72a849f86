import { verifierKey } from '../attestation/tlog/note.ts';
import type { GatewayConfig } from '../config/gateway.ts';
import { openIssuerKeys } from '../identity/issuer-keys.ts';
import { verifyToken } from '../identity/verify-token.ts';
import type { GatewayTrust } from '../model.ts';
import { bindingsOf } from './bindings.ts';
import { bundleTrust } from './bundle-trust.ts';
import { type Custody, namedKeys } from './custody.ts';
import { createHandler, type HandlerDeps, type RequestLine } from './handler.ts';
import { verifyMandate } from './mandate.ts';
import { openMetrics } from './metrics.ts';
import { openApiDocument } from './openapi.ts';
import { loadPolicies, type ServedPolicies } from './policies.ts';
import { rateLimiter } from './rate-limit.ts';
import type { Route } from './route.ts';
import { type EvidenceTenant, evidenceRoutes } from './routes/evidence.ts';
import { logRoutes } from './routes/log.ts';
import { operationRoutes } from './routes/operations.ts';
import { policyRoutes } from './routes/policies.ts';
import { tokenRoute } from './routes/token.ts';
import type { Store } from './store/store.ts';

/** A configuration, keys and a store → the routes of one gateway, and the handler that serves them. */

export type GatewayDeps = {
  readonly config: GatewayConfig;
  readonly custody: Custody;
  readonly store: Store;
  readonly now: () => Date;
  /** Milliseconds that never go back. */
  readonly elapsed: () => number;
  readonly log: (line: RequestLine) => void;
  /** Null: it is not stopping. */
  readonly stopping: () => boolean;
};

export type Gateway = {
  readonly handle: ReturnType<typeof createHandler>;
  readonly routes: readonly Route[];
};

/** @throws RunError POLICY_NOT_FOUND, POLICY_INVALID, KEY_UNREADABLE, KEY_UNSUPPORTED, STORAGE_UNAVAILABLE */
export async function openGateway(deps: GatewayDeps): Promise<Gateway> {
  const { config, custody, store, now, elapsed } = deps;
  const metrics = openMetrics();
  const policies = await loadPolicies(config.tenants, custody.policy.signer);
  const tenants = await tenantsOf(deps, policies);
  const keys = openIssuerKeys({ allowPrivate: config.dangerouslyAllowHttpIssuers, now });
  const routes: Route[] = [
    tokenRoute(
      {
        url: config.url,
        verify: (token, time) => verifyToken(token, { issuers: config.issuers, keys, now: time }),
        bind: bindingsOf(config.tenants),
        sign: (claims) => custody.mandate.sign(claims),
        useToken: (issuer, jti, expires) => store.useToken(issuer, jti, expires),
        limit: rateLimiter(config.limits.perBinding, elapsed),
      },
      metrics.token,
    ),
    ...policyRoutes((tenant) => policies.get(tenant) ?? null),
    ...evidenceRoutes({
      url: config.url,
      store: countingStore(store, metrics.logged),
      signer: custody.evidence.signer,
      tenantOf: (name) => tenants.get(name) ?? null,
    }),
    ...logRoutes(store),
    ...operationRoutes({
      discovery: discoveryOf(config.url, custody, store.origin),
      jwks: custody.mandate.jwks,
      unready: async () => (deps.stopping() ? 'it is stopping' : store.unready()),
      metrics: metrics.render,
      openapi: () => description,
    }),
  ];
  const description = openApiDocument(routes, config.url);
  const handler: HandlerDeps = {
    routes,
    verify: (jws, time) => verifyMandate(jws, { keys: custody.mandate.keys, url: config.url, now: time }),
    perAddress: rateLimiter(config.limits.perAddress, elapsed),
    perMandate: rateLimiter(config.limits.perBinding, elapsed),
    now,
    elapsed,
    seen: (line) => {
      metrics.request(line);
      deps.log(line);
    },
  };
  return { handle: createHandler(handler), routes };
}

/** What the gateway says of itself, and what people save to check evidence with later. */
function discoveryOf(url: string, custody: Custody, origin: string): GatewayTrust {
  return {
    issuer: url,
    token_endpoint: `${url}/v1/token`,
    jwks_uri: `${url}/.well-known/jwks.json`,
    log: { origin, public_key: verifierKey(origin, custody.log.raw) },
    evidence_keys: namedKeys(custody.evidence),
    policy_keys: namedKeys(custody.policy),
  };
}

function countingStore(
  store: Store,
  logged: (index: number) => void,
): Pick<Store, 'append' | 'find' | 'list'> {
  return {
    append: async (evidence) => {
      const appended = await store.append(evidence);
      if (appended.status === 'created') logged(appended.evidence.receipt.index);
      return appended;
    },
    find: (tenant, id) => store.find(tenant, id),
    list: (tenant, filter) => store.list(tenant, filter),
  };
}

async function tenantsOf(
  { config, custody, store }: GatewayDeps,
  policies: ReadonlyMap<string, ServedPolicies>,
): Promise<ReadonlyMap<string, EvidenceTenant>> {
  const tenants = new Map<string, EvidenceTenant>();
  for (const tenant of config.tenants) {
    tenants.set(tenant.name, {
      id: await store.tenantId(tenant.name),
      levelOf: (digest) => policies.get(tenant.name)?.byDigest.get(digest)?.level ?? null,
      trust: bundleTrust(config, custody, [tenant]),
    });
  }
  return tenants;
}
