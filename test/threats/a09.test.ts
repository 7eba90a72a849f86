import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import {
  MAX_COMMIT_BYTES,
  MAX_DEPTH,
  MAX_FILE_BYTES,
  MAX_FILES,
  MAX_LINES,
  MAX_MERGE_BASES,
  MAX_PATH_BYTES,
  MAX_TOTAL_BYTES,
} from '../../src/changes/limits.ts';
import { type Checked, runCheck } from '../support/cli.ts';
import { type Entry, FILE, FOLDER, makeRepository } from '../support/repository.ts';
import { FULL, threatRow } from '../support/threats.ts';

const row = threatRow('A9');
const repository = makeRepository();
const { blob, tree, commit, files } = repository;
const base = commit(files({ 'README.md': 'hello\n' }));
const readme: Entry = { mode: FILE, name: 'README.md', id: blob('hello\n') };
const x = blob('x\n');

type Range = { readonly base: string; readonly head: string };

const headOf = (entries: readonly Entry[]): Range => ({
  base,
  head: commit(tree([readme, ...entries]), [base]),
});
const number = (i: number): string => String(i).padStart(8, '0');

/** So many files in folders of a thousand. */
function manyFiles(count: number): Range {
  const folders: Entry[] = [];
  for (let done = 0; done < count; done += 1000) {
    const names = Array.from({ length: Math.min(1000, count - done) }, (_, i) => number(i));
    folders.push({
      mode: FOLDER,
      name: `f${number(done)}`,
      id: tree(names.map((name) => ({ mode: FILE, name, id: x }))),
    });
  }
  return headOf(folders);
}

/** A file below so many folders of these names, the last of them `last` long. */
function deep(folders: number, name: string, last = name): Range {
  let id = tree([{ mode: FILE, name: 'x', id: x }]);
  for (let i = 1; i < folders; i++) id = tree([{ mode: FOLDER, name: i === 1 ? last : name, id }]);
  return headOf([{ mode: FOLDER, name, id }]);
}

/** A path of so many bytes, `/x` at its end. */
function longPath(bytes: number): Range {
  const folders = Math.floor((bytes - 2) / 101);
  return deep(folders, 'n'.repeat(100), 'n'.repeat(bytes - 2 - (folders - 1) * 101));
}

/** Text of so many bytes in lines of a hundred. */
function text(bytes: number, mark: string): Buffer {
  const content = Buffer.alloc(bytes, `${mark.padEnd(99, '.')}\n`);
  return content;
}

const oneFile = (content: Buffer): Range => headOf([{ mode: FILE, name: 'big.txt', id: blob(content) }]);

/** Files of at most a file's cap that add up. */
function manyBytes(bytes: number): Range {
  const entries: Entry[] = [];
  for (let done = 0; done < bytes; ) {
    const size = Math.min(MAX_FILE_BYTES, bytes - done);
    entries.push({ mode: FILE, name: `big-${number(done)}`, id: blob(text(size, number(done))) });
    done += size;
  }
  return headOf(entries);
}

/** Empty lines: the most of them in a byte. */
const manyLines = (lines: number): Range => {
  const entry = (name: string, count: number): Entry => ({
    mode: FILE,
    name,
    id: blob(Buffer.alloc(count, '\n')),
  });
  const half = Math.floor(lines / 2);
  return headOf([entry('a.txt', half), entry('b.txt', lines - half)]);
};

/** Two merges of the same so many commits: each of these is a merge base. */
function crissCross(count: number): Range {
  const start = files({ 'README.md': 'hello\n' });
  const tips = Array.from({ length: count }, (_, i) => commit(start, [base], { message: `${i}\n` }));
  return { base: commit(start, tips, { message: 'one\n' }), head: commit(start, tips, { message: 'two\n' }) };
}

/** A head of so many bytes, nearly all of them its message. */
function bigCommit(bytes: number): Range {
  const start = files({ 'README.md': 'hello\n' });
  const rest = Number(repository.git(['cat-file', '-s', commit(start, [base], { message: '' })]));
  return { base, head: commit(start, [base], { message: 'm'.repeat(bytes - rest) }) };
}

/** A tag of a commit is followed to it. */
function bigTag(bytes: number): Range {
  const start = `object ${bigCommit(1000).head}\ntype commit\ntag t\ntagger F <f@x.invalid> 1 +0000\n\n`;
  return { base, head: repository.object('tag', Buffer.from(start.padEnd(bytes, 'm'))) };
}

/** One folder of this name with so many files of one blob. */
function below(name: Buffer, count: number): Range {
  const entries = Array.from({ length: count }, (_, i) => ({ mode: FILE, name: number(i), id: x }));
  return headOf([{ mode: FOLDER, name, id: tree(entries) }]);
}

/** A tree of so many files, made without an object for each: its entries are all that is large. */
function largeTree(count: number): Range {
  const entry = Buffer.concat([Buffer.from(`100644 ${number(0)}\0`), Buffer.from(x, 'hex')]);
  const bytes = Buffer.alloc(entry.length * count, entry);
  for (let i = 0; i < count; i++) bytes.write(number(i), i * entry.length + 7, 'latin1');
  return headOf([{ mode: FOLDER, name: 'large', id: repository.object('tree', bytes) }]);
}

type Cap = { readonly make: (size: number) => Range; readonly cap: number; readonly light: boolean };

