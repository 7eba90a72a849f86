import type { RuleCount } from '../../policy/replay.ts';
import { clip, plural } from '../../report/summary.ts';
import { code, type Table, table } from '../../report/tables.ts';
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

/** A replay for a comment. Subjects and names are strangers' words. */

/** What is shown of a subject where no line ends. */
const SUBJECT = 60;
/** A comment on GitHub holds 65,536 characters. */
const TABLE_BYTES = 18 * 1024;

export function renderMarkdown(report: ReplayReport): string {
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
