import { expect, test } from 'vitest';
import { surfaceOf } from '../../../src/changes/surface.ts';
import type { ChangedFile, Content, Path } from '../../../src/model.ts';
import { symlinkEscape } from '../../../src/policy/rules/symlink-escape.ts';
import { factsOf } from '../../support/change.ts';

/** A change that adds one entry of mode 120000. */
function factsOfLink(path: Path, content: Content, mode = '120000') {
  const facts = factsOf([{ path, after: 'target' }]);
  const files = facts.change.files.map(
    (file): ChangedFile => ({
      ...file,
      surface: surfaceOf(path, false),
      head: file.head === null ? null : { ...file.head, mode, content },
    }),
  );
  return { ...facts, change: { ...facts.change, files } };
}
const check = (path: Path, target: Path) =>
  symlinkEscape.check(factsOfLink(path, { kind: 'symlink', target }), {});

test.each([
  ['a', 'b'],
  ['a', './b'],
  ['a', 'b/c'],
  ['a', '.'],
  ['a/b', '../c'],
  ['a/b', '..'],
  ['a/b/c', '../../d'],
  ['a/b/c', './../../d/e'],
  ['a', 'b//c'],
  ['a', '...'],
  ['a', '.gitignore'],
  ['a', 'x.git'],
  ['a', 'b\udc80'],
  ['a', 'no where'],
  ['CLAUDE.md', 'AGENTS.md'],
  ['docs/SKILLS.md', 'x'],
])('a link at %s to %s stays inside', (path, target) => {
  expect(check(path, target)).toEqual([]);
});

test.each([
  ['a', '/etc/passwd'],
  ['a', '/'],
  ['a', '\\etc'],
  ['a', 'C:\\Windows'],
  ['a', 'c:x'],
  ['a', '..'],
  ['a', '../b'],
  ['a', './../b'],
  ['a', '..\\b'],
  ['a/b', '../../c'],
  ['a/b', '..//..//c'],
  ['a/b', '.././../c'],
  ['a', 'b/../../c'],
  ['a', 'b/..'],
  ['a/b', '../c/../d'],
  ['a', ''],
  ['a', 'b\0c'],
  ['a', '.git/config'],
  ['a', '.GIT/hooks/x'],
  ['a', 'b/.git'],
  ['a', '.git '],
  ['a', '.git.'],
  ['a', 'GIT~1/config'],
  ['a/b', '../.git/config'],
  ['a', 'b\\.git\\config'],
])('a link at %s to %j leaves the tree or nobody can say', (path, target) => {
  expect(check(path, target)).toMatchObject([{ path, startLine: null, endLine: null }]);
});

test.each([
  '.github/workflows/ci.yml',
  'action.yml',
  '.countersign/policy.yaml',
  'countersign.lock.json',
  'package-lock.json',
  'sub/yarn.lock',
  '.claude/skills/x/SKILL.md',
  'skill.md',
  'CODEOWNERS',
  '.github/CODEOWNERS',
  '.gitmodules',
  '.gitattributes',
  'sub/.gitattributes',
  '.mcp.json',
])('%s must not be a link, wherever it points', (path) => {
  expect(check(path, 'b')).toMatchObject([{ path }]);
});

test('a link that is too long to be one is no link inside', () => {
  expect(symlinkEscape.check(factsOfLink('a', { kind: 'oversized' }), {})).toMatchObject([{ path: 'a' }]);
});

test('a regular file with the text of a link is none', () => {
  expect(symlinkEscape.check(factsOf([{ path: 'a', after: '/etc/passwd' }]), {})).toEqual([]);
  const lines = { kind: 'lines', encoding: 'utf-8', binary: false, opacity: null } as const;
  expect(symlinkEscape.check(factsOfLink('a', lines, '100755'), {})).toEqual([]);
});

test('a link that is taken away is no finding', () => {
  const facts = factsOf([{ path: 'a', before: '/etc/passwd' }]);
  const files = facts.change.files.map(
    (file): ChangedFile => ({
      ...file,
      base:
        file.base === null
          ? null
          : { ...file.base, mode: '120000', content: { kind: 'symlink', target: '/etc' } },
    }),
  );
  expect(symlinkEscape.check({ ...facts, change: { ...facts.change, files } }, {})).toEqual([]);
});

test('the rule is a core rule that denies', () => {
  expect(symlinkEscape).toMatchObject({ effect: 'deny', core: true });
});
