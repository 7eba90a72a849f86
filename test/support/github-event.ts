import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/commands/check.ts';
import { renderFailure } from '../../src/commands/failure.ts';
import type { RunError } from '../../src/errors.ts';
import type { Environment, Provider } from '../../src/model.ts';
import { githubProvider } from '../../src/providers/github/index.ts';
import { numberOf } from './github-api/make.ts';
import { BASE_SHA, HEAD_SHA } from './github-api/people.ts';
import { JOB_TOKEN } from './github-api/tokens.ts';
import type { GithubApi } from './github-api.ts';
import type { TestIssuer } from './issuer.ts';
import { temporaryFolder } from './repository.ts';

/** Events of `acme/widgets` as GitHub sends them to a job, in what matters here, with the variables of the job. */

export const MERGE_SHA = '3e9e'.repeat(10);
export const DEFAULT_SHA = 'def0'.repeat(10);
export const HERE = 123456789;
export const FORK = 987654321;

export const user = (login: string): Json => ({
  login,
  id: numberOf(login),
  type: login.endsWith('[bot]') ? 'Bot' : 'User',
});

type Json = { readonly [member: string]: unknown };
type Change = Json | ((payload: Json) => Json);

export const repository: Json = {
  id: HERE,
  full_name: 'acme/widgets',
  owner: { login: 'acme', id: 4242 },
  default_branch: 'main',
  visibility: 'private',
  private: true,
};

export const pull = (more: Json = {}): Json => ({
  number: 7,
  state: 'open',
  user: user('ann'),
  labels: [],
  base: { sha: BASE_SHA, ref: 'main', repo: { id: HERE } },
  head: { sha: HEAD_SHA, ref: 'feature', repo: { id: HERE } },
  ...more,
});

/** The head of another repository; null: one that is gone. */
export const fromFork = (id: number | null = FORK): Json =>
  pull({ head: { sha: HEAD_SHA, ref: 'feature', repo: id === null ? null : { id } } });

export const workflowRun = (more: Json = {}): Json => ({
  event: 'pull_request',
  head_sha: HEAD_SHA,
  head_branch: 'feature',
  head_repository: { id: HERE, owner: { login: 'acme', id: 4242 } },
  pull_requests: [{ number: 7, base: { repo: { id: HERE } }, head: { sha: HEAD_SHA } }],
  ...more,
});

export const QUEUE = `refs/heads/gh-readonly-queue/main/pr-7-${BASE_SHA}`;

type Sent = { readonly payload: Json; readonly sha: string; readonly ref: string };
const ofPull = { action: 'synchronize', number: 7, pull_request: pull() };
const onMain = { sha: DEFAULT_SHA, ref: 'refs/heads/main' };
const onMerge = { sha: MERGE_SHA, ref: 'refs/pull/7/merge' };

/** What each event holds, and the commit and ref its job is about. */
export const EVENTS = {
  pull_request: { payload: ofPull, ...onMerge },
  pull_request_review: { payload: { action: 'submitted', pull_request: pull() }, ...onMerge },
  pull_request_target: { payload: ofPull, ...onMain },
  merge_group: {
    payload: {
      action: 'checks_requested',
      merge_group: { base_sha: BASE_SHA, head_sha: HEAD_SHA, base_ref: 'refs/heads/main', head_ref: QUEUE },
    },
    sha: HEAD_SHA,
    ref: QUEUE,
  },
  push: {
    payload: { ref: 'refs/heads/main', before: BASE_SHA, after: HEAD_SHA },
    sha: HEAD_SHA,
    ref: 'refs/heads/main',
  },
  workflow_run: {
    payload: { action: 'completed', workflow: { id: 1 }, workflow_run: workflowRun() },
    ...onMain,
  },
  workflow_dispatch: { payload: { ref: 'refs/heads/main', workflow: '.github/workflows/ci.yml' }, ...onMain },
  schedule: { payload: { schedule: '0 0 * * *', workflow: '.github/workflows/ci.yml' }, ...onMain },
} as const satisfies Readonly<Record<string, Sent>>;
export type EventName = keyof typeof EVENTS;

