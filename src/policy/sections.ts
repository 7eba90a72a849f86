import type { RunError } from '../errors.ts';
import type {
  Policy,
  PolicyRule,
  PolicySigner,
  ReleasePolicy,
  ScannerPolicy,
  SkillLevel,
  Waiver,
} from '../model.ts';
import { stricter } from './effect.ts';
import { ORDER } from './order.ts';
import type { ParsedPolicy } from './parsed.ts';
import { invalidPolicy } from './position.ts';
import { releasesOf } from './release-entry.ts';
import type { PolicyFile } from './schema.ts';
import { scopeOf, sortedSet, uniqueSorted } from './scope.ts';
import { signerOf } from './signers.ts';

/** What a policy says besides its rules: skills, scanners, releases, servers and waivers, each only tightened. */

/** `from` null: of the gateway's compiled policy, which has checked it. */
type PlacedWaiver = {
  readonly waiver: Waiver;
  readonly from: ParsedPolicy | null;
  readonly index: number;
};

export type Sections = {
  readonly minimum: SkillLevel | null;
  readonly sources: readonly string[] | null;
  readonly signers: readonly PolicySigner[] | null;
  readonly scanners: readonly ScannerPolicy[];
  readonly releases: readonly ReleasePolicy[];
  readonly servers: readonly string[] | null;
  readonly waivers: readonly PlacedWaiver[];
};

export const NO_SECTIONS: Sections = {
  minimum: null,
  sources: null,
  signers: null,
  scanners: [],
  releases: [],
  servers: null,
  waivers: [],
};

const DEFAULT_MINIMUM: SkillLevel = 'locked';

/** What one file adds to what it stands on; `parent`: what it is called, when it is no file. @throws RunError POLICY_INVALID */
export function tightenSections(below: Sections, parsed: ParsedPolicy, parent: string | null): Sections {
  const { file } = parsed;
  const refuse = (path: readonly PropertyKey[], says: string): RunError =>
    invalidPolicy(
      parsed.source.name,
      parsed.positionOf(path),
      `a child may only tighten \`${path.join('.')}\`: ${says}${parent === null ? '' : ` (the parent: ${parent})`}`,
    );
  return {
    ...tightenSkills(below, parsed, refuse),
    scanners: tightenScanners(below.scanners, file, refuse),
    releases: uniqueSorted([...below.releases, ...releasesOf(parsed)]),
    servers: tightenServers(below.servers, file, refuse),
    waivers: [...below.waivers, ...waiversIn(parsed)],
  };
}

type Refuse = (path: readonly PropertyKey[], says: string) => RunError;

function tightenSkills(
  below: Sections,
  parsed: ParsedPolicy,
  refuse: Refuse,
): Pick<Sections, 'minimum' | 'sources' | 'signers'> {
  const { skills } = parsed.file;
  if (skills === undefined) return below;
  const minimum = skills.minimum ?? below.minimum ?? DEFAULT_MINIMUM;
  if (below.minimum !== null && !ORDER.minimum.holds(below.minimum, minimum))
    throw refuse(['skills', 'minimum'], ORDER.minimum.says);
  const sources = skills.sources === undefined ? below.sources : sortedSet(skills.sources);
  if (!ORDER.sources.holds(below.sources, sources)) throw refuse(['skills', 'sources'], ORDER.sources.says);
  const signers =
    skills.signers === undefined
      ? below.signers
      : uniqueSorted(skills.signers.map((signer, i) => signerOf(signer, parsed, ['skills', 'signers', i])));
  if (!ORDER.signers.holds(below.signers, signers)) throw refuse(['skills', 'signers'], ORDER.signers.says);
  return { minimum, sources, signers };
}

function tightenScanners(
  below: readonly ScannerPolicy[],
  { scanners = [] }: PolicyFile,
  refuse: Refuse,
): readonly ScannerPolicy[] {
  const byName = new Map(below.map((scanner) => [scanner.name.toLowerCase(), scanner]));
  const seen = new Set<string>();
  for (const [index, { name, effect, required: said }] of scanners.entries()) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw refuse(['scanners', index, 'name'], `\`${name}\` stands twice`);
    seen.add(key);
    const parent = byName.get(key);
    const required = said ?? parent?.required ?? false;
    const child = { name: parent?.name ?? name, effect, required };
    if (parent !== undefined && !ORDER.scanners.holds([parent], [child]))
      throw refuse(['scanners', index], ORDER.scanners.says);
    byName.set(key, child);
  }
  return uniqueSorted([...byName.values()]);
}

function tightenServers(
  below: Sections['servers'],
  { mcp }: PolicyFile,
  refuse: Refuse,
): Sections['servers'] {
  if (mcp === undefined) return below;
  const servers = sortedSet(mcp.servers);
  if (ORDER.servers.holds(below, servers)) return servers;
  throw refuse(['mcp', 'servers'], ORDER.servers.says);
}

// ── waivers ─────────────────────────────────────────────────────────────────────────────────

