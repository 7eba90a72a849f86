import type { ChangedFile } from '../model.ts';
import { fileMaker, type Side, sideOf } from './changed-file.ts';
import type { History } from './history.ts';
import { MAX_FILE_BYTES, MAX_LINES, MAX_TOTAL_BYTES, tooLarge } from './limits.ts';
import { countLines } from './lines.ts';
import type { PathChange, TreeEntry } from './tree.ts';

/** Blobs → lines, one file at a time: a side's bytes are let go as soon as its lines are known. */

const SUBMODULE = '160000';

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
      if (slot !== undefined) fill(slot, sideOf(slot.entry, object.size, object.bytes));
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
  const makeFile = fileMaker();
  let lines = 0;
  return ({ change, sides }) => {
    const bases = change.bases.flatMap((entry) => sides.get(entry) ?? []);
    const head = change.head === null ? null : (sides.get(change.head) ?? null);
    const file = makeFile({ ...change, bases, head });
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
function submoduleSide({ mode, id }: TreeEntry): Side {
  return { mode, id, size: 0, content: { kind: 'submodule' }, text: `Subproject commit ${id}\n` };
}
