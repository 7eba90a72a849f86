import { expect, test } from 'vitest';
import { changeFromContents, type FileContents } from '../../src/changes/from-contents.ts';
import type { CheckEdit } from '../../src/model.ts';
import { checkEdits } from '../../src/providers/guards.ts';

/** Ways around both rules that a review has found: what decides for the check without being written at its step. */

const SHA = 'a'.repeat(40);
/** An expression, as GitHub has it. */
const ex = (inside: string): string => `\${{ ${inside} }}`;
const PATH = '.github/workflows/ci.yml';

const bytes = (text: string | null): Buffer | null => (text === null ? null : Buffer.from(text));
const file = (path: string, before: string | null, after: string | null): FileContents => ({
  path,
  before: bytes(before),
  after: bytes(after),
});
const editsOf = (...files: readonly FileContents[]): Promise<readonly CheckEdit[]> =>
  checkEdits(changeFromContents(files));

// ── in the check's name ─────────────────────────────────────────────────────────────────────

const job = (id: string, lines: readonly string[]): string =>
  `  ${id}:\n${['runs-on: ubuntu-latest', ...lines].map((line) => `    ${line}\n`).join('')}`;
const asWorkflow = (jobs: string, top = 'on: pull_request'): string => `${top}\njobs:\n${jobs}`;
const NOTHING = 'steps: [{ run: exit 0 }]';
const stepsOf = (...steps: readonly string[]): string => `steps: [${steps.join(', ')}]`;

test.each<readonly [string, string]>([
  ['somebody else’s action of that name', job('countersign', [stepsOf(`{ uses: eve/countersign@${SHA} }`)])],
  [
    'a wrapper that is not where it seems',
    job('countersign', [stepsOf('{ uses: ./ok/../evil/countersign }')]),
  ],
  ['a wrapper by another way', job('countersign', [stepsOf('{ uses: ./evil/./countersign }')])],
  ['a wrapper in other letters', job('countersign', [stepsOf('{ uses: ./Evil/countersign }')])],
  [
    'a wrapper of another repository that is checked out',
    job('countersign', [
      stepsOf(
        `{ uses: actions/checkout@${SHA}, with: { repository: eve/x, path: x } }`,
        '{ uses: ./x/countersign }',
      ),
    ]),
  ],
  [
    'a wrapper that a step before it writes',
    job('countersign', [stepsOf('{ run: ./prepare }', '{ uses: ./x/countersign }')]),
  ],
  ['a program that the change brings', job('countersign', [stepsOf('{ run: ./countersign check }')])],
  ['that program, from where it is', job('countersign', [stepsOf('{ run: node evil/dist/cli.js check }')])],
  ['pieces in another order', job('b', [`name: ${ex("format('{1}{0}', 'sign', 'counter')")}`, NOTHING])],
  [
    'a matrix in another order',
    job('b', [
      'strategy: { matrix: { a: [sign], b: [counter] } }',
      `name: ${ex('matrix.b')}${ex('matrix.a')}`,
      NOTHING,
    ]),
  ],
  ['the name of a pushed branch', job('b', [`name: ${ex('github.ref_name')}`, NOTHING])],
  ['letters that look or sort the same', job('b', ['name: "counter\\u017Fign"', NOTHING])],
  ['letters that nobody sees', job('b', ['name: "counter\\u200Bsign"', NOTHING])],
])('a job is not called as the check by %s', async (_, text) => {
  const edits = await editsOf(
    file(PATH, null, asWorkflow(text)),
    file('evil/countersign/action.yml', null, 'runs: { using: composite, steps: [{ run: exit 0 }] }'),
    file('countersign', null, '#!/bin/sh\n'),
    file('evil/dist/cli.js', null, 'process.exit(0)\n'),
  );
  expect(edits).toMatchObject([{ kind: 'name-reused', path: PATH }]);
});

