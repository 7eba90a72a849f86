import { expect } from 'vitest';
import { findingsOf, outcomeOf, runCheck } from '../support/cli.ts';
import { GITLINK, makeRepository } from '../support/repository.ts';
import { pairs, threatRow } from '../support/threats.ts';

const row = threatRow('A4');
const OLD = '1'.repeat(40);
const NEW = '2'.repeat(40);

/** A head that moves the submodule `lib`; `ignore` is said in `.gitmodules` or in the clone's configuration. */
function repositoryWith(ignore: { file?: string; config?: string }): {
  root: string;
  base: string;
  head: string;
} {
  const repository = makeRepository();
  const said = ignore.file === undefined ? '' : `\tignore = ${ignore.file}\n`;
  const modules = `[submodule "lib"]\n\tpath = lib\n\turl = https://example.invalid/lib\n${said}`;
  const at = (id: string): string => repository.files({ '.gitmodules': modules, lib: { mode: GITLINK, id } });
  const base = repository.commit(at(OLD));
  const head = repository.commit(at(NEW), [base]);
  if (ignore.config !== undefined) {
    repository.git(['config', 'submodule.lib.ignore', ignore.config]);
    repository.git(['config', 'submodule.lib.url', 'https://example.invalid/lib']);
    repository.git(['config', 'diff.ignoreSubmodules', ignore.config]);
  }
  return { root: repository.root, base, head };
}

const FOUND = { effect: 'require-approval', path: 'lib', message: `submodule moved from ${OLD} to ${NEW}` };

row.twin('a submodule that moves is found', async () => {
  const { root, base, head } = repositoryWith({});
  const checked = await runCheck(root, { base, head });
  expect(checked.code).toBe(1);
  expect(findingsOf(checked)).toMatchObject([{ ruleId: 'submodule-changed', ...FOUND }]);
});

for (const [value, place] of pairs(['all', 'dirty', 'untracked', 'none'], ['file', 'config'] as const)) {
  row.attack(`a gitlink hidden by ignore = ${value} in the ${place} is found`, 'refused', async () => {
    const twin = repositoryWith({});
    const { root, base, head } = repositoryWith({ [place]: value });
    const checked = await runCheck(root, { base, head });
    expect(findingsOf(checked, 'submodule-changed')).toMatchObject([FOUND]);
    expect(outcomeOf(checked)).toEqual(
      outcomeOf(await runCheck(twin.root, { base: twin.base, head: twin.head })),
    );
  });
}
