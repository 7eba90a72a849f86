import { type Hidden, type HiddenKind, hiddenIn, lookalikesIn, mayHide } from '../../lib/unicode.ts';
import type { ChangedFile, Effect, Hunk, Observation, Rule, Surface } from '../../model.ts';
import { stricter } from '../effect.ts';

/** The files that agents take for instructions: text a person cannot see steers them all the same. */
const AGENT_SURFACES: ReadonlySet<Surface> = new Set(['agent-instructions', 'mcp-configuration', 'skill']);

/** formats.md 5, with the kinds of `lib/unicode`. */
const EFFECTS: Readonly<Record<HiddenKind, Readonly<Record<Column, Effect>>>> = {
  tag: { agent: 'deny', elsewhere: 'deny' },
  bidi: { agent: 'deny', elsewhere: 'deny' },
  selector: { agent: 'deny', elsewhere: 'warn' },
  'ideograph-selector': { agent: 'warn', elsewhere: 'warn' },
  invisible: { agent: 'deny', elsewhere: 'warn' },
  joiner: { agent: 'require-approval', elsewhere: 'warn' },
  mark: { agent: 'warn', elsewhere: 'warn' },
  control: { agent: 'warn', elsewhere: 'warn' },
  lookalike: { agent: 'deny', elsewhere: 'warn' },
};

/** Code points that one message names. */
const NAMED = 5;
/** Lines of one file with an observation of their own; one more speaks for the rest. */
const LINES = 100;
/** Hits of one line that are counted; of more it is said that there are more. */
const COUNTED = 1000;

export const hiddenUnicode: Rule = {
  id: 'hidden-unicode',
  title: 'No text that readers cannot see or take for other text',
  why: 'A reviewer approves one text; a compiler or an agent reads another.',
  effect: 'deny',
  hint: 'remove the characters or write them as escapes; spell a word in one alphabet',
  core: false,
  waivable: true,
  parameters: {
    strict: {
      says: 'where text is judged as strictly as in the files that agents read',
      choices: ['agents', 'everywhere'],
      default: 'agents',
    },
  },
  check: ({ change }, { strict }) =>
    change.files.flatMap((file) => {
      const column = strict === 'everywhere' || isForAgents(file) ? 'agent' : 'elsewhere';
      return [...checkName(file, column), ...checkContent(file, column)];
    }),
};

type Column = 'agent' | 'elsewhere';

function isForAgents({ surface }: ChangedFile): boolean {
  return AGENT_SURFACES.has(surface);
}

/** A joiner may be spelling in a name too; only what is never right in text is looked for. */
function checkName(file: ChangedFile, column: Column): readonly Observation[] {
  if ((file.status !== 'added' && file.status !== 'renamed') || !mayHide(file.path)) return [];
  const hits = tally(file.path, column, ({ kind }) => EFFECTS[kind].agent === 'deny');
  if (hits === null) return [];
  return [observe(file, null, `the file's name holds ${describe(file.path, hits)}`, hits.effect)];
}

function checkContent(file: ChangedFile, column: Column): readonly Observation[] {
  const content = file.head?.content;
  if (content?.kind !== 'lines' || content.binary) return [];
  const hunks = hunksOf(file);
  const encoding = content.encoding === 'bytes' ? checkEncoding(file, hunks) : [];
  return [...encoding, ...checkLines(file, hunks, column)];
}

/** A move can bring old lines before an agent. */
function hunksOf(file: ChangedFile): readonly Hunk[] {
  return file.whole !== null && isForAgents(file) ? file.whole.head : file.added;
}

/** Latin-1 sources are legitimate; of an agent's instructions nobody could say what it reads. */
function checkEncoding(file: ChangedFile, hunks: readonly Hunk[]): readonly Observation[] {
  if (!isForAgents(file) || hunks.length === 0) return [];
  return [{ ...observe(file, null, 'not valid UTF-8', 'deny'), hint: 'save the file as UTF-8' }];
}

