import type { Change, ChangedFile, ObjectId, Path, Submodules, TreeProblem } from '../model.ts';
import { digestOfFiles } from './changed-file.ts';
import { measureContents, readContents } from './contents.ts';
import type { History } from './history.ts';
import { MAX_FILES, tooLarge } from './limits.ts';
import { findRenames } from './renames.ts';
import { readSubmodules } from './submodules.ts';
import { comparePaths, type PathChange, type TreeChange, treeIdOf, walkTrees } from './tree.ts';

/** Git objects → Change. The work tree, the index and the repository's settings have no part in it. */

/** @throws RunError CHANGE_TOO_LARGE, OBJECT_MISSING, OBJECT_CORRUPT, GIT_TIMEOUT */
export async function readChange(history: History): Promise<Change> {
  const walked = await walkAll(history);
  const paths = await withRenames(history, walked.paths);
  const files = await readFiles(history, paths);
  return {
    base: history.base,
    mergeBases: history.mergeBases,
    head: history.head,
    commits: history.commits,
    digest: digestOfFiles(files),
    files,
    treeProblems: walked.problems,
    submodules: await submodulesOf(history, files),
  };
}

type Walked = { readonly paths: readonly PathChange[]; readonly problems: readonly TreeProblem[] };

/** Against every merge base: in a criss-cross, what one of them hides another shows. */
async function walkAll(history: History): Promise<Walked> {
  const trees = await treesOf(history, [history.head, ...history.mergeBases]);
  const [head = '', ...bases] = trees;
  const byPath = new Map<Path, PathChange>();
  const problems = new Map<string, TreeProblem>();
  for (const base of bases) {
    const walk = await walkTrees((ids, visit) => history.read(ids, visit), base, head);
    for (const change of walk.changes) byPath.set(change.path, merged(byPath.get(change.path), change));
    for (const problem of walk.problems) problems.set(`${problem.kind}\0${problem.path}`, problem);
  }
  if (byPath.size > MAX_FILES) throw tooLarge('files', MAX_FILES);
  const paths = [...byPath.values()].sort((a, b) => comparePaths(a.path, b.path));
  return { paths, problems: [...problems.values()].sort((a, b) => comparePaths(a.path, b.path)) };
}

function merged(known: PathChange | undefined, { path, base, head, inSkill }: TreeChange): PathChange {
  return {
    path,
    head,
    bases: [...(known?.bases ?? []), ...(base === null ? [] : [base])],
    added: head !== null && (base === null || known?.added === true),
    oldPath: null,
    inSkill: inSkill || known?.inSkill === true,
  };
}

/** From the commits' own bytes: asked for `<commit>^{tree}`, git would believe an unhashed commit. */
async function treesOf(history: History, commits: readonly ObjectId[]): Promise<readonly ObjectId[]> {
  const trees: ObjectId[] = [];
  await history.read(commits, (object, index) => {
    trees[index] = treeIdOf(object);
  });
  return trees;
}

/** Pairs deletions with additions, when there are both and only one merge base to tell them from. */
async function withRenames(history: History, paths: readonly PathChange[]): Promise<readonly PathChange[]> {
  const added = paths.filter((change) => change.added);
  const deleted = new Map(paths.filter(({ head }) => head === null).map((change) => [change.path, change]));
  if (added.length === 0 || deleted.size === 0 || history.mergeBases.length > 1) return paths;
  // Git reads both sides whole to compare them: their sizes are known to be within the caps first.
  await measureContents(history, [...added, ...deleted.values()]);
  const renames = await findRenames(history.store, history.mergeBases[0], history.head);
  const sources = new Map<Path, PathChange>();
  for (const { path } of added) {
    const old = deleted.get(renames.get(path) ?? '');
    if (old !== undefined) sources.set(path, old);
  }
  const moved = new Set(sources.values());
  return paths.flatMap((change) => {
    if (moved.has(change)) return [];
    const old = sources.get(change.path);
    return [old === undefined ? change : { ...change, bases: old.bases, added: false, oldPath: old.path }];
  });
}

async function readFiles(history: History, paths: readonly PathChange[]): Promise<readonly ChangedFile[]> {
  const files: ChangedFile[] = [];
  await readContents(history, paths, (file) => files.push(file));
  return files.sort((a, b) => comparePaths(a.path, b.path));
}

async function submodulesOf(history: History, files: readonly ChangedFile[]): Promise<Submodules> {
  const head = files.find(({ path }) => path === '.gitmodules')?.head ?? null;
  if (head === null || !head.mode.startsWith('100')) return { status: 'unchanged' };
  return readSubmodules(history.store, head.id);
}
