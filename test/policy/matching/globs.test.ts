import fc from 'fast-check';
import { Minimatch } from 'minimatch';
import { expect, test } from 'vitest';
import { globMatcher, globProblem } from '../../../src/policy/matching/globs.ts';

function matches(glob: string, path: string): boolean {
  expect(globProblem(glob)).toBeNull();
  return globMatcher()([glob], path);
}

test.each<[string, readonly string[], readonly string[]]>([
  // glob, what it matches, what it does not
  ['main.tf', ['main.tf'], ['a/main.tf', 'main.tf/a', 'mainxtf', 'MAIN.TF', 'main.tf\n', ' main.tf']],
  ['*', ['a', '.a', 'a b', 'a\nb', '\udc80', 'é', '😀', '*', '#a'], ['a/b', '']],
  [
    '*.tf',
    ['a.tf', '.tf', '..tf', 'a.b.tf', 'a\n.tf', '\udcff.tf', '-.tf'],
    ['a.TF', 'a/b.tf', 'a.tfx', 'a.tf\n'],
  ],
  ['?', ['a', '\n', '\udc80', 'é', '😀', '*'], ['', 'ab', '/']],
  ['a?c', ['abc', 'a😀c', 'a\udc80c'], ['ac', 'abbc', 'a/c']],
  ['**', ['a', '.a', 'a/b', '.a/.b/c', 'a\n/b'], []],
  ['**/*', ['a', '.a', 'a/b', '.a/.b/c'], []],
  ['**/a', ['a', 'x/a', '.x/y/a'], ['xa', 'a/x', 'x/a/y']],
  ['**/*.tf', ['a.tf', '.x/a.tf', 'x/y/.tf', 'x\n/a.tf'], ['a.tf/x', 'a.tfvars']],
  ['a/**', ['a/b', 'a/.b', 'a/b/c', 'a/\udc80'], ['a', 'b/a/c', 'aa/b']],
  ['a/**/b', ['a/b', 'a/x/b', 'a/.x/y/b'], ['a/b/c', 'ab', 'x/a/b', 'a/xb']],
  ['a/**/**/b', ['a/b', 'a/x/y/b'], ['ab']],
  ['**/a/**', ['a/b', 'x/a/b/c'], ['a', 'x/a']],
  ['**/.github/**', ['.github/a', 'x/.github/y/z'], ['github/a', '.github']],
  ['a/*/c', ['a/b/c', 'a/.b/c'], ['a/c', 'a/b/b/c', 'a//c/']],
  ['.*', ['.a', '...'], ['a', '.a/b', '']],
  ['[a-c]x', ['ax', 'bx', 'cx'], ['dx', 'x', '[a-c]x', 'Ax']],
  ['[!a-c]x', ['dx', '.x', '\udc80x', '😀x'], ['ax', 'x', '/x']],
  ['[^a]', ['b'], ['a', '/']],
  ['[é😀]', ['é', '😀'], ['e', '\ud83d']],
  ['[]a]', [']', 'a'], ['b']],
  ['[a\\]b]', ['a', ']', 'b'], ['\\']],
  ['[[:digit:]]', ['5'], ['a', 'd']],
  ['\\[', ['['], ['a']],
  ['a\\[b', ['a[b'], ['ab']],
  ['{a,b}/c', ['a/c', 'b/c'], ['{a,b}/c', 'c', 'a', 'ab/c']],
  ['{a,b/**}/c.{js,ts}', ['a/c.js', 'b/x/c.ts'], ['a/x/c.js']],
  ['a{1..3}', ['a1', 'a2', 'a3'], ['a4', 'a{1..3}']],
  ['a{,b}', ['a', 'ab'], ['b']],
  ['{a}', ['{a}'], ['a']],
  ['a{b', ['a{b'], ['ab']],
  ['\\*', ['*'], ['a', '\\*']],
  ['\\{a,b\\}', ['{a,b}'], ['a']],
  ['\\!a', ['!a'], ['a', 'b']],
  ['#a', ['#a'], []],
  ['(a|b)', ['(a|b)'], ['a']],
  ['a+', ['a+'], ['aa']],
  ['a.b', ['a.b'], ['axb']],
  ['$HOME', ['$HOME'], []],
  ['~', ['~'], []],
  ['a ', ['a '], ['a']],
  ['a//b', ['a/b'], []],
  ['...', ['...'], ['a']],
  ['..a/b..', ['..a/b..'], []],
  ['A*', ['Ab'], ['ab']],
  ['e\u0301', ['e\u0301'], ['\u00e9']],
])('%s matches the whole of a path', (glob, yes, no) => {
  for (const path of yes) expect([path, matches(glob, path)]).toEqual([path, true]);
  for (const path of no) expect([path, matches(glob, path)]).toEqual([path, false]);
});

