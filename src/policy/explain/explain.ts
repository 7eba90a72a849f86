import { RunError } from '../../errors.ts';
import type { Approvers, Effect, Policy, PolicyRule, ScannerPolicy, Scope } from '../../model.ts';
import type { PlacedEntry } from '../entries.ts';
import { distanceOf } from '../nearest.ts';
import { ANYBODY, builtInRule } from '../rule-entry.ts';
import { BUILT_IN_RULES } from '../rules/index.ts';
import { outermostScopes } from './scopes.ts';

/** What a rule is for, what it asks, who asks for it, and how one gets past it. */

export type RuleExplanation = {
  readonly id: string;
  readonly kind: PolicyRule['kind'];
  readonly title: string;
  /** What happens where nobody minds; null for a rule that a policy brought: `askedBy` says which. */
  readonly why: string | null;
  readonly effect: Effect;
  readonly hint: string;
  /** Whether the policy has it; if not, the rest is as it would be. */
  readonly switchedOn: boolean;
  /** A pack has no lines that anybody could look up. */
  readonly askedBy: readonly { readonly source: string; readonly line: number | null }[];
  readonly conditions: {
    readonly scopes: readonly Scope[];
    readonly added: string | null;
    readonly removed: string | null;
    readonly when: string | null;
    readonly with: readonly ExplainedParameter[];
  };
  /** Null unless its effect is `require-approval`. */
  readonly approvers: Approvers | null;
  readonly waivable: 'yes' | 'by-the-gateway' | 'no';
  readonly tests: readonly { readonly name: string; readonly expect: string; readonly source: string }[];
};

export type ExplainedParameter = {
  readonly name: string;
  readonly value: string;
  readonly says: string;
  /** Weakest first. */
  readonly choices: readonly string[];
};

/** A rule of the policy, else the built-in rule as it would be. @throws RunError USAGE with names that are near */
export function ruleNamed(
  id: string,
  policy: Policy,
): { readonly rule: PolicyRule; readonly switchedOn: boolean } {
  const rule = policy.rules.find((one) => one.id === id);
  if (rule !== undefined) return { rule, switchedOn: true };
  const builtIn = BUILT_IN_RULES.get(id);
  if (builtIn !== undefined) return { rule: builtInRule(builtIn), switchedOn: false };
  const known = [...new Set([...BUILT_IN_RULES.keys(), ...policy.rules.map((one) => one.id)])].sort();
  const near = nearNames(id, known);
  const list = (near.length === 0 ? known.slice(0, MANY) : near).join(', ');
  const names = policy.scanners.map(({ name }) => name).join(', ');
  const scanners = names === '' ? '' : `; scanners of the policy are ${names}`;
  throw new RunError('USAGE', `there is no rule ${id}`, {
    hint: `${near.length === 0 ? 'take one of' : 'did you mean'} ${list}${scanners}`,
  });
}

export function explainRule(
  { rule, switchedOn }: ReturnType<typeof ruleNamed>,
  entries: readonly PlacedEntry[],
): RuleExplanation {
  const own = entries.filter(({ ruleId }) => ruleId === rule.id);
  const { id, kind, title, effect, hint, scopes, added, removed, when } = rule;
  return {
    id,
    kind,
    title,
    why: BUILT_IN_RULES.get(id)?.why ?? null,
    effect,
    hint,
    switchedOn,
    askedBy: own.map(({ source, line, from }) => ({ source, line: from === 'pack' ? null : line })),
    conditions: { scopes: outermostScopes(scopes), added, removed, when, with: parametersOf(rule) },
    approvers: effect === 'require-approval' ? rule.approvers : null,
    waivable: waivableOf(rule, own),
    tests: own.flatMap(({ source, tests }) =>
      tests.map(({ test, line }) => ({ name: test.name, expect: test.expect, source: `${source}:${line}` })),
    ),
  };
}

function parametersOf(rule: PolicyRule): readonly ExplainedParameter[] {
  return Object.entries(BUILT_IN_RULES.get(rule.id)?.parameters ?? {}).map(([name, parameter]) => ({
    name,
    value: rule.with[name] ?? parameter.default,
    says: parameter.says,
    choices: parameter.choices,
  }));
}

function waivableOf({ waivable }: PolicyRule, own: readonly PlacedEntry[]): RuleExplanation['waivable'] {
  if (waivable === false) return 'no';
  return waivable === true && own.some(({ from }) => from === 'gateway') ? 'by-the-gateway' : 'yes';
}

// ── a scanner ───────────────────────────────────────────────────────────────────────────────

export type ScannerExplanation = ScannerPolicy & {
  /** The tool's own rule that was asked for, as typed; null: all that it finds. */
  readonly rule: string | null;
  /** Null unless its effect is `require-approval`: nobody is named for a scanner. */
  readonly approvers: Approvers | null;
};

/** A scanner of the policy by its `NAME` or `NAME/RULE`, case aside, where no rule is called so; else null. */
export function scannerNamed(id: string, policy: Policy): ScannerExplanation | null {
  if (BUILT_IN_RULES.has(id) || policy.rules.some((rule) => rule.id === id)) return null;
  const typed = id.toLowerCase();
  const scanner = policy.scanners.find(({ name }) => `${typed}/`.startsWith(`${name.toLowerCase()}/`));
  if (scanner === undefined) return null;
  const rule = id.slice(scanner.name.length + 1);
  const approvers = scanner.effect === 'require-approval' ? ANYBODY : null;
  return { ...scanner, rule: rule === '' ? null : rule, approvers };
}

// ── near names ──────────────────────────────────────────────────────────────────────────────

const MANY = 20;
const NEAR = 5;

/** Names that share a word, or that a slip of a few letters makes. */
function nearNames(name: string, known: readonly string[]): readonly string[] {
  const words = new Set(name.toLowerCase().split(/[^a-z0-9]+/));
  words.delete('');
  const shared = (other: string): number => other.split('-').filter((word) => words.has(word)).length;
  const ranked = known.map((other) => ({
    other,
    away: name.length > 200 ? name.length : distanceOf(name, other),
    shared: shared(other),
  }));
  return ranked
    .filter(({ other, away, shared: common }) => common > 0 || away <= Math.max(2, other.length / 4))
    .sort((a, b) => a.away - b.away || b.shared - a.shared)
    .slice(0, NEAR)
    .map(({ other }) => other);
}
