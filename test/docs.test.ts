import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { helpText } from '../src/commands/help.ts';
import { RUN_CODES } from '../src/errors.ts';
import { parsePolicy } from '../src/policy/compile.ts';
import {
  anchorsOf,
  type Block,
  blocksOf,
  filesOf,
  headingsOf,
  linksOf,
  proseOf,
  ROOT,
  read,
} from './support/markdown.ts';

/** What the documents promise: every code is explained, every link leads somewhere, every command is one. */

const PAGES: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  'src/README.md',
  ...['docs', 'policies', '.github'].flatMap(filesOf).filter((file) => file.endsWith('.md')),
];

// ── codes ───────────────────────────────────────────────────────────────────────────────────

const TROUBLESHOOTING = 'docs/troubleshooting.md';
const [, verificationHints = ''] = /const VERIFICATION_HINTS = \{\n([\s\S]*?)\n\} as const/.exec(
  read('src/errors.ts'),
) ?? [''];
const EXITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...verificationHints.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, code]) => [code, 1])),
  ...RUN_CODES,
  INTERNAL_ERROR: 70,
};
const byExit = ([a, m]: [string, number], [b, n]: [string, number]): number => m - n || (a < b ? -1 : 1);
const SORTED = Object.entries(EXITS)
  .sort(byExit)
  .map(([code]) => code);
const sections = headingsOf(TROUBLESHOOTING);
const CODE = /^[A-Z]+(?:_[A-Z]+)*$/;

test('each code of errors.ts has one section of troubleshooting, by exit code and then by name', () => {
  expect(Object.values(EXITS).filter((exit) => exit === 1).length).toBeGreaterThan(15);
  expect(sections.map(({ text }) => text).filter((text) => CODE.test(text))).toEqual(SORTED);
  for (const code of SORTED) expect(anchorsOf(TROUBLESHOOTING)).toContain(code.toLowerCase());
});

test('a section stands under the exit code that it ends with, and says what it means', () => {
  let exit = '';
  for (const { level, text, body } of sections) {
    if (level === 1) exit = /^Exit (\d+)/.exec(text)?.[1] ?? '';
    if (!CODE.test(text)) continue;
    expect([text, exit]).toEqual([text, String(EXITS[text])]);
    expect(body.trim(), text).not.toBe('');
  }
});

test('the table of contents names every code once, in the row of its exit code', () => {
  const rows = [...proseOf(TROUBLESHOOTING).matchAll(/^\| (\d+) \|(.*)$/gm)];
  const listed = rows.flatMap(([, exit = '', row = '']) =>
    [...row.matchAll(/\[([A-Z_]+)\]\(#([a-z_]+)\)/g)].map(([, code = '', anchor = '']) => {
      expect(anchor).toBe(code.toLowerCase());
      return [code, Number(exit)] as [string, number];
    }),
  );
  expect(listed).toEqual(Object.entries(EXITS).sort(byExit));
});

test('a document names no code that does not exist', () => {
  const known = new Set(Object.keys(EXITS));
  for (const page of PAGES) {
    const named = [...read(page).matchAll(/(?:countersign: |REFUSED {2}\S+: |exit 3 `?)([A-Z_]+_[A-Z]+)/g)];
    for (const [, code = ''] of named) expect([page, code, known.has(code)]).toEqual([page, code, true]);
  }
});

// ── links ───────────────────────────────────────────────────────────────────────────────────

test.each(PAGES)('every link of %s leads to a file and a heading that are there', (page) => {
  const broken = linksOf(page).filter((target) => !isExternal(target) && !resolves(page, target));
  expect(broken).toEqual([]);
});

const isExternal = (target: string): boolean => /^(?:https|mailto):/.test(target);

function resolves(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = relative(ROOT, path === '' ? join(ROOT, page) : join(ROOT, dirname(page), path));
  if (file.startsWith('..') || !existsSync(join(ROOT, file))) return false;
  if (anchor === undefined) return true;
  return file.endsWith('.md') && anchorsOf(file.split(sep).join('/')).includes(anchor);
}

test('the pages of docs/ are reachable from the README', () => {
  const reached = new Set(['README.md']);
  for (const page of reached)
    for (const target of linksOf(page)) {
      const [path = ''] = target.split('#');
      if (isExternal(target) || path === '') continue;
      const file = relative(ROOT, join(ROOT, dirname(page), path))
        .split(sep)
        .join('/');
      if (file.endsWith('.md')) reached.add(file);
    }
  expect(PAGES.filter((page) => page.startsWith('docs/') && !reached.has(page))).toEqual([]);
});

/** What errors, the action and the workflows tell people to read. */
const SPEAKERS = [...filesOf('src').filter((file) => file.endsWith('.ts')), 'action.yml'];

test('a document that a hint names is there, and so is its heading', () => {
  const named = SPEAKERS.flatMap((file) => {
    const text = read(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    return [...text.matchAll(/\b(?:docs|policies)\/[\w-]+\.md(?:#[\w-]+)?/g)].map(([target]) => target);
  });
  expect(named).toContain(TROUBLESHOOTING);
  for (const target of named) expect([target, resolves('README.md', target)]).toEqual([target, true]);
});

// ── commands ────────────────────────────────────────────────────────────────────────────────

type Command = { readonly name: string; readonly words: readonly string[] };

/** Each `countersign …` of a text, up to a pipe, a comment or the end of its line. */
function commandsIn(text: string): readonly Command[] {
  const lines = text.replace(/ *\\\n */g, ' ').split('\n');
  const found = lines.flatMap((line) => [
    ...line.replace(/ #.*$/, '').matchAll(/(?:\bcountersign|\bdist\/cli\.js) ([a-z-][^|&;`)]*)/g),
  ]);
  return found.map(([, rest = '']) => {
    const [name = '', ...words] = rest.trim().split(/\s+/);
    return { name, words };
  });
}

