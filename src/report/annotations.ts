import { inert } from '../lib/inert.ts';
import type { Annotation, Finding, Verdict } from '../model.ts';
import { approversOf, clip, countsOf, plural, type Standing, summarize } from './summary.ts';

/** What is said of single places of a change, whoever shows it: workflow commands, or the status check. */

/** GitHub's runner cuts a longer message off. */
export const MAX_MESSAGE = 4096;
/** Ours, so that a long rule id leaves the message in sight. */
export const MAX_TITLE = 250;
/** What a commit status holds. */
const MAX_HEADLINE = 140;
/** Of the policy's name, so that what comes after it is still read. */
const MAX_NAME = 60;

/** One thing to say. `finding` null: it is not about any place. */
export type Remark = {
  readonly level: Annotation['level'];
  readonly finding: Finding | null;
  readonly title: string;
  readonly message: string;
};

/** The gravest first. Strings are as untrusted as the verdict's. */
export function remarksOf(verdict: Verdict): readonly Remark[] {
  const { findings, blocking } = summarize(verdict);
  const of = (standing: Standing, level: Remark['level'], before: string): Remark[] =>
    findings
      .filter((one) => one.standing === standing)
      .map(({ finding }) => ({
        level,
        finding,
        title: finding.ruleId,
        message: `${before}${finding.message}${afterMessage(finding)}`,
      }));
  const approved = findings
    .filter(({ standing }) => standing === 'approved')
    .map(
      ({ finding }): Remark => ({
        level: 'notice',
        finding,
        title: finding.ruleId,
        message: `approved by ${approversOf(finding, verdict).join(', ')}: ${finding.message}`,
      }),
    );
  const unchecked = blocking.map(
    ({ what, why }): Remark => ({
      level: 'error',
      finding: null,
      title: 'not checked',
      message: `${what}: ${why}`,
    }),
  );
  return [
    ...of('denied', 'error', ''),
    ...unchecked,
    ...of('open', 'error', 'needs approval: '),
    ...of('warned', 'warning', ''),
    ...approved,
    ...of('waived', 'notice', 'waived: '),
  ];
}

function afterMessage({ hint, waived }: Finding): string {
  if (waived !== undefined) return ` (until ${waived.expires}, ${waived.owner}: ${waived.reason})`;
  return hint === '' ? '' : ` → ${hint}`;
}

/** Null when the shown name is not the file's own: a quoted one names another file, or none. */
export function fileOf({ path }: Finding): string | null {
  return path === null || path === '' || path.startsWith('"') || inert(path) !== path ? null : path;
}

/** One for each finding in a file that can be named; one without a line is at the first. */
export function annotationsOf(verdict: Verdict): readonly Annotation[] {
  return remarksOf(verdict).flatMap(({ level, finding, title, message }) => {
    const path = finding === null ? null : fileOf(finding);
    if (finding === null || path === null) return [];
    const startLine = Math.max(1, finding.startLine ?? 1);
    return [
      {
        level,
        path,
        startLine,
        endLine: Math.max(startLine, finding.endLine ?? startLine),
        title: clip(inert(`countersign: ${title}`), MAX_TITLE),
        // GitHub takes no empty one.
        message: clip(inert(message === '' ? title : message), MAX_MESSAGE),
      },
    ];
  });
}

/** A verdict in one short line, inert. */
export function titleOf(verdict: Verdict): string {
  const counts = countsOf(summarize(verdict)).join(', ');
  const { grade, policy, stats } = verdict;
  const name = clip(inert(policy.name), MAX_NAME);
  const facts = `${plural(stats.files, 'file')}, policy ${name}, ${grade}`;
  return clip(`${verdict.verdict}: ${counts === '' ? '' : `${counts}; `}${facts}`, MAX_HEADLINE);
}
