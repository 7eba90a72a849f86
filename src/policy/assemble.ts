import { RunError } from '../errors.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { digestOf } from '../lib/digest.ts';
import type { Digest, Policy, PolicyRule, PolicySource } from '../model.ts';
import { stricter } from './effect.ts';
import { ORDER } from './order.ts';
import type { ParsedPolicy } from './parsed.ts';
import { invalidPolicy } from './position.ts';
import { builtInRule, ownRule, type Refuse, switchedOn, tightened } from './rule-entry.ts';
import { BUILT_IN_RULES } from './rules/index.ts';
import { releaseUntrusted } from './rules/release-untrusted.ts';
import type { RuleEntry } from './schema.ts';
import { uniteScopes } from './scope.ts';
import { combineSections, NO_SECTIONS, type Sections, tightenSections, waiversOf } from './sections.ts';

/**
 * Parsed policies → one compiled policy. A file stands on what it extends and may only tighten it; several of one
 * rank hold together. Core rules are below all of them.
 */

export type CompiledPolicy = {
  readonly policy: Policy;
  readonly digest: Digest;
  readonly sources: readonly PolicySource[];
};

const DEFAULT_LEVEL = 'ORG_SOURCE_COUNTERSIGN';

/** A rule and where its latest word stands; `first`: the file that brought it, null for an untouched core rule. */
type Draft = {
  readonly rule: PolicyRule;
  readonly refuse: Refuse;
  readonly first: ParsedPolicy | null;
  /** Whether a policy of the gateway names it: then a waiver needs the gateway's word. */
  readonly ofGateway: boolean;
  /** The file and line of its latest word. */
  readonly said: () => string;
};

type Layer = {
  readonly level: string | null;
  readonly rules: ReadonlyMap<string, Draft>;
  readonly sections: Sections;
};

/** @throws RunError POLICY_INVALID with file, line and column */
export function assemblePolicy(parsed: readonly ParsedPolicy[]): CompiledPolicy {
  const known = new Map<ParsedPolicy, Layer>();
  const layer = parsed.map((one) => layerOf(one, known)).reduce(combine, coreLayer());
  const { scanners, signers, sources, servers, minimum, releases } = layer.sections;
  const policy: Policy = {
    version: 1,
    name: parsed.map(({ file }) => file.name).join('+'),
    level: layer.level ?? DEFAULT_LEVEL,
    rules: [...layer.rules.values()].map(({ rule }) => rule).sort(byId),
    skills: minimum === null ? null : { minimum, sources, signers },
    scanners,
    releases,
    mcp: servers === null ? null : { servers },
    waivers: waiversOf(layer.sections, layer.rules),
  };
  return { policy, digest: digestOf(canonicalJson(policy)), sources: sourcesOf(parsed) };
}

const byId = (a: PolicyRule, b: PolicyRule): number => (a.id < b.id ? -1 : 1);

/** Each file once: one that is named, then what it stands on. */
function sourcesOf(parsed: readonly ParsedPolicy[]): readonly PolicySource[] {
  const seen = new Set<ParsedPolicy>();
  const visit = (one: ParsedPolicy): void => {
    if (seen.has(one)) return;
    seen.add(one);
    for (const parent of one.parents) visit(parent);
  };
  for (const one of parsed) visit(one);
  return [...seen].map(({ source }) => source);
}

const noPlace: Refuse = (_key, why) => new RunError('POLICY_INVALID', why, { hint: 'mend the policy' });

function coreLayer(): Layer {
  const core = [...BUILT_IN_RULES.values()].filter((rule) => rule.core);
  return {
    level: null,
    rules: new Map(
      core.map((rule) => [
        rule.id,
        { rule: builtInRule(rule), refuse: noPlace, first: null, ofGateway: false, said: () => 'core' },
      ]),
    ),
    sections: NO_SECTIONS,
  };
}

