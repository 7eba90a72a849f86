import { constants, isUtf8 } from 'node:buffer';

/**
 * JSON that has one meaning. `JSON.parse` decides the syntax; what it would let pass and two readers would read
 * differently is found in one walk over the text before it: names that come twice, names that are no plain
 * property, nesting without end, half characters and numbers that no double holds.
 */

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** `why` says what is wrong and never repeats what was read. */
export type StrictJson = { readonly value: JsonValue } | { readonly why: string };

/** Open brackets inside each other. */
const DEPTH = 64;

/** Names in one object: a set holds 2^24 at most, and nothing that is meant to be read comes near. */
const NAMES = 1_000_000;

/** One JSON text in UTF-8 and nothing beside it, or why it is none. */
export function parseStrictJson(
  bytes: Uint8Array | string,
  { depth = DEPTH }: { readonly depth?: number } = {},
): StrictJson {
  const text = typeof bytes === 'string' ? checkText(bytes) : decode(bytes);
  if (typeof text !== 'string') return text;
  // Before the parser: it would first build what is refused here, however deep.
  const why = whyAmbiguous(text, depth);
  if (why !== null) return { why };
  try {
    const value: JsonValue = JSON.parse(text);
    return { value };
  } catch (error) {
    // The parser's message quotes the text: it is not repeated.
    if (error instanceof SyntaxError) return { why: text.trim() === '' ? 'it is empty' : 'it is not JSON' };
    throw error;
  }
}

function decode(bytes: Uint8Array): string | { readonly why: string } {
  if (bytes.length > constants.MAX_STRING_LENGTH) return { why: 'it is too large' };
  if (!isUtf8(bytes)) return { why: 'it is not UTF-8' };
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return startsWithMark(text) ? { why: 'it starts with a byte order mark' } : text;
}

function checkText(text: string): string | { readonly why: string } {
  if (startsWithMark(text)) return { why: 'it starts with a byte order mark' };
  return text.isWellFormed() ? text : { why: 'it holds half a surrogate pair' };
}

function startsWithMark(text: string): boolean {
  return text.charCodeAt(0) === 0xfeff;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** The names of an object so far; null for an array. */
type Level = Set<string> | null;

/** The next of each character at or behind where the walk is: looked for once, so the walk stays linear. */
type Marks = { readonly text: string; quote: number; backslash: number; escaped: boolean };

/** Right for every text that is JSON; about others it may say anything, and the parser refuses them. */
function whyAmbiguous(text: string, depth: number): string | null {
  const marks: Marks = { text, quote: -1, backslash: -1, escaped: false };
  const levels: Level[] = [];
  let nameIsNext = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(marks, at);
      const why = whyString(marks, at, end, nameIsNext ? (levels.at(-1) ?? null) : null);
      if (why !== null) return why;
      nameIsNext = false;
      at = end - 1;
    } else if (code === COMMA) {
      nameIsNext = (levels.at(-1) ?? null) !== null;
    } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      nameIsNext = code === OPEN_OBJECT;
      if (levels.push(nameIsNext ? new Set() : null) > depth)
        return `it is nested deeper than ${depth} levels at character ${at}`;
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      levels.pop();
      nameIsNext = false;
    } else if (code === MINUS || (code >= ZERO && code <= NINE)) {
      const number = numberAt(text, at);
      if (!isInRange(number)) return `it holds a number out of range at character ${at}`;
      at += number.length - 1;
    }
  }
  return null;
}

function find(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at === -1 ? text.length : at;
}

/** Where the string that starts at `start` is over, its closing quote included; `escaped` tells of it, too. */
function endOfString(marks: Marks, start: number): number {
  marks.escaped = false;
  for (let at = start + 1; ; at = marks.backslash + 2) {
    if (marks.quote < at) marks.quote = find(marks.text, '"', at);
    if (marks.backslash < at) marks.backslash = find(marks.text, '\\', at);
    if (marks.quote <= marks.backslash) return Math.min(marks.quote + 1, marks.text.length);
    marks.escaped = true;
  }
}

/** `names`: those of the object whose name the string is; null when it is a value. */
function whyString({ text, escaped }: Marks, start: number, end: number, names: Level): string | null {
  // Most strings are long values without an escape: those are not even copied.
  if (names === null && !escaped) return null;
  const value = decodeString(text.slice(start, end), escaped);
  if (value === null) return null; // the parser will refuse it
  if (!value.isWellFormed()) return `it holds half a surrogate pair at character ${start}`;
  if (names === null) return null;
  if (value === '__proto__') return `it has a name that no object may have at character ${start}`;
  if (names.has(value)) return `it has a name twice in one object at character ${start}`;
  if (names.size === NAMES) return `it has more than ${NAMES} names in one object`;
  names.add(value);
  return null;
}

function decodeString(quoted: string, escaped: boolean): string | null {
  if (!escaped) return quoted.slice(1, -1);
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

const NUMBER = /[-+.eE0-9]+/y;

function numberAt(text: string, at: number): string {
  NUMBER.lastIndex = at;
  return NUMBER.exec(text)?.[0] ?? '';
}

/** The largest double has 309 digits: shorter numbers without an exponent need no look. */
function isInRange(number: string): boolean {
  if (number.length < 309 && !/e/i.test(number)) return true;
  return Math.abs(Number(number)) !== Number.POSITIVE_INFINITY;
}
