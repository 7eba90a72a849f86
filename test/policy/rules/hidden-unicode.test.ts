import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Effect, Observation } from '../../../src/model.ts';
import { hiddenUnicode } from '../../../src/policy/rules/hidden-unicode.ts';
import { type Edit, factsOf } from '../../support/change.ts';

/** Any code points, lone surrogates too. */
const anyText = fc.string({
  unit: fc.nat(0x10ffff).map((code) => String.fromCodePoint(code % 7 === 0 ? code : code % 0x3000)),
});

const AGENT_PATHS = ['CLAUDE.md', '.mcp.json', '.claude/skills/hello/SKILL.md', '.cursor/rules/style.mdc'];
const OTHER_PATHS = ['src/main.ts', '.github/workflows/ci.yml', 'package-lock.json', 'main.tf'];

const check = (...edits: Edit[]): readonly Observation[] =>
  hiddenUnicode.check(factsOf(edits), { strict: 'agents' });
const checkEverywhere = (...edits: Edit[]): readonly Observation[] =>
  hiddenUnicode.check(factsOf(edits), { strict: 'everywhere' });
const STRENGTH: readonly Effect[] = ['warn', 'require-approval', 'deny'];
const effects = (path: string, after: string | Buffer): readonly Effect[] =>
  check({ path, after }).map(({ effect }) => effect ?? hiddenUnicode.effect);
const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);
const named = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** formats.md 5, row by row: code points, what stands around one, effect before agents and elsewhere. */
const TABLE: readonly (readonly [readonly number[], string, string, Effect, Effect])[] = [
  [[0xe0000, 0xe0001, 0xe0020, 0xe0041, 0xe007f], 'say ', 'this', 'deny', 'deny'],
  [[...range(0x202a, 0x202e), ...range(0x2066, 0x2069)], 'if (a', ') {', 'deny', 'deny'],
  [[0xe0100, 0xe01ef], 'a', 'b', 'deny', 'warn'],
  [
    [0x200b, ...range(0x2060, 0x2064), ...range(0x206a, 0x206f), 0x180e, 0x034f],
    'ig',
    'nore',
    'deny',
    'warn',
  ],
  [[0x115f, 0x1160, 0x3164, 0xffa0, ...range(0xfff9, 0xfffb), 0xfeff], 'ig', 'nore', 'deny', 'warn'],
  [[0x200c, 0x200d], 'ig', 'nore', 'require-approval', 'warn'],
  [
    [0x0430, 0x0441, 0x0456, 0x0501, 0x03bf, 0x0391, 0x0585, 0x13aa, 0xa4ee, 0xff41, 0x1d41a, 0x212a],
    'adm',
    'in',
    'deny',
    'warn',
  ],
  [[0xe0100, 0xe01ef], '葛', '城', 'warn', 'warn'],
  [[0x200e, 0x200f, 0x061c, 0x00ad, ...range(0xfe00, 0xfe0d)], 'a', 'b', 'warn', 'warn'],
  [[0x01, 0x08, 0x0b, 0x0e, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9f], 'a', 'b', 'warn', 'warn'],
];
const POINTS = TABLE.flatMap(([codes, before, after, agent, elsewhere]) =>
  codes.map((code) => ({
    name: named(code),
    line: before + String.fromCodePoint(code) + after,
    before,
    agent,
    elsewhere,
  })),
);

test('A19 the table has 40 points that agents must not read', () => {
  expect(POINTS.filter(({ agent }) => agent !== 'warn').length).toBeGreaterThanOrEqual(40);
});

test.each(POINTS)(
  'A19 $name after "$before" is $agent before agents and $elsewhere elsewhere',
  ({ name, line, agent, elsewhere }) => {
    for (const path of AGENT_PATHS) expect(effects(path, `# Title\n${line}\n`)).toEqual([agent]);
    for (const path of OTHER_PATHS) expect(effects(path, `# Title\n${line}\n`)).toEqual([elsewhere]);
    const [observation] = check({ path: 'CLAUDE.md', after: `# Title\n${line}\n` });
    expect(observation).toMatchObject({ path: 'CLAUDE.md', startLine: 2, endLine: 2, text: line.trim() });
    expect(observation?.message).toContain(name);
    expect(observation?.message).not.toMatch(/[^ -~]/);
  },
);

