import { z } from 'zod';
import { type Answer, type Call, type Listed, listed, NOT_FOUND, param, refused } from './answer.ts';
import { custom } from './limits.ts';
import { nodeId, numberOf, repositoryOf, timeOf, type Urls, userOf } from './make.ts';
import type { Json, JsonObject } from './openapi.ts';
import { commitOf, type Status } from './state.ts';

/** Commit statuses: what anybody may say of a commit. */

const MAX_STATUSES = 1000;

const statusSchema = z.object({
  state: z.string(),
  target_url: z.string().nullish(),
  description: z.string().nullish(),
  context: z.string().default('default'),
});

export function createStatus(call: Call): Answer {
  const { state, urls, token, now } = call;
  const sha = commitOf(state, param(call, 'sha'));
  if (sha === null) return refused(422, `No commit found for SHA: ${param(call, 'sha')}`);
  const { context, description, target_url: target, ...sent } = statusSchema.parse(call.body);
  if (state.statuses.filter((one) => one.sha === sha && one.context === context).length >= MAX_STATUSES)
    return custom('Status', 'base', 'This SHA and context has reached the maximum number of statuses.');
  const status: Status = {
    id: 51_000 + state.statuses.length,
    sha,
    context,
    state: sent.state,
    description: description ?? null,
    targetUrl: target ?? null,
    creator: token.app === null ? 'maintainer' : `${token.app.slug}[bot]`,
    createdAt: timeOf(now),
  };
  state.statuses.push(status);
  return { status: 201, body: { ...statusOf(urls, status), creator: userOf(status.creator) } };
}

function statusesOf(call: Call): readonly Status[] | null {
  const sha = commitOf(call.state, param(call, 'ref'));
  return sha === null ? null : call.state.statuses.filter((one) => one.sha === sha).reverse();
}

/** The newest first. */
export function listStatuses(call: Call): Answer | Listed {
  const statuses = statusesOf(call);
  if (statuses === null) return NOT_FOUND;
  return listed(statuses.map((one) => ({ ...statusOf(call.urls, one), creator: userOf(one.creator) })));
}

/** The last word of each context, and what comes of them all. */
export function getCombinedStatus(call: Call): Answer | Listed {
  const { state, urls } = call;
  const statuses = statusesOf(call);
  const sha = commitOf(state, param(call, 'ref'));
  if (statuses === null || sha === null) return NOT_FOUND;
  const last = statuses.filter(
    ({ context }, at) => statuses.findIndex((one) => one.context === context) === at,
  );
  return {
    items: last.map((one) => statusOf(urls, one)),
    around: (page, total_count): Json => ({
      state: combined(last.map((one) => one.state)),
      statuses: page,
      sha,
      total_count,
      repository: repositoryOf(state, urls, 'minimal-repository'),
      commit_url: `${urls.api}/commits/${sha}`,
      url: `${urls.api}/commits/${sha}/status`,
    }),
  };
}

function combined(states: readonly string[]): string {
  if (states.some((one) => one === 'error' || one === 'failure')) return 'failure';
  return states.length === 0 || states.includes('pending') ? 'pending' : 'success';
}

function statusOf({ api }: Urls, status: Status): JsonObject {
  return {
    url: `${api}/statuses/${status.sha}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${numberOf(status.creator)}`,
    id: status.id,
    node_id: nodeId('SC_', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
  };
}
