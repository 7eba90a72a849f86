import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compilePolicy, parsePolicy } from '../../src/policy/compile.ts';
import { PACKS } from '../../src/policy/packs.generated.ts';
import { BUILT_IN_RULES } from '../../src/policy/rules/index.ts';
import { policySchema } from '../../src/policy/schema.ts';

const POLICIES = join(import.meta.dirname, '..', '..', 'policies');
const readme = readFileSync(join(POLICIES, 'README.md'), 'utf8');
const headings = [...readme.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
const sections = headings.filter((heading) => /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(heading));
const textOf = (id: string): string =>
  readme.split(/^## /m).find((section) => section.startsWith(`${id}\n`)) ?? '';

test('every rule has one section, sorted, and every section has a rule', () => {
  expect(sections).toEqual([...BUILT_IN_RULES.keys()].sort());
});

test.each([...BUILT_IN_RULES.values()])(
  'the section of $id says its effect, why, bad, good, fix and parameters',
  (rule) => {
    const text = textOf(rule.id);
    expect(text).toContain(`*${rule.core ? 'Core' : 'Built-in'}, ${rule.effect}.*`);
    for (const word of ['Why', 'Bad', 'Good', 'Fix', 'Parameters']) expect(text).toContain(`**${word}**: `);
  },
);

test('every rule is one file of its own name', () => {
  const files = readdirSync(join(POLICIES, '..', 'src', 'policy', 'rules')).filter(
    (name) => name !== 'index.ts',
  );
  expect(files.sort()).toEqual([...BUILT_IN_RULES.keys()].map((id) => `${id}.ts`).sort());
  for (const [id, rule] of BUILT_IN_RULES) expect(rule.id).toBe(id);
});

test('the core rules that the text lists are the core rules', () => {
  const [, list = ''] = /The core rules \(([^)]+)\)/.exec(readme) ?? [];
  const core = [...BUILT_IN_RULES.values()].filter((rule) => rule.core).map(({ id }) => id);
  expect([...list.matchAll(/`([a-z-]+)`/g)].map(([, id]) => id).sort()).toEqual(core.sort());
});

test('the table of keys lists every key, and no other', () => {
  const listed = [...readme.matchAll(/^\| `([a-z[\].]+)` \|/gm)].map(([, key]) => key);
  const { shape } = policySchema;
  const rule = Object.keys(shape.rules.unwrap().element.shape).map((key) => `rules[].${key}`);
  expect(listed.sort()).toEqual([...Object.keys(shape), ...rule].sort());
});

test('the example is a policy', () => {
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
  const { policy } = compilePolicy([{ name: 'README.md', bytes: Buffer.from(example), from: 'file' }]);
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
