import { RunError } from '../errors.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { digestOf } from '../lib/digest.ts';
import type { Digest, Effect, Policy, PolicyRule, PolicySource, Rule } from '../model.ts';
import { STRENGTH, stricter } from './effect.ts';
import { invalidPolicy, type Position } from './position.ts';
import { BUILT_IN_RULES } from './rules/index.ts';
import type { PolicyFile, RuleEntry } from './schema.ts';

/** Parsed policies → one compiled policy: core rules on, built-in rules resolved, lists sorted, one digest. */

/** A policy file that has been read and checked by itself; what it says together with others is decided here. */
export type ParsedPolicy = {
  readonly source: PolicySource;
  readonly file: PolicyFile;
  readonly positionOf: (path: readonly PropertyKey[], of?: 'key' | 'value') => Position;
};

export type CompiledPolicy = {
  readonly policy: Policy;
  readonly digest: Digest;
  readonly sources: readonly PolicySource[];
};

const DEFAULT_LEVEL = 'ORG_SOURCE_COUNTERSIGN';

/** @throws RunError POLICY_INVALID with file, line and column */
export function assemblePolicy(parsed: readonly ParsedPolicy[]): CompiledPolicy {
  const rules = new Map<string, PolicyRule>(coreRules().map((rule) => [rule.id, rule]));
  for (const from of parsed) {
    for (const [index, entry] of (from.file.rules ?? []).entries()) addRule(rules, entry, { from, index });
  }
  const policy: Policy = {
    version: 1,
    name: parsed.map(({ file }) => file.name).join('+'),
    level: levelOf(parsed),
    rules: [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
  return { policy, digest: digestOf(canonicalJson(policy)), sources: parsed.map(({ source }) => source) };
}

function levelOf(parsed: readonly ParsedPolicy[]): string {
  const levels = new Set(parsed.flatMap(({ file }) => file.level ?? []));
  const [level = DEFAULT_LEVEL, other] = levels;
  if (other === undefined) return level;
  throw new RunError('POLICY_INVALID', `two policies name different levels: ${level} and ${other}`, {
    hint: 'keep `level` in one of them',
  });
}

function coreRules(): readonly PolicyRule[] {
  return [...BUILT_IN_RULES.values()]
    .filter(({ core }) => core)
    .map((rule) => builtInRule(rule, rule.effect));
}

function builtInRule(rule: Rule, effect: Effect): PolicyRule {
  const { id, title, hint } = rule;
  const kind = rule.core ? 'core' : 'built-in';
  return { id, kind, title, effect, hint, paths: ['**'], except: [], added: null, removed: null };
}

type Place = { readonly from: ParsedPolicy; readonly index: number };

function addRule(rules: Map<string, PolicyRule>, entry: RuleEntry, { from, index }: Place): void {
  const refuse: Refuse = (key, why) =>
    invalidPolicy(from.source.name, from.positionOf(['rules', index, key]), why);
  const twin = (from.file.rules ?? []).findIndex(({ id }) => id === entry.id);
  if (twin < index) throw refuse('id', `the rule \`${entry.id}\` stands twice in this policy`);
  const builtIn = BUILT_IN_RULES.get(entry.id);
  const known = rules.get(entry.id);
  if (builtIn === undefined) {
    if (known !== undefined) throw refuse('id', `the rule \`${entry.id}\` is already in another policy`);
    rules.set(entry.id, patternRule(entry, refuse));
    return;
  }
  rules.set(entry.id, switchedOn(builtIn, known, entry, refuse));
}

type Refuse = (key: keyof RuleEntry, why: string) => RunError;

function patternRule(entry: RuleEntry, refuse: Refuse): PolicyRule {
  if (entry.title === undefined)
    throw refuse('id', `\`${entry.id}\` is no built-in rule, and a rule of your own needs a \`title\``);
  if (entry.effect === undefined) throw refuse('id', `the rule \`${entry.id}\` needs an \`effect\``);
  if (entry.paths === undefined && entry.added === undefined && entry.removed === undefined) {
    throw refuse(
      'id',
      `the rule \`${entry.id}\` has no condition: give it \`paths\`, \`added\` or \`removed\``,
    );
  }
  return {
    id: entry.id,
    kind: 'pattern',
    title: entry.title,
    effect: entry.effect,
    hint: entry.hint ?? 'change it, or ask the owner of the policy',
    paths: sorted(entry.paths ?? ['**']),
    except: sorted(entry.except ?? []),
    added: entry.added ?? null,
    removed: entry.removed ?? null,
  };
}

function switchedOn(rule: Rule, known: PolicyRule | undefined, entry: RuleEntry, refuse: Refuse): PolicyRule {
  if (entry.added !== undefined)
    throw refuse('added', `\`${rule.id}\` is a built-in rule: it has no patterns`);
  if (entry.removed !== undefined)
    throw refuse('removed', `\`${rule.id}\` is a built-in rule: it has no patterns`);
  if (rule.core && (entry.paths ?? entry.except) !== undefined) {
    throw refuse(
      entry.paths === undefined ? 'except' : 'paths',
      `\`${rule.id}\` is a core rule: it holds everywhere`,
    );
  }
  const own = entry.effect ?? rule.effect;
  if (rule.core && STRENGTH[own] < STRENGTH[rule.effect]) {
    throw refuse(
      'effect',
      `\`${rule.id}\` is a core rule: at least \`${rule.effect}\`, it may be raised and never lowered`,
    );
  }
  // Of several policies that name it the strictest holds, in whatever order they come.
  const effect = known === undefined ? own : stricter(known.effect, own);
  return {
    ...builtInRule(rule, effect),
    title: entry.title ?? known?.title ?? rule.title,
    hint: entry.hint ?? known?.hint ?? rule.hint,
    paths: sorted([...(known === undefined ? [] : known.paths), ...(entry.paths ?? ['**'])]),
    // What another policy does not except stays covered.
    except: sorted((entry.except ?? []).filter((glob) => known?.except.includes(glob) ?? true)),
  };
}

function sorted(globs: readonly string[]): readonly string[] {
  return globs.includes('**') ? ['**'] : [...new Set(globs)].sort();
}
