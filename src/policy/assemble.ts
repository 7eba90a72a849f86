import { canonicalJson } from '../lib/canonical-json.ts';
import { digestOf } from '../lib/digest.ts';
import type { Digest, Policy, PolicySource } from '../model.ts';
import { combine } from './combine.ts';
import { stricter } from './effect.ts';
import {
  compiledOf,
  coreLayer,
  type Draft,
  type Layer,
  type RootPolicy,
  rootLayer,
  rootName,
} from './layer.ts';
import { ORDER } from './order.ts';
import type { ParsedPolicy } from './parsed.ts';
import { invalidPolicy } from './position.ts';
import { builtInRule, ownRule, type Refuse, switchedOn, tightened } from './rule-entry.ts';
import { BUILT_IN_RULES } from './rules/index.ts';
import { releaseUntrusted } from './rules/release-untrusted.ts';
import type { RuleEntry } from './schema.ts';
import { tightenSections } from './sections.ts';

/**
 * Parsed policies → one compiled policy. A file stands on what it extends and may only tighten it; several of one
 * rank hold together. Core rules are below all of them, and so is a gateway's policy where there is one.
 */

export type CompiledPolicy = {
  readonly policy: Policy;
  readonly digest: Digest;
  readonly sources: readonly PolicySource[];
};

/**
 * `root`: a gateway's policy, which every file has to tighten.
 * @throws RunError POLICY_INVALID with file, line and column
 */
export function assemblePolicy(
  parsed: readonly ParsedPolicy[],
  root: RootPolicy | null = null,
): CompiledPolicy {
  const ground = root === null ? coreLayer() : rootLayer(root);
  const known = new Map<ParsedPolicy, Layer>();
  const layer = parsed.map((one) => layerOf(one, ground, known)).reduce(combine, ground);
  const names = [...(root === null ? [] : [root.policy.name]), ...parsed.map(({ file }) => file.name)];
  const policy = compiledOf(layer, names.join('+'));
  return {
    policy,
    digest: digestOf(canonicalJson(policy)),
    sources: [...(root === null ? [] : [sourceOf(root)]), ...sourcesOf(parsed)],
  };
}

function sourceOf({ policy, digest }: RootPolicy): PolicySource {
  return { name: policy.name, digest, from: 'gateway' };
}

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

/** One file on top of what it extends, and of the ground; a pack holds beside that, and is nobody's to tighten. */
function layerOf(parsed: ParsedPolicy, ground: Layer, known: Map<ParsedPolicy, Layer>): Layer {
  const done = known.get(parsed);
  if (done !== undefined) return done;
  const under = parsed.source.from === 'pack' ? coreLayer() : ground;
  const below = parsed.parents.map((parent) => layerOf(parent, ground, known)).reduce(combine, under);
  const rules = new Map(below.rules);
  const seen = new Set<string>();
  for (const [index, entry] of (parsed.file.rules ?? []).entries()) {
    const refuse: Refuse = (key, why) =>
      invalidPolicy(parsed.source.name, parsed.positionOf(['rules', index, key]), why);
    if (seen.has(entry.id)) throw refuse('id', `the rule \`${entry.id}\` stands twice in this policy`);
    seen.add(entry.id);
    rules.set(entry.id, draftOf(entry, rules.get(entry.id), parsed, refuse));
  }
  const parent = below.root === null ? null : rootName(below.root);
  const sections = tightenSections(below.sections, parsed, parent);
  if ((parsed.file.releases ?? []).length > 0 && !seen.has(releaseUntrusted.id))
    rules.set(releaseUntrusted.id, draftOfReleases(parsed, rules.get(releaseUntrusted.id)));
  const layer = { level: levelOn(below, parsed), rules, sections, root: below.root };
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
    untouched: false,
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
    const rule = tightened(below.rule, builtIn, entry, refuseHere);
    return { rule, refuse, first, untouched: false, ofGateway, said };
  }
  const rule = builtIn === undefined ? ownRule(entry, refuse) : switchedOn(builtIn, entry, refuse);
  return { rule, refuse, first, untouched: false, ofGateway, said };
}

/** A pack has no lines that anybody could open. */
function placeOf({ source, positionOf }: ParsedPolicy, path: readonly PropertyKey[]): string {
  return source.from === 'pack' ? source.name : `${source.name}:${positionOf(path).line}`;
}

function levelOn({ level: below, root }: Layer, { file, source, positionOf }: ParsedPolicy): string | null {
  const { level } = file;
  if (level === undefined || below === null || ORDER.level.holds(below, level)) return level ?? below;
  throw invalidPolicy(
    source.name,
    positionOf(['level']),
    `it is ${below} in ${root === null ? 'a parent' : rootName(root)}, and ${ORDER.level.says}`,
  );
}
