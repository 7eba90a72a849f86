import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { loadPrivateKey } from '../../src/attestation/keys.ts';
import { evidence as evidenceCommand } from '../../src/commands/evidence.ts';
import { loadTrustedKey } from '../../src/evidence/keys.ts';
import { BUNDLE_FILE, type EvidenceFiles, POLICY_FILE, VERDICT_FILE } from '../../src/evidence/write.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import {
  derOf,
  directoryVerificationOf,
  editBundle,
  editStatement,
  makeEvidence,
  makeKeys,
  P256_ORDER,
  parse,
  rawDirectory,
  rawFiles,
  resign,
  rsOf,
  signatureOf,
  signDsse,
  withSignature,
  writtenEvidence,
} from '../support/evidence.ts';
import { temporaryFolder } from '../support/repository.ts';
import { threatRow } from '../support/threats.ts';
import { findingWith } from '../support/verdict.ts';

/** E2: sets of files that are not the ones of one run, or not by the one signer. */

const E2 = threatRow('E2');
const keys = makeKeys();
const ed25519 = makeKeys('Ed25519');
const stranger = makeKeys();
const good = await makeEvidence({ signer: keys.signer });
const goodEd25519 = await makeEvidence({ signer: ed25519.signer });
const strangers = await makeEvidence({ signer: stranger.signer });

const subject = (head: string) => ({
  repository: 'https://github.com/acme/app',
  base: '1'.repeat(40),
  mergeBase: '2'.repeat(40),
  head,
  digest: `sha256:${'b'.repeat(64)}`,
});
const otherHead = await makeEvidence({ signer: keys.signer, verdict: { subject: subject('7'.repeat(40)) } });
const otherRepository = await makeEvidence({
  signer: keys.signer,
  verdict: {
    subject: { ...subject('3f9c2d7a51b8'.padEnd(40, '0')), repository: 'https://github.com/evil/app' },
  },
});
const otherResult = await makeEvidence({
  signer: keys.signer,
  verdict: { verdict: 'FAILED', findings: [findingWith()] },
});
const otherPolicy = await makeEvidence({ signer: keys.signer, policy: 'version: 1\nname: lenient\n' });
const otherRule = await makeEvidence({ signer: keys.signer, policy: 'version: 1\nname: acme\nrules: []\n' });

type Json = Record<string, unknown>;
const object = (value: unknown): Json => value as Json;
const inPredicate =
  (change: Json) =>
  (statement: Json): Json => ({ ...statement, predicate: { ...object(statement.predicate), ...change } });
const inEnvelope =
  (change: (envelope: Json) => Json) =>
  (bundle: Json): Json => ({ ...bundle, dsseEnvelope: change(object(bundle.dsseEnvelope)) });
const inSignature = (change: Json) =>
  inEnvelope((envelope) => ({
    ...envelope,
    signatures: [{ ...object((envelope.signatures as Json[])[0]), ...change }],
  }));
const inMaterial =
  (change: Json) =>
  (bundle: Json): Json => ({
    ...bundle,
    verificationMaterial: { ...object(bundle.verificationMaterial), ...change },
  });
/** Changes the text of the bundle as it is, without writing it anew. */
const inText = (from: string, to: string): EvidenceFiles => {
  const text = good.bundle?.toString('utf8') ?? '';
  expect(text).toContain(from);
  return { ...good, bundle: Buffer.from(text.replace(from, to)) };
};
const base64Of = (files: EvidenceFiles): string =>
  (parse(files.bundle) as { dsseEnvelope: { payload: string } }).dsseEnvelope.payload;
const payloadOf = (files: EvidenceFiles): Buffer => Buffer.from(base64Of(files), 'base64');

type Code = 'EVIDENCE_FILES' | 'EVIDENCE_MISMATCH' | 'EVIDENCE_TAMPERED' | 'SIGNER_MISMATCH';
type Case = readonly [title: string, code: Code, files: () => EvidenceFiles];
type DirectoryCase = readonly [title: string, spoil: (directory: string) => void];

