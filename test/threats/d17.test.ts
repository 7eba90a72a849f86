import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect } from 'vitest';
import { makeKeys } from '../../src/gateway/keygen.ts';
import {
  ask,
  exchange,
  mandateFor,
  policyDigest,
  startGateway,
  statementOf,
  submit,
} from '../support/gateway.ts';
import { part, startIssuer, type TestIssuer } from '../support/issuer.ts';
import { EMBEDDED } from '../support/postgres.ts';
import { speak } from '../support/raw-http.ts';
import { allStopped, commandLines, gatewayFolder, SERVED_URL, startServe, stop } from '../support/serve.ts';
import { pairs, sample, threatRow } from '../support/threats.ts';

/** D17, the gateway's half: what is planted in every input appears in nothing that anybody else can read. */

const row = threatRow('D17');

const REPOSITORY = 'acme/canary-private-name';
const FILE_LINE = 'const canaryLineOfAFile = 42;';
const PASSWORD = 'canary-password-of-a-database';
const HEADER = 'canary-value-of-a-header';
const EVENT = { repository: REPOSITORY };
const FORGED = [
  { typ: 'JWT', alg: 'RS256', kid: 'none' },
  { iss: 'https://canary.example' },
  { forged: 'canary' },
]
  .map(part)
  .join('.');

/** Found out when the gateway runs: name → the parts of it that nobody may see. */
const secrets = new Map<string, readonly string[]>();
const SECRETS = [
  'an OIDC token',
  'a forged token',
  'a mandate',
  'the mandates’ key',
  'the evidence key',
  'the policies’ key',
  'the log’s key',
  'the TLS key',
  'a private repository’s name',
  'a line of a file',
  'a password',
  'a header',
] as const;

/** What was answered, by the name of the failure. */
const answered = new Map<string, string>();
/** What everybody or an operator sees of it all. */
const seen = new Map<string, string>();

const lines = (pem: string): readonly string[] =>
  pem.split('\n').filter((line) => /^[\w+/=]{20,}$/.test(line));
/** Payload and signature: the header is no secret. */
const parts = (jws: string): readonly string[] =>
  jws
    .split('.')
    .slice(1)
    .map((one) => one.slice(0, 60));

type Inputs = {
  readonly address: string;
  readonly issuer: TestIssuer;
  readonly token: string;
  readonly mandate: string;
  readonly policy: string;
};
type Failure = (inputs: Inputs) => Promise<string>;

const shown = async (asked: ReturnType<typeof ask>): Promise<string> => {
  const { status, headers, text } = await asked;
  expect(status, text).toBeGreaterThanOrEqual(400);
  return `${JSON.stringify([...headers])}${text}`;
};

const exchanged =
  (claims: object, fields: Record<string, string | undefined> = {}, header: object = {}): Failure =>
  (inputs) =>
    shown(exchange(inputs, inputs.issuer.issue({ ...EVENT, ...claims }, { header: { ...header } }), fields));
const submitted =
  (body: (inputs: Inputs) => object | string, headers: Record<string, string> = {}): Failure =>
  (inputs) =>
    shown(submit(inputs, inputs.mandate, body(inputs), headers));
const got =
  (path: (inputs: Inputs) => string, headers: (inputs: Inputs) => Record<string, string>): Failure =>
  (inputs) =>
    shown(ask(inputs.address, path(inputs), { headers: headers(inputs) }));
const raw =
  (text: (inputs: Inputs) => string): Failure =>
  async (inputs) =>
    (await speak(inputs.address, { parts: [text(inputs)] })).text;

const now = (): number => Math.floor(Date.now() / 1000);
const statement = ({ policy }: Inputs) =>
  statementOf(policy, { repository: `git+https://github.com/${REPOSITORY}` });

