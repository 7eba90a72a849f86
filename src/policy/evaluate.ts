import { canonicalJson } from '../lib/canonical-json.ts';
import { digestOf } from '../lib/digest.ts';
import { quotePath } from '../lib/names.ts';
import type {
  ChangedFile,
  Effect,
  Facts,
  Finding,
  Hunk,
  Observation,
  Path,
  Policy,
  PolicyRule,
} from '../model.ts';
import { globMatcher } from './globs.ts';
import { type PatternSet, patternSet } from './patterns.ts';
import { BUILT_IN_RULES } from './rules/index.ts';

/** Facts and a policy in, findings out: sorted by path, line and rule, and the same bytes each time. */

/** Findings that are listed; a change with more is failed by them, and `unlisted` says how many more. */
export const MAX_FINDINGS = 10_000;

export type Evaluation = { readonly findings: readonly Finding[]; readonly unlisted: number };

type Covers = (rule: PolicyRule, path: Path) => boolean;
type Observed = { readonly rule: PolicyRule; readonly observation: Observation };

export function evaluate(facts: Facts, policy: Policy): Evaluation {
  const matches = globMatcher();
  const covers: Covers = (rule, path) => matches(rule.paths, path) && !matches(rule.except, path);
  const observed = [
    ...builtInObservations(facts, policy, covers),
    ...patternObservations(facts, policy, covers),
  ];
  const findings = observed.sort(byPlace).slice(0, MAX_FINDINGS);
  return { findings: toFindings(findings), unlisted: observed.length - findings.length };
}

function builtInObservations(facts: Facts, policy: Policy, covers: Covers): readonly Observed[] {
  return policy.rules.flatMap((rule) => {
    const observations = BUILT_IN_RULES.get(rule.id)?.check(facts) ?? [];
    const covered = observations.filter(({ path }) => path === null || covers(rule, path));
    return covered.map((observation) => ({ rule, observation }));
  });
}

function patternObservations({ change }: Facts, policy: Policy, covers: Covers): readonly Observed[] {
  const rules = policy.rules.filter(({ kind }) => kind === 'pattern');
  const sides = { added: sideOf(rules, 'added'), removed: sideOf(rules, 'removed') };
  return change.files.flatMap((file) => {
    const inside = rules.filter((rule) => pathsOf(file).some((path) => covers(rule, path)));
    if (inside.length === 0) return [];
    return inside.flatMap((rule) =>
      observePattern(rule, file, sides, covers).map((observation) => ({ rule, observation })),
    );
  });
}

function pathsOf(file: ChangedFile): readonly Path[] {
  return file.oldPath === null ? [file.path] : [file.path, file.oldPath];
}

/** The patterns of all rules for one side of the change, searched together. */
type PatternSide = {
  readonly set: PatternSet;
  readonly indexOf: ReadonlyMap<PolicyRule, number>;
  /** What may match in hunks that were searched already: the rules of a file share one search. */
  readonly searched: WeakMap<readonly Hunk[], ReadonlySet<number>>;
};

function sideOf(rules: readonly PolicyRule[], key: 'added' | 'removed'): PatternSide {
  const withPattern = rules.filter((rule) => rule[key] !== null);
  return {
    set: patternSet(withPattern.map((rule) => rule[key] ?? '')),
    indexOf: new Map(withPattern.map((rule, index) => [rule, index])),
    searched: new WeakMap(),
  };
}

type Line = { readonly line: number; readonly text: string };

function linesMatching(side: PatternSide, rule: PolicyRule, hunks: readonly Hunk[]): readonly Line[] {
  const index = side.indexOf.get(rule);
  if (index === undefined) return [];
  const candidates =
    side.searched.get(hunks) ?? side.set.candidates(hunks.map(({ text }) => text).join('\n'));
  side.searched.set(hunks, candidates);
  return candidates.has(index) ? hunks.flatMap((hunk) => side.set.lines(index, hunk)) : [];
}

/** The conditions of one rule on one file, all of which must hold. */
function observePattern(
  rule: PolicyRule,
  file: ChangedFile,
  sides: { readonly added: PatternSide; readonly removed: PatternSide },
  covers: Covers,
): readonly Observation[] {
  const nowhere = { path: file.path, startLine: null, endLine: null, message: rule.title };
  if (rule.added === null && rule.removed === null) return [nowhere];
  const removed =
    rule.removed === null ? null : linesMatching(sides.removed, rule, removedLines(rule, file, covers));
  if (removed?.length === 0) return [];
  if (rule.added === null) {
    return (removed ?? []).map(({ line, text }) => ({
      ...nowhere,
      message: `${rule.title} (line ${line} of the base)`,
      text,
    }));
  }
  const added = linesMatching(sides.added, rule, addedLines(rule, file, covers));
  return added.map(({ line, text }) => ({ ...nowhere, startLine: line, endLine: line, text }));
}

const NO_LINES: readonly Hunk[] = [];

/** A file that is moved to where a rule holds brings all its lines there. */
function addedLines(rule: PolicyRule, file: ChangedFile, covers: Covers): readonly Hunk[] {
  if (file.head === null || !covers(rule, file.path)) return NO_LINES;
  if (file.oldPath === null || covers(rule, file.oldPath)) return file.added;
  return file.whole?.head ?? file.added;
}

/** A file that is moved from where a rule holds takes all its lines away. */
function removedLines(rule: PolicyRule, file: ChangedFile, covers: Covers): readonly Hunk[] {
  if (!covers(rule, file.oldPath ?? file.path)) return NO_LINES;
  if (file.oldPath === null || covers(rule, file.path)) return file.removed;
  return file.whole?.base ?? file.removed;
}

function byPlace(a: Observed, b: Observed): number {
  return (
    compare(shown(a.observation.path), shown(b.observation.path)) ||
    (a.observation.startLine ?? 0) - (b.observation.startLine ?? 0) ||
    compare(a.rule.id, b.rule.id) ||
    compare(a.observation.message, b.observation.message) ||
    compare(a.observation.text ?? '', b.observation.text ?? '')
  );
}

const shown = (path: Path | null): string => (path === null ? '' : quotePath(path));
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const STRENGTH: Readonly<Record<Effect, number>> = { warn: 0, 'require-approval': 1, deny: 2 };

function weaker(a: Effect, b: Effect): Effect {
  return STRENGTH[a] < STRENGTH[b] ? a : b;
}

function toFindings(observed: readonly Observed[]): readonly Finding[] {
  const occurrences = new Map<string, number>();
  return observed.map(({ rule, observation }) => {
    const path = observation.path === null ? null : quotePath(observation.path);
    const key = [rule.id, path, (observation.text ?? '').trim().toWellFormed()];
    const place = canonicalJson(key).toString('utf8');
    const occurrence = occurrences.get(place) ?? 0;
    occurrences.set(place, occurrence + 1);
    return {
      ruleId: rule.id,
      effect: weaker(rule.effect, observation.effect ?? rule.effect),
      path,
      startLine: observation.startLine,
      endLine: observation.endLine,
      message: observation.message,
      hint: observation.hint ?? rule.hint,
      fingerprint: digestOf(canonicalJson([...key, occurrence])),
    };
  });
}
