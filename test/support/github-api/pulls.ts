import { type Answer, type Call, type Listed, listed, NOT_FOUND, ok, param, refused } from './answer.ts';
import { commitJson } from './make.ts';
import { pullOf, reviewOf } from './make-pulls.ts';
import { commitOf, fullName, type Pull } from './state.ts';

/** Pull requests: themselves, their reviews and their commits. */

function found(call: Call): Pull | undefined {
  return call.state.pulls.get(Number(param(call, 'pull_number')));
}

export function getPull(call: Call): Answer {
  const pull = found(call);
  return pull === undefined ? NOT_FOUND : ok(pullOf(call.state, call.urls, pull, true));
}

/** The newest first. */
export function listPulls({ state, urls, query }: Call): Listed {
  const asked = query.get('state') ?? 'open';
  const head = query.get('head');
  const base = query.get('base');
  const pulls = [...state.pulls.values()]
    .filter((pull) => asked === 'all' || pull.state === asked)
    // GitHub takes no notice of a `head` without the name of its owner.
    .filter((pull) => head === null || !head.includes(':') || head === headLabel(pull))
    .filter((pull) => base === null || pull.base.ref === base)
    .sort((a, b) => b.number - a.number);
  return listed(pulls.map((pull) => pullOf(state, urls, pull, false)));
}

function headLabel({ head, user }: Pull): string {
  return `${head.repository?.split('/')[0] ?? user ?? 'ghost'}:${head.ref}`;
}

/** In the order of their submission; those that are not submitted are their author's alone. */
export function listReviews(call: Call): Answer | Listed {
  const pull = found(call);
  if (pull === undefined) return NOT_FOUND;
  const submitted = pull.reviews.filter(({ state }) => state !== 'PENDING');
  return listed(submitted.map((review) => reviewOf(call.urls, pull, review)));
}

/** Not more than 250, whatever the page. */
export function listPullCommits(call: Call): Answer | Listed {
  const pull = found(call);
  if (pull === undefined) return NOT_FOUND;
  return listed(pull.commits.slice(0, 250).map((sha) => commitJson(call.state, call.urls, sha)));
}

/** Of a commit of the default branch those that brought it, of another one those that are open with it. */
export function listPullsOfCommit(call: Call): Answer | Listed {
  const { state, urls } = call;
  const sha = commitOf(state, param(call, 'commit_sha'));
  if (sha === null) return refused(422, `No commit found for SHA: ${param(call, 'commit_sha')}`);
  const own = fullName(state);
  const pulls = [...state.pulls.values()].filter(
    ({ head, commits, merge, isMerged }) =>
      (head.repository === own && (head.sha === sha || commits.includes(sha))) || (isMerged && merge === sha),
  );
  return listed(pulls.map((pull) => pullOf(state, urls, pull, false)));
}
