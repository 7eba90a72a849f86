import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, test } from 'vitest';
import { isPublicAddress } from '../../src/lib/addresses.ts';
import { type HttpOptions, httpGet, httpPost, isSecureUrl } from '../../src/lib/http.ts';

const servers: (Server | TcpServer)[] = [];
afterAll(() => {
  for (const server of servers) {
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  }
});

const serve = (listener: RequestListener): Promise<string> => listenOn(createServer(listener));

async function listenOn(server: Server | TcpServer): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

const OPTIONS: HttpOptions = { maxBytes: 1000, timeoutMs: 5000, redirect: 'same-host' };
const SECRET = 'hunter2';

const sendTo =
  (location: string): RequestListener =>
  (request, response) => {
    if (request.url === '/there') response.end('arrived');
    else response.writeHead(302, { location }).end();
  };

test('an answer is its status, headers and bytes, whatever the status', async () => {
  const url = await serve((request, response) => {
    response.writeHead(418, { 'x-seen': request.headers['x-asked'] }).end(Buffer.from([0, 255]));
  });
  const answer = await httpGet(url, { ...OPTIONS, headers: { 'x-asked': 'yes' } });
  expect(answer).toMatchObject({ kind: 'answer', status: 418, body: Buffer.from([0, 255]) });
  expect(answer.kind === 'answer' && answer.headers.get('x-seen')).toBe('yes');
});

test('an answer of exactly the largest size is taken, one byte more is not', async () => {
  const url = await serve((request, response) => {
    response.end('x'.repeat(Number(request.url?.slice(1))));
  });
  expect(await httpGet(`${url}/1000`, OPTIONS)).toMatchObject({ kind: 'answer' });
  expect(await httpGet(`${url}/1001`, OPTIONS)).toMatchObject({ kind: 'failure', why: 'too-large' });
});

test('an answer without end is left', async () => {
  const url = await serve((_, response) => {
    const more = setInterval(() => response.write('x'.repeat(400)), 1);
    response.on('close', () => clearInterval(more));
  });
  expect(await httpGet(url, OPTIONS)).toMatchObject({ kind: 'failure', why: 'too-large' });
});

test('compressed bytes count as what they become', async () => {
  const { gzipSync } = await import('node:zlib');
  const url = await serve((_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(1_000_000)));
  });
  expect(await httpGet(url, OPTIONS)).toMatchObject({ kind: 'failure', why: 'too-large' });
});

test.each([
  ['never answers', () => {}],
  ['stops in the middle', (_: unknown, response: { write(text: string): void }) => response.write('x')],
])('a host that %s is not waited for', async (_, listener) => {
  const url = await serve((request, response) => void listener(request, response));
  expect(await httpGet(url, { ...OPTIONS, timeoutMs: 100 })).toMatchObject({
    kind: 'failure',
    why: 'timeout',
  });
});

test('a limit over several exchanges ends this one', async () => {
  const url = await serve(() => {});
  const signal = AbortSignal.timeout(100);
  expect(await httpGet(url, { ...OPTIONS, signal })).toMatchObject({ kind: 'failure', why: 'timeout' });
});

test('what is not answered ends though the garbage collector runs', async () => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('no gc');
  const url = await serve(() => {});
  const running = setInterval(() => collect(), 10);
  const signal = AbortSignal.timeout(300);
  const asked = [
    httpGet(url, { ...OPTIONS, timeoutMs: 300 }),
    httpGet(url, { ...OPTIONS, timeoutMs: 300, signal: AbortSignal.timeout(60_000) }),
    httpGet(url, { ...OPTIONS, signal }),
  ];
  for (const answer of await Promise.all(asked)) expect(answer).toMatchObject({ why: 'timeout' });
  clearInterval(running);
});

test('a limit that is over before it starts asks nobody', async () => {
  let asked = 0;
  const url = await serve((_, response) => void response.end(String(++asked)));
  const answer = await httpGet(url, { ...OPTIONS, signal: AbortSignal.abort() });
  expect(answer).toMatchObject({ kind: 'failure', why: 'timeout' });
  expect(asked).toBe(0);
});

test('an answer that does not decompress is told from a host that is not there', async () => {
  for (const encoding of ['gzip', 'deflate', 'br']) {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end('neither of them');
    });
    expect(await httpGet(url, OPTIONS)).toMatchObject({ kind: 'failure', why: 'malformed' });
  }
});

