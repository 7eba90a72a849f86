import { expect, test } from 'vitest';
import { identityOf } from '../../src/identity/claims.ts';
import type { Issuer } from '../../src/identity/issuer.ts';
import type { JsonValue } from '../../src/lib/strict-json.ts';
import type { ForgeName } from '../../src/model.ts';
import {
  AZURE_ORGANISATION,
  azureClaims,
  githubClaims,
  gitlabClaims,
  SHA,
  type TestClaims,
} from '../support/issuer.ts';

const CLAIMS = { github: githubClaims, gitlab: gitlabClaims, azure: azureClaims };

const ISSUERS = {
  github: 'https://token.actions.githubusercontent.com',
  gitlab: 'https://gitlab.com',
  azure: `https://vstoken.dev.azure.com/${AZURE_ORGANISATION}`,
};

function map(provider: ForgeName, changed: TestClaims = {}, row: Partial<Issuer> = {}): unknown {
  const issuer = { issuer: ISSUERS[provider], provider, audience: 'x', server: null, ...row };
  const claims: Readonly<Record<string, JsonValue>> = JSON.parse(
    JSON.stringify({ ...CLAIMS[provider], jti: 'one', ...changed }),
  );
  return identityOf(claims, issuer);
}

test('GitHub’s claims are the run, the ids its authority', () => {
  expect(map('github')).toEqual({
    provider: 'github',
    issuer: ISSUERS.github,
    repositoryId: '123456789',
    repositoryName: 'acme/widgets',
    repositoryUrl: 'https://github.com/acme/widgets',
    workflow: {
      ref: 'acme/policies/.github/workflows/countersign.yml@refs/heads/main',
      sha: '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
    },
    event: 'push',
    isPullRequest: false,
    isFork: false,
    sha: SHA,
    ref: 'refs/heads/main',
    run: { id: '9876543210', attempt: '1' },
    jti: 'one',
  });
});

test.each([
  ['pull_request', true],
  ['pull_request_target', false],
  ['merge_group', false],
  ['workflow_run', false],
])('on GitHub’s %s it is %s that the commit may be a test merge', (event_name, isPullRequest) => {
  expect(map('github', { event_name })).toMatchObject({ event: event_name, isPullRequest });
});

test.each([
  ['https://token.actions.githubusercontent.com', null, 'https://github.com'],
  ['https://token.actions.githubusercontent.com/acme-inc', null, 'https://github.com'],
  ['https://token.actions.acme.ghe.com', null, 'https://acme.ghe.com'],
  ['https://git.acme.example/_services/token', null, 'https://git.acme.example'],
  ['https://git.acme.example:8443/_services/token', null, 'https://git.acme.example:8443'],
  ['http://127.0.0.1:1234', null, 'https://github.com'],
  ['http://127.0.0.1:1234', 'https://git.acme.example/', 'https://git.acme.example'],
  ['https://token.actions.acme.ghe.com.attacker.example', null, 'https://github.com'],
])('the repositories of %s with the server %s are at %s', (issuer, server, host) => {
  expect(map('github', {}, { issuer, server })).toMatchObject({ repositoryUrl: `${host}/acme/widgets` });
});

test('a ref may be empty on GitHub, and an enterprise’s names may have underscores', () => {
  expect(map('github', { ref: '' })).toMatchObject({ ref: '' });
  expect(map('github', { repository: 'octo_acme/.github' })).toMatchObject({
    repositoryUrl: 'https://github.com/octo_acme/.github',
  });
});

test('GitLab’s claims are the run of the job’s project', () => {
  expect(map('gitlab')).toEqual({
    provider: 'gitlab',
    issuer: ISSUERS.gitlab,
    repositoryId: '20',
    repositoryName: 'acme/widgets',
    repositoryUrl: 'https://gitlab.com/acme/widgets',
    workflow: { ref: null, sha: null },
    event: 'push',
    isPullRequest: false,
    isFork: false,
    sha: SHA,
    ref: 'main',
    run: { id: '574', attempt: '302' },
    jti: 'one',
  });
});

test('a merge request from a fork is the parent’s run, and a fork’s code', () => {
  const fork = { project_id: '21', project_path: 'mallory/widgets', pipeline_source: 'merge_request_event' };
  expect(map('gitlab', fork)).toMatchObject({
    repositoryId: '20',
    repositoryName: 'acme/widgets',
    isFork: true,
    isPullRequest: true,
  });
  expect(map('gitlab', { ...fork, job_project_path: undefined })).toEqual({ missing: 'job_project_path' });
});

test('what the author controls names no workflow on GitLab', () => {
  expect(map('gitlab', { ci_config_sha: 'x', ci_config_ref_uri: 7 })).toMatchObject({
    workflow: { ref: null, sha: null },
  });
});

