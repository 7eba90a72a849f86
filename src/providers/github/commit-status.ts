import { z } from 'zod';
import type { RunError } from '../../errors.ts';
import { documentAt } from '../../lib/documentation.ts';
import { type ApiAnswer, surely } from './api.ts';
import { type Attempt, attemptOf, hashedQuestion, isLater } from './check-name.ts';
import type { Check } from './check-run.ts';
import type { Ending } from './ending.ts';
import { type Refused, refusedBy } from './report-failed.ts';
import { concludedBefore, reportedTwice, takenOver, twoJobs } from './rivals.ts';

/** The same as a commit status, where the token may make no check run. The last word of a context is what counts. */

type State = 'pending' | 'success' | 'failure' | 'error';

/** What was said last. */
export type CommitStatus = {
  readonly state: string;
  readonly url: string;
  /** Null: no run that we know. */
  readonly by: Attempt | null;
  readonly asked: string;
  /** Hashed; empty: nobody says. */
  readonly job: string;
};

const postedSchema = z.object({ state: z.string() });
const lastSchema = z
  .object({
    statuses: z.array(
      z.object({ context: z.string(), state: z.string(), target_url: z.string().nullable() }),
    ),
  })
  .transform((combined) => combined.statuses);

/** Null: nothing of this name. @throws RunError FORGE_UNAVAILABLE */
export async function lastStatus({ api, run, name }: Check): Promise<ApiAnswer<CommitStatus | null>> {
  const answer = await api.list(`/repos/${run.repository}/commits/${run.head}/status`, lastSchema);
  if (answer.kind === 'refused') return answer;
  const found = answer.value.find(({ context }) => context === name);
  if (found === undefined) return { kind: 'ok', value: null };
  const page = found.target_url ?? '';
  const [, url = page, asked = '', job = ''] = /^(.*)#([0-9a-f]{12})?-([0-9a-f]{12})$/.exec(page) ?? [];
  return { kind: 'ok', value: { state: found.state, url, by: attemptOf(url, run), asked, job } };
}

/** @throws RunError REPORT_FAILED, FORGE_UNAVAILABLE */
async function knownLast(check: Check): Promise<CommitStatus | null> {
  const answer = await lastStatus(check);
  if (answer.kind === 'refused') throw unread(answer);
  return answer.value;
}

/** Whether this attempt has said something. @throws RunError REPORT_FAILED, FORGE_UNAVAILABLE */
export async function isStatusReportedHere(check: Check): Promise<boolean> {
  return isOfThisAttempt(await knownLast(check), check);
}

function isOfThisAttempt(last: CommitStatus | null, check: Check): boolean {
  return last?.url === check.url && last.job === jobOf(check);
}

function jobOf({ reporter }: Check): string {
  return hashedQuestion(reporter.job);
}

function isOfOtherJob(last: CommitStatus | null, check: Check): boolean {
  return last !== null && last.job !== '' && last.job !== jobOf(check);
}

function isTakenOver(last: CommitStatus | null, { reporter }: Check): boolean {
  return last !== null && last.by !== null && isLater(last.by, reporter);
}

/** @returns why this token may not, or null. @throws RunError REPORT_FAILED, FORGE_UNAVAILABLE */
export async function openStatusOn(check: Check): Promise<RunError | null> {
  const answer = await lastStatus(check);
  if (answer.kind === 'refused') return unread(answer);
  const { value: last } = answer;
  if (isOfOtherJob(last, check)) throw otherJob(check);
  if (isTakenOver(last, check)) throw takenOver(check);
  if (isOfThisAttempt(last, check) && last?.asked !== check.reporter.asked) throw reportedTwice(check);
  return post(check, 'pending', 'the check is running');
}

/**
 * `isOpened`: by this process; else an earlier step may have.
 * @throws RunError REPORT_FAILED, FORGE_UNAVAILABLE, and what `ending.confirm` throws
 */
export async function endStatusOn(check: Check, isOpened: boolean, ending: Ending): Promise<'done' | 'left'> {
  const last = await knownLast(check);
  const isOurs = isOfThisAttempt(last, check);
  if (isOfOtherJob(last, check) && ending.conclusion === 'success') throw otherJob(check);
  if (last !== null && !isOurs && (isOpened || (ending.isVerdict && last.state === 'pending'))) return 'left';
  if (!isOfOtherJob(last, check) && isTakenOver(last, check)) return 'left';
  const isRed = isOurs && (last?.state === 'failure' || last?.state === 'error');
  if (isRed && ending.conclusion === 'success') throw concludedBefore(check);
  // What a step before has said of it is why this one fails.
  if (isRed && !isOpened && !ending.isVerdict) return 'done';
  const asked = isOurs && last !== null ? last.asked : check.reporter.asked;
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
