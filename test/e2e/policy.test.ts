import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findingsOf, runCheck, runCli } from '../support/cli.ts';
import { type Files, makeRepository, type TestRepository, temporaryFolder } from '../support/repository.ts';

/** A repository whose first commit holds `base`, and whose second holds `head` on top of it. */
function repositoryWith(base: Files, head: Files): TestRepository {
  const repository = makeRepository();
  const first = repository.commit(repository.files(base));
  const second = repository.commit(repository.files({ ...base, ...head }), [first]);
  repository.ref('refs/heads/main', second);
  return repository;
}

const RANGE = { base: 'HEAD~1', head: 'HEAD' };
const POLICY = '.countersign/policy.yaml';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const org = `version: 1
name: org
extends: [pack:baseline]
rules:
  - id: public-ingress
    title: No ingress from everywhere
    effect: require-approval
    paths: ['**/*.tf']
    added: 0\\.0\\.0\\.0/0
    approvers: {teams: [security], count: 2}
`;
const team = `version: 1
name: team
extends: [./org.yaml]
rules:
  - id: public-ingress
    effect: deny
  - id: many-files
    title: Agents make small changes
    effect: deny
    when: size(change.files) > 1 && actor.kind != "bot"
`;
const base = { 'README.md': 'x\n', '.countersign/org.yaml': org };

test('a policy of the base that extends another decides, and both are named in the verdict', async () => {
  const repository = repositoryWith(
    { ...base, [POLICY]: team },
    { 'main.tf': 'cidr = "0.0.0.0/0"\n', 'other.txt': 'x\n' },
  );
  const checked = await runCheck(repository.root, RANGE);
  expect(checked.code).toBe(1);
  expect(findingsOf(checked).map(({ ruleId, effect, path }) => [ruleId, effect, path])).toEqual([
    ['many-files', 'deny', null],
    ['public-ingress', 'deny', 'main.tf'],
  ]);
  if (checked.kind === 'error') throw new Error(checked.error.message);
  expect(checked.verdict.policy.sources.map(({ name, from }) => [name, from])).toEqual([
    [POLICY, 'base'],
    ['.countersign/org.yaml', 'base'],
    ['pack:baseline', 'pack'],
  ]);
});

test('a child that loosens its parent ends with exit 2 and the line', async () => {
  const loose = team.replace('effect: deny', 'effect: warn');
  const repository = repositoryWith({ ...base, [POLICY]: loose }, { 'other.txt': 'x\n' });
  const checked = await runCheck(repository.root, RANGE);
  expect(checked).toMatchObject({ kind: 'error', code: 2, error: { code: 'POLICY_INVALID' } });
  if (checked.kind === 'error') expect(checked.error.message).toContain(`${POLICY}:6:13`);
});

test('A12 the head’s parent of the policy changes nothing, and changing it asks for approval', async () => {
  const repository = repositoryWith(
    { ...base, [POLICY]: team },
    {
      '.countersign/org.yaml': 'version: 1\nname: org\n',
      'main.tf': 'cidr = "0.0.0.0/0"\n',
    },
  );
  const checked = await runCheck(repository.root, RANGE);
  expect(findingsOf(checked, 'public-ingress')).toHaveLength(1);
  expect(findingsOf(checked, 'policy-changed').map(({ path }) => path)).toEqual(['.countersign/org.yaml']);
});

test('an approval that is asked of a team is said in the verdict and in its hint', async () => {
  const repository = repositoryWith({ ...base, [POLICY]: org }, { 'main.tf': 'cidr = "0.0.0.0/0"\n' });
  const checked = await runCheck(repository.root, RANGE);
  if (checked.kind === 'error') throw new Error(checked.error.message);
  expect(checked.verdict.approvals).toEqual({
    required: [{ ruleId: 'public-ingress', users: [], teams: ['security'], permission: 'write', count: 2 }],
    given: [],
  });
  expect(checked.verdict.findings[0]?.hint).toContain('security');
  expect(checked.verdict.findings[0]?.hint).toContain('App or the gateway');
});

