import { RunError } from '../errors.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { digestOf } from '../lib/digest.ts';
import type { Digest, Effect, Policy, PolicyRule, PolicySource, Rule } from '../model.ts';
import { invalidPolicy, type PolicyDocument, parsePolicyDocument } from './document.ts';
import { globProblem } from './globs.ts';
import { PACKS } from './packs.generated.ts';
import { patternProblem } from './patterns.ts';
import { BUILT_IN_RULES } from './rules/index.ts';
import { type PolicyFile, policySchema, type RuleEntry } from './schema.ts';

/** Policy files → one compiled policy: core rules on, built-in rules resolved, lists sorted, one digest. */

/** A policy as it was found, before anything in it is believed. */
export type PolicyInput = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly from: PolicySource['from'];
};

export type CompiledPolicy = {
  readonly policy: Policy;
  readonly digest: Digest;
  readonly sources: readonly PolicySource[];
};

const DEFAULT_LEVEL = 'ORG_SOURCE_COUNTERSIGN';

/** @throws RunError POLICY_NOT_FOUND */
export function packInput(name: string): PolicyInput {
  const text = Object.hasOwn(PACKS, name) ? PACKS[name] : undefined;
  if (text !== undefined) return { name: `pack:${name}`, bytes: Buffer.from(text, 'utf8'), from: 'pack' };
  throw new RunError('POLICY_NOT_FOUND', `there is no pack called ${name}`, {
    hint: `take one of ${Object.keys(PACKS)
      .map((known) => `pack:${known}`)
      .join(', ')}`,
  });
}

/** @throws RunError POLICY_INVALID with file, line and column */
export function compilePolicy(inputs: readonly PolicyInput[]): CompiledPolicy {
  const parsed = inputs.map(({ name, bytes }) => parseFile(name, bytes));
  const rules = new Map<string, PolicyRule>(coreRules().map((rule) => [rule.id, rule]));
  for (const { file, document } of parsed) {
    for (const [index, entry] of (file.rules ?? []).entries()) addRule(rules, entry, { document, index });
  }
  const policy: Policy = {
    version: 1,
    name: parsed.map(({ file }) => file.name).join('+'),
    level: levelOf(parsed),
    rules: [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
  return {
    policy,
    digest: digestOf(canonicalJson(policy)),
    sources: inputs.map(({ name, bytes, from }) => ({ name, digest: digestOf(bytes), from })),
  };
}

type Parsed = { readonly file: PolicyFile; readonly document: PolicyDocument };

function parseFile(name: string, bytes: Uint8Array): Parsed {
  const document = parsePolicyDocument(name, bytes);
  const result = policySchema.safeParse(document.data);
  if (result.success) return { file: result.data, document };
  const [issue] = result.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [...(issue?.path ?? []), ...(unknown === undefined ? [] : [unknown])];
  const where = document.positionOf(path, unknown === undefined ? 'value' : 'key');
  throw invalidPolicy(
    name,
    where,
    unknown === undefined ? schemaProblem(path, issue?.message) : `unknown key \`${unknown}\``,
  );
}

function schemaProblem(path: readonly PropertyKey[], message = 'it is not a policy'): string {
  const plain = message.replace(/^Invalid input: |^Invalid string: /, '');
  return path.length === 0 ? plain : `\`${path.map(String).join('.')}\`: ${plain}`;
}

function levelOf(parsed: readonly Parsed[]): string {
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

type Place = { readonly document: PolicyDocument; readonly index: number };

const STRENGTH: Readonly<Record<Effect, number>> = { warn: 0, 'require-approval': 1, deny: 2 };

function addRule(rules: Map<string, PolicyRule>, entry: RuleEntry, place: Place): void {
  const refuse = (key: keyof RuleEntry, why: string, item?: number): RunError => {
    const path = ['rules', place.index, key, ...(item === undefined ? [] : [item])];
    return invalidPolicy(place.document.name, place.document.positionOf(path), why);
  };
  for (const key of ['paths', 'except'] as const) {
    for (const [item, glob] of (entry[key] ?? []).entries()) {
      const why = globProblem(glob);
      if (why !== null) throw refuse(key, `\`${glob}\`: ${why}`, item);
    }
  }
  for (const key of ['added', 'removed'] as const) {
    const why = entry[key] === undefined ? null : patternProblem(entry[key]);
    if (why !== null) throw refuse(key, why);
  }
  const builtIn = BUILT_IN_RULES.get(entry.id);
  const known = rules.get(entry.id);
  if (builtIn === undefined) {
    if (known !== undefined) throw refuse('id', `the rule \`${entry.id}\` is already there`);
    rules.set(entry.id, patternRule(entry, refuse));
    return;
  }
  rules.set(entry.id, switchedOn(builtIn, known, entry, refuse));
}

type Refuse = (key: keyof RuleEntry, why: string, item?: number) => RunError;

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
  const effect = entry.effect ?? known?.effect ?? rule.effect;
  if (rule.core && STRENGTH[effect] < STRENGTH[rule.effect]) {
    throw refuse(
      'effect',
      `\`${rule.id}\` is a core rule: at least \`${rule.effect}\`, it may be raised and never lowered`,
    );
  }
  if (known !== undefined && STRENGTH[effect] < STRENGTH[known.effect]) {
    throw refuse(
      'effect',
      `\`${rule.id}\` is \`${known.effect}\` already: it may be raised and never lowered`,
    );
  }
  return {
    ...builtInRule(rule, effect),
    title: entry.title ?? known?.title ?? rule.title,
    hint: entry.hint ?? known?.hint ?? rule.hint,
    paths: sorted(entry.paths ?? known?.paths ?? ['**']),
    except: sorted(entry.except ?? known?.except ?? []),
  };
}

function sorted(globs: readonly string[]): readonly string[] {
  return [...new Set(globs)].sort();
}
