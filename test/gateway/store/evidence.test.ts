import { beforeAll, describe, expect, test } from 'vitest';
import type {
  Appended,
  EvidenceFilter,
  NewEvidence,
  StoredEvidence,
} from '../../../src/gateway/store/store.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { type TestWorld, testWorld } from './opened.ts';
import { evidenceOf, memoryObjects, openTestStore, REPOSITORY } from './world.ts';

let world: TestWorld<ReturnType<typeof memoryObjects>>;
let tenant = '';
let other = '';

beforeAll(async () => {
  world = await testWorld();
  tenant = await world.store.tenantId('acme');
  other = await world.store.tenantId('umbrella');
});

const ALL: EvidenceFilter = { repository: null, head: null, verdict: null, after: null, limit: 100 };

function keyed(name: string, key: string, request: string): NewEvidence {
  return evidenceOf(tenant, name, { idempotency: { key, request: digestOf(request) } });
}

async function created(evidence: NewEvidence): Promise<StoredEvidence> {
  const answer = await world.store.append(evidence);
  expect(answer.status).toBe('created');
  if (answer.status === 'conflict') throw new Error('conflict');
  return answer.evidence;
}

const evidenceIn = (answer: Appended): StoredEvidence | null =>
  answer.status === 'conflict' ? null : answer.evidence;

async function size(): Promise<number> {
  return Number((await world.store.checkpoint()).split('\n')[1]);
}

describe('the same twice is one entry', () => {
  test('a Statement that is there is answered with the first bundle and receipt', async () => {
    const first = await created(evidenceOf(tenant, 'twice'));
    const before = await size();
    const again = await world.store.append(evidenceOf(tenant, 'twice'));
    expect(again).toEqual({ status: 'known', evidence: first });
    expect(await size()).toBe(before);
  });

  test('a Statement twice at once is one leaf', async () => {
    const before = await size();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => world.store.append(evidenceOf(tenant, 'at once'))),
    );
    expect(answers.filter(({ status }) => status === 'created')).toHaveLength(1);
    expect(new Set(answers.map((answer) => evidenceIn(answer)?.id)).size).toBe(1);
    expect(new Set(answers.map((answer) => evidenceIn(answer)?.receipt.proof)).size).toBe(1);
    expect(new Set(answers.map((answer) => evidenceIn(answer)?.bundle.toString())).size).toBe(1);
    expect(await size()).toBe(before + 1);
  });

  test('a Statement of another tenant is another entry', async () => {
    const own = await created(evidenceOf(tenant, 'shared'));
    const theirs = await created(evidenceOf(other, 'shared'));
    expect(theirs.id).not.toBe(own.id);
    expect(theirs.receipt.index).toBe(own.receipt.index + 1);
  });

  test('a retry puts no object that nothing names', async () => {
    await created(evidenceOf(tenant, 'no orphan'));
    const before = world.objects.kept.size;
    await world.store.append(evidenceOf(tenant, 'no orphan'));
    expect(world.objects.kept.size).toBe(before);
  });
});

describe('idempotency keys', () => {
  test('the same key and request is the same receipt, whatever the signature', async () => {
    const first = await created(keyed('keyed', 'key-1', 'body'));
    expect(await world.store.append(keyed('keyed', 'key-1', 'body'))).toEqual({
      status: 'known',
      evidence: first,
    });
  });

  test('the same key with another request is a conflict, and nothing is written', async () => {
    await created(keyed('key holder', 'key-2', 'body'));
    const before = [await size(), world.objects.kept.size];
    expect(await world.store.append(keyed('another', 'key-2', 'other body'))).toEqual({ status: 'conflict' });
    expect([await size(), world.objects.kept.size]).toEqual(before);
  });

  test('of two requests under one key at once, one is appended', async () => {
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((body) => world.store.append(keyed(`race ${body}`, 'key-3', body))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['conflict', 'conflict', 'created']);
  });

  test('a key for a Statement that is there stands for it from then on', async () => {
    const first = await created(evidenceOf(tenant, 'known before'));
    expect(await world.store.append(keyed('known before', 'key-4', 'body'))).toEqual({
      status: 'known',
      evidence: first,
    });
    expect(await world.store.append(keyed('another still', 'key-4', 'other'))).toEqual({
      status: 'conflict',
    });
  });

  test('a key is one tenant’s', async () => {
    await created(keyed('own key', 'key-5', 'body'));
    const theirs = evidenceOf(other, 'their key', { idempotency: { key: 'key-5', request: digestOf('x') } });
    await created(theirs);
  });

  test('a key may be any text', async () => {
    for (const key of ['', '\0', '\ud800', "'; DROP TABLE evidence; --", 'k'.repeat(100_000)])
      await created(keyed(`odd ${digestOf(key)} ${key.length}`, key, 'body'));
  });
});

