import { expect } from 'vitest';
import { findingsOf, runCheck } from '../support/cli.ts';
import { type Files, LINK, makeRepository } from '../support/repository.ts';
import { pairs, sample, threatRow } from '../support/threats.ts';

const row = threatRow('A10');
const repository = makeRepository();
const { files, commit } = repository;

const POLICY = `version: 1
name: graphs
rules:
  - { id: ingress, title: no open ingress, effect: deny, paths: ['**/*.tf'], added: open-to-all }
  - { id: guarded, title: guards stay, effect: deny, paths: ['**/*.tf'], removed: guard }
  - { id: frozen, title: nothing changes here, effect: deny, paths: ['frozen/**'] }
`;

/** What every good tree holds, and what each rule must find in a bad one. */
const GOOD: Files = {
  '.countersign/policy.yaml': POLICY,
  'main.tf': 'guard\nclosed\n',
  'README.md': 'hello\n',
};

const BAD: Readonly<Record<string, (good: Files) => Files>> = {
  ingress: (good) => ({ ...good, 'main.tf': 'guard\nclosed\nopen-to-all\n' }),
  guarded: (good) => ({ ...good, 'main.tf': 'closed\n' }),
  frozen: (good) => ({ ...good, 'frozen/file.md': 'thawed\n' }),
  'symlink-escape': (good) => ({ ...good, 'link.md': { mode: LINK, content: '/etc/passwd' } }),
};

type Bad = (good: Files) => Files;
type Range = { readonly base: string; readonly head: string };

/** A commit with these files; `note` makes it another one than its siblings. */
function at(tree: Files, parents: readonly string[], note: string, time?: number): string {
  const noted = { ...tree, [`notes/${note}.md`]: `${note}\n` };
  return commit(files(noted), parents, time === undefined ? {} : { time });
}

const root = commit(files({ 'README.md': 'first\n' }));
const start = at(GOOD, [root], 'start');

/** Each puts the bad tree where a careless reader of history does not look. */
const GRAPHS: Readonly<Record<string, (bad: Bad) => Range>> = {
  'a straight line': (bad) => ({ base: start, head: at(bad(GOOD), [start], 'head') }),
  'an early commit of a long branch': (bad) => {
    const first = at(bad(GOOD), [start], 'first');
    return { base: start, head: at(bad(GOOD), [at(bad(GOOD), [first], 'second')], 'third') };
  },
  'a base that has moved on': (bad) => ({
    base: at({ ...GOOD, 'moved.md': 'moved\n' }, [start], 'base'),
    head: at(bad(GOOD), [start], 'head'),
  }),
  'an evil merge of the base': (bad) => {
    const base = at(GOOD, [start], 'base');
    return { base, head: at(bad(GOOD), [at(GOOD, [start], 'side'), base], 'evil') };
  },
  'an evil octopus': (bad) => {
    const sides = ['one', 'two', 'three'].map((side) => at(GOOD, [start], side));
    return { base: start, head: at(bad(GOOD), sides, 'octopus') };
  },
  'a merge that takes one side whole': (bad) => {
    const base = at(GOOD, [start], 'base');
    const side = at(bad(GOOD), [start], 'side');
    return { base, head: at(bad(GOOD), [side, base], 'ours') };
  },
  'a merge of a history of its own': (bad) => {
    const stranger = at(bad(GOOD), [], 'stranger');
    return { base: start, head: at(bad(GOOD), [at(GOOD, [start], 'side'), stranger], 'joined') };
  },
  'a criss-cross where only one merge base has it': (bad) => {
    const one = at(bad(GOOD), [start], 'one');
    const two = at(GOOD, [start], 'two');
    return { base: at(GOOD, [one, two], 'base'), head: at(bad(GOOD), [two, one], 'head') };
  },
  'a criss-cross where only the other one has it': (bad) => {
    const one = at(GOOD, [start], 'one');
    const two = at(bad(GOOD), [start], 'two');
    return { base: at(GOOD, [one, two], 'base'), head: at(bad(GOOD), [two, one], 'head') };
  },
  'a criss-cross where one merge base has not the file': (bad) => {
    const { 'main.tf': _, ...without } = GOOD;
    const one = at(GOOD, [start], 'one');
    const two = at(without, [start], 'two');
    return { base: at(GOOD, [one, two], 'base'), head: at(bad(GOOD), [two, one], 'head') };
  },
  'commits with lying clocks': (bad) => {
    const late = at(GOOD, [start], 'late', 4_000_000_000);
    const base = at(GOOD, [late], 'base', 1);
    return { base, head: at(bad(GOOD), [at(GOOD, [late], 'side', 3)], 'head', 2) };
  },
};

for (const [graph, rule] of sample(pairs(Object.keys(GRAPHS), Object.keys(BAD)), 10)) {
  row.attack(`${rule} is found in ${graph}`, 'refused', async () => {
    const range = GRAPHS[graph]?.(BAD[rule] ?? ((good) => good));
    const checked = await runCheck(repository.root, range);
    expect(checked.code).toBe(1);
    expect(findingsOf(checked).map(({ ruleId }) => ruleId)).toContain(rule);
  });
}

for (const graph of sample(Object.keys(GRAPHS), 4)) {
  row.twin(`nothing is found in ${graph}`, async () => {
    const checked = await runCheck(
      repository.root,
      GRAPHS[graph]?.((good) => good),
    );
    expect(findingsOf(checked)).toEqual([]);
    expect(checked.code).toBe(0);
  });
}

row.twin('no common history is no verdict', async () => {
  const checked = await runCheck(repository.root, { base: start, head: at(GOOD, [], 'stranger') });
  expect(checked).toMatchObject({ kind: 'error', code: 2, error: { code: 'NO_MERGE_BASE' } });
});
