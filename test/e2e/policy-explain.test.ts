import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Outcome } from '../../src/commands/output.ts';
import { policy } from '../../src/commands/policy.ts';
import { RunError } from '../../src/errors.ts';
import { BUILT_IN_RULES } from '../../src/policy/rules/index.ts';
import { type Files, makeRepository, temporaryFolder } from '../support/repository.ts';

const POLICY = `version: 1
name: acme
rules:
  - id: public-ingress
    title: No ingress from everywhere
    effect: deny
    paths: ['**/*.tf']
    except: ['lab/**']
    added: '0\\.0\\.0\\.0/0'
    hint: restrict the range
    tests: [{ name: open, file: main.tf, added: 0.0.0.0/0, expect: deny }]
  - id: reviewed
    title: Somebody looks at it
    effect: require-approval
    paths: ['reviewed/**']
    approvers: { users: [ada, bob], count: 2 }
    waivable: false
  - id: large
    title: Small changes
    effect: require-approval
    when: change.addedLines > 1
scanners:
  - { name: semgrep, effect: deny, required: true }
  - { name: trivy, effect: require-approval }
waivers:
  - { rule: public-ingress, paths: ['old/**'], reason: going away, owner: ops, expires: 2099-12-31 }
`;
const OPEN = '# ingress\ncidr = "0.0.0.0/0"\n';

/** A base with a policy and a head with more files, checked out. */
function fixture(head: Files = { 'main.tf': OPEN }): string {
  const { root, commit, files, ref, git } = makeRepository();
  const before = { '.countersign/policy.yaml': POLICY, 'kept.tf': OPEN };
  const base = commit(files(before));
  ref('refs/heads/main', base);
  ref('refs/heads/change', commit(files({ ...before, ...head }), [base]));
  git(['checkout', '--quiet', '--force', 'main']);
  return root;
}

const RANGE = ['--base', 'main', '--head', 'change'];

function run(cwd: string, ...args: readonly string[]): Promise<Outcome> {
  const argv = ['explain', '-C', cwd, ...args];
  return policy({ argv, env: {}, isTerminal: false, entry: '', progress: () => undefined });
}

async function text(cwd: string, ...args: readonly string[]): Promise<string> {
  const { stdout, exitCode } = await run(cwd, ...args);
  expect(exitCode).toBe(0);
  return stdout;
}

async function json(cwd: string, ...args: readonly string[]) {
  return JSON.parse(await text(cwd, ...args, '--format', 'json'));
}

