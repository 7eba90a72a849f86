import { RunError } from '../errors.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { digestOf } from '../lib/digest.ts';
import type { JsonValue } from '../lib/strict-json.ts';
import type { Policy, PolicyRule, Rule } from '../model.ts';
import { compiledSchema } from './compiled-schema.ts';
import { STRENGTH } from './effect.ts';
import { checkExpression } from './expressions/expressions.ts';
import { compiledOf, type RootPolicy, rootLayer } from './layer.ts';
import { globProblem } from './matching/globs.ts';
import { checkPattern, MAX_PROGRAMS } from './matching/patterns.ts';
import { quoted } from './position.ts';
import { BUILT_IN_RULES } from './rules/index.ts';
import { releaseUntrusted } from './rules/release-untrusted.ts';
import { isEverywhere } from './scope.ts';
import { waiverProblem } from './sections.ts';

/**
 * A gateway's compiled policy as the root of this run's. Who signed it is known by now; here is decided whether this
 * program means the same by it: what it does not know, it cannot hold.
 */

/** @throws RunError GATEWAY_UNTRUSTED */
export function parseRootPolicy(value: JsonValue): RootPolicy {
  const parsed = compiledSchema.safeParse(value);
  if (!parsed.success) throw notUnderstood(parsed.error.issues[0]?.path.map(String).join('.') ?? '');
  const policy = parsed.data;
  const root = { policy, digest: digestOf(canonicalJson(policy)) };
  const why = problemOf(policy);
  if (why !== null) throw notUnderstood(why);
  if (!canonicalJson(normalised(root)).equals(canonicalJson(policy)))
    throw notUnderstood('it is not in its normal form');
  return root;
}

/** As this program would have compiled it; core rules that are newer than the gateway are not its own. */
function normalised(root: RootPolicy): Policy {
  const ids = new Set(root.policy.rules.map(({ id }) => id));
  const layer = rootLayer(root);
  const rules = new Map([...layer.rules].filter(([id]) => ids.has(id)));
  return compiledOf({ ...layer, rules }, root.policy.name);
}

function problemOf({ rules, waivers, scanners, releases }: Policy): string | null {
  const byId = new Map(rules.map((rule) => [rule.id, { rule }]));
  const globs = [
    ...rules.flatMap(({ scopes }) => scopes.flatMap(({ paths, except }) => [...paths, ...except])),
    ...waivers.flatMap(({ paths }) => paths),
    ...releases.flatMap(({ artifacts }) => artifacts),
  ];
  const problems = [
    () => (byId.size === rules.length ? null : 'a rule stands twice in it'),
    () => firstOf(rules, ruleProblem),
    () => patternsProblem(rules),
    () => firstOf(globs, globProblem),
    () => firstOf(waivers, (waiver) => waiverProblem(waiver, byId, scanners)),
  ];
  return firstOf(problems, (problem) => problem());
}

function firstOf<T>(list: readonly T[], problem: (one: T) => string | null): string | null {
  for (const one of list) {
    const why = problem(one);
    if (why !== null) return why;
  }
  return null;
}

function ruleProblem(rule: PolicyRule): string | null {
  const known = BUILT_IN_RULES.get(rule.id);
  if (known === undefined)
    return rule.kind === 'own' ? ownProblem(rule) : `it has the built-in rule ${quoted(rule.id)}`;
  const kind = known.core ? 'core' : 'built-in';
  if (rule.kind !== kind) return `${quoted(rule.id)} is a ${kind} rule here`;
  return builtInProblem(rule, known);
}

function ownProblem(rule: PolicyRule): string | null {
  return Object.keys(rule.with).length === 0 ? null : `${quoted(rule.id)} has parameters`;
}

function builtInProblem(rule: PolicyRule, known: Rule): string | null {
  const name = quoted(rule.id);
  if (rule.added !== null || rule.removed !== null) return `${name} has patterns`;
  for (const [parameter, value] of Object.entries(rule.with)) {
    const here = Object.hasOwn(known.parameters, parameter) ? known.parameters[parameter] : undefined;
    if (here === undefined || !here.choices.includes(value)) return `a parameter of ${name}`;
  }
  const holdsAlways = rule.when === null && rule.scopes.some(isEverywhere);
  if ((known.core || known.id === releaseUntrusted.id) && !holdsAlways)
    return `${name} does not hold everywhere and always`;
  if (!known.core) return null;
  if (STRENGTH[rule.effect] < STRENGTH[known.effect]) return `${name} is weaker than here`;
  return !known.waivable && rule.waivable !== false ? `${name} may be waived` : null;
}

function patternsProblem(rules: readonly PolicyRule[]): string | null {
  let steps = 0;
  for (const rule of rules) {
    for (const pattern of [rule.added, rule.removed]) {
      if (pattern === null) continue;
      const checked = checkPattern(pattern);
      if (checked.status === 'refused') return `a pattern of ${quoted(rule.id)}: ${checked.why}`;
      steps += checked.steps;
    }
    if (steps > MAX_PROGRAMS) return `its patterns are a program of over ${MAX_PROGRAMS} steps`;
    const expression = rule.when === null ? null : checkExpression(rule.when);
    if (expression !== null && expression.status !== 'usable')
      return `the expression of ${quoted(rule.id)}: ${expression.why}`;
  }
  return null;
}

function notUnderstood(why: string): RunError {
  return new RunError(
    'GATEWAY_UNTRUSTED',
    `the gateway’s policy is not one that this version can hold a change to: ${why}`,
    { hint: 'use the version of countersign that the gateway has: update the older of the two' },
  );
}
