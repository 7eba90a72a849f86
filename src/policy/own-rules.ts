import type {
  ChangedFile,
  Facts,
  FileSide,
  Hunk,
  Observation,
  Path,
  Policy,
  PolicyRule,
  Scope,
} from '../model.ts';
import { globMatcher } from './matching/globs.ts';
import { type MatchedLine, type PatternSet, patternSet, type Work } from './matching/patterns.ts';
import { isOfTheWhole, pathsOf } from './scope.ts';

/** Rules of a policy's own: globs over paths, patterns over lines, an expression; all that a rule has must hold. */

/** Whether a scope holds for a path. */
export type Covers = (scope: Scope, path: Path) => boolean;
/** Whether a rule lets pass what is at a path, for now. */
export type Waives = (rule: PolicyRule, path: Path) => boolean;
export type Observed = { readonly rule: PolicyRule; readonly observation: Observation };
/** Whether a rule's expression holds of the change; true where it has none. Asked only where it matters. */
export type Holds = (rule: PolicyRule) => boolean;

export function coverage(): Covers {
  const matches = globMatcher();
  return (scope, path) => matches(scope.paths, path) && !matches(scope.except, path);
}

/** What decides where a rule looks and whether what it sees counts. */
export type Judging = { readonly covers: Covers; readonly holds: Holds; readonly waives: Waives };

/** Observations in the order of files and rules, found as they are asked for: nobody wants the millionth. */
export function* ownObservations(
  { change }: Facts,
  policy: Policy,
  { covers, holds, waives }: Judging,
): Generator<Observed> {
  const { ofTheWhole, ofFiles, restart } = preparedFor(policy);
  restart();
  for (const rule of ofTheWhole) {
    if (holds(rule)) yield { rule, observation: { ...NOWHERE, message: rule.title } };
  }
  for (const file of change.files) {
    if (pathsOf(file).every(isCase)) continue;
    for (const { rule, sides } of ofFiles) {
      const scopes = rule.scopes.filter((scope) => pathsOf(file).some((path) => covers(scope, path)));
      for (const observation of inScopes(rule, scopes, file, { sides, covers, waives })) {
        if (!holds(rule)) break;
        yield { rule, observation };
      }
    }
  }
}

type Prepared = {
  readonly ofTheWhole: readonly PolicyRule[];
  readonly ofFiles: readonly { readonly rule: PolicyRule; readonly sides: Sides }[];
  /** Before each change: what the last one cost is not held against it. */
  readonly restart: () => void;
};
type Sides = { readonly added: PatternSide; readonly removed: PatternSide };

/** A replay judges a thousand changes by one policy: its patterns are compiled once. */
const PREPARED = new WeakMap<Policy, Prepared>();

function preparedFor(policy: Policy): Prepared {
  const known = PREPARED.get(policy);
  if (known !== undefined) return known;
  const rules = policy.rules.filter(({ kind }) => kind === 'own');
  const ofFiles = rules.filter((rule) => !isOfTheWhole(rule));
  const work: Work = { units: 0, characters: 0 };
  // Rules of one scope are searched together, and only in the files that they are about.
  const byScope = new Map<string, PolicyRule[]>();
  for (const rule of ofFiles) {
    const key = JSON.stringify(rule.scopes);
    const some = byScope.get(key);
    if (some === undefined) byScope.set(key, [rule]);
    else some.push(rule);
  }
  const sides = new Map(
    [...byScope].map(([key, some]) => [
      key,
      { added: sideOf(some, 'added', work), removed: sideOf(some, 'removed', work) },
    ]),
  );
  const prepared: Prepared = {
    ofTheWhole: rules.filter(isOfTheWhole),
    ofFiles: ofFiles.flatMap((rule) => {
      const ofScope = sides.get(JSON.stringify(rule.scopes));
      return ofScope === undefined ? [] : [{ rule, sides: ofScope }];
    }),
    restart: () => {
      Object.assign(work, { units: 0, characters: 0 });
      for (const { added, removed } of sides.values()) {
        added.set.restart();
        removed.set.restart();
      }
    },
  };
  PREPARED.set(policy, prepared);
  return prepared;
}

/** Cases of `policy test` hold what rules are there to find; whoever changes one meets `policy-changed`. */
function isCase(path: Path): boolean {
  return path.startsWith('.countersign/tests/');
}

const NOWHERE = { path: null, startLine: null, endLine: null };

type Search = { readonly sides: Sides; readonly covers: Covers; readonly waives: Waives };

