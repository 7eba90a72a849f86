import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { bundleFromJSON } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { loadPublicKey } from '../../src/attestation/keys.ts';
import { attest } from '../../src/commands/attest.ts';
import { renderFailure } from '../../src/commands/failure.ts';
import { verify as verifying } from '../../src/commands/verify.ts';
import { RunError } from '../../src/errors.ts';
import { temporaryFolder } from '../support/repository.ts';
import {
  type Claims,
  GITHUB_CLAIMS,
  githubVariables,
  makePair,
  type PrivateSigstore,
  privatePem,
  publicPem,
  type Service,
  startSigstore,
} from '../support/sigstore.ts';

/** `countersign attest` in this process, against a Sigstore of our own. */

let sigstore: PrivateSigstore;
beforeAll(async () => {
  sigstore = await startSigstore();
});
afterAll(() => sigstore.close());
afterEach(() => {
  sigstore.setClaims(GITHUB_CLAIMS);
  for (const service of ['fulcio', 'rekor', 'tsa', 'oidc'] as const) sigstore.tamper(service, null);
});

type Env = Readonly<Record<string, string | undefined>>;
type Ran = {
  readonly code: number;
  readonly stdout: string;
  readonly said: string;
  readonly error: string | null;
};

/** As `cli.ts` does it. */
async function run(argv: readonly string[], env: Env = {}): Promise<Ran> {
  const steps: string[] = [];
  const invocation = {
    argv,
    env,
    isTerminal: false,
    entry: '',
    progress: (step: string) => void steps.push(step),
  };
  try {
    const { stdout, exitCode } = await attest(invocation);
    return { code: exitCode, stdout, said: steps.join('\n'), error: null };
  } catch (error) {
    const { stdout, stderr, exitCode } = renderFailure(error, argv);
    return { code: exitCode, stdout, said: `${steps.join('\n')}${stderr}`, error: codeOf(error) };
  }
}

function codeOf(error: unknown): string {
  if (error instanceof RunError) return error.code;
  throw error;
}

/** A folder with an artifact, and the variables of a job in it. */
function job(
  event: object = { repository: { private: false, visibility: 'public' } },
  claims: Claims = GITHUB_CLAIMS,
) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'event.json'), JSON.stringify(event));
  writeFileSync(join(folder, 'app.tgz'), 'an artifact');
  const env = { ...githubVariables(claims), ...sigstore.env, GITHUB_EVENT_PATH: join(folder, 'event.json') };
  return { folder, env, at: ['-C', folder] };
}

function keys(): { file: string; pub: string } {
  const pair = makePair('p256');
  const folder = temporaryFolder();
  const [file, pub] = [join(folder, 'key.pem'), join(folder, 'key.pub')];
  writeFileSync(file, privatePem(pair));
  writeFileSync(pub, publicPem(pair));
  return { file, pub };
}

const own = (): readonly string[] => [
  ...['--fulcio-url', sigstore.fulcioUrl],
  ...['--rekor-url', sigstore.rekorUrl],
  ...['--timestamp-server-url', sigstore.tsaUrl],
];
const sha256 = (data: string): string => createHash('sha256').update(data).digest('hex');

function statementOf(line: string) {
  const { dsseEnvelope } = JSON.parse(line);
  return JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString('utf8'));
}

function verify(line: string): string {
  const trust = toTrustMaterial(TrustedRoot.fromJSON(sigstore.trustedRoot));
  const verifier = new Verifier(trust, { ctlogThreshold: 1, tlogThreshold: 1, timestampThreshold: 2 });
  const { identity } = verifier.verify(toSignedEntity(bundleFromJSON(JSON.parse(line))));
  return identity?.subjectAlternativeName ?? '';
}

// ── what it signs ───────────────────────────────────────────────────────────────────────────

