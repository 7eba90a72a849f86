import { createHash } from 'node:crypto';
import type { Identity, ObjectId } from '../model.ts';

/** Which commit a run decides about, and whether the token proves it. */

export type Head =
  | { readonly status: 'known'; readonly head: ObjectId; readonly verified: boolean }
  | { readonly status: 'invalid'; readonly why: string };

export type AskedHead = {
  readonly head: string | null;
  /** Base64 of the test merge's commit object; null: not sent. */
  readonly commit: string | null;
};

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Of a pull request the token's `sha` is the test merge; its commit object names the head as second parent, and
 * hashes to what the provider signed. Of anything else the head is the token's own.
 */
export function headOf({ head, commit }: AskedHead, { sha, isPullRequest }: Identity): Head {
  if (head === null || !COMMIT.test(head) || head.length !== sha.length)
    return invalid('expected `head`, a full commit id in lower-case hex digits');
  if (head !== sha && !isPullRequest)
    return invalid('expected `head` to be the commit that the token names: this event is no pull request');
  if (commit !== null) {
    const why = whyUnproven(commit, head, sha);
    if (why !== null) return invalid(why);
    return { status: 'known', head, verified: true };
  }
  return { status: 'known', head, verified: head === sha };
}

function invalid(why: string): Head {
  return { status: 'invalid', why };
}

function whyUnproven(commit: string, head: ObjectId, sha: ObjectId): string | null {
  const bytes = Buffer.from(commit, 'base64');
  if (bytes.length === 0 || bytes.toString('base64') !== commit)
    return 'expected `commit` in base64, with `+` written as %2B';
  const algorithm = sha.length === 40 ? 'sha1' : 'sha256';
  const id = createHash(algorithm).update(`commit ${bytes.length}\0`).update(bytes).digest('hex');
  if (id !== sha) return 'expected `commit` to be the object that the token’s `sha` names';
  return parentsOf(bytes)[1] === head ? null : 'expected `head` to be the second parent of `commit`';
}

/** The lines between the tree and the author, where git itself reads them. */
function parentsOf(bytes: Buffer): readonly string[] {
  const [tree = '', ...lines] = bytes.toString('latin1').split('\n');
  if (!/^tree [0-9a-f]+$/.test(tree)) return [];
  const end = lines.findIndex((line) => !line.startsWith('parent '));
  return lines.slice(0, end).map((line) => line.slice('parent '.length));
}
