import { spawn, spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { LIMITS, type Services } from '../../src/attestation/signing/services.ts';
import { openSigstoreSigner } from '../../src/attestation/signing/sigstore.ts';
import { RunError } from '../../src/errors.ts';
import { temporaryFolder } from '../support/repository.ts';
import { type PrivateSigstore, type Service, startSigstore } from '../support/sigstore.ts';

/** What a review found between a job's token and the services of Sigstore, each as it was shown. */

const TYPE = 'application/vnd.in-toto+json';
const PAYLOAD = Buffer.from(
  JSON.stringify({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'a.tgz', digest: { sha256: 'a'.repeat(64) } }],
    predicateType: 'https://example.test/predicate/v1',
    predicate: { a: 1 },
  }),
);
const limits = { ...LIMITS, requestMs: 300, firstDelayMs: 1, phaseMs: 1500 };
const MEBIBYTE = 1_048_576;

const NAMES = { fulcio: 'certificate authority', rekor: 'log', tsa: 'timestamp authority' } as const;
type Signing = keyof typeof NAMES;
const SERVICES: readonly Signing[] = ['fulcio', 'rekor', 'tsa'];

let sigstore: PrivateSigstore;
const servers: Server[] = [];
beforeAll(async () => {
  sigstore = await startSigstore();
});
afterEach(() => {
  for (const service of SERVICES) sigstore.tamper(service, null);
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});
afterAll(() => sigstore.close());

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  servers.push(server);
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

/** Reads the request first: an answer before that is a cut connection to some. */
const answering =
  (answer: RequestListener): RequestListener =>
  (request, response) =>
    void request.resume().on('end', () => answer(request, response));

function servicesWith(service: Signing | null, url = ''): Services {
  const { fulcioUrl, rekorUrl, tsaUrl } = sigstore;
  const all = { fulcio: fulcioUrl, rekor: rekorUrl, tsa: tsaUrl };
  if (service !== null) all[service] = url;
  return { fulcioUrl: all.fulcio, rekorUrl: all.rekor, tsaUrl: all.tsa };
}

async function signed(services: Services, more = limits, token = sigstore.token()): Promise<Buffer> {
  const signer = await openSigstoreSigner({ services, token: async () => token, limits: more });
  return signer.sign(PAYLOAD, TYPE);
}

async function refusalOf(work: () => Promise<unknown>): Promise<RunError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof RunError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

function expectRefused(error: RunError, service: Signing, why: string): void {
  expect(error).toMatchObject({ code: 'SIGNING_FAILED', exitCode: 3 });
  expect(error.message).toContain(`the ${NAMES[service]} 127.0.0.1:`);
  expect(error.message).toContain(why);
  expect(error.cause).toBeUndefined();
}

// ── the token stays with the host that was named ────────────────────────────────────────────

const STATUSES = [301, 302, 303, 307, 308];
const ELSEWHERE = [
  (port: string) => `http://127.0.0.1:${port}/x`,
  (port: string) => `http://localhost:${port}/x`,
  () => 'http://example.invalid/x',
  () => 'https://example.invalid/x',
];

test.each(SERVICES)('F10 a redirect of %s takes nothing to another host', async (service) => {
  const elsewhere: string[] = [];
  const other = await serve((request, response) => response.end(String(elsewhere.push(request.url ?? ''))));
  for (const status of STATUSES) {
    for (const where of ELSEWHERE) {
      let asked = 0;
      const url = await serve(
        answering((_, response) => {
          asked++;
          response.writeHead(status, { location: where(new URL(other).port) }).end();
        }),
      );
      const error = await refusalOf(() => signed(servicesWith(service, url)));
      expectRefused(error, service, 'sends us elsewhere');
      expect(asked).toBe(1);
    }
  }
  expect(elsewhere).toEqual([]);
});

// ── an entry that is in the log already ─────────────────────────────────────────────────────

