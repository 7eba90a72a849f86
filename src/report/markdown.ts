import { inert } from '../lib/inert.ts';
import type { Verdict } from '../model.ts';
import {
  clip,
  countsOf,
  factsOf,
  GRADES,
  placeOf,
  type Standing,
  type Summary,
  summarize,
} from './summary.ts';

/** A step summary over 1 MiB is dropped whole. */
const LIMIT = 900 * 1024;
/** What the tables beside the findings may take of it, each. */
const SIDE_LIMIT = 64 * 1024;
/** Of one string: names and messages longer than this are nobody's to read here. */
const STRING = 1000;

type Table = { title: string; columns: readonly string[]; rows: readonly (readonly string[])[] };

/** GitHub's job summary. Nothing of a verdict's strings is outside a code span. */
export function renderMarkdown(verdict: Verdict): string {
  const summary = summarize(verdict);
  const before = heading(verdict, summary);
  const after = [
    ...table(approvals(summary), SIDE_LIMIT),
    ...table(unchecked(summary), SIDE_LIMIT),
    ...table(waived(summary), SIDE_LIMIT),
  ];
  const left = LIMIT - bytes([...before, ...after].join('\n\n')) - 1024;
  return `${[...before, ...table(findings(summary), left), ...after].join('\n\n')}\n`;
}

function heading(verdict: Verdict, summary: Summary): string[] {
  const mark = verdict.verdict === 'PASSED' ? '✅' : '❌';
  const counts = countsOf(summary);
  const facts = [code(verdict.subject.repository), ...factsOf(verdict, code)];
  if (verdict.evidence !== undefined) facts.push(`evidence ${code(verdict.evidence.digest)}`);
  return [
    `### ${mark} Countersign: ${verdict.verdict}`,
    ...(counts.length === 0 ? [] : [`**${counts.join(' · ')}**`]),
    facts.join(' · '),
    GRADES[verdict.grade],
  ];
}

function findings({ findings }: Summary): Table {
  const rows = findings
    .filter(({ standing }) => standing !== 'waived')
    .map(({ finding, standing }) => [
      EFFECTS[standing],
      code(finding.ruleId),
      code(placeOf(finding)),
      finding.hint === '' ? code(finding.message) : `${code(finding.message)} → ${code(finding.hint)}`,
    ]);
  return { title: 'Findings', columns: ['effect', 'rule', 'where', 'what'], rows };
}

const EFFECTS: Readonly<Record<Standing, string>> = {
  denied: '**deny**',
  open: '**needs approval**',
  warned: 'warn',
  approved: 'approved',
  waived: 'waived',
};

function approvals({ missing }: Summary): Table {
  const rows = missing.map(({ ruleId, given, count }) => [code(ruleId), `${given} of ${count}`]);
  return { title: 'Missing approvals', columns: ['rule', 'given'], rows };
}

function unchecked({ blocking, skipped }: Summary): Table {
  const rows = [...blocking, ...skipped].map(({ what, why, blocks }) => [
    code(what),
    code(why),
    blocks ? '**yes**' : 'no',
  ]);
  return { title: 'Not checked', columns: ['what', 'why', 'blocks'], rows };
}

function waived({ findings }: Summary): Table {
  const rows = findings.flatMap(({ finding }) => {
    if (finding.waived === undefined) return [];
    const { reason, owner, expires } = finding.waived;
    return [[code(finding.ruleId), code(placeOf(finding)), code(reason), code(owner), code(expires)]];
  });
  return { title: 'Waived', columns: ['rule', 'where', 'reason', 'owner', 'until'], rows };
}

/** As many rows as fit, and how many did not. Nothing when there are no rows. */
function table({ title, columns, rows }: Table, limit: number): string[] {
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
  const note = `**${rest} more do not fit here**: \`countersign check --format json\` lists all.`;
  return [`#### ${title}`, lines.join('\n'), ...(rest > 0 ? [note] : [])];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/**
 * A code span that holds the text and nothing else, also in a cell of a table: in there GitHub makes no link,
 * image, mention, reference or HTML.
 */
function code(text: string): string {
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

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
