import { createServer, type Server, STATUS_CODES } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { createAdaptorServer } from '@hono/node-server';
import type { GatewayConfig } from '../config/gateway.ts';
import { RunError } from '../errors.ts';
import { readRegular } from '../lib/files.ts';
import { clientAddress, networks } from './address.ts';
import type { Gateway } from './gateway.ts';
import { problem, problemDocument } from './problem.ts';

/** The listening side of a gateway: limits of connections, TLS, and what is no request at all. */

export type Listening = {
  /** Where it really listens: `http://127.0.0.1:8080`. */
  readonly address: string;
  /** No new connection; those that have asked get their answer. */
  readonly drain: () => Promise<void>;
};

type Listener = Pick<GatewayConfig, 'listen' | 'tls' | 'trustedProxies'>;

/** @throws RunError CONFIG_INVALID, KEY_UNREADABLE */
export async function listenWith(config: Listener, handle: Gateway['handle']): Promise<Listening> {
  const server = serverOf(config, handle);
  await listen(server, config);
  return { address: addressOf(server, config), drain: () => drain(server) };
}

/** A request has to be here, all of it, within these. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 20_000,
  maxHeaderSize: 32_768,
} as const;
const MAX_SOCKETS = 10_000;
/** What is still under way when it stops has this long. */
const DRAIN_MS = 10_000;

function serverOf(config: Listener, handle: Gateway['handle']): Server {
  const trusted = networks(config.trustedProxies);
  const fetch = (request: Request, env: { readonly incoming: unknown }): Promise<Response> => {
    const { url: target = '', socket } = env.incoming as { url?: string; socket: { remoteAddress?: string } };
    const forwarded = request.headers.get('x-forwarded-for');
    return handle(request, {
      target,
      address: clientAddress(socket.remoteAddress, forwarded, trusted),
    });
  };
  const server = createAdaptorServer(
    config.tls === null
      ? { fetch, overrideGlobalObjects: false, createServer, serverOptions: LIMITS }
      : {
          fetch,
          overrideGlobalObjects: false,
          createServer: createTlsServer,
          serverOptions: { ...LIMITS, ...tlsOf(config.tls), minVersion: 'TLSv1.2' },
        },
  ) as Server;
  server.maxConnections = MAX_SOCKETS;
  server.on('clientError', refuseBytes);
  return server;
}

function tlsOf({ certificate, key }: NonNullable<GatewayConfig['tls']>) {
  const [cert, secret] = [certificate, key].map((file) => {
    const bytes = readRegular(file, 1024 * 1024);
    if (!('why' in bytes)) return bytes;
    throw new RunError('KEY_UNREADABLE', `${file} cannot be read: ${bytes.why}`, {
      hint: 'name the PEM files of the certificate and its key under `tls`',
    });
  });
  return { cert, key: secret };
}

/** What is no request, or took too long to become one. */
function refuseBytes(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const isLate = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const refused = isLate
    ? problem('request_timeout', 'the request was not here in time')
    : problem('request_invalid', 'this is no request of HTTP/1.1');
  const status = isLate ? 408 : error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  const body = JSON.stringify({ ...problemDocument(refused, 'none'), status });
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

function listen(server: Server, { listen: { host, port } }: Listener): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
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

function drain(server: Server): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(late);
      done();
    });
    server.closeIdleConnections();
  });
}
