import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RunError } from '../../src/errors.ts';
import type { Approval, Facts, Verdict } from '../../src/model.ts';
import { assemblePolicy, type CompiledPolicy } from '../../src/policy/assemble.ts';
import { parsePolicy } from '../../src/policy/compile.ts';
import { diffPolicies } from '../../src/policy/diff.ts';
import { evaluate } from '../../src/policy/evaluate.ts';
import type { ParsedPolicy } from '../../src/policy/parsed.ts';
import { decide } from '../../src/policy/verdict.ts';
import { type Edit, factsOf } from '../support/change.ts';

const parsedOf = (name: string, text: string, parents: readonly ParsedPolicy[] = []): ParsedPolicy => ({
  ...parsePolicy({ name, bytes: Buffer.from(text), from: 'base' }),
  parents,
});

/** A child over one parent, both as flow YAML of what comes after `version` and `name`. */
function childOf(parent: string, child: string): CompiledPolicy {
  const below = parsedOf('parent.yaml', `version: 1\nname: parent\n${parent}\n`);
  return assemblePolicy([parsedOf('child.yaml', `version: 1\nname: child\n${child}\n`, [below])]);
}

const OWN = `rules:
  - id: own
    title: t
    effect: require-approval
    paths: [src/**, lib/**]
    except: [src/a/**, src/b/**]
    added: bad
    when: change.addedLines > 0
    hint: h
    approvers: {users: [ann, bob], count: 1}
    waivable: true
`;
const own = (fields: string): string => `rules: [{id: own, ${fields}}]`;

test.each([
  ['nothing', 'rules: []'],
  ['a rule of its own', 'rules: [{id: other, title: t, effect: warn, paths: [a]}]'],
  ['the same effect', own('effect: require-approval')],
  ['a stricter effect', own('effect: deny')],
  ['a pattern more in paths', own('paths: [lib/**, src/**, docs/**]')],
  ['everywhere', own("paths: ['**']")],
  ['a pattern less in except', own('except: [src/b/**]')],
  ['the same exceptions in another order', own('except: [src/b/**, src/a/**]')],
  ['fewer approvers', own('approvers: {users: [bob]}')],
  ['more approvals', own('approvers: {users: [ann, bob], count: 2}')],
  ['a higher permission', own('approvers: {users: [ann, bob], permission: admin}')],
  ['no waivers', own('waivable: false')],
  ['tests', own('tests: [{name: n, file: src/x, added: bad, expect: require-approval}]')],
  ['a core rule raised', 'rules: [{id: policy-changed, effect: deny}]'],
  ['a waiver', 'waivers: [{rule: own, reason: r, owner: o, expires: 2027-01-31}]'],
  ['what skills need', 'skills: {minimum: signed, sources: []}'],
])('a child may add: %s', (_, child) => {
  expect(() => childOf(OWN, child)).not.toThrow();
});

test.each([
  ['a weaker effect', own('effect: warn'), '3:27'],
  ['a pattern less in paths', own('paths: [src/**]'), '3:26'],
  ['other paths', own('paths: [docs/**]'), '3:26'],
  ['a pattern more in except', own('except: [src/a/**, src/b/**, src/c/**]'), '3:27'],
  ['another exception', own('except: [lib/**]'), '3:27'],
  ['another pattern', own('added: worse'), '3:26'],
  ['the same pattern', own('added: bad'), '3:26'],
  ['a pattern for removed lines', own('removed: bad'), '3:28'],
  ['another expression', own("when: 'true'"), '3:25'],
  ['another title', own('title: u'), '3:26'],
  ['another hint', own('hint: i'), '3:25'],
  ['one approver more', own('approvers: {users: [ann, bob, eve]}'), '3:30'],
  ['anybody as approver', own('approvers: {count: 2}'), '3:30'],
  ['a team instead of the users', own('approvers: {teams: [ann]}'), '3:30'],
  ['waivers for the base', own('waivable: base'), '3:29'],
  ['a parameter', own('with: {strict: everywhere}'), '3:25'],
  ['a core rule lowered', 'rules: [{id: policy-changed, effect: warn}]', '3:38'],
])('a child that says %s does not load, and the line is named', (_, child, at) => {
  const load = () => childOf(OWN, child);
  expect(load).toThrow(expect.objectContaining({ code: 'POLICY_INVALID' }));
  expect(load).toThrow(`child.yaml:${at}: `);
});

