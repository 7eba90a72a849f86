import { pathFromBytes, pathToBytes } from '../../lib/names.ts';
import type { Path } from '../../model.ts';

/** Where a SARIF result is, as a path of the repository. */

/** SARIF 3.4: a URI, or a part of one below the URI of `uriBaseId`. */
type Place = { readonly uri?: string | undefined; readonly uriBaseId?: string | undefined };
type Bases = ReadonlyMap<string, Place>;

/** Bases may have bases; a longer chain is a circle. */
const MAX_BASES = 10;
/** A URI that is longer names no file. */
const MAX_URI = 100_000;

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const DRIVE = /^[a-z]:\//i;

/**
 * What a location names: most often one path, null for none of this repository. Where a tool may have written
 * a file's name as it is, without the escapes of a URI, that name stands beside it: no `%41`, `\` or `x:` in
 * a name leads its results elsewhere.
 */
export function pathsOf(place: Place, bases: Bases, root: string): readonly (Path | null)[] {
  const { uri, uriBaseId } = place;
  if (uri === undefined || uri.length > MAX_URI) return [null];
  const base = baseOf(uriBaseId, bases, root, MAX_BASES);
  const meant = readUri(uri, base, root);
  const literal = literalPath(uri, base, root);
  return literal === null || literal === meant ? [meant] : [meant, literal];
}

/** A file's name as it is, without escapes; what names a host is no name of a file. */
function literalPath(uri: string, base: string, root: string): Path | null {
  const full = bytewise(uri.replace(/^file:\/\/(?=\/)/i, ''));
  if (full.startsWith('/')) return below(root, full);
  return full.includes('://') ? null : normal(`${base}/${full}`);
}

/**
 * The folder that relative URIs start from. A base that is not given, or is elsewhere (a container's folder,
 * another machine's, the bare `file:///` of Trivy), was the scanner's root: it stands for ours.
 */
function baseOf(id: string | undefined, bases: Bases, root: string, left: number): string {
  const place = id === undefined ? undefined : bases.get(id);
  if (place?.uri === undefined || place.uri.length > MAX_URI || left === 0) return '';
  return readUri(place.uri, baseOf(place.uriBaseId, bases, root, left - 1), root) ?? '';
}

function readUri(uri: string, base: string, root: string): Path | null {
  const slashed = uri.replaceAll('\\', '/');
  if (DRIVE.test(slashed)) return below(root, decoded(slashed));
  const local = /^file:(?:\/\/(?:localhost)?)?(?=\/)/i.exec(slashed);
  // RFC 8089: the path behind `file:` starts with a slash, before a drive's letter too.
  if (local !== null) return below(root, decoded(slashed.slice(local[0].length)));
  if (SCHEME.test(slashed) || slashed.startsWith('//')) return null;
  return slashed.startsWith('/') ? below(root, decoded(slashed)) : normal(`${base}/${decoded(slashed)}`);
}

function below(root: string, path: string): Path | null {
  const top = comparable(root.replace(/[\\/]+$/, ''));
  const full = comparable(path);
  return full.startsWith(`${top}/`) ? normal(full.slice(top.length)) : null;
}

/** Windows writes drives in either case and paths with either slash. */
function comparable(path: string): string {
  const drive = /^\/?([a-z]:[\\/].*|[a-z]:)$/is.exec(path)?.[1];
  return drive === undefined
    ? path
    : `${drive.slice(0, 1).toUpperCase()}${drive.slice(1)}`.replaceAll('\\', '/');
}

/** Without `.` and doubled slashes; null when it is empty, climbs, or no name in git. */
function normal(path: string): Path | null {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..') || path.includes('\0') ? null : parts.join('/');
}

function decoded(uri: string): Path {
  if (!uri.includes('%')) return bytewise(uri);
  const bytes = pathToBytes(uri)
    .toString('latin1')
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return pathFromBytes(Buffer.from(bytes, 'latin1'));
}

/** Tools in Python write a byte that is no UTF-8 as the lone surrogate that we know it by, too. */
const bytewise = (text: string): Path => pathFromBytes(pathToBytes(text));
