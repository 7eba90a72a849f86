import {
  fullName,
  type GithubState,
  type Protection,
  type Pull,
  type Review,
  type Ruleset,
} from './state.ts';

/** What people do in a repository. */

export type NewPull = Partial<Omit<Pull, 'base' | 'head' | 'reviews' | 'id'>> & {
  readonly base?: Partial<Pull['base']>;
  readonly head?: Partial<Pull['head']>;
};

/** What the default branch points to, and the head of a pull request of which nothing else is said. */
export const BASE_SHA = 'ba5e'.repeat(10);
export const HEAD_SHA = '4ead'.repeat(10);

export function addPull(state: GithubState, { base, head, ...pull }: NewPull): Pull {
  const number = pull.number ?? 7 + state.pulls.size;
  const ref = base?.ref ?? state.repository.defaultBranch;
  const made: Pull = {
    id: 1_000_000 + number,
    title: 'a change',
    body: null,
    user: 'ann',
    state: 'open',
    isMerged: false,
    isDraft: false,
    base: { ref, sha: base?.sha ?? state.branches.get(ref)?.sha ?? BASE_SHA },
    head: { ref: 'feature', sha: HEAD_SHA, repository: fullName(state), ...head },
    merge: null,
    commits: [head?.sha ?? HEAD_SHA],
    labels: [],
    ...pull,
    number,
    reviews: [],
  };
  state.pulls.set(number, made);
  if (made.head.repository === fullName(state))
    state.branches.set(made.head.ref, { sha: made.head.sha, protection: null });
  return made;
}

export function addReview(pull: Pull, review: Partial<Review>): Review {
  const made: Review = {
    id: 2_000_000 + pull.number * 1000 + pull.reviews.length,
    user: 'bea',
    state: 'APPROVED',
    commit: pull.head.sha,
    body: '',
    submittedAt: '2026-01-02T03:04:05Z',
    association: 'MEMBER',
    ...review,
  };
  pull.reviews.push(made);
  return made;
}

export function push(state: GithubState, branch: string, sha: string): void {
  const { protection } = state.branches.get(branch) ?? { protection: null };
  state.branches.set(branch, { sha, protection });
  for (const { state: phase, head, commits } of state.pulls.values()) {
    if (phase !== 'open' || head.ref !== branch || head.repository !== fullName(state)) continue;
    head.sha = sha;
    commits.splice(0, commits.length, sha);
  }
}

export function addRuleset({ rulesets }: GithubState, ruleset: Partial<Ruleset>): Ruleset {
  const made: Ruleset = {
    id: 3_000_000 + rulesets.length,
    name: 'main',
    source: 'Repository',
    enforcement: 'active',
    include: ['~DEFAULT_BRANCH'],
    exclude: [],
    rules: [],
    bypass: [],
    mayBypass: 'never',
    ...ruleset,
  };
  rulesets.push(made);
  return made;
}

export function protect(state: GithubState, name: string, protection: Partial<Protection>): void {
  const branch = state.branches.get(name) ?? { sha: BASE_SHA, protection: null };
  branch.protection = {
    checks: null,
    strict: false,
    enforceAdmins: false,
    reviews: null,
    forcePushes: false,
    deletions: false,
    ...protection,
  };
  state.branches.set(name, branch);
}