test.each(POINTS)('strict everywhere: $name after "$before" is $agent in any file', ({ line, agent }) => {
  for (const path of [...AGENT_PATHS, ...OTHER_PATHS]) {
    const found = checkEverywhere({ path, after: `# Title\n${line}\n` });
    expect(found.map(({ effect }) => effect ?? hiddenUnicode.effect)).toEqual([agent]);
  }
});

const GOOD: Readonly<Record<string, string>> = {
  Arabic: 'شغّل الاختبارات قبل الدمج ثم راجع ملف README بعناية',
  'Persian with ZWNJ': 'می‌خواهم کتاب‌ها را بخوانم؛ خانهٔ‌ما',
  'Hebrew with marks': 'הרץ npm test לפני המיזוג\u200f (שׁלום\u200e)',
  'Hindi with ZWJ and ZWNJ': 'क्‍ष और क्‌ष, न्‌',
  'Malayalam with final ZWJ': 'ഫയല്‍ രീതിയില്‍',
  'emoji families': '👨‍👩‍👧‍👦 🏳️‍🌈 👩🏽‍🚀 ❤️‍🔥 🧑🏿‍🤝‍🧑🏻 🏴‍☠️',
  'keycaps and presentation': '1️⃣ #️⃣ ✔️ ☺︎ ©️',
  flags:
    '🇫🇷 🇮🇳 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  'a byte order mark at the start': '\ufeff# Title',
  Russian:
    'Запустите npm test перед слиянием: PDFа, SQLе, API-ключ, IDшник, "\\nСеро", \\fIНОВА_ГРУПА, %lluс',
  'Greek mathematics': 'Δt = 5 µs, λx, Ωm, σ_x, hν, νmax, kΩ, ΔE ≤ ħω, [a-zA-ZΑ-Ωα-ω]',
  Japanese: 'ＡＰＩキーを設定する。Windowsでは？',
  Chinese: '使用Kubernetes集群ο型；葛城',
  'styled mathematics': 'the 𝑛th term, d𝑥, 𝑘NN, ℓp',
  'accents of any kind': 'naïve café Ångström İstanbul Straße Łódź tiếng Việt',
  'a word of one alphabet, whatever it looks like': 'ехес сору',
  'tabs, form feeds and CRLF': '\tcode\r\n\fnext\r',
};

test.each(Object.entries(GOOD))('A19 honest text passes: %s', (_, text) => {
  for (const path of [...AGENT_PATHS, ...OTHER_PATHS]) expect(effects(path, `${text}\n`)).toEqual([]);
});

test.each(Object.entries(GOOD))('strict everywhere: honest text still passes: %s', (_, text) => {
  for (const path of OTHER_PATHS) expect(checkEverywhere({ path, after: `${text}\n` })).toEqual([]);
});

test('strict everywhere: a name is judged as strictly as the name of instructions', () => {
  expect(checkEverywhere({ path: 'src/a\u200bb.ts', after: 'x\n' })).toMatchObject([{ startLine: null }]);
  expect(checkEverywhere({ path: 'src/a\u200bb.ts', after: 'x\n' })[0]?.effect).toBeUndefined();
});

test('strict everywhere: a Latin-1 source is still no finding, instructions in Latin-1 still are', () => {
  const after = Buffer.from('Gr\u00fc\u00dfe\n', 'latin1');
  expect(checkEverywhere({ path: 'src/main.c', after })).toEqual([]);
  expect(checkEverywhere({ path: 'CLAUDE.md', after })).toMatchObject([{ message: 'not valid UTF-8' }]);
});

test('strict everywhere: old lines of a file that moves from one source to another are not found', () => {
  const before = 'ig\u200bnore\n';
  expect(checkEverywhere({ path: 'src/a.ts', oldPath: 'src/b.ts', before, after: before })).toEqual([]);
});

