import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { reporterOf } from '../../src/providers/github/check-name.ts';
import type { GithubRun } from '../../src/providers/github/run.ts';
import { JOB_TOKEN, type Permissions } from '../support/github-api/tokens.ts';
import { type GithubApi, startGithubApi } from '../support/github-api.ts';
import { githubJob } from '../support/github-check.ts';
import { codeOf } from '../support/github-event.ts';
import {
  failed,
  failure,
  HEAD_SHA,
  heard,
  isGreen,
  isRed,
  jobOf,
  PENDING,
  passed,
  startForge,
} from '../support/github-status.ts';
import { temporaryFolder } from '../support/repository.ts';

/** What a review of the status check has found. */

const STATUSES: Permissions = { metadata: 'read', statuses: 'write', 'pull-requests': 'read' };

/** A token that may make no check run: all is said by commit statuses. */
async function forgeWith(permissions: Permissions): Promise<GithubApi> {
  const github = await startForge({ repository: { visibility: 'private' } });
  const token = github.tokens.get(JOB_TOKEN);
  if (token === undefined) throw new Error('the job has no token');
  token.permissions = permissions;
  return github;
}

type Kind = 'a check run' | 'a check run that stays completed' | 'a commit status';
const KINDS: readonly Kind[] = ['a check run', 'a check run that stays completed', 'a commit status'];

async function forgeOf(kind: Kind): Promise<GithubApi> {
  const github = await (kind === 'a commit status' ? forgeWith(STATUSES) : startForge());
  github.state.checks.canReopen = kind !== 'a check run that stays completed';
  return github;
}

/** As `commands/reported.ts`: whatever ends without a verdict is told. */
async function run(
  github: GithubApi,
  options: Parameters<typeof jobOf>[1],
  ending: Parameters<ReturnType<typeof jobOf>['report']>[0],
): Promise<string | null> {
  const job = jobOf(github, options);
  const code = (await codeOf(job.report(PENDING))) ?? (await codeOf(job.report(ending)));
  if (code !== null) await codeOf(job.report(failure(code)));
  return code;
}

// ── no green that it should not have ────────────────────────────────────────────────────────

test.each(KINDS)('%s: a run that is older is not heard again when it is started again', async (kind) => {
  const github = await forgeOf(kind);
  expect(await run(github, { runId: 501 }, passed())).toBe(null);
  // By now the base is stricter, and its event says so.
  expect(await run(github, { runId: 502 }, failed())).toBe(null);
  expect(isGreen(github)).toBe(false);
  expect(await run(github, { runId: 501, attempt: 2 }, passed())).toBe('REPORT_FAILED');
  expect(isGreen(github)).toBe(false);
  expect(isRed(github)).toBe(true);
  // The one that is heard may be started again.
  expect(await run(github, { runId: 502, attempt: 2 }, passed())).toBe(null);
  expect(isGreen(github)).toBe(true);
});

test.each([
  ['the older one ends first', ['older', 'later']],
  ['the later one ends first', ['later', 'older']],
] as const)('of two runs that open at the same moment the later one is heard: %s', async (_, order) => {
  for (const canReopen of [true, false])
    for (const last of [passed(), failed()]) {
      const github = await startForge();
      github.state.checks.canReopen = canReopen;
      const [older, later] = [jobOf(github), jobOf(github, { runId: 502 })];
      github.before('POST /check-runs', () => later.report(PENDING));
      await older.report(PENDING);
      expect(github.state.checkRuns).toHaveLength(2);
      for (const one of order) {
        if (one === 'later') await later.report(last);
        else {
          expect(await codeOf(older.report(last.verdict.verdict === 'PASSED' ? failed() : passed()))).toBe(
            'REPORT_FAILED',
          );
          await older.report(failure('REPORT_FAILED'));
        }
      }
      expect(isGreen(github)).toBe(last.verdict.verdict === 'PASSED');
      const open = github.state.checkRuns.filter(({ status }) => status !== 'completed');
      expect(open).toEqual([]);
    }
});