E2.twin('the untouched sets verify', () => {
  expect(directoryVerificationOf(writtenEvidence(good), keys.trusted)).toBe('VERIFIED');
  expect(directoryVerificationOf(writtenEvidence(goodEd25519), ed25519.trusted)).toBe('VERIFIED');
  for (const files of [otherHead, otherRepository, otherResult, otherPolicy, otherRule])
    expect(directoryVerificationOf(writtenEvidence(files), keys.trusted)).toBe('VERIFIED');
});

// ── the directory ───────────────────────────────────────────────────────────────────────────

const DIRECTORIES: readonly DirectoryCase[] = [
  ...[VERDICT_FILE, POLICY_FILE, BUNDLE_FILE].map(
    (name): DirectoryCase => [`${name} is missing`, (directory) => rmSync(join(directory, name))],
  ),
  [
    'everything is missing',
    (directory) => {
      for (const name of [VERDICT_FILE, POLICY_FILE, BUNDLE_FILE]) rmSync(join(directory, name));
    },
  ],
  ['one file more', (directory) => writeFileSync(join(directory, 'README.md'), '')],
  [
    'a key of its own beside it',
    (directory) => writeFileSync(join(directory, 'key.pub'), readFileSync(stranger.publicFile)),
  ],
  ['a hidden file more', (directory) => writeFileSync(join(directory, '.verdict.json'), '')],
  [
    'a name in capitals',
    (directory) => renameSync(join(directory, VERDICT_FILE), join(directory, 'Verdict.json')),
  ],
  ['a folder more', (directory) => mkdirSync(join(directory, 'old'))],
  [
    'a folder in place of a file',
    (directory) => {
      rmSync(join(directory, POLICY_FILE));
      mkdirSync(join(directory, POLICY_FILE));
    },
  ],
  ...[VERDICT_FILE, POLICY_FILE, BUNDLE_FILE].map(
    (name): DirectoryCase => [
      `${name} is a symbolic link to the right bytes`,
      (directory) => {
        const elsewhere = join(temporaryFolder(), name);
        renameSync(join(directory, name), elsewhere);
        symlinkSync(elsewhere, join(directory, name));
      },
    ],
  ),
  [
    'a link to nothing',
    (directory) => {
      rmSync(join(directory, POLICY_FILE));
      symlinkSync('gone', join(directory, POLICY_FILE));
    },
  ],
];

for (const [title, spoil] of DIRECTORIES) {
  E2.attack(title, 'refused', () => {
    const directory = writtenEvidence(good);
    spoil(directory);
    expect(directoryVerificationOf(directory, keys.trusted)).toBe('EVIDENCE_FILES');
  });
}

E2.attack('a receipt that nobody has written', 'refused', () => {
  const directory = writtenEvidence({ ...good, receipt: Buffer.from('x') });
  expect(directoryVerificationOf(directory, keys.trusted)).toBe('LOG_UNPROVEN');
});

E2.twin('a hard link to the right bytes is those bytes', () => {
  const directory = writtenEvidence(good);
  linkSync(join(directory, POLICY_FILE), join(temporaryFolder(), 'copy'));
  expect(directoryVerificationOf(directory, keys.trusted)).toBe('VERIFIED');
});

// ── files of another run, and what their signer never said ──────────────────────────────────

