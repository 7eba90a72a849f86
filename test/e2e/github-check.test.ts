import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CheckRun } from '../support/github-api/state.ts';
import { JOB_TOKEN } from '../support/github-api/tokens.ts';
import { type GithubApi, startGithubApi } from '../support/github-api.ts';
import { type GithubJob, type GithubJobOptions, githubJob } from '../support/github-check.ts';
import { startIssuer } from '../support/issuer.ts';

/** What a pull request shows after the built program has run in its job, and what that asked of GitHub's API. */

type Started = { readonly api: GithubApi; readonly job: GithubJob };

async function start(options: GithubJobOptions = {}): Promise<Started> {
  const api = await startGithubApi();
  return { api, job: githubJob(api, options) };
}

const HIDDEN = 'x = "\u202e"\n';
const POLICY = { '.countersign/policy.yaml': 'version: 1\nname: x\nextends: [pack:baseline]\n' };

/** The one check run of a name; more would be a duplicate. */
function only({ state }: GithubApi, name = 'countersign'): CheckRun {
  const found = state.checkRuns.filter((run) => run.name === name);
  expect(found).toHaveLength(1);
  return found[0] as CheckRun;
}

/** `POST check-runs 201`, below the repository, with commits and numbers as they are called here. */
function calls({ api, job }: Started): readonly string[] {
  const named = [job.base, job.head, job.merge].map(
    (id, i) => [id, ['BASE', 'HEAD', 'MERGE'][i] ?? ''] as const,
  );
  return api
    .calls()
    .map((call) => named.reduce((text, [id, name]) => text.replaceAll(id, name), call))
    .map((call) => call.replace('/repos/acme/widgets/', ''));
}

test('a pass is one check run, open first and green last, and its log of calls is this', async () => {
  const started = await start();
  const { api, job } = started;
  expect((await job.check()).code).toBe(0);
  expect(only(api)).toMatchObject({ sha: job.head, status: 'completed', conclusion: 'success' });
  expect([job.output('verdict'), job.output('status')]).toEqual(['PASSED', 'check-run']);
  expect(calls(started)).toEqual([
    'GET commits/HEAD/check-runs 200',
    'POST check-runs 201',
    'GET pulls/7/reviews 200',
    'GET commits/HEAD/check-runs 200',
    'GET pulls/7 200',
    'PATCH check-runs/41000 200',
  ]);
});

test('a fail has an annotation at each finding, in batches, and says why in its summary', async () => {
  const started = await start({ head: { 'app.py': HIDDEN.repeat(60), 'b.py': HIDDEN.repeat(60) } });
  const { api, job } = started;
  expect((await job.check()).code).toBe(1);
  const run = only(api);
  expect(run).toMatchObject({ status: 'completed', conclusion: 'failure' });
  expect(run.annotations).toHaveLength(120);
  expect(run.summary).toContain('hidden-unicode');
  expect(job.output('annotated')).toBe('true');
  expect(calls(started).filter((call) => call.startsWith('PATCH'))).toHaveLength(3);
});

test('a waiver of the base is counted and green', async () => {
  const waived = `version: 1\nname: acme\nextends: [pack:baseline]\nwaivers:\n  - { rule: hidden-unicode, paths: [app.py], reason: a lab, owner: ops, expires: 2999-01-31 }\n`;
  const policy = { '.countersign/policy.yaml': waived };
  const { api, job } = await start({ base: policy, head: { ...policy, 'app.py': HIDDEN } });
  expect((await job.check()).code).toBe(0);
  expect(only(api)).toMatchObject({ conclusion: 'success', title: expect.stringContaining('1 waived') });
});

test('an approval of exactly this head by somebody else who may write turns it green', async () => {
  const { api, job } = await start({ event: 'pull_request_review', head: POLICY });
  expect((await job.check()).code).toBe(1);
  expect(only(api).conclusion).toBe('failure');
  api.state.collaborators.set('bea', 'write');
  api.addReview(job.pull, { user: 'bea' });
  // GitHub starts another run of the same job for the review.
  expect((await job.check(undefined, { GITHUB_RUN_ID: '9876543211' })).code).toBe(0);
  expect(only(api).conclusion).toBe('success');
});

test('a fork’s run is exit 3 TOKEN_UNAVAILABLE, and asks nothing of anybody', async () => {
  const issuer = await startIssuer({ provider: 'github' });
  const { api, job } = await start({ isFork: true, issuer });
  const { code, stdout } = await job.check(['--sign', 'none', '--format', 'json']);
  await issuer.close();
  expect([code, JSON.parse(stdout).error.code]).toEqual([3, 'TOKEN_UNAVAILABLE']);
  expect([api.calls(), issuer.requests]).toEqual([[], []]);
});

