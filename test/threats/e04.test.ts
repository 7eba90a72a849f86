import { expect } from 'vitest';
import { verifyReceipt, verifyReceiptAnswer } from '../../src/attestation/tlog/receipt.ts';
import { VerificationError } from '../../src/errors.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { verifyInclusion } from '../../src/lib/merkle.ts';
import { makeGateway } from '../support/gateway-log.ts';
import { naiveInclusion } from '../support/merkle.ts';
import { merkleVectors, wantsVectors } from '../support/merkle-vectors.ts';
import { threatRow } from '../support/threats.ts';
import {
  hashesOf,
  headOf,
  leafOf,
  makeLog,
  noteOf,
  receiptOf,
  type TestLog,
  withEntries,
} from '../support/tlog.ts';

/** E4: a proof for another place, size or root, and a node that is shown as a leaf, prove nothing. */

const E4 = threatRow('E4');

const vectors = merkleVectors('inclusion');
wantsVectors('E4', vectors, 98);

for (const { name, wantErr, count, hash, proof } of vectors)
  E4.attack(name, wantErr ? 'refused' : 'unharmed', () => {
    const [index, size] = [count('leafIdx'), count('treeSize')];
    const [leafHash, root] = [hash('leafHash'), hash('root')];
    expect(verifyInclusion({ index, size, leafHash, proof, root })).toBe(!wantErr);
  });

// ── receipts ────────────────────────────────────────────────────────────────────────────────

const bundle = Buffer.from('{"a":"bundle"}');
const leaf = canonicalJson(leafOf(bundle));
const log = withEntries(makeLog(), leaf, canonicalJson(leafOf(Buffer.from('next'))));
const INDEX = 4;
const gateway = makeGateway(log);
const options = { bundleDigest: digestOf(bundle), trust: gateway.trust };
const good = receiptOf(log, INDEX);

function answerTo(text: string): string {
  try {
    verifyReceipt(text, options);
    return 'VERIFIED';
  } catch (error) {
    if (error instanceof VerificationError) return error.code;
    throw error;
  }
}

/** The same key over another tree. */
const grown = (...entries: readonly Buffer[]): TestLog => withEntries(log, ...entries);
const base64 = (hash: Buffer | undefined): string => (hash ?? Buffer.alloc(0)).toString('base64');
const proofLines = naiveInclusion(INDEX, hashesOf(log)).map(base64);

/** The node above the entry, by what it is hashed of, and the rest of the path. */
function leafAsNode(): string {
  const halves = Buffer.concat(hashesOf(log).slice(INDEX));
  return good
    .replace(`extra ${base64(leaf)}\nindex 4\n${proofLines[0]}\n`, `extra ${base64(halves)}\nindex 2\n`)
    .replace(`\n${log.entries.length}\n`, '\n3\n');
}

const RECEIPTS: Readonly<Record<string, () => string>> = {
  'the place before': () => good.replace('\nindex 4\n', '\nindex 3\n'),
  'the place behind': () => good.replace('\nindex 4\n', '\nindex 5\n'),
  'a place behind the last': () => good.replace('\nindex 4\n', '\nindex 6\n'),
  'a checkpoint of a larger tree, well signed': () => receiptOf(log, INDEX, noteOf(log, headOf(grown(leaf)))),
  'a checkpoint of a smaller tree, well signed': () =>
    receiptOf(log, INDEX, noteOf(log, headOf({ ...log, entries: log.entries.slice(0, 5) }))),
  'the root of another tree of this size, well signed': () =>
    receiptOf(log, INDEX, noteOf(log, headOf({ ...log, entries: [...log.entries].reverse() }))),
  'an entry that is a node of the tree': leafAsNode,
  'another entry': () =>
    good.replace(
      `extra ${base64(leaf)}`,
      `extra ${base64(canonicalJson(leafOf(bundle, { time: '2026-11-21T03:00:02Z' })))}`,
    ),
  'a hash less': () => good.replace(`${proofLines[0]}\n`, ''),
  'a hash more': () => good.replace(`${proofLines[0]}\n`, `${proofLines[0]}\n${proofLines[0]}\n`),
  'its hashes the other way round': () =>
    good.replace(proofLines.join('\n'), [...proofLines].reverse().join('\n')),
};

for (const [title, forge] of Object.entries(RECEIPTS))
  E4.attack(`a receipt with ${title}`, 'refused', () => {
    const forged = forge();
    expect(forged).not.toBe(good);
    expect(answerTo(forged)).toBe('LOG_UNPROVEN');
  });

E4.attack('an answer that names another place than its proof', 'refused', () => {
  expect(() => verifyReceiptAnswer({ index: INDEX + 1, leaf, proof: good }, options)).toThrow(
    expect.objectContaining({ code: 'LOG_UNPROVEN' }),
  );
});

E4.twin('the untouched receipt and answer are verified', () => {
  expect(proofLines).toHaveLength(2);
  expect(answerTo(good)).toBe('VERIFIED');
  expect(verifyReceiptAnswer({ index: INDEX, leaf, proof: good }, options)).toMatchObject({
    index: INDEX,
    time: '2026-11-21T03:00:01Z',
    text: good,
  });
});