const FAILURES: Readonly<Record<string, Failure>> = {
  'a token that is forged': (inputs) => shown(exchange(inputs, FORGED)),
  'a mandate that is forged': (inputs) => shown(submit(inputs, FORGED, { statement: statement(inputs) })),
  'a token that is none': (inputs) => shown(exchange(inputs, `${inputs.token}.${HEADER}`)),
  'a token with another signature': (inputs) =>
    shown(exchange(inputs, `${inputs.token.slice(0, -20)}AAAAAAAAAAAAAAAAAAAA`)),
  'an issuer that is unknown': exchanged({ iss: 'https://other.example' }),
  'an algorithm that is refused': exchanged({}, {}, { alg: 'HS256' }),
  'a key that is unknown': exchanged({}, {}, { kid: HEADER }),
  'a header that is refused': exchanged({}, {}, { jku: `https://${HEADER}.example` }),
  'another audience': exchanged({ aud: `https://${HEADER}.example` }),
  'a token of yesterday': exchanged({ iat: now() - 90_000, nbf: now() - 90_000, exp: now() - 86_400 }),
  'a token of tomorrow': exchanged({ iat: now() + 86_400, nbf: now() + 86_400, exp: now() + 86_700 }),
  'a token that is too old': exchanged({ iat: now() - 3_000, nbf: now() - 3_000, exp: now() + 60 }),
  'a claim that is missing': exchanged({ run_id: undefined }),
  'a claim of another type': exchanged({ sha: FILE_LINE }),
  'a repository of nobody': exchanged({ repository_id: '1' }),
  'an event that is refused': exchanged({ event_name: 'workflow_run' }),
  'a scope that is refused': exchanged({}, { scope: HEADER }),
  'a head that is none': exchanged({}, { head: FILE_LINE }),
  'a commit that is none': exchanged({}, { commit: Buffer.from(FILE_LINE).toString('base64') }),
  'another grant': exchanged({}, { grant_type: HEADER }),
  'another type of token': exchanged({}, { subject_token_type: HEADER }),
  'an actor': exchanged({}, { actor_token: HEADER }),
  'a target': exchanged({}, { resource: `https://${HEADER}.example` }),
  'a token that was used': async (inputs) => {
    const token = inputs.issuer.issue(EVENT);
    await exchange(inputs, token);
    return shown(exchange(inputs, token));
  },
  'a token as JSON': ({ address, token }) =>
    shown(
      ask(address, '/v1/token', {
        method: 'POST',
        body: JSON.stringify({ subject_token: token }),
        headers: { 'content-type': 'application/json' },
      }),
    ),
  'a token in a query': got(
    ({ token }) => `/v1/token?subject_token=${token}`,
    () => ({}),
  ),
  'a token that is compressed': ({ address, token }) =>
    shown(
      ask(address, '/v1/token', {
        method: 'POST',
        body: gzipSync(token),
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': 'gzip' },
      }),
    ),
  'a form without end': (inputs) =>
    shown(exchange(inputs, inputs.token, { commit: FILE_LINE.repeat(10_000) })),
  'a token as a mandate': (inputs) => shown(submit(inputs, inputs.token, { statement: statement(inputs) })),
  'a mandate with another signature': (inputs) =>
    shown(submit(inputs, `${inputs.mandate.slice(0, -10)}AAAAAAAAAA`, { statement: statement(inputs) })),
  'a mandate as a cookie': got(
    () => '/v1/evidence',
    ({ mandate }) => ({ cookie: `mandate=${mandate}` }),
  ),
  'a mandate in Basic': got(
    () => '/v1/evidence',
    ({ mandate }) => ({ authorization: `Basic ${mandate}` }),
  ),
  'a mandate in a path': got(
    ({ mandate }) => `/v1/evidence/${mandate}`,
    ({ mandate }) => ({ authorization: `Bearer ${mandate}` }),
  ),
  'a scope that is missing': async (inputs) => {
    const narrow = await mandateFor(inputs, EVENT, { scope: 'policy:read' });
    return shown(submit(inputs, narrow, { statement: statement(inputs) }));
  },
  'a body that is no JSON': submitted(() => `{"statement": ${FILE_LINE}`),
  'a name that comes twice': submitted(() => `{"${FILE_LINE}":1,"${FILE_LINE}":2}`),
  'a body of another form': submitted(() => ({ [FILE_LINE]: HEADER })),
  'a Statement of another policy': submitted((inputs) => ({
    statement: statementOf(`sha256:${'0'.repeat(64)}`, {
      repository: statement(inputs).predicate.resourceUri,
      salt: FILE_LINE,
    }),
  })),
  'a Statement of another repository': submitted(({ policy }) => ({
    statement: statementOf(policy, { repository: `git+https://github.com/${REPOSITORY}-2` }),
  })),
  'a verdict that is another': submitted((inputs) => ({
    statement: statement(inputs),
    verdict: { findings: [FILE_LINE] },
  })),
  'a bundle that is none': submitted(() => ({ bundle: { content: FILE_LINE } })),
  'an idempotency key that is none': submitted((inputs) => ({ statement: statement(inputs) }), {
    'idempotency-key': `${HEADER} ${FILE_LINE}`,
  }),
  'an idempotency key of another body': async (inputs) => {
    const key = { 'idempotency-key': HEADER };
    await submit(inputs, inputs.mandate, { statement: statement(inputs) }, key);
    return shown(submit(inputs, inputs.mandate, { statement: statement(inputs) }, key));
  },
  'a query that is none': got(
    () => `/v1/evidence?${HEADER}=${encodeURIComponent(FILE_LINE)}`,
    ({ mandate }) => ({ authorization: `Bearer ${mandate}` }),
  ),
  'a path that is none': got(
    ({ mandate }) => `/v1/%2e%2e%2f/${HEADER}/${mandate}`,
    () => ({}),
  ),
  'a name of somebody else’s proxy': got(
    () => '/nothing',
    () => ({ 'x-forwarded-for': HEADER, 'x-request-id': `${HEADER} ${FILE_LINE}` }),
  ),
  'bytes that are no request': raw(
    ({ mandate }) => `GET / HTTP/1.1\r\nHost: a\r\nAuthorization : Bearer ${mandate}\r\n\r\n`,
  ),
  'a header without end': raw(
    ({ mandate }) => `GET / HTTP/1.1\r\nHost: a\r\n${`Cookie: ${mandate}\r\n`.repeat(100)}\r\n`,
  ),
  'a host that is none': raw(
    ({ mandate }) => `GET / HTTP/1.1\r\nHost: a b/${HEADER}\r\nCookie: ${mandate}\r\n\r\n`,
  ),
  'an issuer that is away': async () => {
    const gateway = await startGateway();
    gateway.issuer.down();
    const text = await shown(exchange(gateway, gateway.issuer.issue(EVENT)));
    await gateway.close();
    return text + JSON.stringify(gateway.lines);
  },
  'a bug': async () => {
    const gateway = await startGateway({
      store: {
        fault: () => {
          throw new TypeError('a bug');
        },
      },
    });
    const mandate = await mandateFor(gateway, EVENT);
    const inputs = { ...gateway, token: '', mandate, policy: await policyDigest(gateway, mandate) };
    const { status, text } = await submit(gateway, mandate, { statement: statement(inputs) });
    await gateway.close();
    const [own] = parts(mandate);
    expect([status, text.includes(own ?? '')]).toEqual([500, false]);
    expect(JSON.stringify(gateway.lines)).not.toContain(own);
    return text + JSON.stringify(gateway.lines);
  },
};

