import { z } from 'zod';
import { RunError } from '../../errors.ts';
import type { GithubApi } from './api.ts';
import { type Known, needsPlan, unknown } from './doctor-ask.ts';

/** Classic branch protection: whole for administrators, and in part for everybody who may read the branch. */

/** Null: not told. */
export type BranchProtection = {
  /** `app` null: any source. */
  readonly checks: readonly { readonly context: string; readonly app: number | null }[];
  readonly strict: boolean | null;
  readonly includesAdministrators: boolean | null;
  readonly dismissesStale: boolean | null;
  readonly asksLastPush: boolean | null;
  readonly blocksForcePushes: boolean | null;
  readonly blocksDeletion: boolean | null;
};

const checksSchema = z.object({
  contexts: z.array(z.string()).nullish(),
  checks: z.array(z.object({ context: z.string(), app_id: z.number().int().nullish() })).nullish(),
  strict: z.boolean().nullish(),
  enforcement_level: z.string().nullish(),
});
const setting = z.object({ enabled: z.boolean() }).nullish();

const wholeSchema = z.object({
  required_status_checks: checksSchema.nullish(),
  enforce_admins: setting,
  required_pull_request_reviews: z
    .object({
      dismiss_stale_reviews: z.boolean().nullish(),
      require_last_push_approval: z.boolean().nullish(),
    })
    .nullish(),
  allow_force_pushes: setting,
  allow_deletions: setting,
});

const branchSchema = z.object({
  protection: z
    .object({ enabled: z.boolean().nullish(), required_status_checks: checksSchema.nullish() })
    .nullish(),
});

/** `path` is the branch's. @throws RunError FORGE_UNAVAILABLE, REVISION_UNKNOWN */
export async function readProtection(
  api: GithubApi,
  path: string,
  branch: string,
): Promise<Known<BranchProtection | null>> {
  const [whole, part] = await Promise.all([
    api.get(`${path}/protection`, wholeSchema),
    api.get(path, branchSchema),
  ]);
  if (part.kind === 'refused' && part.status === 404 && part.message === 'Branch not found')
    throw new RunError('REVISION_UNKNOWN', `there is no branch ${branch}`, {
      hint: 'name one that is there with --branch',
    });
  if (whole.kind === 'ok') return { kind: 'known', value: ofWhole(whole.value) };
  if ((whole.status === 404 && whole.message === 'Branch not protected') || needsPlan(whole))
    return { kind: 'known', value: null };
  const summary = part.kind === 'ok' ? part.value.protection : null;
  if (summary === null || summary === undefined) return unknown(whole, 'administration: read');
  return { kind: 'known', value: summary.enabled === false ? null : ofPart(summary.required_status_checks) };
}

function ofWhole(whole: z.infer<typeof wholeSchema>): BranchProtection {
  const reviews = whole.required_pull_request_reviews;
  return {
    checks: checksOf(whole.required_status_checks),
    strict: whole.required_status_checks?.strict ?? false,
    includesAdministrators: whole.enforce_admins?.enabled ?? false,
    dismissesStale: reviews?.dismiss_stale_reviews ?? false,
    asksLastPush: reviews?.require_last_push_approval ?? false,
    // Absent on old servers, where both were always so.
    blocksForcePushes: whole.allow_force_pushes?.enabled !== true,
    blocksDeletion: whole.allow_deletions?.enabled !== true,
  };
}

function ofPart(required: z.infer<typeof checksSchema> | null | undefined): BranchProtection {
  const level = required?.enforcement_level ?? '';
  return {
    checks: level === 'off' ? [] : checksOf(required),
    strict: required?.strict ?? null,
    includesAdministrators: level === 'everyone' ? true : level === 'non_admins' ? false : null,
    dismissesStale: null,
    asksLastPush: null,
    blocksForcePushes: null,
    blocksDeletion: null,
  };
}

/** `contexts` has the same names without their apps: what stands there alone, anybody may say. */
function checksOf(required: z.infer<typeof checksSchema> | null | undefined): BranchProtection['checks'] {
  const bound = (required?.checks ?? []).map(({ context, app_id }) => ({ context, app: app_id ?? null }));
  const names = new Set(bound.map(({ context }) => context));
  const others = (required?.contexts ?? []).filter((context) => !names.has(context));
  return [...bound, ...others.map((context) => ({ context, app: null }))];
}
