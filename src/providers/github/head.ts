import { z } from 'zod';
import { RunError } from '../../errors.ts';
import type { ObjectId } from '../../model.ts';
import type { ApiAnswer, GithubApi } from './api.ts';
import { isForkOf } from './event.ts';
import { refusedBy, reportFailed } from './report-failed.ts';
import type { GithubRun } from './run.ts';

/** Whether what was decided about is what would be merged: read again, last before it is green. */

const repo = z.object({ id: z.number() }).nullish();
const pullSchema = z.object({
  state: z.string().nullish(),
  head: z.object({ sha: z.string(), repo }),
  base: z.object({ ref: z.string(), repo }),
});
const refsSchema = z.array(z.object({ ref: z.string(), object: z.object({ sha: z.string() }) }));

const commitSchema = z.object({ parents: z.array(z.object({ sha: z.string() })) });

/** What a test merge was made on; null: it is no merge of two, or may not be read. @throws RunError FORGE_UNAVAILABLE */
export async function baseOfMerge(
  api: GithubApi,
  repository: string,
  merge: ObjectId,
): Promise<ObjectId | null> {
  const answer = await api.get(`/repos/${repository}/commits/${merge}`, commitSchema);
  if (answer.kind === 'refused') return null;
  const [first, ...others] = answer.value.parents;
  return others.length === 1 ? (first?.sha ?? null) : null;
}

/** @throws RunError HEAD_MOVED, REPORT_FAILED, FORGE_UNAVAILABLE */
export async function confirmHead(api: GithubApi, run: GithubRun): Promise<void> {
  switch (run.event) {
    case 'push':
    case 'workflow_dispatch':
    case 'schedule':
      return; // such a head is where somebody has put it, and nothing waits for this check
    case 'merge_group':
      return confirmGroup(api, run);
  }
  return confirmPull(api, run);
}

/**
 * Whether another pull request, of a number that anybody may have written, proposes this very head to this base. A
 * fork may copy any commit: its pull request holds up none of the repository's own branches.
 */
export async function isProposedBy(api: GithubApi, run: GithubRun, number: string): Promise<boolean> {
  const answer = await api.get(`/repos/${run.repository}/pulls/${number}`, pullSchema);
  if (answer.kind === 'refused' && answer.status === 404) return false;
  const pull = allowed(answer, 'another pull request of this head', 'pull-requests: read');
  if (!run.isFork && isForkOf(pull.head.repo ?? null, pull.base.repo?.id)) return false;
  return pull.state === 'open' && pull.head.sha === run.head && pull.base.ref === run.baseBranch;
}

async function confirmPull(api: GithubApi, run: GithubRun): Promise<void> {
  const { repository, number, head, baseBranch } = run;
  if (number === null) throw unreadable('the event does not say which pull request it is about');
  const answer = await api.get(`/repos/${repository}/pulls/${number}`, pullSchema);
  const pull = allowed(answer, 'the pull request', 'pull-requests: read');
  if ((pull.state ?? 'open') !== 'open') throw moved('the pull request is open no more');
  if (pull.head.sha !== head) throw moved('the pull request has another head by now');
  // Where the event does not say which branch it goes to, nobody can say that it has changed.
  if (baseBranch !== '' && pull.base.ref !== baseBranch)
    throw moved('the pull request goes to another branch by now');
}

async function confirmGroup(api: GithubApi, { repository, head, headRef }: GithubRun): Promise<void> {
  if (headRef === null) throw unreadable('the event does not say which branch the merge group is on');
  const below = headRef.split('/').slice(1).map(encodeURIComponent).join('/');
  const answer = await api.get(`/repos/${repository}/git/matching-refs/${below}`, refsSchema);
  // A forge that does not list refs: the group's commit is nobody else's, and once the group is gone so is its green.
  if (answer.kind === 'refused' && answer.status === 404) return;
  const refs = allowed(answer, 'the branch of the merge group', 'contents: read');
  const found = refs.find(({ ref }) => ref === headRef);
  if (found === undefined) throw moved('the merge queue has made other groups by now');
  if (found.object.sha !== head) throw moved('the merge group has another head by now');
}

function allowed<T>(answer: ApiAnswer<T>, what: string, permission: string): T {
  if (answer.kind === 'ok') return answer.value;
  throw refusedBy(
    `${what} cannot be read again before the check is green`,
    answer,
    `add \`permissions: ${permission}\` to the job`,
  );
}

function unreadable(why: string): RunError {
  return reportFailed(
    `the head cannot be read again before the check is green: ${why}`,
    'let no earlier step change the event file',
  );
}

function moved(what: string): RunError {
  return new RunError('HEAD_MOVED', `what was decided about is not what would be merged: ${what}`, {
    hint: 'nothing needs to be done: what came after it has a run of its own; if there is none, push again',
  });
}
