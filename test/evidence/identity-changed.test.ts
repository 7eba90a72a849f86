import { beforeAll, describe, expect, test } from 'vitest';
import type { EvidenceFiles } from '../../src/evidence/write.ts';
import { editBundle } from '../support/evidence.ts';
import { answerTo, byRun, openRun, payloadOf } from '../support/identity-evidence.ts';
import { type BundleJson, type PrivateSigstore, startSigstore } from '../support/sigstore.ts';
import { FULL, sample } from '../support/threats.ts';

/** Evidence by a certificate has one form: a byte that no signature is over is refused as well. */

let sigstore: PrivateSigstore;
let good: EvidenceFiles;
let logged: EvidenceFiles;
beforeAll(async () => {
  sigstore = await startSigstore();
  good = await byRun(sigstore);
  logged = await byRun(sigstore, {}, {}, null);
  return () => sigstore.close();
});

/** The bundle with another text, written in the canonical form again. */
function changed(edit: (bundle: BundleJson) => object, files = good): EvidenceFiles {
  return editBundle(files, (bundle) => edit(JSON.parse(JSON.stringify(bundle))));
}

const withMaterial = (bundle: BundleJson, change: object): object => ({
  ...bundle,
  verificationMaterial: { ...bundle.verificationMaterial, ...change },
});
const withEnvelope = (bundle: BundleJson, change: object): object => ({
  ...bundle,
  dsseEnvelope: { ...bundle.dsseEnvelope, ...change },
});
const withEntry = ({ verificationMaterial: { tlogEntries }, ...rest }: BundleJson, change: object): object =>
  withMaterial(
    { ...rest, verificationMaterial: { tlogEntries } },
    {
      tlogEntries: tlogEntries.map((entry) => ({ ...entry, ...change })),
    },
  );
const chainOf = ({ verificationMaterial: { certificate, ...rest } }: BundleJson): object => ({
  ...rest,
  x509CertificateChain: { certificates: [certificate] },
});
const rawly = (edit: (text: string) => string): EvidenceFiles => ({
  ...good,
  bundle: Buffer.from(edit(good.bundle?.toString('utf8') ?? ''), 'utf8'),
});

test('evidence by a certificate verifies as it was written, with a clock and without', async () => {
  expect(await answerTo(sigstore, good)).toBe('VERIFIED');
  expect(await answerTo(sigstore, logged)).toBe('VERIFIED');
  expect(
    await answerTo(
      sigstore,
      changed((bundle) => bundle),
    ),
  ).toBe('VERIFIED');
});

// ── bytes that no signature is over ─────────────────────────────────────────────────────────

const OLD = 'application/vnd.dev.sigstore.bundle+json;version=';

/** A version that demands least, with what it demands least. */
function weakest(bundle: BundleJson): object {
  const { certificate, tlogEntries, ...material } = bundle.verificationMaterial;
  const entries = tlogEntries.map(({ inclusionProof: _, ...entry }) => entry);
  const chain = { x509CertificateChain: { certificates: [certificate] }, tlogEntries: entries };
  return { ...bundle, mediaType: `${OLD}0.1`, verificationMaterial: { ...material, ...chain } };
}