test.each([['older'], ['later']])(
  'of two runs that open a commit status at the same moment the later one is heard, the %s one ends first',
  async (first) => {
    const github = await forgeWith(STATUSES);
    const [older, later] = [jobOf(github), jobOf(github, { runId: 502 })];
    github.before('POST /statuses/{sha}', () => later.report(PENDING));
    await older.report(PENDING);
    const end = async (): Promise<void> => {
      expect(await codeOf(older.report(passed()))).toBe('REPORT_FAILED');
      await older.report(failure('REPORT_FAILED'));
      expect(isGreen(github)).toBe(false);
    };
    if (first === 'older') await end();
    await later.report(failed());
    if (first === 'later') await end();
    expect(isRed(github)).toBe(true);
  },
);

test('a later run that finds a younger check of an older one concluded is heard in its place', async () => {
  for (const canReopen of [true, false]) {
    const github = await startForge();
    github.state.checks.canReopen = canReopen;
    const [older, later] = [jobOf(github), jobOf(github, { runId: 502 })];
    await later.report(PENDING);
    const [first] = github.state.checkRuns.splice(0);
    if (first === undefined) throw new Error('nothing was opened');
    // Neither has seen the other.
    await older.report(PENDING);
    await older.report(passed());
    github.state.checkRuns.unshift({ ...first, id: first.id - 1 });
    await later.report(failure('GATEWAY_UNAVAILABLE')).catch(() => undefined);
    expect(isGreen(github)).toBe(false);
    expect(isRed(github)).toBe(true);
  }
});

test('a green for another pull request of the same head does not lift a red that stands', async () => {
  const github = await startForge();
  github.addPull({ number: 8 });
  const other = { run: { number: 8 } };
  expect(await run(github, { runId: 501 }, failed())).toBe(null);
  for (const attempt of [1, 2])
    expect(await run(github, { ...other, runId: 502, attempt }, passed())).toBe('REPORT_FAILED');
  expect(isRed(github)).toBe(true);
  expect(heard(github).run?.externalId).toContain(':7:501.1');
  // Closed, it waits for nothing.
  Object.assign(github.state.pulls.get(7) ?? {}, { state: 'closed' });
  expect(await run(github, { ...other, runId: 502, attempt: 3 }, passed())).toBe(null);
  expect(isGreen(github)).toBe(true);
  // What is wrong with one of them is said of the head.
  Object.assign(github.state.pulls.get(7) ?? {}, { state: 'open' });
  expect(await run(github, { runId: 503 }, failed())).toBe(null);
  expect(isRed(github)).toBe(true);
});

test('two pull requests of one head that open its check at the same moment are not both answered by one', async () => {
  const github = await startForge();
  github.addPull({ number: 8 });
  const [one, other] = [jobOf(github), jobOf(github, { run: { number: 8 }, runId: 502 })];
  github.before('POST /check-runs', () => other.report(PENDING));
  await one.report(PENDING);
  expect(await codeOf(other.report(passed()))).toBe('REPORT_FAILED');
  await other.report(failure('REPORT_FAILED'));
  expect(isGreen(github)).toBe(false);
  expect(isRed(github)).toBe(true);
});

test('a fork that has copied a commit neither lifts nor takes the check of who proposed it here', async () => {
  for (const first of [passed(), failed()]) {
    const github = await startForge();
    github.addPull({ number: 8, head: { repository: 'mallory/widgets' } });
    const copy = { run: { number: 8, isFork: true, event: 'pull_request_target' } };
    expect(await run(github, { runId: 501 }, first)).toBe(null);
    for (const [at, ending] of [passed(), failed(), failure()].entries())
      expect(await run(github, { ...copy, runId: 502 + at }, ending)).toBe('REPORT_FAILED');
    expect(isGreen(github)).toBe(first.verdict.verdict === 'PASSED');
    expect(github.state.checkRuns).toHaveLength(1);
    // Nor does it hold it up where it was there first.
    const later = await startForge();
    later.addPull({ number: 8, head: { repository: 'mallory/widgets' } });
    expect(await run(later, { ...copy, runId: 501 }, failed())).toBe(null);
    expect(await run(later, { runId: 502 }, passed())).toBe(null);
    expect(isGreen(later)).toBe(true);
  }
});

