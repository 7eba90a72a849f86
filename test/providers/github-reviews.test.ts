import { expect, test } from 'vitest';
import type { Context } from '../../src/model.ts';
import { numberOf } from '../support/github-api/make.ts';
import { HEAD_SHA } from '../support/github-api/people.ts';
import type { Pull, Repository, Review } from '../support/github-api/state.ts';
import { type GithubApi, startGithubApi } from '../support/github-api.ts';
import {
  codeOf,
  type EventName,
  type JobOptions,
  jobEnv,
  jobProvider,
  QUEUE,
  runCheck,
  user,
} from '../support/github-event.ts';
import { makeRepository, temporaryFolder } from '../support/repository.ts';

/** Whose reviews become approvals, of which commit, and what is said of those that nobody has read. */

const OLD = '01d0'.repeat(10);
const PULLS = '/repos/acme/widgets/pulls/7';

type Set = { readonly api: GithubApi; readonly pull: Pull };

async function withPull(repository: Partial<Repository> = {}): Promise<Set> {
  const api = await startGithubApi({ repository });
  const pull = api.addPull({ number: 7 });
  for (const login of ['bea', 'cem']) api.state.collaborators.set(login, 'write');
  return { api, pull };
}

const read = (api: GithubApi, event: EventName = 'pull_request', more: JobOptions = {}): Promise<Context> =>
  jobProvider(event, { api, ...more }).context(null);

const whoOf = ({ approvals }: Context, commit = HEAD_SHA): readonly string[] =>
  approvals.filter((one) => one.commit === commit).map(({ by }) => by);
const uncheckedOf = ({ unchecked }: Context) => unchecked.filter(({ what }) => what === 'reviews');

test('an approval of the head comes with who gave it, as whom and with which permission', async () => {
  const { api, pull } = await withPull();
  api.addReview(pull);
  const context = await read(api, 'pull_request_review', { payload: { sender: user('bea') } });
  expect(context).toMatchObject({ unchecked: [], authors: ['ann'], reviewed: null });
  expect(context.approvals).toEqual([
    {
      by: 'bea',
      kind: 'human',
      emails: ['bea@users.noreply.github.com', `${numberOf('bea')}+bea@users.noreply.github.com`],
      commit: HEAD_SHA,
      permission: 'write',
      teams: null,
    },
  ]);
  expect(api.calls()).toEqual([
    `GET ${PULLS}/reviews 200`,
    `GET ${PULLS}/commits 200`,
    'GET /repos/acme/widgets/collaborators/bea/permission 200',
  ]);
  await api.close();
});

const STANDING: readonly (readonly [string, readonly Partial<Review>[], readonly string[]])[] = [
  ['a comment after it leaves an approval', [{}, { state: 'COMMENTED' }], ['bea']],
  ['a review that is not sent yet leaves it', [{}, { state: 'PENDING' }], ['bea']],
  ['one that asks for changes takes it back', [{}, { state: 'CHANGES_REQUESTED' }], []],
  ['one that is dismissed is none', [{ state: 'DISMISSED' }], []],
  ['a dismissed one does not bring back an older one', [{}, { state: 'DISMISSED' }], []],
  ['an approval after changes were asked for counts', [{ state: 'CHANGES_REQUESTED' }, {}], ['bea']],
  ['another’s changes take nobody else’s back', [{}, { user: 'cem', state: 'CHANGES_REQUESTED' }], ['bea']],
  ['one of an account that is gone is nobody’s', [{ user: null }], []],
  ['one of a commit that is gone is of none', [{ commit: null }], []],
  ['one of an older commit is of that', [{ commit: OLD }], []],
  ['an older commit approved again takes the newer approval with it', [{}, { commit: OLD }], []],
  [
    'the last to be sent counts, wherever it is listed',
    [{ state: 'CHANGES_REQUESTED', submittedAt: '2026-02-01T00:00:00Z' }, {}],
    [],
  ],
];

test.each(STANDING)('%s', async (_, reviews, who) => {
  const { api, pull } = await withPull();
  for (const review of reviews) api.addReview(pull, review);
  expect(whoOf(await read(api))).toEqual(who);
  await api.close();
});

test('an approval of another commit is told as one, and nothing more is asked', async () => {
  const { api, pull } = await withPull();
  api.addReview(pull, { commit: OLD });
  const context = await read(api);
  expect(whoOf(context, OLD)).toEqual(['bea']);
  expect(api.calls()).toEqual([`GET ${PULLS}/reviews 200`]);
  await api.close();
});

