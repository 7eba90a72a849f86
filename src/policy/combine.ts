import { RunError } from '../errors.ts';
import type { Approvers, PolicyRule } from '../model.ts';
import { stricter } from './effect.ts';
import { type Draft, isOfRoot, type Layer } from './layer.ts';
import { ORDER } from './order.ts';
import { BUILT_IN_RULES } from './rules/index.ts';
import { uniteScopes } from './scope.ts';
import { combineSections } from './sections.ts';

/** Several policies of one rank: where two say something of one thing, both hold. */

/** @throws RunError POLICY_INVALID where no one rule says both */
export function combine(a: Layer, b: Layer): Layer {
  const rules = new Map(a.rules);
  for (const [id, draft] of b.rules) {
    const twin = rules.get(id);
    rules.set(id, twin === undefined ? draft : combineDrafts(twin, draft));
  }
  if (a.level !== null && b.level !== null && a.level !== b.level) {
    throw new RunError('POLICY_INVALID', `two policies name different levels: ${a.level} and ${b.level}`, {
      hint: 'keep `level` in one of them',
    });
  }
  return {
    level: a.level ?? b.level,
    rules,
    sections: combineSections(a.sections, b.sections),
    root: a.root ?? b.root,
  };
}

function combineDrafts(a: Draft, b: Draft): Draft {
  // What stands on the same ground says what the ground does, and more.
  if (a.untouched && (a.first === null || a.first === b.first)) return b;
  if (b.untouched && (b.first === null || a.first === b.first)) return a;
  if (a === b) return a;
  const [one, other] = [a.rule, b.rule];
  // Of a gateway's rule a pack may say something, too, which nobody has written for this gateway.
  const besidePack = isOfRoot(a) !== isOfRoot(b);
  if (one.kind === 'own' && a.first !== b.first && !(besidePack && isSameRule(one, other)))
    throw b.refuse('id', `the rule \`${one.id}\` is already in another policy`);
  if (one.when !== other.when && !isOfRoot(a) && !isOfRoot(b))
    throw b.refuse('when', `another policy has another \`when\` for \`${one.id}\``);
  return {
    ...a,
    untouched: false,
    ofGateway: a.ofGateway || b.ofGateway,
    rule: {
      ...one,
      effect: stricter(one.effect, other.effect),
      scopes: uniteScopes(one.scopes, other.scopes),
      when: eitherWhen(one.when, other.when),
      with: stricterParameters(one, other),
      approvers: stricterApprovers(a, b, besidePack),
      waivable: besidePack ? waivableBesidePack(a, b) : stricterWaivable(one, other),
    },
  };
}

function isSameRule(one: PolicyRule, other: PolicyRule): boolean {
  return one.added === other.added && one.removed === other.removed;
}

/** Fewer changes are let pass when either expression finds them; without one every change is found. */
function eitherWhen(one: string | null, other: string | null): string | null {
  if (one === other) return one;
  // An expression may end in a comment.
  return one === null || other === null ? null : `(${one}\n) || (${other}\n)`;
}

function stricterWaivable(one: PolicyRule, other: PolicyRule): PolicyRule['waivable'] {
  return ORDER.waivable.holds(one.waivable, other.waivable) ? other.waivable : one.waivable;
}

/** What a pack lets be waived the base may waive, as far as the gateway lets it. */
function waivableBesidePack(a: Draft, b: Draft): PolicyRule['waivable'] {
  const [root, pack] = isOfRoot(a) ? [a.rule, b.rule] : [b.rule, a.rule];
  return pack.waivable === false ? false : root.waivable;
}

function stricterParameters(one: PolicyRule, other: PolicyRule): PolicyRule['with'] {
  const parameters = Object.entries(BUILT_IN_RULES.get(one.id)?.parameters ?? {});
  return Object.fromEntries(
    parameters.map(([name, { choices, default: start }]) => {
      const positions = [one, other].map((rule) => choices.indexOf(rule.with[name] ?? start));
      return [name, choices[Math.max(...positions)] ?? start];
    }),
  );
}

function stricterApprovers(a: Draft, b: Draft, besidePack: boolean): Approvers {
  const [one, other] = [a.rule.approvers, b.rule.approvers];
  if (ORDER.approvers.holds(one, other)) return other;
  if (ORDER.approvers.holds(other, one)) return one;
  const both = besidePack ? bothApprovers(one, other) : null;
  if (both !== null) return both;
  const why = `another policy names other \`approvers\` for \`${a.rule.id}\`, and neither list is within the other`;
  throw b.refuse('approvers', why);
}

/** Those whom both name, with what either asks of them; null: nobody is left. */
function bothApprovers(one: Approvers, other: Approvers): Approvers | null {
  const [few, many] = namesNobody(one) ? [other, one] : [one, other];
  const within = (list: readonly string[], of: readonly string[]): readonly string[] =>
    namesNobody(many) ? list : list.filter((name) => of.includes(name));
  const users = within(few.users, many.users);
  const teams = within(few.teams, many.teams);
  const count = Math.max(one.count, other.count);
  const isNobody = users.length + teams.length === 0 && !namesNobody(few);
  if (isNobody || (users.length > 0 && teams.length === 0 && count > users.length)) return null;
  const isHigher = ORDER.approvers.holds(
    { users: [], teams: [], permission: one.permission, count: 1 },
    { users: [], teams: [], permission: other.permission, count: 1 },
  );
  return { users, teams, permission: isHigher ? other.permission : one.permission, count };
}

function namesNobody({ users, teams }: Approvers): boolean {
  return users.length + teams.length === 0;
}
