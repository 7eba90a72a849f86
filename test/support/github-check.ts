import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliResult, runCli } from './cli.ts';
import type { Pull } from './github-api/state.ts';
import type { GithubApi } from './github-api.ts';
import { jobEnv, user } from './github-event.ts';
import type { TestIssuer } from './issuer.ts';
import { type Files, makeRepository, type TestRepository, temporaryFolder } from './repository.ts';

/**
 * A pull request of `acme/widgets`, number 7, in a real repository and at the API server of the tests, with the
 * variables and the event file of its GitHub job: what the built program is run with.
 */

export type GithubJob = TestRepository & {
  readonly base: string;
  readonly head: string;
  readonly merge: string;
  readonly pull: Pull;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly evidence: string;
  /** `countersign check` as the job runs it; `args` come last. */
  readonly check: (args?: readonly string[], env?: CheckEnv) => Promise<CliResult>;
  readonly run: (args: readonly string[], env?: CheckEnv) => Promise<CliResult>;
  /** A value that was written for the next steps. */
  readonly output: (name: string) => string | undefined;
};

type CheckEnv = Readonly<Record<string, string | undefined>>;

export type GithubJobOptions = {
  readonly base?: Files;
  readonly head?: Files;
  /** With `id-token: write`. */
  readonly issuer?: TestIssuer;
  readonly event?: 'pull_request' | 'pull_request_review' | 'merge_group' | 'push';
  /** Of its head branch. */
  readonly isFork?: boolean;
};

const BASE: Files = { 'app.py': 'import os\n' };
const HEAD: Files = { 'app.py': 'import os\nrun(x)\n' };
const QUEUE = 'gh-readonly-queue/main/pr-7-';

export function githubJob(
  api: GithubApi,
  {
    base: before = BASE,
    head: after = HEAD,
    issuer,
    event = 'pull_request',
    isFork = false,
  }: GithubJobOptions = {},
): GithubJob {
  const repository = makeRepository();
  const { commit, files, ref, root } = repository;
  const base = commit(files(before));
  const head = commit(files(after), [base]);
  const merge = commit(files(after), [base, head]);
  ref('refs/heads/main', base);
  ref('refs/remotes/origin/main', base);
  ref('refs/pull/7/merge', merge);
  api.push('main', base);
  const pull = api.addPull({ number: 7, base: { sha: base }, head: { sha: head } });
  const queue = `${QUEUE}${base}`;
  if (event === 'merge_group') api.push(queue, merge);
  if (event === 'push') api.push('main', head);
  const sent = EVENTS[event]({ base, head, merge, queue, isFork });
  const temporary = temporaryFolder();
  for (const file of ['output', 'summary']) writeFileSync(join(temporary, file), '');
  const env = jobEnv(event, {
    payload: sent.payload,
    api,
    ...(issuer === undefined ? {} : { issuer, claims: { sha: sent.sha, ref: sent.ref } }),
    env: {
      GITHUB_SHA: sent.sha,
      GITHUB_REF: sent.ref,
      GITHUB_JOB: 'check',
      GITHUB_OUTPUT: join(temporary, 'output'),
      GITHUB_STEP_SUMMARY: join(temporary, 'summary'),
      RUNNER_TEMP: temporary,
    },
  });
  const run: GithubJob['run'] = (args, more = {}) => runCli(args, { cwd: root, env: { ...env, ...more } });
  return {
    ...repository,
    base,
    head,
    merge,
    pull,
    env,
    evidence: join(temporary, 'countersign-evidence'),
    run,
    check: (args = ['--sign', 'none'], more) => run(['check', ...args], more),
    output: (name) => outputs(readFileSync(join(temporary, 'output'), 'utf8')).get(name),
  };
}

type Commits = {
  readonly base: string;
  readonly head: string;
  readonly merge: string;
  readonly queue: string;
  readonly isFork: boolean;
};
type Sent = {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly sha: string;
  readonly ref: string;
};

const OURS = { id: 123456789 };

function ofPull({ base, head, merge, isFork }: Commits): Sent {
  const pull = {
    number: 7,
    state: 'open',
    user: user('ann'),
    labels: [],
    base: { sha: base, ref: 'main', repo: OURS },
    head: { sha: head, ref: 'feature', repo: isFork ? { id: 987654321 } : OURS },
  };
  return { payload: { number: 7, pull_request: pull }, sha: merge, ref: 'refs/pull/7/merge' };
}

const EVENTS: Readonly<Record<NonNullable<GithubJobOptions['event']>, (commits: Commits) => Sent>> = {
  pull_request: ofPull,
  pull_request_review: ofPull,
  merge_group: ({ base, merge, queue }) => ({
    payload: {
      merge_group: {
        base_sha: base,
        head_sha: merge,
        base_ref: 'refs/heads/main',
        head_ref: `refs/heads/${queue}`,
      },
    },
    sha: merge,
    ref: `refs/heads/${queue}`,
  }),
  push: ({ base, head }) => ({
    payload: { ref: 'refs/heads/main', before: base, after: head },
    sha: head,
    ref: 'refs/heads/main',
  }),
};

/** `name<<delimiter`, the value, the delimiter; the last one of a name wins. */
function outputs(text: string): ReadonlyMap<string, string> {
  const found = [...text.matchAll(/^([\w-]+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)];
  return new Map(found.map(([, name = '', , value = '']) => [name, value]));
}
