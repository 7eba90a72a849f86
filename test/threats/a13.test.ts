import { expect } from 'vitest';
import { findingsOf, runCheck } from '../support/cli.ts';
import { type Files, LINK, makeRepository } from '../support/repository.ts';
import { sample, threatRow } from '../support/threats.ts';

/** The workflow is deleted or skipped: where the check still runs, it says so and waits for somebody. */
const row = threatRow('A13');
const repository = makeRepository();
const { files, commit } = repository;

const PATH = '.github/workflows/countersign.yml';
const SHA = 'a'.repeat(40);
const WORKFLOW = `name: countersign
on:
  pull_request:
  merge_group:
jobs:
  lint:
    runs-on: ubuntu-latest
    steps: [{ run: npm run lint }]
  check:
    name: check
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@${SHA}
        with: { fetch-depth: 0 }
      - uses: acme/countersign@${SHA}
        with: { policy: pack:baseline }
`;

function swap(piece: string, other: string): string {
  if (!WORKFLOW.includes(piece)) throw new Error(`expected ${piece} in the workflow`);
  return WORKFLOW.replace(piece, other);
}

type Edit = { readonly after: Files; readonly message?: string; readonly findings?: number };
const edited = (piece: string, other: string): Edit => ({ after: { [PATH]: swap(piece, other) } });

const EDITS: Readonly<Record<string, Edit>> = {
  'the workflow is deleted': { after: {} },
  'the workflow is moved to where nothing runs it': { after: { '.github/countersign.yml': WORKFLOW } },
  'the workflow is a link': { after: { [PATH]: { mode: LINK, content: '../x.yml' } } },
  'the workflow no longer parses': { after: { [PATH]: `${WORKFLOW}jobs: [` } },
  'the step is another action': edited(`acme/countersign@${SHA}`, `acme/lint@${SHA}`),
  'paths are ignored': edited('  pull_request:\n', "  pull_request:\n    paths-ignore: ['**']\n"),
  'a trigger is gone': edited('  merge_group:\n', ''),
  'the job is skipped': edited('    name: check\n', '    name: check\n    if: false\n'),
  'the job may fail': edited('    name: check\n', '    name: check\n    continue-on-error: true\n'),
  'the job waits for one that fails': edited('    name: check\n', '    name: check\n    needs: lint\n'),
  'the job has a new name': edited('    name: check\n', '    name: checks\n'),
  'the head says [skip ci]': { after: { [PATH]: WORKFLOW, 'a.txt': 'a\n' }, message: 'fix [skip ci]' },
};

const base = commit(files({ 'README.md': 'hello\n', [PATH]: WORKFLOW }));
const checkOf = ({ after, message = 'work' }: Edit) => {
  const head = commit(files({ 'README.md': 'hello\nworld\n', ...after }), [base], { message });
  return runCheck(repository.root, { base, head });
};

for (const [title, edit] of sample(Object.entries(EDITS), 5)) {
  row.attack(`${title}: never green`, 'refused', async () => {
    const checked = await checkOf(edit);
    expect(checked.code).toBe(1);
    expect(findingsOf(checked, 'check-removed')).toMatchObject([{ effect: 'require-approval' }]);
  });
}

row.twin(
  'a newer version that is pinned, another runner and a new name of the file are nothing',
  async () => {
    const after = WORKFLOW.replaceAll(SHA, 'b'.repeat(40)).replaceAll('ubuntu-latest', 'ubuntu-24.04');
    for (const path of [PATH, '.github/workflows/gate.yml']) {
      const checked = await checkOf({ after: { [path]: after } });
      expect([checked.code, findingsOf(checked)]).toEqual([0, []]);
    }
  },
);
