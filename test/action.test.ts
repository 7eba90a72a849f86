import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  shell?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}

interface Action {
  inputs: Record<string, { description?: string; default?: unknown }>;
  outputs: Record<string, { description?: string; value?: string }>;
  runs: { using: string; steps: Step[] };
}

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, { permissions: Record<string, string>; steps: Step[] }>;
}

const load = (path: string): unknown => parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
const action = load('action.yml') as Action;
const workflow = load('.github/workflows/ci.yml') as Workflow;
const actionSteps = action.runs.steps;
const workflowSteps = Object.values(workflow.jobs).flatMap(({ steps }) => steps);
const check = actionSteps.find(({ id }) => id === 'check');
const upload = actionSteps.find(({ id }) => id === 'upload');

test('every input has a description and a default that is a string', () => {
  for (const [name, input] of Object.entries(action.inputs)) {
    expect(input.description, name).toMatch(/\S/);
    expect(input.default, name).toBeTypeOf('string');
  }
});

test('every output has a description and a value', () => {
  expect(Object.keys(action.outputs).sort()).toEqual([
    'artifact-id',
    'evidence-digest',
    'evidence-path',
    'verdict',
  ]);
  for (const [name, output] of Object.entries(action.outputs)) {
    expect(output.description, name).toMatch(/\S/);
    expect(output.value, name).toMatch(/^\$\{\{ steps\.(check|upload)\.outputs\.[a-z-]+ \}\}$/);
  }
});

test('no script contains an expression: inputs reach it as environment alone', () => {
  for (const step of [...actionSteps, ...workflowSteps]) expect(step.run ?? '').not.toContain('${{');
  const mapped = Object.values(check?.env ?? {}).filter((value) => value.includes('${{'));
  for (const value of mapped) expect(value).toMatch(/^\$\{\{ inputs\.[a-z-]+ \}\}$/);
});

test('every input is used', () => {
  const text = JSON.stringify(actionSteps);
  for (const name of Object.keys(action.inputs)) expect(text).toContain(`inputs.${name}`);
});

test('every action is pinned to a commit, our own folder aside', () => {
  const uses = [...actionSteps, ...workflowSteps].flatMap((step) => step.uses ?? []);
  expect(uses.length).toBeGreaterThan(0);
  for (const name of uses) expect(name).toMatch(/^\.\/$|^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/);
});

test('every script of the action names its shell, without startup files and inherited functions', () => {
  const scripts = actionSteps.filter(({ run }) => run !== undefined);
  expect(scripts).toHaveLength(1);
  for (const { shell } of scripts) expect(shell).toBe('bash --noprofile --norc -p -eu -o pipefail {0}');
});

