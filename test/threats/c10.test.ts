import { beforeAll, expect } from 'vitest';
import {
  BY_SOURCE,
  extensionsOf,
  makePlace,
  type Place,
  provenanceOf,
  REPOSITORY,
  runVerify,
  statementOf,
  verifyAt,
} from '../support/attestations.ts';
import {
  type BundleJson,
  type Claims,
  GITHUB_CLAIMS,
  keySigned,
  makePair,
  type PrivateSigstore,
  publicPem,
  signDsse,
  startSigstore,
} from '../support/sigstore.ts';
import { threatRow } from '../support/threats.ts';

const row = threatRow('C10');

let sigstore: PrivateSigstore;
let place: Place;
beforeAll(async () => {
  sigstore = await startSigstore();
  place = makePlace(sigstore);
  return () => sigstore.close();
});

/** A job, and what its provenance says when that is something else. */
function attested(claims: Partial<Claims>, told: Partial<Claims> = claims): Promise<BundleJson> {
  const job = { ...GITHUB_CLAIMS, ...claims };
  return signDsse(sigstore, {
    payload: statementOf({ predicate: provenanceOf({ ...GITHUB_CLAIMS, ...told }) }),
    san: `https://github.com/${job.job_workflow_ref}`,
    extensions: extensionsOf({}, job),
  });
}

/** All that GitHub writes into a token for this repository, ref and workflow file. */
function jobOf(repository: string, ref = GITHUB_CLAIMS.ref, file = 'release.yml'): Partial<Claims> {
  const workflow_ref = `${repository}/.github/workflows/${file}@${ref}`;
  return { repository, ref, workflow_ref, job_workflow_ref: workflow_ref };
}

const AT_TAG = [...BY_SOURCE, '--source-ref', GITHUB_CLAIMS.ref];
const BY_BUILDER = [...BY_SOURCE, '--builder-id', `${REPOSITORY}/.github/workflows/release.yml`];
const GENERATOR =
  'slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml@refs/tags/v2.0.0';

type Replay = readonly [flags: readonly string[], build: () => Promise<BundleJson>];
const REPLAYS: Readonly<Record<string, Replay>> = {
  'another repository of the owner': [BY_SOURCE, () => attested(jobOf('acme/other'))],
  'a fork of the same name': [BY_SOURCE, () => attested(jobOf('evil/widget'))],
  'a fork whose provenance names ours': [BY_SOURCE, () => attested(jobOf('evil/widget'), {})],
  'ours, whose provenance names a fork': [BY_SOURCE, () => attested({}, jobOf('evil/widget'))],
  'another tag': [AT_TAG, () => attested(jobOf('acme/widget', 'refs/tags/v1.2.2'))],
  'a branch with the tag’s name': [AT_TAG, () => attested(jobOf('acme/widget', 'refs/heads/v1.2.3'))],
  'a pull request': [AT_TAG, () => attested(jobOf('acme/widget', 'refs/pull/1/merge'))],
  'another tag, whose provenance names ours': [
    AT_TAG,
    () => attested(jobOf('acme/widget', 'refs/tags/v1.2.2'), {}),
  ],
  'another commit than its provenance names': [BY_SOURCE, () => attested({ sha: '1'.repeat(40) }, {})],
  'another workflow of ours': [
    BY_BUILDER,
    () => attested(jobOf('acme/widget', GITHUB_CLAIMS.ref, 'test.yml')),
  ],
  'another workflow of ours, whose provenance names the right one': [
    BY_BUILDER,
    () => attested(jobOf('acme/widget', GITHUB_CLAIMS.ref, 'test.yml'), {}),
  ],
  'ours, whose provenance names a better builder': [
    [...BY_SOURCE, '--verified-level', 'SLSA_BUILD_LEVEL_3'],
    () => attested({}, { job_workflow_ref: GENERATOR }),
  ],
};

for (const [title, [flags, build]] of Object.entries(REPLAYS)) {
  row.attack(`an attestation by ${title}, of the same bytes, is not the one`, 'refused', async () => {
    expect(await verifyAt(place, await build(), flags)).toMatchObject({ exit: 1, code: 'SOURCE_MISMATCH' });
  });
}

for (const [name, flags] of Object.entries({ source: BY_SOURCE, ref: AT_TAG, builder: BY_BUILDER }))
  row.twin(`the one of the right ${name} is`, async () => {
    expect(await verifyAt(place, await attested({}), flags)).toMatchObject({ exit: 0, code: null });
  });

row.twin('a bare key says nothing of a source', async () => {
  const key = makePair('p256');
  const bundle = place.write('key.json', await keySigned({ key, payload: statementOf() }));
  const by = ['--bundle', bundle, '--key', place.write('key.pub', publicPem(key))];
  expect(await runVerify([place.artifact, ...by])).toMatchObject({ exit: 0, code: null });
  expect(await runVerify([place.artifact, ...by, ...BY_SOURCE])).toMatchObject({
    exit: 1,
    code: 'SOURCE_MISMATCH',
  });
});

row.twin('of a repository that was made anew under the same name, the answer tells the id', async () => {
  const found = await verifyAt(place, await attested({ repository_id: '1' }), BY_SOURCE);
  // A name is all that the flag has; the id is in the answer for whoever wants to pin it.
  expect(found).toMatchObject({ exit: 0, code: null });
  const [subject] = JSON.parse(found.stdout).subjects;
  expect(subject.attestation.source).toMatchObject({ repository: REPOSITORY, repositoryId: '1' });
});

row.twin('a provenance that names another repository’s id than the certificate is refused', async () => {
  const bundle = await attested({}, { repository_id: '1' });
  expect(await verifyAt(place, bundle, BY_SOURCE)).toMatchObject({ exit: 1, code: 'SOURCE_MISMATCH' });
});
