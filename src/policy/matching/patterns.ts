import { RE2JS, RE2JSException } from 're2js';
import { RunError } from '../../errors.ts';
import type { Hunk } from '../../model.ts';
import { type Searcher, searcher, setSearcher } from './pattern-meter.ts';
import { controlProblem, syntaxProblem } from './pattern-words.ts';

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
  | { readonly status: 'refused'; readonly why: string; readonly hint?: string };

/** Whether a pattern can be used, and how many instructions it costs. */
export function checkPattern(pattern: string): PatternCheck {
  const refused = (why: string): PatternCheck => ({ status: 'refused', why });
  if (TEXT_ENDS.test(pattern.replace(/\\[^Az]/gs, '')))
    return refused(
      '`\\A`, `\\z` and `(?-m)` mean nothing here: use `^` and `$`, lines are matched one by one',
    );
  if (LINE_FEED.test(pattern.replace(/\\\\/g, '')))
    return refused('a line holds no line feed, so `\\n` never matches: lines are matched one by one');
  const control = controlProblem(pattern);
  return control === null ? checkProgram(pattern, RE2JS.MULTILINE) : { status: 'refused', ...control };
}

/** The same for a pattern that is matched against any text, with flags of its own. */
export function checkProgram(pattern: string, flags: number): PatternCheck {
  const refused = (why: string): PatternCheck => ({ status: 'refused', why });
  try {
    const steps = RE2JS.compile(pattern, flags).programSize();
    if (steps <= MAX_PROGRAM) return { status: 'usable', steps };
    return refused(`it is a program of ${steps} steps, more than ${MAX_PROGRAM}: repeat less`);
  } catch (error) {
    if (error instanceof RE2JSException) return refused(`not an RE2 pattern: ${syntaxProblem(error, flags)}`);
    throw error;
  }
}

export type PatternSet = {
  /** Another change begins: what the last one cost is not held against it. */
  readonly restart: () => void;
  /**
   * Which patterns may match somewhere in the text: no false absence, some false presence.
   * @throws RunError POLICY_COST
   */
  readonly candidates: (text: string) => ReadonlySet<number>;
  /**
   * The lines (as numbered in the file) that one pattern matches.
   * @throws RunError POLICY_COST
   */
  readonly lines: (pattern: number, hunk: Hunk) => Iterable<MatchedLine>;
};

export type MatchedLine = { readonly line: number; readonly text: string };

const OTHER_LINE_ENDS = /[\r\v\f\u0085\u2028\u2029\ufeff]/;

/** What the patterns of all sets have cost on one change, and the characters of it that they were given. */
export type Work = { units: number; characters: number };

/**
 * Patterns that are searched together while that is the faster way, and one by one to find where they match.
 * `ids`: whose they are, for errors. `work`: shared by sets that share a change; its reader counts the characters.
 * @throws RunError POLICY_COST from its functions, when the patterns stall on the text they are given
 */
export function patternSet(
  patterns: readonly string[],
  ids: readonly string[] = [],
  work: Work | null = null,
): PatternSet {
  const allowance = allowanceOf(patterns, ids, work);
  const compiled: (Searcher | undefined)[] = [];
  const single = (index: number): Searcher => {
    compiled[index] ??= searcher(patterns[index] ?? '', RE2JS.MULTILINE, allowance.spender(index));
    return compiled[index];
  };
  const search = inGroups([...patterns.keys()], MAX_GROUP, (some) => groupSearch(some, patterns, single));
  return {
    restart: allowance.restart,
    candidates: (text) => {
      allowance.read(text.length);
      return candidatesIn(search, text);
    },
    lines: (pattern, hunk) => matchedLines(single(pattern), hunk),
  };
}

/** Units that one pattern may cost, and all of one set: so much at once, and so much for each character. */
const ONE_PATTERN = { atOnce: 10_000_000, perCharacter: 5 };
const ALL_PATTERNS = { atOnce: 30_000_000, perCharacter: 10 };

type Allowance = {
  readonly read: (characters: number) => void;
  readonly spender: (pattern: number) => (units: number) => void;
  readonly restart: () => void;
};

