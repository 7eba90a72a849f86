import type { ObjectId } from '../../model.ts';

/** What this run is about, resolved from its event: before any review is read and before anything is reported. */
export type GithubRun = {
  readonly event: string;
  /** `https://github.com`. */
  readonly server: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Null: the merge base with the default branch. */
  readonly base: ObjectId | null;
  readonly head: ObjectId;
  /** The test merge of a pull request. */
  readonly merge: ObjectId | null;
  /** Of the pull request; of a merge group the one that it merges, as the name of its branch says. */
  readonly number: number | null;
  /** Whether the head comes from another repository, or from one that is gone. */
  readonly isFork: boolean;
  /** Names without `refs/heads/`; empty: nobody says. */
  readonly baseBranch: string;
  readonly headBranch: string;
  /** A full ref that has to point to the head still when it is green; null: a pull request's own head has to. */
  readonly headRef: string | null;
  /** Null: the event does not say. */
  readonly defaultBranch: string | null;
};
