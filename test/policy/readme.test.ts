import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Rule } from '../../src/model.ts';
import { assemblePolicy } from '../../src/policy/assemble.ts';
import { parsePolicy } from '../../src/policy/compile.ts';
import { loadPack } from '../../src/policy/load.ts';
import { PACKS } from '../../src/policy/packs.generated.ts';
import { BUILT_IN_RULES } from '../../src/policy/rules/index.ts';
import { policySchema } from '../../src/policy/schema.ts';

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

test('the example is a policy', () => {
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
  const alone = parsePolicy({ name: 'README.md', bytes: Buffer.from(example), from: 'file' });
  const { policy } = assemblePolicy([{ ...alone, parents: [loadPack('baseline')] }]);
  expect(policy.rules.map(({ id }) => id)).toContain('public-ingress');
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
