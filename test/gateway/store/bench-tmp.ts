import { mkdtempSync } from 'node:fs';
import pg from 'pg';
import { openObjects } from '../../../src/gateway/objects/files.ts';
import { fsck } from '../../../src/gateway/store/fsck.ts';
import {
  evidenceOf,
  LOG,
  memoryObjects,
  openTestDatabase,
  openTestStore,
  verifyTestBundle,
} from './world.ts';

const admin = new pg.Client({ connectionString: 'postgres://postgres@127.0.0.1:54999/postgres' });
await admin.connect();
const name = `t${process.pid}`;
await admin.query(`CREATE DATABASE ${name}`);
await admin.end();
const pool = await openTestDatabase(`postgres://postgres@127.0.0.1:54999/${name}`, 4);
const objects = process.argv[2] === 'folder' ? await openObjects(mkdtempSync('/tmp/obj-')) : memoryObjects();
const store = await openTestStore(pool, objects, { now: () => new Date() });
const tenant = await store.tenantId('acme');
const N = Number(process.argv[3] ?? 2000),
  C = 32;
const all = Array.from({ length: N }, (_, i) => evidenceOf(tenant, `e${i}`, { padding: 24000 }));
let next = 0;
const lat: number[] = [];
const t0 = performance.now();
const c0 = process.cpuUsage();
await Promise.all(
  Array.from({ length: C }, async () => {
    while (next < N) {
      const e = all[next++]!;
      const s = performance.now();
      const a = await store.append(e);
      if (a.status !== 'created') throw new Error(a.status);
      lat.push(performance.now() - s);
    }
  }),
);
const dt = performance.now() - t0;
const cpu = process.cpuUsage(c0);
lat.sort((a, b) => a - b);
console.log(
  `${((N / dt) * 1000).toFixed(0)}/s p50 ${lat[N >> 1]!.toFixed(1)} p99 ${lat[Math.floor(N * 0.99)]!.toFixed(1)} cpu ${((cpu.user + cpu.system) / 1000 / dt).toFixed(2)}`,
);
const t1 = performance.now();
const found: unknown[] = [];
console.log(
  await fsck(pool, objects, {
    log: LOG.signer,
    verifyBundle: verifyTestBundle,
    report: (d) => found.push(d),
  }),
  found.slice(0, 5),
  performance.now() - t1,
);
console.log((await store.checkpoint()).split('\n')[1], await store.unready());
await store.close();
await pool.close();