test('any of several globs is enough, none is not', () => {
  const any = globMatcher();
  expect(any(['a', 'b'], 'b')).toBe(true);
  expect(any(['a', 'b'], 'c')).toBe(false);
  expect(any([], 'a')).toBe(false);
});

test('an answer does not depend on what was asked before', () => {
  const any = globMatcher();
  for (let round = 0; round < 2; round++) {
    expect(any(['*.tf'], 'a.tf')).toBe(true);
    expect(any(['*.tf'], 'a/a.tf')).toBe(false);
    expect(any(['*.tf', '**/*.tf'], 'a/a.tf')).toBe(true);
  }
});

test('a glob without magic matches exactly its own path', () => {
  const name = fc.string({
    unit: fc.constantFrom('a', 'B', '.x', ' ', '-', '\n', 'é', '😀', '\udc80', '_'),
    minLength: 1,
    maxLength: 5,
  });
  const path = fc
    .array(
      name.filter((part) => !/^\.+$/.test(part)),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.join('/'));
  fc.assert(
    fc.property(path, path, (one, other) => {
      expect(matches(one, one)).toBe(true);
      expect(matches(one, other)).toBe(one === other);
      expect(matches('**', one)).toBe(true);
      expect(matches(`${one}/**`, `${one}/${other}`)).toBe(true);
      expect(matches(`**/${one}`, `${other}/${one}`)).toBe(true);
      expect(matches(`**/${one}`, one)).toBe(true);
      expect(matches(`${one}/**/${other}`, `${one}/${other}`)).toBe(true);
    }),
    { numRuns: 500, seed: 7 },
  );
});

test('stars match what a naive reader says they match', () => {
  const glob = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '.', '/'), minLength: 1, maxLength: 8 });
  const path = fc.string({ unit: fc.constantFrom('a', 'b', '.', '/', '\n'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(glob, path, (pattern, name) => {
      fc.pre(globProblem(pattern) === null && isPath(name) && !pattern.includes('//'));
      expect([pattern, name, matches(pattern, name)]).toEqual([pattern, name, naive(pattern, name)]);
    }),
    { numRuns: 5000, seed: 7 },
  );
});

const isPath = (path: string): boolean => path.split('/').every((part) => !/^\.{0,2}$/.test(part));

/** By the definition, part by part. */
function naive(glob: string, path: string): boolean {
  const parts = glob.split('/').map((part) => {
    if (part === '**') return null;
    const source = part.replaceAll('.', '\\.').replaceAll('*', '[^/]*').replaceAll('?', '[^/]');
    return new RegExp(`^${source}$`);
  });
  const walk = (at: number, names: readonly string[]): boolean => {
    if (at === parts.length) return names.length === 0;
    const part = parts[at];
    // `a/**` is what is inside `a`: at the end it needs something.
    if (part === null && at === parts.length - 1) return names.length > 0;
    if (part === null)
      return Array.from({ length: names.length + 1 }, (_, i) => i).some((i) => walk(at + 1, names.slice(i)));
    return part?.test(names[0] ?? '/') === true && walk(at + 1, names.slice(1));
  };
  return walk(0, path.split('/'));
}

// ── globs and names made to be slow ─────────────────────────────────────────────────────────

