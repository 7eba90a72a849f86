import type { Environment, Report } from '../../model.ts';
import type { GithubApi } from './api.ts';
import type { GithubRun } from './run.ts';

/** The status check of a head: a check run, or a commit status where the token may not make one. */

/** What is said to the status check; `tellJob` says the rest. */
export type StatusReport = Exclude<Report, { readonly kind: 'verdict' }>;

export type StatusOptions = {
  readonly env: Environment;
  readonly api: GithubApi;
  /** Asked for once. @throws RunError as `loadRun` */
  readonly run: () => Promise<GithubRun>;
  readonly now: () => Date;
};

export type StatusCheck = { readonly report: (report: StatusReport) => Promise<void> };

export function openStatus(_options: StatusOptions): StatusCheck {
  return { report: async () => undefined };
}
