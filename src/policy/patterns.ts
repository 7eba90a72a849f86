import { RE2JS, RE2JSException, RE2Set } from 're2js';
import type { Hunk } from '../model.ts';

/**
 * RE2 over lines. A pattern is matched against one line at a time, so `^` and `$` are the line's; what other
 * readers of the file take for a line end (a lone CR, NEL, U+2028, U+2029, VT, FF) ends a line here too, and a
 * byte order mark stands before the line, not in it.
 */

/** Instructions of one pattern: RE2's longest repetition (`{1000}`) fits; time grows with it on hostile lines. */
const MAX_PROGRAM = 2000;
/** Instructions of all patterns of one policy: they are searched together, and the library's limit is 1.4 million. */
export const MAX_PROGRAMS = 250_000;
/** The ends of a text instead of those of a line, or `^` and `$` made to mean them. */
const TEXT_ENDS = /\\[Az]|\(\?[A-Za-z]*-[A-Za-z]*m[A-Za-z]*[:)]/;

/** A line feed outside of a class, in each way to write it. */
const LINE_FEED = /^(?:[^[\\]|\\[^nx]|\\x(?!0a|\{0*a\})|\[(?:[^\]\\]|\\.)*\])*(?:\\n|\\x0a|\\x\{0*a\}|\n)/is;

export type PatternCheck =
  | { readonly status: 'usable'; readonly steps: number }
  | { readonly status: 'refused'; readonly why: string };

/** Whether a pattern can be used, and how many instructions it costs. */
export function checkPattern(pattern: string): PatternCheck {
  const refused = (why: string): PatternCheck => ({ status: 'refused', why });
  if (TEXT_ENDS.test(pattern.replace(/\\[^Az]/gs, '')))
    return refused(
      '`\\A`, `\\z` and `(?-m)` mean nothing here: use `^` and `$`, lines are matched one by one',
    );
  if (LINE_FEED.test(pattern.replace(/\\\\/g, '')))
    return refused('a line holds no line feed, so `\\n` never matches: lines are matched one by one');
  try {
    const steps = RE2JS.compile(pattern, RE2JS.MULTILINE).programSize();
    if (steps <= MAX_PROGRAM) return { status: 'usable', steps };
    return refused(`it is a program of ${steps} steps, more than ${MAX_PROGRAM}: repeat less`);
  } catch (error) {
    if (error instanceof RE2JSException) return refused(`not an RE2 pattern: ${error.message}`);
    throw error;
  }
}

export type PatternSet = {
  /** Which patterns may match somewhere in the text: no false absence, some false presence. */
  readonly candidates: (text: string) => ReadonlySet<number>;
  /** The lines (as numbered in the file) that one pattern matches. */
  readonly lines: (pattern: number, hunk: Hunk) => Iterable<MatchedLine>;
};

export type MatchedLine = { readonly line: number; readonly text: string };

const OTHER_LINE_ENDS = /[\r\v\f\u0085\u2028\u2029\ufeff]/;

/** All patterns as one automaton to find which may match, and one by one to find where. */
export function patternSet(patterns: readonly string[]): PatternSet {
  const set = new RE2Set(RE2Set.UNANCHORED, RE2JS.MULTILINE);
  for (const pattern of patterns) set.add(pattern);
  const compiled: (RE2JS | undefined)[] = [];
  const single = (index: number): RE2JS => {
    compiled[index] ??= RE2JS.compile(patterns[index] ?? '', RE2JS.MULTILINE);
    return compiled[index];
  };
  return {
    candidates: (text) => (patterns.length === 0 ? new Set() : candidatesIn(set, text)),
    lines: (pattern, hunk) => matchedLines(single(pattern), hunk),
  };
}

/** With the line ends as they are, for patterns that name them, and with all of them as one. */
function candidatesIn(set: RE2Set, text: string): ReadonlySet<number> {
  const found = set.match(text);
  if (!OTHER_LINE_ENDS.test(text)) return new Set(found);
  return new Set([...found, ...set.match(text.replace(/[\r\v\f\u0085\u2028\u2029\ufeff]/g, '\n'))]);
}

/** One line at a time: in a longer text a match may run on to the end of it, and so may the next line's. */
function* matchedLines(pattern: RE2JS, { text, line: first }: Hunk): Generator<MatchedLine> {
  for (let line = first, at = 0; at <= text.length; line++) {
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    const one = text.slice(at, end);
    if (matchesLine(pattern, one)) yield { line, text: one };
    at = end + 1;
  }
}

function matchesLine(pattern: RE2JS, line: string): boolean {
  if (pattern.test(line)) return true;
  return OTHER_LINE_ENDS.test(line) && line.split(OTHER_LINE_ENDS).some((part) => pattern.test(part));
}
