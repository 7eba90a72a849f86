import { expect, test } from 'vitest';
import { changeFromContents, type FileContents } from '../../src/changes/from-contents.ts';
import type { CheckEdit } from '../../src/model.ts';
import { checkEdits } from '../../src/providers/guards.ts';

const SHA = 'a'.repeat(40);
/** An expression, as GitHub has it. */
const ex = (inside: string): string => `\${{ ${inside} }}`;

const added = (path: string, after: string): FileContents => ({
  path,
  before: null,
  after: Buffer.from(after),
});
const changed = (path: string, before: string, after: string): FileContents => ({
  path,
  before: Buffer.from(before),
  after: Buffer.from(after),
});
const editsOf = (...files: readonly FileContents[]): Promise<readonly CheckEdit[]> =>
  checkEdits(changeFromContents(files));

const PATH = '.github/workflows/ci.yml';
const asWorkflow = (jobs: string, top = 'on: pull_request'): string => `${top}\njobs:\n${jobs}`;
const job = (id: string, lines: readonly string[]): string =>
  `  ${id}:\n${['runs-on: ubuntu-latest', ...lines].map((line) => `    ${line}\n`).join('')}`;
const RUNS_NOTHING = 'steps: [{ run: exit 0 }]';

// ── jobs ────────────────────────────────────────────────────────────────────────────────────

test.each<readonly [string, string]>([
  ['its id', job('countersign', [RUNS_NOTHING])],
  ['its id in capitals', job('Countersign', [RUNS_NOTHING])],
  ['its name', job('build', ['name: countersign', RUNS_NOTHING])],
  ['its name with spaces around', job('build', ["name: '  Countersign '", RUNS_NOTHING])],
  ['its name in escapes', job('build', ['name: "counter\\x73ign"', RUNS_NOTHING])],
  ['its name over two lines', job('build', ['name: "counter\\', '  sign"', RUNS_NOTHING])],
  ['our name for another base', job('build', ['name: countersign (main)', RUNS_NOTHING])],
  ['its id and a matrix', job('countersign', ['strategy: { matrix: { a: [x] } }', RUNS_NOTHING])],
  [
    'a value of its matrix',
    job('build', [`name: ${ex('matrix.n')}`, 'strategy: { matrix: { n: [a, countersign] } }', RUNS_NOTHING]),
  ],
  [
    'a row of its matrix',
    job('build', [
      `name: ${ex('matrix.n')}`,
      'strategy: { matrix: { include: [{ n: a }, { n: countersign }] } }',
      RUNS_NOTHING,
    ]),
  ],
  [
    'two values of its matrix',
    job('build', [
      `name: ${ex('matrix.a')}${ex('matrix.b')}`,
      'strategy: { matrix: { a: [x, counter], b: [y, sign] } }',
      RUNS_NOTHING,
    ]),
  ],
  ['an expression that may be empty', job('build', [`name: countersign${ex('inputs.x')}`, RUNS_NOTHING])],
  ['a text in an expression', job('build', [`name: ${ex("github.actor && 'countersign'")}`, RUNS_NOTHING])],
  [
    'texts that are put together',
    job('build', [`name: ${ex("format('{0}{1}', 'counter', 'sign')")}`, RUNS_NOTHING]),
  ],
  [
    'texts in a list',
    job('build', [`name: ${ex(`join(fromJSON('["counter","sign"]'), '')`)}`, RUNS_NOTHING]),
  ],
  ['a default of an input', job('build', [`name: ${ex('inputs.n')}`, RUNS_NOTHING])],
  ['the name of a branch', job('build', [`name: ${ex('github.head_ref')}`, RUNS_NOTHING])],
  [
    'the title of a pull request',
    job('build', [`name: ${ex('github.event.pull_request.title')}`, RUNS_NOTHING]),
  ],
  ['the name of its workflow', job('build', [`name: ${ex('github.workflow')}`, RUNS_NOTHING])],
  ['its id, for its name is empty', job('countersign', [`name: ${ex("''")}`, RUNS_NOTHING])],
])('a job that runs nothing of ours may not be called so by %s', async (_, text) => {
  const inputs =
    '{ workflow_call: { inputs: { n: { type: string, default: countersign } } }, pull_request: {} }';
  const edits = await editsOf(added(PATH, asWorkflow(text, `name: Countersign\non: ${inputs}`)));
  expect(edits).toMatchObject([{ kind: 'name-reused', path: PATH }]);
});

