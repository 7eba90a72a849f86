/**
 * Code points that hide, reorder or counterfeit text (formats.md 5). What they are, not what they cost:
 * effects are `policy/rules/hidden-unicode`'s.
 */

export type HiddenKind =
  | 'tag'
  | 'bidi'
  | 'selector'
  | 'ideograph-selector'
  | 'invisible'
  | 'joiner'
  | 'mark'
  | 'control'
  | 'lookalike';

/** One code point, by its index in UTF-16 code units. `looksLike`: the ASCII letter that a lookalike passes for. */
export type Hidden = {
  readonly index: number;
  readonly code: number;
  readonly kind: HiddenKind;
  readonly looksLike?: string;
};

// ── hidden characters ───────────────────────────────────────────────────────────────────────

const BIDI = '\\u202a-\\u202e\\u2066-\\u2069';
const INVISIBLE =
  '\\u034f\\u115f\\u1160\\u180e\\u200b\\u2060-\\u2064\\u206a-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb';
const JOINER = '\\u200c\\u200d';
const MARK = '\\u00ad\\u061c\\u200e\\u200f\\ufe00-\\ufe0d';
const CONTROL = '\\u0000-\\u0008\\u000b\\u000e-\\u001f\\u007f-\\u009f';
const TAG = '\\u{e0000}-\\u{e007f}';
const SELECTOR = '\\u{e0100}-\\u{e01ef}';

const HIDDEN_CLASS = `[${CONTROL}${MARK}${INVISIBLE}${JOINER}${BIDI}${TAG}${SELECTOR}]`;
/** England, Scotland, Wales: the only flags that are made of tags. */
const TAG_FLAG =
  '\\u{1f3f4}\\u{e0067}\\u{e0062}(?:\\u{e0065}\\u{e006e}\\u{e0067}|\\u{e0073}\\u{e0063}\\u{e0074}|\\u{e0077}\\u{e006c}\\u{e0073})\\u{e007f}';

const ANY_HIDDEN = new RegExp(HIDDEN_CLASS, 'u');
const EACH_HIDDEN = new RegExp(`${TAG_FLAG}|${HIDDEN_CLASS}`, 'gu');

const KINDS: readonly (readonly [RegExp, HiddenKind])[] = [
  [new RegExp(`[${TAG}]`, 'u'), 'tag'],
  [new RegExp(`[${BIDI}]`, 'u'), 'bidi'],
  [new RegExp(`[${SELECTOR}]`, 'u'), 'selector'],
  [new RegExp(`[${INVISIBLE}]`, 'u'), 'invisible'],
  [new RegExp(`[${JOINER}]`, 'u'), 'joiner'],
  [new RegExp(`[${MARK}]`, 'u'), 'mark'],
];

const scripts = (names: string): string =>
  names
    .split(' ')
    .map((name) => `\\p{Script_Extensions=${name}}`)
    .join('');

/** Letters and their marks (a virama is one) of the scripts that need joiners to be spelled. */
const JOINING = new RegExp(
  `(?=[\\p{L}\\p{M}])[${scripts('Arabic Syriac Nko Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala')}]`,
  'u',
);
const VIRAMA = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]/;
const RIGHT_TO_LEFT = new RegExp(
  `(?=[\\p{L}\\p{M}])[${scripts('Hebrew Arabic Syriac Thaana Nko Samaritan Mandaic Adlam')}]`,
  'u',
);
const PICTOGRAPH = /\p{Extended_Pictographic}/u;
const IDEOGRAPH = /\p{Unified_Ideograph}/u;

/** Whether it is worth looking closer: false for nearly all text. */
export function mayHide(text: string): boolean {
  return ANY_HIDDEN.test(text) || MIXED.test(text);
}

/** The hidden characters of a line that nothing beside them explains. */
export function* hiddenIn(line: string): Generator<Hidden> {
  if (!ANY_HIDDEN.test(line)) return;
  for (let match = execFrom(EACH_HIDDEN, line, 0); match !== null; ) {
    const { 0: char, index } = match;
    const kind = char.startsWith('\u{1f3f4}') ? null : kindAt(line, index, char);
    if (kind !== null) yield { index, code: char.codePointAt(0) ?? 0, kind };
    match = execFrom(EACH_HIDDEN, line, index + char.length);
  }
}

