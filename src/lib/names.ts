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
    return escapeInvalid(bytes);
  }
}

/** Decodes the longest valid sequence at each place, and one surrogate for each byte that starts none. */
function escapeInvalid(bytes: Uint8Array): Path {
  let out = '';
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    out +=
      length === 0
        ? String.fromCharCode(0xdc00 + (bytes[i] ?? 0))
        : strict.decode(bytes.subarray(i, i + length));
    i += Math.max(length, 1);
  }
  return out;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  try {
    strict.decode(bytes.subarray(at, at + length));
    return length;
  } catch {
    return 0;
  }
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
