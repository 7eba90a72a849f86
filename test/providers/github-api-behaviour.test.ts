import { expect, test } from 'vitest';
import { ANNOTATION, annotated, ask, RUN, started } from '../support/github-api/ask.ts';
import { HEAD_SHA } from '../support/github-api/people.ts';
import { GITHUB_ACTIONS } from '../support/github-api/state.ts';
import {
  JOB_PERMISSIONS,
  JOB_TOKEN,
  MAINTAINER_TOKEN,
  type Permission,
} from '../support/github-api/tokens.ts';

/** GitHub's API as our tests have it: limits, pages and permissions. */

const OTHER_SHA = '07e4'.repeat(10);
const MAINTAINER = { authorization: `Bearer ${MAINTAINER_TOKEN}` };
const many = (count: number): readonly object[] =>
  Array.from({ length: count }, (_, at) => ({ ...ANNOTATION, message: `m${at}` }));

// ── limits ──────────────────────────────────────────────────────────────────────────────────

const output = (more: object): object => ({ ...RUN, output: { title: 't', summary: 's', ...more } });

test.each<[string, object]>([
  ['51 annotations', { ...RUN, ...annotated(...many(51)) }],
  ['an annotation without a path', { ...RUN, ...annotated({ ...ANNOTATION, path: undefined }) }],
  ['an annotation without a line', { ...RUN, ...annotated({ ...ANNOTATION, start_line: undefined }) }],
  ['an annotation before the first line', { ...RUN, ...annotated({ ...ANNOTATION, start_line: 0 }) }],
  ['an annotation that ends before it begins', { ...RUN, ...annotated({ ...ANNOTATION, start_line: 2 }) }],
  ['columns of two lines', { ...RUN, ...annotated({ ...ANNOTATION, end_line: 2, start_column: 1 }) }],
  ['a title of 256 letters', { ...RUN, ...annotated({ ...ANNOTATION, title: 'x'.repeat(256) }) }],
  ['a message of more than 64 KB', { ...RUN, ...annotated({ ...ANNOTATION, message: 'x'.repeat(65_537) }) }],
  ['a summary of 65,536 letters', output({ summary: 'x'.repeat(65_536) })],
  ['a summary of fewer letters and more bytes', output({ summary: 'ü'.repeat(32_768) })],
  ['a text of 65,536 letters', output({ text: 'x'.repeat(65_536) })],
  ['a completed run without a conclusion', { ...RUN, status: 'completed' }],
  ['a conclusion that is GitHub’s alone', { ...RUN, conclusion: 'stale' }],
  ['a commit that is not known', { ...RUN, head_sha: OTHER_SHA }],
  ['a short commit', { ...RUN, head_sha: HEAD_SHA.slice(0, 12) }],
])('%s is refused with 422, and nothing is done', async (_, body) => {
  const github = await started();
  const answer = await ask(github, 'POST /check-runs', { body });
  expect(answer.status).toBe(422);
  expect(answer.json()).toMatchObject({ status: '422', documentation_url: expect.any(String) });
  expect(github.state.checkRuns).toEqual([]);
  expect(github.problems()).toEqual([]);
});

test('what just fits is taken', async () => {
  const github = await started();
  const body = {
    ...output({ summary: 'x'.repeat(65_535), text: `${'ü'.repeat(32_767)}x`, annotations: many(50) }),
    conclusion: 'skipped',
  };
  const answer = await ask(github, 'POST /check-runs', { body });
  expect(answer.status).toBe(201);
  expect(answer.json()).toMatchObject({
    status: 'completed',
    conclusion: 'skipped',
    output: { annotations_count: 50 },
  });
});

