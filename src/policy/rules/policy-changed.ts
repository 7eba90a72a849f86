import type { ChangedFile, Facts, Path, Rule } from '../../model.ts';
import { pathsOf } from '../scope.ts';

/** What decides changes: the policy, and the files it names. The base's copy has decided this one. */
export const policyChanged: Rule = {
  id: 'policy-changed',
  title: 'Somebody else approves a change of the policy',
  why: 'The policy of the base has judged this change; the new one judges every change after it. Who may loosen it alone may then merge anything.',
  effect: 'require-approval',
  hint: 'ask a reviewer with write access who is not an author of this change; the base’s policy decided it, this one holds from the next change on',
  core: true,
  waivable: false,
  parameters: {},
  check: (facts) =>
    facts.change.files.flatMap((file) => {
      const touched = pathsOf(file).some((path) => decides(path, facts));
      return touched
        ? [
            {
              path: file.path,
              startLine: null,
              endLine: null,
              message: `${WORDS[file.status]} what decides changes`,
            },
          ]
        : [];
    }),
};

const WORDS: Readonly<Record<ChangedFile['status'], string>> = {
  added: 'adds',
  modified: 'changes',
  deleted: 'removes',
  renamed: 'moves',
  'type-changed': 'replaces',
};

function decides(path: Path, { policyPaths }: Facts): boolean {
  const plain = path.toLowerCase();
  if (plain.startsWith('.countersign/evidence/')) return false;
  if (plain === '.countersign' || plain.startsWith('.countersign/') || plain === 'countersign.lock.json')
    return true;
  return policyPaths.some((policyPath) => policyPath.toLowerCase() === plain);
}
