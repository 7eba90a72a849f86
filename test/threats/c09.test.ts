import { beforeAll, expect } from 'vitest';
import {
  ARTIFACT,
  BY_IDENTITY,
  type Hash,
  hexOf,
  makePlace,
  type Place,
  type SubjectJson,
  statementOf,
  verifyAt,
} from '../support/attestations.ts';
import { issueLeaf, type Leaf, type PrivateSigstore, signDsse, startSigstore } from '../support/sigstore.ts';
import { threatRow } from '../support/threats.ts';

const row = threatRow('C9');

let sigstore: PrivateSigstore;
let place: Place;
let leaf: Leaf;
let otherFile: string;
beforeAll(async () => {
  sigstore = await startSigstore();
  place = makePlace(sigstore);
  leaf = await issueLeaf(sigstore);
  otherFile = place.write('other.tgz', 'somebody else’s');
  return () => sigstore.close();
});

const own = (hash: Hash): string => hexOf(ARTIFACT, hash);
const wrong = (hash: Hash): string => hexOf(Buffer.from('other'), hash);
const digest = (...digests: readonly Readonly<Record<string, string>>[]): readonly SubjectJson[] =>
  digests.map((one) => ({ name: 'widget.tgz', digest: one }));
const others = Array.from({ length: 9_999 }, (_, i) => ({
  name: `file-${i}`,
  digest: { sha256: hexOf(Buffer.from(`${i}`)) },
}));

type Code = 'SUBJECT_MISMATCH' | 'DIGEST_WEAK';
const REFUSED: Readonly<Record<string, readonly [Code, readonly SubjectJson[]]>> = {
  'no subject': ['SUBJECT_MISMATCH', []],
  'a subject without digests': ['SUBJECT_MISMATCH', [{ name: 'widget.tgz' }]],
  'a subject with no digest in it': ['SUBJECT_MISMATCH', digest({})],
  '10 000 other subjects': ['SUBJECT_MISMATCH', [...others, ...digest({ sha256: wrong('sha256') })]],
  'our sha1 alone': ['DIGEST_WEAK', digest({ sha1: own('sha1') })],
  'our md5 alone': ['DIGEST_WEAK', digest({ md5: own('md5') })],
  'our sha1 and md5': ['DIGEST_WEAK', digest({ sha1: own('sha1'), md5: own('md5') })],
  'a git commit alone': ['DIGEST_WEAK', digest({ gitCommit: own('sha1') })],
  'our sha256 under a name in upper case': ['DIGEST_WEAK', digest({ SHA256: own('sha256') })],
  'our sha512 with another sha256': [
    'SUBJECT_MISMATCH',
    digest({ sha512: own('sha512'), sha256: wrong('sha256') }),
  ],
  'our sha256 with another sha512': [
    'SUBJECT_MISMATCH',
    digest({ sha256: own('sha256'), sha512: wrong('sha512') }),
  ],
  'our sha256 with a sha384 that is none': [
    'SUBJECT_MISMATCH',
    digest({ sha256: own('sha256'), sha384: '' }),
  ],
  'our sha1 beside another sha256': [
    'SUBJECT_MISMATCH',
    digest({ sha1: own('sha1') }, { sha256: wrong('sha256') }),
  ],
  'our digests spread over subjects that are others': [
    'SUBJECT_MISMATCH',
    digest(
      { sha256: own('sha256'), sha512: wrong('sha512') },
      { sha256: wrong('sha256'), sha512: own('sha512') },
    ),
  ],
};

const answer = async (subject: readonly SubjectJson[], artifact = place.artifact) =>
  verifyAt(
    place,
    await signDsse(sigstore, { leaf, payload: statementOf({ subject }) }),
    BY_IDENTITY,
    artifact,
  );

for (const [title, [code, subject]] of Object.entries(REFUSED)) {
  row.attack(`a statement about ${title} is not about our bytes`, 'refused', async () => {
    expect(await answer(subject)).toMatchObject({ exit: 1, code });
  });
}

const GOOD: Readonly<Record<string, readonly SubjectJson[]>> = {
  'ours among 10 000': [...others, ...digest({ sha256: own('sha256') })],
  'our sha512 alone': digest({ sha512: own('sha512') }),
  'our sha256, sha384, sha512 and weaker ones': digest({
    sha256: own('sha256'),
    sha384: own('sha384'),
    sha512: own('sha512'),
    sha1: own('sha1'),
    md5: wrong('md5'),
  }),
};

for (const [title, subject] of Object.entries(GOOD)) {
  row.attack(`a statement about ${title} is about our bytes, and no others`, 'unharmed', async () => {
    expect(await answer(subject)).toMatchObject({ exit: 0, code: null });
    expect(await answer(subject, otherFile)).toMatchObject({ exit: 1, code: 'SUBJECT_MISMATCH' });
  });
}

row.twin('a statement about our sha256 is about our bytes', async () => {
  expect(await answer(digest({ sha256: own('sha256') }))).toMatchObject({ exit: 0, code: null });
});
