import type { TokenCode } from '../../src/identity/verify-token.ts';
import type { ForgeName } from '../../src/model.ts';
import type { Forgery } from './forged-tokens.ts';
import { AZURE_ORGANISATION, type TestClaims, type TestIssuer } from './issuer.ts';

/** Tokens that the issuer did sign, with one claim that must not be as it is. */

/** `at` is now in seconds. */
type Change = TestClaims | ((issuer: TestIssuer, at: number) => TestClaims);

function all(
  code: TokenCode,
  changes: Readonly<Record<string, Change>>,
  provider: ForgeName = 'github',
): readonly Forgery[] {
  return Object.entries(changes).map(([name, change]) => ({
    name: provider === 'github' ? name : `${provider}: ${name}`,
    provider,
    code,
    token: (issuer) => issuer.issue(typeof change === 'function' ? change(issuer, now(issuer)) : change),
  }));
}

const now = (issuer: TestIssuer): number => Number(issuer.claims().iat);

const ISSUER = all('issuer_unknown', {
  'no issuer': { iss: undefined },
  'an issuer that is null': { iss: null },
  'an issuer that is empty': { iss: '' },
  'an issuer that is a number': { iss: 1 },
  'an issuer in a list': ({ url }) => ({ iss: [url] }),
  'an issuer in an object': ({ url }) => ({ iss: { url } }),
  'another issuer': { iss: 'https://attacker.example' },
  'the issuer and a slash': ({ url }) => ({ iss: `${url}/` }),
  'the issuer and a path': ({ url }) => ({ iss: `${url}/enterprise` }),
  'the issuer and a query': ({ url }) => ({ iss: `${url}?` }),
  'the issuer and a fragment': ({ url }) => ({ iss: `${url}#` }),
  'the issuer and a space': ({ url }) => ({ iss: `${url} ` }),
  'the issuer and a NUL': ({ url }) => ({ iss: `${url}\0` }),
  'the issuer in capitals': ({ url }) => ({ iss: url.toUpperCase() }),
  'the issuer by another scheme': ({ url }) => ({ iss: url.replace('http:', 'https:') }),
  'the issuer as a user name': ({ url }) => ({ iss: `${url}@attacker.example` }),
  'the issuer as a label': ({ url }) => ({ iss: `${url}.attacker.example` }),
  'the issuer without its port': ({ url }) => ({ iss: url.replace(/:\d+$/, '') }),
});

const AUDIENCE = all('audience_mismatch', {
  'no audience': { aud: undefined },
  'an audience that is null': { aud: null },
  'an audience that is empty': { aud: '' },
  'an audience that is a number': { aud: 1 },
  'an audience in a list': ({ audience }) => ({ aud: [audience] }),
  'two audiences in a list': ({ audience }) => ({ aud: [audience, 'sigstore'] }),
  'an empty list of audiences': { aud: [] },
  'an audience in an object': ({ audience }) => ({ aud: { 0: audience } }),
  'another gateway': { aud: 'https://other-gateway.example' },
  'the default audience': { aud: 'https://github.com/acme' },
  'Sigstore’s audience': { aud: 'sigstore' },
  'the audience and a slash': ({ audience }) => ({ aud: `${audience}/` }),
  'the audience and more': ({ audience }) => ({ aud: `${audience}.attacker.example` }),
  'the audience without its end': ({ audience }) => ({ aud: audience.slice(0, -1) }),
  'the audience in capitals': ({ audience }) => ({ aud: audience.toUpperCase() }),
  'two audiences with a space': ({ audience }) => ({ aud: `${audience} sigstore` }),
});

const EXPIRED = all('token_expired', {
  'no expiry': { exp: undefined },
  'an expiry that is null': { exp: null },
  'an expiry in text': (_, at) => ({ exp: String(at + 300) }),
  'an expiry with a fraction': (_, at) => ({ exp: at + 300.5 }),
  'an expiry in a list': (_, at) => ({ exp: [at + 300] }),
  'an expiry that is true': { exp: true },
  'an expiry that is negative': { exp: -1 },
  'an expiry at the beginning of time': { exp: 0 },
  'an expiry that no number holds': { exp: 2 ** 53 },
  'an expiry in words': { exp: 'never' },
  'an expiry as a date': { exp: '2099-01-01T00:00:00Z' },
  'an expiry beyond the leeway': (_, at) => ({ exp: at - 40, iat: at - 340 }),
  'an expiry a day ago': (_, at) => ({ exp: at - 86_400, iat: at - 86_700 }),
  'an expiry when it is made': (_, at) => ({ exp: at }),
});

const NOT_YET = all('token_not_yet_valid', {
  'no start': { nbf: undefined },
  'a start that is null': { nbf: null },
  'a start in text': (_, at) => ({ nbf: String(at) }),
  'a start with a fraction': (_, at) => ({ nbf: at - 0.5 }),
  'a start that is negative': { nbf: -1 },
  'a start beyond the leeway': (_, at) => ({ nbf: at + 60 }),
  'a start behind the end': (_, at) => ({ nbf: at + 20, exp: at + 10 }),
  'made beyond the leeway': (_, at) => ({ iat: at + 60 }),
  'made tomorrow': (_, at) => ({ iat: at + 86_400, exp: at + 86_700 }),
});

const TOO_OLD = all('token_too_old', {
  'no time when it was made': { iat: undefined },
  'made at null': { iat: null },
  'made at a text': (_, at) => ({ iat: String(at) }),
  'made at a fraction': (_, at) => ({ iat: at - 0.5 }),
  'made at the beginning of time': { iat: 0 },
  'made more than 15 minutes ago': (_, at) => ({ iat: at - 910 }),
  'good for more than an hour': (_, at) => ({ exp: at + 3_601 }),
  'good for a job': (_, at) => ({ exp: at + 21_600 }),
  'good for ever': (_, at) => ({ exp: at + 3_153_600_000 }),
  'an expiry in milliseconds': (_, at) => ({ exp: (at + 300) * 1000 }),
});

