import { relative, sep } from 'node:path';
import { pathInside, realPathInside } from '../lib/files.ts';
import { quotePath } from '../lib/names.ts';
import type { Change, Path, ReleasePolicy, Unchecked } from '../model.ts';
import { lineOf } from './head-entry.ts';

/** Which artifact each entry of the policy is about, and what nobody has given. Nothing has been read. */

/** Whether any of the globs matches a path. */
export type Matches = (globs: readonly string[], path: Path) => boolean;

export type Artifact = {
  /** Absolute. */
  readonly file: string;
  /** From the root of the repository; null: it is none of its files, and goes by no path there. */
  readonly path: Path | null;
  /** What reports call it, quoted: its path, or the way there from the root. */
  readonly subject: string;
  /** What globs are held against. */
  readonly names: readonly Path[];
};

export type Asked = {
  readonly artifact: Artifact;
  readonly entries: readonly ReleasePolicy[];
  /** Where in the repository the change touches it: there it has to be what the head has. */
  readonly touched: readonly Path[];
};

export type ReleasePlan = {
  /** Artifacts that an entry is about, each once. */
  readonly asked: readonly Asked[];
  readonly unchecked: readonly Unchecked[];
};

export type PlanInput = {
  readonly entries: readonly ReleasePolicy[];
  /** Absolute. */
  readonly artifacts: readonly string[];
  readonly root: string;
  readonly change: Change;
  readonly matches: Matches;
};

/** Pure but for links, which are followed. */
export function planReleases({ entries, artifacts, root, change, matches }: PlanInput): ReleasePlan {
  const given = [...new Set(artifacts)].map((file) => artifactOf(file, root));
  const all = given.map((artifact) => ({
    artifact,
    entries: entries.filter((entry) => artifact.names.some((name) => matches(entry.artifacts, name))),
    touched: placesOf(artifact, root).filter((place) => isTouched(place, change)),
  }));
  const paths = new Set(given.map(({ path }) => path));
  const missing = broughtBy(change, entries, matches).filter((path) => !paths.has(path));
  const used = new Set(all.flatMap((one) => one.entries));
  return {
    asked: all.filter((one) => one.entries.length > 0),
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
  const path = pathInside(root, file);
  if (path !== null) return { file, path, subject: quotePath(path), names: [path] };
  const parts = file.split(sep).filter((part) => part !== '');
  const names = parts.map((_, i) => parts.slice(i).join('/'));
  const way = relative(root, file).split(sep).join('/') || '.';
  return { file, path: null, subject: quotePath(way), names };
}

// ── what the change brings ──────────────────────────────────────────────────────────────────

/** As it is named, and where its links lead: the change may hold either. */
function placesOf({ file, path }: Artifact, root: string): readonly Path[] {
  return [...new Set([path, realPathInside(root, file)])].filter((place) => place !== null);
}

/** The file itself, one in the folder that it is, or a link or submodule that it is in. */
function isTouched(place: Path, { files }: Change): boolean {
  return files.some(({ path, oldPath }) =>
    [path, oldPath].some((one) => one !== null && (isWithin(one, place) || isWithin(place, one))),
  );
}

const isWithin = (path: Path, folder: Path): boolean =>
  folder === '' || path === folder || path.startsWith(`${folder}/`);

/** Files that an entry is about, and folders that one names. */
function broughtBy({ files }: Change, entries: readonly ReleasePolicy[], matches: Matches): readonly Path[] {
  const brought = files.filter(({ head }) => head !== null).map(({ path }) => path);
  const folders = new Set(brought.flatMap((path) => lineOf(path).slice(0, -1)));
  // `dist/*` is about the files there, and not about each folder that a file is in.
  const named = entries.map(({ artifacts }) => artifacts.filter((glob) => !/[*?[\]{}\\][^/]*$/.test(glob)));
  return [
    ...brought.filter((path) => entries.some(({ artifacts }) => matches(artifacts, path))),
    ...[...folders].filter((path) => named.some((globs) => globs.length > 0 && matches(globs, path))),
  ];
}

// ── what is told ────────────────────────────────────────────────────────────────────────────

function unmatched({ artifacts, optional }: ReleasePolicy, given: readonly Artifact[]): Unchecked {
  const none = given.length === 0 ? 'no artifact was given' : 'none of the artifacts given is one of these';
  return {
    what: `release ${artifacts.map(quotePath).join(', ')}`,
    why: `${none}: pass --artifact and --bundle`,
    blocks: !optional,
  };
}

function uncovered({ subject }: Artifact): Unchecked {
  return {
    what: `release ${subject}`,
    why: 'the policy asks for no attestation of it',
    blocks: false,
  };
}

function notGiven(path: Path): Unchecked {
  return {
    what: `release ${quotePath(path)}`,
    why: 'the change brings it, and it was not given: pass it with --artifact, and its attestation with --bundle',
    blocks: true,
  };
}
