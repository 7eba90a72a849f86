import { inert } from '../lib/inert.ts';
import type { Finding, Verdict } from '../model.ts';
import { fileOf, MAX_MESSAGE, MAX_TITLE, type Remark, remarksOf } from './annotations.ts';
import { clip, countsOf, factsOf, GRADES, placeOf, skippedOf, summarize } from './summary.ts';

/** GitHub shows so many annotations of one type in one step. */
const ANNOTATIONS = 10;
/** The runner counts each of them by itself. */
const LEVELS = ['error', 'warning', 'notice'] as const;

/** Workflow commands that annotate the change, then one plain line with the verdict. */
export function renderGithub(verdict: Verdict): string {
  const remarks = remarksOf(verdict);
  const kinds = LEVELS.map((level) => remarks.filter((one) => one.level === level));
  const left = kinds.reduce((sum, { length }) => sum + Math.max(0, length - ANNOTATIONS), 0);
  const lines = kinds.flatMap((annotations) => annotations.slice(0, ANNOTATIONS)).map(command);
  if (left > 0)
    lines.push(`countersign: ${left} more not shown here; see the job summary or \`--format json\``);
  lines.push(verdictLine(verdict));
  return `${lines.join('\n')}\n`;
}

function command({ level, finding, title, message }: Remark): string {
  const place = finding === null ? [] : placeProperties(finding);
  const properties = [...place, `title=${property(`countersign: ${title}`, MAX_TITLE)}`];
  // Without a `file=` to carry it, the place is said in the message.
  const prefix = finding === null || finding.path === null || place.length > 0 ? '' : `${placeOf(finding)}: `;
  return `::${level} ${properties.join(',')}::${data(prefix + message, MAX_MESSAGE)}`;
}

function placeProperties(finding: Finding): string[] {
  const path = fileOf(finding);
  if (path === null) return [];
  const { startLine, endLine } = finding;
  const properties = [`file=${property(path, path.length)}`];
  if (startLine !== null)
    properties.push(`line=${startLine}`, `endLine=${Math.max(startLine, endLine ?? startLine)}`);
  return properties;
}

/** The runner undoes exactly these escapes in the data of a command; `%` goes first. */
function data(text: string, max: number): string {
  return clip(inert(text), max).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In a property `:` and `,` would end it. */
function property(text: string, max: number): string {
  return data(text, max).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function verdictLine(verdict: Verdict): string {
  const summary = summarize(verdict);
  const parts = [...countsOf(summary), ...factsOf(verdict, inert), GRADES[verdict.grade]];
  const { names, reasons } = skippedOf(summary);
  const skipped = [...reasons.map(({ what, why }) => `${what} (${why})`), ...names];
  if (skipped.length > 0) parts.push(`not checked: ${skipped.map(inert).join(', ')}`);
  return `countersign: ${verdict.verdict} · ${parts.join(' · ')}`;
}

/** One annotation for a run that ended without a verdict. */
export function errorAnnotation(title: string, message: string): string {
  return `${command({ level: 'error', finding: null, title, message })}\n`;
}
