import { findRepository, inStore, type ObjectStore, openObjectStore } from '../lib/git.ts';
import { pathFromBytes } from '../lib/names.ts';
import type { ObjectId, Path } from '../model.ts';
import { resolveNames } from './commits.ts';

/** Every file of the commit that is checked out; none when nothing is committed. @throws RunError NOT_A_REPOSITORY */
export async function treePaths(directory: string): Promise<readonly Path[]> {
  const repository = findRepository(directory);
  const { format, ids } = await resolveNames(repository, ['HEAD']);
  const [head = null] = ids;
  if (head === null) return [];
  const store = openObjectStore(repository, format);
  try {
    return await pathsOfCommit(store, head);
  } finally {
    store.close();
  }
}

/** Every file of a commit, as git lists it: its objects are not hashed. */
export async function pathsOfCommit(store: ObjectStore, commit: ObjectId): Promise<readonly Path[]> {
  const { stdout } = await inStore(store, ['ls-tree', '-r', '-z', '--name-only', commit]);
  return splitAtNul(stdout).map(pathFromBytes);
}

function splitAtNul(bytes: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0, start);
    if (end === -1) break;
    parts.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return parts;
}
