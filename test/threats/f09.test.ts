import { expect } from 'vitest';
import { findingsOf, runCheck } from '../support/cli.ts';
import { makeRepository } from '../support/repository.ts';
import { sample, threatRow } from '../support/threats.ts';

/** Something else says in the check's name that all is well. */
const row = threatRow('F9');
const repository = makeRepository();
const { files, commit } = repository;

const SHA = 'a'.repeat(40);
/** An expression, as GitHub has it. */
const ex = (inside: string): string => `\${{ ${inside} }}`;
const withJob = (id: string, lines: readonly string[]): string =>
  `on: pull_request\njobs:\n  ${id}:\n    runs-on: ubuntu-latest\n${lines.map((line) => `    ${line}\n`).join('')}`;
const GREEN = 'steps: [{ run: exit 0 }]';

const WORKFLOWS: Readonly<Record<string, string>> = {
  'a job of that id': withJob('countersign', [GREEN]),
  'a job of that name': withJob('build', ['name: " Countersign "', GREEN]),
  'a row of a matrix': withJob('build', [
    `name: ${ex('matrix.name')}`,
    'strategy: { matrix: { include: [{ name: build }, { name: countersign }] } }',
    GREEN,
  ]),
  'an expression': withJob('build', [`name: ${ex("format('{0}{1}', 'counter', 'sign')")}`, GREEN]),
  'a job that skips the check': withJob('countersign', [
    `steps: [{ if: false, uses: countersign/countersign@${SHA} }]`,
  ]),
  'a status by gh': withJob('build', [
    'steps: [{ run: "gh api repos/$R/statuses/$SHA -f state=success -f context=countersign" }]',
  ]),
  'a check run by a script': withJob('build', [
    `steps: [{ uses: actions/github-script@${SHA}, with: { script: "github.rest.checks.create({ name: 'countersign' })" } }]`,
  ]),
  'a status by an action': withJob('build', [
    `steps: [{ uses: myrotvorets/set-commit-status-action@${SHA}, with: { context: countersign, status: success } }]`,
  ]),
};

const base = commit(files({ 'README.md': 'hello\n' }));
const checkOf = (workflow: string) => {
  const head = commit(files({ 'README.md': 'hello\n', '.github/workflows/second.yml': workflow }), [base]);
  return runCheck(repository.root, { base, head });
};

for (const [title, workflow] of sample(Object.entries(WORKFLOWS), 4)) {
  row.attack(`${title} in a second workflow is denied`, 'refused', async () => {
    const checked = await checkOf(workflow);
    expect(checked.code).toBe(1);
    expect(findingsOf(checked, 'check-name-reused')).toMatchObject([{ effect: 'deny' }]);
  });
}

row.twin('a second workflow with names of its own passes, and so does the check’s own', async () => {
  for (const workflow of [
    withJob('build', ['name: Build', GREEN]),
    withJob('countersign', [`steps: [{ uses: countersign/countersign@${SHA} }]`]),
    withJob('build', ['steps: [{ run: "gh api repos/$R/statuses/$SHA -f context=build" }]']),
  ]) {
    const checked = await checkOf(workflow);
    expect([checked.code, findingsOf(checked)]).toEqual([0, []]);
  }
});
