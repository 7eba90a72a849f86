import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { ask, exchange, mandateFor } from '../support/gateway.ts';
import { part, startIssuer, type TestIssuer } from '../support/issuer.ts';
import { POSTGRES, type TestDatabase, testDatabase } from '../support/postgres.ts';
import { dial } from '../support/raw-http.ts';
import {
  allStopped,
  gatewayFolder,
  memoryOf,
  type Running,
  SERVED_URL,
  startServe,
} from '../support/serve.ts';
import { FULL, threatRow } from '../support/threats.ts';

/** D11's floods, at the built program in a process of its own: others are served, and its memory stays. */

const row = threatRow('D11');

/** Loopback is a network of its own: the attacker is another client than those who are served. */
const ATTACKER = '127.0.0.2';
const SIZE = FULL ? 1 : 0.25;

let database: TestDatabase;
let issuer: TestIssuer;
let gateway: Running;
let address = '';
let mandate = '';
const sockets: Socket[] = [];

beforeAll(async () => {
  if (!POSTGRES) return;
  database = await testDatabase();
  issuer = await startIssuer({ provider: 'github', audience: SERVED_URL });
  const scopes = ['policy:read', 'evidence:write'];
  const bindings = [{ issuer: issuer.url, repositoryId: '123456789', scopes }];
  const folder = gatewayFolder({
    issuers: [{ issuer: issuer.url, provider: 'github' }],
    tenants: [{ name: 'acme', policies: { default: './policy.yaml' }, bindings }],
    dangerouslyAllowHttpIssuers: true,
  });
  gateway = startServe(folder, [], { env: { COUNTERSIGN_DATABASE: database.url } });
  address = await gateway.listening;
  mandate = await mandateFor({ address, issuer });
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});
afterAll(async () => {
  await allStopped();
  await issuer?.close();
  await database?.drop();
}, 60_000);

const LIMIT = 64 * 1024 * 1024;

/** The flood goes on while others ask; its memory at its highest against that before. */
async function underFlood(flood: () => Promise<void>): Promise<void> {
  const pid = gateway.child.pid ?? 0;
  const before = memoryOf(pid) ?? 0;
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, memoryOf(pid) ?? 0);
  }, 20);
  try {
    const flooding = flood();
    for (let i = 0; i < 25; i++) {
      const asked = performance.now();
      const { status } = await ask(address, ['/healthz', '/checkpoint', '/readyz'][i % 3] ?? '/');
      expect(status).toBe(200);
      expect(performance.now() - asked).toBeLessThan(5_000);
      await sleep(20);
    }
    await flooding;
  } finally {
    clearInterval(watch);
  }
  process.stdout.write(`D11  under a flood memory grew by ${Math.round((highest - before) / 1048576)} MiB\n`);
  expect(highest - before).toBeLessThan(LIMIT);
}

/** Connections that say this much and then nothing. */
async function crowd(count: number, said: string | Buffer): Promise<void> {
  for (let i = 0; i < count * SIZE; i++) {
    const socket = dial(address, ATTACKER);
    socket.on('error', () => undefined);
    socket.on('data', () => undefined);
    sockets.push(socket);
    if (said.length > 0) socket.write(said);
    if (i % 100 === 99) await sleep(5);
  }
  await sleep(300);
}

/** Whole requests, on a few connections, as fast as they are taken. */
async function requests(count: number, text: (i: number) => string | Buffer): Promise<readonly number[]> {
  const statuses: number[] = [];
  let waits = 0;
  const each = Math.ceil((count * SIZE) / 20);
  const connection = (first: number): Promise<void> =>
    new Promise((done) => {
      const socket = dial(address, ATTACKER);
      sockets.push(socket);
      let answered = 0;
      socket.on('error', () => undefined);
      socket.on('close', () => done());
      socket.on('data', (chunk: Buffer) => {
        for (const [, status] of chunk.toString('latin1').matchAll(/HTTP\/1\.1 (\d{3})/g)) {
          statuses.push(Number(status));
          answered++;
        }
        waits += chunk.toString('latin1').match(/\r\nretry-after: [1-9]/gi)?.length ?? 0;
        if (answered >= each) socket.destroy();
      });
      for (let i = 0; i < each; i++) socket.write(text(first + i));
    });
  await Promise.all(Array.from({ length: 20 }, (_, i) => connection(i * each)));
  // Each 429 says when to come again; an answer may lie across two chunks.
  expect(waits).toBeGreaterThanOrEqual(0.9 * statuses.filter((status) => status === 429).length);
  return statuses;
}

const HEAD = 'Host: gateway\r\nContent-Type: application/x-www-form-urlencoded\r\n';

if (POSTGRES) {
  row.attack(
    '4,000 connections that say nothing',
    'refused',
    () => underFlood(() => crowd(4_000, '')),
    60_000,
  );

  row.attack(
    '4,000 requests that never end their head',
    'refused',
    () => underFlood(() => crowd(4_000, `POST /v1/token HTTP/1.1\r\n${HEAD}`)),
    60_000,
  );

  row.attack(
    '1,000 requests that never end their body',
    'refused',
    () => {
      const begun = `POST /v1/token HTTP/1.1\r\n${HEAD}Content-Length: 131072\r\n\r\n${'a'.repeat(65_536)}`;
      return underFlood(() => crowd(1_000, begun));
    },
    60_000,
  );

  row.attack(
    '8,000 requests of one address: more than its burst is 429, with the time to wait',
    'refused',
    () =>
      underFlood(async () => {
        const statuses = await requests(8_000, () => 'GET /healthz HTTP/1.1\r\nHost: gateway\r\n\r\n');
        expect(new Set(statuses)).toEqual(new Set([200, 429]));
        expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(2_000 * SIZE);
      }),
    60_000,
  );

  row.attack(
    '2,000 forged tokens, each with a key that nobody has: the issuer is asked once',
    'refused',
    async () => {
      const [, ...rest] = issuer.issue().split('.');
      const before = issuer.requests.length;
      await underFlood(async () => {
        const statuses = await requests(2_000, (i) => {
          const token = [part({ typ: 'JWT', alg: 'RS256', kid: `none-${i}` }), ...rest].join('.');
          const form = new URLSearchParams({
            grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
            subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
            subject_token: token,
          }).toString();
          return `POST /v1/token HTTP/1.1\r\n${HEAD}Content-Length: ${form.length}\r\n\r\n${form}`;
        });
        expect(statuses.filter((status) => status !== 400 && status !== 429)).toEqual([]);
      });
      expect(issuer.requests.length - before).toBeLessThanOrEqual(2);
      expect((await exchange({ address }, issuer.issue())).text).toContain('access_token');
    },
    60_000,
  );

  row.attack(
    '64 bodies of 8 MiB at once, with a valid mandate',
    'refused',
    () => {
      const body = Buffer.alloc(8 * 1024 * 1024, '[],');
      body.write('{"statement":{"a":[');
      const lines = `Authorization: Bearer ${mandate}\r\nContent-Type: application/json\r\n`;
      const start = `POST /v1/evidence HTTP/1.1\r\nHost: gateway\r\n${lines}Content-Length: ${body.length}\r\n\r\n`;
      const one = Buffer.concat([Buffer.from(start), body]);
      return underFlood(async () => {
        const statuses = await requests(64, () => one);
        expect(statuses.filter((status) => ![400, 422, 429].includes(status))).toEqual([]);
      });
    },
    60_000,
  );
}
