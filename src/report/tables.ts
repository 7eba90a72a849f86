import { inert } from '../lib/inert.ts';
import { clip } from './summary.ts';

/** Markdown in which nothing of a string is more than text. */

/** A job's summary over 1 MiB is dropped whole. */
export const SUMMARY_BYTES = 900 * 1024;
/** Of one string: names and messages longer than this are nobody's to read here. */
const STRING = 1000;

export type Table = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** As many rows as fit, and how many did not. Nothing when there are no rows. */
export function table({ title, columns, rows }: Table, limit: number): string[] {
  if (rows.length === 0) return [];
  const lines = [row(columns), `|${' --- |'.repeat(columns.length)}`];
  let used = bytes(lines.join('\n'));
  let shown = 0;
  for (const cells of rows) {
    const line = row(cells);
    used += bytes(line) + 1;
    if (used > limit) break;
    lines.push(line);
    shown += 1;
  }
  const rest = rows.length - shown;
  const note = `**${rest} more do not fit here**: \`--format json\` lists all.`;
  return [`#### ${title}`, lines.join('\n'), ...(rest > 0 ? [note] : [])];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/**
 * A code span that holds the text and nothing else, also in a cell of a table: in there GitHub makes no link,
 * image, mention, reference or HTML.
 */
export function code(text: string): string {
  const shown = inert(clip(text, STRING))
    // GFM 4.10: a cell ends at a `|` without a backslash, in code too. Two backslashes in front are read
    // differently by different parsers, so none of the text's own may touch ours.
    .replace(/\\(?=\|)/g, '\\u{5c}')
    .replaceAll('|', '\\|')
    // cmark gives up on fences of more than 80 backticks.
    .replace(/`{8,}/g, (run) => '\\u{60}'.repeat(run.length));
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  // CommonMark 6.1: one blank at both ends is taken away again; without, a backtick would join the fence.
  const blank = /^$|^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return fence + blank + shown + blank + fence;
}

export function bytes(text: string): number {
  return Buffer.byteLength(text);
}