/** A log that says of each entry that it has it, somewhere. */
async function knowingLog(locationOf: (name: string) => string): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  let entry = '';
  const url = await serve(async (request, response) => {
    asked.push(`${request.method} ${request.url}`);
    let body = '';
    for await (const chunk of request) body += chunk;
    if (request.method === 'GET') return void response.writeHead(200).end(entry);
    const logged = await fetch(`${sigstore.rekorUrl}${request.url}`, { method: 'POST', body });
    entry = await logged.text();
    response.writeHead(409, { location: locationOf('0123456789abcdef'.repeat(5)) }).end();
  });
  return { url, asked };
}

test('F10 an entry that the log has already is looked up in the same log', async () => {
  let other = 0;
  const elsewhere = await serve((_, response) => response.end(String(++other)));
  for (const at of ['', elsewhere, 'https://example.invalid']) {
    const { url, asked } = await knowingLog((name) => `${at}/api/v1/log/entries/${name}`);
    const bundle = JSON.parse((await signed(servicesWith('rekor', url))).toString());
    expect(bundle.verificationMaterial.tlogEntries).toHaveLength(1);
    const name = '0123456789abcdef'.repeat(5);
    expect(asked).toEqual(['POST /api/v1/log/entries', `GET /api/v1/log/entries/${name}`]);
  }
  expect(other).toBe(0);
});

test.each([
  ['no name', () => '/api/v1/log/entries/'],
  ['a path', (name: string) => `/api/v1/log/entries/${name}/../../x`],
  ['a query', (name: string) => `/api/v1/log/entries/${name}?x=y`],
  ['half a name', (name: string) => `/api/v1/log/entries/${name.slice(1)}`],
])('F10 an entry that the log has under %s is not looked up', async (_, locationOf) => {
  const { url, asked } = await knowingLog(locationOf);
  expectRefused(await refusalOf(() => signed(servicesWith('rekor', url))), 'rekor', 'status 409');
  expect(asked).toHaveLength(1);
});

test('F10 the entry of somebody else is not taken for one’s own', async () => {
  const other = JSON.stringify(await loggedEntry());
  const url = await serve(
    answering((request, response) => {
      if (request.method === 'GET') return void response.end(other);
      response.writeHead(409, { location: `/api/v1/log/entries/${'a'.repeat(64)}` }).end();
    }),
  );
  const error = await refusalOf(() => signed(servicesWith('rekor', url)));
  expect(error.message).toMatch(/the log entry is about something else$/);
});

/** What the log answers to another signature. */
async function loggedEntry(): Promise<Record<string, Record<string, unknown>>> {
  const { asked } = sigstore;
  await signed(servicesWith(null));
  const { body } = asked.findLast(({ service }) => service === 'rekor') ?? { body: '' };
  const answer = await fetch(`${sigstore.rekorUrl}/api/v1/log/entries`, { method: 'POST', body });
  return JSON.parse(await answer.text());
}

// ── answers without end ─────────────────────────────────────────────────────────────────────

test.each(SERVICES.flatMap((service) => [200, 201, 400, 503].map((status) => [service, status] as const)))(
  'F10 an answer of %s without end, of status %i, is left',
  async (service, status) => {
    let written = 0;
    let asked = 0;
    const chunk = Buffer.alloc(65_536, ' ');
    const url = await serve(
      answering((_, response) => {
        asked++;
        response.writeHead(status, { 'content-type': 'application/json' });
        const more = (): void => {
          while (!response.destroyed && response.write(chunk)) written += chunk.length;
          response.once('drain', more);
        };
        more();
      }),
    );
    const before = process.memoryUsage().rss;
    const error = await refusalOf(() => signed(servicesWith(service, url)));
    expectRefused(error, service, `answers with more than ${LIMITS.maxBytes} bytes`);
    expect(asked).toBe(1);
    // What the kernel holds between the two is no business of ours.
    expect(written).toBeLessThan(16 * MEBIBYTE);
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * MEBIBYTE);
  },
);

