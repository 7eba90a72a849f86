import { inert } from '../lib/inert.ts';
import type { Finding, Verdict } from '../model.ts';
import { clip, countsOf, factsOf, GRADES, placeOf, type Standing, skippedOf, summarize } from './summary.ts';

/** GitHub shows so many annotations of one type in one step. */
const ANNOTATIONS = 10;
/** The runner cuts a longer message off. */
const MESSAGE = 4096;
/** Ours, so that a long rule id leaves the message in sight. */
const TITLE = 250;

type Annotation = {
  readonly type: 'error' | 'warning' | 'notice';
  readonly finding: Finding | null;
  readonly title: string;
  readonly message: string;
};

/** Workflow commands that annotate the change, then one plain line with the verdict. */
export function renderGithub(verdict: Verdict): string {
  const kinds = annotationsOf(verdict);
  const left = kinds.reduce((sum, { length }) => sum + Math.max(0, length - ANNOTATIONS), 0);
  const lines = kinds.flatMap((annotations) => annotations.slice(0, ANNOTATIONS)).map(command);
  if (left > 0)
    lines.push(`countersign: ${left} more not shown here; see the job summary or \`--format json\``);
  lines.push(verdictLine(verdict));
  return `${lines.join('\n')}\n`;
}

/** Errors, warnings and notices: the runner counts each kind by itself. */
function annotationsOf(verdict: Verdict): readonly (readonly Annotation[])[] {
  const { findings, blocking } = summarize(verdict);
  const of = (standing: Standing, type: Annotation['type'], before: string): Annotation[] =>
    findings
      .filter((one) => one.standing === standing)
      .map(({ finding }) => ({
        type,
        finding,
        title: finding.ruleId,
        message: `${before}${finding.message}${afterMessage(finding)}`,
      }));
  const unchecked = blocking.map(
    ({ what, why }): Annotation => ({
      type: 'error',
      finding: null,
      title: 'not checked',
      message: `${what}: ${why}`,
    }),
  );
  return [
    [...of('denied', 'error', ''), ...unchecked, ...of('open', 'error', 'needs approval: ')],
    of('warned', 'warning', ''),
    of('waived', 'notice', 'waived: '),
  ];
}

function afterMessage({ hint, waived }: Finding): string {
  if (waived !== undefined) return ` (until ${waived.expires}, ${waived.owner}: ${waived.reason})`;
  return hint === '' ? '' : ` → ${hint}`;
}

function command({ type, finding, title, message }: Annotation): string {
  const place = finding === null ? [] : placeProperties(finding);
  const properties = [...place, `title=${property(`countersign: ${title}`, TITLE)}`];
  // Without a `file=` to carry it, the place is said in the message.
  const prefix = finding === null || finding.path === null || place.length > 0 ? '' : `${placeOf(finding)}: `;
  return `::${type} ${properties.join(',')}::${data(prefix + message, MESSAGE)}`;
}

/** None when the shown name is not the file's own: a quoted one names another file, or none. */
function placeProperties({ path, startLine, endLine }: Finding): string[] {
  if (path === null || path === '' || path.startsWith('"') || inert(path) !== path) return [];
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
  return `${command({ type: 'error', finding: null, title, message })}\n`;
}
