import type { Path, Rule } from '../../model.ts';

/** Evidence in the tree: it would lie where ours is written, and look like it. */
export const evidencePlanted: Rule = {
  id: 'evidence-planted',
  title: 'Evidence is written by the check, never committed',
  why: 'Planted there, it would be taken for what the check itself has found.',
  effect: 'deny',
  hint: 'remove it from the change and add `.countersign/evidence/` to .gitignore',
  core: true,
  waivable: false,
  parameters: {},
  check: ({ change, evidencePath }) =>
    change.files.flatMap((file) =>
      file.head !== null && places(evidencePath).some((place) => isAtOrBelow(file.path, place))
        ? [
            {
              path: file.path,
              startLine: null,
              endLine: null,
              message: 'this is where the check writes its own evidence',
            },
          ]
        : [],
    ),
};

function places(evidencePath: Path | null): readonly Path[] {
  return ['.countersign/evidence', ...(evidencePath === null ? [] : [evidencePath])];
}

/** As file systems without case compare. */
function isAtOrBelow(path: Path, place: Path): boolean {
  const [a, b] = [path.toLowerCase(), place.toLowerCase()];
  return a === b || a.startsWith(`${b}/`);
}
