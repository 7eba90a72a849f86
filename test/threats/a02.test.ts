import { expect } from 'vitest';
import { findingsOf, runCheck } from '../support/cli.ts';
import { type Entry, FILE, FOLDER, gitOrder, LINK, makeRepository } from '../support/repository.ts';
import { pairs, sample, threatRow } from '../support/threats.ts';

const row = threatRow('A2');
const repository = makeRepository();
const { blob, tree, commit } = repository;
const base = commit(repository.files({ 'README.md': 'hello\n', 'docs/guide.md': 'a guide\n' }));
const kept: readonly Entry[] = [{ mode: FILE, name: 'README.md', id: blob('hello\n') }];

/** A head that adds these entries at the root, or in `docs`. */
function headWith(entries: readonly Entry[], place: 'root' | 'docs' = 'root'): string {
  const guide: Entry = { mode: FILE, name: 'guide.md', id: blob('a guide\n') };
  const docs = gitOrder(place === 'docs' ? [guide, ...entries] : [guide]);
  const root: Entry[] = [...kept, { mode: FOLDER, name: 'docs', id: tree(docs) }];
  return commit(tree(gitOrder(place === 'root' ? [...root, ...entries] : root)), [base]);
}

const ENTRIES = {
  blob: (name: string): Entry => ({ mode: FILE, name, id: blob('plain\n') }),
  tree: (name: string): Entry => ({
    mode: FOLDER,
    name,
    id: repository.files({ 'hooks/post-checkout': 'plain\n' }),
  }),
  symlink: (name: string): Entry => ({ mode: LINK, name, id: blob('README.md') }),
} as const;

/** What `verify_path` and fsck refuse; the last two only beside a twin. */
const NAMES = [
  '',
  '.',
  '..',
  '.git',
  '.GIT',
  'git~1',
  '.git. ',
  '.g\u200cit',
  '.git::$INDEX_ALLOCATION',
  'a/b',
  'a\\..\\b',
  'twice',
];

for (const [index, [name, type]] of sample(
  pairs(NAMES, ['blob', 'tree', 'symlink'] as const),
  18,
).entries()) {
  const place = index % 2 === 0 ? 'root' : 'docs';
  row.attack(`the ${type} ${JSON.stringify(name)} in ${place} is found`, 'refused', async () => {
    const entry = ENTRIES[type](name);
    const head = headWith(name === 'twice' ? [ENTRIES.blob(name), entry] : [entry], place);
    const checked = await runCheck(repository.root, { base, head });
    expect(checked.code).toBe(1);
    expect(findingsOf(checked, 'path-unsafe')).toMatchObject([{ effect: 'deny' }]);
  });
}

/** Git reads the type of any mode by its first digits; written like this over a good name it must not pass for another. */
const MODES: Readonly<Record<string, Entry>> = {
  'a folder of mode 40755': {
    mode: '40755',
    name: 'docs',
    id: repository.files({ 'guide.md': 'a guide\nbad\n' }),
  },
  'a link of mode 120777': { mode: '120777', name: 'docs', id: blob('/etc') },
  'a submodule of mode 160755': { mode: '160755', name: 'docs', id: '1'.repeat(40) },
  'a file of mode 100777': { mode: '100777', name: 'docs', id: blob('bad\n') },
};

for (const [title, entry] of Object.entries(MODES)) {
  row.attack(`${title} in the place of a good entry is found`, 'refused', async () => {
    const head = commit(tree(gitOrder([...kept, entry])), [base]);
    const checked = await runCheck(repository.root, { base, head });
    expect(checked.code).toBe(1);
    expect(findingsOf(checked, 'path-unsafe')).toMatchObject([{ effect: 'deny', path: 'docs' }]);
  });
}

