import { expect, test } from 'vitest';
import type { Environment } from '../../src/model.ts';
import { readClaims, refuseContradiction, VARIABLES } from '../../src/providers/github/claims.ts';
import { loadEvent } from '../../src/providers/github/event.ts';
import { BASE_SHA } from '../support/github-api/people.ts';
import {
  codeOf,
  type EventName,
  errorOf,
  type JobOptions,
  jobEnv,
  pull,
  repository,
} from '../support/github-event.ts';
import { part } from '../support/issuer.ts';

/** What a job's token says against its variables and its event: everything that both say has to agree. */

const tokenOf = (claims: object): string => `${part({})}.${part(claims)}.x`;

/** A token that says what these variables say. */
function claimsOf(env: Environment): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(VARIABLES).map(([claim, variable]) => [claim, env[variable]]));
}

function compare(name: EventName, options: JobOptions, changed: object = {}): Promise<void> {
  const env = jobEnv(name, options);
  const claims = { ...claimsOf(jobEnv(name)), repository_visibility: 'private', ...changed };
  return (async () => refuseContradiction(env, loadEvent(env), readClaims(tokenOf(claims))))();
}

test.each(Object.entries(VARIABLES))(
  'a %s that is not that of %s is refused by its name',
  async (_, variable) => {
    const error = await errorOf(compare('pull_request', { env: { [variable]: 'another' } }));
    expect([error?.code, error?.message]).toEqual(['CONTEXT_MISMATCH', expect.stringContaining(variable)]);
  },
);

test.each(Object.entries(VARIABLES))(
  'a %s or a %s that nobody says contradicts nothing',
  async (claim, variable) => {
    for (const nothing of ['', undefined]) {
      // Without its name there is no event.
      if (claim === 'event_name') continue;
      expect(await codeOf(compare('pull_request', { env: { [variable]: nothing } }))).toBeNull();
      expect(await codeOf(compare('pull_request', {}, { [claim]: nothing }))).toBeNull();
    }
  },
);

const MEMBERS: readonly (readonly [string, EventName, { readonly [member: string]: unknown }])[] = [
  ['repository.id', 'push', { repository: { ...repository, id: 1 } }],
  ['repository.full_name', 'push', { repository: { ...repository, id: null, full_name: 'acme/lax' } }],
  ['repository.owner.id', 'push', { repository: { ...repository, owner: { login: 'acme', id: 1 } } }],
  ['repository.visibility', 'push', { repository: { ...repository, visibility: 'public', private: false } }],
  ['pull_request.number', 'pull_request', { pull_request: pull({ number: 1 }) }],
  [
    'pull_request.base.ref',
    'pull_request_target',
    { pull_request: pull({ base: { sha: BASE_SHA, ref: 'lax' } }) },
  ],
  [
    'pull_request.head.ref',
    'pull_request_review',
    { pull_request: pull({ head: { sha: BASE_SHA, ref: 'lax' } }) },
  ],
  ['merge_group.head_sha', 'merge_group', { merge_group: { base_sha: BASE_SHA, head_sha: BASE_SHA } }],
  [
    'merge_group.head_ref',
    'merge_group',
    { merge_group: { base_sha: BASE_SHA, head_sha: '4ead'.repeat(10), head_ref: 'refs/heads/x' } },
  ],
  ['after', 'push', { after: BASE_SHA }],
  ['ref', 'push', { ref: 'refs/heads/lax' }],
  ['workflow', 'workflow_dispatch', { workflow: '.github/workflows/lax.yml' }],
  ['workflow', 'schedule', { workflow: '.github/workflows/lax.yml' }],
];

test.each(MEMBERS)(
  '%s of a %s event that the token knows otherwise is refused by its name',
  async (member, event, payload) => {
    expect(await codeOf(compare(event, {}))).toBeNull();
    const error = await errorOf(compare(event, { payload }));
    expect([error?.code, error?.message]).toEqual([
      'CONTEXT_MISMATCH',
      expect.stringContaining(`${member} in the event`),
    ]);
  },
);

test('a repository that has another name since the event is the same one', async () => {
  expect(
    await codeOf(compare('push', { payload: { repository: { ...repository, full_name: 'acme/old' } } })),
  ).toBeNull();
});

test('a run that somebody else starts again has either of them as its actor, and no third', async () => {
  const env = { GITHUB_TRIGGERING_ACTOR: 'bea', GITHUB_RUN_ATTEMPT: '2' };
  const again = { run_attempt: '2' };
  expect(await codeOf(compare('push', { env }, again))).toBeNull();
  expect(await codeOf(compare('push', { env }, { ...again, actor: 'bea', actor_id: '1' }))).toBeNull();
  expect(await codeOf(compare('push', { env }, { ...again, actor: 'eve' }))).toBe('CONTEXT_MISMATCH');
  const first = { env: { GITHUB_TRIGGERING_ACTOR: 'bea' } };
  expect(await codeOf(compare('push', first, { actor: 'bea' }))).toBe('CONTEXT_MISMATCH');
});

test.each([
  ['https://token.actions.githubusercontent.com', 'https://github.com'],
  ['https://token.actions.githubusercontent.com/acme-inc', 'https://github.com'],
  ['https://token.actions.acme.ghe.com', 'https://acme.ghe.com'],
  ['https://git.acme.example/_services/token', 'https://git.acme.example'],
])('the issuer %s tells of jobs of %s and of no other server', async (iss, server) => {
  const at = (url: string) => compare('push', { env: { GITHUB_SERVER_URL: url } }, { iss });
  expect(await codeOf(at(server))).toBeNull();
  const error = await errorOf(at('https://lax.example'));
  expect([error?.code, error?.message]).toEqual([
    'CONTEXT_MISMATCH',
    expect.stringContaining('GITHUB_SERVER_URL'),
  ]);
});

test('an issuer that is none of GitHub’s says nothing of a server', async () => {
  for (const iss of ['http://127.0.0.1:8080', '', undefined])
    expect(await codeOf(compare('push', {}, { iss }))).toBeNull();
});

test('claims that are none are not read as agreeing', async () => {
  for (const token of ['', 'a.b.c', tokenOf([]), `${part({})}.${part('null')}.x`, tokenOf({ sha: { a: 1 } })])
    expect(await codeOf((async () => readClaims(token))())).toBe('CONTEXT_UNREADABLE');
});