test('F1: what an earlier step could plant for bash, the loader, node or git is blank', () => {
  const planted = [
    ...['BASH_ENV', 'ENV', 'SHELLOPTS', 'BASHOPTS', 'CDPATH', 'GLOBIGNORE'],
    ...['LD_PRELOAD', 'LD_AUDIT', 'LD_LIBRARY_PATH'],
    ...['DYLD_INSERT_LIBRARIES', 'DYLD_LIBRARY_PATH', 'DYLD_FRAMEWORK_PATH'],
    ...['NODE_OPTIONS', 'NODE_PATH', 'NODE_EXTRA_CA_CERTS', 'NODE_TLS_REJECT_UNAUTHORIZED'],
    ...['OPENSSL_CONF', 'OPENSSL_MODULES', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
    ...['GIT_DIR', 'GIT_EXEC_PATH', 'GIT_SSH_COMMAND', 'GIT_CONFIG_COUNT', 'GIT_CONFIG_PARAMETERS'],
  ];
  for (const name of planted) expect(check?.env?.[name], name).toBe('');
});

test('evidence is uploaded also when the check failed, hidden files with it, and a missing one is an error', () => {
  expect(upload?.if).toContain('always()');
  expect(upload?.with).toMatchObject({
    'include-hidden-files': true,
    'if-no-files-found': 'error',
    overwrite: false,
  });
});

test('our workflow grants nothing by default and its jobs only read', () => {
  expect(workflow.permissions).toEqual({});
  for (const job of Object.values(workflow.jobs)) expect(job.permissions).toEqual({ contents: 'read' });
});

/** The action's script as the runner starts it, with a `dist/cli.js` that says what reached it. */
describe.skipIf(process.platform === 'win32')('the script', () => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign action '));
  const bash = spawnSync('sh', ['-c', 'command -v bash'], { encoding: 'utf8' }).stdout.trim();
  const canary = join(folder, 'canary');
  const script = join(folder, 'script.sh');
  const cli = join(folder, 'dist', 'cli.js');
  mkdirSync(dirname(cli));
  writeFileSync(script, check?.run ?? '');
  writeFileSync(cli, 'console.log(JSON.stringify({ args: process.argv.slice(2), env: process.env }))\n');
  writeFileSync(join(folder, 'plant.sh'), `echo planted >'${canary}'\n`);
  writeFileSync(join(folder, 'plant.cjs'), `require('fs').writeFileSync(${JSON.stringify(canary)}, '')\n`);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  interface Run {
    inputs?: Record<string, string>;
    planted?: Record<string, string>;
    path?: string;
  }

  function runScript({ inputs = {}, planted = {}, path }: Run) {
    const stepEnv = Object.entries(check?.env ?? {}).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1];
      return [name, input === undefined ? value : (inputs[input] ?? '')];
    });
    const ours = {
      PATH: path ?? `${dirname(process.execPath)}:${process.env.PATH}`,
      GITHUB_ACTION_PATH: folder,
    };
    const env = { ...planted, ...ours, ...Object.fromEntries(stepEnv) };
    const [, ...options] = (check?.shell ?? '').split(' ');
    const args = options.map((option) => (option === '{0}' ? script : option));
    return spawnSync(bash, args, { env, encoding: 'utf8' });
  }

  const reached = (run: Run): { args: string[]; env: Record<string, string> } =>
    JSON.parse(runScript(run).stdout);

  test('without inputs asks for nothing but annotations', () => {
    expect(reached({}).args).toEqual(['check', '--format=github']);
  });

  test('every input reaches the program as one argument, whatever it contains', () => {
    const hostile = `a b"'$(touch ${canary})\`touch ${canary}\`;*\\`;
    const inputs = {
      base: '--head=evil',
      head: hostile,
      policy: `pack:baseline\r\n\n  ${hostile}\n`,
      sign: 'key',
      key: hostile,
      evidence: hostile,
      'sarif-file': 'a b.sarif',
    };
    expect(reached({ inputs }).args).toEqual([
      'check',
      '--format=github',
      '--base=--head=evil',
      `--head=${hostile}`,
      '--policy=pack:baseline',
      `--policy=${hostile}`,
      '--sign=key',
      `--key=${hostile}`,
      `--evidence=${hostile}`,
      '--report=sarif=a b.sarif',
    ]);
    expect(existsSync(canary)).toBe(false);
  });

  const shell = join(folder, 'plant.sh');
  const hook = `--require "${join(folder, 'plant.cjs')}"`;
  test.each<[string, string]>([
    ['BASH_ENV', shell],
    ['ENV', shell],
    ['SHELLOPTS', 'xtrace'],
    ['NODE_OPTIONS', hook],
    ['NODE_PATH', folder],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0'],
    ['NODE_EXTRA_CA_CERTS', shell],
    ['NODE_V8_COVERAGE', folder],
    ['LD_PRELOAD', '/planted.so'],
    ['LD_DEBUG_OUTPUT', join(folder, 'debug')],
    ['DYLD_INSERT_LIBRARIES', '/planted.dylib'],
    ['OPENSSL_CONF', shell],
    ['SSL_CERT_FILE', shell],
    ['GIT_DIR', folder],
    ['GIT_CONFIG_KEY_0', 'core.fsmonitor'],
    ['GIT_TRACE', join(folder, 'trace')],
  ])('F1: %s set by an earlier step reaches neither bash nor the program', (name, value) => {
    const { args, env } = reached({ planted: { [name]: value, PS4: `$(. '${shell}')` } });
    expect(args).toEqual(['check', '--format=github']);
    expect(env[name] ?? '').not.toBe(value);
    expect(existsSync(canary)).toBe(false);
  });

  test.each(['node', 'unset', 'exec', 'read', 'echo', '['])(
    'F1: a planted function %s does not run',
    (name) => {
      const planted = { [`BASH_FUNC_${name}%%`]: `() { . '${shell}'; }` };
      expect(reached({ planted }).args).toEqual(['check', '--format=github']);
      expect(existsSync(canary)).toBe(false);
    },
  );

  test('without node, or with one that is too old, says in one line what to add and exits 3', () => {
    const old = join(folder, 'old');
    mkdirSync(old);
    writeFileSync(join(old, 'node'), '#!/bin/sh\nexit 1\n');
    chmodSync(join(old, 'node'), 0o755);
    for (const path of [old, join(folder, 'none')]) {
      const { status, stdout } = runScript({ path });
      expect(status).toBe(3);
      expect(stdout).toMatch(/^::error title=Countersign::.*actions\/setup-node@[0-9a-f]{40} # v[\d.]+.*\n$/);
    }
  });
});
