import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policy } from '../../src/commands/policy.ts';
import { RunError } from '../../src/errors.ts';
import type { Approval, Facts, Verdict } from '../../src/model.ts';
import { assemblePolicy, type CompiledPolicy } from '../../src/policy/assemble.ts';
import { parsePolicy } from '../../src/policy/compile.ts';
import { diffPolicies } from '../../src/policy/diff.ts';
import { evaluate } from '../../src/policy/evaluate.ts';
import type { ParsedPolicy } from '../../src/policy/parsed.ts';
import { decide } from '../../src/policy/verdict.ts';
import { type Edit, factsOf } from '../support/change.ts';
import { temporaryFolder } from '../support/repository.ts';

function parsed(name: string, body: object, parents: readonly ParsedPolicy[] = []): ParsedPolicy {
  const bytes = Buffer.from(JSON.stringify({ version: 1, name: 'p', ...body }));
  return { ...parsePolicy({ name, bytes, from: 'base' }), parents };
}

const compiled = (body: object): CompiledPolicy => assemblePolicy([parsed('p.yaml', body)]);

function differences(from: object, to: object) {
  return diffPolicies(compiled(from).policy, compiled(to).policy);
}

const kinds = (from: object, to: object): readonly string[] =>
  differences(from, to).map(({ kind, field }) => `${kind} ${field}`);

const RULE = { id: 'x', title: 't', effect: 'require-approval', paths: ['src/**'] };
const rule = (more: object): object => ({ rules: [{ ...RULE, ...more }] });
const people = (approvers: object): object => rule({ approvers });
const scanner = (more: object): object => ({ scanners: [{ name: 'semgrep', ...more }] });
const waiver = (more: object): object => ({
  rule: 'x',
  reason: 'r',
  owner: 'o',
  expires: '2030-01-01',
  ...more,
});
const waived = (...waivers: readonly object[]): object => ({ ...rule({}), waivers });
const release = (more: object): object => ({
  releases: [
    {
      artifacts: 'dist/*',
      predicateType: 'https://slsa.dev/provenance/v1',
      signer: { kind: 'sigstore', issuer: 'i', subject: 's' },
      ...more,
    },
  ],
});
const summary = (more: object): object =>
  release({ predicateType: 'https://slsa.dev/verification_summary/v1', ...more });
const key = (name: string, digit: string) => ({ name, kind: 'key', key: `sha256:${digit.repeat(64)}` });

// ── a tightening makes up for nothing ───────────────────────────────────────────────────────

