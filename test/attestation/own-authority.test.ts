import { beforeAll, expect, test } from 'vitest';
import type { ExpectedSigner } from '../../src/attestation/identity.ts';
import { type Judge, judge, makePlace, type Place, statementOf, verifyAt } from '../support/attestations.ts';
import {
  type BundleJson,
  CODE_SIGNING,
  ecPair,
  keySigned,
  makeCertificate,
  makePair,
  type Pair,
  type PrivateSigstore,
  publicPem,
  SERVER_AUTH,
  signDsse,
  startSigstore,
  TIME_STAMPING,
  toPem,
} from '../support/sigstore.ts';

/** Trust of one's own: a company's authority in a policy, and a key beside a root that lists no log. */

let sigstore: PrivateSigstore;
let place: Place;
beforeAll(async () => {
  sigstore = await startSigstore();
  place = makePlace(sigstore);
  return () => sigstore.close();
});

// ── a certificate of one's own authority ────────────────────────────────────────────────────

type Authority = { readonly name: string; readonly key: Pair };

const own: Authority = { name: 'company root', key: ecPair('P-384') };
const foreign: Authority = { name: 'foreign root', key: ecPair('P-384') };
const middle: Authority = { name: 'company signing', key: ecPair('P-384') };
const lower: Authority = { name: 'company team', key: ecPair('P-384') };

const DAY = 86_400_000;
const around = { notBefore: new Date(Date.now() - DAY), notAfter: new Date(Date.now() + DAY) };

function authority(one: Authority, by: Authority): Buffer {
  return makeCertificate({
    ...{ subject: one.name, publicKey: one.key.publicKey, issuer: by.name, issuerKey: by.key },
    ...around,
    ...{ ca: true, keyUsage: 'keyCertSign', eku: [], san: [], extensions: [] },
  });
}

type LeafOptions = {
  readonly eku?: readonly string[];
  readonly keyUsage?: 'digitalSignature' | 'keyCertSign' | null;
  readonly ca?: boolean | null;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
};

/** A bundle for the artifact by a certificate of `by`, which brings `chain` along. */
async function signed(by: Authority, options: LeafOptions, chain: readonly Buffer[]): Promise<BundleJson> {
  const pair = ecPair();
  const certificate = makeCertificate({
    ...{ subject: 'release', publicKey: pair.publicKey, issuer: by.name, issuerKey: by.key },
    ...around,
    ...{ ca: null, keyUsage: 'digitalSignature', eku: [CODE_SIGNING], extensions: [] },
    san: [{ kind: 'dns', value: 'build.acme.test' }],
    ...options,
  });
  const leaf = { certificate, privateKey: pair.privateKey };
  const bundle = await signDsse(sigstore, { payload: statementOf(), leaf, version: 'v0.2', witnesses: [] });
  const certificates = [certificate, ...chain].map((der) => ({ rawBytes: der.toString('base64') }));
  const { verificationMaterial: material } = bundle;
  return { ...bundle, verificationMaterial: { ...material, x509CertificateChain: { certificates } } };
}

const ROOT = authority(own, own);
const SIGNER: ExpectedSigner = { kind: 'certificate', name: 'root.pem', root: Buffer.from(toPem(ROOT)) };

function answerTo(bundle: BundleJson): ReturnType<Judge> {
  return judge(place.artifact, SIGNER, null)(JSON.stringify(bundle));
}

test.each<[string, LeafOptions, string]>([
  ['for signing code', {}, 'verified'],
  ['for code and servers', { eku: [SERVER_AUTH, CODE_SIGNING] }, 'verified'],
  ['for nothing in particular', { eku: [] }, 'verified'],
  ['for servers only', { eku: [SERVER_AUTH] }, 'CHAIN_INVALID'],
  ['for timestamps only', { eku: [TIME_STAMPING] }, 'CHAIN_INVALID'],
  ['without a key usage', { eku: [], keyUsage: null }, 'CHAIN_INVALID'],
  ['for code, without a key usage', { keyUsage: null }, 'CHAIN_INVALID'],
  ['for signing certificates', { keyUsage: 'keyCertSign' }, 'CHAIN_INVALID'],
  ['of an authority itself', { ca: true }, 'CHAIN_INVALID'],
  ['that is over', { notAfter: new Date(Date.now() - 60_000) }, 'CHAIN_INVALID'],
  ['that has not begun', { notBefore: new Date(Date.now() + 60_000) }, 'CHAIN_INVALID'],
])('a certificate of one’s own authority %s', async (_, options, answer) => {
  expect(await answerTo(await signed(own, options, []))).toBe(answer);
});

