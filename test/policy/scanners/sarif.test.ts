import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRegular } from '../../../src/lib/files.ts';
import type { Scan, ScanResult } from '../../../src/model.ts';
import { MAX_SARIF_BYTES, parseSarif } from '../../../src/policy/scanners/sarif.ts';
import { temporaryFolder } from '../../support/repository.ts';

const invalid = expect.objectContaining({ code: 'SARIF_INVALID', exitCode: 2 });
const ROOT = '/home/runner/work/app/app';

const parse = (bytes: string | Buffer, root = ROOT): readonly Scan[] =>
  parseSarif(Buffer.from(bytes), { file: 'results.sarif', root });

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Fields = Readonly<Record<string, Json>>;

const RESULT: Fields = {
  ruleId: 'open-ingress',
  level: 'error',
  message: { text: 'open to all' },
  locations: [
    { physicalLocation: { artifactLocation: { uri: 'src/app.py' }, region: { startLine: 3, endLine: 4 } } },
  ],
};
const DRIVER: Fields = { name: 'Scanner', rules: [{ id: 'open-ingress', helpUri: 'https://example.com/r' }] };
const log = (run: Fields = {}): Fields => ({
  version: '2.1.0',
  runs: [{ tool: { driver: DRIVER }, results: [RESULT], ...run }],
});
const withResult = (fields: Fields, run: Fields = {}): string =>
  JSON.stringify(log({ results: [{ ...RESULT, ...fields }], ...run }));
const resultsOf = (fields: Fields, run: Fields = {}): readonly ScanResult[] =>
  parse(withResult(fields, run))[0]?.results ?? [];
const withDriver = (driver: Fields): Fields => ({ tool: { driver: { ...DRIVER, ...driver } } });

test('a result is read with its rule, level, message, help, path and lines', () => {
  expect(parse(JSON.stringify(log()))).toEqual([
    {
      tool: 'Scanner',
      file: 'results.sarif',
      revisions: [],
      successful: true,
      results: [
        {
          ruleId: 'open-ingress',
          level: 'error',
          message: 'open to all',
          helpUri: 'https://example.com/r',
          path: 'src/app.py',
          located: true,
          startLine: 3,
          endLine: 4,
        },
      ],
    },
  ]);
});

// ── what is refused ─────────────────────────────────────────────────────────────────────────

const VALID = JSON.stringify(log());
const many = (count: number, item: string): string => `[${`${item},`.repeat(count - 1)}${item}]`;
const runsOf = (runs: string): string => `{"version":"2.1.0","runs":${runs}}`;

