import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { RunError } from '../../src/errors.ts';
import { openApi } from '../../src/providers/github/api.ts';
import type { GithubRun } from '../../src/providers/github/run.ts';
import { JOB_TOKEN, type Permissions } from '../support/github-api/tokens.ts';
import type { GithubApi } from '../support/github-api.ts';
import {
  failed,
  failure,
  heard,
  isGreen,
  isRed,
  jobOf,
  PENDING,
  passed,
  startForge,
} from '../support/github-status.ts';
import { temporaryFolder } from '../support/repository.ts';

/** What a job's token may, and where the status check is because of that. */

const PRIVATE = { repository: { visibility: 'private' } } as const;

async function forgeWith(
  permissions: Permissions,
  options: Parameters<typeof startForge>[0] = PRIVATE,
): Promise<GithubApi> {
  const github = await startForge(options);
  const token = github.tokens.get(JOB_TOKEN);
  if (token === undefined) throw new Error('the job has no token');
  token.permissions = { metadata: 'read', ...permissions };
  return github;
}

const STATUSES: Permissions = { statuses: 'write', 'pull-requests': 'read' };

test.each([
  ['nothing of checks in a private repository', PRIVATE, STATUSES],
  ['reading checks', PRIVATE, { ...STATUSES, checks: 'read' }],
  ['nothing of checks in a public repository', {}, STATUSES],
] as const)('%s: a commit status says it, pending first', async (_, options, permissions) => {
  const github = await forgeWith(permissions, options);
  const job = jobOf(github);
  await job.report(PENDING);
  expect(heard(github)).toMatchObject({
    run: undefined,
    status: {
      state: 'pending',
      targetUrl: expect.stringMatching(
        /^https:\/\/github\.com\/acme\/widgets\/actions\/runs\/501\/attempts\/1#[0-9a-f]{12}-[0-9a-f]{12}$/,
      ),
    },
  });
  await job.report(passed());
  expect(isGreen(github)).toBe(true);
  expect(heard(github).status).toMatchObject({ description: 'PASSED: 12 files, policy acme, advisory' });
});

test('a commit status is `failure` for a verdict and `error` without one', async () => {
  const github = await forgeWith(STATUSES);
  const [job, rerun] = [jobOf(github), jobOf(github, { attempt: 2 })];
  await job.report(PENDING);
  await job.report(failed());
  expect(heard(github).status).toMatchObject({ state: 'failure' });
  await rerun.report(PENDING);
  expect(heard(github).status).toMatchObject({ state: 'pending' });
  await rerun.report(failure());
  expect(heard(github).status).toMatchObject({
    state: 'error',
    description: 'GATEWAY_UNAVAILABLE: the gateway gives no answer',
  });
});

test('the last step of a job finds the commit status, and the first error stays to be read', async () => {
  const github = await forgeWith(STATUSES);
  await jobOf(github).report(PENDING);
  await jobOf(github).report(failure());
  await jobOf(github).report(failure('REPORT_FAILED'));
  expect(heard(github).status).toMatchObject({
    description: 'GATEWAY_UNAVAILABLE: the gateway gives no answer',
  });
  await expect(jobOf(github).report(passed())).rejects.toMatchObject({ code: 'REPORT_FAILED' });
  expect(isRed(github)).toBe(true);
});

test('a commit status is opened once in an attempt, and left to a later run', async () => {
  const github = await forgeWith(STATUSES);
  const [job, leg, later] = [jobOf(github), jobOf(github), jobOf(github, { runId: 502 })];
  await job.report(PENDING);
  await expect(leg.report({ ...PENDING, asked: 'another question' })).rejects.toMatchObject({
    code: 'REPORT_FAILED',
  });
  await later.report(PENDING);
  await expect(job.report(passed())).rejects.toMatchObject({ code: 'REPORT_FAILED' });
  await job.report(failure('REPORT_FAILED'));
  expect(heard(github).status).toMatchObject({ state: 'pending' });
});

test.each([
  ['neither in a private repository', PRIVATE, {}],
  ['reading both', PRIVATE, { checks: 'read', statuses: 'read' }],
  ['neither in a public repository', {}, {}],
] as const)('%s: REPORT_FAILED, and the hint is the line to add', async (_, options, permissions) => {
  const github = await forgeWith(permissions, options);
  const job = jobOf(github);
  const hint = expect.stringContaining('`permissions: checks: write`');
  await expect(job.report(PENDING)).rejects.toMatchObject({ code: 'REPORT_FAILED', hint });
  await expect(job.report(failure())).rejects.toMatchObject({ code: 'REPORT_FAILED', hint });
  expect(heard(github)).toEqual({ run: undefined, status: undefined });
});

