import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RunError } from '../../errors.ts';
import { readRegular } from '../../lib/files.ts';
import { findRepository, inRepository, type Repository } from '../../lib/git.ts';
import { VERSION } from '../../lib/version.ts';
import type { Pin } from '../../providers/starter.ts';

/**
 * The commit that this program is run from: of a checkout of ours, whose `dist/` it is in. Null where it was
 * installed from npm, or lies in anybody else's repository.
 */
export async function ownCommit(entry: string): Promise<Pin | null> {
  const checkout = checkoutOf(entry);
  if (checkout === null) return null;
  const commit = await commitOf(checkout, 'HEAD');
  if (commit === null) return null;
  const version = `v${VERSION}`;
  const tagged = await commitOf(checkout, `refs/tags/${version}`);
  return { commit, version: tagged === commit ? version : null };
}

function checkoutOf(entry: string): Repository | null {
  try {
    const root = dirname(dirname(realpathSync(entry)));
    const repository = findRepository(root);
    return repository.root === root && isOurs(root) ? repository : null;
  } catch (error) {
    const isElsewhere = error instanceof RunError && error.code === 'NOT_A_REPOSITORY';
    if (isElsewhere || (error instanceof Error && 'code' in error && error.code === 'ENOENT')) return null;
    throw error;
  }
}

const MAX_ACTION_BYTES = 1024 * 1024;

function isOurs(root: string): boolean {
  const action = readRegular(join(root, 'action.yml'), MAX_ACTION_BYTES);
  return !('why' in action) && /^name: Countersign\r?$/m.test(action.toString('utf8'));
}

/** The forge's actions are named by SHA-1 alone. */
async function commitOf(checkout: Repository, name: string): Promise<string | null> {
  const found = await inRepository(checkout, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  const commit = found.stdout.toString('utf8').trimEnd();
  return found.code === 0 && /^[0-9a-f]{40}$/.test(commit) ? commit : null;
}
