import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RunError } from '../../src/errors.ts';
import type { Approval, Change } from '../../src/model.ts';
import { weighApprovals } from '../../src/policy/approvals.ts';
import type { CompiledPolicy } from '../../src/policy/assemble.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { diffPolicies } from '../../src/policy/diff.ts';
import { factsOf } from '../support/change.ts';
import { runCheck, runCli } from '../support/cli.ts';
import { type Content, type Files, makeRepository, temporaryFolder } from '../support/repository.ts';

/** False greens and crashes of the policy language that a review found, each as it was shown. */

const POLICY = '.countersign/policy.yaml';
const HEADING = 'version: 1\nname: x\n';
const EXPIRES = 'reason: r, owner: o, expires: 2099-01-01';
/** Long enough for git and us to call a move a move. */
const LINES = Array.from({ length: 30 }, (_, i) => `line ${i} of the file\n`).join('');
const BIDI = 'x \u202e y\n';

type Options = { readonly before?: Files; readonly after: Files; readonly args?: readonly string[] };

/** Exit code of a check of one commit on top of another, both under the same policy unless `after` has another. */
async function codeOf(policy: string, { before = {}, after, args = [] }: Options): Promise<number> {
  const repository = makeRepository();
  const base = repository.commit(repository.files({ [POLICY]: HEADING + policy, ...before }));
  repository.ref('refs/heads/main', base);
  repository.ref('refs/heads/topic', repository.commit(repository.files(after), [base]));
  return (await runCheck(repository.root, { base: 'main', head: 'topic', args })).code;
}

/** The head keeps the policy. */
const keeping = (policy: string, files: Files): Files => ({ [POLICY]: HEADING + policy, ...files });

describe('a move and a waiver', () => {
  const padding = LINES.replace(/^/gm, '# ');

  test('A12 the policy moved to where `policy-changed` is waived still needs an approval', async () => {
    const policy = `waivers: [{ rule: policy-changed, paths: ['.countersign/tests/**'], ${EXPIRES} }]\n${padding}`;
    const moved = { '.countersign/tests/policy.yaml': HEADING + policy };
    // A policy that waives it does not load any more.
    expect(await codeOf(policy, { after: moved })).toBe(2);
  });

  test('what is taken out of a file is found when the file moves to where that is waived', async () => {
    const policy = `rules: [{ id: enc, title: t, effect: deny, paths: ['**/*.tf'], removed: encrypt }]
waivers: [{ rule: enc, paths: ['lab/**'], ${EXPIRES} }]\n`;
    const before = { 'prod/a.tf': `${LINES}encrypt = true\n` };
    expect(await codeOf(policy, { before, after: keeping(policy, { 'lab/a.tf': LINES }) })).toBe(1);
  });

  test.each([
    [
      'a rule of one’s own',
      `{ id: open, title: t, effect: deny, paths: ['**/*.tf'], added: cidr }`,
      'open',
      'cidr\n',
    ],
    ['a built-in rule', '{ id: hidden-unicode, effect: deny }', 'hidden-unicode', BIDI],
  ])('what %s was waived for is found when its file moves out of the waiver', async (_, rule, id, bad) => {
    const policy = `rules: [${rule}]\nwaivers: [{ rule: ${id}, paths: ['lab/**'], ${EXPIRES} }]\n`;
    const text = LINES + bad;
    const after = keeping(policy, { 'prod/a.tf': text });
    expect(await codeOf(policy, { before: { 'lab/a.tf': text }, after })).toBe(1);
  });
});

test('A19 a file that moves out of the `except` of `hidden-unicode` brings its old lines', async () => {
  const policy = "rules: [{ id: hidden-unicode, effect: deny, except: ['test/**'] }]\n";
  const text = LINES + BIDI;
  const after = keeping(policy, { 'src/a.ts': text });
  expect(await codeOf(policy, { before: { 'test/a.ts': text }, after })).toBe(1);
});

