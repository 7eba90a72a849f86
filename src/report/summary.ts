import type { Finding, Grade, ReleaseResult, RequiredApproval, Unchecked, Verdict } from '../model.ts';

/** Where a finding stands once waivers and approvals are counted; the gravest first. */
const STANDINGS = ['denied', 'open', 'warned', 'approved', 'waived'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A finding and where it stands. */
export type Standpoint = { readonly finding: Finding; readonly standing: Standing };

/** A required approval that has not enough people behind it. */
type MissingApproval = { readonly ruleId: string; readonly given: number; readonly count: number };

/** What every format says of a verdict, sorted out once. Its strings are as untrusted as the verdict's. */
export type Summary = {
  /** The gravest first, and among equals in the verdict's order. */
  readonly findings: readonly Standpoint[];
  readonly missing: readonly MissingApproval[];
  /** Not checked, and that fails the verdict. */
  readonly blocking: readonly Unchecked[];
  /** Not checked, and that is said only. */
  readonly skipped: readonly Unchecked[];
};

/** What each grade promises, in words: said in every report. */
export const GRADES: Readonly<Record<Grade, string>> = {
  local: 'local: nobody enforces this run',
  advisory: "advisory: a job's own word, another job can say the same",
  enforced: 'enforced: the gateway stands behind this verdict',
};

/** Sorts out what is open, missing, waived and unchecked. */
export function summarize(verdict: Verdict): Summary {
  const missing = verdict.approvals.required
    .map((required) => progressOf(required, verdict))
    .filter(({ given, count }) => given < count);
  const findings = verdict.findings.map((finding) => ({
    finding,
    standing: standingOf(finding, verdict, missing),
  }));
  return {
    findings: STANDINGS.flatMap((standing) => findings.filter((one) => one.standing === standing)),
    missing,
    blocking: verdict.unchecked.filter(({ blocks }) => blocks),
    skipped: verdict.unchecked.filter(({ blocks }) => !blocks),
  };
}

function progressOf({ ruleId, count }: RequiredApproval, verdict: Verdict): MissingApproval {
  const people = verdict.approvals.given.filter((given) => given.ruleId === ruleId).map(({ by }) => by);
  return { ruleId, count, given: new Set(people).size };
}

function standingOf(finding: Finding, verdict: Verdict, missing: readonly MissingApproval[]): Standing {
  if (finding.waived !== undefined) return 'waived';
  switch (finding.effect) {
    case 'deny':
      return 'denied';
    case 'warn':
      return 'warned';
    case 'require-approval': {
      // A finding whose rule asks for no approval cannot have been approved: it stays open.
      const asked = verdict.approvals.required.some(({ ruleId }) => ruleId === finding.ruleId);
      const lacks = missing.some(({ ruleId }) => ruleId === finding.ruleId);
      return asked && !lacks ? 'approved' : 'open';
    }
  }
}

/** Logins, each once, of who has approved what a rule found. */
export function approversOf({ ruleId }: Finding, { approvals }: Verdict): readonly string[] {
  return [...new Set(approvals.given.filter((given) => given.ruleId === ruleId).map(({ by }) => by))];
}

/** How many of each kind there are, leaving out what there is none of. */
export function countsOf({ findings, missing, blocking }: Summary): string[] {
  const of = (standing: Standing): number => findings.filter((one) => one.standing === standing).length;
  const counts: [number, string][] = [
    [of('denied'), `${of('denied')} denied`],
    [missing.length, `${plural(missing.length, 'approval')} missing`],
    [blocking.length, `${blocking.length} could not be checked`],
    [of('warned'), plural(of('warned'), 'warning')],
    [of('approved'), `${of('approved')} approved`],
    [of('waived'), `${of('waived')} waived`],
  ];
  return counts.filter(([count]) => count > 0).map(([, text]) => text);
}

/** The size of the change, its head and the policy, each part with its strings passed through `show`. */
export function factsOf(verdict: Verdict, show: (text: string) => string): string[] {
  const { files, addedLines, removedLines, rules } = verdict.stats;
  return [
    `${plural(files, 'file')}, +${addedLines} −${removedLines}`,
    show(shortHead(verdict)),
    `policy ${show(verdict.policy.name)}, ${plural(rules, 'rule')}`,
  ];
}

const VARIABLE = 'environment ';
/** What a tool, a rule or a release left open is told with its reason; a stage or a variable by its name alone. */
const WITH_REASON = /^(?:scanner|rule|release) /;

/** What was not checked and does not block: names for one line, and the rest with its reasons. */
export function skippedOf({ skipped }: Summary): {
  readonly names: readonly string[];
  readonly reasons: readonly Unchecked[];
} {
  const reasons = skipped.filter(({ what }) => WITH_REASON.test(what));
  const plain = skipped.filter((one) => !reasons.includes(one)).map(({ what }) => what);
  const variables = plain.filter((what) => what.startsWith(VARIABLE));
  const others = plain.filter((what) => !variables.includes(what));
  const folded = variables.length > 1 ? [plural(variables.length, 'environment variable')] : variables;
  return { names: [...folded, ...others], reasons };
}

/** What came of one artifact, each part with its strings passed through `show`; why not is a finding's to say. */
export function describeRelease(
  { subject, digest, signer }: ReleaseResult,
  show: (text: string) => string,
): string {
  const by = signer === undefined ? '' : `, signed by ${show(signer)}`;
  return `${show(subject)} ${show(digest)}${by}`;
}

/** The head as it is said in a sentence. */
export function shortHead({ subject }: Verdict): string {
  return subject.head.slice(0, 12);
}

/** `path:line`, `path:first-last`, the path alone, or what a finding without one is about. */
export function placeOf({ ruleId, path, startLine, endLine }: Finding): string {
  // Of what is judged, only an artifact can be none of the repository's files.
  if (path === null) return ruleId === 'release-untrusted' ? 'outside of the repository' : 'the whole change';
  if (startLine === null) return path;
  if (endLine === null || endLine <= startLine) return `${path}:${startLine}`;
  return `${path}:${startLine}-${endLine}`;
}

/** `1 file`, `2 files`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** At most `max` UTF-16 units, and then its last one says that something is missing; no pair is cut in two. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
