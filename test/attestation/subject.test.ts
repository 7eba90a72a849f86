import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Algorithm, readSubject, type Subject } from '../../src/attestation/subject.ts';
import { type TreeFile, treeDigest } from '../../src/attestation/tree-digest.ts';
import { sha256 } from '../../src/lib/digest.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'countersign-subject-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
/** A fresh folder with these files. */
function folder(files: Readonly<Record<string, string>> = {}): string {
  const place = join(root, `${count++}`);
  mkdirSync(place);
  for (const [path, content] of Object.entries(files)) put(place, path, content);
  return place;
}

function put(place: string, path: string, content: string): void {
  mkdirSync(dirname(join(place, path)), { recursive: true });
  writeFileSync(join(place, path), content);
}

const ALL: ReadonlySet<Algorithm> = new Set(['sha256', 'sha384', 'sha512']);
const read = (spec: string, directory = root, whole = false): Subject =>
  readSubject(spec, directory, { algorithms: new Set(['sha256']), whole });
const coded = (code: string): unknown => expect.objectContaining({ code });
const HEX = 'ab'.repeat(32);

describe('a digest in place of a file', () => {
  test.each([
    ['sha256', 64],
    ['sha384', 96],
    ['sha512', 128],
  ])('%s of its right length is taken', (algorithm, digits) => {
    const hex = 'a1'.repeat(digits / 2);
    expect(read(`${algorithm}:${hex}`)).toEqual({
      name: `${algorithm}:${hex}`,
      kind: 'digest',
      digests: { [algorithm]: hex },
      bytes: null,
    });
  });

  test.each([
    ['cut short', `sha256:${HEX.slice(1)}`],
    ['with a digit more', `sha256:${HEX}0`],
    ['of another algorithm', `sha512:${HEX}`],
    ['in upper case', `sha256:${HEX.toUpperCase()}`],
    ['with its algorithm in upper case', `SHA256:${HEX}`],
    ['with what is no digit', `sha256:${'g'.repeat(64)}`],
    ['with a space', `sha256: ${HEX}`],
    ['with a line feed behind', `sha256:${HEX}\n`],
    ['empty', 'sha256:'],
    ['an empty name', ''],
  ])('is refused %s', (_, spec) => {
    expect(() => read(spec)).toThrow(coded('USAGE'));
  });

  test('wins over a file of that name, which ./ reads', () => {
    const name = `sha256:${HEX}`;
    const place = folder({ [name]: 'a file' });
    expect(read(name, place)).toMatchObject({ kind: 'digest', digests: { sha256: HEX } });
    expect(read(`./${name}`, place)).toMatchObject({ kind: 'file', digests: { sha256: sha256('a file') } });
    const short = folder({ 'sha256:abc': 'a file' });
    expect(() => read('sha256:abc', short)).toThrow(coded('USAGE'));
  });
});

