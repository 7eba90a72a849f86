import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect } from 'vitest';
import { PAYLOAD_TYPE } from '../../src/attestation/payload-type.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import { type Forges, startForges } from '../support/forges.ts';
import { mandateFor, OTHER_CLAIMS, statementOf, submit } from '../support/gateway.ts';
import {
  type Asking,
  ask,
  essence,
  goodRequest,
  jsonOf,
  makeTenant,
  OPERATIONS,
  routeOf,
  type Tenant,
} from '../support/operations.ts';
import { pairs, sample, threatRow } from '../support/threats.ts';

/** What another tenant has is as if it were not there, also where row-level security alone says so. */

const row = threatRow('D10');

type World = { readonly gateway: Forges; readonly acme: Tenant; readonly other: Tenant };

const WALLS = ['both walls', 'row-level security alone'] as const;
const worlds = new Map<string, World>();

beforeAll(async () => {
  for (const wall of WALLS) {
    const store = wall === 'both walls' ? {} : { dangerouslyWithoutTenantFilter: true as const };
    const gateway = await startForges(undefined, { store });
    const [acme, other] = [await makeTenant(gateway, 'acme'), await makeTenant(gateway, 'other')];
    worlds.set(wall, { gateway, acme, other });
  }
}, 60_000);
afterAll(async () => {
  for (const { gateway } of worlds.values()) await gateway.close();
});

function worldOf(wall: string): World {
  const world = worlds.get(wall);
  if (world === undefined) throw new Error('no world');
  return world;
}

// ── names of what another tenant has, and of what nobody has ────────────────────────────────

type Names = Pick<Tenant, 'policy' | 'material' | 'resource'> & {
  readonly tenant: string;
  readonly evidence: Pick<Tenant['evidence'], 'id' | 'location' | 'key' | 'bundle'>;
};

function namesOf(tenant: Tenant): Names {
  const leaf: { tenant: string } = JSON.parse(Buffer.from(tenant.evidence.receipt.leaf, 'base64').toString());
  return { ...tenant, tenant: leaf.tenant };
}

/** Of the same form, as the gateway itself would have made them. */
async function absent({ gateway, other }: World): Promise<Names> {
  const id = randomBytes(16).toString('base64url');
  const digest = (): string => `sha256:${randomBytes(32).toString('hex')}`;
  const statement = canonicalJson(statementOf(other.policy, { repository: other.resource }));
  const bundle = await gateway.custody.evidence.signer.sign(statement, PAYLOAD_TYPE);
  return {
    policy: digest(),
    material: digest(),
    resource: 'git+https://github.com/other/absent',
    tenant: crypto.randomUUID(),
    evidence: {
      id,
      location: `/v1/evidence/${id}`,
      key: randomBytes(8).toString('hex'),
      bundle: JSON.parse(bundle.toString()),
    },
  };
}

// ── seven places ────────────────────────────────────────────────────────────────────────────

type Place = (asking: Asking, operation: string, names: Names) => Asking;

const withHeaders =
  (headers: (names: Names) => Asking['headers']): Place =>
  (asking, _, names) => ({ ...asking, headers: { ...asking.headers, ...headers(names) } });

const withQuery = (asking: Asking, query: Readonly<Record<string, string>>): Asking => ({
  ...asking,
  target: `${asking.target}?${new URLSearchParams(query)}`,
});

const PLACES: Readonly<Record<string, Place>> = {
  path: (asking, operation, { evidence, policy, material }) => {
    const paths: Readonly<Record<string, string>> = {
      getPolicy: `/v1/policies/${policy}`,
      getMaterial: `/v1/materials/${material}`,
      getEvidence: evidence.location,
      getTile: `/tile/${evidence.id}`,
    };
    return { ...asking, target: paths[operation] ?? `${asking.target}/${evidence.id}` };
  },
  query: (asking, operation, { resource, tenant, evidence }) =>
    withQuery(asking, operation === 'listEvidence' ? { repository: resource } : { tenant, id: evidence.id }),
  body: (asking, operation, { evidence, tenant }) => {
    if (operation === 'submitEvidence')
      return { ...asking, body: JSON.stringify({ bundle: evidence.bundle }) };
    if (operation === 'exchangeToken') return { ...asking, body: `${asking.body}&tenant=${tenant}` };
    return { ...asking, body: JSON.stringify({ tenant, id: evidence.id }) };
  },
  cursor: (asking, _, { evidence }) => withQuery(asking, { after: evidence.id }),
  ETag: withHeaders(({ policy, evidence }) => ({
    'if-none-match': `"${policy}", W/"${policy}", "${evidence.id}"`,
    'if-match': `"${policy}"`,
  })),
  'idempotency key': withHeaders(({ evidence }) => ({ 'idempotency-key': evidence.key })),
  Location: withHeaders(({ evidence: { location }, tenant }) => ({
    location,
    'content-location': location,
    'x-original-url': location,
    'x-rewrite-url': location,
    'x-tenant': tenant,
  })),
};

