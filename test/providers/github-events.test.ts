import { expect, test } from 'vitest';
import { jobApi } from '../../src/providers/github/api.ts';
import { type GithubRun, resolveRun } from '../../src/providers/github/run.ts';
import { numberOf } from '../support/github-api/make.ts';
import { BASE_SHA, HEAD_SHA } from '../support/github-api/people.ts';
import { startGithubApi } from '../support/github-api.ts';
import {
  codeOf,
  DEFAULT_SHA,
  type EventName,
  errorOf,
  FORK,
  fromFork,
  HERE,
  type JobOptions,
  jobEnv,
  jobProvider,
  MERGE_SHA,
  pull,
  QUEUE,
  repository,
  user,
  workflowRun,
} from '../support/github-event.ts';

/** Every event of GitHub Actions → base, head, merge commit, number, fork; and what is refused. */

const now = (): Date => new Date('2026-03-04T05:06:07Z');
const runOf = async (name: string, options: JobOptions = {}): Promise<GithubRun> => {
  const env = jobEnv(name, options);
  return (await resolveRun(env, jobApi(env, now))).run;
};

const OF_PULL = {
  server: 'https://github.com',
  repository: 'acme/widgets',
  base: BASE_SHA,
  head: HEAD_SHA,
  merge: null,
  number: 7,
  isFork: false,
  baseBranch: 'main',
  headBranch: 'feature',
  headRef: null,
  defaultBranch: 'main',
};
const ON_MAIN = { ...OF_PULL, number: null, baseBranch: 'main', headBranch: 'main' };

const RUNS: readonly (readonly [EventName, Omit<GithubRun, 'event'>])[] = [
  ['pull_request', { ...OF_PULL, merge: MERGE_SHA }],
  ['pull_request_review', { ...OF_PULL, merge: MERGE_SHA }],
  ['pull_request_target', OF_PULL],
  ['merge_group', { ...OF_PULL, headBranch: QUEUE.slice('refs/heads/'.length), headRef: QUEUE }],
  ['push', ON_MAIN],
  ['workflow_dispatch', { ...ON_MAIN, base: null, head: DEFAULT_SHA }],
  ['schedule', { ...ON_MAIN, base: null, head: DEFAULT_SHA, baseBranch: '', headBranch: '' }],
];

test.each(RUNS)('%s is decided from its own commits', async (event, run) => {
  expect(await runOf(event)).toEqual({ event, ...run });
});

test('a workflow_run is about the one open pull request of its head, as the API knows it', async () => {
  const api = await startGithubApi();
  api.addPull({ number: 7 });
  const run = await runOf('workflow_run', { api });
  expect(run).toEqual({ event: 'workflow_run', ...OF_PULL });
  expect(api.calls()).toEqual(['GET /repos/acme/widgets/pulls/7 200']);
  await api.close();
});

test('a workflow_run that names no pull request finds it by its branch, a fork’s as well', async () => {
  const api = await startGithubApi();
  api.addPull({ number: 8, head: { repository: 'eve/widgets' } });
  const from = { id: numberOf('eve/widgets'), owner: user('eve') };
  const payload = { workflow_run: workflowRun({ head_repository: from, pull_requests: [] }) };
  expect(await runOf('workflow_run', { api, payload })).toMatchObject({ number: 8, isFork: true });
  await api.close();
});

test('a workflow_run whose branch is gone finds it by its commit', async () => {
  const api = await startGithubApi();
  api.addPull({ number: 9 });
  const payload = { workflow_run: workflowRun({ head_branch: null, pull_requests: null }) };
  expect(await runOf('workflow_run', { api, payload })).toMatchObject({ number: 9 });
  expect(api.calls()[0]).toBe(`GET /repos/acme/widgets/commits/${HEAD_SHA}/pulls 200`);
  await api.close();
});

const LOST: readonly (readonly [string, Parameters<Api['addPull']>[0] | null, object])[] = [
  ['has another head by now', { head: { sha: 'a'.repeat(40) } }, {}],
  ['is closed', { state: 'closed' }, {}],
  ['is gone', null, {}],
  ['comes from another repository', {}, { head_repository: { id: FORK, owner: user('eve') } }],
  [
    'is another repository’s',
    {},
    {
      pull_requests: [{ number: 7, base: { repo: { id: FORK } } }],
      head_branch: 'x',
      head_sha: 'b'.repeat(40),
    },
  ],
];
type Api = Awaited<ReturnType<typeof startGithubApi>>;

test.each(LOST)('a workflow_run whose pull request %s is refused', async (_, there, changed) => {
  const api = await startGithubApi();
  if (there !== null) api.addPull({ number: 7, ...there });
  const named = there === null ? { pull_requests: [] } : {};
  const payload = { workflow_run: workflowRun({ ...named, ...changed }) };
  expect(await codeOf(runOf('workflow_run', { api, payload }))).toBe('EVENT_UNSUPPORTED');
  await api.close();
});

