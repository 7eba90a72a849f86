import { mkdirSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { BUILT_IN } from '../../src/attestation/trust/built-in.ts';
import { loadTrustRoot, type RootSource } from '../../src/attestation/trust/tuf.ts';
import { threatRow } from '../support/threats.ts';
import {
  type Client,
  cacheFile,
  daysAfter,
  makeClient,
  NOW,
  newPublication,
  outcome,
  type Publication,
  publish,
  sourceOf,
  startMirror,
  temporaryFolder,
} from '../support/tuf.ts';

const row = threatRow('C14');
const BUILT_IN_TEXT = 'the built-in root';

/** The client is online once, with its own clock; then nothing may open a socket. */
type Situation = {
  readonly publication: Publication | null;
  readonly filledAt: Date;
  readonly spoil?: (client: Client) => void;
};

const GOOD = newPublication();
const EARLY = daysAfter(-100);

function expiring(role: 'root' | 'timestamp' | 'targets'): Publication {
  return { ...GOOD, expires: { ...GOOD.expires, [role]: daysAfter(-90) } };
}

const SITUATIONS: Readonly<Record<string, Situation>> = {
  'nothing cached': { publication: null, filledAt: NOW },
  'an empty cache': { publication: null, filledAt: NOW, spoil: ({ cache }) => mkdirSync(cache) },
  'a cached timestamp that has expired': { publication: expiring('timestamp'), filledAt: EARLY },
  'a cached TUF root that has expired': { publication: expiring('root'), filledAt: EARLY },
  'cached targets that have expired': { publication: expiring('targets'), filledAt: EARLY },
  'a cache that is no cache': {
    publication: GOOD,
    filledAt: NOW,
    spoil: ({ cache }) => writeFileSync(cacheFile(cache), 'junk'),
  },
};

async function prepare({ publication, filledAt, spoil }: Situation, builtIn?: string): Promise<Client> {
  const mirror = await startMirror(publish(publication ?? GOOD));
  const client = makeClient(sourceOf(mirror, publication ?? GOOD, builtIn));
  if (publication !== null) expect(await client.load(filledAt)).toMatchObject({ from: 'tuf' });
  spoil?.(client);
  return client;
}

/** Runs something and counts what it connects to or asks for. */
async function withoutSockets<T>(run: () => Promise<T>): Promise<T> {
  const refuse = (): never => {
    throw new Error('a socket was opened offline');
  };
  const spies = [
    vi.spyOn(Socket.prototype, 'connect').mockImplementation(refuse),
    vi.spyOn(globalThis, 'fetch').mockImplementation(refuse),
  ];
  try {
    const result = await run();
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    return result;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

for (const [title, situation] of Object.entries(SITUATIONS)) {
  row.attack(`offline with ${title}, the root that ships with us serves`, 'unharmed', async () => {
    const client = await prepare(situation, BUILT_IN_TEXT);
    const loaded = await withoutSockets(() => client.load(NOW, true));
    expect(loaded).toMatchObject({ from: 'built-in', text: BUILT_IN_TEXT });
  });
  row.attack(`offline with ${title} and no root of its own, nothing is trusted`, 'refused', async () => {
    const client = await prepare(situation);
    expect(await withoutSockets(() => client.load(NOW, true))).toBe('TRUST_ROOT_STALE');
  });
}

row.twin('offline with a cache that is valid, the cached root serves', async () => {
  for (const builtIn of [BUILT_IN_TEXT, undefined]) {
    const client = await prepare({ publication: GOOD, filledAt: NOW }, builtIn);
    const loaded = await withoutSockets(() => client.load(NOW, true));
    expect(loaded).toMatchObject({ from: 'cache', text: 'the right root', note: null });
  }
});

row.twin('the public roots serve offline, with and without a cache folder', async () => {
  const sources: readonly RootSource[] = Object.values(BUILT_IN);
  for (const source of sources)
    for (const cache of [null, join(temporaryFolder(), 'cache')]) {
      const loaded = await withoutSockets(() =>
        outcome(loadTrustRoot(source, { offline: true, cache, now: NOW })),
      );
      expect(loaded).toMatchObject({ from: 'built-in', text: source.builtIn?.bytes.toString(), note: null });
    }
});
