import type { Rule } from '../../model.ts';

/** Tree entries that no checkout should see (CVE-2014-9390 and its kin). */
export const pathUnsafe: Rule = {
  id: 'path-unsafe',
  title: 'Every name in the tree is safe to check out',
  why: 'Such entries write outside the work tree or into the folder of git itself, and a hook placed there runs (CVE-2014-9390).',
  effect: 'deny',
  hint: 'rename or remove the entry; no git command writes such a name by itself',
  core: true,
  waivable: true,
  parameters: {},
  check: ({ change }) =>
    change.treeProblems.flatMap((problem) =>
      problem.kind === 'unsafe'
        ? [
            {
              path: problem.path,
              startLine: null,
              endLine: null,
              message: `unsafe tree entry: ${problem.reason}`,
            },
          ]
        : [],
    ),
};