const RELEASE =
  "predicateType: 'https://slsa.dev/provenance/v1', signer: {kind: sigstore, issuer: i, subject: s}";
const SECTIONS = `level: ORG_SOURCE_A
skills: {minimum: pinned, sources: ['https://a.example/**', 'https://b.example/**'], signers: [{name: n, kind: sigstore, issuer: i, subject: s}]}
scanners: [{name: Semgrep, effect: require-approval, required: true}]
releases: [{artifacts: 'dist/*', ${RELEASE}}]
mcp: {servers: [a, b]}
`;

test.each([
  ['a higher level of skills', 'skills: {minimum: approved}'],
  ['fewer sources', "skills: {sources: ['https://a.example/**']}"],
  ['no sources', 'skills: {sources: []}'],
  ['no signers', 'skills: {signers: []}'],
  ['a scanner more', 'scanners: [{name: trivy, effect: warn}]'],
  ['a stricter scanner that says no more', 'scanners: [{name: semgrep, effect: deny}]'],
  ['a stricter scanner', 'scanners: [{name: semgrep, effect: deny, required: true}]'],
  ['fewer servers', 'mcp: {servers: [b]}'],
  ['the same level', 'level: ORG_SOURCE_A'],
  ['a release more', `releases: [{artifacts: 'bin/*', ${RELEASE}}]`],
  ['the same release', `releases: [{artifacts: 'dist/*', ${RELEASE}}]`],
  ['the same release by one builder', `releases: [{artifacts: 'dist/*', builder: 'a:b', ${RELEASE}}]`],
  ['the rule of releases, named', 'rules: [{id: release-untrusted, effect: deny}]'],
])('a child may tighten: %s', (_, child) => {
  const parent = childOf('rules: []', SECTIONS).policy;
  const kinds = diffPolicies(parent, childOf(SECTIONS, child).policy).map(({ kind }) => kind);
  expect(kinds.every((kind) => kind === 'tightened')).toBe(true);
});

test.each([
  ['a lower level of skills', 'skills: {minimum: locked}'],
  ['another source', "skills: {sources: ['https://c.example/**']}"],
  ['a changed signer', 'skills: {signers: [{name: n, kind: sigstore, issuer: j, subject: s}]}'],
  ['a signer more', `skills: {signers: [{name: m, kind: key, key: 'sha256:${'0'.repeat(64)}'}]}`],
  ['a weaker scanner', 'scanners: [{name: semgrep, effect: warn, required: true}]'],
  ['a scanner that is not required any more', 'scanners: [{name: SEMGREP, effect: deny, required: false}]'],
  ['a server more', 'mcp: {servers: [a, b, c]}'],
  ['another level', 'level: ORG_SOURCE_B'],
  ['the rule of releases, lowered', 'rules: [{id: release-untrusted, effect: warn}]'],
  ['the rule of releases, for fewer paths', 'rules: [{id: release-untrusted, paths: [dist/a]}]'],
  ['the rule of releases, sometimes', "rules: [{id: release-untrusted, when: 'true'}]"],
])('a child may not loosen: %s', (_, child) => {
  expect(() => childOf(SECTIONS, child)).toThrow(expect.objectContaining({ code: 'POLICY_INVALID' }));
});

test('a release of the parent stays, whatever its child says of the same artifacts', () => {
  const lax = `releases: [{artifacts: 'dist/*', optional: true, ${RELEASE}}]`;
  const { releases } = childOf(SECTIONS, lax).policy;
  expect(releases.map(({ optional }) => optional).sort()).toEqual([false, true]);
});

test('releases bring their rule along, at its own effect unless the same file says another', () => {
  const effectOf = ({ policy }: CompiledPolicy) =>
    policy.rules.find(({ id }) => id === 'release-untrusted')?.effect;
  const releases = `releases: [{artifacts: 'dist/*', ${RELEASE}}]`;
  const warns = 'rules: [{id: release-untrusted, effect: warn}]';
  expect(effectOf(childOf('rules: []', 'rules: []'))).toBeUndefined();
  expect(effectOf(childOf(releases, 'rules: []'))).toBe('deny');
  expect(effectOf(childOf('rules: []', releases))).toBe('deny');
  expect(effectOf(childOf('rules: []', `${releases}\n${warns}`))).toBe('warn');
  const named = [releases, warns].map((text, i) =>
    parsedOf(`${i}.yaml`, `version: 1\nname: p${i}\n${text}\n`),
  );
  expect(effectOf(assemblePolicy(named))).toBe('deny');
});

