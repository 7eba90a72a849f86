import { describe, expect, test } from 'vitest';
import {
  failed,
  failedWith,
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
import { waiver } from '../support/verdict.ts';

const CHECK_RUNS = `/repos/acme/widgets/commits/${HEAD_SHA}/check-runs`;

describe('a run in order', () => {
  test('a pass opens the check, reads the head again and turns green with the last call', async () => {
    const github = await startForge();
    const job = jobOf(github);
    await job.report(PENDING);
    expect(heard(github).run).toMatchObject({ status: 'in_progress', conclusion: null });
    github.before('PATCH /check-runs/{check_run_id}', () => expect(isGreen(github)).toBe(false));
    await job.report(passed());
    expect(isGreen(github)).toBe(true);
    expect(heard(github).run).toMatchObject({
      title: 'PASSED: 12 files, policy acme, advisory',
      externalId: expect.stringMatching(
        /^countersign:\.github\/workflows\/check\.yml\/check:7:501\.1:[0-9a-f]{12}$/,
      ),
      detailsUrl: 'https://github.com/acme/widgets/actions/runs/501/attempts/1',
    });
    expect(github.calls()).toEqual([
      `GET ${CHECK_RUNS} 200`,
      'POST /repos/acme/widgets/check-runs 201',
      `GET ${CHECK_RUNS} 200`,
      'GET /repos/acme/widgets/pulls/7 200',
      'PATCH /repos/acme/widgets/check-runs/41000 200',
    ]);
  });

  test('a fail is red, annotated by standing, and its summary leads to the run', async () => {
    const github = await startForge();
    const job = jobOf(github);
    await job.report(PENDING);
    await job.report(failed());
    const { run } = heard(github);
    expect(run).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(run?.title).toMatch(/^FAILED: 1 denied, 1 approval missing, .* advisory$/);
    expect(run?.summary).toContain('/actions/runs/501/attempts/1)');
    expect(run?.annotations).toEqual([
      expect.objectContaining({
        annotation_level: 'failure',
        path: 'infra/main.tf',
        start_line: 12,
        end_line: 12,
      }),
      // Without a line of its own it is at the first.
      expect.objectContaining({
        annotation_level: 'failure',
        path: '.countersign/policy.yaml',
        start_line: 1,
      }),
      expect.objectContaining({
        annotation_level: 'warning',
        path: 'docs/setup.md',
        start_line: 3,
        end_line: 4,
      }),
      expect.objectContaining({ annotation_level: 'notice', path: 'lab/main.tf', end_line: 41 }),
    ]);
    expect(run?.annotations.at(-1)?.message).toContain(waiver.owner);
  });

  test('a run without a verdict is red, with its code for a title and its hint in the summary', async () => {
    const github = await startForge();
    const job = jobOf(github);
    await job.report(PENDING);
    await job.report(failure());
    expect(heard(github).run).toMatchObject({
      conclusion: 'failure',
      title: 'GATEWAY_UNAVAILABLE: the gateway gives no answer',
    });
    expect(heard(github).run?.summary).toContain('`the gateway gives no answer`\n\n→ `start the job again`');
    expect(heard(github).run?.summary).toContain('/docs/troubleshooting.md#gateway_unavailable)');
  });

  test('what fails before the check is open is red with one call', async () => {
    const github = await startForge();
    await jobOf(github).report(failure('USAGE'));
    expect(isRed(github)).toBe(true);
    expect(github.calls()).toEqual([`GET ${CHECK_RUNS} 200`, 'POST /repos/acme/widgets/check-runs 201']);
  });

  test('what fails after green is red again', async () => {
    const github = await startForge();
    const job = jobOf(github);
    await job.report(PENDING);
    await job.report(passed());
    await job.report(failure('OUTPUT_UNWRITABLE'));
    expect(isRed(github)).toBe(true);
  });
});

describe('one check for one job', () => {
  test('a rerun opens the same check again, and an older green is gone at once', async () => {
    const github = await startForge();
    const [first, second] = [jobOf(github), jobOf(github, { attempt: 2 })];
    await first.report(PENDING);
    await first.report(passed());
    await second.report(PENDING);
    expect(isGreen(github)).toBe(false);
    expect(github.state.checkRuns).toHaveLength(1);
    await second.report(passed());
    expect(isGreen(github)).toBe(true);
  });

  test('where a completed check cannot be opened again, a new one is heard in its place', async () => {
    const github = await startForge();
    const [first, second] = [jobOf(github), jobOf(github, { attempt: 2 })];
    await first.report(PENDING);
    await first.report(passed());
    const unchanged = {
      id: 41_000,
      status: 'completed',
      conclusion: 'success',
      output: { annotations_count: 0 },
    };
    const answer = { kind: 'answer', status: 200, body: JSON.stringify(unchanged) } as const;
    github.fault('PATCH /check-runs/{check_run_id}', answer);
    await second.report(PENDING);
    expect(github.state.checkRuns).toHaveLength(2);
    expect(isGreen(github)).toBe(false);
    await second.report(passed());
    expect(isGreen(github)).toBe(true);
  });

  test('what an opened check was concluded with before is no conclusion, and the same check goes on', async () => {
    const github = await startForge();
    const [first, second] = [jobOf(github), jobOf(github, { attempt: 2 })];
    await first.report(PENDING);
    await first.report(passed());
    const kept = { id: 41_000, status: 'in_progress', conclusion: 'success' };
    github.fault('PATCH /check-runs/{check_run_id}', {
      kind: 'answer',
      status: 200,
      body: JSON.stringify(kept),
      isDone: true,
    });
    await second.report(PENDING);
    expect(isGreen(github)).toBe(false);
    await second.report(failed());
    expect(github.state.checkRuns).toHaveLength(1);
    expect(isRed(github)).toBe(true);
  });

  test.each([403, 404, 422])(
    'a check that may not be changed (%i) is concluded by a new one',
    async (status) => {
      const github = await startForge();
      const job = jobOf(github);
      await job.report(PENDING);
      const answer = { kind: 'answer', status, body: '{"message":"only GitHub Actions may"}' } as const;
      github.fault('PATCH /check-runs/{check_run_id}', answer);
      await job.report(failedWith(70));
      expect(isRed(github)).toBe(true);
      expect(heard(github).run?.annotations).toHaveLength(50);
      expect(heard(github).run?.summary).toContain('**20 more have no annotation**');
    },
  );

  test('a job of the same name that is none of ours is never touched', async () => {
    const github = await startForge();
    const other = github.addCheckRun({
      sha: HEAD_SHA,
      name: 'countersign',
      status: 'completed',
      conclusion: 'success',
    });
    const before = structuredClone(other);
    const job = jobOf(github);
    await job.report(PENDING);
    await job.report(failed());
    expect(other).toEqual(before);
    expect(isRed(github)).toBe(true);
  });

  test('two jobs that report one name are refused, and both end red', async () => {
    const github = await startForge();
    const [one, other] = [jobOf(github), jobOf(github, { job: 'lax' })];
    await one.report(PENDING);
    await expect(other.report(PENDING)).rejects.toMatchObject({
      code: 'REPORT_FAILED',
      message: expect.stringContaining('.github/workflows/check.yml/check'),
    });
    await other.report(failure('REPORT_FAILED'));
    await expect(one.report(passed())).rejects.toMatchObject({ code: 'REPORT_FAILED' });
    await one.report(failure('REPORT_FAILED'));
    expect(github.state.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure']);
  });

  test('another question in the same attempt is refused, whichever leg ends first', async () => {
    const github = await startForge();
    const [one, other] = [jobOf(github), jobOf(github)];
    await one.report(PENDING);
    await expect(other.report({ ...PENDING, asked: 'another question' })).rejects.toMatchObject({
      code: 'REPORT_FAILED',
    });
    await other.report(failure('REPORT_FAILED'));
    await expect(one.report(passed())).rejects.toMatchObject({ code: 'REPORT_FAILED' });
    await one.report(failure('REPORT_FAILED'));
    expect(isRed(github)).toBe(true);
  });

  test('the same question asked again in the same attempt is one check, and the last answer counts', async () => {
    const github = await startForge();
    for (const ending of [passed(), failed(), passed()]) {
      const job = jobOf(github);
      await job.report(PENDING);
      await job.report(ending);
    }
    expect(github.state.checkRuns).toHaveLength(1);
    expect(isGreen(github)).toBe(true);
  });

  test('two legs that open at the same moment both find out', async () => {
    const github = await startForge();
    const [one, other] = [jobOf(github), jobOf(github)];
    github.before('POST /check-runs', () => other.report(PENDING));
    await one.report(PENDING);
    for (const leg of [one, other]) {
      await expect(leg.report(passed())).rejects.toMatchObject({ code: 'REPORT_FAILED' });
      await leg.report(failure('REPORT_FAILED'));
    }
    expect(github.state.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure']);
  });

  test('a later run takes the check over, and the older one leaves it alone', async () => {
    const github = await startForge();
    const [push, review] = [jobOf(github), jobOf(github, { runId: 502 })];
    await push.report(PENDING);
    await review.report(PENDING);
    await expect(push.report(failed())).rejects.toMatchObject({ code: 'REPORT_FAILED' });
    await push.report(failure('REPORT_FAILED'));
    expect(heard(github).run).toMatchObject({ status: 'in_progress' });
    await review.report(passed());
    await push.report(failure('REPORT_FAILED'));
    expect(isGreen(github)).toBe(true);
    expect(github.state.checkRuns).toHaveLength(1);
  });

  test('two pull requests of one head share its check, and the last word counts', async () => {
    const github = await startForge();
    const [first, second] = [jobOf(github), jobOf(github, { run: { number: 8 }, runId: 502 })];
    github.addPull({ number: 8 });
    await first.report(PENDING);
    await first.report(passed());
    await second.report(PENDING);
    await second.report(failed());
    expect(github.state.checkRuns).toHaveLength(1);
    expect(isRed(github)).toBe(true);
  });
});
