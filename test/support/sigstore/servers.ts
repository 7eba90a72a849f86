import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Four services on loopback, each of which can be made to fail. */

export type Service = 'fulcio' | 'rekor' | 'tsa' | 'oidc';

export type Tamper =
  /** `times`: so often, then as it should; else always. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly times?: number;
    }
  /** The request is read and never answered. */
  | { readonly kind: 'hang' }
  /** The connection is cut. */
  | { readonly kind: 'reset'; readonly times?: number }
  /** The right answer, changed on its way; `body` is what was asked. */
  | { readonly kind: 'rewrite'; readonly rewrite: Rewrite };

export type Rewrite = (answer: Buffer, body: string) => Buffer | string | Promise<string>;

/** `body` is what the client sent. */
export type Asked = {
  readonly service: Service;
  readonly path: string;
  readonly body: string;
  readonly authorization: string | null;
};

type Answer = {
  readonly statusCode: number;
  readonly response: string | ArrayBufferView;
  readonly contentType?: string;
};
type Handler = (body: string, url: URL) => Promise<Answer>;
export type Handlers = Readonly<Record<Service, Handler>>;

export type Services = {
  readonly urls: Readonly<Record<Service, string>>;
  readonly asked: readonly Asked[];
  tamper(service: Service, how: Tamper | null): void;
  close(): Promise<void>;
};

export async function startServices(handlers: Handlers): Promise<Services> {
  const asked: Asked[] = [];
  const tampered = new Map<Service, { how: Tamper; left: number }>();
  const serve = async (service: Service): Promise<Server> => {
    const server = createServer(async (request, response) => {
      const body = await readBody(request);
      asked.push({
        service,
        path: request.url ?? '',
        body,
        authorization: request.headers.authorization ?? null,
      });
      const how = takeTamper(tampered, service);
      if (how?.kind === 'hang') return;
      if (how?.kind === 'reset') return void request.socket.destroy();
      if (how?.kind === 'status') return void response.writeHead(how.status, how.headers).end(how.body ?? '');
      await answer(response, handlers[service], body, request, how?.rewrite ?? ((bytes) => bytes));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return server;
  };
  const [fulcio, rekor, tsa, oidc] = await Promise.all([
    serve('fulcio'),
    serve('rekor'),
    serve('tsa'),
    serve('oidc'),
  ]);
  return {
    urls: { fulcio: urlOf(fulcio), rekor: urlOf(rekor), tsa: urlOf(tsa), oidc: urlOf(oidc) },
    asked,
    tamper: (service, how) => {
      if (how === null) tampered.delete(service);
      else tampered.set(service, { how, left: 'times' in how ? (how.times ?? Infinity) : Infinity });
    },
    close: async () => {
      await Promise.all([fulcio, rekor, tsa, oidc].map(closeServer));
    },
  };
}

function takeTamper(tampered: Map<Service, { how: Tamper; left: number }>, service: Service): Tamper | null {
  const found = tampered.get(service);
  if (found === undefined || found.left <= 0) return null;
  found.left -= 1;
  return found.how;
}

async function answer(
  response: ServerResponse,
  handler: Handler,
  body: string,
  request: IncomingMessage,
  rewrite: Rewrite,
): Promise<void> {
  try {
    const result = await handler(body, new URL(request.url ?? '/', 'http://localhost'));
    const { response: text } = result;
    const bytes =
      typeof text === 'string'
        ? Buffer.from(text, 'utf8')
        : Buffer.from(text.buffer, text.byteOffset, text.byteLength);
    const type = result.contentType ?? 'text/plain';
    response.writeHead(result.statusCode, { 'content-type': type }).end(await rewrite(bytes, body));
  } catch (error) {
    response.writeHead(400).end(error instanceof Error ? error.message : 'refused');
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function urlOf(server: Server): string {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen');
  return `http://127.0.0.1:${address.port}`;
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