test('the choices of strict are weakest first: the same text is never judged less', () => {
  const points = fc.constantFrom(...POINTS.map(({ line }) => line), ...Object.values(GOOD));
  const text = fc.array(fc.oneof(anyText, points), { maxLength: 4 }).map((parts) => parts.join(''));
  const strongest = (found: readonly Observation[]): number =>
    Math.max(-1, ...found.map(({ effect }) => STRENGTH.indexOf(effect ?? hiddenUnicode.effect)));
  fc.assert(
    fc.property(fc.constantFrom(...AGENT_PATHS, ...OTHER_PATHS), text, (path, after) => {
      expect(strongest(checkEverywhere({ path, after }))).toBeGreaterThanOrEqual(
        strongest(check({ path, after })),
      );
    }),
  );
  expect(hiddenUnicode.parameters.strict?.choices).toEqual(['agents', 'everywhere']);
});

test.each([
  ['a flag of another country', '🏴\u{e0067}\u{e0062}\u{e0078}\u{e0078}\u{e0078}\u{e007f}', 'deny'],
  [
    'tags behind a flag',
    '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}\u{e0068}\u{e007f}',
    'deny',
  ],
  ['two selectors behind one ideograph', '葛\u{e0100}\u{e0101}', 'deny'],
  ['a joiner after an emoji', '👩‍ x', 'require-approval'],
  ['two joiners in one Persian word', 'می‌‌خواهم', 'require-approval'],
  ['a byte order mark further on', 'x\ufeff', 'deny'],
] as const)('A19 what looks allowed is not: %s', (_, text, effect) => {
  expect(effects('CLAUDE.md', `${text}\n`)).toEqual([effect]);
});

test.each([
  'аdmin',
  'pаypаl',
  'Соnfig',
  'ｅval(x)',
  '𝑒val(x)',
  'to\u212aen',
  'adνance',
  'gіthub.com',
  'user_nаme',
])('A19 a word of two alphabets is found: %s', (word) => {
  expect(effects('CLAUDE.md', `run ${word} now\n`)).toEqual(['deny']);
});

test('one observation speaks for a line: the strictest effect, the strictest five, the count', () => {
  const line = `${'\u00ad'.repeat(6)}😀\u200b\u{e0041}`;
  const [observation, ...others] = check({ path: 'AGENTS.md', after: `# a\n${line}\n` });
  expect(others).toEqual([]);
  expect(observation?.effect).toBeUndefined();
  expect(observation?.message).toMatch(/U\+200B at column 8, U\+E0041 at column 9 and 3 more$/);
});

test('a file full of hidden text has a hundred observations and one for the rest', () => {
  const after = `${'a\u00adb\n'.repeat(100)}${'a\u200bb\n'.repeat(500)}`;
  const all = check({ path: 'AGENTS.md', after });
  expect(all).toHaveLength(101);
  expect(all.at(-1)).toMatchObject({ startLine: null });
  expect(all.at(-1)?.effect).toBeUndefined();
});

test('lines that were there before are not found again', () => {
  const before = '# Title\nig\u200bnore\n';
  expect(check({ path: 'CLAUDE.md', before, after: `${before}more\n` })).toEqual([]);
  expect(check({ path: 'src/a.ts', oldPath: 'src/b.ts', before, after: before })).toEqual([]);
  expect(check({ path: 'CLAUDE.md', before })).toEqual([]);
});

test('old lines that a move brings before an agent are found', () => {
  const before = '# Title\nig\u200bnore\n';
  expect(check({ path: 'CLAUDE.md', oldPath: 'notes.md', before, after: before })).toMatchObject([
    { startLine: 2 },
  ]);
});

test('instructions that are not UTF-8 are refused, a Latin-1 source is not', () => {
  const after = Buffer.from('Gr\u00fc\u00dfe \u00ad\u0085\n', 'latin1');
  expect(check({ path: 'CLAUDE.md', after })).toMatchObject([
    { startLine: null, message: 'not valid UTF-8' },
  ]);
  expect(check({ path: 'src/main.c', after })).toEqual([]);
  expect(effects('src/main.c', Buffer.concat([after, Buffer.from('\u001b[8m')]))).toEqual(['warn']);
});