const SWAPS: readonly Case[] = [
  ['the verdict of another head', 'EVIDENCE_MISMATCH', () => ({ ...good, verdict: otherHead.verdict })],
  [
    'the verdict of another repository',
    'EVIDENCE_MISMATCH',
    () => ({ ...good, verdict: otherRepository.verdict }),
  ],
  ['the verdict of another result', 'EVIDENCE_MISMATCH', () => ({ ...good, verdict: otherResult.verdict })],
  [
    'a green verdict over a red bundle',
    'EVIDENCE_MISMATCH',
    () => ({ ...otherResult, verdict: good.verdict }),
  ],
  [
    'the verdict under another policy',
    'EVIDENCE_MISMATCH',
    () => ({ ...good, verdict: otherPolicy.verdict }),
  ],
  ['another policy', 'EVIDENCE_MISMATCH', () => ({ ...good, policy: otherPolicy.policy })],
  [
    'a policy of the same name with fewer rules',
    'EVIDENCE_MISMATCH',
    () => ({ ...good, policy: otherRule.policy }),
  ],
  ['another policy with its verdict', 'EVIDENCE_MISMATCH', () => ({ ...otherPolicy, bundle: good.bundle })],
  ['the bundle of another head', 'EVIDENCE_MISMATCH', () => ({ ...good, bundle: otherHead.bundle })],
  ['the bundle of another policy', 'EVIDENCE_MISMATCH', () => ({ ...good, bundle: otherPolicy.bundle })],
  [
    'verdict and policy exchanged',
    'EVIDENCE_TAMPERED',
    () => ({ ...good, verdict: good.policy, policy: good.verdict }),
  ],
  ['an empty verdict', 'EVIDENCE_TAMPERED', () => ({ ...good, verdict: Buffer.alloc(0) })],
  ['an empty policy', 'EVIDENCE_TAMPERED', () => ({ ...good, policy: Buffer.alloc(0) })],
  ['an empty bundle', 'EVIDENCE_TAMPERED', () => ({ ...good, bundle: Buffer.alloc(0) })],
  [
    'a finding taken out of the verdict',
    'EVIDENCE_TAMPERED',
    () => ({ ...otherResult, verdict: canonicalJson({ ...parse(otherResult.verdict), findings: [] }) }),
  ],
  [
    'the verdict with its keys in another order',
    'EVIDENCE_TAMPERED',
    () => ({
      ...good,
      verdict: Buffer.from(JSON.stringify(Object.fromEntries(Object.entries(parse(good.verdict)).reverse()))),
    }),
  ],
  [
    'the policy with its keys in another order',
    'EVIDENCE_TAMPERED',
    () => ({
      ...good,
      policy: Buffer.from(JSON.stringify(Object.fromEntries(Object.entries(parse(good.policy)).reverse()))),
    }),
  ],
  [
    'the policy with a line end',
    'EVIDENCE_TAMPERED',
    () => ({ ...good, policy: Buffer.concat([good.policy, Buffer.from('\n')]) }),
  ],
  [
    'the verdict behind a byte order mark',
    'EVIDENCE_TAMPERED',
    () => ({ ...good, verdict: Buffer.concat([Buffer.from('\ufeff'), good.verdict]) }),
  ],
  [
    'the verdict with a key twice',
    'EVIDENCE_TAMPERED',
    () => ({
      ...good,
      verdict: Buffer.from(good.verdict.toString('utf8').replace('"schema":', '"schema":"x","schema":')),
    }),
  ],
];

