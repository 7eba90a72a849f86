import { expect, test } from 'vitest';
import {
  checkNameOf,
  externalIdOf,
  hashedQuestion,
  isLater,
  isSameAttempt,
  parseExternalId,
  reporterOf,
} from '../../src/providers/github/check-name.ts';
import type { GithubRun } from '../../src/providers/github/run.ts';

const RUN: GithubRun = {
  event: 'pull_request',
  server: 'https://github.com',
  repository: 'acme/widgets',
  base: '1'.repeat(40),
  head: '2'.repeat(40),
  merge: null,
  number: 7,
  isFork: false,
  baseBranch: 'main',
  headBranch: 'feature',
  headRef: null,
  defaultBranch: 'main',
};
const ENV = {
  GITHUB_REPOSITORY: 'acme/widgets',
  GITHUB_WORKFLOW_REF: 'acme/widgets/.github/workflows/check.yml@refs/heads/main',
  GITHUB_JOB: 'check',
  GITHUB_RUN_ID: '501',
  GITHUB_RUN_ATTEMPT: '2',
};

const push = { event: 'push', number: null, baseBranch: 'main', headBranch: 'main' } as const;

test.each<readonly [name: string, run: Partial<GithubRun>]>([
  ['countersign', {}],
  ['countersign', { event: 'pull_request_target' }],
  ['countersign', { event: 'pull_request_review' }],
  ['countersign', { event: 'workflow_run' }],
  ['countersign', { event: 'merge_group', headRef: 'refs/heads/gh-readonly-queue/main/pr-7-1' }],
  ['countersign', { baseBranch: 'release', defaultBranch: null }],
  ['countersign', push],
  ['countersign (release)', { baseBranch: 'release' }],
  ['countersign (release)', { event: 'merge_group', baseBranch: 'release' }],
  ['countersign (push release)', { ...push, headBranch: 'release' }],
  ['countersign (push main)', { ...push, defaultBranch: null }],
  ['countersign (dispatch)', { ...push, event: 'workflow_dispatch' }],
  ['countersign (schedule)', { ...push, event: 'schedule' }],
  // Not the name of another check.
  ['countersign (branch dispatch)', { baseBranch: 'dispatch' }],
  ['countersign (branch schedule)', { baseBranch: 'schedule' }],
])('%s is the check of %o', (name, run) => {
  expect(checkNameOf({ ...RUN, ...run })).toBe(name);
});

test('a branch that is long or hides something is named by its hash, which no branch can be called', () => {
  for (const baseBranch of ['x'.repeat(300), 'a\u202eb', 'a\u0000b', 'x'.repeat(301)])
    expect(checkNameOf({ ...RUN, baseBranch })).toMatch(/^countersign \(sha256:[0-9a-f]{32}\)$/);
});

test.each([
  ['.github/workflows/check.yml/check:7:501.2', {}],
  ['.github/workflows/check.yml/check:7:501.1', { GITHUB_RUN_ATTEMPT: '' }],
  // A ref may look like the end of a path.
  [
    '.github/workflows/a@b.yml/check:7:501.2',
    { GITHUB_WORKFLOW_REF: 'acme/widgets/.github/workflows/a@b.yml@refs/heads/x.yml@y' },
  ],
  [
    'acme/rules/.github/workflows/c.yaml/check:7:501.2',
    { GITHUB_WORKFLOW_REF: 'acme/rules/.github/workflows/c.yaml@refs/heads/main' },
  ],
])('countersign:%s says who reports it', (id, env) => {
  const reporter = reporterOf({ ...ENV, ...env }, RUN);
  expect(externalIdOf(reporter)).toBe(`countersign:${id}`);
  expect(parseExternalId(`countersign:${id}`)).toEqual(reporter);
});

test('a long path is hashed, and stays the same job', () => {
  const env = {
    ...ENV,
    GITHUB_WORKFLOW_REF: `acme/widgets/.github/workflows/${'x'.repeat(300)}.yml@refs/heads/main`,
  };
  const id = externalIdOf(reporterOf(env, { ...RUN, number: null, headBranch: 'y'.repeat(300) }));
  expect(id.length).toBeLessThan(200);
  expect(parseExternalId(id)?.job).toBe(reporterOf(env, RUN).job);
});

test.each([
  '',
  'countersign',
  'countersign:',
  'countersign:a:b',
  'countersign:a:b:c',
  'countersign:a:b:1',
  'x:a:b:1.1',
  'countersign:a:b:1.1\n',
  `countersign:a:b:${'9'.repeat(17)}.1`,
  null,
  undefined,
])('the external id %j is none of ours', (text) => {
  expect(parseExternalId(text)).toBe(null);
});

test.each([
  ['GITHUB_WORKFLOW_REF', 'acme/widgets/check@refs/heads/main'],
  ['GITHUB_JOB', 'a:b'],
  ['GITHUB_RUN_ID', '12x'],
  ['GITHUB_RUN_ATTEMPT', '0'],
])('%s=%j does not say who reports: CONTEXT_UNREADABLE', (name, value) => {
  expect(() => reporterOf({ ...ENV, [name]: value }, RUN)).toThrow(
    expect.objectContaining({ code: 'CONTEXT_UNREADABLE' }),
  );
});

test('what no runner leaves out is made up where it is', () => {
  const reporter = reporterOf({ GITHUB_REPOSITORY: 'acme/widgets' }, RUN);
  expect(parseExternalId(externalIdOf(reporter))).toEqual(reporter);
  expect(reporter).toMatchObject({ job: '-/-/-.yml/-', run: '1', attempt: '1' });
});

test('the question is a part of the external id, whatever it looks like', () => {
  const reporter = { ...reporterOf(ENV, RUN), asked: hashedQuestion('a:b\n') };
  expect(parseExternalId(externalIdOf(reporter))).toEqual(reporter);
  expect(hashedQuestion('a')).not.toBe(hashedQuestion('b'));
});

test('runs come one after the other, and so do their attempts', () => {
  const at = (run: string, attempt: string) => ({ job: 'a', subject: '7', run, attempt, asked: '' });
  expect(isLater(at('10', '1'), at('9', '2'))).toBe(true);
  expect(isLater(at('9', '2'), at('9', '1'))).toBe(true);
  expect(isLater(at('9', '1'), at('9', '1'))).toBe(false);
  expect(isLater(at('9', '1'), at('10', '1'))).toBe(false);
  expect(isSameAttempt(at('9', '1'), { ...at('9', '1'), subject: '8' })).toBe(true);
  expect(isSameAttempt(at('9', '1'), { ...at('9', '1'), job: 'b' })).toBe(false);
});
