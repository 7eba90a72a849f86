import { z } from 'zod';
import type { ActorKind, Approval, ObjectId, Permission, Unchecked } from '../../model.ts';
import type { GithubApi } from './api.ts';
import { account, commit } from './event.ts';
import { kindOf } from './people.ts';

/** Reviews of a pull request → approvals of its commits, with what decides whether they count. */

export type Reviewed = {
  readonly approvals: readonly Approval[];
  /** Logins of who wrote a part of it, as GitHub knows the commits. */
  readonly authors: readonly string[];
  readonly unchecked: readonly Unchecked[];
};

export type Reviewing = {
  /** `https://github.com`. */
  readonly server: string;
  readonly repository: string;
  readonly number: number;
  /** Whose approvals are looked into: of any other commit they count for nothing. */
  readonly head: ObjectId;
  /** Of the account that opened it: a login may have changed hands. */
  readonly openerId: number | null;
};

const reviewsSchema = z.array(
  z.object({
    user: account.nullish(),
    state: z.string().max(100),
    commit_id: commit.nullish(),
    submitted_at: z.string().max(100).nullish(),
  }),
);
type Review = z.infer<typeof reviewsSchema>[number];
type Reviewer = NonNullable<Review['user']>;
const permissionSchema = z.object({
  permission: z.string(),
  role_name: z.string().nullish(),
  user: account.nullish(),
});
const commitsSchema = z.array(
  z.object({ sha: commit, author: account.nullish(), committer: account.nullish() }),
);

/** Who approved more than this is not looked into: each is a question of its own. */
const MAX_APPROVERS = 50;
/** GitHub lists no more commits of a pull request, and does not say so. */
const MAX_COMMITS = 250;

/** What a reader of the verdict is told of reviews that nobody has read. */
export function uncheckedReviews(why: string): Unchecked {
  return { what: 'reviews', why, blocks: false };
}

/** @throws RunError FORGE_UNAVAILABLE */
export async function loadReviews(api: GithubApi, about: Reviewing): Promise<Reviewed> {
  const pull = `/repos/${about.repository}/pulls/${about.number}`;
  const reviews = await api.list(`${pull}/reviews`, reviewsSchema);
  if (reviews.kind === 'refused') return nothing(refusal('reviews', reviews));
  const standing = standingApprovals(reviews.value);
  const ofHead = standing.filter(({ of }) => of === about.head);
  const others = standing.filter(({ of }) => of !== about.head);
  const elsewhere = others.map(({ by, of }) => approvalOf(by, of, null, about));
  if (ofHead.length === 0) return { approvals: elsewhere, authors: [], unchecked: [] };
  const writers = await writersOf(api, pull, about.head);
  if ('why' in writers) return nothing(writers.why);
  const asked = ofHead.slice(0, MAX_APPROVERS);
  const approvals: Approval[] = [];
  for (const { by, of } of asked)
    approvals.push(approvalOf(by, of, await permissionOf(api, about.repository, by), about));
  const ids = new Set([...writers.ids, about.openerId]);
  const renamed = asked.filter(({ by }) => typeof by.id === 'number' && ids.has(by.id));
  return {
    approvals: [...approvals, ...elsewhere],
    authors: [...new Set([...writers.logins, ...renamed.map(({ by }) => by.login)])],
    unchecked: [
      ofHead.length === asked.length
        ? null
        : `more than ${MAX_APPROVERS} accounts approved this head: the others do not count`,
      writers.untold,
    ].flatMap((why) => (why === null ? [] : [uncheckedReviews(why)])),
  };
}

function nothing(why: string): Reviewed {
  return { approvals: [], authors: [], unchecked: [uncheckedReviews(why)] };
}

export function refusal(what: string, { status }: { readonly status: number }): string {
  return `GitHub does not give this job the ${what} (status ${status}), so no approval counts: add \`permissions: pull-requests: read\``;
}

type Standing = { readonly by: Reviewer; readonly of: ObjectId };

