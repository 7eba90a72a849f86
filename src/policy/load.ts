import { join, resolve } from 'node:path';
import { RunError } from '../errors.ts';
import { digestOf } from '../lib/digest.ts';
import { pathInside } from '../lib/files.ts';
import type { Digest, Path } from '../model.ts';
import { assemblePolicy, type CompiledPolicy } from './assemble.ts';
import type { RootPolicy } from './layer.ts';
import { PACKS } from './packs.generated.ts';
import type { ParsedPolicy } from './parsed.ts';
import {
  commitPlace,
  DEFAULT_POLICY,
  diskPlace,
  MISNAMED_POLICIES,
  type Place,
  type ReadAt,
} from './places.ts';
import { invalidPolicy } from './position.ts';
import { namedFiles } from './signers.ts';

/** Finds the policy that decides, with all that it extends and names: the base's, whatever the head says. */

const PACK = 'pack:';
/** More than any organisation stacks, and few enough to be read at once. */
const MAX_FILES = 100;
const MAX_DEPTH = 20;

/** Where a check finds policies. */
export type PolicyPlaces = {
  readonly root: string;
  /** What file names are relative to. */
  readonly directory: string;
  readonly readBase: ReadAt;
};

/** Where the commands about policies find them: on the disk as it is, or in a commit that is named. */
export type PolicyAtHand = {
  readonly directory: string;
  /** Null outside of a repository. */
  readonly root: string | null;
  /** For `REV:PATH`. @throws RunError REVISION_UNKNOWN */
  readonly readRevision: (revision: string) => Promise<ReadAt>;
};

export type LoadedPolicy = {
  readonly policy: CompiledPolicy;
  /** Files of the repository that decide. */
  readonly paths: readonly Path[];
  /** What was named, each with what it stands on. */
  readonly parsed: readonly ParsedPolicy[];
  /** The bytes of the keys and roots that it names as files, by their digest. */
  readonly materials: ReadonlyMap<Digest, Buffer>;
};

/** A gateway's policy with the keys and roots that it names. */
export type GatewayRoot = RootPolicy & Pick<LoadedPolicy, 'materials'>;

/**
 * The named policies, all of which hold; without any, the base's default file, else `pack:baseline`, or nothing
 * besides a gateway's policy where that is the root.
 * @throws RunError POLICY_NOT_FOUND, POLICY_INVALID
 */
export async function loadPolicy(
  names: readonly string[],
  places: PolicyPlaces,
  gateway: GatewayRoot | null = null,
): Promise<LoadedPolicy> {
  const { root, directory } = places;
  const base = commitPlace(places.readBase, 'base');
  const disk = diskPlace({ directory, root: null, closed: root });
  const walk = startWalk();
  if (names.length === 0) {
    const found = await loadDefault(walk, base, (path) => path);
    const isAlone = gateway !== null && found.source.from === 'pack';
    return loaded(walk, isAlone ? [] : [found], [DEFAULT_POLICY, ...walk.paths], gateway);
  }
  const parsed: ParsedPolicy[] = [];
  for (const name of names) {
    const full = resolve(directory, name);
    const inside = name.startsWith(PACK) ? null : pathInside(root, full);
    if (name.startsWith(PACK)) parsed.push(loadPack(name.slice(PACK.length)));
    else if (inside === null) parsed.push((await loadFile(walk, disk, full, name)) ?? nowhere(name));
    else parsed.push((await loadFile(walk, base, inside)) ?? notInBase(inside));
  }
  return loaded(walk, parsed, walk.paths, gateway);
}

/**
 * The named policies as they are at hand; without any, the default file, else `pack:baseline`.
 * @throws RunError POLICY_NOT_FOUND, POLICY_INVALID, REVISION_UNKNOWN
 */
