import type { ChangedFile, Facts, FileSide, Hunk, Observation, Path, Policy, PolicyRule } from '../model.ts';
import { globMatcher } from './globs.ts';
import { type MatchedLine, type PatternSet, patternSet } from './patterns.ts';

/** Rules of a policy's own: globs over paths, patterns over added and removed lines, all of which must hold. */

/** Whether a rule holds for a path. */
export type Covers = (rule: PolicyRule, path: Path) => boolean;
export type Observed = { readonly rule: PolicyRule; readonly observation: Observation };

export function coverage(): Covers {
  const matches = globMatcher();
  return (rule, path) => matches(rule.paths, path) && !matches(rule.except, path);
}

/** Observations in the order of files and rules, found as they are asked for: nobody wants the millionth. */
export function* patternObservations({ change }: Facts, policy: Policy, covers: Covers): Generator<Observed> {
  const rules = policy.rules.filter(({ kind }) => kind === 'pattern');
  const sides = { added: sideOf(rules, 'added'), removed: sideOf(rules, 'removed') };
  for (const file of change.files) {
    for (const rule of rules) {
      if (!pathsOf(file).some((path) => covers(rule, path))) continue;
      for (const observation of observePattern(rule, file, sides, covers)) yield { rule, observation };
    }
  }
}

function pathsOf(file: ChangedFile): readonly Path[] {
  return file.oldPath === null ? [file.path] : [file.path, file.oldPath];
}

/** The patterns of all rules for one side of the change, searched together. */
type PatternSide = {
  readonly set: PatternSet;
  readonly indexOf: ReadonlyMap<PolicyRule, number>;
  /** What may match in hunks that were searched already: the rules of a file share one search. */
  readonly searched: WeakMap<readonly Hunk[], ReadonlySet<number>>;
};

function sideOf(rules: readonly PolicyRule[], key: 'added' | 'removed'): PatternSide {
  const withPattern = rules.filter((rule) => rule[key] !== null);
  return {
    set: patternSet(withPattern.map((rule) => rule[key] ?? '')),
    indexOf: new Map(withPattern.map((rule, index) => [rule, index])),
    searched: new WeakMap(),
  };
}

function* linesMatching(side: PatternSide, rule: PolicyRule, hunks: readonly Hunk[]): Generator<MatchedLine> {
  const index = side.indexOf.get(rule);
  if (index === undefined) return;
  const candidates =
    side.searched.get(hunks) ?? side.set.candidates(hunks.map(({ text }) => text).join('\n'));
  side.searched.set(hunks, candidates);
  if (!candidates.has(index)) return;
  for (const hunk of hunks) yield* side.set.lines(index, hunk);
}

/** The conditions of one rule on one file, all of which must hold. */
function* observePattern(
  rule: PolicyRule,
  file: ChangedFile,
  sides: { readonly added: PatternSide; readonly removed: PatternSide },
  covers: Covers,
): Generator<Observation> {
  const nowhere = { path: file.path, startLine: null, endLine: null, message: rule.title };
  const removed = linesMatching(sides.removed, rule, removedLines(rule, file, covers));
  const unread = rule.removed !== null && isUnread(file.base) && covers(rule, file.oldPath ?? file.path);
  if (rule.added === null && rule.removed === null) yield nowhere;
  else if (rule.added === null) {
    if (unread) yield { ...nowhere, message: `${rule.title} (the base is too large to be read)` };
    for (const { line, text } of removed) {
      yield { ...nowhere, message: `${rule.title} (line ${line} of the base)`, text };
    }
  } else if (rule.removed === null || unread || removed.next().done !== true) {
    for (const { line, text } of linesMatching(sides.added, rule, addedLines(rule, file, covers))) {
      yield { ...nowhere, startLine: line, endLine: line, text };
    }
  }
}

/** What it held may be gone now: nobody can say that it did not. A head over the cap blocks by itself. */
function isUnread(side: FileSide | null): boolean {
  return side?.content.kind === 'oversized';
}

const NO_LINES: readonly Hunk[] = [];

/** A file that is moved to where a rule holds brings all its lines there. */
function addedLines(rule: PolicyRule, file: ChangedFile, covers: Covers): readonly Hunk[] {
  if (file.head === null || !covers(rule, file.path)) return NO_LINES;
  if (file.oldPath === null || covers(rule, file.oldPath)) return file.added;
  return file.whole?.head ?? file.added;
}

/** A file that is moved from where a rule holds takes all its lines away. */
function removedLines(rule: PolicyRule, file: ChangedFile, covers: Covers): readonly Hunk[] {
  if (!covers(rule, file.oldPath ?? file.path)) return NO_LINES;
  if (file.oldPath === null || covers(rule, file.path)) return file.removed;
  return file.whole?.base ?? file.removed;
}
