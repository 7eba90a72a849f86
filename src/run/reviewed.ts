import { type HistoryOptions, openHistory } from '../changes/history.ts';
import { readChange } from '../changes/read.ts';
import { RunError, type RunErrorCode } from '../errors.ts';
import type { Approval, Change, Context, Digest, ObjectId, Unchecked } from '../model.ts';
import type { Evaluation } from '../policy/evaluate.ts';

/** Approvals of what was reviewed before a queue merged it, as approvals of the queue's head. */

export type Approvals = { readonly approvals: readonly Approval[]; readonly unchecked: readonly Unchecked[] };

/** Where the reviewed commit may not be had or read: then nobody has approved this head, and it is said. */
const NOT_READ: readonly RunErrorCode[] = [
  'REVISION_UNKNOWN',
  'HISTORY_SHALLOW',
  'NO_MERGE_BASE',
  'OBJECT_MISSING',
  'CHANGE_TOO_LARGE',
];

/**
 * They hold for the head when what was reviewed changes this base byte for byte as the head does. Only read when a
 * finding asks for an approval and there is one.
 * @throws RunError OBJECT_CORRUPT, GIT_TIMEOUT
 */
export async function approvalsOfHead(
  { approvals, reviewed }: Context,
  { findings }: Evaluation,
  { base, head, digest }: Change,
  place: Pick<HistoryOptions, 'directory' | 'hints'>,
): Promise<Approvals> {
  const isAsked = findings.some(
    ({ effect, waived }) => effect === 'require-approval' && waived === undefined,
  );
  const given = approvals.some(({ commit }) => commit === reviewed);
  if (reviewed === null || reviewed === head || !isAsked || !given) return { approvals, unchecked: [] };
  const found = await digestOf({ ...place, base, head: reviewed });
  if (found === digest) {
    const moved = approvals.map((one) => (one.commit === reviewed ? { ...one, commit: head } : one));
    return { approvals: moved, unchecked: [] };
  }
  const why = typeof found === 'string' ? 'it does not make the same change of this base' : found.why;
  return { approvals, unchecked: [unread(reviewed, why)] };
}

async function digestOf(options: HistoryOptions): Promise<Digest | { readonly why: string }> {
  try {
    const history = await openHistory(options);
    try {
      return (await readChange(history)).digest;
    } finally {
      history.close();
    }
  } catch (error) {
    if (error instanceof RunError && NOT_READ.includes(error.code))
      return { why: `it cannot be compared: ${error.message}; ${error.hint}` };
    throw error;
  }
}

function unread(reviewed: ObjectId, why: string): Unchecked {
  return { what: `approvals of ${reviewed}`, why: `they do not count for this head: ${why}`, blocks: false };
}
