import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { ask } from '../support/gateway.ts';
import { EMBEDDED, POSTGRES, type TestDatabase, testDatabase } from '../support/postgres.ts';
import {
  allStopped,
  type GatewayFolder,
  gatewayFolder,
  postgresOf,
  startServe,
  stop,
} from '../support/serve.ts';

/** The server as its operators meet it: the built program, its signals and its exit codes. */

const ROOT = process.getuid?.() === 0;

afterEach(allStopped, 60_000);

/** The code of the failure on stderr. */
function codeOf(stderr: string): string {
  return /^countersign: ([A-Z_]+): /m.exec(stderr)?.[1] ?? `none: ${stderr}`;
}

/** The hint of the failure on stderr. */
function hintOf(stderr: string): string {
  return /^ {2}→ (.+)$/m.exec(stderr)?.[1] ?? '';
}

async function refusedStart(
  folder: GatewayFolder,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<{
  readonly exit: number | null;
  readonly code: string;
  readonly hint: string;
  readonly said: string;
}> {
  const { code, stderr } = await startServe(folder, args, { env }).ended;
  return { exit: code, code: codeOf(stderr), hint: hintOf(stderr), said: stderr };
}

describe.skipIf(!EMBEDDED)('with its embedded database', () => {
  // One folder, and what happens to it in its life: making a database takes most of the time.
  const folder = gatewayFolder();
  let trust = '';

  test('it starts on an empty directory, says where it listens, and ends with 0 at SIGTERM', async () => {
    const before = performance.now();
    const gateway = startServe(folder);
    const address = await gateway.listening;
    const took = performance.now() - before;
    process.stdout.write(`gateway serve: ${Math.round(took)} ms from an empty directory to listening\n`);
    expect(took).toBeLessThan(10_000);
    expect(gateway.stderr()).toMatch(/^made keys in .*\/data\/keys: back them up/m);
    expect((await ask(address, '/healthz')).json).toEqual({ status: 'alive' });
    expect((await ask(address, '/readyz')).json).toEqual({ status: 'ready' });
    trust = (await ask(address, '/.well-known/countersign.json')).text;
    const { code, stdout } = await stop(gateway);
    expect([code, stdout]).toEqual([0, '']);
    expect(postgresOf(folder.data)).toBeNull();
    const lines = gateway
      .stderr()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(lines.map((line) => JSON.parse(line).route)).toEqual([
      '/healthz',
      '/readyz',
      '/.well-known/countersign.json',
    ]);
  });

  test('killed without a warning, it starts again with the same keys; fsck works beside it and after it', async () => {
    const first = startServe(folder);
    await first.listening;
    await stop(first, 'SIGKILL');
    const second = startServe(folder);
    const address = await second.listening;
    expect((await ask(address, '/.well-known/countersign.json')).text).toBe(trust);
    expect(second.stderr()).not.toContain('made keys');
    const args = ['gateway', 'fsck', '--config', folder.config];
    const beside = await runCli([...args, '--format', 'json']);
    expect([beside.code, JSON.parse(beside.stdout).status]).toEqual([0, 'consistent']);
    const refused = await refusedStart(folder);
    expect(refused).toMatchObject({ exit: 2, code: 'DATA_UNUSABLE' });
    expect(refused.said).toContain(folder.data);
    expect((await ask(address, '/readyz')).status).toBe(200);
    process.kill(postgresOf(folder.data) ?? 0, 'SIGQUIT');
    const { code, stderr } = await second.ended;
    expect([code, codeOf(stderr)]).toEqual([3, 'STORAGE_UNAVAILABLE']);
    expect(hintOf(stderr)).not.toBe('');
    const after = await runCli(args);
    expect([after.code, after.stdout]).toEqual([0, expect.stringMatching(/^CONSISTENT {2}0 entries/)]);
    expect(postgresOf(folder.data)).toBeNull();
  });

  test('keys that are gone are never made again, by it or by keygen', async () => {
    rmSync(join(folder.data, 'keys'), { recursive: true });
    expect(await refusedStart(folder)).toMatchObject({
      exit: 2,
      code: 'KEY_UNREADABLE',
      hint: expect.stringMatching(/^restore/),
    });
    const { code, stderr } = await runCli(['gateway', 'keygen', '--data', folder.data]);
    expect([code, codeOf(stderr)]).toEqual([2, 'OUTPUT_UNSAFE']);
    expect(existsSync(join(folder.data, 'keys'))).toBe(false);
  });

  test.runIf(ROOT)('a folder that the database’s user cannot reach is named', async () => {
    const closed = gatewayFolder();
    chmodSync(closed.folder, 0o700);
    const refused = await refusedStart(closed);
    expect(refused).toMatchObject({ exit: 2, code: 'DATA_UNUSABLE', hint: expect.stringContaining('chmod') });
    expect(refused.said).toContain(closed.folder);
  });
});

describe.skipIf(!POSTGRES)('with a database that is there', () => {
  let database: TestDatabase;
  let env: Readonly<Record<string, string>>;
  beforeAll(async () => {
    database = await testDatabase();
    env = { COUNTERSIGN_DATABASE: database.url };
  });
  afterAll(() => database.drop());
  const folder = gatewayFolder();

  test('SIGTERM lets a request under way finish, takes no other, and waits for no silent connection', async () => {
    const made = await runCli(['gateway', 'keygen', '--data', folder.data]);
    const halves = JSON.parse(made.stdout);
    const gateway = startServe(folder, [], { env });
    const address = await gateway.listening;
    // The keys that keygen made are the ones it serves with.
    expect(gateway.stderr()).not.toContain('made keys');
    const { json } = await ask(address, '/.well-known/countersign.json');
    expect(json).toMatchObject({ evidence_keys: [halves.evidence], policy_keys: [halves.policy] });
    const jwks = await ask(address, '/.well-known/jwks.json');
    expect(jwks.json.keys).toMatchObject([{ kid: halves.mandate.kid }]);
    const silent = await connected(address);
    const form = 'grant_type=x&subject_token=y';
    const slow = request(`${address}/v1/token`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': form.length,
        expect: '100-continue',
      },
    });
    slow.flushHeaders();
    await once(slow, 'continue'); // it is under way
    const answered = once(slow, 'response');
    slow.write(form.slice(0, 5));
    gateway.child.kill('SIGTERM');
    const asking = (): Promise<string> =>
      ask(address, '/healthz').then(
        () => 'taken',
        () => 'refused',
      );
    await expect.poll(asking).toBe('refused');
    slow.end(form.slice(5));
    const [response] = await answered;
    expect(response.statusCode).toBe(400);
    response.resume();
    const before = performance.now();
    expect((await gateway.ended).code).toBe(0);
    expect(performance.now() - before).toBeLessThan(8_000);
    silent.destroy();
  });

  test('without the keys of the log in that database it makes none', async () => {
    const other = gatewayFolder();
    expect(await refusedStart(other, [], env)).toMatchObject({ exit: 2, code: 'KEY_UNREADABLE' });
    expect(existsSync(join(other.data, 'keys'))).toBe(false);
  });

  test('with TLS it serves 1.2 and 1.3, and refuses 1.1 and plain http; a port in use is exit 2', async () => {
    makeCertificate(folder.folder, 'tls');
    const tls = ['--tls', '{ certificate: tls.crt, key: tls.key }', '-C', folder.folder];
    const address = await startServe(folder, tls, { env }).listening;
    expect(address).toMatch(/^https:/);
    expect(await tlsVersion(address, 'TLSv1.3')).toBe('TLSv1.3');
    expect(await tlsVersion(address, 'TLSv1.2')).toBe('TLSv1.2');
    expect(await tlsVersion(address, 'TLSv1.1')).toMatch(/^refused/);
    await expect(ask(address.replace('https:', 'http:'), '/healthz')).rejects.toThrow();
    const { host } = new URL(address);
    const second = await refusedStart(folder, ['--listen', host], env);
    expect(second).toMatchObject({ exit: 2, code: 'CONFIG_INVALID', hint: expect.stringMatching(/port/) });
  });

  test('a certificate and key that do not go together are told before anything is served', async () => {
    makeCertificate(folder.folder, 'other');
    const tls = ['--tls', '{ certificate: tls.crt, key: other.key }', '-C', folder.folder];
    expect(await refusedStart(folder, tls, env)).toMatchObject({ exit: 2, code: 'KEY_UNREADABLE' });
  });

  test('a policy that is wrong or not there keeps its own code, and its place', async () => {
    const file = join(folder.folder, 'policy.yaml');
    writeFileSync(file, 'version: 1\nname: acme\nruls: []\n');
    const invalid = await refusedStart(folder, [], env);
    expect(invalid).toMatchObject({ exit: 2, code: 'POLICY_INVALID' });
    expect(invalid.said).toContain('policy.yaml:3:1: ');
    rmSync(file);
    expect(await refusedStart(folder, [], env)).toMatchObject({ exit: 2, code: 'POLICY_NOT_FOUND' });
  });
});

