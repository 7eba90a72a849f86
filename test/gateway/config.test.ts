import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GatewayConfig, gatewayConfig, parseGateway } from '../../src/config/gateway.ts';
import { RunError } from '../../src/errors.ts';
import type { Environment } from '../../src/model.ts';
import { FULL } from '../support/threats.ts';

/** The gateway's configuration: what it takes, what it refuses and where it says so. */

const GITHUB = 'https://token.actions.githubusercontent.com';

const BASE = `url: https://countersign.example
listen: 127.0.0.1:8080
data: ./data
issuers:
  - { issuer: ${GITHUB}, provider: github }
  - { issuer: https://gitlab.example, provider: gitlab }
  - { issuer: https://vstoken.dev.azure.com/org, provider: azure }
tenants:
  - name: acme
    policies: { default: ./acme.yaml }
    evidenceKeys: [./own.pub]
    bindings:
      - issuer: ${GITHUB}
        repositoryId: '123456789'
        workflows: [acme/policies/.github/workflows/countersign.yml@refs/heads/main]
        scopes: [policy:read, evidence:write]
limits: { perAddress: { rate: 50, burst: 500 } }
trustedProxies: [10.0.0.0/8, '::1']
`;

const FILE = '/etc/countersign/gateway.yaml';

function configOf(text: string | null, args: readonly string[] = [], env: Environment = {}): GatewayConfig {
  const file = text === null ? [] : ['--config', FILE];
  const command = parseGateway('serve', [...file, ...args], env, false);
  return gatewayConfig(command, text === null ? null : Buffer.from(text));
}

function refusalOf(read: () => unknown): RunError {
  try {
    read();
  } catch (error) {
    if (error instanceof RunError) return error;
    throw error;
  }
  throw new Error('it was taken');
}

test('the file of the contract is read as it says', () => {
  expect(configOf(BASE)).toEqual({
    url: 'https://countersign.example',
    listen: { host: '127.0.0.1', port: 8080 },
    tls: null,
    data: '/etc/countersign/data',
    database: null,
    issuers: [
      issuer(GITHUB, 'github'),
      issuer('https://gitlab.example', 'gitlab'),
      { ...issuer('https://vstoken.dev.azure.com/org', 'azure'), audience: 'api://AzureADTokenExchange' },
    ],
    tenants: [
      {
        name: 'acme',
        policies: new Map([['default', '/etc/countersign/acme.yaml']]),
        evidenceKeys: ['/etc/countersign/own.pub'],
        bindings: [
          {
            issuer: GITHUB,
            repositoryId: '123456789',
            workflows: ['acme/policies/.github/workflows/countersign.yml@refs/heads/main'],
            workflowShas: [],
            scopes: ['policy:read', 'evidence:write'],
          },
        ],
      },
    ],
    trustedProxies: ['10.0.0.0/8', '::1'],
    limits: { perAddress: { rate: 50, burst: 500 }, perBinding: { rate: 100, burst: 1000 } },
    trustedRoot: null,
    dangerouslyAllowHttpIssuers: false,
  });
});

function issuer(name: string, provider: string) {
  return {
    issuer: name,
    provider,
    audience: 'https://countersign.example',
    server: null,
    isPrivate: false,
  };
}

// ── what is refused, and where ──────────────────────────────────────────────────────────────

/** `▶` stands where the message has to point; it is taken out before the file is read. */
type Broken = readonly [name: string, find: string | RegExp, put: string, says?: RegExp];

const END = /$(?![\s\S])/;
const ISSUER = `{ issuer: ${GITHUB}, provider: github }`;
const WORKFLOW = 'acme/policies/.github/workflows/countersign.yml@refs/heads/main';

