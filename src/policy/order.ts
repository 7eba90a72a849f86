import type {
  Approvers,
  Effect,
  ParameterValues,
  Permission,
  Policy,
  PolicyRule,
  PolicySigner,
  Rule,
  ScannerPolicy,
  Scope,
  SkillLevel,
} from '../model.ts';
import { STRENGTH } from './effect.ts';

/**
 * What is stricter, field by field: the one table behind `extends` (a child must be at least as strict as its
 * parent), `policy diff` (tightened, loosened, changed) and the table in policies/README.md.
 */

export type Order<T> = {
  readonly field: string;
  /** What a child may do, for people. */
  readonly says: string;
  /** Whether `child` lets nothing pass that `parent` stops. */
  readonly holds: (parent: T, child: T) => boolean;
};

type Condition = string | null;
type Servers = readonly string[] | null;

const LEVELS: readonly SkillLevel[] = ['untracked', 'locked', 'pinned', 'signed', 'approved'];
const PERMISSIONS: readonly Permission[] = ['write', 'maintain', 'admin'];
const WAIVABLE: readonly PolicyRule['waivable'][] = ['base', true, false];

const rises =
  <T>(order: readonly T[]) =>
  (parent: T, child: T): boolean =>
    order.indexOf(child) >= order.indexOf(parent);

/** Lists are compared by what they say, not by where it stands. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isWithin = (list: readonly unknown[], item: unknown): boolean => list.some((one) => same(one, item));

/** A list that is not there leaves the matter open; once it is there it may only get shorter. */
const shortens = (parent: readonly unknown[] | null, child: readonly unknown[] | null): boolean =>
  parent === null || (child?.every((item) => isWithin(parent, item)) ?? false);
const keepsAll = (parent: readonly unknown[], child: readonly unknown[]): boolean =>
  parent.every((item) => isWithin(child, item));
const drops = (parent: Condition, child: Condition): boolean => child === null || child === parent;

const keepsPaths = (parent: readonly string[], child: readonly string[]): boolean =>
  child.includes('**') || keepsAll(parent, child);

const namesNobody = ({ users, teams }: Approvers): boolean => users.length + teams.length === 0;
const namesFewer = (parent: Approvers, child: Approvers): boolean =>
  namesNobody(parent) ||
  (!namesNobody(child) && shortens(parent.users, child.users) && shortens(parent.teams, child.teams));

const effectOrder = (parent: Effect, child: Effect): boolean => STRENGTH[child] >= STRENGTH[parent];

const scannersHold = (parent: readonly ScannerPolicy[], child: readonly ScannerPolicy[]): boolean =>
  parent.every((before) =>
    child.some(
      (after) =>
        after.name === before.name &&
        effectOrder(before.effect, after.effect) &&
        (after.required || !before.required),
    ),
  );

const order = <T>(field: string, says: string, holds: Order<T>['holds']): Order<T> => ({
  field,
  says,
  holds,
});

const UNTOUCHED = 'may not be touched in a parent’s rule';

export const ORDER = {
  level: order<string>('level', 'stays as the parent says it', (parent, child) => parent === child),
  rules: order<readonly string[]>('rules', 'rules may be added; a parent’s rule stays', keepsAll),
  effect: order<Effect>('rules[].effect', 'may rise: `warn` < `require-approval` < `deny`', effectOrder),
  paths: order<readonly string[]>('rules[].paths', 'patterns may be added; the parent’s stay', keepsPaths),
  except: order<readonly string[]>('rules[].except', 'patterns may be taken out', shortens),
  scopes: order<readonly Scope[]>('rules[].paths, except', 'together', (parent, child) =>
    parent.every((before) =>
      child.some((after) => keepsPaths(before.paths, after.paths) && shortens(before.except, after.except)),
    ),
  ),
  added: order<Condition>('rules[].added', UNTOUCHED, drops),
  removed: order<Condition>('rules[].removed', UNTOUCHED, drops),
  when: order<Condition>('rules[].when', UNTOUCHED, drops),
  text: order<string>('rules[].title, hint', UNTOUCHED, (parent, child) => parent === child),
  approvers: order<Approvers>(
    'rules[].approvers',
    'fewer people, a higher `permission` (`write` < `maintain` < `admin`), a higher `count`',
    (parent, child) =>
      namesFewer(parent, child) &&
      rises(PERMISSIONS)(parent.permission, child.permission) &&
      child.count >= parent.count,
  ),
  waivable: order<PolicyRule['waivable']>(
    'rules[].waivable',
    'may turn `false`; `base` may turn `true`',
    rises(WAIVABLE),
  ),
  minimum: order<SkillLevel>(
    'skills.minimum',
    'may rise: `untracked` < `locked` < `pinned` < `signed` < `approved`',
    rises(LEVELS),
  ),
  sources: order<Servers>('skills.sources', 'may be set where the parent has none, and shortened', shortens),
  signers: order<readonly PolicySigner[] | null>(
    'skills.signers',
    'may be set where the parent has none, and shortened; none of them changed',
    shortens,
  ),
  scanners: order<readonly ScannerPolicy[]>(
    'scanners',
    'may be added; `effect` may rise, `required` may turn `true`; the parent’s stay',
    scannersHold,
  ),
  releases: order<Policy['releases']>('releases', 'may be added; the parent’s stay', keepsAll),
  servers: order<Servers>('mcp.servers', 'may be set where the parent has none, and shortened', shortens),
  waivers: order<Policy['waivers']>(
    'waivers',
    'the one exception: they may be added, with owner, reason and expiry',
    shortens,
  ),
} as const;

/** A built-in rule's parameters: each may move on to a stricter choice. */
export const parameterOrder = (rule: Pick<Rule, 'parameters'>): Order<ParameterValues> =>
  order('rules[].with', 'a parameter may move on in the order that its rule gives', (parent, child) =>
    Object.entries(rule.parameters).every(([name, { choices, default: start }]) =>
      rises<string>(choices)(parent[name] ?? start, child[name] ?? start),
    ),
  );

/** The table as people read it. */
export const ORDER_TABLE: readonly Pick<Order<never>, 'field' | 'says'>[] = [
  ...Object.values(ORDER).filter((one) => one !== ORDER.scopes),
  parameterOrder({ parameters: {} }),
].map(({ field, says }) => ({ field, says }));