/** The position is the caller's: whoever stops half-way leaves nothing behind in a shared pattern. */
function execFrom(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

function kindAt(line: string, index: number, char: string): HiddenKind | null {
  // Megabytes of control characters are somebody's way to be slow: no neighbour excuses one.
  if (char < '\u00a0') return 'control';
  const kind = KINDS.find(([pattern]) => pattern.test(char))?.[1] ?? 'control';
  const before = charBefore(line, index);
  const after = charAt(line, index + char.length);
  if (kind === 'selector') return IDEOGRAPH.test(before) ? 'ideograph-selector' : kind;
  if (kind === 'joiner') return joins(line, index, before, after) ? null : kind;
  if (kind === 'mark' && /[\u061c\u200e\u200f]/.test(char)) {
    return RIGHT_TO_LEFT.test(before) || RIGHT_TO_LEFT.test(after) ? null : kind;
  }
  return kind;
}

function joins(line: string, index: number, before: string, after: string): boolean {
  // RFC 5892 A.1, A.2: after a virama also where the word ends, as Malayalam and Kannada are written.
  if (VIRAMA.test(before) || (JOINING.test(before) && JOINING.test(after))) return true;
  return line[index] === '\u200d' && PICTOGRAPH.test(after) && PICTOGRAPH.test(baseBefore(line, index));
}

/** What an emoji's presentation selector and skin tone stand on. */
function baseBefore(line: string, index: number): string {
  let at = index;
  let char = charBefore(line, at);
  while (/^[\ufe0f\u{1f3fb}-\u{1f3ff}]/u.test(char)) {
    at -= char.length;
    char = charBefore(line, at);
  }
  return char;
}

function charAt(line: string, index: number): string {
  const code = line.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function charBefore(line: string, index: number): string {
  const pair = index >= 2 ? charAt(line, index - 2) : '';
  return pair.length === 2 ? pair : line.slice(Math.max(index - 1, 0), index);
}

// ── lookalikes ──────────────────────────────────────────────────────────────────────────────

/** Cyrillic, Greek, Armenian, Cherokee and Lisu letters that fonts draw as the ASCII letter (UTS 39). */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: '\u0430',
  c: '\u0441',
  d: '\u0501',
  e: '\u0435',
  h: '\u04bb\u0570',
  i: '\u0456\u03b9',
  j: '\u0458',
  l: '\u04cf',
  n: '\u0578',
  o: '\u043e\u03bf\u0585',
  p: '\u0440',
  q: '\u051b',
  s: '\u0455',
  u: '\u057d',
  v: '\u0475\u03bd',
  w: '\u051d',
  x: '\u0445',
  y: '\u0443\u04af',
  A: '\u0410\u0391\u13aa\ua4ee',
  B: '\u0412\u0392\u13f4\ua4d0',
  C: '\u0421\u13df\ua4da',
  D: '\u13a0\ua4d3',
  E: '\u0415\u0395\u13ac\ua4f0',
  F: '\ua4dd',
  G: '\u050c\u13c0\ua4d6',
  H: '\u041d\u0397\u13bb\ua4e7',
  I: '\u0406\u04c0\u0399\ua4f2',
  J: '\u0408\u13ab\ua4d9',
  K: '\u041a\u039a\u13e6\ua4d7',
  L: '\u13de\ua4e1',
  M: '\u041c\u039c\u13b7\ua4df',
  N: '\u039d\ua4e0',
  O: '\u041e\u039f\u0555\ua4f3',
  P: '\u0420\u03a1\u13e2\ua4d1',
  Q: '\u051a',
  R: '\u13a1\u13d2\ua4e3',
  S: '\u0405\u13d5\u13da\u054f\ua4e2',
  T: '\u0422\u03a4\u13a2\ua4d4',
  U: '\u054d\ua4f4',
  V: '\u0474\u13d9\ua4e6',
  W: '\u051c\u13b3\u13d4\ua4ea',
  X: '\u0425\u03a7\ua4eb',
  Y: '\u0423\u04ae\u03a5\ua4ec',
  Z: '\u0396\u13c3\ua4dc',
};

const LETTER_BEHIND: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOKALIKES).flatMap(([letter, alike]) => [...alike].map((char) => [char, letter] as const)),
);

/** Letterlike symbols, full-width and mathematical letters: NFKC, so Python too, takes them for ASCII. */
const STYLED = '\\u210a-\\u2134\\uff21-\\uff3a\\uff41-\\uff5a\\u{1d400}-\\u{1d6a5}';
const ALIKE = `[${Object.values(LOOKALIKES).join('')}${STYLED}]`;
const MIXED = new RegExp(`[A-Za-z]${ALIKE}|${ALIKE}[A-Za-z]`, 'u');
/**
 * No other script: Chinese and Japanese put no space between words. A piece of a word, because the regexp
 * engine keeps a way back for every character and has no room for those of a word of megabytes.
 */
