import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from './repository.ts';
import { ecPair, makeCertificate, type Pair, SERVER_AUTH, toPem } from './sigstore/certificates.ts';

/** Servers that are no gateway, or none that may be believed, and all that they were sent. */

export type BadServer = {
  readonly url: string;
  /** Everything that arrived in the clear, or was decrypted. */
  readonly received: () => string;
  readonly close: () => Promise<void>;
};

async function listen(
  server: Server,
  scheme: 'http' | 'https',
  received: () => string,
  host = '127.0.0.1',
): Promise<BadServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    url: `${scheme}://${host}:${address.port}`,
    received,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** Every request gets this answer. */
export function answering(listener: RequestListener): Promise<BadServer> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
    request.on('data', (chunk: Buffer) => seen.push(chunk.toString('latin1')));
    listener(request, response);
  });
  return listen(server, 'http', () => seen.join('\n'));
}

/** What a connection does, below HTTP. */
export function connecting(handle: (socket: Socket) => void, scheme: 'http' | 'https' = 'http') {
  const seen: string[] = [];
  const server = createTcpServer((socket) => {
    socket.on('data', (chunk) => seen.push(chunk.toString('latin1')));
    handle(socket);
  });
  return listen(server, scheme, () => seen.join(''));
}

/** A port that nobody listens on. */
export async function nobody(): Promise<BadServer> {
  const server = await connecting(() => undefined);
  await server.close();
  return { ...server, close: async () => undefined };
}

// ── TLS ─────────────────────────────────────────────────────────────────────────────────────

const DAY_MS = 86_400_000;

type Leaf = { readonly host: string; readonly from?: Date; readonly to?: Date };

export type Authority = {
  /** Its certificate, for NODE_EXTRA_CA_CERTS. */
  readonly file: string;
  readonly issue: (leaf: Leaf) => Pick<ServerOptions, 'cert' | 'key'>;
};

const keyPem = ({ privateKey }: Pair): string =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

export function makeAuthority(name: string): Authority {
  const pair = ecPair('P-384');
  const common = { issuer: name, issuerKey: pair, extensions: [] } as const;
  const now = Date.now();
  const own = makeCertificate({
    ...common,
    subject: name,
    publicKey: pair.publicKey,
    notBefore: new Date(now - DAY_MS),
    notAfter: new Date(now + DAY_MS),
    ca: true,
    keyUsage: 'keyCertSign',
    eku: [],
    san: [],
  });
  const file = join(temporaryFolder(), 'ca.pem');
  writeFileSync(file, toPem(own));
  return {
    file,
    issue: ({ host, from = new Date(now - DAY_MS), to = new Date(now + DAY_MS) }) => {
      const leaf = ecPair('P-256');
      const certificate = makeCertificate({
        ...common,
        subject: host,
        publicKey: leaf.publicKey,
        notBefore: from,
        notAfter: to,
        ca: false,
        keyUsage: 'digitalSignature',
        eku: [SERVER_AUTH],
        san: [{ kind: 'dns', value: host }],
      });
      return { cert: toPem(certificate), key: keyPem(leaf) };
    },
  };
}

/** A certificate that vouches for itself. */
export function selfSigned(host: string): Pick<ServerOptions, 'cert' | 'key'> {
  const pair = ecPair('P-384');
  const certificate = makeCertificate({
    issuer: host,
    issuerKey: pair,
    subject: host,
    publicKey: pair.publicKey,
    notBefore: new Date(Date.now() - DAY_MS),
    notAfter: new Date(Date.now() + DAY_MS),
    ca: false,
    keyUsage: 'digitalSignature',
    eku: [SERVER_AUTH],
    san: [{ kind: 'dns', value: host }],
    extensions: [],
  });
  return { cert: toPem(certificate), key: keyPem(pair) };
}

/** Answers all that gets through with 200. */
export function overTls(options: ServerOptions): Promise<BadServer> {
  const seen: string[] = [];
  const server = createTlsServer(options, (request, response) => {
    seen.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
    response.end('{}');
  });
  server.on('tlsClientError', () => undefined);
  return listen(server, 'https', () => seen.join('\n'), 'localhost');
}
