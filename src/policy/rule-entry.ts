import type { RunError } from '../errors.ts';
import type { Approvers, ParameterValues, PolicyRule, Rule, Scope } from '../model.ts';
import { STRENGTH } from './effect.ts';
import { ORDER, parameterOrder } from './order.ts';
import { releaseUntrusted } from './rules/release-untrusted.ts';
import type { ApproversEntry, RuleEntry } from './schema.ts';
import { EVERYWHERE, scopeOf, sortedSet, uniteScopes } from './scope.ts';

/** One rule as a file says it → that rule compiled: of one's own, switched on, or a parent's made stricter. */

/** The error at one key of the entry. */
export type Refuse = (key: keyof RuleEntry, why: string) => RunError;

/** Who approves where a rule does not say. */
export const ANYBODY: Approvers = { users: [], teams: [], permission: 'write', count: 1 };

/** A built-in rule as it is where no policy says anything of it. */
export function builtInRule(rule: Rule): PolicyRule {
  return {
    id: rule.id,
    kind: rule.core ? 'core' : 'built-in',
    title: rule.title,
    effect: rule.effect,
    hint: rule.hint,
    scopes: [EVERYWHERE],
    added: null,
    removed: null,
    when: null,
    with: defaultsOf(rule),
    approvers: ANYBODY,
    waivable: rule.waivable,
  };
}

function defaultsOf({ parameters }: Rule): ParameterValues {
  return Object.fromEntries(Object.entries(parameters).map(([name, one]) => [name, one.default]));
}

/** @throws RunError POLICY_INVALID */
export function ownRule(entry: RuleEntry, refuse: Refuse): PolicyRule {
  const { id, title, effect } = entry;
  if (title === undefined)
    throw refuse('id', `\`${id}\` is no built-in rule, and a rule of your own needs a \`title\``);
  if (effect === undefined) throw refuse('id', `the rule \`${id}\` needs an \`effect\``);
  if (entry.with !== undefined)
    throw refuse('with', `\`${id}\` is a rule of your own: only built-in rules have parameters`);
  const conditions = [entry.paths, entry.added, entry.removed, entry.when];
  if (conditions.every((condition) => condition === undefined)) {
    const why = `the rule \`${id}\` has no condition: give it \`paths\`, \`added\`, \`removed\` or \`when\``;
    throw refuse('id', why);
  }
  return {
    id,
    kind: 'own',
    title: title.trim(),
    effect,
    hint: entry.hint?.trim() ?? 'change it, or ask the owner of the policy',
    scopes: [scopeOf(entry)],
    added: entry.added ?? null,
    removed: entry.removed ?? null,
    when: entry.when?.trim() ?? null,
    with: {},
    approvers: approversOf(entry.approvers, refuse),
    waivable: entry.waivable ?? true,
  };
}

/** A built-in rule that no parent names. @throws RunError POLICY_INVALID */
export function switchedOn(rule: Rule, entry: RuleEntry, refuse: Refuse): PolicyRule {
  refusePatterns(rule, entry, refuse);
  refuseConditions(rule, entry, refuse);
  const plain = builtInRule(rule);
  const on: PolicyRule = {
    ...plain,
    title: entry.title?.trim() ?? plain.title,
    effect: entry.effect ?? plain.effect,
    hint: entry.hint?.trim() ?? plain.hint,
    scopes: [scopeOf(entry)],
    when: entry.when?.trim() ?? null,
    with: { ...plain.with, ...parametersOf(rule, entry, refuse) },
    approvers: approversOf(entry.approvers, refuse),
    waivable: entry.waivable ?? plain.waivable,
  };
  if (rule.core) refuseWeakerCore(rule, entry, on, refuse);
  return on;
}

/** Where and when a rule holds. */
const CONDITIONS = ['paths', 'except', 'when'] as const;

function refusePatterns(rule: Rule, entry: RuleEntry, refuse: Refuse): void {
  for (const key of ['added', 'removed'] as const) {
    if (entry[key] !== undefined) throw refuse(key, `\`${rule.id}\` is a built-in rule: it has no patterns`);
  }
}

/** What is rejected is always told: which artifacts are meant, each entry of `releases` says by itself. */
function refuseConditions({ id }: Rule, entry: RuleEntry, refuse: Refuse): void {
  if (id !== releaseUntrusted.id) return;
  const why = `\`${id}\` is about whatever \`releases\` asks for: narrow \`releases[].artifacts\` instead`;
  for (const key of CONDITIONS) if (entry[key] !== undefined) throw refuse(key, why);
}