test('a status has 140 letters, an address of the web, and 999 before it', async () => {
  const github = await started();
  const status = (more: object) =>
    ask(github, `POST /statuses/${HEAD_SHA}`, {
      body: { state: 'success', context: 'countersign', ...more },
    });
  expect((await status({ description: 'x'.repeat(141) })).status).toBe(422);
  expect((await status({ target_url: 'file:///etc/passwd' })).status).toBe(422);
  expect((await status({ description: '🙂'.repeat(140), target_url: null })).status).toBe(201);
  const [first] = github.state.statuses;
  if (first !== undefined) for (let at = 1; at < 1000; at++) github.state.statuses.push(first);
  expect((await status({})).status).toBe(422);
  expect((await status({ context: 'another' })).status).toBe(201);
  const combined = (await ask(github, `GET /commits/${HEAD_SHA}/status?per_page=1`)).json();
  expect(combined).toMatchObject({ state: 'success', total_count: 2, statuses: [{ context: 'another' }] });
});

test('annotations are appended, a conclusion completes, another status opens again', async () => {
  const github = await started();
  await ask(github, 'POST /check-runs', {
    body: { ...RUN, status: 'in_progress', ...annotated(...many(50)) },
  });
  const concluded = { conclusion: 'failure', ...annotated(...many(30)) };
  const run = (await ask(github, 'PATCH /check-runs/41000', { body: concluded })).json();
  expect(run).toMatchObject({ status: 'completed', output: { annotations_count: 80 } });
  expect(run.completed_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  const again = (await ask(github, 'PATCH /check-runs/41000', { body: { status: 'in_progress' } })).json();
  expect(again).toMatchObject({ status: 'in_progress', conclusion: null, completed_at: null });
  expect(again.output).toMatchObject({ title: 't', annotations_count: 80 });
  const second = await ask(github, 'GET /check-runs/41000/annotations?per_page=50&page=2');
  expect(second.json().map(({ message }: { message: string }) => message)[29]).toBe('m29');
});

test('of one name and suite the latest is listed, of another suite all are', async () => {
  const github = await started();
  github.addCheckRun({ ...RUN, sha: HEAD_SHA, suite: 1 });
  for (const _ of [1, 2]) await ask(github, 'POST /check-runs', { body: RUN });
  const ids = async (query: string): Promise<readonly number[]> => {
    const path = `/commits/${HEAD_SHA}/check-runs?check_name=countersign${query}`;
    return (await ask(github, `GET ${path}`)).json().check_runs.map(({ id }: { id: number }) => id);
  };
  expect(await ids('')).toEqual([41_002]);
  expect(await ids('&filter=all')).toEqual([41_002, 41_001, 41_000]);
  github.addCheckRun({ ...RUN, sha: HEAD_SHA, suite: 2 });
  expect(await ids('')).toEqual([41_003, 41_002]);
});

test('a list comes in pages, and says where the others are', async () => {
  const github = await started();
  for (let number = 8; number < 72; number++) github.addPull({ number });
  const first = await ask(github, 'GET /pulls');
  expect(first.json()).toHaveLength(30);
  const last = await ask(github, 'GET /pulls?per_page=60&page=2');
  expect(last.json().map(({ number }: { number: number }) => number)).toEqual([11, 10, 9, 8, 7]);
  expect(last.headers.get('link')).toMatch(/page=1>; rel="prev", .*rel="first"$/);
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
  expect(
    (await ask(github, `GET ${next.slice(`${github.url}/repos/acme/widgets`.length)}`)).json(),
  ).toHaveLength(30);
  expect(github.problems()).toEqual([]);
});

// ── permissions ─────────────────────────────────────────────────────────────────────────────

test.each<[string, Permission, number]>([
  ['POST /check-runs', 'checks', 403],
  [`POST /statuses/${HEAD_SHA}`, 'statuses', 403],
  ['GET /pulls/7/reviews', 'pull-requests', 403],
  ['GET /git/matching-refs/heads/', 'contents', 403],
  ['GET /actions/runs/9', 'actions', 403],
  [`GET /commits/${HEAD_SHA}/check-runs`, 'checks', 403],
  ['GET /pulls/7', 'metadata', 404],
])('%s needs %s of a private repository', async (what, permission, status) => {
  const github = await started({ repository: { visibility: 'private' } });
  const { [permission]: _, ...permissions } = JOB_PERMISSIONS;
  github.tokens.set(JOB_TOKEN, { permissions, app: GITHUB_ACTIONS });
  const body = what.includes('statuses') ? { state: 'success' } : RUN;
  const answer = await ask(github, what, what.startsWith('POST') ? { body } : {});
  expect(answer.status).toBe(status);
  const message = status === 404 ? 'Not Found' : 'Resource not accessible by integration';
  expect(answer.json()).toMatchObject({ message, status: String(status) });
  expect(github.problems()).toEqual([]);
});

test('what is public is read without a permission, and never written', async () => {
  const github = await started();
  github.tokens.set(JOB_TOKEN, { permissions: { checks: 'read' }, app: GITHUB_ACTIONS });
  expect((await ask(github, 'GET /pulls/7/reviews')).status).toBe(200);
  const answer = await ask(github, 'POST /check-runs', { body: RUN });
  expect(answer.status).toBe(403);
  expect(answer.headers.get('x-accepted-github-permissions')).toBe('checks=write');
  expect((await ask(github, 'GET /branches/main/protection')).status).toBe(403);
});

test('a bad token is 401, another repository is not there', async () => {
  const github = await started();
  expect((await ask(github, 'GET /', { headers: { authorization: 'Bearer stale' } })).status).toBe(401);
  github.state.repository.name = 'gadgets';
  expect((await ask(github, 'GET /')).status).toBe(404);
});

test('a person makes no check run, and an app changes only its own', async () => {
  const github = await started();
  github.tokens.set(MAINTAINER_TOKEN, { permissions: { checks: 'write' }, app: null });
  expect((await ask(github, 'POST /check-runs', { body: RUN, headers: MAINTAINER })).status).toBe(403);
  const { id } = github.addCheckRun({ ...RUN, sha: HEAD_SHA }, { id: 99, slug: 'other' });
  const body = { conclusion: 'success' };
  expect((await ask(github, `PATCH /check-runs/${id}`, { body })).status).toBe(403);
  expect(github.state.checkRuns[0]?.conclusion).toBeNull();
});

test('who may bypass a ruleset is shown to those that may change it', async () => {
  const github = await started();
  github.addRuleset({
    rules: [{ type: 'deletion' }],
    bypass: [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }],
  });
  const shown = async (): Promise<object> =>
    (await ask(github, 'GET /rulesets/3000000', { headers: MAINTAINER })).json();
  expect(await shown()).toMatchObject({ current_user_can_bypass: 'never' });
  expect(await shown()).not.toHaveProperty('bypass_actors');
  github.tokens.set(MAINTAINER_TOKEN, { permissions: { administration: 'write' }, app: null });
  expect(await shown()).toHaveProperty('bypass_actors');
});

test('rules in force are those of active rulesets that mean the branch', async () => {
  const github = await started();
  const rules = [{ type: 'deletion' }];
  github.addRuleset({ id: 1, rules });
  github.addRuleset({ id: 2, rules, include: ['refs/heads/release/**'], source: 'Organization' });
  github.addRuleset({ id: 3, rules, enforcement: 'evaluate' });
  github.addRuleset({ id: 4, rules, include: ['~ALL'], exclude: ['refs/heads/main'] });
  const of = async (branch: string): Promise<readonly number[]> =>
    (await ask(github, `GET /rules/branches/${branch}`))
      .json()
      .map(({ ruleset_id: id }: { ruleset_id: number }) => id);
  expect(await of('main')).toEqual([1]);
  expect(await of('release%2F1.0')).toEqual([2, 4]);
  expect((await ask(github, 'GET /branches/main')).json()).toMatchObject({ protected: true });
  expect((await ask(github, 'GET /branches/main/protection', { headers: MAINTAINER })).json()).toMatchObject({
    message: 'Branch not protected',
  });
});
