import { afterAll, beforeAll, expect } from 'vitest';
import type { Pool } from '../../src/gateway/database/pool.ts';
import { openObjects } from '../../src/gateway/objects/files.ts';
import type { Store } from '../../src/gateway/store/store.ts';
import { type StoreChild, startChild } from '../gateway/store/children.ts';
import { openTestDatabase, openTestStore } from '../gateway/store/world.ts';
import { testDatabase } from '../support/postgres.ts';
import { temporaryFolder } from '../support/repository.ts';
import { FULL, threatRow } from '../support/threats.ts';

/** One `jti` is used once, and the database says by whom: of processes that race for it, and after restarts. */

const row = threatRow('D5');

const TOKENS = FULL ? 50 : 20;
const ISSUER = 'https://issuer.example';

let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: Pool;
let store: Store;
let children: readonly StoreChild[] = [];
const data = temporaryFolder();

beforeAll(async () => {
  database = await testDatabase();
  pool = await openTestDatabase(database.url);
  store = await openTestStore(pool, await openObjects(data), { now: () => new Date() });
  children = await Promise.all([startChild(database.url, data), startChild(database.url, data)]);
}, 60_000);

afterAll(async () => {
  await Promise.all(children.map((child) => child.end()));
  await pool.close();
  await database.drop();
});

const jtis = (way: string): readonly string[] => Array.from({ length: TOKENS }, (_, i) => `${way} ${i}`);

async function used(child: StoreChild | undefined, tokens: readonly string[]): Promise<readonly boolean[]> {
  const answer = await child?.ask({ kind: 'tokens', issuer: ISSUER, jtis: tokens });
  return answer?.used ?? [];
}

const all = (value: boolean): readonly boolean[] => Array.from({ length: TOKENS }, () => value);

row.attack('one token from two processes at once is taken once', 'refused', async () => {
  const tokens = jtis('at once');
  const answers = await Promise.all(children.map((child) => used(child, tokens)));
  const wins = tokens.map((_, i) => answers.filter((answer) => answer[i] === true).length);
  expect(wins).toEqual(tokens.map(() => 1));
});

row.attack('one token from fifty requests of one process is taken once', 'refused', async () => {
  const answers = await used(
    children[0],
    Array.from({ length: 50 }, () => 'fifty'),
  );
  expect(answers.filter((isFirst) => isFirst)).toHaveLength(1);
});

row.attack('a token that was used is refused later, and on the other replica', 'refused', async () => {
  const tokens = jtis('later');
  expect(await used(children[0], tokens)).toEqual(all(true));
  expect(await used(children[0], tokens)).toEqual(all(false));
  expect(await used(children[1], tokens)).toEqual(all(false));
});

row.attack('a token that was used is refused after a restart', 'refused', async () => {
  const tokens = jtis('restart');
  const first = await startChild(database.url, data);
  expect(await used(first, tokens)).toEqual(all(true));
  await first.end();
  const second = await startChild(database.url, data);
  expect(await used(second, tokens)).toEqual(all(false));
  await second.end();
});

row.attack('a token is forgotten by no clock that jumps', 'refused', async () => {
  const expires = new Date(Date.now() + 300_000);
  expect(await store.useToken(ISSUER, 'jump', expires)).toBe(true);
  let now = new Date();
  const jumping = await openTestStore(pool, await openObjects(data), { now: () => now });
  now = new Date('2099-01-01T00:00:00Z');
  await jumping.useToken(ISSUER, 'in the future', expires);
  await jumping.close();
  expect(await store.useToken(ISSUER, 'jump', expires)).toBe(false);
});

row.twin('tokens of one name from two issuers are two', async () => {
  const expires = new Date(Date.now() + 300_000);
  expect(await store.useToken('https://one.example', 'same', expires)).toBe(true);
  expect(await store.useToken('https://two.example', 'same', expires)).toBe(true);
});
