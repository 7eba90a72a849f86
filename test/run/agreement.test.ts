import { expect, test } from 'vitest';
import { openAgreed } from '../../src/run/agreement.ts';
import { codeOf } from '../support/github-event.ts';
import { makeRepository, runGit, type TestRepository, temporaryFolder } from '../support/repository.ts';

/** What the forge says of base and head against its test merge, as git has it. */

type Graph = TestRepository & { readonly ids: Readonly<Record<string, string>> };

/** old ← base ← newer on the branch, old ← side, base ← head. */
function graph(): Graph {
  const repository = makeRepository();
  const { commit, files } = repository;
  const old = commit(files({ a: 'old\n' }));
  const base = commit(files({ a: 'base\n' }), [old]);
  const newer = commit(files({ a: 'newer\n' }), [base]);
  const side = commit(files({ a: 'side\n' }), [old]);
  const head = commit(files({ a: 'base\n', b: 'head\n' }), [base]);
  const alien = commit(files({ a: 'alien\n' }));
  return { ...repository, ids: { old, base, newer, side, head, alien } };
}

const HINTS = { remote: 'origin', fullHistory: 'fetch-depth: 0' };

async function agreed(
  directory: string,
  { base, head, merge }: { readonly base: string; readonly head: string; readonly merge: string | null },
): Promise<string> {
  const options = { directory, base, head, hints: HINTS };
  const history = await openAgreed(options, merge);
  history.close();
  return history.base;
}

type Case = readonly [title: string, parents: readonly string[], base: string, expected: string];

const CASES: readonly Case[] = [
  ['of this very base and head agrees', ['base', 'head'], 'base', 'base'],
  ['of a newer base is newer than the event, and its base decides', ['newer', 'head'], 'base', 'newer'],
  ['of another head is a contradiction', ['base', 'side'], 'base', 'CONTEXT_MISMATCH'],
  ['of head and base, the wrong way round, is a contradiction', ['head', 'base'], 'base', 'CONTEXT_MISMATCH'],
  ['of a base that another came after is a contradiction', ['old', 'head'], 'base', 'CONTEXT_MISMATCH'],
  ['of a base beside it is a contradiction', ['side', 'head'], 'base', 'CONTEXT_MISMATCH'],
  [
    'of a base that has nothing to do with it is a contradiction',
    ['alien', 'head'],
    'base',
    'CONTEXT_MISMATCH',
  ],
  ['of one commit proves nothing', ['side'], 'base', 'base'],
  ['of three commits proves nothing', ['side', 'newer', 'old'], 'base', 'base'],
];

test.each(CASES)('a test merge %s', async (_, parents, base, expected) => {
  const { root, commit, files, ids } = graph();
  const merge = commit(
    files({ a: 'merge\n' }),
    parents.map((name) => ids[name] ?? ''),
  );
  const found = agreed(root, { base: ids[base] ?? '', head: ids.head ?? '', merge });
  if (expected in ids) expect(await found).toBe(ids[expected]);
  else expect(await codeOf(found)).toBe(expected);
});

test('a test merge that is not here, is none or is the head itself proves nothing', async () => {
  const { root, commit, files, blob, ids } = graph();
  const { base = '', side = '', newer = '' } = ids;
  const merged = commit(files({ a: 'merge\n' }), [base, side]);
  expect(await agreed(root, { base, head: side, merge: 'f'.repeat(40) })).toBe(base);
  expect(await agreed(root, { base, head: side, merge: blob('parent') })).toBe(base);
  expect(await agreed(root, { base, head: side, merge: null })).toBe(base);
  expect(await agreed(root, { base: newer, head: merged, merge: merged })).toBe(newer);
});

test.each([
  ['a base that is nowhere', 'f'.repeat(40), 'head'],
  ['a head that is nowhere', 'base', 'f'.repeat(40)],
  ['a base of another history', 'alien', 'head'],
])('%s contradicts a test merge that is here', async (_, base, head) => {
  const { root, commit, files, ids } = graph();
  const merge = commit(files({ a: 'merge\n' }), [ids.base ?? '', ids.head ?? '']);
  const named = { base: ids[base] ?? base, head: ids[head] ?? head };
  expect(await codeOf(agreed(root, { ...named, merge }))).toBe('CONTEXT_MISMATCH');
  expect(await codeOf(agreed(root, { ...named, merge: 'e'.repeat(40) }))).toMatch(
    /^(?:REVISION_UNKNOWN|NO_MERGE_BASE)$/,
  );
});

test('a parent that only the message names is none', async () => {
  const { root, object, files, ids } = graph();
  const { base = '', head = '', side = '' } = ids;
  const who = 'A <a@example.invalid> 1700000000 +0000';
  const lines = [`tree ${files({ a: 'x\n' })}`, `parent ${base}`, `author ${who}`, `committer ${who}`];
  const merge = object('commit', Buffer.from(`${lines.join('\n')}\n\nparent ${side}\n`));
  expect(await agreed(root, { base, head, merge })).toBe(base);
});

test('a clone that ends at the test merge is deepened until it is certain', async () => {
  const { root, commit, files, ref, ids } = graph();
  const { old = '', newer = '', head = '' } = ids;
  const merge = commit(files({ a: 'newer\n', b: 'head\n' }), [newer, head]);
  ref('refs/heads/main', newer);
  ref('refs/heads/merge', merge);
  const clone = temporaryFolder();
  runGit(clone, ['clone', '--quiet', '--depth=2', '--branch=merge', `file://${root}`, '.']);
  expect(await agreed(clone, { base: old, head, merge })).toBe(newer);
});
