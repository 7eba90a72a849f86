import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ARTIFACT,
  BY_WORKFLOW,
  type Judge,
  judge,
  makePlace,
  type Place,
  statementOf,
} from '../support/attestations.ts';
import { meaningOf } from '../support/meaning.ts';
import {
  type BundleJson,
  KEY_KINDS,
  keySigned,
  makePair,
  type PrivateSigstore,
  publicPem,
  signDsse,
  signMessage,
  startSigstore,
} from '../support/sigstore.ts';
import { sample } from '../support/threats.ts';
import { type Base, type Json, type Mutation, mutationsOf, NEUTRAL, PASSES } from './mutations.ts';

/** Every field of a valid bundle, changed in every way of the table: refused with its code, or of no meaning. */

type Count = { tried: number; refused: number; neutral: number; wrong: number };
const counts = new Map<string, Count>();
const codes = new Map<string, number>();

function groupOf(field: string): string {
  const parts = field.split('.').filter((part) => part !== '*');
  return (parts[0] === 'verificationMaterial' ? parts.slice(0, 3) : parts.slice(0, 2)).join('.');
}

function note(field: string, found: string, isWrong: boolean): void {
  const group = groupOf(field);
  const count = counts.get(group) ?? { tried: 0, refused: 0, neutral: 0, wrong: 0 };
  count.tried++;
  if (isWrong) count.wrong++;
  else if (found === 'verified') count.neutral++;
  else count.refused++;
  counts.set(group, count);
  codes.set(found, (codes.get(found) ?? 0) + 1);
}

afterAll(() => {
  const total = [...counts.values()].reduce((sum, { tried }) => sum + tried, 0);
  const lines = [...counts].map(
    ([group, { tried, refused, neutral, wrong }]) =>
      `  ${group.padEnd(56)} tried ${tried} / refused ${refused} / neutral ${neutral} / wrong ${wrong}`,
  );
  const found = [...codes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, n]) => `${code} ${n}`);
  process.stdout.write(`mutated bundles: ${total}\n${lines.join('\n')}\n  ${found.join(', ')}\n`);
});

const isSameMeaning = (one: string, other: string): boolean =>
  meaningOf(Buffer.from(one)) === meaningOf(Buffer.from(other));

async function wrongOnes(
  mutations: readonly Mutation[],
  original: string,
  judged: Judge,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { field, title, text, expected } of mutations) {
    const found = await judged(text);
    // The parts of a timestamp that nobody signs (its status, certificates along with it) are not looked at.
    const isSame = found === 'verified' && field.endsWith('signedTimestamp') && isSameMeaning(text, original);
    const isWrong = !expected.includes(found) && !isSame;
    note(field, found, isWrong);
    if (isWrong) wrong.push(`${field}, ${title}: expected ${expected.join(' or ')}, found ${found}`);
  }
  return wrong;
}

/** `npm test` takes one change in so many of each bundle. */
const SAMPLE = 100;

/** Lets a bundle be changed as JSON. */
const plain = (bundle: BundleJson): Json => JSON.parse(JSON.stringify(bundle));

type Prepared = Base & { readonly judged: Judge };

function promise(name: string, prepare: () => Promise<Prepared>): void {
  test(`${name}, changed in any one place, is refused with the code of that place`, async () => {
    const base = await prepare();
    expect(await base.judged(JSON.stringify(base.bundle))).toBe('verified');
    expect(await base.judged(JSON.stringify(base.other))).not.toMatch(/^BUG/);
    const mutations = sample(mutationsOf(base), SAMPLE);
    expect(await wrongOnes(mutations, JSON.stringify(base.bundle), base.judged)).toEqual([]);
  }, 120_000);
}

let sigstore: PrivateSigstore;
let place: Place;
beforeAll(async () => {
  sigstore = await startSigstore();
  place = makePlace(sigstore);
  return () => sigstore.close();
});

const OTHER = Buffer.from('another artifact\n');
const otherStatement = (): Buffer => statementOf({ subject: [{ digest: { sha256: '1'.repeat(64) } }] });
/** The log of the tests has one entry, and its proofs no hashes. */
const HASHES = 'verificationMaterial.tlogEntries.*.inclusionProof.hashes';
const LOG_OF_ONE = {
  [HASHES]: { removed: PASSES },
  'verificationMaterial.tlogEntries.*.inclusionProof.logIndex': { removed: PASSES },
};
const rootBytes = (): Buffer => readFileSync(place.trustedRoot);

