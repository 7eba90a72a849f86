import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { type JsonValue, parseStrictJson } from '../../src/lib/strict-json.ts';
import { assemblePolicy, type CompiledPolicy } from '../../src/policy/assemble.ts';
import { parsePolicy } from '../../src/policy/compile.ts';
import { diffPolicies } from '../../src/policy/diff.ts';
import type { RootPolicy } from '../../src/policy/layer.ts';
import { loadPack, loadPolicy } from '../../src/policy/load.ts';
import { PACKS } from '../../src/policy/packs.generated.ts';
import type { ParsedPolicy } from '../../src/policy/parsed.ts';
import { parseRootPolicy } from '../../src/policy/root.ts';

/** A gateway's compiled policy below every other one. */

const parsed = (name: string, body: string, parents: readonly ParsedPolicy[] = []): ParsedPolicy => ({
  ...parsePolicy({
    name,
    bytes: Buffer.from(`version: 1\nname: ${name.split('.')[0]}\n${body}\n`),
    from: 'base',
  }),
  parents,
});

/** As it arrives: the canonical JSON of a compiled policy, read again. */
function received(policy: object): JsonValue {
  const json = parseStrictJson(canonicalJson(policy));
  if ('why' in json) throw new Error(json.why);
  return json.value;
}

const compiled = (body: string, ...parents: readonly ParsedPolicy[]): CompiledPolicy =>
  assemblePolicy([parsed('gateway.yaml', body, parents)]);
const rootOf = (body: string, ...parents: readonly ParsedPolicy[]): RootPolicy =>
  parseRootPolicy(received(compiled(body, ...parents).policy));

const under = (root: string, child: string): CompiledPolicy =>
  assemblePolicy([parsed('child.yaml', child)], rootOf(root));
const pack = (): ParsedPolicy => loadPack('baseline');

const flow = (body: object): string =>
  Object.entries(body)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n');

const RELEASE =
  "predicateType: 'https://slsa.dev/provenance/v1', signer: {kind: sigstore, issuer: i, subject: s}";
const KEY = `{kind: key, name: n, key: 'sha256:${'a'.repeat(64)}'}`;
const ROOT_KEY = `{kind: certificate, name: r, root: 'sha256:${'b'.repeat(64)}'}`;
const RULE = `rules:
  - id: own
    title: t
    effect: require-approval
    paths: [src/**, lib/**]
    except: [src/b/**, src/a/**]
    added: bad
    when: change.addedLines > 0
    approvers: {users: [bob, ann], count: 1}
  - {id: hidden-unicode, effect: require-approval, with: {strict: agents}}
  - {id: policy-changed, effect: deny}
`;
const SECTIONS = `level: ORG_SOURCE_A
skills: {minimum: pinned, sources: ['https://b.example/**', 'https://a.example/**'], signers: [${KEY}, ${ROOT_KEY}, {name: s, kind: sigstore, issuer: i, subject: s}]}
scanners: [{name: Semgrep, effect: require-approval, required: true}, {name: gitleaks, effect: deny}]
releases:
  - {artifacts: 'dist/*', ${RELEASE}}
  - {artifacts: [b, a], ${RELEASE}, source: {repository: 'https://h.example/o/n', ref: refs/heads/main}, builder: 'a:b', level: SLSA_BUILD_LEVEL_2}
  - {artifacts: vsa, predicateType: 'https://slsa.dev/verification_summary/v1', signer: ${KEY}, maxAge: 7, verifier: ['b:x', 'a:x'], optional: true}
mcp: {servers: [b, a]}
`;
const WAIVERS = `waivers:
  - {rule: own, paths: ['lab/**', 'a/**'], reason: r, owner: o, expires: 2099-01-31}
  - {rule: Semgrep/x, reason: r, owner: o, expires: 2099-01-31}
  - {rule: gitleaks, reason: r, owner: o, expires: 2099-01-31}
`;

