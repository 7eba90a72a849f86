import { createServer, type RequestListener, type Server } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { type HttpOptions, httpGet, isSecureUrl } from '../../src/lib/http.ts';

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
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
