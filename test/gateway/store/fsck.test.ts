import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Discrepancy } from '../../../src/gateway/store/fsck/discrepancy.ts';
import { fsck } from '../../../src/gateway/store/fsck.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { sample } from '../../support/threats.ts';
import { type TestWorld, testWorld } from './opened.ts';
import { evidenceOf, LOG, type memoryObjects, signerOf, verifyTestBundle } from './world.ts';

/** Two tenants, 300 leaves in a few checkpoints, one full tile; tampered with by whoever owns the database. */

type World = TestWorld<ReturnType<typeof memoryObjects>>;

const SIZE = 300;
const TABLES = [
  'tenants',
  'log_head',
  'log_leaves',
  'log_tiles',
  'checkpoints',
  'evidence',
  'idempotency',
  'audit',
];

let world: World;
let owner: pg.Client;
let kept: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  world = await testWorld();
  for (const count of [1, 99, 100, 100]) await append(count);
  owner = new pg.Client({ connectionString: world.url });
  await owner.connect();
  await owner.query('CREATE SCHEMA kept');
  for (const table of TABLES) await owner.query(`CREATE TABLE kept.${table} AS TABLE public.${table}`);
  kept = new Map(world.objects.kept);
}, 60_000);

afterAll(() => owner.end());

let appended = 0;
async function append(count: number): Promise<void> {
  const tenants = await Promise.all(['acme', 'umbrella'].map((name) => world.store.tenantId(name)));
  const entries = Array.from({ length: count }, () => {
    const i = appended++;
    return evidenceOf(tenants[i % 2] ?? '', `run ${i}`, {
      headVerified: i % 3 !== 0,
      idempotency: i % 5 === 0 ? { key: `key ${i}`, request: digestOf(`${i}`) } : null,
    });
  });
  await Promise.all(entries.map((entry) => world.store.append(entry)));
}

/** Past every constraint and policy, as whoever can write the files of the database. */
async function tamper(sql: string): Promise<void> {
  await owner.query(`SET session_replication_role = replica; ${sql}; SET session_replication_role = DEFAULT`);
}

async function restore(): Promise<void> {
  const tables = TABLES.map((table) =>
    table === 'audit'
      ? 'INSERT INTO public.audit OVERRIDING SYSTEM VALUE SELECT * FROM kept.audit'
      : `INSERT INTO public.${table} SELECT * FROM kept.${table}`,
  );
  await owner.query(
    `SET session_replication_role = replica; TRUNCATE ${TABLES.join(', ')}; ${tables.join('; ')};
     SET session_replication_role = DEFAULT`,
  );
  world.objects.kept.clear();
  for (const [digest, bytes] of kept) world.objects.kept.set(digest, bytes);
}

async function discrepancies(log = LOG.signer): Promise<readonly Discrepancy[]> {
  const found: Discrepancy[] = [];
  const { discrepancies: count } = await fsck(world.pool, world.objects, {
    log,
    verifyBundle: verifyTestBundle,
    report: (discrepancy) => found.push(discrepancy),
  });
  expect(count).toBe(found.length);
  return found;
}

const ONE = `(SELECT id FROM evidence WHERE log_index = 150)`;
const OTHER_DIGEST = `'sha256:${'9'.repeat(64)}'`;

