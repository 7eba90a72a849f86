import { pathFromBytes } from '../lib/names.ts';
import type { ChangedFile, Content, FileSide, FileStatus, Hunk } from '../model.ts';
import { decode } from './decode.ts';
import type { History } from './history.ts';
import { MAX_FILE_BYTES, MAX_LINES, MAX_TOTAL_BYTES, tooLarge } from './limits.ts';
import {
  countLines,
  type DiffBudget,
  diffBudget,
  diffLines,
  PER_CHANGE,
  uniteHunks,
  wholeText,
} from './lines.ts';
import { surfaceOf } from './surface.ts';
import type { PathChange, TreeEntry } from './tree.ts';

/** Blobs → lines, one file at a time: a side's bytes are let go as soon as its lines are known. */

const SYMLINK = '120000';
const SUBMODULE = '160000';

/** One side with the text its lines come from; null for what has none. */
type Side = {
  readonly entry: TreeEntry;
  readonly size: number;
  readonly content: Content;
  readonly text: string | null;
};

type Sides = { readonly bases: readonly Side[]; readonly head: Side | null };

type Visit = (file: ChangedFile) => void;

/**
 * Reads both sides of every path through the one reader and hands each file over when it is complete.
 * @throws RunError CHANGE_TOO_LARGE, OBJECT_MISSING, OBJECT_CORRUPT
 */
export async function readContents(
  history: History,
  paths: readonly PathChange[],
  visit: Visit,
): Promise<void> {
  const slots = paths.flatMap((change) => {
    const entries = entriesOf(change);
    const pending: Pending = { change, sides: new Map(), waiting: entries.length };
    return entries.map((entry) => ({ pending, entry }));
  });
  const total = totalCap();
  const finish = fileCounter(visit);
  const fill = ({ pending, entry }: (typeof slots)[number], side: Side): void => {
    pending.sides.set(entry, side);
    if (--pending.waiting === 0) finish(pending);
  };
  for (const slot of slots) if (slot.entry.mode === SUBMODULE) fill(slot, submoduleSide(slot.entry));
  const blobs = slots.filter(({ entry }) => entry.mode !== SUBMODULE);
  await history.read(
    blobs.map(({ entry }) => entry.id),
    (object, index) => {
      const slot = blobs[index];
      if (slot !== undefined) fill(slot, blobSide(slot.entry, object.size, object.bytes));
    },
    (_type, size) => {
      total(size);
      return size > MAX_FILE_BYTES ? 'skip' : 'keep';
    },
  );
}

/** What a path is on each of its sides. */
function entriesOf({ bases, head }: PathChange): readonly TreeEntry[] {
  return head === null ? bases : [...bases, head];
}

type Pending = { readonly change: PathChange; readonly sides: Map<TreeEntry, Side>; waiting: number };

function fileCounter(visit: Visit): (pending: Pending) => void {
  let left = PER_CHANGE;
  let lines = 0;
  return ({ change, sides }) => {
    const bases = change.bases.flatMap((entry) => sides.get(entry) ?? []);
    const head = change.head === null ? null : (sides.get(change.head) ?? null);
    const budget = diffBudget(left);
    const before = budget.comparisons;
    const file = changedFile(change, { bases, head }, budget);
    left -= before - Math.max(budget.comparisons, 0);
    sides.clear();
    lines += countLines(file.added) + countLines(file.removed);
    if (lines > MAX_LINES) throw tooLarge('added and removed lines', MAX_LINES);
    visit(file);
  };
}

/** Looks at the sizes of all sides without keeping anything. @throws RunError CHANGE_TOO_LARGE */
export async function measureContents(history: History, paths: readonly PathChange[]): Promise<void> {
  const total = totalCap();
  const entries = paths.flatMap(entriesOf);
  const ids = entries.filter(({ mode }) => mode !== SUBMODULE).map(({ id }) => id);
  await history.read(
    ids,
    () => undefined,
    (_type, size) => {
      total(size);
      return 'skip';
    },
  );
}

function totalCap(): (size: number) => void {
  let total = 0;
  return (size) => {
    total += size;
    if (total > MAX_TOTAL_BYTES) throw tooLarge('bytes in its files', MAX_TOTAL_BYTES);
  };
}

/** As git shows a submodule: one line that names the commit. */
function submoduleSide(entry: TreeEntry): Side {
  return { entry, size: 0, content: { kind: 'submodule' }, text: `Subproject commit ${entry.id}\n` };
}

function blobSide(entry: TreeEntry, size: number, bytes: Buffer | null): Side {
  if (bytes === null) return { entry, size, content: { kind: 'oversized' }, text: null };
  const { encoding, binary, opacity, text } = decode(bytes);
  if (entry.mode === SYMLINK)
    return { entry, size, content: { kind: 'symlink', target: pathFromBytes(bytes) }, text };
  return { entry, size, content: { kind: 'lines', encoding, binary, opacity }, text };
}

function changedFile(change: PathChange, sides: Sides, budget: DiffBudget): ChangedFile {
  const { head } = sides;
  const base = change.added ? null : (sides.bases[0] ?? null);
  const lines = linesOf(change, sides, budget);
  const binary = [base, head].some((side) => side?.content.kind === 'lines' && side.content.binary);
  return {
    status: statusOf(change, base, head),
    path: change.path,
    oldPath: change.oldPath,
    base: base === null ? null : fileSide(change.oldPath ?? change.path, base),
    head: head === null ? null : fileSide(change.path, head),
    binary,
    surface: surfaceOf(change.path, change.inSkill),
    ...lines,
    whole:
      change.oldPath === null
        ? null
        : { base: wholeText(base?.text ?? ''), head: wholeText(head?.text ?? '') },
    addedLines: binary ? 0 : countLines(lines.added),
    removedLines: binary ? 0 : countLines(lines.removed),
  };
}

function fileSide(path: string, { entry, size, content }: Side): FileSide {
  return { path, mode: entry.mode, id: entry.id, size, content };
}

function statusOf(change: PathChange, base: Side | null, head: Side | null): FileStatus {
  if (head === null) return 'deleted';
  if (base === null) return 'added';
  if (change.oldPath !== null) return 'renamed';
  return base.entry.mode.slice(0, 3) === head.entry.mode.slice(0, 3) ? 'modified' : 'type-changed';
}

type Lines = { readonly added: readonly Hunk[]; readonly removed: readonly Hunk[] };

/** A base that was not read counts as empty: every line of the head is then looked at. */
function linesOf(change: PathChange, { bases, head }: Sides, budget: DiffBudget): Lines {
  const after = head?.text ?? '';
  const diffs = bases.map((base) => diffLines(base.text ?? '', after, budget));
  return {
    added: change.added ? wholeText(after) : uniteHunks(diffs.map(({ added }) => added)),
    removed: diffs.flatMap(({ removed }) => removed),
  };
}