/** The same words for all that is made anew with each request. */
function settled(text: string, operation: string): string {
  if (operation === 'getMetrics') return text.slice(0, 5);
  if (!['submitEvidence', 'exchangeToken'].includes(operation) || !/^\[20[01]/.test(text)) return text;
  return text
    .replace(/[\w-]+\.[\w-]+\.[\w-]{40,}/g, 'JWT')
    .replace(/(expires_in\\*":)\d+/, '$1')
    .replace(/\[20[01],\[.*\/v1\/evidence\/.*/s, 'appended');
}

async function answer(world: World, operation: string, place: Place, names: Names): Promise<string> {
  const { gateway, acme } = world;
  const asking = place(goodRequest(routeOf(gateway, operation), gateway, acme), operation, names);
  const answered = await ask(gateway, { ...asking, headers: { ...asking.headers, 'x-request-id': 'same' } });
  const text = answered.body.toString('latin1');
  for (const secret of [names.evidence.id, names.tenant, names.evidence.key])
    expect(text).not.toContain(secret);
  return settled(essence(answered), operation);
}

for (const [wall, [operation, [name, place]]] of sample(
  pairs(WALLS, pairs(OPERATIONS, Object.entries(PLACES))),
  57,
))
  row.attack(`${wall}: ${operation}, ${name}`, 'refused', async () => {
    const world = worldOf(wall);
    const theirs = await answer(world, operation, place, namesOf(world.other));
    const nobodys = await answer(world, operation, place, await absent(world));
    expect(theirs).toBe(nobodys);
  });

// ── and what is one's own ───────────────────────────────────────────────────────────────────

for (const wall of WALLS) {
  row.twin(`${wall}: one’s own is there, and nothing else`, async () => {
    const { gateway, acme, other } = worldOf(wall);
    expect(gateway.routes.map(({ operation }) => operation).sort()).toEqual([...OPERATIONS].sort());
    for (const { mandate, evidence, policy } of [acme, other]) {
      const headers = { authorization: `Bearer ${mandate}` };
      const get = (target: string) => ask(gateway, { method: 'GET', target, headers });
      expect((await get(evidence.location)).status).toBe(200);
      expect((await get(`/v1/policies/${policy}`)).status).toBe(200);
      const items = (jsonOf(await get('/v1/evidence')).items ?? []) as { id: string; repository: string }[];
      expect(items.map(({ id }) => id)).toContain(evidence.id);
      expect(new Set(items.map(({ repository }) => repository)).size).toBe(1);
      const strangers = mandate === acme.mandate ? other : acme;
      expect((await get(strangers.evidence.location)).status).toBe(404);
    }
  });

  row.twin(`${wall}: one idempotency key of two tenants is two entries`, async () => {
    const { gateway } = worldOf(wall);
    // The other tenant’s repository, under the name that this one’s has.
    const mandates = [
      await mandateFor(gateway, {}),
      await mandateFor(gateway, { ...OTHER_CLAIMS, repository: 'acme/widgets' }),
    ] as const;
    const { acme, other } = worldOf(wall);
    const key = { 'idempotency-key': 'shared' };
    const bodies = [acme, other].map(({ policy }) => ({
      statement: statementOf(policy, { salt: '5'.repeat(64) }),
    }));
    const [first, second] = await Promise.all(
      mandates.map((mandate, i) => submit(gateway, mandate, bodies[i] ?? {}, key)),
    );
    expect([first?.status, second?.status]).toEqual([201, 201]);
    expect(first?.json.id).not.toBe(second?.json.id);
    const again = await Promise.all(
      mandates.map((mandate, i) => submit(gateway, mandate, bodies[i] ?? {}, key)),
    );
    expect(again.map(({ status }) => status)).toEqual([200, 200]);
    expect(again.map(({ json }) => json.id)).toEqual([first?.json.id, second?.json.id]);
  });
}
