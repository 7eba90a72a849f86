import { type Dirent, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { RunError } from '../../errors.ts';
import { kindOf, lstatOrNull } from '../../lib/files.ts';
import { pathFromBytes, pathToBytes, quotePath } from '../../lib/names.ts';
import type { Path } from '../../model.ts';
import type { CaseFile, Expectation } from '../../policy/cases.ts';
import { invalidPolicy } from '../../policy/position.ts';

/**
 * `tests/` beside a policy: one folder for each case, with `before/`, `after/` and `expect.yaml`. Links are read as
 * links and never followed; what git would not keep is refused.
 */

const MAX_CASES = 1000;
/** Of one case, both sides; folders count as well. */
const MAX_FILES = 1000;
const MAX_FILE_BYTES = 1024 * 1024;

export type FolderCase = {
  readonly name: string;
  /** The file that says what is expected, as it is shown. */
  readonly source: string;
  readonly files: readonly CaseFile[];
  readonly expectation: Expectation;
};

/** A folder on the disk and how messages call it. */
export type ShownFolder = { readonly path: string; readonly shown: string };

/**
 * The cases of one folder by name, none when it is not there.
 * @throws RunError POLICY_INVALID naming the file
 */
export async function readCases(folder: ShownFolder): Promise<readonly FolderCase[]> {
  const stats = lstatOrNull(folder.path);
  if (stats === null) return [];
  if (!stats.isDirectory()) throw refuse(folder.shown, `it is ${kindOf(stats)}, and not a folder of cases`);
  const names = namesIn(folder).filter((name) => name !== README);
  if (names.length > MAX_CASES) throw refuse(folder.shown, `it has more than ${MAX_CASES} cases`);
  const cases: FolderCase[] = [];
  for (const name of names) cases.push(await readCase(below(folder, name), name));
  return cases;
}

const README = 'README.md';
const EXPECT = 'expect.yaml';

async function readCase(folder: ShownFolder, name: Path): Promise<FolderCase> {
  const stats = lstatSync(pathToBytes(folder.path));
  if (!stats.isDirectory()) throw refuse(folder.shown, `it is ${kindOf(stats)}, and a case is a folder`);
  const inside = namesIn(folder);
  const stranger = inside.find((one) => !['before', 'after', EXPECT, README].includes(one));
  if (stranger !== undefined)
    throw refuse(below(folder, stranger).shown, 'a case has `before`, `after` and `expect.yaml`');
  const expect = below(folder, EXPECT);
  if (!inside.includes(EXPECT)) throw refuse(expect.shown, 'it is missing: a case says what it expects');
  const bytes = readRegular(expect);
  // YAML and schema are loaded for those who have cases.
  const { parseExpectation } = await import('../../policy/cases.ts');
  const budget = { left: MAX_FILES };
  const sides = (['before', 'after'] as const).map((side) =>
    inside.includes(side) ? readTree(below(folder, side), budget) : new Map<Path, TreeFile>(),
  );
  return {
    name: quotePath(name),
    source: expect.shown,
    files: pair(sides[0] ?? new Map(), sides[1] ?? new Map()),
    expectation: parseExpectation(expect.shown, bytes),
  };
}

type TreeFile = { readonly mode: string; readonly bytes: Buffer };
type Tree = ReadonlyMap<Path, TreeFile>;

function pair(before: Tree, after: Tree): readonly CaseFile[] {
  return [...new Set([...before.keys(), ...after.keys()])].map((path) => {
    const [base, head] = [before.get(path), after.get(path)];
    return {
      path,
      before: base?.bytes ?? null,
      after: head?.bytes ?? null,
      ...(head === undefined ? {} : { mode: head.mode }),
      ...(base === undefined ? {} : { oldMode: base.mode }),
    };
  });
}

function readTree(top: ShownFolder, budget: { left: number }): Tree {
  const files = new Map<Path, TreeFile>();
  const stats = lstatSync(pathToBytes(top.path));
  if (!stats.isDirectory()) throw refuse(top.shown, `it is ${kindOf(stats)}, and not a folder`);
  const open: { at: ShownFolder; path: Path }[] = [{ at: top, path: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const name of namesIn(next.at)) {
      const at = below(next.at, name);
      if (--budget.left < 0) throw refuse(at.shown, `up to here the case has more than ${MAX_FILES} files`);
      const path = next.path === '' ? name : `${next.path}/${name}`;
      if (lstatSync(pathToBytes(at.path)).isDirectory()) open.push({ at, path });
      else files.set(path, readEntry(at));
    }
  }
  return files;
}

function readEntry(at: ShownFolder): TreeFile {
  const stats = lstatSync(pathToBytes(at.path));
  if (stats.isSymbolicLink())
    return { mode: '120000', bytes: readlinkSync(pathToBytes(at.path), { encoding: 'buffer' }) };
  return { mode: (stats.mode & 0o100) === 0 ? '100644' : '100755', bytes: readRegular(at) };
}

function readRegular(at: ShownFolder): Buffer {
  const stats = lstatSync(pathToBytes(at.path));
  if (!stats.isFile()) throw refuse(at.shown, `it is ${kindOf(stats)}, and not a file`);
  if (stats.size > MAX_FILE_BYTES) throw refuse(at.shown, `it is larger than ${MAX_FILE_BYTES} bytes`);
  return reading(at, () => readFileSync(pathToBytes(at.path)));
}

/** In the order of code units: the same on every machine. */
function namesIn(folder: ShownFolder): readonly Path[] {
  const entries: Dirent<Buffer>[] = reading(folder, () =>
    readdirSync(pathToBytes(folder.path), { encoding: 'buffer', withFileTypes: true }),
  );
  return entries.map(({ name }) => pathFromBytes(name)).sort((a, b) => (a < b ? -1 : 1));
}

function reading<T>(at: ShownFolder, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw refuse(at.shown, `it cannot be read: ${code}`);
  }
}

function below(folder: ShownFolder, name: Path): ShownFolder {
  return { path: `${folder.path}/${name}`, shown: `${folder.shown}/${quotePath(name)}` };
}

function refuse(shown: string, why: string): RunError {
  const hint = 'a case is a folder of `before/`, `after/` and `expect.yaml`';
  return invalidPolicy(shown, { line: 1, column: 1 }, why, hint);
}
