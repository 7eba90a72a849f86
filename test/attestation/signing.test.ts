import { createPublicKey } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFromJSON } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadPrivateKey, loadPublicKey } from '../../src/attestation/keys.ts';
import { LIMITS } from '../../src/attestation/signing/services.ts';
import { keySigner } from '../../src/attestation/signing/signer.ts';
import { openSigstoreSigner } from '../../src/attestation/signing/sigstore.ts';
import { identityOf } from '../../src/attestation/signing/token.ts';
import { RunError } from '../../src/errors.ts';
import { temporaryFolder } from '../support/repository.ts';
import {
  ecPair,
  GITHUB_CLAIMS,
  issueLeaf,
  makePair,
  makeToken,
  type PrivateSigstore,
  privatePem,
  publicPem,
  SERVER_AUTH,
  type Service,
  startSigstore,
  type Tamper,
  toPem,
} from '../support/sigstore.ts';

const TYPE = 'application/vnd.in-toto+json';
const STATEMENT = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'a.tgz', digest: { sha256: 'a'.repeat(64) } }],
  predicateType: 'https://example.test/predicate/v1',
  predicate: { a: 1 },
};
const PAYLOAD = Buffer.from(JSON.stringify(STATEMENT));
const SAN = `https://github.com/${GITHUB_CLAIMS.job_workflow_ref}`;
const limits = { ...LIMITS, requestMs: 200, firstDelayMs: 1, phaseMs: 1500 };

let sigstore: PrivateSigstore;
beforeAll(async () => {
  sigstore = await startSigstore();
});
afterEach(() => {
  for (const service of ['fulcio', 'rekor', 'tsa', 'oidc'] as const) sigstore.tamper(service, null);
});
afterAll(() => sigstore.close());

type Options = { token?: string; rekorUrl?: string | null; tsaUrl?: string | null };

async function signed(options: Options = {}): Promise<{ id: string; bytes: Buffer }> {
  const { fulcioUrl, rekorUrl, tsaUrl } = sigstore;
  const { token: given = sigstore.token(), ...other } = options;
  const services = { fulcioUrl, rekorUrl, tsaUrl, ...other };
  const token = async (): Promise<string> => given;
  const signer = await openSigstoreSigner({ services, token, limits });
  return { id: signer.id, bytes: await signer.sign(PAYLOAD, TYPE) };
}

async function refusalOf(work: () => Promise<unknown>): Promise<RunError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof RunError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

/** By the library's verifier, which is not ours. */
function verify(bytes: Buffer, logs: number, times: number): void {
  const trust = toTrustMaterial(TrustedRoot.fromJSON(sigstore.trustedRoot));
  const thresholds = { ctlogThreshold: 1, tlogThreshold: logs, timestampThreshold: times };
  new Verifier(trust, thresholds).verify(toSignedEntity(bundleFromJSON(JSON.parse(bytes.toString()))));
}

// ── what is signed ──────────────────────────────────────────────────────────────────────────

test.each([
  ['log and timestamp', {}, 1, 2],
  ['a log alone', { tsaUrl: null }, 1, 1],
  ['a timestamp alone', { rekorUrl: null }, 0, 1],
] as const)('with %s a bundle v0.3 verifies, and names the workflow', async (_, options, logs, times) => {
  const { id, bytes } = await signed(options);
  expect(id).toBe(SAN);
  verify(bytes, logs, times);
  const { mediaType, verificationMaterial: material, dsseEnvelope } = JSON.parse(bytes.toString());
  expect(mediaType).toBe('application/vnd.dev.sigstore.bundle.v0.3+json');
  expect(Object.keys(material)).toContain('certificate');
  expect(material.tlogEntries ?? []).toHaveLength(logs);
  expect(Buffer.from(dsseEnvelope.payload, 'base64')).toEqual(PAYLOAD);
});

test('the log holds an entry of the kind `dsse`, as the public one does', async () => {
  const { bytes } = await signed();
  const [entry] = JSON.parse(bytes.toString()).verificationMaterial.tlogEntries;
  expect(entry.kindVersion).toEqual({ kind: 'dsse', version: '0.0.1' });
  expect(entry.inclusionProof.checkpoint.envelope).toContain('\n');
});

test('every signature has a key of its own', async () => {
  const certificates = await Promise.all([signed(), signed()]);
  const [first, second] = certificates.map(
    ({ bytes }) => JSON.parse(bytes.toString()).verificationMaterial.certificate.rawBytes,
  );
  expect(first).not.toBe(second);
});

