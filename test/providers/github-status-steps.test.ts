import { describe, expect, test } from 'vitest';
import type { GithubApi } from '../support/github-api.ts';
import {
  BASE_SHA,
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

describe('the last step of a job is a process of its own', () => {
  const evidence = (github: Parameters<typeof jobOf>[0]) => jobOf(github);

  test('it finds the check that was left open', async () => {
    const github = await startForge();
    await jobOf(github).report(PENDING);
    await evidence(github).report(passed());
    expect(isGreen(github)).toBe(true);
    expect(github.state.checkRuns).toHaveLength(1);
  });

  test('without one it opens it first', async () => {
    const github = await startForge();
    await evidence(github).report(passed());
    expect(isGreen(github)).toBe(true);
  });

  test('what a step before has said of its failure stays to be read', async () => {
    const github = await startForge();
    const job = jobOf(github);
    await job.report(PENDING);
    await job.report(failure());
    await evidence(github).report(failure('REPORT_FAILED'));
    expect(heard(github).run).toMatchObject({
      conclusion: 'failure',
      title: expect.stringMatching(/^GATEWAY_UNAVAILABLE: /),
    });
  });

  test('an attempt that was red is not turned green, the next one may be', async () => {
    const github = await startForge();
    await jobOf(github).report(PENDING);
    await evidence(github).report(failed());
    await expect(evidence(github).report(passed())).rejects.toMatchObject({ code: 'REPORT_FAILED' });
    expect(isRed(github)).toBe(true);
    const next = jobOf(github, { attempt: 2 });
    await next.report(PENDING);
    await next.report(passed());
    expect(isGreen(github)).toBe(true);
  });

  test('said twice, it is the same', async () => {
    const github = await startForge();
    await jobOf(github).report(PENDING);
    await evidence(github).report(passed());
    await evidence(github).report(passed());
    expect(isGreen(github)).toBe(true);
  });

  test('of an older run it leaves the check of a later one alone', async () => {
    const github = await startForge();
    const later = jobOf(github, { runId: 502 });
    await later.report(PENDING);
    for (const _ of ['open', 'concluded']) {
      await expect(evidence(github).report(passed())).rejects.toMatchObject({ code: 'REPORT_FAILED' });
      await evidence(github).report(failure('REPORT_FAILED'));
      await later.report(failed());
    }
    expect(isRed(github)).toBe(true);
    expect(github.state.checkRuns).toHaveLength(1);
  });

  test('the verdict of another commit does not conclude it', async () => {
    const github = await startForge();
    await jobOf(github).report(PENDING);
    const step = evidence(github);
    const other = passed({ subject: { ...passed().verdict.subject, head: '9'.repeat(40) } });
    await expect(step.report(other)).rejects.toMatchObject({ code: 'REPORT_FAILED' });
    await step.report(failure('REPORT_FAILED'));
    expect(isRed(github)).toBe(true);
  });
});

describe('a verdict about a newer base than the event has', () => {
  const [MERGE, NEWER] = ['3e9e'.repeat(10), '7e3e'.repeat(10)];
  const verdict = passed({ subject: { ...passed().verdict.subject, base: NEWER } });

  const forge = async (parents: readonly string[]): Promise<GithubApi> => {
    const github = await startForge();
    const of = {
      message: 'Merge',
      author: null,
      committer: null,
      isVerified: true,
      date: '2026-01-02T03:04:05Z',
    };
    github.state.commits.set(MERGE, { parents, ...of });
    return github;
  };
  const run = { merge: MERGE };

  test.each([['by one process'], ['by a last step']])(
    'counts when the test merge was made on it: %s',
    async (how) => {
      const github = await forge([NEWER, HEAD_SHA]);
      const job = jobOf(github, { run });
      await job.report(PENDING);
      await (how === 'by one process' ? job : jobOf(github, { run })).report(verdict);
      expect(isGreen(github)).toBe(true);
    },
  );

  test.each([
    ['it was made on another', [BASE_SHA, HEAD_SHA]],
    ['it is no merge', [NEWER]],
    ['it is a merge of more', [NEWER, HEAD_SHA, BASE_SHA]],
  ])('is REPORT_FAILED when %s', async (_, parents) => {
    const github = await forge(parents);
    const job = jobOf(github, { run });
    await job.report(PENDING);
    await expect(job.report(verdict)).rejects.toMatchObject({ code: 'REPORT_FAILED' });
    expect(isGreen(github)).toBe(false);
  });
});

describe('commits that are named by hand', () => {
  const OTHER = '9'.repeat(40);

  test.each([
    ['another head', { base: null, head: OTHER }],
    ['another base', { base: OTHER, head: null }],
    ['a name for the same head', { base: null, head: 'feature' }],
  ])('%s: nothing is posted, whatever comes of it', async (_, named) => {
    const github = await startForge();
    const job = jobOf(github);
    await job.report({ ...PENDING, ...named });
    await job.report(passed());
    await job.report(failure());
    // Nor by the step after it.
    await jobOf(github).report(passed({ subject: { ...passed().verdict.subject, head: OTHER } }));
    expect(heard(github)).toEqual({ run: undefined, status: undefined });
  });

  test('the run’s own ids are the run’s own commits', async () => {
    const github = await startForge();
    const job = jobOf(github);
    const { base, head } = passed().verdict.subject;
    await job.report({ ...PENDING, base, head });
    await job.report(passed());
    expect(isGreen(github)).toBe(true);
  });

  test('where the run has no base, any id is one, and a name is none', async () => {
    const github = await startForge();
    const run = { event: 'workflow_dispatch', base: null, number: null };
    await jobOf(github, { run }).report({ ...PENDING, base: 'main' });
    expect(github.calls()).toEqual([]);
    await jobOf(github, { run }).report({ ...PENDING, base: OTHER });
    expect(heard(github, 'countersign (dispatch)').run).toMatchObject({ status: 'in_progress' });
  });
});
