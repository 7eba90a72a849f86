import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseGatewayTrust } from '../../src/attestation/gateway-trust.ts';
import { verifyReceiptAnswer } from '../../src/attestation/tlog/receipt.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import { digestOf } from '../../src/lib/digest.ts';
import {
  ask,
  bearer,
  exchange,
  policyDigest,
  startGateway,
  statementOf,
  submit,
  type TestGateway,
} from '../support/gateway.ts';
import { POSTGRES } from '../support/postgres.ts';

/** From discovery to receipt, as any client would. */

let gateway: TestGateway;
beforeAll(async () => {
  if (POSTGRES) gateway = await startGateway();
});
afterAll(() => gateway?.close());

test.skipIf(!POSTGRES)('discovery names endpoints, the log and both kinds of keys', async () => {
  const { status, json, headers, text } = await ask(gateway.address, '/.well-known/countersign.json');
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toMatch(/^public/);
  expect(Object.keys(json).sort()).toEqual([
    'evidence_keys',
    'issuer',
    'jwks_uri',
    'log',
    'policy_keys',
    'token_endpoint',
  ]);
  expect(json.log.origin).toBe('countersign.example');
  expect(parseGatewayTrust(Buffer.from(text), 'it').issuer).toBe(gateway.config.url);
});

test.skipIf(!POSTGRES)(
  'a token becomes a mandate, a Statement becomes logged evidence with a receipt',
  async () => {
    const granted = await exchange(gateway, gateway.issuer.issue());
    expect(granted.json).toMatchObject({
      issued_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_type: 'Bearer',
      scope: 'policy:read skill:read evidence:write',
    });
    expect(granted.headers.get('cache-control')).toBe('no-store');
    const mandate = granted.json.access_token;
    const statement = statementOf(await policyDigest(gateway, mandate));
    const created = await submit(gateway, mandate, { statement });
    expect(created.text).toContain('"receipt"');
    expect(created.status).toBe(201);
    const { id, digest, bundle, receipt } = created.json;
    expect(digest).toBe(digestOf(canonicalJson(bundle)));
    const trust = parseGatewayTrust(
      Buffer.from((await ask(gateway.address, '/.well-known/countersign.json')).text),
      'it',
    );
    const entry = verifyReceiptAnswer(
      { ...receipt, leaf: Buffer.from(receipt.leaf, 'base64') },
      { bundleDigest: digest, trust },
    );
    expect(entry.leaf).toMatchObject({ digest, kind: 'evidence' });
    const again = await submit(gateway, mandate, { statement });
    expect(again.status).toBe(200);
    expect(again.json).toEqual(created.json);
    const fetched = await ask(gateway.address, `/v1/evidence/${id}`, bearer(mandate));
    expect(fetched.json).toEqual(created.json);
    const listed = await ask(gateway.address, '/v1/evidence?verdict=PASSED', bearer(mandate));
    expect(listed.json.items[0]).toMatchObject({ id, digest, verdict: 'PASSED' });
  },
);