const BROKEN: Readonly<Record<string, string | Buffer>> = {
  'nothing at all': '',
  'only white space': ' \n',
  'only a byte order mark': '\ufeff',
  'the first half': VALID.slice(0, VALID.length / 2),
  'all but the last byte': VALID.slice(0, -1),
  'two documents': `${VALID}${VALID}`,
  'an XML document': '<?xml version="1.0"?><results/>',
  'UTF-16': Buffer.from(VALID, 'utf16le'),
  'a byte that is no UTF-8': Buffer.concat([Buffer.from(VALID), Buffer.from([0xff])]),
  'a NUL in front': `\0${VALID}`,
  'a list': '[]',
  'a string': '"2.1.0"',
  null: 'null',
  'an empty object': '{}',
  'no version': JSON.stringify({ ...log(), version: null }),
  'version 2.0.0': JSON.stringify({ ...log(), version: '2.0.0' }),
  'a version that is a number': JSON.stringify({ ...log(), version: 2.1 }),
  'no runs': JSON.stringify({ version: '2.1.0' }),
  'runs that are null': runsOf('null'),
  'runs that are an object': runsOf('{}'),
  'a run that is null': runsOf('[null]'),
  'a run without a tool': runsOf('[{"results":[]}]'),
  'a tool without a driver': runsOf('[{"tool":{},"results":[]}]'),
  'a driver without a name': JSON.stringify(log(withDriver({ name: null }))),
  'an empty name': JSON.stringify(log(withDriver({ name: '' }))),
  'a name that is a list': JSON.stringify(log(withDriver({ name: ['Scanner'] }))),
  'results that are an object': JSON.stringify(log({ results: {} })),
  'a result that is a string': JSON.stringify(log({ results: ['x'] })),
  'a result without a message': withResult({ message: null }),
  'a message that is a string': withResult({ message: 'x' }),
  'a rule id that is a number': withResult({ ruleId: 1 }),
  'a level of its own': withResult({ level: 'fatal' }),
  'a kind of its own': withResult({ kind: 'ignore' }),
  'a baseline state of its own': withResult({ baselineState: 'old' }),
  'locations that are an object': withResult({ locations: {} }),
  'a line that is text': withResult({ locations: [{ physicalLocation: { region: { startLine: '3' } } }] }),
  'a negative line': withResult({ locations: [{ physicalLocation: { region: { startLine: -3 } } }] }),
  'half a line': withResult({ locations: [{ physicalLocation: { region: { startLine: 1.5 } } }] }),
  'a URI that is an object': withResult({
    locations: [{ physicalLocation: { artifactLocation: { uri: {} } } }],
  }),
  'a suppression of a kind of its own': withResult({ suppressions: [{ kind: 'because' }] }),
  'rules that are an object': JSON.stringify(log(withDriver({ rules: {} }))),
  'base ids that are a string': JSON.stringify(log({ originalUriBaseIds: 'file:///' })),
  'a success that is text': JSON.stringify(log({ invocations: [{ executionSuccessful: 'false' }] })),
  'a revision that is a number': JSON.stringify(log({ versionControlProvenance: [{ revisionId: 7 }] })),
  'too many runs': runsOf(many(101, '{"tool":{"driver":{"name":"a"}},"results":[]}')),
  'too many results': runsOf(`[{"tool":{"driver":{"name":"a"}},"results":${many(100_001, '0')}}]`),
  'too many rules': runsOf(`[{"tool":{"driver":{"name":"a","rules":${many(100_001, '0')}}},"results":[]}]`),
  'an open bomb of lists': '['.repeat(1_000_000),
  'deep lists in a key nobody reads': `{"x":${'['.repeat(100_000)}${']'.repeat(100_000)},${VALID.slice(1)}`,
  'millions of values in a key nobody reads': `{"x":${many(4_100_000, '0')},${VALID.slice(1)}`,
};

test.each(Object.keys(BROKEN))('%s is refused', (title) => {
  expect(() => parse(BROKEN[title] ?? '')).toThrow(invalid);
});

test('a file over the cap is refused before it is parsed', () => {
  const large = Buffer.alloc(MAX_SARIF_BYTES + 1, ' ');
  large.write(VALID);
  expect(() => parse(large)).toThrow(invalid);
});

test('no truncation and no flipped byte ends in anything but scans or SARIF_INVALID', () => {
  const whole = readFileSync(join(import.meta.dirname, '../../fixtures/sarif/codeql.sarif'));
  for (let at = 0; at < whole.length; at += 37) {
    const flipped = Buffer.from(whole);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
    for (const bytes of [whole.subarray(0, at), flipped]) {
      try {
        parse(bytes);
      } catch (error) {
        expect(error).toEqual(invalid);
      }
    }
  }
});

test('a refusal never quotes the file', () => {
  const secret = 'ghp_0123456789';
  for (const text of [secret, withResult({ level: secret }), withResult({ kind: secret })]) {
    expect(() => parse(text)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret) }),
    );
  }
});

// ── what is accepted ────────────────────────────────────────────────────────────────────────

test('a byte order mark, unknown keys, nulls and an empty list of runs are accepted', () => {
  expect(parse(`\ufeff${VALID}`)).toEqual(parse(VALID));
  expect(
    parse(JSON.stringify({ ...log(), properties: { deep: [[1]] }, inlineExternalProperties: [] })),
  ).toEqual(parse(VALID));
  expect(resultsOf({ suppressions: null, kind: null, rule: null, ruleIndex: -1 })).toEqual(resultsOf({}));
  expect(parse(runsOf('[]'))).toEqual([]);
});

