import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAYLOAD_TYPE } from '../../src/attestation/payload-type.ts';
import { type Forges, startForges } from '../support/forges.ts';
import { ask, bearer, exchange, mandateFor, policyDigest, statementOf, submit } from '../support/gateway.ts';
import { POSTGRES } from '../support/postgres.ts';

/** What a reviewer of the gateway has found, each as it was done. */

let gateway: Forges;
beforeAll(async () => {
  if (!POSTGRES) return;
  gateway = await startForges((bind) => ({ mallory: [bind('azure')], acme: [bind('github')] }));
});
afterAll(() => gateway?.close());

test.skipIf(!POSTGRES)(
  'a pipeline that is pointed at another tenant’s repository says nothing of it',
  async () => {
    const issuer = gateway.issuerOf('azure');
    const head = String(issuer.claims().rpo_ver);
    const at = { address: gateway.address, issuer };
    const victim = 'https://github.com/acme/widgets';
    for (const rpo_uri of [victim, `${victim}.git`, 'https://dev.azure.com/victim/x/_git/y']) {
      const mandate = await mandateFor(at, { rpo_uri }, { head });
      const policy = await policyDigest(gateway, mandate);
      const repository = `git+${rpo_uri.replace(/\.git$/, '')}`;
      const { status, json } = await submit(gateway, mandate, {
        statement: statementOf(policy, { head, repository }),
      });
      expect([status, json.code]).toEqual([422, 'evidence_refused']);
    }
  },
);

test.skipIf(!POSTGRES)(
  'a repository of any name that is taken at the token is one that can be stored',
  async () => {
    const issuer = gateway.issuerOf('azure');
    const head = String(issuer.claims().rpo_ver);
    const statuses: number[] = [];
    for (const length of [10, 100, 180, 195, 230, 900]) {
      const rpo_uri = `https://dev.azure.com/acme/${'漢'.repeat(length)}`;
      const { status, json } = await exchange(gateway, issuer.issue({ rpo_uri }), { head });
      statuses.push(status);
      if (status !== 200) continue;
      const mandate: string = json.access_token;
      const policy = await policyDigest(gateway, mandate);
      const repository = `git+${new URL(rpo_uri).href}`;
      const submitted = await submit(gateway, mandate, {
        statement: statementOf(policy, { head, repository }),
      });
      expect(submitted.status).toBe(201);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 400, 400]);
  },
);

test.skipIf(!POSTGRES)('a page of the few that failed is not looked for among all that passed', async () => {
  const mandate = await mandateFor(gateway);
  const tenant = await gateway.store.tenantId('acme');
  const { head } = await passMany(tenant);
  const client = new pg.Client({ connectionString: gateway.databaseUrl });
  await client.connect();
  for (const narrower of ['', ` AND repository = '${REPOSITORY}'`, ` AND head = '${head}'`]) {
    const { rows } = await client.query(
      `EXPLAIN (ANALYZE, FORMAT JSON) SELECT id FROM evidence
       WHERE tenant = $1 AND result = 'FAILED'${narrower} ORDER BY log_index DESC LIMIT 51`,
      [tenant],
    );
    expect(JSON.stringify(rows)).not.toMatch(/"Rows Removed by Filter": ?[1-9]/);
  }
  await client.end();
  const { status, json } = await ask(gateway.address, '/v1/evidence?verdict=FAILED', bearer(mandate));
  expect([status, json]).toEqual([200, { items: [], next: null }]);
});

const REPOSITORY = 'git+https://github.com/acme/widgets';

/** Rows as they would be after many runs; the log under them is not what is tried here. */
async function passMany(tenant: string): Promise<{ readonly head: string }> {
  const head = 'a'.repeat(40);
  const client = new pg.Client({ connectionString: gateway.databaseUrl });
  await client.connect();
  await client.query('SET session_replication_role = replica');
  await client.query(
    `INSERT INTO evidence (id, tenant, statement, bundle, repository, head, head_verified, result, log_index, time, proof)
     SELECT lpad(i::text, 22, '0'), $1, 'sha256:' || lpad(i::text, 64, '0'), 'sha256:' || lpad(i::text, 64, '0'),
       $2, $3, true, 'PASSED', 1000000 + i, now(), 'proof' FROM generate_series(1, 5000) i`,
    [tenant, REPOSITORY, head],
  );
  await client.query('ANALYZE evidence');
  await client.end();
  return { head };
}

test.skipIf(!POSTGRES)('however many ask whether it is ready, one connection answers', async () => {
  const client = new pg.Client({ connectionString: gateway.databaseUrl });
  await client.connect();
  await client.query(COUNT_HEARTBEATS);
  const answers = await Promise.all(Array.from({ length: 200 }, () => ask(gateway.address, '/readyz')));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  const { rows } = await client.query<{ written: number }>('SELECT last_value::int AS written FROM written');
  await client.end();
  expect(rows[0]?.written).toBeLessThan(100);
});

/** A sequence counts what is written, whoever writes it. */
const COUNT_HEARTBEATS = `
  CREATE SEQUENCE written;
  CREATE FUNCTION count_written() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    AS $$ BEGIN PERFORM nextval('public.written'); RETURN NULL; END $$;
  CREATE TRIGGER written AFTER INSERT OR UPDATE ON heartbeat FOR EACH ROW EXECUTE FUNCTION count_written()`;

test.skipIf(!POSTGRES)('one Statement is one entry, however a tenant’s own bundle writes it', async () => {
  const mandate = await mandateFor(gateway);
  const statement = statementOf(await policyDigest(gateway, mandate));
  const { signer } = gateway.custody.evidence;
  const statuses: number[] = [];
  for (const text of [
    JSON.stringify(statement),
    JSON.stringify(statement, null, 2),
    ` ${JSON.stringify(statement)}`,
  ]) {
    const bundle = JSON.parse((await signer.sign(Buffer.from(text), PAYLOAD_TYPE)).toString());
    statuses.push((await submit(gateway, mandate, { bundle })).status);
  }
  expect(statuses).toEqual([201, 200, 200]);
});

test.skipIf(!POSTGRES)('what is no Statement costs no more than its parsing', async () => {
  const mandate = await mandateFor(gateway);
  for (const body of [{ statement: { a: many(90_000) } }, { bundle: { a: many(90_000) } }]) {
    const start = performance.now();
    const { status } = await submit(gateway, mandate, body);
    expect(status).toBe(422);
    expect(performance.now() - start).toBeLessThan(2000);
  }
});

const many = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);
