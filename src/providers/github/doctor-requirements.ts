import type { Rule, Settings } from './doctor-settings.ts';
import { endsAsCheck } from './doctor-workflow.ts';

/** What of a branch's settings asks for the check, and how far each of it can be believed. */

export type Holder =
  | { readonly kind: 'ruleset'; readonly id: number; readonly of: string; readonly source: string }
  | { readonly kind: 'protection' };

/**
 * `bound`: only who is named can satisfy it · `jobs`: any workflow of the repository can · `anybody`: whoever may
 * write can · `other`: who is named is not who was asked for · `untold`: who that app is, nobody says.
 */
export type Strength = 'bound' | 'jobs' | 'anybody' | 'other' | 'untold';

export type Requirement = {
  readonly holder: Holder;
  readonly strength: Strength;
  readonly says: string;
  /** Whether it is the workflow itself that a ruleset brings. */
  readonly isWorkflow: boolean;
  /** Whether a branch may be made without it. */
  readonly exemptOnCreate: boolean;
};

/** GitHub Actions, as an app of github.com. On other servers it has another number. */
const ACTIONS_APP = 15368;
const BY_WORKFLOWS = 'any workflow can post it, also one in the change';
/** Less is no app, but whoever comes: classic protection has −1. */
const FIRST_APP = 1;

/** The strongest first. */
export function requirementsOf(settings: Settings, app: number | null): readonly Requirement[] {
  const { rules, protection, check } = settings;
  const ofRules = rules.kind === 'known' ? rules.value.flatMap((rule) => ofRule(rule, settings, app)) : [];
  const checks = protection.kind === 'known' ? (protection.value?.checks ?? []) : [];
  const ofProtection = checks
    .filter(({ context }) => context === check)
    .map((one) => ofCheck(one.app, { kind: 'protection' }, { settings, app, exemptOnCreate: false }));
  const order: readonly Strength[] = ['bound', 'untold', 'jobs', 'anybody', 'other'];
  return [...ofRules, ...ofProtection].sort((a, b) => order.indexOf(a.strength) - order.indexOf(b.strength));
}

/** Those that keep somebody out; where there are none, all there is. */
export function countedOf(requirements: readonly Requirement[]): readonly Requirement[] {
  const bound = requirements.filter(({ strength }) => strength === 'bound');
  return bound.length > 0 ? bound : requirements;
}

/** What else is required under a name like ours: a job's own result. */
export function lookAlikes({ rules, protection, check }: Settings): readonly string[] {
  const ofRules =
    rules.kind === 'known'
      ? rules.value.flatMap(({ parameters }) => parameters?.required_status_checks ?? [])
      : [];
  const ofProtection = protection.kind === 'known' ? (protection.value?.checks ?? []) : [];
  const names = [...ofRules, ...ofProtection].map(({ context }) => context);
  return [...new Set(names)].filter((name) => name !== check && /countersign/i.test(name));
}

function ofRule(rule: Rule, settings: Settings, app: number | null): readonly Requirement[] {
  const { type, parameters, ruleset_id: id } = rule;
  if (id === null || id === undefined) return [];
  const of = rule.ruleset_source_type ?? 'Repository';
  const holder: Holder = { kind: 'ruleset', id, of, source: rule.ruleset_source ?? settings.repository };
  const exemptOnCreate = parameters?.do_not_enforce_on_create === true;
  if (type === 'workflows')
    return (parameters?.workflows ?? [])
      .filter(({ path }) => runsUs(path))
      .map((one) => ofWorkflow(one, holder, { settings, exemptOnCreate }));
  if (type !== 'required_status_checks') return [];
  return (parameters?.required_status_checks ?? [])
    .filter(({ context }) => context === settings.check)
    .map((one) => ofCheck(one.integration_id ?? null, holder, { settings, app, exemptOnCreate }));
}

/** By its name: what is in a file of another repository this token may not see. */
function runsUs(path: string): boolean {
  return /(?:^|\/)countersign\.ya?ml$/.test(path);
}