const waived = `${org}waivers:
  - {rule: public-ingress, paths: [lab/**], reason: a lab without data, owner: '@acme/security', expires: 2099-12-31}
`;

test('a waiver of the base lets pass, is in every report, and one of the head does not count', async () => {
  const bad = { 'lab/main.tf': 'cidr = "0.0.0.0/0"\n' };
  const passing = repositoryWith({ ...base, [POLICY]: waived }, bad);
  const folder = temporaryFolder();
  const formats = ['text', 'markdown', 'sarif', 'github'];
  const reports = formats.flatMap((format) => ['--report', `${format}=${join(folder, format)}`]);
  const checked = await runCheck(passing.root, { ...RANGE, args: reports });
  expect(checked.code).toBe(0);
  expect(findingsOf(checked)[0]?.waived).toEqual({
    reason: 'a lab without data',
    owner: '@acme/security',
    expires: '2099-12-31',
  });
  const { readFileSync } = await import('node:fs');
  for (const format of formats)
    expect(readFileSync(join(folder, format), 'utf8'), format).toContain('a lab without data');
  const failing = repositoryWith({ ...base, [POLICY]: org }, { ...bad, [POLICY]: waived });
  expect((await runCheck(failing.root, RANGE)).code).toBe(1);
});

test.each([
  ['skills', 'skills: {minimum: signed}\n'],
  [
    'release dist/*',
    "releases: [{artifacts: 'dist/*', predicateType: 'https://slsa.dev/provenance/v1', signer: {kind: sigstore, issuer: i, subject: s}}]\n",
  ],
  ['MCP servers', 'mcp: {servers: []}\n'],
  ['rule own', "rules: [{id: own, title: t, effect: deny, when: 'skills.size() == 0'}]\n"],
])('a policy that asks for what this version cannot look at is never a pass: %s', async (what, section) => {
  const repository = repositoryWith(
    { 'README.md': 'x\n', [POLICY]: `version: 1\nname: acme\n${section}` },
    { 'README.md': 'y\n' },
  );
  const checked = await runCheck(repository.root, RANGE);
  expect(checked.code).toBe(1);
  if (checked.kind === 'verdict')
    expect(checked.verdict.unchecked).toContainEqual(expect.objectContaining({ what, blocks: true }));
});

test('an expression that is too expensive is exit 3 with the rule’s name, and one that fails, too', async () => {
  const when = (text: string) =>
    `version: 1\nname: a\nrules: [{id: own, title: t, effect: deny, when: "${text}"}]\n`;
  const failing = repositoryWith(
    { 'README.md': 'x\n', [POLICY]: when("labels[3] == 'x'") },
    { 'README.md': 'y\n' },
  );
  const checked = await runCheck(failing.root, RANGE);
  expect(checked).toMatchObject({ kind: 'error', code: 3, error: { code: 'POLICY_FAILED' } });
  if (checked.kind === 'error') expect(checked.error.message).toContain('own');
});

// ── policy validate, compile, diff, waivers ─────────────────────────────────────────────────

const policy = (folder: string, ...args: readonly string[]) => runCli(['policy', ...args], { cwd: folder });

test('validate names the policy and its digest, and a broken one ends with exit 2 and its line', async () => {
  const folder = folderWith({ [POLICY]: org, 'broken.yaml': 'version: 1\nname: a\nrule: []\n' });
  const valid = await policy(folder, 'validate');
  expect(valid.code).toBe(0);
  expect(valid.stdout).toMatch(/^VALID {2}org, .*sha256:[0-9a-f]{64}/);
  const broken = await policy(folder, 'validate', 'broken.yaml', '--format', 'json');
  expect(broken.code).toBe(2);
  expect(JSON.parse(broken.stdout).error).toMatchObject({ code: 'POLICY_INVALID' });
  expect(broken.stderr).toContain('broken.yaml:3:1');
});