test('a gateway that is down leaves the check red, with the next thing to do', async () => {
  const { api, job } = await start();
  expect((await job.check(['--gateway', 'http://127.0.0.1:9'])).code).toBe(3);
  const run = only(api);
  expect(run).toMatchObject({
    conclusion: 'failure',
    title: expect.stringMatching(/^GATEWAY_UNAVAILABLE\b/),
  });
  expect(run.summary).toContain('/healthz');
});

test('what has no verdict says so in the job’s summary, also where no status check can', async () => {
  const summaryOf = ({ env }: GithubJob) => readFileSync(String(env.GITHUB_STEP_SUMMARY), 'utf8');
  const fork = await start({ isFork: true });
  await fork.job.check();
  expect(summaryOf(fork.job)).toContain('/docs/troubleshooting.md#token_unavailable)');
  const moved = await start();
  moved.api.before('GET /pulls/{pull_number}', () => moved.api.push('feature', moved.job.base));
  await moved.job.check();
  // Beneath what was decided, which is not what would be merged.
  expect(summaryOf(moved.job)).toMatch(/Countersign: PASSED[\s\S]*no verdict that counts, `HEAD_MOVED`/);
});

test('a token without a permission to report is exit 3, and the hint is the line to add', async () => {
  const { api, job } = await start();
  api.tokens.set(JOB_TOKEN, { permissions: { contents: 'read', metadata: 'read' }, app: null });
  const { code, stdout } = await job.check(['--sign', 'none', '--format', 'json']);
  expect([code, JSON.parse(stdout).error.code]).toEqual([3, 'REPORT_FAILED']);
  expect(JSON.parse(stdout).error.hint).toContain('permissions: checks: write');
  expect(api.state.checkRuns).toEqual([]);
});

test.each([
  ['GITHUB_REPOSITORY', 'acme/lax'],
  ['GITHUB_EVENT_NAME', 'push'],
])(
  'a %s that the token contradicts is said, though nothing could be reported with it',
  async (name, value) => {
    const issuer = await startIssuer({ provider: 'github' });
    const { api, job } = await start({ event: 'merge_group', issuer });
    const { code, stdout } = await job.check(['--sign', 'none', '--format', 'json'], { [name]: value });
    await issuer.close();
    expect([code, JSON.parse(stdout).error.code]).toEqual([3, 'CONTEXT_MISMATCH']);
    expect(JSON.parse(stdout).error.message).toContain(name);
    expect(api.state.checkRuns).toEqual([]);
  },
);

test('a force push in between is exit 3 HEAD_MOVED, and never green', async () => {
  const { api, job } = await start();
  api.before('GET /pulls/{pull_number}', () => api.push('feature', job.base));
  const { code, stdout } = await job.check(['--sign', 'none', '--format', 'json']);
  expect([code, JSON.parse(stdout).error.code]).toEqual([3, 'HEAD_MOVED']);
  expect(api.state.checkRuns.map(({ conclusion }) => conclusion)).not.toContain('success');
});

test('a merge queue’s head is decided anew, against its own base', async () => {
  const { api, job } = await start({ event: 'merge_group' });
  expect((await job.check()).code).toBe(0);
  expect(only(api)).toMatchObject({ sha: job.merge, conclusion: 'success' });
  const verdict = JSON.parse(readFileSync(`${job.evidence}/verdict.json`, 'utf8'));
  expect(verdict.subject).toMatchObject({ base: job.base, head: job.merge });
});

test('with --pending the check stays open, and `evidence report` concludes it with what was decided', async () => {
  const { api, job } = await start();
  expect((await job.check(['--sign', 'none', '--pending'])).code).toBe(0);
  expect(only(api)).toMatchObject({ status: 'in_progress', conclusion: null });
  expect((await job.run(['evidence', 'report', job.evidence])).code).toBe(0);
  expect(only(api)).toMatchObject({ status: 'completed', conclusion: 'success' });
});

test('without evidence `evidence report` ends an open check red, and leaves a red one as it is', async () => {
  const { api, job } = await start();
  await job.check(['--sign', 'none', '--pending']);
  expect((await job.run(['evidence', 'report'])).code).toBe(3);
  expect(only(api)).toMatchObject({
    conclusion: 'failure',
    title: expect.stringMatching(/^REPORT_FAILED\b/),
  });
  const other = await start();
  await other.job.check(['--gateway', 'http://127.0.0.1:9', '--pending']);
  expect((await other.job.run(['evidence', 'report'])).code).toBe(3);
  expect(only(other.api)).toMatchObject({
    conclusion: 'failure',
    title: expect.stringMatching(/^GATEWAY_UNAVAILABLE\b/),
  });
});
