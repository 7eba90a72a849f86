import { mkdirSync, rmSync } from 'node:fs';
import { expect } from 'vitest';
import { renderFailure } from '../../src/commands/failure.ts';
import { orReported } from '../../src/commands/reported.ts';
import type { Provider } from '../../src/model.ts';
import { JOB_TOKEN } from '../support/github-api/tokens.ts';
import { heard, isGreen, isRed, jobOf, PENDING, passed, startForge } from '../support/github-status.ts';
import { type Steps, startSteps } from '../support/github-steps.ts';
import { FULL, sample, threatRow } from '../support/threats.ts';

/** A job that ends in any way but well is never green from outside: red where it could say so, else open or not there. */

const row = threatRow('F8');

type Ended = 'red' | 'open' | 'not there';
type Case = readonly [
  title: string,
  ended: Ended,
  play: (job: Steps) => Promise<number | null>,
  change?: 'bad',
];

/** What a runner does when it gives up, at a moment of the check. */
function endedBy(signal: NodeJS.Signals, moment: Parameters<Steps['github']['before']>[0]) {
  return async (job: Steps): Promise<null> => {
    let pid = 0;
    job.github.before(moment, () => void process.kill(pid, signal));
    await job.check([], { started: (its) => (pid = its) });
    job.github.calm();
    return null;
  };
}

const withoutChecks = (play: Case[2]) => (job: Steps) => {
  job.github.tokens.set(JOB_TOKEN, {
    permissions: { metadata: 'read', statuses: 'write', 'pull-requests': 'read' },
    app: { id: 15368, slug: 'github-actions' },
  });
  return play(job);
};
const exitOf = async (step: Promise<{ readonly code: number }>): Promise<number> => (await step).code;
const exitIgnored: Case[2] = (job) => exitOf(job.check());

const GREEN_BEFORE = async (job: Steps): Promise<Steps> => {
  expect(await exitOf(job.check())).toBe(0);
  expect(isGreen(job.github, 'countersign', job.head)).toBe(true);
  const again = { GITHUB_RUN_ATTEMPT: '2' };
  return {
    ...job,
    check: (args, options) => job.check(args, { ...options, env: { ...again, ...options?.env } }),
  };
};

const CASES: readonly Case[] = [
  ['killed before it has said anything', 'not there', endedBy('SIGKILL', 'GET /commits/{ref}/check-runs')],
  ['killed when the check is to be opened', 'open', endedBy('SIGKILL', 'POST /check-runs')],
  ['killed while it reads reviews', 'open', endedBy('SIGKILL', 'GET /pulls/{pull_number}/reviews')],
  ['killed one call before green', 'open', endedBy('SIGKILL', 'GET /pulls/{pull_number}')],
  ['cancelled: SIGINT', 'open', endedBy('SIGINT', 'GET /pulls/{pull_number}/reviews')],
  ['cancelled: SIGTERM', 'open', endedBy('SIGTERM', 'GET /pulls/{pull_number}')],
  ['out of memory: SIGABRT', 'open', endedBy('SIGABRT', 'GET /pulls/{pull_number}')],
  ['the runner is gone: SIGHUP', 'open', endedBy('SIGHUP', 'GET /pulls/{pull_number}')],
  [
    'out of time while GitHub is silent',
    'open',
    async (job) => {
      job.github.fault('GET /pulls/{pull_number}', { kind: 'silent' });
      return endedBy('SIGKILL', 'GET /pulls/{pull_number}')(job);
    },
  ],
  ['continue-on-error: the exit code is not looked at', 'red', exitIgnored, 'bad'],
  ['exit 2: a flag that is none', 'red', (job) => exitOf(job.check(['--no-such-flag']))],
  [
    'exit 2: a policy that is not there',
    'red',
    (job) => exitOf(job.check(['--policy', 'pack:no-such-pack'])),
  ],
  [
    'exit 3: outputs cannot be written',
    'red',
    async (job) => {
      const output = job.env.GITHUB_OUTPUT ?? '';
      rmSync(output);
      mkdirSync(output);
      return exitOf(job.check());
    },
  ],
  ['left open, and every step after it is skipped', 'open', (job) => exitOf(job.check(['--pending']))],
  [
    'left open, and the run has no evidence',
    'red',
    async (job) => {
      await job.check(['--pending']);
      return exitOf(job.report());
    },
  ],
  [
    'left open, and the evidence is not the one that was written',
    'red',
    async (job) => {
      await job.check(['--pending']);
      rmSync(`${job.evidence}/verdict.json`);
      return exitOf(job.report([job.evidence]));
    },
  ],
  [
    'left open, and the verdict is FAILED',
    'red',
    async (job) => {
      await job.check(['--pending']);
      return exitOf(job.report([job.evidence]));
    },
    'bad',
  ],
  ['skipped: no step of the job runs', 'not there', async () => null],
  [
    'a rerun of a green one is killed',
    'open',
    async (job) => endedBy('SIGKILL', 'GET /pulls/{pull_number}')(await GREEN_BEFORE(job)),
  ],
  [
    'a rerun of a green one fails before it has opened anything',
    'red',
    async (job) => exitOf((await GREEN_BEFORE(job)).check(['--no-such-flag'])),
  ],
  ['with a commit status: killed', 'open', withoutChecks(endedBy('SIGKILL', 'GET /pulls/{pull_number}'))],
  [
    'with a commit status: a flag that is none',
    'red',
    withoutChecks((job) => exitOf(job.check(['--no-such-flag']))),
  ],
];