test('compile prints the same bytes for the same meaning, and its digest is that of a verdict', async () => {
  const folder = folderWith({ 'a.yaml': org, 'b.yaml': `# other words\r\n${org.replaceAll('\n', '\r\n')}` });
  const [a, b] = [
    await policy(folder, 'compile', 'a.yaml'),
    await policy(folder, 'compile', '--policy', 'b.yaml'),
  ];
  expect(a.code).toBe(0);
  expect(a.stdout).toBe(b.stdout);
  const repository = repositoryWith({ [POLICY]: org }, { 'x.txt': 'x' });
  const checked = await runCheck(repository.root, RANGE);
  if (checked.kind === 'error') throw new Error(checked.error.message);
  expect(JSON.parse(a.stdout).digest).toBe(checked.verdict.policy.digest);
});

test('diff says what each difference does, and fails on what loosens only when asked', async () => {
  const looser = org.replace('require-approval', 'warn').replace('count: 2', 'count: 3');
  const folder = folderWith({ 'a.yaml': org, 'b.yaml': looser });
  const result = await policy(folder, 'diff', 'a.yaml', 'b.yaml', '--format', 'json');
  expect(result.code).toBe(0);
  expect(
    JSON.parse(result.stdout).differences.map(({ kind, field }: { kind: string; field: string }) => [
      kind,
      field,
    ]),
  ).toEqual([
    ['tightened', 'rules.public-ingress.approvers.count'],
    ['loosened', 'rules.public-ingress.effect'],
  ]);
  expect((await policy(folder, 'diff', 'a.yaml', 'b.yaml', '--fail-on', 'loosened')).code).toBe(1);
  expect((await policy(folder, 'diff', 'b.yaml', 'a.yaml', '--fail-on', 'loosened')).code).toBe(1);
  expect((await policy(folder, 'diff', 'a.yaml', 'a.yaml', '--fail-on', 'changed')).code).toBe(0);
  const markdown = await policy(folder, 'diff', 'a.yaml', 'b.yaml', '--format', 'markdown');
  expect(markdown.stdout).toContain('**loosened**');
});

test('diff compares with a policy of a commit', async () => {
  const repository = repositoryWith({ [POLICY]: org }, { [POLICY]: waived });
  const spec = (revision: string): string => `${revision}:${POLICY}`;
  const result = await policy(repository.root, 'diff', spec('HEAD~1'), spec('HEAD'), '--format', 'json');
  expect(JSON.parse(result.stdout).counts).toEqual({ tightened: 0, loosened: 1, changed: 0 });
  expect((await policy(repository.root, 'diff', spec('nope'), spec('HEAD'))).code).toBe(2);
});

test('waivers lists days left, what is over and what matches no file', async () => {
  const waivers = (expires: string, path: string): string =>
    `  - {rule: public-ingress, paths: [${path}], reason: r, owner: o, expires: ${expires}}\n`;
  const text = `${org}waivers:\n${waivers('2099-12-31', 'x.txt')}${waivers('2020-01-01', 'x.txt')}${waivers('2099-12-31', 'gone/**')}`;
  const repository = repositoryWith({ [POLICY]: text }, { 'x.txt': 'x' });
  writeFileSync(join(repository.root, 'policy.yaml'), text);
  const result = await policy(repository.root, 'waivers', 'policy.yaml', '--format', 'json');
  expect(result.code).toBe(0);
  const listed: readonly { status: string; daysLeft: number }[] = JSON.parse(result.stdout).waivers;
  expect(listed.map(({ status }) => status)).toEqual(['expired', expect.any(String), expect.any(String)]);
  expect(new Set(listed.map(({ status }) => status))).toEqual(new Set(['expired', 'holds', 'unused']));
  expect(listed[0]?.daysLeft).toBeLessThan(0);
});

