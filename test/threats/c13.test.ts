import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { threatRow } from '../support/threats.ts';
import {
  type Client,
  cacheFile,
  daysAfter,
  makeClient,
  NOW,
  newPublication,
  next,
  publish,
  rootOf,
  sourceOf,
  startMirror,
  tamper,
  temporaryFolder,
} from '../support/tuf.ts';

const row = threatRow('C13');

const RIGHT = newPublication();
const OLDER = {
  ...RIGHT,
  target: Buffer.from('an old root'),
  versions: { root: 1, timestamp: 2, snapshot: 2, targets: 2 },
  expires: { ...RIGHT.expires, timestamp: daysAfter(-20) },
};
const FOREIGN = newPublication('the root of the attacker');
const TEXT = 'the root of the attacker';

function encoded(files: ReadonlyMap<string, Buffer>): Record<string, string> {
  return Object.fromEntries([...files].map(([path, bytes]) => [path, bytes.toString('base64')]));
}

/** What the attacker would like us to load, as we would have written it. */
function plantedText(): string {
  return JSON.stringify({ version: 1, refreshed: NOW.toISOString(), files: encoded(publish(FOREIGN)) });
}

const PLANTS: Readonly<Record<string, (client: Client) => void>> = {
  'a foreign chain of roots': ({ cache }) => {
    const second = { ...FOREIGN, versions: { ...FOREIGN.versions, root: 2 } };
    tamper(cache, (files) => {
      for (const path of Object.keys(files)) delete files[path];
      Object.assign(files, encoded(publish(second, [FOREIGN])));
    });
  },
  'an older timestamp, and all that belongs to it': ({ cache }) => {
    tamper(cache, (files) => {
      for (const path of Object.keys(files)) delete files[path];
      Object.assign(files, encoded(publish(OLDER)));
    });
  },
  'a trusted root with other bytes': ({ cache }) => {
    tamper(cache, (files) => {
      for (const path of Object.keys(files))
        if (path.startsWith('targets/')) files[path] = Buffer.from(TEXT).toString('base64');
    });
  },
  'a symbolic link to a planted file': ({ cache }) => {
    const elsewhere = join(temporaryFolder(), 'planted.json');
    writeFileSync(elsewhere, plantedText());
    const path = cacheFile(cache);
    rmSync(path);
    symlinkSync(elsewhere, path);
  },
  'a FIFO that nobody writes to': ({ cache }) => {
    const path = cacheFile(cache);
    rmSync(path);
    execFileSync('mkfifo', [path]);
  },
  'junk in place of the file': ({ cache }) => writeFileSync(cacheFile(cache), '{"version":1,"files":[[[{'),
  'a huge file': ({ cache }) => writeFileSync(cacheFile(cache), `${' '.repeat(17 << 20)}${plantedText()}`),
  'a directory in place of the file': ({ cache }) => {
    const path = cacheFile(cache);
    rmSync(path);
    mkdirSync(path);
    writeFileSync(join(path, 'root.json'), rootOf(FOREIGN));
  },
};

/** Somebody whose cache was filled by an honest mirror. */
async function filledClient(builtIn?: string) {
  const mirror = await startMirror(publish(RIGHT));
  const client = makeClient(sourceOf(mirror, RIGHT, builtIn));
  expect(await client.load()).toMatchObject({ from: 'tuf', text: 'the right root' });
  return { mirror, client };
}

for (const [title, plant] of Object.entries(PLANTS)) {
  row.attack(`${title} in the cache is not trusted`, 'refused', async () => {
    const built = await filledClient('the built-in root');
    plant(built.client);
    expect(await built.client.load(NOW, true)).toMatchObject({ from: 'built-in', text: 'the built-in root' });
    expect(await built.client.load()).toMatchObject({ from: 'tuf', text: 'the right root' });

    const bare = await filledClient();
    plant(bare.client);
    expect(await bare.client.load(NOW, true)).toBe('TRUST_ROOT_STALE');
    bare.mirror.fail(503);
    expect(await bare.client.load()).toBe('TRUST_ROOT_STALE');
  });
}

row.twin('a cache that nobody touched is used offline', async () => {
  const { client } = await filledClient('the built-in root');
  expect(await client.load(NOW, true)).toMatchObject({ from: 'cache', text: 'the right root', note: null });
});

row.twin('a link in place of the cache is replaced, and what it leads to stays as it was', async () => {
  const { client } = await filledClient('the built-in root');
  const elsewhere = join(temporaryFolder(), 'precious');
  writeFileSync(elsewhere, 'precious');
  const path = cacheFile(client.cache);
  rmSync(path);
  symlinkSync(elsewhere, path);
  expect(await client.load()).toMatchObject({ from: 'tuf' });
  expect(readFileSync(elsewhere, 'utf8')).toBe('precious');
  expect(await client.load(NOW, true)).toMatchObject({ from: 'cache' });
});

row.twin('times in the cache add no trust: one that claims to be fresh still expires', async () => {
  const { client, mirror } = await filledClient('the built-in root');
  const later = daysAfter(31);
  tamper(client.cache, (_, content) => {
    content.refreshed = later.toISOString();
  });
  const after = { ...next(RIGHT), expires: { ...RIGHT.expires, timestamp: daysAfter(60) } };
  const renewed = {
    ...after,
    expires: {
      root: daysAfter(60),
      targets: daysAfter(60),
      snapshot: daysAfter(60),
      timestamp: daysAfter(60),
    },
    versions: { ...after.versions, root: 2 },
  };
  mirror.serve(publish(renewed, [RIGHT]));
  expect(await client.load(later)).toMatchObject({ from: 'tuf', text: 'the next root' });
});