test.each<[string, object, object, readonly string[]]>([
  [
    'a scanner that warns only, and is required',
    scanner({ effect: 'deny' }),
    scanner({ effect: 'warn', required: true }),
    ['loosened scanners.semgrep.effect', 'tightened scanners.semgrep.required'],
  ],
  [
    'one approver and one approval more',
    people({ users: ['ada', 'bob'], count: 2 }),
    people({ users: ['ada', 'bob', 'eve'], count: 3 }),
    ['tightened rules.x.approvers.count', 'loosened rules.x.approvers.users'],
  ],
  [
    'another approver',
    people({ users: ['ada', 'bob'] }),
    people({ users: ['ada', 'eve'] }),
    ['loosened rules.x.approvers.users'],
  ],
  [
    'a team beside the users',
    people({ users: ['ada'], permission: 'write' }),
    people({ users: ['ada'], teams: ['sec'], permission: 'admin' }),
    ['tightened rules.x.approvers.permission', 'loosened rules.x.approvers.teams'],
  ],
  [
    'a team instead of users',
    people({ users: ['ada'] }),
    people({ teams: ['sec'] }),
    ['loosened rules.x.approvers.teams', 'tightened rules.x.approvers.users'],
  ],
  [
    'anybody instead of a user, with more approvals',
    people({ users: ['ada'] }),
    people({ count: 3 }),
    ['tightened rules.x.approvers.count', 'loosened rules.x.approvers.users'],
  ],
  [
    'anybody instead of users and teams',
    people({ users: ['ada'], teams: ['sec'] }),
    people({}),
    ['loosened rules.x.approvers.teams', 'loosened rules.x.approvers.users'],
  ],
  [
    'more paths and more exceptions',
    rule({ except: [] }),
    rule({ paths: ['src/**', 'lib/**'], except: ['src/a/**'] }),
    ['loosened rules.x.except', 'tightened rules.x.paths'],
  ],
  ['other paths', rule({}), rule({ paths: ['lib/**'] }), ['loosened rules.x.paths']],
  [
    'a higher level of skills and one source more',
    { skills: { minimum: 'locked', sources: ['https://a.example/**'] } },
    { skills: { minimum: 'signed', sources: ['https://a.example/**', 'https://b.example/**'] } },
    ['tightened skills.minimum', 'loosened skills.sources'],
  ],
  [
    'another signer',
    { skills: { signers: [key('a', '0'), key('b', '1')] } },
    { skills: { signers: [key('a', '0'), key('c', '2')] } },
    ['loosened skills.signers'],
  ],
  [
    'a higher level by anybody’s builder',
    release({ level: 'SLSA_BUILD_LEVEL_1', builder: 'a:b' }),
    release({ level: 'SLSA_BUILD_LEVEL_3' }),
    ['loosened releases.dist/*.builder', 'tightened releases.dist/*.level'],
  ],
  [
    'another repository at a named ref',
    release({ source: 'https://a.example/b/c' }),
    release({ source: { repository: 'https://a.example/b/d', ref: 'refs/heads/main' } }),
    ['changed releases.dist/*.source', 'tightened releases.dist/*.source.ref'],
  ],
  [
    'an older summary by one verifier less',
    summary({ maxAge: 10, verifier: ['a:v', 'a:w'] }),
    summary({ maxAge: 20, verifier: 'a:v' }),
    ['loosened releases.dist/*.maxAge', 'tightened releases.dist/*.verifier'],
  ],
  [
    'another signer of releases',
    release({ signer: key('a', '0') }),
    release({ signer: key('a', '1') }),
    ['loosened releases.dist/*', 'tightened releases.dist/*'],
  ],
  ['another server', { mcp: { servers: ['a', 'b'] } }, { mcp: { servers: ['c'] } }, ['loosened mcp.servers']],
  [
    'a stricter effect and a laxer parameter',
    { rules: [{ id: 'hidden-unicode', effect: 'warn', with: { strict: 'everywhere' } }] },
    { rules: [{ id: 'hidden-unicode', effect: 'deny', with: { strict: 'agents' } }] },
    ['tightened rules.hidden-unicode.effect', 'loosened rules.hidden-unicode.with.strict'],
  ],
])('%s: each part is a difference of its own', (_, from, to, expected) => {
  expect(kinds(from, to)).toEqual(expected);
});

