import { expect, test } from 'vitest';
import {
  annotationsSent,
  concluded,
  failed,
  failedWith,
  heard,
  isRed,
  jobOf,
  PENDING,
  startForge,
} from '../support/github-status.ts';

test('120 of them go in batches of 50, and the last one carries the conclusion', async () => {
  const github = await startForge();
  const job = jobOf(github);
  await job.report(PENDING);
  await job.report(failedWith(120));
  expect(annotationsSent(github)).toEqual([50, 50, 20]);
  expect(concluded(github)).toEqual([undefined, undefined, 'failure']);
  expect(new Set(heard(github).run?.annotations.map((one) => one.start_line)).size).toBe(120);
});

test('the first 1,000 are posted, and the rest is counted in the summary', async () => {
  const github = await startForge();
  const job = jobOf(github);
  await job.report(PENDING);
  await job.report(failedWith(1003));
  expect(heard(github).run?.annotations).toHaveLength(1000);
  expect(heard(github).run?.summary).toContain('**3 more have no annotation**');
  expect(Buffer.byteLength(heard(github).run?.summary ?? '')).toBeLessThanOrEqual(65_535);
});

test('a rerun posts what is missing only, and says how many are older', async () => {
  const github = await startForge();
  const [first, second] = [jobOf(github), jobOf(github, { attempt: 2 })];
  await first.report(PENDING);
  await first.report(failedWith(60));
  await second.report(PENDING);
  await second.report(failedWith(60, 21));
  const [run, ...others] = github.state.checkRuns;
  expect(others).toEqual([]);
  expect(run?.annotations.map((one) => one.start_line)).toEqual(
    Array.from({ length: 80 }, (_, at) => at + 1),
  );
  expect(run?.summary).toContain('**20 of the annotations are older**');
});

test('a name that is none of a file, as a quoted one, is in the summary only', async () => {
  const github = await startForge();
  const job = jobOf(github);
  const { findings } = failed().verdict;
  const strange = findings.map((one, at) => ({
    ...one,
    path: ['"a\\nb"', null, 'a\u200bb', 'c'][at] ?? null,
  }));
  await job.report(PENDING);
  await job.report(failed({ findings: strange }));
  expect(heard(github).run?.annotations.map(({ path }) => path)).toEqual(['c']);
});

test('cut after the first batch, none is lost and none is there twice', async () => {
  const github = await startForge();
  const job = jobOf(github);
  await job.report(PENDING);
  github.fault('PATCH /check-runs/{check_run_id}', { kind: 'cut', when: 'after' });
  await job.report(failedWith(70));
  const lines = heard(github).run?.annotations.map((one) => one.start_line);
  expect(lines).toEqual(Array.from({ length: 70 }, (_, at) => at + 1));
  expect(isRed(github)).toBe(true);
});

test('a huge verdict with letters of four bytes stays within what a summary holds', async () => {
  const github = await startForge();
  const job = jobOf(github);
  const { findings } = failedWith(400).verdict;
  await job.report(PENDING);
  await job.report(failed({ findings: findings.map((one) => ({ ...one, message: '𝕏'.repeat(5000) })) }));
  expect(isRed(github)).toBe(true);
  expect(Buffer.byteLength(heard(github).run?.summary ?? '')).toBeLessThanOrEqual(65_535);
});
