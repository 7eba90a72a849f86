import { sep } from 'node:path';
import { pathInside } from '../lib/files.ts';
import { quotePath } from '../lib/names.ts';
import type { Change, ChangedFile, Path, ReleasePolicy, Unchecked } from '../model.ts';

/** Which artifact each entry of the policy is about, and what nobody has given. Nothing has been read. */

/** Whether any of the globs matches a path. */
export type Matches = (globs: readonly string[], path: Path) => boolean;

export type Artifact = {
  /** Absolute. */
  readonly file: string;
  /** From the root of the repository; of an artifact outside of it, its name. */
  readonly path: Path;
  readonly inside: boolean;
  /** What globs are held against. */
  readonly names: readonly Path[];
};

export type Asked = { readonly artifact: Artifact; readonly entries: readonly ReleasePolicy[] };

export type ReleasePlan = {
  /** Artifacts that an entry is about, each once. */
  readonly asked: readonly Asked[];
  readonly unchecked: readonly Unchecked[];
  /** Files that the change brings and that an artifact was given for: it has to be the same file. */
  readonly brought: ReadonlySet<Path>;
};

export type PlanInput = {
  readonly entries: readonly ReleasePolicy[];
  /** Absolute. */
  readonly artifacts: readonly string[];
  readonly root: string;
  readonly change: Change;
  readonly matches: Matches;
};

/** Pure but for the links above the root of the repository, which are followed. */
export function planReleases({ entries, artifacts, root, change, matches }: PlanInput): ReleasePlan {
  const given = [...new Set(artifacts)].map((file) => artifactOf(file, root));
  const covers = (entry: ReleasePolicy, names: readonly Path[]): boolean =>
    names.some((name) => matches(entry.artifacts, name));
  const all = given.map((artifact) => ({
    artifact,
    entries: entries.filter((entry) => covers(entry, artifact.names)),
  }));
  const covered = change.files.filter(
    ({ head, path }) => head !== null && entries.some((entry) => covers(entry, [path])),
  );
  const paths = new Set(given.flatMap(({ path, inside }) => (inside ? [path] : [])));
  const [brought, missing] = [
    covered.filter(({ path }) => paths.has(path)),
    covered.filter(({ path }) => !paths.has(path)),
  ];
  const used = new Set(all.flatMap((one) => one.entries));
  return {
    asked: all.filter((one) => one.entries.length > 0),
    brought: new Set(brought.map(({ path }) => path)),
    unchecked: [
      ...entries.filter((entry) => !used.has(entry)).map((entry) => unmatched(entry, given)),
      ...all.filter((one) => one.entries.length === 0).map(({ artifact }) => uncovered(artifact)),
      ...missing.map(notGiven),
    ],
  };
}

/**
 * A file of the repository goes by its path there. What was built elsewhere has no path of that kind: a glob may
 * match its name, or its name with any of the folders it is in.
 */
function artifactOf(file: string, root: string): Artifact {
  const inside = pathInside(root, file);
  if (inside !== null) return { file, path: inside, inside: true, names: [inside] };
  const parts = file.split(sep).filter((part) => part !== '');
  const names = parts.map((_, i) => parts.slice(i).join('/'));
  return { file, path: parts.at(-1) ?? file, inside: false, names };
}

function unmatched({ artifacts, optional }: ReleasePolicy, given: readonly Artifact[]): Unchecked {
  const none = given.length === 0 ? 'no artifact was given' : 'none of the artifacts given is one of these';
  return {
    what: `release ${artifacts.map(quotePath).join(', ')}`,
    why: `${none}: pass --artifact and --bundle`,
    blocks: !optional,
  };
}

function uncovered({ path }: Artifact): Unchecked {
  return {
    what: `release ${quotePath(path)}`,
    why: 'the policy asks for no attestation of it',
    blocks: false,
  };
}

function notGiven({ path }: ChangedFile): Unchecked {
  return {
    what: `release ${quotePath(path)}`,
    why: 'the change brings it, and it was not given: pass it with --artifact, and its attestation with --bundle',
    blocks: true,
  };
}