const SIGNERS: readonly Case[] = [
  ['everything by another key', 'SIGNER_MISMATCH', () => strangers],
  ['the bundle by another key', 'SIGNER_MISMATCH', () => ({ ...good, bundle: strangers.bundle })],
  ['everything by a key of another kind', 'SIGNER_MISMATCH', () => goodEd25519],
  [
    'another key that says it is the trusted one',
    'EVIDENCE_TAMPERED',
    () => editBundle(strangers, inMaterial({ publicKey: { hint: keys.signer.hint } })),
  ],
  [
    'the hint redirected to another key',
    'SIGNER_MISMATCH',
    () => editBundle(good, inMaterial({ publicKey: { hint: stranger.signer.hint } })),
  ],
  ['no hint', 'EVIDENCE_TAMPERED', () => editBundle(good, inMaterial({ publicKey: {} }))],
  ['an empty hint', 'SIGNER_MISMATCH', () => editBundle(good, inMaterial({ publicKey: { hint: '' } }))],
  [
    'a keyid that names another key',
    'SIGNER_MISMATCH',
    () => editBundle(good, inSignature({ keyid: stranger.signer.hint })),
  ],
  [
    'a keyid that names the trusted key',
    'EVIDENCE_TAMPERED',
    () => editBundle(good, inSignature({ keyid: keys.signer.hint })),
  ],
  ['a keyid that is a path', 'SIGNER_MISMATCH', () => editBundle(good, inSignature({ keyid: '../key.pub' }))],
  [
    'a key inside the bundle',
    'EVIDENCE_TAMPERED',
    () =>
      editBundle(
        strangers,
        inMaterial({
          publicKey: {
            hint: keys.signer.hint,
            rawBytes: createPublicKey(stranger.privateKey)
              .export({ type: 'spki', format: 'der' })
              .toString('base64'),
          },
        }),
      ),
  ],
  [
    'a certificate in place of the key',
    'SIGNER_MISMATCH',
    () => editBundle(good, inMaterial({ publicKey: undefined, certificate: { rawBytes: 'AA==' } })),
  ],
  [
    'a chain of certificates beside the key',
    'SIGNER_MISMATCH',
    () => editBundle(good, inMaterial({ x509CertificateChain: { certificates: [] } })),
  ],
  [
    'a log entry that nobody checks',
    'EVIDENCE_TAMPERED',
    () => editBundle(good, inMaterial({ tlogEntries: [{ logIndex: '1' }] })),
  ],
  [
    'a weaker algorithm named in the envelope',
    'EVIDENCE_TAMPERED',
    () => editBundle(good, inSignature({ alg: 'none' })),
  ],
  [
    'a weaker algorithm named beside the key',
    'EVIDENCE_TAMPERED',
    () =>
      editBundle(
        good,
        inMaterial({ publicKey: { hint: keys.signer.hint, keyDetails: 'PKIX_RSA_PKCS1V15_2048_SHA256' } }),
      ),
  ],
  [
    'no signature',
    'EVIDENCE_TAMPERED',
    () =>
      editBundle(
        good,
        inEnvelope((envelope) => ({ ...envelope, signatures: [] })),
      ),
  ],
  ['an empty signature', 'EVIDENCE_TAMPERED', () => withSignature(good, Buffer.alloc(0))],
  [
    'the signature twice',
    'EVIDENCE_TAMPERED',
    () =>
      editBundle(
        good,
        inEnvelope((envelope) => ({
          ...envelope,
          signatures: [...(envelope.signatures as Json[]), ...(envelope.signatures as Json[])],
        })),
      ),
  ],
  [
    'a second signature by another key',
    'EVIDENCE_TAMPERED',
    () =>
      editBundle(
        good,
        inEnvelope((envelope) => ({
          ...envelope,
          signatures: [
            ...(envelope.signatures as Json[]),
            { sig: signDsse(stranger.privateKey, payloadOf(good)).toString('base64') },
          ],
        })),
      ),
  ],
];

const derLong = (der: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0x30, 0x81, der.length - 2]), der.subarray(2)]);
const derPadded = (der: Buffer): Buffer => {
  const length = der[3] ?? 0;
  const r = Buffer.concat([Buffer.from([2, length + 1, 0]), der.subarray(4, 4 + length)]);
  const rest = Buffer.concat([r, der.subarray(4 + length)]);
  return Buffer.concat([Buffer.from([0x30, rest.length]), rest]);
};
const p1363 = (der: Buffer): Buffer => {
  const { r, s } = rsOf(der);
  return Buffer.from(`${r.toString(16).padStart(64, '0')}${s.toString(16).padStart(64, '0')}`, 'hex');
};
const ED25519_ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const liftedEd25519 = (signature: Buffer): Buffer => {
  const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + ED25519_ORDER;
  return Buffer.concat([
    signature.subarray(0, 32),
    Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse(),
  ]);
};