function waiversIn(parsed: ParsedPolicy): readonly PlacedWaiver[] {
  return (parsed.file.waivers ?? []).map(({ rule, paths, reason, owner, expires }, index) => ({
    waiver: { rule, paths: scopeOf({ paths }).paths, reason: reason.trim(), owner: owner.trim(), expires },
    from: parsed,
    index,
  }));
}

/** A glob that begins with a letter of its own cannot mean everywhere, in whatever words. */
const NAMED = /^[^*?[{\\]/;

type Waivable = { readonly rule: PolicyRule; readonly ofGateway: boolean };

/**
 * The waivers, each of which names a rule or scanner that is there and lets itself be waived from there.
 * `ofGateway`: scanners that the gateway's policy names, whose results it waives alone.
 */
export function waiversOf(
  { waivers, scanners }: Pick<Sections, 'waivers' | 'scanners'>,
  rules: ReadonlyMap<string, Waivable>,
  ofGateway: readonly ScannerPolicy[],
): Policy['waivers'] {
  const held = waivers.filter(({ waiver, from, index }) => {
    // A child that lets nobody waive a rule lets the gateway not waive it either.
    if (from === null) return rules.get(waiver.rule)?.rule.waivable !== false;
    const why = waiverProblem(waiver, rules, scanners) ?? ofGatewayAlone(waiver, from, rules, ofGateway);
    if (why === null) return true;
    throw invalidPolicy(from.source.name, from.positionOf(['waivers', index, 'rule']), why);
  });
  return uniqueSorted(held.map(({ waiver }) => waiver));
}

/** Why nobody may waive so; null: somebody may. */
export function waiverProblem(
  waiver: Waiver,
  rules: ReadonlyMap<string, Pick<Waivable, 'rule'>>,
  scanners: readonly ScannerPolicy[],
): string | null {
  const waived = rules.get(waiver.rule);
  if (waived === undefined) {
    if (scanners.some((scanner) => isOfScanner(waiver.rule, scanner))) return null;
    return `there is no rule \`${waiver.rule}\` in this policy to be waived`;
  }
  if (waived.rule.waivable === false) return `the rule \`${waiver.rule}\` may not be waived`;
  if (waived.rule.kind === 'core' && waiver.paths.some((glob) => !NAMED.test(glob)))
    return `\`${waiver.rule}\` is a core rule: it is waived only at \`paths\` that begin with a name`;
  return null;
}

function ofGatewayAlone(
  { rule }: Waiver,
  { source }: ParsedPolicy,
  rules: ReadonlyMap<string, Waivable>,
  scanners: readonly ScannerPolicy[],
): string | null {
  const waived = rules.get(rule);
  if (source.from === 'gateway') return null;
  if (waived === undefined && scanners.some((scanner) => isOfScanner(rule, scanner)))
    return `\`${rule}\` is a scanner of the gateway, and waived there alone`;
  if (waived?.ofGateway !== true || waived.rule.waivable === 'base') return null;
  return `\`${rule}\` is a rule of the gateway, and waived there alone`;
}

/** `NAME` is all of a scanner's results, `NAME/RULE` those of one rule of its own. */
function isOfScanner(rule: string, { name }: Pick<ScannerPolicy, 'name'>): boolean {
  const [waived, own] = [rule.toLowerCase(), name.toLowerCase()];
  return waived === own || waived.startsWith(`${own}/`);
}

// ── several of one rank ─────────────────────────────────────────────────────────────────────

/** Where two say something, both hold. */
export function combineSections(a: Sections, b: Sections): Sections {
  return {
    minimum: stricterMinimum(a.minimum, b.minimum),
    sources: common(a.sources, b.sources),
    signers: common(a.signers, b.signers),
    scanners: combineScanners(a.scanners, b.scanners),
    releases: uniqueSorted([...a.releases, ...b.releases]),
    servers: common(a.servers, b.servers),
    waivers: [...a.waivers, ...b.waivers.filter((waiver) => !a.waivers.includes(waiver))],
  };
}

function stricterMinimum(a: Sections['minimum'], b: Sections['minimum']): Sections['minimum'] {
  if (a === null || b === null) return a ?? b;
  return ORDER.minimum.holds(a, b) ? b : a;
}

function common<T>(a: readonly T[] | null, b: readonly T[] | null): readonly T[] | null {
  if (a === null || b === null) return a ?? b;
  const texts = new Set(b.map((item) => JSON.stringify(item)));
  return a.filter((item) => texts.has(JSON.stringify(item)));
}

function combineScanners(a: readonly ScannerPolicy[], b: readonly ScannerPolicy[]): readonly ScannerPolicy[] {
  const byName = new Map(a.map((scanner) => [scanner.name.toLowerCase(), scanner]));
  for (const other of b) {
    const key = other.name.toLowerCase();
    const one = byName.get(key) ?? other;
    const effect = stricter(one.effect, other.effect);
    byName.set(key, { name: one.name, effect, required: one.required || other.required });
  }
  return uniqueSorted([...byName.values()]);
}
