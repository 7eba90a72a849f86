import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeySigner, Signer } from '../../src/attestation/signing/signer.ts';
import { VerificationError } from '../../src/errors.ts';
import { type Countersigner, createEvidence } from '../../src/evidence/create.ts';
import { loadSigner, loadTrustedKey, type TrustedKey } from '../../src/evidence/keys.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { verifyEvidence } from '../../src/evidence/verify.ts';
import {
  BUNDLE_FILE,
  type EvidenceFiles,
  POLICY_FILE,
  RECEIPT_FILE,
  VERDICT_FILE,
  writeEvidence,
} from '../../src/evidence/write.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import type { Verdict } from '../../src/model.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { temporaryFolder } from './repository.ts';
import { passedVerdict } from './verdict.ts';

export const KEY_TYPES = ['ECDSA P-256', 'Ed25519'] as const;
export type KeyType = (typeof KEY_TYPES)[number];

export type TestKeys = {
  readonly privateFile: string;
  readonly publicFile: string;
  readonly privateKey: KeyObject;
  readonly signer: KeySigner;
  readonly trusted: TrustedKey;
};

export function makeKeys(type: KeyType = 'ECDSA P-256'): TestKeys {
  const { privateKey, publicKey } =
    type === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const folder = temporaryFolder();
  const [privateFile, publicFile] = [join(folder, 'key.pem'), join(folder, 'key.pub')];
  writeFileSync(privateFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(publicFile, publicKey.export({ type: 'spki', format: 'pem' }));
  return {
    privateFile,
    publicFile,
    privateKey,
    signer: loadSigner(privateFile),
    trusted: loadTrustedKey(publicFile),
  };
}

export type EvidenceOptions = {
  readonly signer: Signer | null;
  readonly verdict?: Partial<Verdict>;
  /** The policy as YAML. */
  readonly policy?: string;
  readonly merge?: string;
  readonly verifierId?: string;
  readonly gateway?: Countersigner;
};

const POLICY = `version: 1
name: acme
level: ORG_SOURCE_ACME
rules: [{id: public-ingress, title: No ingress, effect: deny, paths: ['**/*.tf'], added: '0\\.0\\.0\\.0/0'}]
`;

/** The evidence of one run whose verdict and policy belong together. */
export async function makeEvidence(options: EvidenceOptions): Promise<EvidenceFiles> {
  const input = { name: 'policy.yaml', bytes: Buffer.from(options.policy ?? POLICY), from: 'base' } as const;
  const { policy, digest, sources } = compilePolicy([input]);
  const plain = passedVerdict();
  const verdict = {
    ...plain,
    policy: { name: policy.name, digest, sources },
    stats: { ...plain.stats, rules: policy.rules.length },
    ...options.verdict,
  };
  const { files } = await createEvidence({
    verdict,
    policy,
    signer: options.signer,
    gateway: options.gateway ?? null,
    verifierId: options.verifierId ?? null,
    merge: options.merge ?? null,
    now: new Date('2026-11-21T03:00:00.123Z'),
    path: 'evidence',
    bundles: [],
  });
  return files;
}

/** Writes files as `check` does and answers the directory. */
export function writtenEvidence(files: EvidenceFiles): string {
  const directory = join(temporaryFolder(), 'evidence');
  writeEvidence(null, directory, files);
  return directory;
}

/** The code that verification ends in, or `VERIFIED`. Anything that is no refusal is thrown on. */
export function verificationOf(files: EvidenceFiles, key: TrustedKey): string {
  return codeOf(() => verifyEvidence(files, key));
}

export function directoryVerificationOf(directory: string, key: TrustedKey): string {
  return codeOf(() => verifyEvidence(readEvidence(directory), key));
}

function codeOf(verify: () => unknown): string {
  try {
    verify();
    return 'VERIFIED';
  } catch (error) {
    if (error instanceof VerificationError) return error.code;
    throw error;
  }
}

// ── a forger with the key ───────────────────────────────────────────────────────────────────

type Json = Record<string, unknown>;

/** Parses, changes and writes again in canonical form, signed again when `privateKey` is given. */
export function editStatement(
  files: EvidenceFiles,
  privateKey: KeyObject | null,
  edit: (statement: Json) => Json,
): EvidenceFiles {
  const { dsseEnvelope } = parse(files.bundle) as { dsseEnvelope: { payload: string } };
  const statement = parse(Buffer.from(dsseEnvelope.payload, 'base64'));
  return resign(files, privateKey, canonicalJson(edit(statement)));
}

export function editBundle(files: EvidenceFiles, edit: (bundle: Json) => unknown): EvidenceFiles {
  return { ...files, bundle: canonicalJson(edit(parse(files.bundle)) as object) };
}

/** Puts a payload in the envelope; without a key the old signature stays. */
export function resign(
  files: EvidenceFiles,
  privateKey: KeyObject | null,
  payload: Buffer,
  payloadType = 'application/vnd.in-toto+json',
): EvidenceFiles {
  return editBundle(files, (bundle) => {
    const envelope = bundle.dsseEnvelope as { signatures: Json[] };
    const signatures =
      privateKey === null
        ? envelope.signatures
        : [{ ...envelope.signatures[0], sig: signDsse(privateKey, payload, payloadType).toString('base64') }];
    return {
      ...bundle,
      dsseEnvelope: { ...envelope, payload: payload.toString('base64'), payloadType, signatures },
    };
  });
}

/** DSSE as its specification says, written anew: our own encoder is what is tested. ECDSA with the lower s. */
export function signDsse(
  key: KeyObject,
  payload: Buffer,
  payloadType = 'application/vnd.in-toto+json',
): Buffer {
  const encoded = Buffer.concat([
    Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `),
    payload,
  ]);
  if (key.asymmetricKeyType === 'ed25519') return sign(null, encoded, key);
  for (;;) {
    const { r, s } = rsOf(sign('sha256', encoded, { key, dsaEncoding: 'der' }));
    if (s <= P256_ORDER / 2n) return derOf(r, s);
  }
}

export const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

export function rsOf(der: Buffer): { r: bigint; s: bigint } {
  const length = der[3] ?? 0;
  const integer = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`);
  return { r: integer(der.subarray(4, 4 + length)), s: integer(der.subarray(6 + length)) };
}

export function derOf(r: bigint, s: bigint): Buffer {
  const integer = (value: bigint): Buffer => {
    const hex = value.toString(16);
    const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
    const whole = (bytes[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
    return Buffer.concat([Buffer.from([2, whole.length]), whole]);
  };
  const both = Buffer.concat([integer(r), integer(s)]);
  return Buffer.concat([Buffer.from([0x30, both.length]), both]);
}

export function parse(bytes: Buffer | null): Json {
  return JSON.parse((bytes ?? Buffer.alloc(0)).toString('utf8'));
}

export function signatureOf(files: EvidenceFiles): Buffer {
  const { dsseEnvelope } = parse(files.bundle) as { dsseEnvelope: { signatures: [{ sig: string }] } };
  return Buffer.from(dsseEnvelope.signatures[0].sig, 'base64');
}

export function withSignature(files: EvidenceFiles, signature: Buffer): EvidenceFiles {
  return editBundle(files, (bundle) => {
    const envelope = bundle.dsseEnvelope as { signatures: Json[] };
    return {
      ...bundle,
      dsseEnvelope: {
        ...envelope,
        signatures: [{ ...envelope.signatures[0], sig: signature.toString('base64') }],
      },
    };
  });
}

/** Writes bytes as they are, whatever they are. */
export function rawDirectory(files: Readonly<Record<string, string | Buffer>>): string {
  const directory = join(temporaryFolder(), 'evidence');
  mkdirSync(directory);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(directory, name), bytes);
  return directory;
}

export function rawFiles({ verdict, policy, bundle, receipt }: EvidenceFiles): Record<string, Buffer> {
  return {
    [VERDICT_FILE]: verdict,
    [POLICY_FILE]: policy,
    ...(bundle === null ? {} : { [BUNDLE_FILE]: bundle }),
    ...(receipt === null ? {} : { [RECEIPT_FILE]: receipt }),
  };
}
