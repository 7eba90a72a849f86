import type { ChangedFile, Path, PolicyRule, Scope } from '../model.ts';

/** Where a rule holds. */

export const EVERYWHERE: Scope = { paths: ['**'], except: [] };

export function isEverywhere({ paths, except }: Scope): boolean {
  return paths.includes('**') && except.length === 0;
}

/** A rule with nothing but an expression is about no file more than another. */
export function isOfTheWhole({ when, added, removed, scopes }: PolicyRule): boolean {
  return when !== null && added === null && removed === null && scopes.every(isEverywhere);
}

/** A file is about both of its paths when it moves. */
export function pathsOf({ path, oldPath }: Pick<ChangedFile, 'path' | 'oldPath'>): readonly Path[] {
  return oldPath === null ? [path] : [path, oldPath];
}

type Globs = readonly string[] | undefined;

export function scopeOf({ paths, except }: { paths?: Globs; except?: Globs }): Scope {
  const all = paths ?? ['**'];
  return { paths: all.includes('**') ? ['**'] : sortedSet(all), except: sortedSet(except ?? []) };
}

/** Each scope once, in one order. */
export function uniteScopes(a: readonly Scope[], b: readonly Scope[]): readonly Scope[] {
  return uniqueSorted([...a, ...b]);
}

export function sortedSet(list: readonly string[]): readonly string[] {
  return [...new Set(list)].sort();
}

/** Each value once, in one order, whatever it is. */
export function uniqueSorted<T>(list: readonly T[]): readonly T[] {
  const byText = new Map(list.map((item) => [JSON.stringify(item), item]));
  return [...byText].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, item]) => item);
}