// ── alone it is what it was ─────────────────────────────────────────────────────────────────

const BODIES: Readonly<Record<string, string>> = {
  nothing: '',
  rules: RULE,
  sections: SECTIONS,
  'rules, sections and waivers': RULE + SECTIONS + WAIVERS,
  'nobody’s skills': 'skills: {sources: [], signers: []}\nmcp: {servers: []}',
};

test.each(Object.entries(BODIES))('%s: alone it has the same digest and the same bytes', (_, body) => {
  for (const parents of body.includes('hidden-unicode') ? [[]] : [[], [pack()]]) {
    const before = compiled(body, ...parents);
    const root = parseRootPolicy(received(before.policy));
    expect(root.digest).toBe(before.digest);
    const after = assemblePolicy([], root);
    expect(canonicalJson(after.policy).equals(canonicalJson(before.policy))).toBe(true);
    expect(after.digest).toBe(before.digest);
    expect(after.sources).toEqual([{ name: 'gateway', digest: before.digest, from: 'gateway' }]);
  }
});

test('each pack by itself, as a root, is the same policy', () => {
  for (const name of Object.keys(PACKS)) {
    const before = assemblePolicy([loadPack(name)]);
    expect(assemblePolicy([], parseRootPolicy(received(before.policy))).digest).toBe(before.digest);
  }
});

test('any compiled policy, as a root, is the same policy', () => {
  const globs = fc.uniqueArray(fc.constantFrom('**', 'a/**', 'b/*', '*.tf', 'c'), { minLength: 1 });
  const rule = fc.record(
    {
      id: fc.constantFrom('one', 'two', 'hidden-unicode', 'policy-changed-too'),
      title: fc.constant('t'),
      effect: fc.constantFrom('warn', 'require-approval', 'deny'),
      paths: globs,
      except: globs,
      when: fc.constantFrom('true', 'change.addedLines > 1'),
      approvers: fc.record(
        {
          users: fc.uniqueArray(fc.constantFrom('a', 'b'), { minLength: 1 }),
          permission: fc.constantFrom('write', 'admin'),
        },
        { requiredKeys: [] },
      ),
      waivable: fc.constantFrom(true, false, 'base'),
    },
    { requiredKeys: ['id', 'title', 'effect', 'paths'] },
  );
  const scanner = fc.record({
    name: fc.constantFrom('Z', 'b', 'a c'),
    effect: fc.constantFrom('warn', 'deny'),
    required: fc.boolean(),
  });
  const file = fc.record({
    rules: fc.uniqueArray(rule, { selector: ({ id }) => id }),
    scanners: fc.uniqueArray(scanner, { selector: ({ name }) => name }),
    mcp: fc.record({ servers: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')) }),
  });
  fc.assert(
    fc.property(file, fc.boolean(), (body, asked) => {
      const onPack = asked && body.rules.every(({ id }) => id !== 'hidden-unicode');
      const before = compiled(flow(body), ...(onPack ? [pack()] : []));
      expect(assemblePolicy([], parseRootPolicy(received(before.policy))).digest).toBe(before.digest);
    }),
    { numRuns: 200 },
  );
});

// ── a child may only tighten it ─────────────────────────────────────────────────────────────

const own = (fields: string): string => `rules: [{id: own, ${fields}}]`;

test.each([
  ['nothing', 'rules: []'],
  ['a rule of its own', 'rules: [{id: other, title: t, effect: warn, paths: [a]}]'],
  ['another built-in rule', 'rules: [{id: opaque-content, effect: warn}]'],
  ['a stricter effect', own('effect: deny')],
  ['a pattern more in paths', own('paths: [lib/**, src/**, docs/**]')],
  ['a pattern less in except', own('except: [src/b/**]')],
  ['fewer approvers', own('approvers: {users: [bob]}')],
  ['more approvals', own('approvers: {users: [ann, bob], count: 2}')],
  ['no waivers', own('waivable: false')],
  ['a parameter', 'rules: [{id: hidden-unicode, effect: deny, with: {strict: everywhere}}]'],
  ['a core rule that the root leaves alone', 'rules: [{id: submodule-unsafe, effect: deny}]'],
  ['the same core rule', 'rules: [{id: policy-changed, effect: deny}]'],
  ['a higher level of skills', 'skills: {minimum: approved}'],
  ['fewer sources', "skills: {sources: ['https://a.example/**']}"],
  ['fewer signers', `skills: {signers: [${KEY}]}`],
  ['a scanner more', 'scanners: [{name: trivy, effect: warn}]'],
  ['a stricter scanner', 'scanners: [{name: semgrep, effect: deny}]'],
  ['fewer servers', 'mcp: {servers: [b]}'],
  ['the same level', 'level: ORG_SOURCE_A'],
  ['a release more', `releases: [{artifacts: 'bin/*', ${RELEASE}}]`],
  ['the same release', `releases: [{artifacts: 'dist/*', ${RELEASE}}]`],
])('a child may: %s', (_, child) => {
  const root = RULE + SECTIONS;
  const after = under(root, child);
  const kinds = diffPolicies(compiled(root).policy, after.policy).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'loosened')).toEqual([]);
  expect(after.sources.map(({ from }) => from)).toEqual(['gateway', 'base']);
});

