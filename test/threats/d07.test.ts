import { afterAll, beforeAll, expect } from 'vitest';
import { claimsIn, type Forges, startForges } from '../support/forges.ts';
import {
  type Answered,
  ask,
  bearer,
  exchange,
  policyDigest,
  statementOf,
  submit,
} from '../support/gateway.ts';
import { AZURE_ORGANISATION, SHA, type TestClaims } from '../support/issuer.ts';
import { threatRow } from '../support/threats.ts';

/** A token that does not say which run it is of, and a head that is not in the token. */

const row = threatRow('D7');

let gateway: Forges;
beforeAll(async () => {
  gateway = await startForges((bind) => ({ acme: [bind('github'), bind('azure')] }));
});
afterAll(() => gateway?.close());

const azure = (claims: TestClaims, head = SHA): Promise<Answered> =>
  exchange(gateway, gateway.issuerOf('azure').issue(claims), { head });

const WITHOUT_RUN = { org_id: undefined, prj_id: undefined, def_id: undefined, run_id: undefined };

const CONNECTIONS: Readonly<Record<string, TestClaims>> = {
  'a service connection': { sub: 'sc://acme/widgets/connection', ...WITHOUT_RUN },
  'a service connection that says which run it is': { sub: 'sc://acme/widgets/connection' },
  'a service connection with its new subject': {
    sub: `AAAA/sc/${AZURE_ORGANISATION}/1d7c2a90-33cf-4f0b-8a4e-6c7d0f1e2a3b`,
    ...WITHOUT_RUN,
  },
  'a pipeline without its run': { run_id: undefined },
};

for (const [title, claims] of Object.entries(CONNECTIONS))
  row.attack(title, 'refused', async () => {
    const { status, json } = await azure(claims);
    expect([status, json.code]).toEqual([400, 'claim_missing']);
  });

const HEADS: Readonly<Record<string, readonly [head: string, claims?: TestClaims]>> = {
  'a head that is a branch': ['main'],
  'a head that is short': [SHA.slice(0, 12)],
  'a head in capitals': [SHA.toUpperCase()],
  'a head that is not the token’s commit': ['a'.repeat(40)],
};

for (const [title, [head, claims = {}]] of Object.entries(HEADS))
  row.attack(title, 'refused', async () => {
    const { status, json } = await azure(claims, head);
    expect([status, json.code]).toEqual([400, 'head_invalid']);
  });

row.twin('a pipeline’s run, and its commit', async () => {
  const { json } = await azure({});
  expect(claimsIn(json.access_token)).toMatchObject({ tenant: 'acme', head: SHA, headVerified: true });
});

row.twin('of a pull request the head is the run’s word: the token’s commit stays bound', async () => {
  const head = 'a'.repeat(40);
  const pull = { event_name: 'pull_request', ref: 'refs/pull/7/merge' };
  const token = gateway.issuerOf('github').issue(pull);
  const mandate = (await exchange(gateway, token, { head })).json.access_token;
  expect(claimsIn(mandate)).toMatchObject({ sha: SHA, head, headVerified: false });
  const policy = await policyDigest(gateway, mandate);
  const refused = await submit(gateway, mandate, { statement: statementOf(policy, { head }) });
  expect([refused.status, refused.json.code]).toEqual([422, 'evidence_refused']);
  const taken = await submit(gateway, mandate, { statement: statementOf(policy, { head, sha: SHA }) });
  expect(taken.status).toBe(201);
  const leaf = JSON.parse(Buffer.from(taken.json.receipt.leaf, 'base64').toString());
  expect(leaf.headVerified).toBe(false);
  const { json } = await ask(gateway.address, `/v1/evidence?head=${head}`, bearer(mandate));
  expect(json.items).toMatchObject([{ id: taken.json.id, head }]);
});
