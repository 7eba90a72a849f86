import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCommit } from '../../src/changes/commit-object.ts';
import { openHistory } from '../../src/changes/history.ts';
import { MAX_COMMITS_BYTES } from '../../src/changes/limits.ts';
import { readChange } from '../../src/changes/read.ts';
import type { Commit } from '../../src/model.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

const HINTS = { remote: 'origin', fullHistory: 'fetch it' };
const FULL = process.env.COUNTERSIGN_THREATS === 'full';

function parse(bytes: string | Buffer): Commit {
  const all = Buffer.from(bytes);
  return parseCommit({ id: '1'.repeat(40), type: 'commit', size: all.length, bytes: all });
}

const PERSON = 'Ada Lovelace <ada@example.invalid> 1700000000 +0000';
const commitOf = (message: string, headers = ''): string =>
  `tree ${'0'.repeat(40)}\nauthor ${PERSON}\ncommitter ${PERSON}\n${headers}\n${message}`;

async function commitsOf({ root }: TestRepository, base: string, head: string): Promise<readonly Commit[]> {
  const history = await openHistory({ directory: root, base, head, hints: HINTS });
  try {
    return (await readChange(history)).commits;
  } finally {
    history.close();
  }
}

test('a commit says who wrote it, who committed it, what for, and whether it carries a signature', () => {
  const commit = parse(
    `tree ${'0'.repeat(40)}\nparent ${'2'.repeat(40)}\nauthor Ada <ada@example.invalid> 1 +0000\n` +
      'committer GitHub <noreply@github.com> 2 +0000\ngpgsig -----BEGIN PGP SIGNATURE-----\n abc\n -----END\n\n' +
      'Title\n\nBody.\n\nCo-authored-by: Bob <bob@example.invalid>\n',
  );
  expect(commit).toEqual({
    id: '1'.repeat(40),
    author: { name: 'Ada', email: 'ada@example.invalid' },
    committer: { name: 'GitHub', email: 'noreply@github.com' },
    signed: true,
    message: 'Title\n\nBody.\n\nCo-authored-by: Bob <bob@example.invalid>\n',
    trailers: [{ key: 'Co-authored-by', value: 'Bob <bob@example.invalid>' }],
  });
});

test.each([
  ['no header at all', '', { name: '', email: '' }],
  ['no address', 'author Ada 1 +0000\n\n', { name: 'Ada 1 +0000', email: '' }],
  ['no name', 'author <ada@example.invalid> 1 +0000\n\n', { name: '', email: 'ada@example.invalid' }],
  ['an address without an end', 'author Ada <ada 1 +0000\n\n', { name: 'Ada', email: '' }],
  ['two authors', 'author Ada <a@b> 1 +0000\nauthor Eve <e@b> 1 +0000\n\n', { name: 'Ada', email: 'a@b' }],
  ['an author inside a folded header', 'gpgsig x\n author Eve <e@b> 1 +0000\n\n', { name: '', email: '' }],
  ['an author in the message', 'tree x\n\nauthor Eve <e@b> 1 +0000\n', { name: '', email: '' }],
])('an author with %s is read as git reads it', (_, bytes, author) => {
  expect(parse(bytes).author).toEqual(author);
});

test.each([
  ['gpgsig abc\n', true],
  ['gpgsig-sha256 abc\n', true],
  ['mergetag object 1\n gpgsig abc\n', false],
  ['xgpgsig abc\n', false],
])('the headers %j make a commit signed: %s', (headers, signed) => {
  expect(parse(commitOf('gpgsig abc\n', headers)).signed).toBe(signed);
});

test('a byte that is no UTF-8 stays one, and Latin 1 is read where it is named', () => {
  const bytes = Buffer.from('author Andr\xe9 <a@b> 1 +0000\n\nd\xe9j\xe0\n', 'latin1');
  expect(parse(bytes)).toMatchObject({ author: { name: 'Andr\udce9' }, message: 'd\udce9j\udce0\n' });
  const named = Buffer.concat([Buffer.from('encoding ISO-8859-1\n'), bytes]);
  expect(parse(named)).toMatchObject({ author: { name: 'André' }, message: 'déjà\n' });
});

/** Each is a whole message. */
const MESSAGES: readonly string[] = [
  'Signed-off-by: A <a@b>\n',
  'T\n\nSigned-off-by: A <a@b>',
  'T\n\nSigned-off-by: A <a@b>\nCo-authored-by: B <b@b>\n',
  'T\n\nbody\n\nsigned-off-BY: A\nX: y\n\n\n',
  'T\n\nKey: one\n  two\n\tthree\nOther : x\n',
  'T\n\n indented\nKey: one\n',
  'T\n\nKey: one\n not: a key\nKey: two\n',
  'T\n\nKey: one\nno trailer\n',
  'T\n\nSigned-off-by: A\nno trailer\nno 2\nno 3\n',
  'T\n\nSigned-off-by: A\nno trailer\nno 2\nno 3\nno 4\n',
  'T\n\nno 1\n  folded\nSigned-off-by: A\nno 2\nno 3\n',
  'T\n\n(cherry picked from commit 123)\nKey: one\n',
  'T\n\n(cherry picked from commit 123)\n',
  'T\n\nKey: one\n# comment\nKey: two\n',
  'T\n\nKey: one\n# comment\n  folded\nKey: two\n',
  'T\n\nKey: one\n\nConflicts:\n\ta.txt\n\tb.txt\n',
  'T\n\nKey: one\n\n# Conflicts:\n#\ta.txt\n',
  'T\n\nKey: one\n---\nKey: two\n',
  'T\n\nKey: one\n  \t\nKey: two\n',
  'T\r\n\r\nKey: one\r\nKey: two\r\n',
  '\n\nT\n\nKey: one\n',
  '# comment\n\nKey: one\n',
  'T\n\n: empty\nKey: one\n',
  'T\n\nKey:\nKey-2:one\n',
  'T\n\nhttps://example.invalid\n',
  'T\n\nK_y: one\n',
  'T\n\nKéy: one\n',
  'T\nKey: one\n',
  'T\n\nKey\t: one\n\n ',
  'T\n\nKey: a:b: c\n\n\t\n',
];