test('a job of a public repository signs provenance as GitHub writes it', async () => {
  const { at, env } = job();
  const { code, stdout } = await run(['app.tgz', ...at, ...own()], env);
  expect(code).toBe(0);
  expect(verify(stdout)).toBe(`https://github.com/${GITHUB_CLAIMS.job_workflow_ref}`);
  expect(statementOf(stdout)).toEqual({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'app.tgz', digest: { sha256: sha256('an artifact') } }],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'https://actions.github.io/buildtypes/workflow/v1',
        externalParameters: {
          workflow: {
            ref: 'refs/tags/v1.2.3',
            repository: 'https://github.com/acme/widget',
            path: '.github/workflows/release.yml',
          },
        },
        internalParameters: {
          github: {
            event_name: 'push',
            repository_id: '792829709',
            repository_owner_id: '398027',
            runner_environment: 'github-hosted',
          },
        },
        resolvedDependencies: [
          {
            uri: 'git+https://github.com/acme/widget@refs/tags/v1.2.3',
            digest: { gitCommit: GITHUB_CLAIMS.sha },
          },
        ],
      },
      runDetails: {
        builder: { id: 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3' },
        metadata: { invocationId: 'https://github.com/acme/widget/actions/runs/11997537386/attempts/1' },
      },
    },
  });
});

test('a reusable workflow is the builder, and a ref may hold an @', async () => {
  const claims = {
    ...GITHUB_CLAIMS,
    ref: 'refs/tags/pkg@1.0.0',
    workflow_ref: 'acme/widget/.github/workflows/release.yml@refs/tags/pkg@1.0.0',
    job_workflow_ref: 'acme/builders/.github/workflows/build.yml@refs/heads/main',
  };
  sigstore.setClaims(claims);
  const { at, env } = job(undefined, claims);
  const { stdout } = await run(['app.tgz', ...at, ...own()], env);
  const { buildDefinition, runDetails } = statementOf(stdout).predicate;
  expect(buildDefinition.externalParameters.workflow.ref).toBe('refs/tags/pkg@1.0.0');
  expect(runDetails.builder.id).toBe(
    'https://github.com/acme/builders/.github/workflows/build.yml@refs/heads/main',
  );
  expect(verify(stdout)).toBe('https://github.com/acme/builders/.github/workflows/build.yml@refs/heads/main');
});

