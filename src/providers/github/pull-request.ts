import { z } from 'zod';
import { RunError } from '../../errors.ts';
import { type ApiAnswer, GIVE_TOKEN, type GithubApi } from './api.ts';
import {
  commit,
  type GithubEvent,
  id,
  inWords,
  type Pull,
  pullSchema,
  required,
  unsupported,
  type WorkflowRun,
} from './event.ts';

/** Pull requests that the event itself does not hold, as GitHub's API tells them. */

const listed = z.array(z.object({ number: id.min(1), head: z.object({ sha: commit }) }));

/** @throws RunError FORGE_UNAVAILABLE */
export function loadPull(api: GithubApi, repository: string, number: number): Promise<ApiAnswer<Pull>> {
  return api.get(`/repos/${repository}/pulls/${number}`, pullSchema);
}

/** What a workflow run must have been started by to be about a change. */
const STARTED_BY = ['pull_request', 'pull_request_review', 'pull_request_target'];
/** One branch may be proposed to many; a commit, to more than anybody would ask about. */
const MAX_CANDIDATES = 20;

/**
 * The one open pull request whose head the workflow run was about. The event may be as old as that run and lists none
 * for forks: it is found by its branch or its commit, and what it is now is read from the API.
 * @throws RunError CONTEXT_UNREADABLE, EVENT_UNSUPPORTED, FORGE_UNAVAILABLE
 */
export async function pullOfWorkflowRun(
  api: GithubApi | null,
  repository: string,
  event: GithubEvent,
  started: WorkflowRun,
): Promise<Pull> {
  if (!STARTED_BY.includes(started.event))
    throw unsupported(`a workflow_run after ${inWords(started.event)}`);
  const from = started.head_repository;
  if (from === null || from === undefined) throw unsupported('a workflow_run from a repository that is gone');
  if (api === null) throw noToken();
  const here = required('workflow_run', 'repository.id', event.repository?.id);
  const numbers = await candidates(api, repository, here, started);
  if (numbers.length > MAX_CANDIDATES) throw notOne(numbers);
  const found: Pull[] = [];
  for (const number of numbers) {
    const pull = allowed(await loadPull(api, repository, number));
    const isIt = pull.number === number && pull.state === 'open' && pull.base.repo?.id === here;
    if (isIt && pull.head.sha === started.head_sha && pull.head.repo?.id === from.id) found.push(pull);
  }
  const [pull, ...others] = found;
  if (pull === undefined || others.length > 0) throw notOne(found.map(({ number }) => number ?? 0));
  return pull;
}

async function candidates(
  api: GithubApi,
  repository: string,
  here: number,
  { pull_requests: named, head_repository: from, head_branch: branch, head_sha: head }: WorkflowRun,
): Promise<readonly number[]> {
  const ours = (named ?? []).filter(({ base }) => base.repo.id === here).map(({ number }) => number);
  if (ours.length > 0) return [...new Set(ours)];
  const owner = from?.owner?.login ?? '';
  if (owner !== '' && (branch ?? '') !== '') {
    const name = encodeURIComponent(`${owner}:${branch}`);
    const found = numbersOf(
      allowed(await api.list(`/repos/${repository}/pulls?state=open&head=${name}`, listed)),
      head,
    );
    if (found.length > 0) return found;
  }
  const answer = await api.list(`/repos/${repository}/commits/${head}/pulls`, listed);
  // A commit that this repository has not: a fork’s, of no pull request here.
  if (answer.kind === 'refused' && answer.status === 422) return [];
  return numbersOf(allowed(answer), head);
}

function numbersOf(pulls: readonly z.infer<typeof listed>[number][], head: string): readonly number[] {
  return pulls.filter((pull) => pull.head.sha === head).map(({ number }) => number);
}

function allowed<T>(answer: ApiAnswer<T>): T {
  if (answer.kind === 'ok') return answer.value;
  throw new RunError(
    'CONTEXT_UNREADABLE',
    `the pull request of this workflow_run may not be read: GitHub answers with status ${answer.status}`,
    { hint: 'add `permissions: pull-requests: read` to the job' },
  );
}

function noToken(): RunError {
  return new RunError('CONTEXT_UNREADABLE', 'a workflow_run does not say which pull request it is about', {
    hint: `${GIVE_TOKEN}, and \`permissions: pull-requests: read\` to the job`,
  });
}

function notOne(numbers: readonly number[]): RunError {
  if (numbers.length === 0)
    return unsupported(
      'a workflow_run whose head is of no open pull request any more',
      'there is nothing to decide if it was merged, closed or pushed to; else push to it again',
    );
  return unsupported(
    `a workflow_run whose head is of several pull requests: ${numbers.join(', ')}`,
    'decide on pull_request, or propose this head to one branch at a time',
  );
}
