import { quotePath } from '../lib/names.ts';
import type {
  Approvers,
  Change,
  CheckedReleases,
  Finding,
  GivenApproval,
  Grade,
  Policy,
  PolicySource,
  RequiredApproval,
  Unchecked,
  Verdict,
} from '../model.ts';
import { type Approving, describeApprovers, weighApprovals } from './approvals.ts';
import type { CompiledPolicy } from './assemble.ts';
import { type Evaluation, MAX_FINDINGS } from './evaluate.ts';
import { ANYBODY } from './rule-entry.ts';
import { failureMessage, releaseUntrusted } from './rules/release-untrusted.ts';

/** Everything that was found, and everything that was not looked at, as one document. */

export type VerdictInput = {
  readonly repository: string;
  readonly grade: Grade;
  readonly change: Change;
  readonly policy: CompiledPolicy;
  readonly evaluation: Evaluation;
  /** Null: nobody has held any artifact against the policy. */
  readonly releases: CheckedReleases | null;
  readonly approving: Approving;
  /** What the run itself could not look at. */
  readonly unchecked: readonly Unchecked[];
  readonly milliseconds: number;
};

/** FAILED: an unwaived finding denies, an approval is missing, or something unchecked blocks. */
export function decide(input: VerdictInput): Verdict {
  const { change, policy } = input;
  const approvals = approvalsOf(input);
  const unchecked = [...input.unchecked, ...uncheckedOf(input)].sort(byName);
  const denied = input.evaluation.findings.some(
    ({ effect, waived }) => effect === 'deny' && waived === undefined,
  );
  const failed = denied || approvals.some(({ met }) => !met) || unchecked.some(({ blocks }) => blocks);
  return {
    schema: 'urn:countersign:verdict:v1',
    verdict: failed ? 'FAILED' : 'PASSED',
    subject: {
      repository: input.repository,
      base: change.base,
      mergeBase: change.mergeBases[0],
      head: change.head,
      digest: change.digest,
    },
    grade: input.grade,
    policy: { name: policy.policy.name, digest: policy.digest, sources: sourcesOf(policy.sources) },
    findings: withApprovals(input.evaluation.findings, approvals),
    skills: [],
    releases: input.releases?.results ?? [],
    approvals: {
      required: approvals.map(({ required }) => required),
      given: approvals.flatMap(({ given }) => given),
    },
    unchecked,
    stats: {
      files: change.files.length,
      addedLines: change.files.reduce((sum, file) => sum + file.addedLines, 0),
      removedLines: change.files.reduce((sum, file) => sum + file.removedLines, 0),
      rules: policy.policy.rules.length,
      milliseconds: input.milliseconds,
    },
  };
}

type Demand = {
  readonly required: RequiredApproval;
  readonly given: readonly GivenApproval[];
  readonly met: boolean;
  readonly refused: readonly string[];
};

/** One demand for each rule with an open finding, whoever has approved so far. */
function approvalsOf({ change, policy, evaluation, approving }: VerdictInput): readonly Demand[] {
  const open = evaluation.findings.filter(
    ({ effect, waived }) => effect === 'require-approval' && waived === undefined,
  );
  return [...new Set(open.map(({ ruleId }) => ruleId))].sort().map((ruleId) => {
    const approvers = policy.policy.rules.find(({ id }) => id === ruleId)?.approvers ?? ANYBODY;
    const { counted, refused } = weighApprovals(change, approving, approvers);
    const given = counted.map((by) => ({ ruleId, by }));
    return { required: { ruleId, ...approvers }, given, met: given.length >= approvers.count, refused };
  });
}

/** Who is still asked, and why those who have approved do not count. */
function withApprovals(findings: readonly Finding[], demands: readonly Demand[]): readonly Finding[] {
  return findings.map((finding) => {
    if (finding.effect !== 'require-approval' || finding.waived !== undefined) return finding;
    const demand = demands.find(({ required }) => required.ruleId === finding.ruleId);
    if (demand === undefined || demand.met) return finding;
    const more = [...(isPlain(demand.required) ? [] : [asks(demand.required)]), ...demand.refused];
    return { ...finding, hint: [finding.hint, ...more].join('; ') };
  });
}

