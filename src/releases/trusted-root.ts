import { RunError } from '../errors.ts';
import { readRegular } from '../lib/files.ts';
import { readTrusted, type TrustedFile, type TrustedKind, type TrustedPlaces } from '../lib/trusted-file.ts';

/** The `trusted_root.json` that a check was given. */

export type TrustedRootFile = TrustedFile;

/** No trusted root is anywhere near this size. */
export const MAX_TRUSTED_ROOT_BYTES = 4 * 1024 * 1024;

/** Not parsed: nothing in it is believed yet. @throws RunError TRUST_ROOT_UNREADABLE */
export function readTrustedRoot(file: string, places: TrustedPlaces): Promise<TrustedRootFile> {
  return readTrusted(file, places, ROOT);
}

const ROOT: TrustedKind = {
  maxBytes: MAX_TRUSTED_ROOT_BYTES,
  read: (file, name) => {
    const bytes = readRegular(file, MAX_TRUSTED_ROOT_BYTES);
    if ('why' in bytes) throw unreadable(name, bytes.why);
    return bytes;
  },
  unreadable,
};

function unreadable(name: string, why: string): RunError {
  return new RunError('TRUST_ROOT_UNREADABLE', `${name} cannot be read as a trusted root: ${why}`, {
    hint: 'name a file outside of the repository, or one that is merged: of a file inside, the base’s copy is read',
  });
}