test('the line is that of its name, or else its own', async () => {
  const text = asWorkflow(job('countersign', [RUNS_NOTHING]) + job('b', ['name: countersign', RUNS_NOTHING]));
  expect((await editsOf(added(PATH, text))).map(({ line }) => line)).toEqual([3, 8]);
});

const USES = `steps: [{ uses: countersign/countersign@${SHA} }]`;

test.each<readonly [string, string]>([
  [
    'whose step is never run',
    job('countersign', [`steps: [{ if: false, uses: countersign/countersign@${SHA} }]`]),
  ],
  ['that is never run itself', job('countersign', [`if: ${ex('false')}`, USES])],
  [
    'whose step may fail',
    job('countersign', [`steps: [{ continue-on-error: true, uses: countersign/countersign@${SHA} }]`]),
  ],
  ['whose failure is passed over', job('countersign', ['steps: [{ run: "npx countersign check || true" }]'])],
  ['that goes on', job('countersign', ['steps: [{ run: "set +e; npx countersign check" }]'])],
  ['that only says so', job('countersign', ['steps: [{ run: "echo npx countersign check" }]'])],
  [
    'whose shell is another',
    job('countersign', ['steps: [{ run: npx countersign check, shell: "true {0}" }]']),
  ],
  [
    'that is skipped before it calls another workflow',
    '  countersign:\n    if: github.actor == 1\n    uses: ./.github/workflows/x.yml\n',
  ],
])('a job of our name %s does not run the check', async (_, text) => {
  expect(await editsOf(added(PATH, asWorkflow(text)))).toMatchObject([{ kind: 'name-reused' }]);
});

test.each<readonly [string, readonly string[]]>([
  ['by whoever starts it', ["if: github.actor == 'nobody'", USES]],
  ['on an event that it is not started for', ["if: github.event_name == 'merge_group'", USES]],
  ['where another job fails', ['needs: broken', USES]],
  ['in its one step', [`steps: [{ if: "github.actor == 'nobody'", uses: countersign/countersign@${SHA} }]`]],
])('a new job of our name that may be skipped %s would count as ours', async (_, lines) => {
  expect(await editsOf(added(PATH, asWorkflow(job('countersign', lines))))).toMatchObject([
    { kind: 'name-reused' },
  ]);
  // One that is there and is skipped from now on is an edit of the check.
  const before = asWorkflow(job('countersign', [USES]));
  const after = await editsOf(changed(PATH, before, asWorkflow(job('countersign', lines))));
  expect(after).toMatchObject([{ kind: 'removed' }]);
});

test.each<readonly [string, string]>([
  ['our action', job('countersign', [USES])],
  ['our action, on some events', job('countersign', ["if: github.event_name == 'pull_request'", USES])],
  ['a part of it', job('countersign', [`steps: [{ uses: countersign/countersign/check@${SHA} }]`])],
  [
    'the reusable workflow',
    `  countersign:\n    uses: countersign/countersign/.github/workflows/countersign.yml@${SHA}\n`,
  ],
  [
    'the command',
    job('countersign', ['steps: [{ run: npm ci }, { run: npx --yes countersign@1 check --sign none }]']),
  ],
  [
    'another workflow, under its own names',
    '  countersign:\n    uses: acme/ci/.github/workflows/gate.yml@v1\n',
  ],
  ['a wrapper of the base', job('countersign', ['steps: [{ uses: ./.github/actions/countersign }]'])],
])('a job of our name that runs %s is ours', async (_, text) => {
  expect(await editsOf(added(PATH, asWorkflow(text)))).toEqual([]);
});