function stateOf({ github, head }: Steps): Ended | 'green' {
  if (isGreen(github, 'countersign', head)) return 'green';
  if (isRed(github, 'countersign', head)) return 'red';
  const { run, status } = heard(github, 'countersign', head);
  return run === undefined && status === undefined ? 'not there' : 'open';
}

for (const [title, ended, play, change] of sample(CASES, 6)) {
  row.attack(`${title}: ${ended}`, 'refused', async () => {
    const job = await startSteps(change);
    const code = await play(job);
    expect(stateOf(job)).toBe(ended);
    // Red is what fails a job, too; what is only left open is nobody's to fail.
    if (ended === 'red') expect(code).toBeGreaterThan(0);
    const said = job.github.requests().map(({ body }) => JSON.stringify(body));
    expect(said.filter((body) => /"(?:neutral|skipped|cancelled|stale)"/.test(body))).toEqual([]);
  });
}

row.attack('a crash is exit 70 and red, with the way to report it', 'refused', async () => {
  const github = await startForge();
  const job = jobOf(github);
  const provider: Pick<Provider, 'report'> = {
    report: async (report) => (report.kind === 'verdict' ? undefined : job.report(report)),
  };
  await job.report(PENDING);
  const crash = new TypeError('undefined is not a function');
  await expect(orReported(provider, () => Promise.reject(crash))).rejects.toBe(crash);
  expect(renderFailure(crash, []).exitCode).toBe(70);
  expect(isRed(github)).toBe(true);
  expect(heard(github).run).toMatchObject({ title: expect.stringMatching(/^INTERNAL_ERROR: /) });
});

if (FULL)
  row.attack('a forge that is gone when it is to be said hides no first error', 'refused', async () => {
    const github = await startForge();
    const job = jobOf(github);
    await job.report(PENDING);
    await github.close();
    const crash = new TypeError('undefined is not a function');
    const report: Provider['report'] = async (one) => (one.kind === 'verdict' ? undefined : job.report(one));
    await expect(orReported({ report }, () => Promise.reject(crash))).rejects.toBe(crash);
    expect(isGreen(github)).toBe(false);
  });

row.twin('a job that ends well is green, in one step and in three', async () => {
  const [one, three] = [await startSteps(), await startSteps()];
  expect(await exitOf(one.check())).toBe(0);
  expect(await exitOf(three.check(['--pending']))).toBe(0);
  expect(stateOf(three)).toBe('open');
  expect(await exitOf(three.report([three.evidence]))).toBe(0);
  expect([stateOf(one), stateOf(three)]).toEqual(['green', 'green']);
  expect([three.output('status'), three.output('verdict')]).toEqual(['check-run', 'PASSED']);
});

row.twin('a check that is said and done is green', async () => {
  const github = await startForge();
  const job = jobOf(github);
  await job.report(PENDING);
  await job.report(passed());
  expect(isGreen(github)).toBe(true);
});