test.each(SERVICES)('F10 an answer of %s that comes byte by byte is not waited for', async (service) => {
  const url = await serve(
    answering((_, response) => {
      const more = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(more));
    }),
  );
  const error = await refusalOf(() => signed(servicesWith(service, url)));
  expectRefused(error, service, 'did not answer in time');
});

test.each(SERVICES)('F10 %s has its time, however long one request may take', async (service) => {
  let asked = 0;
  const url = await serve(() => void asked++);
  const started = performance.now();
  const patient = { ...limits, requestMs: 60_000, phaseMs: 300 };
  const error = await refusalOf(() => signed(servicesWith(service, url), patient));
  expectRefused(error, service, 'did not answer in time');
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(asked).toBe(1);
});

test.each(SERVICES)('F10 how long to wait is not for %s to say', async (service) => {
  let asked = 0;
  const url = await serve(
    answering((_, response) => {
      asked++;
      response.writeHead(429, { 'retry-after': '3600' }).end();
    }),
  );
  const error = await refusalOf(() => signed(servicesWith(service, url)));
  expectRefused(error, service, 'status 429');
  expect(asked).toBe(3);
});

// ── answers that are none ───────────────────────────────────────────────────────────────────

const issued = (...certificates: readonly unknown[]): string =>
  JSON.stringify({ signedCertificateEmbeddedSct: { chain: { certificates } } });
const der = (hex: string): Buffer => Buffer.from(hex, 'hex');

const MALFORMED: readonly (readonly [string, Service & Signing, string | Buffer])[] = [
  ['brackets', 'fulcio', '['.repeat(200_000)],
  ['no certificate', 'fulcio', issued()],
  ['a certificate that is a number', 'fulcio', issued(1)],
  ['a certificate that is a word', 'fulcio', issued('SECRETTOKEN')],
  ['a chain that is null', 'fulcio', '{"signedCertificateEmbeddedSct":{"chain":null}}'],
  ['a name twice', 'fulcio', '{"signedCertificateEmbeddedSct":{},"signedCertificateEmbeddedSct":{}}'],
  ['a prototype', 'fulcio', '{"__proto__":{"signedCertificateEmbeddedSct":{}}}'],
  ['a certificate without end', 'fulcio', issued('-----BEGIN CERTIFICATE-----\n')],
  ['bytes', 'rekor', Buffer.from([0xff, 0xfe, 0x00])],
  ['an entry that is null', 'rekor', '{"a":null}'],
  ['an entry that is a list', 'rekor', '{"a":[]}'],
  ['text', 'tsa', 'granted'],
  ['an empty sequence', 'tsa', der('3000')],
  ['a refusal', 'tsa', der('30053003020102')],
  ['a length that lies', 'tsa', der('3084ffffffff020100')],
  ['nested sequences', 'tsa', Buffer.alloc(60_000, '3080', 'hex')],
];

test.each(MALFORMED)('F10 %s is no answer of %s', async (_, service, bytes) => {
  const url = await serve(answering((_request, response) => response.writeHead(201).end(bytes)));
  const error = await refusalOf(() => signed(servicesWith(service, url)));
  expectRefused(error, service, 'answered with something else than was asked for');
  expect(error.message).not.toContain('SECRETTOKEN');
});

const verificationOf = (edit: object) => (entry: Record<string, unknown>) => ({
  ...entry,
  verification: { ...Object(entry.verification), ...edit },
});
const proofWith = (edit: object) => (entry: Record<string, unknown>) => {
  const { inclusionProof } = Object(entry.verification);
  return verificationOf({ inclusionProof: { ...inclusionProof, ...edit } })(entry);
};

