import { inert } from '../lib/inert.ts';
import type { Verdict } from '../model.ts';
import { INDENT, type Paint, painter, type Style } from './paint.ts';
import {
  countsOf,
  describeRelease,
  factsOf,
  GRADES,
  placeOf,
  type Standpoint,
  type Summary,
  shortHead,
  skippedOf,
  summarize,
} from './summary.ts';

/**
 * For a terminal: one line when there is nothing to read or to do, and one for each release that was verified; else
 * what is wrong, where, and what to do next.
 * Every line starts with a word or a sign of ours.
 */
export function renderText(verdict: Verdict, options: { color: boolean }): string {
  const paint = painter(options);
  const summary = summarize(verdict);
  const lines = isClean(verdict, summary)
    ? [cleanLine(verdict, summary, paint), ...releaseLines(verdict, paint)]
    : [
        ...heading(verdict, summary, paint),
        ...section(findingLines(summary, paint)),
        ...section([...releaseLines(verdict, paint), ...otherLines(verdict, summary, paint)]),
        ...section(nextLines(verdict, summary, paint)),
      ];
  return `${lines.join('\n')}\n`;
}

function isClean(verdict: Verdict, summary: Summary): boolean {
  const { findings, missing, blocking } = summary;
  const settled = findings.every(({ standing }) => standing === 'approved');
  return (
    verdict.verdict === 'PASSED' &&
    settled &&
    missing.length + blocking.length + skippedOf(summary).reasons.length === 0
  );
}

function cleanLine(verdict: Verdict, summary: Summary, paint: Paint): string {
  const parts = [...factsOf(verdict, inert), ...countsOf(summary), GRADES[verdict.grade]];
  const { names } = skippedOf(summary);
  if (names.length > 0) parts.push(`not checked: ${names.map(inert).join(', ')}`);
  return `${word(verdict, paint)}  ${parts.join(' · ')}`;
}

function heading(verdict: Verdict, summary: Summary, paint: Paint): string[] {
  const first = `${word(verdict, paint)}    ${factsOf(verdict, inert).join(' · ')}`;
  const counts = countsOf(summary);
  return counts.length === 0 ? [first] : [first, INDENT + counts.join(' · ')];
}

function word({ verdict }: Verdict, paint: Paint): string {
  return paint(verdict, 'bold', verdict === 'PASSED' ? 'green' : 'red');
}

function section(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}

function findingLines({ findings }: Summary, paint: Paint): string[] {
  return findings.flatMap((standpoint) => {
    const label = labelOf(standpoint, paint);
    if (label === null) return [];
    const { finding } = standpoint;
    const { waived } = finding;
    const lines = [
      `${label}${inert(finding.ruleId)}  ${paint(inert(placeOf(finding)), 'bold')}`,
      // A sign of ours goes first: a runner looks past the blanks at the beginning of a line.
      `${INDENT}│ ${inert(finding.message)}`,
    ];
    if (waived !== undefined) {
      const { reason, owner, expires } = waived;
      return [
        ...lines,
        `${INDENT}${paint(`until ${inert(expires)}, ${inert(owner)}: ${inert(reason)}`, 'dim')}`,
      ];
    }
    return finding.hint === '' ? lines : [...lines, `${INDENT}${paint(`→ ${inert(finding.hint)}`, 'dim')}`];
  });
}

/** Null for what is settled: approved findings are counted, not listed. A waiver is told each time. */
function labelOf({ standing }: Standpoint, paint: Paint): string | null {
  switch (standing) {
    case 'denied':
      return label('deny', paint, 'red');
    case 'open':
      return label('approval', paint, 'yellow');
    case 'warned':
      return label('warn', paint, 'yellow');
    case 'waived':
      return label('waived', paint, 'dim');
    case 'approved':
      return null;
  }
}

function releaseLines({ releases }: Verdict, paint: Paint): string[] {
  return releases.map((release) => {
    const word = label(release.status, paint, release.status === 'verified' ? 'green' : 'red');
    return word + describeRelease(release, inert);
  });
}

function otherLines(verdict: Verdict, summary: Summary, paint: Paint): string[] {
  const { missing, blocking } = summary;
  const { names, reasons } = skippedOf(summary);
  const lines = [
    ...missing.map(
      ({ ruleId, given, count }) =>
        `${label('missing', paint, 'yellow')}approval for ${inert(ruleId)}: ${given} of ${count} given`,
    ),
    ...blocking.map(
      ({ what, why }) => `${label('blocks', paint, 'red')}not checked: ${inert(what)}, ${inert(why)}`,
    ),
  ];
  for (const { what, why } of reasons)
    lines.push(`${label('note', paint, 'dim')}not checked: ${inert(what)}, ${inert(why)}`);
  if (names.length > 0)
    lines.push(`${label('note', paint, 'dim')}not checked: ${names.map(inert).join(', ')}`);
  lines.push(`${label('grade', paint, 'dim')}${GRADES[verdict.grade]}`);
  return lines;
}

function nextLines(verdict: Verdict, { findings, missing, blocking }: Summary, paint: Paint): string[] {
  const next = label('next', paint, 'bold');
  const lines: string[] = [];
  if (findings.some(({ standing }) => standing === 'denied')) {
    const again = `countersign check --base ${inert(verdict.subject.base.slice(0, 12))}`;
    const same = verdict.releases.length === 0 ? '' : ' with the same --artifact and --bundle';
    lines.push(`${next}fix what is denied, commit, then \`${again}\`${same}`);
  }
  if (missing.length > 0) lines.push(`${next}ask for the missing approval of ${inert(shortHead(verdict))}`);
  const scanners = blocking.filter(({ what }) => what.startsWith('scanner '));
  for (const what of new Set(scanners.map((one) => one.what)))
    lines.push(`${next}run ${inert(what)} on this head and pass its results with --sarif FILE`);
  const releases = blocking.filter(({ what }) => what.startsWith('release '));
  if (releases.length > 0)
    lines.push(`${next}pass what was built with --artifact FILE, and its attestations with --bundle FILE`);
  if (blocking.length > scanners.length + releases.length)
    lines.push(`${next}take out of the change what could not be checked, or make it checkable`);
  if (lines.length === 0 && verdict.verdict === 'PASSED')
    lines.push(`${next}nothing blocks; read what is listed`);
  return lines;
}

/** The first column, as wide as its widest word; padded before it is painted. */
function label(text: string, paint: Paint, style: Style): string {
  return paint(text, style) + ' '.repeat(INDENT.length - text.length);
}