const BROKEN: readonly Broken[] = [
  ['an empty file', /[\s\S]+/, '▶', /empty/],
  ['only a comment', /[\s\S]+/, '▶# nothing', /empty/],
  ['a list', /[\s\S]+/, '▶- url', /map of keys/],
  ['a word', /[\s\S]+/, '▶gateway', /map of keys/],
  ['an unknown key', END, '▶audit: true\n', /unknown key `audit`/],
  ['a misspelt key', 'listen:', '▶listn:', /did you mean `listen`/],
  ['a misspelt key that is missing', 'data: ./data', '▶dat: ./data', /did you mean `data`/],
  [
    'a misspelt key of an issuer',
    ISSUER,
    `{ issuer: ${GITHUB}, ▶provder: github }`,
    /did you mean `provider`/,
  ],
  ['a misspelt key of a binding', 'repositoryId:', '▶repositoryID:', /did you mean `repositoryId`/],
  [
    'an unknown key of a tenant',
    '    policies:',
    '    ▶policis: x\n    policies:',
    /did you mean `policies`/,
  ],
  ['an unknown limit', 'perAddress', '▶perHour', /unknown key/],
  ['a key twice', 'data: ./data', 'data: ./data\n▶url: https://b.example', /twice/],
  ['no url', 'url: https://countersign.example\n', '▶', /no `url`/],
  ['no data', 'data: ./data\n', '', /no `data`/],
  ['no issuers', /issuers:\n(?: {2}- .*\n)+/, '', /no `issuers`/],
  ['an empty list of issuers', /issuers:\n(?: {2}- .*\n)+/, 'issuers: ▶[]\n', /at least one/],
  ['an empty list of tenants', /tenants:\n(?: {2,}.*\n)+/, 'tenants: ▶[]\n', /at least one/],
  ['a url without a scheme', 'https://countersign.example', '▶countersign.example'],
  ['a url of http', 'https://countersign.example', '▶http://countersign.example'],
  ['a url with a slash at its end', 'https://countersign.example', '▶https://countersign.example/'],
  ['a url with a path', 'https://countersign.example', '▶https://countersign.example/gateway'],
  ['a url with a query', 'https://countersign.example', '▶https://countersign.example?a=b'],
  ['a url with a user', 'https://countersign.example', '▶https://me@countersign.example'],
  ['a url in capitals', 'https://countersign.example', '▶https://Countersign.example'],
  ['a url with its default port', 'https://countersign.example', '▶https://countersign.example:443'],
  ['a url that is a number', 'https://countersign.example', '▶443'],
  ['a port alone', '127.0.0.1:8080', '▶8080', /quotes/],
  ['a colon and a port', '127.0.0.1:8080', "▶':8080'"],
  ['an address alone', '127.0.0.1:8080', '▶127.0.0.1'],
  ['a port above all ports', '127.0.0.1:8080', '▶127.0.0.1:65536'],
  ['IPv6 without brackets', '127.0.0.1:8080', "▶'::1:8080'"],
  ['a URL to listen on', '127.0.0.1:8080', '▶http://127.0.0.1:8080'],
  ['no folder', 'data: ./data', "data: ▶''", /empty/],
  ['two lines as a folder', 'data: ./data', 'data: ▶"a\\nb"', /one line/],
  ['a NUL in a folder', 'data: ./data', 'data: ▶"a\\0b"', /one line/],
  [
    'a key instead of its file',
    END,
    'tls: { certificate: a, key: ▶"-----BEGIN PRIVATE KEY-----\\nTWlJRXZnSUJBREFOQmdrcWhraUc5dzBCQVFFRkFBU0M=" }',
    /one line/,
  ],
  ['half of tls', END, 'tls: ▶{ certificate: a }', /no `key`/],
  ['objects elsewhere', END, 'objects: ▶s3://bucket/prefix', /this version/],
  ['a database of another kind', END, 'database: ▶mysql://localhost/x', /postgres:/],
  ['a password', END, 'database: ▶postgres://u:hunter2@db/x', /password/],
  ['an empty user with a password', END, 'database: ▶postgres://:hunter2@db/x', /password/],
  ['a password with a slash in it', END, 'database: ▶postgres://u:hunter2/x@db/x', /password/],
  ['a password in the query', END, 'database: ▶postgres://u@db/x?password=hunter2', /password/],
  [
    'an escaped password in the query',
    END,
    'database: ▶postgres://u@db/x?a=b&p%61ssword=hunter2',
    /password/,
  ],
  ['an http issuer', 'https://gitlab.example', '▶http://127.0.0.1:8080', /for tests/],
  ['an http issuer that is no loopback', 'https://gitlab.example', '▶http://gitlab.example'],
  ['an issuer with a slash at its end', 'https://gitlab.example', '▶https://gitlab.example/'],
  ['an issuer with a query', 'https://gitlab.example', '▶https://gitlab.example?x'],
  ['an issuer with a user', 'https://gitlab.example', '▶https://a:b@gitlab.example'],
  ['an issuer with a space before it', 'https://gitlab.example', "▶' https://gitlab.example'"],
  ['an issuer with one slash', 'https://gitlab.example', '▶https:/gitlab.example'],
  ['the same issuer twice', 'https://gitlab.example', `▶${GITHUB}`, /twice/],
  ['a provider that we do not know', 'provider: gitlab', 'provider: ▶bitbucket', /github/],
  ['a server with a path', 'provider: gitlab', 'provider: gitlab, server: ▶https://gitlab.example/x'],
  ['a yes', 'provider: gitlab', 'provider: gitlab, allowPrivateAddress: ▶yes', /true/],
  ['a tenant in capitals', 'name: acme', 'name: ▶Acme', /lower-case/],
  ['a tenant with a slash', 'name: acme', 'name: ▶a/b', /lower-case/],
  ['the same tenant twice', 'limits:', '  - { name: ▶acme }\nlimits:', /twice/],
  ['a policy in capitals', 'default: ./acme.yaml', 'Default: ▶./acme.yaml', /lower-case/],
  ['a policy that is a list', '{ default: ./acme.yaml }', '▶[./acme.yaml]', /map of keys/],
  ['a binding of another issuer', `- issuer: ${GITHUB}`, '- issuer: ▶https://other.example', /none of/],
  ['a repository’s id without quotes', "'123456789'", '▶123456789', /quotes/],
  ['a repository’s name', "'123456789'", '▶acme/widgets', /digits/],
  ['a repository’s id with four parts', "'123456789'", '▶a/b/c/d'],
  ['a workflow that is no path', WORKFLOW, '▶countersign.yml', /workflows\/FILE/],
  ['a workflow with a space', WORKFLOW, "▶'acme/x/.github/workflows/a b.yml'"],
  ['a short commit', 'scopes: [', 'workflowShas: [▶abc123]\n        scopes: [', /full commit/],
  ['a scope that we do not know', 'evidence:write', '▶evidence:read', /policy:read/],
  ['no scope', '[policy:read, evidence:write]', '▶[]', /at least one/],
  ['a rate of nothing', 'rate: 50', 'rate: ▶0', /at least/],
  ['half a request at once', 'burst: 500', 'burst: ▶0.5', /whole number/],
  ['a burst without end', 'burst: 500', 'burst: ▶.inf'],
  ['a proxy’s name', '10.0.0.0/8', '▶proxy.example', /network/],
  ['a network of 33 bits', '10.0.0.0/8', '▶10.0.0.0/33', /network/],
  ['a tab', '  - name: acme', '▶\t- name: acme', /tab/],
  ['an open bracket', 'trustedProxies: [10.0.0.0/8', 'trustedProxies: [10.0.0.0/8, ['],
  ['a tag', '127.0.0.1:8080', '!!binary ▶aGk=', /tag/],
  ['an alias of nothing', '127.0.0.1:8080', '▶*nowhere', /alias/],
  ['a merge', 'evidenceKeys: [./own.pub]', '▶<<: { name: b }', /merge/],
  ['a second document', END, '---\nurl: x\n', /second document/],
  ['a directive', /^/, '▶%YAML 1.1\n---\n', /%/],
];