test.each<readonly [string, (entry: Record<string, unknown>) => object]>([
  ['a place below zero', (entry) => ({ ...entry, logIndex: -1 })],
  ['a place that is text', (entry) => ({ ...entry, logIndex: '1' })],
  ['a place that no number holds', (entry) => ({ ...entry, logIndex: 2 ** 60 })],
  ['a broken time', (entry) => ({ ...entry, integratedTime: 1.5 })],
  ['no time', ({ integratedTime: _, ...entry }) => entry],
  ['a short log id', (entry) => ({ ...entry, logID: 'abcd' })],
  ['a body that is no base64', (entry) => ({ ...entry, body: '%%%' })],
  ['a body that is no JSON', (entry) => ({ ...entry, body: 'AAAA' })],
  ['a body of no kind', (entry) => ({ ...entry, body: Buffer.from('{}').toString('base64') })],
  ['a promise that is a number', verificationOf({ signedEntryTimestamp: 1 })],
  ['a root that is no hash', proofWith({ rootHash: 'zz' })],
  ['a hundred hashes', proofWith({ hashes: Array(100).fill('a'.repeat(64)) })],
  ['no checkpoint', proofWith({ checkpoint: undefined })],
  ['an empty tree', proofWith({ treeSize: -1 })],
])('F10 an entry with %s is no answer of the log', async (_, edit) => {
  sigstore.tamper('rekor', {
    kind: 'rewrite',
    rewrite: (bytes) => {
      const answer: Record<string, Record<string, unknown>> = JSON.parse(bytes.toString());
      return JSON.stringify(
        Object.fromEntries(Object.entries(answer).map(([name, entry]) => [name, edit(entry)])),
      );
    },
  });
  const error = await refusalOf(() => signed(servicesWith(null)));
  expectRefused(error, 'rekor', 'answered with something else than was asked for');
});

test.each(SERVICES)(
  'F10 an answer of %s that does not decompress is not called unreachable',
  async (service) => {
    const url = await serve(
      answering((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip')),
    );
    const error = await refusalOf(() => signed(servicesWith(service, url)));
    expectRefused(error, service, 'does not decompress');
  },
);

// ── what a variable of an earlier step makes Node print ─────────────────────────────────────

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCRIPT = `
import { openSigstoreSigner } from './src/attestation/signing/sigstore.js';
const { services, token, payload } = JSON.parse(await new Response(process.stdin).text());
const signer = await openSigstoreSigner({ services, token: async () => token });
const bundle = await signer.sign(Buffer.from(payload), '${TYPE}').catch((error) => error.message);
console.log('signed', String(bundle).length);
`;

/** The program as it will run: NODE_DEBUG is read when Node starts. */
function compiled(): string {
  const folder = temporaryFolder();
  const flags = ['--ignoreConfig', '--noCheck', '--rewriteRelativeImportExtensions', '--skipLibCheck'];
  const shape = ['--module', 'nodenext', '--target', 'es2023', '--rootDir', '.', '--outDir', folder];
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const file = join('src', 'attestation', 'signing', 'sigstore.ts');
  const { status } = spawnSync(process.execPath, [tsc, file, ...flags, ...shape], { cwd: ROOT });
  if (status !== 0) throw new Error('tsc failed');
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'sign.js'), SCRIPT);
  return folder;
}

function run(folder: string, debug: string, input: object): Promise<string> {
  return new Promise((done, fail) => {
    const env = { ...process.env, NODE_DEBUG: debug, DEBUG: '*' };
    const child = spawn(process.execPath, [join(folder, 'sign.js')], { env, stdio: 'pipe' });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    child.on('error', fail).on('close', () => done(output));
    child.stdin.end(JSON.stringify(input));
  });
}

test('F10 no NODE_DEBUG prints a token', async () => {
  const folder = compiled();
  const token = sigstore.token();
  for (const debug of ['http', 'http,https,net,tls,stream,undici,fetch', '*']) {
    const output = await run(folder, debug, {
      services: servicesWith(null),
      token,
      payload: PAYLOAD.toString(),
    });
    expect(output).toMatch(/^signed \d{4,}$/m);
    // It was heard: each part prints what it does.
    if (debug !== 'http') expect(output).toMatch(/^(?:UNDICI|FETCH|NET) \d+/m);
    for (const part of token.split('.')) {
      expect(output).not.toContain(part);
      expect(output).not.toContain(part.slice(0, 24));
    }
  }
});
