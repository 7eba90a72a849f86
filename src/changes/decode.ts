import { isAscii, isUtf8 } from 'node:buffer';
import { decodeLossless } from '../lib/names.ts';
import type { Encoding, Opacity } from '../model.ts';

export type Decoded = {
  readonly encoding: Encoding;
  readonly binary: boolean;
  readonly opacity: Opacity | null;
  readonly text: string;
};

/** UTF-32LE starts with the mark of UTF-16LE, so the longer marks come first. UTF-8 needs none. */
const MARKS = [
  { encoding: 'utf-32le', mark: Buffer.from([0xff, 0xfe, 0, 0]) },
  { encoding: 'utf-32be', mark: Buffer.from([0, 0, 0xfe, 0xff]) },
  { encoding: 'utf-16le', mark: Buffer.from([0xff, 0xfe]) },
  { encoding: 'utf-16be', mark: Buffer.from([0xfe, 0xff]) },
] as const;

type Marked = (typeof MARKS)[number]['encoding'];

/** Makes text of any bytes, byte order mark included: encoding and text give the bytes back. */
export function decode(bytes: Buffer): Decoded {
  const marked = MARKS.find(({ mark }) => bytes.subarray(0, mark.length).equals(mark));
  if (marked !== undefined) return decodeMarked(bytes, marked.encoding);
  return bytes.includes(0) ? decodeBinary(bytes) : decodeText(bytes);
}

function decodeMarked(bytes: Buffer, encoding: Marked): Decoded {
  const wide = encoding.startsWith('utf-32');
  const text = wide ? utf32(bytes, encoding === 'utf-32be') : utf16(bytes, encoding === 'utf-16be');
  if (text !== null) return { encoding, binary: false, opacity: null, text };
  const opacity = wide ? 'utf-32' : 'utf-16-without-mark';
  return { encoding: 'bytes', binary: bytes.includes(0), opacity, text: bytes.toString('latin1') };
}

function decodeText(bytes: Buffer): Decoded {
  const encoding = isUtf8(bytes) ? 'utf-8' : 'bytes';
  const text = isAscii(bytes)
    ? bytes.toString('latin1')
    : encoding === 'utf-8'
      ? bytes.toString('utf8')
      : decodeLossless(bytes);
  return { encoding, binary: false, opacity: opacityOfText(text, bytes.length), text };
}

function decodeBinary(bytes: Buffer): Decoded {
  const opacity = opacityOfBinary(bytes);
  // A text with a NUL in it is still read as text; of a real binary each byte is a character.
  const text = opacity === 'nul' ? decodeLossless(bytes) : bytes.toString('latin1');
  return { encoding: 'bytes', binary: true, opacity, text };
}

// ── with a mark ─────────────────────────────────────────────────────────────────────────────

/**
 * ASCII that a shell or an agent reads and UTF-16 turns into Han: the mark lies. In 1,700 translations to
 * Asian scripts UTF-16 has at most 47 such bytes in a row.
 */
const ASCII_BEHIND_MARK = /^[\t\n\r -~]+$|[\t\n\r -~]{64}/;

function utf16(bytes: Buffer, bigEndian: boolean): string | null {
  if (bytes.length % 2 !== 0 || ASCII_BEHIND_MARK.test(bytes.toString('latin1', 2))) return null;
  const text = (bigEndian ? Buffer.from(bytes).swap16() : bytes).toString('utf16le');
  return /\p{Surrogate}/u.test(text) ? null : text;
}

function utf32(bytes: Buffer, bigEndian: boolean): string | null {
  if (bytes.length % 4 !== 0) return null;
  const units = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i += 4) {
    const code = bigEndian ? bytes.readUInt32BE(i) : bytes.readUInt32LE(i);
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
    if (code > 0xffff) length = units.writeUInt16LE(0xd800 + ((code - 0x10000) >> 10), length);
    length = units.writeUInt16LE(code > 0xffff ? 0xdc00 + (code & 0x3ff) : code, length);
  }
  return units.toString('utf16le', 0, length);
}

