import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RunError } from '../../src/errors.ts';
import type { Rule } from '../../src/model.ts';
import { assemblePolicy } from '../../src/policy/assemble.ts';
import { parsePolicy } from '../../src/policy/compile.ts';
import { loadPack } from '../../src/policy/load.ts';
import { ORDER_TABLE } from '../../src/policy/order.ts';
import type { ParsedPolicy } from '../../src/policy/parsed.ts';
import { BUILT_IN_RULES } from '../../src/policy/rules/index.ts';
import { opaqueContent } from '../../src/policy/rules/opaque-content.ts';
import { policySchema } from '../../src/policy/schema.ts';

/** What `policies/schema.json` says of an entry by its id, beside what the program says. */

interface Documents {
  renderDocuments(modules: object, readme: string): Readonly<Record<string, string>>;
}

const ROOT = join(import.meta.dirname, '..', '..');
const { renderDocuments }: Documents = await import(
  new URL('../../scripts/schema.mjs', import.meta.url).href
);

/** A schema made now, whatever is committed; what a condition requires is defined where the whole entry is. */
function editorWith(rules: ReadonlyMap<string, Rule>) {
  const modules = { policySchema, BUILT_IN_RULES: rules, ORDER_TABLE };
  const readme = readFileSync(join(ROOT, 'policies', 'README.md'), 'utf8');
  const { 'policies/schema.json': schema = '' } = renderDocuments(modules, readme);
  const ajv = new Ajv({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    formats: { date: true },
  });
  return ajv.compile(JSON.parse(schema));
}

const validate = editorWith(BUILT_IN_RULES);

type Document = { readonly extends?: readonly string[]; readonly rules?: readonly object[] };

const parsed = (document: object, parents: readonly ParsedPolicy[]): ParsedPolicy => ({
  ...parsePolicy({
    name: 'policy.yaml',
    bytes: Buffer.from(JSON.stringify({ version: 1, name: 'acme', ...document })),
    from: 'base',
  }),
  parents,
});

const BELOW: Readonly<Record<string, ParsedPolicy>> = {
  'pack:baseline': loadPack('baseline'),
  './parent.yaml': parsed(
    {
      rules: [
        { id: 'own', title: 't', effect: 'warn', paths: ['src/**'], except: ['src/a', 'src/b'] },
        { id: 'path-unsafe' },
        { id: 'policy-changed', effect: 'deny', waivable: false },
        { id: 'hidden-unicode', effect: 'warn', with: { strict: 'agents' } },
      ],
    },
    [],
  ),
};

function loads(document: Document): boolean {
  const parents = (document.extends ?? []).flatMap((name) => BELOW[name] ?? []);
  try {
    assemblePolicy([parsed(document, parents)]);
    return true;
  } catch (error) {
    if (error instanceof RunError && error.code === 'POLICY_INVALID') return false;
    throw error;
  }
}

const editorAccepts = (document: Document): boolean => validate({ version: 1, name: 'acme', ...document });
const OWN = { id: 'own', title: 't', effect: 'deny', paths: ['**'] };
const NEW = { ...OWN, id: 'another' };
const CHILD = ['./parent.yaml'];