test('a key signs any predicate for any number of artifacts, in one line', async () => {
  const { folder, at } = job();
  const { file, pub } = keys();
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'b.txt'), 'b');
  writeFileSync(join(folder, 'sbom.json'), '{"bomFormat": "CycloneDX"}');
  const digest = sha256('image');
  const { code, stdout } = await run([
    ...['app.tgz', 'dist', `sha256:${digest}`, '--subject-name', 'ghcr.io/acme/app', ...at],
    ...['--predicate', 'sbom.json', '--predicate-type', 'https://cyclonedx.org/bom', '--key', file],
  ]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\{[^\n]*\}\n$/);
  const { subject, predicateType, predicate } = statementOf(stdout);
  expect(subject.map(({ name }: { name: string }) => name)).toEqual(['app.tgz', 'dist', 'ghcr.io/acme/app']);
  expect(subject[2].digest).toEqual({ sha256: digest });
  expect({ predicateType, predicate }).toEqual({
    predicateType: 'https://cyclonedx.org/bom',
    predicate: { bomFormat: 'CycloneDX' },
  });
  const { payload, payloadType, signatures } = JSON.parse(stdout).dsseEnvelope;
  const body = Buffer.from(payload, 'base64');
  const pae = Buffer.concat([
    Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${body.length} `),
    body,
  ]);
  expect(loadPublicKey(pub).verify(pae, Buffer.from(signatures[0].sig, 'base64'))).toBe(true);
});

test('--output holds the same line, and stdout nothing; lines can be put one behind the other', async () => {
  const { folder, at, env } = job();
  const { file } = keys();
  const { stdout } = await run(['app.tgz', ...at, '--key', file, '--format', 'json', '--quiet'], env);
  const written = await run(['app.tgz', ...at, '--key', file, '--output', 'a.sigstore.json'], env);
  expect(written).toMatchObject({ code: 0, stdout: '' });
  const line = readFileSync(join(folder, 'a.sigstore.json'), 'utf8');
  expect(statementOf(line)).toEqual(statementOf(stdout));
  appendFileSync(join(folder, 'a.sigstore.json'), stdout);
  const lines = readFileSync(join(folder, 'a.sigstore.json'), 'utf8').split('\n');
  expect(lines.map((text) => text.length > 0)).toEqual([true, true, false]);
});

test('a key in a job without a token takes the facts from the variables', async () => {
  const { at, env } = job();
  const { file } = keys();
  const without = { ...env, ACTIONS_ID_TOKEN_REQUEST_URL: undefined };
  const before = sigstore.asked.length;
  const { stdout } = await run(['app.tgz', ...at, '--key', file], without);
  const withToken = await run(['app.tgz', ...at, '--key', file], env);
  expect(statementOf(stdout)).toEqual(statementOf(withToken.stdout));
  expect(sigstore.asked.slice(before).map(({ service }) => service)).toEqual(['oidc']);
});

test('outside GitHub a token from the environment signs a predicate of one’s own', async () => {
  const { folder, at } = job();
  writeFileSync(join(folder, 'p.json'), '{}');
  const env = { SIGSTORE_ID_TOKEN: sigstore.token() };
  const argv = [
    'app.tgz',
    ...at,
    '--predicate',
    'p.json',
    '--predicate-type',
    'https://a.test/p',
    '--sign',
    'sigstore',
  ];
  const { stdout } = await run([...argv, ...own()], env);
  expect(verify(stdout)).toContain('release.yml');
  expect((await run([...argv, ...own()])).error).toBe('TOKEN_UNAVAILABLE');
});

test('what is attested, `verify` takes for that artifact, that workflow and that repository, and for no other', async () => {
  const { folder, at, env } = job();
  await run(['app.tgz', ...at, ...own(), '--output', 'a.sigstore.json'], env);
  writeFileSync(join(folder, 'root.json'), JSON.stringify(sigstore.trustedRoot));
  writeFileSync(join(folder, 'other.tgz'), 'another artifact');
  const trusting = [
    '--bundle',
    'a.sigstore.json',
    '--trusted-root',
    'root.json',
    '--offline',
    '--format',
    'json',
    ...at,
  ];
  const asked = async (subject: string, more: readonly string[]): Promise<number> => {
    const argv = [subject, ...trusting, '--predicate-type', 'https://slsa.dev/provenance/v1', ...more];
    return (await verifying({ argv, env: {}, isTerminal: false, entry: '', progress: () => undefined }))
      .exitCode;
  };
  const repository = [
    '--source-repository',
    'https://github.com/acme/widget',
    '--source-ref',
    GITHUB_CLAIMS.ref,
  ];
  const identity = ['--certificate-identity', `https://github.com/${GITHUB_CLAIMS.job_workflow_ref}`];
  const issuer = ['--certificate-oidc-issuer', GITHUB_CLAIMS.iss];
  expect(await asked('app.tgz', repository)).toBe(0);
  expect(await asked('app.tgz', [...identity, ...issuer])).toBe(0);
  expect(await asked('other.tgz', repository)).toBe(1);
  expect(await asked('app.tgz', ['--source-repository', 'https://github.com/acme/other'])).toBe(1);
  expect(await asked('app.tgz', [...identity, '--certificate-oidc-issuer', 'https://gitlab.com'])).toBe(1);
});

test('what a key attests, `verify` takes with its public half only', async () => {
  const { folder, at, env } = job();
  const { file, pub } = keys();
  await run(['app.tgz', ...at, '--key', file, '--output', 'a.sigstore.json'], env);
  const asked = async (key: string): Promise<number> => {
    const argv = ['app.tgz', '--bundle', 'a.sigstore.json', '--key', key, '--offline', '-C', folder];
    return (await verifying({ argv, env: {}, isTerminal: false, entry: '', progress: () => undefined }))
      .exitCode;
  };
  expect(await asked(pub)).toBe(0);
  expect(await asked(keys().pub)).toBe(1);
});