/** Of a console what is typed, not what is answered. */
function typedIn({ language, text }: Block): string {
  if (language === 'sh') return text;
  if (language === 'console') return [...text.matchAll(/^\$ (?:.*\\\n)*.*$/gm)].join('\n');
  if (language !== 'yaml') return '';
  return [...text.matchAll(/run: (?:\|\n((?: +.*\n)+)|(.*))/g)]
    .map(([, many, one]) => many ?? one)
    .join('\n');
}

function commandsOf(page: string): readonly Command[] {
  const inline = [...proseOf(page).matchAll(/`(countersign [^`]+)`/g)].map(([, text = '']) => text);
  return [...blocksOf(page).map(typedIn), ...inline].flatMap(commandsIn);
}

const MAIN = helpText(undefined);
const hasWord = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text);

function problemOf({ name, words }: Command): string | null {
  if (name.startsWith('-')) return hasWord(MAIN, name) ? null : `there is no ${name}`;
  const help = helpText(name);
  if (help === MAIN) return `there is no command ${name}`;
  const verbs = [...help.matchAll(new RegExp(`^ {2}countersign ${name} ([a-z]+)`, 'gm'))].map(([, v]) => v);
  const verb = words[0] ?? '';
  if (verbs.length > 0 && /^[a-z]/.test(verb) && !verbs.includes(verb)) return `${name} has no ${verb}`;
  const flags = words.flatMap((word) => /^\[?(--[a-z][\w-]*)/.exec(word)?.[1] ?? []);
  const unknown = flags.find((flag) => !hasWord(help, flag));
  return unknown === undefined ? null : `${name} has no ${unknown}`;
}

test.each(PAGES)('every command of %s is one, with flags that it has', (page) => {
  expect(commandsOf(page).flatMap((command) => problemOf(command) ?? [])).toEqual([]);
});

test('every command of the examples and of the action is one, too', () => {
  const workflows = [...filesOf('docs/examples'), 'action.yml'];
  const found = workflows.map((page) => ({ page, language: 'yaml', text: read(page) })).map(typedIn);
  expect(found.flatMap(commandsIn).flatMap((command) => problemOf(command) ?? [])).toEqual([]);
});

test('every command that a hint names is one', () => {
  const named = SPEAKERS.flatMap((file) => {
    const text = read(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    // In a template the backtick of a command is escaped; one that is not begins the template.
    const quoted = [...text.matchAll(/(\\?)`(countersign [^`\\]+)/g)];
    return quoted.flatMap(([, slash, command = '']) =>
      slash === '' && command.includes('${') ? [] : [command],
    );
  });
  expect(named.length).toBeGreaterThan(20);
  const asked = named.flatMap(commandsIn).filter(({ name }) => !name.startsWith('$'));
  expect(asked.flatMap((command) => problemOf(command) ?? [])).toEqual([]);
});

test('commands are found, and wrong ones too', () => {
  expect(PAGES.flatMap(commandsOf).length).toBeGreaterThan(50);
  const found = commandsIn('$ countersign check --base A \\\n    --no-such B # countersign is here');
  expect(found.map(problemOf)).toEqual(['check has no --no-such']);
  expect(commandsIn('countersign evidence burn DIR\ncountersign conjure').map(problemOf)).toEqual([
    'evidence has no burn',
    'there is no command conjure',
  ]);
});

// ── YAML ────────────────────────────────────────────────────────────────────────────────────

type Yaml = { readonly where: string; readonly text: string };

const yamls: readonly Yaml[] = [
  ...PAGES.flatMap(blocksOf)
    .filter(({ language }) => language === 'yaml')
    .map(({ page, text }) => ({ where: page, text })),
  ...filesOf('docs')
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => ({ where: file, text: read(file) })),
];

test('every block of YAML is YAML', () => {
  expect(yamls.length).toBeGreaterThan(10);
  for (const { where, text } of yamls)
    for (const document of parseAllDocuments(text)) expect([where, document.errors]).toEqual([where, []]);
});

test('every policy of a document loads', () => {
  const policies = yamls.filter(({ text }) => /^version: 1$/m.test(text));
  expect(policies.length).toBeGreaterThan(3);
  for (const { where, text } of policies)
    expect(() => parsePolicy({ name: where, bytes: Buffer.from(text), from: 'file' }), where).not.toThrow();
});

/** `uses: owner/name@SHA # version`, ours aside: its commit is the reader's to fill in. */
const USES = /uses: ((?!countersign\/)[\w.-]+\/[\w./-]+)@(\S+)(?: # (\S+))?/g;
const pinsOf = (text: string): readonly string[] =>
  [...text.matchAll(USES)].map(([, name, commit, version]) => `${name}@${commit} # ${version}`);

test('an action that a document uses is pinned as ours are', () => {
  const ours = new Set(
    [read('action.yml'), ...filesOf('.github/workflows').map(read), ...SPEAKERS.map(read)].flatMap(pinsOf),
  );
  const theirs = [...PAGES.map(read), ...yamls.map(({ text }) => text)].flatMap(pinsOf);
  expect(theirs.length).toBeGreaterThan(1);
  for (const pin of theirs) expect(pin).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  const checkouts = theirs.filter((pin) => pin.startsWith('actions/'));
  for (const pin of checkouts.filter((one) => !one.startsWith('actions/download-artifact')))
    expect([...ours]).toContain(pin);
});