describe('an editor and the program agree on entries', () => {
  test.each<[string, object]>([
    ['of an own rule', OWN],
    ['of an own rule of added lines', { id: 'own', title: 't', effect: 'warn', added: 'x' }],
    ['of an own rule of removed lines', { id: 'own', title: 't', effect: 'warn', removed: 'x' }],
    ['of an own rule with an expression', { id: 'own', title: 't', effect: 'warn', when: 'true' }],
    ['of an own rule without exceptions', { ...OWN, except: [] }],
    ['of a built-in rule switched on', { id: 'hidden-unicode' }],
    ['of a built-in rule with a parameter', { id: 'hidden-unicode', with: { strict: 'everywhere' } }],
    ['of a built-in rule without parameters', { id: 'opaque-content', with: {} }],
    [
      'of a built-in rule narrowed',
      { id: 'opaque-content', effect: 'warn', paths: ['a'], except: ['b'], when: 'true', title: 't' },
    ],
    ['of the rule of releases', { id: 'release-untrusted', effect: 'warn', title: 't', waivable: false }],
    ['of a core rule', { id: 'path-unsafe', effect: 'deny', title: 't', hint: 'h', with: {} }],
    ['of a core rule raised', { id: 'policy-changed', effect: 'deny', waivable: false }],
    ['of a core rule that may be waived', { id: 'path-unsafe', waivable: 'base' }],
  ])('accepted: %s', (_, entry) => {
    expect(loads({ rules: [entry] })).toBe(true);
    expect(editorAccepts({ rules: [entry] }), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each<[string, object]>([
    ['of an own rule without a title', { id: 'own', effect: 'deny', paths: ['**'] }],
    ['of an own rule without an effect', { id: 'own', title: 't', paths: ['**'] }],
    ['of an own rule without a condition', { id: 'own', title: 't', effect: 'deny' }],
    ['of an own rule with exceptions alone', { id: 'own', title: 't', effect: 'deny', except: ['a'] }],
    ['of an own rule with parameters', { ...OWN, with: { strict: 'everywhere' } }],
    ['of an own rule with no parameters', { ...OWN, with: {} }],
    ['of an own rule called like a field of every object', { id: 'constructor' }],
    ['of a built-in rule with a pattern', { id: 'hidden-unicode', added: 'x' }],
    ['of a built-in rule with a pattern of removed lines', { id: 'opaque-content', removed: 'x' }],
    ['of an unknown parameter', { id: 'hidden-unicode', with: { strong: 'everywhere' } }],
    ['of an unknown value', { id: 'hidden-unicode', with: { strict: 'nowhere' } }],
    ['of a parameter where there is none', { id: 'opaque-content', with: { strict: 'agents' } }],
    ['of the rule of releases with paths', { id: 'release-untrusted', paths: ['**'] }],
    ['of the rule of releases with exceptions', { id: 'release-untrusted', except: [] }],
    ['of the rule of releases with an expression', { id: 'release-untrusted', when: 'true' }],
    ['of a core rule with paths', { id: 'path-unsafe', paths: ['**'] }],
    ['of a core rule with exceptions', { id: 'path-unsafe', except: ['a'] }],
    ['of a core rule with an expression', { id: 'path-unsafe', when: 'true' }],
    ['of a core rule with a pattern', { id: 'path-unsafe', added: 'x' }],
    ['of a core rule lowered', { id: 'path-unsafe', effect: 'require-approval' }],
    ['of a core rule lowered to a warning', { id: 'policy-changed', effect: 'warn' }],
    ['of a rule that is never waived', { id: 'policy-changed', waivable: true }],
  ])('refused: %s', (_, entry) => {
    expect(loads({ rules: [entry] })).toBe(false);
    expect(editorAccepts({ rules: [entry] })).toBe(false);
  });

  test.each<[string, object]>([
    ['of a parent’s rule with nothing new', { id: 'own' }],
    ['of a parent’s rule raised', { id: 'own', effect: 'deny' }],
    ['of a parent’s rule with fewer exceptions', { id: 'own', except: ['src/a'] }],
    ['of a parent’s rule without exceptions', { id: 'own', except: [] }],
    ['of a parent’s rule on more paths', { id: 'own', paths: ['src/**', 'lib/**'] }],
    ['of a new rule', NEW],
    ['of a parent’s built-in rule', { id: 'hidden-unicode', with: { strict: 'everywhere' } }],
    ['of another built-in rule', { id: 'opaque-content', when: 'true', title: 't' }],
    ['of a parent’s core rule, everywhere', { id: 'path-unsafe', paths: ['a', '**'], except: [] }],
  ])('accepted over a parent: %s', (_, entry) => {
    expect(loads({ extends: CHILD, rules: [entry] })).toBe(true);
    const accepted = editorAccepts({ extends: CHILD, rules: [entry] });
    expect(accepted, JSON.stringify(validate.errors)).toBe(true);
  });

  test.each<[string, object]>([
    ['of a new rule without a title', { id: 'another', effect: 'deny', added: 'x' }],
    ['of a new rule without an effect', { id: 'another', title: 't', paths: ['**'] }],
    ['of a new rule without a condition', { id: 'another', title: 't', effect: 'deny', except: ['a'] }],
    ['of a new rule with parameters', { ...NEW, with: {} }],
    ['of a parent’s rule with another title', { id: 'own', title: 't' }],
    ['of a parent’s rule with another hint', { id: 'own', hint: 'h' }],
    ['of a parent’s rule with a pattern', { id: 'own', added: 'x' }],
    ['of a parent’s rule with parameters', { id: 'own', with: {} }],
    ['of a built-in rule with a pattern', { id: 'opaque-content', added: 'x' }],
    ['of an unknown value', { id: 'hidden-unicode', with: { strict: 'nowhere' } }],
    ['of a core rule with an expression', { id: 'path-unsafe', when: 'true' }],
    ['of the rule of releases with paths', { id: 'release-untrusted', paths: ['**'] }],
    ['of a core rule with other paths', { id: 'path-unsafe', paths: ['a'] }],
    ['of a core rule with an exception', { id: 'path-unsafe', except: ['a'] }],
    ['of a core rule lowered', { id: 'policy-changed', effect: 'warn' }],
  ])('refused over a parent: %s', (_, entry) => {
    expect(loads({ extends: CHILD, rules: [entry] })).toBe(false);
    expect(editorAccepts({ extends: CHILD, rules: [entry] })).toBe(false);
  });

  test.each<[string, boolean, object]>([
    ['a rule that is never waived', false, { rule: 'policy-changed', paths: ['a'] }],
    ['a core rule everywhere', false, { rule: 'path-unsafe' }],
    ['a core rule on every path', false, { rule: 'path-unsafe', paths: ['a', '**/*'] }],
    ['a core rule somewhere', true, { rule: 'path-unsafe', paths: ['vendor/**'] }],
    ['an own rule everywhere', true, { rule: 'own' }],
  ])('waivers of %s: %s', (_, accepted, waiver) => {
    const waivers = [{ ...waiver, reason: 'r', owner: 'o', expires: '2027-01-31' }];
    expect(loads({ rules: [OWN], waivers } as Document)).toBe(accepted);
    expect(editorAccepts({ rules: [OWN], waivers } as Document)).toBe(accepted);
  });
});

const FULL_SIZE = process.env.COUNTERSIGN_THREATS === 'full';
const NUM_RUNS = { numRuns: FULL_SIZE ? 20_000 : 400 };
const TUNED = [
  {},
  { strict: 'agents' },
  { strict: 'everywhere' },
  { strict: 'no' },
  { strict: true },
  { x: 1 },
];
const GLOBS = [[], ['a'], ['**'], ['a', '**'], ['src/**'], ['src/**', 'b'], ['src/a']];

const optional = {
  title: fc.constant('t'),
  effect: fc.constantFrom('warn', 'require-approval', 'deny'),
  paths: fc.constantFrom(...GLOBS),
  except: fc.constantFrom(...GLOBS),
  added: fc.constant('x'),
  removed: fc.constant('x'),
  when: fc.constant('true'),
  with: fc.constantFrom(...TUNED),
  waivable: fc.constantFrom(true, false, 'base'),
  hint: fc.constant('h'),
};
/** Few keys at a time, or nearly everything would be refused. */
const entry = fc
  .subarray(Object.keys(optional) as (keyof typeof optional)[], { maxLength: 5 })
  .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, optional[key]]))));
