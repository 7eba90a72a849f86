import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Rule } from '../../src/model.ts';
import { assemblePolicy, type CompiledPolicy } from '../../src/policy/assemble.ts';
import { parseExpectation, runInlineTest } from '../../src/policy/cases.ts';
import { parsePolicy } from '../../src/policy/compile.ts';
import { COMPREHENSIONS, FUNCTIONS, KNOWN_VALUES, METHODS } from '../../src/policy/expressions/language.ts';
import { loadPack } from '../../src/policy/load.ts';
import { PACKS } from '../../src/policy/packs.generated.ts';
import { BUILT_IN_RULES } from '../../src/policy/rules/index.ts';
import { policySchema, type RuleEntry } from '../../src/policy/schema.ts';
import { READER } from '../support/change.ts';

const POLICIES = join(import.meta.dirname, '..', '..', 'policies');
const readme = readFileSync(join(POLICIES, 'README.md'), 'utf8');
const rules = [...BUILT_IN_RULES.values()];
const [, ...ofRules] = readme.slice(readme.indexOf('\n## The rules\n') + 1).split(/^## /m);
const sections = ofRules.slice(1).map((text) => ({ heading: /^.*/.exec(text)?.[0] ?? '', text }));
const textOf = (id: string): string => sections.find(({ heading }) => heading === id)?.text ?? '';
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What stands behind one of the bold words of a rule's section, up to the next one. */
function partOf(id: string, word: string): string {
  const [, part = ''] =
    new RegExp(`^\\*\\*${word}\\*\\*: ([\\s\\S]*?)(?=^\\*\\*|$(?![\\s\\S]))`, 'm').exec(textOf(id)) ?? [];
  return oneLine(part);
}

test('every rule has one section, in the order of the program, and every section has a rule', () => {
  expect(sections.map(({ heading }) => heading)).toEqual([...BUILT_IN_RULES.keys()]);
});

test.each(rules)(
  'the section of $id is its kind and effect, what, why, bad, good, fix, parameters',
  (rule) => {
    const [, line] = textOf(rule.id).split('\n\n');
    expect(line).toMatch(`*${rule.core ? 'Core' : 'Built-in'}, ${rule.effect}.* `);
    const words = [...textOf(rule.id).matchAll(/^\*\*([^*]+)\*\*: /gm)].map(([, word]) => word);
    expect(words).toEqual(['Why', 'Bad', 'Good', 'Fix', 'Parameters']);
    for (const word of words) expect(partOf(rule.id, word ?? '')).toMatch(/\S.*\.$/);
  },
);

test.each(rules)('the section of $id says why in the words of the program', ({ id, why }) => {
  expect(partOf(id, 'Why')).toContain(oneLine(why));
  expect(why).toMatch(/^[A-Z][^\n]*\.$/);
});

test.each(rules)('the section of $id names its parameters, with choices and default', (rule) => {
  expect(partOf(rule.id, 'Parameters')).toBe(parametersOf(rule));
});

function parametersOf({ parameters }: Rule): string {
  const said = Object.entries(parameters).map(([name, { says, choices, default: start }]) => {
    const each = choices.map((choice) => (choice === start ? `\`${choice}\` (default)` : `\`${choice}\``));
    return `\`${name}\`: ${says}; ${each.join(', ')}.`;
  });
  return said.length === 0 ? 'none.' : said.join(' ');
}

test.each(rules)('the default of each parameter of $id is a choice, and no choice stands twice', (rule) => {
  for (const { choices, default: start } of Object.values(rule.parameters)) {
    expect(choices).toContain(start);
    expect(new Set(choices).size).toBe(choices.length);
  }
});

test('every rule is one file of its own name', () => {
  const files = readdirSync(join(POLICIES, '..', 'src', 'policy', 'rules')).filter(
    (name) => name !== 'index.ts',
  );
  expect(files.sort()).toEqual([...BUILT_IN_RULES.keys()].map((id) => `${id}.ts`).sort());
  for (const [id, rule] of BUILT_IN_RULES) expect(rule.id).toBe(id);
});

test('the core rules that the text lists are the core rules', () => {
  const [, list = ''] = /The core rules \(([^)]+)\)/.exec(readme) ?? [];
  const core = rules.filter((rule) => rule.core).map(({ id }) => id);
  expect([...list.matchAll(/`([a-z-]+)`/g)].map(([, id]) => id).sort()).toEqual(core.sort());
});

test('the table of keys lists every key of the file, and no other', () => {
  const [table = ''] = /^\| key \| means \|\n(?:\|.*\n)+/m.exec(readme) ?? [];
  const listed = [...table.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, key]) => key);
  expect(listed).toEqual(Object.keys(policySchema.shape));
});