describe('a link that becomes a file of the same bytes', () => {
  const link = (content: string): Content => ({ mode: '120000', content });

  test('A19 shows its text to `hidden-unicode`', async () => {
    const policy = 'extends: [pack:baseline]\n';
    const text = BIDI.trim();
    const added = await codeOf(policy, { after: keeping(policy, { 'a.c': link(text) }) });
    const replaced = await codeOf(policy, {
      before: { 'a.c': link(text) },
      after: keeping(policy, { 'a.c': text }),
    });
    expect([added, replaced]).toContain(1);
  });

  test('F7 brings lines on which a scanner’s results count', async () => {
    const policy = 'scanners: [{ name: semgrep, effect: deny, required: true }]\n';
    const after = keeping(policy, { 'a.ts': 'evil()' });
    const args = ['--sarif', sarifFile('a.ts', 1)];
    expect(await codeOf(policy, { before: { 'a.ts': link('evil()') }, after, args })).toBe(1);
  });
});

test('A19 a binary file that becomes text brings all its lines before `hidden-unicode`', async () => {
  const policy = 'extends: [pack:baseline]\n';
  const binary = Buffer.concat([Buffer.from([0, 10]), Buffer.from(LINES + BIDI)]);
  const added = await codeOf(policy, { after: keeping(policy, { 'logo.png': binary }) });
  const after = keeping(policy, { 'main.c': LINES + BIDI });
  expect([added, await codeOf(policy, { before: { 'logo.png': binary }, after })]).toContain(1);
});

test('an expression over what was removed does not pass when the base was too large to be read', async () => {
  const when = `'change.files.exists(f, f.removed.exists(l, l.contains("encrypt")))'`;
  const policy = `rules: [{ id: enc, title: t, effect: deny, when: ${when} }]\n`;
  const before = { 'a.tf': Buffer.alloc(17 * 1024 * 1024, 'encrypt = true\n') };
  expect(await codeOf(policy, { before, after: keeping(policy, { 'a.tf': 'x\n' }) })).not.toBe(0);
});

function sarifFile(uri: string, startLine: number, more: readonly object[] = []): string {
  const at = { physicalLocation: { artifactLocation: { uri }, region: { startLine } } };
  const results = [{ ruleId: 'r', message: { text: 'm' }, locations: [at, ...more] }];
  const document = { version: '2.1.0', runs: [{ tool: { driver: { name: 'semgrep' } }, results }] };
  const file = join(temporaryFolder(), 'results.sarif');
  writeFileSync(file, JSON.stringify(document));
  return file;
}

describe('where a result is', () => {
  const policy = 'scanners: [{ name: semgrep, effect: deny, required: true }]\n';

  test.each(['file:evil.ts', 'file:/evil.ts', 'FILE:x/evil.ts'])(
    'F7 a file called %s does not lead its results elsewhere',
    async (name) => {
      const args = ['--sarif', sarifFile(name, 2)];
      expect(await codeOf(policy, { after: keeping(policy, { [name]: 'x\ny\n' }), args })).toBe(1);
    },
  );

  test.each(['evil%41.ts', 'x\\y.ts'])(
    'F7 a file called %s is found by its absolute path, escaped or not',
    async (name) => {
      const repository = makeRepository();
      const base = repository.commit(repository.files(keeping(policy, {})));
      const head = repository.commit(repository.files(keeping(policy, { [name]: 'x\ny\n' })), [base]);
      repository.ref('refs/heads/main', base);
      repository.ref('refs/heads/topic', head);
      for (const scheme of ['', 'file://']) {
        const args = ['--sarif', sarifFile(`${scheme}${repository.root}/${name}`, 2)];
        expect((await runCheck(repository.root, { base: 'main', head: 'topic', args })).code).toBe(1);
      }
    },
  );

  test('F7 a result counts when any of its locations is on an added line', async () => {
    const added = { physicalLocation: { artifactLocation: { uri: 'a.ts' }, region: { startLine: 2 } } };
    const args = ['--sarif', sarifFile('a.ts', 1, [added])];
    const after = keeping(policy, { 'a.ts': 'old\nnew\n' });
    expect(await codeOf(policy, { before: { 'a.ts': 'old\n' }, after, args })).toBe(1);
  });

  test('F7 results in a submodule of the change do not judge it', async () => {
    const repository = makeRepository();
    const tree = (files: Files): string => repository.files(keeping(policy, files));
    const base = repository.commit(tree({}));
    const gitlink = { mode: '160000', id: '1'.repeat(40) };
    repository.ref('refs/heads/main', base);
    repository.ref('refs/heads/topic', repository.commit(tree({ out: gitlink }), [base]));
    mkdirSync(join(repository.root, 'out'));
    const run = { tool: { driver: { name: 'semgrep' } }, results: [] };
    writeFileSync(join(repository.root, 'out', 's.sarif'), JSON.stringify({ version: '2.1.0', runs: [run] }));
    const args = ['--sarif', 'out/s.sarif'];
    expect((await runCheck(repository.root, { base: 'main', head: 'topic', args })).code).toBe(2);
  });
});

