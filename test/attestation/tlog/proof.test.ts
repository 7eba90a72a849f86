import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatProof, parseProof } from '../../../src/attestation/tlog/proof.ts';
import { makeLog, receiptOf } from '../../support/tlog.ts';

/** C2SP tlog-proof: one form, and whatever differs from it is none. */

const good = receiptOf(makeLog(), 3);
const spoil = (from: string | RegExp, to: string): string => good.replace(from, to);

test('a proof is read and written the same', () => {
  const parsed = parseProof(good);
  expect(parsed).toMatchObject({ index: 3, hashes: [expect.any(Buffer), expect.any(Buffer)] });
  expect(parsed === null ? null : formatProof(parsed)).toBe(good);
});

test('every proof that can be written is read as it was', () => {
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
  const proof = fc.record({
    extra: fc.option(fc.uint8Array().map((bytes) => Buffer.from(bytes))),
    index: fc.maxSafeNat(),
    hashes: fc.array(hash, { maxLength: 64 }),
    checkpoint: fc.string({ minLength: 1, unit: 'binary' }),
  });
  fc.assert(
    fc.property(proof, (value) => {
      expect(parseProof(formatProof(value))).toEqual(value);
    }),
  );
});

test.each<[string, string]>([
  ['nothing', ''],
  ['another version', spoil('@v1', '@v2')],
  ['an empty line before', `\n${good}`],
  ['no index', spoil('index 3\n', '')],
  ['two', spoil('index 3\n', 'index 3\nindex 3\n')],
  ['its extra behind its index', spoil(/(extra .*\n)(index 3\n)/, '$2$1')],
  ['its extra twice', spoil(/(extra .*\n)/, '$1$1')],
  ['an extra that is no base64', spoil('extra ', 'extra *')],
  ['an extra without its padding', spoil(/(extra [^=]*)=+\n/, '$1\n')],
  ['a space more', spoil('index 3', 'index  3')],
  ['a space at the end', spoil('index 3\n', 'index 3 \n')],
  ['an index with a zero before', spoil('index 3', 'index 03')],
  ['a negative index', spoil('index 3', 'index -3')],
  ['an index with an exponent', spoil('index 3', 'index 3e0')],
  ['an index that no double holds', spoil('index 3', 'index 9007199254740993')],
  ['CR LF', good.replaceAll('\n', '\r\n')],
  ['no empty line before its checkpoint', spoil('\n\ncountersign', '\ncountersign')],
  ['no checkpoint', good.slice(0, good.indexOf('\n\n') + 2)],
  ['an empty line more', spoil('\n\ncountersign', '\n\n\ncountersign')],
  ['a hash a byte short', spoil(/(index 3\n).*\n/, `$1${Buffer.alloc(31).toString('base64')}\n`)],
  ['a hash with bits that mean nothing', spoil(/(index 3\n.*).=\n/, '$1B=\n')],
  ['a hash in hex', spoil(/(index 3\n).*\n/, `$1${'ab'.repeat(32)}\n`)],
  ['65 hashes', spoil(/(?<=index 3\n)(?:.+\n)+/, `${Buffer.alloc(32).toString('base64')}\n`.repeat(65))],
])('a proof with %s is none', (_, text) => {
  expect(text).not.toBe(good);
  const parsed = parseProof(text);
  // An empty line more belongs to the checkpoint, which refuses it.
  if (text.includes('\n\n\n')) expect(parsed?.checkpoint.startsWith('\n')).toBe(true);
  else expect(parsed).toBeNull();
});
