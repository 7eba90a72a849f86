import { canonicalJson } from '../lib/canonical-json.ts';
import { digestOf } from '../lib/digest.ts';
import { pathFromBytes, quotePath } from '../lib/names.ts';
import type {
  ChangedFile,
  Content,
  Digest,
  FileSide,
  FileStatus,
  Hunk,
  ObjectId,
  Path,
  Surface,
} from '../model.ts';
import { decode } from './decode.ts';
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
import type { PathChange } from './tree.ts';

/** Both sides of a path → ChangedFile, wherever their bytes are from. */

const SYMLINK = '120000';

/** What lies at a path, with the text its lines come from: empty for what has none. */
export type Side = Omit<FileSide, 'path'> & { readonly text: string };

/** A path whose sides have been read. */
type ReadPath = Omit<PathChange, 'bases' | 'head'> & {
  readonly bases: readonly Side[];
  readonly head: Side | null;
};

/** A side from its bytes, which are null over the cap of one file. */
export function sideOf(
  { mode, id }: { readonly mode: string; readonly id: ObjectId },
  size: number,
  bytes: Buffer | null,
): Side {
  if (bytes === null) return { mode, id, size, content: { kind: 'oversized' }, text: '' };
  const { encoding, binary, opacity, text } = decode(bytes);
  const content: Content =
    mode === SYMLINK
      ? { kind: 'symlink', target: pathFromBytes(bytes) }
      : { kind: 'lines', encoding, binary, opacity };
  return { mode, id, size, content, text };
}

/** @returns what makes the files of one change, which share its budgets of comparisons and of texts. */
export function fileMaker(): (path: ReadPath) => ChangedFile {
  let left = PER_CHANGE;
  let texts = MAX_ALL_TEXTS;
  return (path) => {
    const budget = diffBudget(left);
    const before = budget.comparisons;
    const file = changedFile(path, budget);
    left -= before - Math.max(budget.comparisons, 0);
    texts -= sizeOf(file.texts);
    return texts < 0 ? { ...file, texts: null } : file;
  };
}

function changedFile(read: ReadPath, budget: DiffBudget): ChangedFile {
  const { path, oldPath, head } = read;
  const base = read.added ? null : (read.bases[0] ?? null);
  const lines = linesOf(read, budget);
  const surface = surfaceOf(path, read.inSkill);
  const binary = [base, head].some((side) => side?.content.kind === 'lines' && side.content.binary);
  return {
    status: statusOf(base, head, oldPath),
    path,
    oldPath,
    base: base === null ? null : fileSide(oldPath ?? path, base),
    head: head === null ? null : fileSide(path, head),
    binary,
    surface,
    ...lines,
    texts: textsOf(read, surface),
    whole: oldPath === null ? null : { base: wholeText(base?.text ?? ''), head: wholeText(head?.text ?? '') },
    addedLines: binary ? 0 : countLines(lines.added),
    removedLines: binary ? 0 : countLines(lines.removed),
    oddLineEnds: ODD_LINE_ENDS.test(head?.text ?? ''),
  };
}

/** Of one file and of all: what a CI reads is written by hand, and more than this is made to be held in memory. */
const MAX_TEXTS = 1024 * 1024;
const MAX_ALL_TEXTS = 16 * 1024 * 1024;

function textsOf({ oldPath, bases, head }: ReadPath, surface: Surface): ChangedFile['texts'] {
  if (surface !== 'workflow' && (oldPath === null || surfaceOf(oldPath, false) !== 'workflow')) return null;
  const sides = head === null ? bases : [...bases, head];
  if (sides.some(({ content }) => content.kind === 'oversized')) return null;
  const texts = { bases: bases.map(({ text }) => text), head: head?.text ?? null };
  return sizeOf(texts) > MAX_TEXTS ? null : texts;
}

function sizeOf(texts: ChangedFile['texts']): number {
  if (texts === null) return 0;
  return texts.bases.reduce((sum, { length }) => sum + length, texts.head?.length ?? 0);
}

/** A lone CR, VT, FF, the separators of ASCII and Unicode. */
const ODD_LINE_ENDS = /\r(?!\n|$)|[\v\f\x1c-\x1e\x85\u2028\u2029]/;

/** Without the text: a side's bytes are let go as soon as its lines are known. */
function fileSide(path: Path, { mode, id, size, content }: Side): FileSide {
  return { path, mode, id, size, content };
}

function statusOf(base: Side | null, head: Side | null, oldPath: Path | null): FileStatus {
  if (head === null) return 'deleted';
  if (base === null) return 'added';
  if (oldPath !== null) return 'renamed';
  return base.mode.slice(0, 3) === head.mode.slice(0, 3) ? 'modified' : 'type-changed';
}

type Lines = { readonly added: readonly Hunk[]; readonly removed: readonly Hunk[] };

/** A base that was not read counts as empty: every line of the head is then looked at. */
function linesOf({ bases, head, added }: ReadPath, budget: DiffBudget): Lines {
  const after = head?.text ?? '';
  const diffs = bases.map((base) =>
    isAlike(base, head)
      ? diffLines(base.text, after, budget)
      : { added: wholeText(after), removed: wholeText(base.text) },
  );
  return {
    added: added ? wholeText(after) : uniteHunks(diffs.map((diff) => diff.added)),
    removed: diffs.flatMap(({ removed }) => removed),
  };
}

/** The target of a link and the bytes of a binary are no text that anybody has judged as text. */
function isAlike(base: Side, head: Side | null): boolean {
  return head === null || kindOf(base) === kindOf(head);
}

function kindOf({ content }: Side): string {
  return content.kind === 'lines' && content.binary ? 'binary' : content.kind;
}

/** What makes a change this change, without the commits it was made with. */
export function digestOfFiles(files: readonly ChangedFile[]): Digest {
  const rows = files.map((file) => ({
    status: file.status,
    path: quotePath(file.path),
    oldPath: file.oldPath === null ? null : quotePath(file.oldPath),
    base: file.base === null ? null : { mode: file.base.mode, id: file.base.id },
    head: file.head === null ? null : { mode: file.head.mode, id: file.head.id },
  }));
  return digestOf(canonicalJson(rows));
}
