/**
 * `npm run bench`: how long dist/cli.js takes, as ratios within one run. Every round runs each command once,
 * so that noise of the machine hits both sides of a ratio; the value is the ratio of the medians.
 * `--runs N` rounds (7), `--json` one document, `--strict` exit 1 when a target is missed.
 */
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bareEnvironment, git, makeRepository } from './repository.mjs';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const VECTORS =
  process.env.COUNTERSIGN_VECTORS ?? fileURLToPath(new URL('../../shared/vectors', import.meta.url));
const CONFORMANCE = join(VECTORS, 'sigstore-conformance/bundle-verify');
const IDENTITY =
  'https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main';
const ISSUER = 'https://token.actions.githubusercontent.com';
const NULL_ID = /^0+$/;
/** Bundles in one run of `verify`, and the size of the large artifact. */
const BUNDLES = 400;
const LARGE = 1 << 30;
/** Small changes of the replayed history. */
const CHANGES = 300;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    json: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`expected --runs 1 or more, found ${values.runs}`);

const work = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
try {
  report(measure(prepare(work)));
} finally {
  rmSync(work, { recursive: true, force: true });
}

function prepare(folder) {
  for (const count of [0, 20, 500]) writeFileSync(policyOf(folder, count), makePolicy(count));
  const history = join(folder, 'history');
  mkdirSync(history);
  const small = (i) => ({
    [`src/file${i % 20}.ts`]: `export const value = ${i};\nexport const other = ${i % 7};\n`,
  });
  makeRepository(history, [
    { 'README.md': '# bench\n' },
    ...Array.from({ length: CHANGES }, (_, i) => small(i)),
  ]);
  const repositories = Object.fromEntries(
    [10, 300, 3000].map((count) => {
      const repository = join(folder, String(count));
      mkdirSync(repository);
      // a 10-file change edits files that are there; the others add theirs
      const base = count === 10 ? makeFiles(count, 0) : { 'README.md': '# bench\n' };
      makeRepository(repository, [base, makeFiles(count, 1)]);
      return [count, repository];
    }),
  );
  prepareReleases(folder);
  return { ...repositories, history };
}

