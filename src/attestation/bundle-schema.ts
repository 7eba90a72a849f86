import { z } from 'zod';

/** What a bundle looks like on the wire. */

/** Media types → versions: there is no other, and a later one is nobody's to guess. */
export const VERSIONS = {
  'application/vnd.dev.sigstore.bundle+json;version=0.1': '0.1',
  'application/vnd.dev.sigstore.bundle+json;version=0.2': '0.2',
  'application/vnd.dev.sigstore.bundle+json;version=0.3': '0.3',
  'application/vnd.dev.sigstore.bundle.v0.3+json': '0.3',
} as const;
type MediaType = keyof typeof VERSIONS;
const MEDIA_TYPES = Object.keys(VERSIONS).filter((name): name is MediaType => name in VERSIONS);

/** A certificate is a few kilobytes, and so is a timestamp: what parses them is not asked about more. */
const MAX_DER = 65_536;
const MAX_ENTRIES = 32;

/** In protobuf's JSON null is the same as nothing. */
function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? undefined);
}

/** Canonical standard base64: other spellings of the same bytes are refused. */
const base64 = z.string().transform((text, context) => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') === text) return bytes;
  context.addIssue({ code: 'custom', message: 'not canonical base64' });
  return z.NEVER;
});
const filled = base64.refine((bytes) => bytes.length > 0, 'empty');
const der = filled.refine((bytes) => bytes.length <= MAX_DER, 'too large');
const certificate = z.strictObject({ rawBytes: der });
/** Protobuf's JSON writes 64-bit integers as text; some write numbers. */
const index = z.union([z.string().regex(/^(?:0|[1-9][0-9]{0,18})$/), z.int().min(0)]);

const signature = z.strictObject({ sig: filled, keyid: optional(z.string()) });
const envelope = z.strictObject({
  payload: base64,
  payloadType: z.string(),
  signatures: z.array(signature).length(1),
});

const inclusionProof = z.strictObject({
  logIndex: optional(index),
  rootHash: filled,
  treeSize: index,
  hashes: optional(z.array(filled).max(64)),
  checkpoint: optional(z.strictObject({ envelope: z.string().max(MAX_DER) })),
});

const logEntry = z.strictObject({
  logIndex: optional(index),
  logId: z.strictObject({ keyId: filled }),
  kindVersion: z.strictObject({ kind: z.string(), version: z.string() }),
  integratedTime: optional(index),
  inclusionPromise: optional(z.strictObject({ signedEntryTimestamp: filled })),
  inclusionProof: optional(inclusionProof),
  canonicalizedBody: filled,
});

const timestamps = z.array(z.strictObject({ signedTimestamp: der })).max(MAX_ENTRIES);

/** A Sigstore bundle, field for field: what is unknown is refused, since nobody here would look at it. */
export const bundleSchema = z.strictObject({
  mediaType: z.enum(MEDIA_TYPES),
  verificationMaterial: z.strictObject({
    certificate: optional(certificate),
    x509CertificateChain: optional(
      z.strictObject({ certificates: z.array(certificate).min(1).max(MAX_ENTRIES) }),
    ),
    publicKey: optional(z.strictObject({ hint: optional(z.string()) })),
    tlogEntries: optional(z.array(logEntry).max(MAX_ENTRIES)),
    timestampVerificationData: optional(z.strictObject({ rfc3161Timestamps: optional(timestamps) })),
  }),
  messageSignature: optional(
    z.strictObject({
      messageDigest: z.strictObject({ algorithm: z.string(), digest: filled }),
      signature: filled,
    }),
  ),
  dsseEnvelope: optional(envelope),
});

/** An envelope by itself, as in-toto's tools write it, one in a line. */
export const envelopeSchema = envelope.extend({
  signatures: z.array(signature.extend({ cert: optional(z.string().max(MAX_DER)) })).length(1),
});

export type WireBundle = z.infer<typeof bundleSchema>;
export type WireEnvelope = z.infer<typeof envelope>;
export type WireEntry = z.infer<typeof logEntry>;
