import type { Policy, Waiver } from '../model.ts';
import { diffReleases } from './diff-releases.ts';
import { diffRules } from './diff-rules.ts';
import { byOrder, type Differences, keyed, lists, textDifference } from './differences.ts';
import { ORDER } from './order.ts';
import { shownSigner } from './signers.ts';

export type { Difference, DifferenceKind } from './differences.ts';

/**
 * Two compiled policies in, what each difference does out, by the same table that `extends` is held to. Each part
 * is a difference of its own: what one tightens makes up for nothing that another loosens.
 */

/** Nothing that differs only in how it is written is listed; sorted by field. */
export function diffPolicies(from: Policy, to: Policy): Differences {
  const all = [
    ...textDifference('name', [from.name, to.name]),
    ...textDifference('level', [from.level, to.level]),
    ...keyed('rules', [from.rules, to.rules], {
      name: ({ id }) => id,
      show: ({ effect }) => effect,
      diff: diffRules,
    }),
    ...diffSkills(from.skills, to.skills),
    ...diffScanners(from, to),
    ...diffReleases([from.releases, to.releases]),
    ...lists('mcp.servers', [from.mcp?.servers ?? null, to.mcp?.servers ?? null], ORDER.servers.holds),
    ...diffWaivers(from.waivers, to.waivers),
  ];
  return all.sort((a, b) => (a.field < b.field ? -1 : a.field > b.field ? 1 : 0));
}

function diffScanners({ scanners: from }: Policy, { scanners: to }: Policy): Differences {
  return keyed('scanners', [from, to], {
    name: ({ name }) => name,
    key: ({ name }) => name.toLowerCase(),
    show: ({ effect, required }) => (required ? `${effect}, required` : effect),
    diff: (a, b, field) => [
      ...byOrder(`${field}.effect`, [a.effect, b.effect], ORDER.effect),
      ...byOrder(`${field}.required`, [a.required, b.required], { holds: (x, y) => y || !x }),
    ],
  });
}

function diffSkills(from: Policy['skills'], to: Policy['skills']): Differences {
  const levels = [from?.minimum ?? null, to?.minimum ?? null] as const;
  return [
    ...byOrder('skills.minimum', levels, {
      holds: (x, y) => x === null || (y !== null && ORDER.minimum.holds(x, y)),
    }),
    ...lists('skills.sources', [from?.sources ?? null, to?.sources ?? null], ORDER.sources.holds),
    ...lists('skills.signers', [shownSigners(from), shownSigners(to)], ORDER.sources.holds),
  ];
}

function shownSigners(skills: Policy['skills']): readonly string[] | null {
  return skills?.signers?.map(shownSigner) ?? null;
}

// ── waivers ─────────────────────────────────────────────────────────────────────────────────

type Waivers = readonly Waiver[];

/** A waiver is no demand: one more loosens. One for less than another of the same side lets nothing more pass. */
function diffWaivers(from: Waivers, to: Waivers): Differences {
  const keys = (waivers: Waivers): ReadonlySet<string> => new Set(waivers.map(keyOf));
  const [before, after] = [latest(from), latest(to)];
  const isNew = (one: Waiver): boolean => !keys(before).has(keyOf(one)) && !isCovered(one, before);
  const isGone = (one: Waiver): boolean => !keys(after).has(keyOf(one)) && !isCovered(one, after);
  const name = ({ rule, paths }: Waiver): string => `waivers.${rule} ${paths.join(' ')}`;
  return [
    ...after.filter(isNew).map((one) => ({
      kind: 'loosened' as const,
      field: name(one),
      from: null,
      to: shownWaiver(one),
    })),
    ...before.filter(isGone).map((one) => ({
      kind: 'tightened' as const,
      field: name(one),
      from: shownWaiver(one),
      to: null,
    })),
    ...before.flatMap((old) => {
      const now = after.find((one) => keyOf(one) === keyOf(old));
      return now === undefined ? [] : diffWaiver(old, now, name(old));
    }),
  ];
}

function diffWaiver(a: Waiver, b: Waiver, field: string): Differences {
  return [
    ...byOrder(`${field} expires`, [a.expires, b.expires], { holds: (x, y) => y <= x }),
    ...textDifference(`${field} owner`, [a.owner, b.owner]),
    ...textDifference(`${field} reason`, [a.reason, b.reason]),
  ];
}

/** Names of scanners are compared case aside, and ids of rules have no case. */
const keyOf = ({ rule, paths }: Waiver): string => JSON.stringify([rule.toLowerCase(), paths]);

/** Of several for the same findings, the one that lasts decides. */
function latest(waivers: Waivers): Waivers {
  const sorted = [...waivers].sort((a, b) => (a.expires < b.expires ? -1 : a.expires > b.expires ? 1 : 0));
  return [...new Map(sorted.map((waiver) => [keyOf(waiver), waiver])).values()];
}

function isCovered({ rule, paths, expires }: Waiver, waivers: Waivers): boolean {
  return waivers.some(
    (other) =>
      other.rule.toLowerCase() === rule.toLowerCase() &&
      ORDER.paths.holds(paths, other.paths) &&
      expires <= other.expires,
  );
}

function shownWaiver({ expires, owner, reason }: Waiver): string {
  return `until ${expires}, ${owner}: ${reason}`;
}
