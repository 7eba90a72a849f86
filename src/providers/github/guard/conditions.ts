import type { Place } from './triggers.ts';
import { conditionKind, expressionOf, isFalse } from './words.ts';
import type { Part } from './workflow.ts';

/** What a job or a step may be skipped by, or fail without anybody minding. */

/** Skipped counts as passed. */
export function conditionEdits(before: Part, after: Part, what: string): readonly Place[] {
  const [was, is] = [before.settings.get('if'), after.settings.get('if')];
  const kind = conditionKind(is?.text);
  if (kind === 'always' || kind === 'usual') return [];
  if (expressionOf(was?.text ?? '') === expressionOf(is?.text ?? '')) return [];
  const added = was === undefined ? 'has a new `if`' : 'has another `if`';
  return [
    {
      line: is?.line ?? after.line,
      message: `${what} ${added}: where it does not hold, the check is skipped`,
    },
  ];
}

export function toleranceEdits(before: Part, after: Part, what: string): readonly Place[] {
  const [was, is] = [before.settings.get('continue-on-error'), after.settings.get('continue-on-error')];
  if (is === undefined || isFalse(is.text)) return [];
  if (expressionOf(was?.text ?? '') === expressionOf(is.text)) return [];
  return [
    {
      line: is.line,
      message: `${what} has \`continue-on-error\`: the check may fail and the run still pass`,
    },
  ];
}