test.each<[string, object, object, readonly string[]]>([
  [
    'users where anybody could',
    people({}),
    people({ users: ['ada'], teams: ['sec'] }),
    ['tightened rules.x.approvers.teams', 'tightened rules.x.approvers.users'],
  ],
  ['logins in other letters', people({ users: ['Ada'] }), people({ users: ['ada'] }), []],
  [
    'a scanner in other letters',
    scanner({ effect: 'deny' }),
    { scanners: [{ name: 'Semgrep', effect: 'deny' }] },
    [],
  ],
  ['a path more', rule({}), rule({ paths: ['src/**', 'lib/**'] }), ['tightened rules.x.paths']],
  ['every path', rule({}), rule({ paths: ['**'], when: undefined }), ['tightened rules.x.paths']],
  ['an exception less', rule({ except: ['src/a/**'] }), rule({}), ['tightened rules.x.except']],
  ['another pattern', rule({ added: 'a' }), rule({ added: 'b' }), ['changed rules.x.added']],
  ['a condition more', rule({}), rule({ when: 'true' }), ['loosened rules.x.when']],
  ['a condition less', rule({ when: 'true' }), rule({}), ['tightened rules.x.when']],
  [
    'an expression less of a rule that was about the whole change',
    rule({ paths: ['**'], when: 'true' }),
    rule({ paths: ['**'] }),
    ['changed rules.x.when'],
  ],
  ['another title', rule({}), rule({ title: 'u' }), ['changed rules.x.title']],
  ['a rule less', rule({}), {}, ['loosened rules.x']],
  ['a scanner more', {}, scanner({ effect: 'warn' }), ['tightened scanners.semgrep']],
  ['skills', {}, { skills: { minimum: 'locked' } }, ['tightened skills.minimum']],
  [
    'no skills',
    { skills: { minimum: 'locked', sources: [] } },
    {},
    ['loosened skills.minimum', 'loosened skills.sources'],
  ],
  [
    'the first releases, with their rule',
    {},
    release({}),
    ['tightened releases.dist/*', 'tightened rules.release-untrusted'],
  ],
  ['no releases any more', release({}), {}, ['loosened releases.dist/*', 'loosened rules.release-untrusted']],
  [
    'artifacts that may be missing',
    release({}),
    release({ optional: true }),
    ['loosened releases.dist/*.optional'],
  ],
  ['a demand for freshness', summary({}), summary({ maxAge: 3 }), ['tightened releases.dist/*.maxAge']],
  ['a named verifier', summary({}), summary({ verifier: 'a:v' }), ['tightened releases.dist/*.verifier']],
  [
    'a named source',
    release({}),
    release({ source: 'https://a.example/b/c' }),
    ['tightened releases.dist/*.source'],
  ],
  [
    'a source in two ways of writing',
    release({ source: 'https://a.example/b/c' }),
    release({ source: { repository: 'https://a.example/b/c' } }),
    [],
  ],
  ['no servers at all', {}, { mcp: { servers: [] } }, ['tightened mcp.servers']],
])('%s is what it does', (_, from, to, expected) => {
  expect(kinds(from, to)).toEqual(expected);
});

describe('files that are moved', () => {
  const wide = { paths: ['src/**', 'lib/**'] };

  test('a pattern’s wider scope counts fewer lines of them, and that is told beside', () => {
    expect(kinds(rule({ added: 'a' }), rule({ added: 'a', ...wide }))).toEqual([
      'changed rules.x.moves',
      'tightened rules.x.paths',
    ]);
  });

  test('a child that widens keeps the narrow scope, and only tightens', () => {
    const below = parsed('below.yaml', rule({ added: 'a' }));
    const child = assemblePolicy([parsed('p.yaml', { rules: [{ id: 'x', ...wide }] }, [below])]);
    const parent = assemblePolicy([below]);
    const to = (policy: CompiledPolicy) => (one: CompiledPolicy) =>
      diffPolicies(one.policy, policy.policy).map(({ kind, field }) => `${kind} ${field}`);
    expect(to(child)(parent)).toEqual(['tightened rules.x.paths']);
    expect(to(parent)(child)).toEqual(['loosened rules.x.paths']);
    expect(to(compiled(rule({ added: 'a', ...wide })))(child)).toEqual(['loosened rules.x.moves']);
  });
});

// ── waivers ─────────────────────────────────────────────────────────────────────────────────

test.each<[string, object, object, readonly string[]]>([
  ['a new one', waived(), waived(waiver({})), ['loosened waivers.x **']],
  ['none any more', waived(waiver({})), waived(), ['tightened waivers.x **']],
  [
    'a longer one',
    waived(waiver({})),
    waived(waiver({ expires: '2031-01-01' })),
    ['loosened waivers.x ** expires'],
  ],
  [
    'a shorter one of another owner',
    waived(waiver({})),
    waived(waiver({ expires: '2029-01-01', owner: 'p' })),
    ['tightened waivers.x ** expires', 'changed waivers.x ** owner'],
  ],
  [
    'a longer one before a short one',
    waived(waiver({ reason: 'z' })),
    waived(waiver({ reason: 'a', expires: '2099-01-01' }), waiver({ reason: 'z' })),
    ['loosened waivers.x ** expires', 'changed waivers.x ** reason'],
  ],
  [
    'one for fewer paths',
    waived(waiver({ paths: ['a', 'b'] })),
    waived(waiver({ paths: ['a'] })),
    ['tightened waivers.x a b'],
  ],
  [
    'one for more paths',
    waived(waiver({ paths: ['a'] })),
    waived(waiver({ paths: ['a', 'b'] })),
    ['loosened waivers.x a b'],
  ],
  [
    'two paths instead of one with a blank',
    waived(waiver({ paths: ['a b'] })),
    waived(waiver({ paths: ['a', 'b'] })),
    ['loosened waivers.x a b', 'tightened waivers.x a b'],
  ],
])('a waiver lets more pass: %s', (_, from, to, expected) => {
  expect(kinds(from, to)).toEqual(expected);
});