/** What is done → what is found of it, at least. */
const TAMPERED: Readonly<Record<string, readonly [sql: string, what: string, where: string]>> = {
  'a leaf is rewritten': [
    `UPDATE log_leaves SET leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'sha256:', 'sha256:'), 'UTF8') || ' ' WHERE index = 7`,
    'leaf-malformed',
    'leaf 7',
  ],
  'a leaf names another digest': [
    `UPDATE log_leaves SET leaf = convert_to(regexp_replace(convert_from(leaf, 'UTF8'), 'sha256:[0-9a-f]{64}', ${OTHER_DIGEST}), 'UTF8') WHERE index = 299`,
    'checkpoint-root',
    'checkpoint 300',
  ],
  'a leaf of a full tile names another digest': [
    `UPDATE log_leaves SET leaf = convert_to(regexp_replace(convert_from(leaf, 'UTF8'), 'sha256:[0-9a-f]{64}', ${OTHER_DIGEST}), 'UTF8') WHERE index = 3`,
    'tile-changed',
    'tile 0/0',
  ],
  'a leaf has another time': [
    `UPDATE log_leaves SET leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '2026-', '2025-'), 'UTF8') WHERE index = 100`,
    'leaf-time',
    'leaf 100',
  ],
  'a leaf has an unknown tenant': [
    `UPDATE log_leaves SET leaf = convert_to(regexp_replace(convert_from(leaf, 'UTF8'), '"tenant":"[^"]*"', '"tenant":"x"'), 'UTF8') WHERE index = 100`,
    'leaf-tenant',
    'leaf 100',
  ],
  'two leaves change places': [
    `CREATE TEMP TABLE two AS SELECT index, leaf FROM log_leaves WHERE index IN (20, 21);
     UPDATE log_leaves l SET leaf = t.leaf FROM two t WHERE l.index = 41 - t.index; DROP TABLE two`,
    'evidence-leaf',
    '',
  ],
  'a leaf is gone': ['DELETE FROM log_leaves WHERE index = 60', 'leaf-missing', 'leaf 60'],
  'the last leaf is gone': ['DELETE FROM log_leaves WHERE index = 299', 'leaf-missing', 'leaf 299'],
  'a leaf is added': [
    `INSERT INTO log_leaves SELECT ${SIZE}, leaf FROM log_leaves WHERE index = 0`,
    'leaf-extra',
    'leaf 300',
  ],
  'a tile is gone': ['DELETE FROM log_tiles', 'tile-missing', 'tile 0/0'],
  'a hash of a tile is changed': [
    'UPDATE log_tiles SET hashes = set_byte(hashes, 4000, get_byte(hashes, 4000) # 1)',
    'tile-changed',
    'tile 0/0',
  ],
  'the root of a tile is changed': [
    'UPDATE log_tiles SET root = set_byte(root, 0, get_byte(root, 0) # 128)',
    'tile-changed',
    'tile 0/0',
  ],
  'a tile is added': [
    'INSERT INTO log_tiles SELECT 0, 1, hashes, root FROM log_tiles',
    'tile-extra',
    'tile 0/1',
  ],
  'a tile of a level is added': [
    'INSERT INTO log_tiles SELECT 1, 0, hashes, root FROM log_tiles',
    'tile-extra',
    'tile 1/0',
  ],
  'the newest checkpoint is gone': [
    `DELETE FROM checkpoints WHERE size = ${SIZE}`,
    'checkpoint-missing',
    'checkpoint 300',
  ],
  'the first checkpoint is gone': [
    'DELETE FROM checkpoints WHERE size = 0',
    'checkpoint-missing',
    'checkpoint 0',
  ],
  'a checkpoint between is gone': ['DELETE FROM checkpoints WHERE size = 200', 'receipt-checkpoint', ''],
  'a checkpoint is added': [
    `INSERT INTO checkpoints SELECT ${SIZE + 1}, root, note, time FROM checkpoints WHERE size = ${SIZE}`,
    'checkpoint-extra',
    'checkpoint 301',
  ],
  'a checkpoint’s root is changed': [
    'UPDATE checkpoints SET root = set_byte(root, 0, get_byte(root, 0) # 1) WHERE size = 200',
    'checkpoint-root',
    'checkpoint 200',
  ],
  'a checkpoint’s note is of another size': [
    `UPDATE checkpoints SET note = (SELECT note FROM checkpoints WHERE size = 200) WHERE size = ${SIZE}`,
    'checkpoint-malformed',
    'checkpoint 300',
  ],
  'a checkpoint’s note is no note': [
    `UPDATE checkpoints SET note = note || ' ' WHERE size = 200`,
    'checkpoint-malformed',
    'checkpoint 200',
  ],
  'a checkpoint has another’s signature': [
    `UPDATE checkpoints c SET note = split_part(c.note, E'\\n\\n', 1) || E'\\n\\n' || split_part(o.note, E'\\n\\n', 2)
     FROM checkpoints o WHERE c.size = 200 AND o.size = 100`,
    'checkpoint-signature',
    'checkpoint 200',
  ],
  'a checkpoint has another time': [
    `UPDATE checkpoints SET time = time + interval '1 second' WHERE size = 200`,
    'checkpoint-time',
    'checkpoint 200',
  ],
  'the head is set back': [
    `UPDATE log_head SET size = 200, root = c.root FROM checkpoints c WHERE c.size = 200`,
    'checkpoint-extra',
    'checkpoint 300',
  ],
  'the head has another root': [
    'UPDATE log_head SET root = set_byte(root, 0, get_byte(root, 0) # 1)',
    'head',
    'head 300',
  ],
  'the head has another frontier': [
    'UPDATE log_head SET frontier = set_byte(frontier, 0, get_byte(frontier, 0) # 1)',
    'head',
    'head 300',
  ],
  'the head has another time': [`UPDATE log_head SET time = time + interval '1 hour'`, 'head', 'head 300'],
  'the log has another name': [`UPDATE log_head SET origin = 'other.example'`, 'checkpoint-signature', ''],
  'the log has another key': [`UPDATE log_head SET public_key = ''`, 'log-key', 'head'],
  'the head is gone': ['DELETE FROM log_head', 'head', 'head'],
  'a row is gone': ['DELETE FROM evidence WHERE log_index = 150', 'leaf-without-evidence', 'leaf 150'],
  'a row is another tenant’s': [
    `UPDATE evidence SET tenant = (SELECT id FROM tenants WHERE id <> tenant) WHERE log_index = 150`,
    'evidence-leaf',
    '',
  ],
  'a row is nobody’s': [
    `UPDATE evidence SET tenant = '00000000-0000-4000-8000-000000000000' WHERE log_index = 150`,
    'leaf-without-evidence',
    'leaf 150',
  ],
  'a row has another place': [
    'UPDATE evidence SET log_index = 5000 WHERE log_index = 150',
    'evidence-extra',
    '',
  ],
  'a row has another bundle': [
    `UPDATE evidence SET bundle = (SELECT bundle FROM evidence WHERE log_index = 151) WHERE log_index = 150`,
    'evidence-leaf',
    '',
  ],
  'a row has another verdict': [
    `UPDATE evidence SET verdict = (SELECT verdict FROM evidence WHERE log_index = 151) WHERE log_index = 150`,
    'evidence-statement',
    '',
  ],
  'a row has another Statement': [
    `UPDATE evidence SET statement = ${OTHER_DIGEST} WHERE log_index = 150`,
    'evidence-statement',
    '',
  ],
  'a row has another repository': [
    `UPDATE evidence SET repository = 'git+https://github.com/evil/app' WHERE log_index = 150`,
    'evidence-statement',
    '',
  ],
  'a row has another head': [
    `UPDATE evidence SET head = '${'0'.repeat(40)}' WHERE log_index = 150`,
    'evidence-statement',
    '',
  ],
  'a row has another result': [
    `UPDATE evidence SET result = 'FAILED' WHERE log_index = 150`,
    'evidence-statement',
    '',
  ],
  'a row says that the head is proven': ['UPDATE evidence SET head_verified = true', 'evidence-leaf', ''],
  'a row has another time': [
    `UPDATE evidence SET time = time - interval '1 hour' WHERE log_index = 150`,
    'evidence-leaf',
    '',
  ],
  'a receipt has another index': [
    `UPDATE evidence SET proof = replace(proof, E'\\nindex 150\\n', E'\\nindex 151\\n') WHERE log_index = 150`,
    'receipt',
    '',
  ],
  'a receipt is another row’s': [
    `UPDATE evidence SET proof = (SELECT proof FROM evidence WHERE log_index = 151) WHERE log_index = 150`,
    'receipt',
    '',
  ],
  'a receipt is text': [`UPDATE evidence SET proof = 'x' WHERE log_index = 150`, 'receipt', ''],
  'the audit of a row is gone': [`DELETE FROM audit WHERE evidence = ${ONE}`, 'audit', ''],
  'the audit of a row has another time': [
    `UPDATE audit SET time = time - interval '1 day' WHERE evidence = ${ONE}`,
    'audit',
    '',
  ],
  'a row is audited twice': [
    `INSERT INTO audit (tenant, action, evidence, mandate, subject, run, time)
     SELECT tenant, action, evidence, mandate, subject, run, time FROM audit WHERE evidence = ${ONE}`,
    'audit',
    '',
  ],
  'a key stands for another tenant’s evidence': [
    `UPDATE idempotency SET evidence = (SELECT e.id FROM evidence e WHERE e.tenant <> idempotency.tenant LIMIT 1)
     WHERE key_hash = (SELECT min(key_hash) FROM idempotency)`,
    'idempotency',
    '',
  ],
  'a tenant is gone': [`DELETE FROM tenants WHERE name = 'acme'`, 'leaf-without-evidence', ''],
};