const tls = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

/** The program that does not start: what it says of why. */
const STARTS: Readonly<Record<string, () => Promise<string>>> = {
  'a configuration with a password': () => refusedStart({ database: `postgres://u:${PASSWORD}@db/x` }),
  'a configuration with a key in it': () => refusedStart({ tls: { certificate: './policy.yaml', key: tls } }),
  'an option with a password': () => refusedStart({}, ['--database', `postgres://u:${PASSWORD}@db/x`]),
  'a database that is away': () =>
    refusedStart({}, [], { COUNTERSIGN_DATABASE: `postgres://u:${PASSWORD}@127.0.0.1:1/x` }),
  'a database’s URL that is none': () =>
    refusedStart({}, [], { COUNTERSIGN_DATABASE: `postgres://u:${PASSWORD}@[/x` }),
  'a key that others can read': () =>
    refusedStart({}, [], {}, (data) => {
      writeFileSync(join(data, 'keys', 'evidence.pem'), tls);
      chmodSync(join(data, 'keys', 'evidence.pem'), 0o644);
    }),
  'a key of another kind': () =>
    refusedStart({}, [], {}, (data) => {
      writeFileSync(join(data, 'keys', 'log.pem'), tls);
    }),
  'a variable that is no key': () => refusedStart({}, [], { COUNTERSIGN_LOG_KEY: PASSWORD }),
};

async function refusedStart(
  keys: object,
  args: readonly string[] = [],
  env: Record<string, string> = {},
  damage: (data: string) => void = () => undefined,
): Promise<string> {
  const folder = gatewayFolder({ ...keys });
  await makeKeys(folder.data);
  damage(folder.data);
  // Without a database of its own: what is tried here is told before, or is about another one.
  const outside = { COUNTERSIGN_DATABASE: 'postgres://127.0.0.1:1/x', ...env };
  const database = 'database' in keys || args.length > 0 ? env : outside;
  const { code, stdout, stderr } = await startServe(folder, args, { env: database }).ended;
  expect(code, stderr).toBe(2);
  return stdout + stderr;
}

