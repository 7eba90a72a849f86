import { expect } from 'vitest';
import type { GithubApi } from '../support/github-api.ts';
import { codeOf } from '../support/github-event.ts';
import {
  BASE_SHA,
  failedWith,
  failure,
  HEAD_SHA,
  isGreen,
  isRed,
  type JobOptions,
  jobOf,
  PENDING,
  passed,
  startForge,
} from '../support/github-status.ts';
import { threatRow } from '../support/threats.ts';

/** What is decided about may be another commit by the time that it is: read again, last before it is green. */

const row = threatRow('A14');

const OTHER = 'f00d'.repeat(10);
const QUEUE = `gh-readonly-queue/main/pr-7-${BASE_SHA}`;

/** Warnings enough for several calls, and all the same a pass. */
const LONG = (): ReturnType<typeof passed> => {
  const findings = failedWith(120).verdict.findings.map((one) => ({ ...one, effect: 'warn' as const }));
  return passed({ findings });
};

const forcePush = (github: GithubApi): void => github.push('feature', OTHER);

type Moment = readonly [
  title: string,
  plan: (github: GithubApi) => void,
  report?: () => ReturnType<typeof passed>,
];

const MOMENTS: readonly Moment[] = [
  [
    'before the check is opened',
    (github) => github.before('GET /commits/{ref}/check-runs', () => forcePush(github)),
  ],
  ['when it is opened', (github) => github.before('POST /check-runs', () => forcePush(github))],
  ['while the change is read', (github) => github.after('POST /check-runs', () => forcePush(github))],
  [
    'between two batches of annotations',
    (github) => github.after('PATCH /check-runs/{check_run_id}', () => forcePush(github)),
    LONG,
  ],
  ['one call before green', (github) => github.before('GET /pulls/{pull_number}', () => forcePush(github))],
];

/** Another commit is pushed: its own check is a new one, and what is said of the old one does not count for it. */
async function moved(
  github: GithubApi,
  report: ReturnType<typeof passed>,
  options: JobOptions = {},
): Promise<void> {
  const job = jobOf(github, options);
  await job.report(PENDING);
  expect(await codeOf(job.report(report))).toBe('HEAD_MOVED');
  expect(isGreen(github)).toBe(false);
  await job.report(failure('HEAD_MOVED'));
  expect(isRed(github)).toBe(true);
  expect(isGreen(github, 'countersign', OTHER)).toBe(false);
}

for (const [title, plan, report = passed] of MOMENTS) {
  row.attack(`a force push ${title}: HEAD_MOVED`, 'refused', async () => {
    const github = await startForge();
    github.state.commits.set(HEAD_SHA, {
      parents: [BASE_SHA],
      message: 'a change',
      author: 'ann',
      committer: 'ann',
      isVerified: false,
      date: '2026-01-02T03:04:05Z',
    });
    plan(github);
    await moved(github, report());
  });
}

row.attack(
  'a force push after green: the new head has no check, and waits for its own',
  'unharmed',
  async () => {
    const github = await startForge();
    const job = jobOf(github);
    await job.report(PENDING);
    await job.report(passed());
    forcePush(github);
    expect(isGreen(github)).toBe(true);
    expect(isGreen(github, 'countersign', OTHER)).toBe(false);
  },
);

for (const [title, change] of [
  ['closed', { state: 'closed' }],
  ['sent to another branch', { base: { ref: 'release', sha: BASE_SHA } }],
] as const)
  row.attack(`a pull request that is ${title} meanwhile: HEAD_MOVED`, 'refused', async () => {
    const github = await startForge();
    github.before('GET /pulls/{pull_number}', () => {
      Object.assign(github.state.pulls.get(7) ?? {}, change);
    });
    await moved(github, passed());
  });

const GROUP: JobOptions = {
  run: { event: 'merge_group', headBranch: QUEUE, headRef: `refs/heads/${QUEUE}` },
};

for (const [title, regroup] of [
  [
    'the queue is regrouped, and the group is gone',
    (github: GithubApi) => void github.state.branches.delete(QUEUE),
  ],
  ['the queue is regrouped on the same branch', (github: GithubApi) => github.push(QUEUE, OTHER)],
] as const)
  row.attack(`${title}: HEAD_MOVED`, 'refused', async () => {
    const github = await startForge();
    github.push(QUEUE, HEAD_SHA);
    // A longer name is another branch.
    github.push(`${QUEUE}0`, HEAD_SHA);
    github.before('GET /git/matching-refs/{ref}', () => regroup(github));
    await moved(github, passed(), GROUP);
  });

row.attack(
  'the head of a queue is decided anew: the green of its pull request is not its own',
  'unharmed',
  async () => {
    const github = await startForge();
    const job = jobOf(github);
    await job.report(PENDING);
    await job.report(passed());
    github.push(QUEUE, OTHER);
    expect(isGreen(github, 'countersign', OTHER)).toBe(false);
    const queue = jobOf(github, { run: { ...GROUP.run, head: OTHER }, runId: 502 });
    await queue.report(PENDING);
    await queue.report(passed({ subject: { ...passed().verdict.subject, head: OTHER } }));
    expect(isGreen(github, 'countersign', OTHER)).toBe(true);
  },
);

row.attack('the green for another base has another name', 'unharmed', async () => {
  const github = await startForge();
  const lax = jobOf(github, { run: { baseBranch: 'sandbox' } });
  Object.assign(github.state.pulls.get(7) ?? {}, { base: { ref: 'sandbox', sha: BASE_SHA } });
  await lax.report(PENDING);
  await lax.report(passed());
  expect(isGreen(github, 'countersign (sandbox)')).toBe(true);
  expect(isGreen(github)).toBe(false);
});

row.twin('a head that stays is green, of a pull request and of a merge group', async () => {
  const github = await startForge();
  const job = jobOf(github);
  await job.report(PENDING);
  await job.report(LONG());
  expect(isGreen(github)).toBe(true);
  const other = await startForge();
  other.push(QUEUE, HEAD_SHA);
  const group = jobOf(other, GROUP);
  await group.report(PENDING);
  await group.report(passed());
  expect(isGreen(other)).toBe(true);
});
