import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ORDER_TABLE } from '../../src/policy/order.ts';
import { BUILT_IN_RULES } from '../../src/policy/rules/index.ts';
import { policySchema } from '../../src/policy/schema.ts';

interface Documents {
  renderDocuments(modules: object, readme: string): Readonly<Record<string, string>>;
}

const ROOT = join(import.meta.dirname, '..', '..');
const { renderDocuments }: Documents = await import(
  new URL('../../scripts/schema.mjs', import.meta.url).href
);
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const readme = read('policies/README.md');
const modules = { policySchema, BUILT_IN_RULES, ORDER_TABLE };
const documents = Object.entries(renderDocuments(modules, readme));

const schema: object = JSON.parse(read('policies/schema.json'));
/** What a condition requires is defined where the whole entry is: `strictRequired` looks no further than itself. */
const STRICT = { strict: true, strictRequired: false, allowUnionTypes: true } as const;
const validate = new Ajv({ ...STRICT, formats: { date: true } }).compile(schema);

/** Every key of the language, once. */
const FULL = parse(`
version: 1
name: acme
extends: [pack:baseline, ./parent.yaml]
level: ORG_SOURCE_ACME
rules:
  - id: public-ingress
    title: No ingress from everywhere
    effect: deny
    paths: ['**/*.tf']
    except: ['lab/**']
    added: 'cidr_blocks\\s*=\\s*\\["0\\.0\\.0\\.0/0"\\]'
    removed: deny_all
    when: 'actor.kind == "agent" && size(change.files) > 20'
    approvers: { users: [ada], teams: [security], permission: maintain, count: 2 }
    waivable: base
    hint: restrict the range
    tests:
      - name: open to the world
        file: main.tf
        added: 'cidr_blocks = ["0.0.0.0/0"]'
        removed: deny_all
        given:
          actor: { login: robot, kind: agent }
          event: pull_request
          base: main
          head: topic
          labels: [urgent]
          repository: https://github.com/acme/infra
          today: 2026-11-21
        expect: deny
  - id: hidden-unicode
    with: { strict: everywhere }
skills:
  minimum: signed
  sources: ['https://github.com/acme/**']
  signers:
    - { name: acme, kind: sigstore, issuer: 'https://issuer', subject: 'https://subject' }
    - { name: nvidia, kind: certificate, root: .countersign/nvidia-root.pem }
    - { name: ops, kind: key, key: .countersign/ops.pub }
scanners: [{ name: semgrep, effect: deny, required: true }]
releases:
  - artifacts: ['dist/*.tgz']
    predicateType: https://slsa.dev/provenance/v1
    signer: { name: acme, kind: certificate, root: .countersign/root.pem }
    builder: https://github.com/actions/runner/github-hosted
    source: { repository: 'https://github.com/acme/app', ref: refs/heads/main }
    level: SLSA_BUILD_LEVEL_2
  - artifacts: dist/*.zip
    predicateType: https://slsa.dev/verification_summary/v1
    signer: { kind: key, key: .countersign/ops.pub }
    verifier: ['https://verifier.example']
    maxAge: 30
    optional: true
mcp: { servers: ['npm:@modelcontextprotocol/server-github@2025.4.8'] }
waivers:
  - { rule: public-ingress, paths: ['lab/**'], reason: a lab, owner: ada, expires: 2027-01-31 }
`);

test.each(documents)('%s is what the program says: run npm run build', (path, text) => {
  expect(read(path)).toBe(text);
});

test('the documents come out the same from a README without its tables', () => {
  const empty = readme.replace(/(<!-- generated: \w+ -->\n)[\s\S]*?(<!-- \/generated)/g, '$1$2');
  expect(empty.length).toBeLessThan(readme.length);
  expect(Object.entries(renderDocuments(modules, empty))).toEqual(documents);
});

test.each([
  ['no table', 'text'],
  ['a table that does not end', '<!-- generated: rules -->\n| a |\n'],
  ['the same table twice', `${readme}\n${readme}`],
])('a README with %s is refused', (_, text) => {
  expect(() => renderDocuments(modules, text)).toThrow();
});

test.each(readdirSync(join(ROOT, 'policies')).filter((name) => name.endsWith('.yaml')))(
  'an editor accepts policies/%s',
  (name) => {
    expect(validate(parse(read(`policies/${name}`))), JSON.stringify(validate.errors)).toBe(true);
  },
);

test('an editor and the program accept a policy with every key', () => {
  expect(validate(FULL), JSON.stringify(validate.errors)).toBe(true);
  expect(policySchema.safeParse(FULL).success).toBe(true);
});