// ── whose name goes to a public log ─────────────────────────────────────────────────────────

test.each([
  ['private', { repository: { private: true } }, {}],
  ['internal', { repository: { private: true, visibility: 'internal' } }, {}],
  ['internal and said to be not private', { repository: { private: false, visibility: 'internal' } }, {}],
  ['of no known visibility', { repository: {} }, {}],
  ['of no known repository', {}, {}],
  ['private by its token', { repository: { visibility: 'public' } }, { repository_visibility: 'private' }],
])('a repository that is %s signs with Sigstore only when asked to by name', async (_, event, claims) => {
  sigstore.setClaims(claims);
  const { at, env } = job(event);
  const before = sigstore.asked.length;
  expect(await run(['app.tgz', ...at, ...own()], env)).toMatchObject({ code: 2, error: 'SIGNER_REQUIRED' });
  expect(sigstore.asked.slice(before).filter(({ service }) => service !== 'oidc')).toEqual([]);
  const named = await run(['app.tgz', ...at, ...own(), '--sign', 'sigstore'], env);
  expect(named.code).toBe(0);
});

test('outside CI somebody has to say who signs, and what', async () => {
  const { folder, at } = job();
  writeFileSync(join(folder, 'p.json'), '{}');
  const own = ['--predicate', 'p.json', '--predicate-type', 'https://a.test/p'];
  expect(await run(['app.tgz', ...at, ...own])).toMatchObject({ code: 2, error: 'SIGNER_REQUIRED' });
  const provenance = await run(['app.tgz', ...at, '--key', keys().file]);
  expect(provenance).toMatchObject({ code: 2, error: 'USAGE' });
  expect(provenance.said).toContain('--predicate');
});

// ── what goes wrong ─────────────────────────────────────────────────────────────────────────

test.each([
  ['GITHUB_REPOSITORY', 'evil/widget'],
  ['GITHUB_REF', 'refs/heads/main'],
  ['GITHUB_SHA', 'f'.repeat(40)],
  ['GITHUB_WORKFLOW_REF', 'acme/widget/.github/workflows/other.yml@refs/tags/v1.2.3'],
  ['GITHUB_EVENT_NAME', 'release'],
  ['GITHUB_REPOSITORY_ID', '1'],
  ['GITHUB_REPOSITORY_OWNER_ID', '1'],
  ['GITHUB_RUN_ID', '1'],
  ['GITHUB_RUN_ATTEMPT', '2'],
  ['RUNNER_ENVIRONMENT', 'self-hosted'],
  ['GITHUB_SERVER_URL', 'https://ghe.example'],
])('a %s that the token does not say is a mismatch', async (name, value) => {
  const { at, env } = job();
  const ran = await run(['app.tgz', ...at, ...own()], { ...env, [name]: value });
  expect(ran).toMatchObject({ code: 3, error: 'CONTEXT_MISMATCH' });
  expect(ran.said).toContain(name);
});

const FAILING: readonly Service[] = ['oidc', 'fulcio', 'rekor', 'tsa'];
const WAYS = [
  ['500', { kind: 'status', status: 500, body: 'LEAK' }],
  ['429', { kind: 'status', status: 429 }],
  ['400', { kind: 'status', status: 400, body: 'LEAK' }],
  ['a cut connection', { kind: 'reset' }],
  ['another answer', { kind: 'rewrite', rewrite: () => '{"value":""}' }],
] as const;

const isFull = process.env.COUNTERSIGN_THREATS === 'full';
// What is tried three times takes its time.
const TRIED = isFull ? WAYS : WAYS.filter(([way]) => way !== '429' && way !== 'a cut connection');