test('an email address and a GitLab pipeline are named as their tokens do', () => {
  const tokenOf = (claims: object): string => makeToken(claims, 'sigstore', ecPair());
  const email = { iss: 'https://oauth2.sigstore.dev/auth', email: 'a@b.test', email_verified: true };
  expect(
    identityOf(tokenOf({ ...email, federated_claims: { connector_id: 'https://accounts.google.com' } })),
  ).toEqual({
    issuer: 'https://accounts.google.com',
    subject: 'a@b.test',
  });
  const gitlab = {
    iss: 'https://gitlab.com',
    sub: 'project_path:a/b',
    ci_config_ref_uri: 'gitlab.com/a/b//.gitlab-ci.yml@refs/heads/main',
  };
  expect(identityOf(tokenOf(gitlab))).toEqual({
    issuer: 'https://gitlab.com',
    subject: 'https://gitlab.com/a/b//.gitlab-ci.yml@refs/heads/main',
  });
  const enterprise = { iss: 'https://token.actions.acme.ghe.com', sub: 's', job_workflow_ref: 'a/b/c@d' };
  expect(identityOf(tokenOf(enterprise)).subject).toBe('https://acme.ghe.com/a/b/c@d');
  const other = {
    iss: 'https://token.actions.githubusercontent.com.evil.test',
    sub: 's',
    job_workflow_ref: 'a/b/c@d',
  };
  expect(identityOf(tokenOf(other)).subject).toBeNull();
});

// ── what goes wrong ─────────────────────────────────────────────────────────────────────────

test.each([
  ['nothing', ''],
  ['a word', 'hunter2'],
  ['two parts', 'a.b'],
  ['no JSON', 'a.b.c'],
  ['no claims', `a.${Buffer.from('{}').toString('base64url')}.c`],
  ['a list', `a.${Buffer.from('[]').toString('base64url')}.c`],
  ['duplicate names', `a.${Buffer.from('{"iss":"a","sub":"b","iss":"c"}').toString('base64url')}.c`],
  ['no subject', `a.${Buffer.from('{"iss":"a"}').toString('base64url')}.c`],
  ['an unverified address', `a.${Buffer.from('{"iss":"a","email":"a@b"}').toString('base64url')}.c`],
])('a token that is %s signs nothing, and is not told', async (_, token) => {
  const before = sigstore.asked.length;
  const error = await refusalOf(() => signed({ token }));
  expect(error.code).toBe('TOKEN_UNAVAILABLE');
  if (token !== '') expect(JSON.stringify(allOf(error))).not.toContain(token);
  expect(sigstore.asked).toHaveLength(before);
});

const SERVICES: readonly (readonly [Service, string])[] = [
  ['fulcio', 'certificate authority'],
  ['rekor', 'log'],
  ['tsa', 'timestamp authority'],
];
const WRONG = 'answered with something else than was asked for';
/** How, the requests until it is given up, and what the error says. */
const FAILURES: readonly (readonly [string, Tamper, number, string])[] = [
  ['answers 500', { kind: 'status', status: 500 }, 3, 'answered with status 500'],
  [
    'answers 503 and the token',
    { kind: 'status', status: 503, body: 'TOKEN', headers: { 'content-type': 'application/json' } },
    3,
    'answered with status 503',
  ],
  ['answers 408', { kind: 'status', status: 408 }, 3, 'answered with status 408'],
  [
    'answers 429',
    { kind: 'status', status: 429, headers: { 'retry-after': '3600' } },
    3,
    'answered with status 429',
  ],
  ['answers 400', { kind: 'status', status: 400 }, 1, 'answered with status 400'],
  [
    'answers 401',
    {
      kind: 'status',
      status: 401,
      body: '{"message":"TOKEN"}',
      headers: { 'content-type': 'application/json' },
    },
    1,
    'answered with status 401',
  ],
  ['answers 409 without a place', { kind: 'status', status: 409 }, 1, 'answered with status 409'],
  ['hangs', { kind: 'hang' }, 3, 'did not answer in time'],
  ['cuts the connection', { kind: 'reset' }, 3, 'cannot be reached: \\w+'],
  ['answers nothing', { kind: 'rewrite', rewrite: () => '' }, 1, WRONG],
  ['answers no JSON', { kind: 'rewrite', rewrite: () => '<html>TOKEN</html>' }, 1, WRONG],
  ['answers another JSON', { kind: 'rewrite', rewrite: () => '{"a":{}}' }, 1, WRONG],
  ['answers null', { kind: 'rewrite', rewrite: () => 'null' }, 1, WRONG],
  ['answers a list', { kind: 'rewrite', rewrite: () => '[]' }, 1, WRONG],
];

