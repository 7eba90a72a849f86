import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFromJSON } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { evidence } from '../../src/commands/evidence.ts';
import { renderFailure } from '../../src/commands/failure.ts';
import { makeRepository, temporaryFolder } from '../support/repository.ts';
import {
  GITHUB_CLAIMS,
  githubVariables,
  makePair,
  type PrivateSigstore,
  publicPem,
  startSigstore,
} from '../support/sigstore.ts';

/** `check --sign sigstore` in this process, against a Sigstore of our own. */

let sigstore: PrivateSigstore;
beforeAll(async () => {
  sigstore = await startSigstore();
});
afterAll(() => sigstore.close());
afterEach(() => {
  for (const service of ['fulcio', 'rekor', 'tsa', 'oidc'] as const) sigstore.tamper(service, null);
});

const own = (): readonly string[] => [
  ...['--fulcio-url', sigstore.fulcioUrl],
  ...['--rekor-url', sigstore.rekorUrl],
  ...['--timestamp-server-url', sigstore.tsaUrl],
];

/** A push to a repository, with the variables of its job. */
function push(visibility: string, text = 'fine\n') {
  const { root, commit, files, ref } = makeRepository();
  const before = commit(files({ a: 'a\n' }));
  const after = commit(files({ a: 'a\n', b: text }), [before]);
  ref('refs/heads/main', before);
  const temporary = temporaryFolder();
  const event = { before, after, repository: { visibility, private: visibility !== 'public' } };
  sigstore.setClaims({ sha: after, repository_visibility: visibility });
  writeFileSync(join(temporary, 'event.json'), JSON.stringify(event));
  const env = {
    ...githubVariables(),
    ...sigstore.env,
    GITHUB_EVENT_PATH: join(temporary, 'event.json'),
    GITHUB_SHA: after,
    RUNNER_TEMP: temporary,
  };
  const evidencePath = join(temporary, 'evidence');
  return { argv: ['-C', root, '--evidence', evidencePath, '--format', 'json'], env, evidencePath };
}

type Ran = { readonly code: number; readonly stdout: string };

async function run(argv: readonly string[], env: Record<string, string>, command = check): Promise<Ran> {
  try {
    const { stdout, exitCode } = await command({
      argv,
      env,
      isTerminal: false,
      entry: '',
      progress: () => undefined,
    });
    return { code: exitCode, stdout };
  } catch (error) {
    const { stdout, exitCode } = renderFailure(error, argv);
    return { code: exitCode, stdout };
  }
}

const codeOf = ({ stdout }: Ran): string => JSON.parse(stdout).error.code;
/** Requests to anybody but the runner, whose token is compared with what the run says of itself. */
const askedOutside = (): number => sigstore.asked.filter(({ service }) => service !== 'oidc').length;
const SAN = `https://github.com/${GITHUB_CLAIMS.job_workflow_ref}`;

test('in a public repository the verdict is signed by the job’s identity, in a log, without being asked', async () => {
  const { argv, env, evidencePath } = push('public');
  const ran = await run([...argv, ...own()], env);
  expect(ran.code).toBe(0);
  const bundle = bundleFromJSON(
    JSON.parse(readFileSync(join(evidencePath, 'evidence.sigstore.json'), 'utf8')),
  );
  const trust = toTrustMaterial(TrustedRoot.fromJSON(sigstore.trustedRoot));
  const thresholds = { ctlogThreshold: 1, tlogThreshold: 1, timestampThreshold: 2 };
  expect(
    new Verifier(trust, thresholds).verify(toSignedEntity(bundle)).identity?.subjectAlternativeName,
  ).toBe(SAN);
  const { evidence: reference } = JSON.parse(ran.stdout);
  const [entry] = bundle.verificationMaterial.tlogEntries;
  expect(reference).toMatchObject({ signer: SAN, logIndex: Number(entry?.logIndex) });
  if (bundle.content.$case !== 'dsseEnvelope') throw new Error('it is no envelope');
  const statement = JSON.parse(bundle.content.dsseEnvelope.payload.toString('utf8'));
  expect(statement.predicate).toMatchObject({ verifier: { id: SAN }, verificationResult: 'PASSED' });
});

test('a failed verdict is signed as well', async () => {
  const { argv, env, evidencePath } = push('public', 'x\u202ey\n');
  const ran = await run([...argv, ...own(), '--sign', 'sigstore'], env);
  const { dsseEnvelope } = JSON.parse(readFileSync(join(evidencePath, 'evidence.sigstore.json'), 'utf8'));
  const { predicate } = JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString('utf8'));
  expect(predicate.verificationResult).toBe(JSON.parse(ran.stdout).verdict);
});

test('a private repository’s name goes to a log only by name', async () => {
  const { argv, env } = push('private');
  const before = askedOutside();
  const ran = await run([...argv, ...own()], env);
  expect({ code: ran.code, error: codeOf(ran) }).toEqual({ code: 2, error: 'SIGNER_REQUIRED' });
  expect(askedOutside()).toBe(before);
  expect((await run([...argv, ...own(), '--sign', 'sigstore'], env)).code).toBe(0);
});

test.each(['oidc', 'fulcio', 'rekor', 'tsa'] as const)(
  'without %s there is no verdict and no evidence',
  async (service) => {
    const { argv, env, evidencePath } = push('public');
    sigstore.tamper(service, { kind: 'status', status: 400 });
    const ran = await run([...argv, ...own()], env);
    expect(ran.code).toBe(3);
    expect(codeOf(ran)).toBe(service === 'oidc' ? 'TOKEN_UNAVAILABLE' : 'SIGNING_FAILED');
    expect(() => readFileSync(join(evidencePath, 'verdict.json'))).toThrow();
  },
);

test('evidence by a certificate is not taken for a key’s', async () => {
  const { argv, env, evidencePath } = push('public');
  await run([...argv, ...own()], env);
  const pub = join(temporaryFolder(), 'key.pub');
  writeFileSync(pub, publicPem(makePair('p256')));
  const ran = await run(['verify', evidencePath, '--key', pub, '--format', 'json'], {}, evidence);
  expect(ran.code).toBe(1);
  expect(JSON.parse(ran.stdout).reason.code).toBe('SIGNER_MISMATCH');
});

test.each([
  ['a key and Sigstore', ['--sign', 'sigstore', '--key', 'k.pem']],
  [
    'nothing and a Fulcio',
    ['--sign', 'none', '--fulcio-url', 'https://f.test', '--rekor-url', 'https://r.test'],
  ],
  ['a log of one’s own and the public Fulcio', ['--sign', 'sigstore', '--rekor-url', 'https://r.test']],
  ['Sigstore and no socket', ['--sign', 'sigstore', '--offline']],
])('%s contradict each other', async (_, more) => {
  const { argv, env } = push('public');
  const ran = await run([...argv, ...more], env);
  expect({ code: ran.code, error: codeOf(ran) }).toEqual({ code: 2, error: 'USAGE' });
});
