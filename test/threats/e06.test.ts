import { sign } from 'node:crypto';
import { expect } from 'vitest';
import { verifyReceipt } from '../../src/attestation/tlog/receipt.ts';
import { VerificationError } from '../../src/errors.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { makeGateway } from '../support/gateway-log.ts';
import { threatRow } from '../support/threats.ts';
import {
  hashOfKey,
  headOf,
  leafOf,
  makeLog,
  noteOf,
  receiptOf,
  signatureLine,
  type TestLog,
  withEntries,
} from '../support/tlog.ts';

/** E6: a receipt of another log: by its origin, its key's name, its key's hash, or a signature of another kind. */

const E6 = threatRow('E6');

const bundle = Buffer.from('{"a":"bundle"}');
const log = withEntries(makeLog(), canonicalJson(leafOf(bundle)));
const { trust } = makeGateway(log);
const { origin, raw, privateKey } = log;
const stranger = makeLog(origin);
const text = headOf(log);
const signed = sign(null, Buffer.from(text), privateKey);
const own = hashOfKey(origin, raw);

/** A witness's word for the log's tree (C2SP tlog-cosignature), with a key of its own or the log's. */
function cosignature(by: TestLog): readonly [Buffer, Buffer] {
  const time = 1_795_230_000n;
  const stamp = Buffer.alloc(8);
  stamp.writeBigUInt64BE(time);
  return [stamp, sign(null, Buffer.from(`cosignature/v1\ntime ${time}\n${text}`), by.privateKey)];
}

const withLines = (lines: string): string => receiptOf(log, undefined, noteOf(log, text, lines));

const NOTES: Readonly<Record<string, () => string>> = {
  'another origin, signed by its own key': () => {
    const other = { ...makeLog('other.example/log'), entries: log.entries };
    return receiptOf(other);
  },
  'another origin, signed by the log’s key under the log’s name': () => {
    const other = headOf({ ...log, origin: 'other.example/log' });
    return receiptOf(log, undefined, noteOf(log, other));
  },
  'the log’s origin, signed under another name': () =>
    withLines(signatureLine('other.example/log', hashOfKey('other.example/log', raw), signed)),
  'another key under the log’s name': () => receiptOf({ ...stranger, entries: log.entries }),
  'another key that claims the log’s key hash': () =>
    withLines(signatureLine(origin, own, sign(null, Buffer.from(text), stranger.privateKey))),
  'the key hash of another type of signature': () =>
    withLines(signatureLine(origin, hashOfKey(origin, raw, 4), signed)),
  'a cosignature by the log’s key, as one': () =>
    withLines(signatureLine(origin, hashOfKey(origin, raw, 4), ...cosignature(log))),
  'a cosignature under the log’s key hash': () => withLines(signatureLine(origin, own, ...cosignature(log))),
  'a witness’s cosignature alone': () => {
    const witness = makeLog('witness.example');
    const hash = hashOfKey('witness.example', witness.raw, 4);
    return withLines(signatureLine('witness.example', hash, ...cosignature(witness)));
  },
  'the log’s signature of another tree': () =>
    withLines(
      signatureLine(origin, own, sign(null, Buffer.from(headOf(withEntries(log, bundle))), privateKey)),
    ),
};

function answerTo(receipt: string): string {
  try {
    verifyReceipt(receipt, { bundleDigest: digestOf(bundle), trust });
    return 'VERIFIED';
  } catch (error) {
    if (error instanceof VerificationError) return error.code;
    throw error;
  }
}

for (const [title, note] of Object.entries(NOTES))
  E6.attack(title, 'refused', () => {
    expect(answerTo(note())).toBe('LOG_UNKNOWN');
  });

E6.twin('the log’s own receipt is verified', () => {
  expect(answerTo(withLines(signatureLine(origin, own, signed)))).toBe('VERIFIED');
});
