import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { jobApi } from '../../src/providers/github/api.ts';
import { ANNOTATION, type Asking, annotated, ask, RUN, started } from '../support/github-api/ask.ts';
import { ROUTES } from '../support/github-api/openapi.ts';
import { OPERATIONS, type Operation } from '../support/github-api/operations.ts';
import { HEAD_SHA } from '../support/github-api/people.ts';
import { GITHUB_ACTIONS } from '../support/github-api/state.ts';
import { JOB_PERMISSIONS, JOB_TOKEN } from '../support/github-api/tokens.ts';
import type { GithubApi } from '../support/github-api.ts';

/** GitHub's API as our tests have it: that it takes nothing which GitHub does not, and answers as GitHub does. */

const OTHER_SHA = '07e4'.repeat(10);
// ── the description ─────────────────────────────────────────────────────────────────────────

test('every operation of the slice is served, and no other', () => {
  expect(Object.keys(OPERATIONS).sort()).toEqual(ROUTES.map(({ operation }) => operation).sort());
});

test('the slice says what it was cut from, and is small', () => {
  const text = readFileSync(new URL('../fixtures/github-openapi.json', import.meta.url), 'utf8');
  const { info } = JSON.parse(text);
  expect(info.description).toMatch(/@octokit\/openapi \d+\.\d+\.\d+, sha256 [0-9a-f]{64}$/);
  expect(text.length).toBeLessThan(400_000);
});

const EXAMPLES: Readonly<Record<Operation, string>> = {
  'GET /': '/',
  'GET /actions/permissions': '/actions/permissions',
  'GET /actions/permissions/workflow': '/actions/permissions/workflow',
  'GET /actions/runs/{run_id}': '/actions/runs/9',
  'GET /branches/{branch}': '/branches/a%2Fb',
  'GET /branches/{branch}/protection': '/branches/main/protection',
  'GET /check-runs/{check_run_id}': '/check-runs/41000',
  'GET /check-runs/{check_run_id}/annotations': '/check-runs/41000/annotations',
  'GET /collaborators/{username}/permission': '/collaborators/bea/permission',
  'GET /commits/{commit_sha}/pulls': `/commits/${HEAD_SHA}/pulls`,
  'GET /commits/{ref}': '/commits/heads/main',
  'GET /commits/{ref}/check-runs': `/commits/${HEAD_SHA}/check-runs`,
  'GET /commits/{ref}/status': `/commits/${HEAD_SHA}/status`,
  'GET /commits/{ref}/statuses': `/commits/${HEAD_SHA}/statuses`,
  'GET /contents/{path}': '/contents/.github/workflows/c.yml?ref=main',
  'GET /git/matching-refs/{ref}': '/git/matching-refs/heads/',
  'GET /git/ref/{ref}': '/git/ref/heads/a/b',
  'GET /pulls': '/pulls?state=all&head=acme:feature',
  'GET /pulls/{pull_number}': '/pulls/7',
  'GET /pulls/{pull_number}/commits': '/pulls/7/commits',
  'GET /pulls/{pull_number}/reviews': '/pulls/7/reviews',
  'GET /rules/branches/{branch}': '/rules/branches/main',
  'GET /rulesets': '/rulesets?includes_parents=true',
  'GET /rulesets/{ruleset_id}': '/rulesets/3000000',
  'PATCH /check-runs/{check_run_id}': '/check-runs/41000',
  'POST /check-runs': '/check-runs',
  'POST /statuses/{sha}': `/statuses/${HEAD_SHA}`,
};
const BODIES: Readonly<Record<string, object>> = {
  'PATCH /check-runs/{check_run_id}': { conclusion: 'success', ...annotated(ANNOTATION) },
  'POST /check-runs': RUN,
  'POST /statuses/{sha}': { state: 'success', context: 'countersign', description: 'd' },
};

/** A repository in which there is one of everything. */
async function furnished(): Promise<GithubApi> {
  const github = await started();
  github.tokens.set(JOB_TOKEN, {
    app: GITHUB_ACTIONS,
    permissions: { ...JOB_PERMISSIONS, administration: 'write' },
  });
  const [pull] = github.state.pulls.values();
  if (pull !== undefined) github.addReview(pull);
  github.push('a/b', OTHER_SHA);
  github.protect('main', {
    checks: [{ context: 'countersign', appId: 15368 }],
    reviews: { count: 1, dismissStale: true, codeOwners: false, lastPush: true, bypass: ['ann'] },
  });
  const required_status_checks = [{ context: 'countersign', integration_id: 15368 }];
  github.addRuleset({
    rules: [
      { type: 'deletion' },
      {
        type: 'required_status_checks',
        parameters: { strict_required_status_checks_policy: true, required_status_checks },
      },
      {
        type: 'workflows',
        parameters: { workflows: [{ path: '.github/workflows/c.yml', repository_id: 1 }] },
      },
    ],
    bypass: [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }],
  });
  github.state.files.set('.github/workflows/c.yml', 'on: push\n');
  const run = { event: 'pull_request', headSha: HEAD_SHA, headBranch: 'feature', headRepository: 'ann/fork' };
  const path = '.github/workflows/c.yml';
  github.state.runs.set(9, {
    id: 9,
    ...run,
    attempt: 1,
    path,
    status: 'queued',
    conclusion: null,
    pulls: [7],
  });
  github.addCheckRun({ name: 'build', sha: HEAD_SHA, annotations: [ANNOTATION] });
  return github;
}