test('a parameter may only move on', () => {
  const strict = (value: string) => `rules: [{id: hidden-unicode, with: {strict: ${value}}}]`;
  expect(() => childOf(strict('agents'), strict('everywhere'))).not.toThrow();
  expect(() => childOf(strict('everywhere'), strict('agents'))).toThrow(
    expect.objectContaining({ code: 'POLICY_INVALID' }),
  );
});

test('what a parent says stays when the child is silent', () => {
  const alone = childOf('rules: []', OWN).policy;
  const child = childOf(OWN, 'rules: []').policy;
  expect(child.rules).toEqual(alone.rules);
});

// ── for random parents and children that load, what the parent fails, the child fails ───────

const GLOBS = ['**', 'src/**', 'lib/**', 'src/a/**', '*.tf', 'docs/*'];
const PATHS = ['src/x', 'src/a/y', 'lib/z', 'm.tf', 'docs/d', 'other'];
const EFFECTS = ['warn', 'require-approval', 'deny'];
const WHENS = [
  'change.addedLines > 2',
  "actor.kind == 'agent'",
  "change.files.exists(f, f.status == 'renamed')",
];
const USERS = ['ann', 'bob', 'eve'];

const globs = fc.uniqueArray(fc.constantFrom(...GLOBS), { minLength: 1, maxLength: 3 });
const approvers = fc.record(
  {
    users: fc.uniqueArray(fc.constantFrom(...USERS), { minLength: 1 }),
    permission: fc.constantFrom('write', 'maintain', 'admin'),
    count: fc.integer({ min: 1, max: 2 }),
  },
  { requiredKeys: [] },
);
const shared = { paths: globs, except: globs, approvers, waivable: fc.boolean() };
const pattern = fc.constantFrom('bad', 'worse', '.');
const condition = fc.oneof(
  fc.record({ added: pattern }),
  fc.record({ removed: pattern }),
  fc.record({ when: fc.constantFrom(...WHENS) }),
  fc.record({ added: pattern, when: fc.constantFrom(...WHENS) }),
  fc.record({ paths: globs }),
);
const ownRule = (id: string) =>
  fc
    .record(
      { id: fc.constant(id), title: fc.constant('t'), effect: fc.constantFrom(...EFFECTS), ...shared },
      { requiredKeys: ['id', 'title', 'effect'] },
    )
    .chain((rule) => condition.map((one) => ({ ...rule, ...one })));
const builtIn = fc.record(
  {
    id: fc.constant('hidden-unicode'),
    effect: fc.constantFrom(...EFFECTS),
    with: fc.record({ strict: fc.constantFrom('agents', 'everywhere') }),
    ...shared,
  },
  { requiredKeys: ['id'] },
);
type Entry = {
  readonly id: string;
  readonly effect?: string;
  readonly paths?: readonly string[];
  readonly except?: readonly string[];
  readonly approvers?: { readonly users?: readonly string[]; readonly count?: number };
};
const anything = (id: string): fc.Arbitrary<Entry> =>
  fc.record(
    { id: fc.constant(id), effect: fc.constantFrom(...EFFECTS), ...shared },
    { requiredKeys: ['id'] },
  );
/** Mostly within what the parent says, so that many children load. */
const onTopOf = (parent: Entry): fc.Arbitrary<Entry> =>
  fc
    .record({
      raise: fc.nat(2),
      paths: fc.option(globs, { nil: undefined }),
      keep: fc.option(fc.nat(3), { nil: undefined }),
      count: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    })
    .map(({ raise, paths, keep, count }) => ({
      id: parent.id,
      effect: EFFECTS[Math.min(2, EFFECTS.indexOf(parent.effect ?? 'deny') + raise)] ?? 'deny',
      ...(paths === undefined ? {} : { paths: [...(parent.paths ?? ['**']), ...paths] }),
      ...(keep === undefined ? {} : { except: (parent.except ?? []).slice(keep) }),
      ...(count === undefined ? {} : { approvers: { ...parent.approvers, count } }),
    }))
    .map(({ except, ...rest }) => (except === undefined || except.length === 0 ? rest : { ...rest, except }));
