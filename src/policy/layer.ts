import { RunError } from '../errors.ts';
import type { Digest, Policy, PolicyRule } from '../model.ts';
import type { ParsedPolicy } from './parsed.ts';
import { builtInRule, type Refuse } from './rule-entry.ts';
import { BUILT_IN_RULES } from './rules/index.ts';
import { scopeOf, sortedSet, uniqueSorted, uniteScopes } from './scope.ts';
import { NO_SECTIONS, type Sections, waiversOf } from './sections.ts';

/** What a policy says so far: rules and sections, each with where it comes from; and what lies below all of them. */

/** A gateway's compiled policy: every other one is its child. */
export type RootPolicy = { readonly policy: Policy; readonly digest: Digest };

/** A rule and where its latest word stands. */
export type Draft = {
  readonly rule: PolicyRule;
  readonly refuse: Refuse;
  /** What brought it; null for an untouched core rule. */
  readonly first: ParsedPolicy | RootPolicy | null;
  /** Whether it is as it lies below every file: none has said anything of it. */
  readonly untouched: boolean;
  /** Whether a policy of the gateway names it: then a waiver needs the gateway's word. */
  readonly ofGateway: boolean;
  /** The file and line of its latest word. */
  readonly said: () => string;
};

export type Layer = {
  readonly level: string | null;
  readonly rules: ReadonlyMap<string, Draft>;
  readonly sections: Sections;
  /** What it stands on in the end; null: the core rules alone. */
  readonly root: RootPolicy | null;
};

const noPlace: Refuse = (_key, why) => new RunError('POLICY_INVALID', why, { hint: 'mend the policy' });

export function coreLayer(): Layer {
  const core = [...BUILT_IN_RULES.values()].filter((rule) => rule.core);
  return {
    level: null,
    rules: new Map(
      core.map((rule) => [
        rule.id,
        {
          rule: builtInRule(rule),
          refuse: noPlace,
          first: null,
          untouched: true,
          ofGateway: false,
          said: () => 'core',
        },
      ]),
    ),
    sections: NO_SECTIONS,
    root: null,
  };
}

/** How messages call it. */
export function rootName({ policy }: RootPolicy): string {
  return `the gateway’s policy ${policy.name}`;
}

export function isOfRoot({ first }: Draft): boolean {
  return first !== null && 'policy' in first;
}

/** A compiled policy taken apart again, in its normal form; core rules that it leaves as they are nobody has named. */
export function rootLayer(root: RootPolicy): Layer {
  const { level, rules, skills, scanners, releases, mcp, waivers } = root.policy;
  const core = coreLayer();
  const drafts = rules.map(normalRule).map((rule): [string, Draft] => {
    const untouched = core.rules.get(rule.id);
    if (untouched !== undefined && isSame(untouched.rule, rule)) return [rule.id, untouched];
    const said = (): string => rootName(root);
    return [rule.id, { rule, refuse: noPlace, first: root, untouched: true, ofGateway: true, said }];
  });
  return {
    level,
    rules: new Map([...core.rules, ...drafts]),
    sections: {
      minimum: skills?.minimum ?? null,
      sources: skills === null || skills.sources === null ? null : sortedSet(skills.sources),
      signers: skills === null || skills.signers === null ? null : uniqueSorted(skills.signers),
      scanners: uniqueSorted(scanners),
      releases: uniqueSorted(releases),
      servers: mcp === null ? null : sortedSet(mcp.servers),
      waivers: uniqueSorted(waivers).map((waiver) => ({ waiver, from: null, index: 0 })),
    },
    root,
  };
}

function normalRule(rule: PolicyRule): PolicyRule {
  const { users, teams } = rule.approvers;
  return {
    ...rule,
    scopes: uniteScopes(rule.scopes.map(scopeOf), []),
    approvers: { ...rule.approvers, users: sortedSet(users), teams: sortedSet(teams) },
  };
}

/** Both are made field by field in one order. */
function isSame(one: PolicyRule, other: PolicyRule): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const DEFAULT_LEVEL = 'ORG_SOURCE_COUNTERSIGN';

/** @throws RunError POLICY_INVALID for a waiver of what may not be waived */
export function compiledOf({ level, rules, sections, root }: Layer, name: string): Policy {
  const { scanners, signers, sources, servers, minimum, releases } = sections;
  return {
    version: 1,
    name,
    level: level ?? DEFAULT_LEVEL,
    rules: [...rules.values()].map(({ rule }) => rule).sort(byId),
    skills: minimum === null ? null : { minimum, sources, signers },
    scanners,
    releases,
    mcp: servers === null ? null : { servers },
    waivers: waiversOf(sections, rules, root?.policy.scanners ?? []),
  };
}

const byId = (a: PolicyRule, b: PolicyRule): number => (a.id < b.id ? -1 : 1);
