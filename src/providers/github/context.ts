import { z } from 'zod';
import { RunError } from '../../errors.ts';
import { readRegular } from '../../lib/files.ts';
import type { Context, Environment } from '../../model.ts';
import { aroundOf } from './people.ts';

/** What GitHub says of this run: variables and the event file (`../shared/providers.md` §3). */

const commit = z.string().regex(/^[0-9a-f]{40}$|^[0-9a-f]{64}$/);

const pullRequestEvent = z.object({
  pull_request: z.object({ base: z.object({ sha: commit }), head: z.object({ sha: commit }) }),
});
const mergeGroupEvent = z.object({ merge_group: z.object({ base_sha: commit, head_sha: commit }) });
const pushEvent = z.object({ before: commit, after: commit });
const repositoryEvent = z.object({
  repository: z.object({ visibility: z.string().optional(), private: z.boolean().optional() }).optional(),
});

/** GitHub caps the payloads of its events at this size. */
export const MAX_EVENT_BYTES = 25 * 1024 * 1024;

type Range = Pick<Context, 'base' | 'head' | 'merge'>;

/** @throws RunError CONTEXT_UNREADABLE, EVENT_UNSUPPORTED */
export function loadContext(env: Environment, now: Date): Context {
  const event = variable(env, 'GITHUB_EVENT_NAME');
  const payload = readEvent(variable(env, 'GITHUB_EVENT_PATH'));
  const around = aroundOf(payload, env);
  if (around === null) throw unreadable('the event file does not say who made the change, and where');
  return {
    provider: 'github',
    event,
    repository: repositoryOf(env),
    visibility: visibilityOf(payload),
    ...rangeOf(event, payload, variable(env, 'GITHUB_SHA')),
    ...around,
    // Reviews of this head come from the forge's API, which this version does not ask yet.
    approvals: [],
    reviewed: null,
    unchecked: [],
    // A job's own word: without the gateway's app any workflow could say the same.
    grade: 'advisory',
    now,
  };
}

/** Names are shown in reports and signed in evidence: nothing but a name gets there. */
function repositoryOf(env: Environment): string {
  const server = env.GITHUB_SERVER_URL ?? 'https://github.com';
  const name = variable(env, 'GITHUB_REPOSITORY');
  if (!/^https:\/\/[A-Za-z0-9.-]+(?::[0-9]+)?$/.test(server))
    throw unreadable('GITHUB_SERVER_URL is no https URL of a host');
  if (!/^[\w.-]+\/[\w.-]+$/.test(name)) throw unreadable('GITHUB_REPOSITORY is not owner/name');
  return `${server}/${name}`;
}

function variable(env: Environment, name: string): string {
  const value = env[name];
  if (value !== undefined && value !== '') return value;
  throw unreadable(`the variable ${name} is not set`);
}

function unreadable(why: string, cause?: unknown): RunError {
  return new RunError('CONTEXT_UNREADABLE', `the run cannot be read: ${why}`, {
    hint: 'run the check as a step of a GitHub Actions job, and let no earlier step change GITHUB_ variables',
    cause,
  });
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

function parseEvent<T>(schema: z.ZodType<T>, event: string, payload: unknown): T {
  const parsed = schema.safeParse(payload);
  if (parsed.success) return parsed.data;
  throw unreadable(
    `the event file lacks what a ${event} event has: ${parsed.error.issues[0]?.path.join('.')}`,
  );
}

const NO_COMMIT = /^0+$/;

function rangeOf(event: string, payload: unknown, sha: string): Range {
  switch (event) {
    case 'pull_request': {
      const { pull_request: pull } = parseEvent(pullRequestEvent, event, payload);
      return { base: pull.base.sha, head: pull.head.sha, merge: parseEvent(commit, event, sha) };
    }
    case 'merge_group': {
      const { merge_group: group } = parseEvent(mergeGroupEvent, event, payload);
      return { base: group.base_sha, head: group.head_sha, merge: null };
    }
    case 'push': {
      const { before, after } = parseEvent(pushEvent, event, payload);
      if (NO_COMMIT.test(after)) throw unsupported('a push that deletes a branch');
      return { base: NO_COMMIT.test(before) ? null : before, head: after, merge: null };
    }
    case 'workflow_dispatch':
    case 'schedule':
      return { base: null, head: parseEvent(commit, event, sha), merge: null };
    default:
      throw unsupported(`the event ${event}`);
  }
}

function unsupported(what: string): RunError {
  return new RunError('EVENT_UNSUPPORTED', `there is no change that can be decided safely on ${what}`, {
    hint: 'start the check on pull_request, merge_group or push',
  });
}

function visibilityOf(payload: unknown): Context['visibility'] {
  const repository = repositoryEvent.safeParse(payload).data?.repository;
  if (repository?.visibility === 'public' || repository?.private === false) return 'public';
  return repository === undefined ? 'unknown' : 'private';
}
