import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Outcome } from '../../src/commands/output.ts';
import { policy } from '../../src/commands/policy.ts';
import { RunError } from '../../src/errors.ts';
import { makeRepository, temporaryFolder } from '../support/repository.ts';

const POLICY = `version: 1
name: acme
extends: [pack:baseline]
rules:
  - id: public-ingress
    title: No ingress from everywhere
    effect: deny
    paths: ['**/*.tf']
    added: '0\\.0\\.0\\.0/0'
    tests:
      - { name: open to the world, file: main.tf, added: 'cidr = "0.0.0.0/0"', expect: deny }
      - { name: open to us, file: main.tf, added: 'cidr = "10.0.0.0/8"', expect: pass }
`;
const UNTESTED = `  - id: no-shell
    title: No shell
    effect: warn
    paths: ['**/*.sh']
  - id: path-unsafe
    title: No odd names
`;
const FAILING = "      - { name: not here, file: main.js, added: '0.0.0.0/0', expect: deny }\n";

/** A folder with a policy, and with files beside it. */
function folder(text: string, files: Readonly<Record<string, string | Buffer>> = {}): string {
  const root = temporaryFolder();
  write(root, { 'policy.yaml': text, ...files });
  return root;
}

function write(root: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function run(cwd: string, ...args: readonly string[]): Promise<Outcome> {
  const argv = ['test', '-C', cwd, ...args];
  return policy({ argv, env: {}, isTerminal: false, entry: '', progress: () => undefined });
}

async function json(cwd: string, ...args: readonly string[]) {
  const { stdout, exitCode } = await run(cwd, ...args, '--format', 'json');
  return { exitCode, ...JSON.parse(stdout) };
}

const NAMED = ['--policy', 'policy.yaml'];

async function refusal(cwd: string): Promise<RunError> {
  try {
    await run(cwd, ...NAMED);
  } catch (error) {
    if (error instanceof RunError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

// ── inline ──────────────────────────────────────────────────────────────────────────────────

test('tests that all pass are one line and exit 0', async () => {
  const { stdout, exitCode } = await run(folder(POLICY), ...NAMED);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^2 ok, 0 failed, 0 without a test · acme\n$/);
});

test('a failing test is exit 1 and says where it stands, what was expected and what was found', async () => {
  const root = folder(POLICY + FAILING);
  const { stdout, exitCode } = await run(root, ...NAMED);
  expect(exitCode).toBe(1);
  expect(stdout).toContain('public-ingress: not here (policy.yaml:13) · expected deny, found pass\n');
  expect(await json(root, ...NAMED)).toMatchObject({
    exitCode: 1,
    policy: { name: 'acme', digest: expect.stringMatching(/^sha256:/) },
    passed: 2,
    failed: 1,
    tests: [
      { name: 'open to the world', status: 'passed' },
      { name: 'open to us', status: 'passed' },
      {
        rule: 'public-ingress',
        name: 'not here',
        expect: 'deny',
        found: 'pass',
        status: 'failed',
        source: 'policy.yaml:13',
      },
    ],
    untested: [],
  });
});

test('rules without a case are listed: the policy’s own and those it switches on, not a pack’s', async () => {
  const root = folder(POLICY + UNTESTED);
  const { stdout, exitCode } = await run(root, ...NAMED);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('no test: no-shell (policy.yaml:13)\nno test: path-unsafe (policy.yaml:17)\n');
  expect((await json(root, ...NAMED)).untested).toEqual(['no-shell', 'path-unsafe']);
});

test('a policy without tests says so, lists its rules and passes', async () => {
  const { stdout, exitCode } = await run(folder(`version: 1\nname: acme\nrules:\n${UNTESTED}`), ...NAMED);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^no test: no-shell .+\nno test: path-unsafe .+\nno tests in acme: .+\n$/);
});

test('a pack alone has nothing to run and nothing that lacks a test', async () => {
  const { exitCode, tests, untested } = await json(temporaryFolder(), '--policy', 'pack:baseline');
  expect({ exitCode, tests, untested }).toEqual({ exitCode: 0, tests: [], untested: [] });
});

test('a child that tightens a rule does not break its parent’s tests, and fails its own', async () => {
  const parent = POLICY.replace('effect: deny', 'effect: warn').replace('expect: deny', 'expect: warn');
  const own = (expected: string): string =>
    `version: 1\nname: child\nextends: [./parent.yaml]\nrules:\n  - id: public-ingress\n    effect: deny\n    tests: [{ name: mine, file: a.tf, added: 0.0.0.0/0, expect: ${expected} }]\n`;
  const good = await json(folder(own('deny'), { 'parent.yaml': parent }), ...NAMED);
  expect([good.exitCode, good.passed]).toEqual([0, 3]);
  const bad = await json(folder(own('warn'), { 'parent.yaml': parent }), ...NAMED);
  expect([bad.exitCode, bad.failed]).toEqual([1, 1]);
});

test('without --policy the default policy of the work tree is tested, from any folder in it', async () => {
  const { root } = makeRepository();
  write(root, { '.countersign/policy.yaml': POLICY, 'sub/folder/a': '' });
  expect(await json(join(root, 'sub', 'folder'))).toMatchObject({ exitCode: 0, passed: 2 });
});

test('names and texts that write to a terminal are shown, not obeyed', async () => {
  const hostile = POLICY.replace('name: open to us', 'name: "\\e[2J ##[error] \\u202e"').replace(
    'expect: pass',
    'expect: warn',
  );
  const { stdout } = await run(folder(hostile), ...NAMED);
  expect(stdout).toContain('failed: ');
  expect(stdout).not.toMatch(/\u001b|\u202e|##\[/);
});

// ── folders ─────────────────────────────────────────────────────────────────────────────────

const OPEN = '# ingress\ncidr = "0.0.0.0/0"\n';
const EXPECTED = 'findings:\n  - { rule: public-ingress, path: main.tf, line: 2, effect: deny }\n';

test('a folder of before and after is a case of the whole policy', async () => {
  const root = folder(POLICY, {
    'tests/adds/after/main.tf': OPEN,
    'tests/adds/expect.yaml': EXPECTED,
    'tests/keeps/before/main.tf': OPEN,
    'tests/keeps/after/main.tf': `${OPEN}# more\n`,
    'tests/keeps/expect.yaml': 'findings: []\n',
    'tests/removes/before/main.tf': OPEN,
    'tests/removes/expect.yaml': 'verdict: PASSED\n',
    'tests/README.md': 'what these are\n',
  });
  expect(await json(root, ...NAMED)).toMatchObject({ exitCode: 0, passed: 5, failed: 0 });
});

test('a folder that fails names its file, its expectation and the findings', async () => {
  const root = folder(POLICY, {
    'tests/adds/after/main.tf': OPEN,
    'tests/adds/expect.yaml': 'findings: []\n',
    'tests/verdict/after/main.tf': OPEN,
    'tests/verdict/expect.yaml': 'verdict: PASSED\n',
  });
  const { stdout, exitCode } = await run(root, ...NAMED);
  expect(exitCode).toBe(1);
  expect(stdout).toContain(
    'adds (tests/adds/expect.yaml) · expected no finding, found deny public-ingress main.tf:2\n',
  );
  expect(stdout).toContain('verdict (tests/verdict/expect.yaml) · expected PASSED, found FAILED\n');
  const { tests } = await json(root, ...NAMED);
  expect(tests.at(-2)).toEqual({
    rule: null,
    name: 'adds',
    expect: [],
    found: [{ rule: 'public-ingress', path: 'main.tf', line: 2, effect: 'deny' }],
    status: 'failed',
    source: 'tests/adds/expect.yaml',
  });
});

test('an expectation that leaves the path open says so', async () => {
  const root = folder(POLICY, {
    'tests/adds/after/main.tf': OPEN,
    'tests/adds/expect.yaml': 'findings: [{ rule: public-ingress, line: 1, effect: deny }]\n',
  });
  const { stdout } = await run(root, ...NAMED);
  expect(stdout).toContain('expected deny public-ingress *:1, found deny public-ingress main.tf:2\n');
});

test('a rule that a folder expects something of has a case', async () => {
  const root = folder(POLICY + UNTESTED, {
    'tests/shell/after/run.sh': 'x\n',
    'tests/shell/expect.yaml': 'findings: [{ rule: no-shell, effect: warn }]\n',
  });
  expect(await json(root, ...NAMED)).toMatchObject({ exitCode: 0, untested: ['path-unsafe'] });
});

test('core rules see the tree of a case: links as links, and names that collide', async () => {
  const root = folder(POLICY, { 'tests/odd/after/A': '1', 'tests/odd/after/a': '2' });
  symlinkSync('../../../../../etc/passwd', join(root, 'tests/odd/after/link'));
  write(root, {
    'tests/odd/expect.yaml':
      'findings:\n  - { rule: symlink-escape, path: link, effect: deny }\n  - { rule: path-collision, effect: deny }\n',
  });
  expect(await json(root, ...NAMED)).toMatchObject({ exitCode: 0, failed: 0 });
});

test('a file name that is not UTF-8 is its bytes', async () => {
  const root = folder(POLICY, { 'tests/odd/after/keep': '' });
  const name = Buffer.concat([
    Buffer.from(join(root, 'tests/odd/after/')),
    Buffer.from([0xff, 0x1b]),
    Buffer.from('.tf'),
  ]);
  writeFileSync(name, OPEN);
  const path = '"\\\\377\\\\033.tf"'.replaceAll('"', '\\"');
  write(root, {
    'tests/odd/expect.yaml': `findings: [{ rule: public-ingress, path: "${path}", effect: deny }]\n`,
  });
  expect(await json(root, ...NAMED)).toMatchObject({ exitCode: 0, failed: 0 });
});

test('the default policy’s cases are in .countersign/tests', async () => {
  const { root } = makeRepository();
  write(root, {
    '.countersign/policy.yaml': POLICY,
    '.countersign/tests/adds/after/main.tf': OPEN,
    '.countersign/tests/adds/expect.yaml': EXPECTED,
  });
  expect(await json(root)).toMatchObject({ exitCode: 0, passed: 3 });
});

test.each<[string, (root: string) => void]>([
  ['no expect.yaml', (root) => rmSync(join(root, 'tests/x/expect.yaml'))],
  [
    'an expect.yaml that is a link',
    (root) => {
      rmSync(join(root, 'tests/x/expect.yaml'));
      symlinkSync('../../policy.yaml', join(root, 'tests/x/expect.yaml'));
    },
  ],
  ['an unknown key', (root) => write(root, { 'tests/x/expect.yaml': 'verdict: PASSED\nwhy: x\n' })],
  ['a folder of another name', (root) => write(root, { 'tests/x/aftr/main.tf': '' })],
  ['a file among the cases', (root) => write(root, { 'tests/y.yaml': 'verdict: PASSED\n' })],
  ['a link among the cases', (root) => symlinkSync('x', join(root, 'tests/y'))],
  ['a link for `before`', (root) => symlinkSync('after', join(root, 'tests/x/before'))],
  ['a FIFO', (root) => void execFileSync('sh', ['-c', 'mkfifo "$0"', join(root, 'tests/x/after/fifo')])],
  ['a file over the cap', (root) => write(root, { 'tests/x/after/big': Buffer.alloc(1024 * 1024 + 1) })],
  [
    'too many files',
    (root) => {
      for (let i = 0; i < 1000; i++) writeFileSync(join(root, `tests/x/after/${i}`), '');
    },
  ],
  [
    'a `tests` that is a link',
    (root) => {
      rmSync(join(root, 'tests'), { recursive: true });
      symlinkSync('/etc', join(root, 'tests'));
    },
  ],
])('a case with %s is refused by its file and place', async (_, spoil) => {
  const root = folder(POLICY, { 'tests/x/after/main.tf': 'x\n', 'tests/x/expect.yaml': 'verdict: PASSED\n' });
  expect((await run(root, ...NAMED)).exitCode).toBe(0);
  spoil(root);
  const { code, message } = await refusal(root);
  expect(code).toBe('POLICY_INVALID');
  expect(message).toMatch(/^tests[^:]*:\d+:\d+: /);
});

test('more than 1,000 cases are refused before one is read', async () => {
  const root = folder(POLICY);
  for (let i = 0; i <= 1000; i++) mkdirSync(join(root, 'tests', String(i)), { recursive: true });
  expect((await refusal(root)).code).toBe('POLICY_INVALID');
});

test.skipIf(process.getuid?.() === 0)('a case that may not be read is an error, never a pass', async () => {
  const root = folder(POLICY, { 'tests/x/after/main.tf': 'x\n', 'tests/x/expect.yaml': 'verdict: PASSED\n' });
  chmodSync(join(root, 'tests/x/after'), 0);
  expect((await refusal(root)).code).toBe('POLICY_INVALID');
  chmodSync(join(root, 'tests/x/after'), 0o755);
});