test('a wrapper that the change brings has to hold the check', async () => {
  const caller = added(
    PATH,
    asWorkflow(job('countersign', ['steps: [{ uses: ./.github/actions/countersign }]'])),
  );
  const wrapper = (step: string): FileContents =>
    added('.github/actions/countersign/action.yml', `runs:\n  using: composite\n  steps:\n    - ${step}\n`);
  expect(await editsOf(caller, wrapper(`uses: countersign/countersign@${SHA}`))).toEqual([]);
  for (const step of [
    `{ if: false, uses: countersign/countersign@${SHA} }`,
    `{ continue-on-error: true, uses: countersign/countersign@${SHA} }`,
  ])
    expect(await editsOf(caller, wrapper(step))).toMatchObject([{ kind: 'name-reused', path: PATH }]);
  expect(await editsOf(caller, wrapper('{ run: npx countersign check, shell: bash }'))).toEqual([]);
  expect(await editsOf(caller, wrapper('run: exit 0'))).toMatchObject([{ kind: 'name-reused', path: PATH }]);
});

test('what was called so before may be worked on', async () => {
  const before = asWorkflow(job('countersign', ['steps: [{ run: make gate }]']));
  const after = before.replace('make gate', 'make -j2 gate');
  expect(await editsOf(changed(PATH, before, after))).toEqual([]);
  const moved = { ...changed('.github/workflows/gate.yml', before, after), oldPath: PATH };
  expect(await editsOf(moved)).toEqual([]);
  const renamed = before.replace('  countersign:', '  gate:\n    name: countersign');
  expect(await editsOf(changed(PATH, before, renamed))).toMatchObject([{ kind: 'name-reused' }]);
});

test('a job that ran the check, and whose name stays, is both removed and reused', async () => {
  const before = asWorkflow(job('countersign', [USES]));
  const after = asWorkflow(job('countersign', [RUNS_NOTHING]));
  const kinds = (await editsOf(changed(PATH, before, after))).map(({ kind }) => kind);
  expect(kinds).toEqual(['removed', 'name-reused']);
});

test.each([
  job('build', ['name: Countersign the release', RUNS_NOTHING]),
  job('countersign-docs', [RUNS_NOTHING]),
  job('build', ['name: countersigned', RUNS_NOTHING]),
  job('countersign', ['name: Sign the release', RUNS_NOTHING]),
  job('build', [`name: ${ex('matrix.name')}`, 'strategy: { matrix: { name: [a, b] } }', RUNS_NOTHING]),
  job('build', [
    `name: ${ex('matrix.name')}`,
    `strategy: { matrix: { name: "${ex('fromJSON(vars.N)')}" } }`,
    RUNS_NOTHING,
  ]),
  job('build', [`name: test countersign ${ex('github.head_ref')}`, RUNS_NOTHING]),
])('another name is another name (%#)', async (text) => {
  expect(await editsOf(added(PATH, asWorkflow(text)))).toEqual([]);
});

test('a job of a workflow that is only called has its caller’s name before its own', async () => {
  const text = job('countersign', [RUNS_NOTHING]);
  expect(await editsOf(added(PATH, asWorkflow(text, 'on: workflow_call')))).toEqual([]);
  expect(await editsOf(added(PATH, asWorkflow(text, 'on: [workflow_call, push]')))).toHaveLength(1);
});

// ── steps ───────────────────────────────────────────────────────────────────────────────────