test('what is written is written before the check is green', async () => {
  const github = await startGithubApi();
  const { root, env, head } = githubJob(github);
  const { GITHUB_OUTPUT: _output, GITHUB_STEP_SUMMARY: _summary, ...variables } = env;
  const output = join(temporaryFolder(), 'verdict.json');
  let wasThere = false;
  github.before('PATCH /check-runs/{check_run_id}', () => {
    wasThere = existsSync(output);
  });
  const argv = ['-C', root, '--sign', 'none', '--format', 'json', '--output', output];
  const silent = { isTerminal: false, entry: '', progress: () => undefined, onStop: () => undefined };
  expect((await check({ ...silent, argv, env: variables })).exitCode).toBe(0);
  expect([wasThere, isGreen(github, 'countersign', head)]).toEqual([true, true]);
});

test('two workflows that report one commit status are refused, and both end red', async () => {
  const github = await forgeWith(STATUSES);
  const lax = { env: { GITHUB_JOB: 'lax' }, runId: 502 };
  expect(await run(github, {}, failed())).toBe(null);
  expect(await run(github, lax, passed())).toBe('REPORT_FAILED');
  expect(isRed(github)).toBe(true);
  const fresh = await forgeWith(STATUSES);
  const one = jobOf(fresh);
  await one.report(PENDING);
  expect(await run(fresh, lax, passed())).toBe('REPORT_FAILED');
  expect(await codeOf(one.report(passed()))).toBe('REPORT_FAILED');
  expect(isRed(fresh)).toBe(true);
});

test.each([
  // A workflow that the change adds is not taken for one of the base.
  ['.github/workflows/check.yml@x.yml', 'refs/pull/7/merge'],
  ['.github/workflows/check.yml@refs.yml', 'refs/pull/7/merge'],
])('a file called %s is another job than check.yml', (path, ref) => {
  const env = {
    GITHUB_REPOSITORY: 'acme/widgets',
    GITHUB_WORKFLOW_REF: `acme/widgets/${path}@${ref}`,
    GITHUB_JOB: 'check',
  };
  expect(reporterOf(env, RUN).job).toBe(`${path}/check`);
});

const RUN = { number: 7, headBranch: 'feature' } as Parameters<typeof reporterOf>[1];

// ── nobody is stuck ─────────────────────────────────────────────────────────────────────────

test.each<readonly [title: string, run: Partial<GithubRun>, name: string]>([
  ['a server of one’s own', { server: 'https://ghes.example' }, 'countersign'],
  ['ghe.com', { server: 'https://acme.ghe.com' }, 'countersign'],
  ['a default branch called dispatch', { baseBranch: 'dispatch', defaultBranch: 'dispatch' }, 'countersign'],
  [
    'a base of other letters',
    { baseBranch: 'リリース/ñ', defaultBranch: 'main' },
    'countersign (リリース/ñ)',
  ],
  ['a head of other letters', { headBranch: 'функция/"x"#?%2e&é', number: 7 }, 'countersign'],
])('%s: green, and so is a rerun', async (_, about, name) => {
  for (const kind of KINDS) {
    const github = await forgeOf(kind);
    Object.assign(github.state.pulls.get(7) ?? {}, {
      base: { ref: about.baseBranch ?? 'main', sha: passed().verdict.subject.base },
    });
    for (const attempt of [1, 3]) {
      expect(await run(github, { run: about, attempt }, failed())).toBe(null);
      expect(isRed(github, name)).toBe(true);
      expect(await run(github, { run: about, attempt: attempt + 1 }, passed())).toBe(null);
      expect(isGreen(github, name)).toBe(true);
    }
  }
});

