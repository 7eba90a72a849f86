import type { Observation, Rule } from '../../model.ts';

/** Submodules added or moved: code that is named here and reviewed nowhere. */
export const submoduleChanged: Rule = {
  id: 'submodule-changed',
  title: 'Submodules are added and moved on purpose',
  why: 'One line of the change stands for code that is reviewed nowhere.',
  effect: 'require-approval',
  hint: 'have someone look at what the submodule brings between the two commits',
  core: false,
  waivable: true,
  parameters: {},
  check: ({ change }) =>
    change.files.flatMap((file): readonly Observation[] => {
      if (file.head?.content.kind !== 'submodule') return [];
      const from = file.base?.content.kind === 'submodule' ? file.base.id : null;
      const what =
        from === null
          ? `submodule added at ${file.head.id}`
          : `submodule moved from ${from} to ${file.head.id}`;
      return [{ path: file.path, startLine: null, endLine: null, message: what }];
    }),
};
