import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { replay } from '../../src/commands/policy/replay.ts';
import { parsePolicyCommand } from '../../src/config/policy.ts';
import { type Files, makeRepository, type TestRepository, temporaryFolder } from '../support/repository.ts';

const OPEN = 'cidr_blocks = ["0.0.0.0/0"]\n';

function policy(effect: string, more = ''): string {
  return `version: 1
name: acme-${effect}
rules:
  - id: public-ingress
    title: No ingress from everywhere
    effect: ${effect}
    added: 'cidr_blocks\\s*=\\s*\\["0\\.0\\.0\\.0/0"\\]'
${more}`;
}

/** A branch of one commit for each of the sides, and where it began. */
function history(
  sides: readonly Files[],
  messages: readonly string[] = [],
): TestRepository & { readonly ids: readonly string[] } {
  const repository = makeRepository();
  const ids: string[] = [];
  for (const [index, side] of sides.entries()) {
    const message = messages[index] ?? `change ${index}\n`;
    const parents = ids.slice(-1);
    ids.push(repository.commit(repository.files(side), parents, { message }));
  }
  repository.ref('refs/heads/main', ids.at(-1) ?? '');
  return { ...repository, ids };
}

const SIDES: readonly Files[] = [
  { a: 'a\n' },
  { a: 'b\n' },
  { a: 'b\n', 'main.tf': OPEN },
  { a: 'c\n', 'main.tf': OPEN },
  { a: 'c\n', 'main.tf': OPEN + OPEN + OPEN },
];

/** In this process, from the sources. */
async function run(
  root: string,
  ...argv: string[]
): Promise<{ stdout: string; exitCode: number; steps: string[] }> {
  const steps: string[] = [];
  const invocation = {
    argv,
    env: {},
    isTerminal: false,
    entry: '',
    progress: (step: string) => steps.push(step),
  };
  const config = parsePolicyCommand('replay', ['-C', root, ...argv], {}, false);
  return { ...(await replay(config, invocation)), steps };
}

async function runJson(root: string, ...argv: string[]) {
  const { stdout, exitCode } = await run(root, '--format', 'json', ...argv);
  expect(exitCode).toBe(0);
  return JSON.parse(stdout);
}

/** Policies beside the repository. */
function policyFile(text: string): string {
  const file = join(temporaryFolder(), 'policy.yaml');
  writeFileSync(file, text);
  return file;
}

test('a change that the new policy would have stopped is told with its rule', async () => {
  const { root, ids } = history(SIDES);
  const to = policyFile(policy('deny'));
  const report = await runJson(root, '--since', ids[0] ?? '', '--policy', to);
  expect(report).toMatchObject({
    range: `${ids[0]}..${ids[4]}`,
    from: { name: 'baseline' },
    to: { name: 'acme-deny' },
    changes: 4,
    rules: [{ ruleId: 'public-ingress', effect: 'deny', changes: 2, findings: 3 }],
    unread: [],
    roots: [],
  });
  expect(report.different).toEqual([
    {
      commit: ids[4],
      subject: 'change 4',
      files: 1,
      from: 'PASSED',
      to: 'FAILED',
      findings: [{ ruleId: 'public-ingress', effect: 'deny', count: 2 }],
    },
    {
      commit: ids[2],
      subject: 'change 2',
      files: 1,
      from: 'PASSED',
      to: 'FAILED',
      findings: [{ ruleId: 'public-ingress', effect: 'deny', count: 1 }],
    },
  ]);
});

test('findings that come and go are told, also where the verdict stays', async () => {
  const { root, ids } = history(SIDES);
  const [from, to] = [policyFile(policy('deny')), policyFile(policy('require-approval'))];
  const report = await runJson(root, '--range', `${ids[3]}..main`, '--against', from, '--policy', to);
  expect(report.different).toMatchObject([
    {
      from: 'FAILED',
      to: 'FAILED',
      findings: [
        { ruleId: 'public-ingress', effect: 'deny', count: -2 },
        { ruleId: 'public-ingress', effect: 'require-approval', count: 2 },
      ],
    },
  ]);
});

test('a finding that is waived is none', async () => {
  const { root, ids } = history(SIDES);
  const waiver = `waivers: [{ rule: public-ingress, reason: lab, owner: ops, expires: 9999-12-31 }]\n`;
  const to = policyFile(policy('deny', waiver));
  const report = await runJson(root, '--since', ids[0] ?? '', '--policy', to);
  expect(report).toMatchObject({ different: [], failed: [], rules: [] });
});

test('one policy on both sides decides nothing differently, and what fails under it is told', async () => {
  const { root, ids } = history(SIDES);
  const file = policyFile(policy('deny'));
  const both = ['--since', ids[0] ?? '', '--policy', file, '--against', file];
  const report = await runJson(root, ...both);
  expect(report.different).toEqual([]);
  expect(report.failed.map(({ commit }: { commit: string }) => commit)).toEqual([ids[4], ids[2]]);
  const { stdout } = await run(root, ...both);
  expect(stdout).toContain('nothing is decided differently');
  expect(stdout).toContain('2 changes would fail');
});