const childRulesOf = (parents: readonly Entry[]): fc.Arbitrary<readonly Entry[]> =>
  fc
    .tuple(...parents.map((one) => fc.oneof({ weight: 4, arbitrary: onTopOf(one) }, anything(one.id))))
    .map((entries) => [...entries]);
const optional = <T>(rule: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc.oneof(
    rule.map((one) => [one]),
    fc.constant([]),
  );

const line = fc.constantFrom('bad', 'worse', 'good', 'hid\u200bden', 'tag\u{e0041}');
const body = fc.array(line, { maxLength: 4 }).map((lines) => lines.map((one) => `${one}\n`).join(''));
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ path: fc.constantFrom(...PATHS), after: body }),
  fc.record({ path: fc.constantFrom(...PATHS), before: body }),
  fc.record({ path: fc.constantFrom(...PATHS), before: body, after: body }),
  fc.record({
    path: fc.constantFrom(...PATHS),
    oldPath: fc.constantFrom(...PATHS),
    before: body,
    after: body,
  }),
);
const approval: fc.Arbitrary<Approval> = fc.record({
  by: fc.constantFrom(...USERS),
  kind: fc.constantFrom('human', 'bot'),
  emails: fc.constant([]),
  commit: fc.constant('2'.repeat(40)),
  permission: fc.constantFrom('write', 'admin', null),
  teams: fc.constant(null),
});
const change = fc.record({
  edits: fc.uniqueArray(edit, { minLength: 1, maxLength: 3, selector: ({ path }) => path }),
  approvals: fc.array(approval, { maxLength: 3 }),
  kind: fc.constantFrom('human', 'agent'),
});

async function verdictOf(
  policy: CompiledPolicy,
  facts: Facts,
  approvals: readonly Approval[],
): Promise<Verdict['verdict']> {
  return decide({
    repository: 'r',
    grade: 'local',
    change: facts.change,
    policy,
    evaluation: await evaluate(facts, policy.policy),
    releases: null,
    approving: { approvals, authors: [] },
    unchecked: [],
    milliseconds: 0,
  }).verdict;
}

function loadedOf(
  parentRules: readonly object[],
  childRules: readonly object[],
): readonly CompiledPolicy[] | null {
  const text = (rules: readonly object[]): string => JSON.stringify({ version: 1, name: 'p', rules });
  try {
    const below = parsedOf('parent.yaml', text(parentRules));
    return [assemblePolicy([below]), assemblePolicy([parsedOf('child.yaml', text(childRules), [below])])];
  } catch (error) {
    if (error instanceof RunError && error.code === 'POLICY_INVALID') return null;
    throw error;
  }
}

const RUNS = process.env.COUNTERSIGN_THREATS === 'full' ? 20_000 : 1_000;

test('for random parents and children that load, every change that the parent fails, the child fails', async () => {
  let compared = 0;
  let failed = 0;
  const family = fc
    .tuple(optional(ownRule('one')), optional(ownRule('two')), optional(builtIn), optional(ownRule('three')))
    .chain(([one, two, known, three]) => {
      const parent: readonly Entry[] = [...one, ...two, ...known];
      return fc.tuple(fc.constant(parent), childRulesOf(parent), fc.constant(three));
    });
  await fc.assert(
    fc.asyncProperty(family, change, async ([parent, child, more], { edits, approvals, kind }) => {
      const policies = loadedOf(parent, [...child, ...more]);
      if (policies === null) return;
      const [before, after] = policies;
      if (before === undefined || after === undefined) return;
      compared += 1;
      const facts = factsOf(edits, { actor: { login: 'x', kind } });
      if ((await verdictOf(before, facts, approvals)) === 'PASSED') return;
      failed += 1;
      expect(await verdictOf(after, facts, approvals)).toBe('FAILED');
      const loosened = diffPolicies(before.policy, after.policy).filter((one) => one.kind === 'loosened');
      expect(loosened).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  // A property that nothing reaches proves nothing.
  expect(compared).toBeGreaterThan(RUNS / 5);
  expect(failed).toBeGreaterThan(RUNS / 20);
});
