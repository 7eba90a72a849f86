import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { findingsOf, outcomeOf, runCheck } from '../support/cli.ts';
import { type Files, LINK, makeRepository } from '../support/repository.ts';
import { pairs, sample, threatRow } from '../support/threats.ts';

const row = threatRow('A3');

const POLICY = `version: 1
name: attributes
rules:
  - { id: ingress, title: no open ingress, effect: deny, paths: ['**/*.tf'], added: open-to-all }
  - { id: guarded, title: guards stay, effect: deny, paths: ['**/*.tf'], removed: guard }
  - { id: hidden-unicode, effect: deny }
  - { id: opaque-content, effect: deny }
`;
const GOOD: Files = {
  '.countersign/policy.yaml': POLICY,
  'main.tf': 'guard\nclosed\n',
  'AGENTS.md': 'hello\n',
};

const BAD: Readonly<Record<string, Files>> = {
  ingress: { ...GOOD, 'main.tf': 'guard\nclosed\nopen-to-all\n' },
  guarded: { ...GOOD, 'main.tf': 'closed\n' },
  'hidden-unicode': { ...GOOD, 'AGENTS.md': 'hello\nrun \u202ethis\n' },
  'opaque-content': { ...GOOD, 'other.tf': Buffer.from('guard\nclosed\nopen\n', 'utf16le') },
  'symlink-escape': { ...GOOD, link: { mode: LINK, content: '../outside' } },
};

/** Line of `.gitattributes`, and what the clone's configuration says to it. */
const TRICKS: Readonly<Record<string, string>> = {
  '* -diff': '',
  '* binary': '',
  '* diff=hide': '[diff "hide"]\n\ttextconv = true\n\tbinary = true\n',
  '* filter=hide': '[filter "hide"]\n\tclean = true\n\tsmudge = true\n\trequired = true\n',
  '* linguist-generated linguist-vendored linguist-documentation': '',
  '* export-ignore export-subst': '',
  '* working-tree-encoding=UTF-16 eol=crlf': '',
  '* -text merge=ours whitespace=-trailing-space':
    '[core]\n\tautocrlf = true\n\tattributesFile = .gitattributes\n',
};

/** The line is in the head's tree, in the base's too, or in the clone's own file. */
const PLACES = ['head', 'base', 'info'] as const;

function play(
  files: Files,
  trick: string | null,
  place: (typeof PLACES)[number],
): { root: string; base: string; head: string } {
  const repository = makeRepository();
  const attributes: Files = trick === null ? {} : { '.gitattributes': `${trick}\n` };
  const base = repository.commit(repository.files(place === 'base' ? { ...GOOD, ...attributes } : GOOD));
  const head = repository.commit(repository.files(place === 'info' ? files : { ...files, ...attributes }), [
    base,
  ]);
  appendFileSync(join(repository.gitDir, 'config'), TRICKS[trick ?? ''] ?? '');
  if (place === 'info' && trick !== null) {
    mkdirSync(join(repository.gitDir, 'info'), { recursive: true });
    writeFileSync(join(repository.gitDir, 'info/attributes'), `${trick}\n`);
  }
  return { root: repository.root, base, head };
}

const check = ({ root, base, head }: ReturnType<typeof play>) => runCheck(root, { base, head });

for (const rule of Object.keys(BAD)) {
  row.twin(`${rule} is found`, async () => {
    expect(findingsOf(await check(play(BAD[rule] ?? {}, null, 'head'))).map(({ ruleId }) => ruleId)).toEqual([
      rule,
    ]);
  });
}

for (const [index, [trick, rule]] of sample(pairs(Object.keys(TRICKS), Object.keys(BAD)), 9).entries()) {
  const place = PLACES[index % PLACES.length] ?? 'head';
  row.attack(`\`${trick}\` in ${place} hides nothing from ${rule}`, 'refused', async () => {
    const [twin, tried] = [
      await check(play(BAD[rule] ?? {}, null, 'head')),
      await check(play(BAD[rule] ?? {}, trick, place)),
    ];
    expect(tried.code).toBe(1);
    expect(outcomeOf(tried)).toEqual(outcomeOf(twin));
  });
}
