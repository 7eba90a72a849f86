import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { assemblePolicy, type CompiledPolicy } from '../../src/policy/assemble.ts';
import { compilePolicy, parsePolicy } from '../../src/policy/compile.ts';
import { loadPack } from '../../src/policy/load.ts';
import { BUILT_IN_RULES } from '../../src/policy/rules/index.ts';

const inputOf = (text: string, name = 'policy.yaml') =>
  ({ name, bytes: Buffer.from(text), from: 'file' }) as const;
const compile = (...texts: readonly string[]): CompiledPolicy =>
  compilePolicy(texts.map((text, i) => inputOf(text, `${i}.yaml`)));
const digestOf = (text: string): string => compile(text).digest;

const BASE = `version: 1
name: acme
rules:
  - id: public-ingress
    title: No ingress from everywhere
    effect: deny
    paths: ['**/*.tf', '**/*.hcl']
    except: ['lab/**', 'old/**']
    added: 'cidr_blocks\\s*=\\s*"0"'
    hint: restrict the range
  - id: licence
    title: The licence stays
    effect: warn
    removed: '^licence: '
  - id: hidden-unicode
    effect: deny
`;
const replaced = (from: string, to: string): string => {
  expect(BASE).toContain(from);
  return BASE.replace(from, to);
};
const RULES = BASE.split(/(?=^ {2}- )/m);
const [head = '', first = '', second = '', third = ''] = RULES;

