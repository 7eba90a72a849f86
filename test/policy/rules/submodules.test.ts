import { expect, test } from 'vitest';
import type { ChangedFile, Facts, FileSide, Submodules } from '../../../src/model.ts';
import { submoduleChanged } from '../../../src/policy/rules/submodule-changed.ts';
import { submoduleUnsafe } from '../../../src/policy/rules/submodule-unsafe.ts';
import { factsOf } from '../../support/change.ts';

// ── submodule-unsafe ────────────────────────────────────────────────────────────────────────

const VALID = {
  path: 'libs/x',
  url: 'https://github.com/acme/x.git',
  branch: 'main',
  update: 'checkout',
  ignore: 'none',
  shallow: 'true',
  fetchrecursesubmodules: 'false',
};

function withSubmodules(submodules: Submodules, text = '[submodule "x"]\n'): Facts {
  const facts = factsOf([{ path: '.gitmodules', after: text }]);
  return { ...facts, change: { ...facts.change, submodules } };
}
function messages(name: string, values: Readonly<Record<string, string>>): readonly string[] {
  const list = Object.entries(values).map(([key, value]) => ({ key, value }));
  return submoduleUnsafe
    .check(withSubmodules({ status: 'read', sections: [{ name, values: list }] }), {})
    .map(({ message }) => message);
}

test('a plain submodule is safe, with every key that git reads', () => {
  expect(messages('x', VALID)).toEqual([]);
  expect(messages('libs/x', VALID)).toEqual([]);
  expect(messages('x.y-z é', VALID)).toEqual([]);
});

test.each([
  'https://github.com/acme/x',
  'http://intern/x',
  'ssh://git@host/x',
  'ssh://git@host:22/x',
  'git://host/x',
  'git+ssh://host/x',
  'git@github.com:acme/x.git',
  'host:path',
  '../x.git',
  './x',
  '../../other/x',
])('the url %s is safe', (url) => {
  expect(messages('x', { ...VALID, url })).toEqual([]);
});

test.each([
  ['a dash', '-u./payload'],
  ['a dash that is an upload pack', '--upload-pack=touch /tmp/x'],
  ['nothing', ''],
  ['a helper', 'ext::sh -c touch% /tmp/x'],
  ['a helper in capitals', 'EXT::sh'],
  ['another helper', 'fd::17'],
  ['a file', 'file:///etc'],
  ['a scheme of a helper', 'ext://sh'],
  ['a scheme nobody knows', 'ftp://host/x'],
  ['an encoded line end', 'https://host/%0ahost'],
  ['an encoded return', 'https://host/%0Dx'],
  ['an encoded NUL', 'https://host/%00'],
  ['a line end', 'https://host/\nx'],
  ['a return at the end', 'https://host/x\r'],
  ['a host with a dash', 'ssh://-oProxyCommand=x/y'],
  ['a host with a dash behind a user', 'ssh://user@-oProxyCommand=x/y'],
  ['a host with a dash, short', '-oProxyCommand=x:y'],
  ['a host with a dash behind a user, short', 'user@-oProxyCommand:y'],
  ['a climb', '../../../../x'],
  ['a climb to another host', '../:host/x'],
])('the url that is %s is unsafe', (_, url) => {
  expect(messages('x', { ...VALID, url })).toHaveLength(1);
});

test.each([
  ['up', '../x'],
  ['up inside', 'a/../../x'],
  ['up as on Windows', 'a\\..\\x'],
  ['absolute', '/etc'],
  ['absolute as on Windows', 'C:/x'],
  ['a dash', '-x'],
  ['nothing', ''],
  ['git’s own folder', 'a/.git/x'],
  ['git’s own folder in capitals', '.GIT'],
  ['a return at the end (CVE-2025-48384)', 'libs/x\r'],
  ['a control character', 'libs/\x07'],
])('the path that is %s is unsafe', (_, path) => {
  expect(messages('x', { ...VALID, path })).toHaveLength(1);
});

test.each(['..', '../x', 'a/../../x', 'a\\..\\b', '', 'a\nb', 'x\0'])('the name %j is unsafe', (name) => {
  expect(messages(name, VALID)).toHaveLength(1);
});