test('GitLab’s issuer is its server, with groups in groups and without the job’s path', () => {
  const nested = { job_project_path: undefined, project_path: 'acme/tools/internal/widgets' };
  expect(map('gitlab', nested, { issuer: 'https://git.acme.example/gitlab/' })).toMatchObject({
    repositoryUrl: 'https://git.acme.example/gitlab/acme/tools/internal/widgets',
  });
  expect(map('gitlab', {}, { issuer: 'http://127.0.0.1:80' })).toMatchObject({
    repositoryUrl: 'https://gitlab.com/acme/widgets',
  });
  expect(map('gitlab', {}, { server: 'https://mirror.example' })).toMatchObject({
    repositoryUrl: 'https://mirror.example/acme/widgets',
  });
});

test('Azure’s claims are the run of a pipeline', () => {
  expect(map('azure')).toEqual({
    provider: 'azure',
    issuer: ISSUERS.azure,
    repositoryId: `${AZURE_ORGANISATION}/1d7c2a90-33cf-4f0b-8a4e-6c7d0f1e2a3b/12`,
    repositoryName: 'acme/widgets/_git/widgets',
    repositoryUrl: 'https://dev.azure.com/acme/widgets/_git/widgets',
    workflow: { ref: null, sha: null },
    event: 'unknown',
    isPullRequest: false,
    isFork: false,
    sha: SHA,
    ref: 'refs/heads/main',
    run: { id: '4711', attempt: '1' },
    jti: 'one',
  });
});

test.each([
  ['https://dev.azure.com/acme/x/_git/y.git', 'https://dev.azure.com/acme/x/_git/y'],
  ['https://dev.azure.com/Acme/x/_git/y/', 'https://dev.azure.com/Acme/x/_git/y'],
  ['https://acme.visualstudio.com/x/_git/y', 'https://acme.visualstudio.com/x/_git/y'],
  ['https://acme@dev.azure.com/acme/My%20Project/_git/x', 'https://dev.azure.com/acme/My%20Project/_git/x'],
  ['https://acme:pat@dev.azure.com/acme/x/_git/x', 'https://dev.azure.com/acme/widgets'],
  ['http://github.com/acme/widgets', 'https://dev.azure.com/acme/widgets'],
  ['https://github.com/acme/widgets?token=x', 'https://dev.azure.com/acme/widgets'],
  ['https://github.com', 'https://dev.azure.com/acme/widgets'],
  ['git@github.com:acme/widgets.git', 'https://dev.azure.com/acme/widgets'],
  // Whoever edits a pipeline names its source: another forge's repository, or another organisation's.
  ['https://github.com/acme/widgets.git', 'https://dev.azure.com/acme/widgets'],
  ['https://dev.azure.com/acme2/x/_git/y', 'https://dev.azure.com/acme/widgets'],
  ['https://dev.azure.com/acme%2f..%2facme2/x/_git/y', 'https://dev.azure.com/acme/widgets'],
  ['https://dev.azure.com/acme/../acme2/x/_git/y', 'https://dev.azure.com/acme/widgets'],
  ['https://dev.azure.com:444/acme/x/_git/y', 'https://dev.azure.com/acme/widgets'],
  ['https://acme.visualstudio.com.example/x/_git/y', 'https://dev.azure.com/acme/widgets'],
  [undefined, 'https://dev.azure.com/acme/widgets'],
])('the repository of an Azure run of %s is %s', (rpo_uri, repositoryUrl) => {
  expect(map('azure', { rpo_uri })).toMatchObject({ repositoryUrl });
});

test('Azure’s sources on another server are for the configuration to allow', () => {
  const rpo_uri = 'https://github.com/acme/widgets';
  const server = 'https://github.com';
  expect(map('azure', { rpo_uri }, { server })).toMatchObject({ repositoryUrl: rpo_uri });
  for (const other of ['https://dev.azure.com/acme/x/_git/y', 'https://github.com.example/a/b', undefined])
    expect(map('azure', { rpo_uri: other }, { server })).toEqual({ missing: 'rpo_uri' });
});

test('a name that would fit no mandate and no row is none', () => {
  for (const name of ['漢'.repeat(900), '漢'.repeat(230)])
    expect(map('azure', { rpo_uri: `https://dev.azure.com/acme/${name}` })).toEqual({ missing: 'rpo_uri' });
});

test('an Azure run of a pull request is one by its ref', () => {
  expect(map('azure', { rpo_ref: 'refs/pull/7/merge' })).toMatchObject({ isPullRequest: true });
  for (const rpo_ref of ['refs/pull/7/head', 'refs/heads/refs/pull/7/merge', 'refs/pull/x/merge'])
    expect(map('azure', { rpo_ref })).toMatchObject({ isPullRequest: false });
});

test('one organisation’s token is not another’s, though they share their keys', () => {
  const issuer = 'https://vstoken.dev.azure.com/00000000-4a3e-4d8e-9b1f-2f6a5c0d9e11';
  expect(map('azure', {}, { issuer })).toEqual({ missing: 'org_id' });
});
