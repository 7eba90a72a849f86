import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatEntries,
  formatTilePath,
  parseEntries,
  parseTilePath,
  type TilePath,
} from '../../src/lib/tile-path.ts';

/** C2SP tlog-tiles: each tile has one path, and what is none is nothing. */

test.each<[string, TilePath]>([
  ['/tile/0/000', { kind: 'hashes', level: 0, index: 0, width: null }],
  ['/tile/0/x001/x234/067', { kind: 'hashes', level: 0, index: 1_234_067, width: null }],
  ['/tile/63/001.p/1', { kind: 'hashes', level: 63, index: 1, width: 1 }],
  ['/tile/1/x001/000.p/255', { kind: 'hashes', level: 1, index: 1000, width: 255 }],
  ['/tile/entries/999', { kind: 'entries', index: 999, width: null }],
  ['/tile/entries/x273/112.p/112', { kind: 'entries', index: 273_112, width: 112 }],
])('%s names a tile', (path, tile) => {
  expect(parseTilePath(path)).toEqual(tile);
  expect(formatTilePath(tile)).toBe(path);
});

test.each([
  '',
  '/',
  '/tile',
  '/tile/0',
  '/tile/0/',
  'tile/0/000',
  '/tile/0/0',
  '/tile/0/00',
  '/tile/0/0000',
  '/tile/0/x000/000',
  '/tile/0/x000/x001/000',
  '/tile/0/x001',
  '/tile/0/001/000',
  '/tile/0/x001/x000',
  '/tile/0/X001/000',
  '/tile/0/x001/000/',
  '/tile/0/x1/000',
  '/tile/00/000',
  '/tile/01/000',
  '/tile/64/000',
  '/tile/100/000',
  '/tile/-1/000',
  '/tile/+1/000',
  '/tile/1.0/000',
  '/tile/data/000',
  '/tile/Entries/000',
  '/tile/0/000.p',
  '/tile/0/000.p/',
  '/tile/0/000.p/0',
  '/tile/0/000.p/01',
  '/tile/0/000.p/256',
  '/tile/0/000.p/1000',
  '/tile/0/000.p/-1',
  '/tile/0/000.P/1',
  '/tile/0/000.p/1/',
  '/tile/0/000.p/1\n',
  '/tile/0/000?x',
  '/tile/0/%30%30%30',
  '/tile/0/٠٠٠',
  '/tile/0/../0/000',
  '//tile/0/000',
  '/tile//000',
  '/prefix/tile/0/000',
  '/tile/0/x009/x007/x199/x254/x740/x993',
  '/tile/0/x009/x007/x199/x254/x740/993',
  `/tile/0/${'x999/'.repeat(1_000)}999`,
])('%j names none', (path) => {
  expect(parseTilePath(path)).toBeNull();
});

test('every tile is found under the path it is written under', () => {
  const width = fc.option(fc.integer({ min: 1, max: 255 }));
  const hashes = fc.record({
    kind: fc.constant('hashes' as const),
    level: fc.integer({ min: 0, max: 63 }),
    index: fc.maxSafeNat(),
    width,
  });
  const entries = fc.record({ kind: fc.constant('entries' as const), index: fc.maxSafeNat(), width });
  fc.assert(
    fc.property(fc.oneof(hashes, entries), (tile) => {
      expect(parseTilePath(formatTilePath(tile))).toEqual(tile);
    }),
  );
});

test('entries are read as they were written, and a bundle that was cut is none', () => {
  expect(formatEntries([Buffer.from('ab'), Buffer.alloc(0)]).toString('hex')).toBe('000261620000');
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), fc.nat(), (entries, cut) => {
      const buffers = entries.map((entry) => Buffer.from(entry));
      const bundle = formatEntries(buffers);
      expect(parseEntries(bundle)).toEqual(buffers);
      const ends = buffers.map((_, i) => formatEntries(buffers.slice(0, i + 1)).length);
      const at = bundle.length === 0 ? 0 : cut % bundle.length;
      expect(parseEntries(bundle.subarray(0, at)) === null).toBe(at !== 0 && !ends.includes(at));
    }),
  );
  expect(() => formatEntries([Buffer.alloc(65_536)])).toThrow(RangeError);
});
