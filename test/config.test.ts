import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseEvidence } from '../src/config/evidence.ts';
import { parseCheck } from '../src/config.ts';
import type { Environment } from '../src/model.ts';

const LOCAL = { name: 'local', temporary: null } as const;
const GITHUB = { name: 'github', temporary: '/runner/temp' } as const;

const check = (
  argv: readonly string[],
  env: Environment = {},
  provider: Parameters<typeof parseCheck>[3] = LOCAL,
) => parseCheck(argv, env, true, provider);
const evidence = (...argv: readonly string[]) => parseEvidence('show', argv, {}, true);

test('without flags a local check signs nothing and reads what is here', () => {
  expect(check([])).toEqual({
    format: 'text',
    output: null,
    quiet: false,
    color: true,
    pending: false,
    check: {
      directory: resolve('.'),
      base: null,
      head: null,
      policies: [],
      signing: { mode: 'none' },
      gateway: null,
      verifierId: null,
      evidence: null,
      reports: [],
      sarif: [],
      artifacts: [],
      bundles: [],
      trustedRoot: null,
      offline: false,
      cache: null,
      plantable: [],
    },
  });
});

test('every flag lands in its field, files relative to -C', () => {
  const config = check([
    ...[
      '-C',
      '/work',
      '--base',
      'main',
      '--head',
      'topic',
      '--policy',
      'pack:baseline',
      '--policy',
      'p.yaml',
    ],
    ...['--key', 'k.pem', '--verifier-id', 'https://ci.example/x', '--evidence', 'out', '--format', 'json'],
    ...[
      '--output',
      'v.json',
      '--report',
      'sarif=a=b.sarif',
      '--report',
      'markdown=/tmp/s.md',
      '--sarif',
      'a.sarif',
      '--sarif',
      '/tmp/b.sarif',
      '--artifact',
      'dist/a.tgz',
      '--artifact',
      'dist/b.tgz',
      '--bundle',
      'a.jsonl',
      '--trusted-root',
      'root.json',
      '--offline',
      '--pending',
      '--quiet',
      '--no-color',
    ],
  ]);
  expect(config).toEqual({
    format: 'json',
    output: '/work/v.json',
    quiet: true,
    color: false,
    pending: true,
    check: {
      directory: '/work',
      base: 'main',
      head: 'topic',
      policies: ['pack:baseline', 'p.yaml'],
      signing: { mode: 'key', file: '/work/k.pem' },
      gateway: null,
      verifierId: 'https://ci.example/x',
      evidence: '/work/out',
      reports: [
        { format: 'sarif', file: '/work/a=b.sarif' },
        { format: 'markdown', file: '/tmp/s.md' },
      ],
      sarif: ['/work/a.sarif', '/tmp/b.sarif'],
      artifacts: ['/work/dist/a.tgz', '/work/dist/b.tgz'],
      bundles: ['/work/a.jsonl'],
      trustedRoot: '/work/root.json',
      offline: true,
      cache: null,
      plantable: [],
    },
  });
});

test.each<[string, readonly string[], boolean, unknown]>([
  ['nothing, outside CI', [], false, { mode: 'none' }],
  ['a key', ['--key', '/k'], false, { mode: 'key', file: '/k' }],
  ['a key, in CI', ['--key', '/k'], true, { mode: 'key', file: '/k' }],
  ['key and a key', ['--sign', 'key', '--key', '/k'], true, { mode: 'key', file: '/k' }],
  ['none, in CI', ['--sign', 'none'], true, { mode: 'none' }],
  ['nobody said, in CI', [], true, { mode: 'default', services: null }],
  ['sigstore', ['--sign', 'sigstore'], false, { mode: 'sigstore', services: null }],
  [
    'a Sigstore of one’s own',
    ['--sign', 'sigstore', '--fulcio-url', 'https://f.example', '--rekor-url', 'https://r.example/'],
    true,
    {
      mode: 'sigstore',
      services: { fulcioUrl: 'https://f.example', rekorUrl: 'https://r.example', tsaUrl: null },
    },
  ],
  ['a gateway, in CI', ['--gateway', 'https://g.example'], true, { mode: 'gateway' }],
  ['a gateway, outside CI', ['--gateway', 'https://g.example'], false, { mode: 'gateway' }],
  ['a gateway by name', ['--gateway', 'https://g.example', '--sign', 'gateway'], true, { mode: 'gateway' }],
  [
    'a key with a gateway',
    ['--gateway', 'https://g.example', '--key', '/k'],
    true,
    { mode: 'key', file: '/k' },
  ],
  [
    'sigstore with a gateway',
    ['--gateway', 'https://g.example', '--sign', 'sigstore'],
    true,
    { mode: 'sigstore', services: null },
  ],
])('who signs: %s', (_, argv, inCi, signing) => {
  expect(check(argv, {}, inCi ? GITHUB : LOCAL).check.signing).toEqual(signing);
});

