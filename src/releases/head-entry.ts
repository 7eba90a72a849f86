import { type TreeFile, type TreeMode, treeDigest } from '../attestation/tree-digest.ts';
import { digestOf, sha256 } from '../lib/digest.ts';
import { pathToBytes } from '../lib/names.ts';
import type { Digest, Path } from '../model.ts';

/** What the head holds at a path, in the digests that attestations are about. */

export type HeadEntry =
  | { readonly kind: 'absent' }
  | { readonly kind: 'file' | 'folder'; readonly digest: Digest }
  /** Something that no artifact can be compared with. */
  | { readonly kind: 'other'; readonly why: string };

export type HeadReader = {
  /** The file, link or folder at a path; null: none, or a submodule. Bytes are null over the cap of one file. */
  readonly at: (
    path: Path,
  ) => Promise<{ readonly mode: string; readonly object: { readonly bytes: Buffer | null } } | null>;
  /** Every file, link and submodule of the head. */
  readonly paths: () => Promise<readonly Path[]>;
};

/** What is read of one folder: a release of more is an archive. */
const MAX_FILES = 5_000;
const MAX_BYTES = 256 * 1024 * 1024;

/** @throws RunError of the reader */
export async function headEntry(path: Path, { at, paths }: HeadReader): Promise<HeadEntry> {
  if (path === '') return other('it is the repository itself');
  const found = await at(path);
  if (found === null) {
    const listed = new Set(await paths());
    return lineOf(path).some((one) => listed.has(one))
      ? other('in the head it is in a submodule, or below a link or a file')
      : { kind: 'absent' };
  }
  if (found.mode === '040000') return folderEntry(path, { at, paths });
  const mode = modeOf(found.mode);
  if (mode === null || mode === '120000') return other('in the head it is a link');
  const { bytes } = found.object;
  return bytes === null ? other(TOO_LARGE) : { kind: 'file', digest: digestOf(bytes) };
}

const TOO_LARGE = 'in the head it is too large to be compared';
const other = (why: string): HeadEntry => ({ kind: 'other', why });

/** A path and the folders it is in. */
export function lineOf(path: Path): readonly Path[] {
  const parts = path.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

async function folderEntry(folder: Path, { at, paths }: HeadReader): Promise<HeadEntry> {
  const inside = (await paths()).filter((path) => path.startsWith(`${folder}/`));
  if (inside.length > MAX_FILES) return other(TOO_LARGE);
  const files: TreeFile[] = [];
  let left = MAX_BYTES;
  for (const path of inside) {
    const found = await at(path);
    const mode = found === null ? null : modeOf(found.mode);
    if (found === null || mode === null) return other('in the head it holds a submodule');
    const { bytes } = found.object;
    if (bytes === null || bytes.length > left) return other(TOO_LARGE);
    left -= bytes.length;
    files.push({ mode, sha256: sha256(bytes), path: pathToBytes(path.slice(folder.length + 1)) });
  }
  return { kind: 'folder', digest: `sha256:${treeDigest(files)}` };
}

/** As a checkout makes of it. */
function modeOf(mode: string): TreeMode | null {
  if (mode === '120000') return mode;
  if (!mode.startsWith('100')) return null;
  return mode === '100755' ? mode : '100644';
}