const LOOSE: readonly (readonly [string, string, string])[] = [
  ['a weaker effect', own('effect: warn'), '3:27'],
  ['a pattern less in paths', own('paths: [src/**]'), '3:26'],
  ['a pattern more in except', own('except: [src/a/**, src/b/**, src/c/**]'), '3:27'],
  ['another pattern', own('added: worse'), '3:26'],
  ['a pattern for removed lines', own('removed: bad'), '3:28'],
  ['another expression', own("when: 'true'"), '3:25'],
  ['another title', own('title: u'), '3:26'],
  ['another hint', own('hint: i'), '3:25'],
  ['one approver more', own('approvers: {users: [ann, bob, eve]}'), '3:30'],
  ['anybody as approver', own('approvers: {count: 2}'), '3:30'],
  ['waivers for the base', own('waivable: base'), '3:29'],
  ['a weaker built-in rule', 'rules: [{id: hidden-unicode, effect: warn}]', '3:38'],
  ['a core rule as it is elsewhere', 'rules: [{id: policy-changed, effect: require-approval}]', '3:38'],
  ['a core rule lowered', 'rules: [{id: path-unsafe, effect: warn}]', '3:35'],
  ['a lower level of skills', 'skills: {minimum: locked}', '3:19'],
  ['another source', "skills: {sources: ['https://c.example/**']}", '3:19'],
  ['a changed signer', 'skills: {signers: [{name: s, kind: sigstore, issuer: j, subject: s}]}', '3:19'],
  ['a weaker scanner', 'scanners: [{name: semgrep, effect: warn, required: true}]', '3:12'],
  [
    'a scanner that is not required any more',
    'scanners: [{name: SEMGREP, effect: deny, required: false}]',
    '3:12',
  ],
  ['a server more', 'mcp: {servers: [a, b, c]}', '3:16'],
  ['another level', 'level: ORG_SOURCE_B', '3:8'],
  ['the rule of releases, lowered', 'rules: [{id: release-untrusted, effect: warn}]', '3:41'],
  ['the rule of releases, for fewer paths', 'rules: [{id: release-untrusted, paths: [dist/a]}]', '3:40'],
  [
    'a waiver of the gateway’s rule',
    'waivers: [{rule: own, reason: r, owner: o, expires: 2099-01-31}]',
    '3:18',
  ],
  [
    'a waiver of its built-in rule',
    'waivers: [{rule: hidden-unicode, reason: r, owner: o, expires: 2099-01-31}]',
    '3:18',
  ],
  ['a waiver of its scanner', 'waivers: [{rule: semgrep, reason: r, owner: o, expires: 2099-01-31}]', '3:18'],
  [
    'a waiver of its scanner’s rule',
    'waivers: [{rule: SEMGREP/a, reason: r, owner: o, expires: 2099-01-31}]',
    '3:18',
  ],
];

