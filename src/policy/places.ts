import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { RunError } from '../errors.ts';
import { endsInside } from '../lib/files.ts';
import type { PolicySource } from '../model.ts';
import { MAX_POLICY_BYTES } from './position.ts';

/** Where policies come from: one commit, or the disk. What a policy names comes from where it came from itself. */

/** A file of a commit; bytes are null when it is too large, the whole is null when it is not there. */
export type ReadAt = (path: string) => Promise<{ mode: string; object: { bytes: Buffer | null } } | null>;

export type Place = {
  readonly from: PolicySource['from'];
  /** What tells this place's files from another's. */
  readonly id: string;
  /** A file's bytes, null when there is none. @throws RunError POLICY_INVALID, POLICY_NOT_FOUND */
  readonly read: (path: string) => Promise<Buffer | null>;
  /** Where a name in the policy at `path` may lead, all within this place. Empty: nowhere. */
  readonly lead: (path: string, name: string) => readonly string[];
  /** A path as messages say it. */
  readonly show: (path: string) => string;
};

/** A commit: paths start at the root of its tree. */
export function commitPlace(readAt: ReadAt, from: 'base' | 'file', revision = ''): Place {
  const show = (path: string): string => (revision === '' ? path : `${revision}:${path}`);
  return {
    from,
    id: `commit ${revision}`,
    show,
    lead: (path, name) =>
      uniquePlaces(path, name, posix.dirname(path), '.', posix.join).filter((lead) => !leaves(lead)),
    read: async (path) => {
      const found = await readAt(path);
      if (found === null) return null;
      const { bytes } = found.object;
      if (found.mode.startsWith('100') && bytes !== null) return bytes;
      const why = `in the ${from === 'base' ? 'base ' : ''}commit it is no regular file of at most ${MAX_POLICY_BYTES} bytes`;
      throw new RunError('POLICY_INVALID', `${show(path)}:1:1: ${why}`, {
        hint: 'replace it by a regular file',
      });
    },
  };
}

/**
 * The disk. `root`: names that do not start with a dot are looked for from there, too. `closed`: a folder that
 * nothing may come from, because the change decides what is in it.
 */
export function diskPlace(options: {
  readonly directory: string;
  readonly root: string | null;
  readonly closed: string | null;
}): Place {
  const { directory, root, closed } = options;
  const show = (path: string): string => shownFrom(directory, path);
  return {
    from: 'file',
    id: 'disk',
    show,
    lead: (path, name) => uniquePlaces(path, name, dirname(path), root ?? dirname(path), resolve),
    read: async (path) => readFromDisk(path, show(path), closed),
  };
}

function shownFrom(directory: string, path: string): string {
  const shown = relative(directory, path);
  return isAbsolute(shown) ? path : shown.split(sep).join('/');
}

function uniquePlaces(
  path: string,
  name: string,
  beside: string,
  root: string,
  join: (...parts: string[]) => string,
): readonly string[] {
  if (name.startsWith('/') || name.includes('\0') || name.includes('\\') || path === '') return [];
  if (/^\.\.?\//.test(name)) return [join(beside, name)];
  return [...new Set([join(root, name), join(beside, name)])];
}

function leaves(path: string): boolean {
  return path === '..' || path.startsWith('../') || path.startsWith('/');
}

function readFromDisk(path: string, shown: string, closed: string | null): Buffer | null {
  const notFound = (why: string, cause?: unknown): RunError =>
    new RunError('POLICY_NOT_FOUND', `${shown} cannot be read as a policy: ${why}`, {
      hint: 'name a file that exists, or a pack such as pack:baseline',
      cause,
    });
  const stats = statOrNull(path, notFound);
  if (stats === null) return null;
  if (closed !== null && endsInside(closed, path))
    throw notFound('it is a link into the repository, where the change could lead it on');
  if (!stats.isFile() || stats.size > MAX_POLICY_BYTES)
    throw notFound(`it is no file of at most ${MAX_POLICY_BYTES} bytes`);
  try {
    return readFileSync(path);
  } catch (cause) {
    throw notFound('you may not read it', cause);
  }
}

function statOrNull(path: string, notFound: (why: string, cause: unknown) => RunError) {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (cause) {
    throw notFound('there is no such file, or you may not read it', cause);
  }
}

export const DEFAULT_POLICY = '.countersign/policy.yaml';
/** Names that people give it and that nobody would read. */
export const MISNAMED_POLICIES = ['policy.yml', 'policy.json', 'policies.yaml', 'policies.yml'].map(
  (name) => `.countersign/${name}`,
);
