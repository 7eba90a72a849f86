import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ForgeName } from '../../src/model.ts';
import { FORGERIES } from '../support/forged-tokens.ts';
import { claimsIn, type Forges, PROVIDERS, SCOPES, startForges } from '../support/forges.ts';
import { type Answered, ask, exchange, GATEWAY_URL } from '../support/gateway.ts';
import { makeKey, SHA, type TestClaims } from '../support/issuer.ts';
import { POSTGRES } from '../support/postgres.ts';
import { sample } from '../support/threats.ts';

/** `POST /v1/token`, as a stranger on the network meets it. */

const WORKFLOW = 'acme/policies/.github/workflows/countersign.yml';
const PINNED = '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567';

let gateway: Forges;
beforeAll(async () => {
  if (!POSTGRES) return;
  gateway = await startForges((bind) => ({
    acme: [
      ...PROVIDERS.map((provider) => bind(provider)),
      bind('github', { repositoryId: '201' }),
      bind('github', { repositoryId: '202', workflows: [`${WORKFLOW}@refs/heads/main`] }),
      bind('github', { repositoryId: '203', workflows: [WORKFLOW] }),
      bind('github', { repositoryId: '204', workflowShas: [PINNED] }),
      bind('github', { repositoryId: '205', workflows: [WORKFLOW], workflowShas: [PINNED] }),
      bind('github', { repositoryId: '206', scopes: ['evidence:write'] }),
      bind('github', { repositoryId: '207', workflows: [`${WORKFLOW}@refs/heads/main`] }),
      bind('github', { repositoryId: '208', scopes: ['policy:read'] }),
      bind('github', { repositoryId: '208', scopes: ['evidence:write'] }),
      bind('gitlab', { repositoryId: '30', workflows: [WORKFLOW] }),
      bind('gitlab', { repositoryId: '31', workflowShas: [PINNED] }),
    ],
    other: [
      bind('github', { repositoryId: '201' }),
      bind('github', { repositoryId: '207', workflows: ['acme/policies/.github/workflows/other.yml'] }),
    ],
  }));
});
afterAll(() => gateway?.close());

type Fields = Readonly<Record<string, string | undefined>>;

function swap(token: string, fields: Fields = {}): Promise<Answered> {
  return exchange(gateway, token, fields);
}

function issue(claims: TestClaims = {}, provider: ForgeName = 'github'): string {
  return gateway.issuerOf(provider).issue(claims);
}

const OAUTH_ERROR: Readonly<Record<string, string>> = {
  request_invalid: 'invalid_request',
  grant_unsupported: 'unsupported_grant_type',
  target_invalid: 'invalid_target',
  scope_refused: 'invalid_scope',
  head_invalid: 'invalid_request',
};

function expectRefused(answered: Answered, code: string): void {
  expect(answered.json).toMatchObject({ code, error: OAUTH_ERROR[code] ?? 'invalid_grant' });
  expect(answered.status).toBe(400);
  expect(Object.keys(answered.json).sort()).toEqual(['code', 'error', 'error_description', 'hint']);
  // RFC 6749, 5.2: the characters that the two may have; the hint is ours, and a sentence.
  expect(answered.json.error).toMatch(/^[a-z_]+$/);
  expect(answered.json.error_description.length).toBeGreaterThan(5);
  expect(answered.json.hint.length).toBeGreaterThan(5);
  expect(answered.headers.get('cache-control')).toBe('no-store');
  expect(answered.headers.get('content-type')).toBe('application/json');
}

// ── forgeries ───────────────────────────────────────────────────────────────────────────────

test.skipIf(!POSTGRES).each(FORGERIES)('$code: $name', async ({ provider, code, token }) => {
  const forged = token(gateway.issuerOf(provider));
  const before = gateway.lines.length;
  const answered = await swap(forged);
  expectRefused(answered, code);
  const lines = gateway.lines.slice(before);
  expect(lines).toMatchObject([{ route: '/v1/token', method: 'POST', status: 400, code }]);
  const said = answered.text + JSON.stringify(lines) + JSON.stringify([...answered.headers]);
  for (const part of forged.split('.').filter(({ length }) => length > 8)) expect(said).not.toContain(part);
  expect(said).not.toMatch(/attacker|octocat|UNION|eyJ/);
});

test.skipIf(!POSTGRES).each(PROVIDERS)('the token that they are made of is taken: %s', async (provider) => {
  const answered = await swap(issue({}, provider));
  expect(answered.status).toBe(200);
  expect(answered.json).toEqual({
    access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    issued_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_type: 'Bearer',
    expires_in: expect.any(Number),
    scope: SCOPES.join(' '),
  });
  expect(answered.headers.get('cache-control')).toBe('no-store');
});