/** A large artifact attested by a key, and a file of many bundles by certificate where the vectors are. */
function prepareReleases(folder) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writeFileSync(join(folder, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }), {
    mode: 0o600,
  });
  writeFileSync(join(folder, 'key.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
  const piece = Buffer.alloc(1 << 24, 'countersign');
  const file = openSync(join(folder, 'large'), 'w');
  for (let at = 0; at < LARGE; at += piece.length) writeSync(file, piece);
  closeSync(file);
  writeFileSync(join(folder, 'small'), 'small');
  writeFileSync(join(folder, 'predicate.json'), '{}');
  const predicate = ['--predicate', join(folder, 'predicate.json'), '--predicate-type', 'urn:bench'];
  const sign = ['--key', join(folder, 'key.pem'), '--output', join(folder, 'bundle.json')];
  run(process.execPath, [CLI, 'attest', join(folder, 'large'), join(folder, 'small'), ...predicate, ...sign]);
  if (!existsSync(CONFORMANCE)) return;
  const bundle = JSON.parse(readFileSync(join(CONFORMANCE, 'happy-path-v0.3/bundle.sigstore.json'), 'utf8'));
  const line = `${JSON.stringify(bundle)}\n`;
  writeFileSync(join(folder, 'one.jsonl'), line);
  writeFileSync(join(folder, 'many.jsonl'), line.repeat(BUNDLES + 1));
}

function policyOf(folder, count) {
  return join(folder, `policy-${count}.yaml`);
}

/** `count` rules as organisations write them, none of which finds anything in `makeFiles`. */
function makePolicy(count) {
  const rules = [];
  for (let i = 0; i < count; i += 1) {
    rules.push(
      `  - id: rule-${i}\n    title: Rule ${i}\n    effect: deny\n    paths: ['src/part${i % 20}/**', '**/*.tf']\n` +
        `    added: '(?i)(?:secret|token)_${i}\\s*[:=]\\s*[a-z0-9]{8,40}'\n`,
    );
  }
  return `version: 1\nname: bench\n${count === 0 ? '' : `rules:\n${rules.join('')}`}`;
}

/** `count` source files of 100 lines; `variant` changes ten lines of each. */
function makeFiles(count, variant) {
  const files = {};
  for (let file = 0; file < count; file += 1) {
    const lines = [];
    for (let line = 0; line < 100; line += 1) {
      const edited = line % 10 === 0 ? variant : 0;
      lines.push(
        `export const value${line} = compute(${file * 7919 + line}, 'item ${edited}'); // line ${line}\n`,
      );
    }
    files[`src/part${file % 20}/file${file}.ts`] = lines.join('');
  }
  return files;
}

function measure(repositories) {
  const check = (count, rules) => () => {
    const range = ['--base', 'HEAD~1', '--head', 'HEAD', '--format', 'json'];
    const policy = rules === undefined ? [] : ['--policy', policyOf(work, rules)];
    run(process.execPath, [CLI, 'check', '-C', repositories[count], ...range, ...policy]);
  };
  const load = (rules) => () => run(process.execPath, [CLI, 'policy', 'validate', policyOf(work, rules)]);
  const replay = () => {
    const range = ['-C', repositories.history, '--range', `HEAD~${CHANGES}..HEAD`, '--jobs', '1'];
    run(process.execPath, [CLI, 'policy', 'replay', ...range, '--policy', policyOf(work, 20)]);
  };
  const identity = ['--certificate-identity', IDENTITY, '--certificate-oidc-issuer', ISSUER, '--offline'];
  const verifyBundles = (file) => () =>
    run(process.execPath, [
      CLI,
      'verify',
      join(CONFORMANCE, 'a.txt'),
      '--bundle',
      join(work, file),
      ...identity,
    ]);
  const verifyKey = (file) => () => {
    const against = ['--bundle', join(work, 'bundle.json'), '--key', join(work, 'key.pub'), '--offline'];
    run(process.execPath, [CLI, 'verify', join(work, file), ...against]);
  };
  const blobs = listBlobs(repositories[300]);
  const bare = () => run(process.execPath, ['-e', '0']);
  const commands = {
    bare,
    version: () => run(process.execPath, [CLI, '--version']),
    check10: check(10),
    check300: check(300),
    floor300: () => {
      bare();
      runGit(repositories[300], blobs);
    },
    check3000: check(3000),
    load0: load(0),
    load500: load(500),
    rules20: check(300, 20),
    rules500: check(300, 500),
    replay,
    verifySmall: verifyKey('small'),
    verifyLarge: verifyKey('large'),
    sha256sum: () => run('sha256sum', [join(work, 'large')]),
    ...(existsSync(CONFORMANCE)
      ? { verifyOne: verifyBundles('one.jsonl'), verifyMany: verifyBundles('many.jsonl') }
      : {}),
  };
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round <= runs; round += 1) {
    for (const [name, command] of Object.entries(commands)) {
      const start = process.hrtime.bigint();
      command();
      const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
      if (round > 0) times[name].push(milliseconds); // the first round warms the file cache
    }
  }
  const median = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, medianOf(list)]));
  const range = ['-C', repositories[3000], '--base', 'HEAD~1', '--head', 'HEAD', '--format', 'json'];
  const against = ['--bundle', join(work, 'bundle.json'), '--key', join(work, 'key.pub'), '--offline'];
  const rss = {
    check: peakMegabytes(['check', ...range]),
    verify: peakMegabytes(['verify', join(work, 'large'), ...against]),
  };
  return { median, rss };
}

/** The git commands that any answer about the change needs, one after the other. */
function runGit(repository, blobs) {
  const at = (args, input) => run('git', ['-C', repository, ...args], input);
  at(['rev-parse', 'HEAD~1', 'HEAD']);
  at(['merge-base', '--all', 'HEAD~1', 'HEAD']);
  at(['diff-tree', '-r', '--raw', '-z', '-M', 'HEAD~1', 'HEAD']);
  at(['cat-file', '--batch'], blobs);
}

function listBlobs(repository) {
  const raw = git(repository, ['diff-tree', '-r', '--raw', '--no-abbrev', 'HEAD~1', 'HEAD']);
  const ids = raw.split('\n').flatMap((line) => line.split(' ').slice(2, 4));
  return ids.filter((id) => !NULL_ID.test(id)).join('\n');
}

