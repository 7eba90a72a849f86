import { createHash } from 'node:crypto';
import { inert } from '../../lib/inert.ts';
import type { Environment } from '../../model.ts';
import { unreadable, workflowFileOf } from './event.ts';
import type { GithubRun } from './run.ts';

/**
 * The name of the status check, and who reports it. A green is looked up by name and commit alone: for another base
 * than the default branch it has another name.
 */

const CHECK = 'countersign';

/** Longer ones are hashed: GitHub cuts or refuses them. */
const MAX_BRANCH = 120;
const MAX_JOB = 150;

export function checkNameOf(
  run: Pick<GithubRun, 'event' | 'baseBranch' | 'headBranch' | 'defaultBranch'>,
): string {
  const { event, baseBranch, headBranch, defaultBranch } = run;
  switch (event) {
    case 'push':
      return headBranch !== '' && headBranch === defaultBranch
        ? CHECK
        : `${CHECK} (push ${branchName(headBranch)})`;
    case 'workflow_dispatch':
      return `${CHECK} (${DISPATCH})`;
    case 'schedule':
      return `${CHECK} (${SCHEDULE})`;
  }
  if (defaultBranch === null || baseBranch === defaultBranch) return CHECK;
  // No branch has a blank in its name.
  const isTaken = baseBranch === DISPATCH || baseBranch === SCHEDULE;
  return `${CHECK} (${isTaken ? 'branch ' : ''}${branchName(baseBranch)})`;
}

const DISPATCH = 'dispatch';
const SCHEDULE = 'schedule';

/** No branch has a colon in its name. */
function branchName(branch: string): string {
  return branch.length > MAX_BRANCH || inert(branch) !== branch ? `sha256:${digest(branch)}` : branch;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Who reports a check run: kept in its `external_id`, the one member that GitHub leaves to us. */
export type Reporter = {
  /** Workflow and job id. */
  readonly job: string;
  /** The number of a pull request, or a branch. */
  readonly subject: string;
  readonly run: string;
  readonly attempt: string;
  /** What the check is asked with, hashed: the same question may be asked again. Empty: nobody says. */
  readonly asked: string;
};

/** What no runner leaves out is made up where it is: everything without it is one job. @throws RunError CONTEXT_UNREADABLE */
export function reporterOf(env: Environment, { number, headBranch }: GithubRun): Reporter {
  const workflow = workflowFileOf(env.GITHUB_WORKFLOW_REF || NO_WORKFLOW);
  const id = env.GITHUB_JOB || '-';
  if (workflow === undefined || !/^[\w-]+$/.test(id))
    throw unreadable('GITHUB_WORKFLOW_REF or GITHUB_JOB does not say which job this is');
  const path = workflow.split('/').slice(2).join('/');
  const whole = `${workflow.startsWith(`${env.GITHUB_REPOSITORY}/`) ? path : workflow}/${id}`;
  return {
    job: whole.length > MAX_JOB || inert(whole) !== whole ? `sha256-${digest(whole)}` : whole,
    subject: number === null ? branchName(headBranch).replace(':', '-') || '-' : String(number),
    run: counted('GITHUB_RUN_ID', env.GITHUB_RUN_ID || '1'),
    attempt: counted('GITHUB_RUN_ATTEMPT', env.GITHUB_RUN_ATTEMPT || '1'),
    asked: '',
  };
}

const NO_WORKFLOW = '-/-/-.yml@-';

function counted(name: string, text: string): string {
  if (/^[1-9][0-9]{0,15}$/.test(text)) return text;
  throw unreadable(`the variable ${name} is no number`);
}

const PREFIX = `${CHECK}:`;

export function externalIdOf({ job, subject, run, attempt, asked }: Reporter): string {
  return `${PREFIX}${job}:${subject}:${run}.${attempt}${asked === '' ? '' : `:${asked}`}`;
}

/** Of whatever decides: the policies that were named, the gateway, what else is held against them. */
export function hashedQuestion(asked: string): string {
  return digest(asked).slice(0, 12);
}

/** Whatever is found there, somebody else may have written. Null: it is none of ours. */
export function parseExternalId(text: string | null | undefined): Reporter | null {
  const [, job, subject, run, attempt, asked = ''] =
    /^countersign:(.+):([^:]+):(\d{1,16})\.(\d{1,16})(?::([0-9a-f]{12}))?$/.exec(text ?? '') ?? [];
  if (job === undefined || subject === undefined || run === undefined || attempt === undefined) return null;
  return { job, subject, run, attempt, asked };
}

export function isSameAttempt(one: Reporter, other: Reporter): boolean {
  return one.job === other.job && one.run === other.run && one.attempt === other.attempt;
}

export type Attempt = Pick<Reporter, 'run' | 'attempt'>;

/** Runs are numbered in the order in which they are made. */
export function isLater(one: Attempt, than: Attempt): boolean {
  const [run, other] = [BigInt(one.run), BigInt(than.run)];
  return run > other || (run === other && BigInt(one.attempt) > BigInt(than.attempt));
}

/** The page of this attempt. */
export function runUrlOf({ server, repository }: GithubRun, { run, attempt }: Reporter): string {
  return `${server}/${repository}/actions/runs/${run}/attempts/${attempt}`;
}

/** Whose page it is; null: no attempt's of this repository. */
export function attemptOf(url: string, { server, repository }: GithubRun): Attempt | null {
  const start = `${server}/${repository}/actions/runs/`;
  const [, run, attempt] =
    /^(\d{1,16})\/attempts\/(\d{1,16})$/.exec(url.startsWith(start) ? url.slice(start.length) : '') ?? [];
  return run === undefined || attempt === undefined ? null : { run, attempt };
}
