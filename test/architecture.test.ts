import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

/** The two tables of design.md §10: who may import whom, and where ambient authority has its doors. */

const SRC = join(import.meta.dirname, '..', 'src');

const LEAVES = ['errors', 'model', 'lib'];
const STAGES = ['identity', 'mandate', 'skills', 'releases', 'changes', 'policy', 'evidence', 'report'];
const BESIDE = ['attestation'];

/** Part → what it may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  model: ['errors'],
  lib: ['errors', 'model'],
  ...Object.fromEntries(
    ['providers', 'identity', 'attestation', 'changes', 'policy', 'report'].map((part) => [part, LEAVES]),
  ),
  ...Object.fromEntries(
    ['skills', 'releases', 'evidence', 'mandate'].map((part) => [part, [...LEAVES, 'attestation']]),
  ),
  config: [...LEAVES, 'policy'],
  run: [...LEAVES, ...STAGES, ...BESIDE],
  gateway: [...LEAVES, 'config', 'run', 'providers', ...STAGES, ...BESIDE],
  commands: [...LEAVES, 'config', 'run', 'providers', 'gateway', ...STAGES, ...BESIDE],
  cli: [...LEAVES, 'commands'],
  index: LEAVES,
};

type Source = { readonly file: string; readonly part: string; readonly text: string };

const sources: readonly Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => {
    const path = file.split(sep).join('/');
    return { file: path, part: partOf(path), text: withoutComments(readFileSync(join(SRC, file), 'utf8')) };
  });

function partOf(path: string): string {
  return (path.split('/')[0] ?? '').replace(/\.ts$/, '');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

function importsOf({ text }: Source): readonly string[] {
  const found = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|^import\s*)(['"])([^'"]+)\1/gm);
  return [...found].map((match) => match[2] ?? '');
}

function importedParts(source: Source): readonly string[] {
  const folder = join(SRC, source.file, '..');
  return importsOf(source)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => partOf(relative(SRC, join(folder, specifier)).split(sep).join('/')));
}

test('every part of the tree has a row in the import table', () => {
  expect(sources.length).toBeGreaterThan(30);
  expect(
    [...new Set(sources.map(({ part }) => part))].filter((part) => !Object.hasOwn(MAY_IMPORT, part)),
  ).toEqual([]);
});

test('no part imports one that its row does not name', () => {
  const wrong = sources.flatMap((source) =>
    importedParts(source)
      .filter((part) => part !== source.part && MAY_IMPORT[source.part]?.includes(part) !== true)
      .map((part) => `${source.file} imports ${part}`),
  );
  expect(wrong).toEqual([]);
});

test('run imports no provider, and model has no code', () => {
  const run = sources.filter(({ part }) => part === 'run').flatMap(importedParts);
  expect(run).not.toContain('providers');
  const model = sources.find(({ part }) => part === 'model')?.text ?? '';
  expect(model).not.toBe('');
  expect(model).not.toMatch(/\b(?:const|let|function|class|new|return)\b/);
});

test('no file imports itself in a circle', () => {
  const graph = new Map(
    sources.map((source) => [
      source.file,
      importsOf(source)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) =>
          relative(SRC, join(SRC, source.file, '..', specifier))
            .split(sep)
            .join('/'),
        ),
    ]),
  );
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    else for (const next of graph.get(file) ?? []) if (path.length < 40) visit(next, [...path, file]);
  };
  visit('cli.ts', []);
  expect([...new Set(circles)]).toEqual([]);
});

const DOORS: readonly {
  readonly what: string;
  readonly pattern: RegExp;
  readonly doors: readonly RegExp[];
}[] = [
  {
    what: 'process.env',
    pattern: /\bprocess\s*\.\s*env\b|\bprocess\s*\[/,
    doors: [/^cli\.ts$/, /^config\.ts$/, /^gateway\/main\.ts$/],
  },
  { what: 'console', pattern: /\bconsole\s*\./, doors: [/^cli\.ts$/, /^gateway\/main\.ts$/] },
  {
    what: 'the standard streams',
    pattern: /\bprocess\s*\.\s*(?:stdout|stderr|exit)\b/,
    doors: [/^cli\.ts$/, /^gateway\/main\.ts$/],
  },
  {
    what: 'the clock',
    pattern: /\bnew Date\s*\(\s*\)|\bDate\s*\.\s*now\b|\bperformance\s*\.|\bhrtime\b/,
    doors: [/^providers\//, /^gateway\/main\.ts$/],
  },
  {
    what: 'fetch',
    pattern: /\bfetch\s*\(|\bnode:(?:http|https|net|tls|dns)\b/,
    doors: [/^lib\/(?:http|guarded-fetch|addresses)\.ts$/, /^gateway\/(?:server|address)\.ts$/],
  },
  { what: '@actions/*', pattern: /['"]@actions\//, doors: [/^providers\/github\//] },
  {
    what: 'child processes',
    pattern: /\bnode:child_process\b/,
    doors: [/^lib\/git\.ts$/, /^lib\/objects\.ts$/, /^gateway\/database\/embedded\.ts$/],
  },
];

test.each(DOORS)('$what has its doors and no other way in', ({ pattern, doors }) => {
  const inside = sources.filter(({ file }) => doors.some((door) => door.test(file)));
  const outside = sources.filter(
    ({ file, text }) => !inside.some((source) => source.file === file) && pattern.test(text),
  );
  expect(outside.map(({ file }) => file)).toEqual([]);
});

test('policy, evaluation and rules are pure: no file system but where policies are found', () => {
  const wrong = sources.filter(
    ({ file, text }) =>
      file.startsWith('policy/') &&
      !/^policy\/(?:load|places)\.ts$/.test(file) &&
      /['"]node:(?!buffer)/.test(text),
  );
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('no default export, no any, no note to oneself', () => {
  const wrong = sources.filter(({ text }) => /\bexport default\b|:\s*any\b|\bas any\b|<any>/.test(text));
  expect(wrong.map(({ file }) => file)).toEqual([]);
  const notes = sources.filter(({ file }) =>
    /\b(?:TO[D]O|FIX[M]E|XX[X])\b/.test(readFileSync(join(SRC, file), 'utf8')),
  );
  expect(notes.map(({ file }) => file)).toEqual([]);
});
