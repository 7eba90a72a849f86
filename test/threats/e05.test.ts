import { expect } from 'vitest';
import { parseCheckpoint, verifyGrowth } from '../../src/attestation/tlog/checkpoint.ts';
import { VerificationError } from '../../src/errors.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import { verifyConsistency } from '../../src/lib/merkle.ts';
import { makeKeys } from '../support/evidence.ts';
import { documentOf, namedKey, trustOf } from '../support/gateway-log.ts';
import { naiveConsistency } from '../support/merkle.ts';
import { merkleVectors, wantsVectors } from '../support/merkle-vectors.ts';
import { threatRow } from '../support/threats.ts';
import { hashesOf, headOf, leafOf, makeLog, noteOf, type TestLog, withEntries } from '../support/tlog.ts';

/** E5: a log that shows two histories is found out by its own signatures. */

const E5 = threatRow('E5');

const vectors = merkleVectors('consistency');
wantsVectors('E5', vectors, 98);

for (const { name, wantErr, count, hash, proof } of vectors)
  E5.attack(name, wantErr ? 'refused' : 'unharmed', () => {
    const [size1, size2] = [count('size1'), count('size2')];
    const [root1, root2] = [hash('root1'), hash('root2')];
    expect(verifyConsistency({ size1, size2, root1, root2, proof })).toBe(!wantErr);
  });

// ── checkpoints, each of them well signed ───────────────────────────────────────────────────

const log = makeLog('log.test', 9);
const trusted = trustOf(documentOf(log, [namedKey(makeKeys())])).log;
const first = (size: number): TestLog => ({ ...log, entries: log.entries.slice(0, size) });
/** What it would be had one entry never been. */
const without = (index: number, of: TestLog): TestLog => ({
  ...of,
  entries: of.entries.filter((_, i) => i !== index),
});
const entry = (text: string): Buffer => canonicalJson(leafOf(Buffer.from(text)));

function growth(earlier: TestLog, later: TestLog, proof: readonly Buffer[]): string {
  const [one, two] = [earlier, later].map((each) => parseCheckpoint(noteOf(log, headOf(each))));
  if (!one || !two) throw new Error('no checkpoint');
  try {
    verifyGrowth([one, two], proof, trusted);
    return 'VERIFIED';
  } catch (error) {
    if (error instanceof VerificationError) return error.code;
    throw error;
  }
}

const proofOf = (size: number, later: TestLog): readonly Buffer[] =>
  size === 0 ? [] : naiveConsistency(size, hashesOf(later));

const FORKS: Readonly<Record<string, () => string>> = {
  'two trees of one size': () => growth(log, { ...log, entries: [...log.entries].reverse() }, []),
  'an entry that was taken out': () => growth(first(7), without(2, log), proofOf(7, without(2, log))),
  'an entry that was exchanged': () => {
    const changed = { ...log, entries: log.entries.map((one, i) => (i === 3 ? entry('other') : one)) };
    return growth(first(7), changed, proofOf(7, changed));
  },
  'a tree that shrank': () => growth(log, first(7), proofOf(7, log)),
  'a longer tree without a proof': () => growth(first(7), log, []),
  'a proof for another pair of sizes': () => growth(first(7), log, proofOf(6, log)),
};

for (const [title, fork] of Object.entries(FORKS))
  E5.attack(title, 'refused', () => {
    expect(fork()).toBe('LOG_FORKED');
  });

E5.twin('a log that grows is one log, from its first entry on', () => {
  for (let size = 0; size <= log.entries.length; size++)
    expect(growth(first(size), log, proofOf(size, log))).toBe('VERIFIED');
  expect(growth(log, withEntries(log, entry('next')), proofOf(9, withEntries(log, entry('next'))))).toBe(
    'VERIFIED',
  );
});

E5.twin('a checkpoint that the log has not signed accuses nobody', () => {
  const stranger = makeLog('log.test', 9);
  const [own, foreign] = [log, stranger].map((each) => parseCheckpoint(noteOf(each, headOf(each))));
  if (!own || !foreign) throw new Error('no checkpoint');
  expect(() => verifyGrowth([own, foreign], [], trusted)).toThrow(
    expect.objectContaining({ code: 'LOG_UNKNOWN' }),
  );
});
