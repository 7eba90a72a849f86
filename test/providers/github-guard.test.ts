import { expect, test } from 'vitest';
import { changeFromContents, type FileContents } from '../../src/changes/from-contents.ts';
import type { CheckEdit, Commit } from '../../src/model.ts';
import { checkEdits } from '../../src/providers/guards.ts';

const SHA = 'a'.repeat(40);
const OTHER_SHA = 'b'.repeat(40);
/** An expression, as GitHub has it. */
const ex = (inside: string): string => `\${{ ${inside} }}`;
const PATH = '.github/workflows/countersign.yml';

/** As the quick start has it; each case changes one thing. */
const WORKFLOW = `name: countersign
on:
  pull_request:
  merge_group:
  push:
    branches: [main]
permissions: {}
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - run: npm run lint
  gate:
    name: gate
    needs: lint
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${SHA} # v5
        with:
          fetch-depth: 0
      - uses: acme/countersign@${SHA} # v1.2.0
        with:
          policy: pack:baseline
          evidence: out
`;

type Sides = readonly [string | null, string | null];

const file = (path: string, [before, after]: Sides, oldPath?: string): FileContents => ({
  path,
  before: before === null ? null : Buffer.from(before),
  after: after === null ? null : Buffer.from(after),
  ...(oldPath === undefined ? {} : { oldPath }),
});

const editsOf = (files: readonly FileContents[]): Promise<readonly CheckEdit[]> =>
  checkEdits(changeFromContents(files));

const between = (before: string | null, after: string | null, path = PATH): Promise<readonly CheckEdit[]> =>
  editsOf([file(path, [before, after])]);

/** Replaces one piece that has to be there. */
function swap(text: string, piece: string, other: string): string {
  expect(text).toContain(piece);
  return text.replace(piece, other);
}

const lineOf = (text: string, piece: string): number => text.slice(0, text.indexOf(piece)).split('\n').length;

type Row = readonly [string, string, string, string];

test.each<Row>([
  ['a trigger is gone', '  merge_group:\n', '', 'on:'],
  ['paths are filtered', '  pull_request:\n', "  pull_request:\n    paths: ['src/**']\n", 'paths:'],
  ['paths are ignored', '  pull_request:\n', "  pull_request:\n    paths-ignore: ['**']\n", 'paths-ignore:'],
  [
    'branches are filtered',
    '  pull_request:\n',
    '  pull_request:\n    branches: [none]\n',
    'branches: [none]',
  ],
  [
    'branches are ignored',
    '  pull_request:\n',
    '  pull_request:\n    branches-ignore: [main]\n',
    'branches-i',
  ],
  ['branches are others', '[main]', '[release]', 'branches:'],
  ['a branch is taken out again', '[main]', "[main, '!main']", 'branches:'],
  ['pushes are of tags alone', 'branches: [main]', "tags: ['v*']", 'tags:'],
  ['it starts on less', '  pull_request:\n', '  pull_request:\n    types: [opened]\n', 'types:'],
  ['the job is skipped', '    name: gate\n', '    name: gate\n    if: false\n', 'if: false'],
  [
    'the job is skipped by a name',
    '    name: gate\n',
    "    name: gate\n    if: github.actor != 'eve'\n",
    'if:',
  ],
  [
    'the step is skipped',
    '        with:\n          policy',
    '        if: false\n        with:\n          policy',
    'if:',
  ],
  ['the job may fail', '    name: gate\n', '    name: gate\n    continue-on-error: true\n', 'continue-'],
  [
    'the job may fail, as an expression says',
    '    name: gate\n',
    `    name: gate\n    continue-on-error: ${ex("github.actor == 'eve'")}\n`,
    'continue-',
  ],
  [
    'the step may fail',
    '        with:\n          policy',
    '        continue-on-error: true\n        with:\n          policy',
    'continue-',
  ],
  ['it waits for another job', 'needs: lint', 'needs: [lint, never]', 'needs: [lint'],
  ['what it waits for is skipped', '  lint:\n', '  lint:\n    if: false\n', 'if: false'],
  ['the job has another name', 'name: gate\n', 'name: gates\n', 'name: gates'],
  [
    'the matrix is empty',
    '    name: gate\n',
    '    name: gate\n    strategy: { matrix: { a: [] } }\n',
    'strategy',
  ],
  [
    'the matrix is computed',
    '    name: gate\n',
    `    name: gate\n    strategy: { matrix: { a: "${ex('fromJSON(vars.A)')}" } }\n`,
    'strategy',
  ],
  ['the step is gone', `acme/countersign@${SHA}`, `acme/other@${SHA}`, 'gate:'],
  ['another owner decides', 'acme/countersign', 'eve/countersign', 'eve/'],
  ['a branch of it decides', `countersign@${SHA}`, 'countersign@main', 'countersign@main'],
  ['a part of it decides', `countersign@${SHA}`, `countersign/lax@${SHA}`, 'countersign/lax'],
  ['a command decides', `uses: acme/countersign@${SHA}`, 'run: npx countersign check', 'run: npx'],
  ['another policy decides', 'pack:baseline', 'lax.yaml', 'policy:'],
  [
    'another head is looked at',
    '          evidence: out\n',
    '          evidence: out\n          head: main\n',
    'head: main',
  ],
  ['the policy is left out', '          policy: pack:baseline\n', '', 'uses: acme'],
])('%s: that is an edit, at its line', async (_, piece, other, at) => {
  const after = swap(WORKFLOW, piece, other);
  const edits = await between(WORKFLOW, after);
  expect(edits).toMatchObject([{ kind: 'removed', path: PATH, line: lineOf(after, at) }]);
});