describe('a file', () => {
  test('has the digests that are asked for, and sha256 always', () => {
    const place = folder({ a: 'content' });
    const of = (name: string): string => createHash(name).update('content').digest('hex');
    expect(readSubject('a', place, { algorithms: ALL, whole: false })).toEqual({
      name: 'a',
      kind: 'file',
      digests: { sha256: of('sha256'), sha384: of('sha384'), sha512: of('sha512') },
      bytes: Buffer.from('content'),
    });
    const only = readSubject('a', place, { algorithms: new Set<Algorithm>(['sha512']), whole: false });
    expect(only.digests).toEqual({ sha256: of('sha256'), sha512: of('sha512') });
  });

  test('may be empty', () => {
    expect(read('a', folder({ a: '' }))).toMatchObject({
      digests: { sha256: sha256('') },
      bytes: Buffer.alloc(0),
    });
  });

  test.each([1_048_576, 1_048_577, 262_144, 262_145, 3_000_001])('of %i bytes is read to its end', (size) => {
    const content = Buffer.alloc(size, 'abcdefg');
    const place = folder();
    writeFileSync(join(place, 'a'), content);
    const streamed = read('a', place);
    expect(streamed.digests.sha256).toBe(sha256(content));
    expect(streamed.bytes?.equals(content) ?? null).toBe(size > 1_048_576 ? null : true);
    expect(read('a', place, true).bytes?.equals(content)).toBe(true);
  });

  test('that is too large to be held is refused when it is asked for whole', () => {
    const place = folder({ a: '' });
    truncateSync(join(place, 'a'), 536_870_913);
    expect(() => read('a', place, true)).toThrow(coded('SUBJECT_UNREADABLE'));
  });

  test('is read through a link, as a folder is', () => {
    const place = folder({ 'real/a': 'content' });
    symlinkSync('real/a', join(place, 'link'));
    symlinkSync('real', join(place, 'linked'));
    expect(read('link', place)).toMatchObject({ kind: 'file', digests: { sha256: sha256('content') } });
    expect(read('linked', place).digests).toEqual(read('real', place).digests);
  });

  test.each(['missing', 'a/below', 'nul\0byte'])('that cannot be there is refused: %j', (spec) => {
    expect(() => read(spec, folder({ a: '' }))).toThrow(coded('SUBJECT_UNREADABLE'));
  });

  test.skipIf(process.platform === 'win32')('a FIFO is not waited for, and a device not opened', () => {
    const place = folder({ 'tree/a': '' });
    execFileSync('mkfifo', [join(place, 'fifo'), join(place, 'tree', 'fifo')]);
    symlinkSync('fifo', join(place, 'link'));
    for (const spec of ['fifo', 'link', 'tree', '/dev/zero', '/dev/null'])
      expect(() => read(spec, place)).toThrow(coded('SUBJECT_UNREADABLE'));
  });

  test.skipIf(process.getuid?.() === 0)('that may not be read is refused', () => {
    const place = folder({ a: 'x' });
    chmodSync(join(place, 'a'), 0o000);
    expect(() => read('a', place)).toThrow(coded('SUBJECT_UNREADABLE'));
    expect(() => read('.', place)).toThrow(coded('SUBJECT_UNREADABLE'));
  });

  test.skipIf(process.platform !== 'linux')('whose size is not what it holds is refused', () => {
    expect(() => read('/proc/self/status')).toThrow(coded('SUBJECT_MISMATCH'));
  });
});

const A = { 'SKILL.md': '---\nname: hello\ndescription: Says hello.\n---\nSay hello.\n' };
const B = { ...A, 'Zeta.txt': 'z\n', 'a.txt': 'a\n', 'scripts/run.sh': '#!/bin/sh\necho hi\n', 'é.md': '' };
const VECTOR_A = '41db5b574e5df511dfd0ee9b399aeddc0b711644e089c5145dedd776e1afc98e';
const VECTOR_B = '11b00c73abbd322596127d08a726c2a926cb69fceb5bdad53ed62dd39868edf0';
const VECTOR_B_PLAIN = '59d158ff0732de8fab0f3d46ab20802e571ec1812320bc808c33b75e3014ffae';

function folderB(): string {
  const place = folder(B);
  chmodSync(join(place, 'scripts/run.sh'), 0o755);
  symlinkSync('SKILL.md', join(place, 'latest'));
  return place;
}

/** `latest` leads elsewhere, or is the file that it led to. */
function relink(place: string, target: string | null): void {
  rmSync(join(place, 'latest'));
  if (target === null) put(place, 'latest', B['SKILL.md']);
  else symlinkSync(target, join(place, 'latest'));
}