// ── the mandate ─────────────────────────────────────────────────────────────────────────────

test.skipIf(!POSTGRES)('a mandate has the claims of the contract and no others', async () => {
  const token = issue({ jti: 'the-tokens-own', run_attempt: '3' });
  const { access_token } = (await swap(token, { scope: 'policy:read' })).json;
  const { keys } = (await ask(gateway.address, '/.well-known/jwks.json')).json;
  const { payload, protectedHeader } = await jwtVerify(access_token, createLocalJWKSet({ keys }), {
    issuer: GATEWAY_URL,
    audience: GATEWAY_URL,
    typ: 'countersign-mandate+jwt',
    algorithms: ['ES256'],
  });
  expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'countersign-mandate+jwt', kid: keys[0].kid });
  expect(payload).toEqual({
    iss: GATEWAY_URL,
    aud: GATEWAY_URL,
    sub: 'github:123456789',
    iat: expect.any(Number),
    nbf: payload.iat,
    exp: claimsIn(token).exp,
    jti: expect.stringMatching(/^[\w-]{22}$/),
    tenant: 'acme',
    repository: { provider: 'github', id: '123456789', name: 'acme/widgets' },
    resource: 'git+https://github.com/acme/widgets',
    run: { id: '9876543210', attempt: '3' },
    sha: SHA,
    head: SHA,
    headVerified: true,
    ref: 'refs/heads/main',
    event: 'push',
    scope: 'policy:read',
  });
});

test.skipIf(!POSTGRES)('a mandate lives ten minutes, and never longer than the token', async () => {
  const now = Math.floor(Date.now() / 1000);
  for (const left of [-10, 40, 300, 3_000]) {
    const { json } = await swap(issue({ exp: now + left, iat: now - 100 }));
    const { iat, exp } = claimsIn(json.access_token) as { iat: number; exp: number };
    expect(exp).toBe(Math.min(iat + 600, now + left));
    expect(json.expires_in).toBe(Math.max(0, exp - iat));
  }
});

test.skipIf(!POSTGRES)('two mandates of one run have ids of their own', async () => {
  const ids = await Promise.all(
    [1, 2].map(async () => claimsIn((await swap(issue())).json.access_token).jti),
  );
  expect(new Set(ids).size).toBe(2);
});

// ── bindings ────────────────────────────────────────────────────────────────────────────────

const WRONG = { job_workflow_ref: 'acme/policies/.github/workflows/else.yml@refs/heads/main' };
const OTHER_BRANCH = { job_workflow_ref: `${WORKFLOW}@refs/heads/dev` };
const OTHER_SHA = { job_workflow_sha: 'f'.repeat(40) };

type Row = readonly [outcome: string, title: string, claims: TestClaims, provider?: ForgeName];

/** The code, or the tenant. */
const BINDINGS: readonly Row[] = [
  ['repository_not_bound', 'no binding', { repository_id: '999' }],
  ['repository_not_bound', 'two tenants', { repository_id: '201' }],
  ['repository_not_bound', 'one tenant twice', { repository_id: '208' }],
  ['acme', 'a workflow at its ref', { repository_id: '202' }],
  ['workflow_not_allowed', 'the workflow at another ref', { repository_id: '202', ...OTHER_BRANCH }],
  ['workflow_not_allowed', 'another workflow', { repository_id: '202', ...WRONG }],
  ['acme', 'a workflow at any ref', { repository_id: '203', ...OTHER_BRANCH }],
  [
    'acme',
    'a workflow at a commit',
    { repository_id: '203', job_workflow_ref: `${WORKFLOW}@${'e'.repeat(40)}` },
  ],
  ['workflow_not_allowed', 'another workflow at any ref', { repository_id: '203', ...WRONG }],
  [
    'workflow_not_allowed',
    'a path that ends like it',
    { repository_id: '203', job_workflow_ref: `x/${WORKFLOW}@refs/heads/main` },
  ],
  ['acme', 'a pinned commit', { repository_id: '204', ...WRONG }],
  ['workflow_not_allowed', 'another commit', { repository_id: '204', ...OTHER_SHA }],
  ['acme', 'both lists', { repository_id: '205' }],
  ['workflow_not_allowed', 'the path of both lists alone', { repository_id: '205', ...OTHER_SHA }],
  ['workflow_not_allowed', 'the commit of both lists alone', { repository_id: '205', ...WRONG }],
  ['acme', 'two tenants that workflows tell apart', { repository_id: '207' }],
  [
    'other',
    'the other of the two',
    { repository_id: '207', job_workflow_ref: 'acme/policies/.github/workflows/other.yml@refs/heads/x' },
  ],
  ['workflow_not_allowed', 'neither of the two', { repository_id: '207', ...WRONG }],
  ['workflow_not_allowed', 'GitLab names no workflow', { job_project_id: '30', project_id: '30' }, 'gitlab'],
  [
    'workflow_not_allowed',
    'GitLab’s file is the author’s',
    { job_project_id: '31', project_id: '31', ci_config_sha: PINNED },
    'gitlab',
  ],
  ['fork_refused', 'a fork’s merge request', { project_id: '21' }, 'gitlab'],
  ['event_refused', 'pull_request_target', { event_name: 'pull_request_target' }],
  ['event_refused', 'workflow_run', { event_name: 'workflow_run' }],
  ['acme', 'merge_group', { event_name: 'merge_group' }],
  ['acme', 'a scheduled run', { event_name: 'schedule' }],
];