test('the table of broken files is long enough', () => {
  expect(BROKEN.length).toBeGreaterThanOrEqual(60);
});

for (const [name, find, put, says] of BROKEN)
  test(`${name} is refused where it stands`, () => {
    const marked = BASE.replace(find, () => put);
    expect(marked).not.toBe(BASE);
    const before = marked.split('▶')[0] ?? '';
    const lines = before.split('\n');
    const { code, message, hint } = refusalOf(() => configOf(marked.replace('▶', '')));
    expect(code).toBe('CONFIG_INVALID');
    if (put.includes('▶'))
      expect(message).toContain(`${FILE}:${lines.length}:${(lines.at(-1) ?? '').length + 1}: `);
    else expect(message).toMatch(/gateway\.yaml:\d+:\d+: /);
    if (says !== undefined) expect(`${message} ${hint}`).toMatch(says);
    expect(hint).not.toBe('');
    expect(`${message}${hint}`).not.toMatch(/hunter2|BEGIN PRIVATE/);
  });

test('bombs of YAML end at their limit, quickly', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, i) => `a${i}: &a${i} [${`*a${i - 1},`.repeat(i === 0 ? 0 : 9)}x]`,
  );
  const bombs = [
    laughs.join('\n'),
    `url: ${'['.repeat(100_000)}`,
    `url: ${'{a: '.repeat(10_000)}`,
    `${'- '.repeat(50_000)}a`,
    `${'? '.repeat(50_000)}a`,
    'a: &a [*a]',
    `x: ${'"a" '.repeat(10_000)}`,
    `${Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n')}`,
    'x'.repeat(1_048_577),
    `tenants: [${'{},'.repeat(20_000)}]`,
  ];
  for (const bomb of bombs) {
    const before = performance.now();
    expect(refusalOf(() => configOf(bomb)).code).toBe('CONFIG_INVALID');
    expect(performance.now() - before).toBeLessThan(10_000);
  }
  expect(
    refusalOf(() => gatewayConfig(parseGateway('serve', ['--config', FILE], {}, false), Buffer.of(0xff)))
      .code,
  ).toBe('CONFIG_INVALID');
});

