import diffSequencesModule from 'diff-sequences';
import type { Hunk } from '../model.ts';

/**
 * Which lines were added and removed. A line is its text with its end, so that a lost final line feed counts
 * as git counts it; hunks hold the text without the ends (`\n` or `\r\n`).
 */

export type LineChanges = {
  readonly added: readonly Hunk[];
  readonly removed: readonly Hunk[];
  readonly addedLines: number;
  readonly removedLines: number;
};

// A CommonJS package with an `__esModule` mark: Node's default import is its whole `exports`, vitest's is the function.
const diffSequences =
  diffSequencesModule.default ?? (diffSequencesModule as unknown as typeof diffSequencesModule.default);

/**
 * Comparisons of lines that are left. Texts made to be slow use them up (they would take hours); the lines
 * between the common ends of that file then count as rewritten, which hides nothing.
 */
export type DiffBudget = { comparisons: number };

/** A third of a second for one file; an honest one of 10,000 lines uses a tenth. */
const PER_FILE = 20_000_000;
/** For a whole change: one slow file leaves the others theirs. */
export const PER_CHANGE = 400_000_000;

/** What one file may use of what a change has left. */
export function diffBudget(left = PER_CHANGE): DiffBudget {
  return { comparisons: Math.min(PER_FILE, left) };
}

/** The whole text as one hunk, or none for an empty one. */
export function wholeText(text: string): readonly Hunk[] {
  if (text === '') return [];
  const lines = splitLines(text);
  return [{ line: 1, count: lines.length, text: joinLines(lines) }];
}

/** Each line with its end. */
function splitLines(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const next = end === -1 ? text.length : end + 1;
    lines.push(text.slice(at, next));
    at = next;
  }
  return lines;
}

function joinLines(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/\r?\n$/, '')).join('\n');
}

export function diffLines(before: string, after: string, budget: DiffBudget): LineChanges {
  if (before === after) return { added: [], removed: [], addedLines: 0, removedLines: 0 };
  const a = splitLines(before);
  const b = splitLines(after);
  const kept = keptLines(a, b, budget);
  const added = hunksOf(b, kept.b);
  const removed = hunksOf(a, kept.a);
  return { added, removed, addedLines: countLines(added), removedLines: countLines(removed) };
}

export function countLines(hunks: readonly Hunk[]): number {
  return hunks.reduce((sum, hunk) => sum + hunk.count, 0);
}

/** Marks on either side the lines of a longest common subsequence. */
function keptLines(
  a: readonly string[],
  b: readonly string[],
  budget: DiffBudget,
): { a: Uint8Array; b: Uint8Array } {
  const kept = { a: new Uint8Array(a.length), b: new Uint8Array(b.length) };
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  kept.a.fill(1, 0, start).fill(1, a.length - end);
  kept.b.fill(1, 0, start).fill(1, b.length - end);
  const middle = commonLines(a, b, { start, aEnd: a.length - end, bEnd: b.length - end });
  longestCommon(middle, kept, budget);
  return kept;
}

/** The lines of the middle that both sides have, as numbers, with their places. */
type Middle = {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly aAt: Uint32Array;
  readonly bAt: Uint32Array;
};

function commonLines(
  a: readonly string[],
  b: readonly string[],
  range: { start: number; aEnd: number; bEnd: number },
): Middle {
  const ids = new Map<string, number>();
  for (let i = range.start; i < range.aEnd; i++) {
    const line = a[i] ?? '';
    if (!ids.has(line)) ids.set(line, ids.size);
  }
  const inB = new Uint8Array(ids.size);
  const bSide: number[] = [];
  const bAt: number[] = [];
  for (let i = range.start; i < range.bEnd; i++) {
    const id = ids.get(b[i] ?? '');
    if (id === undefined) continue;
    inB[id] = 1;
    bSide.push(id);
    bAt.push(i);
  }
  const aSide: number[] = [];
  const aAt: number[] = [];
  for (let i = range.start; i < range.aEnd; i++) {
    const id = ids.get(a[i] ?? '') ?? 0;
    if (inB[id] !== 1) continue;
    aSide.push(id);
    aAt.push(i);
  }
  return {
    a: Uint32Array.from(aSide),
    b: Uint32Array.from(bSide),
    aAt: Uint32Array.from(aAt),
    bAt: Uint32Array.from(bAt),
  };
}

class OverBudget extends Error {}

function longestCommon(middle: Middle, kept: { a: Uint8Array; b: Uint8Array }, budget: DiffBudget): void {
  const found: [number, number, number][] = [];
  const isCommon = (i: number, j: number): boolean => {
    if (--budget.comparisons < 0) throw new OverBudget();
    return middle.a[i] === middle.b[j];
  };
  try {
    diffSequences(middle.a.length, middle.b.length, isCommon, (count, i, j) => found.push([count, i, j]));
  } catch (error) {
    if (error instanceof OverBudget) return; // everything between the common ends counts as rewritten
    throw error;
  }
  for (const [count, i, j] of found) {
    for (let k = 0; k < count; k++) {
      kept.a[middle.aAt[i + k] ?? 0] = 1;
      kept.b[middle.bAt[j + k] ?? 0] = 1;
    }
  }
}

function hunksOf(lines: readonly string[], kept: Uint8Array): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (let i = 0; i < lines.length; ) {
    if (kept[i] === 1) {
      i++;
      continue;
    }
    let end = i;
    while (end < lines.length && kept[end] !== 1) end++;
    hunks.push({ line: i + 1, count: end - i, text: joinLines(lines.slice(i, end)) });
    i = end;
  }
  return hunks;
}

/** Added against any of several bases: the union of their lines, cut from the same head. */
export function uniteHunks(sides: readonly (readonly Hunk[])[]): readonly Hunk[] {
  if (sides.length === 1) return sides[0] ?? [];
  const lines = new Map<number, string>();
  for (const hunk of sides.flat()) {
    for (const [i, text] of hunk.text.split('\n').entries()) lines.set(hunk.line + i, text);
  }
  const hunks: Hunk[] = [];
  for (const [line, text] of [...lines].sort(([x], [y]) => x - y)) {
    const last = hunks.at(-1);
    if (last !== undefined && last.line + last.count === line) {
      hunks[hunks.length - 1] = { line: last.line, count: last.count + 1, text: `${last.text}\n${text}` };
    } else hunks.push({ line, count: 1, text });
  }
  return hunks;
}
