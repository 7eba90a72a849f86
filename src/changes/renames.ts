import { gitFailed, inStore, type ObjectStore } from '../lib/git.ts';
import { pathFromBytes } from '../lib/names.ts';
import type { ObjectId, Path } from '../model.ts';

/** Pairs git compares by content; more are left as a deletion and an addition, which hides nothing. */
const RENAME_LIMIT = 400;

/** New path → old path, by git's own similarity. @throws RunError GIT_FAILED, GIT_TIMEOUT */
export async function findRenames(
  store: ObjectStore,
  base: ObjectId,
  head: ObjectId,
): Promise<Map<Path, Path>> {
  const safe = ['--no-ext-diff', '--no-textconv', '--ignore-submodules=none', '--no-relative'];
  const args = [
    'diff-tree',
    '-r',
    '-z',
    '--raw',
    '--no-abbrev',
    '-M',
    `-l${RENAME_LIMIT}`,
    '--diff-filter=R',
    ...safe,
  ];
  const result = await inStore(store, [...args, base, head]);
  if (result.code !== 0)
    throw gitFailed(`git diff-tree ended with ${result.code}: ${result.stderr.split('\n', 1)[0]}`);
  const fields = splitNul(result.stdout);
  const renames = new Map<Path, Path>();
  for (let i = 0; i + 2 < fields.length; i += 3) {
    const [, from, to] = fields.slice(i, i + 3);
    if (from !== undefined && to !== undefined) renames.set(pathFromBytes(to), pathFromBytes(from));
  }
  return renames;
}

function splitNul(bytes: Buffer): readonly Buffer[] {
  const fields: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0, at);
    fields.push(bytes.subarray(at, end === -1 ? bytes.length : end));
    at = end === -1 ? bytes.length : end + 1;
  }
  return fields;
}
