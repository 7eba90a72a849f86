import { isAbsolute, relative, sep } from 'node:path';
import { MAX_TRUST_BYTES } from '../attestation/gateway-trust.ts';
import { RunError } from '../errors.ts';
import { endsInside, pathInside, readAtMost } from '../lib/files.ts';
import type { Path } from '../model.ts';

/** The saved discovery document that pins a gateway: of one in the repository it is the base that says it. */

export type TrustFile = {
  readonly name: string;
  readonly bytes: Buffer;
  /** In the repository: whoever changes it changes what decides. Null: elsewhere. */
  readonly path: Path | null;
};

/** A file of the base; bytes are null when it is too large, the whole is null when it is not there. */
type ReadBase = (
  path: Path,
  cap: number,
) => Promise<{ mode: string; object: { bytes: Buffer | null } } | null>;

/** Not parsed: nothing in it is believed yet. @throws RunError GATEWAY_TRUST_UNREADABLE */
export async function readTrustFile(
  file: string,
  places: { readonly root: string; readonly directory: string; readonly readBase: ReadBase },
): Promise<TrustFile> {
  const name = shownFrom(places.directory, file);
  const path = pathInside(places.root, file);
  if (path !== null) return { name, bytes: await readFromBase(path, name, places.readBase), path };
  if (endsInside(places.root, file))
    throw unreadable(name, 'it is a link into the repository, where the change could lead it on');
  try {
    return { name, bytes: readAtMost(file, MAX_TRUST_BYTES), path: null };
  } catch (cause) {
    throw unreadable(name, 'the file cannot be read', cause);
  }
}

async function readFromBase(path: Path, name: string, readBase: ReadBase): Promise<Buffer> {
  const found = await readBase(path, MAX_TRUST_BYTES);
  if (found === null) throw unreadable(name, 'the base commit has no such file');
  const { bytes } = found.object;
  if (found.mode.startsWith('100') && bytes !== null) return bytes;
  throw unreadable(name, `in the base commit it is no regular file of at most ${MAX_TRUST_BYTES} bytes`);
}

function unreadable(name: string, why: string, cause?: unknown): RunError {
  return new RunError('GATEWAY_TRUST_UNREADABLE', `${name} cannot be read as a gateway’s keys: ${why}`, {
    hint: 'name a file outside of the repository, or one that is merged: of a file inside, the base’s copy is read',
    cause,
  });
}

function shownFrom(directory: string, path: string): string {
  const shown = relative(directory, path);
  return isAbsolute(shown) ? path : shown.split(sep).join('/');
}