test.each([
  ['45 stars', `${'*a'.repeat(45)}b`],
  ['400 question marks and stars', `${'?*'.repeat(400)}b`],
  ['160 classes and stars', `${'[a-z]*'.repeat(160)}b`],
  ['60 folders of any depth', `${'**/'.repeat(60)}b`],
  ['199 folders of any depth with a name between', `${'**/a/'.repeat(199)}b`],
  ['160 folders of any depth with stars between', `${'**/*a/'.repeat(160)}b`],
  ['alternatives with stars', '*{a,b}*{c,d}*{e,f}*{g,h}*{i,j}*{k,l}*{m,n}'],
  ['500 open braces', `${'{'.repeat(500)}a${'}'.repeat(499)}`],
  ['nested alternatives', `${'{a,'.repeat(90)}b${'}'.repeat(90)}`],
  ['empty alternatives', `${'{,a}'.repeat(249)}`],
  ['open alternatives', '{,'.repeat(499)],
  ['a huge range', '{1..99999999999999999999}'],
  ['a range of huge numbers', '{-9007199254740991..9007199254740991}'],
  ['999 open braces', '{'.repeat(999)],
  ['499 open classes', '[['.repeat(499)],
  ['300 open ranges', '[a-'.repeat(300)],
  ['1,000 backslashes', '\\'.repeat(1000)],
])('%s are answered or refused at once', (_, glob) => {
  const start = performance.now();
  if (globProblem(glob) === null) {
    const names = [
      'a'.repeat(4000),
      `${'a/'.repeat(2000)}a`,
      `${'a'.repeat(4000)}/${'a'.repeat(4000)}`,
      `${'a/'.repeat(2000)}b`,
    ];
    for (const name of names) globMatcher()([glob], name);
  }
  expect(performance.now() - start).toBeLessThan(1000);
});

test('as many folders of any depth as fit still match', () => {
  expect(matches(`${'**/a/'.repeat(199)}b`, `${'a/'.repeat(199)}b`)).toBe(true);
  expect(matches(`${'**/a/'.repeat(199)}b`, `${'x/a/'.repeat(199)}b`)).toBe(true);
  expect(matches(`${'**/a/'.repeat(199)}b`, `${'a/'.repeat(198)}b`)).toBe(false);
});

test('up to the cap of alternatives each of them matches, and one more is refused', () => {
  expect(matches('{1..200}', '200')).toBe(true);
  expect(globProblem('{1..201}')).not.toBeNull();
});

test('no glob makes the matcher fail, and a refused one has a reason', () => {
  const glob = fc.string({
    unit: fc.constantFrom(...'ab*?[]{}!^,.-\\/(|)+@#~$\n', '**', '..', '😀', '\udc80', '[!', '[[:alpha:]]'),
    minLength: 1,
    maxLength: 20,
  });
  const path = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', '\n', '\udc80'), minLength: 1 });
  fc.assert(
    fc.property(glob, path, (pattern, name) => {
      const why = globProblem(pattern);
      if (why === null) expect(typeof globMatcher()([pattern], name)).toBe('boolean');
      else expect(why).not.toBe('');
    }),
    { numRuns: 3000, seed: 7 },
  );
});

test('what is literal in a glob turns no path away that the glob matches', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    '.x',
    '*',
    '?',
    '[ab]',
    '{a,b}',
    '{,a}',
    '/',
    '**/',
    '/**',
    '-',
    'ab',
  );
  const glob = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
  const path = fc
    .array(fc.constantFrom('a', 'b', 'ab', '.x', 'a.x', 'c', '-'), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('/'));
  let matched = 0;
  fc.assert(
    fc.property(glob, path, (pattern, candidate) => {
      if (globProblem(pattern) !== null) return;
      const options = { dot: true, nocomment: true, nonegate: true, noext: true, platform: 'linux' } as const;
      const expected = pattern === '**' || new Minimatch(pattern, options).match(candidate);
      if (expected) matched += 1;
      expect(globMatcher()([pattern], candidate)).toBe(expected);
    }),
    { numRuns: 5000 },
  );
  expect(matched).toBeGreaterThan(100);
});