describe('a folder', () => {
  test('has the digests of the two vectors of the format', () => {
    expect(read('.', folder(A))).toEqual({
      name: '.',
      kind: 'directory',
      digests: { sha256: VECTOR_A },
      bytes: null,
    });
    const place = folderB();
    expect(read('.', place).digests).toEqual({ sha256: VECTOR_B });
    chmodSync(join(place, 'scripts/run.sh'), 0o644);
    expect(read('.', place).digests).toEqual({ sha256: VECTOR_B_PLAIN });
  });

  test.each<[string, (place: string) => void]>([
    ['a leftover file', (place) => writeFileSync(join(place, 'left'), '')],
    ['a hidden file', (place) => writeFileSync(join(place, '.left'), '')],
    ['a file in .git', (place) => put(place, '.git/x', '')],
    ['a file gone', (place) => rmSync(join(place, 'a.txt'))],
    ['a file renamed', (place) => renameSync(join(place, 'a.txt'), join(place, 'b.txt'))],
    ['another content', (place) => writeFileSync(join(place, 'a.txt'), 'A\n')],
    ['another mode', (place) => chmodSync(join(place, 'a.txt'), 0o755)],
    ['a link elsewhere', (place) => relink(place, 'a.txt')],
    ['a file in place of a link', (place) => relink(place, null)],
  ])('with %s has another digest', (_, change) => {
    const place = folderB();
    change(place);
    expect(read('.', place).digests.sha256).not.toBe(VECTOR_B);
  });

  test('links in it are not followed, wherever they lead', () => {
    const place = folder({ a: '' });
    symlinkSync('/dev/zero', join(place, 'zero'));
    symlinkSync('.', join(place, 'itself'));
    symlinkSync('/', join(place, 'everything'));
    const file = (path: string, target: string): TreeFile => ({
      mode: '120000',
      sha256: sha256(target),
      path: Buffer.from(path),
    });
    expect(read('.', place).digests.sha256).toBe(
      treeDigest([
        { mode: '100644', sha256: sha256(''), path: Buffer.from('a') },
        file('zero', '/dev/zero'),
        file('itself', '.'),
        file('everything', '/'),
      ]),
    );
  });

  test.skipIf(process.platform !== 'linux')('names that are no UTF-8 are told apart', () => {
    const digests = [0xff, 0xfe].map((byte) => {
      const place = folder();
      writeFileSync(Buffer.concat([Buffer.from(`${place}/`), Buffer.from([byte])]), '');
      return read('.', place).digests.sha256;
    });
    expect(digests[0]).toBe(treeDigest([{ mode: '100644', sha256: sha256(''), path: Buffer.from([0xff]) }]));
    expect(digests[0]).not.toBe(digests[1]);
  });

  test('without a file is refused, whatever folders it holds', () => {
    const place = folder();
    expect(() => read('.', place)).toThrow(coded('SUBJECT_UNREADABLE'));
    mkdirSync(join(place, 'a', 'b'), { recursive: true });
    expect(() => read('.', place)).toThrow(coded('SUBJECT_UNREADABLE'));
  });

  test('of 256 folders inside each other is refused, of 255 not', () => {
    const place = folder();
    const deep = join(place, ...Array(255).fill('d'));
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, 'a'), '');
    expect(read('.', place).kind).toBe('directory');
    mkdirSync(join(deep, 'd'));
    expect(() => read('.', place)).toThrow(coded('SUBJECT_UNREADABLE'));
  });
});

test('the digest of a tree does not depend on the order of its files, and on everything else', () => {
  const hex = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => Buffer.from(bytes).toString('hex'));
  const path = fc
    .uint8Array({ minLength: 1, maxLength: 8 })
    .map((bytes) => Buffer.from(bytes.map((byte) => byte || 1)));
  const file = fc.record({ mode: fc.constantFrom('100644', '100755', '120000'), sha256: hex, path });
  const files = fc.uniqueArray(file, {
    minLength: 1,
    maxLength: 8,
    selector: (f) => f.path.toString('latin1'),
  });
  fc.assert(
    fc.property(files, fc.nat(), (tree, seed) => {
      const digest = treeDigest(tree);
      const at = seed % tree.length;
      expect(treeDigest([...tree.slice(at), ...tree.slice(0, at)])).toBe(digest);
      expect(treeDigest(tree.filter((_, i) => i !== at))).not.toBe(digest);
      const { mode = '100644' } = tree[at] ?? {};
      const other = mode === '100644' ? '100755' : '100644';
      expect(treeDigest(tree.map((f, i) => (i === at ? { ...f, mode: other } : f)))).not.toBe(digest);
    }),
  );
});
