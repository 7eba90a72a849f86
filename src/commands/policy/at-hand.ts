import { resolve } from 'node:path';
import { type History, openHistory, readFileAt } from '../../changes/history.ts';
import type { PolicyConfig } from '../../config/policy.ts';
import { usage } from '../../config.ts';
import { RunError } from '../../errors.ts';
import { pathInside } from '../../lib/files.ts';
import { findRepository } from '../../lib/git.ts';
import type { Path } from '../../model.ts';
import { type LoadedPolicy, loadPolicyAtHand } from '../../policy/load.ts';
import type { ReadAt } from '../../policy/places.ts';
import { MAX_POLICY_BYTES } from '../../policy/position.ts';

/** The root of the repository a folder is in; null when it is in none. */
export function rootOf(directory: string): string | null {
  try {
    return findRepository(directory).root;
  } catch (error) {
    if (error instanceof RunError && error.code === 'NOT_A_REPOSITORY') return null;
    throw error;
  }
}

/**
 * Policies as they are on the disk, or in a commit as `REV:PATH`: nothing is decided with them.
 * @throws RunError POLICY_NOT_FOUND, POLICY_INVALID, REVISION_UNKNOWN
 */
export async function loadAtHand(directory: string, names: readonly string[]): Promise<LoadedPolicy> {
  const open: History[] = [];
  const readRevision = async (revision: string): Promise<ReadAt> => {
    const history = await openHistory({ directory, base: revision, head: revision, hints: HINTS });
    open.push(history);
    return (path) => readFileAt(history, history.head, path, MAX_POLICY_BYTES);
  };
  try {
    return await loadPolicyAtHand(names, { directory, root: rootOf(directory), readRevision });
  } finally {
    for (const history of open) history.close();
  }
}

const HINTS = { remote: 'origin', fullHistory: 'run `git fetch --unshallow origin`, then again' };

/** The policy that a command is about: `--policy`, or its arguments, one way only. @throws RunError USAGE */
export function namedPolicies({ policies, positionals }: PolicyConfig): readonly string[] {
  if (policies.length > 0 && positionals.length > 0)
    throw usage('a policy is named twice', 'name it with --policy or as the argument, not both');
  return policies.length > 0 ? policies : positionals;
}

/** The named policies' own files in the repository, as `check` would know them. */
export function filesOf({ parsed }: LoadedPolicy, directory: string, root: string | null): readonly Path[] {
  if (root === null) return [];
  const files = parsed.filter(({ source }) => source.from !== 'pack');
  return files.flatMap(({ source }) => pathInside(root, resolve(directory, source.name)) ?? []);
}
