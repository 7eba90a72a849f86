import { createHmac, createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect } from 'vitest';
import { privateFile } from '../../src/gateway/custody.ts';
import type { Route } from '../../src/gateway/route.ts';
import { claimsIn, type Forges, startForges } from '../support/forges.ts';
import { mandateFor } from '../support/gateway.ts';
import { makeKey, part, type TestClaims } from '../support/issuer.ts';
import {
  type Asking,
  ask,
  essence,
  FORM,
  goodRequest,
  jsonOf,
  makeTenant,
  OPERATIONS,
  routeOf,
  type Tenant,
} from '../support/operations.ts';
import type { RawAnswer } from '../support/raw.ts';
import { pairs, sample, threatRow } from '../support/threats.ts';

/** What stands where a mandate should, on every route: those that need one refuse it, the others do not mind. */

const row = threatRow('D9');

let gateway: Forges;
let tenant: Tenant;
beforeAll(async () => {
  gateway = await startForges();
  tenant = await makeTenant(gateway, 'acme');
});
afterAll(() => gateway?.close());

// ── thirteen misuses ────────────────────────────────────────────────────────────────────────

const keyOf = (purpose: 'mandate' | 'evidence'): KeyObject =>
  createPrivateKey(readFileSync(privateFile(gateway.data, purpose)));

const headerOf = (): TestClaims =>
  JSON.parse(Buffer.from(tenant.mandate.split('.')[0] ?? '', 'base64url').toString());

/** A mandate as nobody but the gateway may make it. */
function forged(header: TestClaims, claims: TestClaims, key: KeyObject = keyOf('mandate')): string {
  const input = `${part({ ...headerOf(), ...header })}.${part({ ...claimsIn(tenant.mandate), ...claims })}`;
  const signature = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}

const bearer = (token: string): Asking['headers'] => ({ authorization: `Bearer ${token}` });

/** Where the credential is, and when. */
type Misuse = {
  readonly headers?: Asking['headers'];
  readonly query?: string;
  /** Milliseconds that the gateway’s clock is moved by. */
  readonly moved?: number;
  readonly code?: 'scope_missing';
};

const PROVIDERS_TOKEN = 'the provider’s token';

const MISUSES: Readonly<Record<string, () => Misuse | Promise<Misuse>>> = {
  'nothing at all': () => ({}),
  [PROVIDERS_TOKEN]: () => ({ headers: bearer(gateway.issuer.issue()) }),
  'the mandate in a cookie': () => ({
    headers: { cookie: `mandate=${tenant.mandate}; access_token=${tenant.mandate}` },
  }),
  'the mandate in the query': () => ({ query: `access_token=${tenant.mandate}` }),
  'the mandate as a password': () => ({
    headers: { authorization: `Basic ${Buffer.from(`mandate:${tenant.mandate}`).toString('base64')}` },
  }),
  'a receipt': () => ({
    headers: bearer(Buffer.from(tenant.evidence.receipt.proof).toString('base64url')),
  }),
  'a mandate one second late': async () => {
    const mandate = await mandateFor(gateway);
    const { exp } = claimsIn(mandate) as { exp: number };
    return { headers: bearer(mandate), moved: exp * 1000 - Date.now() };
  },
  'a mandate before its time': async () => {
    const mandate = await mandateFor(gateway);
    const { nbf } = claimsIn(mandate) as { nbf: number };
    return { headers: bearer(mandate), moved: (nbf - 10) * 1000 - Date.now() };
  },
  'more scope written into it': () => {
    const [header, , signature] = tenant.mandate.split('.');
    const more = part({ ...claimsIn(tenant.mandate), scope: 'policy:read evidence:write check:write' });
    return { headers: bearer(`${header}.${more}.${signature}`) };
  },
  'another run and head, signed by a stranger in its name': () => ({
    headers: bearer(
      forged({}, { run: { id: '1', attempt: '1' }, head: 'a'.repeat(40) }, makeKey('ES256').privateKey),
    ),
  }),
  'the evidence key’s signature': () => ({ headers: bearer(forged({}, {}, keyOf('evidence'))) }),
  'another type of token with the mandate’s key': () => ({ headers: bearer(forged({ typ: 'JWT' }, {})) }),
  'less scope': async () => ({
    headers: bearer(await mandateFor(gateway, {}, { scope: 'skill:read' })),
    code: 'scope_missing',
  }),
};

async function misused(asking: Asking, misuse: Misuse): Promise<RawAnswer> {
  const { headers = {}, query, moved = 0 } = misuse;
  const { authorization: _, ...own } = asking.headers;
  const target = query === undefined ? asking.target : `${asking.target}?${query}`;
  gateway.moveClock(moved);
  const answered = await ask(gateway, { ...asking, target, headers: { ...own, ...headers } });
  gateway.moveClock(-moved);
  return answered;
}

// ── on fourteen routes ──────────────────────────────────────────────────────────────────────

/** Answers of these differ each time. */
const LIVELY = ['getMetrics', 'exchangeToken'];