test('without flags the head’s policy is compared with the one in the work tree', async () => {
  const sides = SIDES.map((side) => ({ ...side, '.countersign/policy.yaml': policy('warn') }));
  const { root, ids, git } = history(sides);
  git(['reset', '-q', '--hard', 'main']);
  writeFileSync(join(root, '.countersign/policy.yaml'), policy('deny'));
  const report = await runJson(root, '--since', ids[0] ?? '');
  expect(report).toMatchObject({ from: { name: 'acme-warn' }, to: { name: 'acme-deny' } });
  expect(report.different.map(({ commit }: { commit: string }) => commit)).toEqual([ids[4], ids[2]]);
});

test('a change that cannot be read is told with its code, and the others are replayed', async () => {
  const long = `T\n\n${'x'.repeat(1024 * 1024)}\n`;
  const { root, ids } = history(SIDES, ['', '', long]);
  const report = await runJson(root, '--since', ids[0] ?? '', '--policy', policyFile(policy('deny')));
  expect(report.changes).toBe(4);
  expect(report.unread).toMatchObject([
    { commit: ids[3], code: 'CHANGE_TOO_LARGE' },
    { commit: ids[2], code: 'CHANGE_TOO_LARGE' },
  ]);
  expect(report.different).toMatchObject([{ commit: ids[4] }]);
});

test('a missing blob is told with its code', async () => {
  const { root, ids, blob } = history(SIDES);
  const id = blob('b\n');
  rmSync(join(root, '.git/objects', id.slice(0, 2), id.slice(2)));
  const report = await runJson(root, '--since', ids[0] ?? '', '--policy', policyFile(policy('deny')));
  expect(report.unread).toMatchObject([
    { commit: ids[3], code: 'OBJECT_MISSING' },
    { commit: ids[1], code: 'OBJECT_MISSING' },
  ]);
});

test('sections that old commits have nothing for are left out, and it says so', async () => {
  const { root, ids } = history(SIDES);
  const more = 'scanners: [{ name: semgrep, effect: deny, required: true }]\nskills: { minimum: locked }\n';
  const to = policyFile(policy('warn', more));
  const report = await runJson(root, '--since', ids[0] ?? '', '--policy', to);
  expect(report).toMatchObject({ failed: [], leftOut: ['scanners', 'skills'] });
});

test('rules that look at who made a change are told: history does not say', async () => {
  const { root, ids } = history(SIDES);
  const rule = (id: string, when: string): string =>
    `  - { id: ${id}, title: t, effect: deny, when: "${when}" }\n`;
  const more = [
    rule('frozen', `'freeze' in labels`),
    rule('of-agents', `actor.kind == 'agent' && change.addedLines > 0`),
    rule('of-main', `base.branch == 'main'`),
    rule('plain', `change.addedLines > 9`),
  ];
  const to = policyFile(policy('deny', more.join('')));
  const flags = ['--since', ids[0] ?? '', '--policy', to];
  expect((await runJson(root, ...flags)).assumed).toEqual(['frozen', 'of-agents', 'of-main']);
  const { stdout } = await run(root, ...flags);
  expect(stdout).toContain(
    'not replayed: who made a change and its labels, which history does not tell: rules frozen, of-agents, of-main are judged as if by a person without labels\n',
  );
  const markdown = await run(root, ...flags, '--format', 'markdown');
  expect(markdown.stdout).toContain('rules `frozen`, `of-agents`, `of-main` are judged as if by a person');
  expect((await runJson(root, ...flags.slice(0, 2), '--policy', policyFile(policy('deny')))).assumed).toEqual(
    [],
  );
});

test('changes of the same verdict are counted, and listed in JSON alone', async () => {
  const { root, ids } = history(SIDES);
  const flags = ['--since', ids[0] ?? '', '--policy', policyFile(policy('warn'))];
  const line = '2 more with other findings and the same verdict (--format json lists them)';
  for (const format of ['text', 'markdown']) {
    const { stdout } = await run(root, ...flags, '--format', format);
    expect(stdout).toContain('0 changes decided differently');
    expect(stdout).toContain(`${line}\n`);
    expect(stdout).not.toContain(`${(ids[4] ?? '').slice(0, 12)}  `);
    expect(stdout).not.toContain('change 2');
  }
  expect((await runJson(root, ...flags)).different).toHaveLength(2);
});

test('rows fit a line, however long subjects and ids are', async () => {
  const { root, ids } = history(SIDES, ['', '', `${'s'.repeat(300)}\n`, '', `${'\u202e'.repeat(100)}\n`]);
  const twins = ['a', 'b', 'c'].map(
    (one) => `  - { id: ${one.repeat(60)}, title: t, effect: deny, added: cidr }\n`,
  );
  const to = policyFile(policy('deny', twins.join('')));
  for (const flags of [[], ['--against', to]]) {
    const { stdout } = await run(root, '--since', ids[0] ?? '', '--policy', to, ...flags);
    const rows = stdout.split('\n').filter((line) => /^[0-9a-f]{12} /.test(line));
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(100);
    expect(stdout).not.toMatch(/[ \t]\n/);
  }
});