const PIECES = [
  'Signed-off-by: A <a@b>\n',
  'Key: value\n',
  'plain\n',
  '  folded\n',
  '\n',
  ' \n',
  '# comment\n',
  '(cherry picked from commit 1)\n',
  'Conflicts:\n',
  '\tx: y\n',
  ': z\n',
  'k',
  '---\n',
];

/** A fixed sequence: the same messages on every machine. */
function randomMessages(count: number): readonly string[] {
  let state = 12345;
  const next = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
  return Array.from({ length: count }, () => {
    const pieces = Array.from({ length: 1 + next(9) }, () => PIECES[next(PIECES.length)] ?? '');
    return `T\n\n${pieces.join('')}`;
  });
}

test('trailers are what git prints of the same commits', async () => {
  const repository = makeRepository();
  const { commit, files, git } = repository;
  const tree = files({});
  const base = commit(tree);
  let head = base;
  for (const message of [...MESSAGES, ...randomMessages(FULL ? 5000 : 400)])
    head = commit(tree, [head], { message });
  const format = '%H%x00%an%x00%ae%x00%(trailers:only,unfold)%x01';
  const told = git(['log', `--format=${format}`, `${base}..${head}`]).split('\x01\n');
  const mine = await commitsOf(repository, base, head);
  const lines = mine.map(({ id, author, trailers }) => [
    ...[id, author.name, author.email],
    trailers.map(({ key, value }) => `${key}: ${value}`.toLowerCase()),
  ]);
  const gits = told.map((record) => {
    const [id, name, email, trailers = ''] = record.replace(/\x01$/, '').split('\0');
    return [
      id,
      name,
      email,
      trailers
        .toLowerCase()
        .replace(/\n$/, '')
        .split('\n')
        .filter((line) => line !== ''),
    ];
  });
  expect(lines).toEqual(gits);
});

test('the commits of a change are those that its head has and its base lacks, newest first', async () => {
  const repository = makeRepository();
  const { commit, files } = repository;
  const tree = files({});
  const fork = commit(tree, [], { message: 'fork\n' });
  const base = commit(tree, [fork], { message: 'base only\n' });
  const side = commit(tree, [fork], { message: 'side\n' });
  const merged = commit(tree, [side, base], { message: 'merges base\n' });
  const head = commit(tree, [merged], { message: 'head\n' });
  const messages = (await commitsOf(repository, base, head)).map(({ message }) => message);
  expect(messages).toEqual(['head\n', 'merges base\n', 'side\n']);
  expect(await commitsOf(repository, head, head)).toEqual([]);
});

test('commits that take more memory than a change may are refused', async () => {
  const repository = makeRepository();
  const tree = repository.files({});
  const base = repository.commit(tree);
  // Trailers take a multiple of their bytes: a few commits under the cap of one are enough.
  const message = `T\n\n${'a:\n'.repeat(300_000)}`;
  let head = base;
  for (let i = 0; i < 2; i++) head = repository.commit(tree, [head], { message });
  expect(2 * message.length).toBeLessThan(MAX_COMMITS_BYTES);
  await expect(commitsOf(repository, base, head)).rejects.toMatchObject({ code: 'CHANGE_TOO_LARGE' });
});

test('no bytes make the parser throw, and none make it slow', () => {
  const whole = Buffer.from(
    commitOf('T\n\nSigned-off-by: A <a@b>\n c\nKey: b\n', 'gpgsig x\n y\nencoding latin1\n'),
  );
  for (let end = 0; end <= whole.length; end++) parse(whole.subarray(0, end));
  for (let at = 0; at < whole.length; at++) {
    for (const byte of [0, 10, 13, 32, 58, 60, 62, 128, 255]) {
      const changed = Buffer.from(whole);
      changed[at] = byte;
      parse(changed);
    }
  }
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
    fc
      .constantFrom(...PIECES, 'author ', 'committer ', 'gpgsig ', 'encoding ', '\n\n')
      .map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      parse(Buffer.concat(pieces));
    }),
    { seed: 4, numRuns: FULL ? 100_000 : 1000 },
  );
  const size = (FULL ? 1024 : 256) * 1024;
  const start = performance.now();
  for (const unit of [
    ' ',
    '\t',
    '\n',
    ':',
    'a',
    'a:',
    'a:\n',
    '<',
    '>',
    '-',
    '\r\n',
    '#\n',
    ' \n',
    'a \n',
    '\0',
  ])
    for (const [before, after] of [
      ['', ''],
      ['T\n\n', ''],
      ['T\n\n', 'x'],
      ['T\n\nA: b', 'x'],
      ['T\n\nA', ':'],
    ]) {
      const text = before + unit.repeat(size / unit.length) + after;
      parse(commitOf(text));
      parse(`author ${text.replaceAll('\n', ' ')}\n\n`);
    }
  expect(performance.now() - start).toBeLessThan(20_000);
});
