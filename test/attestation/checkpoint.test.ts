import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { BY_WORKFLOW, judge, makePlace, type Place, statementOf } from '../support/attestations.ts';
import { dsseEntry } from '../support/sigstore/rekor.ts';
import {
  type BundleJson,
  entryJson,
  issueLeaf,
  type PrivateSigstore,
  signDsse,
  startSigstore,
  toPem,
} from '../support/sigstore.ts';

/** What a log says is read in the one form the log has: its note by C2SP signed-note, its entry by its kind. */

let sigstore: PrivateSigstore;
let place: Place;
let bundle: BundleJson;
const NOW = new Date();
beforeAll(async () => {
  sigstore = await startSigstore();
  place = makePlace(sigstore);
  bundle = await signDsse(sigstore, { payload: statementOf(), now: NOW });
  return () => sigstore.close();
});

const judged = (changed: BundleJson): Promise<string> =>
  judge(place.artifact, BY_WORKFLOW, readFileSync(place.trustedRoot))(JSON.stringify(changed));

/** The bundle with its checkpoint written otherwise. */
function withNote(change: (note: string) => string): BundleJson {
  const changed: BundleJson = structuredClone(bundle);
  for (const { inclusionProof } of changed.verificationMaterial.tlogEntries)
    if (inclusionProof !== undefined)
      inclusionProof.checkpoint.envelope = change(inclusionProof.checkpoint.envelope);
  return changed;
}

/** C2SP signed-note: text, an empty line, one or more lines of em dash, name and base64, and nothing else. */
const BROKEN: Readonly<Record<string, (note: string) => string>> = {
  'text behind its signatures': (note) => `${note}x`,
  'a line behind its signatures': (note) => `${note}x\n`,
  'an empty line behind its signatures': (note) => `${note}\n`,
  'a line before its signatures': (note) => note.replace('\n\n— ', '\n\nx\n— '),
  'no line feed at its end': (note) => note.slice(0, -1),
  'half a signature of a witness behind it': (note) => `${note}— witness.test AAAA`,
  'a signature under a part of the log’s name': (note) => note.replace(/— \S+ /, '— 1 '),
  'a signature under another name': (note) => note.replace(/— \S+ /, '— log.test '),
  'a signature with letters that are no base64': (note) => note.replace(/\n$/, '****\n'),
  'a signature cut by a byte': (note) => note.replace(/.{4}\n$/, '\n'),
  'two spaces before its name': (note) => note.replace('— ', '—  '),
  'a hyphen for its dash': (note) => note.replace('—', '-'),
  'CR LF for its line feeds': (note) => note.replace(/\n/g, '\r\n'),
  'another size': (note) => note.replace('\n1\n', '\n2\n'),
  'its size with a zero before': (note) => note.replace('\n1\n', '\n01\n'),
};

for (const [title, change] of Object.entries(BROKEN))
  test(`a checkpoint with ${title} proves nothing`, async () => {
    expect(await judged(withNote(change))).toBe('LOG_UNPROVEN');
  });

test('a checkpoint with the signature of a witness that nobody here knows is a good one', async () => {
  const cosigned = withNote((note) => `${note}— witness.test ${Buffer.alloc(72, 1).toString('base64')}\n`);
  expect(await judged(cosigned)).toBe('verified');
});

const pemOf = (der: Buffer): string => Buffer.from(toPem(der)).toString('base64');

test('an entry names its signer where its kind has it, and nowhere else', async () => {
  const own = Buffer.from(bundle.verificationMaterial.certificate?.rawBytes ?? '', 'base64');
  const envelope = bundle.dsseEnvelope ?? { payload: '', payloadType: '', signatures: [] };
  const { certificate } = await issueLeaf(sigstore);
  const entry = dsseEntry(envelope, toPem(certificate));
  const spec = { ...Object(entry).spec, signature: { publicKey: { content: pemOf(own) } } };
  const body = { ...entry, spec };
  const changed: BundleJson = structuredClone(bundle);
  changed.verificationMaterial.tlogEntries = [entryJson(body, await sigstore.log(body, NOW))];
  expect(await judged(changed)).toBe('LOG_MISMATCH');
});