test('a host that nobody listens on, or that hangs up, cannot be reached', async () => {
  const url = await serve((request) => request.socket.destroy());
  expect(await httpGet(url, OPTIONS)).toMatchObject({ kind: 'failure', why: 'unreachable' });
  const closed = servers.pop();
  await new Promise((resolve) => closed?.close(resolve));
  expect(await httpGet(url, OPTIONS)).toMatchObject({ kind: 'failure', why: 'unreachable' });
});

test('a host that does not speak TLS where it should is told from one that is not there', async () => {
  const url = await serve((_, response) => void response.end('plain'));
  expect(await httpGet(url.replace('http:', 'https:'), OPTIONS)).toMatchObject({
    kind: 'failure',
    why: 'tls',
  });
});

test('a redirect on the same host is followed, where that is allowed', async () => {
  const url = await serve(sendTo('/there'));
  expect(await httpGet(url, OPTIONS)).toMatchObject({ kind: 'answer', body: Buffer.from('arrived') });
  expect(await httpGet(url, { ...OPTIONS, redirect: 'none' })).toMatchObject({ why: 'redirected' });
});

test.each([
  'http://example.invalid/',
  'https://127.0.0.1/',
  'file:///etc/passwd',
  '//example.invalid/there',
  'http://',
])('a redirect to %s is not followed', async (location) => {
  const url = await serve(sendTo(location));
  expect(await httpGet(url, OPTIONS)).toMatchObject({ kind: 'failure', why: 'redirected' });
});

test('a redirect to another port of this machine is not followed', async () => {
  const other = await serve((_, response) => void response.end('other'));
  const url = await serve(sendTo(`${other}/there`));
  expect(await httpGet(url, OPTIONS)).toMatchObject({ kind: 'failure', why: 'redirected' });
});

test('redirects in a circle end', async () => {
  const url = await serve(sendTo('/round'));
  expect(await httpGet(url, OPTIONS)).toMatchObject({ kind: 'failure', why: 'redirected' });
});

test.each([
  'http://example.invalid/',
  'http://127.0.0.1.example.invalid/',
  'http://localhost.example.invalid/',
  'http://10.0.0.1/',
  `https://user:${SECRET}@example.invalid/`,
  'ftp://127.0.0.1/',
  'file:///etc/passwd',
  'not a URL',
])('%s is not asked', async (url) => {
  expect(isSecureUrl(url)).toBe(false);
  expect(await httpGet(url, OPTIONS)).toMatchObject({ kind: 'failure', why: 'insecure' });
});

test.each(['https://example.invalid/', 'http://localhost:8080/', 'http://127.0.0.1/', 'http://[::1]:1/'])(
  '%s may be asked',
  (url) => {
    expect(isSecureUrl(url)).toBe(true);
  },
);

test('a failure names the host, and neither query nor path nor header', async () => {
  const url = await serve(sendTo(`/there?token=${SECRET}#${SECRET}`));
  const failures = [
    await httpGet(`${url}/${SECRET}?token=${SECRET}`, { ...OPTIONS, redirect: 'none' }),
    await httpGet(`https://127.0.0.1:1/${SECRET}?token=${SECRET}`, OPTIONS),
    await httpGet(`http://${SECRET}:${SECRET}@127.0.0.1/?${SECRET}`, OPTIONS),
    await httpGet(`https://no-such-host.invalid/${SECRET}?token=${SECRET}`, {
      ...OPTIONS,
      headers: { authorization: `Bearer ${SECRET}` },
    }),
  ];
  for (const failure of failures) {
    expect(failure.kind).toBe('failure');
    expect(JSON.stringify(failure)).not.toContain(SECRET);
  }
});

// ── POST ────────────────────────────────────────────────────────────────────────────────────

const { redirect: _, ...POST } = { ...OPTIONS, contentType: 'application/json' };

test('what is posted arrives as it was given, once', async () => {
  const seen: string[] = [];
  const url = await serve(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method, headers } = request;
    seen.push(`${method} ${headers['content-type']} ${headers['x-asked']} ${body}`);
    response.writeHead(201).end('made');
  });
  const answer = await httpPost(url, '{"a":"ü"}', { ...POST, headers: { 'x-asked': 'yes' } });
  expect(answer).toMatchObject({ kind: 'answer', status: 201, body: Buffer.from('made') });
  expect(seen).toEqual(['POST application/json yes {"a":"ü"}']);
});

