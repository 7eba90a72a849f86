import { relative } from 'node:path';
import { type History, readFileAt } from '../changes/history.ts';
import { pathsOfCommit } from '../changes/tree-paths.ts';
import { pathInside, readRegular, realPathInside } from '../lib/files.ts';
import type { Change, CheckConfig, Path, Scan } from '../model.ts';

/** Results of other scanners that a run is given. */

/** Of this very change, which nothing of the change itself may bring along. @throws RunError SARIF_INVALID */
export async function readScans(
  { sarif, directory }: CheckConfig,
  history: History,
  change: Change,
): Promise<readonly Scan[]> {
  if (sarif.length === 0) return [];
  const { MAX_SARIF_BYTES, parseSarif, sarifInvalid } = await import('../policy/scanners/sarif.ts');
  const { root } = history.repository;
  const scans: Scan[] = [];
  for (const path of sarif) {
    const file = relative(directory, path);
    // As it is named and where its links lead: the change may hold either.
    const places = [pathInside(root, path), realPathInside(root, path)].filter((place) => place !== null);
    for (const place of places) {
      if (isInSubmodule(place, change) || (await isInHead(place, history)))
        throw sarifInvalid(file, 'it is a file of the change itself, which would judge itself');
    }
    const bytes = readRegular(path, MAX_SARIF_BYTES);
    if ('why' in bytes) throw sarifInvalid(file, bytes.why);
    scans.push(...parseSarif(bytes, { file, root }));
  }
  return scans;
}

/** A file of the head, or below a link of it. */
async function isInHead(path: Path, history: History): Promise<boolean> {
  const parts = path.split('/');
  for (let length = 1; length <= parts.length; length++) {
    const found = await readFileAt(history, history.head, parts.slice(0, length).join('/'), 0);
    if (found !== null && found.mode !== '040000') return true;
  }
  return false;
}

/** For telling an old file from none: nothing is decided by what such a file holds. */
export async function headPathsOf({ store, head }: History): Promise<ReadonlySet<Path>> {
  return new Set(await pathsOfCommit(store, head));
}

/** Of a submodule that the change adds or moves, its author has chosen every file. */
function isInSubmodule(path: Path, { files }: Change): boolean {
  return files.some(({ head }) => head?.content.kind === 'submodule' && path.startsWith(`${head.path}/`));
}