test.each(
  SERVICES.flatMap(([service, name]) =>
    FAILURES.map(([how, tamper, tries, why]) => ({ service, name, how, tamper, tries, why })),
  ),
)(
  'when $service $how nothing is signed, and the error says so of the $name',
  async ({ service, name, tamper, tries, why }) => {
    const token = sigstore.token();
    const withToken = JSON.parse(JSON.stringify(tamper).replaceAll('TOKEN', token));
    const how =
      tamper.kind === 'rewrite'
        ? { ...tamper, rewrite: () => String(tamper.rewrite(Buffer.alloc(0), '')).replace('TOKEN', token) }
        : withToken;
    sigstore.tamper(service, how);
    const before = sigstore.asked.length;
    const error = await refusalOf(() => signed({ token }));
    expect(error).toMatchObject({ code: 'SIGNING_FAILED', exitCode: 3 });
    expect(error.message).toMatch(new RegExp(`^the ${name} 127\\.0\\.0\\.1:\\d+ ${why}`));
    expect(JSON.stringify(allOf(error))).not.toContain(token);
    expect(sigstore.asked.slice(before).filter((one) => one.service === service)).toHaveLength(tries);
  },
);

test.each(SERVICES)('%s that answers at the third try is waited for', async (service) => {
  sigstore.tamper(service, { kind: 'status', status: 502, times: 2 });
  verify((await signed()).bytes, 1, 2);
});

const json = (edit: (answer: Record<string, Record<string, unknown>>) => unknown): Tamper => ({
  kind: 'rewrite',
  rewrite: (bytes) => JSON.stringify(edit(JSON.parse(bytes.toString()))),
});
/** Edits the one entry in the log's answer. */
const entry = (edit: (logged: Record<string, unknown>) => object): Tamper =>
  json((answer) => Object.fromEntries(Object.entries(answer).map(([id, logged]) => [id, edit(logged)])));
const chain =
  (pem: () => Promise<string>): (() => Promise<Tamper>) =>
  async () => {
    const text = await pem();
    return json(() => ({ signedCertificateEmbeddedSct: { chain: { certificates: [text] } } }));
  };
const leafOf = (options: Parameters<typeof issueLeaf>[1]) =>
  chain(async () => toPem((await issueLeaf(sigstore, options)).certificate));

const LIES: readonly (readonly [string, Service, () => Promise<Tamper>])[] = [
  ['a certificate for another key', 'fulcio', leafOf({})],
  ['the authority’s own certificate', 'fulcio', chain(async () => toPem(sigstore.certificates.ca))],
  ['no entry', 'rekor', async () => json(() => ({}))],
  ['two entries', 'rekor', async () => json((answer) => ({ ...answer, other: Object.values(answer)[0] }))],
  ['an entry without a proof', 'rekor', async () => entry(({ verification: _, ...rest }) => rest)],
  [
    'an entry with a promise and no proof',
    'rekor',
    async () => entry((logged) => ({ ...logged, verification: { signedEntryTimestamp: 'AAAA' } })),
  ],
  [
    'the entry of another signature',
    'rekor',
    async () => {
      const { bytes } = await signed();
      const [other] = JSON.parse(bytes.toString()).verificationMaterial.tlogEntries;
      return entry((logged) => ({ ...logged, body: other.canonicalizedBody }));
    },
  ],
  [
    'an entry of another kind',
    'rekor',
    async () =>
      entry((logged) => ({
        ...logged,
        body: Buffer.from('{"kind":"alpine","apiVersion":"0.0.1","spec":{}}').toString('base64'),
      })),
  ],
  [
    'the timestamp of something else',
    'tsa',
    async () => {
      const other = await sigstore.timestamp(Buffer.from('other'), new Date());
      return { kind: 'rewrite', rewrite: () => other };
    },
  ],
  [
    'a timestamp cut short',
    'tsa',
    async () => ({ kind: 'rewrite', rewrite: (bytes) => bytes.subarray(0, 40) }),
  ],
];