const SIGNATURES: readonly Case[] = [
  [
    'the signature as r and s, without DER',
    'EVIDENCE_TAMPERED',
    () => withSignature(good, p1363(signatureOf(good))),
  ],
  [
    'the signature in DER with a long length',
    'EVIDENCE_TAMPERED',
    () => withSignature(good, derLong(signatureOf(good))),
  ],
  [
    'the signature in DER with a zero too many',
    'EVIDENCE_TAMPERED',
    () => withSignature(good, derPadded(signatureOf(good))),
  ],
  [
    'bytes behind the signature',
    'EVIDENCE_TAMPERED',
    () => withSignature(good, Buffer.concat([signatureOf(good), Buffer.from([0])])),
  ],
  [
    'the other signature of the pair, which anybody can make',
    'EVIDENCE_TAMPERED',
    () => {
      const { r, s } = rsOf(signatureOf(good));
      return withSignature(good, derOf(r, P256_ORDER - s));
    },
  ],
  ['r and s of zero', 'EVIDENCE_TAMPERED', () => withSignature(good, derOf(0n, 0n))],
  ['r and s of one', 'EVIDENCE_TAMPERED', () => withSignature(good, derOf(1n, 1n))],
  ['s of nothing', 'EVIDENCE_TAMPERED', () => withSignature(good, derOf(rsOf(signatureOf(good)).r, 0n))],
  ['r and s of the order', 'EVIDENCE_TAMPERED', () => withSignature(good, derOf(P256_ORDER, P256_ORDER))],
  [
    'the signature of another payload',
    'EVIDENCE_TAMPERED',
    () => withSignature(good, signatureOf(otherHead)),
  ],
  [
    'a signature over the payload without its envelope',
    'EVIDENCE_TAMPERED',
    () => withSignature(good, loadPrivateKey(keys.privateFile).sign(payloadOf(good))),
  ],
];

