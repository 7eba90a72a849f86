import type { Location, Log, Notification, Region, ReportingDescriptor, Result } from 'sarif';
import { inert } from '../lib/inert.ts';
import { unquotePath } from '../lib/names.ts';
import type { Finding, Unchecked, Verdict } from '../model.ts';
import { inertJson } from './json.ts';
import { placeOf, plural, type Standing, type Standpoint, type Summary, summarize } from './summary.ts';

/** GitHub refuses a run with more. */
const RESULTS = 25_000;

/**
 * GitHub refuses a whole file over one result without a location, so a finding about no file, or about a name
 * that no URI can hold, points here, as OpenSSF Scorecard's do; the message then says the place.
 */
const NO_FILE = 'no%20file%20associated%20with%20this%20alert';

/** SARIF 2.1.0 for code scanning: one run, at most 25,000 results, the gravest first. */
export function renderSarif(verdict: Verdict, { version }: { version: string }): string {
  const summary = summarize(verdict);
  const rules = rulesOf(summary);
  const index = new Map(rules.map(({ id }, i) => [id, i]));
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'countersign', version, rules } },
        properties: { verdict: verdict.verdict, grade: verdict.grade },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(summary) }],
        results: summary.findings
          .slice(0, RESULTS)
          .map((standpoint) => resultOf(standpoint, index.get(inert(standpoint.finding.ruleId)) ?? -1)),
      },
    ],
  };
  return inertJson(log);
}

function rulesOf({ findings }: Summary): ReportingDescriptor[] {
  const hints = new Map<string, string>();
  for (const { finding } of findings) {
    const id = inert(finding.ruleId);
    // The first hint that says something speaks for the rule: a verdict has no titles.
    if ((hints.get(id) ?? '') === '') hints.set(id, finding.hint);
  }
  const ids = [...hints.keys()].sort();
  return ids.map((id) => ({
    id,
    shortDescription: { text: plain(id) },
    fullDescription: { text: `countersign rule ${plain(id)}` },
    help: { text: plain(hints.get(id) || `see policies/README.md on ${id}`) },
  }));
}

function resultOf({ finding, standing }: Standpoint, ruleIndex: number): Result {
  const uri = finding.path === null ? null : uriOf(finding.path);
  const said = finding.hint === '' ? finding.message : `${finding.message} → ${finding.hint}`;
  const place = uri === null && finding.path !== null ? `${placeOf(finding)}: ` : '';
  return {
    ruleId: inert(finding.ruleId),
    ruleIndex,
    level: levelOf(finding, standing),
    message: { text: plain(place + said) },
    locations: [locationOf(finding, uri ?? NO_FILE)],
    partialFingerprints: { 'countersign/v1': finding.fingerprint.replace(/^sha256:/, '') },
    ...(finding.waived === undefined
      ? {}
      : {
          suppressions: [
            { kind: 'external', status: 'accepted', justification: justificationOf(finding.waived) },
          ],
        }),
  };
}

function justificationOf({ reason, owner, expires }: NonNullable<Finding['waived']>): string {
  return inert(`${reason} (${owner}, until ${expires})`);
}

function levelOf({ effect }: Finding, standing: Standing): 'error' | 'warning' | 'note' {
  switch (standing) {
    case 'denied':
    case 'open':
      return 'error';
    case 'warned':
      return 'warning';
    case 'approved':
      return 'note';
    case 'waived':
      return effect === 'warn' ? 'warning' : 'error';
  }
}

function locationOf(finding: Finding, uri: string): Location {
  const artifactLocation = { uri, uriBaseId: '%SRCROOT%' };
  const region = regionOf(finding);
  return { physicalLocation: region === null ? { artifactLocation } : { artifactLocation, region } };
}

/**
 * The path's own bytes, all but the unreserved ones encoded; so no scheme, host, query or fragment.
 * Null for a name that would resolve outside of the root: to a URI `%2E%2E` is the same as `..` (RFC 3986 6.2.2.2).
 */
function uriOf(shown: string): string | null {
  const uri = [...unquotePath(shown)].map(encodeByte).join('');
  const leaves = uri.split('/').some((segment) => segment === '.' || segment === '..');
  return uri === '' || uri.startsWith('/') || leaves ? null : uri;
}

function encodeByte(byte: number): string {
  const char = String.fromCharCode(byte);
  return /[A-Za-z0-9\-._~/]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

function regionOf({ startLine, endLine }: Finding): Region | null {
  if (startLine === null || startLine < 1) return null;
  return { startLine, endLine: Math.max(startLine, endLine ?? startLine) };
}

function notifications({ findings, blocking, skipped }: Summary): Notification[] {
  const say = (level: 'error' | 'note', text: string): Notification => ({ level, message: { text } });
  const unchecked = ({ what, why }: Unchecked): string => plain(`not checked: ${what}: ${why}`);
  const left = findings.length - RESULTS;
  return [
    ...blocking.map((one) => say('error', unchecked(one))),
    ...skipped.map((one) => say('note', unchecked(one))),
    ...(left > 0
      ? [say('error', `over GitHub's limit of ${RESULTS} results, left out: ${plural(left, 'finding')}`)]
      : []),
  ];
}

/**
 * SARIF 3.11.6: a bracket that opens no link is escaped, and so is the backslash that does it.
 * Braces (3.11.5) are read as placeholders only beside `arguments`, and we write none.
 */
function plain(text: string): string {
  return inert(text).replace(/[\\[\]]/g, '\\$&');
}
