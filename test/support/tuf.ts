import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoadedRoot, loadTrustRoot, type RootSource } from '../../src/attestation/trust/tuf.ts';
import { RunError } from '../../src/errors.ts';
import { afterEachFile } from './ends.ts';

/** TUF repositories as a publisher makes them, with keys made for the test. */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Signed = { readonly [key: string]: Json };

type Key = { readonly id: string; readonly secret: KeyObject; readonly public: Signed };
export type Role = 'root' | 'timestamp' | 'snapshot' | 'targets';
const ROLES: readonly Role[] = ['root', 'timestamp', 'snapshot', 'targets'];

/** TUF's canonical JSON, where nothing but `"` and `\` is escaped. */
function canonical(value: Json): string {
  if (typeof value === 'string') return `"${value.replace(/["\\]/g, '\\$&')}"`;
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${canonical(name)}:${canonical(member)}`).join(',')}}`;
}

function makeKey(): Key {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const hex = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  const value = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: hex } };
  return {
    id: createHash('sha256').update(canonical(value)).digest('hex'),
    secret: privateKey,
    public: value,
  };
}

function signAll(signed: Signed, keys: readonly Key[]): Buffer {
  const bytes = Buffer.from(canonical(signed));
  const signatures = keys.map(({ id, secret }) => ({
    keyid: id,
    sig: sign(null, bytes, secret).toString('hex'),
  }));
  return Buffer.from(JSON.stringify({ signatures, signed }));
}

/** Everything a publisher decides; a case changes one of it. */
export type Publication = {
  readonly keys: Readonly<Record<Role, readonly Key[]>>;
  /** Of the role root; the others have 1. */
  readonly threshold: number;
  readonly versions: Readonly<Record<Role, number>>;
  readonly expires: Readonly<Record<Role, Date>>;
  readonly target: Buffer;
  /** Who signs instead of the role's keys. */
  readonly signers: Partial<Readonly<Record<Role, readonly Key[]>>>;
  /** What the snapshot and the timestamp say of others instead of the truth. */
  readonly says: { readonly targets?: number; readonly snapshot?: number };
  /** The version that the root claims instead of its place in the chain. */
  readonly rootClaims: number | null;
};

const DAY = 24 * 60 * 60 * 1000;
/** When the tests take place. */
export const NOW = new Date('2031-03-01T12:00:00.000Z');

export function daysAfter(days: number, from: Date = NOW): Date {
  return new Date(from.getTime() + days * DAY);
}

export function newPublication(target = 'the right root'): Publication {
  const expires = daysAfter(30);
  const root = [makeKey(), makeKey()];
  return {
    keys: { root, timestamp: [makeKey()], snapshot: [makeKey()], targets: [makeKey()] },
    threshold: 2,
    versions: { root: 1, timestamp: 5, snapshot: 5, targets: 5 },
    expires: { root: expires, timestamp: expires, snapshot: expires, targets: expires },
    target: Buffer.from(target),
    signers: {},
    says: {},
    rootClaims: null,
  };
}

function common(type: Role, { versions, expires }: Publication): Signed {
  const seconds = expires[type].toISOString().replace(/\.\d{3}Z$/, 'Z');
  return { _type: type, spec_version: '1.0.31', version: versions[type], expires: seconds };
}

export function rootOf(publication: Publication): Buffer {
  const { keys, threshold, signers, versions, rootClaims } = publication;
  const all = ROLES.flatMap((role) => keys[role]);
  const roles = ROLES.map((role) => [
    role,
    { keyids: keys[role].map(({ id }) => id), threshold: role === 'root' ? threshold : 1 },
  ]);
  const signed: Signed = {
    ...common('root', publication),
    version: rootClaims ?? versions.root,
    consistent_snapshot: true,
    keys: Object.fromEntries(all.map((key) => [key.id, key.public])),
    roles: Object.fromEntries(roles),
  };
  return signAll(signed, signers.root ?? keys.root);
}

function factsOf(bytes: Buffer): Signed {
  return { length: bytes.length, hashes: { sha256: createHash('sha256').update(bytes).digest('hex') } };
}

export type Files = Map<string, Buffer>;

