import { beforeAll, expect } from 'vitest';
import {
  BY_IDENTITY,
  IN_TOTO,
  makePlace,
  type Place,
  PROVENANCE,
  provenanceOf,
  statementOf,
  verifyAt,
} from '../support/attestations.ts';
import { type BundleJson, type PrivateSigstore, signDsse, startSigstore } from '../support/sigstore.ts';
import { threatRow } from '../support/threats.ts';

const row = threatRow('C8');

let sigstore: PrivateSigstore;
let place: Place;
beforeAll(async () => {
  sigstore = await startSigstore();
  place = makePlace(sigstore);
  return () => sigstore.close();
});

/** The same bytes, called something else behind the signer's back. */
async function swapped(payloadType: string): Promise<BundleJson> {
  const bundle = await signDsse(sigstore, { payload: statementOf() });
  if (bundle.dsseEnvelope !== undefined) bundle.dsseEnvelope.payloadType = payloadType;
  return bundle;
}

const SWAPPED = ['application/json', 'text/plain', `${IN_TOTO} `, '', 'application/vnd.cyclonedx+json'];
for (const type of SWAPPED) {
  row.attack(
    `a statement whose payload type became ${JSON.stringify(type)} is refused`,
    'refused',
    async () => {
      expect(await verifyAt(place, await swapped(type), BY_IDENTITY)).toMatchObject({
        exit: 1,
        code: 'PAYLOAD_TYPE',
      });
    },
  );
}

const RESIGNED = [
  'application/json',
  'Application/vnd.in-toto+json',
  `${IN_TOTO};charset=utf-8`,
  'application/vnd.in-toto',
  'application/vnd.in-toto.provenance+json',
];
for (const type of RESIGNED) {
  row.attack(`a statement that was signed as ${type} is refused`, 'refused', async () => {
    const bundle = await signDsse(sigstore, { payload: statementOf(), payloadType: type });
    expect(await verifyAt(place, bundle, BY_IDENTITY)).toMatchObject({ exit: 1, code: 'PAYLOAD_TYPE' });
  });
}

const summary = {
  verifier: { id: 'https://verifier.test' },
  timeVerified: '2026-01-01T00:00:00Z',
  resourceUri: 'https://example.test/widget',
  policy: { uri: 'https://example.test/policy' },
  verificationResult: 'PASSED',
  verifiedLevels: ['SLSA_BUILD_LEVEL_3'],
};
/** Each by the right signer, about the right bytes, and no provenance. */
const PREDICATES: readonly (readonly [type: string, predicate: object])[] = [
  ['https://spdx.dev/Document', { spdxVersion: 'SPDX-2.3', name: 'widget', packages: [] }],
  ['https://spdx.dev/Document/v2.3', provenanceOf()],
  ['https://cyclonedx.org/bom', { bomFormat: 'CycloneDX', components: [] }],
  ['https://slsa.dev/verification_summary/v1', summary],
  ['https://slsa.dev/verification_summary/v0.2', summary],
  ['https://slsa.dev/provenance/v0.2', provenanceOf()],
  [`${PROVENANCE}/`, provenanceOf()],
  [`${PROVENANCE}?x`, provenanceOf()],
  ['https://SLSA.dev/provenance/v1', provenanceOf()],
  ['https://in-toto.io/attestation/test-result/v0.1', provenanceOf()],
];
for (const [predicateType, predicate] of PREDICATES) {
  row.attack(`${predicateType} is no provenance`, 'refused', async () => {
    const bundle = await signDsse(sigstore, { payload: statementOf({ predicateType, predicate }) });
    const found = await verifyAt(place, bundle, [...BY_IDENTITY, '--predicate-type', PROVENANCE]);
    expect(found).toMatchObject({ exit: 1, code: 'PREDICATE_TYPE' });
  });
}

row.twin('a provenance is one', async () => {
  const bundle = await signDsse(sigstore, { payload: statementOf() });
  const found = await verifyAt(place, bundle, [...BY_IDENTITY, '--predicate-type', PROVENANCE]);
  expect(found).toMatchObject({ exit: 0, code: null });
});

row.twin('only provenance answers for a builder or a level', async () => {
  const predicate = { bomFormat: 'CycloneDX', components: [] };
  const payload = statementOf({ predicateType: 'https://cyclonedx.org/bom', predicate });
  const bundle = await signDsse(sigstore, { payload });
  expect(await verifyAt(place, bundle, BY_IDENTITY)).toMatchObject({ exit: 0, code: null });
  for (const flags of [
    ['--builder-id', 'https://github.com/acme/widget/.github/workflows/release.yml'],
    ['--verified-level', 'SLSA_BUILD_LEVEL_2'],
  ])
    expect(await verifyAt(place, bundle, [...BY_IDENTITY, ...flags])).toMatchObject({
      exit: 1,
      code: 'PREDICATE_TYPE',
    });
});
