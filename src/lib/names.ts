import type { Path } from '../model.ts';

/**
 * Names in git are bytes. As a string, valid UTF-8 stays what it is and every other byte 0xNN becomes the
 * lone surrogate U+DCNN (UTF-8 cannot encode those, so nothing collides): globs and patterns see each byte,
 * and the bytes come back unchanged.
 */

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function pathFromBytes(bytes: Uint8Array): Path {
  try {
    return strict.decode(bytes);
  } catch {
    return decodeLossless(bytes);
  }
}

/** UTF-8 where it is UTF-8, and one lone surrogate for each byte that is not: nothing hides behind a bad byte. */
export function decodeLossless(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; ) {
    const size = sequenceLength(bytes, i);
    if (size === 0) units[length++] = 0xdc00 + (bytes[i] ?? 0);
    else length = writeCodePoint(units, length, codePoint(bytes, i, size));
    i += Math.max(size, 1);
  }
  return Buffer.from(units.buffer, 0, length * 2).toString('utf16le');
}

/** RFC 3629: the bytes of a sequence, shortest forms only and no surrogates; 0 for a byte that starts none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const size =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (size === 0 || at + size > bytes.length) return 0;
  for (let i = 1; i < size; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  const code = codePoint(bytes, at, size);
  if (size === 3) return code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 0 : 3;
  return size === 4 && (code < 0x10000 || code > 0x10ffff) ? 0 : size;
}

function codePoint(bytes: Uint8Array, at: number, size: number): number {
  let code = (bytes[at] ?? 0) & (size === 1 ? 0x7f : 0xff >> (size + 1));
  for (let i = 1; i < size; i++) code = (code << 6) | ((bytes[at + i] ?? 0) & 0x3f);
  return code;
}

function writeCodePoint(units: Uint16Array, at: number, code: number): number {
  if (code < 0x10000) units[at] = code;
  else {
    units[at++] = 0xd800 + ((code - 0x10000) >> 10);
    units[at] = 0xdc00 + (code & 0x3ff);
  }
  return at + 1;
}

export function pathToBytes(path: Path): Buffer {
  if (!/[\udc80-\udcff]/.test(path)) return Buffer.from(path, 'utf8');
  const parts: Buffer[] = [];
  for (const char of path) {
    const code = char.codePointAt(0) ?? 0;
    parts.push(code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - 0xdc00]) : Buffer.from(char, 'utf8'));
  }
  return Buffer.concat(parts);
}

/** Letters, marks, numbers, punctuation, symbols and the plain space: nothing that moves or hides a neighbour. */
const PLAIN = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u;
/** Letters, marks and symbols by category, and still invisible or reordering. */
const HIDDEN =
  /\u034f|[\u115f\u1160]|[\u17b4\u17b5]|[\u180b-\u180f]|[\u2800\u3164\uffa0]|[\ufe00-\ufe0d]|\u{1d159}|[\u{e0100}-\u{e01ef}]/u;

const ESCAPES: Readonly<Record<number, string>> = {
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
  34: '\\"',
  92: '\\\\',
};

/**
 * The one way a name is shown: as it is when every character is plain, else as git quotes it
 * (`core.quotePath`): in double quotes, bytes over 0x7E and control characters as `\NNN`.
 * Two different names are never shown alike: a shown name that starts with `"` is a quoted one.
 */
export function quotePath(path: Path): string {
  if (PLAIN.test(path) && !HIDDEN.test(path) && !/["\\]/.test(path)) return path;
  let out = '"';
  for (const byte of pathToBytes(path)) {
    const short = ESCAPES[byte];
    if (short !== undefined) out += short;
    else if (byte < 0x20 || byte > 0x7e) out += `\\${byte.toString(8).padStart(3, '0')}`;
    else out += String.fromCharCode(byte);
  }
  return `${out}"`;
}

const UNESCAPES: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(ESCAPES).map(([code, short]) => [short.slice(1), Number(code)]),
);

/** The bytes behind a shown name. The inverse of `quotePath`. */
export function unquotePath(shown: string): Buffer {
  if (!shown.startsWith('"')) return Buffer.from(shown, 'utf8');
  const bytes: number[] = [];
  for (const match of shown.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|([^\\])/gs)) {
    const [, octal, letter, plain] = match;
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else if (letter !== undefined) bytes.push(UNESCAPES[letter] ?? letter.charCodeAt(0));
    else bytes.push((plain ?? '').charCodeAt(0));
  }
  return Buffer.from(bytes);
}
