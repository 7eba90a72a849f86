import { beforeAll, expect } from 'vitest';
import {
  ARTIFACT,
  BY_IDENTITY,
  hexOf,
  makePlace,
  type Place,
  type SubjectJson,
  statementOf,
  verifyAt,
} from '../support/attestations.ts';
import { type PrivateSigstore, signDsse, signMessage, startSigstore } from '../support/sigstore.ts';
import { threatRow } from '../support/threats.ts';

const row = threatRow('C2');

let sigstore: PrivateSigstore;
let place: Place;
beforeAll(async () => {
  sigstore = await startSigstore();
  place = makePlace(sigstore);
  return () => sigstore.close();
});

const other = Buffer.from('another artifact\n');
const hex = hexOf(ARTIFACT);
const named = (digest: SubjectJson['digest']): SubjectJson => ({
  name: 'widget.tgz',
  ...(digest && { digest }),
});

const SUBJECTS: Readonly<Record<string, readonly SubjectJson[]>> = {
  'the digest of another file under our name': [named({ sha256: hexOf(other) })],
  'our name without a digest': [named(undefined)],
  'our name with no digest in it': [named({})],
  'our digest cut to 32 digits': [named({ sha256: hex.slice(0, 32) })],
  'our digest with more behind it': [named({ sha256: `${hex}00` })],
  'our digest in upper case': [named({ sha256: hex.toUpperCase() })],
  'our digest with its algorithm before it': [named({ sha256: `sha256:${hex}` })],
  'our sha256 under the name of sha512': [named({ sha512: hex })],
  'our digest in the name of a subject': [{ name: hex, digest: { sha256: hexOf(other) } }],
};

for (const [title, subject] of Object.entries(SUBJECTS)) {
  row.attack(`${title} is no match`, 'refused', async () => {
    const bundle = await signDsse(sigstore, { payload: statementOf({ subject }) });
    expect(await verifyAt(place, bundle, BY_IDENTITY)).toMatchObject({ exit: 1, code: 'SUBJECT_MISMATCH' });
  });
}

row.attack('a signature over another file is no match', 'refused', async () => {
  const bundle = await signMessage(sigstore, { message: other });
  expect(await verifyAt(place, bundle, BY_IDENTITY)).toMatchObject({ exit: 1, code: 'SUBJECT_MISMATCH' });
});

row.twin('the digest of our bytes is', async () => {
  for (const bundle of [
    await signDsse(sigstore, { payload: statementOf() }),
    await signDsse(sigstore, { payload: statementOf({ subject: [{ digest: { sha256: hex } }] }) }),
    await signMessage(sigstore, { message: ARTIFACT }),
  ])
    expect(await verifyAt(place, bundle, BY_IDENTITY)).toMatchObject({ exit: 0, code: null });
});