test.each<[string, Record<string, string>]>([
  ['a command for updates', { update: '!touch /tmp/x' }],
  ['a branch with a dash', { branch: '--upload-pack=x' }],
  ['a key that git does not read there', { hookspath: 'x' }],
  ['a line end in any value', { ignore: 'all\nx' }],
])('%s is unsafe', (_, values) => {
  expect(messages('x', { ...VALID, ...values })).toHaveLength(1);
});

test('each problem of each section is told', () => {
  const bad = [
    { key: 'url', value: '-u' },
    { key: 'path', value: '..' },
  ];
  const facts = withSubmodules({
    status: 'read',
    sections: [
      { name: '..', values: bad },
      { name: 'y', values: bad },
    ],
  });
  expect(submoduleUnsafe.check(facts, {})).toHaveLength(5);
});

test('the line that names the section is shown, when it was added', () => {
  const section = { name: 'y', values: [{ key: 'url', value: '-u' }] };
  const at = (text: string) =>
    submoduleUnsafe
      .check(withSubmodules({ status: 'read', sections: [section] }, text), {})
      .map(({ path, startLine }) => [path, startLine]);
  expect(at('[submodule "x"]\n  url = a\n[submodule "y"]\n  url = -u\n')).toEqual([['.gitmodules', 3]]);
  expect(at('# nothing\n')).toEqual([['.gitmodules', null]]);
});

test('what git cannot read is a finding, what did not change is none', () => {
  expect(submoduleUnsafe.check(withSubmodules({ status: 'unreadable' }), {})).toMatchObject([
    { path: '.gitmodules' },
  ]);
  expect(submoduleUnsafe.check(withSubmodules({ status: 'unchanged' }), {})).toEqual([]);
  expect(submoduleUnsafe.check(withSubmodules({ status: 'read', sections: [] }), {})).toEqual([]);
  expect(submoduleUnsafe).toMatchObject({ effect: 'deny', core: true });
});

// ── submodule-changed ───────────────────────────────────────────────────────────────────────

type Entry = 'file' | 'submodule' | null;

function found(
  before: Entry,
  after: Entry,
  ids: readonly [string, string] = ['a'.repeat(40), 'b'.repeat(40)],
) {
  const facts = factsOf([
    {
      path: 'libs/x',
      ...(before === null ? {} : { before: 'x' }),
      ...(after === null ? {} : { after: 'y' }),
    },
  ]);
  const side = (found: FileSide | null, entry: Entry, id: string): FileSide | null =>
    found === null || entry === 'file'
      ? found
      : { ...found, mode: '160000', id, size: 0, content: { kind: 'submodule' } };
  const files = facts.change.files.map(
    (file): ChangedFile => ({
      ...file,
      base: side(file.base, before, ids[0]),
      head: side(file.head, after, ids[1]),
    }),
  );
  return submoduleChanged.check({ ...facts, change: { ...facts.change, files } }, {});
}

test.each<[string, Entry, Entry, RegExp]>([
  ['added', null, 'submodule', /added at b{40}$/],
  ['moved', 'submodule', 'submodule', /from a{40} to b{40}$/],
  ['put in place of a file', 'file', 'submodule', /added at b{40}$/],
])('a submodule that is %s needs a look, and its commits are named', (_, before, after, message) => {
  expect(found(before, after)).toMatchObject([
    { path: 'libs/x', startLine: null, message: expect.stringMatching(message) },
  ]);
});

test('a submodule that is taken away, and a file, need none', () => {
  expect(found('submodule', null)).toEqual([]);
  expect(found('submodule', 'file')).toEqual([]);
  expect(found('file', 'file')).toEqual([]);
  expect(submoduleChanged).toMatchObject({ effect: 'require-approval', core: false });
});

test('a .gitmodules of a hundred thousand bad sections is judged in time, each on its line', () => {
  const names = Array.from({ length: 100_000 }, (_, i) => `../${i}`);
  const sections = names.map((name) => ({ name, values: [{ key: 'url', value: '-u' }] }));
  const text = names.map((name) => `[submodule "${name}"]\n\turl = -u\n`).join('');
  const started = performance.now();
  const found = submoduleUnsafe.check(withSubmodules({ status: 'read', sections }, text), {});
  expect(performance.now() - started).toBeLessThan(5000);
  expect(found.length).toBe(200_000);
  expect(found.at(-1)).toMatchObject({ startLine: 199_999 });
});
