import { expect } from 'vitest';
import type { Facts } from '../../src/model.ts';
import { checkExpression, expressionEvaluator } from '../../src/policy/expressions/expressions.ts';
import { checkPattern, patternSet } from '../../src/policy/matching/patterns.ts';
import { factsOf } from '../support/change.ts';
import { FULL, sample, threatRow } from '../support/threats.ts';

const CATASTROPHIC: readonly (readonly [pattern: string, unit: string, end: string])[] = [
  ['(a+)+$', 'a', '!'],
  ['([a-zA-Z]+)*$', 'a', '!'],
  ['(a|aa)+$', 'a', '!'],
  ['(a|a?)+$', 'a', '!'],
  ['(.*a){12}$', 'a', '!'],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a', '!'],
  ['(x+x+)+y', 'x', ''],
  ['^(\\w+\\s?)*$', 'a', '!'],
  ['(\\s*)*;$', ' ', '!'],
  ['\\s+$', ' ', 'x'],
  ['^(a?){30}a{30}$', 'a', '!'],
  ['([^"]*"[^"]*")*[^"]*$', '"', '!'],
  ['<!--.*?--\\s*>', '<!--', '--'],
  ['^\\d+(?:,\\d+)*$', '1,', 'x'],
  ['(?:https?://)?(?:[\\w-]+\\.)+[a-z]{2,}/x', 'a.', '!'],
  ['^([\\w.-]+)+@([\\w-]+\\.)+[a-z]+$', 'a.', '@'],
  ['((a{0,5}){0,5})*[^a]$', 'a', ''],
  ['(?i)(?:password|secret).*=.*[\'"].*[\'"]$', "secret='", '!'],
  ['a[^b]*c', 'a', ''],
  ['.*.*.*.*=.*;', '=', ''],
];

const A15 = threatRow('A15');
const SIZE = FULL ? 1_000_000 : 250_000;

