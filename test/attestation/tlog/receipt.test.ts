import { expect, test } from 'vitest';
import { leafBytes, parseLeaf } from '../../../src/attestation/tlog/leaf.ts';
import {
  checkReceiptForm,
  verifyReceipt,
  verifyReceiptAnswer,
} from '../../../src/attestation/tlog/receipt.ts';
import { canonicalJson } from '../../../src/lib/canonical-json.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { makeGateway } from '../../support/gateway-log.ts';
import {
  headOf,
  leafOf,
  makeLog,
  noteOf,
  ORIGIN,
  receiptOf,
  signatureLine,
  withEntries,
} from '../../support/tlog.ts';

/** A receipt is about one bundle and of one log, and says so in one form. */

const bundle = Buffer.from('{"a":"bundle"}');
const bundleDigest = digestOf(bundle);
const leaf = leafOf(bundle);
const log = withEntries(makeLog(), leafBytes(leaf));
const { trust } = makeGateway(log);
const good = receiptOf(log);
const entry = { index: 4, leaf, time: '2026-11-21T03:00:01Z', origin: ORIGIN };
const refusal = (code: string) => expect.objectContaining({ code });

test('a receipt says where, what, when and by which log', () => {
  expect(verifyReceipt(good, { bundleDigest, trust })).toEqual(entry);
  expect(checkReceiptForm(good, bundleDigest)).toEqual(entry);
});

test('the only entry of a log needs no hash', () => {
  const alone = { ...log, entries: [leafBytes(leaf)] };
  expect(verifyReceipt(receiptOf(alone), { bundleDigest, trust })).toEqual({ ...entry, index: 0 });
});

test('a receipt of other evidence is refused with or without a trusted log', () => {
  const other = digestOf('other');
  expect(() => verifyReceipt(good, { bundleDigest: other, trust })).toThrow(refusal('EVIDENCE_MISMATCH'));
  expect(() => checkReceiptForm(good, other)).toThrow(refusal('EVIDENCE_MISMATCH'));
});

const witness = signatureLine('witness.example', Buffer.alloc(76, 1));

test('an answer that witnesses have signed too is kept with the log’s signature alone', () => {
  const witnessed = { index: 4, leaf: leafBytes(leaf), proof: `${good}${witness}` };
  const { text, ...rest } = verifyReceiptAnswer(witnessed, { bundleDigest, trust });
  expect(rest).toEqual(entry);
  expect(text).toBe(good);
  expect(() => verifyReceipt(witnessed.proof, { bundleDigest, trust })).toThrow(refusal('LOG_UNKNOWN'));
});

test.each<[string, object, string]>([
  ['another place', { index: 3 }, 'LOG_UNPROVEN'],
  ['another entry', { leaf: leafBytes(leafOf(bundle, { tenant: 'x' })) }, 'LOG_UNPROVEN'],
  ['no entry', { leaf: Buffer.alloc(0) }, 'LOG_UNPROVEN'],
  ['no proof', { proof: '' }, 'LOG_UNPROVEN'],
  ['the log’s signature twice', { proof: `${good}${good.slice(good.indexOf('—'))}` }, 'LOG_UNKNOWN'],
  ['the proof of another log', { proof: receiptOf({ ...makeLog(), entries: log.entries }) }, 'LOG_UNKNOWN'],
])('an answer with %s is refused', (_, change, code) => {
  const answer = { index: 4, leaf: leafBytes(leaf), proof: good, ...change };
  expect(() => verifyReceiptAnswer(answer, { bundleDigest, trust })).toThrow(refusal(code));
});

test('more than anybody reads is refused before it is parsed', () => {
  const long = `${good}${witness.repeat(3_000)}`;
  expect(() =>
    verifyReceiptAnswer({ index: 4, leaf: leafBytes(leaf), proof: long }, { bundleDigest, trust }),
  ).toThrow(refusal('LOG_UNPROVEN'));
});

// ── entries ─────────────────────────────────────────────────────────────────────────────────

test.each<[string, object | string]>([
  ['another kind', { ...leaf, kind: 'policy' }],
  ['no tenant', { ...leaf, tenant: undefined }],
  ['a tenant that is a name with spaces', { ...leaf, tenant: 'acme inc' }],
  ['a digest of another kind', { ...leaf, digest: 'sha512:00' }],
  ['a digest in capitals', { ...leaf, digest: leaf.digest.toUpperCase() }],
  ['a head that is verified in so many words', { ...leaf, headVerified: true }],
  ['a time of another zone', { ...leaf, time: '2026-11-21T03:00:01+00:00' }],
  ['a time with milliseconds', { ...leaf, time: '2026-11-21T03:00:01.000Z' }],
  ['a day that is none', { ...leaf, time: '2026-02-30T03:00:01Z' }],
  ['a time that is a number', { ...leaf, time: 1 }],
  ['one name more', { ...leaf, name: 'acme/app' }],
  ['a space', JSON.stringify(leaf).replace(',', ', ')],
  ['its names in another order', JSON.stringify(Object.fromEntries(Object.entries(leaf).reverse()))],
  ['a name twice', JSON.stringify(leaf).replace('{', `{"digest":"${leaf.digest}",`)],
  ['no object', '[]'],
  ['nothing', ''],
])('an entry with %s is none, and no receipt holds it', (_, content) => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : canonicalJson(content);
  expect(parseLeaf(bytes)).toBeNull();
  const odd = withEntries(makeLog(), bytes);
  const signed = receiptOf({ ...log, entries: odd.entries }, 4);
  expect(() => verifyReceipt(signed, { bundleDigest, trust })).toThrow(refusal('LOG_UNPROVEN'));
});

test('an entry is read as it was written, with or without the word about its head', () => {
  for (const each of [leaf, { ...leaf, headVerified: false } as const])
    expect(parseLeaf(leafBytes(each))).toEqual(each);
});

test('a receipt without its entry is none of a gateway', () => {
  expect(() => verifyReceipt(good.replace(/extra .*\n/, ''), { bundleDigest, trust })).toThrow(
    refusal('LOG_UNPROVEN'),
  );
});

test('a checkpoint with an extension line is none of a gateway', () => {
  const extended = receiptOf(log, 4, noteOf(log, `${headOf(log)}extension\n`));
  expect(() => verifyReceipt(extended, { bundleDigest, trust })).toThrow(refusal('LOG_UNPROVEN'));
});