const posting = (step: string): string => asWorkflow(job('build', ['steps:', `  - ${step}`]));
const POSTS: readonly (readonly [string, string])[] = [
  ['gh api', `run: gh api repos/$R/statuses/$SHA -f state=success -f context=countersign`],
  ['gh api of check runs', `run: gh api -X POST repos/$R/check-runs -f name='countersign' -f head_sha=$SHA`],
  [
    'curl',
    `run: 'curl -X POST $API/repos/$R/statuses/$SHA -d "{\\"state\\":\\"success\\",\\"context\\":\\"countersign\\"}"'`,
  ],
  [
    'curl of an event’s own URL',
    `run: 'curl --json "{\\"context\\": \\"countersign\\"}" ${ex('github.event.pull_request.statuses_url')}'`,
  ],
  [
    'a script',
    `{ uses: actions/github-script@v8, with: { script: "await github.rest.repos.createCommitStatus({ context: 'countersign' })" } }`,
  ],
  [
    'a script of checks',
    `{ uses: actions/github-script@v8, with: { script: "github.rest.checks.create({ name: 'Countersign' })" } }`,
  ],
  [
    'a script with our name in pieces',
    `{ uses: actions/github-script@v8, with: { script: "github.rest.checks.create({ name: 'counter' + 'sign' })" } }`,
  ],
  [
    'a script with our name in a variable',
    `{ uses: actions/github-script@v8, env: { N: countersign }, with: { script: "github.rest.checks.create({ name: process.env.N })" } }`,
  ],
  [
    'a request',
    `{ uses: octokit/request-action@v2, with: { route: "POST /repos/a/b/check-runs", name: countersign } }`,
  ],
  [
    'an action for statuses',
    '{ uses: myrotvorets/set-commit-status-action@v2, with: { context: countersign, status: success } }',
  ],
  [
    'an action for checks',
    '{ uses: LouisBrunner/checks-action@v2, with: { name: countersign, conclusion: success } }',
  ],
  [
    'a report of tests',
    '{ uses: EnricoMi/publish-unit-test-result-action@v2, with: { check_name: countersign } }',
  ],
  [
    'a program in Python',
    `run: 'python -c "repo.get_commit(s).create_status(\\"success\\", context=\\"countersign\\")"'`,
  ],
];

test.each(POSTS)('a step that posts our name with %s is found', async (_, step) => {
  expect(await editsOf(added(PATH, posting(step)))).toMatchObject([{ kind: 'name-reused', line: 6 }]);
});

test('so is a step of an action, and one that was there may stay', async () => {
  const [, step = ''] = POSTS[0] ?? [];
  const action = `runs:\n  using: composite\n  steps:\n    - ${step}\n      shell: bash\n`;
  expect(await editsOf(added('status/action.yml', action))).toMatchObject([{ path: 'status/action.yml' }]);
  const longer = `${posting(step)}      - run: echo\n`;
  expect(await editsOf(changed(PATH, posting(step), longer))).toEqual([]);
  const other = posting(step.replace('success', 'failure'));
  expect(await editsOf(changed(PATH, other, posting(step)))).toMatchObject([{ kind: 'name-reused' }]);
});

test.each([
  'run: gh api repos/$R/statuses/$SHA -f context=ci/lint && npx countersign verify x',
  `run: gh api repos/$R/commits/$SHA/check-runs --jq '.check_runs[] | select(.name == "countersign")'`,
  '{ uses: lewagon/wait-on-check-action@v1, with: { check-name: countersign, ref: x } }',
  '{ uses: docker/build-push-action@v6, with: { context: countersign } }',
  '{ uses: actions/upload-artifact@v4, with: { name: countersign, path: x } }',
  `{ uses: actions/github-script@v8, with: { script: "github.rest.issues.createComment({ body: 'countersign' })" } }`,
  `{ uses: countersign/countersign@${SHA}, with: { policy: pack:baseline } }`,
  `run: 'curl -d "{\\"state\\":\\"success\\"}" $API/repos/a/countersign/statuses/$SHA'`,
])('a step that only names us is none (%#)', async (step) => {
  expect(await editsOf(added(PATH, posting(step)))).toEqual([]);
});

// ── what cannot be read ─────────────────────────────────────────────────────────────────────