export async function loadPolicyAtHand(
  names: readonly string[],
  { directory, root, readRevision }: PolicyAtHand,
): Promise<LoadedPolicy> {
  const disk = diskPlace({ directory, root: root ?? directory, closed: null });
  const walk = startWalk();
  if (names.length === 0) {
    const found = await loadDefault(walk, disk, (path) => join(root ?? directory, path));
    if (root !== null || found.source.from !== 'pack') return loaded(walk, [found], []);
    throw new RunError('POLICY_NOT_FOUND', `there is no ${DEFAULT_POLICY} here, and this is no repository`, {
      hint: 'name a file, or a pack such as pack:baseline',
    });
  }
  const parsed: ParsedPolicy[] = [];
  for (const name of names) {
    if (name.startsWith(PACK)) parsed.push(loadPack(name.slice(PACK.length)));
    else {
      const [, revision = '', path = ''] = /^([^:]+):(.+)$/.exec(name) ?? [];
      const found =
        (await loadFile(walk, disk, resolve(directory, name), name)) ??
        (path === ''
          ? null
          : await loadFile(walk, commitPlace(await readRevision(revision), 'file', revision), path));
      parsed.push(found ?? nowhere(name));
    }
  }
  return loaded(walk, parsed, []);
}

/** The default file, else the baseline: but not beside a file that its owner takes for the policy. */
async function loadDefault(walk: Walk, place: Place, at: (path: string) => string): Promise<ParsedPolicy> {
  const found = await loadFile(walk, place, at(DEFAULT_POLICY));
  if (found !== null) return found;
  for (const path of MISNAMED_POLICIES) {
    if ((await place.read(at(path))) === null) continue;
    throw new RunError('POLICY_NOT_FOUND', `there is ${path} and no ${DEFAULT_POLICY}`, {
      hint: `name it ${DEFAULT_POLICY}: no other name is read`,
    });
  }
  return loadPack('baseline');
}

function loaded(
  { materials }: Walk,
  parsed: readonly ParsedPolicy[],
  paths: readonly Path[],
  gateway: GatewayRoot | null = null,
): LoadedPolicy {
  return {
    policy: assemblePolicy(parsed, gateway),
    paths: [...new Set(paths)],
    parsed,
    materials: new Map([...(gateway?.materials ?? []), ...materials]),
  };
}

function notInBase(path: Path): never {
  throw new RunError('POLICY_NOT_FOUND', `the base commit has no ${path}`, {
    hint: 'a policy of the repository is read from the base, never from the change: merge it first, or take pack:baseline',
  });
}

function nowhere(name: string): never {
  throw new RunError('POLICY_NOT_FOUND', `${name} cannot be read as a policy: there is no such file`, {
    hint: 'name a file that exists, or a pack such as pack:baseline',
  });
}

/** A pack was parsed when this program was built; a test parses it again. @throws RunError POLICY_NOT_FOUND */
export function loadPack(name: string): ParsedPolicy {
  const known = PARSED_PACKS.get(name);
  if (known !== undefined) return known;
  const pack = Object.hasOwn(PACKS, name) ? PACKS[name] : undefined;
  if (pack === undefined) {
    const names = Object.keys(PACKS).map((one) => PACK + one);
    throw new RunError('POLICY_NOT_FOUND', `there is no pack called ${name}`, {
      hint: `take one of ${names.join(', ')}`,
    });
  }
  const parsed: ParsedPolicy = {
    source: { name: PACK + name, digest: digestOf(pack.text), from: 'pack' },
    file: pack.file,
    positionOf: () => ({ line: 1, column: 1 }),
    parents: (pack.file.extends ?? []).map((parent) => loadPack(parent.slice(PACK.length))),
    files: new Map(),
  };
  PARSED_PACKS.set(name, parsed);
  return parsed;
}

/** The same pack is the same object wherever it is extended. */
const PARSED_PACKS = new Map<string, ParsedPolicy>();

// ── a file and what it stands on ────────────────────────────────────────────────────────────

type Walk = {
  readonly known: Map<string, ParsedPolicy>;
  /** From the file that was named down to the one that is being read. */
  readonly open: { readonly key: string; readonly name: string }[];
  readonly paths: Path[];
  readonly materials: Map<Digest, Buffer>;
  files: number;
};

const startWalk = (): Walk => ({ known: new Map(), open: [], paths: [], materials: new Map(), files: 0 });

