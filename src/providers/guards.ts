import type { Change, CheckEdit } from '../model.ts';
import { githubCheckEdits } from './github/guard.ts';

/** What a change does to the check, wherever it is read: a repository may be mirrored, and a clone has no forge. */
export async function checkEdits(change: Change): Promise<readonly CheckEdit[]> {
  return githubCheckEdits(change);
}
