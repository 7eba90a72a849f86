import { generateKeyPairSync, type JsonWebKey, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ForgeName } from '../../src/model.ts';

/**
 * A provider's issuer on loopback http: discovery, JWKS and tokens as the provider's own would be. Verifying its
 * tokens needs `allowPrivate` of `openIssuerKeys`, which is the configuration's `dangerouslyAllowHttpIssuers`.
 */

export type TestClaims = Readonly<Record<string, unknown>>;

export type TestKey = {
  readonly kid: string;
  readonly algorithm: 'RS256' | 'ES256';
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** As it is published: the public half, `kid`, `use` and `alg`. */
  readonly jwk: JsonWebKey;
};

export type IssueOptions = {
  /** Added to `{ typ, alg, kid }`; undefined takes a name away. */
  readonly header?: TestClaims;
  /** Instead of the issuer's current one. */
  readonly key?: TestKey;
};

export type TestIssuer = {
  readonly provider: ForgeName;
  /** The issuer's name, as `iss` and the configuration have it. */
  readonly url: string;
  readonly audience: string;
  /** The key that it signs with now. */
  readonly key: () => TestKey;
  /** Valid claims at this moment, with a fresh `jti`; undefined takes a claim away. */
  readonly claims: (changed?: TestClaims) => TestClaims;
  /** A token with these claims changed. */
  readonly issue: (changed?: TestClaims, options?: IssueOptions) => string;
  /** Signs with a new key from now on; the old one stays published. */
  readonly rotate: () => void;
  /** Takes every key but the current one out of the JWKS. */
  readonly retire: () => void;
  /** Instead of its own keys; null: its own again. */
  readonly publish: (keys: readonly unknown[] | null) => void;
  /** Changes of its discovery document; null: there is none. */
  readonly discovery: (changed: TestClaims | null) => void;
  /** From now on every connection is hung up on, until `up`. */
  readonly down: () => void;
  readonly up: () => void;
  readonly close: () => Promise<void>;
  /** The paths it was asked for, in order. */
  readonly requests: readonly string[];
  /** What GitHub gives a job that may ask for tokens: `GET url&audience=X` with this bearer, `.value` is the token. */
  readonly request: { readonly url: string; readonly token: string };
};

export type IssuerOptions = {
  readonly provider: ForgeName;
  /** Of its tokens. */
  readonly audience?: string;
  readonly algorithm?: TestKey['algorithm'];
  readonly now?: () => Date;
  /** Changes of every token that it issues. */
  readonly claims?: TestClaims;
};

export const AUDIENCE = 'https://countersign.example';
const AZURE_AUDIENCE = 'api://AzureADTokenExchange';

export const SHA = '5f3c2d1e0b9a8f7e6d5c4b3a29181706f5e4d3c2';
export const AZURE_ORGANISATION = '7c1b0f52-4a3e-4d8e-9b1f-2f6a5c0d9e11';

/** Without `iss`, `aud`, times and `jti`, which `claims` adds. */
export const githubClaims: TestClaims = {
  sub: 'repo:acme/widgets:ref:refs/heads/main',
  repository: 'acme/widgets',
  repository_id: '123456789',
  repository_owner: 'acme',
  repository_owner_id: '4242',
  repository_visibility: 'private',
  event_name: 'push',
  sha: SHA,
  ref: 'refs/heads/main',
  ref_type: 'branch',
  ref_protected: 'true',
  base_ref: '',
  head_ref: '',
  run_id: '9876543210',
  run_number: '17',
  run_attempt: '1',
  actor: 'octocat',
  actor_id: '583231',
  workflow: 'countersign',
  workflow_ref: 'acme/widgets/.github/workflows/ci.yml@refs/heads/main',
  workflow_sha: SHA,
  job_workflow_ref: 'acme/policies/.github/workflows/countersign.yml@refs/heads/main',
  job_workflow_sha: '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
  runner_environment: 'github-hosted',
};

export const gitlabClaims: TestClaims = {
  sub: 'project_path:acme/widgets:ref_type:branch:ref:main',
  namespace_id: '72',
  namespace_path: 'acme',
  project_id: '20',
  project_path: 'acme/widgets',
  project_visibility: 'private',
  job_namespace_id: '72',
  job_namespace_path: 'acme',
  job_project_id: '20',
  job_project_path: 'acme/widgets',
  user_id: '1',
  user_login: 'alice',
  pipeline_id: '574',
  pipeline_source: 'push',
  job_id: '302',
  ref: 'main',
  ref_type: 'branch',
  ref_path: 'refs/heads/main',
  ref_protected: 'true',
  runner_id: 1,
  runner_environment: 'gitlab-hosted',
  sha: SHA,
  ci_config_ref_uri: 'gitlab.com/acme/widgets//.gitlab-ci.yml@refs/heads/main',
  ci_config_sha: SHA,
};

export const azureClaims: TestClaims = {
  sub: 'p://acme/widgets/countersign',
  org_id: AZURE_ORGANISATION,
  prj_id: '1d7c2a90-33cf-4f0b-8a4e-6c7d0f1e2a3b',
  def_id: '12',
  rpo_id: '9e8d7c6b-5a49-4838-a7b6-c5d4e3f2a1b0',
  rpo_uri: 'https://dev.azure.com/acme/widgets/_git/widgets',
  rpo_ver: SHA,
  rpo_ref: 'refs/heads/main',
  run_id: '4711',
};

