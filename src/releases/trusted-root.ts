import { isAbsolute, relative, sep } from 'node:path';
import { RunError } from '../errors.ts';
import { endsInside, pathInside, readRegular } from '../lib/files.ts';
import type { Path } from '../model.ts';

/** Whom to believe, as a file says it: of a file in the repository it is the base that says it, never the change. */

/** No trusted root is anywhere near this size. */
export const MAX_TRUSTED_ROOT_BYTES = 4 * 1024 * 1024;

export type TrustedRootFile = {
  readonly name: string;
  readonly bytes: Buffer;
  /** In the repository: whoever changes it changes what decides. Null: elsewhere. */
  readonly path: Path | null;
};

/** A file of the base; bytes are null when it is too large, the whole is null when it is not there. */
export type ReadBase = (path: Path) => Promise<{ mode: string; object: { bytes: Buffer | null } } | null>;

/** Not parsed: nothing in it is believed yet. @throws RunError TRUST_ROOT_UNREADABLE */
export async function readTrustedRoot(
  file: string,
  places: { readonly root: string; readonly directory: string; readonly readBase: ReadBase },
): Promise<TrustedRootFile> {
  const name = shownFrom(places.directory, file);
  const path = pathInside(places.root, file);
  if (path !== null) return { name, bytes: await readFromBase(path, name, places.readBase), path };
  if (endsInside(places.root, file))
    throw unreadable(name, 'it is a link into the repository, where the change could lead it on');
  const bytes = readRegular(file, MAX_TRUSTED_ROOT_BYTES);
  if ('why' in bytes) throw unreadable(name, bytes.why);
  return { name, bytes, path: null };
}

async function readFromBase(path: Path, name: string, readBase: ReadBase): Promise<Buffer> {
  const found = await readBase(path);
  if (found === null) throw unreadable(name, 'the base commit has no such file');
  const { bytes } = found.object;
  if (found.mode.startsWith('100') && bytes !== null) return bytes;
  const why = `in the base commit it is no regular file of at most ${MAX_TRUSTED_ROOT_BYTES} bytes`;
  throw unreadable(name, why);
}

function unreadable(name: string, why: string): RunError {
  return new RunError('TRUST_ROOT_UNREADABLE', `${name} cannot be read as a trusted root: ${why}`, {
    hint: 'name a file outside of the repository, or one that is merged: of a file inside, the base’s copy is read',
  });
}

function shownFrom(directory: string, path: string): string {
  const shown = relative(directory, path);
  return isAbsolute(shown) ? path : shown.split(sep).join('/');
}
