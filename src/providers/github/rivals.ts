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
  throw twoJobs(name, `${reporter.job} and ${inert(rival.job.slice(0, MAX_NAME))}`);
}

export function twoJobs(name: string, which: string): RunError {
  return reportFailed(
    `two jobs report the status check ${name} on this commit: ${which}`,
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

/**
 * The number of another pull request that the check was about: its author, labels and reviews are others. What is not
 * green there is not lifted by an answer to this one, and what is green not taken by a fork that has copied the commit.
 */
export function otherPullOf({ reporter: its, conclusion }: CheckRun, { run }: Check): string | null {
  if (its === null || run.number === null || (conclusion === 'success' && !run.isFork)) return null;
  return /^[0-9]{1,15}$/.test(its.subject) && its.subject !== String(run.number) ? its.subject : null;
}

/** The newest of this job, whichever of its runs reports it. */
export function lastOfJob(runs: readonly CheckRun[], { reporter }: Check): CheckRun | undefined {
  return runs.find((one) => one.reporter?.job === reporter.job);
}

/** Whether a later run of this job reports it, whichever is younger as a check: started again, an older run is older. */
export function isTakenOver(runs: readonly CheckRun[], { reporter }: Check): boolean {
  return runs.some(({ reporter: its }) => its?.job === reporter.job && isLater(its, reporter));
}

/** Others of this attempt that speak while this one does; those before it were asked the same, and are over. */
export function isReportedBeside(ours: readonly CheckRun[], own: CheckRun): boolean {
  return ours.some(({ id, isOpen }) => id !== own.id && (isOpen || id > own.id));
}

/** Of this job's: what an older run has left open, or has said after this one was opened. */
export function toSettle(runs: readonly CheckRun[], own: CheckRun, { reporter }: Check): readonly CheckRun[] {
  const others = runs.filter((one) => one.id !== own.id && one.reporter?.job === reporter.job);
  return others.filter(({ id, isOpen }) => isOpen || id > own.id);
}

/** A matrix, or one job that checks twice, with different policies: the last one would be heard alone. */
export function reportedTwice({ name }: Check): RunError {
  return reportFailed(
    `this attempt of the job reports the status check ${name} more than once, for different questions`,
    'check once in a job, with all policies at once, and in a job without a matrix; then start the whole run again',
  );
}

export function sharedHead({ name }: Check, number: string): RunError {
  return reportFailed(
    `pull request ${number} has this very head, and the status check ${name} is about that one`,
    'close one of the two pull requests, or push another commit to one; then start the job again',
  );
}

export function takenOver({ name }: Check): RunError {
  return reportFailed(
    `another run of this job reports the status check ${name} by now`,
    'see that run, and start that one again if need be; a `concurrency:` group lets one wait for the other',
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
