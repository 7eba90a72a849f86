import { RE2JS } from 're2js';
import { RunError } from '../../errors.ts';
import { inert } from '../../lib/inert.ts';
import { quotePath } from '../../lib/names.ts';
import type { ChangedFile, Facts, Finding, Hunk, Path, Policy, PolicyRule } from '../../model.ts';
import { onlyRule } from '../cases.ts';
import { type Evaluation, evaluate } from '../evaluate.ts';
import { globMatcher } from '../matching/globs.ts';
import { coverage, ownObservations } from '../own-rules.ts';
import { BUILT_IN_RULES } from '../rules/index.ts';
import { EVERYWHERE, pathsOf } from '../scope.ts';
import { outermostScopes } from './scopes.ts';

/** The conditions of one rule on one file, each by itself: whether it holds, and on what. */

export type ExplainedLine = { readonly number: number; readonly added: boolean; readonly removed: boolean };

export type Condition =
  | { readonly condition: 'paths'; readonly held: boolean; readonly scopes: readonly ExplainedScope[] }
  | {
      readonly condition: 'added' | 'removed';
      readonly held: boolean;
      readonly pattern: string;
      readonly matches: readonly Match[];
      /** Lines that match and are not listed. */
      readonly more: number;
    }
  | {
      readonly condition: 'when';
      readonly held: boolean;
      readonly expression: string;
      readonly values: readonly { readonly expression: string; readonly value: string }[];
    }
  | { readonly condition: 'rule'; readonly held: boolean; readonly messages: readonly string[] };

/** A path of the file, of which a moved one has two, and the scope that holds there, else each that does not. */
export type ExplainedScope = {
  readonly path: string;
  readonly held: boolean;
  /** The glob that matched, null when none did. */
  readonly matched: string | null;
  readonly excepted: string | null;
};

/** Columns count UTF-16 units from 1; the end is not in it. The text is inert, and clipped. */
export type Match = {
  /** Of the head; of the base for `removed`. Null: the base was too large to be read. */
  readonly line: number | null;
  readonly startColumn: number;
  readonly endColumn: number;
  readonly text: string;
};

/** What is listed of one condition. */
const LISTED = 20;

/** Whether each holds, in the order in which they are asked. */
export async function explainConditions(
  rule: PolicyRule,
  file: ChangedFile,
  line: ExplainedLine | null,
  { facts, policy }: { readonly facts: Facts; readonly policy: Policy },
): Promise<readonly Condition[]> {
  return [
    pathCondition(rule, file),
    ...patternConditions(rule, file, facts, line),
    ...(rule.kind === 'own' ? [] : [builtInCondition(rule, file, facts, line)]),
    ...(await whenCondition(rule, facts, policy)),
  ];
}

/** Which lines of the change a line of the head, or of the base, is among. */
export function explainLine(file: ChangedFile, number: number): ExplainedLine {
  const within = (hunks: readonly Hunk[]): boolean =>
    hunks.some(({ line, count }) => line <= number && number < line + count);
  return { number, added: within(file.added), removed: within(file.removed) };
}

/** A finding of the whole file is at each of its lines. */
export function isAtLine(
  { startLine, endLine }: Pick<Finding, 'startLine' | 'endLine'>,
  line: ExplainedLine | null,
): boolean {
  if (line === null || startLine === null) return true;
  return startLine <= line.number && line.number <= (endLine ?? startLine);
}

function pathCondition({ scopes }: PolicyRule, file: ChangedFile): Condition {
  const matches = globMatcher();
  const first = (globs: readonly string[], path: Path): string | null =>
    globs.find((glob) => matches([glob], path)) ?? null;
  const outermost = outermostScopes(scopes);
  const explained = pathsOf(file).flatMap((path): readonly ExplainedScope[] => {
    const each = outermost.map((scope) => {
      const [matched, excepted] = [first(scope.paths, path), first(scope.except, path)];
      return { path: quotePath(path), held: matched !== null && excepted === null, matched, excepted };
    });
    const holding = each.find(({ held }) => held);
    return holding === undefined ? each : [holding];
  });
  return { condition: 'paths', held: explained.some(({ held }) => held), scopes: explained };
}