test.each(LOOSE)('a child that says %s does not load, and the line is named', (_, child, at) => {
  const load = () => under(RULE + SECTIONS, child);
  expect(load).toThrow(expect.objectContaining({ code: 'POLICY_INVALID' }));
  expect(load).toThrow(`child.yaml:${at}: `);
});

test('what is refused names the gateway’s policy as the parent', () => {
  for (const child of [own('effect: warn'), 'skills: {minimum: locked}', 'level: ORG_SOURCE_B'])
    expect(() => under(RULE + SECTIONS, child)).toThrow('the gateway’s policy gateway');
});

test('without a level of its own a gateway’s policy has the usual one, and a child no other', () => {
  expect(() => under('', 'level: ORG_SOURCE_MINE')).toThrow(
    expect.objectContaining({ code: 'POLICY_INVALID' }),
  );
});

test('a grandchild tightens what its parent left of the root', () => {
  const root = rootOf(RULE);
  const parent = parsed('parent.yaml', own('effect: deny'));
  const child = (fields: string) => () => assemblePolicy([parsed('child.yaml', own(fields), [parent])], root);
  expect(child('waivable: false')).not.toThrow();
  expect(child('effect: require-approval')).toThrow('parent.yaml:3');
});

test('two children of one root hold together', () => {
  const { policy } = assemblePolicy(
    [parsed('a.yaml', own('effect: deny')), parsed('b.yaml', own('approvers: {users: [ann]}'))],
    rootOf(RULE + SECTIONS + WAIVERS),
  );
  expect(policy.rules.find(({ id }) => id === 'own')).toMatchObject({
    effect: 'deny',
    approvers: { users: ['ann'] },
  });
  expect(policy.name).toBe('gateway+a+b');
  expect(policy.waivers).toEqual(compiled(RULE + SECTIONS + WAIVERS).policy.waivers);
});

// ── waivers ─────────────────────────────────────────────────────────────────────────────────

const waiver = (rule: string): string =>
  `waivers: [{rule: ${rule}, paths: [lab/**], reason: r, owner: o, expires: 2099-01-31}]`;

test('the gateway’s waivers hold, under children as well', () => {
  const root = RULE + SECTIONS + WAIVERS;
  expect(under(root, 'rules: []').policy.waivers).toEqual(compiled(root).policy.waivers);
});

test('a child that lets nobody waive a rule is heeded, also where the gateway waives it', () => {
  const { policy } = under(RULE + SECTIONS + WAIVERS, own('waivable: false'));
  expect(policy.waivers.map(({ rule }) => rule).sort()).toEqual(['Semgrep/x', 'gitleaks']);
});

test('a child waives its own rules', () => {
  const other = 'rules: [{id: other, title: t, effect: warn, paths: [a]}]';
  expect(under(RULE, `${other}\n${waiver('other')}`).policy.waivers).toHaveLength(1);
});

test('the base waives the gateway’s rule where that says so, until a child forbids it', () => {
  const root = 'rules: [{id: own, title: t, effect: deny, paths: [a], waivable: base}]';
  expect(under(root, waiver('own')).policy.waivers).toHaveLength(1);
  expect(() => under(root, `${own('waivable: true')}\n${waiver('own')}`)).toThrow('of the gateway');
  expect(() => under(root, `${own('waivable: false')}\n${waiver('own')}`)).toThrow('may not be waived');
});

test('a core rule that the gateway leaves alone the base may waive as ever', () => {
  expect(under(RULE, waiver('submodule-unsafe')).policy.waivers).toHaveLength(1);
  const raised = 'rules: [{id: submodule-unsafe, effect: deny, title: ours}]';
  expect(() => under(raised, waiver('submodule-unsafe'))).toThrow('of the gateway');
});

