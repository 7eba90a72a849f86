import { numberOf } from '../../support/github-api/make.ts';
import type { Project } from './project.ts';

/** Event files as GitHub writes them, cut to what anybody reads of one. */

const REPOSITORY = {
  id: 123456789,
  name: 'widgets',
  full_name: 'acme/widgets',
  private: true,
  visibility: 'private',
  default_branch: 'main',
  owner: { login: 'acme', id: 4242, type: 'Organization' },
};
/** Its id is the one that the test's API gives it. */
const FORK = {
  ...REPOSITORY,
  id: numberOf('mallory/widgets'),
  full_name: 'mallory/widgets',
  owner: account('mallory', 666),
};
export const SENDER = account('octocat', 583231);

function account(login: string, id: number) {
  return { login, id, type: 'User' };
}

export type Change = Pick<Project, 'base' | 'head' | 'merge'>;
export type Event = {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** `GITHUB_SHA` and `GITHUB_REF`. */
  readonly sha: string;
  readonly ref: string;
};

function pullOf({ base, head, merge }: Change, from: typeof REPOSITORY) {
  return {
    number: 7,
    state: 'open',
    user: from === FORK ? FORK.owner : SENDER,
    labels: [],
    base: { ref: 'main', sha: base, repo: REPOSITORY },
    head: { ref: 'topic', sha: head, repo: from },
    merge_commit_sha: merge,
  };
}

const around = { repository: REPOSITORY, sender: SENDER };

export function pullRequest(change: Change): Event {
  const payload = { action: 'synchronize', number: 7, pull_request: pullOf(change, REPOSITORY), ...around };
  return { name: 'pull_request', payload, sha: change.merge, ref: 'refs/pull/7/merge' };
}

export function pullRequestOfFork(change: Change): Event {
  const payload = { action: 'opened', number: 7, pull_request: pullOf(change, FORK), ...around };
  return { name: 'pull_request', payload, sha: change.merge, ref: 'refs/pull/7/merge' };
}

export function review(change: Change, by: string): Event {
  const sender = account(by, 4711);
  const payload = {
    action: 'submitted',
    number: 7,
    review: { id: 1, user: sender, state: 'approved', commit_id: change.head },
    pull_request: pullOf(change, REPOSITORY),
    ...around,
    sender,
  };
  return { name: 'pull_request_review', payload, sha: change.merge, ref: 'refs/pull/7/merge' };
}

/** The queue's branch holds the change on top of the base. */
export function mergeGroup(change: Change): Event {
  const head_ref = `refs/heads/gh-readonly-queue/main/pr-7-${change.base}`;
  const merge_group = {
    base_ref: 'refs/heads/main',
    base_sha: change.base,
    head_ref,
    head_sha: change.merge,
  };
  return {
    name: 'merge_group',
    payload: { action: 'checks_requested', merge_group, ...around },
    sha: change.merge,
    ref: head_ref,
  };
}

/** The second stage: the fork's run has ended. */
export function workflowRun(change: Change): Event {
  const workflow_run = {
    id: 41,
    event: 'pull_request',
    head_sha: change.head,
    head_branch: 'topic',
    head_repository: FORK,
    pull_requests: [],
    conclusion: 'success',
  };
  const payload = { action: 'completed', workflow_run, ...around };
  return { name: 'workflow_run', payload, sha: change.base, ref: 'refs/heads/main' };
}
