import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { PAYLOAD_TYPE } from '../../src/attestation/payload-type.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import { digestOf } from '../../src/lib/digest.ts';
import type { Digest, GatewayTrust, NamedKey } from '../../src/model.ts';
import type { CompiledPolicy } from '../../src/policy/assemble.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { makeKeys, type TestKeys } from './evidence.ts';
import { temporaryFolder } from './repository.ts';
import { leafOf, makeLog, receiptOf, type TestLog, verifierKeyOf, withEntries } from './tlog.ts';

/**
 * A gateway on loopback that answers as the contract says, checks nothing, and can be made to answer otherwise: what
 * the runner does about a gateway that is broken or lies.
 */

export type GatewayRoute = 'discovery' | 'token' | 'policy' | 'material' | 'evidence';

export type GatewayAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
};

export type GatewayRequest = {
  readonly route: GatewayRoute | null;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

/** What happens instead of the answer: `hang` none ever, `reset` the connection is cut, `cut` half of the answer. */
export type Otherwise = GatewayAnswer | 'hang' | 'reset' | 'cut';
export type Tamper = (honest: GatewayAnswer, request: GatewayRequest) => Otherwise | Promise<Otherwise>;

export type FakeGateway = {
  readonly url: string;
  readonly policy: CompiledPolicy;
  readonly keys: { readonly evidence: TestKeys; readonly policy: TestKeys };
  readonly log: TestLog;
  readonly document: () => GatewayTrust;
  /** The document, saved. */
  readonly file: () => string;
  readonly asked: readonly GatewayRequest[];
  readonly mandate: string;
  /** `times`: so often, then honestly again; else always. Null: honestly. */
  readonly tamper: (route: GatewayRoute, how: Tamper | null, times?: number) => void;
  readonly close: () => Promise<void>;
};

export type FakeOptions = {
  /** YAML after `version` and `name`. */
  readonly policy?: string;
  readonly materials?: ReadonlyMap<Digest, Buffer>;
  /** Instead of plain HTTP. */
  readonly listen?: (handle: (request: IncomingMessage, response: ServerResponse) => void) => Server;
  /** The URL it says it has, from its port. */
  readonly url?: (port: number) => string;
};

export const FAKE_MANDATE = `eyJhbGciOiJFUzI1NiJ9.${Buffer.from('{"mandate":"canary-of-the-mandate"}').toString('base64url')}.c2lnbmF0dXJl`;

const DEFAULT_POLICY = `rules:
  - {id: no-shell, title: no shell, effect: deny, added: 'shell=True'}
`;

export async function startFakeGateway(options: FakeOptions = {}): Promise<FakeGateway> {
  const keys = { evidence: makeKeys(), policy: makeKeys() };
  const log = makeLog();
  const policy = compilePolicy([
    {
      name: 'gateway.yaml',
      bytes: Buffer.from(`version: 1\nname: acme\n${options.policy ?? DEFAULT_POLICY}`),
      from: 'file',
    },
  ]);
  const asked: GatewayRequest[] = [];
  const tampered = new Map<GatewayRoute, { readonly how: Tamper; left: number }>();
  const state = { url: '' };
  const honest = honestOf({
    keys,
    log,
    policy,
    materials: options.materials ?? new Map(),
    url: () => state.url,
  });
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    const path = request.url ?? '';
    const one = { route: routeOf(path), path, headers: request.headers, body };
    asked.push(one);
    const answer = await honest(one);
    const entry = one.route === null ? undefined : tampered.get(one.route);
    const isTampered = entry !== undefined && entry.left > 0;
    if (isTampered) entry.left -= 1;
    send(response, request, isTampered ? await entry.how(answer, one) : answer, answer);
  };
  const server = (options.listen ?? createServer)((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  state.url = options.url?.(address.port) ?? `http://127.0.0.1:${address.port}`;
  const document = (): GatewayTrust => documentAt(state.url, keys, log);
  return {
    url: state.url,
    policy,
    keys,
    log,
    document,
    file: () => savedDocument(document()),
    asked,
    mandate: FAKE_MANDATE,
    tamper: (route, how, times = Number.POSITIVE_INFINITY) => {
      if (how === null) tampered.delete(route);
      else tampered.set(route, { how, left: times });
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

export function savedDocument(document: object): string {
  const file = join(temporaryFolder(), 'gateway.json');
  writeFileSync(file, JSON.stringify(document));
  return file;
}

export function answerOf(
  document: object,
  status = 200,
  headers: Record<string, string> = {},
): GatewayAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(document),
  };
}

/** The answer with its JSON changed. */
export const changed =
  (change: (json: Record<string, unknown>) => unknown): Tamper =>
  (honest) => ({ ...honest, body: JSON.stringify(change(JSON.parse(honest.body.toString()))) });

export const problemOf = (status: number, code: string, more: object = {}): GatewayAnswer => ({
  ...answerOf(
    {
      type: `urn:countersign:problem:${code}`,
      title: 't',
      status,
      detail: 'd',
      code,
      hint: 'h',
      requestId: 'r',
      ...more,
    },
    status,
  ),
  headers: { 'content-type': 'application/problem+json' },
});

type Honest = {
  readonly keys: FakeGateway['keys'];
  readonly log: TestLog;
  readonly policy: CompiledPolicy;
  readonly materials: ReadonlyMap<Digest, Buffer>;
  readonly url: () => string;
};

function routeOf(path: string): GatewayRoute | null {
  if (path === '/.well-known/countersign.json') return 'discovery';
  if (path === '/v1/token') return 'token';
  if (path.startsWith('/v1/policies/')) return 'policy';
  if (path.startsWith('/v1/materials/')) return 'material';
  return path === '/v1/evidence' ? 'evidence' : null;
}

function honestOf(gateway: Honest): (request: GatewayRequest) => Promise<GatewayAnswer> {
  const { keys, log, policy, materials, url } = gateway;
  return async ({ route, path, body }) => {
    switch (route) {
      case 'discovery':
        return answerOf(documentAt(url(), keys, log));
      case 'token':
        return answerOf({
          access_token: FAKE_MANDATE,
          issued_token_type: 'urn:ietf:params:oauth:token-type:jwt',
          token_type: 'Bearer',
          expires_in: 300,
          scope: new URLSearchParams(body).get('scope'),
        });
      case 'policy':
        return {
          ...answerOf({}, 200, { etag: `"${policy.digest}"` }),
          body: await signedPolicy(policy, keys.policy),
        };
      case 'material': {
        const found = materials.get(path.slice('/v1/materials/'.length));
        if (found === undefined) return problemOf(404, 'not_found');
        return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: found };
      }
      case 'evidence':
        return countersigned(body, keys.evidence, log);
      case null:
        return problemOf(404, 'not_found');
    }
  };
}

export async function signedPolicy(
  { policy, digest }: CompiledPolicy,
  { signer }: TestKeys,
  change: object = {},
): Promise<Buffer> {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: policy.name, digest: { sha256: digest.slice('sha256:'.length) } }],
    predicateType: 'urn:countersign:policy:v1',
    predicate: policy,
    ...change,
  };
  return signer.sign(canonicalJson(statement), PAYLOAD_TYPE);
}

