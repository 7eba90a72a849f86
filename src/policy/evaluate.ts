import { hashOfPlace } from '../lib/digest.ts';
import { quotePath } from '../lib/names.ts';
import type {
  Change,
  ChangedFile,
  Effect,
  Facts,
  Finding,
  Observation,
  Path,
  Policy,
  PolicyRule,
  ScannerPolicy,
  Unchecked,
} from '../model.ts';
import { STRENGTH, weaker } from './effect.ts';
import type { ExpressionCheck } from './expressions/expressions.ts';
import type { Holds, Judging } from './own-rules.ts';
import { BUILT_IN_RULES } from './rules/index.ts';
import { judgeScans } from './scanners/scanners.ts';
import { isEverywhere } from './scope.ts';
import type { WaiverOf } from './waivers.ts';

/** Facts and a policy in, findings out: sorted by path, line and rule, and the same bytes each time. */

/** Findings that are listed; a change with more is failed by them, and `unlisted` says that there are more. */
export const MAX_FINDINGS = 10_000;

export type Evaluation = {
  readonly findings: readonly Finding[];
  readonly unlisted: boolean;
  /** What the policy asks for and nobody could look at. */
  readonly unchecked: readonly Unchecked[];
};

/** An observation and who makes it: a rule, or a scanner's rule under the scanner's name. */
type Observed = {
  readonly rule: { readonly id: string; readonly effect: Effect; readonly hint: string };
  readonly scanner?: ScannerPolicy;
  readonly observation: Observation;
};

/**
 * Globs, patterns and expressions are loaded for policies that have any.
 * @throws RunError POLICY_COST, POLICY_FAILED
 */
export async function evaluate(facts: Facts, policy: Policy): Promise<Evaluation> {
  const { holds, unchecked } = await conditions(facts, policy);
  const waiverOf = await waiversFor(facts, policy);
  const own = policy.rules.every(holdsEverywhere) ? null : await import('./own-rules.ts');
  const judging: Judging = {
    covers: own?.coverage() ?? (() => true),
    holds,
    waives: ({ id }, path) => waiverOf(id, null, [path])?.status === 'holds',
  };
  const scanned = judgeScans(
    facts,
    policy.scanners,
    (scanner, ruleId, path) => waiverOf(ruleId, scanner, [path])?.status === 'holds',
  );
  const observed: Observed[] = [
    ...builtInObservations(facts, policy, judging),
    ...scanned.observed.map((one) => ofScanner(one, policy)),
  ];
  let found = 0;
  for (const one of own?.ownObservations(facts, policy, judging) ?? []) {
    observed.push(one);
    if (++found > MAX_FINDINGS) break;
  }
  const listed = observed.sort(byPlace).slice(0, MAX_FINDINGS);
  const findings = toFindings(listed, facts.change, waiverOf);
  return {
    findings,
    unlisted: observed.length > MAX_FINDINGS,
    unchecked: [...unchecked, ...scanned.unchecked],
  };
}

function holdsEverywhere({ kind, scopes }: PolicyRule): boolean {
  return kind !== 'own' && scopes.every(isEverywhere);
}

type Conditions = { readonly holds: Holds; readonly unchecked: Unchecked[] };

/** Expressions, each evaluated once and only when a rule has something to say otherwise. */
async function conditions(facts: Facts, policy: Policy): Promise<Conditions> {
  const unchecked: Unchecked[] = [];
  if (policy.rules.every(({ when }) => when === null)) return { holds: () => true, unchecked };
  const { checkExpression, expressionEvaluator } = await import('./expressions/expressions.ts');
  const evaluateRule = expressionEvaluator(facts);
  const known = new Map<string, boolean>();
  const unread = facts.change.files.some(({ base }) => base?.content.kind === 'oversized');
  const holds: Holds = ({ id, when }) => {
    if (when === null) return true;
    const before = known.get(id);
    if (before !== undefined) return before;
    const answer = evaluateRule({ id, when });
    known.set(id, answer);
    unchecked.push(...blindSpots(id, checkExpression(when), { facts, policy }));
    // A head over the cap blocks by itself.
    if (unread && /\bremoved(?:Lines)?\b/.test(when)) unchecked.push(unreadBase(id));
    return answer;
  };
  return { holds, unchecked };
}

function unreadBase(id: string): Unchecked {
  const why = 'it looks at removed lines, and a file was too large in the base to be read';
  return { what: `rule ${id}`, why, blocks: true };
}

type Ground = { readonly facts: Facts; readonly policy: Policy };

/** An empty list that nobody has filled says nothing. */
function blindSpots(id: string, checked: ExpressionCheck, ground: Ground): readonly Unchecked[] {
  const looksAt = checked.status === 'usable' ? checked.looksAt : new Set<string>();
  const why = [
    looksAt.has('skills') ? 'it looks at skills, and this version has no skills stage' : null,
    looksAt.has('releases') ? whyNoReleases(ground) : null,
  ];
  return why.filter((one) => one !== null).map((one) => ({ what: `rule ${id}`, why: one, blocks: true }));
}

