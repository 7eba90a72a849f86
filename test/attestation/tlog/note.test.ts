import { sign } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkNote,
  formatNote,
  parseNote,
  parseVerifierKey,
  signNote,
  verifierKey,
} from '../../../src/attestation/tlog/note.ts';
import { hashOfKey, makeLog, noteOf, signatureLine, verifierKeyOf } from '../../support/tlog.ts';

/** C2SP signed-note: one form, and a key that only its own signature satisfies. */

const log = makeLog('log.test');
const { origin, raw, privateKey } = log;
const text = 'a line\n\nand another\n';
const good = noteOf(log, text);
const own = hashOfKey(origin, raw);
const signature = sign(null, Buffer.from(text), privateKey);
const ownLine = signatureLine(origin, own, signature);

function answerTo(note: string): string {
  const parsed = parseNote(note);
  const key = parseVerifierKey(verifierKeyOf(log));
  if (parsed === null || key === null) return 'no note';
  return checkNote(parsed, key);
}

// From the documentation of golang.org/x/mod/sumdb/note.
const NEUMANN = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const NEUMANN_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

test('a note that Go has signed is signed, and one letter of it is not', () => {
  const key = parseVerifierKey(NEUMANN);
  const [note, changed] = [parseNote(NEUMANN_NOTE), parseNote(NEUMANN_NOTE.replace('answer', 'Answer'))];
  if (key === null || note === null || changed === null) throw new Error('nothing to check');
  expect([checkNote(note, key), checkNote(changed, key)]).toEqual(['signed', 'forged']);
});

test('what we sign is what the texts say, byte for byte', async () => {
  const ours = await signNote(text, {
    name: origin,
    raw,
    sign: async (data) => sign(null, data, privateKey),
  });
  expect(ours).toBe(good);
  expect(verifierKey(origin, raw)).toBe(verifierKeyOf(log));
});

test.each<[string, string, string]>([
  ['as it is', good, 'signed'],
  ['with a witness behind', `${good}${signatureLine('witness.test', Buffer.alloc(76, 1))}`, 'signed'],
  [
    'with a witness before',
    noteOf(log, text, `${signatureLine('w', Buffer.alloc(76, 1))}${ownLine}`),
    'signed',
  ],
  ['with another key under its name', `${good}${signatureLine(origin, Buffer.alloc(68, 1))}`, 'signed'],
  ['with its key hash under another name', `${good}${signatureLine('x', own, signature)}`, 'signed'],
  ['signed twice', `${good}${ownLine}`, 'twice'],
  ['signed, and forged', `${good}${signatureLine(origin, own, Buffer.alloc(64, 1))}`, 'twice'],
  ['under another name', noteOf(log, text, signatureLine('x', own, signature)), 'unsigned'],
  [
    'under another key hash',
    noteOf(log, text, signatureLine(origin, Buffer.alloc(4), signature)),
    'unsigned',
  ],
  [
    'with a signature a byte short',
    noteOf(log, text, signatureLine(origin, own, signature.subarray(1))),
    'forged',
  ],
  [
    'with a signature a byte long',
    noteOf(log, text, signatureLine(origin, own, signature, Buffer.of(0))),
    'forged',
  ],
  ['with another text', good.replace('another', 'any other'), 'forged'],
])('a note %s', (_, note, expected) => {
  expect(answerTo(note)).toBe(expected);
});

const spoil = (from: string | RegExp, to: string): string => good.replace(from, to);

