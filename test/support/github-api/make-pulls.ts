import {
  filled,
  headRepositoryOf,
  nodeId,
  numberOf,
  ownerOf,
  repositoryOf,
  SOME_TIME,
  type Urls,
  userOf,
} from './make.ts';
import type { JsonObject } from './openapi.ts';
import { commitOf, fullName, type GithubState, type Pull, type Review } from './state.ts';

/** Pull requests as answers show them. */

export function pullOf(state: GithubState, urls: Urls, pull: Pull, isWhole: boolean): JsonObject {
  const { number, id, user, base, head, merge } = pull;
  const self = `${urls.api}/pulls/${number}`;
  const own = fullName(state);
  const owner = head.repository?.split('/')[0] ?? user ?? 'ghost';
  const links = ['self', 'html', 'issue', 'comments', 'review_comments', 'commits', 'statuses'];
  return filled(isWhole ? 'pull-request' : 'pull-request-simple', self, {
    id,
    node_id: nodeId('PR_', id),
    number,
    url: self,
    html_url: `${urls.html}/pull/${number}`,
    state: pull.state,
    title: pull.title,
    body: pull.body,
    draft: pull.isDraft,
    user: user === null ? null : userOf(user),
    labels: pull.labels.map((name) => labelOf(urls, name)),
    base: {
      label: `${state.repository.owner}:${base.ref}`,
      ref: base.ref,
      sha: base.sha,
      repo: repositoryOf(state, urls, 'repository'),
      user: ownerOf(state),
    },
    head: {
      label: `${owner}:${head.ref}`,
      ref: head.ref,
      sha: head.sha,
      repo: head.repository === null ? null : headRepositoryOf(state, urls, head.repository),
      user: head.repository === own ? ownerOf(state) : userOf(owner),
    },
    merge_commit_sha: merge,
    merged_at: pull.isMerged ? SOME_TIME : null,
    closed_at: pull.state === 'closed' ? SOME_TIME : null,
    requested_reviewers: [],
    requested_teams: [],
    _links: Object.fromEntries(
      [...links, 'review_comment'].map((name) => [name, { href: `${self}/${name}` }]),
    ),
    ...(isWhole ? { merged: pull.isMerged, commits: pull.commits.length, mergeable: merge !== null } : {}),
  });
}

function labelOf({ api }: Urls, name: string): JsonObject {
  const id = numberOf(name);
  const url = `${api}/labels/${encodeURIComponent(name)}`;
  return { id, node_id: nodeId('LA_', id), url, name, description: '', color: 'ededed', default: false };
}

export function reviewOf(urls: Urls, { number }: Pull, review: Review): JsonObject {
  const self = `${urls.html}/pull/${number}#pullrequestreview-${review.id}`;
  const pull = `${urls.api}/pulls/${number}`;
  return filled('pull-request-review', pull, {
    id: review.id,
    node_id: nodeId('PRR_', review.id),
    user: review.user === null ? null : userOf(review.user),
    state: review.state,
    body: review.body,
    commit_id: review.commit,
    html_url: self,
    pull_request_url: pull,
    author_association: review.association,
    _links: { html: { href: self }, pull_request: { href: pull } },
    ...(review.state === 'PENDING' ? {} : { submitted_at: review.submittedAt }),
  });
}

/** Open pull requests of that head within the repository: of a fork's head GitHub names none. */
export function pullsAt(state: GithubState, { api }: Urls, sha: string): readonly JsonObject[] {
  const { id, name } = state.repository;
  const repo = { id, url: api, name };
  const own = fullName(state);
  return [...state.pulls.values()]
    .filter((pull) => pull.state === 'open' && pull.head.sha === sha && pull.head.repository === own)
    .map((pull) => ({
      id: pull.id,
      number: pull.number,
      url: `${api}/pulls/${pull.number}`,
      head: { ref: pull.head.ref, sha: pull.head.sha, repo },
      base: { ref: pull.base.ref, sha: commitOf(state, pull.base.ref) ?? pull.base.sha, repo },
    }));
}