type Around = { readonly settings: Settings; readonly exemptOnCreate: boolean };

function ofCheck(
  found: number | null,
  holder: Holder,
  { settings, app, exemptOnCreate }: Around & { readonly app: number | null },
): Requirement {
  const { strength, from } = sourceOf(found, settings, app);
  const says = `required ${from}, by ${describeHolder(holder)}`;
  return { holder, strength, exemptOnCreate, isWorkflow: false, says };
}

function sourceOf(
  found: number | null,
  { server }: Settings,
  app: number | null,
): { readonly strength: Strength; readonly from: string } {
  if (found === null || found < FIRST_APP)
    return { strength: 'anybody', from: 'from any source: whoever may write here can post it' };
  const isGithubCom = server === 'https://github.com';
  if (isGithubCom && found === ACTIONS_APP)
    return {
      strength: 'jobs',
      from: `from app ${found}, GitHub Actions: ${BY_WORKFLOWS}`,
    };
  if (app !== null && found !== app) return { strength: 'other', from: `from app ${found}, not from ${app}` };
  if (app !== null) return { strength: 'bound', from: `from app ${found}` };
  if (!isGithubCom)
    return {
      strength: 'untold',
      from: `from app ${found}, which may be this server’s GitHub Actions: name yours with --app`,
    };
  // Another CI is an app as well, and posts what a file of the change calls a job: whose this is, its owner knows.
  return {
    strength: 'bound',
    from: `from app ${found} (no CI that runs what a change says? \`--app ${found}\` asks for exactly it)`,
  };
}

type RuleWorkflow = NonNullable<NonNullable<Rule['parameters']>['workflows']>[number];

function ofWorkflow(
  { path, repository_id, ref, sha }: RuleWorkflow,
  holder: Holder,
  { settings, exemptOnCreate }: Around,
): Requirement {
  const { repositoryId, branch, defaultBranch } = settings;
  const isPinned = sha !== null && sha !== undefined && /^[0-9a-f]{40,64}$/.test(sha);
  const isHere = repository_id === repositoryId;
  const at = (ref ?? `refs/heads/${defaultBranch}`).replace(/^refs\/heads\//, '');
  // Of this very repository another branch is anybody's who may push.
  const isWritable = isHere && !isPinned && at !== branch;
  const own = isHere && !isPinned && at === branch ? ownFile(path, settings) : null;
  const where = isHere ? 'this repository' : `repository ${repository_id}`;
  const says = isPinned
    ? `${describeHolder(holder)} runs ${path} of ${where} at ${sha.slice(0, 12)}`
    : `${describeHolder(holder)} runs ${path} of ${where} at ${ref ?? 'its default branch'}: who may push there decides`;
  const strength = isWritable ? 'anybody' : (own?.strength ?? 'bound');
  const but = own === null ? '' : `; ${own.but}`;
  return { holder, strength, exemptOnCreate, isWorkflow: true, says: `${says}${but}` };
}

/** What the branch has there, which no name tells; null: what it should have. */
function ownFile(
  path: string,
  { workflows, repository }: Settings,
): { readonly strength: Strength; readonly but: string } | null {
  if (workflows.kind === 'unknown') return { strength: 'untold', but: `that file is ${workflows.why}` };
  const file = workflows.value.find((one) => one.path === path);
  if (file === undefined) return { strength: 'other', but: 'there is no such file' };
  if (file.read === null) return { strength: 'untold', but: 'that file cannot be read as a workflow' };
  const isOurs = endsAsCheck(file.read, repository);
  return isOurs ? null : { strength: 'other', but: 'no job in it fails whenever the check does' };
}

export function describeHolder(holder: Holder): string {
  switch (holder.kind) {
    case 'ruleset':
      return `ruleset ${holder.id} of ${holder.source}`;
    case 'protection':
      return 'classic branch protection';
  }
}