describe('a bundle of Fulcio', () => {
  const prepared = async (name: string, bundle: BundleJson, other: BundleJson): Promise<Prepared> => ({
    name,
    bundle: plain(bundle),
    other: plain(other),
    fields: LOG_OF_ONE,
    judged: judge(place.artifact, BY_WORKFLOW, rootBytes()),
  });
  for (const [entry, version] of [
    ['intoto', 'v0.3'],
    ['dsse', 'v0.2'],
  ] as const)
    promise(`a provenance with an ${entry} entry, in a bundle of ${version}`, async () =>
      prepared(
        entry,
        await signDsse(sigstore, { payload: statementOf(), entry, version }),
        await signDsse(sigstore, { payload: otherStatement(), entry, version }),
      ),
    );
  promise('a signature over the artifact with a hashedrekord entry', async () =>
    prepared(
      'message',
      await signMessage(sigstore, { message: ARTIFACT }),
      await signMessage(sigstore, { message: OTHER }),
    ),
  );
});

describe('a bundle of a bare key', () => {
  const TLOG = 'verificationMaterial.tlogEntries';
  /** Nobody asks for a log. */
  const WITHOUT_LOG = {
    verificationMaterial: { changed: PASSES },
    [TLOG]: { removed: PASSES, emptied: PASSES },
  };
  for (const kind of KEY_KINDS)
    promise(`a statement signed by ${kind}`, async () => {
      const key = makePair(kind);
      const signer = {
        kind: 'key',
        name: 'key.pub',
        key: Buffer.from(publicPem(key)),
        logged: false,
      } as const;
      return {
        name: kind,
        bundle: plain(await keySigned({ key, payload: statementOf() })),
        other: plain(await keySigned({ key: makePair(kind), payload: otherStatement() })),
        fields: WITHOUT_LOG,
        judged: judge(place.artifact, signer, null),
      };
    });
  promise('a statement signed by a key, with a log and a time', async () => {
    const key = makePair('p256');
    const signer = { kind: 'key', name: 'key.pub', key: Buffer.from(publicPem(key)), logged: true } as const;
    const other = { key: makePair('p256'), payload: otherStatement(), sigstore };
    return {
      name: 'witnessed',
      bundle: plain(await keySigned({ key, payload: statementOf(), sigstore })),
      other: plain(await keySigned(other)),
      fields: { ...LOG_OF_ONE, verificationMaterial: { changed: ['LOG_MISMATCH'] } },
      judged: judge(place.artifact, signer, rootBytes()),
    };
  });
});

const VECTORS = process.env.COUNTERSIGN_VECTORS ?? join(import.meta.dirname, '../../../shared/vectors');
const CASES = join(VECTORS, 'sigstore-conformance', 'bundle-verify');
const present = existsSync(CASES);
if (!present) process.stdout.write(`SKIPPED: mutations of real bundles, there are no vectors at ${CASES}\n`);

describe.skipIf(!present)('a bundle of sigstore-conformance', () => {
  const subject =
    'https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main';
  const signer = {
    kind: 'sigstore',
    subject,
    issuer: 'https://token.actions.githubusercontent.com',
  } as const;
  const read = (name: string): Json =>
    JSON.parse(readFileSync(join(CASES, name, 'bundle.sigstore.json'), 'utf8'));
  const STAMPS = 'verificationMaterial.timestampVerificationData';
  const PROOF = 'verificationMaterial.tlogEntries.*.inclusionProof';
  const VERSION = { swapped: PASSES };
  const TIME = ['TIME_UNPROVEN'];
  /** Only a timestamp says when. */
  const REKOR2 = {
    'verificationMaterial.tlogEntries.*.integratedTime': { removed: PASSES, changed: PASSES },
    [STAMPS]: { removed: TIME, emptied: TIME },
    [`${STAMPS}.rfc3161Timestamps`]: { removed: TIME, emptied: TIME },
    [`${STAMPS}.rfc3161Timestamps.*`]: { removed: TIME },
  };
  const CASES_OF: readonly (readonly [name: string, other: string, fields: Base['fields']])[] = [
    ['happy-path-v0.1', 'happy-path-v0.2', { mediaType: VERSION, [PROOF]: { removed: PASSES } }],
    ['happy-path-v0.2', 'happy-path-v0.1', { mediaType: VERSION }],
    ['happy-path-v0.3', 'happy-path-v0.2', { mediaType: VERSION }],
    ['rekor2-happy-path', 'rekor2-timestamp-with-embedded-cert', REKOR2],
    ['rekor2-dsse-happy-path', 'rekor2-happy-path', REKOR2],
  ];
  for (const [name, other, fields] of CASES_OF)
    promise(name, async () => {
      const own = join(CASES, name, 'trusted_root.json');
      const root = existsSync(own) ? own : join(VECTORS, 'trusted-roots', 'sigstore-public-good.json');
      return {
        name,
        bundle: read(name),
        other: read(other),
        fields,
        judged: judge(join(CASES, 'a.txt'), signer, readFileSync(root)),
      };
    });
});

for (const { title, why, change } of NEUTRAL)
  test(`a bundle with ${title} is the same: ${why}`, async () => {
    const text = JSON.stringify(await signDsse(sigstore, { payload: statementOf() }));
    expect(change(text)).not.toBe(text);
    expect(await judge(place.artifact, BY_WORKFLOW, rootBytes())(change(text))).toBe('verified');
  });