test.each([
  [
    'comments',
    `# a\n${BASE.replaceAll('\n', ' # b\n').replace('No ingress from everywhere # b', 'No ingress from everywhere')}`,
  ],
  ['CRLF', BASE.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\ufeff${BASE}`],
  ['a document mark and an end mark', `---\n${BASE}...\n`],
  ['the order of rules', head + third + second + first],
  ['the order of keys', replaced('version: 1\nname: acme\n', 'name: acme\nversion: 1\n')],
  [
    'the order of keys in a rule',
    replaced(
      '    title: The licence stays\n    effect: warn\n',
      '    effect: warn\n    title: The licence stays\n',
    ),
  ],
  ['the order of globs', replaced("['**/*.tf', '**/*.hcl']", "['**/*.hcl', '**/*.tf']")],
  ['the order of exceptions', replaced("['lab/**', 'old/**']", "['old/**', 'lab/**']")],
  ['a glob twice', replaced("'**/*.hcl'", "'**/*.hcl', '**/*.tf'")],
  ['quotes', replaced('id: licence', 'id: "licence"')],
  ['escapes', replaced('The licence stays', '"The l\\u0069cence stays"')],
  ['a folded text', replaced('hint: restrict the range', 'hint: >-\n      restrict\n      the range')],
  ['block for flow', replaced("['lab/**', 'old/**']", '\n      - lab/**\n      - old/**')],
  ['an anchor and an alias', replaced("['lab/**', 'old/**']", "[&x 'lab/**', 'old/**', *x]")],
  ['the default level, said', replaced('rules:', 'level: ORG_SOURCE_COUNTERSIGN\nrules:')],
  [
    'a default effect, left out',
    replaced('  - id: hidden-unicode\n    effect: deny\n', '  - id: hidden-unicode\n'),
  ],
  ['everywhere, said', replaced("removed: '^licence: '", "removed: '^licence: '\n    paths: ['**']")],
  [
    'everywhere among other places',
    replaced("removed: '^licence: '", "removed: '^licence: '\n    paths: ['a', '**']"),
  ],
  ['a core rule, said', `${BASE}  - id: path-unsafe\n    effect: deny\n`],
  [
    'a title as it is',
    replaced(
      '  - id: hidden-unicode\n',
      `  - id: hidden-unicode\n    title: ${JSON.stringify(BUILT_IN_RULES.get('hidden-unicode')?.title)}\n`,
    ),
  ],
  ['another way to write one', replaced('version: 1\n', 'version: 0x1\n')],
])('the same meaning has the same digest: %s', (_, text) => {
  expect(compile(text).policy).toEqual(compile(BASE).policy);
  expect(digestOf(text)).toBe(digestOf(BASE));
});

const CHANGES: readonly (readonly [string, string])[] = [
  ['the name', replaced('name: acme', 'name: acme2')],
  ['a level', replaced('rules:', 'level: ORG_SOURCE_OTHER\nrules:')],
  ['an id', replaced('id: licence', 'id: license')],
  ['a title', replaced('The licence stays', 'The licence stays!')],
  ['a title by its form of an accent', replaced('The licence stays', 'The licence st\u0061\u0301ys')],
  ['an effect', replaced('effect: warn', 'effect: require-approval')],
  [
    'an effect of a built-in rule',
    replaced('  - id: hidden-unicode\n    effect: deny', '  - id: hidden-unicode\n    effect: warn'),
  ],
  ['a hint', replaced('restrict the range', 'restrict it')],
  ['no hint', replaced('    hint: restrict the range\n', '')],
  ['a glob', replaced('**/*.hcl', '**/*.HCL')],
  ['a glob less', replaced(", '**/*.hcl'", '')],
  ['a glob more', replaced("'**/*.hcl'", "'**/*.hcl', 'x'")],
  ['an exception less', replaced(", 'old/**'", '')],
  ['no exception', replaced("    except: ['lab/**', 'old/**']\n", '')],
  ['a pattern', replaced('"0"', '"1"')],
  ['a pattern by a space', replaced('^licence: ', '^licence:  ')],
  ['no pattern', replaced(`    added: 'cidr_blocks\\s*=\\s*"0"'\n`, '')],
  ['added for removed', replaced("removed: '^licence: '", "added: '^licence: '")],
  ['a rule less', head + second + third],
  ['a built-in rule less', head + first + second],
  ['a built-in rule more', `${BASE}  - id: opaque-content\n`],
  [
    'a built-in rule in fewer places',
    replaced('  - id: hidden-unicode\n', '  - id: hidden-unicode\n    paths: [src/**]\n'),
  ],
  [
    'a built-in rule with an exception',
    replaced('  - id: hidden-unicode\n', '  - id: hidden-unicode\n    except: [src/**]\n'),
  ],
  ['a core rule raised', `${BASE}  - id: policy-changed\n    effect: deny\n`],
];

test.each(CHANGES)('another meaning has another digest: %s', (_, text) => {
  expect(digestOf(text)).not.toBe(digestOf(BASE));
});

test('no two of the changes mean the same', () => {
  expect(new Set(CHANGES.map(([, text]) => digestOf(text))).size).toBe(CHANGES.length);
});

test('a policy that is written again in any order and style has the same digest', () => {
  const glob = fc.constantFrom('a', 'src/**', '**/*.ts', '{a,b}/c', '**', '[ab]');
  const globs = fc.array(glob, { minLength: 1, maxLength: 4 });
  const rule = fc.record({
    effect: fc.constantFrom('warn', 'deny'),
    title: fc.constantFrom('t', '1', 'no', 'é: #'),
    paths: globs,
    except: globs,
  });
  const style = fc.record({
    keys: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE'),
    flow: fc.boolean(),
    turn: fc.nat(5),
  });
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 5 }), style, (rules, { keys, flow, turn }) => {
      const named = rules.map((entry, i) => ({ id: `rule-${i}`, ...entry }));
      const turned = [...named.slice(turn), ...named.slice(0, turn)].map((entry) => ({
        ...Object.fromEntries(Object.entries(entry).reverse()),
        paths: [...entry.paths].reverse(),
      }));
      const styled = stringify(
        { rules: turned, name: 'x', version: 1 },
        {
          defaultKeyType: keys as 'PLAIN',
          defaultStringType: 'QUOTE_DOUBLE',
          collectionStyle: flow ? 'flow' : 'block',
        },
      );
      expect(digestOf(styled)).toBe(digestOf(stringify({ version: 1, name: 'x', rules: named })));
    }),
    { numRuns: 150, seed: 7 },
  );
});

// ── what is always there, and what several policies say together ────────────────────────────

const CORE = [
  'evidence-planted',
  'path-collision',
  'path-unsafe',
  'policy-changed',
  'submodule-unsafe',
  'symlink-escape',
];
const effectsOf = ({ policy }: CompiledPolicy): Record<string, string> =>
  Object.fromEntries(policy.rules.map(({ id, effect }) => [id, effect]));

test('the core rules are on in every policy, everywhere', () => {
  const { policy } = compile('version: 1\nname: nothing\n');
  expect(policy.rules.map(({ id }) => id)).toEqual(CORE);
  expect(policy.rules.map(({ effect }) => effect)).toEqual([
    'deny',
    'deny',
    'deny',
    'require-approval',
    'deny',
    'deny',
  ]);
  for (const rule of policy.rules)
    expect(rule).toMatchObject({ kind: 'core', scopes: [{ paths: ['**'], except: [] }] });
});

test('a core rule may be raised', () => {
  expect(
    effectsOf(compile('version: 1\nname: a\nrules: [{id: policy-changed, effect: deny}]\n'))[
      'policy-changed'
    ],
  ).toBe('deny');
});

test('a built-in rule may be weaker than it is by itself, and narrower', () => {
  const { policy } = compile(
    'version: 1\nname: a\nrules: [{id: hidden-unicode, effect: warn, paths: [src/**], except: [src/x]}]\n',
  );
  expect(policy.rules.find(({ id }) => id === 'hidden-unicode')).toMatchObject({
    kind: 'built-in',
    effect: 'warn',
    scopes: [{ paths: ['src/**'], except: ['src/x'] }],
    added: null,
    removed: null,
  });
});

const onlyHidden = (effect: string, more = ''): string =>
  `version: 1\nname: p\nrules: [{id: hidden-unicode, effect: ${effect}${more}}]\n`;
const hiddenOf = (...texts: readonly string[]) =>
  compile(...texts).policy.rules.find(({ id }) => id === 'hidden-unicode');

test('of several policies all hold: names are joined, rules united', () => {
  const { policy, sources } = compile(
    'version: 1\nname: a\nrules: [{id: one, title: t, effect: deny, paths: [a]}]\n',
    'version: 1\nname: b\nrules: [{id: two, title: t, effect: warn, paths: [a]}]\n',
  );
  expect(policy.name).toBe('a+b');
  expect(policy.rules.map(({ id }) => id)).toEqual([...CORE, 'one', 'two'].sort());
  expect(sources.map(({ name, from }) => [name, from])).toEqual([
    ['0.yaml', 'file'],
    ['1.yaml', 'file'],
  ]);
});

test('of several policies the strictest effect of a built-in rule holds, in whatever order they come', () => {
  expect(hiddenOf(onlyHidden('warn'), onlyHidden('deny'))).toMatchObject({ effect: 'deny' });
  expect(hiddenOf(onlyHidden('deny'), onlyHidden('warn'))).toMatchObject({ effect: 'deny' });
});

test('a second policy widens a built-in rule and never narrows it', () => {
  const scopes = (...policies: readonly string[]) => hiddenOf(...policies)?.scopes;
  const everywhere = { paths: ['**'], except: [] };
  expect(scopes(onlyHidden('deny', ', paths: [a]'), onlyHidden('deny', ', paths: [b]'))).toEqual([
    { paths: ['a'], except: [] },
    { paths: ['b'], except: [] },
  ]);
  expect(scopes(onlyHidden('deny'), onlyHidden('deny', ', paths: [b]'))).toContainEqual(everywhere);
  expect(scopes(onlyHidden('deny'), onlyHidden('deny', ', except: [b]'))).toContainEqual(everywhere);
  expect(scopes(onlyHidden('deny', ', except: [a]'), onlyHidden('deny'))).toContainEqual(everywhere);
  expect(scopes(onlyHidden('deny'), onlyHidden('deny'))).toEqual([everywhere]);
});

test('two levels contradict each other', () => {
  const level = (name: string): string => `version: 1\nname: a\nlevel: ORG_SOURCE_${name}\n`;
  expect(compile(level('A'), level('A')).policy.level).toBe('ORG_SOURCE_A');
  expect(() => compile(level('A'), level('B'))).toThrow(expect.objectContaining({ code: 'POLICY_INVALID' }));
});

test('a rule of its own in two policies is refused in the second', () => {
  const own = (name: string): string =>
    `version: 1\nname: ${name}\nrules: [{id: own, title: t, effect: deny, paths: [a]}]\n`;
  expect(() => compile(own('a'), own('b'))).toThrow(
    expect.objectContaining({ code: 'POLICY_INVALID', message: expect.stringMatching(/^1\.yaml:3:14: /) }),
  );
});

test('pack:baseline is what its file says, and an unknown pack is named', () => {
  const pack = loadPack('baseline');
  const parsed = parsePolicy(inputOf(packText(), 'pack:baseline'));
  expect(pack.file).toEqual(parsed.file);
  expect(pack.source.digest).toBe(parsed.source.digest);
  expect(Object.keys(effectsOf(assemblePolicy([pack]))).sort()).toEqual(
    [
      ...CORE,
      'check-name-reused',
      'check-removed',
      'hidden-unicode',
      'opaque-content',
      'submodule-changed',
    ].sort(),
  );
  for (const name of ['nothing', '', '__proto__', 'toString', '../baseline', 'Baseline']) {
    expect(() => loadPack(name)).toThrow(expect.objectContaining({ code: 'POLICY_NOT_FOUND' }));
  }
});

function packText(): string {
  return readFileSync(new URL('../../policies/baseline.yaml', import.meta.url), 'utf8');
}

test('patterns that are too much together are refused where they become so', () => {
  const rules = Array.from(
    { length: 200 },
    (_, i) => `  - id: r${i}\n    title: t\n    effect: deny\n    added: '[ab]{900}${i}[ab]{900}'\n`,
  );
  const bytes = Buffer.from(`version: 1\nname: x\nrules:\n${rules.join('')}`);
  expect(() => compilePolicy([{ name: 'p.yaml', bytes, from: 'file' }])).toThrow(
    expect.objectContaining({
      code: 'POLICY_INVALID',
      message: expect.stringMatching(/^p\.yaml:\d+:\d+: up to here/),
    }),
  );
});