const PAYLOADS: readonly Case[] = [
  [
    'the result changed',
    'EVIDENCE_TAMPERED',
    () => editStatement(otherResult, null, inPredicate({ verificationResult: 'PASSED' })),
  ],
  [
    'the result changed and signed again',
    'EVIDENCE_MISMATCH',
    () => editStatement(otherResult, keys.privateKey, inPredicate({ verificationResult: 'PASSED' })),
  ],
  [
    'the level raised',
    'EVIDENCE_TAMPERED',
    () => editStatement(good, null, inPredicate({ verifiedLevels: ['SLSA_SOURCE_LEVEL_3'] })),
  ],
  [
    'the level raised and signed again',
    'EVIDENCE_MISMATCH',
    () => editStatement(good, keys.privateKey, inPredicate({ verifiedLevels: ['SLSA_SOURCE_LEVEL_3'] })),
  ],
  [
    'another level of one’s own, signed',
    'EVIDENCE_MISMATCH',
    () => editStatement(good, keys.privateKey, inPredicate({ verifiedLevels: ['ORG_SOURCE_BETTER'] })),
  ],
  [
    'a level on FAILED, signed',
    'EVIDENCE_MISMATCH',
    () => editStatement(otherResult, keys.privateKey, inPredicate({ verifiedLevels: ['ORG_SOURCE_ACME'] })),
  ],
  [
    'two levels, signed',
    'EVIDENCE_MISMATCH',
    () =>
      editStatement(
        good,
        keys.privateKey,
        inPredicate({ verifiedLevels: ['ORG_SOURCE_ACME', 'SLSA_SOURCE_LEVEL_3'] }),
      ),
  ],
  [
    'another head, signed',
    'EVIDENCE_MISMATCH',
    () =>
      editStatement(good, keys.privateKey, (statement) => ({
        ...statement,
        subject: [{ digest: { gitCommit: '7'.repeat(40) } }],
      })),
  ],
  [
    'no subject, signed',
    'EVIDENCE_MISMATCH',
    () => editStatement(good, keys.privateKey, (statement) => ({ ...statement, subject: [] })),
  ],
  [
    'another repository, signed',
    'EVIDENCE_MISMATCH',
    () =>
      editStatement(good, keys.privateKey, inPredicate({ resourceUri: 'git+https://github.com/evil/app' })),
  ],
  [
    'a repository without `git+`, signed',
    'EVIDENCE_MISMATCH',
    () => editStatement(good, keys.privateKey, inPredicate({ resourceUri: 'https://github.com/acme/app' })),
  ],
  [
    'no input, signed',
    'EVIDENCE_MISMATCH',
    () => editStatement(good, keys.privateKey, inPredicate({ inputAttestations: [] })),
  ],
  [
    'an input of another name, signed',
    'EVIDENCE_MISMATCH',
    () =>
      editStatement(
        good,
        keys.privateKey,
        inPredicate({ inputAttestations: [{ uri: 'x', digest: { sha256: 'a'.repeat(64) } }] }),
      ),
  ],
  [
    'a policy of another name, signed',
    'EVIDENCE_MISMATCH',
    () =>
      editStatement(good, keys.privateKey, (statement) =>
        inPredicate({
          policy: { ...object(object(statement.predicate).policy), uri: 'urn:countersign:policy:other' },
        })(statement),
      ),
  ],
  [
    'one field more, signed',
    'EVIDENCE_MISMATCH',
    () => editStatement(good, keys.privateKey, (statement) => ({ ...statement, more: true })),
  ],
  [
    'a Statement of another predicate type by the same key',
    'EVIDENCE_MISMATCH',
    () =>
      editStatement(good, keys.privateKey, (statement) => ({
        ...statement,
        predicateType: 'https://slsa.dev/provenance/v1',
      })),
  ],
  [
    'a Statement of another version by the same key',
    'EVIDENCE_MISMATCH',
    () =>
      editStatement(good, keys.privateKey, (statement) => ({
        ...statement,
        _type: 'https://in-toto.io/Statement/v0.1',
      })),
  ],
  [
    'the Statement with its keys in another order, signed',
    'EVIDENCE_MISMATCH',
    () =>
      resign(
        good,
        keys.privateKey,
        Buffer.from(JSON.stringify(Object.fromEntries(Object.entries(parse(payloadOf(good))).reverse()))),
      ),
  ],
  [
    'the Statement with a key twice, signed',
    'EVIDENCE_MISMATCH',
    () =>
      resign(
        good,
        keys.privateKey,
        Buffer.from(payloadOf(good).toString('utf8').replace('"_type":', '"_type":"x","_type":')),
      ),
  ],
  [
    'the Statement with a `__proto__`, signed',
    'EVIDENCE_MISMATCH',
    () =>
      resign(
        good,
        keys.privateKey,
        Buffer.from(payloadOf(good).toString('utf8').replace('{', '{"__proto__":{},')),
      ),
  ],
  [
    'a payload that is no JSON, signed',
    'EVIDENCE_MISMATCH',
    () => resign(good, keys.privateKey, Buffer.from('hello')),
  ],
  ['an empty payload, signed', 'EVIDENCE_TAMPERED', () => resign(good, keys.privateKey, Buffer.alloc(0))],
  [
    'the payload type swapped',
    'EVIDENCE_TAMPERED',
    () =>
      editBundle(
        good,
        inEnvelope((envelope) => ({ ...envelope, payloadType: 'text/plain' })),
      ),
  ],
  [
    'the payload type swapped and signed again',
    'EVIDENCE_TAMPERED',
    () => resign(good, keys.privateKey, payloadOf(good), 'application/json'),
  ],
];