describe('fsck', () => {
  test('finds nothing in what the store has written', async () => {
    expect(await discrepancies()).toEqual([]);
  });

  test.each(sample(Object.entries(TAMPERED), 18))('%s', async (_, [sql, what, where]) => {
    await tamper(sql);
    const found = await discrepancies().finally(restore);
    expect(found.map((one) => one.what)).toContain(what);
    if (where !== '') expect(found).toContainEqual(expect.objectContaining({ what, where }));
    expect(found.every(({ why }) => why !== '' && !/[\n\r]/.test(why))).toBe(true);
  });

  test('an object that is gone, changed or signed by nobody we know', async () => {
    const digests = [...world.objects.kept.keys()];
    const [gone = '', changed = ''] = digests;
    world.objects.kept.delete(gone);
    world.objects.kept.set(changed, Buffer.from('{}'));
    const found = await discrepancies().finally(restore);
    expect(found).toContainEqual(
      expect.objectContaining({ what: 'object-missing', where: `object ${gone}` }),
    );
    expect(found).toContainEqual(
      expect.objectContaining({ what: 'object-changed', where: `object ${changed}` }),
    );
    expect(found).toHaveLength(2);
  });

  test('a bundle whose signature is nobody’s that the gateway trusts', async () => {
    const summary: string[] = [];
    await fsck(world.pool, world.objects, {
      log: LOG.signer,
      verifyBundle: (bytes) => (digestOf(bytes).startsWith('sha256:0') ? 'not ours' : null),
      report: ({ what }) => summary.push(what),
    });
    const expected = [...kept].filter(
      ([digest, bytes]) => digest.startsWith('sha256:0') && bytes.includes('dsseEnvelope'),
    );
    expect(summary).toEqual(expected.map(() => 'bundle-refused'));
  });

  test('another key than the log’s finds every checkpoint unsigned', async () => {
    const found = await discrepancies(signerOf('another log'));
    expect(found[0]).toMatchObject({ what: 'log-key' });
    expect(found.filter(({ what }) => what === 'checkpoint-signature')).not.toEqual([]);
  });

  test('an object without a row, as a crash leaves one, is no discrepancy', async () => {
    const bytes = Buffer.from('left behind');
    await world.objects.put({ digest: digestOf(bytes), bytes });
    expect(await discrepancies().finally(restore)).toEqual([]);
  });

  test('while the gateway goes on appending it finds nothing', async () => {
    const own = await testWorld();
    const tenant = await own.store.tenantId('acme');
    let isDone = false;
    const appending = (async () => {
      for (let i = 0; !isDone; i++)
        await Promise.all([0, 1, 2].map((j) => own.store.append(evidenceOf(tenant, `going on ${i} ${j}`))));
    })();
    const found: Discrepancy[] = [];
    for (let i = 0; i < 5; i++)
      await fsck(own.pool, own.objects, {
        log: LOG.signer,
        verifyBundle: verifyTestBundle,
        report: (discrepancy) => found.push(discrepancy),
      });
    isDone = true;
    await appending;
    expect(found).toEqual([]);
  });
});
