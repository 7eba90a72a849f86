import { RunError } from '../../errors.ts';
import type { Environment, ObjectId } from '../../model.ts';
import type { GithubApi } from './api.ts';
import {
  commit,
  type GithubEvent,
  inWords,
  isForkOf,
  loadEvent,
  type Pull,
  required,
  shortBranch,
  unreadable,
  unsupported,
  variable,
} from './event.ts';
import { pullOfWorkflowRun } from './pull-request.ts';

/** What this run is about, resolved from its event: before any review is read and before anything is reported. */
export type GithubRun = {
  readonly event: string;
  /** `https://github.com`. */
  readonly server: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Null: the merge base with the default branch. */
  readonly base: ObjectId | null;
  readonly head: ObjectId;
  /** The test merge of a pull request. */
  readonly merge: ObjectId | null;
  /** Of the pull request; of a merge group the one that it merges, as the name of its branch says. */
  readonly number: number | null;
  /** Whether the head comes from another repository, or from one that is gone. */
  readonly isFork: boolean;
  /** Names without `refs/heads/`; empty: nobody says. */
  readonly baseBranch: string;
  readonly headBranch: string;
  /** A full ref that has to point to the head still when it is green; null: a pull request's own head has to. */
  readonly headRef: string | null;
  /** Null: the event does not say. */
  readonly defaultBranch: string | null;
};

/** A run with what it was resolved from. */
export type ResolvedRun = {
  readonly run: GithubRun;
  readonly event: GithubEvent;
  /** Of the event, or of the API where the event names none. */
  readonly pull: Pull | null;
};

const EVENTS = [
  'pull_request',
  'pull_request_review',
  'pull_request_target',
  'merge_group',
  'push',
  'workflow_run',
  'workflow_dispatch',
  'schedule',
] as const;
type EventName = (typeof EVENTS)[number];

/** @throws RunError CONTEXT_UNREADABLE, CONTEXT_MISMATCH, EVENT_UNSUPPORTED, FORGE_UNAVAILABLE */
export async function resolveRun(env: Environment, api: GithubApi | null): Promise<ResolvedRun> {
  const name = variable(env, 'GITHUB_EVENT_NAME');
  const known = EVENTS.find((one) => one === name);
  if (known === undefined) throw unsupported(`the event ${inWords(name)}`);
  const event = loadEvent(env);
  const place: Place = { ...placeOf(env), defaultBranch: event.repository?.default_branch ?? null };
  const sha = commit.safeParse(variable(env, 'GITHUB_SHA')).data;
  if (sha === undefined) throw unreadable('GITHUB_SHA is no commit');
  switch (known) {
    case 'pull_request':
    case 'pull_request_review':
      return ofPull(place, known, event, { merge: sha, number: numberIn(env.GITHUB_REF) });
    case 'pull_request_target':
      return ofPull(place, known, event, { merge: null, number: null });
    case 'merge_group':
      return { run: ofGroup(place, event), event, pull: null };
    case 'push':
      return { run: ofPush(place, event), event, pull: null };
    case 'workflow_dispatch':
    case 'schedule':
      return {
        run: { ...OF_NOBODY, ...place, event: known, head: sha, ...sameBranch(event) },
        event,
        pull: null,
      };
    case 'workflow_run': {
      const started = required(known, 'workflow_run', event.workflow_run);
      const pull = await pullOfWorkflowRun(api, place.repository, event, started);
      return ofPull(place, known, { ...event, pull_request: pull }, { merge: null, number: null });
    }
  }
}

type Place = Pick<GithubRun, 'server' | 'repository' | 'defaultBranch'>;

/** As of the API: plain http is for a server on this machine alone. */
const SERVER = /^(?:https:\/\/[A-Za-z0-9.-]+|http:\/\/(?:localhost|127\.0\.0\.1))(?::[0-9]+)?$/;

