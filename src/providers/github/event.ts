import { z } from 'zod';
import { RunError } from '../../errors.ts';
import { readRegular } from '../../lib/files.ts';
import type { Context, Environment } from '../../model.ts';

/** The variables of a job and its event file, parsed. What they say, nobody has verified. */

/** GitHub caps the payloads of its events at this size. */
export const MAX_EVENT_BYTES = 25 * 1024 * 1024;

export const commit = z.string().regex(/^[0-9a-f]{40}$|^[0-9a-f]{64}$/);
export const id = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const name = z.string().max(1000);
const branchRef = z.string().regex(/^refs\/heads\/\S{1,1000}$/);
/** A deleted account is null. */
export const account = z.object({ login: z.string().max(200), id: id.nullish(), type: name.nullish() });
/** Null: the repository is gone. Absent: nobody says. */
const from = z.object({ sha: commit, ref: name.nullish(), repo: z.object({ id }).nullish() });

/** In events and in answers of the API alike. */
export const pullSchema = z.object({
  number: id.min(1).nullish(),
  state: name.nullish(),
  user: account.nullish(),
  labels: z.array(z.object({ name })).nullish(),
  base: from,
  head: from,
});
export type Pull = z.infer<typeof pullSchema>;

const workflowRun = z.object({
  event: name,
  head_sha: commit,
  head_branch: name.nullish(),
  head_repository: z.object({ id, owner: account.nullish() }).nullish(),
  pull_requests: z
    .array(z.object({ number: id.min(1), base: z.object({ repo: z.object({ id }) }) }))
    .max(1000)
    .nullish(),
});
export type WorkflowRun = z.infer<typeof workflowRun>;

export const repositorySchema = z.object({
  id: id.nullish(),
  full_name: name.nullish(),
  owner: account.nullish(),
  default_branch: name.nullish(),
  visibility: name.nullish(),
  private: z.boolean().nullish(),
});

/** The members of every event that we know; which of them one has, its name says. */
const eventSchema = z.object({
  action: name.nullish(),
  number: id.min(1).nullish(),
  sender: account.nullish(),
  repository: repositorySchema.nullish(),
  ref: name.nullish(),
  before: commit.nullish(),
  after: commit.nullish(),
  pull_request: pullSchema.nullish(),
  merge_group: z
    .object({ base_sha: commit, head_sha: commit, base_ref: name.nullish(), head_ref: branchRef.nullish() })
    .nullish(),
  workflow_run: workflowRun.nullish(),
  /** A file of the repository; a `workflow_run` has an object here. */
  workflow: z.string().max(1000).nullish().catch(null),
});
export type GithubEvent = z.infer<typeof eventSchema>;

/** @throws RunError CONTEXT_UNREADABLE */
export function loadEvent(env: Environment): GithubEvent {
  const event = variable(env, 'GITHUB_EVENT_NAME');
  const parsed = eventSchema.safeParse(readEvent(variable(env, 'GITHUB_EVENT_PATH')));
  if (parsed.success) return parsed.data;
  throw lacking(event, parsed.error.issues[0]?.path.join('.') ?? '');
}

function readEvent(path: string): unknown {
  const bytes = readRegular(path, MAX_EVENT_BYTES);
  if ('why' in bytes) throw unreadable(`the event file is none: ${bytes.why}`);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw unreadable('the event file is no JSON that can be read', cause);
  }
}

/** What an event of this name has, and this one has not. @throws RunError CONTEXT_UNREADABLE */
export function required<T>(event: string, member: string, value: T | null | undefined): T {
  if (value !== null && value !== undefined) return value;
  throw lacking(event, member);
}

function lacking(event: string, member: string): RunError {
  return unreadable(`the event file lacks what a ${inWords(event)} event has: ${member}`);
}

/** A name of an event; of anything else nothing is shown. */
export function inWords(event: string): string {
  return /^\w{1,100}$/.test(event) ? event : 'nameless';
}

/** @throws RunError CONTEXT_UNREADABLE */
export function variable(env: Environment, variableName: string): string {
  const value = env[variableName];
  if (value !== undefined && value !== '') return value;
  throw unreadable(`the variable ${variableName} is not set`);
}

export function unreadable(why: string, cause?: unknown): RunError {
  return new RunError('CONTEXT_UNREADABLE', `the run cannot be read: ${why}`, {
    hint: 'run the check as a step of a GitHub Actions job, and let no earlier step change GITHUB_ variables',
    cause,
  });
}

/** @returns the error for what is no change, or none that anybody could be sure of. */
export function unsupported(
  what: string,
  hint = 'start the check on pull_request, merge_group or push',
): RunError {
  return new RunError('EVENT_UNSUPPORTED', `there is no change that can be decided safely on ${what}`, {
    hint,
  });
}

/**
 * `owner/name/PATH` of `owner/name/PATH@REF`. A ref may hold whatever looks like a file's name, and the name whatever
 * looks like a ref, but for a slash.
 */
export function workflowFileOf(ref: string | null | undefined): string | undefined {
  return /^((?:[^/@]+\/)*[^/]+\.ya?ml)@/.exec(ref ?? '')?.[1];
}

/** Names without `refs/heads/`; of a tag the whole ref, so that no branch is taken for it. */
export function shortBranch(ref: string | null | undefined): string {
  return (ref ?? '').replace(/^refs\/heads\//, '');
}

/** Public when everything that the event says of it agrees. */
export function visibilityOf(event: Pick<GithubEvent, 'repository'>): Context['visibility'] {
  const { visibility, private: isPrivate } = event.repository ?? {};
  const said = visibility ?? null;
  if (said === null && (isPrivate ?? null) === null) return 'unknown';
  return (said ?? 'public') === 'public' && isPrivate !== true ? 'public' : 'private';
}

/** From another repository, or from one that is gone; where nobody says, not. */
export function isForkOf(
  head: { readonly id: number } | null | undefined,
  base: number | null | undefined,
): boolean {
  return head !== undefined && head?.id !== base;
}