const SUBJECT = '\u001b[2J::error::x ##[error]y `|` <img src=x> @acme\u202e';

test.each(['text', 'markdown', 'json'])('a subject does nothing to who reads it as %s', async (format) => {
  const { root, ids } = history(SIDES, ['', '', `\n\n${SUBJECT}\nmore\n`]);
  const flags = ['--since', ids[0] ?? '', '--policy', policyFile(policy('deny')), '--format', format];
  const { stdout } = await run(root, ...flags);
  expect(stdout).toContain('error::x');
  expect(stdout).not.toMatch(/\u001b|\u202e|##\[|^\s*::/m);
  if (format === 'json') expect(JSON.parse(stdout).different[1].subject).toBe(SUBJECT);
  if (format === 'markdown') {
    const [line = ''] = stdout.split('\n').filter((one) => one.includes('error::x'));
    expect(line.match(/(?<!\\)\|/g)).toHaveLength(5);
  }
});

test.each([
  [[], 'USAGE'],
  [['--since', 'main', '--range', 'main~1..main'], 'USAGE'],
  [['--range', 'main'], 'USAGE'],
  [['--range', '..main'], 'USAGE'],
  [['--range', 'main~1...main'], 'USAGE'],
  [['--range', 'main~2..main~1..main'], 'REVISION_INVALID'],
  [['--since', 'main~1', 'policy.yaml'], 'USAGE'],
  [['--since', 'nowhere'], 'REVISION_UNKNOWN'],
  [['--since', '--all'], 'USAGE'],
  [['--since', 'main~1', '--policy', 'nowhere.yaml'], 'POLICY_NOT_FOUND'],
  [['--since', 'main~1', '--against', 'pack:nowhere'], 'POLICY_NOT_FOUND'],
  [['--since', 'main~1', '--jobs', '0'], 'USAGE'],
  [['--since', 'main~1', '--output', '.git'], 'OUTPUT_UNSAFE'],
])('policy replay %j is refused', async (flags, code) => {
  const { root } = history(SIDES);
  await expect(run(root, ...flags)).rejects.toMatchObject({ code });
});

test('every change is counted for who watches', async () => {
  const { root, ids } = history(SIDES);
  const { steps } = await run(root, '--since', ids[0] ?? '', '--jobs', '2');
  expect(steps.at(-1)).toBe('replaying 4 of 4');
});

const CLI = process.env.COUNTERSIGN_CLI ?? fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Without what the clock says. */
const timeless = (stdout: string): unknown => ({ ...JSON.parse(stdout), milliseconds: 0 });

test('threads find what one process finds, in the same order', async () => {
  const sides = Array.from({ length: 40 }, (_, index) => ({
    [`f${index % 7}.tf`]: OPEN.repeat(1 + (index % 5)),
  }));
  const { root, ids } = history(
    sides,
    Array.from({ length: 40 }, (_, index) => `change ${index}\n`),
  );
  const flags = ['--since', ids[0] ?? '', '--policy', policyFile(policy('deny')), '--format', 'json'];
  const here = await run(root, ...flags, '--jobs', '1');
  const link = join(temporaryFolder(), 'countersign');
  symlinkSync(CLI, link);
  for (const [jobs, program] of [
    ['1', CLI],
    ['2', CLI],
    ['3', link],
  ] as const) {
    const args = [program, 'policy', 'replay', '-C', root, ...flags, '--jobs', jobs];
    const stdout = execFileSync(process.execPath, args, { encoding: 'utf8' });
    expect(timeless(stdout)).toEqual(timeless(here.stdout));
  }
});

test.each([
  ['throws', `throw new Error('broken')`],
  ['ends with a code', 'process.exit(3)'],
  ['ends before its work is done', ''],
])('a thread that %s makes the replay fail: no change is left out in silence', async (_, code) => {
  const { root, ids } = history(SIDES);
  const entry = join(temporaryFolder(), 'entry.mjs');
  writeFileSync(entry, code);
  const config = parsePolicyCommand(
    'replay',
    ['-C', root, '--since', ids[0] ?? '', '--jobs', '2'],
    {},
    false,
  );
  const invocation = { argv: [], env: {}, isTerminal: false, progress: () => undefined, entry };
  await expect(replay(config, invocation)).rejects.toThrow();
});

test('a replay leaves nothing behind in the temporary folder', async () => {
  const { root, ids } = history(SIDES);
  const folder = temporaryFolder();
  const args = ['policy', 'replay', '-C', root, '--since', ids[0] ?? '', '--jobs', '2'];
  execFileSync(process.execPath, [CLI, ...args], { env: { ...process.env, TMPDIR: folder } });
  expect(readdirSync(folder)).toEqual([]);
});