/** Each claim of a table taken away. */
function without(provider: ForgeName, names: readonly string[]): readonly Forgery[] {
  const changes = names.map((name) => [`no ${name}`, { [name]: undefined }] as const);
  return all('claim_missing', Object.fromEntries(changes), provider);
}

const GITHUB = [
  ...without('github', [
    'repository_id',
    'repository_owner_id',
    'repository',
    'event_name',
    'sha',
    'ref',
    'run_id',
    'run_attempt',
    'job_workflow_ref',
    'job_workflow_sha',
    'jti',
  ]),
  ...all('claim_missing', {
    'a repository id that is a number': { repository_id: 123_456_789 },
    'a repository id that is null': { repository_id: null },
    'a repository id in a list': { repository_id: ['123456789'] },
    'a repository id with a zero': { repository_id: '0123456789' },
    'a repository id with a space': { repository_id: '123456789 ' },
    'a repository id with a line end': { repository_id: '123456789\n' },
    'a repository id of other digits': { repository_id: '１２３４５６７８９' },
    'a repository without an owner': { repository: 'widgets' },
    'a repository that climbs': { repository: 'acme/..' },
    'a repository of three names': { repository: 'acme/widgets/more' },
    'a repository with a query': { repository: 'acme/widgets?x' },
    'a repository with a line end': { repository: 'acme/widgets\n' },
    'an event that is a list': { event_name: ['push'] },
    'an event with a space': { event_name: 'push ' },
    'a commit that is short': { sha: '5f3c2d1' },
    'a commit in capitals': { sha: '5F3C2D1E0B9A8F7E6D5C4B3A29181706F5E4D3C2' },
    'a commit that is a branch': { sha: 'main' },
    'a workflow’s commit that is empty': { job_workflow_sha: '' },
    'a workflow with a control character': { job_workflow_ref: 'acme/x.yml@refs/heads/\u001b[2J' },
    'a workflow with a hidden direction': { job_workflow_ref: 'acme/x.yml@refs/heads/\u202emain' },
    'a workflow that is too long': { job_workflow_ref: 'x'.repeat(1_025) },
    'a ref with a line end': { ref: 'refs/heads/main\nx' },
    'a run that is a number': { run_id: 9_876_543_210 },
    'an attempt that is zero': { run_attempt: '0' },
    'a token’s id that is empty': { jti: '' },
    'a token’s id that is a number': { jti: 1 },
    'a token’s id with a space': { jti: 'a b' },
    'a token’s id that is too long': { jti: 'x'.repeat(256) },
  }),
];

const GITLAB = [
  ...without('gitlab', [
    'job_project_id',
    'project_id',
    'pipeline_source',
    'sha',
    'ref',
    'pipeline_id',
    'job_id',
    'jti',
  ]),
  ...all(
    'claim_missing',
    {
      'a project id that is a number': { job_project_id: 20 },
      'a fork whose parent has no path': { project_id: '21', job_project_path: undefined },
      'no path at all': { project_path: undefined, job_project_path: undefined },
      'a path that climbs': { job_project_path: 'acme/../other/widgets' },
      'a path without a group': { job_project_path: 'widgets' },
      'a path with a host': { job_project_path: '/attacker.example/widgets' },
    },
    'gitlab',
  ),
  ...all('token_too_old', { 'good for more than a day': (_, at) => ({ exp: at + 86_401 }) }, 'gitlab'),
  ...all(
    'token_expired',
    { 'an expiry beyond the leeway': (_, at) => ({ exp: at - 40, iat: at - 7_200 }) },
    'gitlab',
  ),
];

const AZURE = [
  ...without('azure', ['sub', 'org_id', 'prj_id', 'def_id', 'rpo_ver', 'rpo_ref', 'run_id', 'jti']),
  ...all(
    'claim_missing',
    {
      'a service connection': {
        sub: 'sc://acme/widgets/connection',
        ...{ org_id: undefined, prj_id: undefined, def_id: undefined, run_id: undefined },
      },
      'a service connection with a run’s claims': { sub: 'sc://acme/widgets/connection' },
      'a new service connection': {
        sub: `AAAA/sc/${AZURE_ORGANISATION}/1d7c2a90-33cf-4f0b-8a4e-6c7d0f1e2a3b`,
      },
      'a subject in capitals': { sub: 'P://acme/widgets/countersign' },
      'a subject that climbs': { sub: 'p://../widgets/countersign' },
      'another organisation': { org_id: '00000000-4a3e-4d8e-9b1f-2f6a5c0d9e11' },
      'an organisation that is a name': { org_id: 'acme' },
      'a project that is a name': { prj_id: 'widgets' },
      'a project that holds two': { prj_id: '1d7c2a90-33cf-4f0b-8a4e-6c7d0f1e2a3b/12' },
      'a pipeline that is a number': { def_id: 12 },
    },
    'azure',
  ),
  ...all('token_too_old', { 'good for more than an hour': (_, at) => ({ exp: at + 3_601 }) }, 'azure'),
  ...all('token_too_old', { 'made more than 15 minutes ago': (_, at) => ({ iat: at - 910 }) }, 'azure'),
  ...all('audience_mismatch', { 'the audience in a list': ({ audience }) => ({ aud: [audience] }) }, 'azure'),
];

export const CLAIM_FORGERIES: readonly Forgery[] = [
  ...ISSUER,
  ...AUDIENCE,
  ...EXPIRED,
  ...NOT_YET,
  ...TOO_OLD,
  ...GITHUB,
  ...GITLAB,
  ...AZURE,
];
