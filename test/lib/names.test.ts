import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathFromBytes, pathToBytes, quotePath, unquotePath } from '../../src/lib/names.ts';
import { FILE, makeRepository } from '../support/repository.ts';

const anyBytes = fc.uint8Array({ minLength: 1, maxLength: 40 }).map((bytes) => Buffer.from(bytes));
/** Names as git knows them: neither NUL nor a slash. */
const nameBytes = anyBytes.map((bytes) =>
  Buffer.from(bytes.map((byte) => (byte === 0 || byte === 0x2f ? 0x2d : byte))),
);
/** Bytes that are more often nearly UTF-8 than by chance. */
const nearlyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }).map((text) => Buffer.from(text)),
      anyBytes,
    ),
    { maxLength: 6 },
  )
  .map((parts) => Buffer.concat(parts));

test('bytes come back from a path unchanged', () => {
  fc.assert(
    fc.property(fc.oneof(anyBytes, nearlyText), (bytes) => pathToBytes(pathFromBytes(bytes)).equals(bytes)),
  );
});

test('valid UTF-8 is its own text, and no two names are one path', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => pathFromBytes(Buffer.from(text)) === text),
  );
  fc.assert(
    fc.property(nearlyText, nearlyText, (a, b) => a.equals(b) === (pathFromBytes(a) === pathFromBytes(b))),
  );
});

test('a shown name gives its bytes back', () => {
  fc.assert(
    fc.property(fc.oneof(anyBytes, nearlyText), (bytes) =>
      unquotePath(quotePath(pathFromBytes(bytes))).equals(bytes),
    ),
  );
});

test('a shown name holds no control character and no lone surrogate', () => {
  fc.assert(
    fc.property(fc.oneof(anyBytes, nearlyText), (bytes) => {
      const shown = quotePath(pathFromBytes(bytes));
      return !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(shown);
    }),
  );
});

test('what is quoted is quoted as git quotes it', () => {
  const names = fc.sample(
    fc.oneof(
      nameBytes,
      nearlyText.filter((bytes) => bytes.length > 0),
    ),
    { numRuns: 300, seed: 7 },
  );
  const every = Array.from({ length: 255 }, (_, i) => Buffer.from([0x78, i + 1, 0x79]));
  const wanted = [...names, ...every].map((bytes) =>
    Buffer.from(bytes.map((byte) => (byte === 0 || byte === 0x2f ? 0x2d : byte))),
  );
  const unique = [...new Map(wanted.map((bytes) => [bytes.toString('hex'), bytes])).values()].sort(
    Buffer.compare,
  );
  const { tree, blob, git } = makeRepository();
  const id = blob('x\n');
  const listed = git([
    'ls-tree',
    '--name-only',
    tree(unique.map((name) => ({ mode: FILE, name, id }))),
  ]).split('\n');
  expect(listed.length).toBe(unique.length);
  for (const [i, bytes] of unique.entries()) {
    const shown = quotePath(pathFromBytes(bytes));
    // Plain letters of any script are shown as they are, as with `core.quotePath = false`.
    if (shown.startsWith('"') || /^[\x20-\x7e]*$/.test(shown)) expect(shown).toBe(listed[i]);
    else expect(Buffer.from(shown).equals(bytes)).toBe(true);
  }
});
