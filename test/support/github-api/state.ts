/** What GitHub knows of one repository. Tests change it as people and other programs would: at any time. */

export type Repository = {
  owner: string;
  ownerType: 'Organization' | 'User';
  ownerId: number;
  name: string;
  id: number;
  defaultBranch: string;
  visibility: 'public' | 'private' | 'internal';
};

/** Branch protection of the old kind. */
export type Protection = {
  /** Null: no status check is required. `appId` null: anybody's. */
  checks: readonly { readonly context: string; readonly appId: number | null }[] | null;
  strict: boolean;
  enforceAdmins: boolean;
  reviews: {
    readonly count: number;
    readonly dismissStale: boolean;
    readonly codeOwners: boolean;
    readonly lastPush: boolean;
    /** Logins that need no pull request. */
    readonly bypass: readonly string[];
  } | null;
  forcePushes: boolean;
  deletions: boolean;
};

export type Branch = { sha: string; protection: Protection | null };

export type Commit = {
  readonly parents: readonly string[];
  readonly message: string;
  /** Logins; null: the address belongs to no account. */
  readonly author: string | null;
  readonly committer: string | null;
  readonly isVerified: boolean;
  readonly date: string;
};

export type Review = {
  readonly id: number;
  /** Null: the account is gone. */
  user: string | null;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  /** Null: it is gone. */
  commit: string | null;
  body: string;
  submittedAt: string;
  association: 'OWNER' | 'MEMBER' | 'COLLABORATOR' | 'CONTRIBUTOR' | 'NONE';
};

export type Pull = {
  readonly number: number;
  readonly id: number;
  title: string;
  body: string | null;
  user: string | null;
  state: 'open' | 'closed';
  isMerged: boolean;
  isDraft: boolean;
  base: { ref: string; sha: string };
  /** `repository` is `owner/name`, of a fork another; null: the fork is gone. */
  head: { ref: string; sha: string; repository: string | null };
  /** The test merge. */
  merge: string | null;
  /** Oldest first, without the base. */
  commits: string[];
  labels: string[];
  readonly reviews: Review[];
};

export type App = { readonly id: number; readonly slug: string };

export type Annotation = {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number | undefined;
  readonly end_column?: number | undefined;
  readonly annotation_level: string;
  readonly message: string;
  readonly title?: string | undefined;
  readonly raw_details?: string | undefined;
};

export type CheckRun = {
  readonly id: number;
  readonly app: App;
  /** Each workflow run has its own; what is posted joins the first one of its app. */
  readonly suite: number;
  readonly sha: string;
  name: string;
  externalId: string;
  detailsUrl: string | null;
  status: string;
  conclusion: string | null;
  startedAt: string;
  completedAt: string | null;
  title: string | null;
  summary: string | null;
  text: string | null;
  annotations: readonly Annotation[];
};

export type Status = {
  readonly id: number;
  readonly sha: string;
  readonly context: string;
  readonly state: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: string;
  readonly createdAt: string;
};

export type Rule = { readonly type: string; readonly parameters?: object };

export type Ruleset = {
  readonly id: number;
  name: string;
  source: 'Repository' | 'Organization';
  enforcement: 'active' | 'disabled' | 'evaluate';
  /** `~DEFAULT_BRANCH`, `~ALL`, or `refs/heads/…` where `*` is any part of a name and `**` any. */
  include: readonly string[];
  exclude: readonly string[];
  rules: readonly Rule[];
  bypass: readonly {
    readonly actor_id: number | null;
    readonly actor_type: 'Integration' | 'OrganizationAdmin' | 'RepositoryRole' | 'Team' | 'DeployKey';
    readonly bypass_mode: 'always' | 'pull_request';
  }[];
  /** The person who asks; apps are not told. */
  mayBypass: 'always' | 'pull_requests_only' | 'never';
};

export type WorkflowRun = {
  readonly id: number;
  event: string;
  headSha: string;
  headBranch: string | null;
  /** `owner/name`. */
  headRepository: string;
  attempt: number;
  /** `.github/workflows/NAME`. */
  path: string;
  status: string;
  conclusion: string | null;
  /** Numbers; those of forks are not among them. */
  pulls: readonly number[];
};

export type Actions = {
  enabled: boolean;
  allowed: 'all' | 'local_only' | 'selected';
  shaPinningRequired: boolean;
  defaultPermissions: 'read' | 'write';
  canApprove: boolean;
};

export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read';

export type GithubState = {
  readonly repository: Repository;
  readonly branches: Map<string, Branch>;
  /** Beside branches and those of pull requests: `refs/tags/v1`. */
  readonly refs: Map<string, string>;
  /** What is said of them; a commit that something points to is known without. */
  readonly commits: Map<string, Commit>;
  readonly pulls: Map<number, Pull>;
  /** By login; who is none may still read a public repository. */
  readonly collaborators: Map<string, Role>;
  readonly checkRuns: CheckRun[];
  /** Whether a check run that is completed can be opened again: nobody says what GitHub does. */
  readonly checks: { canReopen: boolean };
  readonly statuses: Status[];
  readonly rulesets: Ruleset[];
  readonly runs: Map<number, WorkflowRun>;
  /** By path, at every commit; `COMMIT-OR-BRANCH:PATH` comes first. */
  readonly files: Map<string, string>;
  readonly actions: Actions;
};

export const GITHUB_ACTIONS: App = { id: 15368, slug: 'github-actions' };

export function newState(repository: Partial<Repository>): GithubState {
  return {
    repository: {
      owner: 'acme',
      ownerType: 'Organization',
      ownerId: 65432,
      name: 'widgets',
      id: 123456789,
      defaultBranch: 'main',
      visibility: 'public',
      ...repository,
    },
    branches: new Map(),
    refs: new Map(),
    commits: new Map(),
    pulls: new Map(),
    collaborators: new Map(),
    checkRuns: [],
    checks: { canReopen: true },
    statuses: [],
    rulesets: [],
    runs: new Map(),
    files: new Map(),
    actions: {
      enabled: true,
      allowed: 'all',
      shaPinningRequired: false,
      defaultPermissions: 'read',
      canApprove: false,
    },
  };
}

export function fullName({ repository }: GithubState): string {
  return `${repository.owner}/${repository.name}`;
}

/** Every ref by its full name. */
export function refsOf(state: GithubState): ReadonlyMap<string, string> {
  const branches = [...state.branches].map(([name, { sha }]) => [`refs/heads/${name}`, sha] as const);
  const pulls = [...state.pulls.values()].flatMap(({ number, head, merge }) => [
    [`refs/pull/${number}/head`, head.sha] as const,
    ...(merge === null ? [] : [[`refs/pull/${number}/merge`, merge] as const]),
  ]);
  return new Map([...branches, ...pulls, ...state.refs]);
}

/** The commit that is meant by a full id, a branch, `heads/…` or `tags/…`; null: there is none. */
export function commitOf(state: GithubState, name: string): string | null {
  const refs = refsOf(state);
  const pointed = [`refs/heads/${name}`, `refs/tags/${name}`, `refs/${name}`, name].map((ref) =>
    refs.get(ref),
  );
  const byRef = pointed.find((sha) => sha !== undefined);
  if (byRef !== undefined) return byRef;
  const pulls = [...state.pulls.values()].flatMap(({ base, commits }) => [base.sha, ...commits]);
  const isKnown = [...refs.values(), ...state.commits.keys(), ...pulls].includes(name);
  return isKnown ? name : null;
}