test.each<readonly [string, string]>([
  ['a broken file', 'jobs: [countersign'],
  ['a key twice', 'jobs: {}\njobs: { countersign: { steps: [] } }\n'],
  ['two documents', 'on: push\n---\njobs: { countersign: {} }\n'],
  ['an alias of nothing', 'jobs: { countersign: *x }\n'],
  ['an anchor inside of itself', 'jobs: &a { countersign: *a }\n'],
  ['deep nesting', `jobs: { countersign: ${'['.repeat(500)}${']'.repeat(500)} }`],
  ['a key that is a list', '? [countersign]\n: x\n'],
  [
    'aliases that explode',
    `countersign: &a0 x\n${Array.from({ length: 30 }, (_, i) => `k${i}: &a${i + 1} [${`*a${i},`.repeat(9)}]\n`).join('')}`,
  ],
])('%s that names us is not called harmless', async (_, text) => {
  expect(await editsOf(added(PATH, text))).toMatchObject([{ kind: 'name-reused', path: PATH, line: null }]);
});

test('what does not name us may be anything', async () => {
  expect(await editsOf(added(PATH, 'jobs: [x'), added('a/action.yml', '- : - :'))).toEqual([]);
});

test('anchors, aliases and merges are read as what they stand for', async () => {
  const text = asWorkflow(
    `  a: &a\n    runs-on: x\n    name: &n countersign\n    ${RUNS_NOTHING}\n  b:\n    <<: *a\n    needs: a\n  c:\n    runs-on: x\n    name: *n\n`,
  );
  expect((await editsOf(added(PATH, text))).map(({ message }) => /`(\w)`/.exec(message)?.[1])).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test('a workflow over the cap is not passed over', async () => {
  const long = `# ${'x'.repeat(1024 * 1024)}\n`;
  const runs = asWorkflow(job('countersign', [USES]));
  expect(await editsOf(changed(PATH, runs, long + runs))).toMatchObject([{ kind: 'removed', line: null }]);
  expect(await editsOf(added(PATH, long + runs))).toMatchObject([{ kind: 'name-reused', line: null }]);
  expect(await editsOf(added(PATH, long))).toEqual([]);
});

test('many jobs are judged in time, and more than that is not called harmless', async () => {
  const jobs = Array.from({ length: 300 }, (_, i) => job(`j${i}`, [`needs: [j${(i + 1) % 300}]`, USES]));
  const text = asWorkflow(jobs.join(''));
  const skipped = text.replaceAll('runs-on', 'if: false\n    runs-on');
  const files = (count: number, more: string): readonly FileContents[] =>
    Array.from({ length: count }, (_, i) =>
      changed(`.github/workflows/${i}.yml`, text + more, skipped + more),
    );
  const started = performance.now();
  expect(await editsOf(...files(2, ''))).toHaveLength(2 * 300);
  expect(await editsOf(...files(8, `# ${'x'.repeat(300_000)}\n`))).toHaveLength(2 * 8);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test.each<readonly [string, string]>([
  ['spaces', `name: countersign\njobs: { a: { name: "${' '.repeat(200_000)}x" } }`],
  ['expressions', `jobs: { countersign: { name: "${'${{'.repeat(100_000)}" } }`],
  ['quotes', `jobs: { a: { steps: [{ run: 'POST statuses/ "countersign ${'" + '.repeat(50_000)}' }] } }`],
  ['parentheses', `jobs: { a: { steps: [{ run: 'POST statuses/ ${'"countersign ('.repeat(20_000)}' }] } }`],
  [
    'variables',
    `jobs: { countersign: { env: { ${Array.from({ length: 5000 }, (_, i) => `A${i}: x`).join()} }, steps: [${'{ run: npx countersign check },'.repeat(1500)}] } }`,
  ],
  [
    'a matrix',
    `jobs: { a: { name: '${`$\{{ matrix.x }}`.repeat(16)}', strategy: { matrix: { x: [${'counter, sign, x,'.repeat(3000)}] } } } }`,
  ],
  [
    'merges',
    `countersign: &a { ${Array.from({ length: 1000 }, (_, i) => `k${i}: x`).join()} }\njobs: [${'{ <<: *a },'.repeat(2000)}]`,
  ],
])('a file of many %s is judged in time', async (_, text) => {
  const started = performance.now();
  await editsOf(changed(PATH, text, `${text}\n# more`));
  expect(performance.now() - started).toBeLessThan(10_000);
});
