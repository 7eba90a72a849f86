import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Commit } from '../../support/github-api/state.ts';
import { JOB_TOKEN } from '../../support/github-api/tokens.ts';
import { type GithubApi, startGithubApi } from '../../support/github-api.ts';
import type { TestIssuer } from '../../support/issuer.ts';
import { temporaryFolder } from '../../support/repository.ts';
import { type ActRun, runAct } from './act.ts';
import { type Change, type Event, SENDER } from './events.ts';
import { gitHost, type Own, type Project } from './project.ts';

/** A job of acme/widgets: its event, its tokens, and GitHub's API as it finds it. */

export type Job = {
  readonly own: Own;
  readonly project: Project;
  readonly github: GithubApi;
  /** Null: the job has no permission to ask for OIDC tokens. */
  readonly issuer: { readonly issuer: TestIssuer; readonly claims: Record<string, unknown> } | null;
  /** A folder for each run, with one for each of its artifacts. */
  readonly artifacts: string;
};

const KNOWN: Commit = {
  parents: [],
  message: 'a commit',
  author: SENDER.login,
  committer: SENDER.login,
  isVerified: false,
  date: '2026-01-02T03:04:05Z',
};

export type JobOptions = Pick<Job, 'own' | 'project' | 'issuer'> & {
  /** `owner/name` of the head. */
  readonly from?: string;
};

/** With pull request 7 of branch topic, opened by octocat. */
export async function makeJob({ own, project, issuer, from = 'acme/widgets' }: JobOptions): Promise<Job> {
  const { base, head, merge } = project;
  const github = await startGithubApi({ repository: { visibility: 'private' }, sha: base });
  const topic = { ref: 'topic', sha: head, repository: from };
  github.addPull({ user: SENDER.login, base: { ref: 'main' }, head: topic, merge });
  // GitHub knows a commit also when a force push has left it behind.
  for (const id of [base, head, merge]) github.state.commits.set(id, KNOWN);
  github.state.collaborators.set(SENDER.login, 'write');
  const artifacts = temporaryFolder();
  return { own, project, github, issuer, artifacts };
}

export type RunOptions = {
  readonly event: Event;
  /** A file of `.github/workflows`. */
  readonly workflow: string;
  readonly attempt?: number;
  readonly run?: number;
  readonly env?: Readonly<Record<string, string>>;
};

export async function runJob(job: Job, options: RunOptions): Promise<ActRun> {
  const { own, project, github, issuer } = job;
  const { event, workflow, attempt = 1, run = RUN, env = {} } = options;
  project.at(event.sha);
  const place = `.github/workflows/${workflow}`;
  const base = event.name.startsWith('pull_request') ? 'main' : '';
  const claims = {
    event_name: event.name,
    sha: event.sha,
    ref: event.ref,
    base_ref: base,
    head_ref: base === '' ? '' : 'topic',
    run_id: String(run),
    run_number: '17',
    run_attempt: String(attempt),
    workflow_ref: `acme/widgets/${place}@${event.ref}`,
    workflow_sha: event.sha,
    job_workflow_ref: `countersign/countersign/.github/workflows/countersign.yml@${own.commit}`,
    job_workflow_sha: own.commit,
    actor: SENDER.login,
  };
  if (issuer !== null) Object.assign(issuer.claims, claims);
  return runAct({
    root: project.root,
    workflow,
    event: event.name,
    payload: event.payload,
    actor: SENDER.login,
    token: JOB_TOKEN,
    repositories: { [`countersign/countersign@${own.commit}`]: own.root },
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_REF: event.ref,
      GITHUB_RUN_ID: claims.run_id,
      GITHUB_RUN_NUMBER: claims.run_number,
      GITHUB_RUN_ATTEMPT: claims.run_attempt,
      GITHUB_WORKFLOW_REF: claims.workflow_ref,
      GITHUB_WORKFLOW_SHA: claims.workflow_sha,
      CI_LOCAL_GIT: gitHost({ 'acme/widgets': project.root, 'countersign/countersign': own.root }),
      CI_LOCAL_ARTIFACTS: runFolder(job, run),
      ...(issuer === null
        ? {}
        : {
            ACTIONS_ID_TOKEN_REQUEST_URL: issuer.issuer.request.url,
            ACTIONS_ID_TOKEN_REQUEST_TOKEN: issuer.issuer.request.token,
          }),
      ...env,
    },
  });
}

/** The branch of a merge queue, with what is in front of it. */
export function queue({ project, github }: Job, change: Change, { ref }: Event): void {
  project.ref(ref, change.merge);
  github.state.branches.set(ref.replace('refs/heads/', ''), { sha: change.merge, protection: null });
}

const RUN = 42;

function runFolder({ artifacts }: Job, run: number): string {
  const folder = join(artifacts, String(run));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Of the usual run. */
export function artifactsOf(job: Job): readonly string[] {
  const folder = runFolder(job, RUN);
  return readdirSync(folder).map((name) => join(folder, name));
}

/** What GitHub was asked, in order. */
export function callsOf({ github }: Job): readonly string[] {
  return github.requests().map(({ operation, outcome }) => `${operation} ${outcome}`);
}

/** The calls that every run is made of. */
export const CALLS = {
  find: 'GET /commits/{ref}/check-runs 200',
  open: 'POST /check-runs 201',
  reviews: 'GET /pulls/{pull_number}/reviews 200',
  pull: 'GET /pulls/{pull_number} 200',
  update: 'PATCH /check-runs/{check_run_id} 200',
} as const;

/** Ends the check as the kernel does when memory runs out. */
export function killCheck({ artifacts }: Job): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const isCheck = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('/dist/cli.js\0check\0');
      if (isCheck && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`=${artifacts}/`))
        process.kill(Number(pid), 'SIGKILL');
    } catch {
      // it has ended, or is another user's
    }
  }
}

/** From now on no upload of the usual run succeeds. */
export function breakUploads(job: Job): void {
  writeFileSync(join(runFolder(job, RUN), '.down'), '');
}
