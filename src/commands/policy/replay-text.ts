import { inert } from '../../lib/inert.ts';
import type { RuleCount, RuleTotal } from '../../policy/replay.ts';
import { clip, plural } from '../../report/summary.ts';
import {
  differentTitle,
  isSame,
  notes,
  type ReplayReport,
  sameVerdict,
  shortId,
  shortRange,
  signed,
  timing,
  verdictsOf,
  withOtherVerdict,
} from './replay-words.ts';

/** A replay for a terminal. Subjects and names are strangers' words. */

/** Columns of a line, of its findings, and of the shortest subject that is worth reading. */
const COLUMNS = 100;
const FINDINGS = 42;
const LEAST = 20;
/** Lines of one table: more is read in JSON. */
const LINES = 200;

export function renderText(report: ReplayReport): string {
  const lines = [
    `replayed ${plural(report.changes, 'change')} of ${shortRange(report)}`,
    ...(isSame(report) ? sameText(report) : differentText(report)),
    ...block(
      `rules of ${inert(report.to.name)}`,
      ['changes', 'findings', 'effect', 'rule'],
      ruleRows(report.rules),
    ),
    ...block(
      'could not be judged',
      ['commit', 'code', 'why'],
      report.unread.map(({ commit, code, message }) => [shortId(commit), code, inert(message)]),
    ),
    '',
    ...notes(report, inert),
    timing(report),
  ];
  return `${lines.join('\n')}\n`;
}

function sameText(report: ReplayReport): string[] {
  const { to, failed } = report;
  const rows = failed.map(({ commit, subject, findings }) => [
    shortId(commit),
    countsText(findings, String),
    inert(subject),
  ]);
  return [
    `both policies are ${inert(to.name)} ${to.digest}: nothing is decided differently`,
    ...block(`${plural(failed.length, 'change')} would fail`, ['commit', 'findings', 'subject'], rows),
  ];
}

function differentText(report: ReplayReport): string[] {
  const { from, to } = report;
  const rows = withOtherVerdict(report).map((one) => [
    shortId(one.commit),
    verdictsOf(one),
    countsText(one.findings, signed),
    inert(one.subject),
  ]);
  const title = differentTitle(report);
  return [
    `from     ${inert(from.name)} ${from.digest}`,
    `to       ${inert(to.name)} ${to.digest}`,
    ...(rows.length === 0 ? ['', title] : block(title, ['commit', 'verdict', 'findings', 'subject'], rows)),
    ...sameVerdict(report),
  ];
}

/** As many rules as fit, and how many do not. */
function countsText(counts: readonly RuleCount[], show: (count: number) => string): string {
  if (counts.length === 0) return 'not checked';
  const texts = counts.map(({ ruleId, effect, count }) => `${inert(ruleId)} ${effect} ${show(count)}`);
  const more = (listed: number): string =>
    listed === texts.length ? '' : ` and ${texts.length - listed} more`;
  const shown = (listed: number): string => `${texts.slice(0, listed).join(', ')}${more(listed)}`;
  const fitting = texts.map((_, at) => texts.length - at).find((listed) => shown(listed).length <= FINDINGS);
  if (fitting !== undefined) return shown(fitting);
  return `${clip(texts[0] ?? '', FINDINGS - more(1).length)}${more(1)}`;
}

function ruleRows(rules: readonly RuleTotal[]): string[][] {
  return rules.map(({ ruleId, effect, changes, findings }) => [
    String(changes),
    String(findings),
    effect,
    inert(ruleId),
  ]);
}

/** A titled table whose columns are as wide as their widest cell; the last one takes what is left of the line. */
function block(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const shown = [columns, ...rows.slice(0, LINES)];
  const last = columns.length - 1;
  const widths = columns.map((_, at) => Math.max(...shown.map((cells) => cells[at]?.length ?? 0)));
  const left = COLUMNS - widths.slice(0, last).reduce((sum, width) => sum + width + 2, 0);
  const lines = shown.map((cells) =>
    cells
      .map((cell, at) => (at === last ? clip(cell, Math.max(LEAST, left)) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const rest = rows.length - LINES;
  return ['', title, ...lines, ...(rest > 0 ? [`and ${rest} more: --format json lists all`] : [])];
}
