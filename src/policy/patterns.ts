import { RE2JS, RE2JSException, RE2Set } from 're2js';
import type { Hunk } from '../model.ts';

/**
 * RE2 over lines. A pattern is matched against one line at a time, so `^` and `$` are the line's; what other
 * readers of the file take for a line end (a lone CR, NEL, U+2028, U+2029, VT, FF) ends a line here too.
 */

/** @returns why a pattern cannot be used, or null. */
export function patternProblem(pattern: string): string | null {
  if (/\\[Az]/.test(pattern.replace(/\\\\/g, '')))
    return '`\\A` and `\\z` mean nothing here: use `^` and `$`, lines are matched one by one';
  try {
    RE2JS.compile(pattern, RE2JS.MULTILINE);
    return null;
  } catch (error) {
    if (error instanceof RE2JSException) return `not an RE2 pattern: ${error.message}`;
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

const OTHER_LINE_ENDS = /[\r\v\f\u0085\u2028\u2029]/;

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
    candidates: (text) => (patterns.length === 0 ? new Set() : new Set(set.match(sameLineEnds(text)))),
    lines: (pattern, hunk) => matchedLines(single(pattern), hunk),
  };
}

function sameLineEnds(text: string): string {
  return OTHER_LINE_ENDS.test(text) ? text.replace(/[\r\v\f\u0085\u2028\u2029]/g, '\n') : text;
}

/** Jumps from one possible match to the next in the joined text, then asks the line alone. */
function* matchedLines(pattern: RE2JS, hunk: Hunk): Generator<MatchedLine> {
  const joined = sameLineEnds(hunk.text);
  const matcher = pattern.matcher(joined);
  let line = hunk.line;
  let counted = 0;
  for (let at = 0; at <= joined.length && matcher.find(at); ) {
    // The ends of `hunk.text` are the file's lines; `joined` only has more of them.
    const found = matcher.start();
    const start = found === 0 ? 0 : hunk.text.lastIndexOf('\n', found - 1) + 1;
    const end = hunk.text.indexOf('\n', start);
    const text = hunk.text.slice(start, end === -1 ? undefined : end);
    for (; counted < start; counted++) if (hunk.text.charCodeAt(counted) === 10) line++;
    if (matchesLine(pattern, text)) yield { line, text };
    if (end === -1) break;
    at = end + 1;
  }
}

function matchesLine(pattern: RE2JS, line: string): boolean {
  return (
    line.split(OTHER_LINE_ENDS).some((part) => pattern.matcher(part).find()) || pattern.matcher(line).find()
  );
}
