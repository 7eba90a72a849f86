import type { Approvers, PolicyRule, Scope } from '../model.ts';
import {
  byOrder,
  type Difference,
  type Differences,
  lists,
  type Pair,
  textDifference,
} from './differences.ts';
import { describeScopes, outermostScopes } from './explain/scopes.ts';
import { ORDER, parameterOrder } from './order.ts';
import { ANYBODY } from './rule-entry.ts';
import { BUILT_IN_RULES } from './rules/index.ts';
import { isEverywhere } from './scope.ts';

/** Two rules of one id, part by part. */

export function diffRules(a: PolicyRule, b: PolicyRule, field: string): Differences {
  return [
    ...byOrder(`${field}.effect`, [a.effect, b.effect], ORDER.effect),
    ...diffScopes(a, b, field),
    ...(['added', 'removed'] as const).flatMap((key) =>
      byOrder(`${field}.${key}`, [a[key], b[key]], ORDER[key]),
    ),
    ...diffWhen(a, b, field),
    ...diffParameters(a, b, `${field}.with`),
    ...diffApprovers(a.approvers, b.approvers, `${field}.approvers`),
    ...byOrder(`${field}.waivable`, [a.waivable, b.waivable], ORDER.waivable),
    ...textDifference(`${field}.title`, [a.title, b.title]),
    ...textDifference(`${field}.hint`, [a.hint, b.hint]),
  ];
}

/** A rule of an expression alone finds the change itself; without it, files, and an empty change has none. */
function diffWhen(a: PolicyRule, b: PolicyRule, field: string): Differences {
  const ofTheWhole =
    a.kind === 'own' && a.added === null && a.removed === null && a.scopes.every(isEverywhere);
  return byOrder(`${field}.when`, [a.when, b.when], ORDER.when).map((one) =>
    ofTheWhole && one.kind === 'tightened' ? { ...one, kind: 'changed' } : one,
  );
}

function diffParameters(a: PolicyRule, b: PolicyRule, field: string): Differences {
  return Object.entries(BUILT_IN_RULES.get(a.id)?.parameters ?? {}).flatMap(([name, parameter]) => {
    const { holds } = parameterOrder({ parameters: { [name]: parameter } });
    const value = ({ with: values }: PolicyRule): string => values[name] ?? parameter.default;
    return byOrder(`${field}.${name}`, [value(a), value(b)], {
      holds: (x, y) => holds({ [name]: x }, { [name]: y }),
    });
  });
}

function diffApprovers(a: Approvers, b: Approvers, field: string): Differences {
  const alone = <K extends 'permission' | 'count'>(key: K): Differences =>
    byOrder(`${field}.${key}`, [a[key], b[key]], {
      holds: (x, y) => ORDER.approvers.holds({ ...ANYBODY, [key]: x }, { ...ANYBODY, [key]: y }),
    });
  return [
    ...(['users', 'teams'] as const).flatMap((key) => diffPeople(key, [a, b], `${field}.${key}`)),
    ...alone('permission'),
    ...alone('count'),
  ];
}

/** Who names nobody asks anybody: of the two lists, one that is empty beside another is not. */
function diffPeople(key: 'users' | 'teams', [a, b]: Pair<Approvers>, field: string): Differences {
  const isAnybody = ({ users, teams }: Approvers): boolean => users.length + teams.length === 0;
  // Logins and teams are compared case aside.
  const named = (approvers: Approvers): readonly string[] => approvers[key].map((one) => one.toLowerCase());
  if (isAnybody(a) === isAnybody(b)) return lists(field, [named(a), named(b)], ORDER.sources.holds);
  if (a[key].length === b[key].length) return [];
  const text = (approvers: Approvers): string =>
    isAnybody(approvers) ? 'anybody' : approvers[key].join(', ');
  return [{ kind: isAnybody(a) ? 'tightened' : 'loosened', field, from: text(a), to: text(b) }];
}

// ── where a rule holds ──────────────────────────────────────────────────────────────────────

function diffScopes(a: PolicyRule, b: PolicyRule, field: string): Differences {
  const where = diffOutermost([outermostScopes(a.scopes), outermostScopes(b.scopes)], field);
  // What loosens where it holds says all that is to be said.
  if (where.some(({ kind }) => kind === 'loosened')) return where;
  const moves = diffMoves(a, b, `${field}.moves`);
  if (where.length === 0) return moves;
  // More places and fewer moves: neither outweighs the other.
  return [...where, ...moves.filter(({ kind }) => kind !== 'tightened').map(changed)];
}

const changed = (one: Difference): Difference => ({ ...one, kind: 'changed' });

type Scopes = readonly Scope[];

/** Several scopes cannot be told apart: they are one part. */
function diffOutermost([a, b]: Pair<Scopes>, field: string): Differences {
  const [[before, ...moreBefore], [after, ...moreAfter]] = [a, b];
  if (before === undefined || after === undefined || moreBefore.length + moreAfter.length > 0) {
    const both = byOrder(`${field}.paths`, [a, b], ORDER.scopes, shownScopes);
    return both.map((one) => (one.kind === 'changed' ? { ...one, kind: 'loosened' } : one));
  }
  const paths = lists(`${field}.paths`, [before.paths, after.paths], ORDER.paths.holds);
  const isAny = before.paths.includes('**') || after.paths.includes('**');
  return [
    ...paths.map(({ list, ...one }) => (isAny || list === undefined ? one : { ...one, list })),
    ...lists(`${field}.except`, [before.except, after.except], ORDER.except.holds),
  ];
}

const WORDS = { paths: 'paths ', except: ' except ', everywhere: 'every path' };
const shownScopes = (scopes: Scopes): string => describeScopes(scopes, WORDS);

/**
 * A file that is moved into or out of a scope counts with all its lines: a wider scope alone counts fewer, because
 * more moves stay within it. Only a scope that stays as it is keeps them.
 */
function diffMoves(a: PolicyRule, b: PolicyRule, field: string): Differences {
  if (b.kind === 'own' && b.added === null && b.removed === null) return [];
  const has = (some: Scopes, scope: Scope): boolean =>
    some.some((one) => JSON.stringify(one) === JSON.stringify(scope));
  const keeps = (x: Scopes, y: Scopes): boolean => x.every((scope) => isEverywhere(scope) || has(y, scope));
  const into = (some: Scopes): string => `all lines of a file moved into or out of ${shownScopes(some)}`;
  return byOrder(field, [a.scopes, b.scopes], { holds: keeps }, into);
}