test.each<[string, readonly string[], string]>([
  ['a gateway that is not named', ['--sign', 'gateway'], 'USAGE'],
  ['the word for nobody said', ['--sign', 'default'], 'USAGE'],
  ['sigstore with a key', ['--sign', 'sigstore', '--key', 'k'], 'USAGE'],
  ['a log without its authority', ['--sign', 'sigstore', '--rekor-url', 'https://r.example'], 'USAGE'],
  ['a service for a key', ['--key', 'k', '--fulcio-url', 'https://f.example'], 'USAGE'],
  ['attestations of nothing', ['--sign', 'none', '--bundle', 'a.jsonl'], 'USAGE'],
  ['a key that is not named', ['--sign', 'key'], 'USAGE'],
  ['none, with a key', ['--sign', 'none', '--key', 'k'], 'USAGE'],
  ['nobody knows', ['--sign', 'x'], 'USAGE'],
  ['an empty word', ['--sign', ''], 'USAGE'],
  ['a word of objects', ['--sign', 'constructor'], 'USAGE'],
  ['an empty key', ['--key', ''], 'USAGE'],
  ['an argument', ['main'], 'USAGE'],
  ['an unknown flag', ['--polcy', 'x'], 'USAGE'],
  ['a flag without its value', ['--sign', 'none', '--base'], 'USAGE'],
  ['a flag that looks like a value', ['--sign', 'none', '--base', '--head'], 'USAGE'],
  ['a value for a switch', ['--sign', 'none', '--quiet=yes'], 'USAGE'],
  ['an unknown format', ['--sign', 'none', '--format', 'xml'], 'USAGE'],
  ['an unknown format of a report', ['--sign', 'none', '--report', 'xml=a'], 'USAGE'],
  ['a report without a file', ['--sign', 'none', '--report', 'json='], 'USAGE'],
  ['a report without a format', ['--sign', 'none', '--report', 'a.json'], 'USAGE'],
  ['an empty policy', ['--sign', 'none', '--policy', ''], 'USAGE'],
  ['an empty place', ['--sign', 'none', '--evidence', ''], 'USAGE'],
  ['an empty output', ['--sign', 'none', '--output', ''], 'USAGE'],
  ['a NUL in a place', ['--sign', 'none', '--evidence', 'a\0b'], 'USAGE'],
  ['a verifier that is no URI', ['--sign', 'none', '--verifier-id', 'me'], 'USAGE'],
  ['a verifier with a space', ['--sign', 'none', '--verifier-id', 'urn:a b'], 'USAGE'],
  ['a verifier with a line end', ['--sign', 'none', '--verifier-id', 'urn:a\n'], 'USAGE'],
])('%s ends in exit 2 with a hint', (_, argv, code) => {
  expect(() => check(argv, {}, GITHUB)).toThrow(
    expect.objectContaining({
      code,
      exitCode: 2,
      hint: expect.stringMatching(/./),
    }),
  );
});

const GATEWAY = ['--gateway', 'https://g.example'];

test.each<[string, readonly string[]]>([
  ['none', ['--sign', 'none']],
  ['a gateway and a key to contradict', ['--sign', 'gateway', '--key', 'k']],
  ['a verifier of its own', ['--verifier-id', 'urn:me']],
  ['no network', ['--offline']],
  ['no network, and a key', ['--offline', '--key', 'k']],
  ['a Sigstore that nobody asks', ['--fulcio-url', 'https://f.example', '--rekor-url', 'https://r.example']],
  ['an empty policy', ['--gateway-policy', '']],
  ['a policy that leads elsewhere', ['--gateway-policy', '../evidence']],
  ['half a digest', ['--gateway-policy', 'sha256:abc']],
  ['an empty document', ['--gateway-trust', '']],
  ['an empty audience', ['--audience', '']],
])('with a gateway %s ends in exit 2', (_, argv) => {
  expect(() => check([...GATEWAY, ...argv], {}, GITHUB)).toThrow(
    expect.objectContaining({ code: 'USAGE', exitCode: 2, hint: expect.stringMatching(/./) }),
  );
});

test.each(['--gateway-policy', '--gateway-trust', '--audience'])(
  '%s without a gateway ends in exit 2',
  (flag) => {
    expect(() => check(['--sign', 'none', flag, 'x'])).toThrow(
      expect.objectContaining({ code: 'USAGE', message: expect.stringContaining(flag) }),
    );
  },
);

