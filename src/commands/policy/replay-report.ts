import { inert } from '../../lib/inert.ts';
import type { Digest, Format } from '../../model.ts';
import type { Difference, ReplaySummary, RuleCount, RuleTotal } from '../../policy/replay.ts';
import { inertJson } from '../../report/json.ts';
import { clip, plural } from '../../report/summary.ts';
import { code, type Table, table } from '../../report/tables.ts';

/** What a replay came to, as text, JSON or Markdown. Subjects and names are strangers' words. */

type Named = { readonly name: string; readonly digest: Digest };

export type ReplayReport = ReplaySummary & {
  /** Two commit ids with two dots between. */
  readonly range: string;
  readonly from: Named;
  readonly to: Named;
  readonly changes: number;
  /** Commits without a parent: there is nothing that they change. */
  readonly roots: readonly string[];
  /** Sections of the policies that old commits have nothing for. */
  readonly leftOut: readonly string[];
  /** Rules that look at what old commits do not tell. */
  readonly assumed: readonly string[];
  readonly milliseconds: number;
};

export function renderReplay(format: Format, report: ReplayReport): string {
  if (format === 'json') return renderJson(report);
  return format === 'markdown' ? renderMarkdown(report) : renderText(report);
}

function renderJson(report: ReplayReport): string {
  const {
    range,
    from,
    to,
    changes,
    different,
    failed,
    rules,
    unread,
    roots,
    leftOut,
    assumed,
    milliseconds,
  } = report;
  return inertJson({
    range,
    from,
    to,
    changes,
    different,
    failed,
    rules,
    unread,
    roots,
    leftOut,
    assumed,
    milliseconds,
  });
}

// ── what all formats say ────────────────────────────────────────────────────────────────────

const isSame = ({ from, to }: ReplayReport): boolean => from.digest === to.digest;
const shortId = (id: string): string => id.slice(0, 12);
const signed = (count: number): string => (count > 0 ? `+${count}` : `−${-count}`);

/** A flood of warnings would bury them. */
const withOtherVerdict = ({ different }: ReplayReport): readonly Difference[] => different.filter(isOther);

const isOther = ({ from, to }: Difference): boolean => from !== to;

function differentTitle(report: ReplayReport): string {
  return `${plural(withOtherVerdict(report).length, 'change')} decided differently`;
}

/** Those that are counted and not listed. */
function sameVerdict({ different }: ReplayReport): readonly string[] {
  const count = different.filter((one) => !isOther(one)).length;
  return count === 0
    ? []
    : [`${count} more with other findings and the same verdict (--format json lists them)`];
}

function shortRange({ range }: ReplayReport): string {
  return range.split('..').map(shortId).join('..');
}

const verdictsOf = ({ from, to }: Difference): string => `${from} → ${to}`;

function timing({ changes, milliseconds }: ReplayReport): string {
  const rate = Math.round((changes * 1000) / Math.max(milliseconds, 1));
  return `${plural(changes, 'change')} in ${(milliseconds / 1000).toFixed(1)} s, ${rate} changes/s`;
}

/** What the numbers do not hold. */
function notes({ roots, leftOut, assumed, unread }: ReplayReport, show: (id: string) => string): string[] {
  return [
    ...(roots.length === 0
      ? []
      : [`not replayed: ${roots.map(shortId).join(', ')}, which has no parent to compare with`]),
    ...(leftOut.length === 0
      ? []
      : [`not replayed: ${leftOut.join(', ')}, which old commits have nothing for`]),
    ...(assumed.length === 0
      ? []
      : [
          `not replayed: who made a change and its labels, which history does not tell: ${
            assumed.length === 1 ? 'rule' : 'rules'
          } ${assumed.map(show).join(', ')} ${
            assumed.length === 1 ? 'is' : 'are'
          } judged as if by a person without labels`,
        ]),
    ...(unread.length === 0 ? [] : [`${plural(unread.length, 'change')} could not be judged, see above`]),
    'approvals are not replayed: what asks for one counts as FAILED',
  ];
}

// ── text ────────────────────────────────────────────────────────────────────────────────────

/** Columns of a line, of its findings, and of the shortest subject that is worth reading. */
const COLUMNS = 100;
const FINDINGS = 42;
const LEAST = 20;
/** What is shown of a subject where no line ends. */
const SUBJECT = 60;
/** Lines of one table: more is read in JSON. */
const LINES = 200;

function renderText(report: ReplayReport): string {
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
    listed === texts.length ? '' : ` +${texts.length - listed} rules`;
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

// ── Markdown ────────────────────────────────────────────────────────────────────────────────

/** A comment on GitHub holds 65,536 characters. */
const TABLE_BYTES = 18 * 1024;

function renderMarkdown(report: ReplayReport): string {
  const { from, to, failed } = report;
  const count = isSame(report)
    ? `Both policies are ${code(to.name)} ${code(to.digest)}: ${plural(failed.length, 'change')} would fail.`
    : `**${differentTitle(report)}** from ${code(from.name)} to ${code(to.name)}.`;
  const parts = [
    `### Countersign: ${plural(report.changes, 'change')} of ${code(shortRange(report))} replayed`,
    count,
    ...table(isSame(report) ? failedTable(report) : differentTable(report), TABLE_BYTES),
    ...sameVerdict(report),
    ...table(rulesTable(report), TABLE_BYTES),
    ...table(unreadTable(report), TABLE_BYTES),
    [...notes(report, code), timing(report)].map((line) => `- ${line}`).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function differentTable(report: ReplayReport): Table {
  const rows = withOtherVerdict(report).map((one) => [
    code(shortId(one.commit)),
    verdictsOf(one),
    countsMarkdown(one.findings, signed),
    code(clip(one.subject, SUBJECT)),
  ]);
  return { title: 'Decided differently', columns: ['commit', 'verdict', 'findings', 'subject'], rows };
}

function failedTable({ failed }: ReplayReport): Table {
  const rows = failed.map(({ commit, subject, findings }) => [
    code(shortId(commit)),
    countsMarkdown(findings, String),
    code(clip(subject, SUBJECT)),
  ]);
  return { title: 'Would fail', columns: ['commit', 'findings', 'subject'], rows };
}

function countsMarkdown(counts: readonly RuleCount[], show: (count: number) => string): string {
  if (counts.length === 0) return 'not checked';
  return counts.map(({ ruleId, effect, count }) => `${code(ruleId)} ${effect} ${show(count)}`).join(', ');
}

function rulesTable({ rules, to }: ReplayReport): Table {
  const rows = rules.map(({ ruleId, effect, changes, findings }) => [
    code(ruleId),
    effect,
    String(changes),
    String(findings),
  ]);
  return { title: `Rules of ${code(to.name)}`, columns: ['rule', 'effect', 'changes', 'findings'], rows };
}

function unreadTable({ unread }: ReplayReport): Table {
  const rows = unread.map((one) => [code(shortId(one.commit)), code(one.code), code(one.message)]);
  return { title: 'Could not be judged', columns: ['commit', 'code', 'why'], rows };
}
