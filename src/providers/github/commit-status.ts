import { z } from 'zod';
import type { RunError } from '../../errors.ts';
import { documentAt } from '../../lib/documentation.ts';
import { type ApiAnswer, surely } from './api.ts';
import { type Attempt, attemptOf, hashedQuestion, isLater } from './check-name.ts';
import type { Check } from './check-run.ts';
import type { Ending } from './ending.ts';
import { type Refused, refusedBy } from './report-failed.ts';
import { concludedBefore, reportedTwice, takenOver, twoJobs } from './rivals.ts';
import type { GithubRun } from './run.ts';

/** The same as a commit status, where the token may make no check run. The last word of a context is what counts. */

type State = 'pending' | 'success' | 'failure' | 'error';

/** What was said last. */
export type CommitStatus = {
  readonly state: string;
  readonly url: string;
  /** Null: none of ours. */
  readonly by: Attempt | null;
  readonly asked: string;
  /** Hashed; empty: nobody says. */
  readonly job: string;
};

const postedSchema = z.object({ state: z.string() });
const listSchema = z.array(
  z.object({ context: z.string(), state: z.string(), target_url: z.string().nullable() }),
);

/** Of this name, the newest first: all of them, for one that is hidden by now may be a later run's. */
async function listStatuses({ api, run, name }: Check): Promise<ApiAnswer<readonly CommitStatus[]>> {
  const answer = await api.list(`/repos/${run.repository}/commits/${run.head}/statuses`, listSchema);
  // Where nothing is shown, posting tells whether it may be posted.
  if (answer.kind === 'refused' && answer.status === 404) return { kind: 'ok', value: [] };
  if (answer.kind === 'refused') return answer;
  const ofName = answer.value.filter(({ context }) => context === name);
  return { kind: 'ok', value: ofName.map(({ state, target_url }) => parsed(state, target_url ?? '', run)) };
}

function parsed(state: string, page: string, run: GithubRun): CommitStatus {
  const [, url = page, asked = '', job = ''] = /^(.*)#([0-9a-f]{12})?-([0-9a-f]{12})$/.exec(page) ?? [];
  const by = job === '' ? null : attemptOf(url, run);
  return { state, url, by, asked, job };
}

/** @throws RunError REPORT_FAILED, FORGE_UNAVAILABLE */
async function knownStatuses(check: Check): Promise<readonly CommitStatus[]> {
  const answer = await listStatuses(check);
  if (answer.kind === 'refused') throw unread(answer);
  return answer.value;
}

/** Whether this attempt has said something. @throws RunError REPORT_FAILED, FORGE_UNAVAILABLE */
export async function isStatusReportedHere(check: Check): Promise<boolean> {
  const [last] = await knownStatuses(check);
  return isOfThisAttempt(last, check);
}

function isOfThisAttempt(last: CommitStatus | undefined, check: Check): boolean {
  return last?.url === check.url && last.job === jobOf(check);
}

function jobOf({ reporter }: Check): string {
  return hashedQuestion(reporter.job);
}

function isOfOtherJob(last: CommitStatus | undefined, check: Check): boolean {
  return last !== undefined && last.job !== '' && last.job !== jobOf(check);
}

/** Whether a later run of this job has said something. */
function isTakenOver(statuses: readonly CommitStatus[], check: Check): boolean {
  return statuses.some(({ job, by }) => job === jobOf(check) && by !== null && isLater(by, check.reporter));
}

/** @returns why this token may not, or null. @throws RunError REPORT_FAILED, FORGE_UNAVAILABLE */
export async function openStatusOn(check: Check): Promise<RunError | null> {
  const answer = await listStatuses(check);
  if (answer.kind === 'refused') return unread(answer);
  const [last] = answer.value;
  if (isOfOtherJob(last, check)) throw otherJob(check);
  if (isTakenOver(answer.value, check)) throw takenOver(check);
  if (isOfThisAttempt(last, check) && last?.asked !== check.reporter.asked) throw reportedTwice(check);
  return post(check, 'pending', 'the check is running');
}

/**
 * `isOpened`: by this process; else an earlier step may have.
 * @throws RunError REPORT_FAILED, FORGE_UNAVAILABLE, and what `ending.confirm` throws
 */
export async function endStatusOn(check: Check, isOpened: boolean, ending: Ending): Promise<'done' | 'left'> {
  const statuses = await knownStatuses(check);
  const [last] = statuses;
  const isOurs = isOfThisAttempt(last, check);
  if (isOfOtherJob(last, check) && ending.conclusion === 'success') throw otherJob(check);
  if (isTakenOver(statuses, check) || isLeft(last, check, isOpened, ending)) return 'left';
  const isRed = isOurs && (last?.state === 'failure' || last?.state === 'error');
  if (isRed && ending.conclusion === 'success') throw concludedBefore(check);
  // What a step before has said of it is why this one fails.
  if (isRed && !isOpened && !ending.isVerdict) return 'done';
  const asked = isOurs && last !== undefined ? last.asked : check.reporter.asked;
  const its = { ...check, reporter: { ...check.reporter, asked } };
  const refused = await post(
    its,
    ending.isVerdict ? ending.conclusion : 'error',
    ending.title,
    ending.confirm,
  );
  if (refused !== null) throw refused;
  return 'done';
}

/** What somebody else has said last stays, but an older run's word, which had not seen that this one has opened it. */
function isLeft(
  last: CommitStatus | undefined,
  check: Check,
  isOpened: boolean,
  { isVerdict }: Ending,
): boolean {
  if (last === undefined || isOfThisAttempt(last, check)) return false;
  return isOpened ? last.job !== jobOf(check) : isVerdict && last.state === 'pending';
}

function otherJob({ name, reporter }: Check): RunError {
  return twoJobs(name, `${reporter.job} and another`);
}

const MAX_DESCRIPTION = 140;

async function post(
  { api, run, name, url, reporter }: Check,
  state: State,
  title: string,
  confirm: Ending['confirm'] = async () => undefined,
): Promise<RunError | null> {
  const description = title.slice(0, MAX_DESCRIPTION);
  // A status has no place for it but this.
  const page = `${url}#${reporter.asked}-${hashedQuestion(reporter.job)}`;
  const body = { state, context: name, target_url: page, description };
  // Said twice, it says the same.
  const answer = await surely(async () => {
    await confirm('commit-status');
    return api.send('POST', `/repos/${run.repository}/statuses/${run.head}`, body, postedSchema);
  });
  return answer.kind === 'ok'
    ? null
    : refusedBy('this token may make neither a check run nor a commit status', answer, PERMISSION);
}

function unread(answer: Refused): RunError {
  return refusedBy('the commit status cannot be read', answer, PERMISSION);
}

const PERMISSION = `add \`permissions: checks: write\` to the job; a run of a fork has a read-only token all the same, see ${documentAt('docs/forks.md')}`;
