import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { changeFromContents } from '../../changes/from-contents.ts';
import type { PolicyConfig } from '../../config/policy.ts';
import { lstatOrNull } from '../../lib/files.ts';
import { inert } from '../../lib/inert.ts';
import type { Effect, Path } from '../../model.ts';
import { type CaseReader, type ExpectedFinding, runFolderCase, runInlineTest } from '../../policy/cases.ts';
import { STRENGTH } from '../../policy/effect.ts';
import { type PlacedEntry, placedEntries } from '../../policy/entries.ts';
import type { LoadedPolicy } from '../../policy/load.ts';
import { DEFAULT_POLICY } from '../../policy/places.ts';
import { checkEdits } from '../../providers/guards.ts';
import { inertJson } from '../../report/json.ts';
import type { Invocation } from '../invocation.ts';
import { type Outcome, outcome } from '../output.ts';
import { filesOf, loadAtHand, namedPolicies, rootOf } from './at-hand.ts';
import { type FolderCase, readCases, type ShownFolder } from './case-folder.ts';

/** `countersign policy test`: what a policy says of the cases it brings, and the rules that have none. */

/** An effect, a verdict, or a list of findings. */
type Said = string | readonly ExpectedFinding[];

type TestResult = {
  /** Null for a folder, which is a case of the whole policy. */
  readonly rule: string | null;
  readonly name: string;
  readonly expect: Said;
  readonly found: Said;
  readonly status: 'passed' | 'failed';
  readonly source: string;
};

/** @throws RunError POLICY_NOT_FOUND, POLICY_INVALID, POLICY_COST */
export async function testPolicy(config: PolicyConfig, invocation: Invocation): Promise<Outcome> {
  const { directory } = config;
  const names = namedPolicies(config);
  const root = rootOf(directory);
  const loaded = await loadAtHand(directory, names);
  const entries = placedEntries(loaded.parsed);
  const cases: FolderCase[] = [];
  for (const folder of caseFolders(directory, root, names)) cases.push(...(await readCases(folder)));
  const results = await inlineResults(loaded, entries);
  const policyPaths = filesOf(loaded, directory, root);
  for (const [index, one] of cases.entries()) {
    if (!config.quiet) invocation.progress(`case ${index + 1} of ${cases.length}`);
    results.push(await folderResult(loaded, one, policyPaths));
  }
  const untested = untestedEntries(entries, cases);
  const { policy, digest } = loaded.policy;
  const failed = results.filter(({ status }) => status === 'failed').length;
  const document = {
    policy: { name: policy.name, digest },
    passed: results.length - failed,
    failed,
    tests: results,
    untested: untested.map(({ ruleId }) => ruleId),
  };
  const data =
    config.format === 'json' ? inertJson(document) : renderText(policy.name, results, failed, untested);
  return outcome(config, root, data, failed === 0 ? 0 : 1);
}

const READER: CaseReader = { changeOf: changeFromContents, checkEdits };

// ── what is run ─────────────────────────────────────────────────────────────────────────────

/** `tests/` beside each policy that is a file on the disk. */
function caseFolders(
  directory: string,
  root: string | null,
  names: readonly string[],
): readonly ShownFolder[] {
  const files =
    names.length === 0
      ? [join(root ?? directory, DEFAULT_POLICY)]
      : names
          .filter((name) => !name.startsWith('pack:'))
          .map((name) => resolve(directory, name))
          .filter((file) => lstatOrNull(file) !== null);
  const folders = [...new Set(files.map((file) => join(dirname(file), 'tests')))];
  return folders.map((path) => {
    const shown = relative(directory, path);
    return { path, shown: shown.startsWith('..') || isAbsolute(shown) ? path : shown.split(sep).join('/') };
  });
}