test('a policy under a name that nobody reads is an error, in a check and at hand', async () => {
  const repository = repositoryWith({ 'README.md': 'x', '.countersign/policy.yml': org }, { 'x.txt': 'x' });
  const checked = await runCheck(repository.root, RANGE);
  expect(checked).toMatchObject({ kind: 'error', code: 2, error: { code: 'POLICY_NOT_FOUND' } });
  mkdirSync(join(repository.root, '.countersign'));
  writeFileSync(join(repository.root, '.countersign/policy.yml'), org);
  expect((await policy(repository.root, 'validate')).stderr).toContain('POLICY_NOT_FOUND');
});

test.each([['validate'], ['compile'], ['test'], ['waivers']])(
  'policy %s where nothing is does not speak of the baseline',
  async (verb) => {
    const folder = temporaryFolder();
    for (const args of [[], ['-C', join(folder, 'gone')]]) {
      const result = await policy(folder, verb, ...args);
      expect(result.code).toBe(2);
      expect(result.stderr).toContain('POLICY_NOT_FOUND');
    }
  },
);

test('cases of `policy test` are not what the rules are there to find, but changing them needs approval', async () => {
  const repository = repositoryWith(
    { ...base, [POLICY]: org },
    { '.countersign/tests/open/after/main.tf': 'cidr = "0.0.0.0/0"\n' },
  );
  const checked = await runCheck(repository.root, RANGE);
  expect(findingsOf(checked).map(({ ruleId }) => ruleId)).toEqual(['policy-changed']);
});

test.each([
  ['policy-changed, anywhere', 'rule: policy-changed, paths: [a]'],
  ['evidence-planted, anywhere', 'rule: evidence-planted, paths: [a]'],
  ['another core rule, everywhere', 'rule: symlink-escape'],
  ['another core rule, everywhere in other words', "rule: symlink-escape, paths: ['**/*']"],
])('a waiver of %s is refused', async (_, text) => {
  const waiver = `waivers: [{${text}, reason: r, owner: o, expires: 2099-12-31}]\n`;
  const folder = folderWith({ 'a.yaml': `version: 1\nname: a\n${waiver}` });
  expect((await policy(folder, 'validate', 'a.yaml')).stderr).toContain('POLICY_INVALID');
});

test('a core rule may be waived where its finding is expected', async () => {
  const waiver =
    'waivers: [{rule: symlink-escape, paths: [testdata/**], reason: r, owner: o, expires: 2099-12-31}]\n';
  const folder = folderWith({ 'a.yaml': `version: 1\nname: a\n${waiver}` });
  expect((await policy(folder, 'validate', 'a.yaml')).code).toBe(0);
});

test.each([
  [['policy', 'validate', '--help']],
  [['policy', 'replay', '-h']],
  [['policy', '--help']],
  [['evidence', 'verify', '-h']],
])('%j is the help of the command', async (args) => {
  const result = await runCli(args, { cwd: temporaryFolder() });
  expect(result.code).toBe(0);
  expect(result.stdout).toContain('Usage:');
});

test('-C may stand before the command', async () => {
  const folder = folderWith({ 'a.yaml': org });
  const result = await runCli(['-C', folder, 'policy', 'validate', 'a.yaml'], { cwd: temporaryFolder() });
  expect(result.code).toBe(0);
});

test.each([
  [['policy']],
  [['policy', 'nope']],
  [['policy', 'diff', 'a']],
  [['policy', 'compile', '--since', 'x']],
  [['policy', 'compile', '--format', 'sarif']],
  [['policy', 'diff', 'a', 'b', '--fail-on', 'anything']],
  [['policy', 'compile', 'a', '--policy', 'b']],
  [['policy', 'replay', '--since', 'x', '--jobs', '0']],
])('%j is a usage error', async (args) => {
  const result = await runCli(args, { cwd: temporaryFolder() });
  expect(result.code).toBe(2);
  expect(result.stderr).toContain('USAGE');
});
