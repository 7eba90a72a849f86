import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Environment } from '../../src/model.ts';
import { HERE, jobEnv, pull, repository, runCheck } from '../support/github-event.ts';
import { startIssuer, type TestIssuer } from '../support/issuer.ts';
import { makeRepository, type TestRepository, temporaryFolder } from '../support/repository.ts';
import { threatRow } from '../support/threats.ts';

/** A step before us has rewritten what the job says of itself: its token, or git's own objects, say otherwise. */

const row = threatRow('F3');

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startIssuer({ provider: 'github' });
});
afterAll(() => issuer.close());

type Run = Pick<TestRepository, 'root' | 'commit' | 'files'> & {
  readonly base: string;
  readonly head: string;
  readonly merge: string;
  readonly temporary: string;
  readonly env: Record<string, string | undefined>;
};

function job(): Run {
  const { root, commit, files, ref } = makeRepository();
  const base = commit(files({ a: 'a\n' }));
  const head = commit(files({ a: 'a\n', b: 'b\n' }), [base]);
  const merge = commit(files({ a: 'a\n', b: 'b\n' }), [base, head]);
  ref('refs/heads/main', base);
  ref('refs/pull/7/merge', merge);
  const temporary = temporaryFolder();
  const its = { base: { sha: base, ref: 'main', repo: { id: HERE } } };
  const payload = { pull_request: pull({ ...its, head: { sha: head, ref: 'feature', repo: { id: HERE } } }) };
  const env = { ...jobEnv('pull_request', { payload, issuer, sha: merge }), RUNNER_TEMP: temporary };
  return { root, commit, files, base, head, merge, temporary, env };
}

type Event = { pull_request: { base: { sha: string }; head: { sha: string } } } & Record<string, object>;

function rewrite({ GITHUB_EVENT_PATH: path = '' }: Environment, change: (event: Event) => object): void {
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
}

const variable = (name: string, value: string): Case => [
  name,
  value,
  ({ env }) => void Object.assign(env, { [name]: value }),
];
const member = (name: string, value: string, change: (event: Event, run: Run) => object): Case => [
  name,
  value,
  (run) => rewrite(run.env, (event) => change(event, run)),
];

type Case = readonly [said: string, value: string, trick: (run: Run) => void];

const CASES: readonly Case[] = [
  variable('GITHUB_REPOSITORY', 'acme/lax'),
  variable('GITHUB_REPOSITORY_ID', '31337'),
  variable('GITHUB_REPOSITORY_OWNER_ID', '31337'),
  variable('GITHUB_SHA', 'f'.repeat(40)),
  variable('GITHUB_REF', 'refs/heads/lax'),
  variable('GITHUB_HEAD_REF', 'lax'),
  variable('GITHUB_BASE_REF', 'lax'),
  variable('GITHUB_EVENT_NAME', 'pull_request_target'),
  variable('GITHUB_WORKFLOW_REF', 'acme/lax/.github/workflows/x.yml@refs/heads/lax'),
  variable('GITHUB_RUN_ID', '31337'),
  variable('GITHUB_ACTOR', 'mallory'),
  variable('RUNNER_ENVIRONMENT', 'self-hosted'),
  member('repository.id', '31337', (event) => ({ ...event, repository: { ...repository, id: 31337 } })),
  member('pull_request.number', '31337', (event) => ({
    ...event,
    pull_request: { ...event.pull_request, number: 31337 },
  })),
  // What no claim holds, the test merge does.
  member('base', 'lax', (event, { head }) => ({
    ...event,
    pull_request: { ...event.pull_request, base: { ...event.pull_request.base, sha: head } },
  })),
  member('head', 'lax', (event, { base, commit, files }) => {
    const sha = commit(files({ a: 'lax\n' }), [base]);
    return { ...event, pull_request: { ...event.pull_request, head: { ...event.pull_request.head, sha } } };
  }),
];

for (const [said, value, trick] of CASES) {
  row.attack(
    `${said} that contradicts the job is refused by its name, without a verdict`,
    'refused',
    async () => {
      const run = job();
      trick(run);
      const { code, json } = await runCheck(run.root, run.env, '--sign', 'none');
      expect([code, json.error?.code]).toEqual([3, 'CONTEXT_MISMATCH']);
      expect(json.error?.message).toContain(said);
      expect(json.error?.message).not.toContain(value);
      expect(json.error?.hint).toMatch(/./);
      expect(existsSync(join(run.temporary, 'countersign-evidence'))).toBe(false);
    },
  );
}

row.twin('a job that says what its token says is decided', async () => {
  const { root, env, base, head } = job();
  const { code, json } = await runCheck(root, env, '--sign', 'none');
  expect([code, json.verdict, json.subject]).toMatchObject([0, 'PASSED', { base, head }]);
});

row.twin('what a runner does not set contradicts nothing', async () => {
  const { root, env } = job();
  const few = { GITHUB_REPOSITORY_ID: undefined, GITHUB_ACTOR_ID: '', RUNNER_ENVIRONMENT: undefined };
  expect((await runCheck(root, { ...env, ...few }, '--sign', 'none')).code).toBe(0);
});

row.twin('where the job may have a token and gets none, nothing is decided', async () => {
  const { root, env } = job();
  const broken = { ...env, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'another' };
  const { code, json } = await runCheck(root, broken, '--sign', 'none');
  expect([code, json.error?.code]).toEqual([3, 'TOKEN_UNAVAILABLE']);
});