/** In the place of the provider’s token; nothing else of a request is looked for one. */
function asSubject(misuse: Misuse): Promise<RawAnswer> {
  const token = misuse.headers?.authorization?.replace(/^\w+ /, '');
  const body = new URLSearchParams({ ...FORM, ...(token === undefined ? {} : { subject_token: token }) });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return misused({ method: 'POST', target: '/v1/token', headers, body: body.toString() }, misuse);
}

async function expectRefused(route: Route, misuse: Misuse): Promise<void> {
  const before = gateway.lines.length;
  const answered = await misused(goodRequest(route, gateway, tenant), misuse);
  const { code = 'mandate_invalid', headers = {} } = misuse;
  expect([answered.status, jsonOf(answered).code]).toEqual([code === 'mandate_invalid' ? 401 : 403, code]);
  const challenge = answered.headers.get('www-authenticate') ?? '';
  expect(challenge).toMatch(/^Bearer realm="countersign"/);
  const isBearer = headers.authorization?.startsWith('Bearer') === true;
  if (code === 'scope_missing')
    expect(challenge).toContain(`error="insufficient_scope", scope="${route.scope}"`);
  else expect(challenge.includes('error="invalid_token"')).toBe(isBearer);
  const said = answered.body.toString() + JSON.stringify(gateway.lines.slice(before));
  const secret = headers.authorization?.split(' ')[1] ?? tenant.mandate;
  for (const one of secret.split('.')) expect(said).not.toContain(one);
}

async function expectUnminded(route: Route, misuse: Misuse): Promise<void> {
  const { moved = 0 } = misuse;
  const plain = await misused(goodRequest(route, gateway, tenant), { moved });
  const answered = await misused(goodRequest(route, gateway, tenant), misuse);
  if (LIVELY.includes(route.operation)) expect(answered.status).toBe(plain.status);
  else expect(essence(answered)).toBe(essence(plain));
}

const NEEDS_MANDATE = ['getPolicy', 'getMaterial', 'submitEvidence', 'getEvidence', 'listEvidence'];

for (const [[name, make], operation] of sample(pairs(Object.entries(MISUSES), OPERATIONS), 65)) {
  const isFooled = operation === 'exchangeToken' && name !== PROVIDERS_TOKEN;
  const must = NEEDS_MANDATE.includes(operation) || isFooled ? 'refused' : 'unharmed';
  row.attack(`${operation}: ${name}`, must, async () => {
    const misuse = await make();
    const route = routeOf(gateway, operation);
    if (route.scope !== null) return expectRefused(route, misuse);
    await expectUnminded(route, misuse);
    if (isFooled) expect((await asSubject(misuse)).status).toBe(400);
  });
}

row.twin('the mandate itself, on every route', async () => {
  expect(gateway.routes.map((route) => route.operation).sort()).toEqual([...OPERATIONS].sort());
  for (const route of gateway.routes) {
    const answered = await ask(gateway, goodRequest(route, gateway, tenant));
    expect([route.operation, answered.status]).toEqual([
      route.operation,
      route.operation === 'submitEvidence' ? 201 : 200,
    ]);
  }
});

row.twin('a mandate in its last seconds, in any letters of `Bearer`', async () => {
  const mandate = await mandateFor(gateway);
  const { exp } = claimsIn(mandate) as { exp: number };
  const policy = goodRequest(routeOf(gateway, 'getPolicy'), gateway, tenant);
  const moved = (exp - 5) * 1000 - Date.now();
  expect((await misused(policy, { headers: bearer(mandate), moved })).status).toBe(200);
  for (const scheme of ['bearer', 'BEARER'])
    expect((await misused(policy, { headers: { authorization: `${scheme} ${mandate}` } })).status).toBe(200);
});

row.twin('what else is in a mandate that the gateway did not make', async () => {
  const policy = goodRequest(routeOf(gateway, 'getPolicy'), gateway, tenant);
  const refused: readonly string[] = [
    forged({}, { iss: 'https://other.example' }),
    forged({}, { aud: 'https://other.example' }),
    forged({}, { aud: [String(claimsIn(tenant.mandate).aud)] }),
    forged({ kid: 'nobody' }, {}),
    forged({ crit: ['exp'] }, {}),
    forged({ jwk: makeKey('ES256').jwk }, {}),
    forged({}, { admin: true }),
    forged({}, { exp: undefined }),
    forged({}, { exp: '9999999999' }),
    forged({}, { scope: ['policy:read'] }),
    `${tenant.mandate}=`,
    `${tenant.mandate}.`,
    `${tenant.mandate.split('.').slice(0, 2).join('.')}.`,
    hmac('HS256'),
    unsigned('none'),
  ];
  for (const [i, token] of refused.entries()) {
    const { status } = await misused(policy, { headers: bearer(token) });
    expect([i, status]).toEqual([i, 401]);
  }
  const two = { authorization: `Bearer ${tenant.mandate}, Bearer ${tenant.mandate}` };
  expect((await misused(policy, { headers: two })).status).toBe(401);
});

function unsigned(alg: string): string {
  return `${part({ ...headerOf(), alg })}.${tenant.mandate.split('.')[1]}.AA`;
}

function hmac(alg: string): string {
  const input = `${part({ ...headerOf(), alg })}.${tenant.mandate.split('.')[1]}`;
  const secret = JSON.stringify(gateway.custody.mandate.jwks[0]);
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}
