import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { RunError } from '../errors.ts';
import { digestOf } from '../lib/digest.ts';
import { endsInside, pathInside } from '../lib/files.ts';
import type { Path } from '../model.ts';
import { assemblePolicy, type CompiledPolicy, type ParsedPolicy } from './assemble.ts';
import type { PolicyInput } from './compile.ts';
import { PACKS } from './packs.generated.ts';
import { MAX_POLICY_BYTES } from './position.ts';

/** Finds the policy that decides: the base's, whatever the head says. */

const DEFAULT_POLICY = '.countersign/policy.yaml';
const PACK = 'pack:';

/** Where policies may come from. */
export type PolicyPlaces = {
  readonly root: string;
  /** What file names are relative to. */
  readonly directory: string;
  /** A file of the base commit; bytes are null when it is too large, the whole is null when it is not there. */
  readonly readBase: (path: Path) => Promise<{ mode: string; object: { bytes: Buffer | null } } | null>;
};

export type LoadedPolicy = {
  readonly policy: CompiledPolicy;
  /** Files of the repository that decide. */
  readonly paths: readonly Path[];
};

/**
 * The named policies, all of which hold; without any, the base's default file, else `pack:baseline`.
 * @throws RunError POLICY_NOT_FOUND, POLICY_INVALID
 */
export async function loadPolicy(names: readonly string[], places: PolicyPlaces): Promise<LoadedPolicy> {
  if (names.length === 0) {
    const found = await fromBase(places, DEFAULT_POLICY);
    const parsed = found === null ? loadPack('baseline') : await parse(found);
    return { policy: assemblePolicy([parsed]), paths: [DEFAULT_POLICY] };
  }
  const parsed: ParsedPolicy[] = [];
  const paths: Path[] = [];
  for (const name of names) {
    const inside = name.startsWith(PACK) ? null : pathInside(places.root, resolve(places.directory, name));
    if (inside !== null) paths.push(inside);
    parsed.push(await loadNamed(name, inside, places));
  }
  return { policy: assemblePolicy(parsed), paths };
}

/** The parsers of YAML, schema and patterns are loaded for those who write policies, not for packs. */
async function parse(input: PolicyInput): Promise<ParsedPolicy> {
  const { parsePolicy } = await import('./compile.ts');
  return parsePolicy(input);
}

/** A pack was parsed when this program was built; a test parses it again. @throws RunError POLICY_NOT_FOUND */
export function loadPack(name: string): ParsedPolicy {
  const pack = Object.hasOwn(PACKS, name) ? PACKS[name] : undefined;
  if (pack !== undefined) {
    const source = { name: PACK + name, digest: digestOf(pack.text), from: 'pack' } as const;
    return { source, file: pack.file, positionOf: () => ({ line: 1, column: 1 }) };
  }
  const known = Object.keys(PACKS).map((pack) => PACK + pack);
  throw new RunError('POLICY_NOT_FOUND', `there is no pack called ${name}`, {
    hint: `take one of ${known.join(', ')}`,
  });
}

async function loadNamed(name: string, inside: Path | null, places: PolicyPlaces): Promise<ParsedPolicy> {
  if (name.startsWith(PACK)) return loadPack(name.slice(PACK.length));
  if (inside === null) return parse(fromFile(name, resolve(places.directory, name), places.root));
  const found = await fromBase(places, inside);
  if (found !== null) return parse(found);
  throw new RunError('POLICY_NOT_FOUND', `the base commit has no ${inside}`, {
    hint: 'a policy of the repository is read from the base, never from the change: merge it first, or take pack:baseline',
  });
}

async function fromBase({ readBase }: PolicyPlaces, path: Path): Promise<PolicyInput | null> {
  const found = await readBase(path);
  if (found === null) return null;
  const { bytes } = found.object;
  if (found.mode.startsWith('100') && bytes !== null) return { name: path, bytes, from: 'base' };
  const why = `in the base commit it is no regular file of at most ${MAX_POLICY_BYTES} bytes`;
  throw new RunError('POLICY_INVALID', `${path}:1:1: ${why}`, { hint: 'replace it by a regular file' });
}

function fromFile(name: string, file: string, root: string): PolicyInput {
  const notFound = (why: string, cause?: unknown): RunError =>
    new RunError('POLICY_NOT_FOUND', `${name} cannot be read as a policy: ${why}`, {
      hint: 'name a file that exists, or a pack such as pack:baseline',
      cause,
    });
  if (endsInside(root, file))
    throw notFound('it is a link into the repository, where the change could lead it on');
  try {
    const stats = statSync(file);
    if (!stats.isFile() || stats.size > MAX_POLICY_BYTES)
      throw notFound(`it is no file of at most ${MAX_POLICY_BYTES} bytes`);
    return { name, bytes: readFileSync(file), from: 'file' };
  } catch (cause) {
    if (cause instanceof RunError) throw cause;
    throw notFound('there is no such file, or you may not read it', cause);
  }
}
