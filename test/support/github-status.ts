import { concludedBy } from '../../src/commands/reported.ts';
import type { Environment, Report, Verdict } from '../../src/model.ts';
import { openApi } from '../../src/providers/github/api.ts';
import type { GithubRun } from '../../src/providers/github/run.ts';
import { openStatus, type StatusCheck } from '../../src/providers/github/status.ts';
import { renderFailureMarkdown } from '../../src/report/markdown.ts';
import { BASE_SHA, HEAD_SHA } from './github-api/people.ts';
import type { CheckRun, Status } from './github-api/state.ts';
import { JOB_TOKEN } from './github-api/tokens.ts';
import { type GithubApi, type GithubApiOptions, startGithubApi } from './github-api.ts';
import { failedVerdict, findingWith, passedVerdict } from './verdict.ts';

/** The status check of one pull request, reported by jobs in this process to the API server of the tests. */

export { BASE_SHA, HEAD_SHA };

const WORKFLOW = '.github/workflows/check.yml';

export type JobOptions = {
  readonly run?: Partial<GithubRun>;
  readonly env?: Environment;
  readonly attempt?: number;
  readonly runId?: number;
  readonly job?: string;
};

/** A server with one open pull request. */
export async function startForge(options: GithubApiOptions = {}): Promise<GithubApi> {
  const github = await startGithubApi(options);
  github.addPull();
  return github;
}

/** One process of a job. Another one of the same job is asked for again. */
export function jobOf(github: GithubApi, options: JobOptions = {}): StatusCheck {
  const { runId = 501, attempt = 1, job = 'check' } = options;
  const now = (): Date => new Date();
  const run: GithubRun = {
    event: 'pull_request',
    server: 'https://github.com',
    repository: 'acme/widgets',
    base: BASE_SHA,
    head: HEAD_SHA,
    merge: null,
    number: 7,
    isFork: false,
    baseBranch: 'main',
    headBranch: 'feature',
    headRef: null,
    defaultBranch: 'main',
    ...options.run,
  };
  const env = {
    GITHUB_REPOSITORY: 'acme/widgets',
    GITHUB_WORKFLOW_REF: `acme/widgets/${WORKFLOW}@refs/pull/7/merge`,
    GITHUB_JOB: job,
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_ATTEMPT: String(attempt),
    ...options.env,
  };
  return openStatus({
    env,
    api: openApi({ url: github.url, token: JOB_TOKEN, now }),
    run: async () => run,
    now,
  });
}

type Of<K extends Report['kind']> = Report & { readonly kind: K };

export const PENDING: Of<'pending'> = { kind: 'pending', base: null, head: null, asked: 'one question' };

const SUBJECT = { ...passedVerdict().subject, base: BASE_SHA, head: HEAD_SHA };

function conclusion(verdict: Verdict): Of<'conclusion'> {
  const report = concludedBy(verdict);
  if (report.kind !== 'conclusion') throw new Error('a verdict is reported as something else');
  return report;
}

export function passed(change: Partial<Verdict> = {}): Of<'conclusion'> {
  return conclusion(passedVerdict({ subject: SUBJECT, grade: 'advisory', ...change }));
}

export function failed(change: Partial<Verdict> = {}): Of<'conclusion'> {
  return conclusion(failedVerdict({ subject: SUBJECT, ...change }));
}

/** A FAILED verdict with so many findings, each at a line of its own. */
export function failedWith(count: number, from = 1): Of<'conclusion'> {
  const findings = Array.from({ length: count }, (_, at) =>
    findingWith({ startLine: from + at, endLine: from + at }),
  );
  return failed({ findings, approvals: { required: [], given: [] }, unchecked: [] });
}

export function failure(code = 'GATEWAY_UNAVAILABLE'): Of<'failure'> {
  const words = { code, message: 'the gateway gives no answer', hint: 'start the job again' };
  return { kind: 'failure', ...words, markdown: () => renderFailureMarkdown(words) };
}

/** What is heard of a name: the newest check run, and the last status. */
export type Heard = { readonly run: CheckRun | undefined; readonly status: Status | undefined };

export function heard({ state }: GithubApi, name = 'countersign', sha = HEAD_SHA): Heard {
  return {
    run: state.checkRuns.filter((one) => one.sha === sha && one.name === name).at(-1),
    status: state.statuses.filter((one) => one.sha === sha && one.context === name).at(-1),
  };
}

/** Whether a branch that requires the check would take it: `neutral` and `skipped` pass too. */
export function isGreen(github: GithubApi, name = 'countersign', sha = HEAD_SHA): boolean {
  const { run, status } = heard(github, name, sha);
  const states = [run?.conclusion, status?.state].filter((state) => state !== undefined);
  return (
    states.length > 0 && states.every((state) => ['success', 'neutral', 'skipped'].includes(state ?? ''))
  );
}

export function isRed(github: GithubApi, name = 'countersign', sha = HEAD_SHA): boolean {
  const { run, status } = heard(github, name, sha);
  return run?.conclusion === 'failure' || status?.state === 'error' || status?.state === 'failure';
}

type Sent = { readonly conclusion?: string; readonly output?: { readonly annotations?: readonly object[] } };

function patches(github: GithubApi): readonly Sent[] {
  return github
    .requests()
    .filter(({ method }) => method === 'PATCH')
    .map(({ body }) => body as Sent);
}

/** How many there were in each call. */
export function annotationsSent(github: GithubApi): readonly number[] {
  return patches(github).map(({ output }) => output?.annotations?.length ?? 0);
}

/** What each call concludes. */
export function concluded(github: GithubApi): readonly (string | undefined)[] {
  return patches(github).map(({ conclusion }) => conclusion);
}
