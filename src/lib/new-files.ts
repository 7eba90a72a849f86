import { createHash, randomBytes } from 'node:crypto';
import { constants, copyFileSync, linkSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { RunError } from '../errors.ts';
import type { Path } from '../model.ts';
import {
  checkOutput,
  kindOf,
  listFolder,
  lstatOrNull,
  outputUnsafe,
  readRegular,
  refuseLinksBelow,
  writeNew,
  writing,
} from './files.ts';

/** Files that are not there yet: what would be written, and all of them or none. */

export type NewFile = {
  /** Below the root, with `/` between its parts. */
  readonly path: Path;
  /** Lines, each with its end. */
  readonly text: string;
  /** Paths in the same folder that would be taken for this file; letter case aside. */
  readonly otherPaths: readonly Path[];
};

export type PlannedFile = NewFile & { readonly status: 'new' | 'unchanged' };

/**
 * What is there already with the same bytes is unchanged; with others it is somebody's.
 * @throws RunError OUTPUT_UNSAFE
 */
export function planNewFiles(root: string, files: readonly NewFile[]): readonly PlannedFile[] {
  return files.map((file) => ({ ...file, status: statusOf(root, file) }));
}

function statusOf(root: string, file: NewFile): PlannedFile['status'] {
  const full = join(root, file.path);
  refuseLinksBelow(root, full);
  refuseOtherPaths(root, file);
  const stats = writing(full, () => lstatOrNull(full));
  if (stats === null) return 'new';
  if (!stats.isFile()) throw outputUnsafe(full, `it is ${kindOf(stats)}`);
  const wanted = Buffer.from(file.text, 'utf8');
  // With other line ends it is less than twice as long; more is not read.
  if (stats.size > 2 * wanted.length) throw notOurs(full, OTHER_CONTENT);
  const found = readRegular(full, stats.size);
  if ('why' in found) throw outputUnsafe(full, found.why);
  if (found.equals(wanted)) return 'unchanged';
  const isAlike = found.toString('utf8').replaceAll('\r\n', '\n') === file.text;
  throw notOurs(full, isAlike ? 'it is there, and its line ends are others' : OTHER_CONTENT);
}

const OTHER_CONTENT = 'it is there with other content';

function refuseOtherPaths(root: string, { path, otherPaths }: NewFile): void {
  const folder = dirname(join(root, path));
  if (writing(folder, () => lstatOrNull(folder)) === null) return;
  const names = listFolder(folder);
  if ('why' in names) throw outputUnsafe(join(root, path), `of its folder, ${names.why}`);
  const taken = new Set([path, ...otherPaths].map((other) => basename(other).toLowerCase()));
  const other = names.find((name) => name !== basename(path) && taken.has(name.toLowerCase()));
  if (other !== undefined) throw notOurs(join(root, path), `${other} is beside it`);
}

function notOurs(full: string, why: string): RunError {
  return new RunError('OUTPUT_UNSAFE', `${full} is not written: ${why}`, {
    hint: 'nothing is ever overwritten: keep it and change it by hand, or move it away and run this again to compare the two',
  });
}

/**
 * Writes files that are not there, with the folders they need: all of them, or nothing is left of any. What turns up
 * in the meantime stays.
 * @throws RunError OUTPUT_UNSAFE, OUTPUT_UNWRITABLE
 */
export function writeNewFiles(root: string, files: readonly Pick<NewFile, 'path' | 'text'>[]): void {
  const temporaries: string[] = [];
  const undo: (() => void)[] = [];
  try {
    const staged = files.map(({ path, text }) => {
      const full = join(root, path);
      makeFolders(root, full, undo);
      checkOutput(root, full);
      const temporary = join(dirname(full), `.countersign-${randomBytes(6).toString('hex')}.tmp`);
      temporaries.push(temporary);
      writing(full, () => writeNew(temporary, text));
      return { temporary, full };
    });
    for (const { temporary, full } of staged) {
      place(temporary, full);
      undo.push(() => rmSync(full, { force: true }));
    }
    temporaries.splice(0).forEach(removeQuietly);
  } catch (error) {
    temporaries.forEach(removeQuietly);
    for (const step of undo.reverse()) quietly(step);
    throw error;
  }
}

function makeFolders(root: string, full: string, undo: (() => void)[]): void {
  const folder = dirname(full);
  if (folder === root || writing(full, () => lstatOrNull(folder)) !== null) return;
  makeFolders(root, folder, undo);
  writing(full, () => mkdirSync(folder));
  // One that somebody has put something into stays.
  undo.push(() => rmdirSync(folder));
}

/** Never over what is there: unlike a rename, neither call replaces. */
function place(temporary: string, full: string): void {
  writing(full, () => {
    try {
      linkOrCopy(temporary, full);
    } catch (error) {
      if (hasCode(error, 'EEXIST')) throw outputUnsafe(full, 'it turned up while this ran');
      throw error;
    }
  });
}

function linkOrCopy(temporary: string, full: string): void {
  try {
    linkSync(temporary, full);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) throw error;
    // A file system without links.
    copyFileSync(temporary, full, constants.COPYFILE_EXCL);
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function removeQuietly(path: string): void {
  quietly(() => rmSync(path, { force: true }));
}

/** What the file system refuses on the way back must not hide why it is gone back. */
function quietly(step: () => void): void {
  try {
    step();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/** As `git diff` shows a file that was not there. */
export function newFileDiff({ path, text }: Pick<NewFile, 'path' | 'text'>): string {
  const bytes = Buffer.from(text, 'utf8');
  const id = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  const lines = text.split('\n').slice(0, -1);
  return [
    `diff --git a/${path} b/${path}`,
    'new file mode 100644',
    `index 0000000..${id.slice(0, 7)}`,
    '--- /dev/null',
    `+++ b/${path}`,
    `@@ -0,0 +1${lines.length === 1 ? '' : `,${lines.length}`} @@`,
    ...lines.map((line) => `+${line}`),
    '',
  ].join('\n');
}