const WORD_PIECE = new RegExp(
  `[0-9\\p{M}${STYLED}${['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Lisu'].map((name) => `\\p{Script=${name}}`).join('')}]{1,4096}`,
  'gu',
);
/** Physics writes `hν` and `νmax`, mathematics `𝑛th`: these need a longer word to be a disguise. */
const GREEK_SYMBOL = /[\u03b9\u03bd]/;
const MATHEMATICAL = /[\u210a-\u2134\u{1d400}-\u{1d6a5}]/u;
/** Russian inflects abbreviations: `PDFа`, `SQLе`. Nothing longer is one, or the pattern's to look through. */
const ABBREVIATION = 1000;
const INFLECTED = /^[A-Z][A-Z0-9]+[\u0430\u0435\u043e\u0441\u0443\u0445]{1,2}$/;

/** `\n`, roff's `\fB` and `%llu` end where a word begins. */
const ESCAPE = /^(?:\\(?=[A-Za-z])|%(?=[0-9A-Za-z]))(f[A-Z]|[0-9]*(?:hh?|ll?|[jtz])?[A-Za-z])/;

/** The letters that pass for ASCII in words that are ASCII otherwise (CVE-2021-42694). */
export function* lookalikesIn(line: string): Generator<Hidden> {
  if (!MIXED.test(line)) return;
  for (const { start, end } of wordsOf(line)) {
    const skip = ESCAPE.exec(line.slice(Math.max(start - 1, 0), start + 8))?.[1]?.length ?? 0;
    const word = line.slice(Math.min(start + skip, end), end);
    if (MIXED.test(word) && isDisguise(word)) yield* lookalikesOf(word, start + skip);
  }
}

/** Pieces that touch are one word, however long: a cut could part the letters that give it away. */
function* wordsOf(line: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0;
  let end = 0;
  for (let piece = execFrom(WORD_PIECE, line, 0); piece !== null; piece = execFrom(WORD_PIECE, line, end)) {
    if (piece.index > end) {
      if (end > start) yield { start, end };
      start = piece.index;
    }
    end = piece.index + piece[0].length;
  }
  if (end > start) yield { start, end };
}

function isDisguise(word: string): boolean {
  let letters = 0;
  let needed = Number.POSITIVE_INFINITY;
  for (const char of word) {
    const { isLetter, looksLike, needs } = characterOf(char);
    // One letter that is plainly of another script, and no reader takes the word for ASCII.
    if (looksLike === undefined) return false;
    if (isLetter) letters++;
    needed = Math.min(needed, needs);
  }
  return letters >= needed && !(word.length <= ABBREVIATION && INFLECTED.test(word));
}

/** A second way through the word: a list of what the first one saw could be millions long. */
function* lookalikesOf(word: string, start: number): Generator<Hidden> {
  let index = start;
  for (const char of word) {
    const { looksLike } = characterOf(char);
    if (typeof looksLike === 'string') {
      yield { index, code: char.codePointAt(0) ?? 0, kind: 'lookalike', looksLike };
    }
    index += char.length;
  }
}

/** `looksLike`: as of `letterBehind`, null for ASCII. `needs`: letters of a word that it can be a disguise in. */
type Character = {
  readonly isLetter: boolean;
  readonly looksLike: string | null | undefined;
  readonly needs: number;
};

/** No more than the scripts of a word have characters; a word may be millions of the same few. */
const CHARACTERS = new Map<string, Character>();

function characterOf(char: string): Character {
  const known = CHARACTERS.get(char);
  if (known !== undefined) return known;
  const looksLike = /[A-Za-z]/.test(char) ? null : letterBehind(char);
  const least = GREEK_SYMBOL.test(char) ? 5 : MATHEMATICAL.test(char) ? 4 : 3;
  const needs = typeof looksLike === 'string' ? least : Number.POSITIVE_INFINITY;
  const character = { isLetter: /\p{L}/u.test(char), looksLike, needs };
  CHARACTERS.set(char, character);
  return character;
}

/** Null: Latin, a mark or a digit; undefined: a letter that looks like no ASCII letter. */
function letterBehind(char: string): string | null | undefined {
  const styled = char.normalize('NFKC');
  const letter = LETTER_BEHIND.get(char) ?? (/^[A-Za-z]$/.test(styled) ? styled : undefined);
  if (letter !== undefined) return letter;
  return /[\p{Script=Latin}\p{M}0-9]/u.test(char) ? null : undefined;
}