describe('who acts', () => {
  const when = `'actor.kind == "agent" || base.branch == "main"'`;
  const policy = `rules: [{ id: r, title: t, effect: deny, when: ${when} }]\n`;

  test.each<[string, object]>([
    ['no user', { user: null }],
    ['a head without a branch', { head: { ref: null } }],
    ['a label without a name', { labels: [{ name: null }] }],
  ])('an event with %s does not make an agent’s change a person’s change to no branch', async (_, over) => {
    const { root, env } = pullRequest(policy, over);
    const args = ['check', '--format', 'json', '--sign', 'none'];
    expect((await runCli(args, { cwd: root, env })).code).not.toBe(0);
  });

  test('whose login begins with digits and a dash does not approve their own change', () => {
    const who = { name: 'x', email: '123-abc@users.noreply.github.com' };
    const commit = {
      id: '3'.repeat(40),
      author: who,
      committer: who,
      signed: false,
      message: '',
      trailers: [],
    };
    const change: Change = { ...factsOf([{ path: 'a', after: 'x' }]).change, commits: [commit] };
    const approval: Approval = {
      by: '123-abc',
      kind: 'human',
      emails: [],
      commit: change.head,
      permission: 'write',
      teams: [],
    };
    const demand = { users: [], teams: [], permission: 'write', count: 1 } as const;
    expect(weighApprovals(change, { approvals: [approval], authors: [] }, demand).counted).toEqual([]);
  });
});

function pullRequest(policy: string, over: object): { root: string; env: Record<string, string> } {
  const repository = makeRepository();
  const base = repository.commit(repository.files(keeping(policy, {})));
  const head = repository.commit(repository.files(keeping(policy, { a: 'x\n' })), [base]);
  repository.ref('refs/heads/main', base);
  repository.ref('refs/heads/topic', head);
  const pull = {
    user: { login: 'Copilot', type: 'Bot' },
    base: { ref: 'main' },
    head: { ref: 't' },
    labels: [],
    ...over,
  };
  const event = {
    sender: { login: 'rita' },
    repository: { private: true },
    pull_request: { ...pull, base: { ...pull.base, sha: base }, head: { ...pull.head, sha: head } },
  };
  const temporary = temporaryFolder();
  writeFileSync(join(temporary, 'event.json'), JSON.stringify(event));
  const env = {
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_ACTOR: 'rita',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: join(temporary, 'event.json'),
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_SHA: head,
    RUNNER_TEMP: temporary,
  };
  return { root: repository.root, env };
}

// ── what a second review found ──────────────────────────────────────────────────────────────