const DECISIONS: readonly (readonly [string, Fields, number])[] = [
  ['kind fail', { kind: 'fail' }, 1],
  ['kind pass', { kind: 'pass' }, 0],
  ['kind informational', { kind: 'informational' }, 0],
  ['kind review', { kind: 'review' }, 0],
  ['a result that is new', { baselineState: 'new' }, 1],
  ['a result that was there before', { baselineState: 'unchanged' }, 1],
  ['a result that is gone', { baselineState: 'absent' }, 0],
  ['a suppression in the source, which the author wrote', { suppressions: [{ kind: 'inSource' }] }, 1],
  ['one in the source that says accepted', { suppressions: [{ kind: 'inSource', status: 'accepted' }] }, 1],
  ['an external suppression', { suppressions: [{ kind: 'external' }] }, 0],
  ['an accepted external one', { suppressions: [{ kind: 'external', status: 'accepted' }] }, 0],
  ['one in review', { suppressions: [{ kind: 'external', status: 'underReview' }] }, 1],
  ['a rejected one', { suppressions: [{ kind: 'external', status: 'rejected' }] }, 1],
  [
    'a rejected one beside an accepted',
    { suppressions: [{ kind: 'external' }, { kind: 'external', status: 'rejected' }] },
    1,
  ],
  ['no suppressions', { suppressions: [] }, 1],
];

test.each(DECISIONS)('%s: %o leaves %i', (_, fields, count) => {
  expect(resultsOf(fields)).toHaveLength(count);
});

test('the level is its own, else its rule’s, else warning', () => {
  const noted = withDriver({ rules: [{ id: 'open-ingress', defaultConfiguration: { level: 'note' } }] });
  expect(resultsOf({})[0]?.level).toBe('error');
  expect(resultsOf({ level: null }, noted)[0]?.level).toBe('note');
  expect(resultsOf({ level: null })[0]?.level).toBe('warning');
});

const extension = { name: 'pack', rules: [{ id: 'x' }, { id: 'in-pack', helpUri: 'https://example.com/p' }] };
const PACKED: Fields = { tool: { driver: DRIVER, extensions: [extension] } };

const RULES: readonly (readonly [string, Fields, string, string | null])[] = [
  ['by its id', {}, 'open-ingress', 'https://example.com/r'],
  ['by rule.id', { ruleId: null, rule: { id: 'open-ingress' } }, 'open-ingress', 'https://example.com/r'],
  ['by its index', { ruleId: null, ruleIndex: 0 }, 'open-ingress', 'https://example.com/r'],
  ['by its id below a rule’s', { ruleId: 'open-ingress/tcp' }, 'open-ingress/tcp', 'https://example.com/r'],
  ['by id in an extension', { ruleId: 'in-pack' }, 'in-pack', 'https://example.com/p'],
  [
    'by index in an extension',
    { ruleId: null, rule: { index: 1, toolComponent: { index: 0 } } },
    'in-pack',
    'https://example.com/p',
  ],
  [
    'by index in a named extension',
    { ruleId: null, rule: { index: 1, toolComponent: { name: 'pack' } } },
    'in-pack',
    'https://example.com/p',
  ],
  ['not by an index that is another’s', { ruleId: 'other', ruleIndex: 0 }, 'other', null],
  ['not by an index beyond the end', { ruleId: null, ruleIndex: 99 }, 'Scanner', null],
  ['not by __proto__', { ruleId: '__proto__' }, '__proto__', null],
  ['as the tool’s when it has none', { ruleId: null }, 'Scanner', null],
  ['as the tool’s when its id is empty', { ruleId: '' }, 'Scanner', null],
];

test.each(RULES)('a rule is found %s', (_, fields, ruleId, helpUri) => {
  expect(resultsOf(fields, PACKED)).toMatchObject([{ ruleId, helpUri }]);
});

const strings = withDriver({
  rules: [{ id: 'open-ingress', messageStrings: { open: { text: 'port {0} of {1} is open' } } }],
  globalMessageStrings: { closed: { text: 'closed' } },
});

