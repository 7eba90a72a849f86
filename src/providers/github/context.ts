import { RunError } from '../../errors.ts';
import type { Context, Environment, ObjectId, Unchecked } from '../../model.ts';
import { GIVE_TOKEN, type GithubApi } from './api.ts';
import { readClaims, refuseContradiction } from './claims.ts';
import { type Pull, unreadable, visibilityOf } from './event.ts';
import { aroundOf } from './people.ts';
import { loadPull } from './pull-request.ts';
import { loadReviews, type Reviewed, refusal, uncheckedReviews } from './reviews.ts';
import type { GithubRun, ResolvedRun } from './run.ts';
import { FORK_HINT } from './token.ts';

/** What GitHub says of this run: variables and the event file, its token where there is one, its API. */

export type ContextOptions = {
  readonly env: Environment;
  /** Null: the step has no token to ask with, and nothing is asked. */
  readonly api: GithubApi | null;
  readonly resolved: ResolvedRun;
  /** Null: the job can have no OIDC token. @throws RunError TOKEN_UNAVAILABLE */
  readonly token: (() => Promise<string>) | null;
  readonly now: Date;
};

/** @throws RunError CONTEXT_UNREADABLE, CONTEXT_MISMATCH, FORGE_UNAVAILABLE, TOKEN_UNAVAILABLE */
export async function loadContext({ env, api, resolved, token, now }: ContextOptions): Promise<Context> {
  const { run, event } = resolved;
  refuseUntrusted(run);
  if (token !== null) refuseContradiction(env, event, readClaims(await token()));
  const asked = await askApi(api, resolved);
  const around = aroundOf({ ...event, pull_request: asked.pull }, env);
  if (around === null) throw unreadable('the event file does not say who made the change, and where');
  const { base, head, merge } = run;
  return {
    provider: 'github',
    event: wordOf(run),
    repository: `${run.server}/${run.repository}`,
    visibility: visibilityOf(event),
    base,
    head,
    merge,
    ...around,
    authors: [...new Set([...around.authors, ...asked.authors])].sort(),
    approvals: asked.approvals,
    reviewed: asked.reviewed,
    unchecked: [...(api === null ? NO_STATUS : []), ...asked.unchecked, ...stacked(run, resolved.pull)],
    // A job's own word: without the gateway's app any workflow could say the same.
    grade: 'advisory',
    now,
  };
}

const NO_STATUS: readonly Unchecked[] = [
  {
    what: 'status check',
    why: `none is posted without a token, and the head is not read again: ${GIVE_TOKEN}`,
    blocks: false,
  },
];

/** Expressions know one word for every event of a pull request: a rule about one must not be passed by with another. */
function wordOf({ event }: GithubRun): string {
  return ['pull_request_review', 'pull_request_target', 'workflow_run'].includes(event)
    ? 'pull_request'
    : event;
}

/** These runs are the fork's own: its workflow, its words. @throws RunError TOKEN_UNAVAILABLE */
export function refuseUntrusted({ event, isFork }: GithubRun): void {
  if (!isFork || (event !== 'pull_request' && event !== 'pull_request_review')) return;
  throw new RunError(
    'TOKEN_UNAVAILABLE',
    `a ${event} run of a fork gets no token, and what it says of itself is the fork’s word`,
    { hint: FORK_HINT },
  );
}

type Asked = Reviewed & {
  /** The event's, or of a merge group the one that it merges. */
  readonly pull: Pull | null;
  readonly reviewed: ObjectId | null;
};

const NOTHING = { approvals: [], authors: [], reviewed: null } as const;

/** @throws RunError FORGE_UNAVAILABLE */
async function askApi(api: GithubApi | null, { run, pull }: ResolvedRun): Promise<Asked> {
  const isGroup = run.event === 'merge_group';
  if (pull === null && !isGroup) return { ...NOTHING, pull, unchecked: [] };
  const without = (why: string): Asked => ({ ...NOTHING, pull, unchecked: [uncheckedReviews(why)] });
  if (api === null) return without(`they are not read without a token, so no approval counts: ${GIVE_TOKEN}`);
  if (run.number === null) return without('the event does not say which pull request it is about');
  if (!isGroup) return { ...(await reviewsOf(api, run, pull)), pull, reviewed: null };
  const answer = await loadPull(api, run.repository, run.number);
  if (answer.kind === 'refused') return without(refusal('pull request of the merge group', answer));
  const merged = answer.value;
  if (merged.number !== run.number || merged.base.ref !== run.baseBranch)
    return without(`pull request ${run.number} is none for the branch of this merge group`);
  const found = await reviewsOf(api, { ...run, head: merged.head.sha }, merged);
  return { ...found, pull: merged, reviewed: merged.head.sha };
}

function reviewsOf(api: GithubApi, run: GithubRun, pull: Pull | null): Promise<Reviewed> {
  const { server, repository, number, head } = run;
  return loadReviews(api, {
    server,
    repository,
    number: number ?? 0,
    head,
    openerId: pull?.user?.id ?? null,
  });
}

/** What is merged into another branch than the default one is not yet decided for that. */
function stacked({ baseBranch, defaultBranch }: GithubRun, pull: Pull | null): readonly Unchecked[] {
  if (pull === null || defaultBranch === null || baseBranch === '' || baseBranch === defaultBranch) return [];
  return [
    {
      what: 'base branch',
      why: `its policy decides here, and may be looser than the default branch’s, where this check has another name; retargeted, it is decided anew only if the workflow starts on the type \`edited\` as well`,
      blocks: false,
    },
  ];
}