test.each<readonly [string, string, Partial<GithubRun>]>([
  ['the pull request', 'pull-requests: read', {}],
  [
    'the branch of a merge group',
    'contents: read',
    { event: 'merge_group', headRef: 'refs/heads/gh-readonly-queue/main/pr-7-1' },
  ],
])(
  '%s that may not be read again is no green, and the hint names the permission',
  async (_, permission, run) => {
    const github = await forgeWith({ checks: 'write' });
    const job = jobOf(github, { run });
    await job.report(PENDING);
    const hint = expect.stringContaining(`\`permissions: ${permission}\``);
    await expect(job.report(passed())).rejects.toMatchObject({ code: 'REPORT_FAILED', hint });
    expect(isGreen(github)).toBe(false);
    await job.report(failed());
    expect(isRed(github)).toBe(true);
  },
);

test('a token that is over is REPORT_FAILED', async () => {
  const github = await startForge();
  github.tokens.clear();
  await expect(jobOf(github).report(PENDING)).rejects.toMatchObject({ code: 'REPORT_FAILED' });
});

test('who asks to wait is waited for', async () => {
  const github = await startForge();
  const job = jobOf(github);
  github.fault('POST /check-runs', { kind: 'secondary-limit', status: 403, retryAfter: 0 });
  github.fault('PATCH /check-runs/{check_run_id}', { kind: 'rate-limit', status: 429, resetIn: -1 });
  await job.report(PENDING);
  await job.report(passed());
  expect(isGreen(github)).toBe(true);
  expect(github.state.checkRuns).toHaveLength(1);
});

test('who asks to wait for an hour is not: REPORT_FAILED', async () => {
  const github = await startForge();
  github.fault('POST /check-runs', { kind: 'rate-limit', status: 403, resetIn: 3600 });
  await expect(jobOf(github).report(PENDING)).rejects.toMatchObject({
    code: 'REPORT_FAILED',
    message: expect.stringContaining('rate limit'),
    cause: expect.any(RunError),
  });
});

test('a server that breaks slowly is given up on before its last try', async () => {
  const github = await startForge();
  const clock = { at: Date.now() };
  const now = (): Date => {
    clock.at += 15_000;
    return new Date(clock.at);
  };
  github.fault('*', { kind: 'broken', status: 502, isDone: false }, { times: 9 });
  const api = openApi({ url: github.url, token: JOB_TOKEN, now });
  const { z } = await import('zod');
  await expect(api.get('/repos/acme/widgets', z.unknown())).rejects.toMatchObject({
    code: 'FORGE_UNAVAILABLE',
  });
  expect(github.calls()).toHaveLength(3);
  // There is no time left, and what is asked after it is asked once.
  await expect(api.get('/repos/acme/widgets', z.unknown())).rejects.toMatchObject({
    code: 'FORGE_UNAVAILABLE',
  });
  expect(github.calls()).toHaveLength(4);
});

test('the job is told where its check is and whether that is annotated, before the check is green', async () => {
  const file = join(temporaryFolder(), 'output');
  const env = { GITHUB_OUTPUT: file };
  vi.stubEnv('GITHUB_OUTPUT', file);
  const told = async (github: GithubApi, named: object = {}): Promise<readonly string[]> => {
    writeFileSync(file, '');
    const job = jobOf(github, { env });
    await job.report({ ...PENDING, ...named });
    await job.report(passed());
    return [...readFileSync(file, 'utf8').matchAll(/^(\w+)<<(\S+)\n(.*)\n\2$/gm)].map(
      ([, name, , value]) => `${name}=${value}`,
    );
  };
  try {
    const start = ['status=check-run', 'annotated=false'];
    expect(await told(await startForge())).toEqual([...start, 'status=check-run', 'annotated=true']);
    const status = ['status=commit-status', 'annotated=false'];
    expect(await told(await forgeWith(STATUSES))).toEqual([...status, ...status]);
    expect(await told(await startForge(), { head: 'feature' })).toEqual(['status=none', 'annotated=false']);
    vi.stubEnv('GITHUB_OUTPUT', join(file, 'none'));
    const github = await startForge();
    const job = jobOf(github, { env });
    await expect(job.report(passed())).rejects.toMatchObject({ code: 'REPORT_FAILED' });
    expect(isGreen(github)).toBe(false);
  } finally {
    vi.unstubAllEnvs();
  }
});