function isPlain({ users, teams, permission, count }: Approvers): boolean {
  return users.length + teams.length === 0 && permission === ANYBODY.permission && count === ANYBODY.count;
}

/** A forge does not tell a job who is in a team. */
function asks(approvers: Approvers): string {
  const teams =
    approvers.teams.length === 0
      ? ''
      : '; teams need the App or the gateway, and neither tells them in this version: name users';
  return `it takes ${describeApprovers(approvers)}${teams}`;
}

function sourcesOf(sources: readonly PolicySource[]): readonly PolicySource[] {
  return sources.map((source) => ({ ...source, name: quotePath(source.name) }));
}

function uncheckedOf({ change, policy, evaluation, releases }: VerdictInput): readonly Unchecked[] {
  const oversized = change.files
    .filter(({ head }) => head?.content.kind === 'oversized')
    .map(({ path }) => ({
      what: `file ${quotePath(path)}`,
      why: 'it is larger than one file may be to be read',
      blocks: true,
    }));
  const more = {
    what: `findings beyond the first ${MAX_FINDINGS}`,
    why: 'they are not listed',
    blocks: true,
  };
  const nothing = { what: 'change', why: 'the head holds nothing that the base has not', blocks: false };
  return [
    ...evaluation.unchecked,
    ...(change.files.length === 0 ? [nothing] : []),
    ...oversized,
    ...(evaluation.unlisted ? [more] : []),
    ...(releases?.unchecked ?? []),
    ...untold(releases, evaluation.findings),
    ...absentStages(policy.policy, releases),
  ];
}

/** Whatever a policy made of its rule: what is rejected has a finding of any effect, waived or not, or it blocks. */
function untold(releases: CheckedReleases | null, findings: readonly Finding[]): readonly Unchecked[] {
  const keyOf = (path: string | null, message: string): string => JSON.stringify([path, message]);
  const found = new Set(
    findings
      .filter(({ ruleId }) => ruleId === releaseUntrusted.id)
      .map(({ path, message }) => keyOf(path, message)),
  );
  const told = new Set(
    (releases?.failures ?? [])
      .filter((one) => found.has(keyOf(one.path === null ? null : quotePath(one.path), failureMessage(one))))
      .map(({ subject }) => subject),
  );
  return (releases?.results ?? [])
    .filter(({ subject, status }) => status === 'rejected' && !told.has(subject))
    .map(({ subject }) => ({
      what: `release ${subject}`,
      why: 'it is rejected, and no finding says so',
      blocks: true,
    }));
}

/** What a policy may ask for and nobody has looked at: silence does not satisfy it. */
export function absentStages(
  { skills, releases, mcp }: Policy,
  checked: CheckedReleases | null,
): readonly Unchecked[] {
  return [
    absentStage('skills', 'skills', skills !== null),
    ...absentReleases(releases, checked),
    ...(mcp === null ? [] : [absentStage('MCP servers', 'mcp', true)]),
  ];
}

function absentReleases(releases: Policy['releases'], checked: CheckedReleases | null): readonly Unchecked[] {
  if (releases.length === 0) return [{ what: 'releases', why: 'the policy asks for none', blocks: false }];
  if (checked !== null) return [];
  return [{ what: 'releases', why: 'the policy asks for some, and none are verified here', blocks: true }];
}

function absentStage(what: string, stage: string, asked: boolean): Unchecked {
  const why = `this version has no ${stage} stage`;
  return { what, why: asked ? `${why}, and the policy asks for one` : why, blocks: asked };
}

function byName(a: Unchecked, b: Unchecked): number {
  return a.what === b.what ? 0 : a.what < b.what ? -1 : 1;
}
