import { hashOfPlace } from '../lib/digest.ts';
import { quotePath } from '../lib/names.ts';
import type { Effect, Facts, Finding, Observation, Path, Policy, PolicyRule } from '../model.ts';
import { STRENGTH, weaker } from './effect.ts';
import type { Covers, Observed } from './pattern-rules.ts';
import { BUILT_IN_RULES } from './rules/index.ts';

/** Facts and a policy in, findings out: sorted by path, line and rule, and the same bytes each time. */

/** Findings that are listed; a change with more is failed by them, and `unlisted` says that there are more. */
export const MAX_FINDINGS = 10_000;

export type Evaluation = { readonly findings: readonly Finding[]; readonly unlisted: boolean };

/** Globs and patterns are loaded for policies that have any. */
export async function evaluate(facts: Facts, policy: Policy): Promise<Evaluation> {
  const matching = policy.rules.every(holdsEverywhere) ? null : await import('./pattern-rules.ts');
  const covers = matching?.coverage() ?? (() => true);
  const observed = [...builtInObservations(facts, policy, covers)];
  let ofPatterns = 0;
  for (const found of matching?.patternObservations(facts, policy, covers) ?? []) {
    observed.push(found);
    if (++ofPatterns > MAX_FINDINGS) break;
  }
  const findings = toFindings(observed.sort(byPlace).slice(0, MAX_FINDINGS));
  return { findings, unlisted: observed.length > MAX_FINDINGS };
}

function holdsEverywhere({ kind, paths, except }: PolicyRule): boolean {
  return kind !== 'pattern' && paths.includes('**') && except.length === 0;
}

function builtInObservations(facts: Facts, policy: Policy, covers: Covers): readonly Observed[] {
  return policy.rules.flatMap((rule) => {
    const observations = BUILT_IN_RULES.get(rule.id)?.check(facts) ?? [];
    const covered = observations.filter(({ path }) => path === null || covers(rule, path));
    return strictest(rule, covered).map((observation) => ({ rule, observation }));
  });
}

/** One more than is listed tells that there are more; no flood of warnings crowds out what denies. */
function strictest(rule: PolicyRule, observations: readonly Observation[]): readonly Observation[] {
  if (observations.length <= MAX_FINDINGS) return observations;
  const strength = (observation: Observation): number => STRENGTH[effectOf(rule, observation)];
  return [...observations].sort((a, b) => strength(b) - strength(a)).slice(0, MAX_FINDINGS + 1);
}

function byPlace(a: Observed, b: Observed): number {
  return (
    comparePlaces(a.observation.path, b.observation.path) ||
    (a.observation.startLine ?? 0) - (b.observation.startLine ?? 0) ||
    compare(a.rule.id, b.rule.id) ||
    compare(a.observation.message, b.observation.message) ||
    compare(a.observation.text ?? '', b.observation.text ?? '')
  );
}

/** In the order of what is shown; most neighbours are of one file. */
const comparePlaces = (a: Path | null, b: Path | null): number => (a === b ? 0 : compare(shown(a), shown(b)));
const shown = (path: Path | null): string => (path === null ? '' : quotePath(path));
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function effectOf(rule: PolicyRule, { effect }: Observation): Effect {
  return weaker(rule.effect, effect ?? rule.effect);
}

function toFindings(observed: readonly Observed[]): readonly Finding[] {
  const occurrences = new Map<string, number>();
  return observed.map(({ rule, observation }) => {
    const path = observation.path === null ? null : quotePath(observation.path);
    const key = hashOfPlace(rule.id, path, (observation.text ?? '').trim().toWellFormed());
    const place = key.soFar;
    const occurrence = occurrences.get(place) ?? 0;
    occurrences.set(place, occurrence + 1);
    return {
      ruleId: rule.id,
      effect: effectOf(rule, observation),
      path,
      startLine: observation.startLine,
      endLine: observation.endLine,
      message: observation.message,
      hint: observation.hint ?? rule.hint,
      fingerprint: key.with(occurrence),
    };
  });
}