const MESSAGES: readonly (readonly [string, Json, string])[] = [
  ['text', { text: 'a' }, 'a'],
  ['text before markdown', { text: 'a', markdown: '**a**' }, 'a'],
  ['markdown alone', { markdown: '**a**' }, '**a**'],
  [
    'the rule’s string with its arguments',
    { id: 'open', arguments: ['22', 'host'] },
    'port 22 of host is open',
  ],
  ['an argument that is not there', { id: 'open', arguments: ['22'] }, 'port 22 of {1} is open'],
  ['a string of the tool', { id: 'closed' }, 'closed'],
  ['a string that nobody has', { id: '__proto__' }, ''],
  ['line ends and tabs', { text: 'a\r\n\tb\u2028c ' }, 'a b c'],
  ['hidden characters', { text: 'a\u202eb\u001b[31m' }, 'a\\u{202e}b [31m'],
  ['a command of a runner', { text: '##[error]x' }, '#\\u{23}[error]x'],
];

test.each(MESSAGES)('the message: %s', (_, message, said) => {
  expect(resultsOf({ message }, strings)[0]?.message).toBe(said);
});

test('messages, rule ids and tool names have an end', () => {
  const long = 'é'.repeat(5000);
  const [scan] = parse(
    withResult({ message: { text: long }, ruleId: long }, withDriver({ name: 'x'.repeat(900) })),
  );
  expect(scan?.tool).toHaveLength(100);
  expect(scan?.results[0]?.ruleId).toHaveLength(300);
  expect(scan?.results[0]?.message).toHaveLength(1000);
  const echo = withDriver({ globalMessageStrings: { echo: { text: '{0}'.repeat(1000) } } });
  const message = { id: 'echo', arguments: ['y'.repeat(10_000)] };
  expect(resultsOf({ message }, echo)[0]?.message.length).toBeLessThanOrEqual(1000);
});

test.each([
  'javascript:alert(1)',
  'http:x',
  'ftp://example.com',
  'https://a b',
  'https://a\n',
  'https://a"b',
  'https://é',
  '',
  'x',
])('the help link %j is left away', (helpUri) => {
  const run = withDriver({ rules: [{ id: 'open-ingress', helpUri }] });
  expect(resultsOf({}, run)[0]?.helpUri).toBeNull();
});

test('lines: an end before the start, a start of 0 and an end alone', () => {
  const at = (region: Fields): ScanResult | undefined =>
    resultsOf({ locations: [{ physicalLocation: { artifactLocation: { uri: 'a' }, region } }] })[0];
  expect(at({ startLine: 9, endLine: 2 })).toMatchObject({ startLine: 9, endLine: 9 });
  expect(at({ startLine: 9 })).toMatchObject({ startLine: 9, endLine: 9 });
  expect(at({ startLine: 0, endLine: 0 })).toMatchObject({ startLine: null, endLine: null });
  expect(at({ endLine: 4 })).toMatchObject({ startLine: null, endLine: null });
  expect(at({ charOffset: 4 })).toMatchObject({ startLine: null, endLine: null });
});

test('a run that failed, or did not scan, is not successful', () => {
  const successful = (run: Fields): boolean | undefined => parse(JSON.stringify(log(run)))[0]?.successful;
  expect(successful({ invocations: [{ executionSuccessful: true }] })).toBe(true);
  expect(successful({ invocations: [{ executionSuccessful: true }, { executionSuccessful: false }] })).toBe(
    false,
  );
  expect(successful({ results: [] })).toBe(true);
  expect(successful({ results: null })).toBe(false);
});

test('commits are read as they are named', () => {
  const versionControlProvenance = [{ revisionId: 'ABCDEF0' }, { repositoryUri: 'https://example.com' }];
  expect(parse(JSON.stringify(log({ versionControlProvenance })))[0]?.revisions).toEqual(['ABCDEF0']);
});

// ── paths ───────────────────────────────────────────────────────────────────────────────────

