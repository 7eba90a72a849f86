import { join } from 'node:path';
import { RunError } from '../../errors.ts';
import { gitFailed, inRepository, type Repository } from '../../lib/git.ts';
import type { Path } from '../../model.ts';

/** What git knows of files that are to be written, and the work tree does not show. */

/**
 * A sparse clone has no file where the commit has one: what is written there would replace it.
 * @throws RunError OUTPUT_UNSAFE, GIT_FAILED
 */
export async function refuseUnchecked(repository: Repository, paths: readonly Path[]): Promise<void> {
  const listed = await inRepository(repository, ['ls-files', '-t', '-z', '--', ...paths]);
  if (listed.code !== 0) throw gitFailed('git does not list what it has');
  const entries = listed.stdout.toString('utf8').split('\0');
  const hidden = entries.find((entry) => entry.startsWith('S '))?.slice(2);
  if (hidden === undefined) return;
  const why = 'git has it and does not check it out, for this clone is sparse';
  throw new RunError('OUTPUT_UNSAFE', `${join(repository.root, hidden)} is not written: ${why}`, {
    hint: `nothing is ever overwritten: check it out with \`git sparse-checkout add /${hidden}\`, and run this again`,
  });
}

/** Those that `git add` passes over. @throws RunError GIT_FAILED */
export async function ignoredPaths(repository: Repository, paths: readonly Path[]): Promise<readonly Path[]> {
  const found = await inRepository(repository, ['check-ignore', '--', ...paths]);
  // 1: none of them is.
  if (found.code > 1) throw gitFailed('git does not say what it ignores');
  const lines = new Set(found.stdout.toString('utf8').split('\n'));
  return paths.filter((path) => lines.has(path));
}
