import type { JWK } from 'jose';
import { z } from 'zod';
import type { GatewayTrust } from '../../model.ts';
import { problem } from '../problem.ts';
import { type Answer, json, type OpenRoute, type Response } from '../route.ts';

/** Discovery, keys, health and metrics: for everybody who can reach the gateway. */

const KEPT = 'public, max-age=300';

const namedKeys = z.array(z.object({ keyid: z.string(), public_key: z.string().describe('PEM') }));

const discoverySchema = z.object({
  issuer: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  log: z.object({ origin: z.string(), public_key: z.string().describe('a C2SP verifier key') }),
  evidence_keys: namedKeys,
  policy_keys: namedKeys,
});

export type OperationsDeps = {
  readonly discovery: GatewayTrust;
  readonly jwks: readonly JWK[];
  /** Null: it can serve. */
  readonly unready: () => Promise<string | null>;
  readonly metrics: () => Promise<{ readonly contentType: string; readonly text: string }>;
  /** The API description, made of the routes themselves. */
  readonly openapi: () => object;
};

export function operationRoutes(deps: OperationsDeps): readonly OpenRoute[] {
  const documents = [
    open(
      '/.well-known/countersign.json',
      'getDiscovery',
      'What this gateway is, and which keys are its own',
      {
        response: described('the discovery document', discoverySchema),
        handle: async () => json(200, deps.discovery, KEPT),
      },
    ),
    open('/.well-known/jwks.json', 'getJwks', 'The keys that sign mandates', {
      response: described('a JWK set', z.object({ keys: z.array(z.record(z.string(), z.unknown())) })),
      handle: async () => json(200, { keys: deps.jwks }, KEPT),
    }),
    open('/openapi.json', 'getOpenApi', 'This description', {
      response: described('OpenAPI 3.1', z.record(z.string(), z.unknown())),
      handle: async () => json(200, deps.openapi(), KEPT),
    }),
    open('/healthz', 'getHealth', 'Whether the process is alive', {
      response: described('it is', z.object({ status: z.literal('alive') })),
      handle: async () => json(200, { status: 'alive' }, 'no-store'),
    }),
  ];
  const ready: OpenRoute = {
    ...open(
      '/readyz',
      'getReadiness',
      'Whether the database can be written, keys are loaded and the log is consistent',
      {
        response: described('it can serve', z.object({ status: z.literal('ready') })),
        handle: async () => json(200, { status: 'ready' }, 'no-store'),
      },
    ),
    problems: ['not_ready'],
    handle: async () => {
      const why = await deps.unready();
      return why === null ? json(200, { status: 'ready' }, 'no-store') : problem('not_ready', why);
    },
  };
  const metrics = open('/metrics', 'getMetrics', 'Prometheus metrics', {
    response: { says: 'text of Prometheus', contentType: 'text/plain', schema: null },
    handle: async () => {
      const { contentType, text } = await deps.metrics();
      return {
        kind: 'answer',
        status: 200,
        contentType,
        body: text,
        headers: { 'cache-control': 'no-store' },
      };
    },
  });
  return [...documents, ready, metrics];
}

function described(says: string, schema: z.ZodType): Response {
  return { says, contentType: 'application/json', schema };
}

function open(
  path: string,
  operation: string,
  summary: string,
  { response, handle }: { readonly response: Response; readonly handle: () => Promise<Answer> },
): OpenRoute {
  return {
    method: 'GET',
    path,
    operation,
    summary,
    scope: null,
    errors: 'problem',
    responses: { 200: response },
    problems: [],
    handle,
  };
}