/** Signs what is not signed, logs it, and answers the receipt. */
export async function countersigned(body: string, keys: TestKeys, log: TestLog): Promise<GatewayAnswer> {
  const { statement, bundle } = JSON.parse(body);
  const bytes =
    bundle === undefined
      ? await keys.signer.sign(canonicalJson(statement), PAYLOAD_TYPE)
      : canonicalJson(bundle);
  return answerOf(evidenceOf(bytes, log), 201);
}

export function evidenceOf(bundle: Buffer, log: TestLog): object {
  const leaf = canonicalJson(leafOf(bundle));
  const logged = withEntries(log, leaf);
  return {
    id: 'AAAAAAAAAAAAAAAAAAAAAA',
    digest: digestOf(bundle),
    bundle: JSON.parse(bundle.toString('utf8')),
    receipt: { index: log.entries.length, leaf: leaf.toString('base64'), proof: receiptOf(logged) },
  };
}

function documentAt(url: string, keys: FakeGateway['keys'], log: TestLog): GatewayTrust {
  return {
    issuer: url,
    token_endpoint: `${url}/v1/token`,
    jwks_uri: `${url}/.well-known/jwks.json`,
    log: { origin: log.origin, public_key: verifierKeyOf(log) },
    evidence_keys: [named(keys.evidence)],
    policy_keys: [named(keys.policy)],
  };
}

export function named({ trusted, publicFile }: TestKeys): NamedKey {
  return { keyid: trusted.hint, public_key: readFileSync(publicFile, 'utf8') };
}

function send(
  response: ServerResponse,
  request: IncomingMessage,
  otherwise: Otherwise,
  honest: GatewayAnswer,
): void {
  if (otherwise === 'hang') return;
  if (otherwise === 'reset') return void request.socket.destroy();
  if (otherwise === 'cut') {
    const body = Buffer.from(honest.body);
    response.writeHead(honest.status, { ...honest.headers, 'content-length': body.length });
    response.write(body.subarray(0, body.length / 2), () => request.socket.destroy());
    return;
  }
  response.writeHead(otherwise.status, otherwise.headers).end(otherwise.body);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