test('a workflow_run whose head is of two pull requests is refused, and both are named', async () => {
  const api = await startGithubApi();
  api.addPull({ number: 7 });
  api.addPull({ number: 12, base: { ref: 'release' } });
  const error = await errorOf(
    runOf('workflow_run', { api, payload: { workflow_run: workflowRun({ pull_requests: [] }) } }),
  );
  expect(error?.code).toBe('EVENT_UNSUPPORTED');
  expect(error?.message).toMatch(/\b12, 7$/);
  await api.close();
});

test('a workflow_run without a token, or without the permission, says what to add', async () => {
  const without = await errorOf(runOf('workflow_run'));
  expect([without?.code, without?.hint]).toEqual([
    'CONTEXT_UNREADABLE',
    expect.stringContaining('GITHUB_TOKEN'),
  ]);
  const api = await startGithubApi({ repository: { visibility: 'private' } });
  api.addPull({ number: 7 });
  for (const token of api.tokens.values()) token.permissions = { metadata: 'read' };
  const refused = await errorOf(runOf('workflow_run', { api }));
  expect([refused?.code, refused?.hint]).toEqual([
    'CONTEXT_UNREADABLE',
    expect.stringContaining('pull-requests: read'),
  ]);
  await api.close();
});

const REFUSED: readonly (readonly [string, string, JobOptions, string])[] = [
  ['an event that is about no change', 'issue_comment', {}, 'EVENT_UNSUPPORTED'],
  ['an event by the name of an object’s own', 'constructor', {}, 'EVENT_UNSUPPORTED'],
  ['a pull request that was closed', 'pull_request', { payload: { action: 'closed' } }, 'EVENT_UNSUPPORTED'],
  [
    'a review of a closed one',
    'pull_request_review',
    { payload: { pull_request: pull({ state: 'closed' }) } },
    'EVENT_UNSUPPORTED',
  ],
  ['a push that deletes a branch', 'push', { payload: { after: '0'.repeat(40) } }, 'EVENT_UNSUPPORTED'],
  ['a push of a tag', 'push', { payload: { ref: 'refs/tags/v1' } }, 'EVENT_UNSUPPORTED'],
  [
    'a workflow_run after a push',
    'workflow_run',
    { payload: { workflow_run: workflowRun({ event: 'push' }) } },
    'EVENT_UNSUPPORTED',
  ],
  [
    'a workflow_run of a repository that is gone',
    'workflow_run',
    { payload: { workflow_run: workflowRun({ head_repository: null }) } },
    'EVENT_UNSUPPORTED',
  ],
  [
    'a pull request of another repository',
    'pull_request',
    { payload: { pull_request: pull({ base: { sha: BASE_SHA, ref: 'main', repo: { id: FORK } } }) } },
    'CONTEXT_MISMATCH',
  ],
  [
    'an event without its own member',
    'merge_group',
    { payload: { merge_group: null } },
    'CONTEXT_UNREADABLE',
  ],
  [
    'a head that is no commit',
    'pull_request',
    { payload: { pull_request: pull({ head: { sha: 'main' } }) } },
    'CONTEXT_UNREADABLE',
  ],
  [
    'a merge commit that is none',
    'pull_request',
    { env: { GITHUB_SHA: '--upload-pack=x' } },
    'CONTEXT_UNREADABLE',
  ],
  ['a repository that is a path', 'push', { env: { GITHUB_REPOSITORY: '../..' } }, 'CONTEXT_UNREADABLE'],
  [
    'a queue’s branch that is no branch',
    'merge_group',
    { payload: { merge_group: { base_sha: BASE_SHA, head_sha: HEAD_SHA, head_ref: 'refs/tags/x' } } },
    'CONTEXT_UNREADABLE',
  ],
  [
    'a queue without a base',
    'merge_group',
    { payload: { merge_group: { base_sha: '0'.repeat(40), head_sha: HEAD_SHA } } },
    'CONTEXT_UNREADABLE',
  ],
  [
    'a queue whose head is its base',
    'merge_group',
    { payload: { merge_group: { base_sha: HEAD_SHA, head_sha: HEAD_SHA } } },
    'CONTEXT_UNREADABLE',
  ],
];

test.each(['http://127.0.0.1:8080', 'http://localhost'])(
  'a server on this machine may be %s, as its API may, and no other one plain http',
  async (server) => {
    expect(await runOf('push', { env: { GITHUB_SERVER_URL: server } })).toMatchObject({ server });
    for (const other of [
      'http://git.acme.example',
      'http://localhost.acme.example',
      `${server}@acme.example`,
    ])
      expect(await codeOf(runOf('push', { env: { GITHUB_SERVER_URL: other } }))).toBe('CONTEXT_UNREADABLE');
  },
);