export type JobOptions = {
  /** Members that are added or replaced, or what the payload is made into. */
  readonly payload?: Change;
  readonly env?: Environment;
  /** What the job is about, instead of the event's own. */
  readonly sha?: string;
  /** With a token of the job; absent: the step has none. */
  readonly api?: GithubApi;
  /** With `id-token: write`: the issuer answers with what this job's variables say. */
  readonly issuer?: TestIssuer;
  /** Of its tokens, besides what the variables of such an event say. */
  readonly claims?: Readonly<Record<string, string>>;
};

/** The variables of a job, with its event file. */
export function jobEnv(name: EventName | (string & {}), options: JobOptions = {}): Environment {
  const sent: Sent | undefined = Object.hasOwn(EVENTS, name) ? EVENTS[name as EventName] : undefined;
  const { payload = {}, ref = 'refs/heads/main' } = sent ?? {};
  const sha = options.sha ?? sent?.sha ?? DEFAULT_SHA;
  const { payload: change = {}, env = {}, api, issuer, claims = {} } = options;
  const whole = { repository, sender: user('ann'), ...payload };
  const event = typeof change === 'function' ? change(whole) : { ...whole, ...change };
  const path = join(temporaryFolder(), 'event.json');
  writeFileSync(path, JSON.stringify(event));
  const isPull = name.startsWith('pull_request');
  const job = {
    repository: 'acme/widgets',
    repository_id: String(HERE),
    repository_owner: 'acme',
    repository_owner_id: '4242',
    sha,
    ref,
    head_ref: isPull ? 'feature' : '',
    base_ref: isPull ? 'main' : '',
    event_name: name,
    workflow_ref: 'acme/widgets/.github/workflows/ci.yml@refs/heads/main',
    workflow_sha: sha,
    run_id: '9876543210',
    run_attempt: '1',
    run_number: '17',
    actor: 'ann',
    actor_id: String(numberOf('ann')),
    runner_environment: 'github-hosted',
  };
  const variables = Object.entries(job).map(([claim, value]) => [
    claim === 'runner_environment' ? 'RUNNER_ENVIRONMENT' : `GITHUB_${claim.toUpperCase()}`,
    value,
  ]);
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_PATH: path,
    GITHUB_TRIGGERING_ACTOR: 'ann',
    ...Object.fromEntries(variables),
    ...(api === undefined ? {} : { GITHUB_API_URL: api.url, GITHUB_TOKEN: JOB_TOKEN }),
    ...(issuer === undefined
      ? {}
      : {
          ACTIONS_ID_TOKEN_REQUEST_URL: `${issuer.request.url}&${new URLSearchParams({ ...job, ...claims })}`,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: issuer.request.token,
        }),
    ...env,
  };
}

const NOW = new Date('2026-03-04T05:06:07Z');

function providerOf(env: Environment): Provider {
  return githubProvider(env, { now: () => NOW, elapsed: () => 0 });
}

export function jobProvider(name: EventName | (string & {}), options: JobOptions = {}): Provider {
  return providerOf(jobEnv(name, options));
}

/** `check` in this process: its exit code and what it prints as JSON. */
export async function runCheck(root: string, env: Environment, ...args: readonly string[]): Promise<Ran> {
  const argv = ['-C', root, '--format', 'json', ...args];
  try {
    const { stdout, exitCode } = await check({
      argv,
      env,
      isTerminal: false,
      entry: '',
      progress: () => undefined,
    });
    return { code: exitCode, json: JSON.parse(stdout) };
  } catch (error) {
    const { stdout, exitCode } = renderFailure(error, argv);
    return { code: exitCode, json: JSON.parse(stdout) };
  }
}

export type Ran = {
  readonly code: number;
  readonly json: {
    readonly verdict?: string;
    readonly subject?: { readonly base: string; readonly head: string };
    readonly approvals?: { readonly given: readonly { readonly by: string }[] };
    readonly unchecked?: readonly { readonly what: string; readonly why: string }[];
    readonly error?: { readonly code: string; readonly message: string; readonly hint: string };
  };
};

/** The code that this ends with; null: it does not end so. */
export async function codeOf(work: Promise<unknown>): Promise<string | null> {
  return (await errorOf(work))?.code ?? null;
}

export async function errorOf(work: Promise<unknown>): Promise<RunError | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof Error && error.name === 'RunError') return error as RunError;
    throw error;
  }
}
