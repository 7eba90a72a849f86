/**
 * `npm run test:database`: the gateway's tests again, on a PostgreSQL 15 or later that is not the embedded one:
 * a throw-away cluster of the machine's own packages (Debian: postgresql-15).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEBIAN = '/usr/lib/postgresql';
const OLDEST = 15;

const bin = findServer();
if (bin === null) {
  console.error(`SKIPPED: no PostgreSQL ${OLDEST} or later in ${DEBIAN}: apt-get install postgresql`);
} else {
  process.exitCode = run(bin);
}

/** The newest of what is installed. */
function findServer() {
  if (!existsSync(DEBIAN)) return null;
  const majors = readdirSync(DEBIAN)
    .map(Number)
    .filter((major) => major >= OLDEST);
  const folders = majors.sort((a, b) => b - a).map((major) => join(DEBIAN, String(major), 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

function run(folder) {
  const work = mkdtempSync(join(tmpdir(), 'countersign-debian-'));
  const owner = ownerOf();
  const cluster = join(work, 'cluster');
  const socket = join(work, 'socket');
  const options = { cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' }, ...owner };
  const pgCtl = (...args) =>
    execFileSync(join(folder, 'pg_ctl'), ['-D', cluster, '-w', ...args], { ...options, stdio: 'ignore' });
  try {
    for (const path of [work, cluster, socket]) prepareFolder(path, owner);
    const init = ['-D', cluster, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '-N'];
    execFileSync(join(folder, 'initdb'), init, { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
    const settings = `-c listen_addresses= -c unix_socket_directories=${socket} -c max_connections=200`;
    pgCtl('-l', join(cluster, 'server.log'), '-o', settings, 'start');
    const url = `postgres://postgres@/postgres?host=${encodeURIComponent(socket)}`;
    console.log(execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).trim());
    const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
    const names = process.argv.length > 2 ? process.argv.slice(2) : ['test/gateway'];
    const env = { ...process.env, COUNTERSIGN_TEST_DATABASE: url };
    return (
      spawnSync(process.execPath, [vitest, 'run', ...names], { cwd: ROOT, env, stdio: 'inherit' }).status ?? 1
    );
  } finally {
    if (existsSync(join(cluster, 'postmaster.pid'))) pgCtl('-m', 'immediate', 'stop');
    rmSync(work, { recursive: true, force: true });
  }
}

/** PostgreSQL does not run as root. */
function ownerOf() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const entry = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(readFileSync('/etc/passwd', 'utf8'));
    if (entry !== null) return { uid: Number(entry[1]), gid: Number(entry[2]) };
  }
  throw new Error('no user `postgres` or `nobody` in /etc/passwd');
}

/** Nobody else's: the socket asks for no password. */
function prepareFolder(path, { uid, gid }) {
  if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
  chmodSync(path, 0o700);
  if (uid !== undefined) chownSync(path, uid, gid);
}