/** A place that two scopes find is one. */
function* inScopes(
  rule: PolicyRule,
  scopes: readonly Scope[],
  file: ChangedFile,
  search: Search,
): Generator<Observation> {
  const [only, ...more] = scopes;
  if (only === undefined) return;
  if (more.length === 0) {
    yield* observe(rule, only, file, search);
    return;
  }
  const seen = new Set<string>();
  for (const scope of scopes) {
    for (const observation of observe(rule, scope, file, search)) {
      // The message of a removed line holds its number.
      const key = `${observation.startLine} ${observation.message}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield observation;
    }
  }
}

/** The patterns of all rules for one side of the change, searched together. */
type PatternSide = {
  readonly set: PatternSet;
  readonly indexOf: ReadonlyMap<PolicyRule, number>;
  /** What may match in hunks that were searched already: the rules of a file share one search. */
  readonly searched: WeakMap<readonly Hunk[], ReadonlySet<number>>;
  readonly work: Work;
};

function sideOf(rules: readonly PolicyRule[], key: 'added' | 'removed', work: Work): PatternSide {
  const withPattern = rules.filter((rule) => rule[key] !== null);
  return {
    set: patternSet(
      withPattern.map((rule) => rule[key] ?? ''),
      withPattern.map(({ id }) => id),
      work,
    ),
    indexOf: new Map(withPattern.map((rule, index) => [rule, index])),
    searched: new WeakMap(),
    work,
  };
}

function* linesMatching(side: PatternSide, rule: PolicyRule, hunks: readonly Hunk[]): Generator<MatchedLine> {
  const index = side.indexOf.get(rule);
  if (index === undefined) return;
  const candidates = side.searched.get(hunks) ?? candidatesIn(side, hunks);
  if (!candidates.has(index)) return;
  for (const hunk of hunks) yield* side.set.lines(index, hunk);
}

function candidatesIn({ set, searched, work }: PatternSide, hunks: readonly Hunk[]): ReadonlySet<number> {
  const text = hunks.map((hunk) => hunk.text).join('\n');
  work.characters += text.length;
  const candidates = set.candidates(text);
  searched.set(hunks, candidates);
  return candidates;
}

/** The conditions of one rule on one file, all of which must hold. */
function* observe(
  rule: PolicyRule,
  scope: Scope,
  file: ChangedFile,
  { sides, covers, waives }: Search,
): Generator<Observation> {
  const judged = (path: Path): boolean => covers(scope, path) && !waives(rule, path) && !isCase(path);
  const nowhere = { path: file.path, startLine: null, endLine: null, message: rule.title };
  const removed = linesMatching(sides.removed, rule, removedLines(scope, file, { covers, judged }));
  const unread = rule.removed !== null && isUnread(file.base) && covers(scope, file.oldPath ?? file.path);
  if (rule.added === null && rule.removed === null) yield nowhere;
  else if (rule.added === null) {
    if (unread) yield { ...nowhere, message: `${rule.title} (the base is too large to be read)` };
    for (const { line, text } of removed) {
      yield { ...nowhere, message: `${rule.title} (line ${line} of the base)`, text };
    }
  } else if (rule.removed === null || unread || removed.next().done !== true) {
    for (const { line, text } of linesMatching(
      sides.added,
      rule,
      addedLines(scope, file, { covers, judged }),
    )) {
      yield { ...nowhere, startLine: line, endLine: line, text };
    }
  }
}

/** What it held may be gone now: nobody can say that it did not. A head over the cap blocks by itself. */
function isUnread(side: FileSide | null): boolean {
  return side?.content.kind === 'oversized';
}

const NO_LINES: readonly Hunk[] = [];

type Borders = { readonly covers: Covers; readonly judged: (path: Path) => boolean };

/** A file that is moved to where a rule holds, or out of a waiver, brings all its lines there. */
function addedLines(scope: Scope, file: ChangedFile, { covers, judged }: Borders): readonly Hunk[] {
  if (file.head === null || !covers(scope, file.path)) return NO_LINES;
  if (file.oldPath === null || judged(file.oldPath)) return file.added;
  return file.whole?.head ?? file.added;
}

/** A file that is moved from where a rule holds, or into a waiver, takes all its lines away. */
function removedLines(scope: Scope, file: ChangedFile, { covers, judged }: Borders): readonly Hunk[] {
  if (!covers(scope, file.oldPath ?? file.path)) return NO_LINES;
  if (file.oldPath === null || judged(file.path)) return file.removed;
  return file.whole?.base ?? file.removed;
}