const FORMS: readonly Case[] = [
  [
    'bytes behind the bundle',
    'EVIDENCE_TAMPERED',
    () => ({ ...good, bundle: Buffer.concat([good.bundle ?? Buffer.alloc(0), Buffer.from('\n')]) }),
  ],
  [
    'a second bundle behind the bundle',
    'EVIDENCE_TAMPERED',
    () => ({
      ...good,
      bundle: Buffer.concat([
        good.bundle ?? Buffer.alloc(0),
        Buffer.from('\n'),
        good.bundle ?? Buffer.alloc(0),
      ]),
    }),
  ],
  ['a space in the bundle', 'EVIDENCE_TAMPERED', () => inText('"payload":', '"payload": ')],
  [
    'the bundle with its keys in another order',
    'EVIDENCE_TAMPERED',
    () => ({
      ...good,
      bundle: Buffer.from(JSON.stringify(Object.fromEntries(Object.entries(parse(good.bundle)).reverse()))),
    }),
  ],
  [
    'a payload twice, the good one last',
    'EVIDENCE_TAMPERED',
    () => inText('"payload":', '"payload":"e30=","payload":'),
  ],
  ['`__proto__` in the bundle', 'EVIDENCE_TAMPERED', () => inText('{', '{"__proto__":{"x":1},')],
  [
    '`__proto__` in the envelope',
    'EVIDENCE_TAMPERED',
    () => inText('"dsseEnvelope":{', '"dsseEnvelope":{"__proto__":{},'),
  ],
  ['an escape where none is needed', 'EVIDENCE_TAMPERED', () => inText('"payload"', '"\\u0070ayload"')],
  ['another version of the bundle', 'EVIDENCE_TAMPERED', () => inText('v0.3', 'v0.2')],
  [
    'a message signature in place of the envelope',
    'EVIDENCE_TAMPERED',
    () =>
      editBundle(good, ({ dsseEnvelope, ...bundle }) => ({
        ...bundle,
        messageSignature: { signature: 'AA==' },
      })),
  ],
  [
    'base64 of URLs',
    'EVIDENCE_TAMPERED',
    () =>
      editBundle(
        good,
        inEnvelope((envelope) => ({ ...envelope, payload: payloadOf(good).toString('base64url') })),
      ),
  ],
  [
    'base64 with a line end',
    'EVIDENCE_TAMPERED',
    () =>
      editBundle(
        good,
        inEnvelope((envelope) => ({ ...envelope, payload: `${base64Of(good)}\n` })),
      ),
  ],
  [
    'base64 with other bits behind the end',
    'EVIDENCE_TAMPERED',
    () => editBundle(withSignature(good, Buffer.from([1])), inSignature({ sig: 'AR==' })),
  ],
  ['a list in place of the bundle', 'EVIDENCE_TAMPERED', () => editBundle(good, (bundle) => [bundle])],
];

const CASES = [...SWAPS, ...SIGNERS, ...SIGNATURES, ...PAYLOADS, ...FORMS];
for (const [title, code, files] of CASES) {
  E2.attack(title, 'refused', () => {
    expect(directoryVerificationOf(rawDirectory(rawFiles(files())), keys.trusted)).toBe(code);
  });
}

E2.attack('an Ed25519 signature with s over the order', 'refused', () => {
  const lifted = withSignature(goodEd25519, liftedEd25519(signatureOf(goodEd25519)));
  expect(directoryVerificationOf(rawDirectory(rawFiles(lifted)), ed25519.trusted)).toBe('EVIDENCE_TAMPERED');
});

E2.attack('an ECDSA signature under an Ed25519 key', 'refused', () => {
  const mixed = editBundle(good, inMaterial({ publicKey: { hint: ed25519.signer.hint } }));
  expect(directoryVerificationOf(rawDirectory(rawFiles(mixed)), ed25519.trusted)).toBe('EVIDENCE_TAMPERED');
});

// ── keys nobody may trust ───────────────────────────────────────────────────────────────────

const weak = {
  'ECDSA P-384': generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  'ECDSA P-521': generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  'ECDSA secp256k1': generateKeyPairSync('ec', { namedCurve: 'secp256k1' }),
  'RSA 2048': generateKeyPairSync('rsa', { modulusLength: 2048 }),
  'RSA-PSS 2048': generateKeyPairSync('rsa-pss', { modulusLength: 2048 }),
  Ed448: generateKeyPairSync('ed448'),
  X25519: generateKeyPairSync('x25519'),
};

for (const [name, { publicKey }] of Object.entries(weak)) {
  E2.attack(`a trusted key of type ${name}`, 'refused', () => {
    const file = join(temporaryFolder(), 'key.pub');
    writeFileSync(file, publicKey.export({ type: 'spki', format: 'pem' }));
    expect(() => loadTrustedKey(file)).toThrow(
      expect.objectContaining({ code: 'KEY_UNSUPPORTED', exitCode: 2 }),
    );
  });
}

E2.attack('no key named', 'refused', async () => {
  const run = evidenceCommand({
    argv: ['verify', writtenEvidence(good)],
    env: {},
    isTerminal: false,
    entry: '',
    progress: () => undefined,
  });
  await expect(run).rejects.toMatchObject({ code: 'IDENTITY_REQUIRED', exitCode: 2 });
});
