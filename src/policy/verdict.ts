import { quotePath } from '../lib/names.ts';
import type { Change, Finding, Grade, PolicySource, Unchecked, Verdict } from '../model.ts';
import type { CompiledPolicy } from './assemble.ts';
import { type Evaluation, MAX_FINDINGS } from './evaluate.ts';

/** Everything that was found, and everything that was not looked at, as one document. */

export type VerdictInput = {
  readonly repository: string;
  readonly grade: Grade;
  readonly change: Change;
  readonly policy: CompiledPolicy;
  readonly evaluation: Evaluation;
  /** What the run itself could not look at. */
  readonly unchecked: readonly Unchecked[];
  readonly milliseconds: number;
};

/** FAILED: an unwaived finding denies, an approval is missing, or something unchecked blocks. */
export function decide(input: VerdictInput): Verdict {
  const { change, policy } = input;
  const { findings } = input.evaluation;
  const unchecked = [...input.unchecked, ...uncheckedOf(change, input.evaluation)].sort(byName);
  const failed = findings.some(fails) || unchecked.some(({ blocks }) => blocks);
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
    findings,
    skills: [],
    releases: [],
    approvals: { required: requiredApprovals(findings), given: [] },
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

function fails(finding: Finding): boolean {
  return finding.waived === undefined && finding.effect !== 'warn';
}

function requiredApprovals(findings: readonly Finding[]): Verdict['approvals']['required'] {
  const open = findings.filter((finding) => finding.effect === 'require-approval' && fails(finding));
  return [...new Set(open.map(({ ruleId }) => ruleId))].sort().map((ruleId) => ({ ruleId, count: 1 }));
}

function sourcesOf(sources: readonly PolicySource[]): readonly PolicySource[] {
  return sources.map((source) => ({ ...source, name: quotePath(source.name) }));
}

function uncheckedOf(change: Change, { unlisted }: Evaluation): readonly Unchecked[] {
  const oversized = change.files.flatMap((file) => {
    if (file.head?.content.kind !== 'oversized') return [];
    return [
      {
        what: `file ${quotePath(file.path)}`,
        why: 'it is larger than one file may be to be read',
        blocks: true,
      },
    ];
  });
  const more = {
    what: `findings beyond the first ${MAX_FINDINGS}`,
    why: 'they are not listed',
    blocks: true,
  };
  const nothing = { what: 'change', why: 'the head holds nothing that the base has not', blocks: false };
  return [
    ...(change.files.length === 0 ? [nothing] : []),
    ...oversized,
    ...(unlisted ? [more] : []),
    { what: 'skills', why: 'this version has no skills stage', blocks: false },
    { what: 'releases', why: 'this version has no releases stage', blocks: false },
  ];
}

function byName(a: Unchecked, b: Unchecked): number {
  return a.what === b.what ? 0 : a.what < b.what ? -1 : 1;
}
