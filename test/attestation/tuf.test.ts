import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { BUILT_IN } from '../../src/attestation/trust/built-in.ts';
import { NPM_KEYS } from '../../src/attestation/trust/embedded.generated.ts';
import { loadTrustRoot } from '../../src/attestation/trust/tuf.ts';
import { newState, update } from '../../src/attestation/trust/tuf-client.ts';
import { FULL } from '../support/threats.ts';
import {
  cacheFile,
  daysAfter,
  makeClient,
  NOW,
  newPublication,
  next,
  outcome,
  publish,
  rotate,
  sourceOf,
  startMirror,
  tamper,
  temporaryFolder,
} from '../support/tuf.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const minutesAfter = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

interface Roots {
  loadRoots(folder: string): unknown;
  renderRoots(roots: unknown): string;
}
const { loadRoots, renderRoots }: Roots = await import(
  new URL('../../scripts/roots.mjs', import.meta.url).href
);

test('what is embedded is what roots/ holds', () => {
  const generated = join(ROOT, 'src/attestation/trust/embedded.generated.ts');
  expect(readFileSync(generated, 'utf8')).toBe(renderRoots(loadRoots(join(ROOT, 'roots'))));
  expect(renderRoots(loadRoots(join(ROOT, 'roots')))).not.toMatch(/[^ -~\n]/);
});

test('the root and keys that ship with us are those of the installed @sigstore/tuf', () => {
  const require = createRequire(import.meta.url);
  const seeds = JSON.parse(
    readFileSync(join(dirname(require.resolve('@sigstore/tuf/package.json')), 'seeds.json'), 'utf8'),
  );
  const seed = seeds[BUILT_IN.sigstore.mirror];
  const text = (base64: string): string => Buffer.from(base64, 'base64').toString();
  expect(BUILT_IN.sigstore.tufRoot.toString()).toBe(text(seed['root.json']));
  expect(BUILT_IN.sigstore.builtIn?.bytes.toString()).toBe(text(seed.targets['trusted_root.json']));
  expect(NPM_KEYS).toBe(text(seed.targets['registry.npmjs.org%2Fkeys.json']));
});

test.each(Object.values(BUILT_IN))('the TUF root of $name is signed as it demands itself', async (source) => {
  const state = newState(temporaryFolder(), source.tufRoot);
  const asked: string[] = [];
  const nothing = async (path: string): Promise<null> => {
    asked.push(path);
    return null;
  };
  await expect(update(state, source.target, nothing, NOW)).rejects.toThrow('there is no such file');
  // it got past its own signatures, and asked for what comes after it
  expect(asked).toEqual([expect.stringMatching(/^\d+\.root\.json$/), 'timestamp.json']);
  const unsigned = JSON.parse(source.tufRoot.toString());
  unsigned.signatures = unsigned.signatures.filter(isOfRoot(unsigned.signed)).slice(0, 2);
  const below = newState(temporaryFolder(), Buffer.from(JSON.stringify(unsigned)));
  await expect(update(below, source.target, nothing, NOW)).rejects.toThrow('signed by 2/3 keys');
});

type RawRoot = { readonly roles: { readonly root: { readonly keyids: readonly string[] } } };

function isOfRoot({ roles }: RawRoot): (signature: { keyid: string; sig: string }) => boolean {
  return ({ keyid, sig }) => sig !== '' && roles.root.keyids.includes(keyid);
}

const FIRST = newPublication();

test('a root that is not at hand is fetched, and says so', async () => {
  const mirror = await startMirror(publish(FIRST));
  const loaded = await loadTrustRoot(sourceOf(mirror, FIRST), { offline: false, cache: null, now: NOW });
  expect(loaded).toEqual({ bytes: FIRST.target, from: 'tuf', date: NOW.toISOString(), note: null });
});

