import { quotePath } from '../../lib/names.ts';
import type { ChangedFile, Facts, Finding, Path, Policy, PolicyRule } from '../../model.ts';
import { releaseUntrusted } from '../rules/release-untrusted.ts';
import {
  type Condition,
  type ExplainedLine,
  evaluateRule,
  explainConditions,
  explainLine,
  isAtLine,
  type RuleEvaluation,
} from './conditions.ts';

/** One rule at one place of a change: which of its conditions hold, on what, and what comes of it. */

export type Place = { readonly path: Path; readonly line: number | null };

export type PlaceExplanation =
  | { readonly status: 'not-in-change'; readonly path: string }
  | {
      readonly status: 'in-change';
      /** As `quotePath` shows it. */
      readonly path: string;
      readonly line: ExplainedLine | null;
      readonly change: ChangedFile['status'];
      readonly conditions: readonly Condition[];
      /** What the rule finds there; none for a rule that the policy does not have. */
      readonly findings: readonly Finding[];
      /** Why there is none: the conditions that fail. */
      readonly because: readonly string[];
    };

/** What would be found, and why; an expression that fails is a reason like any other. */
export async function explainPlace(
  facts: Facts,
  policy: Policy,
  { rule, switchedOn }: { readonly rule: PolicyRule; readonly switchedOn: boolean },
  place: Place,
): Promise<PlaceExplanation> {
  const file = facts.change.files.find(({ path, oldPath }) => path === place.path || oldPath === place.path);
  if (file === undefined) return { status: 'not-in-change', path: quotePath(place.path) };
  const line = place.line === null ? null : explainLine(file, place.line);
  const conditions = await explainConditions(rule, file, line, { facts, policy });
  const evaluation = await evaluateRule(facts, policy, rule);
  const shown = quotePath(file.path);
  const there = evaluation.findings.filter(
    (finding) => (finding.path === shown || finding.path === null) && isAtLine(finding, line),
  );
  return {
    status: 'in-change',
    path: shown,
    line,
    change: file.status,
    conditions,
    findings: switchedOn ? there : [],
    because:
      there.length > 0 && switchedOn
        ? []
        : [...whyNone(conditions, line, { ...evaluation, switchedOn }), ...elsewhere(rule, facts)],
  };
}

/** What this rule finds, a verification has found before. */
function elsewhere({ id }: PolicyRule, { releases }: Facts): readonly string[] {
  if (id !== releaseUntrusted.id || releases !== null) return [];
  return ['no artifact is verified here: `countersign check --artifact FILE --bundle FILE` does'];
}

function whyNone(
  conditions: readonly Condition[],
  line: ExplainedLine | null,
  { switchedOn, unlisted, failure }: RuleEvaluation & { readonly switchedOn: boolean },
): readonly string[] {
  const why: string[] = switchedOn ? [] : ['the policy does not switch this rule on'];
  const failed = conditions.filter(({ held }) => !held);
  if (line !== null && !line.added && failed.some(({ condition }) => condition === 'added'))
    why.push(`the change does not add line ${line.number}: only added lines are looked at`);
  if (failure !== null) why.push(`a check would end without a verdict: ${failure}`);
  else if (failed.length === 0 && switchedOn)
    why.push(
      unlisted
        ? 'it finds more places than are listed'
        : 'each condition holds, but not all of them in one scope',
    );
  return [...why, ...failed.map(({ condition }) => WHY_NOT[condition])];
}

const WHY_NOT: Readonly<Record<Condition['condition'], string>> = {
  paths: 'the path is outside of where the rule holds',
  added: 'no added line there matches `added`',
  removed: 'no removed line of the file matches `removed`',
  when: '`when` is not true of this change',
  rule: 'the rule has nothing to say of it',
};