test.each<[string, string]>([
  ['nothing', ''],
  ['text alone', text],
  ['no signature', `${text}\n`],
  ['no text', `\n${ownLine}`],
  ['no empty line', spoil('\n\n—', '\n—')],
  ['no line feed at its end', good.slice(0, -1)],
  ['an empty line at its end', `${good}\n`],
  ['a line behind its signatures', `${good}x\n`],
  ['CR LF', good.replaceAll('\n', '\r\n')],
  ['a tab', spoil('a line', 'a\tline')],
  ['a NUL', spoil('a line', 'a\0line')],
  ['DEL', spoil('a line', 'a\u007fline')],
  ['half a surrogate pair', spoil('a line', 'a\ud800line')],
  ['a hyphen for its dash', spoil('— ', '- ')],
  ['two spaces before the name', spoil('— ', '—  ')],
  ['two spaces behind the name', spoil(`${origin} `, `${origin}  `)],
  ['a space at the end of a line', spoil(/\n$/, ' \n')],
  ['a plus in a name', spoil(`— ${origin}`, '— log+test')],
  ['a no-break space in a name', spoil(`— ${origin}`, '— log\u00a0test')],
  ['no name', spoil(`— ${origin} `, '—  ')],
  ['base64 without its padding', spoil(/=\n$/, '\n')],
  ['base64 with bits that mean nothing', spoil(/[A-Za-z0-9+/]=\n$/, 'B=\n')],
  ['base64 of URLs', spoil(/ [A-Za-z0-9+/]{4}([A-Za-z0-9+/=]+)\n$/, ' _-_-$1\n')],
  ['a signature of four bytes', noteOf(log, text, signatureLine(origin, own))],
])('what has %s is no note', (_, note) => {
  expect(parseNote(note)).toBeNull();
});

test('a note has one form: what is parsed is written the same', () => {
  const line = fc.string({ unit: 'binary' }).map((string) => string.replace(/\p{Cc}/gu, ''));
  const name = fc.stringMatching(/^[a-z0-9./é—]+$/u);
  const signatures = fc.array(fc.tuple(name, fc.uint8Array({ minLength: 5, maxLength: 80 })), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), signatures, (lines, signed) => {
      const note = `${lines.map((each) => `${each}\n`).join('')}\n${signed.map(([by, bytes]) => signatureLine(by, Buffer.from(bytes))).join('')}`;
      const parsed = parseNote(note);
      expect(parsed === null ? null : formatNote(parsed)).toBe(note);
      expect(parsed?.signatures).toHaveLength(signed.length);
    }),
  );
});

test('a note of many lines is read in time that grows with them and no faster', () => {
  const evil = `${'\n— a AAAAAAAA\n'.repeat(20_000)}x`;
  const started = performance.now();
  expect(parseNote(evil)).toBeNull();
  expect(performance.now() - started).toBeLessThan(1_000);
});

// ── keys ────────────────────────────────────────────────────────────────────────────────────

const known = verifierKeyOf(log);
const [hash = '', encoded = ''] = known.split(/\+(.*)/s)[1]?.split(/\+(.*)/s) ?? [];

test.each<[string, string]>([
  ['nothing', ''],
  ['a name alone', origin],
  ['no key', `${origin}+${hash}`],
  ['no name', `+${hash}+${encoded}`],
  ['another name', `x${known}`],
  ['another hash', `${origin}+${'0'.repeat(8)}+${encoded}`],
  ['a hash in capitals', `${origin}+${hash.toUpperCase()}A+${encoded}`],
  [
    'a key of another type',
    `${origin}+${hashOfKey(origin, raw, 4).toString('hex')}+${Buffer.concat([Buffer.of(4), raw]).toString('base64')}`,
  ],
  [
    'a key a byte short',
    `${origin}+${hash}+${Buffer.concat([Buffer.of(1), raw.subarray(1)]).toString('base64')}`,
  ],
  [
    'a key a byte long',
    `${origin}+${hash}+${Buffer.concat([Buffer.of(1), raw, raw.subarray(0, 1)]).toString('base64')}`,
  ],
  ['space around it', ` ${known}`],
  ['a line feed behind it', `${known}\n`],
  ['a padding that is none', `${known}=`],
  ['a private key of Go', `PRIVATE+KEY+${known}`],
])('%s is no verifier key', (_, key) => {
  expect(key).not.toBe(known);
  expect(parseVerifierKey(key)).toBeNull();
});

test('a name that no note could hold is a bug of who makes the key', () => {
  for (const name of ['', 'a b', 'a+b', 'a\nb', '\ud800'])
    expect(() => verifierKey(name, raw)).toThrow(RangeError);
  expect(() => verifierKey(origin, raw.subarray(1))).toThrow(RangeError);
});
