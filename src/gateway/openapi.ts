import { extendZodWithOpenApi, OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { VERSION } from '../lib/version.ts';
import { PROBLEM_CODES, type ProblemCode, statusOf, titleOf } from './problem.ts';
import type { Route } from './route.ts';

/** OpenAPI 3.1 of the routes: the same schemas that parse the requests. */

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(PROBLEM_CODES as [ProblemCode]),
  hint: z.string(),
  requestId: z.string(),
});

/** What any route may answer. */
const ALWAYS: readonly ProblemCode[] = ['path_invalid', 'rate_limited', 'internal_error'];
const WITH_MANDATE: readonly ProblemCode[] = ['mandate_invalid', 'scope_missing'];
const WITH_BODY: readonly ProblemCode[] = ['body_too_large', 'type_unsupported'];

/** Which problems a route may answer, in the order of their status. */
export function problemsOf({ scope, body, problems }: Route): readonly ProblemCode[] {
  return [
    ...new Set([
      ...ALWAYS,
      ...(scope === null ? [] : WITH_MANDATE),
      ...(body === undefined ? [] : WITH_BODY),
      ...problems,
    ]),
  ].sort((a, b) => statusOf(a) - statusOf(b));
}

export function openApiDocument(routes: readonly Route[], url: string): object {
  extendZodWithOpenApi(z);
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'mandate', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'what POST /v1/token answers',
  });
  for (const route of routes) registry.registerPath(pathOf(route));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Countersign gateway', version: VERSION, license: { name: 'Apache-2.0' } },
    servers: [{ url }],
  });
}

function pathOf(route: Route): Parameters<OpenAPIRegistry['registerPath']>[0] {
  const { method, path, operation, summary, scope, params, query, body, requestHeaders } = route;
  return {
    method: method === 'GET' ? 'get' : 'post',
    path,
    operationId: operation,
    summary,
    ...(scope === null ? {} : { security: [{ mandate: [scope] }] }),
    request: {
      ...(params === undefined ? {} : { params: z.object(params) }),
      ...(query === undefined ? {} : { query }),
      ...(requestHeaders === undefined ? {} : { headers: z.object(requestHeaders).partial() }),
      ...(body === undefined
        ? {}
        : { body: { required: true, content: { [body.contentType]: { schema: body.schema } } } }),
    },
    responses: responsesOf(route),
  };
}

type Responses = Parameters<OpenAPIRegistry['registerPath']>[0]['responses'];

function responsesOf(route: Route): Responses {
  const good = Object.entries(route.responses).map(([status, { says, contentType, schema }]) => [
    status,
    {
      description: says,
      ...(status === '304' ? {} : { content: { [contentType]: { schema: schema ?? z.string() } } }),
    },
  ]);
  const type = route.errors === 'oauth' ? 'application/json' : 'application/problem+json';
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(route)) {
    const status = statusOf(code);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const bad = [...byStatus].map(([status, codes]) => [
    String(status),
    {
      description: codes.map((code) => `\`${code}\`: ${titleOf(code)}`).join('; '),
      content: { [type]: { schema: problemSchema } },
    },
  ]);
  // What a route says of a status itself is more than what all of them may answer.
  return Object.fromEntries([...bad, ...good]);
}