test.each([
  ['pull_request', 'pull_request'],
  ['pull_request_review', 'pull_request'],
  ['pull_request_target', 'pull_request'],
  ['merge_group', 'merge_group'],
  ['push', 'push'],
] as const)('a rule about pull requests is asked on %s: its event is %s', async (event, word) => {
  expect(await jobProvider(event).context(null)).toMatchObject({ event: word });
});

test.each(REFUSED)('%s is refused, never skipped', async (_, event, options, code) => {
  expect(await codeOf(runOf(event, options))).toBe(code);
  expect(await codeOf(jobProvider(event, options).context(null))).toBe(code);
});

const FORKS: readonly (readonly [string, object, boolean])[] = [
  ['of another repository', fromFork(), true],
  ['of a repository that is gone', fromFork(null), true],
  ['of this repository', pull(), false],
  ['of which nobody says where from', pull({ head: { sha: HEAD_SHA, ref: 'feature' } }), false],
  ['of a base that nobody names', { ...fromFork(), base: { sha: BASE_SHA, ref: 'main' } }, true],
];

test.each(FORKS)('a head %s', async (_, pull_request, isFork) => {
  expect((await runOf('pull_request_target', { payload: { pull_request } })).isFork).toBe(isFork);
});

test('the number of a merge group is of its own base’s queue', async () => {
  const group = (base_ref: string, queue: string) => ({
    payload: {
      merge_group: {
        base_sha: BASE_SHA,
        head_sha: HEAD_SHA,
        base_ref,
        head_ref: `refs/heads/gh-readonly-queue/${queue}`,
      },
    },
  });
  const queued = async (base: string, queue: string) =>
    (await runOf('merge_group', group(base, queue))).number;
  expect(await queued('refs/heads/main', `main/pr-31-${BASE_SHA}`)).toBe(31);
  expect(await queued('refs/heads/a/pr-1-x', `a/pr-1-x/pr-31-${BASE_SHA}`)).toBe(31);
  expect(await queued('refs/heads/main', `release/pr-31-${BASE_SHA}`)).toBeNull();
  expect(await queued('refs/heads/main', 'main/pr-31')).toBeNull();
  expect(await queued('refs/heads/main', `main/pr-0-${BASE_SHA}`)).toBeNull();
});

test('a first push has no base of its own', async () => {
  expect((await runOf('push', { payload: { before: '0'.repeat(40) } })).base).toBeNull();
});

test('what goes to another branch than the default one says that its policy may be another', async () => {
  const to = (ref: string) => ({
    payload: { pull_request: pull({ base: { sha: BASE_SHA, ref, repo: { id: HERE } } }) },
  });
  const whatOf = async (options: JobOptions) =>
    (await jobProvider('pull_request', options).context(null)).unchecked.map(({ what }) => what);
  expect(await whatOf(to('release'))).toContain('base branch');
  expect(await whatOf(to('main'))).not.toContain('base branch');
  const { default_branch: _, ...unnamed } = repository;
  expect(await whatOf({ payload: { ...to('release').payload, repository: unnamed } })).not.toContain(
    'base branch',
  );
});

test('a contradictory visibility is private, and none is unknown', async () => {
  const of = async (about: object) =>
    (await jobProvider('push', { payload: { repository: about } }).context(null)).visibility;
  expect(await of({ visibility: 'public', private: false })).toBe('public');
  expect(await of({ visibility: 'public', private: true })).toBe('private');
  expect(await of({ visibility: 'internal', private: false })).toBe('private');
  expect(await of({ private: false })).toBe('public');
  expect(await of({})).toBe('unknown');
});

test('who reviews, labels, queues or starts again has made no part of the change', async () => {
  const context = (event: string, payload: object, env = {}) =>
    jobProvider(event, {
      payload: { sender: user('bea'), ...payload },
      env: { GITHUB_ACTOR: 'bea', GITHUB_TRIGGERING_ACTOR: 'bea', ...env },
    }).context(null);
  expect((await context('pull_request', { action: 'synchronize' })).authors).toEqual(['ann', 'bea']);
  expect((await context('pull_request', { action: 'labeled' })).authors).toEqual(['ann']);
  expect((await context('pull_request_review', {})).authors).toEqual(['ann']);
  const again = { GITHUB_ACTOR: 'ann', GITHUB_RUN_ATTEMPT: '2' };
  expect((await context('pull_request', { sender: user('ann') }, again)).authors).toEqual(['ann']);
  const bot = { sender: user('copilot[bot]') };
  expect((await context('pull_request_review', bot, { GITHUB_ACTOR: 'copilot[bot]' })).actor.kind).toBe(
    'human',
  );
});
