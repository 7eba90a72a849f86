import { expect, test, beforeAll, afterAll } from 'vitest';
import { ask, bearer, exchange, mandateFor, policyDigest, startGateway, statementOf, submit, type TestGateway } from '../support/gateway.ts';
import { importJWK } from 'jose';
import { acceptKeys } from '../../src/identity/issuer-key.ts';
import { makeKey } from '../support/issuer.ts';

let g: TestGateway;
const say = (...x: unknown[]) => process.stderr.write(x.map((y) => typeof y === 'string' ? y : JSON.stringify(y)).join(' ') + '\n');
beforeAll(async () => { g = await startGateway({ provider: 'azure' }); });
afterAll(() => g?.close());

test('azure speaks for github', async () => {
  const m = await mandateFor(g, { rpo_uri: 'https://github.com/victim/widgets' });
  const p = await policyDigest(g, m);
  const r = await submit(g, m, { statement: statementOf(p, { repository: 'git+https://github.com/victim/widgets' }) });
  say('azure→github', r.status);
});
test('long', async () => {
  for (const [n, uri] of [['1000 ascii', 'https://dev.azure.com/acme/' + 'a'.repeat(950)], ['230 cjk', 'https://dev.azure.com/acme/' + '漢'.repeat(230)], ['300', 'https://dev.azure.com/acme/' + '漢'.repeat(260)],['900 cjk', 'https://dev.azure.com/acme/' + '漢'.repeat(900)]] as const) {
    const t = await exchange(g, g.issuer.issue({ rpo_uri: uri }));
    const m = t.json.access_token;
    const got = await ask(g.address, '/v1/policies/default', bearer(m));
    const p = (got.headers.get('etag') ?? '').replaceAll('"', '');
    const claims = JSON.parse(Buffer.from(m.split('.')[1], 'base64url').toString());
    const r = got.status === 200 ? await submit(g, m, { statement: statementOf(p, { repository: claims.resource }) }) : null;
    say(n, 'token', t.status, 'mandate bytes', m.length, 'use', got.status, 'resource', claims.resource.length, 'submit', r?.status, r?.status !== 201 ? r?.json : '');
  }
});
test('keys', async () => {
  const rsa: any = makeKey('RS256').jwk; const ec: any = makeKey('ES256').jwk;
  const n = Buffer.from(rsa.n, 'base64url');
  const variants: Record<string, any> = {
    leadzeroN: { ...rsa, n: Buffer.concat([Buffer.alloc(1), n]).toString('base64url') },
    leadzeros200: { ...rsa, n: Buffer.concat([Buffer.alloc(200), n]).toString('base64url') },
    leadzeroE: { ...rsa, e: Buffer.concat([Buffer.alloc(3), Buffer.from(rsa.e, 'base64url')]).toString('base64url') },
    leadzerosE: { ...rsa, e: Buffer.concat([Buffer.alloc(1000), Buffer.from(rsa.e, 'base64url')]).toString('base64url') },
    bigE: { ...rsa, e: Buffer.from('ffffffff', 'hex').toString('base64url') },
    odd: { ...rsa, n: Buffer.alloc(1024, 0xff).toString('base64url') },
    ext: { ...rsa, ext: 'x', foo: { a: 1 } },
    ec: { ...ec, x5c: [1] },
    mod0: { ...ec, x: Buffer.alloc(32).toString('base64url') },
  };
  for (const [k, v] of Object.entries(variants)) { try { say(k, (await acceptKeys([v])).size); } catch (e) { say(k, 'THROWS', String(e)); } }
});