test.each(LIES)('%s is no answer of %s', async (_, service, tamper) => {
  sigstore.tamper(service, await tamper());
  expect(await refusalOf(() => signed())).toMatchObject({ code: 'SIGNING_FAILED', exitCode: 3 });
});

/** Fulcio issues for the asked key, and writes something else into the certificate. */
const issuing = (options: Parameters<typeof issueLeaf>[1]): Tamper => ({
  kind: 'rewrite',
  rewrite: async (_, body) => {
    const publicKey = createPublicKey(JSON.parse(body).publicKeyRequest.publicKey.content);
    const { certificate } = await issueLeaf(sigstore, { ...options, publicKey });
    return JSON.stringify({
      signedCertificateEmbeddedSct: { chain: { certificates: [toPem(certificate)] } },
    });
  },
});

test('a certificate that Fulcio writes by itself is taken', async () => {
  sigstore.tamper('fulcio', issuing({}));
  verify((await signed()).bytes, 1, 2);
});

test.each([
  ['of another identity', { san: `${SAN}x` }],
  ['of the identity in another case', { san: SAN.toUpperCase() }],
  ['of another issuer', { issuer: 'https://token.actions.evil.ghe.com' }],
  ['of no issuer', { extensions: [] }],
  [
    'of two identities',
    {
      san: [
        { kind: 'uri', value: SAN },
        { kind: 'uri', value: 'https://evil.test' },
      ],
    },
  ],
  ['of nobody', { san: [] }],
  ['of an authority', { ca: true, keyUsage: 'keyCertSign' }],
  ['for servers', { eku: [SERVER_AUTH] }],
] as const)('a certificate %s is not signed with', async (_, options) => {
  sigstore.tamper('fulcio', issuing(options));
  const before = sigstore.asked.length;
  expect(await refusalOf(() => signed())).toMatchObject({ code: 'SIGNING_FAILED', exitCode: 3 });
  expect(sigstore.asked.slice(before).map(({ service }) => service)).toEqual(['fulcio']);
});

test('no service is asked without TLS', async () => {
  for (const url of [
    'http://fulcio.example',
    'ftp://127.0.0.1',
    'http://127.0.0.1.evil.test',
    'fulcio.example',
    'https://user:pass@fulcio.example',
  ]) {
    const services = { fulcioUrl: url, rekorUrl: sigstore.rekorUrl, tsaUrl: null };
    const error = await refusalOf(() =>
      openSigstoreSigner({ services, token: async () => sigstore.token(), limits }),
    );
    expect(error.code).toBe('SIGNING_FAILED');
    expect(error.message).not.toContain('pass');
  }
});

test('a token that never comes is not waited for', async () => {
  const services = { fulcioUrl: sigstore.fulcioUrl, rekorUrl: null, tsaUrl: sigstore.tsaUrl };
  const token = (): Promise<string> => new Promise(() => undefined);
  const error = await refusalOf(() =>
    openSigstoreSigner({ services, token, limits: { ...limits, phaseMs: 50 } }),
  );
  expect(error.code).toBe('TOKEN_UNAVAILABLE');
});

/** All that an error may be printed as. */
function allOf(error: Error): unknown {
  const { message, stack, cause } = error;
  return { ...error, message, stack, cause: cause instanceof Error ? allOf(cause) : cause };
}

// ── keys ────────────────────────────────────────────────────────────────────────────────────

test.each(['p256', 'p384', 'ed25519'] as const)(
  'a bundle by a key of %s holds what its public half verifies',
  async (kind) => {
    const pair = makePair(kind);
    const folder = temporaryFolder();
    const [file, pub] = [join(folder, 'key.pem'), join(folder, 'key.pub')];
    writeFileSync(file, privatePem(pair));
    writeFileSync(pub, publicPem(pair));
    const signer = keySigner(loadPrivateKey(file));
    const { verificationMaterial, dsseEnvelope } = JSON.parse((await signer.sign(PAYLOAD, TYPE)).toString());
    const trusted = loadPublicKey(pub);
    expect(signer.id).toBe(trusted.id);
    expect(verificationMaterial.publicKey.hint).toBe(trusted.hint);
    const pae = Buffer.concat([Buffer.from(`DSSEv1 ${TYPE.length} ${TYPE} ${PAYLOAD.length} `), PAYLOAD]);
    expect(trusted.verify(pae, Buffer.from(dsseEnvelope.signatures[0].sig, 'base64'))).toBe(true);
  },
);
