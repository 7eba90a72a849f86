import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Route } from '../../src/gateway/route.ts';
import { type Forges, startForges } from '../support/forges.ts';
import {
  type Asking,
  ask,
  goodRequest,
  jsonOf,
  makeTenant,
  routeOf,
  type Tenant,
} from '../support/operations.ts';
import { POSTGRES } from '../support/postgres.ts';
import type { RawAnswer } from '../support/raw.ts';

/** What holds for the answers of all routes: methods, and the headers that browsers, caches and clients go by. */

let gateway: Forges;
let tenant: Tenant;
beforeAll(async () => {
  if (!POSTGRES) return;
  gateway = await startForges();
  tenant = await makeTenant(gateway, 'acme');
});
afterAll(() => gateway?.close());

/** Each route with its own answer, one without a mandate and one with a name that is not there. */
async function everyAnswer(
  headers: Asking['headers'] = {},
): Promise<readonly (readonly [Route, RawAnswer])[]> {
  const answers: (readonly [Route, RawAnswer])[] = [];
  for (const route of gateway.routes) {
    const good = goodRequest(route, gateway, tenant);
    const { authorization: _, ...anonymous } = good.headers;
    const askings = [
      good,
      { ...good, headers: anonymous },
      { ...good, target: `${good.target}?"` },
      { ...good, method: 'DELETE' },
      { ...good, method: 'OPTIONS' },
      { ...good, method: 'HEAD', body: '' },
    ];
    for (const asking of askings)
      answers.push([route, await ask(gateway, { ...asking, headers: { ...asking.headers, ...headers } })]);
  }
  return answers;
}

test.skipIf(!POSTGRES)('every answer says how long it may be kept, and what it is', async () => {
  for (const [{ scope }, { status, headers }] of await everyAnswer()) {
    const kept = headers.get('cache-control') ?? '';
    expect(kept).toMatch(
      /^(no-store|private, no-store|private, no-cache|public, max-age=\d+(, immutable)?)$/,
    );
    if (status >= 400) expect(kept).toBe('no-store');
    else if (scope !== null) expect(kept).toMatch(/^private/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-type')).toMatch(/^[a-z-]+\/[a-z+-]+(; (version=[\d.]+|charset=utf-8))*$/);
  }
});

test.skipIf(!POSTGRES)('no answer lets another origin in, names its software or sets a cookie', async () => {
  const preflight = {
    origin: 'https://attacker.example',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization',
  };
  for (const [, { headers }] of await everyAnswer(preflight)) {
    const names = [...headers.keys()];
    expect(names.filter((name) => name.startsWith('access-control-'))).toEqual([]);
    for (const name of ['server', 'x-powered-by', 'set-cookie', 'via']) expect(names).not.toContain(name);
  }
});

test.skipIf(!POSTGRES)('an answer has the id of its request: the client’s own where it is one', async () => {
  for (const [, { headers }] of await everyAnswer({ 'x-request-id': 'run-42.a_B' }))
    expect(headers.get('x-request-id')).toBe('run-42.a_B');
  for (const [, { headers }] of await everyAnswer({ 'x-request-id': 'a b"c' }))
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test.skipIf(!POSTGRES)('every refusal is a problem document, or OAuth’s with its members', async () => {
  const answers = await everyAnswer();
  // Why no mandate is granted has a form of its own: token.test.ts.
  const refused = answers.filter(([, one]) => one.status >= 400 && jsonOf(one).status !== undefined);
  expect(refused.length).toBeGreaterThan(40);
  for (const [{ errors }, answered] of refused) {
    const { status, headers } = answered;
    const document = jsonOf(answered);
    const members = ['code', 'detail', 'hint', 'requestId', 'status', 'title', 'type'];
    const oauth = errors === 'oauth' ? ['error', 'error_description'] : [];
    expect(Object.keys(document).sort()).toEqual([...members, ...oauth].sort());
    expect(document).toMatchObject({
      status,
      type: `urn:countersign:problem:${document.code}`,
      requestId: headers.get('x-request-id'),
    });
    const isOauth = errors === 'oauth';
    expect(headers.get('content-type')).toBe(isOauth ? 'application/json' : 'application/problem+json');
    for (const name of ['title', 'detail', 'hint']) {
      // Our messages: lower case at first, no full stop at the end.
      expect(document[name]).toMatch(/^[^A-Z].*[^.]$/);
      expect(String(document[name])).not.toMatch(/[\r\n]/);
    }
  }
});

test.skipIf(!POSTGRES)('without a mandate a route that needs one says how to come by it', async () => {
  for (const route of gateway.routes.filter(({ scope }) => scope !== null)) {
    const good = goodRequest(route, gateway, tenant);
    const { authorization: _, ...headers } = good.headers;
    const answered = await ask(gateway, { ...good, headers });
    expect([answered.status, jsonOf(answered).code]).toEqual([401, 'mandate_invalid']);
    expect(answered.headers.get('www-authenticate')).toBe('Bearer realm="countersign"');
    const wrong = await ask(gateway, { ...good, headers: { ...headers, authorization: 'Bearer x' } });
    expect(wrong.headers.get('www-authenticate')).toBe('Bearer realm="countersign", error="invalid_token"');
  }
});

// ── methods ─────────────────────────────────────────────────────────────────────────────────

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'TRACE'];

test.skipIf(!POSTGRES)(
  'a method that a route has not is refused with those that it has, whoever asks',
  async () => {
    for (const route of gateway.routes) {
      const same = gateway.routes.filter(({ path }) => path === route.path).map(({ method }) => method);
      const allowed = same.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
      const { target } = goodRequest(route, gateway, tenant);
      for (const method of METHODS.filter((one) => !allowed.includes(one))) {
        const answered = await ask(gateway, { method, target, headers: {} });
        expect([method, target, answered.status]).toEqual([method, target, 405]);
        expect(answered.headers.get('allow')?.split(', ').sort()).toEqual([...allowed].sort());
        if (method !== 'HEAD') expect(jsonOf(answered).code).toBe('method_not_allowed');
      }
    }
  },
);

test.skipIf(!POSTGRES)('HEAD is GET without what follows the headers', async () => {
  const moving = ['date', 'x-request-id', 'content-length', 'transfer-encoding'];
  for (const route of gateway.routes.filter(({ method }) => method === 'GET')) {
    const good = goodRequest(route, gateway, tenant);
    for (const headers of [good.headers, {}]) {
      const get = await ask(gateway, { ...good, headers });
      const head = await ask(gateway, { ...good, headers, method: 'HEAD' });
      expect([head.status, head.body.length]).toEqual([get.status, 0]);
      const said = ({ headers: all }: RawAnswer) => [...all].filter(([name]) => !moving.includes(name));
      expect(said(head)).toEqual(said(get));
    }
  }
});

test.skipIf(!POSTGRES)('a policy that one has is not sent again', async () => {
  const good = goodRequest(routeOf(gateway, 'getPolicy'), gateway, tenant);
  const etag = (await ask(gateway, good)).headers.get('etag') ?? '';
  expect(etag).toBe(`"${tenant.policy}"`);
  const again = async (header: string) =>
    ask(gateway, { ...good, headers: { ...good.headers, 'if-none-match': header } });
  for (const header of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
    const { status, body, headers } = await again(header);
    expect([header, status, body.length, headers.get('etag')]).toEqual([header, 304, 0, etag]);
    expect(headers.get('cache-control')).toBe('private, no-cache');
  }
  for (const header of ['""', tenant.policy, `${etag}x`, `'${tenant.policy}'`])
    expect((await again(header)).status).toBe(200);
});