test('whatever becomes of the file, it is read or refused with a place: nothing crashes', () => {
  const pieces = [
    '\t',
    '\0',
    ': ',
    '- ',
    '[',
    '}',
    '*a',
    '&a',
    '!!x',
    '|',
    '>',
    '"',
    "'",
    '<<: ',
    '#',
    '%',
    '---\n',
    '\ud800',
    '💥',
    '__proto__',
    '-1',
    'null',
    '~',
  ];
  const mutation = fc.record({
    at: fc.nat({ max: BASE.length }),
    cut: fc.nat({ max: 40 }),
    put: fc.oneof(
      fc.constantFrom(...pieces),
      fc.string(),
      fc.nat().map((i) => BASE.slice(i % BASE.length, (i % BASE.length) + 60)),
    ),
  });
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
      const text = mutations.reduce(
        (file, { at, cut, put }) => file.slice(0, at) + put + file.slice(at + cut),
        BASE,
      );
      try {
        configOf(text);
      } catch (error) {
        expect(error).toBeInstanceOf(RunError);
        expect(error).toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringMatching(/:\d+:\d+: /) });
      }
    }),
    { numRuns: FULL ? 5_000 : 400 },
  );
});

// ── options and variables ───────────────────────────────────────────────────────────────────

/** A key, what an option or a variable says of it, and what comes of it. */
const SAID: readonly (readonly [flag: string, said: string, is: Partial<GatewayConfig>])[] = [
  ['url', 'https://other.example', { url: 'https://other.example' }],
  ['listen', '[::1]:9090', { listen: { host: '::1', port: 9090 } }],
  ['listen', 'localhost:0', { listen: { host: 'localhost', port: 0 } }],
  ['tls', '{ certificate: c.pem, key: /k.pem }', { tls: { certificate: resolve('c.pem'), key: '/k.pem' } }],
  ['data', 'elsewhere', { data: resolve('elsewhere') }],
  ['database', 'postgres://u@db:5432/x?user=a@b', { database: 'postgres://u@db:5432/x?user=a@b' }],
  ['trusted-proxies', '[192.0.2.1]', { trustedProxies: ['192.0.2.1'] }],
  [
    'limits',
    '{ perBinding: { rate: 1, burst: 2 } }',
    { limits: { perAddress: { rate: 100, burst: 1000 }, perBinding: { rate: 1, burst: 2 } } },
  ],
  ['trusted-root', 'root.json', { trustedRoot: resolve('root.json') }],
];