test.each([301, 302, 303, 307, 308])(
  'what is posted is not sent on at a %i, not even on the host',
  async (status) => {
    const paths: string[] = [];
    const other = await serve((request, response) =>
      response.end(String(paths.push(`other ${request.url}`))),
    );
    const url = await serve((request, response) => {
      paths.push(request.url ?? '');
      const location = request.url === '/same' ? '/there' : `${other}/there?token=${SECRET}`;
      response.writeHead(status, { location }).end();
    });
    for (const path of ['/same', '/other']) {
      const answer = await httpPost(`${url}${path}`, SECRET, POST);
      expect(answer).toMatchObject({ kind: 'failure', why: 'redirected' });
      expect(JSON.stringify(answer)).not.toContain(SECRET);
    }
    expect(paths).toEqual(['/same', '/other']);
  },
);

test('what is posted goes by TLS, or to this machine', async () => {
  for (const url of ['http://example.invalid/', 'http://10.0.0.1/', 'file:///etc/passwd'])
    expect(await httpPost(url, SECRET, POST)).toMatchObject({ kind: 'failure', why: 'insecure' });
});

test('an answer to POST is cut off and waited for as one to GET', async () => {
  const endless = await serve((_, response) => {
    const more = setInterval(() => response.write('x'.repeat(400)), 1);
    response.on('close', () => clearInterval(more));
  });
  expect(await httpPost(endless, '', POST)).toMatchObject({ why: 'too-large' });
  const silent = await serve(() => {});
  expect(await httpPost(silent, '', { ...POST, timeoutMs: 100 })).toMatchObject({ why: 'timeout' });
});

// ── guarded ─────────────────────────────────────────────────────────────────────────────────

const anywhere = { ...OPTIONS, mayConnect: () => true };
const publicOnly = { ...OPTIONS, mayConnect: isPublicAddress };

test('a guarded answer is its status, headers and bytes', async () => {
  const url = await serve((request, response) => {
    response.writeHead(418, { 'x-seen': request.headers['x-asked'] }).end(Buffer.from([0, 255]));
  });
  const answer = await httpGet(url, { ...anywhere, headers: { 'x-asked': 'yes' } });
  expect(answer).toMatchObject({ kind: 'answer', status: 418, body: Buffer.from([0, 255]) });
  expect(answer.kind === 'answer' && answer.headers.get('x-seen')).toBe('yes');
});

test.each([204, 304])('a guarded %i is an answer without a body', async (status) => {
  const url = await serve((_, response) => void response.writeHead(status).end());
  expect(await httpGet(url, anywhere)).toMatchObject({ kind: 'answer', status, body: Buffer.alloc(0) });
});

test('the address that is judged is the one that is connected to, by name and by number', async () => {
  const url = await serve((_, response) => void response.end('arrived'));
  const judged: string[] = [];
  const mayConnect = (address: string): boolean => judged.push(address) > 0;
  expect(await httpGet(url, { ...OPTIONS, mayConnect })).toMatchObject({ body: Buffer.from('arrived') });
  expect(judged).toEqual(['127.0.0.1']);
  await httpGet(url.replace('127.0.0.1', 'localhost'), { ...OPTIONS, mayConnect });
  expect(judged.slice(1)).toContain('127.0.0.1');
});

test('no connection is made to an address that is not allowed, whatever its name', async () => {
  let asked = 0;
  const url = await serve((_, response) => void response.end(String(++asked)));
  const { port } = new URL(url);
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '0177.0.0.1'])
    for (const scheme of ['http', 'https'])
      expect(await httpGet(`${scheme}://${host}:${port}/`, publicOnly)).toMatchObject({ why: 'insecure' });
  expect(asked).toBe(0);
});

test('one address of a name that is not allowed is enough', async () => {
  const url = await serve((_, response) => void response.end('arrived'));
  const seen: string[] = [];
  // The second answer of a name that rebinds: allowed at first, refused from then on.
  const mayConnect = (address: string): boolean => seen.push(address) === 1 && address === '0.0.0.0';
  const answer = await httpGet(url.replace('127.0.0.1', 'localhost'), { ...OPTIONS, mayConnect });
  expect(answer).toMatchObject({ why: 'insecure' });
});

test.each([
  ['never answers', () => {}],
  ['stops in the middle', (_: unknown, response: { write(text: string): void }) => response.write('x')],
  [
    'sends a byte at a time',
    (_: unknown, response: { write(text: string): void; on(event: 'close', then: () => void): void }) => {
      const more = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(more));
    },
  ],
])('a guarded host that %s is not waited for', async (_, listener) => {
  const url = await serve((request, response) => void listener(request, response));
  expect(await httpGet(url, { ...anywhere, timeoutMs: 100 })).toMatchObject({ why: 'timeout' });
});