/** Of each account the last review that decides anything, if that approves. Comments leave an approval as it is. */
function standingApprovals(reviews: readonly Review[]): readonly Standing[] {
  const last = new Map<string, Review>();
  const inTime = [...reviews].sort((a, b) => timeOf(a) - timeOf(b));
  for (const review of inTime) {
    if (review.user === null || review.user === undefined) continue;
    if (review.state === 'COMMENTED' || review.state === 'PENDING') continue;
    last.set(String(review.user.id ?? review.user.login.toLowerCase()), review);
  }
  return [...last.values()].flatMap(({ user: by, state, commit_id: of }) =>
    state === 'APPROVED' && by !== null && by !== undefined && typeof of === 'string' ? [{ by, of }] : [],
  );
}

/** What has no time keeps its place: GitHub lists them in order. */
function timeOf({ submitted_at: at }: Review): number {
  return Date.parse(at ?? '') || 0;
}

function approvalOf(
  by: Reviewer,
  of: ObjectId,
  permission: Permission | null,
  { server }: Reviewing,
): Approval {
  const kind: ActorKind = kindOf(by);
  const host = new URL(server).hostname;
  const local = [by.login, ...(typeof by.id === 'number' ? [`${by.id}+${by.login}`] : [])];
  const emails = local.map((one) => `${one}@users.noreply.${host}`);
  return { by: by.login, kind, emails, commit: of, permission, teams: null };
}

/** Null: less than write, or nobody says. @throws RunError FORGE_UNAVAILABLE */
async function permissionOf(api: GithubApi, repository: string, by: Reviewer): Promise<Permission | null> {
  // No bot's approval counts, whatever it may do.
  if (kindOf(by) !== 'human' || !LOGIN.test(by.login)) return null;
  const path = `/repos/${repository}/collaborators/${encodeURIComponent(by.login)}/permission`;
  const answer = await api.get(path, permissionSchema);
  if (answer.kind === 'refused') return null;
  const { permission, role_name: role, user } = answer.value;
  // Somebody else has the name by now.
  if (typeof user?.id === 'number' && user.id !== by.id) return null;
  if (permission === 'admin' || permission === 'maintain') return permission;
  // A role of an organisation's own has a name of its own, and `permission` says what it is made of.
  if (permission === 'write') return role === 'maintain' ? 'maintain' : 'write';
  return null;
}

/** What a path of the API may hold: no dots alone, which lead elsewhere. */
const LOGIN = /^[\w-][\w.-]*$/;

type Writers = {
  readonly logins: readonly string[];
  readonly ids: readonly number[];
  /** What nobody says of them; null: all is said. */
  readonly untold: string | null;
};

/** Their addresses in the commits themselves still are. */
const UNTOLD: Writers = {
  logins: [],
  ids: [],
  untold:
    'GitHub does not list the commits of this pull request: who wrote them is known by their addresses alone',
};

/** @throws RunError FORGE_UNAVAILABLE */
async function writersOf(
  api: GithubApi,
  pull: string,
  head: ObjectId,
): Promise<Writers | { readonly why: string }> {
  const answer = await api.list(`${pull}/commits`, commitsSchema);
  // Whoever reads its reviews may list its commits: a server that does not simply cannot.
  if (answer.kind === 'refused' && answer.status === 404) return UNTOLD;
  if (answer.kind === 'refused') return { why: refusal('commits of the pull request', answer) };
  if (answer.value.length === 0) return UNTOLD;
  if (answer.value.length >= MAX_COMMITS)
    return {
      why: `the pull request has ${MAX_COMMITS} commits or more, and GitHub does not say who wrote them all: no approval counts`,
    };
  if (!answer.value.some(({ sha }) => sha === head))
    return { why: 'the pull request has another head by now: no approval counts' };
  const people = answer.value
    .flatMap(({ author, committer }) => [author, committer])
    .filter((one) => one !== null && one !== undefined);
  return {
    logins: people.map(({ login }) => login),
    ids: people.map(({ id }) => id).filter((one) => typeof one === 'number'),
    untold: null,
  };
}
