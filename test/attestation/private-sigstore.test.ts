import { createPublicKey } from 'node:crypto';
import { bundleFromJSON } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type BundleJson,
  issueLeaf,
  keySigned,
  makePair,
  type PrivateSigstore,
  publicPem,
  signDsse,
  signMessage,
  startSigstore,
} from '../support/sigstore.ts';

/** The private Sigstore of the tests is one: the library's verifier takes what it signs, and refuses the rest. */

let sigstore: PrivateSigstore;
beforeAll(async () => {
  sigstore = await startSigstore();
});
afterAll(() => sigstore.close());

const payload = Buffer.from('{"_type":"https://in-toto.io/Statement/v1"}');

function verify(
  bundle: BundleJson,
  options: { data?: Buffer; logs?: number; times?: number; pem?: string } = {},
): void {
  const { data, logs = 1, times = 2, pem } = options;
  const key = pem === undefined ? undefined : { publicKey: createPublicKey(pem), validFor: () => true };
  const trust = toTrustMaterial(
    TrustedRoot.fromJSON(sigstore.trustedRoot),
    () => key ?? { publicKey: createPublicKey(''), validFor: () => false },
  );
  const thresholds = { ctlogThreshold: 1, tlogThreshold: logs, timestampThreshold: times };
  new Verifier(trust, thresholds).verify(toSignedEntity(bundleFromJSON(bundle), data));
}

test.each(['dsse', 'intoto'] as const)('an envelope logged as %s verifies', async (entry) => {
  verify(await signDsse(sigstore, { payload, entry }));
});

test.each(['v0.1', 'v0.2', 'v0.3'] as const)(
  'a bundle %s that was signed years ago verifies',
  async (version) => {
    verify(await signDsse(sigstore, { payload, version, now: new Date('2023-05-06T07:08:09.123Z') }));
  },
);

test('a message signature verifies', async () => {
  verify(await signMessage(sigstore, { message: payload }), { data: payload });
});

test('a log or a timestamp alone is one proof of the time', async () => {
  verify(await signDsse(sigstore, { payload, witnesses: ['rekor'] }), { times: 1 });
  verify(await signDsse(sigstore, { payload, witnesses: ['tsa'] }), { times: 1, logs: 0 });
});

test('many at once, each at its own time, verify', async () => {
  const times = Array.from({ length: 20 }, (_, i) => new Date(Date.UTC(2022, i, 1, 0, 0, 0, i * 37)));
  for (const bundle of await Promise.all(times.map((now) => signDsse(sigstore, { payload, now }))))
    verify(bundle);
});

test('a bundle by a bare key verifies', async () => {
  const key = makePair('p256');
  verify(await keySigned({ key, payload, sigstore }), { pem: publicPem(key) });
});

test.each([
  { sct: 'none' },
  { sct: 'unknown-log' },
  { sct: 'other-issuer' },
  { sct: 'other-certificate' },
  { minutes: -1 },
  { issuedBy: { name: 'issuing', key: makePair('p384') } },
  { issuedBy: { name: 'nobody', key: makePair('p384') } },
] as const)('a certificate with %o is refused', async (options) => {
  const leaf = await issueLeaf(sigstore, options);
  const bundle = await signDsse(sigstore, { payload, leaf });
  expect(() => verify(bundle)).toThrow();
});
