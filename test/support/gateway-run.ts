import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, makeRepository, type TestRepository, temporaryFolder } from './repository.ts';

/** A pull request of `acme/widgets` with the variables of its GitHub job, and an issuer that knows the job. */

export type JobClaims = Record<string, unknown>;

export type GatewayRun = TestRepository & {
  readonly base: string;
  readonly head: string;
  readonly merge: string;
  readonly temporary: string;
  readonly env: Record<string, string>;
  /** What the job's tokens say besides the usual. */
  readonly claims: JobClaims;
  readonly evidence: string;
};

export type RunOptions = {
  readonly base?: Files;
  readonly head?: Files;
  /** Where the job asks for its token. */
  readonly request: { readonly url: string; readonly token: string };
  readonly event?: 'pull_request' | 'push';
};

const BASE: Files = { 'app.py': 'import os\n' };
const HEAD: Files = { 'app.py': 'import os\nrun(x)\n' };

export function gatewayRun({
  base: before = BASE,
  head: after = HEAD,
  request,
  event = 'pull_request',
}: RunOptions): GatewayRun {
  const repository = makeRepository();
  const { commit, files, ref } = repository;
  const base = commit(files(before));
  const head = commit(files(after), [base]);
  const merge = commit(files(after), [base, head]);
  ref('refs/heads/main', base);
  ref('refs/pull/1/merge', merge);
  const temporary = temporaryFolder();
  const sha = event === 'push' ? head : merge;
  const gitRef = event === 'push' ? 'refs/heads/main' : 'refs/pull/1/merge';
  const about = { private: true };
  const claims = { sha, ref: gitRef, event_name: event };
  const payload =
    event === 'push'
      ? { before: base, after: head, repository: about }
      : { pull_request: { base: { sha: base }, head: { sha: head } }, repository: about };
  writeFileSync(join(temporary, 'event.json'), JSON.stringify(payload));
  for (const file of ['output', 'summary']) writeFileSync(join(temporary, file), '');
  return {
    ...repository,
    base,
    head,
    merge,
    temporary,
    evidence: join(temporary, 'countersign-evidence'),
    claims,
    env: {
      GITHUB_ACTIONS: 'true',
      CI: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: join(temporary, 'event.json'),
      GITHUB_REPOSITORY: 'acme/widgets',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: sha,
      GITHUB_REF: gitRef,
      GITHUB_OUTPUT: join(temporary, 'output'),
      GITHUB_STEP_SUMMARY: join(temporary, 'summary'),
      RUNNER_TEMP: temporary,
      // Each job has an address of its own, which knows whose token it gives.
      ACTIONS_ID_TOKEN_REQUEST_URL: `${request.url}${request.url.includes('?') ? '&' : '?'}${new URLSearchParams(claims)}`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: request.token,
    },
  };
}

/** One file of the evidence that a run has written, as JSON. */
export function evidenceJson(directory: string, name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(directory, name), 'utf8'));
}

/** The Statement that was signed. */
export function signedStatement(directory: string): Record<string, unknown> {
  const { dsseEnvelope } = JSON.parse(readFileSync(join(directory, 'evidence.sigstore.json'), 'utf8'));
  return JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString('utf8'));
}
