import { explanationOf } from '../lib/documentation.ts';
import type { Verdict } from '../model.ts';
import {
  approversOf,
  countsOf,
  factsOf,
  GRADES,
  placeOf,
  type Standing,
  type Standpoint,
  type Summary,
  summarize,
} from './summary.ts';
import { bytes, code, SUMMARY_BYTES, type Table, table } from './tables.ts';

/** For the notes that say how many more there are. */
const NOTES = 1024;

/** A job's or a check's summary in at most so many bytes. Nothing of a verdict's strings is outside a code span. */
export function renderMarkdown(verdict: Verdict, maxBytes: number = SUMMARY_BYTES): string {
  const summary = summarize(verdict);
  const before = heading(verdict, summary);
  // What the tables beside the findings may take of it, each.
  const side = Math.floor(maxBytes / 14);
  const after = [
    ...table(releases(verdict), side),
    ...table(approvals(summary), side),
    ...table(unchecked(summary), side),
    ...table(waived(summary), side),
  ];
  const left = maxBytes - bytes([...before, ...after].join('\n\n')) - NOTES;
  return `${[...before, ...table(findings(summary, verdict), left), ...after].join('\n\n')}\n`;
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

function findings({ findings }: Summary, verdict: Verdict): Table {
  const rows = findings
    .filter(({ standing }) => standing !== 'waived')
    .map((standpoint) => [
      EFFECTS[standpoint.standing],
      code(standpoint.finding.ruleId),
      code(placeOf(standpoint.finding)),
      whatOf(standpoint, verdict),
    ]);
  return { title: 'Findings', columns: ['effect', 'rule', 'where', 'what'], rows };
}

/** With what there is to do; of what is approved nothing is, and who did is told. */
function whatOf({ finding, standing }: Standpoint, verdict: Verdict): string {
  const message = code(finding.message);
  if (standing === 'approved') return `${message}, by ${code(approversOf(finding, verdict).join(', '))}`;
  return finding.hint === '' ? message : `${message} → ${code(finding.hint)}`;
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

function releases({ releases: results }: Verdict): Table {
  const rows = results.map(({ subject, digest, status, signer, reason }) => [
    code(subject),
    code(digest),
    status === 'verified' ? 'verified' : '**rejected**',
    // Of what is rejected, a signature may have been verified all the same.
    code(reason ?? signer ?? ''),
  ]);
  return { title: 'Releases', columns: ['artifact', 'digest', 'status', 'signer, or why not'], rows };
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

/** The same of a run without a verdict, for who looks at the job or at its status check. */
export function renderFailureMarkdown(failure: { code: string; message: string; hint: string }): string {
  return [
    `### ❌ Countersign: no verdict that counts, ${code(failure.code)}`,
    code(failure.message),
    `→ ${code(failure.hint)}`,
    `[What this code means, and what else may help](${explanationOf(failure.code)})`,
    '',
  ].join('\n\n');
}
