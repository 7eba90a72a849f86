import {
  appendFileSync,
  mkdtempSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { readSubject, type Subject } from '../../src/attestation/subject.ts';
import { sha256 } from '../../src/lib/digest.ts';
import { threatRow } from '../support/threats.ts';

const row = threatRow('C15');
const places: string[] = [];
afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

const CONTENT = Buffer.alloc(3_000_000, 'good ');

/** A folder with a file of several reads and two small ones, none written to just now. */
function makePlace(): string {
  const place = mkdtempSync(join(tmpdir(), 'countersign-c15-'));
  places.push(place);
  for (const [name, content] of Object.entries({ a: CONTENT, b: 'b\n', c: 'c\n' })) {
    writeFileSync(join(place, name), content);
    // A clock may not tell two writes apart that are a moment apart.
    utimesSync(join(place, name), 1_700_000_000, 1_700_000_000);
  }
  return place;
}

/** Reads while `change` happens behind the first piece that was read. */
function readDuring(place: string, spec: string, change: (place: string) => void): Subject {
  let isDone = false;
  return readSubject(spec, place, { algorithms: new Set(['sha256']), whole: true }, () => {
    if (isDone) return;
    isDone = true;
    change(place);
  });
}

const RACES: readonly (readonly [string, string, (place: string) => void])[] = [
  ['a file that grows', 'a', (place) => appendFileSync(join(place, 'a'), 'evil')],
  ['a file that is truncated', 'a', (place) => truncateSync(join(place, 'a'), 100)],
  [
    'a file that another takes the place of',
    'a',
    (place) => {
      writeFileSync(join(place, 'new'), Buffer.alloc(CONTENT.length, 'evil '));
      renameSync(join(place, 'new'), join(place, 'a'));
    },
  ],
  [
    'a file that is written again in place, with its size and time',
    'a',
    (place) => {
      writeFileSync(join(place, 'a'), Buffer.alloc(CONTENT.length, 'evil '), { flag: 'r+' });
      utimesSync(join(place, 'a'), 1_700_000_000, 1_700_000_000);
    },
  ],
  ['a folder that gets one more file', '.', (place) => writeFileSync(join(place, 'd'), 'evil')],
  ['a folder that loses a file that was read', '.', (place) => rmSync(join(place, 'b'))],
];

for (const [title, spec, change] of RACES) {
  row.attack(`${title} while it is read is refused`, 'refused', () => {
    expect(() => readDuring(makePlace(), spec, change)).toThrow(
      expect.objectContaining({ code: 'SUBJECT_MISMATCH' }),
    );
  });
}

row.twin('a file and a folder that nobody touches are read', () => {
  const place = makePlace();
  expect(readDuring(place, 'a', () => undefined).digests.sha256).toBe(sha256(CONTENT));
  expect(readDuring(place, '.', () => undefined).kind).toBe('directory');
});

row.twin('a folder is read while something beside it changes', () => {
  const place = makePlace();
  const other = makePlace();
  expect(readDuring(place, '.', () => writeFileSync(join(other, 'd'), '')).kind).toBe('directory');
});

row.twin('what is kept of a file is what was hashed', () => {
  const { bytes, digests } = readDuring(makePlace(), 'a', () => undefined);
  expect(sha256(bytes ?? '')).toBe(digests.sha256);
});