// ── packs hold beside it ────────────────────────────────────────────────────────────────────

/** With `pack:baseline` named, extended by a child, or extended by two. */
const WITH_PACK: readonly (readonly [string, (root: RootPolicy) => CompiledPolicy])[] = [
  ['named', (root) => assemblePolicy([pack()], root)],
  ['extended', (root) => assemblePolicy([parsed('child.yaml', 'rules: []', [pack()])], root)],
  [
    'named and extended',
    (root) => assemblePolicy([pack(), parsed('child.yaml', 'rules: []', [pack()])], root),
  ],
];

describe.each(WITH_PACK)('a pack that is %s', (_, assemble) => {
  test.each([
    ['says nothing of the same', RULE],
    ['is weaker', 'rules: [{id: opaque-content, effect: warn}]'],
    [
      'is stricter',
      'rules: [{id: opaque-content, effect: deny}, {id: submodule-changed, effect: deny, waivable: false}]',
    ],
    ['holds at fewer paths', 'rules: [{id: hidden-unicode, effect: warn, paths: [src/**], except: [src/a]}]'],
    ['holds sometimes', "rules: [{id: hidden-unicode, effect: deny, when: 'change.addedLines > 3'}]"],
    [
      'names approvers',
      'rules: [{id: opaque-content, effect: require-approval, approvers: {teams: [x], count: 2}}]',
    ],
    [
      'asks for more',
      'rules: [{id: opaque-content, effect: require-approval, approvers: {permission: admin}}]',
    ],
    ['lets the base waive', 'rules: [{id: opaque-content, effect: require-approval, waivable: base}]'],
    ['is the pack itself', 'extends: [pack:baseline]'],
  ])('holds with a gateway that %s, and loosens neither', (__, body) => {
    const parents = body.startsWith('extends') ? [pack()] : [];
    const before = compiled(body, ...parents);
    const after = assemble(parseRootPolicy(received(before.policy)));
    for (const one of [before, assemblePolicy([pack()])]) {
      const loosened = diffPolicies(one.policy, after.policy).filter(({ kind }) => kind === 'loosened');
      // That the base may waive what it always may is the gateway's to say.
      expect(loosened.filter(({ field }) => !field.includes('waivable'))).toEqual([]);
    }
  });
});

test('what the gateway lets the base waive, it may waive with a pack as well', () => {
  const root = rootOf('rules: [{id: opaque-content, effect: deny, waivable: base}]');
  const child = parsed('child.yaml', waiver('opaque-content'), [pack()]);
  expect(assemblePolicy([child], root).policy.waivers).toHaveLength(1);
  const alone = rootOf('rules: [{id: opaque-content, effect: deny}]');
  expect(() => assemblePolicy([child], alone)).toThrow('of the gateway');
});

test('a child of a pack may loosen neither the pack nor the gateway', () => {
  const child = (body: string) => () => assemblePolicy([parsed('child.yaml', body, [pack()])], rootOf(RULE));
  expect(child('rules: [{id: hidden-unicode, effect: require-approval}]')).toThrow('child.yaml:3');
  expect(child('rules: [{id: opaque-content, effect: warn}]')).toThrow('child.yaml:3');
  expect(child('rules: [{id: hidden-unicode, effect: deny}]')).not.toThrow();
});

// ── where it is found ───────────────────────────────────────────────────────────────────────

const load = (names: readonly string[], base: Readonly<Record<string, string>>, root: RootPolicy) =>
  loadPolicy(
    names,
    {
      root: '/nowhere/repository',
      directory: '/nowhere/repository',
      readBase: async (path) => {
        const text = base[path];
        return text === undefined ? null : { mode: '100644', object: { bytes: Buffer.from(text) } };
      },
    },
    { ...root, materials: new Map([[digestOf('k'), Buffer.from('k')]]) },
  );