// ── what the text shows ─────────────────────────────────────────────────────────────────────

type Block = { readonly text: string; readonly kind: 'policy' | 'expectation' | 'comment' | 'unknown' };

function kindOf(text: string): Block['kind'] {
  if (/^version:/m.test(text)) return 'policy';
  if (/^# \S*\bexpect\.yaml$/m.test(text)) return 'expectation';
  return /^(#.*\n)+$/.test(text) ? 'comment' : 'unknown';
}

const blocks: readonly Block[] = [...readme.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => ({
  text,
  kind: kindOf(text),
}));
const textsOf = (kind: Block['kind']): readonly string[] =>
  blocks.flatMap((block) => (block.kind === kind ? [block.text] : []));

function assembled(text: string): CompiledPolicy & { readonly entries: readonly RuleEntry[] } {
  const alone = parsePolicy({ name: 'README.md', bytes: Buffer.from(text), from: 'file' });
  const parents = (alone.file.extends ?? []).map((name) => loadPack(name.replace('pack:', '')));
  return { ...assemblePolicy([{ ...alone, parents }]), entries: alone.file.rules ?? [] };
}

test('every block of YAML is a policy, what a case expects, or a comment', () => {
  expect(textsOf('unknown')).toEqual([]);
  expect(textsOf('policy').length).toBeGreaterThan(0);
  expect(textsOf('expectation').length).toBeGreaterThan(0);
  expect(blocks).toHaveLength(readme.split('```yaml').length - 1);
});

test.each(textsOf('policy'))('policy %# loads, and passes its own tests', async (text) => {
  const { policy, entries } = assembled(text);
  const cases = entries.flatMap(({ id, tests = [] }) => tests.map((one) => ({ id, one })));
  for (const { id, one } of cases) {
    const rule = policy.rules.find((each) => each.id === id);
    if (rule === undefined) throw new Error(`expected a rule ${id}`);
    const { expected, found } = await runInlineTest(rule, policy, one, READER);
    expect([one.name, found]).toEqual([one.name, expected]);
  }
});

test.each(textsOf('expectation'))('expectation %# is one, of rules of the example', (text) => {
  const { findings = [] } = parseExpectation('README.md', Buffer.from(text));
  const { policy } = assembled(textsOf('policy')[0] ?? '');
  const known = policy.rules.map(({ id }) => id);
  expect(known).toEqual(expect.arrayContaining(findings.map(({ rule }) => rule)));
});

// ── what the text lists ─────────────────────────────────────────────────────────────────────

const wordsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
/** The sentence or item of a list that begins with some words. */
const said = (start: string, end: RegExp): readonly string[] => {
  const from = readme.indexOf(start);
  expect(from, start).toBeGreaterThan(-1);
  return wordsIn(readme.slice(from + start.length).split(end, 1)[0] ?? '');
};

test.each<[string, string, RegExp, Iterable<string>]>([
  ['functions', '\n- functions:', /\n- /, FUNCTIONS],
  ['methods', '\n- methods:', /\n- /, METHODS],
  ['macros', '\n- macros over lists:', /\n\n/, COMPREHENSIONS],
  ['surfaces', '\n`surface` is', /\. |\.\n/, KNOWN_VALUES['File.surface'] ?? []],
])('the %s of expressions are those of the program', (_, start, end, names) => {
  expect([...said(start, end)].sort()).toEqual([...names].sort());
});

test.each<[string, string]>([
  ['File.status', '| `change.files[]` |'],
  ['Actor.kind', '| `actor` |'],
])('the table of names has every %s', (field, start) => {
  expect(said(start, /\n/)).toEqual(expect.arrayContaining([...(KNOWN_VALUES[field] ?? [])]));
});

test.each(Object.entries(PACKS))('pack:%s is its file, and every rule in it exists', (name, pack) => {
  const bytes = readFileSync(join(POLICIES, `${name}.yaml`));
  expect(pack.text).toBe(bytes.toString('utf8'));
  const { file } = parsePolicy({ name, bytes, from: 'pack' });
  expect(pack.file).toEqual(file);
  for (const { id } of file.rules ?? []) expect(BUILT_IN_RULES.has(id)).toBe(true);
});

test('every pack is built in', () => {
  const files = readdirSync(POLICIES).filter((name) => name.endsWith('.yaml'));
  expect(files.map((name) => name.replace('.yaml', '')).sort()).toEqual(Object.keys(PACKS).sort());
});
