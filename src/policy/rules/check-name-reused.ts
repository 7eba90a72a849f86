import type { Rule } from '../../model.ts';
import { observationsOf } from './check-removed.ts';

/** Something else that may say in the check's name that all is well. */
export const checkNameReused: Rule = {
  id: 'check-name-reused',
  title: 'Nothing but the check speaks in its name',
  why: 'A forge that requires the check asks for its name: whatever succeeds under that name is taken for it.',
  effect: 'deny',
  hint: 'give the job, check or status a name of its own; `countersign doctor` says whether the forge would take it for the check',
  core: false,
  waivable: true,
  parameters: {},
  check: (facts) => observationsOf('name-reused', facts),
};
