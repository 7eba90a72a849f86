/**
 * `npm run test:ci-local`: action.yml and the workflows run as GitHub would run them, by act, on this machine; and
 * are read by actionlint and zizmor. The tools are built and kept in .cache/ci-local, outside node_modules.
 * Further arguments go to vitest.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, '.cache', 'ci-local');

/** `go install` finds each by its checksum in Go's public database. */
const GO_TOOLS = {
  act: 'github.com/nektos/act@v0.2.89',
  actionlint: 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12',
};
const ZIZMOR = 'zizmor==1.32.0';

process.exitCode = run();

function run() {
  // No containers, a shell that is bash, and processes that are looked for in /proc.
  if (process.platform !== 'linux') return skip('this is for Linux');
  if (!answers('go', ['version'])) return skip('there is no Go: https://go.dev/doc/install');
  if (!answers('python3', ['-m', 'venv', '--help']))
    return skip('there is no Python 3 with venv: apt-get install python3-venv');
  const started = Date.now();
  const tools = Object.entries(GO_TOOLS).map(([name, module]) => goTool(name, module));
  const [act, actionlint] = tools;
  const zizmor = pythonTool();
  console.log(`act, actionlint and zizmor are there after ${((Date.now() - started) / 1000).toFixed(1)} s`);
  const env = {
    ...process.env,
    COUNTERSIGN_ACT: act,
    COUNTERSIGN_ACTIONLINT: actionlint,
    COUNTERSIGN_ZIZMOR: zizmor,
  };
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--mode', 'ci-local', ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' }).status ?? 1;
}

function skip(why) {
  console.error(`SKIPPED: action.yml and the workflows are not run: ${why}`);
  return 0;
}

function answers(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** Its path; a folder has a version in its name, and is there when it is whole. */
function goTool(name, module) {
  const folder = join(CACHE, `${name}-${module.split('@').at(-1)}`);
  if (!existsSync(folder)) {
    console.log(`go install ${module}`);
    const half = `${folder}.half`;
    rmSync(half, { recursive: true, force: true });
    const env = { ...process.env, GOBIN: half, GOFLAGS: '-p=2', GO111MODULE: 'on', CGO_ENABLED: '0' };
    execFileSync('go', ['install', module], { cwd: '/', env, stdio: ['ignore', 'ignore', 'inherit'] });
    renameSync(half, folder);
  }
  return join(folder, name);
}

function pythonTool() {
  const folder = join(CACHE, ZIZMOR.replace('==', '-'));
  const zizmor = join(folder, 'bin', 'zizmor');
  // The scripts of a virtual environment name its folder: it cannot be made elsewhere and moved.
  if (!answers(zizmor, ['--version'])) {
    console.log(`pip install ${ZIZMOR}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(CACHE, { recursive: true });
    execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
    const options = ['install', '--quiet', '--no-deps', '--disable-pip-version-check', ZIZMOR];
    execFileSync(join(folder, 'bin', 'pip'), options, { stdio: 'inherit' });
  }
  return zizmor;
}
