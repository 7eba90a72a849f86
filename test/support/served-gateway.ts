import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JobClaims } from './gateway-run.ts';
import { startIssuer, type TestIssuer } from './issuer.ts';
import { testDatabase } from './postgres.ts';
import { temporaryFolder } from './repository.ts';

/** `countersign gateway serve` as a child process, from the built program, beside an issuer of GitHub's tokens. */

const CLI = process.env.COUNTERSIGN_CLI ?? fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export type ServedGateway = {
  readonly url: string;
  readonly issuer: TestIssuer;
  /** What the issuer's tokens say besides the usual: changed for each run. */
  readonly claims: JobClaims;
  /** Its discovery document, saved. */
  readonly file: string;
  /** Everything that it has written so far. */
  readonly output: () => string;
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
  const folder = temporaryFolder();
  const url = `http://127.0.0.1:${await freePort()}`;
  const claims: JobClaims = {};
  const [issuer, database] = await Promise.all([
    startIssuer({ provider: 'github', audience: url, claims }),
    testDatabase(),
  ]);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  for (const [name, text] of Object.entries(policies))
    writeFileSync(join(folder, `${name}.yaml`), `version: 1\n${text}`);
  const binding = { issuer: issuer.url, repositoryId: '123456789', scopes };
  const named = Object.fromEntries(Object.keys(policies).map((name) => [name, `./${name}.yaml`]));
  const config = join(folder, 'gateway.yaml');
  const document = {
    url,
    listen: url.slice('http://'.length),
    data: './data',
    issuers: [{ issuer: issuer.url, provider: 'github' }],
    tenants: [{ name: 'acme', policies: named, bindings: [binding], evidenceKeys }],
    dangerouslyAllowHttpIssuers: true,
  };
  writeFileSync(config, JSON.stringify(document));
  const server = await serve(config, database.url);
  const file = join(folder, 'saved.json');
  writeFileSync(file, await (await fetch(`${url}/.well-known/countersign.json`)).text());
  return {
    url,
    issuer,
    claims,
    file,
    output: server.output,
    close: async () => {
      await server.stop();
      await issuer.close();
      await database.drop();
    },
  };
}

async function serve(config: string, database: string) {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, COUNTERSIGN_DATABASE: database };
  const child = spawn(process.execPath, [CLI, 'gateway', 'serve', '--config', config], { env });
  let output = '';
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  await new Promise<void>((ready, fail) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      if (output.includes('listening on')) ready();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', fail);
    child.on('close', () => fail(new Error(`the gateway ended: ${output}`)));
  });
  return {
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
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