/** Names are shown in reports and signed in evidence: nothing but a name gets there. */
function placeOf(env: Environment): Pick<Place, 'server' | 'repository'> {
  const server = env.GITHUB_SERVER_URL ?? 'https://github.com';
  const repository = variable(env, 'GITHUB_REPOSITORY');
  if (!SERVER.test(server)) throw unreadable('GITHUB_SERVER_URL is no https URL of a host');
  // A path of the API is made of it.
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || repository.split('/').some((part) => /^\.\.?$/.test(part)))
    throw unreadable('GITHUB_REPOSITORY is not owner/name');
  return { server, repository };
}

const OF_NOBODY = { base: null, merge: null, number: null, isFork: false, headRef: null } as const;

function sameBranch({ ref }: GithubEvent): Pick<GithubRun, 'baseBranch' | 'headBranch'> {
  return { baseBranch: shortBranch(ref), headBranch: shortBranch(ref) };
}

function ofPull(
  place: Place,
  name: EventName,
  event: GithubEvent,
  { merge, number }: Pick<GithubRun, 'merge' | 'number'>,
): ResolvedRun {
  const pull = required(name, 'pull_request', event.pull_request);
  if (event.action === 'closed' || pull.state === 'closed') throw unsupported('a closed pull request');
  const [here, its] = [event.repository?.id, pull.base.repo?.id];
  if (typeof here === 'number' && typeof its === 'number' && here !== its)
    throw new RunError(
      'CONTEXT_MISMATCH',
      'expected one repository.id in the event file, found another in pull_request.base',
      { hint: 'let no earlier step write the event file' },
    );
  const run: GithubRun = {
    ...place,
    event: name,
    base: pull.base.sha,
    head: pull.head.sha,
    merge,
    number: pull.number ?? event.number ?? number,
    isFork: isForkOf(pull.head.repo, its ?? here),
    baseBranch: shortBranch(pull.base.ref),
    headBranch: shortBranch(pull.head.ref),
    headRef: null,
  };
  return { run, event, pull };
}

/** `refs/pull/NUMBER/merge`; null: it is none. */
function numberIn(ref: string | undefined): number | null {
  const number = /^refs\/pull\/([1-9][0-9]{0,14})\/merge$/.exec(ref ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

/** `gh-readonly-queue/BASE/pr-NUMBER-COMMIT`; a base's own name may hold anything. */
const QUEUE_BRANCH = /^gh-readonly-queue\/(.+)\/pr-([0-9]{1,15})-[0-9a-f]{40,64}$/;

function ofGroup(place: Place, event: GithubEvent): GithubRun {
  const group = required('merge_group', 'merge_group', event.merge_group);
  if (NO_COMMIT.test(group.base_sha)) throw unreadable('the merge group has no base');
  // Between a commit and itself there is nothing to find.
  if (group.base_sha === group.head_sha) throw unreadable('the merge group has its head for a base');
  const headBranch = shortBranch(group.head_ref);
  const [, queueOf, number] = QUEUE_BRANCH.exec(headBranch) ?? [];
  const baseBranch = shortBranch(group.base_ref ?? queueOf);
  return {
    ...OF_NOBODY,
    ...place,
    event: 'merge_group',
    base: group.base_sha,
    head: group.head_sha,
    number: queueOf === baseBranch && Number(number) > 0 ? Number(number) : null,
    baseBranch,
    headBranch,
    headRef: group.head_ref ?? null,
  };
}

const NO_COMMIT = /^0+$/;

function ofPush(place: Place, event: GithubEvent): GithubRun {
  const before = required('push', 'before', event.before);
  const head = required('push', 'after', event.after);
  if (NO_COMMIT.test(head)) throw unsupported('a push that deletes a branch');
  if (event.ref?.startsWith('refs/tags/') === true) throw unsupported('a push of a tag');
  const base = NO_COMMIT.test(before) ? null : before;
  return { ...OF_NOBODY, ...place, event: 'push', base, head, ...sameBranch(event) };
}
