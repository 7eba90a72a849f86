import type { Order } from './order.ts';

/** What differs between two policies, part by part, and what each difference does. */

export type DifferenceKind = 'tightened' | 'loosened' | 'changed';

export type Difference = {
  readonly kind: DifferenceKind;
  /** The field, as `rules.public-ingress.effect`. */
  readonly field: string;
  /** Null: it was not there, or is no more. */
  readonly from: string | null;
  readonly to: string | null;
  /** Of a list that is on both sides: what it lost and what it got. */
  readonly list?: { readonly removed: readonly string[]; readonly added: readonly string[] };
};

export type Differences = readonly Difference[];
export type Pair<T> = readonly [from: T, to: T];

/** A text says nothing that could be ordered. */
export function textDifference(field: string, [from, to]: Pair<string>): Differences {
  return from === to ? [] : [{ kind: 'changed', field, from, to }];
}

/** What cannot be ordered is changed. */
export function byOrder<T>(
  field: string,
  [from, to]: Pair<T>,
  { holds }: Pick<Order<T>, 'holds'>,
  show: (value: NonNullable<T>) => string = String,
): Differences {
  const [tighter, looser] = [holds(from, to), holds(to, from)];
  if (tighter && looser) return [];
  const text = (value: T): string | null => (value === null || value === undefined ? null : show(value));
  const kind = tighter ? 'tightened' : looser ? 'loosened' : 'changed';
  return [{ kind, field, from: text(from), to: text(to) }];
}

type Items = readonly string[] | null;

/** A list that got and lost lets something more pass: it is loosened. */
export function lists<T extends Items>(
  field: string,
  [from, to]: Pair<T>,
  holds: Order<T>['holds'],
): Differences {
  const [tighter, looser] = [holds(from, to), holds(to, from)];
  if (tighter && looser) return [];
  const text = (items: Items): string | null => (items?.length === 0 ? 'none' : (items?.join(', ') ?? null));
  const kind = tighter ? 'tightened' : 'loosened';
  const both = { kind, field, from: text(from), to: text(to) } as const;
  if (from === null || to === null) return [both];
  const without = (items: readonly string[], others: readonly string[]): readonly string[] =>
    items.filter((item) => !others.includes(item));
  return [{ ...both, list: { removed: without(from, to), added: without(to, from) } }];
}

// ── lists of named demands ──────────────────────────────────────────────────────────────────

type Keyed<T> = {
  readonly name: (item: T) => string;
  /** What makes it the same one, when that is not its name. */
  readonly key?: (item: T) => string;
  readonly show: (item: T) => string;
  readonly diff: (from: T, to: T, field: string) => Differences;
};

/** One more tightens, one less loosens. */
export function keyed<T>(
  field: string,
  [from, to]: Pair<readonly T[]>,
  { name, key = name, show, diff }: Keyed<T>,
): Differences {
  const before = new Map(from.map((item) => [key(item), item]));
  const after = new Map(to.map((item) => [key(item), item]));
  const at = (item: T): string => `${field}.${name(item)}`;
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((one): Differences => {
    const [old, now] = [before.get(one), after.get(one)];
    if (old !== undefined && now !== undefined) return diff(old, now, at(old));
    if (now !== undefined) return [{ kind: 'tightened', field: at(now), from: null, to: show(now) }];
    return old === undefined ? [] : [{ kind: 'loosened', field: at(old), from: show(old), to: null }];
  });
}