const CLAIMS: Readonly<Record<ForgeName, TestClaims>> = {
  github: githubClaims,
  gitlab: gitlabClaims,
  azure: azureClaims,
};

/** Where each provider publishes its keys. */
const JWKS_PATH: Readonly<Record<ForgeName, string>> = {
  github: '/.well-known/jwks',
  gitlab: '/oauth/discovery/keys',
  azure: '/.well-known/jwks',
};

/** `nbf` against `iat`, as each provider's samples have it. */
const NBF: Readonly<Record<ForgeName, number>> = { github: -600, gitlab: -5, azure: -600 };

const REQUEST_TOKEN = 'the-jobs-own-request-token';

export async function startIssuer({
  provider,
  audience = provider === 'azure' ? AZURE_AUDIENCE : AUDIENCE,
  algorithm = 'RS256',
  now = () => new Date(),
  claims: ofAll = {},
}: IssuerOptions): Promise<TestIssuer> {
  let published: readonly TestKey[] = [makeKey(algorithm)];
  let instead: readonly unknown[] | null = null;
  let discovery: TestClaims | null = {};
  let isDown = false;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    if (isDown) request.socket.destroy();
    else answer(request, response);
  });
  const origin = await listen(server);
  const url = provider === 'azure' ? `${origin}/${AZURE_ORGANISATION}` : origin;
  const documents = (): Readonly<Record<string, unknown>> => ({
    [`${url.slice(origin.length)}/.well-known/openid-configuration`]:
      discovery === null
        ? undefined
        : {
            issuer: url,
            jwks_uri: `${origin}${JWKS_PATH[provider]}`,
            response_types_supported: ['id_token'],
            id_token_signing_alg_values_supported: [algorithm],
            ...discovery,
          },
    [JWKS_PATH[provider]]: { keys: instead ?? published.map(({ jwk }) => jwk) },
  });
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const asked = new URL(request.url ?? '/', origin);
    if (asked.pathname === '/id-token') {
      const mayAsk = request.headers.authorization === `Bearer ${REQUEST_TOKEN}`;
      // What the job's own address says of the job; what a test says of every token stands above it.
      const ofJob = [...asked.searchParams].filter(([name]) => Object.hasOwn(CLAIMS[provider], name));
      const aud = asked.searchParams.get('audience') ?? audience;
      const value = issue({ ...Object.fromEntries(ofJob), ...ofAll, aud });
      respond(response, mayAsk ? 200 : 401, mayAsk ? { value } : { message: 'bad credentials' });
      return;
    }
    const document = documents()[asked.pathname];
    respond(response, document === undefined ? 404 : 200, document ?? { message: 'not found' });
  };
  const key = (): TestKey => {
    const newest = published.at(-1);
    if (newest === undefined) throw new Error('no key');
    return newest;
  };
  const claims = (changed: TestClaims = {}): TestClaims => {
    const iat = Math.floor(now().getTime() / 1000);
    const times = { iat, nbf: iat + NBF[provider], exp: iat + 300 };
    const own = { iss: url, aud: audience, jti: randomUUID(), ...times };
    return without({ ...CLAIMS[provider], ...own, ...ofAll, ...changed });
  };
  const issue = (changed?: TestClaims, { header = {}, key: other }: IssueOptions = {}): string => {
    const by = other ?? key();
    return signToken(without({ typ: 'JWT', alg: by.algorithm, kid: by.kid, ...header }), claims(changed), by);
  };
  return {
    provider,
    url,
    audience,
    key,
    claims,
    issue,
    requests,
    request: { url: `${origin}/id-token?api-version=2.0`, token: REQUEST_TOKEN },
    rotate: () => {
      published = [...published, makeKey(algorithm)];
    },
    retire: () => {
      published = [key()];
    },
    publish: (keys) => {
      instead = keys;
    },
    discovery: (changed) => {
      discovery = changed;
    },
    down: () => {
      isDown = true;
      server.closeAllConnections();
    },
    up: () => {
      isDown = false;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A key of nobody, to sign or to publish with. */
export function makeKey(algorithm: TestKey['algorithm'], kid: string = randomUUID()): TestKey {
  const pair =
    algorithm === 'RS256'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = { ...pair.publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: algorithm };
  return { kid, algorithm, ...pair, jwk };
}

/** Header and payload may be anything: text is taken as the JSON that it is. */
export function signToken(header: unknown, payload: unknown, key: TestKey): string {
  const input = `${part(header)}.${part(payload)}`;
  const signature = sign('sha256', Buffer.from(input), {
    key: key.privateKey,
    ...(key.algorithm === 'ES256' ? { dsaEncoding: 'ieee-p1363' } : {}),
  });
  return `${input}.${signature.toString('base64url')}`;
}

/** One part of a token: the base64url of a JSON text. */
export function part(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}

function without(values: TestClaims): TestClaims {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function respond(response: ServerResponse, status: number, document: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(document));
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}
