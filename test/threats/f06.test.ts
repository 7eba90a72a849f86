import { afterAll, beforeAll, expect } from 'vitest';
import type { Environment } from '../../src/model.ts';
import { makeKeys } from '../support/evidence.ts';
import { numberOf } from '../support/github-api/make.ts';
import { startGithubApi } from '../support/github-api.ts';
import {
  type EventName,
  errorOf,
  FORK,
  HERE,
  jobEnv,
  jobProvider,
  pull,
  runCheck,
  user,
  workflowRun,
} from '../support/github-event.ts';
import { startIssuer, type TestIssuer } from '../support/issuer.ts';
import { makeRepository, temporaryFolder } from '../support/repository.ts';
import { threatRow } from '../support/threats.ts';

/** A fork's change: its own runs have no token, and what a trigger lends them speaks for the base. */

const row = threatRow('F6');

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startIssuer({ provider: 'github' });
});
afterAll(() => issuer.close());

type Job = { readonly root: string; readonly env: Environment; readonly base: string; readonly head: string };

/** Of a repository whose head is a fork's; `id` null: the fork is gone. */
function job(event: EventName, id: number | null = FORK, lent = false): Job {
  const { root, commit, files, ref } = makeRepository();
  const base = commit(files({ a: 'a\n' }));
  const head = commit(files({ a: 'a\n', b: 'b\n' }), [base]);
  ref('refs/heads/main', base);
  ref('refs/pull/7/head', head);
  const temporary = temporaryFolder();
  const payload = {
    pull_request: pull({
      user: user('eve'),
      base: { sha: base, ref: 'main', repo: { id: HERE } },
      head: { sha: head, ref: 'feature', repo: id === null ? null : { id } },
    }),
  };
  const env = jobEnv(event, { payload, ...(lent ? { issuer } : {}) });
  return { root, base, head, env: { ...env, RUNNER_TEMP: temporary } };
}

const OWN = ['pull_request', 'pull_request_review'] as const;

for (const event of OWN) {
  row.attack(`a fork’s ${event} run is refused at once, whatever is signed`, 'refused', async () => {
    for (const [args, id] of [
      [['--sign', 'none'], FORK],
      [['--key', makeKeys().privateFile], FORK],
      [['--sign', 'sigstore'], FORK],
      [['--sign', 'none'], null],
    ] as const) {
      const { root, env } = job(event, id);
      const { code, json } = await runCheck(root, env, ...args);
      expect([code, json.error?.code]).toEqual([3, 'TOKEN_UNAVAILABLE']);
      expect(json.error?.hint).toContain('on: pull_request_target');
      expect(json.error?.hint).toContain('docs/forks.md');
    }
  });
}

row.attack(
  'on pull_request_target the token that is lent is never given to anybody for a fork’s change',
  'refused',
  async () => {
    for (const id of [FORK, null]) {
      const { root, env } = job('pull_request_target', id, true);
      const { code, json } = await runCheck(root, env, '--sign', 'sigstore');
      expect([code, json.error?.code]).toEqual([3, 'TOKEN_UNAVAILABLE']);
      expect(json.error?.hint).toContain('--sign none');
    }
  },
);

row.attack(
  'on workflow_run it is not either, also where nobody knows the pull request',
  'refused',
  async () => {
    for (const from of [{ id: FORK, owner: user('eve') }, null]) {
      const payload = { workflow_run: workflowRun({ head_repository: from, pull_requests: [] }) };
      const error = await errorOf(jobProvider('workflow_run', { payload, issuer }).idToken('sigstore'));
      expect([error?.code, error?.hint]).toEqual([
        'TOKEN_UNAVAILABLE',
        expect.stringContaining('--sign none'),
      ]);
    }
  },
);

row.twin('on pull_request_target a fork’s change is decided without a token', async () => {
  const { root, env, base, head } = job('pull_request_target', FORK, true);
  const { code, json } = await runCheck(root, env, '--sign', 'none');
  expect([code, json.verdict, json.subject]).toMatchObject([0, 'PASSED', { base, head }]);
});

row.twin('on workflow_run a fork’s change is found', async () => {
  const api = await startGithubApi();
  const { number } = api.addPull({ head: { repository: 'eve/widgets' } });
  const from = { id: numberOf('eve/widgets'), owner: user('eve') };
  const payload = { workflow_run: workflowRun({ head_repository: from, pull_requests: [] }) };
  expect((await jobProvider('workflow_run', { api, payload }).context(null)).head).toBe(
    api.state.pulls.get(number)?.head.sha,
  );
  await api.close();
});

row.twin('a change of this repository gets its token on either trigger', async () => {
  expect(await jobProvider('pull_request_target', { issuer }).idToken('x')).toMatch(/^eyJ/);
  expect(await jobProvider('workflow_run', { issuer }).idToken('x')).toMatch(/^eyJ/);
});

row.twin(
  'Dependabot’s runs are not taken for a fork’s, and without a token the hint names them',
  async () => {
    const env = { GITHUB_ACTOR: 'dependabot[bot]' };
    const provider = jobProvider('pull_request', { env });
    expect((await provider.context(null)).actor.kind).toBe('bot');
    const error = await errorOf(provider.idToken('sigstore'));
    expect([error?.code, error?.hint]).toEqual(['TOKEN_UNAVAILABLE', expect.stringContaining('Dependabot')]);
  },
);
