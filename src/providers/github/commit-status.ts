import { z } from 'zod';
import { surely } from './api.ts';
import type { Check } from './check-run.ts';
import type { Ending } from './ending.ts';
import { refusedBy } from './report-failed.ts';
import { concludedBefore, reportedTwice } from './rivals.ts';

/** The same as a commit status, where the token may make no check run. The last word of a context is what counts. */

type State = 'pending' | 'success' | 'failure' | 'error';

/** What was said last. */
export type CommitStatus = { readonly state: string; readonly url: string; readonly asked: string };

const postedSchema = z.object({ state: z.string() });
const lastSchema = z
  .object({
    statuses: z.array(
      z.object({ context: z.string(), state: z.string(), target_url: z.string().nullable() }),
    ),
  })
  .transform((combined) => combined.statuses);

/** Null: nothing of this name. @throws RunError REPORT_FAILED, FORGE_UNAVAILABLE */
export async function lastStatus({ api, run, name }: Check): Promise<CommitStatus | null> {
  const answer = await api.list(`/repos/${run.repository}/commits/${run.head}/status`, lastSchema);
  if (answer.kind === 'refused') throw refusedBy('the commit status cannot be read', answer, PERMISSION);
  const found = answer.value.find(({ context }) => context === name);
  if (found === undefined) return null;
  const [url = '', asked = ''] = (found.target_url ?? '').split('#');
  return { state: found.state, url, asked };
}

/** @throws RunError REPORT_FAILED, FORGE_UNAVAILABLE */
export async function openStatusOn(check: Check): Promise<void> {
  const last = await lastStatus(check);
  if (last?.url === check.url && last.asked !== check.reporter.asked) throw reportedTwice(check);
  await post(check, 'pending', 'the check is running');
}

/**
 * `isOpened`: by this process; else an earlier step may have.
 * @throws RunError REPORT_FAILED, FORGE_UNAVAILABLE, and what `ending.confirm` throws
 */
export async function endStatusOn(check: Check, isOpened: boolean, ending: Ending): Promise<'done' | 'left'> {
  const last = await lastStatus(check);
  const isOurs = last?.url === check.url;
  if (last !== null && !isOurs && (isOpened || (ending.isVerdict && last.state === 'pending'))) return 'left';
  const isRed = isOurs && (last.state === 'failure' || last.state === 'error');
  if (isRed && ending.conclusion === 'success') throw concludedBefore(check);
  // What a step before has said of it is why this one fails.
  if (isRed && !isOpened && !ending.isVerdict) return 'done';
  const asked = isOurs ? last.asked : check.reporter.asked;
  const its = { ...check, reporter: { ...check.reporter, asked } };
  await post(its, ending.isVerdict ? ending.conclusion : 'error', ending.title, ending.confirm);
  return 'done';
}

const MAX_DESCRIPTION = 140;

async function post(
  { api, run, name, url, reporter }: Check,
  state: State,
  title: string,
  confirm: Ending['confirm'] = async () => undefined,
): Promise<void> {
  const description = title.slice(0, MAX_DESCRIPTION);
  // A status has no place for it but this.
  const page = reporter.asked === '' ? url : `${url}#${reporter.asked}`;
  const body = { state, context: name, target_url: page, description };
  // Said twice, it says the same.
  const answer = await surely(async () => {
    await confirm('commit-status');
    return api.send('POST', `/repos/${run.repository}/statuses/${run.head}`, body, postedSchema);
  });
  if (answer.kind === 'refused')
    throw refusedBy('this token may make neither a check run nor a commit status', answer, PERMISSION);
}

const PERMISSION =
  'add `permissions: checks: write` to the job; a run of a fork has a read-only token all the same, see docs/forks.md';
