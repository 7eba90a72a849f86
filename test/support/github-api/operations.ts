import type { Operate, OperationOf } from './answer.ts';
import { createCheckRun, getCheckRun, listAnnotations, listCheckRuns, updateCheckRun } from './checks.ts';
import {
  getCommit,
  getContents,
  getPermission,
  getRef,
  getRepository,
  getRun,
  listMatchingRefs,
} from './git.ts';
import { getPull, listPullCommits, listPulls, listPullsOfCommit, listReviews } from './pulls.ts';
import {
  getActionsPermissions,
  getBranch,
  getProtection,
  getRuleset,
  getWorkflowPermissions,
  listRules,
  listRulesets,
} from './settings.ts';
import { createStatus, getCombinedStatus, listStatuses } from './statuses.ts';
import type { Permission } from './tokens.ts';

/** Every operation of the slice, what a token needs for it, and what it does. */

/** Everybody may who may see a public repository. */
const open = (permission: Permission, operate: Operate): OperationOf => ({
  needs: { permission, level: 'read', isOpen: true },
  operate,
});
const guarded = (permission: Permission, level: 'read' | 'write', operate: Operate): OperationOf => ({
  needs: { permission, level, isOpen: false },
  operate,
});

export const OPERATIONS = {
  'GET /': open('metadata', getRepository),
  'GET /actions/permissions': guarded('administration', 'read', getActionsPermissions),
  'GET /actions/permissions/workflow': guarded('administration', 'read', getWorkflowPermissions),
  'GET /actions/runs/{run_id}': open('actions', getRun),
  'GET /branches/{branch}': open('contents', getBranch),
  'GET /branches/{branch}/protection': guarded('administration', 'read', getProtection),
  'GET /check-runs/{check_run_id}': open('checks', getCheckRun),
  'GET /check-runs/{check_run_id}/annotations': open('checks', listAnnotations),
  'GET /collaborators/{username}/permission': guarded('metadata', 'read', getPermission),
  'GET /commits/{commit_sha}/pulls': open('pull-requests', listPullsOfCommit),
  'GET /commits/{ref}': open('contents', getCommit),
  'GET /commits/{ref}/check-runs': open('checks', listCheckRuns),
  'GET /commits/{ref}/status': open('statuses', getCombinedStatus),
  'GET /commits/{ref}/statuses': open('statuses', listStatuses),
  'GET /contents/{path}': open('contents', getContents),
  'GET /git/matching-refs/{ref}': open('contents', listMatchingRefs),
  'GET /git/ref/{ref}': open('contents', getRef),
  'GET /pulls': open('pull-requests', listPulls),
  'GET /pulls/{pull_number}': open('pull-requests', getPull),
  'GET /pulls/{pull_number}/commits': open('pull-requests', listPullCommits),
  'GET /pulls/{pull_number}/reviews': open('pull-requests', listReviews),
  'GET /rules/branches/{branch}': open('metadata', listRules),
  'GET /rulesets': open('metadata', listRulesets),
  'GET /rulesets/{ruleset_id}': open('metadata', getRuleset),
  'PATCH /check-runs/{check_run_id}': guarded('checks', 'write', updateCheckRun),
  'POST /check-runs': guarded('checks', 'write', createCheckRun),
  'POST /statuses/{sha}': guarded('statuses', 'write', createStatus),
} satisfies Readonly<Record<string, OperationOf>>;

export type Operation = keyof typeof OPERATIONS;

export function operationNamed(name: string): OperationOf | null {
  return Object.entries(OPERATIONS).find(([key]) => key === name)?.[1] ?? null;
}