test('a guarded answer without end is left, and what is compressed is not taken', async () => {
  let left = false;
  const endless = await serve((_, response) => {
    const more = setInterval(() => response.write('x'.repeat(400)), 1);
    response.on('close', () => {
      left = true;
      clearInterval(more);
    });
  });
  expect(await httpGet(endless, anywhere)).toMatchObject({ why: 'too-large' });
  await expect.poll(() => left).toBe(true);
  const compressed = await serve((request, response) => {
    const asked = String(request.headers['accept-encoding']);
    response.writeHead(200, { 'content-encoding': 'gzip', 'x-asked': asked }).end('x');
  });
  expect(await httpGet(compressed, anywhere)).toMatchObject({ why: 'malformed' });
});

test('a guarded host that hangs up, is cut off or speaks no HTTP cannot be reached', async () => {
  const hangsUp = await serve((request) => request.socket.destroy());
  const cutOff = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('x', () => response.destroy());
  });
  const garbage = await serve((request) => request.socket.end('SSH-2.0-OpenSSH\r\n'));
  const impossible = await serve((request) => request.socket.end('HTTP/1.1 999 ?\r\n\r\n'));
  for (const url of [hangsUp, cutOff, garbage, impossible])
    expect(await httpGet(url, anywhere)).toMatchObject({ kind: 'failure', why: 'unreachable' });
  const plain = hangsUp.replace('http:', 'https:');
  expect((await httpGet(plain, anywhere)).kind).toBe('failure');
});

test('a guarded redirect is followed on the host alone, where that is allowed', async () => {
  const url = await serve(sendTo('/there'));
  expect(await httpGet(url, anywhere)).toMatchObject({ body: Buffer.from('arrived') });
  expect(await httpGet(url, { ...anywhere, redirect: 'none' })).toMatchObject({ why: 'redirected' });
  const away = await serve(sendTo(`${url}/there`));
  expect(await httpGet(away, anywhere)).toMatchObject({ why: 'redirected' });
});

test.each([
  ['a redirect', 302, 'redirected'],
  ['a redirect to nowhere', 300, undefined],
])('%s holds no connection, whatever it goes on to say', async (_, status, why) => {
  const closed: string[] = [];
  const url = await serve((request, response) => {
    response.on('close', () => closed.push(request.url ?? ''));
    response.writeHead(status, { location: 'https://example.invalid/' });
    response.write('x'.repeat(100_000));
  });
  expect(await httpGet(url, anywhere)).toMatchObject(why === undefined ? { status } : { why });
  await expect.poll(() => closed.length).toBe(1);
});

test('a guarded failure names the host, and neither query nor path nor header', async () => {
  const url = await serve(sendTo(`/there?token=${SECRET}#${SECRET}`));
  const options = { headers: { authorization: `Bearer ${SECRET}` }, redirect: 'none' } as const;
  for (const mayConnect of [() => true, () => false])
    expect(
      JSON.stringify(await httpGet(`${url}/${SECRET}`, { ...OPTIONS, ...options, mayConnect })),
    ).not.toContain(SECRET);
});

test.each(['gzip', 'br', 'x-gzip', 'deflate'])(
  'what is compressed with %s and cut, or never ends, is over in time all the same',
  async (encoding) => {
    const head = `HTTP/1.1 200 OK\r\ncontent-encoding: ${encoding}\r\n`;
    // Node's decompression waits forever for some of them, whatever the signal says.
    const answers = [`${head}\r\n{}`, `${head}content-length: 2\r\n\r\n{}`, `${head}\r\n\x1f\x8b`];
    for (const answer of answers) {
      for (const ends of [true, false]) {
        const server = createTcpServer((socket) => {
          socket.on('error', () => undefined);
          socket.once('data', () => (ends ? socket.end(answer, 'latin1') : socket.write(answer, 'latin1')));
        });
        const url = await listenOn(server);
        const options = { maxBytes: 1000, timeoutMs: 200 };
        const start = performance.now();
        await httpGet(url, { ...options, redirect: 'none' });
        await httpPost(url, 'x', { ...options, contentType: 'text/plain' });
        expect(performance.now() - start).toBeLessThan(3000);
      }
    }
  },
);
