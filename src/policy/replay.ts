import type { Change, CheckEdit, Circumstances, Effect, ObjectId, Path, Policy, Verdict } from '../model.ts';
import type { CompiledPolicy } from './assemble.ts';
import { evaluate } from './evaluate.ts';
import { decide } from './verdict.ts';

/** What two policies say of the same changes, and what that comes to. Pure: the changes are read elsewhere. */

/** Unwaived findings of one rule with one effect. */
export type RuleCount = { readonly ruleId: string; readonly effect: Effect; readonly count: number };

/** What one policy says of one change. */
export type Judgement = { readonly verdict: Verdict['verdict']; readonly counts: readonly RuleCount[] };

/** One change of the history; a change that could not be read or judged is never left out. */
export type Replayed =
  | {
      readonly status: 'judged';
      readonly commit: ObjectId;
      /** As the commit says it: of any characters. */
      readonly subject: string;
      readonly files: number;
      readonly from: Judgement;
      readonly to: Judgement;
    }
  | {
      readonly status: 'unread';
      readonly commit: ObjectId;
      readonly code: string;
      readonly message: string;
    };

/** What history does not tell of a change: who made it, its labels and branches, and what started the run. */
const UNTOLD = ['actor', 'labels', 'event', 'base', 'head'];

/** Ids of rules that look at what history does not tell: they are judged as if by a person without labels. */
export async function assumedIn(policies: readonly Policy[]): Promise<readonly string[]> {
  const conditional = policies.flatMap(({ rules }) =>
    rules.flatMap(({ id, when }) => (when === null ? [] : [{ id, when }])),
  );
  if (conditional.length === 0) return [];
  const { checkExpression } = await import('./expressions/expressions.ts');
  const looks = ({ when }: { readonly when: string }): boolean => {
    const checked = checkExpression(when);
    return checked.status === 'usable' && UNTOLD.some((name) => checked.looksAt.has(name));
  };
  return [...new Set(conditional.filter(looks).map(({ id }) => id))].sort();
}

/** What is the same for every change of a replay. */
export type Around = { readonly circumstances: Circumstances; readonly policyPaths: readonly Path[] };

/** What an old commit cannot show: results of scanners, and stages that look beyond the change. */
export function withoutStages(policy: CompiledPolicy): CompiledPolicy {
  return { ...policy, policy: { ...policy.policy, scanners: [], skills: null, releases: [], mcp: null } };
}

/**
 * One policy's word on one change that nobody has approved.
 * @throws RunError POLICY_COST, POLICY_FAILED
 */
export async function judge(
  change: Change,
  policy: CompiledPolicy,
  around: Around & { readonly checkEdits: readonly CheckEdit[] },
): Promise<Judgement> {
  const nothing = { scans: [], headPaths: null, releases: null, evidencePath: null };
  const facts = { change, ...around, ...nothing, scanned: [change.head] };
  const { verdict, findings } = decide({
    repository: around.circumstances.repository,
    grade: 'local',
    change,
    policy,
    evaluation: await evaluate(facts, policy.policy),
    releases: null,
    approving: { approvals: [], authors: [] },
    unchecked: [],
    milliseconds: 0,
  });
  const counts = new Map<string, RuleCount>();
  for (const { ruleId, effect, waived } of findings) {
    if (waived !== undefined) continue;
    const known = counts.get(keyOf({ ruleId, effect }));
    counts.set(keyOf({ ruleId, effect }), { ruleId, effect, count: (known?.count ?? 0) + 1 });
  }
  return { verdict, counts: [...counts.values()].sort(byRule) };
}

type Ruled = { readonly ruleId: string; readonly effect: Effect };

const keyOf = ({ ruleId, effect }: Ruled): string => `${effect} ${ruleId}`;

function byRule(a: Ruled, b: Ruled): number {
  return compare(a.ruleId, b.ruleId) || compare(a.effect, b.effect);
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** A change that the two policies judge differently: by the verdict, or by what they find. */
export type Difference = {
  readonly commit: ObjectId;
  readonly subject: string;
  readonly files: number;
  readonly from: Verdict['verdict'];
  readonly to: Verdict['verdict'];
  /** How many more the new policy finds; fewer are below zero. */
  readonly findings: readonly RuleCount[];
};

export type RuleTotal = Ruled & { readonly changes: number; readonly findings: number };

export type ReplaySummary = {
  /** In the order of the changes. */
  readonly different: readonly Difference[];
  /** What fails under the new policy. */
  readonly failed: readonly Omit<Difference, 'from' | 'to'>[];
  /** Of the new policy, the noisiest first. */
  readonly rules: readonly RuleTotal[];
  readonly unread: readonly { commit: ObjectId; code: string; message: string }[];
};

/** What a replay comes to. */
export function summarizeReplay(rows: readonly Replayed[]): ReplaySummary {
  const judged = rows.filter((row) => row.status === 'judged');
  return {
    different: judged.flatMap((row) => differenceOf(row) ?? []),
    failed: judged
      .filter(({ to }) => to.verdict === 'FAILED')
      .map(({ commit, subject, files, to }) => ({ commit, subject, files, findings: to.counts })),
    rules: totalsOf(judged.map(({ to }) => to)),
    unread: rows
      .filter((row) => row.status === 'unread')
      .map(({ commit, code, message }) => ({ commit, code, message })),
  };
}

function differenceOf(row: Replayed & { status: 'judged' }): Difference | null {
  const before = new Map(row.from.counts.map((one) => [keyOf(one), one.count]));
  const after = new Map(row.to.counts.map((one) => [keyOf(one), one]));
  const gone = row.from.counts.filter((one) => !after.has(keyOf(one)));
  const findings = [...row.to.counts, ...gone]
    .map((one) => ({
      ...one,
      count: (after.get(keyOf(one))?.count ?? 0) - (before.get(keyOf(one)) ?? 0),
    }))
    .filter(({ count }) => count !== 0)
    .sort(byRule);
  if (findings.length === 0 && row.from.verdict === row.to.verdict) return null;
  const { commit, subject, files } = row;
  return { commit, subject, files, from: row.from.verdict, to: row.to.verdict, findings };
}

/** A rule that stops many changes is louder than one that finds much in one of them. */
function totalsOf(judgements: readonly Judgement[]): readonly RuleTotal[] {
  const totals = new Map<string, RuleTotal>();
  for (const { ruleId, effect, count } of judgements.flatMap(({ counts }) => counts)) {
    const key = keyOf({ ruleId, effect });
    const { changes = 0, findings = 0 } = totals.get(key) ?? {};
    totals.set(key, { ruleId, effect, changes: changes + 1, findings: findings + count });
  }
  return [...totals.values()].sort(
    (a, b) => b.changes - a.changes || b.findings - a.findings || byRule(a, b),
  );
}