/** What the mirror then serves; older roots are beside it when they are passed. */
export function publish(publication: Publication, olderRoots: readonly Publication[] = []): Files {
  const { keys, signers, versions, says, target } = publication;
  const signerOf = (role: Role) => signers[role] ?? keys[role];
  const targets = signAll(
    { ...common('targets', publication), targets: { 'trusted_root.json': factsOf(target) } },
    signerOf('targets'),
  );
  const targetsMeta = { version: says.targets ?? versions.targets, ...factsOf(targets) };
  const snapshot = signAll(
    { ...common('snapshot', publication), meta: { 'targets.json': targetsMeta } },
    signerOf('snapshot'),
  );
  const snapshotMeta = { version: says.snapshot ?? versions.snapshot, ...factsOf(snapshot) };
  const timestamp = signAll(
    { ...common('timestamp', publication), meta: { 'snapshot.json': snapshotMeta } },
    signerOf('timestamp'),
  );
  const hash = createHash('sha256').update(target).digest('hex');
  return new Map([
    ...[...olderRoots, publication].map((root) => [`${root.versions.root}.root.json`, rootOf(root)] as const),
    ['timestamp.json', timestamp],
    [`${says.snapshot ?? versions.snapshot}.snapshot.json`, snapshot],
    [`${says.targets ?? versions.targets}.targets.json`, targets],
    [`targets/${hash}.trusted_root.json`, target],
  ]);
}

/** The next publication: everything but the root one version on, and `change` on top. */
export function next(before: Publication, change: Partial<Publication> = {}): Publication {
  const { root, timestamp, snapshot, targets } = before.versions;
  const versions = { root, timestamp: timestamp + 1, snapshot: snapshot + 1, targets: targets + 1 };
  return { ...before, versions, target: Buffer.from('the next root'), ...change };
}

/** The next publication with a new root: other keys for some roles, signed by the old root keys too. */
export function rotate(before: Publication, roles: readonly Role[]): Publication {
  const fresh = roles.map((role) => [role, before.keys[role].map(makeKey)] as const);
  const keys = { ...before.keys, ...Object.fromEntries(fresh) };
  const after = next(before, { keys });
  const root = before.versions.root + 1;
  const signers = { root: [...new Set([...before.keys.root, ...keys.root])] };
  return { ...after, versions: { ...after.versions, root }, signers };
}

export type Mirror = {
  readonly url: string;
  /** Paths in the order they were asked for. */
  readonly asked: string[];
  serve(files: Files): void;
  /** What it answers instead of its files, with this status; null: its files. */
  fail(status: number | 'hang' | null): void;
  /** Nobody listens any more. */
  close(): void;
};

const servers: Server[] = [];

/** A mirror on this machine. */
export async function startMirror(files: Files = new Map()): Promise<Mirror> {
  let served = files;
  let failing: number | 'hang' | null = null;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').slice(1));
    asked.push(path);
    if (failing === 'hang') return;
    const body = failing === null ? served.get(path) : undefined;
    response.writeHead(failing ?? (body === undefined ? 404 : 200)).end(body ?? 'nothing');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    serve: (now) => {
      served = now;
    },
    fail: (status) => {
      failing = status;
    },
    close: () => server.close().closeAllConnections(),
  };
}

const folders: string[] = [];

afterEachFile.add(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-test-tuf-'));
  folders.push(folder);
  return folder;
}

/** A source that starts from a publication's root. */
export function sourceOf(mirror: { readonly url: string }, root: Publication, builtIn?: string): RootSource {
  return {
    name: builtIn === undefined ? 'private' : 'sigstore',
    mirror: mirror.url,
    tufRoot: rootOf(root),
    target: 'trusted_root.json',
    builtIn: builtIn === undefined ? null : { bytes: Buffer.from(builtIn), date: NOW.toISOString() },
  };
}

/** What came of it: the root with its text, or the code it was refused with. */
export async function outcome(
  loaded: Promise<LoadedRoot>,
): Promise<{ readonly from: string; readonly text: string; readonly note: string | null } | string> {
  try {
    const { bytes, from, note } = await loaded;
    return { from, text: bytes.toString(), note };
  } catch (error) {
    if (error instanceof RunError) return error.code;
    throw error;
  }
}

export type Client = {
  readonly source: RootSource;
  readonly cache: string;
  load(now?: Date, offline?: boolean): ReturnType<typeof outcome>;
};

/** Somebody who uses a mirror, with a cache of their own. */
export function makeClient(source: RootSource, cache = join(temporaryFolder(), 'cache')): Client {
  return {
    source,
    cache,
    load: (now = NOW, offline = false) => outcome(loadTrustRoot(source, { offline, cache, now })),
  };
}

/** The one file of a cache with such a name; what it downloaded, if not told. */
export function cacheFile(folder: string, pattern = /[0-9a-f]{16}\.json$/): string {
  const names = readdirSync(folder).filter((name) => pattern.test(name));
  if (names.length !== 1) throw new Error(`expected one such file, found ${names.length}`);
  return join(folder, names[0] ?? '');
}

/** Changes what a cache holds, as somebody could who knows how it is made. */
export function tamper(
  folder: string,
  change: (files: Record<string, string>, content: { refreshed: string }) => void,
): void {
  const path = cacheFile(folder);
  const content: { refreshed: string; files: Record<string, string> } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  change(content.files, content);
  writeFileSync(path, JSON.stringify(content));
}
