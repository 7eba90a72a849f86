import type { CheckEdit, Facts, Observation, Rule } from '../../model.ts';

/** What lets the next change be merged unchecked: the base decided this one, and what runs the check is a file of the head. */
export const checkRemoved: Rule = {
  id: 'check-removed',
  title: 'The check keeps running, and what it says keeps counting',
  why: 'A check that is skipped, or whose failure is passed over, counts as a success: then anything may be merged.',
  effect: 'require-approval',
  hint: 'take this edit back, or ask somebody who may approve it; `countersign doctor` says whether the check is still enforced',
  core: false,
  waivable: true,
  parameters: {},
  check: (facts) => observationsOf('removed', facts),
};

/** What readers of the forges' own files found of one kind. */
export function observationsOf(kind: CheckEdit['kind'], { checkEdits }: Facts): readonly Observation[] {
  return checkEdits
    .filter((edit) => edit.kind === kind)
    .map(({ path, line, message, text }) => ({
      path,
      startLine: line,
      endLine: line,
      message,
      ...(text === undefined ? {} : { text }),
    }));
}
