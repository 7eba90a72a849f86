/**
 * `npm run test:nodes`: the built dist/, copied to where no node_modules is, under each Node we promise.
 * The versions come from npm's own platform packages of `node`, kept outside node_modules in .cache/nodes.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bareEnvironment, makeRepository, withNode } from './repository.mjs';

/** The oldest we promise, and a recent one of each line still maintained. */
const VERSIONS = ['20.19.0', '22.23.3', '24.21.0'];
const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Sigstore's own test data, where it is. */
const VECTORS = process.env.COUNTERSIGN_VECTORS ?? join(ROOT, '..', 'shared', 'vectors');
const CONFORMANCE = join(VECTORS, 'sigstore-conformance', 'bundle-verify');
const IDENTITY =
  'https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main';
const ISSUER = 'https://token.actions.githubusercontent.com';
const CACHE = join(ROOT, '.cache', 'nodes');
const PLATFORM = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

const work = mkdtempSync(join(tmpdir(), 'countersign nodes '));
const rows = [];
try {
  const fixture = prepare(work);
  for (const version of VERSIONS) testVersion(version, fixture);
} finally {
  rmSync(work, { recursive: true, force: true });
}
printTable();

/** Copies dist/, makes a clean and a failing repository and a key pair. */
function prepare(folder) {
  const dist = join(folder, 'dist');
  cpSync(join(ROOT, 'dist'), dist, { recursive: true });
  const base = { 'README.md': '# fixture\n', 'src/a.js': 'export const a = 1;\n' };
  const repositories = {
    clean: { 'src/a.js': 'export const a = 2;\n' },
    failing: { 'src/a.js': 'export const a = 1; // \u202e hidden\n' },
  };
  for (const [name, change] of Object.entries(repositories)) {
    mkdirSync(join(folder, name));
    makeRepository(join(folder, name), [base, change]);
  }
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writeFileSync(join(folder, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }), {
    mode: 0o600,
  });
  writeFileSync(join(folder, 'key.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
  return {
    folder,
    cli: join(dist, 'cli.js'),
    range: ['--base', 'HEAD~1', '--head', 'HEAD', '--format', 'json'],
  };
}

function testVersion(version, { folder, cli, range }) {
  let node;
  try {
    node = installNode(version);
  } catch (error) {
    const why = `${PLATFORM}@${version} can not be installed: ${error.message}`;
    rows.push({ version, name: 'install', error: why });
    return;
  }
  const evidence = join(folder, `evidence-${version}`);
  const at = (name) => join(folder, name);
  const run = (name, args, code, expect) => {
    rows.push({ version, name, error: attempt(node, [cli, ...args], code, expect) });
  };
  run('version', ['--version'], 0, ({ stdout }) => /\d+\.\d+\.\d+/.test(stdout));
  run('help', ['--help'], 0, ({ stdout }) => stdout.includes('check'));
  run('check, clean', ['check', '-C', at('clean'), ...range], 0, (r) => verdictOf(r) === 'PASSED');
  run('check, failing', ['check', '-C', at('failing'), ...range], 1, (r) => {
    return (
      verdictOf(r) === 'FAILED' && JSON.parse(r.stdout).findings.some((f) => f.ruleId === 'hidden-unicode')
    );
  });
  const signed = ['--sign', 'key', '--key', at('key.pem'), '--evidence', evidence];
  run(
    'check, signed',
    ['check', '-C', at('clean'), ...range, ...signed],
    0,
    (r) => verdictOf(r) === 'PASSED',
  );
  run('evidence verify', ['evidence', 'verify', evidence, '--key', at('key.pub')], 0, () => true);
  const predicate = ['--predicate', at('predicate.json'), '--predicate-type', 'urn:nodes'];
  const bundle = at(`bundle-${version}.json`);
  writeFileSync(at('predicate.json'), '{}');
  run(
    'attest',
    ['attest', at('key.pub'), ...predicate, '--key', at('key.pem'), '--output', bundle],
    0,
    () => true,
  );
  const verify = (file) => ['verify', file, '--bundle', bundle, '--key', at('key.pub'), '--offline'];
  run('verify', verify(at('key.pub')), 0, (r) => r.stdout.startsWith('VERIFIED'));
  run('verify, another artifact', verify(at('predicate.json')), 1, (r) =>
    r.stdout.includes('SUBJECT_MISMATCH'),
  );
  if (existsSync(CONFORMANCE)) {
    const identity = ['--certificate-identity', IDENTITY, '--certificate-oidc-issuer', ISSUER, '--offline'];
    const by = ['--bundle', join(CONFORMANCE, 'happy-path-v0.3/bundle.sigstore.json'), ...identity];
    run('verify, by certificate', ['verify', join(CONFORMANCE, 'a.txt'), ...by], 0, (r) =>
      r.stdout.startsWith('VERIFIED'),
    );
  }
  run(
    'evidence verify, one byte changed',
    ['evidence', 'verify', tamper(evidence), '--key', at('key.pub')],
    1,
    () => true,
  );
}

/** Runs one case and answers what was wrong, if anything. */
function attempt(node, args, code, expect) {
  const env = withNode(bareEnvironment(), node);
  const result = spawnSync(node, args, { env, encoding: 'utf8', timeout: 60_000 });
  if (result.error) return result.error.message;
  const tail = `${result.stdout}${result.stderr}`.slice(-2000);
  if (result.status !== code) return `expected exit ${code}, found ${result.status}\n${tail}`;
  try {
    return expect(result) ? undefined : `not the expected output\n${tail}`;
  } catch (error) {
    return `${error.message}\n${tail}`;
  }
}

function verdictOf({ stdout }) {
  return JSON.parse(stdout).verdict;
}

function tamper(evidence) {
  const copy = `${evidence}-tampered`;
  const file = join(copy, 'verdict.json');
  if (existsSync(evidence)) {
    cpSync(evidence, copy, { recursive: true });
    writeFileSync(file, readFileSync(file, 'utf8').replace('PASSED', 'PASSEd'));
  }
  return copy;
}

/** The path of that Node, installed unless the cache has it and it says so itself. */
function installNode(version) {
  const folder = join(CACHE, `${PLATFORM}-${version}`);
  const binary = join(
    folder,
    'node_modules',
    PLATFORM,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(binary)) npmInstall(folder, `${PLATFORM}@${version}`);
  const found = execFileSync(binary, ['--version'], { env: bareEnvironment(), encoding: 'utf8' }).trim();
  if (found !== `v${version}`) throw new Error(`expected v${version}, found ${found}`);
  return binary;
}

function npmInstall(folder, spec) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const options = [
    'install',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-save',
    '--loglevel=error',
    spec,
  ];
  const npm = process.env.npm_execpath;
  const stdio = ['ignore', 'ignore', 'inherit'];
  if (npm) execFileSync(process.execPath, [npm, ...options], { cwd: folder, stdio });
  else execFileSync('npm', options, { cwd: folder, stdio, shell: process.platform === 'win32' });
}

function printTable() {
  const names = [...new Set(rows.map(({ name }) => name))];
  console.log(`| dist/cli.js | ${VERSIONS.join(' | ')} |\n| --- |${' --- |'.repeat(VERSIONS.length)}`);
  for (const name of names)
    console.log(`| ${name} | ${VERSIONS.map((version) => cell(version, name)).join(' | ')} |`);
  const failed = rows.filter(({ error }) => error !== undefined);
  for (const { version, name, error } of failed)
    console.error(`\nFAILED on Node ${version}: ${name}\n${error}`);
  console.log(`\n${rows.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

function cell(version, name) {
  const row = rows.find((entry) => entry.version === version && entry.name === name);
  if (row === undefined) return 'not run';
  return row.error === undefined ? 'ok' : 'FAILED';
}