describe('a second look', () => {
  const scanner = 'scanners: [{ name: semgrep, effect: deny, required: true }]\n';

  test.each(['change.removedLines > 100', 'change.files.exists(f, f. // x\n removed.size() > 100)'])(
    'lines removed from a file too large to be read are not none: %j',
    async (when) => {
      const policy = `rules: [{ id: r, title: t, effect: deny, when: ${JSON.stringify(when)} }]\n`;
      const before = { 'big.txt': Buffer.alloc(17 * 1024 * 1024, 'a line of text\n') };
      expect(await codeOf(policy, { before, after: keeping(policy, {}) })).toBe(1);
    },
  );

  test.each(['b.py', 'nn/b.py', 'SRC/b.py', 'src/b.py#L1'])(
    'F7 a required scanner that ran elsewhere, and says %s, is not one that found nothing',
    async (uri) => {
      const args = ['--sarif', sarifFile(uri, 1)];
      expect(await codeOf(scanner, { after: keeping(scanner, { 'src/b.py': 'x\n' }), args })).toBe(1);
    },
  );

  test('F7 a result on an old file of the head is old', async () => {
    const args = ['--sarif', sarifFile('a%20b.py', 1)];
    const before = { 'a b.py': 'x\n' };
    const after = keeping(scanner, { ...before, 'src/b.py': 'x\n' });
    expect(await codeOf(scanner, { before, after, args })).toBe(0);
  });

  test('F7 what a scanner’s waiver let pass is found when its file moves out of it', async () => {
    const policy = `${scanner}waivers: [{ rule: semgrep, paths: ['lab/**'], ${EXPIRES} }]\n`;
    const args = ['--sarif', sarifFile('prod/a.py', 3)];
    const after = keeping(policy, { 'prod/a.py': LINES });
    expect(await codeOf(policy, { before: { 'lab/a.py': LINES }, after, args })).toBe(1);
  });

  test('F7 a lone CR in an old line hides no result behind it', async () => {
    const before = { 'a.py': 'a\rb\nc\nd\ne\n' };
    const after = keeping(scanner, { 'a.py': 'a\rb\nc\nnew\nd\ne\n' });
    const args = ['--sarif', sarifFile('a.py', 4)];
    expect(await codeOf(scanner, { before, after, args })).toBe(1);
  });

  test.each(['results.sarif', 'reports/r.sarif'])(
    'F7 results that a link of the change leads to are refused: %s',
    async (name) => {
      const repository = makeRepository();
      const base = repository.commit(repository.files(keeping(scanner, {})));
      const links: Files = {
        'results.sarif': { mode: '120000', content: 'ignored/r.sarif' },
        reports: { mode: '120000', content: 'ignored' },
      };
      const head = repository.commit(repository.files(keeping(scanner, links)), [base]);
      repository.ref('refs/heads/main', base);
      repository.ref('refs/heads/topic', head);
      mkdirSync(join(repository.root, 'ignored'));
      const text = readFileSync(sarifFile('x', 1), 'utf8');
      writeFileSync(join(repository.root, 'ignored', 'r.sarif'), text);
      symlinkSync('ignored/r.sarif', join(repository.root, 'results.sarif'));
      symlinkSync('ignored', join(repository.root, 'reports'));
      const args = ['--sarif', join(repository.root, name)];
      expect((await runCheck(repository.root, { base: 'main', head: 'topic', args })).code).toBe(2);
    },
  );

  test.each(['{**,a}', '{a,**}', '**/?*', '**/{*,.x}', '{,a/}**', '[a-z]*', '?*'])(
    'a core rule is not waived everywhere in other words: %s',
    (glob) => {
      const waive = () => compiled(`waivers: [{ rule: symlink-escape, paths: ['${glob}'], ${EXPIRES} }]\n`);
      expect(waive).toThrow(expect.objectContaining({ code: 'POLICY_INVALID' }));
    },
  );

  test('a waiver of a rule is none of a scanner of the same name', async () => {
    const policy = `rules: [{ id: semgrep, title: t, effect: warn, added: nothing }]\n${scanner}waivers: [{ rule: semgrep, ${EXPIRES} }]\n`;
    const args = ['--sarif', sarifFile('b.py', 1)];
    expect(await codeOf(policy, { after: keeping(policy, { 'b.py': 'x\n' }), args })).toBe(1);
  });

  test.each([[['-C', '-C', '-C']], [['-C', '.']], [['policy', 'validate', '--help', 'zz.yaml']]])(
    '%j is no success',
    async (args) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'zz.yaml'), 'broken: [');
      expect((await runCli(args, { cwd: folder })).code).toBe(2);
    },
  );
});