function allowanceOf(patterns: readonly string[], ids: readonly string[], shared: Work | null): Allowance {
  const nameOf = (index: number): string => ids[index] ?? shortened(patterns[index] ?? '');
  const spent = new Float64Array(patterns.length);
  const own: Work = { units: 0, characters: 0 };
  const all = shared ?? own;
  const over = (units: number, { atOnce, perCharacter }: typeof ONE_PATTERN, { characters }: Work): boolean =>
    units > atOnce + perCharacter * characters;
  const spender =
    (index: number) =>
    (units: number): void => {
      spent[index] = (spent[index] ?? 0) + units;
      all.units += units;
      if (over(spent[index] ?? 0, ONE_PATTERN, own)) throw stalled(nameOf(index));
      if (over(all.units, ALL_PATTERNS, all)) throw stalled(nameOf(spent.indexOf(Math.max(...spent))));
    };
  return {
    read: (count) => {
      own.characters += count;
    },
    spender,
    restart: () => {
      spent.fill(0);
      own.units = 0;
      own.characters = 0;
    },
  };
}

function shortened(pattern: string): string {
  return JSON.stringify(pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern);
}

function stalled(name: string): RunError {
  return new RunError('POLICY_COST', `the pattern of ${name} costs too much on this change`, {
    hint: 'a long repetition of a wide class (`.{0,500}`) is what costs: make either smaller, or split the pattern',
  });
}

type GroupSearch = (text: string) => readonly number[];

/** Every state of a larger group names each of its patterns, which costs more than one more pass does. */
const MAX_GROUP = 32;
/** A smaller group than this is searched one by one: a single pattern has a faster way to say no. */
const MIN_GROUP = 4;
/** Units a group may cost for each of its patterns before one by one is faster. */
const GROUP = { atOnce: 1000, perCharacter: 0.004 };

function inGroups(
  members: readonly number[],
  size: number,
  search: (group: readonly number[]) => GroupSearch,
): GroupSearch {
  const groups = Array.from({ length: Math.ceil(members.length / size) }, (_, i) =>
    search(members.slice(i * size, (i + 1) * size)),
  );
  return (text) => groups.flatMap((group) => group(text));
}

/** The patterns multiply each other's states: a group that grows too fast is parted in two, for good. */
function groupSearch(
  members: readonly number[],
  patterns: readonly string[],
  single: (index: number) => Searcher,
): GroupSearch {
  if (members.length < MIN_GROUP) return (text) => members.filter((index) => single(index)(text));
  let left = members.length * GROUP.atOnce;
  const spend = (units: number): void => {
    left -= units;
    if (left < 0) throw GREW;
  };
  const asOne = (): GroupSearch => {
    const all = members.map((index) => patterns[index] ?? '');
    const found = setSearcher(all, RE2JS.MULTILINE, spend, grew);
    return (text) => found(text).map((index) => members[index] ?? 0);
  };
  let parted = false;
  let search: GroupSearch | null = null;
  return (text) => {
    left += members.length * GROUP.perCharacter * text.length;
    try {
      search ??= asOne();
      return search(text);
    } catch (error) {
      if (error !== GREW || parted) throw error;
      parted = true;
      const half = Math.ceil(members.length / 2);
      search = inGroups(members, half, (some) => groupSearch(some, patterns, single));
      return search(text);
    }
  };
}

/** Ends a search from within the library. */
const GREW = new Error('the states of a group grow too fast');

function grew(): never {
  throw GREW;
}

/** With the line ends as they are, for patterns that name them, and with all of them as one. */
function candidatesIn(search: GroupSearch, text: string): ReadonlySet<number> {
  const found = search(text);
  if (!OTHER_LINE_ENDS.test(text)) return new Set(found);
  return new Set([...found, ...search(text.replace(/[\r\v\f\u0085\u2028\u2029\ufeff]/g, '\n'))]);
}

/** One line at a time: in a longer text a match may run on to the end of it, and so may the next line's. */
function* matchedLines(matches: Searcher, { text, line: first }: Hunk): Generator<MatchedLine> {
  for (let line = first, at = 0; at <= text.length; line++) {
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    const one = text.slice(at, end);
    if (matchesLine(matches, one)) yield { line, text: one };
    at = end + 1;
  }
}

function matchesLine(matches: Searcher, line: string): boolean {
  if (matches(line)) return true;
  return OTHER_LINE_ENDS.test(line) && line.split(OTHER_LINE_ENDS).some((part) => matches(part));
}