row.attack('a file twice in one folder is found when the base has it twice', 'refused', async () => {
  const twice = (text: string): readonly Entry[] => [
    ENTRIES.blob('a.md'),
    { mode: FILE, name: 'a.md', id: blob(text) },
  ];
  const old = commit(tree([...kept, ...twice('one\n')]));
  const checked = await runCheck(repository.root, {
    base: old,
    head: commit(tree([...kept, ...twice('two\n')]), [old]),
  });
  expect(findingsOf(checked, 'path-unsafe')).toMatchObject([{ path: 'a.md' }]);
});

row.twin('plain names of all three types pass', async () => {
  const head = headWith([ENTRIES.blob('plain.md'), ENTRIES.symlink('link.md'), ENTRIES.tree('folder')]);
  expect(await runCheck(repository.root, { base, head })).toMatchObject({
    code: 0,
    verdict: { findings: [] },
  });
});

const hooks: Entry = { mode: FOLDER, name: 'A', id: repository.files({ 'post-checkout': 'plain\n' }) };

/** Two entries that are one name somewhere; each pair is tried added at once, and with the first one in the base. */
const COLLISIONS: readonly (readonly [string, Entry, Entry])[] = [
  ['ASCII case', ENTRIES.blob('a.md'), ENTRIES.blob('A.md')],
  ['case of a folder', ENTRIES.tree('src'), ENTRIES.tree('SRC')],
  ['a folder and a link (CVE-2021-21300)', hooks, { mode: LINK, name: 'a', id: blob('.gitt/hooks') }],
  ['a folder and a file', ENTRIES.tree('lib'), ENTRIES.blob('Lib')],
  ['a file and a link', ENTRIES.blob('x.md'), ENTRIES.symlink('X.md')],
  ['NFC and NFD', ENTRIES.blob('\u00e9.md'), ENTRIES.blob('e\u0301.md')],
  ['the angstrom sign and the letter', ENTRIES.blob('\u212b.md'), ENTRIES.blob('\u00c5.md')],
  ['NFC and NFD that also differ in case', ENTRIES.blob('\u00c9.md'), ENTRIES.blob('e\u0301.md')],
  ['the Kelvin sign', ENTRIES.blob('\u212a.md'), ENTRIES.blob('k.md')],
  ['the long s', ENTRIES.blob('\u017f.md'), ENTRIES.blob('s.md')],
  ['sharp s', ENTRIES.blob('stra\u00dfe'), ENTRIES.blob('STRASSE')],
  ['two sigmas', ENTRIES.blob('\u03c3.md'), ENTRIES.blob('\u03c2.md')],
  ['a ligature', ENTRIES.blob('\ufb00.md'), ENTRIES.blob('ff.md')],
  ['Cyrillic case', ENTRIES.blob('\u0416.md'), ENTRIES.blob('\u0436.md')],
  ['what HFS+ ignores', ENTRIES.blob('file.md'), ENTRIES.blob('fi\u200cle.md')],
  ['a digraph', ENTRIES.blob('\u01c4.md'), ENTRIES.blob('\u01c6.md')],
];

for (const [index, [title, first, second]] of sample([...COLLISIONS], 6).entries()) {
  row.attack(`two names that are one are found: ${title}`, 'refused', async () => {
    const old = index % 2 === 0 ? base : headWith([first]);
    const checked = await runCheck(repository.root, {
      base: old,
      head: commit(treeOf([first, second]), [old]),
    });
    expect(checked.code).toBe(1);
    expect(findingsOf(checked, 'path-collision')).toMatchObject([{ effect: 'deny' }]);
  });
}

row.twin('a pair of names the base has already is not news', async () => {
  const old = commit(treeOf([ENTRIES.blob('a.md'), ENTRIES.blob('A.md')]));
  const head = commit(treeOf([ENTRIES.blob('a.md'), ENTRIES.blob('A.md'), ENTRIES.blob('b.md')]), [old]);
  expect(await runCheck(repository.root, { base: old, head })).toMatchObject({
    code: 0,
    verdict: { findings: [] },
  });
});

function treeOf(entries: readonly Entry[]): string {
  return tree(gitOrder([...kept, ...entries]));
}