test('several edits are each told', async () => {
  const after = swap(swap(WORKFLOW, 'needs: lint', 'needs: [lint, x]'), '  merge_group:\n', '');
  expect((await between(WORKFLOW, after)).map(({ line }) => line)).toEqual([
    lineOf(after, 'needs:'),
    lineOf(after, 'on:'),
  ]);
});

test.each<readonly [string, string, string]>([
  ['a comment', 'name: countersign\n', '# ours\nname: countersign\n'],
  ['the name of the workflow', 'name: countersign\n', 'name: gate\n'],
  ['other quotes', 'pack:baseline', "'pack:baseline'"],
  ['a list in one line', 'needs: lint', 'needs: [lint]'],
  ['spaces', '    steps:\n      - uses: actions', '    steps:\n\n      - uses: actions'],
  ['a pinned version to another one', `countersign@${SHA} # v1.2.0`, `countersign@${OTHER_SHA} # v1.3.0`],
  ['a pinned checkout to another one', `checkout@${SHA}`, `checkout@${OTHER_SHA}`],
  ['a longer timeout', 'timeout-minutes: 10', 'timeout-minutes: 30'],
  [
    'another runner',
    '    needs: lint\n    runs-on: ubuntu-latest',
    '    needs: lint\n    runs-on: ubuntu-24.04',
  ],
  ['fewer permissions', '      contents: read\n', '      contents: none\n'],
  ['where evidence goes', 'evidence: out', 'evidence: elsewhere'],
  ['another step of another job', 'npm run lint', 'npm run lint -- --fix'],
  [
    'a step before it',
    '    steps:\n      - uses: actions',
    '    steps:\n      - run: echo hello\n      - uses: actions',
  ],
  ['more branches', '[main]', '[main, dev]'],
  ['every branch', '    branches: [main]\n', "    branches: ['**']\n"],
  ['no filter at all', '  push:\n    branches: [main]\n', '  push:\n'],
  [
    'a type more than the usual',
    '  pull_request:\n',
    '  pull_request:\n    types: [opened, synchronize, reopened, labeled]\n',
  ],
  ['one more trigger', '  merge_group:\n', '  merge_group:\n  workflow_dispatch:\n'],
  ['it runs whatever became of others', '    name: gate\n', '    name: gate\n    if: always()\n'],
  ['it runs unless cancelled', '    name: gate\n', `    name: gate\n    if: ${ex('!cancelled()')}\n`],
  ['it says that it may not fail', '    name: gate\n', '    name: gate\n    continue-on-error: false\n'],
  ['it waits for nothing', '    needs: lint\n', ''],
  [
    'one at a time',
    '    name: gate\n',
    '    name: gate\n    concurrency: { group: x, cancel-in-progress: true }\n',
  ],
  [
    'a matrix beside its name',
    '    name: gate\n',
    '    name: gate\n    strategy: { matrix: { os: [a, b] } }\n',
  ],
  ['another job', '  lint:\n', '  build:\n    runs-on: x\n    steps: [{ run: make }]\n  lint:\n'],
  ['another name of the key', '  gate:\n', '  gatekeeper:\n'],
])('%s is no edit', async (_, piece, other) => {
  expect(await between(WORKFLOW, swap(WORKFLOW, piece, other))).toEqual([]);
});

