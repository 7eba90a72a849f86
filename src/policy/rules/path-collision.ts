import { quotePath } from '../../lib/names.ts';
import type { Rule } from '../../model.ts';

/** Names that are one name where case or the form of accents does not count (CVE-2021-21300). */
export const pathCollision: Rule = {
  id: 'path-collision',
  title: 'No two names are the same on any system',
  why: 'On Windows and macOS one file overwrites the other at checkout (CVE-2021-21300).',
  effect: 'deny',
  hint: 'rename one of them: on Windows and macOS one overwrites the other',
  core: true,
  waivable: true,
  parameters: {},
  check: ({ change }) =>
    change.treeProblems.flatMap((problem) =>
      problem.kind === 'collision'
        ? [
            {
              path: problem.path,
              startLine: null,
              endLine: null,
              message: `the same name as ${quotePath(problem.other)} where case and accents do not count`,
            },
          ]
        : [],
    ),
};