const CAPS: Readonly<Record<string, Cap>> = {
  files: { make: manyFiles, cap: MAX_FILES, light: false },
  folders: { make: (folders) => deep(folders, 'd'), cap: MAX_DEPTH, light: false },
  'bytes of a path': { make: longPath, cap: MAX_PATH_BYTES, light: true },
  'bytes of all files': { make: manyBytes, cap: MAX_TOTAL_BYTES, light: false },
  'bytes of a commit': { make: bigCommit, cap: MAX_COMMIT_BYTES, light: true },
  'bytes of a tag': { make: bigTag, cap: MAX_COMMIT_BYTES, light: true },
  lines: { make: manyLines, cap: MAX_LINES, light: false },
  'merge bases': { make: crissCross, cap: MAX_MERGE_BASES, light: true },
};

/** Beyond any cap by far: nothing of it may be held, or even read. */
const BOMBS: Readonly<Record<string, () => Range>> = {
  'a tree bomb of 10^10 files': () => {
    let id = tree([{ mode: FILE, name: 'x', id: x }]);
    for (let level = 0; level < 10; level++) {
      const entries = Array.from({ length: 10 }, (_, i) => ({ mode: FOLDER, name: `d${i}`, id }));
      id = tree(entries);
    }
    return headOf([{ mode: FOLDER, name: 'bomb', id }]);
  },
  '50,000 files below a name of 16,000 bytes': () => below(Buffer.alloc(16_000, 'n'), 50_000),
  '9,000 files below a name of 16,000 bytes 0xFF': () => below(Buffer.alloc(16_000, 0xff), 9_000),
  'a tree of 4,000,000 files': () => largeTree(4_000_000),
  'a commit of 400 MB': () => bigCommit(400_000_000),
  'a line of 200 MB': () => oneFile(Buffer.alloc(200 * 1024 * 1024, 'x')),
  'a blob of 2 GiB less a page': () => oneFile(Buffer.alloc(2 ** 31 - 4096)),
};

const SECONDS = 60;
const MEBIBYTES = 512;

/** The check with the time it took and the most memory that it and its children held at once. */
async function measure(range: Range): Promise<{ checked: Checked; seconds: number; mebibytes: number }> {
  const start = performance.now();
  let peak = 0;
  let timer: NodeJS.Timeout | undefined;
  const started = (pid: number): void => {
    timer = setInterval(() => {
      peak = Math.max(peak, residentOf(pid));
    }, 20);
  };
  try {
    const checked = await runCheck(repository.root, { ...range, started });
    return { checked, seconds: (performance.now() - start) / 1000, mebibytes: peak / 1024 };
  } finally {
    clearInterval(timer);
  }
}

/** KiB in memory of a process and its children; 0 where there is no /proc. */
function residentOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const own = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
        .split(' ')
        .filter((child) => child !== ''),
    );
    return own + children.reduce((sum, child) => sum + residentOf(Number(child)), 0);
  } catch {
    return 0; // it has ended meanwhile
  }
}

async function expectTooLarge(range: Range): Promise<void> {
  const { checked, seconds, mebibytes } = await measure(range);
  expect(checked).toMatchObject({ kind: 'error', code: 3, error: { code: 'CHANGE_TOO_LARGE' } });
  expectWithin(seconds, mebibytes);
}

function expectWithin(seconds: number, mebibytes: number): void {
  if (process.env.COUNTERSIGN_MEASURE)
    process.stdout.write(`   ${seconds.toFixed(1)} s, ${mebibytes.toFixed(0)} MiB\n`);
  expect(seconds).toBeLessThan(SECONDS);
  expect(mebibytes).toBeLessThan(MEBIBYTES);
}

for (const [what, { make, cap, light }] of Object.entries(CAPS)) {
  if (!light && !FULL) continue;
  row.attack(`${cap + 1} ${what} are too many`, 'refused', () => expectTooLarge(make(cap + 1)), 180_000);
  row.attack(
    `${cap - 1} ${what} are judged`,
    'unharmed',
    async () => {
      const { checked, seconds, mebibytes } = await measure(make(cap - 1));
      expect(checked).toMatchObject({ kind: 'verdict', verdict: { verdict: 'PASSED' } });
      expectWithin(seconds, mebibytes);
    },
    180_000,
  );
}

for (const [size, must] of [
  [MAX_FILE_BYTES + 1, 'refused'],
  [MAX_FILE_BYTES - 1, 'unharmed'],
] as const) {
  if (!FULL && must === 'unharmed') continue;
  row.attack(
    `a file of ${size} bytes is ${must === 'refused' ? 'not judged, and blocks' : 'judged'}`,
    must,
    async () => {
      const { checked, seconds, mebibytes } = await measure(oneFile(text(size, 'text')));
      if (checked.kind === 'error') throw new Error(checked.error.message);
      const blocking = checked.verdict.unchecked.filter(({ blocks }) => blocks).map(({ what }) => what);
      expect(blocking).toEqual(must === 'refused' ? ['file big.txt'] : []);
      expect(checked.code).toBe(must === 'refused' ? 1 : 0);
      expectWithin(seconds, mebibytes);
    },
    180_000,
  );
}

for (const [title, make] of Object.entries(BOMBS)) {
  if (!FULL && !/^a tree bomb|^\d+,000 files/.test(title)) continue;
  row.attack(`${title} is refused`, 'refused', () => expectTooLarge(make()), 180_000);
}