// ── the policy itself ───────────────────────────────────────────────────────────────────────

function compiled(text: string): CompiledPolicy {
  return compilePolicy([{ name: 'p.yaml', bytes: Buffer.from(HEADING + text), from: 'base' }]);
}

test.each([
  ['a title', '{ id: r, title: "\\ud800", effect: deny, paths: [a] }'],
  ['a pattern', '{ id: r, title: t, effect: deny, added: "\\udc00" }'],
  ['a glob', '{ id: r, title: t, effect: deny, paths: ["\\ud800"] }'],
])('half of a character in %s of a policy is refused, and no crash', (_, rule) => {
  const compile = (): CompiledPolicy => compiled(`rules: [${rule}]\n`);
  expect(compile).toThrow(RunError);
  expect(compile).toThrow(expect.objectContaining({ code: 'POLICY_INVALID' }));
});

describe('the difference of two policies', () => {
  const waiving = (...waivers: readonly string[]) =>
    compiled(`rules: [{ id: r, title: t, effect: deny, paths: ['**'] }]\nwaivers: [${waivers.join(', ')}]\n`)
      .policy;
  const waiver = (paths: string, reason: string, expires: string): string =>
    `{ rule: r, paths: ${paths}, reason: ${reason}, owner: o, expires: ${expires} }`;

  test('a second, longer waiver of the same place is a loosening', () => {
    const short = waiver('[lab/a]', 'b', '2027-01-01');
    const differences = diffPolicies(waiving(short), waiving(short, waiver('[lab/a]', 'a', '2099-01-01')));
    expect(differences.map(({ kind }) => kind)).toContain('loosened');
  });

  test('a waiver of two places is not one of a place with a blank in its name', () => {
    const [from, to] = ["['a prod/**']", "[a, 'prod/**']"].map((paths) =>
      waiving(waiver(paths, 'r', '2027-01-01')),
    );
    if (from === undefined || to === undefined) throw new Error('two policies are compared');
    expect(diffPolicies(from, to).map(({ kind }) => kind)).toContain('loosened');
  });
});

test('waivers of everywhere are one, however they are written', () => {
  const [plain, wordy] = ["['**']", "['**', a]"].map((paths) =>
    compiled(
      `rules: [{ id: r, title: t, effect: deny, paths: [a] }]\nwaivers: [{ rule: r, paths: ${paths}, ${EXPIRES} }]\n`,
    ),
  );
  expect(plain?.digest).toBe(wordy?.digest);
});

describe('a case', () => {
  const caseCode = async (policy: string, expectation: string): Promise<number> => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'tests', 'c', 'after'), { recursive: true });
    writeFileSync(join(folder, 'p.yaml'), HEADING + policy);
    writeFileSync(join(folder, 'tests', 'c', 'expect.yaml'), expectation);
    writeFileSync(join(folder, 'tests', 'c', 'after', 'a'), 'x\n');
    return (await runCli(['policy', 'test', '--policy', 'p.yaml'], { cwd: folder })).code;
  };

  test('does not pass where every check of the policy fails', async () => {
    expect(await caseCode('skills: { minimum: signed }\n', 'verdict: PASSED\n')).toBe(1);
  });
});
