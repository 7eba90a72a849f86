import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import type { GatewayConfig } from '../config/gateway.ts';
import { RunError } from '../errors.ts';
import { readRegular } from '../lib/files.ts';
import { clientAddress, isProxy, limitKey, networks } from './address.ts';
import { shares } from './crowd.ts';
import type { Gateway } from './gateway.ts';
import { bodyBytes, refusal, refusedBytes, whyNoRequest } from './no-request.ts';
import { type Problem, problem } from './problem.ts';
import { originForm } from './request-path.ts';

/** The listening side of a gateway: limits of connections, TLS, and what is no request at all. */

export type Listening = {
  /** Where it really listens: `http://127.0.0.1:8080`. */
  readonly address: string;
  /** No new connection; those that have asked get their answer. */
  readonly drain: () => Promise<void>;
};

type Listener = Pick<GatewayConfig, 'listen' | 'tls' | 'trustedProxies'>;

/** Times in milliseconds. */
export type ServerLimits = {
  /** A request’s head has to be here within this, and all of it within the next. */
  readonly headers: number;
  readonly request: number;
  /** How often it is looked for those that are late. */
  readonly check: number;
  /** Between two requests of a connection, and between two bytes of an answer that is not fetched. */
  readonly keepAlive: number;
  readonly silence: number;
  /** What is still under way when it stops has this long. */
  readonly drain: number;
  readonly sockets: number;
  /** Of one client: connections, and bytes of bodies that are announced and not answered. */
  readonly socketsPerAddress: number;
  readonly bodiesPerAddress: number;
};

const LIMITS: ServerLimits = {
  headers: 10_000,
  request: 30_000,
  check: 1_000,
  keepAlive: 20_000,
  silence: 60_000,
  drain: 10_000,
  sockets: 10_000,
  socketsPerAddress: 1_000,
  bodiesPerAddress: 24 * 1024 * 1024,
};
const MAX_HEADER_BYTES = 32_768;

/** @throws RunError CONFIG_INVALID, KEY_UNREADABLE */
export async function listenWith(
  config: Listener,
  handle: Gateway['handle'],
  limits: Partial<ServerLimits> = {},
): Promise<Listening> {
  const all = { ...LIMITS, ...limits };
  const server = serverOf(config, requestListener(config, handle, all), all);
  const open = guardConnections(server, config, all);
  await listen(server, config);
  return { address: addressOf(server, config), drain: () => drain(server, open, all) };
}

type RequestListener = ReturnType<typeof getRequestListener>;

function requestListener(
  { trustedProxies }: Listener,
  handle: Gateway['handle'],
  { bodiesPerAddress }: ServerLimits,
): RequestListener {
  const trusted = networks(trustedProxies);
  const bodies = shares(bodiesPerAddress);
  return getRequestListener(
    async (request, { incoming, outgoing }) => {
      const why = whyNoRequest(incoming);
      if (why !== null) return refusal(problem('request_invalid', why));
      const peer = incoming.socket.remoteAddress;
      const address = clientAddress(peer, request.headers.get('x-forwarded-for'), trusted);
      const leave = bodies(limitKey(address), bodyBytes(incoming));
      if (leave === null) return refusal(tooMuch());
      outgoing.once('close', leave);
      return handle(request, {
        target: originForm(incoming.url ?? ''),
        address,
        // What is left unread is no reason to cut the answer off.
        body: incoming.iterator({ destroyOnReturn: false }),
      });
    },
    {
      // Its own light Request and Response: the platform’s would take a stream for each body, in and out.
      overrideGlobalObjects: true,
      // For whom HTTP/1.0 has no name: health checks of older proxies.
      hostname: 'localhost',
      errorHandler: (error) =>
        refusal(
          error instanceof Error && error.name === 'RequestError'
            ? problem('request_invalid', 'the target or the host is not valid')
            : problem('internal_error', 'this is a bug of the gateway'),
        ),
    },
  );
}

function tooMuch(): Problem {
  return problem('rate_limited', 'too large bodies of this address at once', {
    headers: { 'retry-after': '1' },
  });
}

// ── connections ─────────────────────────────────────────────────────────────────────────────