test('a refresh is repeated after a day, and not before', async () => {
  const mirror = await startMirror(publish(FIRST));
  const client = makeClient(sourceOf(mirror, FIRST, 'built-in'));
  expect(await client.load()).toMatchObject({ from: 'tuf' });
  const { length } = mirror.asked;
  expect(await client.load(minutesAfter(23 * 60))).toMatchObject({ from: 'cache', note: null });
  expect(mirror.asked).toHaveLength(length);
  expect(await client.load(minutesAfter(25 * 60))).toMatchObject({ from: 'tuf' });
  expect(mirror.asked.slice(length)).toEqual([
    '2.root.json',
    'timestamp.json',
    expect.stringMatching(/^targets\//),
  ]);
});

test('a refresh is repeated when the clock says it was made in the future', async () => {
  const mirror = await startMirror(publish(FIRST));
  const client = makeClient(sourceOf(mirror, FIRST));
  await client.load(daysAfter(3));
  expect(await client.load(NOW)).toMatchObject({ from: 'tuf' });
});

test.each([500, 503, 429, 302, 404, 403])(
  'a mirror that answers %i is one that cannot be asked, and the cache serves',
  async (status) => {
    const mirror = await startMirror(publish(FIRST));
    const client = makeClient(sourceOf(mirror, FIRST));
    await client.load();
    mirror.fail(status);
    expect(await client.load(daysAfter(2))).toEqual({
      from: 'cache',
      text: 'the right root',
      note: expect.stringMatching(/^could not be refreshed: /),
    });
  },
);

test('a mirror that cannot be reached leaves the built-in root, and never silently', async () => {
  const mirror = await startMirror();
  mirror.close();
  expect(await makeClient(sourceOf(mirror, FIRST, 'built-in')).load()).toEqual({
    from: 'built-in',
    text: 'built-in',
    note: expect.stringContaining('ECONNREFUSED'),
  });
  expect(await makeClient(sourceOf(mirror, FIRST)).load()).toBe('TRUST_ROOT_STALE');
});

test('a mirror that could not be reached is left alone for five minutes', async () => {
  const mirror = await startMirror(publish(FIRST));
  const client = makeClient(sourceOf(mirror, FIRST, 'built-in'));
  mirror.fail(503);
  await client.load();
  mirror.fail(null);
  const { length } = mirror.asked;
  expect(await client.load(minutesAfter(4))).toMatchObject({
    from: 'built-in',
    note: expect.stringContaining('five minutes'),
  });
  expect(mirror.asked).toHaveLength(length);
  expect(await client.load(minutesAfter(6))).toMatchObject({ from: 'tuf', note: null });
});

test('an attack is no failure of the network: the next run asks again', async () => {
  const mirror = await startMirror(publish({ ...FIRST, signers: { timestamp: [] } }));
  const client = makeClient(sourceOf(mirror, FIRST, 'built-in'));
  expect(await client.load()).toBe('TRUST_ROOT_INVALID');
  expect(await client.load()).toBe('TRUST_ROOT_INVALID');
  mirror.serve(publish(FIRST));
  expect(await client.load()).toMatchObject({ from: 'tuf' });
});

test('an expired cache that is newer than the built-in root serves in its place, and says that it expired', async () => {
  const mirror = await startMirror(publish(FIRST));
  const client = makeClient(sourceOf(mirror, FIRST, 'built-in'));
  await client.load();
  mirror.fail(503);
  for (const offline of [true, false])
    expect(await client.load(daysAfter(31), offline)).toMatchObject({
      from: 'cache',
      text: 'the right root',
      note: expect.stringContaining('the cached root has expired'),
    });
});

test('an expired cache of a private instance is not enough', async () => {
  const mirror = await startMirror(publish(FIRST));
  const client = makeClient(sourceOf(mirror, FIRST));
  await client.load();
  mirror.fail(503);
  expect(await client.load(daysAfter(31), true)).toBe('TRUST_ROOT_STALE');
  expect(await client.load(daysAfter(31))).toBe('TRUST_ROOT_STALE');
});

test('the date of a cached root is when it was refreshed, and no later than it was valid', async () => {
  const mirror = await startMirror(publish(FIRST));
  const { source, cache, load } = makeClient(sourceOf(mirror, FIRST, 'built-in'));
  await load();
  const dateAt = async (now: Date): Promise<string> =>
    (await loadTrustRoot(source, { offline: true, cache, now })).date;
  expect(await dateAt(daysAfter(3))).toBe(NOW.toISOString());
  tamper(cache, (_, content) => {
    content.refreshed = daysAfter(300).toISOString();
  });
  expect(await dateAt(daysAfter(3))).toBe(daysAfter(3).toISOString());
  expect(await dateAt(daysAfter(100))).toBe(daysAfter(30).toISOString());
});

test('a cache starts from the root that ships with us, also after we learnt of later ones', async () => {
  const second = rotate(FIRST, ['root', 'timestamp', 'snapshot', 'targets']);
  const mirror = await startMirror(publish(second, [FIRST]));
  const client = makeClient(sourceOf(mirror, FIRST));
  expect(await client.load()).toMatchObject({ from: 'tuf', text: 'the next root' });
  expect(await client.load(NOW, true)).toMatchObject({ from: 'cache', text: 'the next root' });
  const updated = makeClient(sourceOf(mirror, second), client.cache);
  expect(await updated.load(NOW, true)).toMatchObject({ from: 'cache', text: 'the next root' });
  const foreign = makeClient(sourceOf(mirror, newPublication()), client.cache);
  expect(await foreign.load(NOW, true)).toBe('TRUST_ROOT_STALE');
});

test('the cache keeps what a load needs and nothing else', async () => {
  const mirror = await startMirror(publish(FIRST));
  const client = makeClient(sourceOf(mirror, FIRST));
  await client.load();
  mirror.serve(publish(next(FIRST)));
  await client.load(daysAfter(2));
  const { files } = JSON.parse(readFileSync(cacheFile(client.cache), 'utf8'));
  expect(Object.keys(files).map((path) => path.replace(/\w{64}/, 'HASH'))).toEqual([
    'timestamp.json',
    '6.snapshot.json',
    '6.targets.json',
    'targets/HASH.trusted_root.json',
  ]);
});

test('many runs at once share a cache and never see half of it', async () => {
  const mirror = await startMirror(publish(FIRST));
  const client = makeClient(sourceOf(mirror, FIRST));
  const runs = Array.from({ length: 12 }, (_, i) => client.load(daysAfter(i / 10)));
  for (const run of await Promise.all(runs))
    expect(run).toMatchObject({ text: 'the right root', note: null });
  expect(await client.load(daysAfter(2), true)).toMatchObject({ from: 'cache', note: null });
});

test('a cache that cannot be written is said, and the root is good', async () => {
  const mirror = await startMirror(publish(FIRST));
  const cache = join(temporaryFolder(), 'a-file');
  writeFileSync(cache, '');
  expect(await makeClient(sourceOf(mirror, FIRST), cache).load()).toEqual({
    from: 'tuf',
    text: 'the right root',
    note: 'the cache could not be written',
  });
});

test('a mirror without TLS on another machine is not asked', async () => {
  for (const url of [
    'http://tuf.example.invalid',
    'https://me:secret@tuf.example.invalid',
    'tuf.example.invalid',
  ])
    expect(await makeClient(sourceOf({ url }, FIRST, 'built-in')).load()).toBe('TRUST_ROOT_UNREADABLE');
});

test('metadata without end is an attack', async () => {
  const files = publish(FIRST);
  files.set('timestamp.json', Buffer.alloc(1 << 20, ' '));
  const mirror = await startMirror(files);
  expect(await makeClient(sourceOf(mirror, FIRST, 'built-in')).load()).toBe('TRUST_ROOT_INVALID');
});

test('roots without end are an attack', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.end(publish(FIRST).get('1.root.json'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const source = sourceOf({ url: `http://127.0.0.1:${port}` }, FIRST, 'built-in');
  expect(await outcome(loadTrustRoot(source, { offline: false, cache: null, now: NOW }))).toBe(
    'TRUST_ROOT_INVALID',
  );
  expect(asked).toBe(1);
  server.close().closeAllConnections();
});

test('what a failed refresh remembers may be anything', async () => {
  const mirror = await startMirror(publish(FIRST));
  const client = makeClient(sourceOf(mirror, FIRST, 'built-in'));
  mirror.fail(503);
  await client.load();
  const mark = cacheFile(client.cache, /failed/);
  mirror.fail(null);
  for (const text of ['', 'junk', '{"version":1,"failed":"never"}', '{"version":1,"failed":17}', '[]']) {
    writeFileSync(mark, text);
    rmSync(mark.replace('.failed', ''), { force: true });
    expect(await client.load()).toMatchObject({ text: 'the right root', note: null });
  }
  rmSync(mark);
  mkdirSync(mark);
  expect(await client.load(daysAfter(2))).toMatchObject({ from: 'tuf' });
});

test.runIf(FULL)('a mirror that never answers is left after four seconds', async () => {
  const mirror = await startMirror(publish(FIRST));
  mirror.fail('hang');
  const before = performance.now();
  expect(await makeClient(sourceOf(mirror, FIRST, 'built-in')).load()).toMatchObject({
    from: 'built-in',
    note: expect.stringContaining('did not answer in time'),
  });
  expect(performance.now() - before).toBeLessThan(6000);
});