function whyNoReleases({ facts, policy }: Ground): string | null {
  if (policy.releases.length > 0 && facts.releases !== null) return null;
  return 'it looks at releases, and nothing is held against the policy’s here';
}

function builtInObservations(
  facts: Facts,
  policy: Policy,
  { covers, holds, waives }: Judging,
): readonly Observed[] {
  return policy.rules.flatMap((rule) => {
    const within = (path: Path): boolean => rule.scopes.some((scope) => covers(scope, path));
    // Each scope by itself, as for rules of a policy's own: a wider one beside it hides no move.
    const arrives = (path: Path, oldPath: Path): boolean =>
      !waives(rule, path) &&
      rule.scopes.some((scope) => covers(scope, path) && (!covers(scope, oldPath) || waives(rule, oldPath)));
    const moved = withMoves(facts, arrives);
    const observations = BUILT_IN_RULES.get(rule.id)?.check(moved, rule.with) ?? [];
    const covered = observations.filter(({ path }) => path === null || within(path));
    if (covered.length === 0 || !holds(rule)) return [];
    return strictest(rule, covered).map((observation) => ({ rule, observation }));
  });
}

/** A file that moves to where it is judged, from where it was not, brings all its lines. */
function withMoves(facts: Facts, arrives: (path: Path, oldPath: Path) => boolean): Facts {
  const crosses = ({ oldPath, path, whole }: ChangedFile): boolean =>
    oldPath !== null && whole !== null && arrives(path, oldPath);
  if (!facts.change.files.some(crosses)) return facts;
  const files = facts.change.files.map((file) =>
    crosses(file) ? { ...file, added: file.whole?.head ?? file.added } : file,
  );
  return { ...facts, change: { ...facts.change, files } };
}

/** The tool's own rule id, unless a rule of the policy is called so: no other tool speaks in its name. */
function ofScanner(
  { scanner, ruleId, observation }: ReturnType<typeof judgeScans>['observed'][number],
  policy: Policy,
): Observed {
  const taken = BUILT_IN_RULES.has(ruleId) || policy.rules.some(({ id }) => id === ruleId);
  const id = taken ? `${scanner.name}/${ruleId}` : ruleId;
  return { rule: { id, effect: scanner.effect, hint: observation.hint ?? '' }, scanner, observation };
}

/** One more than is listed tells that there are more; no flood of warnings crowds out what denies. */
function strictest(rule: PolicyRule, observations: readonly Observation[]): readonly Observation[] {
  if (observations.length <= MAX_FINDINGS) return observations;
  const strength = (observation: Observation): number => STRENGTH[effectOf({ rule, observation })];
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

function effectOf({ rule, observation }: Pick<Observed, 'rule' | 'observation'>): Effect {
  return weaker(rule.effect, observation.effect ?? rule.effect);
}

async function waiversFor({ circumstances }: Facts, { waivers, rules }: Policy): Promise<WaiverOf> {
  if (waivers.length === 0) return () => null;
  const { waiverFinder } = await import('./waivers.ts');
  const taken = new Set(rules.map(({ id }) => id));
  return waiverFinder(waivers, { today: circumstances.today, taken });
}

function toFindings(observed: readonly Observed[], change: Change, waiverOf: WaiverOf): readonly Finding[] {
  const occurrences = new Map<string, number>();
  const moved = new Map(change.files.map(({ path, oldPath }) => [path, oldPath] as const));
  return observed.map((one) => {
    const { rule, observation } = one;
    const path = observation.path === null ? null : quotePath(observation.path);
    const key = hashOfPlace(rule.id, path, (observation.text ?? '').trim().toWellFormed());
    const place = key.soFar;
    const occurrence = occurrences.get(place) ?? 0;
    occurrences.set(place, occurrence + 1);
    const places = [observation.path, moved.get(observation.path ?? '') ?? null];
    const found = waiverOf(
      rule.id,
      one.scanner ?? null,
      places.filter((place) => place !== null),
    );
    const hint = observation.hint ?? rule.hint;
    const finding = {
      ruleId: rule.id,
      effect: effectOf(one),
      path,
      startLine: observation.startLine,
      endLine: observation.endLine,
      message: observation.message,
      hint:
        found?.status === 'ended' ? `${hint}; the waiver of ${found.owner} ended on ${found.expires}` : hint,
      fingerprint: key.with(occurrence),
    };
    if (found?.status !== 'holds') return finding;
    const { reason, owner, expires } = found;
    return { ...finding, waived: { reason, owner, expires } };
  });
}