test.each(FAILING.flatMap((service) => TRIED.map(([way, tamper]) => ({ service, way, tamper }))))(
  'with $way from $service nothing is signed and nothing is written',
  async ({ service, tamper }) => {
    const { folder, at, env } = job();
    sigstore.tamper(service, tamper);
    const before = readdirSync(folder);
    const outputs = [
      ['--output', 'out.json'],
      ['--format', 'json'],
    ];
    const runs = outputs.map((output) => run(['app.tgz', ...at, ...own(), ...output], env));
    for (const ran of await Promise.all(runs)) {
      const error = service === 'oidc' ? 'TOKEN_UNAVAILABLE' : 'SIGNING_FAILED';
      expect(ran).toMatchObject({ code: 3, error });
      refuseTokens(ran);
    }
    expect(readdirSync(folder)).toEqual(before);
  },
);

/** Neither the token, nor what it is asked for with, nor the URL that holds it. */
function refuseTokens({ stdout, said }: Ran): void {
  const secrets = [sigstore.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '', 'api-version', 'LEAK', '/token'];
  const tokens = sigstore.asked.flatMap(({ body }) => /"oidcIdentityToken":"([^"]+)"/.exec(body)?.[1] ?? []);
  for (const secret of [...secrets, ...tokens]) expect(`${stdout}${said}`).not.toContain(secret);
}

test('the token is in no output of a run that goes well, and nothing is printed besides', async () => {
  const write = vi.spyOn(process.stdout, 'write');
  const { folder, at, env } = job();
  refuseTokens(await run(['app.tgz', ...at, ...own()], env));
  const ran = await run(['app.tgz', ...at, ...own(), '--output', 'out.json'], env);
  refuseTokens({ ...ran, stdout: readFileSync(join(folder, 'out.json'), 'utf8') });
  expect(sigstore.asked.some(({ body }) => body.includes('oidcIdentityToken'))).toBe(true);
  expect(write).not.toHaveBeenCalled();
  write.mockRestore();
});

const slow = isFull ? test : test.skip;
slow.each(FAILING.slice(1))(
  'a %s that hangs ends the run within half a minute',
  { timeout: 60_000 },
  async (service) => {
    const { at, env } = job();
    sigstore.tamper(service, { kind: 'hang' });
    const start = performance.now();
    expect(await run(['app.tgz', ...at, ...own()], env)).toMatchObject({ code: 3, error: 'SIGNING_FAILED' });
    expect(performance.now() - start).toBeLessThan(30_000);
  },
);

// ── the invocation ──────────────────────────────────────────────────────────────────────────

const PREDICATE = ['--predicate', 'p.json', '--predicate-type', 'https://a.test/p'];

