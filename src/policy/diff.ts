import type { Policy, PolicyRule, Scope, Waiver } from '../model.ts';
import { ORDER, type Order, parameterOrder } from './order.ts';
import { BUILT_IN_RULES } from './rules/index.ts';

/** Two compiled policies in, what each difference does out, by the same table that `extends` is held to. */

export type DifferenceKind = 'tightened' | 'loosened' | 'changed';

export type Difference = {
  readonly kind: DifferenceKind;
  /** The field, as `rules.public-ingress.effect`. */
  readonly field: string;
  /** Null: it was not there, or is no more. */
  readonly from: string | null;
  readonly to: string | null;
};

/** Nothing that differs only in how it is written is listed; sorted by field. */
export function diffPolicies(from: Policy, to: Policy): readonly Difference[] {
  return [
    ...textDifference('name', from.name, to.name),
    ...textDifference('level', from.level, to.level),
    ...keyed('rules', from.rules, to.rules, {
      key: ({ id }) => id,
      show: ({ effect }) => effect,
      diff: diffRules,
    }),
    ...diffSkills(from.skills, to.skills),
    ...keyed('scanners', from.scanners, to.scanners, {
      key: ({ name }) => name,
      show: shown,
      diff: (a, b, field) => byOrder(field, [a], [b], ORDER.scanners, ([one]) => shown(one)),
    }),
    ...keyed('releases', from.releases, to.releases, { key: shown, show: shown, diff: () => [] }),
    ...byOrder('mcp.servers', from.mcp?.servers ?? null, to.mcp?.servers ?? null, ORDER.servers, shown),
    ...keyed('waivers', from.waivers, to.waivers, {
      key: ({ rule, paths }) => `${rule} ${paths.join(' ')}`,
      show: shownWaiver,
      diff: diffWaivers,
    }).map(turned),
  ].sort((a, b) => (a.field < b.field ? -1 : a.field > b.field ? 1 : 0));
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function textDifference(field: string, from: string, to: string): readonly Difference[] {
  return from === to ? [] : [{ kind: 'changed', field, from, to }];
}

function byOrder<T>(
  field: string,
  from: T,
  to: T,
  order: Order<T>,
  show: (value: NonNullable<T>) => string,
): readonly Difference[] {
  const [tighter, looser] = [order.holds(from, to), order.holds(to, from)];
  const text = (value: T): string | null => (value === null || value === undefined ? null : show(value));
  if (tighter && looser && text(from) === text(to)) return [];
  const kind = tighter === looser ? 'changed' : tighter ? 'tightened' : 'loosened';
  return [{ kind, field, from: text(from), to: text(to) }];
}

type Keyed<T> = {
  readonly key: (item: T) => string;
  readonly show: (item: T) => string;
  readonly diff: (from: T, to: T, field: string) => readonly Difference[];
};

/** Demands by their names: one more tightens, one less loosens. */
function keyed<T>(
  field: string,
  from: readonly T[],
  to: readonly T[],
  { key, show, diff }: Keyed<T>,
): readonly Difference[] {
  const before = new Map(from.map((item) => [key(item), item]));
  const after = new Map(to.map((item) => [key(item), item]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): readonly Difference[] => {
    const [old, now] = [before.get(name), after.get(name)];
    const at = `${field}.${name}`;
    if (old !== undefined && now !== undefined) return diff(old, now, at);
    if (now !== undefined) return [{ kind: 'tightened', field: at, from: null, to: show(now) }];
    return old === undefined ? [] : [{ kind: 'loosened', field: at, from: show(old), to: null }];
  });
}

/** A waiver is no demand: one more loosens. */
function turned(difference: Difference): Difference {
  const opposite = { tightened: 'loosened', loosened: 'tightened', changed: 'changed' } as const;
  return { ...difference, kind: opposite[difference.kind] };
}

function diffRules(a: PolicyRule, b: PolicyRule, field: string): readonly Difference[] {
  const builtIn = BUILT_IN_RULES.get(a.id) ?? { parameters: {} };
  return [
    ...byOrder(`${field}.effect`, a.effect, b.effect, ORDER.effect, shown),
    ...diffScopes(a.scopes, b.scopes, field),
    ...(['added', 'removed', 'when'] as const).flatMap((key) =>
      byOrder(`${field}.${key}`, a[key], b[key], ORDER[key], shown),
    ),
    ...byOrder(`${field}.with`, a.with, b.with, parameterOrder(builtIn), shown),
    ...byOrder(`${field}.approvers`, a.approvers, b.approvers, ORDER.approvers, shown),
    ...byOrder(`${field}.waivable`, a.waivable, b.waivable, ORDER.waivable, shown),
    ...textDifference(`${field}.title`, a.title, b.title),
    ...textDifference(`${field}.hint`, a.hint, b.hint),
  ];
}

function diffScopes(a: readonly Scope[], b: readonly Scope[], field: string): readonly Difference[] {
  const [before, moreBefore] = a;
  const [after, moreAfter] = b;
  if (before === undefined || after === undefined || moreBefore !== undefined || moreAfter !== undefined)
    return byOrder(`${field}.scopes`, a, b, ORDER.scopes, shown);
  return [
    ...byOrder(`${field}.paths`, before.paths, after.paths, ORDER.paths, shown),
    ...byOrder(`${field}.except`, before.except, after.except, ORDER.except, shown),
  ];
}

function diffSkills(a: Policy['skills'], b: Policy['skills']): readonly Difference[] {
  if (a === null && b === null) return [];
  if (a === null || b === null) {
    const kind = a === null ? 'tightened' : 'loosened';
    return [{ kind, field: 'skills', from: a && shown(a), to: b && shown(b) }];
  }
  return [
    ...byOrder('skills.minimum', a.minimum, b.minimum, ORDER.minimum, shown),
    ...byOrder('skills.sources', a.sources, b.sources, ORDER.sources, shown),
    ...byOrder('skills.signers', a.signers, b.signers, ORDER.signers, shown),
  ];
}

function diffWaivers(a: Waiver, b: Waiver, field: string): readonly Difference[] {
  const [from, to] = [shownWaiver(a), shownWaiver(b)];
  if (from === to) return [];
  // Turned by the caller: here a longer waiver counts as more.
  const kind = a.expires === b.expires ? 'changed' : a.expires < b.expires ? 'tightened' : 'loosened';
  return [{ kind, field, from, to }];
}

function shownWaiver({ expires, owner, reason }: Waiver): string {
  return `until ${expires}, ${owner}: ${reason}`;
}