test('of several entries for the same artifacts none is taken for another', () => {
  const twice = (...levels: readonly number[]): object => ({
    releases: levels.map((level) => ({
      artifacts: 'dist/*',
      predicateType: 'https://slsa.dev/provenance/v1',
      signer: { kind: 'sigstore', issuer: 'i', subject: 's' },
      level: `SLSA_BUILD_LEVEL_${level}`,
    })),
  });
  expect(kinds(twice(1, 3), twice(1, 2))).toEqual(['loosened releases.dist/*', 'tightened releases.dist/*']);
  expect(kinds(twice(1, 2), twice(2, 1))).toEqual([]);
});

// ── what is shown ───────────────────────────────────────────────────────────────────────────

test('values are shown in the words of the language, and never as JSON', () => {
  const from = { ...rule({ approvers: { users: ['ada'] } }), ...scanner({ effect: 'deny' }) };
  const to = {
    ...rule({ paths: ['lib/**'], approvers: {} }),
    skills: { minimum: 'signed', signers: [key('a', '0')] },
  };
  const shown = differences(from, to);
  expect(JSON.stringify(shown.flatMap((one) => [one.from, one.to]))).not.toMatch(/[{}]|\[\\"/);
  expect(shown).toContainEqual({
    kind: 'loosened',
    field: 'rules.x.paths',
    from: 'src/**',
    to: 'lib/**',
    list: { removed: ['src/**'], added: ['lib/**'] },
  });
  expect(shown).toContainEqual(expect.objectContaining({ field: 'rules.x.approvers.users', to: 'anybody' }));
});

/** The command, in this process. */
async function run(from: object, to: object, ...flags: readonly string[]) {
  const folder = temporaryFolder();
  for (const [name, body] of Object.entries({ 'a.yaml': from, 'b.yaml': to }))
    writeFileSync(join(folder, name), JSON.stringify({ version: 1, name: 'p', ...body }));
  const argv = ['diff', 'a.yaml', 'b.yaml', '-C', folder, ...flags];
  return policy({ argv, env: {}, isTerminal: false, entry: '', progress: () => undefined });
}

test.each<[string, object, object]>([
  ['a scanner', scanner({ effect: 'deny' }), scanner({ effect: 'warn', required: true })],
  ['approvers', people({ users: ['a', 'b'], count: 2 }), people({ users: ['a', 'b', 'c'], count: 3 })],
  ['a scope', rule({}), rule({ paths: ['src/**', 'lib/**'], except: ['src/a/**'] })],
])('what loosens fails, whatever else tightens: %s', async (_, from, to) => {
  expect((await run(from, to, '--fail-on', 'loosened')).exitCode).toBe(1);
  expect((await run(from, to)).exitCode).toBe(0);
});

test('effects and lists are shown as what became of them, and do nothing to who reads them', async () => {
  const from = { ...rule({}), ...scanner({ effect: 'deny' }) };
  const to = { ...rule({ paths: ['lib/\u001b*'], title: '##[error]' }), ...scanner({ effect: 'warn' }) };
  const shown = (await run(from, to)).stdout;
  expect(shown).toContain('LOOSENED   scanners.semgrep.effect\n           │ deny → warn\n');
  expect(shown).toContain('│ −src/** +lib/\\u{1b}*\n');
  const markdown = (await run(from, to, '--format', 'markdown')).stdout;
  expect(markdown).toContain('| −`src/**` +`lib/\\u{1b}*` |');
  for (const text of [shown, markdown, (await run(from, to, '--format', 'json')).stdout]) {
    expect(text).not.toMatch(/\u001b|##\[|[ \t]\n/);
    expect(text.endsWith('\n')).toBe(true);
  }
});

test('several scopes are joined by or', () => {
  const [one, other] = [rule({ except: ['src/a/**'] }), rule({ paths: ['lib/**'] })];
  const { policy } = compiled(one);
  const both = {
    ...policy,
    rules: policy.rules.map((each) =>
      each.id === 'x' ? { ...each, scopes: [...each.scopes, { paths: ['lib/**'], except: [] }] } : each,
    ),
  };
  expect(diffPolicies(both, compiled(other).policy)).toMatchObject([
    {
      field: 'rules.x.paths',
      kind: 'loosened',
      from: 'paths src/** except src/a/** or paths lib/**',
      to: 'paths lib/**',
    },
  ]);
});

// ── where nothing is loosened and nothing changed, what one fails the other fails ───────────

const GLOBS = ['**', 'src/**', 'lib/**', 'src/a/**', '*.tf'];
const PATHS = ['src/x', 'src/a/y', 'lib/z', 'm.tf', 'other'];
const EFFECTS = ['warn', 'require-approval', 'deny'];
const USERS = ['ann', 'bob', 'eve'];
const some = <T>(...items: readonly T[]) => fc.subarray([...items], { minLength: 1 });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

const waivers = (id: string) =>
  fc.array(
    fc.record({
      rule: fc.constant(id),
      paths: some(...GLOBS),
      reason: fc.constant('r'),
      owner: fc.constant('o'),
      expires: fc.constantFrom('2025-12-31', '2026-01-01', '2030-01-01'),
    }),
    { maxLength: 2 },
  );
const line = fc.constantFrom('bad', 'worse', 'good', 'hid\u200bden', 'tag\u{e0041}');
const body = fc.array(line, { maxLength: 3 }).map((lines) => lines.map((one) => `${one}\n`).join(''));
const path = fc.constantFrom(...PATHS);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ path, after: body }),
  fc.record({ path, before: body, after: body }),
  fc.record({ path, oldPath: path, before: body, after: body }),
);
const change = fc.record({
  edits: fc.uniqueArray(edit, { maxLength: 1, selector: (one) => one.path }),
  approvals: fc.array(
    fc.record({
      by: fc.constantFrom(...USERS),
      kind: fc.constant<Approval['kind']>('human'),
      emails: fc.constant([]),
      commit: fc.constant('2'.repeat(40)),
      permission: fc.constantFrom<Approval['permission']>('write', 'admin'),
      teams: fc.constantFrom(null, ['sec'], ['ops']),
    }),
    { maxLength: 3 },
  ),
  kind: fc.constantFrom<'human' | 'agent'>('human', 'agent'),
  scanned: fc.boolean(),
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function factsOfChange({ edits, kind, scanned }: Change): Facts {
  const facts = factsOf(edits, { actor: { login: 'x', kind } });
  const result = { ruleId: 'r', level: 'error', message: 'm', helpUri: null, located: true } as const;
  const results = edits.map((one) => ({ ...result, path: one.path, startLine: 1, endLine: 1 }));
  const scan = { tool: 'semgrep', file: 'f', revisions: [], successful: true, results };
  return { ...facts, scans: scanned ? [scan] : [] };
}

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

/** A policy, and another that mostly differs from it in a few of its parts. */
type Part = { readonly [key: string]: unknown };
const ownParts = {
  effect: fc.constantFrom('require-approval', 'deny'),
  paths: some(...GLOBS),
  except: maybe(some('src/a/**', 'lib/**', '*.tf')),
  added: maybe(fc.constantFrom('bad', 'worse')),
  removed: maybe(fc.constantFrom('bad', '.')),
  when: maybe(fc.constantFrom('change.addedLines > 1', "actor.kind == 'agent'", 'true')),
  approvers: maybe(
    fc.record(
      {
        users: some(...USERS),
        teams: some('sec', 'ops'),
        permission: fc.constantFrom('write', 'admin'),
        count: fc.integer({ min: 1, max: 2 }),
      },
      { requiredKeys: [] },
    ),
  ),
};
const builtInParts = {
  effect: fc.constantFrom(...EFFECTS),
  paths: maybe(some(...GLOBS)),
  except: maybe(some('src/a/**', 'lib/**')),
  with: maybe(fc.record({ strict: fc.constantFrom('agents', 'everywhere') })),
};
const approverParts = {
  users: maybe(some(...USERS)),
  teams: maybe(some('sec', 'ops')),
  permission: fc.constantFrom('write', 'admin'),
  count: fc.constantFrom(1, 1, 2),
};
const scannerParts = { effect: fc.constantFrom(...EFFECTS), required: fc.boolean() };

/** Two of a thing: the second has one or two parts anew. */
function twice(parts: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<readonly [Part, Part]> {
  const anew = fc.subarray(Object.keys(parts), {
    minLength: 1,
    maxLength: Math.min(2, Object.keys(parts).length),
  });
  return fc
    .tuple(fc.record(parts), fc.record(parts), anew)
    .map(([a, b, names]) => [a, { ...a, ...Object.fromEntries(names.map((name) => [name, b[name]])) }]);
}

type Sides = readonly [object, object];

/** One thing at a time: what two of them fail together hides what one of them lets pass. */
const sides: fc.Arbitrary<Sides> = fc.oneof(
  {
    weight: 6,
    arbitrary: twice({ ...ownParts, waivers: waivers('own') }).map((both): Sides => {
      const side = ({ waivers: some_, ...rule_ }: Part) => ({
        rules: [{ id: 'own', title: 't', ...rule_ }],
        waivers: some_,
      });
      return [side(both[0]), side(both[1])];
    }),
  },
  {
    weight: 2,
    arbitrary: twice(builtInParts).map((both): Sides => {
      const side = (one: Part) => ({ rules: [{ id: 'hidden-unicode', ...one }] });
      return [side(both[0]), side(both[1])];
    }),
  },
  {
    weight: 3,
    arbitrary: twice(approverParts).map((both): Sides => {
      const side = (approvers: Part) => ({
        rules: [{ id: 'own', title: 't', paths: ['**'], effect: 'require-approval', approvers }],
      });
      return [side(both[0]), side(both[1])];
    }),
  },
  {
    weight: 1,
    arbitrary: twice(scannerParts).map((both): Sides => {
      const side = (one: Part) => ({ scanners: [{ name: 'semgrep', ...one }] });
      return [side(both[0]), side(both[1])];
    }),
  },
);
const pair = fc.record({ sides, child: fc.boolean() });

function loaded(body: object, below: object | null): CompiledPolicy | null {
  try {
    return assemblePolicy([parsed('p.yaml', body, below === null ? [] : [parsed('below.yaml', below)])]);
  } catch (error) {
    if (error instanceof RunError && error.code === 'POLICY_INVALID') return null;
    throw error;
  }
}

const isMoved = ({ edits }: Change): boolean => edits.some(({ oldPath }) => oldPath !== undefined);
const sameWaivers = (a: CompiledPolicy, b: CompiledPolicy): boolean =>
  JSON.stringify(a.policy.waivers) === JSON.stringify(b.policy.waivers);

const RUNS = process.env.COUNTERSIGN_THREATS === 'full' ? 30_000 : 800;

test('where nothing is loosened and nothing changed, what the old policy fails the new one fails', async () => {
  let compared = 0;
  let failed = 0;
  await fc.assert(
    fc.asyncProperty(
      pair,
      fc.array(change, { minLength: 8, maxLength: 12 }),
      async ({ sides: [a, b], child }, changes) => {
        const before = loaded(a, null);
        const after = loaded(b, child ? a : null);
        if (before === null || after === null) return;
        const found = diffPolicies(before.policy, after.policy);
        if (found.length === 0 || found.some(({ kind }) => kind !== 'tightened')) return;
        compared += 1;
        for (const one of changes) {
          const facts = factsOfChange(one);
          // Out of what a waiver covers, a file brings all its lines; where none covers it, only new ones.
          if (isMoved(one) && !sameWaivers(before, after)) continue;
          if ((await verdictOf(before, facts, one.approvals)) === 'PASSED') continue;
          failed += 1;
          expect(await verdictOf(after, facts, one.approvals)).toBe('FAILED');
        }
      },
    ),
    { numRuns: RUNS },
  );
  // A property that nothing reaches proves nothing.
  expect(compared).toBeGreaterThan(RUNS / 50);
  expect(failed).toBeGreaterThan(RUNS / 100);
}, 180_000);