/** One file on top of what it extends. */
function layerOf(parsed: ParsedPolicy, known: Map<ParsedPolicy, Layer>): Layer {
  const done = known.get(parsed);
  if (done !== undefined) return done;
  const below = parsed.parents.map((parent) => layerOf(parent, known)).reduce(combine, coreLayer());
  const rules = new Map(below.rules);
  const seen = new Set<string>();
  for (const [index, entry] of (parsed.file.rules ?? []).entries()) {
    const refuse: Refuse = (key, why) =>
      invalidPolicy(parsed.source.name, parsed.positionOf(['rules', index, key]), why);
    if (seen.has(entry.id)) throw refuse('id', `the rule \`${entry.id}\` stands twice in this policy`);
    seen.add(entry.id);
    rules.set(entry.id, draftOf(entry, rules.get(entry.id), parsed, refuse));
  }
  const sections = tightenSections(below.sections, parsed);
  if ((parsed.file.releases ?? []).length > 0 && !seen.has(releaseUntrusted.id))
    rules.set(releaseUntrusted.id, draftOfReleases(parsed, rules.get(releaseUntrusted.id)));
  const layer = { level: levelOn(below.level, parsed), rules, sections };
  known.set(parsed, layer);
  return layer;
}

/**
 * What `releases` brings along, as if the file had named it: who stands on that file may not lower it, and a parent
 * that said less did not know of these.
 */
function draftOfReleases(parsed: ParsedPolicy, below: Draft | undefined): Draft {
  const rule = below?.rule ?? builtInRule(releaseUntrusted);
  return {
    rule: { ...rule, effect: stricter(rule.effect, releaseUntrusted.effect) },
    refuse: (_key, why) => invalidPolicy(parsed.source.name, parsed.positionOf(['releases']), why),
    first: below?.first ?? parsed,
    ofGateway: below?.ofGateway === true || parsed.source.from === 'gateway',
    said: () => placeOf(parsed, ['releases']),
  };
}

function draftOf(entry: RuleEntry, below: Draft | undefined, parsed: ParsedPolicy, refuse: Refuse): Draft {
  const builtIn = BUILT_IN_RULES.get(entry.id);
  const ofGateway = below?.ofGateway === true || parsed.source.from === 'gateway';
  const first = below?.first ?? parsed;
  const said = (): string => placeOf(parsed, ['rules', (parsed.file.rules ?? []).indexOf(entry)]);
  if (below !== undefined && below.first !== null) {
    const refuseHere: Refuse = (key, why) => refuse(key, `${why} (the parent: ${below.said()})`);
    return { rule: tightened(below.rule, builtIn, entry, refuseHere), refuse, first, ofGateway, said };
  }
  const rule = builtIn === undefined ? ownRule(entry, refuse) : switchedOn(builtIn, entry, refuse);
  return { rule, refuse, first, ofGateway, said };
}

/** A pack has no lines that anybody could open. */
function placeOf({ source, positionOf }: ParsedPolicy, path: readonly PropertyKey[]): string {
  return source.from === 'pack' ? source.name : `${source.name}:${positionOf(path).line}`;
}

function levelOn(below: string | null, { file, source, positionOf }: ParsedPolicy): string | null {
  const { level } = file;
  if (level === undefined || below === null || ORDER.level.holds(below, level)) return level ?? below;
  throw invalidPolicy(
    source.name,
    positionOf(['level']),
    `it is ${below} in a parent, and ${ORDER.level.says}`,
  );
}

// ── several of one rank ─────────────────────────────────────────────────────────────────────

function combine(a: Layer, b: Layer): Layer {
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
  return { level: a.level ?? b.level, rules, sections: combineSections(a.sections, b.sections) };
}

/** Where two say something of one rule, both hold. */
function combineDrafts(a: Draft, b: Draft): Draft {
  if (a.first === null) return b;
  if (b.first === null || a === b) return a;
  const [one, other] = [a.rule, b.rule];
  if (one.kind === 'own' && a.first !== b.first)
    throw b.refuse('id', `the rule \`${one.id}\` is already in another policy`);
  if (one.when !== other.when)
    throw b.refuse('when', `another policy has another \`when\` for \`${one.id}\``);
  return {
    ...a,
    ofGateway: a.ofGateway || b.ofGateway,
    rule: {
      ...one,
      effect: stricter(one.effect, other.effect),
      scopes: uniteScopes(one.scopes, other.scopes),
      with: stricterParameters(one, other),
      approvers: stricterApprovers(a, b),
      waivable: ORDER.waivable.holds(one.waivable, other.waivable) ? other.waivable : one.waivable,
    },
  };
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

function stricterApprovers(a: Draft, b: Draft): PolicyRule['approvers'] {
  const [one, other] = [a.rule.approvers, b.rule.approvers];
  if (ORDER.approvers.holds(one, other)) return other;
  if (ORDER.approvers.holds(other, one)) return one;
  const why = `another policy names other \`approvers\` for \`${a.rule.id}\`, and neither list is within the other`;
  throw b.refuse('approvers', why);
}
