import { X509Certificate } from 'node:crypto';
import type { Bundle as SigstoreBundle } from '@sigstore/bundle';
import type { z } from 'zod';
import { VerificationError } from '../errors.ts';
import { digestOf } from '../lib/digest.ts';
import { type JsonValue, parseStrictJson } from '../lib/strict-json.ts';
import type { Digest } from '../model.ts';
import {
  bundleSchema,
  envelopeSchema,
  VERSIONS,
  type WireBundle,
  type WireEntry,
  type WireEnvelope,
} from './bundle-schema.ts';
import { isList, isObject } from './json.ts';
import { PAYLOAD_TYPE } from './payload-type.ts';
import { readNpmDocument } from './predicates/npm.ts';
import { parseStatement, type Statement } from './statement.ts';

/** Bytes → received bundles. Decodes only: no signature has been checked and nothing is believed. */

export type LogEntry = SigstoreBundle['verificationMaterial']['tlogEntries'][number];

/** Who a bundle says has signed it. */
export type SigningMaterial =
  /** DER, leaf first. */
  | { readonly kind: 'certificate'; readonly leaf: Buffer; readonly chain: readonly Buffer[] }
  /** `hint` only tells keys apart; nobody trusts it. */
  | { readonly kind: 'key'; readonly hint: string };

export type SignedContent =
  | {
      readonly kind: 'envelope';
      readonly payloadType: string;
      readonly payload: Buffer;
      /** Null: its payload type is none that is read. */
      readonly statement: Statement | null;
    }
  /** The digest is a hint of what was signed; the signature is over the bytes. */
  | { readonly kind: 'message'; readonly algorithm: string; readonly digest: string };

/** A bundle as it was received. */
export type Bundle = {
  /** The file, with the line or the number in it where the file holds several. */
  readonly source: string;
  readonly file: string;
  /** Of the file that holds it. */
  readonly digest: Digest;
  readonly content: SignedContent;
  readonly signature: Buffer;
  readonly material: SigningMaterial;
  readonly entries: readonly LogEntry[];
  /** RFC 3161 responses, DER. */
  readonly timestamps: readonly Buffer[];
  /** Null: a bare envelope. */
  readonly version: '0.1' | '0.2' | '0.3' | null;
  /** The predicate type that a document around the bundle gives it. */
  readonly announced: string | null;
};

// ── bytes → bundles ─────────────────────────────────────────────────────────────────────────

/** Why bytes hold no bundle: they are not even JSON. */
export type BundleProblem = { readonly unreadable: string };

/** One of several that cannot be read as a bundle: the others are looked at all the same, and this one is told. */
export type MalformedBundle = {
  readonly source: string;
  readonly file: string;
  /** Null: the file could not be read. */
  readonly digest: Digest | null;
  readonly malformed: VerificationError;
};

/** One bundle, one in each line, a registry's or forge's document of several, or a bare DSSE envelope. */
export function parseBundles(
  bytes: Buffer,
  file: string,
): readonly (Bundle | MalformedBundle)[] | BundleProblem {
  const digest = digestOf(bytes);
  const whole = parseStrictJson(bytes);
  const all = { source: file, file, digest };
  if ('value' in whole) return bundlesOf(whole.value, all);
  const lines = splitLines(bytes);
  if (lines === null) {
    if (!isJsonWithMore(bytes)) return { unreadable: whole.why };
    return [{ ...all, malformed: malformed(file, whole.why) }];
  }
  return lines.flatMap(({ text, line }): readonly (Bundle | MalformedBundle)[] => {
    const place = { ...all, source: `${file}:${line}` };
    const parsed = parseStrictJson(text);
    if ('value' in parsed) return bundlesOf(parsed.value, place);
    return [{ ...place, malformed: malformed(place.source, parsed.why) }];
  });
}

/** Lines, when the first of them is JSON by itself: then each of them has to be. */
function splitLines(bytes: Buffer): readonly { text: Buffer; line: number }[] | null {
  const lines: { text: Buffer; line: number }[] = [];
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const text = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (text.some((byte) => byte !== 0x20 && byte !== 0x09 && byte !== 0x0d)) lines.push({ text, line });
    start = end === -1 ? bytes.length : end + 1;
  }
  const [first] = lines;
  if (first === undefined || lines.length < 2) return null;
  return 'value' in parseStrictJson(first.text) ? lines : null;
}

/** JSON that JSON.parse takes and we refuse, or JSON with bytes behind it. */
function isJsonWithMore(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return /after JSON|non-whitespace/.test(error.message);
    throw error;
  }
}

function malformed(source: string, why: string): VerificationError {
  return new VerificationError('BUNDLE_MALFORMED', `${source} is no bundle: ${why}`);
}

type Place = { readonly source: string; readonly file: string; readonly digest: Digest };

function bundlesOf(value: JsonValue, place: Place): readonly (Bundle | MalformedBundle)[] {
  const at = (index: number): Place => ({ ...place, source: `${place.source}#${index + 1}` });
  try {
    const announced = readNpmDocument(value);
    if (announced !== null)
      return announced.map((one, index) => received(one.bundle, at(index), one.predicateType));
  } catch (error) {
    return [{ ...place, malformed: refusalOf(error) }];
  }
  const several = attestationsIn(value);
  if (several !== null) return several.map((one, index) => received(one, at(index)));
  return [received(value, place)];
}

/** As a forge answers: several bundles, each with something said about it. A bundle stays one, whatever is in it. */
function attestationsIn(value: JsonValue): readonly JsonValue[] | null {
  if (!isObject(value) || 'mediaType' in value) return null;
  const { attestations } = value;
  if (attestations === undefined || !isList(attestations)) return null;
  return attestations.map((one) => (isObject(one) ? (one.bundle ?? null) : null));
}