test.each([
  ['no artifact', [], 'USAGE'],
  ['an empty name', [''], 'USAGE'],
  ['a predicate without its type', ['app.tgz', '--predicate', 'p.json'], 'USAGE'],
  ['a type without a predicate', ['app.tgz', '--predicate-type', 'https://a.test/p'], 'USAGE'],
  ['a type that is no URI', ['app.tgz', '--predicate', 'p.json', '--predicate-type', 'provenance'], 'USAGE'],
  ['a signer that does not exist', ['app.tgz', '--sign', 'gpg'], 'USAGE'],
  ['no signer at all', ['app.tgz', '--sign', 'none'], 'USAGE'],
  ['the default by name', ['app.tgz', '--sign', 'default'], 'USAGE'],
  ['the gateway', ['app.tgz', '--sign', 'gateway'], 'SIGNER_UNAVAILABLE'],
  ['a key that is not named', ['app.tgz', '--sign', 'key'], 'USAGE'],
  ['a key and Sigstore', ['app.tgz', '--sign', 'sigstore', '--key', 'KEY'], 'USAGE'],
  [
    'a key and a Fulcio',
    ['app.tgz', '--key', 'KEY', '--fulcio-url', 'https://f.test', '--rekor-url', 'https://r.test'],
    'USAGE',
  ],
  ['a log of one’s own with the public Fulcio', ['app.tgz', '--rekor-url', 'https://r.test'], 'USAGE'],
  [
    'a clock of one’s own with the public Fulcio',
    ['app.tgz', '--timestamp-server-url', 'https://t.test'],
    'USAGE',
  ],
  ['a Fulcio of one’s own with nobody to witness', ['app.tgz', '--fulcio-url', 'https://f.test'], 'USAGE'],
  [
    'a Fulcio without TLS',
    ['app.tgz', '--fulcio-url', 'http://f.test', '--rekor-url', 'https://r.test'],
    'USAGE',
  ],
  [
    'a Fulcio with a query',
    ['app.tgz', '--fulcio-url', 'https://f.test?a=b', '--rekor-url', 'https://r.test'],
    'USAGE',
  ],
  ['a format it has not', ['app.tgz', '--format', 'sarif'], 'USAGE'],
  ['an unknown flag', ['app.tgz', '--certificate', 'x'], 'USAGE'],
  ['an artifact that is not there', ['none.tgz', '--key', 'KEY', ...PREDICATE], 'SUBJECT_UNREADABLE'],
  ['one artifact twice', ['app.tgz', './app.tgz', '--key', 'KEY', ...PREDICATE], 'USAGE'],
  ['two artifacts of one name', ['app.tgz', 'other/app.tgz', '--key', 'KEY', ...PREDICATE], 'USAGE'],
  ['a digest without a name', [`sha256:${'a'.repeat(64)}`, '--key', 'KEY', ...PREDICATE], 'USAGE'],
  [
    'two digests and one name',
    [
      `sha256:${'a'.repeat(64)}`,
      `sha256:${'b'.repeat(64)}`,
      '--subject-name',
      'a',
      '--key',
      'KEY',
      ...PREDICATE,
    ],
    'USAGE',
  ],
  ['a name without a digest', ['app.tgz', '--subject-name', 'b', '--key', 'KEY', ...PREDICATE], 'USAGE'],
  ['a digest cut short', ['sha256:aa', '--subject-name', 'b', '--key', 'KEY', ...PREDICATE], 'USAGE'],
  ['a sha512', [`sha512:${'a'.repeat(128)}`, '--subject-name', 'b', '--key', 'KEY', ...PREDICATE], 'USAGE'],
  ['a key that is not there', ['app.tgz', '--key', 'none.pem', ...PREDICATE], 'KEY_UNREADABLE'],
  [
    'an output that is a link',
    ['app.tgz', '--key', 'KEY', ...PREDICATE, '--output', 'link'],
    'OUTPUT_UNSAFE',
  ],
  [
    'an output in no folder',
    ['app.tgz', '--key', 'KEY', ...PREDICATE, '--output', 'none/x'],
    'OUTPUT_UNWRITABLE',
  ],
])('%s is refused before anybody is asked', async (_, argv, code) => {
  const { folder, at, env } = job();
  mkdirSync(join(folder, 'other'));
  writeFileSync(join(folder, 'other', 'app.tgz'), 'another artifact');
  writeFileSync(join(folder, 'p.json'), '{}');
  symlinkSync(join(folder, 'p.json'), join(folder, 'link'));
  const { file } = keys();
  const before = sigstore.asked.length;
  const ran = await run([...argv.map((arg) => (arg === 'KEY' ? file : arg)), ...at], env);
  expect(ran).toMatchObject({ code: 2, error: code });
  expect(sigstore.asked).toHaveLength(before);
});

test.each([
  ['nothing', ''],
  ['no JSON', 'hunter2'],
  ['a list', '[]'],
  ['a number', '1'],
  ['null', 'null'],
  ['duplicate names', '{"a":1,"a":2}'],
  ['__proto__', '{"__proto__":{}}'],
  ['two documents', '{}{}'],
  ['deep nesting', `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`],
  ['a lone surrogate', '{"a":"\\ud800"}'],
])('a predicate of %s is refused, and not told', async (_, text) => {
  const { folder, at } = job();
  writeFileSync(join(folder, 'p.json'), text);
  const ran = await run(['app.tgz', ...at, '--key', keys().file, ...PREDICATE, '--output', 'out.json']);
  expect(ran).toMatchObject({ code: 2, error: 'PREDICATE_INVALID' });
  expect(ran.said).not.toContain('hunter2');
  expect(existsSync(join(folder, 'out.json'))).toBe(false);
});