const EDITS: readonly (readonly [string, () => EvidenceFiles])[] = [
  [
    'a keyid',
    () =>
      changed((one) =>
        withEnvelope(one, { signatures: [{ ...one.dsseEnvelope?.signatures[0], keyid: 'attacker' }] }),
      ),
  ],
  [
    'an empty keyid',
    () =>
      changed((one) =>
        withEnvelope(one, { signatures: [{ ...one.dsseEnvelope?.signatures[0], keyid: '' }] }),
      ),
  ],
  ['a message signature of null', () => changed((one) => ({ ...one, messageSignature: null }))],
  ['a chain of null', () => changed((one) => withMaterial(one, { x509CertificateChain: null }))],
  ['a key of null', () => changed((one) => withMaterial(one, { publicKey: null }))],
  ['another name at the top', () => changed((one) => ({ ...one, more: {} }))],
  ['another name in the material', () => changed((one) => withMaterial(one, { more: [] }))],
  ['another name in the envelope', () => changed((one) => withEnvelope(one, { more: '' }))],
  ['the older name of its version', () => changed((one) => ({ ...one, mediaType: `${OLD}0.3` }))],
  [
    'version 0.2',
    () => changed((one) => ({ ...one, mediaType: `${OLD}0.2`, verificationMaterial: chainOf(one) })),
  ],
  [
    'version 0.1',
    () => changed((one) => ({ ...one, mediaType: `${OLD}0.1`, verificationMaterial: chainOf(one) })),
  ],
  ['another version', () => changed((one) => ({ ...one, mediaType: `${OLD}0.9` }))],
  ['another payload type', () => changed((one) => withEnvelope(one, { payloadType: 'text/plain' }))],
  [
    'a number as the index',
    () =>
      changed((one) =>
        withEntry(one, { logIndex: Number(one.verificationMaterial.tlogEntries[0]?.logIndex) }),
      ),
  ],
  ['version 0.1 and no inclusion proof', () => changed(weakest)],
  ['no inclusion proof', () => changed((one) => withEntry(one, { inclusionProof: undefined }))],
  [
    'two envelopes’ signatures',
    () =>
      changed((one) => withEnvelope(one, { signatures: [1, 2].map(() => one.dsseEnvelope?.signatures[0]) })),
  ],
  ['no log entry', () => changed((one) => withMaterial(one, { tlogEntries: [] }))],
  ['a line end', () => rawly((text) => `${text}\n`)],
  ['a space before', () => rawly((text) => ` ${text}`)],
  ['a byte order mark', () => rawly((text) => `\ufeff${text}`)],
  ['itself twice', () => rawly((text) => `${text}\n${text}`)],
  [
    'another order of its names',
    () => rawly((text) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse()))),
  ],
  ['indentation', () => rawly((text) => JSON.stringify(JSON.parse(text), null, 1))],
  ['an escape', () => rawly((text) => text.replace('"mediaType"', '"\\u006dediaType"'))],
  ['a name twice', () => rawly((text) => text.replace('{"', '{"mediaType":"x","'))],
  ['a list around it', () => rawly((text) => `[${text}]`)],
  ['an answer of a forge around it', () => rawly((text) => `{"attestations":[{"bundle":${text}}]}`)],
  [
    'a registry’s answer around it',
    () => rawly((text) => `{"attestations":[{"predicateType":"x:y","bundle":${text}}]}`),
  ],
  ['its envelope alone', () => changed(({ dsseEnvelope }) => ({ ...dsseEnvelope }))],
  ['nothing in it', () => rawly(() => '')],
];

test.each(EDITS)('evidence with %s is not what was written', async (_, files) => {
  const edited = files();
  expect(edited.bundle?.equals(good.bundle ?? Buffer.alloc(0))).toBe(false);
  expect(await answerTo(sigstore, edited)).toBe('EVIDENCE_TAMPERED');
});

test('a Statement that was signed as something else is no evidence', async () => {
  const payload = Buffer.from(payloadOf(good), 'base64');
  for (const type of ['text/plain', 'application/json', 'application/vnd.in-toto+JSON']) {
    const bundle = await (await openRun(sigstore)).sign(payload, type);
    expect(await answerTo(sigstore, { ...good, bundle })).toBe('EVIDENCE_TAMPERED');
  }
  const bundle = await (await openRun(sigstore)).sign(payload, 'application/vnd.in-toto+json');
  expect(await answerTo(sigstore, { ...good, bundle })).toBe('VERIFIED');
});

// ── every bit ───────────────────────────────────────────────────────────────────────────────

describe.each(['verdict', 'policy', 'bundle'] as const)('%s that the log alone has witnessed', (name) => {
  test(`has no bit that nothing decides${FULL ? '' : ', of a sample'}`, async () => {
    const bytes = logged[name] ?? Buffer.alloc(0);
    const neutral: number[] = [];
    for (const bit of sample(
      Array.from({ length: bytes.length * 8 }, (_, at) => at),
      200,
    )) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if ((await answerTo(sigstore, { ...logged, [name]: flipped })) === 'VERIFIED') neutral.push(bit);
    }
    expect(neutral).toEqual([]);
  }, 3_600_000);
});