async function refusal(...args: readonly string[]): Promise<RunError> {
  try {
    await run(temporaryFolder(), ...args);
  } catch (error) {
    if (error instanceof RunError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

// ── a rule ──────────────────────────────────────────────────────────────────────────────────

test('a rule says what it is for, who asks, where it holds, how to fix and how to waive', async () => {
  const shown = await text(fixture(), 'public-ingress');
  for (const part of [
    /^public-ingress {2}deny · .+ · policy acme\n/,
    /what +No ingress from everywhere\n/,
    /asked by +\S*policy\.yaml:4\n/,
    /where +\*\*\/\*\.tf, but not lab\/\*\*\n/,
    /fix +restrict the range\n/,
    /\nwaivers:\n {2}- rule: public-ingress\n/,
    /expires: 20\d\d-\d\d-\d\d\n/,
    /tests +open \(deny\)\n/,
  ]) {
    expect(shown).toMatch(part);
  }
});

test('a pack asks for a rule without a line that nobody could look up', async () => {
  const { rule } = await json(temporaryFolder(), 'hidden-unicode', '--policy', 'pack:baseline');
  expect(rule.askedBy).toEqual([{ source: 'pack:baseline', line: null }]);
});

test('a rule that may not be waived says so, and who approves', async () => {
  const shown = await text(fixture(), 'reviewed');
  expect(shown).toContain('it may not be waived');
  expect(shown).toContain('2 approvals of ada, bob (with write access)');
  expect(shown).not.toContain('waivers:');
});

test.each([...BUILT_IN_RULES.keys()])('%s is explained outside of any repository', async (id) => {
  const explained = await json(temporaryFolder(), id, '--policy', 'pack:baseline');
  expect(explained.rule).toMatchObject({ id, why: expect.stringMatching(/\S/) });
  expect(explained.place).toBe(null);
});

test('a built-in rule that the policy leaves out says so', async () => {
  const explained = await json(fixture(), 'hidden-unicode');
  expect(explained).toMatchObject({ rule: { switchedOn: false }, waiver: null });
  expect(await text(fixture(), 'hidden-unicode')).toContain('does not switch it on');
});

test('a core rule holds wherever it applies, and may only be waived for files', async () => {
  const shown = await text(fixture(), 'path-unsafe');
  expect(shown).toMatch(/where +everywhere it applies\n/);
  expect(shown).toContain('paths: ["path/of/the-file"]');
});

test.each(['policy-changed', 'evidence-planted'])('%s is never waived, and says so', async (id) => {
  const shown = await text(fixture(), id);
  expect(shown).toContain('it may not be waived');
  expect(shown).not.toContain('waivers:');
});

test('a form does not load before it is filled in', async () => {
  const root = fixture();
  const { waiver } = await json(root, 'public-ingress');
  const form = (text: string): string => `${POLICY.slice(0, POLICY.indexOf('waivers:'))}${text}`;
  writeFileSync(join(root, 'form.yaml'), form(waiver));
  await expect(run(root, 'public-ingress', '--policy', 'form.yaml')).rejects.toMatchObject({
    code: 'POLICY_INVALID',
  });
  writeFileSync(join(root, 'form.yaml'), form(waiver.replaceAll("''", 'x')));
  expect((await run(root, 'public-ingress', '--policy', 'form.yaml')).exitCode).toBe(0);
});

test('scopes that another one contains are not shown', async () => {
  const root = fixture({ 'src/a/x.tf': OPEN });
  const child = `version: 1
name: child
extends: [org.yaml]
rules: [{ id: public-ingress, paths: ['**/*.tf', 'infra/**'], except: [] }]
`;
  writeFileSync(join(root, 'org.yaml'), POLICY);
  writeFileSync(join(root, 'child.yaml'), child);
  const args = ['public-ingress', '--policy', 'child.yaml'];
  expect((await text(root, ...args)).match(/^ {2}where .*$/gm)).toEqual(['  where     **/*.tf, infra/**']);
  const shown = await text(root, ...args, 'src/a/x.tf', ...RANGE);
  expect(shown.match(/^ {2}(?:yes|no) +paths: .*$/gm)).toEqual([
    '  yes       paths: **/*.tf matches src/a/x.tf',
  ]);
});

// ── a scanner ───────────────────────────────────────────────────────────────────────────────

test.each(['semgrep', 'Semgrep/js.eval'])('%s is explained as the scanner that it is', async (id) => {
  const shown = await text(fixture(), id);
  expect(shown).toContain(`  deny · a scanner · policy acme\n`);
  for (const part of [/what .* fails the check\n/, /required +yes/, /\nwaivers:\n {2}- rule: /])
    expect(shown).toMatch(part);
  expect(shown).not.toContain('hidden-unicode');
  expect(await json(fixture(), id)).toMatchObject({
    scanner: { name: 'semgrep', effect: 'deny', required: true, rule: id === 'semgrep' ? null : 'js.eval' },
  });
});

test('the waiver of a scanner’s rule can be pasted once it is filled in', async () => {
  const root = fixture();
  const { waiver } = await json(root, 'semgrep/a: "b" #\u202e\n');
  expect(waiver).toMatch(/^[ -~\n]+$/);
  const head = POLICY.slice(0, POLICY.indexOf('waivers:'));
  writeFileSync(join(root, 'form.yaml'), `${head}${waiver.replaceAll("''", 'x')}`);
  expect((await run(root, 'semgrep', '--policy', 'form.yaml')).exitCode).toBe(0);
});

test('a scanner whose results need approval says whose', async () => {
  expect(await text(fixture(), 'trivy')).toContain('one approval with write access');
});

test.each([
  ['a scanner at a place', ['semgrep', 'main.tf']],
  ['a scanner that the policy does not name', ['grype/x']],
])('%s is an error of usage', async (_, args) => {
  await expect(run(fixture(), ...args)).rejects.toMatchObject({ code: 'USAGE' });
});

test.each([
  ['no rule', []],
  ['an unknown rule', ['public-ingres', '--policy', 'pack:baseline']],
  ['too many places', ['public-ingress', 'a', 'b']],
  ['another format', ['public-ingress', '--format', 'sarif']],
])('%s is an error of usage', async (_, args) => {
  expect((await refusal(...args)).code).toBe('USAGE');
});

// ── a place ─────────────────────────────────────────────────────────────────────────────────

test('at a finding each condition holds, with the text that matched', async () => {
  const root = fixture();
  const shown = await text(root, 'public-ingress', 'main.tf:2', ...RANGE);
  expect(shown).toContain('place     main.tf:2 · added · the line is added');
  expect(shown).toContain('yes       paths: **/*.tf matches main.tf');
  expect(shown).toContain('yes       added: line 2, columns 9-17: 0.0.0.0/0');
  expect(shown).toContain('finding   deny · No ingress from everywhere (line 2)');
  expect(await json(root, 'public-ingress', 'main.tf:2', ...RANGE)).toMatchObject({
    policy: { name: 'acme' },
    rule: { id: 'public-ingress' },
    waiver: expect.stringContaining('"main.tf"'),
    place: {
      status: 'in-change',
      path: 'main.tf',
      conditions: [{ held: true }, { held: true, matches: [{ line: 2, text: '0.0.0.0/0' }] }],
      findings: [{ ruleId: 'public-ingress', startLine: 2 }],
      because: [],
    },
  });
});

test('without a finding it says which condition failed', async () => {
  const root = fixture({ 'lab/main.tf': OPEN, 'main.tf': '# ingress\n' });
  expect(await text(root, 'public-ingress', 'lab/main.tf', ...RANGE)).toContain(
    'no        paths: **/*.tf matches lab/main.tf, and lab/** excepts it',
  );
  expect(await text(root, 'public-ingress', './main.tf:1', ...RANGE)).toMatch(/no +added: no line matches\n/);
});

test('a file that is not in the change is said to be so, and is no error', async () => {
  const root = fixture();
  expect(await text(root, 'public-ingress', 'kept.tf:2', ...RANGE)).toContain('kept.tf is not in the change');
  expect((await json(root, 'public-ingress', 'kept.tf:2', ...RANGE)).place).toEqual({
    status: 'not-in-change',
    path: 'kept.tf',
  });
});

test('a waived finding names who answers for it, and until when', async () => {
  const shown = await text(fixture({ 'old/a.tf': OPEN }), 'public-ingress', 'old/a.tf', ...RANGE);
  expect(shown).toContain('waived by ops until 2099-12-31: going away');
});

test.each([
  ['that is waived', 'old/a.tf', 'it is waived there'],
  ['that is excepted', 'lab/a.tf', 'there is nothing to waive there'],
  ['that is not in the change', 'kept.tf', 'there is nothing to waive there'],
  ['without a match', 'fine.tf', 'there is nothing to waive there'],
])('of a place %s no waiver is given', async (_, path, says) => {
  const root = fixture({ 'old/a.tf': OPEN, 'lab/a.tf': OPEN, 'fine.tf': 'x\n' });
  const shown = await text(root, 'public-ingress', path, ...RANGE);
  expect(shown).toContain(says);
  expect(shown).not.toContain('waivers:');
  expect((await json(root, 'public-ingress', path, ...RANGE)).waiver).toBe(null);
});

test('a finding about the whole change is waived for all of it', async () => {
  const { waiver } = await json(fixture(), 'large', 'main.tf', ...RANGE);
  expect(waiver).toContain('paths: ["**"]');
});

test('a file that moves is waived at both of its paths', async () => {
  const { root, commit, files, ref } = makeRepository();
  const base = commit(files({ '.countersign/policy.yaml': POLICY, 'lab/a.tf': OPEN }));
  const head = commit(files({ '.countersign/policy.yaml': POLICY, 'infra.tf': OPEN }), [base]);
  ref('refs/heads/main', base);
  ref('refs/heads/change', head);
  writeFileSync(join(root, 'p.yaml'), POLICY);
  const { waiver } = await json(root, 'public-ingress', 'infra.tf', ...RANGE, '--policy', 'p.yaml');
  expect(waiver).toContain('paths: ["infra.tf", "lab/a.tf"]');
});

test('a finding that waits for approval says for whose', async () => {
  const root = fixture({ 'reviewed/a': 'x\n' });
  expect(await text(root, 'reviewed', 'reviewed/a', ...RANGE)).toContain(
    'open: it takes 2 approvals of ada, bob',
  );
  expect((await json(root, 'reviewed', 'reviewed/a', ...RANGE)).approvals).toMatchObject({
    met: false,
    given: [],
  });
});

test('a built-in rule answers with its own message', async () => {
  const root = fixture({ 'a.js': 'plain\nx \u202e y\n' });
  const args = ['hidden-unicode', 'a.js:2', ...RANGE, '--policy', 'pack:baseline'];
  const { place } = await json(root, ...args);
  expect(place.findings).toHaveLength(1);
  expect(await text(root, ...args)).not.toContain('\u202e');
});

test('a draft on the disk is explained as it is, and the change is read from commits', async () => {
  const root = fixture();
  writeFileSync(join(root, 'draft.yaml'), POLICY.replaceAll('public-ingress', 'draft'));
  writeFileSync(join(root, 'main.tf'), 'nothing\n');
  const { place } = await json(root, 'draft', 'main.tf', ...RANGE, '--policy', 'draft.yaml');
  expect(place.findings).toHaveLength(1);
});

test('a file that is called like a place is found by its name', async () => {
  const root = fixture({ 'main.tf': OPEN, 'main.tf:2': 'x\n' });
  expect((await json(root, 'public-ingress', 'main.tf:2', ...RANGE)).place).toMatchObject({
    path: 'main.tf:2',
    line: null,
  });
});

test('a name that is shown quoted is understood quoted', async () => {
  const name = 'a\u001b[31m"\u00e9.tf';
  const root = fixture({ [name]: OPEN });
  const shown = '"a\\033[31m\\"\\303\\251.tf"';
  for (const typed of [name, shown, `${shown}:2`, `${name}:2`])
    expect((await json(root, 'public-ingress', typed, ...RANGE)).place).toMatchObject({
      path: shown,
      findings: [{ startLine: 2 }],
    });
});

test('what comes from a change is shown, not obeyed', async () => {
  const root = fixture({ 'a\u001b[2J##[error].tf': `0.0.0.0/0 \u001b[31m \u202e ##[error]x\n` });
  const wide = POLICY.replace("'0\\.0\\.0\\.0/0'", "'.*'");
  writeFileSync(join(root, 'wide.yaml'), wide);
  const args = ['public-ingress', 'a\u001b[2J##[error].tf', ...RANGE, '--policy', 'wide.yaml'];
  const shown = `${await text(root, ...args)}${await text(root, ...args, '--format', 'json')}`;
  expect(shown).toContain('0.0.0.0/0');
  expect(shown).not.toMatch(/\u001b|\u202e|##\[/);
});