test.each([
  ['https://g.example', 'https://g.example'],
  ['https://g.example/', 'https://g.example'],
  ['https://G.Example:443', 'https://g.example'],
  ['https://g.example:8443', 'https://g.example:8443'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['http://[::1]:8080', 'http://[::1]:8080'],
])('the gateway %s is %s', (given, url) => {
  const { gateway } = check(['--gateway', given]).check;
  expect(gateway).toEqual({ url, policy: 'default', trust: null, audience: url, proxy: null });
});

test.each([
  'http://g.example',
  'http://10.0.0.1',
  'g.example',
  'https://',
  'https:///x',
  '',
  'https://user@g.example',
  'https://user:secret@g.example',
  'https://g.example/countersign',
  'https://g.example//',
  'https://g.example?x',
  'https://g.example/?',
  'https://g.example#x',
  'https://g.example/#',
  'https://g.example\\x',
  ' https://g.example',
  'https://g.example x',
  'file:///g',
  'ftp://g.example',
])('%s is the URL of no gateway', (given) => {
  const asked = () => check([`--gateway=${given}`]);
  expect(asked).toThrow(expect.objectContaining({ code: 'USAGE' }));
  expect(asked).not.toThrow('secret');
});

test('what goes with a gateway lands in its field', () => {
  const argv = [
    '-C',
    '/work',
    ...GATEWAY,
    '--gateway-policy',
    'strict',
    '--gateway-trust',
    'g.json',
    '--audience',
    'api://x',
  ];
  expect(check(argv, { HTTPS_PROXY: '', https_proxy: 'http://p' }).check.gateway).toEqual({
    url: 'https://g.example',
    policy: 'strict',
    trust: '/work/g.json',
    audience: 'api://x',
    proxy: 'https_proxy',
  });
});

test('what the parser of flags says is one line', () => {
  expect(() => check(['--base', '--head'])).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('\n') }),
  );
});

test('in CI the evidence goes to the runner’s temporary folder unless a place is named', () => {
  const none = ['--sign', 'none'];
  expect(check(none, {}, GITHUB).check.evidence).toBe(join('/runner/temp', 'countersign-evidence'));
  expect(check([...none, '--evidence', '/x'], {}, GITHUB).check.evidence).toBe('/x');
});

test.each<[string, readonly string[], Environment, boolean, boolean]>([
  ['a terminal', [], {}, true, true],
  ['a pipe', [], {}, false, false],
  ['--no-color', ['--no-color'], {}, true, false],
  ['NO_COLOR', [], { NO_COLOR: '1' }, true, false],
  ['an empty NO_COLOR', [], { NO_COLOR: '' }, true, true],
  ['a dumb terminal', [], { TERM: 'dumb' }, true, false],
  ['a file', ['--output', 'x'], {}, true, false],
  ['a dash for stdout', ['--output', '-'], {}, true, true],
])('colour: %s', (_, argv, env, isTerminal, expected) => {
  expect(parseCheck(argv, env, isTerminal, LOCAL).color).toBe(expected);
  expect(parseEvidence('show', ['dir', ...argv], env, isTerminal).color).toBe(expected);
});

test('variables that change what programs do are named, and never their values', () => {
  const env = { NODE_OPTIONS: '--require /tmp/evil', LD_PRELOAD: '/tmp/evil.so', BASH_ENV: '', PATH: '/bin' };
  const { plantable } = check([], env).check;
  expect(plantable).toEqual(['NODE_OPTIONS', 'LD_PRELOAD']);
});

test('evidence takes one directory and a key, relative to -C', () => {
  const argv = ['dir', '-C', '/work', '--key', 'k.pub', '--format', 'json'];
  expect(parseEvidence('verify', argv, {}, true)).toMatchObject({
    directory: '/work/dir',
    signer: { kind: 'key', file: '/work/k.pub', name: 'k.pub' },
    format: 'json',
  });
  expect(evidence('/dir')).toMatchObject({ directory: '/dir', signer: null, format: 'text' });
});

test.each([
  ['no directory', []],
  ['two directories', ['a', 'b']],
  ['a format of reports', ['a', '--format', 'markdown']],
  ['a flag of another command', ['a', '--sign', 'key']],
  ['an empty key', ['a', '--key', '']],
])('evidence with %s ends in exit 2', (_, argv) => {
  expect(() => parseEvidence('verify', argv, {}, true)).toThrow(
    expect.objectContaining({ code: 'USAGE', exitCode: 2 }),
  );
});