for (const [pattern, unit, end] of CATASTROPHIC) {
  A15.attack(`${pattern} takes at most a second for a megabyte`, 'unharmed', () => {
    expect(checkPattern(pattern).status).toBe('usable');
    const line = unit.repeat(Math.floor(SIZE / unit.length)) + end;
    const short = `${unit.repeat(40)}${end}\n`;
    for (const text of [line, short.repeat(Math.floor(SIZE / short.length))]) {
      const set = patternSet([pattern]);
      const start = performance.now();
      set.candidates(text);
      for (const { line } of set.lines(0, { line: 1, count: 1, text })) expect(line).toBeGreaterThan(0);
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
}

for (const pattern of [
  '(?=a)b',
  '(a)\\1',
  'a++',
  '(?>a)',
  'a{1001}',
  '(?:.{1000}){3}',
  '.{1000}.{1000}.{1000}',
]) {
  A15.attack(`${pattern} is refused when the policy is loaded`, 'refused', () => {
    expect(checkPattern(pattern).status).toBe('refused');
  });
}

A15.attack('a match that runs on to the end of the text is found once for each line', 'unharmed', () => {
  const text = Array(50_000).fill('a').join('\n');
  const start = performance.now();
  for (const pattern of ['a[^b]*', '(?s)a.*', '\\s*a\\s*']) {
    expect([...patternSet([pattern]).lines(0, { line: 1, count: 50_000, text })]).toHaveLength(50_000);
  }
  expect(performance.now() - start).toBeLessThan(3000);
});

// ── patterns whose automaton explodes ───────────────────────────────────────────────────────

/** Each letter as if by chance, the same ones each time. */
function noise(letters: string, length: number): string {
  let seed = 1;
  const next = (): string => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return letters[(seed >> 8) % letters.length] ?? '';
  };
  return Array.from({ length }, next).join('');
}

const EXPLODING: readonly (readonly [pattern: string, letters: string])[] = [
  ['(a|b)*a(a|b){12}', 'ab'],
  ['(?:x|[^\\n]){0,500}y', 'ab'],
  ['[ab]*a[ab]{40}c', 'ab'],
  ['a.{16,64}b', 'acd'],
  ['a.{1,500}b', 'acd'],
  ['(?:a.{0,200}b|b.{0,200}c){2}', 'abd'],
  ['.{0,300}a.{0,300}b', 'acd'],
  ['(?i)\\b[a-z].{50,100}\\bb.{50,300}c\\b', 'abc .'],
  ['(?:[\\p{L}\\p{N}].{0,100}){1,8}z', 'abc é'],
  ['a.{20}b.{20}c.{20}d', 'abc'],
];

/** The work is counted, so that the outcome is the same on every machine; only the bound in seconds is not. */
function outcome(work: () => void): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

for (const [pattern, letters] of sample(EXPLODING, 3)) {
  A15.attack(`${pattern} ends, or ends the run, within seconds of a megabyte`, 'unharmed', () => {
    expect(checkPattern(pattern).status).toBe('usable');
    // The letters that a match needs come first, so that their absence does not end the search.
    const text = `bcdyz${noise(letters, SIZE)}`;
    const lines = text.replace(/.{300}/g, '$&\nbcdyz');
    for (const hostile of [text, lines]) {
      const search = () => {
        const set = patternSet([pattern]);
        set.candidates(hostile);
        for (const { line } of set.lines(0, { line: 1, count: 1, text: hostile }))
          expect(line).toBeGreaterThan(0);
      };
      const start = performance.now();
      const first = outcome(search);
      expect(performance.now() - start).toBeLessThan(5000);
      expect(['done', 'POLICY_COST']).toContain(first);
      expect(outcome(search)).toBe(first);
    }
  });
}

A15.attack('a pattern that stalls on every line ends in POLICY_COST', 'refused', () => {
  const text = noise("abcdefghijklmnop key='secret'.=:; 0123456789", 1_000_000).replace(/.{80}/g, '$&\n');
  const set = patternSet(['harmless', '(?i)\\b[a-z].{50,100}\\bb.{50,300}c\\b', '.{0,400}a.{0,400}b']);
  const search = () => {
    for (const index of set.candidates(text))
      for (const { line } of set.lines(index, { line: 1, count: 1, text })) expect(line).toBeGreaterThan(0);
  };
  expect(outcome(search)).toBe('POLICY_COST');
});

// ── CEL ─────────────────────────────────────────────────────────────────────────────────────

/** A change of many files, one line each; what does not differ is shared. */
function manyFiles(count: number): Facts {
  const facts = factsOf([{ path: 'a', before: 'x\n', after: 'const answer = 42;\n' }]);
  const [file] = facts.change.files;
  if (file === undefined) throw new Error('there is no file');
  const files = Array.from({ length: count }, (_, i) => ({ ...file, path: `src/folder/file-${i}.ts` }));
  return { ...facts, change: { ...facts.change, files } };
}

const MANY = manyFiles(100_000);
const decide = (when: string, facts: Facts): string =>
  outcome(() => expect(expressionEvaluator(facts)({ id: 'mine', when })).toBeTypeOf('boolean'));

const EXPENSIVE: readonly string[] = [
  'change.files.exists(f, change.files.exists(g, g.path + "x" == f.path))',
  'change.files.exists(f, change.files.exists(g, change.files.exists(h, h.path == f.path + g.path)))',
  'change.files.all(f, change.files.exists(g, g.path == f.path + "x") || true)',
  'true || false || change.files.exists(f, change.files.exists(g, labels[0] == g.path)) || size(labels) == 0',
  'change.files.exists(f, change.files.exists(g, labels[0] == g.path)) || true',
  'change.files.map(f, f.path).exists(p, p + "x" in change.files.map(g, g.path))',
  'change.files.map(f, change.files.map(g, g.path + f.path)).size() > 0',
  'change.files.all(f, change.files.map(g, g.path).join("").contains(f.path + "x") || true)',
  'change.files.all(f, change.files.map(g, g.path) + change.files.map(g, g.path) != [])',
  `${'['.repeat(15)}"aaaaaaaa"${'].map(b, b + b + b + b + b + b + b + b + b + b)[0]'.repeat(15)} == "x"`,
  'change.files.all(f, change.files.map(g, g.path).join("").split("").size() > 0)',
  'change.files.all(f, change.files.map(g, g.path).join("").matches("a.{1,500}b") || true)',
];

for (const when of sample(EXPENSIVE, 3)) {
  // The fourth is answered by its first word.
  const must = when.startsWith('true ||') ? 'unharmed' : 'refused';
  A15.attack(`${when.slice(0, 90)} is counted over 100,000 files`, must, () => {
    expect(checkExpression(when).status).toBe('usable');
    const start = performance.now();
    expect(decide(when, MANY)).toBe(must === 'refused' ? 'POLICY_COST' : 'done');
    expect(performance.now() - start).toBeLessThan(6000);
  });
}

A15.attack('a part that is looked for in a text of the same letters is counted', 'refused', () => {
  const facts = factsOf([{ path: 'a', after: `${'a'.repeat(1_000_000)}\n` }]);
  const when =
    'change.files.all(f, f.added.all(l, l.contains("b" + l) || (l + l).split(l + "b").size() > 9))';
  expect(decide(when, facts)).toBe('POLICY_COST');
});

A15.twin('ordinary expressions are answered over 100,000 files and 300 times 100 lines', () => {
  for (const when of [
    'change.files.exists(f, f.path.endsWith(".tf"))',
    'actor.kind == "agent" && size(change.files) > 20 || change.files.exists(f, f.path.startsWith("infra/") && f.status != "deleted" && f.size > 100)',
    'change.files.filter(f, f.size > 1).map(f, f.path).exists(p, p.matches("(?i)secrets?\\\\.ya?ml$"))',
  ]) {
    expect(decide(when, MANY)).toBe('done');
  }
  const lines = 'const answer = compute(question, 42); // and a few words more\n'.repeat(100);
  const edits = Array.from({ length: 300 }, (_, i) => ({ path: `src/${i}.ts`, after: lines }));
  for (const when of [
    'change.files.exists(f, f.added.exists(l, l.contains("password")))',
    'change.files.exists(f, f.added.exists(l, l.matches("(?i)pass(?:word|phrase)\\\\s*=")))',
  ]) {
    expect(decide(when, factsOf(edits))).toBe('done');
  }
});