test('every other way in which a start can fail is exit 2 with a hint', async () => {
  const cases: readonly (readonly [GatewayFolder, string, (readonly string[])?, Record<string, string>?])[] =
    [
      [gatewayFolder({ url: 'no url' }), 'CONFIG_INVALID'],
      [gatewayFolder(), 'DATABASE_UNAVAILABLE', [], { COUNTERSIGN_DATABASE: 'postgres://127.0.0.1:1/x' }],
      [gatewayFolder(), 'CONFIG_INVALID', ['--database', 'postgres://u:hunter2@127.0.0.1/x']],
      [{ ...gatewayFolder(), config: '/nowhere/gateway.yaml' }, 'CONFIG_UNREADABLE'],
    ];
  for (const [folder, code, args = [], env = {}] of cases) {
    const refused = await refusedStart(folder, args, env);
    expect(refused).toMatchObject({ exit: 2, code });
    expect(refused.hint, code).not.toBe('');
    expect(refused.said).not.toContain('hunter2');
  }
});

test('help is printed for the command and for its verbs; without a configuration it says what is missing', async () => {
  for (const args of [
    ['gateway', '--help'],
    ['gateway', 'serve', '--help'],
    ['help', 'gateway'],
  ]) {
    const { code, stdout } = await runCli(args);
    expect([code, stdout]).toEqual([0, expect.stringContaining('gateway keygen --data DIR')]);
  }
  for (const verb of ['serve', 'keygen', 'fsck']) {
    const { code, stderr } = await runCli(['gateway', verb]);
    expect([code, codeOf(stderr)]).toEqual([2, 'USAGE']);
    expect(hintOf(stderr)).toMatch(/--config|--data/);
  }
  expect((await runCli(['gateway', 'destroy'])).code).toBe(2);
  expect((await runCli(['gateway', 'serve', 'now', '--url', 'https://x.example'])).code).toBe(2);
});

function connected(address: string): Promise<Socket> {
  const { hostname, port } = new URL(address);
  return new Promise((done, fail) => {
    const socket = connect(Number(port), hostname, () => done(socket));
    socket.on('error', fail);
  });
}

function makeCertificate(folder: string, name: string): void {
  const files = ['-keyout', join(folder, `${name}.key`), '-out', join(folder, `${name}.crt`)];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', ...kind, '-subj', '/CN=localhost', ...files], { stdio: 'ignore' });
}

function tlsVersion(address: string, version: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((done) => {
    const socket = connectTls(
      {
        host: hostname,
        port: Number(port),
        minVersion: version,
        maxVersion: version,
        ciphers: 'DEFAULT:@SECLEVEL=0',
        rejectUnauthorized: false,
      },
      () => {
        done(socket.getProtocol() ?? 'none');
        socket.destroy();
      },
    );
    socket.on('error', (error: NodeJS.ErrnoException) => done(`refused ${error.code}`));
  });
}