test('the policy with every key has every key of the reference', () => {
  const listed = [...read('policies/reference.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, key]) => key);
  const ofSigner = ['releases[].signer.issuer', 'releases[].signer.subject'];
  const found = new Set([...keysOf(FULL, ''), ...ofSigner]);
  expect([...new Set(listed)].sort()).toEqual([...found].sort());
  expect(listed).toHaveLength(found.size);
});

/** Keys of data as the reference writes them; what `with` holds is a rule's own. */
function keysOf(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysOf(item, `${path}[]`));
  if (typeof value !== 'object' || value === null || path === 'rules[].with') return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return [at, ...keysOf(child, at)];
  });
}

type Place = readonly (string | number)[];

/** Every map of the full example whose keys the language defines. */
function mapsIn(value: unknown, path: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null || path.at(-1) === 'with') return [];
  const here = Array.isArray(value) ? [] : [path];
  const below = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [...here, ...below.flatMap(([key, child]) => mapsIn(child, [...path, key]))];
}

function mutated(path: Place, change: (at: Record<string, unknown>) => void): unknown {
  const copy = structuredClone(FULL);
  change(path.reduce((at, key) => at[key], copy));
  return copy;
}

describe('an editor refuses what the program refuses', () => {
  test.each(mapsIn(FULL).map((path) => [path.join('.') || 'the file', path] as const))(
    'an unknown key in %s',
    (_, path) => {
      const policy = mutated(path, (at) => {
        at.surprise = 1;
      });
      expect(validate(policy)).toBe(false);
      expect(policySchema.safeParse(policy).success).toBe(false);
    },
  );

  test.each<[string, Place, string, unknown]>([
    ['no version', [], 'version', undefined],
    ['version 2', [], 'version', 2],
    ['a name with a line break', [], 'name', 'a\nb'],
    ['a level of SLSA', [], 'level', 'SLSA_SOURCE_LEVEL_3'],
    ['an empty extends', [], 'extends', []],
    ['an id in capitals', ['rules', 0], 'id', 'Public'],
    ['an effect of another language', ['rules', 0], 'effect', 'block'],
    ['one path that is no list', ['rules', 0], 'paths', '**'],
    ['a pattern of megabytes', ['rules', 0], 'added', 'a'.repeat(1_000_000)],
    ['a parameter that is a list', ['rules', 1], 'with', { strict: ['everywhere'] }],
    ['no approver', ['rules', 0, 'approvers'], 'count', 0],
    ['half an approver', ['rules', 0, 'approvers'], 'count', 1.5],
    ['a read permission', ['rules', 0, 'approvers'], 'permission', 'read'],
    ['a waivable of a word', ['rules', 0], 'waivable', 'head'],
    ['a test that expects nothing', ['rules', 0, 'tests', 0], 'expect', undefined],
    ['a skill level that is none', ['skills'], 'minimum', 'trusted'],
    ['a source that is no URL', ['skills'], 'sources', ['acme/skills']],
    ['a signer without a name', ['skills', 'signers', 0], 'name', undefined],
    ['a signer of one kind with the key of another', ['skills', 'signers', 0], 'root', 'a.pem'],
    ['a scanner without an effect', ['scanners', 0], 'effect', undefined],
    ['a predicate that is no URI', ['releases', 0], 'predicateType', 'provenance'],
    ['a builder that is no URI', ['releases', 0], 'builder', 'github'],
    ['a source that is no https URL', ['releases', 0], 'source', 'git@github.com:acme/app'],
    ['a source without a repository', ['releases', 0, 'source'], 'repository', undefined],
    ['a source with a glob', ['releases', 0], 'source', 'https://github.com/acme/*'],
    ['a ref that is a branch', ['releases', 0, 'source'], 'ref', 'main'],
    ['a level of another track', ['releases', 0], 'level', 'SLSA_SOURCE_LEVEL_3'],
    ['a level that is a number', ['releases', 0], 'level', 2],
    ['no verifier', ['releases', 1], 'verifier', []],
    ['an age of no days', ['releases', 1], 'maxAge', 0],
    ['an age of half a day', ['releases', 1], 'maxAge', 0.5],
    ['optional as a word', ['releases', 1], 'optional', 'yes'],
    ['an expiry that is no day', ['waivers', 0], 'expires', '2027-02-30'],
    ['a waiver without an owner', ['waivers', 0], 'owner', undefined],
  ])('%s', (_, path, key, value) => {
    const policy = mutated(path, (at) => {
      if (value === undefined) delete at[key];
      else at[key] = value;
    });
    expect(validate(policy)).toBe(false);
    expect(policySchema.safeParse(policy).success).toBe(false);
  });
});

test('every pattern is one that editors can compile', () => {
  const patterns = [...read('policies/schema.json').matchAll(/"pattern": (".*")/g)];
  expect(patterns.length).toBeGreaterThan(5);
  for (const [, pattern = ''] of patterns) expect(() => new RegExp(JSON.parse(pattern), 'u')).not.toThrow();
});