// ── without a mark, with NUL ────────────────────────────────────────────────────────────────

type Census = { readonly nul: readonly number[]; readonly text: readonly number[]; readonly high: number };

/** NULs and ASCII text bytes by position modulo 4, and bytes over 0x7F. */
function census(bytes: Buffer): Census {
  const nul = [0, 0, 0, 0];
  const text = [0, 0, 0, 0];
  let high = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte === 0) (nul[i & 3] as number)++;
    else if (byte > 0x7f) high++;
    else if ((byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d)) (text[i & 3] as number)++;
  }
  return { nul, text, high };
}

function opacityOfBinary(bytes: Buffer): Opacity | null {
  const { nul, text, high } = census(bytes);
  const quarter = bytes.length / 4;
  const nuls = sum(nul);
  const only = (at: number): boolean => nul.every((n, i) => i === at || n >= 0.9 * Math.floor(quarter));
  if (bytes.length >= 4 && text.some((n, at) => n >= 0.5 * quarter && only(at))) return 'utf-32';

  const even = (counts: readonly number[]): number => (counts[0] ?? 0) + (counts[2] ?? 0);
  const asUtf16 = (written: number, empty: number): boolean =>
    written >= quarter && empty >= quarter && empty >= 0.9 * nuls;
  if (asUtf16(even(text), nuls - even(nul))) return 'utf-16-without-mark';
  if (asUtf16(sum(text) - even(text), even(nul))) return 'utf-16-without-mark';

  const readable = sum(text) + (isUtf8(bytes) ? high : 0);
  const disguised = readable > 0 && readable >= 0.95 * (bytes.length - nuls);
  // A script runs up to its payload, whatever follows.
  return disguised || bytes.toString('latin1', 0, 2) === '#!' ? 'nul' : null;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

// ── without a mark, without NUL ─────────────────────────────────────────────────────────────

const LFS_POINTER =
  /^version (?:https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v1|http:\/\/git-media\.io\/v\/2)\s/;

function opacityOfText(text: string, size: number): Opacity | null {
  if (size < 1024 && LFS_POINTER.test(text)) return 'lfs-pointer';
  return isUtf7(text) ? 'utf-7' : null;
}

const UTF7_MARK = /^\+\/v[89+/]/;
/** PEP 263 and HTML; both look at the beginning only. */
const UTF7_DECLARED = /(?:coding|charset)\s*[:=]\s*["']?(?:utf[-_]?7|unicode[-_]1[-_]1[-_]utf[-_]7)\b/i;
/** RFC 2152: from `+` as far as base64 goes; a `-` that closes it is swallowed. */
const UTF7_SHIFTED = /\+([A-Za-z0-9+/]{3,})(-?)/g;

/**
 * ASCII that is written as UTF-7 for no honest reason. One closed sequence is enough, or two open ones;
 * three capitals may be a word (`SEX+AGE-1`, `BTC+ADA`), so they must be three different and closed.
 */
function isUtf7(text: string): boolean {
  if (UTF7_MARK.test(text) || UTF7_DECLARED.test(text.slice(0, 1024))) return true;
  if (!text.includes('+A')) return false;
  const open = new Set<string>();
  const words = new Set<string>();
  for (const [, run = '', close] of text.matchAll(UTF7_SHIFTED)) {
    if (!hidesAscii(run)) continue;
    const word = /^[A-Z]{3}$/.test(run);
    if (close === '-' && !word) return true;
    if (close === '-') words.add(run);
    else if (!word) open.add(run);
    if (open.size === 2 || words.size === 3) return true;
  }
  return false;
}

function hidesAscii(base64: string): boolean {
  if (!base64.startsWith('A')) return false;
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length % 2 !== 0 || !bytes.toString('base64').startsWith(base64)) return false;
  for (let i = 0; i < bytes.length; i += 2) {
    const unit = bytes.readUInt16BE(i);
    if ((unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 13) || unit > 0x7e) return false;
  }
  return true;
}
