import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { isUrl } from '../../../src/lib/url.ts';

/** GitHub's published description, cut to what we ask of it by scripts/github-openapi.mjs; and judging by it. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export type Schema = {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly Json[];
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
};

type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: Schema;
  readonly 'x-multi-segment'?: boolean;
};
type Content = { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> };
type Named = { readonly $ref: string };
type Described = {
  readonly parameters: readonly (Parameter | Named)[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content | Named>>;
};
type Slice = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly responses: Readonly<Record<string, Content>>;
    readonly schemas: Readonly<Record<string, Schema>>;
  };
};

const SLICE = new URL('../../fixtures/github-openapi.json', import.meta.url);
const slice: Slice = JSON.parse(readFileSync(SLICE, 'utf8'));
const PREFIX = '/repos/{owner}/{repo}';

export type Route = {
  /** `GET /pulls/{pull_number}`: what is below the repository. */
  readonly operation: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly parameters: readonly Parameter[];
  readonly described: Described;
};

/** The more of a path is fixed, the earlier it is tried: as GitHub does where a branch's name holds a slash. */
export const ROUTES: readonly Route[] = Object.entries(slice.paths)
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => routeOf(method.toUpperCase(), path, described)),
  )
  .sort((a, b) => fixedLength(b.operation) - fixedLength(a.operation));

function routeOf(method: string, path: string, described: Described): Route {
  const parameters = described.parameters.map((one) =>
    '$ref' in one ? found(slice.components.parameters, one.$ref) : one,
  );
  const pattern = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const isLong = parameters.find((one) => one.name === name)?.['x-multi-segment'] === true;
    return `(?<${name}>${isLong ? '.+' : '[^/]+'})`;
  });
  return {
    operation: `${method} ${path.slice(PREFIX.length) || '/'}`,
    method,
    pattern: new RegExp(`^${pattern}$`),
    parameters,
    described,
  };
}

function fixedLength(operation: string): number {
  return operation.replace(/\{\w+\}/g, '').length;
}

function found<T>(components: Readonly<Record<string, T>>, reference: string): T {
  const component = components[reference.split('/').at(-1) ?? ''];
  if (component === undefined) throw new Error(`the slice has no ${reference}`);
  return component;
}

export function schemaNamed(reference: string): Schema {
  return found(slice.components.schemas, reference);
}

// ── judging ─────────────────────────────────────────────────────────────────────────────────

// Each schema compiled once and as it is: most answers are looked at a few times.
const ajv = new Ajv({ strict: false, allErrors: true, inlineRefs: false, code: { optimize: false } });
ajv.addFormat('uri', (text: string) => isUrl(text));
ajv.addFormat('email', /^[^@\s]+@[^@\s]+$/);
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
ajv.addFormat('int64', { type: 'number', validate: Number.isSafeInteger });
for (const [name, schema] of Object.entries(slice.components.schemas)) ajv.addSchema(converted(schema), name);

/** OpenAPI 3.0 as JSON Schema: `nullable` is none of its words, and what stands beside a `$ref` counts for nothing. */
function converted(schema: Schema): object {
  const { $ref, nullable, properties, items, additionalProperties: more, ...rest } = schema;
  if ($ref !== undefined) return { $ref: $ref.split('/').at(-1) };
  const { allOf, oneOf, anyOf, ...plain } = rest;
  const variants = Object.entries({ allOf, oneOf, anyOf }).flatMap(([key, schemas]) =>
    schemas === undefined ? [] : [[key, schemas.map(converted)] as const],
  );
  const whole = {
    ...plain,
    ...Object.fromEntries(variants),
    ...(properties === undefined ? {} : { properties: mapped(properties, converted) }),
    ...(items === undefined ? {} : { items: converted(items) }),
    ...(more === undefined
      ? {}
      : { additionalProperties: typeof more === 'boolean' ? more : converted(more) }),
  };
  return nullable === true ? { anyOf: [whole, { type: 'null' }] } : whole;
}

function mapped<T>(schemas: Readonly<Record<string, Schema>>, map: (schema: Schema) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, map(schema)]));
}

/** A word that is misspelt is one that GitHub does not know: it would be lost in silence. */
function closed(schema: Schema): Schema {
  const { properties, items, additionalProperties = false } = schema;
  return {
    ...schema,
    ...(items === undefined ? {} : { items: closed(items) }),
    ...(properties === undefined ? {} : { properties: mapped(properties, closed), additionalProperties }),
  };
}

const compiled = new Map<string, ValidateFunction>();

/** What is wrong with it; null: nothing. */
function judge(key: string, schema: () => Schema, value: unknown): string | null {
  const validate = compiled.get(key) ?? ajv.compile(converted(schema()));
  compiled.set(key, validate);
  return validate(value) ? null : ajv.errorsText(validate.errors);
}

/** The parameters of a path and its query. */
export function judgeParameters(
  { operation, parameters }: Route,
  params: Readonly<Record<string, string>>,
  query: URLSearchParams,
): readonly string[] {
  const known = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
  const names = [...query.keys()];
  const strange = names.filter((name) => !known.includes(name)).map((name) => `query ${name} is not known`);
  const twice = names.filter((name, at) => names.indexOf(name) !== at).map((name) => `query ${name} twice`);
  const wrong = parameters.flatMap(({ name, in: place, schema }) => {
    const text = place === 'path' ? params[name] : query.get(name);
    if (text === undefined || text === null) return [];
    const isCount = name === 'per_page' || name === 'page';
    const atMost = name === 'per_page' ? 100 : Number.MAX_SAFE_INTEGER;
    if (isCount && !(Number(text) >= 1 && Number(text) <= atMost)) return [`query ${name} is ${text}`];
    const problem = judge(`${operation} ${place} ${name}`, () => schema, readAs(text, schema));
    return problem === null ? [] : [`${place} ${name} ${problem}`];
  });
  return [...strange, ...twice, ...wrong];
}

function readAs(text: string, { type, $ref }: Schema): Json {
  const kind = $ref === undefined ? type : schemaNamed($ref).type;
  if (kind === 'integer' && /^\d+$/.test(text)) return Number(text);
  return kind === 'boolean' && /^(?:true|false)$/.test(text) ? text === 'true' : text;
}

/** `value` undefined: there was no body. */
export function judgeRequest({ operation, described }: Route, value: Json | undefined): string | null {
  const schema = described.requestBody?.content?.['application/json']?.schema;
  if (schema === undefined) return value === undefined ? null : 'a body where none is taken';
  return value === undefined ? 'no body' : judge(`${operation} body`, () => closed(schema), value);
}

const PLAIN: readonly Schema[] = [{ $ref: 'basic-error' }];
const INVALID: readonly Schema[] = [{ $ref: 'validation-error' }, { $ref: 'validation-error-simple' }];

/** An answer that an operation does not mention is one of GitHub's plain refusals. */
export function judgeAnswer({ operation, described }: Route, status: number, value: Json): string | null {
  const response = described.responses[String(status)];
  const content = response !== undefined && '$ref' in response ? undefined : response?.content;
  const named =
    response !== undefined && '$ref' in response
      ? found(slice.components.responses, response.$ref).content
      : content;
  const schema = named?.['application/json']?.schema;
  if (schema !== undefined) return judge(`${operation} ${status}`, () => schema, value);
  if (status < 400) return `status ${status} is not described`;
  return judge(`plain ${status}`, () => ({ anyOf: status === 422 ? INVALID : PLAIN }), value);
}