test('with a gateway and no policy of one’s own the gateway’s decides alone', async () => {
  const root = rootOf(RULE);
  const loaded = await load([], {}, root);
  expect(loaded.policy.digest).toBe(root.digest);
  expect(loaded.paths).toEqual(['.countersign/policy.yaml']);
  expect([...loaded.materials.keys()]).toEqual([digestOf('k')]);
});

test('the base’s default file is a child, and still decides', async () => {
  const base = { '.countersign/policy.yaml': 'version: 1\nname: app\nrules: [{id: own, effect: deny}]\n' };
  const loaded = await load([], base, rootOf(RULE));
  expect(loaded.policy.policy.name).toBe('gateway+app');
  expect(loaded.policy.sources.map(({ from }) => from)).toEqual(['gateway', 'base']);
  expect(loaded.paths).toEqual(['.countersign/policy.yaml']);
  const loose = { '.countersign/policy.yaml': 'version: 1\nname: app\nrules: [{id: own, effect: warn}]\n' };
  await expect(load([], loose, rootOf(RULE))).rejects.toMatchObject({ code: 'POLICY_INVALID' });
});

test('a misnamed policy is refused with a gateway, too', async () => {
  const base = { '.countersign/policy.yml': 'version: 1\nname: app\n' };
  await expect(load([], base, rootOf(RULE))).rejects.toMatchObject({ code: 'POLICY_NOT_FOUND' });
});

test('a pack that is named holds beside the gateway’s', async () => {
  const loaded = await load(['pack:baseline'], {}, rootOf(RULE));
  expect(loaded.policy.sources.map(({ from }) => from)).toEqual(['gateway', 'pack']);
  expect(loaded.policy.policy.rules.find(({ id }) => id === 'hidden-unicode')?.effect).toBe('deny');
});

// ── what is not understood is not held ──────────────────────────────────────────────────────

type Json = { [key: string]: JsonValue };
const policyJson = (): Json => JSON.parse(JSON.stringify(compiled(RULE + SECTIONS + WAIVERS).policy));
const ruleIn = (policy: Json, id: string): Json =>
  (policy.rules as unknown as Json[]).find((rule) => rule.id === id) ?? {};

