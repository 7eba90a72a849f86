import { z } from 'zod';
import { quotePath } from '../lib/names.ts';
import type {
  Change,
  Circumstances,
  Effect,
  Facts,
  Finding,
  Path,
  Policy,
  PolicyRule,
  ReadCheckEdits,
} from '../model.ts';
import { parsePolicyDocument } from './document.ts';
import { STRENGTH } from './effect.ts';
import { evaluate } from './evaluate.ts';
import { policySchema, type RuleTest } from './schema.ts';
import { schemaError } from './schema-error.ts';
import { isOfTheWhole } from './scope.ts';
import { absentStages } from './verdict.ts';

/** What a policy is tried out on: the small changes its rules bring along, and folders of before and after. */

/** One path of a case, on both sides. */
export type CaseFile = {
  readonly path: Path;
  readonly before: Buffer | null;
  readonly after: Buffer | null;
  readonly mode?: string;
  readonly oldMode?: string;
};

/** How bytes become a change, and what that does to the check: others know, and hand it in. */
export type CaseReader = {
  readonly changeOf: (files: readonly CaseFile[]) => Change;
  readonly checkEdits: ReadCheckEdits;
};

type Given = RuleTest['given'];

export type TestOutcome = { readonly expected: Effect | 'pass'; readonly found: Effect | 'pass' };

/**
 * One inline test against its rule alone, without waivers: the strictest thing the rule finds. A test of one file
 * that says nothing of what is around it is about paths and patterns: its rule's expression then holds.
 * @throws RunError POLICY_COST, POLICY_FAILED
 */
export async function runInlineTest(
  rule: PolicyRule,
  policy: Policy,
  test: RuleTest,
  reader: CaseReader,
): Promise<TestOutcome> {
  const facts = await factsOfCase([fileOfTest(test)], test.given, { ...reader, policyPaths: [] });
  const asked = test.given === undefined && !isOfTheWhole(rule) ? { ...rule, when: null } : rule;
  const { findings } = await evaluate(facts, { ...onlyRule(policy, asked), waivers: [] });
  const effects = findings.map(({ effect }) => effect);
  const strictest = effects.reduce<Effect | null>(
    (a, b) => (a !== null && STRENGTH[a] >= STRENGTH[b] ? a : b),
    null,
  );
  return { expected: test.expect, found: strictest ?? 'pass' };
}

/** A policy that asks for nothing but one rule. */
export function onlyRule(policy: Policy, rule: PolicyRule): Policy {
  return { ...policy, rules: [rule], skills: null, scanners: [], releases: [], mcp: null };
}

/** Without `removed` the file is new; without `added` it is left empty. */
function fileOfTest({ file = 'example', added, removed }: RuleTest): CaseFile {
  return {
    path: file,
    before: removed === undefined ? null : Buffer.from(withEnd(removed)),
    after: Buffer.from(withEnd(added ?? '')),
  };
}

function withEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** A day before every waiver's last: what a case says does not depend on when it is run. */
const SOME_DAY = '1970-01-01';

type CaseOptions = CaseReader & { readonly policyPaths: readonly Path[] };

async function factsOfCase(
  files: readonly CaseFile[],
  given: Given,
  { changeOf, checkEdits, policyPaths }: CaseOptions,
): Promise<Facts> {
  const change = changeOf(files);
  const circumstances: Circumstances = {
    event: given?.event ?? 'local',
    actor: { login: given?.actor?.login ?? '', kind: given?.actor?.kind ?? 'human' },
    branches: { base: given?.base ?? '', head: given?.head ?? '' },
    labels: given?.labels ?? [],
    repository: given?.repository ?? 'urn:countersign:local',
    today: given?.today ?? SOME_DAY,
  };
  return {
    change,
    circumstances,
    scans: [],
    headPaths: null,
    scanned: [change.head],
    releases: null,
    evidencePath: null,
    policyPaths,
    checkEdits: await checkEdits(change),
  };
}

// ── folders of before and after ─────────────────────────────────────────────────────────────

/** The same words in a policy and in a case. */
const given = policySchema.shape.rules.unwrap().element.shape.tests.unwrap().element.shape.given;

const expectedFinding = z.strictObject({
  rule: z.string().min(1).max(400),
  path: z.string().min(1).max(4000).optional(),
  line: z.int().min(1).optional(),
  effect: z.enum(['warn', 'require-approval', 'deny']),
});

const expectationSchema = z
  .strictObject({
    findings: z.array(expectedFinding).max(500).optional(),
    verdict: z.enum(['PASSED', 'FAILED']).optional(),
    given,
  })
  .refine(({ findings, verdict }) => (findings === undefined) !== (verdict === undefined), {
    message: 'it says one of `findings` and `verdict`',
  });

/** What a case expects: exactly these findings, or the verdict. */
export type Expectation = z.infer<typeof expectationSchema>;
export type ExpectedFinding = z.infer<typeof expectedFinding>;

/** @throws RunError POLICY_INVALID with file, line and column */
export function parseExpectation(name: string, bytes: Uint8Array): Expectation {
  const { data, positionOf } = parsePolicyDocument(name, bytes);
  const result = expectationSchema.safeParse(data);
  if (result.success) return result.data;
  throw schemaError(expectationSchema, result.error.issues, { name, data, positionOf });
}

export type FolderOutcome = {
  readonly status: 'passed' | 'failed';
  readonly verdict: 'PASSED' | 'FAILED';
  readonly findings: readonly Finding[];
};

/**
 * One case against the whole policy, core rules and waivers too; nobody has approved anything.
 * @throws RunError POLICY_COST
 */
export async function runFolderCase(
  policy: Policy,
  files: readonly CaseFile[],
  expectation: Expectation,
  options: CaseOptions,
): Promise<FolderOutcome> {
  const facts = await factsOfCase(files, expectation.given, options);
  // No scanner has run on a case: what they would say is not asked for.
  const { findings, unlisted, unchecked } = await evaluate(facts, { ...policy, scanners: [] });
  const open = findings.some(({ effect, waived }) => effect !== 'warn' && waived === undefined);
  const fails =
    open || unlisted || [...unchecked, ...absentStages(policy, null)].some(({ blocks }) => blocks);
  const verdict = fails ? 'FAILED' : 'PASSED';
  const asExpected =
    expectation.findings === undefined
      ? expectation.verdict === verdict
      : !unlisted && pairsUp(expectation.findings, findings);
  return { status: asExpected ? 'passed' : 'failed', verdict, findings };
}

/** Whether each finding can be given an expectation of its own: a wide one must not take a narrow one's finding. */
export function pairsUp(expected: readonly ExpectedFinding[], findings: readonly Finding[]): boolean {
  if (expected.length !== findings.length) return false;
  const options = expected.map((one) => findings.flatMap((finding, i) => (meets(one, finding) ? [i] : [])));
  const takenBy = new Map<number, number>();
  const place = (who: number, tried: Set<number>): boolean =>
    (options[who] ?? []).some((at) => {
      if (tried.has(at)) return false;
      tried.add(at);
      const other = takenBy.get(at);
      if (other !== undefined && !place(other, tried)) return false;
      takenBy.set(at, who);
      return true;
    });
  return expected.every((_, who) => place(who, new Set()));
}

function meets({ rule, path, line, effect }: ExpectedFinding, finding: Finding): boolean {
  return (
    finding.ruleId === rule &&
    finding.effect === effect &&
    (path === undefined || finding.path === path || finding.path === quotePath(path)) &&
    (line === undefined || finding.startLine === line)
  );
}
