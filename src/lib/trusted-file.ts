import { isAbsolute, relative, sep } from 'node:path';
import type { RunError } from '../errors.ts';
import type { Path } from '../model.ts';
import { endsInside, pathInside } from './files.ts';

/** A file that says whom to believe: of one in the repository it is the base that says it, never the change. */

export type TrustedFile = {
  readonly name: string;
  readonly bytes: Buffer;
  /** In the repository: whoever changes it changes what decides. Null: elsewhere. */
  readonly path: Path | null;
};

/** A file of the base; bytes are null when it is too large, the whole is null when it is not there. */
export type ReadBase = (
  path: Path,
  cap: number,
) => Promise<{ mode: string; object: { bytes: Buffer | null } } | null>;

export type TrustedPlaces = {
  readonly root: string;
  readonly directory: string;
  readonly readBase: ReadBase;
};

/** What kind of file it is: how large, how one outside is read, and how its errors are told. */
export type TrustedKind = {
  readonly maxBytes: number;
  readonly read: (file: string, name: string) => Buffer;
  readonly unreadable: (name: string, why: string) => RunError;
};

/** Not parsed: nothing in it is believed yet. @throws what `unreadable` answers */
export async function readTrusted(
  file: string,
  { root, directory, readBase }: TrustedPlaces,
  kind: TrustedKind,
): Promise<TrustedFile> {
  const name = shownFrom(directory, file);
  const path = pathInside(root, file);
  if (path !== null) return { name, bytes: await readFromBase(path, name, readBase, kind), path };
  if (endsInside(root, file))
    throw kind.unreadable(name, 'it is a link into the repository, where the change could lead it on');
  return { name, bytes: kind.read(file, name), path: null };
}

async function readFromBase(
  path: Path,
  name: string,
  readBase: ReadBase,
  { maxBytes, unreadable }: TrustedKind,
): Promise<Buffer> {
  const found = await readBase(path, maxBytes);
  if (found === null) throw unreadable(name, 'the base commit has no such file');
  const { bytes } = found.object;
  if (found.mode.startsWith('100') && bytes !== null) return bytes;
  throw unreadable(name, `in the base commit it is no regular file of at most ${maxBytes} bytes`);
}

function shownFrom(directory: string, path: string): string {
  const shown = relative(directory, path);
  return isAbsolute(shown) ? path : shown.split(sep).join('/');
}