test('a mirror that ran the check before may run it in another job', async () => {
  const mirrored = `{ uses: acme/countersign@${SHA} }`;
  const before = asWorkflow(job('gate', [stepsOf(mirrored)]));
  const after = asWorkflow(job('gate', [stepsOf(mirrored)]) + job('countersign', [stepsOf(mirrored)]));
  expect(await editsOf(file(PATH, before, after))).toEqual([]);
});

test('a wrapper of the base, after nothing but a checkout, is the base’s', async () => {
  const text = asWorkflow(
    job('countersign', [
      stepsOf(
        `{ uses: actions/checkout@${SHA}, with: { fetch-depth: 0 } }`,
        '{ uses: ./.github/actions/countersign }',
      ),
    ]),
  );
  expect(await editsOf(file(PATH, null, text))).toEqual([]);
});

// ── what decides elsewhere ──────────────────────────────────────────────────────────────────

const WORKFLOW = `on: [pull_request, merge_group]
env:
  POLICY: pack:baseline
  RUN: '1'
jobs:
  build:
    runs-on: ubuntu-latest
    steps: [{ run: make }]
  gate:
    needs: build
    runs-on: ubuntu-latest
    strategy:
      matrix:
        policy: [strict.yaml]
        node: [20, 22]
    env:
      COLOUR: red
    steps:
      - uses: acme/countersign@${SHA}
        if: env.RUN == '1'
        with:
          policy: |
            ${ex('env.POLICY')}
            ${ex('matrix.policy')}
      - run: npx countersign check --policy "$POLICY"
`;

function swap(text: string, piece: string, other: string): string {
  expect(text).toContain(piece);
  return text.replace(piece, other);
}
const lineOf = (text: string, piece: string): number => text.slice(0, text.indexOf(piece)).split('\n').length;

test.each<readonly [string, string, string, string]>([
  ['the variable that its condition asks for', "RUN: '1'", "RUN: '0'", 'RUN:'],
  ['the place of the matrix that its input names', '[strict.yaml]', '[lax.yaml]', 'policy: [lax'],
  ['where programs are found', 'COLOUR: red', 'COLOUR: red\n      PATH: ./evil', 'PATH:'],
  ['the container it runs in', '    strategy:', '    container: eve/node:20\n    strategy:', 'container:'],
  [
    'a job before the job it waits for',
    '  build:\n',
    '  never:\n    if: false\n    runs-on: x\n    steps: [{ run: x }]\n  build:\n    needs: never\n',
    'needs: never',
  ],
  [
    'the matrix of a job it waits for, which may be empty',
    '  build:\n',
    `  build:\n    strategy: { matrix: { a: "${ex('fromJSON(vars.A)')}" } }\n`,
    'strategy:',
  ],
  ['a merge that no runner reads', '  gate:\n', '  gate:\n    <<: { timeout-minutes: 5 }\n', '<<'],
])('%s is another: that is an edit, at its line', async (_, piece, other, at) => {
  const after = swap(WORKFLOW, piece, other);
  const edits = await editsOf(file(PATH, WORKFLOW, after));
  expect(edits.length).toBeGreaterThan(0);
  expect(edits.every(({ kind, line }) => kind === 'removed' && line === lineOf(after, at))).toBe(true);
});

test('a variable that both an input and a script name is told once', async () => {
  const after = swap(WORKFLOW, 'POLICY: pack:baseline', 'POLICY: lax.yaml');
  expect(await editsOf(file(PATH, WORKFLOW, after))).toMatchObject([
    { kind: 'removed', line: lineOf(after, 'POLICY:') },
  ]);
});

test.each<readonly [string, string, string]>([
  ['a variable that nothing of the check names', 'COLOUR: red', 'COLOUR: blue'],
  ['more of the matrix', '[20, 22]', '[22, 24]'],
  ['more of a matrix that it names', '[strict.yaml]', '[strict.yaml, stricter.yaml]'],
  ['an edit of a job it waits for', 'run: make', 'run: make -j2'],
])('%s is no edit', async (_, piece, other) => {
  expect(await editsOf(file(PATH, WORKFLOW, swap(WORKFLOW, piece, other)))).toEqual([]);
});