test('certificates between the root and the signer come with the bundle', async () => {
  const [upper, team] = [authority(middle, own), authority(lower, middle)];
  expect(await answerTo(await signed(middle, {}, [upper]))).toBe('verified');
  expect(await answerTo(await signed(middle, {}, [upper, ROOT]))).toBe('verified');
  expect(await answerTo(await signed(lower, {}, [team, upper]))).toBe('verified');
  expect(await answerTo(await signed(lower, {}, [team]))).toBe('CHAIN_INVALID');
  expect(await answerTo(await signed(middle, {}, []))).toBe('CHAIN_INVALID');
  expect(await answerTo(await signed(middle, { eku: [SERVER_AUTH] }, [upper]))).toBe('CHAIN_INVALID');
});

test('a bundle brings no root of its own', async () => {
  const root = authority(foreign, foreign);
  expect(await answerTo(await signed(foreign, {}, [root]))).toBe('CHAIN_INVALID');
  expect(await answerTo(await signed(foreign, {}, []))).toBe('CHAIN_INVALID');
  expect(await answerTo(await signed(own, {}, [root]))).toBe('CHAIN_INVALID');
  expect(await answerTo(await signed(middle, {}, [authority(middle, foreign), root]))).toBe('CHAIN_INVALID');
  expect(await answerTo(await signed(middle, {}, [authority(middle, foreign)]))).toBe('CHAIN_INVALID');
  const sameName: Authority = { name: own.name, key: foreign.key };
  expect(await answerTo(await signed(sameName, {}, [authority(sameName, sameName)]))).toBe('CHAIN_INVALID');
});

test('a certificate that was issued for signing issues none', async () => {
  const team = makeCertificate({
    ...{ subject: middle.name, publicKey: middle.key.publicKey, issuer: own.name, issuerKey: own.key },
    ...around,
    ...{ ca: null, keyUsage: 'digitalSignature', eku: [CODE_SIGNING], san: [], extensions: [] },
  });
  expect(await answerTo(await signed(middle, {}, [team]))).toBe('CHAIN_INVALID');
});

// ── a key, and a root without a log ─────────────────────────────────────────────────────────

type List = keyof PrivateSigstore['trustedRoot'];

/** The instance’s root, without what a case leaves out. */
function rootWithout(...lists: readonly List[]): Place {
  const emptied = Object.fromEntries(lists.map((name) => [name, []]));
  return makePlace({ trustedRoot: { ...sigstore.trustedRoot, ...emptied } });
}

test('a key with a root of clocks alone wants a timestamp of theirs', async () => {
  const key = makePair('p256');
  const clocks = rootWithout('tlogs', 'ctlogs', 'certificateAuthorities');
  const flags = ['--key', place.write('key.pub', publicPem(key))];
  const other = await startSigstore();
  const by = (one: PrivateSigstore, ...witnesses: readonly ('tsa' | 'rekor')[]) =>
    keySigned({ key, payload: statementOf(), sigstore: one, witnesses });
  const answer = async (bundle: BundleJson) => (await verifyAt(clocks, bundle, flags)).code;
  expect(await answer(await keySigned({ key, payload: statementOf() }))).toBe('TIME_UNPROVEN');
  expect(await answer(await by(sigstore, 'tsa'))).toBeNull();
  expect(await answer(await by(other, 'tsa'))).toBe('TIME_UNPROVEN');
  // A log that the root does not list is no witness.
  expect(await answer(await by(sigstore, 'rekor'))).not.toBeNull();
  await other.close();
});

test('a key with a root that lists no witness at all has none', async () => {
  const key = makePair('p256');
  const flags = ['--key', place.write('nobody.pub', publicPem(key))];
  const bundle = await keySigned({ key, payload: statementOf() });
  for (const root of [
    rootWithout('tlogs', 'timestampAuthorities'),
    rootWithout('tlogs', 'ctlogs', 'certificateAuthorities', 'timestampAuthorities'),
  ])
    expect((await verifyAt(root, bundle, flags)).code).toBe('TIME_UNPROVEN');
});

test('a key with a root that lists a log wants an entry of it', async () => {
  const key = makePair('p256');
  const flags = ['--key', place.write('logged.pub', publicPem(key))];
  const by = (...witnesses: readonly ('tsa' | 'rekor')[]) =>
    keySigned({ key, payload: statementOf(), sigstore, witnesses });
  expect((await verifyAt(place, await by('rekor'), flags)).code).toBeNull();
  expect((await verifyAt(place, await by('tsa'), flags)).code).toBe('LOG_UNPROVEN');
  expect((await verifyAt(rootWithout('timestampAuthorities'), await by(), flags)).code).toBe('LOG_UNPROVEN');
});
