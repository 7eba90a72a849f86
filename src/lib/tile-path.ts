/** C2SP tlog-tiles: the paths of tiles and the form of entry bundles. Strict: what has one meaning has one form. */

export type TilePath =
  | { readonly kind: 'hashes'; readonly level: number; readonly index: number; readonly width: number | null }
  | { readonly kind: 'entries'; readonly index: number; readonly width: number | null };

/** Hashes or entries in a full tile. */
export const TILE_WIDTH = 256;

const PATH =
  /^\/tile\/(?<level>entries|0|[1-9][0-9]?)\/(?<index>(?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/(?<width>[1-9][0-9]{0,2}))?$/;
const LAST_LEVEL = 63;

/** `width` is null for a full tile. Null: it is no path of a tile. */
export function parseTilePath(path: string): TilePath | null {
  const { level, index: groups = '', width: partial } = PATH.exec(path)?.groups ?? {};
  const index = Number(groups.replace(/[x/]/g, ''));
  const width = partial === undefined ? null : Number(partial);
  // Written anew it is the same: no groups of zeros before it, no number that is rounded.
  if (level === undefined || !Number.isSafeInteger(index) || groups !== formatIndex(index)) return null;
  if (width !== null && width >= TILE_WIDTH) return null;
  if (level === 'entries') return { kind: 'entries', index, width };
  return Number(level) > LAST_LEVEL ? null : { kind: 'hashes', level: Number(level), index, width };
}

export function formatTilePath(tile: TilePath): string {
  const level = tile.kind === 'entries' ? 'entries' : tile.level;
  const partial = tile.width === null ? '' : `.p/${tile.width}`;
  return `/tile/${level}/${formatIndex(tile.index)}${partial}`;
}

/** `x001/x234/067`. */
function formatIndex(index: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? [];
  return groups.map((group, i) => (i === groups.length - 1 ? group : `x${group}`)).join('/');
}

/** Each with its length before it, two bytes. An entry of 64 KiB or more is a bug. */
export function formatEntries(entries: readonly Buffer[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}

/** Null: it does not end where its last entry does. */
export function parseEntries(bundle: Buffer): readonly Buffer[] | null {
  const entries: Buffer[] = [];
  for (let at = 0; at < bundle.length; ) {
    if (at + 2 > bundle.length) return null;
    const end = at + 2 + bundle.readUInt16BE(at);
    if (end > bundle.length) return null;
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return entries;
}