test.each(SAID)('--%s %s is said by an option or a variable, and goes before the file', (flag, said, is) => {
  const variable = `COUNTERSIGN_${flag.replaceAll('-', '_').toUpperCase()}`;
  expect(configOf(BASE, [`--${flag}`, said])).toMatchObject(is);
  expect(configOf(BASE, [], { [variable]: said })).toMatchObject(is);
  // The option goes before the variable, an empty variable is none.
  expect(configOf(BASE, [`--${flag}`, said], { [variable]: 'nonsense: [' })).toMatchObject(is);
  expect(configOf(BASE, [], { [variable]: '' })).toEqual(configOf(BASE));
});

test('without a file everything may be said by options', () => {
  const issuers = '[{ issuer: http://127.0.0.1:1, provider: github, audience: them }]';
  const tenants =
    "[{ name: acme, bindings: [{ issuer: 'http://127.0.0.1:1', repositoryId: '1', scopes: [policy:read] }] }]";
  const args = ['--url', 'https://a.example', '--data', 'd', '--issuers', issuers, '--tenants', tenants];
  const config = configOf(null, [...args, '--dangerously-allow-http-issuers', '-C', '/srv']);
  expect(config).toMatchObject({ data: '/srv/d', dangerouslyAllowHttpIssuers: true, listen: { port: 8080 } });
  expect(config.issuers).toEqual([{ ...issuer('http://127.0.0.1:1', 'github'), audience: 'them' }]);
  expect(refusalOf(() => configOf(null, args)).message).toContain('--issuers:');
  expect(refusalOf(() => configOf(null, ['--url', 'https://a.example'])).code).toBe('CONFIG_INVALID');
});

test('paths of options go by -C, those of the file by the file', () => {
  const command = parseGateway('serve', ['-C', '/srv', '--config', 'conf/gateway.yaml'], {}, false);
  expect(command.file).toBe('/srv/conf/gateway.yaml');
  expect(gatewayConfig(command, Buffer.from(BASE)).data).toBe('/srv/conf/data');
  const said = parseGateway('serve', ['-C', '/srv', '--config', FILE, '--data', 'd'], {}, false);
  expect(gatewayConfig(said, Buffer.from(BASE)).data).toBe('/srv/d');
  expect(gatewayConfig(said, Buffer.from(BASE)).tenants[0]?.evidenceKeys).toEqual([
    '/etc/countersign/own.pub',
  ]);
});

test('a mistake in an option or a variable names that, and not the file', () => {
  const wrong = (args: readonly string[], env: Environment = {}): string =>
    refusalOf(() => configOf(BASE, args, env)).message;
  expect(wrong(['--listen', '8080'])).toMatch(/^--listen:1:1: /);
  expect(wrong([], { COUNTERSIGN_LISTEN: '8080' })).toMatch(/^COUNTERSIGN_LISTEN:1:1: /);
  expect(wrong(['--limits', '{ perAddres: 1 }'])).toMatch(/^--limits:.*perAddress/);
  expect(wrong(['--limits', '{'])).toMatch(/^--limits:/);
  expect(wrong([], { COUNTERSIGN_DANGEROUSLY_ALLOW_HTTP_ISSUERS: '1' })).toMatch(/^COUNTERSIGN_DANGEROUSLY/);
  expect(wrong(['--url', ''])).toMatch(/^--url:/);
});

test('a password comes in the variable, and never in an option that every process can read', () => {
  const url = 'postgres://u:hunter2@db/x';
  expect(configOf(BASE, [], { COUNTERSIGN_DATABASE: url }).database).toBe(url);
  const { code, message, hint } = refusalOf(() => configOf(BASE, ['--database', url]));
  expect(code).toBe('CONFIG_INVALID');
  expect(hint).toContain('COUNTERSIGN_DATABASE');
  expect(message + hint).not.toContain('hunter2');
});

test('options that there are not, and arguments, are refused as usage', () => {
  for (const args of [['--nonsense'], ['now'], ['--format', 'sarif'], ['--config'], ['--data']])
    expect(refusalOf(() => parseGateway('serve', args, {}, false)).code).toBe('USAGE');
});
