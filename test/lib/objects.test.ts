import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findRepository, type ObjectStore, openObjectStore } from '../../src/lib/git.ts';
import { type GitObject, type ObjectReader, openObjectReader } from '../../src/lib/objects.ts';
import { makeRepository, type TestRepository, writeObject } from '../support/repository.ts';

let opened: { store: ObjectStore; reader: ObjectReader } | null = null;

afterEach(() => {
  opened?.reader.close();
  opened?.store.close();
  opened = null;
});

function open({ root }: TestRepository, format: 'sha1' | 'sha256' = 'sha1'): ObjectReader {
  const store = openObjectStore(findRepository(root), format);
  opened = { store, reader: openObjectReader(store) };
  return opened.reader;
}

async function readAll(
  reader: ObjectReader,
  names: readonly string[],
): Promise<readonly (GitObject | null)[]> {
  const seen: (GitObject | null)[] = [];
  await reader.each(names, (object, index) => {
    seen[index] = object;
  });
  return seen;
}

const code = async (reading: Promise<unknown>): Promise<unknown> =>
  reading.then(
    () => 'read',
    (error: { code?: unknown }) => error.code,
  );

test.each(['sha1', 'sha256'] as const)(
  'objects of every size come back in order, with %s',
  async (format) => {
    const repository = makeRepository({ format });
    const bodies = [0, 1, 65_535, 65_536, 300_000].map((size) => Buffer.alloc(size, `${size}\n`));
    const ids = bodies.map((body) => repository.blob(body));
    const reader = open(repository, format);
    expect((await readAll(reader, ids)).map((object) => object?.bytes)).toEqual(bodies);
    expect((await readAll(reader, [...ids].reverse())).map((object) => object?.id)).toEqual(
      [...ids].reverse(),
    );
  },
);

test('a missing object is null in its place', async () => {
  const repository = makeRepository();
  const id = repository.blob('here\n');
  const missing = '1'.repeat(40);
  const seen = await readAll(open(repository), [missing, id, missing, id]);
  expect(seen.map((object) => object?.id ?? null)).toEqual([null, id, null, id]);
});

test('skipped content is not held, and the next object is whole', async () => {
  const repository = makeRepository();
  const [large, small] = [repository.blob(Buffer.alloc(200_000)), repository.blob('small\n')];
  const seen: (GitObject | null)[] = [];
  await open(repository).each(
    [large, small],
    (object) => seen.push(object),
    (_type, size) => (size > 100 ? 'skip' : 'keep'),
  );
  expect(seen).toMatchObject([
    { size: 200_000, bytes: null },
    { size: 6, bytes: Buffer.from('small\n') },
  ]);
});

test('what a visitor throws ends the reading', async () => {
  const repository = makeRepository();
  const id = repository.blob('x\n');
  const reading = open(repository).each([id, id], () => {
    throw new RangeError('enough');
  });
  await expect(reading).rejects.toThrow(RangeError);
});

test.each(['blob', 'tree', 'commit'] as const)(
  'a %s under a name of another one is corrupt',
  async (type) => {
    const repository = makeRepository();
    const id = '1'.repeat(40);
    writeObject(
      join(repository.gitDir, 'objects'),
      type,
      Buffer.from(type === 'blob' ? 'x\n' : ''),
      'sha1',
      id,
    );
    expect(await code(readAll(open(repository), [id]))).toBe('OBJECT_CORRUPT');
  },
);

test('an empty list asks nothing', async () => {
  expect(await readAll(open(makeRepository()), [])).toEqual([]);
});

test('a reader outlives an object that came later', async () => {
  const repository = makeRepository();
  const first = repository.blob('first\n');
  const reader = open(repository);
  await readAll(reader, [first]);
  const later = repository.blob('later\n');
  repository.git(['pack-objects', '-q', '.git/objects/pack/pack'], { input: `${later}\n` });
  rmSync(join(repository.gitDir, 'objects', later.slice(0, 2)), { recursive: true, force: true });
  expect((await readAll(reader, [later]))[0]?.bytes?.toString()).toBe('later\n');
});
