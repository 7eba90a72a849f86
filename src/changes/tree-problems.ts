import type { ObjectId, Path, TreeProblem } from '../model.ts';
import { collisions, unsafeName } from './tree-names.ts';

/** One name in a folder, with its mode as it stands in the tree. */
export type NamedEntry = { readonly name: Path; readonly written: string; readonly id: ObjectId };

/** Only what the head of a folder has and the base had not: an old problem is not this change's. */
export function folderProblems(
  folder: Path,
  entries: { readonly base: readonly NamedEntry[]; readonly head: readonly NamedEntry[] },
): readonly TreeProblem[] {
  const before = new Map<Path, NamedEntry[]>();
  for (const entry of entries.base) before.set(entry.name, [...(before.get(entry.name) ?? []), entry]);
  const pathOf = (name: Path): Path => (folder === '' ? name : `${folder}/${name}`);
  const problems: TreeProblem[] = [];
  const seen = new Map<Path, NamedEntry>();
  for (const entry of entries.head) {
    const known = before.get(entry.name) ?? [];
    const reason = unsafeName(entry.name, folder === '', entry.written);
    const unsafe = (why: string): number =>
      problems.push({ kind: 'unsafe', path: pathOf(entry.name), reason: why });
    if (reason !== null && !known.some(({ written }) => written === entry.written)) unsafe(reason);
    const twin = seen.get(entry.name);
    if (
      twin !== undefined &&
      ![twin, entry].every((one) => known.length > 1 && known.some((old) => isSame(old, one)))
    ) {
      unsafe('twice in one folder');
    }
    seen.set(entry.name, entry);
  }
  for (const [name, other] of collisions([...seen.keys()])) {
    if (before.has(name) && before.has(other)) continue;
    const added = before.has(name) ? other : name;
    problems.push({ kind: 'collision', path: pathOf(added), other: pathOf(added === name ? other : name) });
  }
  return problems;
}

const isSame = (a: NamedEntry, b: NamedEntry): boolean => a.id === b.id && a.written === b.written;
