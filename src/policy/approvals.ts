import type { Approval, Approvers, Change, Commit, Context, ObjectId, Permission, Person } from '../model.ts';

/** Whose approval counts: somebody else's, for this very head, who is named and may write. Pure: no forge is asked. */

export type Approving = Pick<Context, 'approvals' | 'authors'>;

export type Weighed = {
  /** Logins, each once, sorted. */
  readonly counted: readonly string[];
  /** Why the others do not count, one sentence each. */
  readonly refused: readonly string[];
};

const PERMISSIONS: readonly Permission[] = ['write', 'maintain', 'admin'];

/** The approvals that count towards one demand. */
export function weighApprovals(
  change: Change,
  { approvals, authors }: Approving,
  demand: Approvers,
): Weighed {
  const writers = writersOf(change, authors);
  const judged = approvals.map((approval) => ({
    by: approval.by,
    why: refusal(approval, change.head, writers, demand),
  }));
  const counted = sortedLogins(judged.filter(({ why }) => why === null).map(({ by }) => by));
  const refused = judged.flatMap(({ by, why }) =>
    why === null || counted.some((login) => sameLogin(login, by)) ? [] : [`${by} ${why}`],
  );
  return { counted, refused: [...new Set(refused)].sort() };
}

function sortedLogins(logins: readonly string[]): readonly string[] {
  const byKey = new Map(logins.map((login) => [login.toLowerCase(), login]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, login]) => login);
}

const sameLogin = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function refusal(approval: Approval, head: ObjectId, writers: Writers, demand: Approvers): string | null {
  const { by, permission, teams, kind } = approval;
  if (approval.commit !== head) return 'approved another commit';
  if (kind !== 'human') return `is a ${kind}, not a person`;
  if (wroteIt(approval, writers)) return 'wrote or pushed a part of it';
  if (permission === null || PERMISSIONS.indexOf(permission) < PERMISSIONS.indexOf(demand.permission))
    return `is not known to have ${demand.permission} access`;
  if (demand.users.length + demand.teams.length === 0) return null;
  if (demand.users.some((user) => sameLogin(user, by))) return null;
  if (demand.teams.length === 0) return 'is not one of the approvers';
  if (teams === null) return `is not known to be in ${demand.teams.join(' or ')}: no one here can tell`;
  const within = demand.teams.some((team) => teams.some((one) => sameLogin(one, team)));
  return within ? null : `is not in ${demand.teams.join(' or ')}`;
}

// ── who wrote it ────────────────────────────────────────────────────────────────────────────

type Writers = { readonly logins: ReadonlySet<string>; readonly emails: ReadonlySet<string> };

/** Author, pusher, committer, co-author: by login, by address, and by the login in a forge's no-reply address. */
function writersOf({ commits }: Change, authors: readonly string[]): Writers {
  const emails = new Set(commits.flatMap(peopleOf).map(({ email }) => email.trim().toLowerCase()));
  const logins = [...emails].flatMap(loginsIn);
  return { emails, logins: new Set([...authors.map((login) => login.toLowerCase()), ...logins]) };
}

/** `ID+login@users.noreply.…`, `ID-login@users.noreply.…`, or a login that begins like the latter. */
function loginsIn(email: string): readonly string[] {
  const local = /^([^@]+)@users\.noreply\./.exec(email)?.[1];
  return local === undefined ? [] : [local, local.replace(/^\d+[+-]/, '')];
}

function peopleOf({ author, committer, trailers }: Commit): readonly Person[] {
  const others = trailers
    .filter(({ key }) => key === 'Co-authored-by')
    .map(({ value }) => ({ name: value, email: /<([^<>]*)>/.exec(value)?.[1] ?? value }));
  return [author, committer, ...others];
}

function wroteIt({ by, emails }: Approval, writers: Writers): boolean {
  return (
    writers.logins.has(by.toLowerCase()) ||
    emails.some((email) => writers.emails.has(email.trim().toLowerCase()))
  );
}

/** Who is asked, in words. */
export function describeApprovers({ users, teams, permission, count }: Approvers): string {
  const people = [...users, ...teams.map((team) => `team ${team}`)].join(', ');
  const who = people === '' ? `with ${permission} access` : `of ${people} (with ${permission} access)`;
  return `${count === 1 ? 'one approval' : `${count} approvals`} ${who}`;
}
