import type { RunError } from '../../errors.ts';
import { inert } from '../../lib/inert.ts';
import { isLater, isSameAttempt } from './check-name.ts';
import type { Check, CheckRun } from './check-run.ts';
import { reportFailed } from './report-failed.ts';

/** Who else reports a check of this name on this commit. What two of them say, only one of them is heard with. */

/** Of a name that somebody else may have chosen. */
const MAX_NAME = 200;

/** @throws RunError REPORT_FAILED */
export function refuseRivals(runs: readonly CheckRun[], { reporter, name }: Check): void {
  const rival = runs.flatMap((one) => one.reporter ?? []).find(({ job }) => job !== reporter.job);
  if (rival === undefined) return;
  const other = inert(rival.job.slice(0, MAX_NAME));
  throw reportFailed(
    `two jobs report the status check ${name} on this commit: ${reporter.job} and ${other}`,
    'keep one job that reports it, then push a new commit: on this one, the other job has reported',
  );
}

/** Those of this very attempt, the newest first. */
export function ofThisAttempt(runs: readonly CheckRun[], { reporter }: Check): readonly CheckRun[] {
  return runs.filter((one) => one.reporter !== null && isSameAttempt(one.reporter, reporter));
}

/** Another question: what is said to one of them would be heard as an answer to the other. */
export function isAskedElse({ reporter: its }: CheckRun, { reporter }: Check): boolean {
  return its !== null && its.asked !== reporter.asked;
}

/** A last step goes on with the question of the step before. */
export function asAsked(check: Check, { reporter: its }: CheckRun): Check {
  const { reporter } = check;
  return reporter.asked !== '' || its === null
    ? check
    : { ...check, reporter: { ...reporter, asked: its.asked } };
}

/** The newest of this job, whichever of its runs reports it. */
export function lastOfJob(runs: readonly CheckRun[], { reporter }: Check): CheckRun | undefined {
  return runs.find((one) => one.reporter?.job === reporter.job);
}

export function isOfLaterRun({ reporter: its }: CheckRun, { reporter }: Check): boolean {
  return its !== null && isLater(its, reporter);
}

/** A matrix, or one job that checks twice, with different policies: the last one would be heard alone. */
export function reportedTwice({ name }: Check): RunError {
  return reportFailed(
    `this attempt of the job reports the status check ${name} more than once, for different questions`,
    'check once in a job, with all policies at once, and in a job without a matrix; then start the whole run again',
  );
}

export function takenOver({ name }: Check): RunError {
  return reportFailed(
    `another run of this job reports the status check ${name} by now`,
    'see that run: nothing needs to be done here; a `concurrency:` group lets one wait for the other',
  );
}

/** Once red, an attempt stays red. */
export function concludedBefore({ name }: Check): RunError {
  return reportFailed(
    `the status check ${name} has failed in this attempt of the job already`,
    'see why it did, then start the job again',
  );
}

export function otherVerdict({ name }: Check): RunError {
  return reportFailed(
    `the verdict is about other commits than this run, whose status check ${name} waits for one`,
    'report the evidence that `countersign check` wrote in this job',
  );
}
