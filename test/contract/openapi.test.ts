import { Readable } from 'node:stream';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHandler } from '../../src/gateway/handler.ts';
import { verifyMandate } from '../../src/gateway/mandate.ts';
import type { Route } from '../../src/gateway/route.ts';
import { isUrl } from '../../src/lib/url.ts';
import { type Forges, startForges } from '../support/forges.ts';
import { mandateFor } from '../support/gateway.ts';
import { type Asking, goodRequest, jsonOf, makeTenant } from '../support/operations.ts';
import { administer, POSTGRES } from '../support/postgres.ts';
import { askRaw, type RawAnswer } from '../support/raw.ts';
import {
  casesOf,
  NOT_BY_REQUEST,
  type RouteCase,
  STAGES,
  type Stage,
  type World,
} from '../support/route-cases.ts';

/** `/openapi.json` is true: every operation, status and code of it is answered so, and every answer is in it. */

type Schema = { readonly [name: string]: unknown };
type Media = Readonly<Record<string, { readonly schema?: Schema }>>;
type Operation = {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly security?: readonly object[];
  readonly requestBody?: { readonly content: Media };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Media }>>;
};
type Document = {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

const BURST = 80;
const EXHAUSTED = '198.51.100.1';

let world: World;
let gateway: Forges;
let document: Document;
beforeAll(async () => {
  if (!POSTGRES) return;
  gateway = await startForges(
    (bind) => ({
      acme: [
        bind('github'),
        bind('gitlab'),
        bind('azure'),
        bind('github', { repositoryId: '202', workflows: ['acme/x/.github/workflows/x.yml'] }),
      ],
    }),
    {
      config: {
        trustedProxies: ['127.0.0.1'],
        limits: { perAddress: { rate: 0.001, burst: BURST }, perBinding: { rate: 1_000, burst: 10_000 } },
      },
    },
  );
  const acme = await makeTenant(gateway, 'acme');
  await mandateFor(gateway, { jti: 'used-before' });
  for (let i = 0; i < BURST; i++) await send({ method: 'GET', target: '/healthz', headers: from(EXHAUSTED) });
  world = {
    gateway,
    acme,
    scopeless: await mandateFor(gateway, {}, { scope: 'skill:read' }),
    mandate: () => mandateBehind(),
    exhausted: EXHAUSTED,
  };
  document = JSON.parse(
    (await send({ method: 'GET', target: '/openapi.json', headers: {} })).body.toString(),
  );
}, 60_000);
afterAll(() => gateway?.close());

let clients = 0;
const from = (address: string): Asking['headers'] => ({ 'x-forwarded-for': address });

/** Each request from another address: what is limited is not what is tested, but where it is. */
function send(asking: Asking): Promise<RawAnswer> {
  clients++;
  const own = from(`10.1.${clients >> 8}.${clients & 255}`);
  return askRaw(gateway.address, { ...asking, headers: { ...own, ...asking.headers } });
}

const HOUR = 3_600;

function mandateBehind(): Promise<string> {
  const at = Math.floor(Date.now() / 1000) - HOUR;
  return mandateFor(gateway, { iat: at, nbf: at - 5, exp: at + 300 });
}

// ── the document itself ─────────────────────────────────────────────────────────────────────

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );

test.skipIf(!POSTGRES)('it is a document of OpenAPI 3.1', () => {
  expect(document.openapi).toMatch(/^3\.1\.\d+$/);
  expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
  const ids = operations().map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { path, method, operation } of operations()) {
    expect(method).toMatch(/^(get|post)$/);
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const { parameters = [], responses } = operation;
    const declared = parameters.filter((one) => one.in === 'path');
    expect(declared.map(({ name }) => name)).toEqual(named);
    expect(declared.every(({ required }) => required)).toBe(true);
    const keys = parameters.map((one) => `${one.in} ${one.name}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(Object.keys(responses).length).toBeGreaterThan(3);
    for (const [status, { description }] of Object.entries(responses)) {
      expect(status).toMatch(/^[1-5]\d\d$/);
      expect(description).not.toBe('');
    }
  }
});

test.skipIf(!POSTGRES)('each of its references leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].map(([, to = '']) => to);
  for (const to of references) {
    expect(to).toMatch(/^#\//);
    const found = to
      .slice(2)
      .split('/')
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
    expect(found).toBeDefined();
  }
});

test.skipIf(!POSTGRES)('it has the routes that are served, and who may ask', () => {
  const documented = operations().map(({ path, method, operation: { operationId, security } }) => [
    operationId,
    method.toUpperCase(),
    path,
    security ?? null,
  ]);
  const served = gateway.routes.map(({ operation, method, path, scope }) => [
    operation,
    method,
    path,
    scope === null ? null : [{ mandate: [scope] }],
  ]);
  expect(documented.sort()).toEqual(served.sort());
});

// ── every status and code has a case ────────────────────────────────────────────────────────

function codesIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, anyOf = [] } = schema as {
    properties?: { code?: { enum?: readonly string[] } };
    anyOf?: readonly unknown[];
  };
  return [...(properties?.code?.enum ?? []), ...anyOf.flatMap(codesIn)];
}

test.skipIf(!POSTGRES)('every operation, status and code of it has a case', () => {
  const cases = new Set(
    gateway.routes.flatMap(casesOf).map(({ operation, status, code }) => `${operation} ${status} ${code}`),
  );
  const documented = operations().flatMap(({ operation: { operationId, responses } }) =>
    Object.entries(responses).flatMap(([status, { content = {} }]) => {
      const codes = Object.values(content).flatMap(({ schema }) => codesIn(schema));
      return (codes.length === 0 ? ['null'] : [...new Set(codes)]).map(
        (code) => `${operationId} ${status} ${code}`,
      );
    }),
  );
  const without = documented.filter((one) => !cases.has(one));
  expect(without.filter((one) => NOT_BY_REQUEST[one.split(' ')[2] ?? ''] === undefined)).toEqual([]);
});

// ── and every answer is what it says ────────────────────────────────────────────────────────

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
ajv.addFormat('uri', (text: string) => isUrl(text));
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
ajv.addFormat('base64', /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/);

function operationOf({ path, method }: Route): Operation {
  const found = document.paths[path]?.[method.toLowerCase()];
  if (found === undefined) throw new Error(`${method} ${path} is not documented`);
  return found;
}

/** Null: it is one of the documented answers of that operation. */
function whyUndocumented(route: Route, { status, headers, body }: RawAnswer): string | null {
  const response = operationOf(route).responses[String(status)];
  if (response === undefined) return `${status} is not documented`;
  if (response.content === undefined) return body.length === 0 ? null : 'it has a body';
  const essence = (type: string): string => (type.split(';')[0] ?? '').trim();
  const type = essence(headers.get('content-type') ?? '');
  const media = Object.entries(response.content).find(([name]) => essence(name) === type)?.[1];
  if (media === undefined) return `${type} is not documented`;
  if (!/json$/.test(type))
    return media.schema?.type === 'string' || type.startsWith('application/') ? null : 'what?';
  return whyInvalid(media.schema, JSON.parse(body.toString()));
}

function whyInvalid(schema: Schema | undefined, value: unknown): string | null {
  const validate = ajv.compile(schema ?? {});
  return validate(value) ? null : ajv.errorsText(validate.errors);
}

async function run(route: Route, one: RouteCase): Promise<void> {
  const answered = await send(await one.asking(world));
  const { code = null } = jsonOf(answered);
  const label = `${one.operation}, ${one.stage}`;
  expect([label, answered.status, answered.status < 400 ? null : code]).toEqual([
    label,
    one.status,
    one.code,
  ]);
  expect([label, whyUndocumented(route, answered)]).toEqual([label, null]);
  if (one.status === 429) expect(answered.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
}

/** From now on it is so. */
const BRING_ABOUT: Readonly<Record<Stage, () => Promise<void>>> = {
  sound: async () => undefined,
  behind: async () => gateway.moveClock(-HOUR * 1000),
  corrupt: async () => {
    gateway.moveClock(HOUR * 1000);
    await administer(gateway.databaseUrl, 'SET session_replication_role = replica; DELETE FROM checkpoints');
  },
  gone: async () => {
    const [name = ''] = /test_[0-9a-f]+/.exec(gateway.databaseUrl) ?? [];
    const server = gateway.databaseUrl.replace(name, 'postgres');
    await administer(server, `DROP DATABASE ${name} WITH (FORCE)`);
  },
};

test.skipIf(!POSTGRES)('what a good request sends is what is asked for', () => {
  for (const route of gateway.routes) {
    const { body, headers } = goodRequest(route, gateway, world.acme);
    const media = operationOf(route).requestBody?.content[headers['content-type'] ?? ''];
    expect(media === undefined).toBe(body === undefined);
    if (body === undefined) continue;
    const sent = body.startsWith('{') ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));
    expect(whyInvalid(media?.schema, sent)).toBeNull();
  }
});

test.skipIf(!POSTGRES).each(STAGES)('every case is answered as it is documented: %s', async (stage) => {
  await BRING_ABOUT[stage]();
  for (const route of gateway.routes)
    for (const one of casesOf(route).filter((each) => each.stage === stage)) await run(route, one);
});

test.skipIf(!POSTGRES)('a bug is a documented answer as well, and says nothing of itself', async () => {
  const { custody, config } = gateway;
  const handle = createHandler({
    routes: gateway.routes.map((route) => ({
      ...route,
      handle: () => Promise.reject(new TypeError('the secret of a bug')),
    })),
    verify: (jws, now) => verifyMandate(jws, { keys: custody.mandate.keys, url: config.url, now }),
    perAddress: () => 0,
    perMandate: () => 0,
    now: () => new Date(),
    elapsed: () => performance.now(),
    seen: () => undefined,
  });
  for (const route of gateway.routes) {
    const { target, method, headers, body } = goodRequest(route, gateway, world.acme);
    const request = new Request(`http://gateway${target}`, { method, headers, ...(body && { body }) });
    const response = await handle(request, {
      target,
      address: '127.0.0.1',
      body: Readable.from([Buffer.from(String(body ?? ''))]),
    });
    const answered = {
      status: response.status,
      headers: new Map(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    };
    expect([answered.status, jsonOf(answered).code]).toEqual([500, 'internal_error']);
    expect(whyUndocumented(route, answered)).toBeNull();
    expect(answered.body.toString()).not.toMatch(/secret|TypeError/);
  }
});
