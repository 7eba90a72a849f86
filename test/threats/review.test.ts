import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findingsOf, runCheck, runCli } from '../support/cli.ts';
import { makeRepository, type TestRepository, temporaryFolder } from '../support/repository.ts';

/** False greens that a review found between the rows, each as it was shown. */

function change(
  before: Record<string, string | Buffer>,
  after: Record<string, string | Buffer>,
): TestRepository {
  const repository = makeRepository();
  const base = repository.commit(repository.files(before));
  repository.ref('refs/heads/main', base);
  repository.ref('refs/heads/topic', repository.commit(repository.files(after), [base]));
  return repository;
}

const BAD = 'x \u202e y\n';
const RANGE = { base: 'main', head: 'topic' };

test('A19 one byte that is no UTF-8 does not hide the rest of the file', async () => {
  const file = Buffer.concat([Buffer.from(BAD), Buffer.from([0x2f, 0x2f, 0xff, 0x0a])]);
  const checked = await runCheck(change({ a: 'a\n' }, { a: 'a\n', 'a.c': file }).root, RANGE);
  expect(checked.code).toBe(1);
  expect(findingsOf(checked, 'hidden-unicode')).toMatchObject([{ path: 'a.c', startLine: 1 }]);
});

test('A20 a pattern in another alphabet is found beside a bad byte', async () => {
  const policy = "version: 1\nname: x\nrules:\n  - { id: word, title: t, effect: deny, added: 'пароль' }\n";
  const file = Buffer.concat([Buffer.from('пароль '), Buffer.from([0xff, 0x0a])]);
  const before = { '.countersign/policy.yaml': policy };
  const checked = await runCheck(change(before, { ...before, a: file }).root, RANGE);
  expect(findingsOf(checked, 'word')).toHaveLength(1);
});

test('A12 a head’s link does not choose the policy, by whatever way the repository is named', async () => {
  const strict = 'version: 1\nname: strict\nrules:\n  - { id: evil, title: t, effect: deny, added: evil }\n';
  const repository = makeRepository();
  const before = { 'ci/p.yaml': strict, 'docs/example.yaml': 'version: 1\nname: loose\n' };
  const base = repository.commit(repository.files(before));
  const link = { mode: '120000', content: '../docs/example.yaml' };
  repository.ref('refs/heads/main', base);
  repository.ref(
    'refs/heads/topic',
    repository.commit(repository.files({ ...before, 'ci/p.yaml': link, e: 'evil\n' }), [base]),
  );
  repository.git(['checkout', '--quiet', 'topic']);
  const alias = join(temporaryFolder(), 'alias');
  symlinkSync(repository.root, alias);
  for (const root of [repository.root, alias]) {
    const checked = await runCheck(repository.root, {
      ...RANGE,
      args: ['--policy', join(root, 'ci', 'p.yaml')],
    });
    expect(checked.kind === 'verdict' && checked.verdict.policy.name).toBe('strict');
    expect(findingsOf(checked, 'evil')).toHaveLength(1);
  }
  const outside = join(temporaryFolder(), 'p.yaml');
  symlinkSync(join(repository.root, 'ci', 'p.yaml'), outside);
  const checked = await runCheck(repository.root, { ...RANGE, args: ['--policy', outside] });
  expect(checked.kind === 'error' && checked.error.code).toBe('POLICY_NOT_FOUND');
});

test('exit 0 is a verdict: a flag’s value that looks like --help or --version is not one', async () => {
  const { root } = change({ a: 'a\n' }, { a: BAD });
  for (const value of ['--help', '-h', '--version']) {
    const { code, stdout } = await runCli(['check', '--base', 'main', '--head', value], { cwd: root });
    expect([code, stdout]).toEqual([2, '']);
  }
});

test('a range, or a name that a tag shares with a branch, is refused and not guessed', async () => {
  const { root, git } = change({ a: 'a\n' }, { a: BAD });
  for (const base of ['main...topic', 'main..topic', '^main', 'main^@', 'main^!', 'main^-']) {
    const checked = await runCheck(root, { base, head: 'topic' });
    expect([base, checked.code, checked.kind === 'error' && checked.error.code]).toEqual([
      base,
      2,
      'REVISION_INVALID',
    ]);
  }
  git(['tag', 'main', 'topic']);
  const checked = await runCheck(root, RANGE);
  expect(checked.kind === 'error' && checked.error.code).toBe('REVISION_INVALID');
  expect((await runCheck(root, { base: 'refs/heads/main', head: 'topic' })).code).toBe(1);
});

test('one file made to be slow leaves the other files’ unchanged lines alone', async () => {
  const lines = Array.from({ length: 40_000 }, (_, i) => `${i}\n`);
  const shuffled = lines.map((_, i) => lines[(i * 7919) % lines.length] ?? '');
  const policy = 'version: 1\nname: x\nrules:\n  - { id: old, title: t, effect: deny, added: OLD }\n';
  const before = { '.countersign/policy.yaml': policy, 'a.json': lines.join(''), 'z.tf': 'OLD\n' };
  const after = { ...before, 'a.json': shuffled.join(''), 'z.tf': 'new\nOLD\nnew\n' };
  const checked = await runCheck(change(before, after).root, RANGE);
  expect(findingsOf(checked, 'old')).toEqual([]);
});

test('mistakes are told, never exit 70', async () => {
  const { root } = change({ a: 'a\n' }, { a: 'b\n' });
  const long = 'x'.repeat(300);
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const range = ['--base', 'main', '--head', 'topic'];
  for (const args of [
    ['-C', file],
    ['-C', long],
    ['--policy', join(file, 'x')],
    ['--policy', long],
    ['--evidence', long],
    ['--output', join(file, 'x')],
    ['--report', `json=${long}`],
    ['--report', 'json=-'],
    ['--evidence', 'ev', '--output', 'ev/verdict.json'],
    ['--evidence', '.git/ev'],
  ]) {
    if (args.includes('ev')) mkdirSync(join(root, 'ev'), { recursive: true });
    const { code, stderr } = await runCli(['check', ...range, ...args], { cwd: root });
    expect([args, code, stderr.includes('  → ')]).toEqual([args, 2, true]);
  }
  const { code } = await runCli(['check', ...range], { cwd: root, env: { TMPDIR: '/nonexistent' } });
  expect(code).toBe(2);
});

test('a change with nothing in it says so', async () => {
  const { root } = change({ a: 'a\n' }, { a: 'b\n' });
  const checked = await runCheck(root, { base: 'topic', head: 'main' });
  expect(checked.kind === 'verdict' && checked.verdict.unchecked.map(({ what }) => what)).toContain('change');
});

test('an alternate that is gone does not make the history incomplete', async () => {
  const { root, gitDir } = change({ a: 'a\n' }, { a: BAD });
  mkdirSync(join(gitDir, 'objects', 'info'), { recursive: true });
  writeFileSync(join(gitDir, 'objects', 'info', 'alternates'), '/nonexistent/objects\n');
  expect((await runCheck(root, RANGE)).code).toBe(1);
});
