import { minimatch } from 'minimatch';
import { type Answer, type Call, type Listed, listed, NOT_FOUND, ok, param, refused } from './answer.ts';
import { commitJson, nodeId, timeOf, userOf } from './make.ts';
import type { Json, JsonObject } from './openapi.ts';
import { fullName, type GithubState, type Protection, type Ruleset } from './state.ts';
import { may } from './tokens.ts';

/** What a repository demands: rulesets, branch protection, settings of Actions. */

export function getBranch(call: Call): Answer {
  const { state, urls } = call;
  const name = param(call, 'branch');
  const branch = state.branches.get(name);
  if (branch === undefined) return refused(404, 'Branch not found');
  const self = `${urls.api}/branches/${encodeURIComponent(name)}`;
  const checks = branch.protection?.checks ?? null;
  return ok({
    name,
    commit: commitJson(state, urls, branch.sha),
    _links: { self, html: `${urls.html}/tree/${encodeURI(name)}` },
    // Also where a ruleset alone protects it.
    protected: branch.protection !== null || rulesFor(state, name).length > 0,
    protection: {
      enabled: branch.protection !== null,
      required_status_checks: {
        enforcement_level: checks === null ? 'off' : levelOf(branch.protection),
        contexts: (checks ?? []).map(({ context }) => context),
        checks: (checks ?? []).map(checkOf),
      },
    },
    protection_url: `${self}/protection`,
  });
}

function levelOf(protection: Protection | null): string {
  return protection?.enforceAdmins === true ? 'everyone' : 'non_admins';
}

function checkOf({ context, appId }: { context: string; appId: number | null }): JsonObject {
  return { context, app_id: appId };
}

export function getProtection(call: Call): Answer {
  const { state, urls } = call;
  const name = param(call, 'branch');
  const branch = state.branches.get(name);
  if (branch === undefined) return refused(404, 'Branch not found');
  if (branch.protection === null) return refused(404, 'Branch not protected');
  const { checks, strict, enforceAdmins, reviews, forcePushes, deletions } = branch.protection;
  const url = `${urls.api}/branches/${encodeURIComponent(name)}/protection`;
  const off = { enabled: false };
  return ok({
    url,
    ...(checks === null
      ? {}
      : {
          required_status_checks: {
            url: `${url}/required_status_checks`,
            contexts_url: `${url}/required_status_checks/contexts`,
            strict,
            contexts: checks.map(({ context }) => context),
            checks: checks.map(checkOf),
          },
        }),
    ...(reviews === null ? {} : { required_pull_request_reviews: reviewsOf(url, reviews) }),
    enforce_admins: { url: `${url}/enforce_admins`, enabled: enforceAdmins },
    required_signatures: { url: `${url}/required_signatures`, ...off },
    allow_force_pushes: { enabled: forcePushes },
    allow_deletions: { enabled: deletions },
    required_linear_history: off,
    block_creations: off,
    required_conversation_resolution: off,
    lock_branch: off,
    allow_fork_syncing: off,
  });
}

function reviewsOf(url: string, reviews: NonNullable<Protection['reviews']>): JsonObject {
  const users = reviews.bypass.map((login) => userOf(login));
  return {
    url: `${url}/required_pull_request_reviews`,
    dismiss_stale_reviews: reviews.dismissStale,
    require_code_owner_reviews: reviews.codeOwners,
    require_last_push_approval: reviews.lastPush,
    required_approving_review_count: reviews.count,
    ...(users.length === 0 ? {} : { bypass_pull_request_allowances: { users, teams: [], apps: [] } }),
  };
}

// ── rulesets ────────────────────────────────────────────────────────────────────────────────

type Applied = { readonly ruleset: Ruleset; readonly rule: Ruleset['rules'][number] };

/** Those that are in force for a branch. */
function rulesFor(state: GithubState, branch: string): readonly Applied[] {
  const matches = (pattern: string): boolean => {
    if (pattern === '~ALL') return true;
    if (pattern === '~DEFAULT_BRANCH') return branch === state.repository.defaultBranch;
    return minimatch(`refs/heads/${branch}`, pattern, { dot: true });
  };
  return state.rulesets
    .filter(({ enforcement }) => enforcement === 'active')
    .filter(({ include, exclude }) => include.some(matches) && !exclude.some(matches))
    .flatMap((ruleset) => ruleset.rules.map((rule) => ({ ruleset, rule })));
}

function sourceOf(state: GithubState, { source }: Ruleset): string {
  return source === 'Organization' ? state.repository.owner : fullName(state);
}

export function listRules(call: Call): Listed {
  const { state } = call;
  const items = rulesFor(state, param(call, 'branch')).map(({ ruleset, rule }) => ({
    ...jsonOf(rule),
    ruleset_source_type: ruleset.source,
    ruleset_source: sourceOf(state, ruleset),
    ruleset_id: ruleset.id,
  }));
  return listed(items);
}

/** What a test wrote as plain data. */
function jsonOf(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value));
}

export function listRulesets(call: Call): Listed {
  const hasParents = call.query.get('includes_parents') !== 'false';
  const rulesets = call.state.rulesets.filter(({ source }) => hasParents || source === 'Repository');
  return listed(rulesets.map((ruleset) => rulesetOf(call, ruleset)));
}

/** Who may bypass it is shown to those that may change it, and to nobody else. */
export function getRuleset(call: Call): Answer {
  const ruleset = call.state.rulesets.find(({ id }) => id === Number(param(call, 'ruleset_id')));
  if (ruleset === undefined) return NOT_FOUND;
  const { rules, include, exclude, bypass } = ruleset;
  const whose = ruleset.source === 'Repository' ? 'administration' : 'organization-administration';
  const isShown = may(call.token, whose, 'write');
  return ok({
    ...rulesetOf(call, ruleset),
    conditions: { ref_name: { include, exclude } },
    rules: rules.map(jsonOf),
    ...(isShown ? { bypass_actors: bypass.map(jsonOf) } : {}),
    ...(call.token.app === null ? { current_user_can_bypass: ruleset.mayBypass } : {}),
  });
}

function rulesetOf({ state, urls, now }: Call, ruleset: Ruleset): JsonObject {
  const { id, name, source, enforcement } = ruleset;
  const links: Json = {
    self: { href: `${urls.api}/rulesets/${id}` },
    html: { href: `${urls.html}/rules/${id}` },
  };
  return {
    id,
    name,
    target: 'branch',
    source_type: source,
    source: sourceOf(state, ruleset),
    enforcement,
    node_id: nodeId('RRS_', id),
    _links: links,
    created_at: timeOf(now),
    updated_at: timeOf(now),
  };
}

// ── actions ─────────────────────────────────────────────────────────────────────────────────

export function getActionsPermissions({ state, urls }: Call): Answer {
  const { enabled, allowed, shaPinningRequired } = state.actions;
  if (!enabled) return ok({ enabled });
  return ok({
    enabled,
    allowed_actions: allowed,
    sha_pinning_required: shaPinningRequired,
    ...(allowed === 'selected'
      ? { selected_actions_url: `${urls.api}/actions/permissions/selected-actions` }
      : {}),
  });
}

export function getWorkflowPermissions({ state }: Call): Answer {
  const { defaultPermissions, canApprove } = state.actions;
  return ok({
    default_workflow_permissions: defaultPermissions,
    can_approve_pull_request_reviews: canApprove,
  });
}