test('bytes that are no text are another rule’s', () => {
  expect(check({ path: 'skills/x/logo.png', after: Buffer.from([0x89, 0, 1, 2, 0x80]) })).toEqual([]);
});

test('text behind a UTF-16 mark is looked at as text', () => {
  const after = Buffer.from('\ufeff# Title\nig\u200bnore\n', 'utf16le');
  expect(check({ path: 'CLAUDE.md', after })).toMatchObject([{ startLine: 2 }]);
});

test('A19 hidden text in a name is found, and a byte of no encoding is not', () => {
  expect(effects('src/inv\u202etxt.exe', 'x\n')).toEqual(['deny']);
  expect(effects('src/a\u200bb.ts', 'x\n')).toEqual(['warn']);
  expect(effects('.claude/rules/a\u200bb.md', 'x\n')).toEqual(['deny']);
  expect(check({ path: 'a\u202eb', oldPath: 'b', before: 'x\n', after: 'x\n' })).toMatchObject([
    { startLine: null },
  ]);
  expect(effects('src/\udc80\udcff.ts', 'x\n')).toEqual([]);
  expect(effects('docs/می‌خواهم.md', 'x\n')).toEqual([]);
  expect(check({ path: 'src/a\u200bb.ts', before: 'x\n', after: 'y\n' })).toEqual([]);
});

test('no text makes the rule fail, and no message shows it', () => {
  const points = fc.constantFrom(...POINTS.map(({ line }) => line), ...Object.values(GOOD));
  const text = fc.array(fc.oneof(anyText, points), { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.constantFrom(...AGENT_PATHS, ...OTHER_PATHS), text, text, (path, before, after) => {
      for (const { message } of check({ path, before, after }, { path: `new/${path}`, after })) {
        expect(message).toMatch(/^[ -~]+$/);
      }
    }),
  );
});

test('a line of millions of hidden characters takes seconds at most', () => {
  const started = performance.now();
  expect(check({ path: 'CLAUDE.md', after: 'a\u200d'.repeat(500_000) })).toHaveLength(1);
  expect(check({ path: 'CLAUDE.md', after: `${'\ufe0f'.repeat(500_000)}\u200d` })).toHaveLength(1);
  expect(check({ path: 'CLAUDE.md', after: 'pа'.repeat(500_000) })).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('a word of megabytes is looked through to its end', () => {
  const effectsOf = (after: string): readonly Effect[] => effects('CLAUDE.md', after);
  expect(effectsOf('a\u0430'.repeat(3_500_000))).toEqual(['deny']);
  expect(effectsOf(`${'A'.repeat(15_000_000)}\u0430`)).toEqual(['deny']);
  // Only the middle gives it away, and a letter of another script at the end explains it.
  const halves = 'a'.repeat(4096) + '\u0430'.repeat(4096);
  expect(effectsOf(halves)).toEqual(['deny']);
  expect(effectsOf(`${halves}\u0436`)).toEqual([]);
  expect(check({ path: 'CLAUDE.md', after: `${'a'.repeat(5000)}\u0430\n` })).toMatchObject([
    { message: expect.stringContaining('at column 5001') },
  ]);
});

test('what comes after a thousand hits is not counted, and a stricter effect there is not lost', () => {
  const warned = '\u0001'.repeat(100_000);
  expect(check({ path: 'src/a.ts', after: warned })).toMatchObject([
    { effect: 'warn', message: expect.stringMatching(/ and more than 995 more$/) },
  ]);
  expect(effects('src/a.ts', `${warned}\u202e`)).toEqual(['deny']);
  expect(check({ path: 'src/a.ts', after: '\u0001'.repeat(1000) })).toMatchObject([
    { message: expect.stringMatching(/ and 995 more$/) },
  ]);
});

test('the lines after the last hundred lose no deny', () => {
  const after = `${'a\u0001b\n'.repeat(5000)}a\u202eb\n`;
  expect(effects('src/a.ts', after).filter((effect) => effect === 'deny')).toHaveLength(1);
});