test('what was said before may be said again', async () => {
  const lax = swap(
    WORKFLOW,
    '    name: gate\n',
    `    name: gate\n    if: github.actor != 'x'\n    continue-on-error: ${ex('inputs.x')}\n`,
  );
  const moved = swap(lax, "    if: github.actor != 'x'\n", `    if: ${ex("github.actor   != 'x'")}\n`);
  expect(await between(lax, moved)).toEqual([]);
  expect(await between(lax, WORKFLOW)).toEqual([]);
});

test('a job that ran whatever became of others, and does not any more, waits for them anew', async () => {
  const always = swap(WORKFLOW, '    name: gate\n', '    name: gate\n    if: always()\n');
  expect(await between(always, WORKFLOW)).toMatchObject([{ line: lineOf(WORKFLOW, 'needs:') }]);
});

// ── whole files ─────────────────────────────────────────────────────────────────────────────

test('a workflow with the check that is deleted, moved away or broken is one edit', async () => {
  const other = `${PATH}.bak`;
  const edits = await Promise.all([
    between(WORKFLOW, null),
    editsOf([file(other, [WORKFLOW, WORKFLOW], PATH)]),
    editsOf([file('.github/Workflows/x.yml', [WORKFLOW, WORKFLOW], PATH)]),
    between(WORKFLOW, WORKFLOW.replace('jobs:', 'jobs: [')),
    between(WORKFLOW, `${WORKFLOW}---\n${WORKFLOW}`),
    between(WORKFLOW, `${WORKFLOW}permissions: {}\n`),
    between(WORKFLOW, ''),
  ]);
  expect(edits.map((some) => some.map(({ kind, path }) => [kind, path]))).toEqual([
    [['removed', PATH]],
    [['removed', other]],
    [['removed', '.github/Workflows/x.yml']],
    [['removed', PATH]],
    [['removed', PATH]],
    [['removed', PATH]],
    [['removed', PATH]],
  ]);
});

test('a workflow that becomes a link runs nothing', async () => {
  const link = { ...file(PATH, [WORKFLOW, '../x.yml']), mode: '120000', oldMode: '100644' };
  expect(await editsOf([link])).toMatchObject([{ kind: 'removed', path: PATH }]);
});

test('a workflow that is renamed, split or joined still runs the check', async () => {
  const renamed = '.github/workflows/gate.yaml';
  expect(await editsOf([file(renamed, [WORKFLOW, WORKFLOW], PATH)])).toEqual([]);
  expect(await editsOf([file(PATH, [WORKFLOW, null]), file(renamed, [null, WORKFLOW])])).toEqual([]);
  const without = WORKFLOW.slice(0, WORKFLOW.indexOf('  gate:'));
  const alone = swap(WORKFLOW, '    needs: lint\n', '').replace(/ {2}lint:[\s\S]*? {2}gate:/, '  gate:');
  const added = await editsOf([file(PATH, [WORKFLOW, without]), file(renamed, [null, alone])]);
  expect(added).toEqual([]);
});

test('a check that moves to another file takes its triggers along', async () => {
  const less = swap(WORKFLOW, '  merge_group:\n', '');
  const edits = await editsOf([file(PATH, [WORKFLOW, null]), file('.github/workflows/x.yml', [null, less])]);
  expect(edits).toMatchObject([{ kind: 'removed', path: '.github/workflows/x.yml', line: 2 }]);
});

test('of two workflows that ran the check one is left: the other is gone', async () => {
  const second = swap(WORKFLOW, 'name: gate\n', 'name: second\n');
  const edits = await editsOf([
    file(PATH, [WORKFLOW, null]),
    file('.github/workflows/b.yml', [second, second.replace('10', '11')]),
  ]);
  expect(edits).toMatchObject([{ kind: 'removed', path: PATH, line: null }]);
});

