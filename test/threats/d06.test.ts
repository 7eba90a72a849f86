import { afterAll, beforeAll, expect } from 'vitest';
import type { ForgeName } from '../../src/model.ts';
import { claimsIn, type Forges, PROVIDERS, startForges } from '../support/forges.ts';
import { exchange } from '../support/gateway.ts';
import type { TestClaims, TestIssuer } from '../support/issuer.ts';
import { threatRow } from '../support/threats.ts';

const row = threatRow('D6');

const WORKFLOW = 'acme/policies/.github/workflows/countersign.yml';
const PINNED = '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567';

let gateway: Forges;
beforeAll(async () => {
  gateway = await startForges((bind) => ({
    acme: [
      bind('github', { workflows: [`${WORKFLOW}@refs/heads/main`] }),
      bind('github', { repositoryId: '555', workflowShas: [PINNED] }),
      bind('github', { repositoryId: '777' }),
      bind('gitlab'),
      bind('azure'),
    ],
    other: [bind('github', { repositoryId: '777' })],
  }));
});
afterAll(() => gateway?.close());

const issuerOf = (provider: ForgeName): TestIssuer => gateway.issuerOf(provider);

/** What the gateway makes of a token: its code, or whose it is. */
async function outcome(token: string): Promise<unknown> {
  const { status, json } = await exchange(gateway, token);
  expect(status).toBe(json.code === undefined ? 200 : 400);
  return json.code ?? claimsIn(json.access_token).tenant;
}

/** CVE-2026-22772: an issuer that a pattern or a prefix would take. */
const LOOK_ALIKES: readonly ((url: string) => unknown)[] = [
  (url) => `${url}/`,
  (url) => `${url}/.`,
  (url) => `${url}//`,
  (url) => `${url}/acme`,
  (url) => `${url}.attacker.example`,
  (url) => `${url}@attacker.example`,
  (url) => `${url}?`,
  (url) => `${url}#`,
  (url) => `https://attacker.example/${url}`,
  (url) => url.replace('http:', 'https:'),
  (url) => url.replace('127.0.0.1', 'localhost'),
  (url) => url.replace('127.0.0.1', '127.0.0.１'),
  (url) => `${url}\n`,
  (url) => [url],
];

LOOK_ALIKES.forEach((make, i) => {
  row.attack(`issuer look-alike ${i + 1}`, 'refused', async () => {
    const issuer = issuerOf('github');
    expect(await outcome(issuer.issue({ iss: make(issuer.url) }))).toBe('issuer_unknown');
  });
});

type Case = readonly [code: string, title: string, claims: TestClaims, provider?: ForgeName];

const IDENTITIES: readonly Case[] = [
  ['repository_not_bound', 'recreated under its old name', { repository_id: '987654321' }],
  ['repository_not_bound', 'a fork', { repository_id: '2', repository: 'mallory/widgets' }],
  ['repository_not_bound', 'another of the same owner', { repository_id: '3', repository: 'acme/other' }],
  ['repository_not_bound', 'an id that is the beginning', { repository_id: '12345678' }],
  ['repository_not_bound', 'an id that begins with it', { repository_id: '1234567890' }],
  ['repository_not_bound', 'an id of another issuer', { repository_id: '20' }],
  ['repository_not_bound', 'the owner’s id', { repository_id: '4242', repository_owner_id: '123456789' }],
  ['repository_not_bound', 'bound by two tenants', { repository_id: '777' }],
  [
    'workflow_not_allowed',
    'an unlisted reusable workflow',
    { job_workflow_ref: 'acme/policies/.github/workflows/other.yml@refs/heads/main' },
  ],
  ['workflow_not_allowed', 'another branch', { job_workflow_ref: `${WORKFLOW}@refs/heads/main2` }],
  ['workflow_not_allowed', 'a tag', { job_workflow_ref: `${WORKFLOW}@refs/tags/main` }],
  [
    'workflow_not_allowed',
    'other letters',
    { job_workflow_ref: `${WORKFLOW.toUpperCase()}@refs/heads/main` },
  ],
  [
    'workflow_not_allowed',
    'a fork of the workflow’s repository',
    { job_workflow_ref: `mallory/${WORKFLOW.slice('acme/'.length)}@refs/heads/main` },
  ],
  [
    'workflow_not_allowed',
    'a branch with the workflow’s name',
    { job_workflow_ref: `mallory/x/.github/workflows/x.yml@refs/heads/${WORKFLOW}@refs/heads/main` },
  ],
  ['workflow_not_allowed', 'another commit', { repository_id: '555', job_workflow_sha: 'f'.repeat(40) }],
  ['fork_refused', 'a fork’s merge request in the parent', { project_id: '21' }, 'gitlab'],
  ['repository_not_bound', 'a fork’s own pipeline', { project_id: '21', job_project_id: '21' }, 'gitlab'],
  ['repository_not_bound', 'another pipeline', { def_id: '13' }, 'azure'],
  ['claim_missing', 'another organisation', { org_id: '00000000-4a3e-4d8e-9b1f-2f6a5c0d9e11' }, 'azure'],
];

for (const [code, title, claims, provider = 'github'] of IDENTITIES)
  row.attack(`${provider}: ${title}`, 'refused', async () => {
    expect(await outcome(issuerOf(provider).issue(claims))).toBe(code);
  });

row.attack('github: renamed', 'unharmed', async () => {
  expect(await outcome(issuerOf('github').issue({ repository: 'acme/gadgets', sub: 'x' }))).toBe('acme');
});

row.attack('github: transferred', 'unharmed', async () => {
  const claims = { repository: 'initech/widgets', repository_owner: 'initech', repository_owner_id: '77' };
  expect(await outcome(issuerOf('github').issue(claims))).toBe('acme');
});

row.twin('the bound repositories themselves', async () => {
  for (const provider of PROVIDERS) expect(await outcome(issuerOf(provider).issue())).toBe('acme');
  expect(await outcome(issuerOf('github').issue({ repository_id: '555' }))).toBe('acme');
});
