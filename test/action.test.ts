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

/** Says what reached it, then does as `--head` tells it. */
const CLI = `
const { writeFileSync, appendFileSync } = require('fs');
const args = process.argv.slice(2);
console.log(JSON.stringify({ args, env: process.env }));
const [verb, code = 0, annotated = ''] = (args.find((arg) => arg.startsWith('--head='))?.slice(7) ?? '').split(' ');
const file = (flag) => args.find((arg) => arg.startsWith(flag)).slice(flag.length);
if (verb === 'exit') {
  writeFileSync(file('--report=text='), 'report\\n');
  writeFileSync(file('--output='), '::error::annotations\\n');
} else if (verb === 'annotate') {
  const lines = ['status<<mark', 'true', 'mark', 'annotated<<mark', annotated, 'mark', ''];
  appendFileSync(process.env.GITHUB_OUTPUT, lines.join('\\n'));
} else if (verb === 'fail') console.log('::error::why');
process.exit(Number(code));
`;

const load = (path: string): unknown => parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
const action = load('action.yml') as Action;
const actionSteps = action.runs.steps;
const stepNamed = (name: string): Step => actionSteps.find(({ id }) => id === name) ?? {};
const check = stepNamed('check');
const upload = stepNamed('upload');
const report = stepNamed('report');

test('every input has a description and a default that is a string', () => {
  for (const [name, input] of Object.entries(action.inputs)) {
    expect(input.description, name).toMatch(/\S/);
    expect(input.default, name).toBeTypeOf('string');
  }
});

test('every output has a description and a value', () => {
  expect(Object.keys(action.outputs).sort()).toEqual([
    'artifact-digest',
    'artifact-id',
    'artifact-url',
    'evidence-digest',
    'evidence-path',
    'exit-code',
    'status',
    'verdict',
  ]);
  const one = 'steps\\.(?:check|upload|report)\\.outputs\\.[a-z-]+';
  // Of a verdict that could not be reported, nobody hears but in the log.
  const { verdict, ...others } = action.outputs;
  expect(verdict?.value).toBe(
    `\${{ contains(fromJSON('["0", "1"]'), steps.report.outputs.exit-code) && steps.check.outputs.verdict || '' }}`,
  );
  for (const [name, output] of Object.entries(others)) {
    expect(output.description, name).toMatch(/\S/);
    expect(output.value, name).toMatch(new RegExp(`^\\$\\{\\{ ${one}(?: \\|\\| ${one})? \\}\\}$`));
  }
});

test('no script contains an expression: inputs reach it as environment alone', () => {
  for (const { run = '' } of actionSteps) expect(run).not.toContain('${{');
  const mapped = Object.entries(check.env ?? {}).filter(([, value]) => value.includes('${{'));
  for (const [name, value] of mapped) expect(value, name).toMatch(/^\$\{\{ inputs\.[a-z-]+ \}\}$/);
});

test('every input is used', () => {
  const text = JSON.stringify(actionSteps);
  for (const name of Object.keys(action.inputs)) expect(text).toContain(`inputs.${name} `);
});

test('every script of the action names its shell, without startup files and inherited functions', () => {
  const scripts = actionSteps.filter(({ id, run }) => run !== undefined && id !== undefined);
  expect(scripts).toEqual([check, report]);
  for (const { shell } of scripts) expect(shell).toBe('bash --noprofile --norc -p -eu -o pipefail {0}');
});

