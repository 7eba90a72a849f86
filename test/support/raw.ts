import { connect } from 'node:net';

/** Requests whose bytes are what is written here: `fetch` would refuse some of them and tidy up others. */

export type RawRequest = {
  readonly method?: string;
  /** Latin-1, as it is. */
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

export type RawAnswer = {
  readonly status: number;
  /** In lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
};

const PATIENCE_MS = 10_000;

/** One connection, one request, one answer. Rejects when there is none in time. */
export async function askRaw(
  address: string,
  { method = 'GET', target, headers = {}, body }: RawRequest,
): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(address);
  const bytes = Buffer.from(body ?? '');
  const own = {
    host,
    connection: 'close',
    ...(body === undefined ? {} : { 'content-length': bytes.length }),
  };
  const lines = Object.entries({ ...own, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1');
  return parse(await exchangeBytes({ hostname, port: Number(port) }, Buffer.concat([head, bytes])));
}

function exchangeBytes(
  { hostname, port }: { readonly hostname: string; readonly port: number },
  request: Buffer,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: hostname, port });
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('no answer in time')));
    socket.on('data', (chunk: Buffer) => void chunks.push(chunk));
    // Who hangs up after an answer has answered.
    socket.on('error', (error) => (chunks.length === 0 ? reject(error) : undefined));
    socket.on('close', () => resolve(Buffer.concat(chunks)));
    socket.write(request);
  });
}

function parse(answer: Buffer): RawAnswer {
  const end = answer.indexOf('\r\n\r\n');
  const [first = '', ...lines] = answer.subarray(0, end).toString('latin1').split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]);
  if (end === -1 || Number.isNaN(status)) throw new Error('this is no answer of HTTP/1.1');
  const headers = new Map(
    lines.map((line) => {
      const [name = '', ...value] = line.split(':');
      return [name.toLowerCase(), value.join(':').trim()];
    }),
  );
  const body = answer.subarray(end + 4);
  return { status, headers, body: headers.get('transfer-encoding') === 'chunked' ? joined(body) : body };
}

function joined(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const line = body.indexOf('\r\n', at);
    const length = Number.parseInt(body.subarray(at, line).toString('latin1'), 16);
    chunks.push(body.subarray(line + 2, line + 2 + length));
    at = line + 2 + length + 2;
  }
  return Buffer.concat(chunks);
}