function checkLines(file: ChangedFile, hunks: readonly Hunk[], column: Column): readonly Observation[] {
  const observations: Observation[] = [];
  let rest: Effect | null = null;
  for (const { line, number } of linesOf(hunks)) {
    const hits = tally(line, column, (hit) => !isByteOrderMark(hit, number));
    if (hits === null) continue;
    if (observations.length === LINES) rest = rest === null ? hits.effect : stricter(rest, hits.effect);
    else observations.push(observeLine(file, number, line, hits));
    if (rest === 'deny') break;
  }
  const more = `hidden or misleading text on more than ${LINES} lines`;
  return rest === null ? observations : [...observations, observe(file, null, more, rest)];
}

function* linesOf(hunks: readonly Hunk[]): Generator<{ line: string; number: number }> {
  for (const { text, line: first } of hunks) {
    if (!mayHide(text)) continue;
    let number = first;
    // One by one: a list of all the lines may be larger than the text.
    for (let start = 0; start <= text.length; number++) {
      const found = text.indexOf('\n', start);
      const end = found < 0 ? text.length : found;
      yield { line: text.slice(start, end), number };
      start = end + 1;
    }
  }
}

function isByteOrderMark({ code, index }: Hidden, number: number): boolean {
  return code === 0xfeff && index === 0 && number === 1;
}

// ── what one line holds ─────────────────────────────────────────────────────────────────────

type Counts = (hit: Hidden) => boolean;

/**
 * `named`: the first of the strictest kinds. A line may hold millions, so no list of all is made, and
 * `count` is exact up to `COUNTED` only.
 */
type Hits = { readonly count: number; readonly effect: Effect; readonly named: readonly Hidden[] };

function tally(text: string, column: Column, counts: Counts): Hits | null {
  if (!mayHide(text)) return null;
  const first: Record<Effect, Hidden[]> = { warn: [], 'require-approval': [], deny: [] };
  let count = 0;
  let effect: Effect | null = null;
  for (const find of [hiddenIn, lookalikesIn]) {
    for (const hit of find(text)) {
      // What follows can make it neither stricter nor clearer.
      if (effect === 'deny' && count > COUNTED) break;
      if (!counts(hit)) continue;
      count++;
      const found = EFFECTS[hit.kind][column];
      effect = effect === null ? found : stricter(effect, found);
      const named = first[EFFECTS[hit.kind].agent];
      if (named.length < NAMED) named.push(hit);
    }
  }
  if (effect === null) return null;
  const named = [...first.deny, ...first['require-approval'], ...first.warn].slice(0, NAMED);
  return { count, effect, named: named.sort((a, b) => a.index - b.index) };
}

function observeLine(file: ChangedFile, number: number, line: string, hits: Hits): Observation {
  const message = `hidden or misleading text: ${describe(line, hits)}`;
  return { ...observe(file, number, message, hits.effect), text: line.trim() };
}

function observe(file: ChangedFile, line: number | null, message: string, effect: Effect): Observation {
  const place = { path: file.path, startLine: line, endLine: line, message };
  return effect === 'deny' ? place : { ...place, effect };
}

/** Code points and columns, never the text. */
function describe(text: string, { named, count }: Hits): string {
  const shown = named.map(({ code, index, looksLike }) => {
    const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    const alike = looksLike === undefined ? '' : ` (looks like ${looksLike})`;
    return `${point}${alike} at column ${columnOf(text, index)}`;
  });
  return `${shown.join(', ')}${andMore(count, named.length)}`;
}

function andMore(count: number, named: number): string {
  if (count > COUNTED) return ` and more than ${COUNTED - named} more`;
  return count > named ? ` and ${count - named} more` : '';
}

/** Counted in code points, from 1. */
function columnOf(text: string, index: number): number {
  let column = 1;
  for (let at = 0; at < index; column++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return column;
}