/** Each pattern by itself, where the rule holds; where it does not, as if it did. */
function patternConditions(
  rule: PolicyRule,
  file: ChangedFile,
  facts: Facts,
  line: ExplainedLine | null,
): readonly Condition[] {
  return (['added', 'removed'] as const).flatMap((side): Condition[] => {
    const pattern = rule[side];
    if (pattern === null) return [];
    // A finding stands at an added line; any removed line of the file will do.
    const only = side === 'added' ? line : null;
    const found = linesMatching(rule, side, file, facts).filter(
      (one) => only === null || one.line === only.number,
    );
    const locate = locator(pattern);
    const matches = found.slice(0, LISTED).map(locate);
    return [
      { condition: side, held: found.length > 0, pattern, matches, more: found.length - matches.length },
    ];
  });
}

type FoundLine = { readonly line: number | null; readonly text: string };

/** What the evaluation itself finds for this pattern alone. */
function linesMatching(
  rule: PolicyRule,
  side: 'added' | 'removed',
  file: ChangedFile,
  facts: Facts,
): readonly FoundLine[] {
  const covers = coverage();
  const judging = { covers, holds: () => true, waives: () => false };
  const covered = rule.scopes.some((scope) => pathsOf(file).some((path) => covers(scope, path)));
  const alone: PolicyRule = {
    ...rule,
    kind: 'own',
    title: '',
    when: null,
    scopes: covered ? rule.scopes : [EVERYWHERE],
    added: side === 'added' ? rule.added : null,
    removed: side === 'removed' ? rule.removed : null,
  };
  const oneFile: Facts = { ...facts, change: { ...facts.change, files: [file] } };
  const found: FoundLine[] = [];
  for (const { observation } of ownObservations(oneFile, onlyRules([alone]), judging)) {
    // A removed line's number is in the message: a finding has lines of the head only.
    const [, ofBase] = /\(line (\d+) of the base\)$/.exec(observation.message) ?? [];
    found.push({
      line: observation.startLine ?? (ofBase === undefined ? null : Number(ofBase)),
      text: observation.text ?? '',
    });
  }
  return found;
}

const onlyRules = (rules: readonly PolicyRule[]): Policy => ({
  version: 1,
  name: '',
  level: '',
  rules,
  skills: null,
  scanners: [],
  releases: [],
  mcp: null,
  waivers: [],
});

/** What is repeated of a line. */
const CLIP = 200;

/** A match that needs another kind of line end is the whole line. */
function locator(pattern: string): (found: FoundLine) => Match {
  const compiled = RE2JS.compile(pattern, RE2JS.MULTILINE);
  return ({ line, text }) => {
    const matcher = compiled.matcher(text);
    const [start, end] = matcher.find() ? [matcher.start(), matcher.end()] : [0, text.length];
    const clipped = end - start > CLIP ? `${text.slice(start, start + CLIP)}…` : text.slice(start, end);
    return { line, startColumn: start + 1, endColumn: end + 1, text: inert(clipped) };
  };
}

function builtInCondition(
  rule: PolicyRule,
  file: ChangedFile,
  facts: Facts,
  line: ExplainedLine | null,
): Condition {
  const observations = BUILT_IN_RULES.get(rule.id)?.check(facts, rule.with) ?? [];
  const here = observations.filter(
    (one) => (one.path === null || pathsOf(file).includes(one.path)) && isAtLine(one, line),
  );
  const messages = here.slice(0, LISTED).map(({ message }) => message);
  return { condition: 'rule', held: here.length > 0, messages };
}

async function whenCondition(rule: PolicyRule, facts: Facts, policy: Policy): Promise<readonly Condition[]> {
  if (rule.when === null) return [];
  const { explainExpression } = await import('../expressions/expressions.ts');
  const values = explainExpression({ id: rule.id, when: rule.when }, facts);
  // By itself: a rule of nothing else finds something exactly when it is true.
  const alone = { ...rule, kind: 'own', scopes: [EVERYWHERE], added: null, removed: null } as const;
  const { findings } = await evaluateRule(facts, policy, alone);
  return [{ condition: 'when', held: findings.length > 0, expression: rule.when, values }];
}

export type RuleEvaluation = Pick<Evaluation, 'findings' | 'unlisted'> & {
  /** Why a check would end without a verdict. */
  readonly failure: string | null;
};

/** One rule by itself; an expression that fails is something to explain. */
export async function evaluateRule(facts: Facts, policy: Policy, rule: PolicyRule): Promise<RuleEvaluation> {
  try {
    const { findings, unlisted } = await evaluate(facts, onlyRule(policy, rule));
    return { findings, unlisted, failure: null };
  } catch (error) {
    if (error instanceof RunError && (error.code === 'POLICY_FAILED' || error.code === 'POLICY_COST'))
      return { findings: [], unlisted: false, failure: error.message };
    throw error;
  }
}
