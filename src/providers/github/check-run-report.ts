import { setTimeout as pause } from 'node:timers/promises';
import { explanationOf } from '../../lib/documentation.ts';
import type { ApiAnswer } from './api.ts';
import {
  type Check,
  type CheckRun,
  concludeCheckRun,
  createCheckRun,
  createConcluded,
  listCheckRuns,
  reopenCheckRun,
  settleCheckRun,
} from './check-run.ts';
import type { Ending } from './ending.ts';
import { isProposedBy } from './head.ts';
import { isForbidden, refusedBy, reportFailed } from './report-failed.ts';
import {
  asAsked,
  concludedBefore,
  isAskedElse,
  isReportedBeside,
  isTakenOver,
  lastOfJob,
  ofThisAttempt,
  otherPullOf,
  refuseRivals,
  reportedTwice,
  sharedHead,
  takenOver,
  toSettle,
} from './rivals.ts';

/** What one job says in its check run, and when it says nothing. */

/** `forbidden`: this token may make none. `left`: another run of this job reports it. */
export type Reported = 'done' | 'left' | 'forbidden';

/** Null: this token may make none. @throws RunError REPORT_FAILED, FORGE_UNAVAILABLE */
export async function openCheckRun(check: Check): Promise<CheckRun | null> {
  const runs = await listed(check);
  if (runs === null) return null;
  refuseRivals(runs, check);
  // What an older run knows is older, also when it is started again.
  if (isTakenOver(runs, check)) throw takenOver(check);
  if (ofThisAttempt(runs, check).some((one) => isAskedElse(one, check))) throw reportedTwice(check);
  return open(check, runs);
}

async function open(check: Check, runs: readonly CheckRun[]): Promise<CheckRun | null> {
  const previous = lastOfJob(runs, check);
  if (previous !== undefined) {
    const other = await holderOf(previous, check);
    if (other !== null) throw sharedHead(check, other);
    const answer = await reopenCheckRun(check, previous.id);
    if (answer.kind === 'ok' && answer.value.isOpen) return answer.value;
    refuseUnless(isNotTaken, answer);
  }
  const answer = await createCheckRun(check, idsOf(runs));
  if (answer.kind === 'refused' && isForbidden(answer)) return null;
  if (answer.kind === 'refused') throw notPosted(answer);
  if (answer.value.isOpen) return answer.value;
  throw reportFailed('the status check was posted and is not open', HINT);
}

/** The number of another pull request whose check this is, and stays; null: of none. */
async function holderOf(previous: CheckRun, check: Check): Promise<string | null> {
  const other = otherPullOf(previous, check);
  return other !== null && (await isProposedBy(check.api, check.run, other)) ? other : null;
}

/**
 * The verdict. `id`: of the one that this process has opened; null: an earlier step may have.
 * @throws RunError REPORT_FAILED, FORGE_UNAVAILABLE, and what `ending.confirm` throws
 */
export async function concludeOn(check: Check, id: number | null, ending: Ending): Promise<Reported> {
  const runs = await listed(check, id);
  if (runs === null) return 'forbidden';
  refuseRivals(runs, check);
  if (isTakenOver(runs, check)) return 'left';
  const ours = ofThisAttempt(runs, check);
  const opened = ours.find((one) => id === null || one.id === id);
  const own = opened ?? (id === null ? await openLate(check, runs) : 'left');
  if (own === 'left' || own === 'forbidden') return own;
  if (isReportedBeside(ours, own)) throw reportedTwice(check);
  if (ending.conclusion === 'success' && !own.isOpen && own.conclusion !== 'success')
    throw concludedBefore(check);
  for (const one of ending.conclusion === 'success' ? toSettle(runs, own, check) : []) {
    const other = await holderOf(one, check);
    if (other !== null) throw sharedHead(check, other);
  }
  return finish(asAsked(check, own), own, ending, runs);
}

/** No step before has opened it. */
async function openLate(
  check: Check,
  runs: readonly CheckRun[],
): Promise<CheckRun | Exclude<Reported, 'done'>> {
  const previous = lastOfJob(runs, check);
  if (previous?.isOpen === true) return 'left';
  return (await open(check, runs)) ?? 'forbidden';
}