test('every operation answers as GitHub describes it', async () => {
  const github = await furnished();
  await ask(github, 'POST /statuses/main', { body: BODIES['POST /statuses/{sha}'] ?? {} });
  for (const [operation, path] of Object.entries(EXAMPLES)) {
    const body = BODIES[operation];
    const answer = await ask(
      github,
      `${operation.split(' ')[0]} ${path}`,
      body === undefined ? {} : { body },
    );
    expect(answer.status, `${operation} ${answer.text.slice(0, 300)}`).toBeLessThan(300);
  }
  expect(github.requests().map(({ operation }) => operation)).toEqual(
    expect.arrayContaining(Object.keys(EXAMPLES)),
  );
  expect(github.problems()).toEqual([]);
});

test.each<[string, string, Asking]>([
  ['a check run without a name', 'POST /check-runs', { body: { head_sha: HEAD_SHA } }],
  ['a conclusion that there is not', 'POST /check-runs', { body: { ...RUN, conclusion: 'passed' } }],
  ['a misspelt key', 'POST /check-runs', { body: { ...RUN, externalId: 'x' } }],
  [
    'a misspelt key of an annotation',
    'POST /check-runs',
    { body: { ...RUN, ...annotated({ ...ANNOTATION, line: 1 }) } },
  ],
  ['a time that is none', 'POST /check-runs', { body: { ...RUN, started_at: 'now' } }],
  ['a state that there is not', `POST /statuses/${HEAD_SHA}`, { body: { state: 'in_progress' } }],
  ['a body that is no JSON', 'POST /check-runs', { body: '{' }],
  ['no body', 'POST /check-runs', {}],
  ['a number that is none', 'GET /pulls/seven', {}],
  ['a filter that there is not', 'GET /pulls?state=merged', {}],
  ['a misspelt parameter', `GET /commits/${HEAD_SHA}/check-runs?name=countersign`, {}],
  ['a parameter twice', 'GET /pulls?page=1&page=2', {}],
  ['more on a page than there may be', 'GET /pulls?per_page=101', {}],
  ['an operation that the slice has not', 'GET /issues', {}],
  ['another method', 'PUT /check-runs', { body: RUN }],
  ['another media type', 'GET /pulls', { headers: { accept: 'application/json' } }],
  ['no version', 'GET /pulls', { headers: { 'x-github-api-version': '' } }],
  ['no token', 'GET /pulls', { headers: { authorization: '' } }],
  ['another user agent', 'GET /pulls', { headers: { 'user-agent': 'node' } }],
])('%s is answered with 599 and is a problem', async (_, what, asking) => {
  const github = await started();
  expect((await ask(github, what, asking)).status).toBe(599);
  expect(github.problems()).not.toEqual([]);
  expect(github.problems()).toEqual([]);
  expect(github.state.checkRuns).toEqual([]);
});

test('problems that nobody takes fail who closes, and none quotes a token', async () => {
  const github = await started();
  await ask(github, 'GET /pulls', { headers: { authorization: 'Basic c2VjcmV0' } });
  const failure = await github.close().then(
    () => null,
    (error: Error) => error.message,
  );
  expect(failure).toMatch(/authorization/);
  expect(failure).not.toMatch(/c2VjcmV0/);
});

test('an answer that is not as GitHub describes it is a problem of the server', async () => {
  const github = await started();
  github.addCheckRun({ name: 'build', sha: HEAD_SHA, status: 'asleep' });
  expect((await ask(github, 'GET /check-runs/41000')).status).toBe(599);
  expect(github.problems()).toHaveLength(1);
});

test('what our own client asks is as GitHub describes it', async () => {
  const github = await started();
  for (let at = 0; at < 205; at++) github.push(`b${String(at).padStart(3, '0')}`, OTHER_SHA);
  for (let number = 100; number < 305; number++)
    github.addPull({ number, head: { ref: `b${number - 100}` } });
  const api = jobApi({ GITHUB_API_URL: github.url, GITHUB_TOKEN: JOB_TOKEN }, () => new Date());
  const pulls = await api?.list(
    '/repos/acme/widgets/pulls?state=open',
    z.array(z.object({ number: z.number() })),
  );
  expect(pulls?.kind === 'ok' && pulls.value.length).toBe(206);
  const made = await api?.send('POST', '/repos/acme/widgets/check-runs', RUN, z.object({ id: z.number() }));
  expect(made).toEqual({ kind: 'ok', value: { id: 41_000 } });
  expect(github.calls()).toEqual([
    ...Array.from({ length: 3 }, () => 'GET /repos/acme/widgets/pulls 200'),
    'POST /repos/acme/widgets/check-runs 201',
  ]);
  expect(github.problems()).toEqual([]);
});
