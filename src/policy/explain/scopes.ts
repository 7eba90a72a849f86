import type { Scope } from '../../model.ts';
import { ORDER } from '../order.ts';

/** Where a rule holds, for people. */

/** Scopes that no other one contains: the narrower ones decide on nothing but moves of files. */
export function outermostScopes(scopes: readonly Scope[]): readonly Scope[] {
  const isWithin = (inner: Scope, outer: Scope): boolean => ORDER.scopes.holds([inner], [outer]);
  return scopes.filter(
    (scope, at) =>
      !scopes.some(
        (other, index) => index !== at && isWithin(scope, other) && (index < at || !isWithin(other, scope)),
      ),
  );
}

/** Each with its words: what comes before its globs and before its exceptions, and what stands for `**`. */
export type ScopeWords = { readonly paths: string; readonly except: string; readonly everywhere: string };

export function describeScopes(scopes: readonly Scope[], words: ScopeWords): string {
  return scopes.map((scope) => describeScope(scope, words)).join(' or ');
}

function describeScope({ paths, except }: Scope, words: ScopeWords): string {
  const globs = paths.includes('**') ? words.everywhere : `${words.paths}${paths.join(', ')}`;
  return except.length === 0 ? globs : `${globs}${words.except}${except.join(', ')}`;
}
