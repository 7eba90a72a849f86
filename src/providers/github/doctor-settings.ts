import { z } from 'zod';
import { RunError } from '../../errors.ts';
import type { GithubApi } from './api.ts';
import { checkNameOf } from './check-name.ts';
import { ask, type Known, needsPlan, segment, unknown } from './doctor-ask.ts';
import { type BranchProtection, readProtection } from './doctor-protection.ts';
import { readWorkflows, type WorkflowFile } from './workflow-file.ts';

/** Everything that GitHub says of how one branch is protected. Only GET is asked; what is refused is a fact, too. */

/** One active rule of the branch, with the parameters of those that matter here. */
export type Rule = z.infer<typeof ruleSchema>;

/** Who may bypass one ruleset. `actors` null: shown only to who may write it. */
export type Ruleset = z.infer<typeof rulesetSchema>;

export type Settings = {
  /** `https://host`. */
  readonly server: string;
  /** `owner/name`, as the API has it. */
  readonly repository: string;
  readonly repositoryId: number;
  readonly branch: string;
  readonly defaultBranch: string;
  readonly check: string;
  readonly rules: Known<readonly Rule[]>;
  readonly rulesets: ReadonlyMap<number, Known<Ruleset>>;
  /** Null: the branch has none. */
  readonly protection: Known<BranchProtection | null>;
  readonly workflows: Known<readonly WorkflowFile[]>;
  readonly actions: Known<z.infer<typeof actionsSchema>>;
  readonly jobToken: Known<z.infer<typeof jobTokenSchema>>;
};

const repositorySchema = z.object({
  id: z.number().int(),
  full_name: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
  default_branch: z.string().min(1).max(1000),
});

/** Rules of other types keep their type alone. A name means the same in whichever type it stands. */
const ruleSchema = z.object({
  type: z.string(),
  ruleset_id: z.number().int().nullish(),
  ruleset_source_type: z.string().nullish(),
  ruleset_source: z.string().nullish(),
  parameters: z
    .object({
      required_status_checks: z
        .array(z.object({ context: z.string(), integration_id: z.number().int().nullish() }))
        .nullish(),
      strict_required_status_checks_policy: z.boolean().nullish(),
      do_not_enforce_on_create: z.boolean().nullish(),
      workflows: z
        .array(
          z.object({
            path: z.string(),
            repository_id: z.number().int(),
            ref: z.string().nullish(),
            sha: z.string().nullish(),
          }),
        )
        .nullish(),
      dismiss_stale_reviews_on_push: z.boolean().nullish(),
      require_last_push_approval: z.boolean().nullish(),
      grouping_strategy: z.string().nullish(),
      max_entries_to_merge: z.number().nullish(),
    })
    .nullish(),
});

const rulesetSchema = z.object({
  bypass_actors: z
    .array(
      z.object({
        actor_type: z.string(),
        actor_id: z.number().int().nullish(),
        bypass_mode: z.string().nullish(),
      }),
    )
    .nullish(),
  current_user_can_bypass: z.string().nullish(),
});

const actionsSchema = z.object({
  enabled: z.boolean(),
  allowed_actions: z.string().nullish(),
  sha_pinning_required: z.boolean().nullish(),
});

const jobTokenSchema = z.object({
  default_workflow_permissions: z.string(),
  can_approve_pull_request_reviews: z.boolean(),
});

export type Wanted = {
  /** `https://host`. */
  readonly server: string;
  readonly repository: string;
  /** Null: the default branch. */
  readonly branch: string | null;
};

/** @throws RunError FORGE_UNAVAILABLE, TOKEN_REFUSED, REVISION_UNKNOWN */
export async function readSettings(api: GithubApi, { server, ...wanted }: Wanted): Promise<Settings> {
  const found = await api.get(`/repos/${wanted.repository}`, repositorySchema);
  if (found.kind === 'refused') throw notShown(wanted.repository, found.status);
  const { id, full_name: repository, default_branch: defaultBranch } = found.value;
  const branch = wanted.branch ?? defaultBranch;
  const base = `/repos/${repository}`;
  const [rules, protection, workflows, actions, jobToken] = await Promise.all([
    readRules(api, `${base}/rules/branches/${segment(branch)}`),
    readProtection(api, `${base}/branches/${segment(branch)}`, branch),
    readWorkflows(api, base, branch),
    ask(api, `${base}/actions/permissions`, actionsSchema, 'administration: read'),
    ask(api, `${base}/actions/permissions/workflow`, jobTokenSchema, 'administration: read'),
  ]);
  const ids = rules.kind === 'known' ? rules.value.map((rule) => rule.ruleset_id ?? null) : [];
  const numbers = [...new Set(ids)].filter((one) => one !== null);
  const read = numbers.map(async (number) => {
    const ruleset = await ask(api, `${base}/rulesets/${number}`, rulesetSchema, 'metadata: read');
    return [number, ruleset] as const;
  });
  return {
    server,
    repository,
    repositoryId: id,
    branch,
    defaultBranch,
    check: checkNameOf({ event: 'pull_request', baseBranch: branch, headBranch: '', defaultBranch }),
    rules,
    rulesets: new Map(await Promise.all(read)),
    protection,
    workflows,
    actions,
    jobToken,
  };
}

/** A plan without rulesets has none that are active. */
async function readRules(api: GithubApi, path: string): Promise<Settings['rules']> {
  const answer = await api.list(path, z.array(ruleSchema));
  if (answer.kind === 'ok') return { kind: 'known', value: answer.value };
  return needsPlan(answer) ? { kind: 'known', value: [] } : unknown(answer, 'metadata: read');
}

function notShown(repository: string, status: number): RunError {
  if (status === 401)
    return new RunError('TOKEN_REFUSED', 'GitHub does not take this token', {
      hint: 'take one that has not expired: `GH_TOKEN=$(gh auth token) countersign doctor`',
    });
  // 404 is what GitHub answers to who may not see it, too.
  return new RunError('TOKEN_REFUSED', `GitHub shows this token no repository ${repository}`, {
    hint: 'see whether the name is right, and whether the token may see it: metadata: read, let in by single sign-on',
  });
}