beforeAll(async () => {
  if (!EMBEDDED) return;
  const issuer = await startIssuer({ provider: 'github', audience: SERVED_URL });
  const bindings = [
    { issuer: issuer.url, repositoryId: '123456789', scopes: ['policy:read', 'evidence:write'] },
  ];
  const folder = gatewayFolder({
    issuers: [{ issuer: issuer.url, provider: 'github' }],
    tenants: [{ name: 'acme', policies: { default: './policy.yaml' }, bindings }],
    dangerouslyAllowHttpIssuers: true,
  });
  const gateway = startServe(folder);
  const address = await gateway.listening;
  const mandate = await mandateFor({ address, issuer }, EVENT);
  const token = issuer.issue(EVENT);
  const inputs = { address, issuer, token, mandate, policy: await policyDigest({ address }, mandate) };
  const accepted = await submit(inputs, mandate, { statement: statement(inputs) });
  expect(accepted.status).toBe(201);
  for (const [name, fail] of Object.entries(FAILURES)) answered.set(name, await fail(inputs));
  const paths = [
    '/metrics',
    '/checkpoint',
    '/tile/entries/000.p/1',
    '/tile/0/000.p/1',
    '/.well-known/countersign.json',
    '/openapi.json',
  ];
  for (const path of paths) seen.set(path, (await ask(address, path)).text);
  seen.set('the command lines of its processes', commandLines(gateway.child.pid ?? 0).join('\n'));
  const { stdout, stderr } = await stop(gateway);
  seen.set('what it says', stdout + stderr);
  seen.set('postgres.log', readFileSync(join(folder.data, 'postgres.log'), 'latin1'));
  for (const [name, start] of Object.entries(STARTS)) answered.set(name, await start());
  await issuer.close();
  const keyOf = (purpose: string) => lines(readFileSync(join(folder.data, 'keys', `${purpose}.pem`), 'utf8'));
  const values: readonly (readonly string[])[] = [
    parts(token),
    parts(FORGED),
    parts(mandate),
    keyOf('mandate'),
    keyOf('evidence'),
    keyOf('policy'),
    keyOf('log'),
    lines(tls),
    [REPOSITORY],
    [FILE_LINE, 'canaryLineOfAFile'],
    [PASSWORD],
    [HEADER],
  ];
  for (const [i, name] of SECRETS.entries()) secrets.set(name, values[i] ?? []);
}, 120_000);

afterAll(allStopped, 60_000);

if (EMBEDDED) {
  const failures = [...Object.keys(FAILURES), ...Object.keys(STARTS)];
  for (const [secret, failure] of sample(pairs(SECRETS, failures), 40))
    row.attack(`${secret} is not in the answer to ${failure}`, 'unharmed', () => {
      expect(answered.get(failure)).not.toBe('');
      expectAbsent(secret, answered.get(failure));
    });

  for (const secret of SECRETS)
    row.attack(`${secret} is in no log, no metric, no public entry and no command line`, 'unharmed', () => {
      expect([...seen.keys()]).toHaveLength(9);
      for (const [, text] of seen) expectAbsent(secret, text);
    });

  row.twin('what is looked through has something in it, and what is looked for is there to be found', () => {
    for (const [name, text] of seen)
      if (name !== 'postgres.log') expect(text.length, name).toBeGreaterThan(20);
    for (const values of secrets.values()) expect(values.every((one) => one.length >= 12)).toBe(true);
    expect(seen.get('what it says')?.split('\n').length).toBeGreaterThan(Object.keys(FAILURES).length);
  });

  row.twin('no secret is compared by us: signatures are verified, digests looked up', () => {
    const folder = join(import.meta.dirname, '..', '..', 'src');
    const compared =
      /\b(?:token|jws|mandate|secret|password|pem|privateKey|signature)\s*[!=]==(?!\s*(?:null\b|undefined\b|''))/i;
    const files = ['gateway', 'identity', 'mandate'].flatMap((part) =>
      readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, part, file),
      ),
    );
    const wrong = files.filter((file) => file.endsWith('.ts') && compared.test(readFileSync(file, 'utf8')));
    expect(wrong).toEqual([]);
  });
}

function expectAbsent(secret: string, text = ''): void {
  const values = secrets.get(secret) ?? [];
  expect(values.length).toBeGreaterThan(0);
  // Never the text itself in a message: it would be what we look for.
  expect(values.filter((value) => value === '' || text.includes(value)).length).toBe(0);
}