describe('neighbours', () => {
  const BAD: Readonly<Record<string, Partial<NewEvidence>>> = {
    'a tenant that is none': { tenant: '00000000-0000-4000-8000-000000000000' },
    'a tenant that is no UUID': { tenant: "x'; DROP TABLE evidence; --" },
    'NUL in a name': { mandate: { jti: '\0', subject: 'github:1', run: '1' } },
    'a statement that is no digest': { statement: 'sha256:x' },
    'a repository that is too long': { repository: `git+https://${'x'.repeat(4_000)}` },
  };

  test.each(Object.entries(BAD))('an entry with %s fails alone', async (title, change) => {
    const before = await size();
    const bad = { ...evidenceOf(tenant, `bad ${title}`), ...change };
    const good = Array.from({ length: 8 }, (_, i) => evidenceOf(tenant, `beside ${title} ${i}`));
    const [refused, ...rest] = await Promise.allSettled(
      [bad, ...good].map((evidence) => world.store.append(evidence)),
    );
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'STORAGE_UNAVAILABLE' } });
    expect(rest.map(({ status }) => status)).toEqual(good.map(() => 'fulfilled'));
    expect(await size()).toBe(before + good.length);
  });

  test('an object that cannot be put fails its own entry, and leaves no leaf', async () => {
    const before = await size();
    const objects = memoryObjects();
    const full = await openTestStore(world.pool, {
      ...objects,
      put: async (blob) => {
        if (blob.bytes.length > 5_000) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        return objects.put(blob);
      },
    });
    const [large, small] = await Promise.allSettled([
      full.append(evidenceOf(tenant, 'large', { padding: 6_000 })),
      full.append(evidenceOf(tenant, 'small')),
    ]);
    expect(large).toMatchObject({ status: 'rejected' });
    expect(small).toMatchObject({ status: 'fulfilled', value: { status: 'created' } });
    expect(await size()).toBe(before + 1);
  });
});