const id = fc.constantFrom(...BUILT_IN_RULES.keys(), 'own', 'own', 'other', 'other');
const rules = fc
  .uniqueArray(fc.tuple(id, entry), { minLength: 1, maxLength: 2, selector: ([name]) => name })
  .map((entries) => entries.map(([name, keys]) => ({ id: name, ...keys })));

test('of one file, an editor accepts exactly the entries that the program accepts', () => {
  fc.assert(
    fc.property(rules, (entries) => {
      expect(editorAccepts({ rules: entries })).toBe(loads({ rules: entries }));
    }),
    NUM_RUNS,
  );
});

test('whatever a file extends, an editor never refuses what the program accepts', () => {
  const parents = fc.subarray(Object.keys(BELOW), { minLength: 1 });
  fc.assert(
    fc.property(parents, rules, (names, entries) => {
      const document = { extends: names, rules: entries };
      expect(editorAccepts(document) || !loads(document)).toBe(true);
    }),
    NUM_RUNS,
  );
});

test.each<[unknown, boolean]>([
  ['10', true],
  [10, true],
  ['true', true],
  [true, true],
  ['1e3', true],
  [1000, false],
  [11, false],
  [false, false],
])('a parameter may be written as YAML reads it: %j, %s', (value, accepted) => {
  const parameters = { limit: { says: 'a limit', choices: ['10', 'true', '1e3'], default: '10' } } as const;
  const madeUp = editorWith(
    new Map([...BUILT_IN_RULES, ['made-up', { ...opaqueContent, id: 'made-up', parameters }]]),
  );
  const rules = [{ id: 'made-up', with: { limit: value } }];
  expect(madeUp({ version: 1, name: 'acme', rules })).toBe(accepted);
});
