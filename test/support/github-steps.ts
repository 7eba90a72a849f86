import { type CliOptions, type CliResult, runCli } from './cli.ts';
import { type GithubApi, startGithubApi } from './github-api.ts';
import { type GithubJob, githubJob } from './github-check.ts';

/** Steps of a job that may be ended at any moment, with a server of their own. */

export type Steps = Pick<GithubJob, 'head' | 'evidence' | 'env' | 'output'> & {
  readonly github: GithubApi;
  /** `countersign check --sign none`. */
  readonly check: (args?: readonly string[], options?: CliOptions) => Promise<CliResult>;
  /** `countersign evidence report`. */
  readonly report: (args?: readonly string[]) => Promise<CliResult>;
};

/** `bad`: it holds what every policy denies. */
export async function startSteps(change: 'good' | 'bad' = 'good'): Promise<Steps> {
  const github = await startGithubApi();
  const job = githubJob(github, change === 'good' ? {} : { head: { 'a\u202eb': 'x \u202e y\n' } });
  const run: (args: readonly string[], options?: CliOptions) => Promise<CliResult> = (args, options = {}) =>
    runCli(args, { cwd: job.root, ...options, env: { ...job.env, ...options.env } });
  return {
    github,
    head: job.head,
    evidence: job.evidence,
    env: job.env,
    output: job.output,
    check: (args = [], options) => run(['check', '--sign', 'none', ...args], options),
    report: (args = []) => run(['evidence', 'report', ...args]),
  };
}