test.each([
  ['admin', 'admin'],
  ['maintain', 'maintain'],
  ['write', 'write'],
  ['triage', null],
  ['read', null],
] as const)('who may %s approves with %s', async (role, permission) => {
  const { api, pull } = await withPull();
  api.state.collaborators.set('bea', role);
  api.addReview(pull);
  expect((await read(api)).approvals[0]?.permission).toBe(permission);
  await api.close();
});

test('bots and agents approve as such, whatever they may do', async () => {
  const { api, pull } = await withPull();
  for (const name of ['renovate[bot]', 'claude[bot]']) api.addReview(pull, { user: name });
  const { approvals } = await read(api);
  expect(approvals.map(({ kind, permission }) => [kind, permission])).toEqual([
    ['bot', null],
    ['agent', null],
  ]);
  await api.close();
});

test('who wrote or committed one of its commits is an author, and so is who opened it under another name', async () => {
  const { api, pull } = await withPull();
  const commit = { parents: [], message: '', isVerified: false, date: '2026-01-01T00:00:00Z' };
  api.state.commits.set(HEAD_SHA, { ...commit, author: 'bea', committer: 'cem' });
  api.addReview(pull, { user: 'new-ann' });
  const renamed = { login: 'ann', id: numberOf('new-ann'), type: 'User' };
  const payload = (event: object) => ({ ...event, pull_request: { ...withUser(event), user: renamed } });
  expect((await read(api, 'pull_request', { payload })).authors).toEqual(['ann', 'bea', 'cem', 'new-ann']);
  await api.close();
});

function withUser(event: object): object {
  return 'pull_request' in event && typeof event.pull_request === 'object' ? (event.pull_request ?? {}) : {};
}

const UNREAD: readonly (readonly [string, (set: Set) => void, RegExp])[] = [
  ['the job may not read pull requests', ({ api }) => forbid(api), /pull-requests: read/],
  ['GitHub does not list all commits', ({ pull }) => many(pull, 250), /250 commits/],
  [
    'the commits are those of another head',
    ({ pull }) => void pull.commits.splice(0, 1, OLD),
    /another head/,
  ],
];

function forbid({ tokens }: GithubApi): void {
  for (const token of tokens.values()) token.permissions = { metadata: 'read', contents: 'read' };
}
function many({ commits }: Pull, count: number): void {
  for (let i = commits.length; i < count; i++) commits.unshift(i.toString(16).padStart(40, '0'));
}

test.each(UNREAD)('no approval counts where %s, and that is said', async (_, change, why) => {
  const set = await withPull({ visibility: 'private' });
  set.api.addReview(set.pull);
  change(set);
  const context = await read(set.api);
  expect(context.approvals).toEqual([]);
  expect(uncheckedOf(context)).toEqual([{ what: 'reviews', why: expect.stringMatching(why), blocks: false }]);
  await set.api.close();
});

test('just under what GitHub lists, all of it counts', async () => {
  const { api, pull } = await withPull();
  many(pull, 249);
  api.addReview(pull);
  expect(whoOf(await read(api))).toEqual(['bea']);
  await api.close();
});

test('a hundred reviews are more than one page', async () => {
  const { api, pull } = await withPull();
  for (let i = 0; i < 100; i++) api.addReview(pull, { user: 'cem', state: 'COMMENTED' });
  api.addReview(pull);
  expect(whoOf(await read(api))).toEqual(['bea']);
  await api.close();
});

test('without a token nothing is asked, and that is said where there could be reviews', async () => {
  for (const event of ['pull_request', 'pull_request_target', 'merge_group'] as const) {
    const context = await jobProvider(event).context(null);
    expect(context.approvals).toEqual([]);
    expect(uncheckedOf(context)).toEqual([
      { what: 'reviews', why: expect.stringContaining('GITHUB_TOKEN'), blocks: false },
    ]);
  }
  expect(uncheckedOf(await jobProvider('push').context(null))).toEqual([]);
});

test('without a number nothing is asked', async () => {
  const { api } = await withPull();
  const payload = { merge_group: { base_sha: OLD, head_sha: HEAD_SHA, base_ref: 'refs/heads/main' } };
  expect(uncheckedOf(await read(api, 'merge_group', { payload }))).toHaveLength(1);
  expect(uncheckedOf(await read(api, 'push'))).toEqual([]);
  expect(api.calls()).toEqual([]);
  await api.close();
});