function serverOf({ tls }: Listener, listener: RequestListener, limits: ServerLimits): Server {
  const options = {
    headersTimeout: limits.headers,
    requestTimeout: limits.request,
    connectionsCheckingInterval: limits.check,
    keepAliveTimeout: limits.keepAlive,
    maxHeaderSize: MAX_HEADER_BYTES,
    // It is looked at above, and answered in our form.
    requireHostHeader: false,
  };
  const server = tls === null ? createServer(options) : tlsServer(tls, options, limits.headers);
  server.on('request', listener);
  // RFC 9110, 10.1.1: an expectation that is not known may be ignored.
  server.on('checkExpectation', listener);
  server.maxConnections = limits.sockets;
  server.timeout = limits.silence;
  // Their bytes are counted; from a number on Node would drop them and say nothing.
  server.maxHeadersCount = 0;
  return server;
}

function tlsServer(
  { certificate, key }: NonNullable<GatewayConfig['tls']>,
  options: object,
  handshake: number,
) {
  const [cert, secret] = [certificate, key].map((file) => {
    const bytes = readRegular(file, 1024 * 1024);
    if ('why' in bytes) throw tlsUnreadable(`${file} cannot be read: ${bytes.why}`);
    return bytes;
  });
  try {
    const own = { cert, key: secret, minVersion: 'TLSv1.2', handshakeTimeout: handshake } as const;
    return createTlsServer({ ...options, ...own });
  } catch (error) {
    // OpenSSL's names: not PEM, encrypted, a key of another certificate. Its message may quote.
    const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
    throw tlsUnreadable(`${certificate} and ${key} are no certificate with its key: ${code}`);
  }
}

function tlsUnreadable(message: string): RunError {
  return new RunError('KEY_UNREADABLE', message, {
    hint: 'name the PEM files of the certificate, with its chain, and of its key without a passphrase under `tls`',
  });
}

type Open = { readonly sockets: ReadonlySet<Duplex>; readonly underWay: ReadonlySet<object> };

/** Who is connected, and what is asked: nobody may hold all connections, and none holds up the end. */
function guardConnections(
  server: Server,
  { trustedProxies }: Listener,
  { socketsPerAddress }: ServerLimits,
): Open {
  const trusted = networks(trustedProxies);
  const seats = shares(socketsPerAddress);
  const sockets = new Set<Duplex>();
  const underWay = new Set<object>();
  const last = new WeakMap<Duplex, () => boolean>();
  server.on('connection', (socket) => {
    const peer = socket.remoteAddress ?? '';
    const leave = isProxy(peer, trusted)
      ? () => undefined
      : seats(limitKey(clientAddress(peer, null, trusted)), 1);
    if (leave === null) return void socket.destroy();
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      leave();
    });
  });
  server.on('request', (incoming, outgoing) => {
    underWay.add(outgoing);
    outgoing.once('close', () => underWay.delete(outgoing));
    last.set(
      incoming.socket,
      () => !outgoing.writableFinished && (incoming.complete || outgoing.headersSent),
    );
  });
  server.on('clientError', (error, socket) => refuseBytes(error, socket, last.get(socket)?.() === true));
  return { sockets, underWay };
}

/** `isAnswering`: what would be written is for another request. */
function refuseBytes(error: NodeJS.ErrnoException, socket: Duplex, isAnswering: boolean): void {
  const answer = isAnswering || !socket.writable ? null : refusedBytes(error.code ?? '');
  if (answer === null) return void socket.destroy();
  socket.end(answer);
  // The other side need not end its own.
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

const LINGER_MS = 1_000;

function listen(server: Server, { listen: { host, port } }: Listener): Promise<void> {
  return new Promise((done, fail) => {
    // It stays: later errors are of one connection that could not be taken, when there are too many.
    server.on('error', (cause: NodeJS.ErrnoException) =>
      fail(
        new RunError('CONFIG_INVALID', `${host}:${port} cannot be listened on: ${cause.code ?? 'unknown'}`, {
          hint: 'name another address or port in `listen`, or stop what listens there',
          cause,
        }),
      ),
    );
    server.listen(port, host, () => done());
  });
}

function addressOf(server: Server, { listen: { host }, tls }: Listener): string {
  const address = server.address();
  const port = address === null || typeof address === 'string' ? 0 : address.port;
  return `${tls === null ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Connections without a request are ended at once: one that says nothing would hold up the end. */
async function drain(
  server: Server,
  { sockets, underWay }: Open,
  { drain: most }: ServerLimits,
): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  for (let left = most; left > 0 && underWay.size > 0; left -= DRAIN_STEP_MS)
    await new Promise((done) => setTimeout(done, DRAIN_STEP_MS));
  for (const socket of sockets) socket.destroy();
  await closed;
}

const DRAIN_STEP_MS = 20;