const bindings = BINDINGS.map(([outcome, title, claims, provider]) => ({ outcome, title, claims, provider }));

test.skipIf(!POSTGRES).each(bindings)('$outcome: $title', async ({ outcome, claims, provider }) => {
  const answered = await swap(issue(claims, provider));
  if (answered.status === 200) expect(claimsIn(answered.json.access_token).tenant).toBe(outcome);
  else expectRefused(answered, outcome);
});

// ── order ───────────────────────────────────────────────────────────────────────────────────

type Fault = { readonly claims?: TestClaims; readonly header?: TestClaims; readonly fields?: Fields };

const at = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

/** One fault for each check, in the order of the contract. */
const FAULTS: readonly (readonly [code: string, fault: () => Fault])[] = [
  ['token_malformed', () => ({ header: { crit: ['b64'] } })],
  ['issuer_unknown', () => ({ claims: { iss: 'https://attacker.example' } })],
  ['algorithm_refused', () => ({ header: { alg: 'none' } })],
  ['key_unknown', () => ({ header: { kid: 'nobody' } })],
  ['signature_invalid', () => ({})],
  ['audience_mismatch', () => ({ claims: { aud: 'https://attacker.example' } })],
  ['token_expired', () => ({ claims: { exp: at(-100), iat: at(-200) } })],
  ['token_not_yet_valid', () => ({ claims: { nbf: at(100) } })],
  ['token_too_old', () => ({ claims: { iat: at(-1_000) } })],
  ['claim_missing', () => ({ claims: { run_id: 7 } })],
  ['repository_not_bound', () => ({ claims: { repository_id: '999' } })],
  ['workflow_not_allowed', () => ({ claims: WRONG })],
  ['event_refused', () => ({ claims: { event_name: 'workflow_run' } })],
  ['scope_refused', () => ({ fields: { scope: 'check:write' } })],
  ['head_invalid', () => ({ fields: { head: 'main' } })],
  ['token_replayed', () => ({ claims: { jti: 'used-before' } })],
];

const PAIRS = FAULTS.flatMap((first, i) =>
  FAULTS.slice(i + 1).map((second) => ({ title: `${first[0]}, ${second[0]}`, first, second })),
);

/** Of nobody, under the issuer’s own name. */
const stranger = makeKey('RS256');

function swapFaulty(made: readonly (Fault & { readonly code: string })[]): Promise<Answered> {
  const issuer = gateway.issuerOf('github');
  const isForged = made.some(({ code }) => code === 'signature_invalid');
  const claims: TestClaims = Object.assign({ repository_id: '202' }, ...made.map((one) => one.claims));
  const header: TestClaims = Object.assign({ kid: issuer.key().kid }, ...made.map((one) => one.header));
  const token = issuer.issue(claims, { header, ...(isForged ? { key: stranger } : {}) });
  return swap(token, Object.assign({}, ...made.map((one) => one.fields)));
}

test.skipIf(!POSTGRES)('the order of the checks begins with a token that is taken', async () => {
  expect((await swapFaulty([{ code: 'none', claims: { jti: 'used-before' } }])).status).toBe(200);
  for (const [code, fault] of FAULTS) expectRefused(await swapFaulty([{ code, ...fault() }]), code);
});

test.skipIf(!POSTGRES).each(sample(PAIRS, 60))('the earlier of two faults: $title', async (pair) => {
  const made = [pair.second, pair.first].map(([code, fault]) => ({ code, ...fault() }));
  expectRefused(await swapFaulty(made), pair.first[0]);
});