async function inlineResults(
  { policy }: LoadedPolicy,
  entries: readonly PlacedEntry[],
): Promise<TestResult[]> {
  const results: TestResult[] = [];
  const above = new Set<string>();
  for (const { ruleId, source, tests } of entries) {
    const rule = policy.policy.rules.find(({ id }) => id === ruleId);
    for (const { test, line } of rule === undefined ? [] : tests) {
      if (rule === undefined) continue;
      const { expected, found } = await runInlineTest(rule, policy.policy, test, READER);
      // A child may have tightened the rule: then it finds at least what its parent's test expects.
      const asExpected = found === expected || (above.has(ruleId) && strength(found) > strength(expected));
      const status = asExpected ? 'passed' : 'failed';
      results.push({
        rule: ruleId,
        name: test.name,
        expect: expected,
        found,
        status,
        source: `${source}:${line}`,
      });
    }
    above.add(ruleId);
  }
  return results;
}

function strength(effect: Effect | 'pass'): number {
  return effect === 'pass' ? -1 : STRENGTH[effect];
}

async function folderResult(
  { policy }: LoadedPolicy,
  { name, source, files, expectation }: FolderCase,
  policyPaths: readonly Path[],
): Promise<TestResult> {
  const options = { ...READER, policyPaths };
  const { status, verdict, findings } = await runFolderCase(policy.policy, files, expectation, options);
  if (expectation.findings === undefined)
    return { rule: null, name, expect: expectation.verdict ?? 'PASSED', found: verdict, status, source };
  const found = findings.map(({ ruleId, path, startLine, effect }) => ({
    rule: ruleId,
    ...(path === null ? {} : { path }),
    ...(startLine === null ? {} : { line: startLine }),
    effect,
  }));
  return { rule: null, name, expect: expectation.findings, found, status, source };
}

/** What the policy's own files name, and neither a test nor a case expects anything of. */
function untestedEntries(
  entries: readonly PlacedEntry[],
  cases: readonly FolderCase[],
): readonly PlacedEntry[] {
  const tested = new Set([
    ...entries.filter(({ tests }) => tests.length > 0).map(({ ruleId }) => ruleId),
    ...cases.flatMap(({ expectation }) => (expectation.findings ?? []).map(({ rule }) => rule)),
  ]);
  return entries.filter(
    ({ ruleId, from }, index) =>
      from !== 'pack' &&
      !tested.has(ruleId) &&
      entries.findIndex((other) => other.ruleId === ruleId && other.from !== 'pack') === index,
  );
}

// ── what is said ────────────────────────────────────────────────────────────────────────────

function renderText(
  policy: string,
  results: readonly TestResult[],
  failed: number,
  untested: readonly PlacedEntry[],
): string {
  const failures = results.filter(({ status }) => status === 'failed').flatMap(failureLines);
  const missing = untested.map(({ ruleId, source, line }) => `no test: ${ruleId} (${source}:${line})`);
  const summary =
    results.length === 0
      ? `no tests in ${policy}: give a rule \`tests:\`, or put cases into a folder \`tests/\` beside the policy`
      : `${results.length - failed} ok, ${failed} failed, ${untested.length} without a test · ${policy}`;
  return [...failures, ...missing, summary].map((line) => `${inert(line)}\n`).join('');
}

function failureLines({ rule, name, expect, found, source }: TestResult): readonly string[] {
  const title = `failed: ${rule === null ? '' : `${rule}: `}${name} (${source})`;
  return [`${title} · expected ${said(expect)}, found ${said(found)}`];
}

function said(what: Said): string {
  if (typeof what === 'string') return what;
  const shown = what.map(
    ({ rule, path, line, effect }) =>
      `${effect} ${rule}${path === undefined && line === undefined ? '' : ` ${placeOf(path, line)}`}`,
  );
  const listed = shown.slice(0, LISTED).join('; ');
  if (shown.length === 0) return 'no finding';
  return shown.length > LISTED ? `${listed}; and ${shown.length - LISTED} more` : listed;
}

/** `*`: any path will do. */
function placeOf(path = '*', line?: number): string {
  return line === undefined ? path : `${path}:${line}`;
}

const LISTED = 10;