function run(command, args, input) {
  const options = { env: bareEnvironment(), input, maxBuffer: 1 << 30 };
  const { status, error, stderr } = spawnSync(command, args, options);
  if (error) throw error;
  if (status !== 0) throw new Error(`exit ${status}: ${[command, ...args].join(' ')}\n${stderr}`);
  return stderr;
}

/** Peak resident memory of the Node process itself, as the kernel counts it. */
function peakMegabytes(args) {
  const file = join(work, 'rss');
  const hook = `import{writeFileSync as w}from'node:fs';process.on('exit',()=>w(${JSON.stringify(file)},String(process.resourceUsage().maxRSS)))`;
  run(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, CLI, ...args]);
  return Number(readFileSync(file, 'utf8')) / 1024;
}

function medianOf(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function report({ median, rss }) {
  const ratio = (measured, name, reference, target) => {
    const value = median[name] / median[reference];
    return { measure: measured, value, unit: 'x', target, ok: value <= target, milliseconds: median[name] };
  };
  const rows = [
    ratio('`--version` / bare node', 'version', 'bare', 2),
    ratio('`check`, 10 files / bare node', 'check10', 'bare', 5),
    ratio('`check`, 300 new files / bare node + git alone', 'check300', 'floor300', 6),
    ratio('`check`, 3,000 new files / 300', 'check3000', 'check300', 12),
    ratio('300 files, 500 pattern rules / 20', 'rules500', 'rules20', 3),
    {
      measure: '`policy validate`, 500 rules more than none',
      value: median.load500 - median.load0,
      unit: ' ms',
      target: 150,
      ok: median.load500 - median.load0 <= 150,
    },
    {
      measure: '`policy replay --jobs 1`, time of one small change',
      value: median.replay / CHANGES,
      unit: ' ms',
      target: 20,
      ok: median.replay / CHANGES <= 20,
    },
    {
      measure: '`check`, 3,000 new files, peak memory',
      value: rss.check,
      unit: ' MB',
      target: 300,
      ok: rss.check <= 300,
    },
    ...releaseRows(median, rss, ratio),
  ];
  const machine = { node: process.version, cpus: cpus().length, runs, milliseconds: median };
  if (values.json) console.log(JSON.stringify({ rows, ...machine }, null, 2));
  else printTable(rows, machine);
  if (values.strict && rows.some(({ ok }) => !ok)) process.exitCode = 1;
}

function releaseRows(median, rss, ratio) {
  const speed = median.sha256sum / median.verifyLarge;
  const bundles = BUNDLES / ((median.verifyMany - median.verifyOne) / 1000);
  return [
    ratio('`verify`, small artifact, key / bare node', 'verifySmall', 'bare', 6),
    ...(median.verifyOne === undefined
      ? []
      : [
          ratio('`verify`, small artifact, certificate / bare node', 'verifyOne', 'bare', 6),
          { measure: '`verify`, bundles a second', value: bundles, unit: '', target: 80, ok: bundles >= 80 },
        ]),
    {
      measure: '`verify` of 1 GiB, speed / `sha256sum`',
      value: speed,
      unit: 'x',
      target: 0.8,
      ok: speed >= 0.8,
    },
    {
      measure: '`verify` of 1 GiB, peak memory',
      value: rss.verify,
      unit: ' MB',
      target: 200,
      ok: rss.verify <= 200,
    },
  ];
}

function printTable(rows, { milliseconds, ...machine }) {
  console.log('| measure | value | target | ok |\n| --- | --- | --- | --- |');
  for (const { measure: name, value, unit, target, ok } of rows) {
    const digits = unit === 'x' ? 2 : value < 100 ? 1 : 0;
    console.log(`| ${name} | ${value.toFixed(digits)}${unit} | ${target}${unit} | ${ok ? 'yes' : 'NO'} |`);
  }
  const medians = Object.entries(milliseconds).map(([name, value]) => `${name} ${value.toFixed(0)} ms`);
  console.log(
    `\nmedians of ${machine.runs}: ${medians.join(', ')}; Node ${machine.node}, ${machine.cpus} processors`,
  );
}