/** @returns null when there is no such file */
async function loadFile(
  walk: Walk,
  place: Place,
  path: string,
  name = place.show(path),
): Promise<ParsedPolicy | null> {
  const key = `${place.id}\0${path}`;
  const known = walk.known.get(key);
  if (known !== undefined) return known;
  const bytes = await place.read(path);
  if (bytes === null) return null;
  if (place.from === 'base') walk.paths.push(path);
  // The parsers of YAML, schema, patterns and expressions are loaded for those who write policies, not for packs.
  const { parsePolicy } = await import('./compile.ts');
  const alone = parsePolicy({ name, bytes, from: place.from });
  walk.open.push({ key, name });
  const files = await readNamed(walk, place, path, alone);
  const parents: ParsedPolicy[] = [];
  for (const [index, parent] of (alone.file.extends ?? []).entries())
    parents.push(await loadParent(walk, place, path, { alone, index, name: parent }));
  walk.open.pop();
  const parsed = { ...alone, parents, files };
  walk.known.set(key, parsed);
  return parsed;
}

type Reference = { readonly alone: ParsedPolicy; readonly index: number; readonly name: string };

async function loadParent(
  walk: Walk,
  place: Place,
  path: string,
  { alone, index, name }: Reference,
): Promise<ParsedPolicy> {
  const refuse = (why: string): RunError =>
    invalidPolicy(alone.source.name, alone.positionOf(['extends', index]), why);
  if (name.startsWith(PACK)) {
    if (Object.hasOwn(PACKS, name.slice(PACK.length))) return loadPack(name.slice(PACK.length));
    const packs = Object.keys(PACKS).map((pack) => PACK + pack);
    throw refuse(`there is no \`${name}\`: take one of ${packs.join(', ')}`);
  }
  const found = await findNamed(place, path, name, refuse);
  const key = `${place.id}\0${found}`;
  const start = walk.open.findIndex((one) => one.key === key);
  if (start !== -1) {
    const round = walk.open.slice(start).map((one) => one.name);
    throw refuse(`it extends itself: ${[...round, round[0]].join(' → ')}`);
  }
  walk.files += 1;
  if (walk.open.length > MAX_DEPTH || walk.files > MAX_FILES)
    throw refuse(`up to here more than ${MAX_DEPTH} policies in a row or ${MAX_FILES} in all are extended`);
  return (await loadFile(walk, place, found)) ?? gone(refuse, name);
}

function gone(refuse: (why: string) => RunError, name: string): never {
  throw refuse(`there is no file \`${name}\` where this policy comes from`);
}

/** A name that leads to two files is refused: which of them decides is nobody's guess. */
async function findNamed(
  place: Place,
  path: string,
  name: string,
  refuse: (why: string) => RunError,
): Promise<string> {
  const candidates = place.lead(path, name);
  if (candidates.length === 0)
    throw refuse(`\`${name}\` leads out of where this policy comes from: name a file there, or a pack`);
  const found: string[] = [];
  for (const candidate of candidates) {
    if ((await place.read(candidate)) !== null) found.push(candidate);
  }
  const [first, second] = found;
  if (first === undefined) return gone(refuse, name);
  if (second === undefined) return first;
  throw refuse(
    `\`${name}\` is two files, from the root and beside this one: write \`./${name}\` for the latter`,
  );
}

/** Keys and roots, each as the digest of its bytes; the bytes are kept for those who verify with them. */
async function readNamed(
  walk: Walk,
  place: Place,
  path: string,
  alone: ParsedPolicy,
): Promise<ReadonlyMap<string, Digest>> {
  const files = new Map<string, Digest>();
  for (const { name, path: at } of namedFiles(alone.file)) {
    const refuse = (why: string): RunError => invalidPolicy(alone.source.name, alone.positionOf(at), why);
    const found = await findNamed(place, path, name, refuse);
    const bytes = await place.read(found);
    if (bytes === null) return gone(refuse, name);
    if (place.from === 'base') walk.paths.push(found);
    const digest = digestOf(bytes);
    files.set(name, digest);
    walk.materials.set(digest, bytes);
  }
  return files;
}