const BASES: Fields = {
  '%SRCROOT%': { uri: `file://${ROOT}/` },
  ROOTPATH: { uri: 'file:///' },
  ELSEWHERE: { uri: 'file:///src/' },
  SUB: { uri: 'packages/web/', uriBaseId: '%SRCROOT%' },
  NOTHING: {},
  A: { uri: 'a/', uriBaseId: 'B' },
  B: { uri: 'b/', uriBaseId: 'A' },
};

const PATHS: readonly (readonly [Json, readonly (string | null)[]])[] = [
  [{ uri: 'src/app.py' }, ['src/app.py']],
  [{ uri: './src/./app.py' }, ['src/app.py']],
  [{ uri: 'src//app.py' }, ['src/app.py']],
  [{ uri: 'src/app.py', uriBaseId: '%SRCROOT%' }, ['src/app.py']],
  [{ uri: 'src/app.py', uriBaseId: 'UNKNOWN' }, ['src/app.py']],
  [{ uri: 'src/app.py', uriBaseId: 'ROOTPATH' }, ['src/app.py']],
  [{ uri: 'src/app.py', uriBaseId: 'ELSEWHERE' }, ['src/app.py']],
  [{ uri: 'src/app.py', uriBaseId: 'NOTHING' }, ['src/app.py']],
  [{ uri: 'src/app.py', uriBaseId: '__proto__' }, ['src/app.py']],
  [{ uri: 'app.ts', uriBaseId: 'SUB' }, ['packages/web/app.ts']],
  [{ uri: `file://${ROOT}/src/app.py` }, ['src/app.py']],
  [{ uri: `file:${ROOT}/src/app.py` }, ['src/app.py', `file:${ROOT}/src/app.py`]],
  [{ uri: `file://localhost${ROOT}/src/app.py` }, ['src/app.py']],
  [{ uri: `FILE://${ROOT}/src/app.py` }, ['src/app.py']],
  [{ uri: `${ROOT}/src/app.py` }, ['src/app.py']],
  [{ index: 0 }, ['from/artifacts.py']],
  // Two readings: what the URI says, and the name of a tool that escapes nothing.
  [{ uri: 'src/a%20b.py' }, ['src/a b.py', 'src/a%20b.py']],
  [{ uri: 'src/%C3%A9.py' }, ['src/é.py', 'src/%C3%A9.py']],
  [{ uri: 'src/%FF.py' }, ['src/\udcff.py', 'src/%FF.py']],
  [{ uri: 'src/\udcff.py' }, ['src/\udcff.py']],
  [{ uri: 'src/100%.py' }, ['src/100%.py']],
  [{ uri: 'src\\app.py' }, ['src/app.py', 'src\\app.py']],
  [{ uri: 'src%5Capp.py' }, ['src\\app.py', 'src%5Capp.py']],
  [{ uri: 'a#b?c.py' }, ['a#b?c.py']],
  [{ uri: 'x:app.py' }, [null, 'x:app.py']],
  [{ uri: '%2e%2e/app.py' }, [null, '%2e%2e/app.py']],
  // Nowhere.
  [{ uri: '' }, [null]],
  [{ uri: '.' }, [null]],
  [{ uri: '../app.py' }, [null]],
  [{ uri: 'src/../../app.py' }, [null]],
  [{ uri: 'src/../app.py' }, [null]],
  [{ uri: '..\\app.py', uriBaseId: 'SUB' }, [null, 'packages/web/..\\app.py']],
  [{ uri: 'a\0b' }, [null]],
  [{ uri: '/etc/passwd' }, [null]],
  [{ uri: `${ROOT}-other/app.py` }, [null]],
  [{ uri: `${ROOT}/../app.py` }, [null]],
  [{ uri: ROOT }, [null]],
  [{ uri: 'file:///etc/passwd' }, [null]],
  [{ uri: `file://host${ROOT}/app.py` }, [null]],
  [{ uri: '//host/share/app.py' }, [null]],
  [{ uri: 'https://example.com/app.py' }, [null]],
  [{ index: 99 }, [null]],
  [{ index: -1 }, [null]],
  [{}, [null]],
];

