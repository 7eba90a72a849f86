import { expect } from 'vitest';
import { findingsOf, runCheck } from '../support/cli.ts';
import { type Files, LINK, makeRepository } from '../support/repository.ts';
import { pairs, sample, threatRow } from '../support/threats.ts';

const row = threatRow('A8');
const repository = makeRepository();
const { files, commit } = repository;

const POLICY = `version: 1
name: links
rules:
  - { id: target, title: no link to outside, effect: warn, added: outside }
`;
const GOOD: Files = { '.countersign/policy.yaml': POLICY, 'outside.md': 'inside\n' };
const base = commit(files(GOOD));

/** Where a file decides what is checked, run or trusted. */
const PLACES = [
  '.countersign/other.yaml',
  'countersign.lock.json',
  'package-lock.json',
  '.github/workflows/ci.yml',
  'action.yml',
  'skills/pdf/SKILL.md',
  '.mcp.json',
  'CODEOWNERS',
  '.gitattributes',
];

const up = (path: string): string => '../'.repeat(path.split('/').length - 1);

const TARGETS: Readonly<Record<string, (path: string) => string>> = {
  'a file of the tree': (path) => `${up(path)}outside.md`,
  'a file above the tree': (path) => `${up(path)}../outside.md`,
  'an absolute path': () => '/outside.md',
};

for (const [path, target] of sample(pairs(PLACES, Object.keys(TARGETS)), 8)) {
  row.attack(`the link ${path} to ${target} is found`, 'refused', async () => {
    const content = TARGETS[target]?.(path) ?? '';
    const head = commit(files({ ...GOOD, [path]: { mode: LINK, content } }), [base]);
    const checked = await runCheck(repository.root, { base, head });
    expect(checked.code).toBe(1);
    expect(findingsOf(checked, 'symlink-escape')).toMatchObject([{ effect: 'deny', path }]);
    // Its content is the text of its target, never the file behind it.
    expect(findingsOf(checked, 'target')).toMatchObject([{ path, startLine: 1 }]);
  });
}

row.twin('links inside of the tree, and agents’ instructions that are links, pass', async () => {
  const links: Files = {
    'docs/a.md': { mode: LINK, content: '../outside.md' },
    'CLAUDE.md': { mode: LINK, content: 'outside.md' },
  };
  const checked = await runCheck(repository.root, {
    base,
    head: commit(files({ ...GOOD, ...links }), [base]),
  });
  expect(checked.code).toBe(0);
  expect(findingsOf(checked, 'symlink-escape')).toEqual([]);
});
