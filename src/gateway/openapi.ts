import { extendZodWithOpenApi, OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { VERSION } from '../lib/version.ts';
import { type ProblemCode, statusOf, titleOf } from './problem.ts';
import type { Response as Form, Route } from './route.ts';

/** OpenAPI 3.1 of the routes: the same schemas that parse the requests. */

/** A problem of one of these codes; an OAuth route has OAuth's members beside it. */
function problemSchema(codes: readonly ProblemCode[], errors: Route['errors']): z.ZodObject {
  const problem = z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(codes),
    hint: z.string(),
    requestId: z.string(),
  });
  return errors === 'oauth' ? problem.extend({ error: z.string(), error_description: z.string() }) : problem;
}

/** What any route may answer. */
const ALWAYS: readonly ProblemCode[] = ['path_invalid', 'rate_limited', 'internal_error'];
const WITH_MANDATE: readonly ProblemCode[] = ['mandate_invalid', 'scope_missing'];
const WITH_PARAMS: readonly ProblemCode[] = ['not_found'];
const WITH_QUERY: readonly ProblemCode[] = ['query_invalid'];
const WITH_BODY: readonly ProblemCode[] = [
  'request_invalid',
  'request_timeout',
  'body_too_large',
  'type_unsupported',
];

/** Which problems a route may answer, in the order of their status. */
function problemsOf({ scope, params, query, body, problems }: Route): readonly ProblemCode[] {
  return [
    ...new Set([
      ...ALWAYS,
      ...(scope === null ? [] : WITH_MANDATE),
      ...(params === undefined ? [] : WITH_PARAMS),
      ...(query === undefined ? [] : WITH_QUERY),
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

/** A status may have two forms: a route may answer its own besides the problems, as `/v1/token` does. */
function responsesOf(route: Route): Responses {
  const forms = new Map<number, Form[]>();
  for (const [status, form] of [...ownForms(route), ...problemForms(route)])
    forms.set(status, [...(forms.get(status) ?? []), form]);
  return Object.fromEntries([...forms].map(([status, of]) => [String(status), responseOf(status, of)]));
}

function ownForms({ responses }: Route): readonly (readonly [number, Form])[] {
  return Object.entries(responses).map(([status, form]) => [Number(status), form] as const);
}

function problemForms(route: Route): readonly (readonly [number, Form])[] {
  const contentType = route.errors === 'oauth' ? 'application/json' : 'application/problem+json';
  const codes = problemsOf(route);
  return [...new Set(codes.map(statusOf))].map((status) => {
    const same = codes.filter((code) => statusOf(code) === status);
    const says = same.map((code) => `\`${code}\`: ${titleOf(code)}`).join('; ');
    return [status, { says, contentType, schema: problemSchema(same, route.errors) }] as const;
  });
}

function responseOf(status: number, forms: readonly Form[]): Responses[string] {
  const description = forms.map(({ says }) => says).join('; ');
  if (status === 304) return { description };
  const types = [...new Set(forms.map(({ contentType }) => contentType))];
  const content = types.map((type) => {
    const same = forms.filter(({ contentType }) => contentType === type);
    return [type, { schema: schemaOf(same, type) }] as const;
  });
  return { description, content: Object.fromEntries(content) };
}

/** Bytes have no schema (OpenAPI 3.1, 4.8.14.1). */
function schemaOf(forms: readonly Form[], contentType: string) {
  const schemas = forms.flatMap(({ schema }) => (schema === null ? [] : [schema]));
  const [first, second] = schemas;
  if (first === undefined) return contentType.startsWith('text/') ? z.string() : {};
  return second === undefined ? first : z.union(schemas);
}