test.each<readonly [string, string | null, string | null]>([
  ['a workflow that never ran the check', swap(WORKFLOW, 'acme/countersign', 'acme/other'), null],
  ['the first check', null, WORKFLOW],
  ['a check where there was none', swap(WORKFLOW, 'acme/countersign', 'acme/other'), WORKFLOW],
  ['a workflow that was broken, and is mended', `${WORKFLOW}jobs: [`, WORKFLOW],
])('%s is no edit of it', async (_, before, after) => {
  expect(await between(before, after)).toEqual([]);
});

test('a file elsewhere that looks like a workflow is none', async () => {
  for (const path of ['docs/countersign.yml', 'a/.github/workflows/x.yml', '.github/workflows/a/x.yml'])
    expect(await between(WORKFLOW, null, path)).toEqual([]);
});

// ── other ways to run it ────────────────────────────────────────────────────────────────────

const REUSABLE = `on: [pull_request, merge_group]
jobs:
  gate:
    uses: acme/countersign/.github/workflows/countersign.yml@${SHA}
    with:
      policy: pack:baseline
`;

test.each<Row>([
  ['another branch of it', `@${SHA}`, '@main', 'uses:'],
  ['another file of it', 'workflows/countersign.yml', 'workflows/lax.yml', 'uses:'],
  ['another policy', 'pack:baseline', 'x.yaml', 'policy:'],
  ['a condition', '    with:\n', '    if: false\n    with:\n', 'if:'],
  ['something before it', '    with:\n', '    needs: x\n    with:\n', 'needs:'],
  ['another workflow', 'acme/countersign/', 'acme/ci/', 'gate:'],
  ['a trigger less', '[pull_request, merge_group]', 'pull_request', 'on:'],
])('a reusable workflow with %s is an edit', async (_, piece, other, at) => {
  const after = swap(REUSABLE, piece, other);
  expect(await between(REUSABLE, after)).toMatchObject([{ kind: 'removed', line: lineOf(after, at) }]);
});

const COMMAND = `on: pull_request
env: { NODE_PATH: a }
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: |
          # all of it
          npm ci
          npx countersign check \\
            --policy pack:baseline
`;

test.each<Row>([
  ['a failure that is passed over', 'pack:baseline\n', 'pack:baseline || true\n', 'run:'],
  ['a shell that goes on', 'npm ci', 'set +e; npm ci', 'run:'],
  ['an end before it', 'npm ci', 'npm ci; exit 0', 'run:'],
  ['another policy', 'pack:baseline', 'lax.yaml', 'run:'],
  ['a shell that runs nothing', '      - run: |', '      - shell: "true {0}"\n        run: |', 'shell:'],
  ['a shell for all jobs', 'jobs:\n', 'defaults: { run: { shell: "true {0}" } }\njobs:\n', 'run: |'],
  ['a variable of all jobs', 'NODE_PATH: a', 'NODE_PATH: b', 'NODE_PATH'],
  [
    'variables of node',
    '    steps:\n',
    '    env: { NODE_OPTIONS: --require ./x }\n    steps:\n',
    'env: { NODE_OPTIONS',
  ],
  ['another folder', '      - run: |', '      - working-directory: x\n        run: |', 'working-directory:'],
  ['only the word left', 'npx countersign check', 'echo', 'gate:'],
])('a command with %s is an edit', async (_, piece, other, at) => {
  const after = swap(COMMAND, piece, other);
  expect(await between(COMMAND, after)).toMatchObject([{ kind: 'removed', line: lineOf(after, at) }]);
});

test.each<readonly [string, string, string]>([
  ['another comment', '# all of it', '# everything'],
  ['no break in the line', ' \\\n            --policy', ' --policy'],
  ['a variable of somebody else', 'NODE_PATH: a', 'NODE_PATH: a, OTHER: b'],
])('a command with %s is no edit', async (_, piece, other) => {
  expect(await between(COMMAND, swap(COMMAND, piece, other))).toEqual([]);
});

test.each([
  'countersign check',
  'npx --yes countersign@1.2.3 check --sign none',
  'node dist/cli.js check',
  'node "$GITHUB_ACTION_PATH/dist/cli.js" "$@"',
  './node_modules/.bin/countersign -C app check',
  'exec pnpm exec countersign check',
])('%s runs the check', async (run) => {
  const before = swap(COMMAND, COMMAND.slice(COMMAND.indexOf('      - run')), `      - run: '${run}'\n`);
  expect(await between(before, before.replace(/ {6}- run.*\n/, ''))).toMatchObject([{ kind: 'removed' }]);
});

