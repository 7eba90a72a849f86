import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { JobClaims } from './gateway-run.ts';
import { startIssuer, type TestIssuer } from './issuer.ts';
import { testDatabase } from './postgres.ts';
import { gatewayFolder, startServe, stop } from './serve.ts';

/** `countersign gateway serve` on loopback, from the built program, beside an issuer of GitHub's tokens. */

export type ServedGateway = {
  readonly url: string;
  readonly issuer: TestIssuer;
  /** What the issuer's tokens say besides the usual: changed for each run. */
  readonly claims: JobClaims;
  /** Its discovery document, saved. */
  readonly file: string;
  readonly close: () => Promise<void>;
};

export type ServedOptions = {
  /** Files beside the configuration, such as keys that a policy names. */
  readonly files?: Readonly<Record<string, string>>;
  /** Of the repository `acme/widgets`. */
  readonly scopes?: readonly string[];
  /** Files of keys that may sign evidence besides the gateway's own. */
  readonly evidenceKeys?: readonly string[];
};

/** `policies`: YAML after `version`, by name. The tenant's one repository is the issuer's usual one. */
export async function serveGateway(
  policies: Readonly<Record<string, string>>,
  { files = {}, scopes = ['policy:read', 'evidence:write'], evidenceKeys = [] }: ServedOptions = {},
): Promise<ServedGateway> {
  // A gateway's URL is its name, and is known before it listens.
  const listen = `127.0.0.1:${await freePort()}`;
  const url = `http://${listen}`;
  const claims: JobClaims = {};
  const [issuer, database] = await Promise.all([
    startIssuer({ provider: 'github', audience: url, claims }),
    testDatabase(),
  ]);
  const bindings = [{ issuer: issuer.url, repositoryId: '123456789', scopes }];
  const named = Object.fromEntries(Object.keys(policies).map((name) => [name, `./${name}.yaml`]));
  const place = gatewayFolder({
    url,
    listen,
    issuers: [{ issuer: issuer.url, provider: 'github' }],
    tenants: [{ name: 'acme', policies: named, bindings, evidenceKeys }],
    dangerouslyAllowHttpIssuers: true,
  });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place.folder, name), text);
  for (const [name, text] of Object.entries(policies))
    writeFileSync(join(place.folder, `${name}.yaml`), `version: 1\n${text}`);
  const running = startServe(place, [], { env: { COUNTERSIGN_DATABASE: database.url } });
  await running.listening;
  const file = join(place.folder, 'saved.json');
  writeFileSync(file, await (await fetch(`${url}/.well-known/countersign.json`)).text());
  return {
    url,
    issuer,
    claims,
    file,
    close: async () => {
      await stop(running);
      await issuer.close();
      await database.drop();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}