test.each(PATHS)('%o is %o', (artifactLocation, paths) => {
  const run = { originalUriBaseIds: BASES, artifacts: [{ location: { uri: 'from/artifacts.py' } }] };
  const results = resultsOf({ locations: [{ physicalLocation: { artifactLocation } }] }, run);
  expect(results.map(({ path }) => path)).toEqual(paths);
});

test('bases in a circle end', () => {
  const run = { originalUriBaseIds: BASES };
  const locations = [{ physicalLocation: { artifactLocation: { uri: 'x.py', uriBaseId: 'A' } } }];
  expect(resultsOf({ locations }, run)).toHaveLength(1);
});

test('a result without a location has no path', () => {
  for (const locations of [null, [], [{}], [{ physicalLocation: {} }]])
    expect(resultsOf({ locations })).toMatchObject([{ path: null, startLine: null, endLine: null }]);
});

test.each(['file:///c:/work/app/src/app.py', 'C:\\work\\app\\src\\app.py', 'C:/work/app/src/app.py'])(
  'on Windows %s is below the repository',
  (uri) => {
    const bytes = withResult({ locations: [{ physicalLocation: { artifactLocation: { uri } } }] });
    const [scan] = parse(bytes, 'C:\\work\\app');
    expect(scan?.results[0]?.path).toBe('src/app.py');
  },
);

// ── what real tools write ───────────────────────────────────────────────────────────────────

const TOOLS: Readonly<Record<string, { readonly tool: string; readonly first: Partial<ScanResult> }>> = {
  semgrep: {
    tool: 'Semgrep OSS',
    first: { ruleId: 'shell-true', level: 'error', path: 'app.py', startLine: 3, helpUri: null },
  },
  zizmor: {
    tool: 'zizmor',
    first: {
      ruleId: 'zizmor/dangerous-triggers',
      level: 'error',
      path: '.github/workflows/ci.yml',
      startLine: 1,
      helpUri: 'https://docs.zizmor.sh/audits/#dangerous-triggers',
    },
  },
  trivy: {
    tool: 'Trivy',
    first: { ruleId: 'AVD-AWS-0107', level: 'error', path: 'infra/main.tf', startLine: 4, endLine: 6 },
  },
  gitleaks: {
    tool: 'gitleaks',
    first: { ruleId: 'aws-access-token', level: 'warning', path: 'config/prod.env', startLine: 2 },
  },
  codeql: {
    tool: 'CodeQL',
    first: { ruleId: 'py/command-line-injection', level: 'error', path: 'src/run.py', startLine: 7 },
  },
};

test.each(Object.entries(TOOLS))('the output of %s is read', (name, { tool, first }) => {
  const [scan, ...more] = parse(
    readFileSync(join(import.meta.dirname, `../../fixtures/sarif/${name}.sarif`)),
  );
  expect(more).toEqual([]);
  expect(scan).toMatchObject({ tool, successful: true });
  expect(scan?.results[0]).toMatchObject(first);
  expect(scan?.results[0]?.message).toMatch(/^\S[^\n]{5,}$/);
});

// ── reading the file ────────────────────────────────────────────────────────────────────────

test('a regular file is read up to its cap, through a link too', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), 'hello');
  symlinkSync('file', join(folder, 'link'));
  expect(readRegular(join(folder, 'file'), 5)).toEqual(Buffer.from('hello'));
  expect(readRegular(join(folder, 'link'), 5)).toEqual(Buffer.from('hello'));
  expect(readRegular(join(folder, 'file'), 4)).toEqual({ why: expect.any(String) });
});

test.skipIf(process.platform === 'win32')(
  'a FIFO, a device, a folder and nothing are not read, and not waited for',
  () => {
    const folder = temporaryFolder();
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'fifo')]);
    symlinkSync('loop', join(folder, 'loop'));
    for (const path of [
      join(folder, 'fifo'),
      '/dev/zero',
      folder,
      join(folder, 'none'),
      join(folder, 'loop'),
    ])
      expect(readRegular(path, 100)).toEqual({ why: expect.any(String) });
  },
);