test('a workflow file may have a blank in its name', () => {
  const env = {
    GITHUB_REPOSITORY: 'acme/widgets',
    GITHUB_WORKFLOW_REF: 'acme/widgets/.github/workflows/my check.yml@refs/heads/x.yml@y',
    GITHUB_JOB: 'check',
  };
  expect(reporterOf(env, RUN).job).toBe('.github/workflows/my check.yml/check');
});

test.each([['one that is gone'], ['one for another branch'], ['one of another head']])(
  'a red of another pull request, %s, is nobody’s any more',
  async (which) => {
    const github = await startForge();
    github.addPull({ number: 8 });
    expect(await run(github, { runId: 501 }, failed())).toBe(null);
    if (which === 'one that is gone') github.state.pulls.delete(7);
    const change =
      which === 'one of another head'
        ? { head: { ref: 'x', sha: '9'.repeat(40), repository: 'acme/widgets' } }
        : { base: { ref: 'release', sha: '9'.repeat(40) } };
    Object.assign(github.state.pulls.get(7) ?? {}, change);
    expect(await run(github, { run: { number: 8 }, runId: 502 }, passed())).toBe(null);
    expect(isGreen(github)).toBe(true);
  },
);

test('where what is completed stays so, a rerun and the same question again are heard all the same', async () => {
  const github = await forgeOf('a check run that stays completed');
  for (const [at, ending] of [passed(), failed(), passed()].entries())
    expect(await run(github, { attempt: at + 1 }, ending)).toBe(null);
  expect(isGreen(github)).toBe(true);
  expect(await run(github, { attempt: 3 }, failed())).toBe(null);
  expect(isRed(github)).toBe(true);
  expect(await run(github, { attempt: 3 }, passed())).toBe(null);
  expect(isGreen(github)).toBe(true);
});

test('where what is completed stays so, a last step of a rerun finds what its own attempt has opened', async () => {
  const github = await forgeOf('a check run that stays completed');
  for (const [attempt, ending] of [
    [1, failed()],
    [2, passed()],
  ] as const) {
    await jobOf(github, { attempt }).report(PENDING);
    await jobOf(github, { attempt }).report(ending);
  }
  expect(isGreen(github)).toBe(true);
  await jobOf(github, { attempt: 2 }).report(failure());
  expect(isRed(github)).toBe(true);
});

test('a repository that has moved is said at once, and nothing is sent twice', async () => {
  const github = await startForge();
  const moved = {
    kind: 'answer',
    status: 307,
    body: '{"message":"Moved Permanently"}',
    headers: { location: `${github.url}/repositories/1/check-runs` },
  } as const;
  github.fault('POST /check-runs', moved, { times: 9 });
  await expect(jobOf(github).report(PENDING)).rejects.toMatchObject({
    code: 'REPORT_FAILED',
    hint: expect.stringContaining('start a new run'),
  });
  expect(github.calls()).toHaveLength(2);
});

test('half an answer to the last call is found out, and is no failure', async () => {
  const github = await startForge();
  const job = jobOf(github);
  await job.report(PENDING);
  github.fault('PATCH /check-runs/{check_run_id}', {
    kind: 'answer',
    status: 200,
    body: '{"id":',
    isDone: true,
  });
  await job.report(passed());
  expect(isGreen(github)).toBe(true);
});

// ── no call for nothing ─────────────────────────────────────────────────────────────────────

test('what GitHub has refused is not asked for again to say that it was', async () => {
  const github = await forgeWith({ metadata: 'read' });
  expect(await run(github, {}, passed())).toBe('REPORT_FAILED');
  const path = `/repos/acme/widgets`;
  expect(github.calls()).toEqual([
    `GET ${path}/commits/${HEAD_SHA}/check-runs 403`,
    `GET ${path}/commits/${HEAD_SHA}/statuses 403`,
  ]);
  expect(heard(github)).toEqual({ run: undefined, status: undefined });
});