describe('reading', () => {
  test('evidence is found by its id with the receipt that was answered', async () => {
    const first = await created(evidenceOf(tenant, 'to be found'));
    expect(await world.store.find(tenant, first.id)).toEqual(first);
  });

  test.each(['', 'AAAAAAAAAAAAAAAAAAAAAA', '../..', '\0', '\ud800', "' OR 1=1 --", 'x'.repeat(10_000)])(
    'the id %j is nobody’s',
    async (id) => {
      expect(await world.store.find(tenant, id)).toBeNull();
      expect(await world.store.list(tenant, { ...ALL, after: id })).toEqual([]);
    },
  );

  test('an object that is gone or changed is never answered', async () => {
    const { id, digest } = await created(evidenceOf(tenant, 'to be lost'));
    const bytes = world.objects.kept.get(digest);
    world.objects.kept.set(digest, Buffer.from('{}'));
    await expect(world.store.find(tenant, id)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
    world.objects.kept.delete(digest);
    await expect(world.store.find(tenant, id)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
    if (bytes !== undefined) world.objects.kept.set(digest, bytes);
  });

  test('pages are newest first, without gaps or twice, while others append', async () => {
    const third = await world.store.tenantId('pages');
    for (let i = 0; i < 7; i++) await world.store.append(evidenceOf(third, `page ${i}`));
    const whole = await world.store.list(third, ALL);
    expect(whole.map(({ index }) => index)).toEqual(
      [...whole].map(({ index }) => index).sort((a, b) => b - a),
    );
    const pages: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await world.store.list(third, { ...ALL, after, limit: 3 });
      pages.push(...page.map(({ id }) => id));
      after = page.at(-1)?.id ?? null;
      if (after === null) break;
      await world.store.append(evidenceOf(third, `between ${after}`));
    }
    expect(pages).toEqual(whole.map(({ id }) => id));
  });

  test('filters are exact', async () => {
    const fourth = await world.store.tenantId('filters');
    const head = 'f'.repeat(40);
    const repository = 'git+https://github.com/acme/lib';
    await world.store.append(evidenceOf(fourth, 'one'));
    await world.store.append(evidenceOf(fourth, 'two', { head, result: 'FAILED' }));
    await world.store.append(evidenceOf(fourth, 'three', { repository }));
    const count = async (filter: Partial<EvidenceFilter>) =>
      (await world.store.list(fourth, { ...ALL, ...filter })).length;
    expect(await count({})).toBe(3);
    expect(await count({ head })).toBe(1);
    expect(await count({ repository: REPOSITORY })).toBe(2);
    expect(await count({ repository, verdict: 'PASSED' })).toBe(1);
    expect(await count({ repository, verdict: 'FAILED' })).toBe(0);
    expect(await count({ repository: `${REPOSITORY}%` })).toBe(0);
    expect(await count({ repository: REPOSITORY.toUpperCase() })).toBe(0);
    expect(await count({ repository: '\0' })).toBe(0);
  });

  test('the name of a tenant is one id, whoever asks first', async () => {
    const others = await Promise.all([world.another(), world.another()]);
    const ids = await Promise.all(
      [world.store, ...others].flatMap((store) => [store.tenantId('new'), store.tenantId('new')]),
    );
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('tokens', () => {
  const soon = new Date('2027-01-01T00:00:00Z');

  test('a token is used once, on whichever store', async () => {
    const second = await world.another();
    expect(await world.store.useToken('https://issuer.example', 'jti', soon)).toBe(true);
    expect(await world.store.useToken('https://issuer.example', 'jti', soon)).toBe(false);
    expect(await second.useToken('https://issuer.example', 'jti', soon)).toBe(false);
    expect(await second.useToken('https://other.example', 'jti', soon)).toBe(true);
    expect(await second.useToken('https://issuer.example', 'JTI', soon)).toBe(true);
  });

  test('any text may name a token', async () => {
    for (const jti of ['', '\0', 'x'.repeat(1_000_000), "'--"]) {
      expect(await world.store.useToken('https://odd.example', jti, soon)).toBe(true);
      expect(await world.store.useToken('https://odd.example', jti, soon)).toBe(false);
    }
  });

  test('what expired over a day ago is forgotten, and nothing else, whatever this clock says', async () => {
    let now = new Date('2026-11-21T03:00:00Z');
    const jumping = await world.another({ now: () => now });
    const old = new Date('2020-01-01T00:00:00Z');
    const tomorrow = new Date(Date.now() + 86_400_000);
    await jumping.useToken('https://old.example', 'old', old);
    await jumping.useToken('https://old.example', 'valid', tomorrow);
    now = new Date('2036-11-21T03:00:00Z');
    await jumping.useToken('https://old.example', 'next', tomorrow);
    await jumping.close();
    expect(await world.store.useToken('https://old.example', 'valid', tomorrow)).toBe(false);
    expect(await world.store.useToken('https://old.example', 'old', old)).toBe(true);
  });
});

test('a store that is closed appends nothing more', async () => {
  const closing = await world.another();
  const last = closing.append(evidenceOf(tenant, 'the last'));
  const closed = closing.close();
  await expect(closing.append(evidenceOf(tenant, 'too late'))).rejects.toMatchObject({
    code: 'STORAGE_UNAVAILABLE',
  });
  await closed;
  expect(await last).toMatchObject({ status: 'created' });
});