test('a merge group brings the approvals of what it merges, and its author', async () => {
  const { api, pull } = await withPull();
  pull.head.sha = OLD;
  pull.commits.splice(0, 1, OLD);
  pull.labels.push('urgent');
  api.addReview(pull);
  const started = {
    payload: { sender: user('bea') },
    env: { GITHUB_ACTOR: 'bea', GITHUB_TRIGGERING_ACTOR: 'bea' },
  };
  const context = await read(api, 'merge_group', started);
  expect(context).toMatchObject({
    reviewed: OLD,
    head: HEAD_SHA,
    authors: ['ann'],
    actor: { login: 'ann', kind: 'human' },
    labels: ['urgent'],
    branches: { base: 'main', head: QUEUE.slice('refs/heads/'.length) },
  });
  expect(whoOf(context, OLD)).toEqual(['bea']);
  await api.close();
});

test('a merge group of another branch’s pull request brings nothing', async () => {
  const { api, pull } = await withPull();
  pull.base.ref = 'release';
  api.addReview(pull);
  const context = await read(api, 'merge_group');
  expect(context).toMatchObject({ reviewed: null, approvals: [] });
  expect(uncheckedOf(context)).toHaveLength(1);
  await api.close();
});

test('where the API is broken nobody knows who approved, and there is no verdict', async () => {
  const { api } = await withPull();
  api.fault('GET /pulls/{pull_number}/reviews', { kind: 'answer', status: 200, body: 'none' });
  expect(await codeOf(read(api))).toBe('FORGE_UNAVAILABLE');
  await api.close();
});

/** A change of the policy, which asks for one approval, as a pull request and as a queue merges it. */
function policyChange() {
  const { root, commit, files } = makeRepository();
  const policy = { '.countersign/policy.yaml': 'version: 1\nname: acme\nextends: [pack:baseline]\n' };
  const fork = commit(files({ a: 'a\n' }));
  const base = commit(files({ a: 'a\n', b: 'b\n' }), [fork]);
  const head = commit(files({ a: 'a\n', ...policy }), [fork]);
  const queued = commit(files({ a: 'a\n', b: 'b\n', ...policy }), [base, head]);
  return { root, base, head, queued };
}

async function withChange() {
  const { root, base, head, queued } = policyChange();
  const api = await startGithubApi({ repository: { visibility: 'private' }, sha: base });
  const its = api.addPull({ number: 7, base: { sha: base }, head: { sha: head }, commits: [head] });
  api.state.collaborators.set('bea', 'write');
  api.state.refs.set(QUEUE, queued);
  const commits = { base: { sha: base, ref: 'main' }, head: { sha: head, ref: 'feature' } };
  const onPull = { pull_request: { number: 7, state: 'open', user: user('ann'), ...commits } };
  const group = { base_sha: base, head_sha: queued, base_ref: 'refs/heads/main', head_ref: QUEUE };
  const runs = { next: 100 };
  const check = (event: EventName, payload: object, sha: string) => {
    const env = {
      GITHUB_JOB: 'check',
      GITHUB_RUN_ID: String(runs.next++),
      RUNNER_TEMP: temporaryFolder(),
    };
    const options = { payload: { ...payload }, sha, api, env };
    return runCheck(root, jobEnv(event, options), '--sign', 'none');
  };
  return {
    api,
    pull: its,
    review: () => check('pull_request_review', onPull, head),
    merge: () => check('merge_group', { merge_group: group }, queued),
  };
}

test('a review turns the pull request green, and the queue’s head after it', async () => {
  const { api, pull, review, merge } = await withChange();
  for (const decide of [review, merge]) expect((await decide()).json.verdict).toBe('FAILED');
  api.addReview(pull);
  for (const decide of [review, merge]) {
    const { code, json } = await decide();
    expect([code, json.verdict, json.approvals?.given.map(({ by }) => by)]).toEqual([0, 'PASSED', ['bea']]);
  }
  await api.close();
});

test('a review of an older head turns nothing green', async () => {
  const { api, pull, review, merge } = await withChange();
  api.addReview(pull, { commit: OLD });
  for (const decide of [review, merge]) expect((await decide()).json.verdict).toBe('FAILED');
  await api.close();
});