function received(value: JsonValue, place: Place, announced: string | null = null): Bundle | MalformedBundle {
  try {
    return { ...bundleOf(value, place), announced };
  } catch (error) {
    return { ...place, malformed: refusalOf(error) };
  }
}

function refusalOf(error: unknown): VerificationError {
  if (error instanceof VerificationError) return error;
  throw error;
}

function bundleOf(value: JsonValue, place: Place): Bundle {
  if (isObject(value) && 'payloadType' in value) return envelopeOf(value, place);
  const parsed = bundleSchema.safeParse(value);
  if (!parsed.success) throw malformed(place.source, describeIssue(parsed.error, value));
  const { mediaType, verificationMaterial: material, messageSignature, dsseEnvelope } = parsed.data;
  const version = VERSIONS[mediaType];
  if ((messageSignature === undefined) === (dsseEnvelope === undefined))
    throw malformed(place.source, 'it wants one of messageSignature and dsseEnvelope');
  return {
    ...place,
    ...(dsseEnvelope === undefined
      ? messageOf(messageSignature)
      : signedEnvelope(dsseEnvelope, place.source)),
    material: materialOf(material, place.source),
    entries: (material.tlogEntries ?? []).map(entryOf),
    timestamps: (material.timestampVerificationData?.rfc3161Timestamps ?? []).map(
      ({ signedTimestamp }) => signedTimestamp,
    ),
    version,
    announced: null,
  };
}

function envelopeOf(value: JsonValue, place: Place): Bundle {
  const parsed = envelopeSchema.safeParse(value);
  if (!parsed.success) throw malformed(place.source, describeIssue(parsed.error, value));
  const [first] = parsed.data.signatures;
  return {
    ...place,
    ...signedEnvelope(parsed.data, place.source),
    material: bareMaterial(first, place.source),
    entries: [],
    timestamps: [],
    version: null,
    announced: null,
  };
}

/** slsa-github-generator put the certificate beside the signature; there is no log entry to go with it. */
function bareMaterial(
  named: { readonly cert?: string | undefined; readonly keyid?: string | undefined } | undefined,
  source: string,
): SigningMaterial {
  if (named?.cert === undefined || named.cert === '') return { kind: 'key', hint: named?.keyid ?? '' };
  try {
    return { kind: 'certificate', leaf: new X509Certificate(named.cert).raw, chain: [] };
  } catch {
    throw malformed(source, 'signatures.0.cert: no certificate in PEM');
  }
}

type Signed = Pick<Bundle, 'content' | 'signature'>;

function messageOf(message: WireBundle['messageSignature']): Signed {
  const { algorithm = '', digest = Buffer.alloc(0) } = message?.messageDigest ?? {};
  return {
    content: { kind: 'message', algorithm, digest: digest.toString('hex') },
    signature: message?.signature ?? Buffer.alloc(0),
  };
}

function signedEnvelope({ payload, payloadType, signatures }: WireEnvelope, source: string): Signed {
  return {
    content: {
      kind: 'envelope',
      payloadType,
      payload,
      statement: payloadType === PAYLOAD_TYPE ? statementOf(payload, source) : null,
    },
    signature: signatures[0]?.sig ?? Buffer.alloc(0),
  };
}

function statementOf(payload: Buffer, source: string): Statement {
  try {
    return parseStatement(payload);
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    throw new VerificationError(error.code, `${source}: ${error.message}`);
  }
}

type Material = WireBundle['verificationMaterial'];

function materialOf(
  { certificate, x509CertificateChain, publicKey }: Material,
  source: string,
): SigningMaterial {
  const given = [certificate, x509CertificateChain, publicKey].filter((one) => one !== undefined);
  if (given.length !== 1)
    throw malformed(source, 'it wants one of certificate, x509CertificateChain and publicKey');
  if (publicKey !== undefined) return { kind: 'key', hint: publicKey.hint ?? '' };
  const [leaf, ...chain] = (x509CertificateChain?.certificates ?? [certificate]).flatMap((one) =>
    one === undefined ? [] : [one.rawBytes],
  );
  return { kind: 'certificate', leaf: leaf ?? Buffer.alloc(0), chain };
}

/** As the library's checks want it; whether there is proof enough is asked when it is verified. */
function entryOf(entry: WireEntry): LogEntry {
  const { inclusionProof: proof, inclusionPromise: promise } = entry;
  return {
    logIndex: `${entry.logIndex ?? 0}`,
    logId: entry.logId,
    kindVersion: entry.kindVersion,
    integratedTime: `${entry.integratedTime ?? 0}`,
    inclusionPromise: promise,
    inclusionProof:
      proof === undefined
        ? undefined
        : {
            logIndex: `${proof.logIndex ?? 0}`,
            rootHash: proof.rootHash,
            treeSize: `${proof.treeSize}`,
            hashes: proof.hashes ?? [],
            checkpoint: proof.checkpoint,
          },
    canonicalizedBody: entry.canonicalizedBody,
  };
}

/** Where it deviates, never what stands there. */
function describeIssue({ issues: [issue] }: z.ZodError, value: JsonValue): string {
  if (isObject(value) && ('base64Signature' in value || 'rekorBundle' in value))
    return 'it is the old form of cosign: sign with `--new-bundle-format`';
  const path = issue?.path.map(String).join('.') ?? '';
  const extra = issue?.code === 'unrecognized_keys' ? 'fields that a bundle does not have' : issue?.message;
  return path === '' ? `${extra}` : `${path}: ${extra}`;
}