test('F1: what an earlier step could plant for bash, the loader, node or git is blank in each script', () => {
  const blanks = ({ env = {} }: Step): string[] => Object.keys(env).filter((name) => env[name] === '');
  const planted = [
    ...['BASH_ENV', 'ENV', 'SHELLOPTS', 'BASHOPTS', 'CDPATH', 'GLOBIGNORE', 'BASH_LOADABLES_PATH'],
    ...['LD_PRELOAD', 'LD_AUDIT', 'LD_LIBRARY_PATH', 'LD_DEBUG_OUTPUT', 'GCONV_PATH', 'LOCPATH'],
    ...['DYLD_INSERT_LIBRARIES', 'DYLD_LIBRARY_PATH', 'DYLD_FRAMEWORK_PATH'],
    ...['NODE_OPTIONS', 'NODE_PATH', 'NODE_EXTRA_CA_CERTS', 'NODE_TLS_REJECT_UNAUTHORIZED'],
    ...['NODE_REPL_EXTERNAL_MODULE', 'NODE_V8_COVERAGE'],
    ...['OPENSSL_CONF', 'OPENSSL_MODULES', 'OPENSSL_ENGINES', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
    ...['GIT_DIR', 'GIT_EXEC_PATH', 'GIT_SSH_COMMAND', 'GIT_CONFIG_COUNT', 'GIT_CONFIG_PARAMETERS'],
    // another token than the one that was given
    'GH_TOKEN',
  ];
  expect(blanks(check)).toEqual(expect.arrayContaining(planted));
  expect(blanks(report)).toEqual(blanks(check));
  const unset = (step: Step): string | undefined =>
    step.run?.split('\n').find((line) => line.startsWith('unset'));
  expect(unset(check)).toBeDefined();
  expect(unset(report)).toBe(unset(check));
});

test('evidence is uploaded also when the check failed, hidden files with it, and a missing one is an error', () => {
  expect(upload.if).toContain('always()');
  expect(upload.with).toMatchObject({
    'include-hidden-files': true,
    'if-no-files-found': 'error',
    overwrite: false,
  });
});

test('the status check is concluded last, whatever became of the steps before', () => {
  expect(actionSteps.map(({ id }) => id)).toEqual(['check', 'upload', 'report', undefined]);
  expect(report.if).toMatch(/^always\(\) && /);
});

test('F1: where nothing has run, whatever its programs say, a step fails that starts none', () => {
  const last = actionSteps.at(-1);
  expect(last?.if).toMatch(/^always\(\) && steps\.report\.outputs\.exit-code == '' && /);
  const [shell = ''] = (last?.shell ?? '').split(' ');
  expect(spawnSync(shell, []).error).toMatchObject({ code: 'ENOENT' });
});

/** The action's scripts as the runner starts them, with a `dist/cli.js` that says what reached it. */
describe.skipIf(process.platform === 'win32')('the scripts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign action '));
  const bash = spawnSync('sh', ['-c', 'command -v bash'], { encoding: 'utf8' }).stdout.trim();
  const canary = join(folder, 'canary');
  const script = join(folder, 'script.sh');
  const output = join(folder, 'output');
  const cli = join(folder, 'dist', 'cli.js');
  mkdirSync(dirname(cli));
  writeFileSync(cli, CLI);
  writeFileSync(join(folder, 'plant.sh'), `echo planted >'${canary}'\n`);
  writeFileSync(join(folder, 'plant.cjs'), `require('fs').writeFileSync(${JSON.stringify(canary)}, '')\n`);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  interface Run {
    step?: Step;
    inputs?: Record<string, string>;
    /** Values of what is no input. */
    values?: Record<string, string>;
    planted?: Record<string, string>;
    path?: string;
  }

  function runScript({ step = check, inputs = {}, values = {}, planted = {}, path }: Run) {
    const all: Record<string, string> = { upload: 'true', ...inputs };
    const stepEnv = Object.entries(step.env ?? {}).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1];
      return [name, values[name] ?? (input === undefined ? value : (all[input] ?? ''))];
    });
    const ours = {
      PATH: path ?? `${dirname(process.execPath)}:${process.env.PATH}`,
      GITHUB_ACTION_PATH: folder,
      GITHUB_OUTPUT: output,
      RUNNER_TEMP: folder,
    };
    writeFileSync(output, '');
    writeFileSync(script, step.run ?? '');
    const env = { ...planted, ...ours, ...Object.fromEntries(stepEnv) };
    const [, ...options] = (step.shell ?? '').split(' ');
    const args = options.map((option) => (option === '{0}' ? script : option));
    return { ...spawnSync(bash, args, { env, encoding: 'utf8' }), output: readFileSync(output, 'utf8') };
  }

  function reached(run: Run): { args: string[]; env: Record<string, string> } {
    const { stdout } = runScript(run);
    const { args, env } = JSON.parse(stdout.split('\n')[0] ?? '');
    // A folder of its own for each run.
    return { args: args.map((arg: string) => arg.replace(/countersign-[A-Za-z0-9]{6}(?=\/)/, 'TOLD')), env };
  }

  const told = join(folder, 'TOLD');
  const bare = [
    'check',
    '--pending',
    '--format=github',
    `--output=${told}/annotations`,
    `--report=text=${told}/report`,
  ];

  test('without inputs asks for a report and annotations, and leaves the status check open', () => {
    expect(reached({}).args).toEqual(bare);
  });

  test('every input reaches the program as one argument, whatever it contains', () => {
    const hostile = `a b"'$(touch ${canary})\`touch ${canary}\`;*\\`;
    const inputs = {
      base: '--head=evil',
      head: hostile,
      directory: hostile,
      policy: `pack:baseline\r\n\n  ${hostile}\n`,
      gateway: hostile,
      'gateway-policy': hostile,
      'gateway-trust': hostile,
      audience: hostile,
      sign: 'key',
      key: hostile,
      'verifier-id': hostile,
      evidence: hostile,
      artifacts: `${hostile}\n${hostile}`,
      bundles: hostile,
      'trusted-root': hostile,
      sarif: `a\nb`,
      'sarif-file': 'a b.sarif',
    };
    expect(reached({ inputs }).args).toEqual([
      ...bare,
      `-C${hostile}`,
      '--base=--head=evil',
      `--head=${hostile}`,
      '--policy=pack:baseline',
      `--policy=${hostile}`,
      `--gateway=${hostile}`,
      `--gateway-policy=${hostile}`,
      `--gateway-trust=${hostile}`,
      `--audience=${hostile}`,
      '--sign=key',
      `--key=${hostile}`,
      `--verifier-id=${hostile}`,
      `--evidence=${hostile}`,
      `--artifact=${hostile}`,
      `--artifact=${hostile}`,
      `--bundle=${hostile}`,
      `--trusted-root=${hostile}`,
      '--sarif=a',
      '--sarif=b',
      '--report=sarif=a b.sarif',
    ]);
    expect(existsSync(canary)).toBe(false);
  });

  test('the token is the one that was given, and without one there is none', () => {
    const planted = { GITHUB_TOKEN: 'planted', GH_TOKEN: 'planted' };
    expect(reached({ planted, inputs: { token: 'given' } }).env).toMatchObject({
      GITHUB_TOKEN: 'given',
      GH_TOKEN: '',
    });
    expect(reached({ planted }).env).toMatchObject({ GITHUB_TOKEN: '', GH_TOKEN: '' });
  });

  test('the report is in the log, and the exit code is the step’s and an output', () => {
    const { status, stdout, output: outputs } = runScript({ inputs: { head: 'exit 1' } });
    expect(status).toBe(1);
    expect(stdout.split('\n').slice(1).join('\n')).toBe('report\n');
    expect(outputs).toMatch(/^told=.+\nexit-code=1\n$/);
  });

  test('without a verdict the log has what the program said, and its exit code is the step’s', () => {
    const { status, stdout, output: outputs } = runScript({ inputs: { head: 'fail 3' } });
    expect(status).toBe(3);
    expect(stdout.split('\n').slice(1).join('\n')).toBe('::error::why\n');
    expect(outputs).toMatch(/^exit-code=3\n$/m);
  });

  test('an upload that is neither true nor false is an error, not no upload', () => {
    for (const value of ['yes', 'TRUE', '', ' true']) {
      const { status, stdout } = runScript({ inputs: { upload: value } });
      expect(status).toBe(2);
      expect(stdout).toMatch(/^::error title=Countersign::.*\n$/);
    }
  });

  const concluding = (status: string, uploaded: string): Run => ({
    step: report,
    values: {
      COUNTERSIGN_ACTION_TOLD: told,
      COUNTERSIGN_ACTION_STATUS: status,
      COUNTERSIGN_ACTION_UPLOADED: uploaded,
      COUNTERSIGN_ACTION_EVIDENCE: '/tmp/a b',
    },
  });
  const concluded = ['evidence', 'report', '--format=github', `--output=${told}/conclusion`, '/tmp/a b'];

  test('what the check has said of its failure in the summary is said once', () => {
    const planted = { GITHUB_STEP_SUMMARY: join(folder, 'summary') };
    const summary = (status: string): string | undefined =>
      reached({ ...concluding(status, 'true'), planted }).env.GITHUB_STEP_SUMMARY;
    for (const status of ['2', '3', '70']) expect(summary(status), status).toBeUndefined();
    for (const status of ['0', '1', '']) expect(summary(status), status).toBe(planted.GITHUB_STEP_SUMMARY);
  });

  test('green is only reported of a verdict whose artifact is there', () => {
    for (const status of ['0', '1'])
      expect(reached(concluding(status, 'true')).args, status).toEqual(concluded);
    for (const status of ['', '2', '3', '70', '137', '0-true'])
      expect(reached(concluding(status, 'true')).args, status).not.toContain('/tmp/a b');
    for (const uploaded of ['false', '', 'TRUE'])
      expect(reached(concluding('0', uploaded)).args, uploaded).not.toContain('/tmp/a b');
  });

  test('annotations are in the log where no check run holds them', () => {
    const annotations = join(told, 'annotations');
    mkdirSync(told, { recursive: true });
    writeFileSync(annotations, '::error::found\n');
    for (const annotated of ['', 'false', 'true']) {
      const run = concluding(annotated === '' ? '1' : '0', 'true');
      const values = { ...run.values, COUNTERSIGN_ACTION_EVIDENCE: `--head=annotate 1 ${annotated}` };
      const { status, stdout, output: outputs } = runScript({ ...run, values });
      expect(status).toBe(1);
      expect(stdout.split('\n').slice(1).join('\n')).toBe(annotated === 'true' ? '' : '::error::found\n');
      expect(outputs).toMatch(/^exit-code=1\n$/m);
    }
    rmSync(told, { recursive: true });
  });

  test('why there is no verdict is annotated once', () => {
    for (const status of ['2', '3', '70'])
      expect(reached(concluding(status, 'false')).args, status).toEqual(['evidence', 'report']);
    for (const status of ['', '0', '1', '137'])
      expect(reached(concluding(status, 'false')).args, status).toEqual([
        'evidence',
        'report',
        '--format=github',
      ]);
  });

  const shell = join(folder, 'plant.sh');
  const hook = `--require "${join(folder, 'plant.cjs')}"`;
  const planting: readonly (readonly [string, string])[] = [
    ['BASH_ENV', shell],
    ['ENV', shell],
    ['SHELLOPTS', 'xtrace'],
    ['IFS', '/'],
    ['NODE_OPTIONS', hook],
    ['NODE_PATH', folder],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0'],
    ['NODE_EXTRA_CA_CERTS', shell],
    ['NODE_V8_COVERAGE', folder],
    ['NODE_REPL_EXTERNAL_MODULE', join(folder, 'plant.cjs')],
    ['LD_PRELOAD', '/planted.so'],
    ['LD_DEBUG_OUTPUT', join(folder, 'debug')],
    ['DYLD_INSERT_LIBRARIES', '/planted.dylib'],
    ['OPENSSL_CONF', shell],
    ['SSL_CERT_FILE', shell],
    ['GIT_DIR', folder],
    ['GIT_CONFIG_KEY_0', 'core.fsmonitor'],
    ['GIT_TRACE', join(folder, 'trace')],
    ['GH_TOKEN', 'planted'],
  ];
  const functions = ['node', 'unset', 'exec', 'read', 'echo', 'printf', 'cat', '['];
  const ps4 = { PS4: `$(. '${shell}')` };

  test.each(planting)('F1: %s set by an earlier step reaches neither bash nor the program', (name, value) => {
    const { args, env } = reached({ planted: { ...ps4, [name]: value } });
    expect(args).toEqual(bare);
    expect(env[name] ?? '').not.toBe(value);
    expect(existsSync(canary)).toBe(false);
  });

  test.each(functions)('F1: a planted function %s does not run', (name) => {
    const planted = { [`BASH_FUNC_${name}%%`]: `() { . '${shell}'; }` };
    expect(reached({ planted }).args).toEqual(bare);
    expect(existsSync(canary)).toBe(false);
  });

  test('F1: all of it together does not reach the last step', () => {
    const bodies = functions.map((name) => [`BASH_FUNC_${name}%%`, `() { . '${shell}'; }`]);
    const planted = { ...ps4, ...Object.fromEntries([...planting, ...bodies]) };
    const { args, env } = reached({ ...concluding('0', 'true'), planted });
    expect(args).toEqual(concluded);
    for (const [name, value] of planting) expect(env[name] ?? '', name).not.toBe(value);
    expect(existsSync(canary)).toBe(false);
  });

  test('without node, or with one that is too old, says in one line what to add and exits 3', () => {
    const old = join(folder, 'old');
    mkdirSync(old);
    writeFileSync(join(old, 'node'), '#!/bin/sh\nexit 1\n');
    chmodSync(join(old, 'node'), 0o755);
    for (const path of [old, join(folder, 'none')]) {
      const { status, stdout, output: outputs } = runScript({ path });
      expect(status).toBe(3);
      expect(stdout).toMatch(/^::error title=Countersign::.*actions\/setup-node@[0-9a-f]{40} # v[\d.]+.*\n$/);
      // Then there is nothing that could report, and it is not said twice.
      expect(outputs).toBe('node=missing\nexit-code=3\n');
      expect(report.if).toContain("steps.check.outputs.node != 'missing'");
    }
  });
});