/** Whether this attempt reports one; null: it may not be listed. @throws RunError REPORT_FAILED, FORGE_UNAVAILABLE */
export async function isReportedHere(check: Check): Promise<boolean | null> {
  const runs = await listed(check);
  return runs === null ? null : ofThisAttempt(runs, check).length > 0;
}

/** There is no verdict: whatever else is reported there, it is red. @throws RunError as `concludeOn` */
export async function failOn(check: Check, id: number | null, ending: Ending): Promise<Reported> {
  const runs = await listed(check);
  if (runs === null) return 'forbidden';
  if (isTakenOver(runs, check)) return 'left';
  const ours = ofThisAttempt(runs, check);
  const own = ours.find((one) => one.id === id) ?? ours[0];
  // What a step before has said of it is why this one fails.
  if (id === null && own?.conclusion === 'failure') return 'done';
  if (own !== undefined) return finish(asAsked(check, own), own, ending, runs);
  const previous = lastOfJob(runs, check);
  if (previous === undefined) return finish(check, null, ending, runs);
  if (id !== null || (await holderOf(previous, check)) !== null) return 'left';
  return finish(check, previous, ending, runs);
}

/** Where GitHub does not let one be changed, a new one is heard in its place. */
async function finish(
  check: Check,
  own: CheckRun | null,
  ending: Ending,
  runs: readonly CheckRun[],
): Promise<Reported> {
  if (own !== null) {
    const answer = await concludeCheckRun(check, own, ending);
    if (isConcluded(answer, ending) && (await settled(check, own, ending, runs))) return 'done';
    refuseUnless(isNotTaken, answer);
  }
  const answer = await createConcluded(check, ending, idsOf(runs));
  if (isConcluded(answer, ending)) return 'done';
  if (answer.kind === 'refused' && own === null && isForbidden(answer)) return 'forbidden';
  if (answer.kind === 'refused') throw notPosted(answer);
  throw reportFailed('the status check was concluded and shows something else', HINT);
}

/** Two runs that opened one at the same moment have two. Whether a younger one says the same as ours now. */
async function settled(
  check: Check,
  own: CheckRun,
  ending: Ending,
  runs: readonly CheckRun[],
): Promise<boolean> {
  let isHeard = true;
  for (const other of toSettle(runs, own, check)) {
    const answer = await settleCheckRun(check, other, ending);
    refuseUnless(isNotTaken, answer);
    if (other.id > own.id && !isConcluded(answer, ending)) isHeard = false;
  }
  return isHeard;
}

function isConcluded(answer: ApiAnswer<CheckRun>, { conclusion }: Ending): boolean {
  return answer.kind === 'ok' && !answer.value.isOpen && answer.value.conclusion === conclusion;
}

type Refusal = ApiAnswer<CheckRun> & { readonly kind: 'refused' };

/** Not ours to change, gone, or not to be changed like this. */
function isNotTaken(answer: Refusal): boolean {
  return isForbidden(answer) || answer.status === 422;
}

function refuseUnless(may: (answer: Refusal) => boolean, answer: ApiAnswer<CheckRun>): void {
  if (answer.kind === 'refused' && !may(answer)) throw notPosted(answer);
}

const HINT = `start the job again; if it stays so, see ${explanationOf('REPORT_FAILED')}`;

function notPosted(answer: Refusal): Error {
  return refusedBy('the status check cannot be posted', answer, HINT);
}

function idsOf(runs: readonly CheckRun[]): readonly number[] {
  return runs.map(({ id }) => id);
}

const LISTINGS = 4;
const BETWEEN_LISTINGS_MS = 500;

/** Null: it may not be listed. With the one of this id, which may have been made a moment ago. */
async function listed(check: Check, id: number | null = null): Promise<readonly CheckRun[] | null> {
  for (let tried = 1; ; tried++) {
    const answer = await listCheckRuns(check);
    if (answer.kind === 'refused' && id === null && isForbidden(answer)) return null;
    if (answer.kind === 'refused') throw notPosted(answer);
    if (id === null || answer.value.some((one) => one.id === id)) return answer.value;
    if (tried === LISTINGS) throw reportFailed('the status check that was opened is gone', HINT);
    await pause(BETWEEN_LISTINGS_MS);
  }
}