function refuseWeakerCore(
  rule: Rule,
  entry: RuleEntry,
  { effect, waivable }: PolicyRule,
  refuse: Refuse,
): void {
  if (!rule.waivable && waivable !== false) throw refuse('waivable', `\`${rule.id}\` is never waived`);
  for (const key of CONDITIONS) {
    if (entry[key] !== undefined)
      throw refuse(key, `\`${rule.id}\` is a core rule: it holds everywhere and always`);
  }
  if (STRENGTH[effect] < STRENGTH[rule.effect]) {
    const why = `\`${rule.id}\` is a core rule: at least \`${rule.effect}\`, it may be raised and never lowered`;
    throw refuse('effect', why);
  }
}

const FIXED = ['title', 'hint', 'added', 'removed', 'when'] as const;

/**
 * A parent's rule with what a child says of it: at least as strict in every field of the table.
 * @throws RunError POLICY_INVALID
 */
export function tightened(
  parent: PolicyRule,
  builtIn: Rule | undefined,
  entry: RuleEntry,
  refuse: Refuse,
): PolicyRule {
  if (builtIn !== undefined) refuseConditions(builtIn, entry, refuse);
  for (const key of FIXED) {
    if (entry[key] !== undefined)
      throw refuse(key, `\`${parent.id}\` is a rule of a parent: its \`${key}\` ${ORDER.text.says}`);
  }
  const values = builtIn === undefined ? {} : parametersOf(builtIn, entry, refuse);
  if (builtIn === undefined && entry.with !== undefined)
    throw refuse('with', `\`${parent.id}\` is no built-in rule: only those have parameters`);
  const child: PolicyRule = {
    ...parent,
    effect: entry.effect ?? parent.effect,
    scopes: widened(parent.scopes, entry, refuse),
    with: { ...parent.with, ...values },
    approvers: entry.approvers === undefined ? parent.approvers : approversOf(entry.approvers, refuse),
    waivable: entry.waivable ?? parent.waivable,
  };
  const looser = (key: keyof RuleEntry, says: string, shown = ''): RunError =>
    refuse(key, `a child may only tighten \`${parent.id}\`: ${shown}\`${key}\` ${says}`);
  if (!ORDER.effect.holds(parent.effect, child.effect))
    throw looser('effect', `is \`${parent.effect}\` in the parent, and ${ORDER.effect.says}`);
  if (!ORDER.approvers.holds(parent.approvers, child.approvers))
    throw looser('approvers', `is more than the parent’s; allowed are ${ORDER.approvers.says}`);
  if (!ORDER.waivable.holds(parent.waivable, child.waivable)) throw looser('waivable', ORDER.waivable.says);
  if (builtIn !== undefined && !parameterOrder(builtIn).holds(parent.with, child.with))
    throw looser('with', 'is less strict than the parent’s');
  return child;
}

/** The parent's scopes stay beside the child's: what a move of a file brings depends on each by itself. */
function widened(scopes: readonly Scope[], entry: RuleEntry, refuse: Refuse): readonly Scope[] {
  if (entry.paths === undefined && entry.except === undefined) return scopes;
  const paths = entry.paths ?? scopes.flatMap((scope) => scope.paths);
  const except =
    entry.except ??
    (scopes[0]?.except ?? []).filter((glob) => scopes.every((one) => one.except.includes(glob)));
  for (const scope of scopes) {
    const lost = scope.paths.find((glob) => !ORDER.paths.holds([glob], paths));
    if (lost !== undefined)
      throw refuse('paths', `the parent’s \`${lost}\` is missing: in \`paths\` ${ORDER.paths.says}`);
    const added = except.find((glob) => !scope.except.includes(glob));
    if (added !== undefined)
      throw refuse(
        'except',
        `\`${added}\` is not excepted by the parent: in \`except\` ${ORDER.except.says}`,
      );
  }
  return uniteScopes(scopes, [scopeOf({ paths, except })]);
}

function approversOf(entry: ApproversEntry | undefined, refuse: Refuse): Approvers {
  if (entry === undefined) return ANYBODY;
  const { users = [], teams = [], permission = 'write', count = 1 } = entry;
  if (users.length > 0 && teams.length === 0 && count > users.length)
    throw refuse('approvers', `it takes ${count} approvals, and only ${users.length} may give one`);
  return { users: sortedSet(users), teams: sortedSet(teams), permission, count };
}

function parametersOf(rule: Rule, entry: RuleEntry, refuse: Refuse): ParameterValues {
  const given = Object.entries(entry.with ?? {});
  for (const [name, value] of given) {
    const parameter = Object.hasOwn(rule.parameters, name) ? rule.parameters[name] : undefined;
    if (parameter === undefined) throw refuse('with', `\`${rule.id}\` has no parameter \`${name}\``);
    if (!parameter.choices.includes(String(value))) {
      const choices = parameter.choices.map((choice) => `\`${choice}\``).join(', ');
      throw refuse('with', `\`${name}\` is one of ${choices}`);
    }
  }
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}