test.each([
  'countersign verify dist/app.tgz',
  'npx countersign policy test check',
  'npm install countersign',
  'cat countersign.lock.json # countersign check',
  'git checkout countersign',
  'node dist/cli.js --help',
])('%s runs another command', async (run) => {
  const before = swap(COMMAND, COMMAND.slice(COMMAND.indexOf('      - run')), `      - run: '${run}'\n`);
  expect(await between(before, before.replace(/ {6}- run.*\n/, ''))).toEqual([]);
});

const ACTION = `name: gate
inputs:
  policy: { default: pack:baseline }
runs:
  using: composite
  steps:
    - uses: acme/countersign@${SHA}
      with:
        policy: \${{ inputs.policy }}
`;
const ACTION_PATH = '.github/actions/gate/action.yml';

test.each<Row>([
  ['another default', 'default: pack:baseline', 'default: lax.yaml', 'policy:'],
  ['a condition', '      with:\n', '      if: false\n      with:\n', 'if:'],
  [
    'a failure that is passed over',
    '      with:\n',
    '      continue-on-error: true\n      with:\n',
    'continue',
  ],
  ['something else instead', 'acme/countersign', 'acme/other', 'runs:'],
])('an action around it with %s is an edit', async (_, piece, other, at) => {
  const after = swap(ACTION, piece, other);
  const edits = await between(ACTION, after, ACTION_PATH);
  expect(edits).toMatchObject([{ kind: 'removed', path: ACTION_PATH, line: lineOf(after, at) }]);
});

test('an action around it that is deleted, or is no action any more, is one edit', async () => {
  const [deleted, moved] = await Promise.all([
    between(ACTION, null, ACTION_PATH),
    editsOf([file(PATH, [ACTION, ACTION], ACTION_PATH)]),
  ]);
  expect([...deleted, ...moved].map(({ kind }) => kind)).toEqual(['removed', 'removed']);
});

test('a wrapper that is called as we are is guarded where it is called', async () => {
  const caller = swap(WORKFLOW, `acme/countersign@${SHA} # v1.2.0`, './.github/actions/countersign');
  expect(await between(caller, swap(caller, 'actions/countersign', 'actions/other'))).toMatchObject([
    { kind: 'removed' },
  ]);
  const called = swap(
    REUSABLE,
    `acme/countersign/.github/workflows/countersign.yml@${SHA}`,
    './.github/workflows/countersign.yml',
  );
  expect(await between(called, null)).toMatchObject([{ kind: 'removed' }]);
});

// ── messages that start nothing ─────────────────────────────────────────────────────────────

const HEAD = 'f'.repeat(40);

function withMessages(...messages: readonly string[]): Promise<readonly CheckEdit[]> {
  const change = changeFromContents([file('README.md', ['a\n', 'b\n'])]);
  const ada = { name: 'Ada', email: 'ada@example.test' };
  const commits = messages.map((message, i): Commit => {
    const id = i === 0 ? HEAD : `${i}`.repeat(40);
    return { id, author: ada, committer: ada, signed: false, message, trailers: [] };
  });
  return checkEdits({ ...change, head: HEAD, commits });
}

test.each([
  'fix: typo [skip ci]',
  'docs\n\nmore words [ci skip] and more\n',
  '[no ci]',
  'x [SKIP ACTIONS]',
  'x [actions skip]',
  'x\n\n\nskip-checks: true\n',
  'x\n\n\nSigned-off-by: Ada <ada@example.test>\nskip-checks:true',
])('a head whose message is %j starts no check', async (message) => {
  expect(await withMessages(message, 'x')).toMatchObject([{ kind: 'removed', path: null, line: null }]);
});

test.each([
  ['x', 'fix: typo [skip ci]'],
  ['x skip ci', 'x'],
  ['x\n\nskip-checks: true\n\nmore', 'x'],
  ['x\n\nskip-checks: false', 'x'],
])('a head whose message is %j starts it', async (message, older) => {
  expect(await withMessages(message, older)).toEqual([]);
});
