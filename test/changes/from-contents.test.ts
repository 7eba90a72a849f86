import { expect, test } from 'vitest';
import { changeFromContents, type FileContents } from '../../src/changes/from-contents.ts';
import { openHistory } from '../../src/changes/history.ts';
import { readChange } from '../../src/changes/read.ts';
import type { Change } from '../../src/model.ts';
import { type Content, EXECUTABLE, type Files, LINK, makeRepository } from '../support/repository.ts';

const HINTS = { remote: 'origin', fullHistory: 'run `git fetch --unshallow`' };

async function fromGit(before: Files, after: Files): Promise<Change> {
  const repository = makeRepository();
  const base = repository.commit(repository.files(before));
  const head = repository.commit(repository.files(after), [base]);
  repository.ref('refs/heads/main', base);
  const history = await openHistory({ directory: repository.root, base, head, hints: HINTS });
  try {
    return await readChange(history);
  } finally {
    history.close();
  }
}

function contentsOf(before: Files, after: Files): readonly FileContents[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map((path) => {
    const sides = { before: sideOf(before[path]), after: sideOf(after[path]) };
    const mode = (sides.after ?? sides.before)?.mode ?? '100644';
    const oldMode = sides.before?.mode ?? mode;
    return { path, before: sides.before?.bytes ?? null, after: sides.after?.bytes ?? null, mode, oldMode };
  });
}

function sideOf(content: Content | undefined): { mode: string; bytes: Buffer } | null {
  if (content === undefined) return null;
  if (typeof content === 'string' || Buffer.isBuffer(content))
    return { mode: '100644', bytes: Buffer.from(content) };
  if ('id' in content) throw new Error('no content');
  return { mode: content.mode, bytes: Buffer.from(content.content) };
}

const BEFORE: Files = {
  'modified.md': 'one\ntwo\nthree\nfour\n',
  'deleted.md': 'gone\n',
  'mode.sh': 'run\n',
  'type.md': 'a file\n',
  'crlf.md': 'one\ntwo\n',
  'no-end.md': 'one\ntwo\n',
  'binary.bin': Buffer.from([0, 1, 2, 3]),
  'unchanged.md': 'same\n',
  'tool/SKILL.md': 'a skill\n',
  'tool/run.sh': 'one\n',
  '.github/workflows/ci.yml': 'on: push\n',
  'a/Twin': 'old\n',
  'b/Known': 'one\n',
  'b/known': 'two\n',
};
const AFTER: Files = {
  'modified.md': 'one\n2\nthree\nfour\nfive\n',
  'added.md': 'a\nb\n',
  'empty.md': '',
  'mode.sh': { mode: EXECUTABLE, content: 'run\n' },
  'type.md': { mode: LINK, content: '../../etc/passwd' },
  'crlf.md': 'one\r\ntwo\r\n',
  'no-end.md': 'one\ntwo',
  'binary.bin': Buffer.from([0, 1, 2, 4]),
  'latin.txt': Buffer.from([0x63, 0xe9, 0x0a]),
  'unchanged.md': 'same\n',
  'tool/SKILL.md': 'a skill\n',
  'tool/run.sh': 'one\ntwo\n',
  '.github/workflows/ci.yml': 'on: pull_request_target\n',
  'a/Twin': 'old\n',
  'a/twin': 'new\n',
  'b/Known': 'one\n',
  'b/known': 'three\n',
  'b\\..\\c': 'x\n',
  'GIT~1/config': 'x\n',
  'é \u001b[31m.md': 'odd\n',
};

test('a change from memory is the change that git’s objects make, byte for byte', async () => {
  const read = await fromGit(BEFORE, AFTER);
  const made = changeFromContents(contentsOf(BEFORE, AFTER));
  // Git has paired the deleted file with none: no two of them are alike.
  expect(made.files).toEqual(read.files);
  expect(made.digest).toBe(read.digest);
  expect(made.treeProblems).toEqual(read.treeProblems);
  expect(made.treeProblems.map(({ kind }) => kind)).toEqual(['unsafe', 'collision', 'unsafe']);
});

test('a move that is told is the move that git finds', async () => {
  const text = Array.from({ length: 20 }, (_, i) => `line ${i}\n`).join('');
  const moved = text.replace('line 7', 'edited 7');
  const read = await fromGit({ 'old/a.md': text }, { 'new/a.md': moved });
  const made = changeFromContents([
    { path: 'new/a.md', oldPath: 'old/a.md', before: Buffer.from(text), after: Buffer.from(moved) },
  ]);
  expect(read.files.map(({ status }) => status)).toEqual(['renamed']);
  expect(made.files).toEqual(read.files);
  expect(made.digest).toBe(read.digest);
});

test('a folder that moves whole keeps both paths of every file in it', async () => {
  // Git has one tree object for both places: what is read once stands for two sides.
  const texts = ['a', 'b'].map((name) => [name, `${name}\n`.repeat(20)] as const);
  const read = await fromGit(
    Object.fromEntries(texts.map(([name, text]) => [`old/${name}.md`, text])),
    Object.fromEntries(texts.map(([name, text]) => [`new/${name}.md`, text])),
  );
  const made = changeFromContents(
    texts.map(([name, text]) => ({
      path: `new/${name}.md`,
      oldPath: `old/${name}.md`,
      before: Buffer.from(text),
      after: Buffer.from(text),
    })),
  );
  expect(read.files.map(({ base, head }) => [base?.path, head?.path])).toEqual([
    ['old/a.md', 'new/a.md'],
    ['old/b.md', 'new/b.md'],
  ]);
  expect(made.files).toEqual(read.files);
  expect(made.digest).toBe(read.digest);
});

test('names that are not UTF-8 sort and digest as their bytes', () => {
  const made = changeFromContents(
    ['\udce9', 'z', '\u{1f600}', 'é', '\uff5e'].map((path) => ({
      path,
      before: null,
      after: Buffer.from('x'),
    })),
  );
  expect(made.files.map(({ path }) => path)).toEqual(['z', 'é', '\udce9', '\uff5e', '\u{1f600}']);
});

test('the order of what is given does not matter', () => {
  const contents = contentsOf(BEFORE, AFTER);
  expect(changeFromContents([...contents].reverse())).toEqual(changeFromContents(contents));
});

test('a `.gitmodules` that git has not read is never called harmless', () => {
  const file = { path: '.gitmodules', before: null, after: Buffer.from('[submodule "x"]\n') };
  expect(changeFromContents([file]).submodules).toEqual({ status: 'unreadable' });
  expect(changeFromContents([{ ...file, before: file.after }]).submodules).toEqual({ status: 'unchanged' });
});

test('a file over the cap of one file is listed as such, and none of it is read', () => {
  const after = Buffer.alloc(16 * 1024 * 1024 + 1, 'x');
  const [file] = changeFromContents([{ path: 'big', before: null, after }]).files;
  expect(file?.head?.content).toEqual({ kind: 'oversized' });
  expect(file?.added).toEqual([]);
});

test('nothing at all is an empty change with a digest', () => {
  const empty = changeFromContents([]);
  expect(empty.files).toEqual([]);
  expect(empty.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
});
