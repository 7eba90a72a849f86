import type { TypeError as CelTypeError, ParseError } from '@marcbachmann/cel-js';
import { listed, nearest } from '../nearest.ts';
import { quoted } from '../position.ts';
import { FIELDS, fieldsOf, KNOWN_VALUES, VARIABLE_NAMES, variableType } from './language.ts';

/** What is wrong with an expression, in words for whoever wrote it. */

type Words = { readonly why: string; readonly hint?: string };
export type Refusal = Words & { readonly offset: number };

/** What the library has against a text, where it says so. */
export function refusalIn(text: string, error: ParseError | CelTypeError): Refusal {
  const offset = error.range?.start ?? 0;
  if (error.code === 'limit_exceeded') return { why: 'too many parts, or too deep', offset };
  const operator = misspeltOperator(text, offset, error.code);
  if (operator !== null) return operator;
  switch (error.code) {
    case 'unterminated_string':
      return { why: 'a text is opened and never closed', offset, hint: COMMENT_HINT };
    case 'unexpected_token':
    case 'expected_token':
      return { why: misplaced(text, offset, oneLine(error.summary)), offset };
    case 'unexpected_character':
      return { why: `${wordAt(text, offset)} cannot stand here`, offset };
    default:
      return { why: plain(error.summary), offset };
  }
}

const COMMENT_HINT =
  'end the text with the quote it began with; in YAML ` #` begins a comment, unless the whole expression is in single quotes';

// ── other languages ─────────────────────────────────────────────────────────────────────────

/** What other languages write, longest first, and what CEL writes. */
const OPERATORS: readonly (readonly [theirs: RegExp, ours: string])[] = [
  [/^(?:===|=(?![>=<]))/, '=='],
  [/^=>/, '>='],
  [/^=</, '<='],
  [/^<>/, '!='],
  [/^!==/, '!='],
  [/^=~/, '.matches("…")'],
  [/^&(?!&)/, '&&'],
  [/^\|(?!\|)/, '||'],
  [/^and\b/i, '&&'],
  [/^or\b/i, '||'],
  [/^not\b/i, '!'],
];

/** The place the library names may be one behind the operator: after the `==` of `===`, after `not`. */
function misspeltOperator(text: string, offset: number, code: string): Refusal | null {
  if (!/^(?:unexpected_character|unexpected_token|expected_token)$/.test(code)) return null;
  const before =
    /(?:==|!=|<|\bnot[ \t]+)$/i.exec(text.slice(Math.max(0, offset - 20), offset))?.[0].length ?? 0;
  for (const at of [offset - before, offset]) {
    const rest = text.slice(at, at + 20);
    const found = OPERATORS.find(([theirs]) => theirs.test(rest));
    const theirs = found?.[0].exec(rest)?.[0];
    if (found === undefined || theirs === undefined) continue;
    return { why: `${quoted(theirs)} is no operator here: write \`${found[1]}\``, offset: at };
  }
  return null;
}

function misplaced(text: string, offset: number, summary: string): string {
  if (offset >= text.trimEnd().length) {
    const closing = /^Expected (\w+)/.exec(summary)?.[1];
    const missing = closing === undefined ? undefined : CLOSING[closing];
    return missing === undefined ? 'it ends too early' : `it ends too early: ${missing} is missing`;
  }
  return `${wordAt(text, offset)} cannot stand here`;
}

const CLOSING: Readonly<Record<string, string>> = {
  RPAREN: '`)`',
  RBRACKET: '`]`',
  RBRACE: '`}`',
  COLON: '`:`',
};

/** The word or the sign at a place. */
function wordAt(text: string, offset: number): string {
  const [word = ''] = /^(?:\w+|.)/su.exec(text.slice(offset)) ?? [];
  const shown = quoted(word);
  return /\p{C}/u.test(shown) ? 'this character' : shown;
}

function plain(summary: string): string {
  return oneLine(summary)
    .replace(/^no such overload: |^found no matching overload for /, 'the types do not fit: ')
    .replace(/\.$/, '')
    .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

// ── names ───────────────────────────────────────────────────────────────────────────────────

/** A name that no variable has. `own`: those of the comprehensions around it. */
export function unknownName(name: string, own: Iterable<string>): Words {
  const names = [...own, ...VARIABLE_NAMES];
  const owner = [...VARIABLE_NAMES].find((variable) => fieldsOf(variableType(variable) ?? '').includes(name));
  // A text without quotes is a name, and `True` is another language's.
  const isText = Object.values(KNOWN_VALUES).some((values) => values.includes(name));
  const near = nearest(name, [...names, 'true', 'false']);
  const meant = isText ? `"${name}"` : (near ?? (owner === undefined ? null : `${owner}.${name}`));
  return {
    why: `there is no ${quoted(name)}: take one of ${names.map((one) => quoted(one).slice(1, -1)).join(', ')}`,
    ...(meant === null ? {} : { hint: `did you mean ${quoted(meant)}?` }),
  };
}

const NOT_OURS: Readonly<Record<string, string>> = {
  has: '`has` is not offered: every field is there, and of trailers ask `"Name" in trailers`',
  dyn: '`dyn` is not offered: types are checked when the policy is loaded',
  timestamp: '`timestamp` is not offered: compare days as text, `today < "2030-01-31"`',
  not: '`not` is no function: write `!`',
  len: '`len` is not offered: write `size(…)`',
  length: '`length` is not offered: write `size()`',
  includes: '`includes` is not offered: write `.contains("…")`, and of a list `"…" in list`',
  any: '`any` is not offered: write `.exists(x, …)`',
  some: '`some` is not offered: write `.exists(x, …)`',
  lower: '`lower` is not offered: write `.lowerAscii()`',
  toLowerCase: '`toLowerCase` is not offered: write `.lowerAscii()`',
};

/** A function or method that is not offered. `offered`: those that are. */
export function unknownFunction(name: string, offered: Iterable<string>): Words {
  const instead = Object.hasOwn(NOT_OURS, name) ? NOT_OURS[name] : undefined;
  if (instead !== undefined) return { why: instead };
  const meant = nearest(name, offered);
  return {
    why: `there is no function ${quoted(name)}: take one of ${[...offered].join(', ')}`,
    ...(meant === null ? {} : { hint: `did you mean ${quoted(meant)}?` }),
  };
}

/** A field that its owner, as it is written, does not have. */
export function unknownField(owner: string, field: string, type: string): string {
  const it = quoted(oneLine(owner));
  const none = `${it} has no ${quoted(field)}`;
  if (Object.hasOwn(FIELDS, type)) return `${none}: it has ${listed(fieldsOf(type))}`;
  return type.startsWith('list<') ? `${none}, it is a list: ask ${it}\`.exists(x, …)\`` : none;
}

/** Nothing of the expression's layout, and no control character of a name in it. */
export function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
}