const BROKEN: readonly (readonly [string, (policy: Json) => void])[] = [
  ['of another version', (policy) => Object.assign(policy, { version: 2 })],
  ['with a key that nobody here knows', (policy) => Object.assign(policy, { network: null })],
  ['without a key', (policy) => void delete policy.waivers],
  [
    'with a built-in rule of a newer gateway',
    (policy) => Object.assign(ruleIn(policy, 'own'), { kind: 'built-in' }),
  ],
  ['with a rule of a kind nobody knows', (policy) => Object.assign(ruleIn(policy, 'own'), { kind: 'wasm' })],
  [
    'with a built-in rule as its own',
    (policy) => Object.assign(ruleIn(policy, 'hidden-unicode'), { kind: 'own' }),
  ],
  [
    'with a core rule as another',
    (policy) => Object.assign(ruleIn(policy, 'path-unsafe'), { kind: 'built-in' }),
  ],
  ['with an effect nobody knows', (policy) => Object.assign(ruleIn(policy, 'own'), { effect: 'quarantine' })],
  [
    'with a parameter nobody knows',
    (policy) => Object.assign(ruleIn(policy, 'hidden-unicode'), { with: { lax: 'yes' } }),
  ],
  [
    'with a choice nobody knows',
    (policy) => Object.assign(ruleIn(policy, 'hidden-unicode'), { with: { strict: 'x' } }),
  ],
  [
    'with a parameter of an own rule',
    (policy) => Object.assign(ruleIn(policy, 'own'), { with: { strict: 'x' } }),
  ],
  ['with a weaker core rule', (policy) => Object.assign(ruleIn(policy, 'path-unsafe'), { effect: 'warn' })],
  [
    'with a core rule somewhere',
    (policy) => Object.assign(ruleIn(policy, 'path-unsafe'), { scopes: [{ paths: ['a'], except: [] }] }),
  ],
  ['with a core rule sometimes', (policy) => Object.assign(ruleIn(policy, 'path-unsafe'), { when: 'false' })],
  [
    'with a waivable policy-changed',
    (policy) => Object.assign(ruleIn(policy, 'policy-changed'), { waivable: true }),
  ],
  [
    'with the rule of releases sometimes',
    (policy) => Object.assign(ruleIn(policy, 'release-untrusted'), { when: 'false' }),
  ],
  [
    'with a pattern in a built-in rule',
    (policy) => Object.assign(ruleIn(policy, 'hidden-unicode'), { added: 'x' }),
  ],
  ['with a pattern that is no RE2', (policy) => Object.assign(ruleIn(policy, 'own'), { added: '(?=x)' })],
  [
    'with an expression that is none',
    (policy) => Object.assign(ruleIn(policy, 'own'), { when: 'change.nothing' }),
  ],
  [
    'with a glob that is none',
    (policy) => Object.assign(ruleIn(policy, 'own'), { scopes: [{ paths: ['!a'], except: [] }] }),
  ],
  ['with no scope', (policy) => Object.assign(ruleIn(policy, 'own'), { scopes: [] })],
  ['with a rule twice', (policy) => void (policy.rules as unknown as Json[]).push(ruleIn(policy, 'own'))],
  ['in another order', (policy) => void (policy.rules as unknown as Json[]).reverse()],
  [
    'with unsorted paths',
    (policy) =>
      Object.assign(ruleIn(policy, 'own'), { scopes: [{ paths: ['src/**', 'lib/**'], except: [] }] }),
  ],
  ['with unsorted scanners', (policy) => void (policy.scanners as unknown as Json[]).reverse()],
  [
    'with a waiver of nothing',
    (policy) =>
      Object.assign(policy, {
        waivers: [{ rule: 'x', paths: ['a'], reason: 'r', owner: 'o', expires: '2099-01-31' }],
      }),
  ],
  [
    'with a waiver of what nobody waives',
    (policy) =>
      Object.assign(policy, {
        waivers: [{ rule: 'policy-changed', paths: ['a'], reason: 'r', owner: 'o', expires: '2099-01-31' }],
      }),
  ],
  ['with a level of SLSA', (policy) => Object.assign(policy, { level: 'SLSA_SOURCE_LEVEL_3' })],
  ['with a name of two lines', (policy) => Object.assign(policy, { name: 'a\nb' })],
  [
    'with a signer nobody knows',
    (policy) =>
      Object.assign(policy, {
        skills: { minimum: 'signed', sources: null, signers: [{ name: 'n', kind: 'pgp' }] },
      }),
  ],
];

test.each(BROKEN)('a gateway’s policy %s is refused, with a word about versions', (_, damage) => {
  const policy = policyJson();
  damage(policy);
  const refused = expect.objectContaining({
    code: 'GATEWAY_UNTRUSTED',
    hint: expect.stringContaining('version'),
  });
  expect(() => parseRootPolicy(received(policy))).toThrow(refused);
});

test('what is no object is refused', () => {
  for (const value of [null, 1, 'x', [], {}])
    expect(() => parseRootPolicy(value)).toThrow(expect.objectContaining({ code: 'GATEWAY_UNTRUSTED' }));
});

test('core rules that the gateway is too old to know hold all the same', () => {
  const policy = policyJson();
  policy.rules = (policy.rules as unknown as Json[]).filter(({ id }) => id !== 'symlink-escape');
  const root = parseRootPolicy(received(policy));
  const { policy: after } = assemblePolicy([], root);
  expect(after.rules.some(({ id }) => id === 'symlink-escape')).toBe(true);
});
