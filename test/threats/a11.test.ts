import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { findingsOf, outcomeOf, runCheck } from '../support/cli.ts';
import {
  makeRepository,
  repositoryAt,
  runGit,
  type TestRepository,
  temporaryFolder,
} from '../support/repository.ts';
import { threatRow } from '../support/threats.ts';

const row = threatRow('A11');

const POLICY = `version: 1
name: ingress
rules:
  - { id: ingress, title: no open ingress, effect: deny, paths: ['**/*.tf'], added: open-to-all }
`;

type Origin = TestRepository & { readonly base: string; readonly head: string };

/** `main` and `feature` are each twelve commits long after they parted. */
function makeOrigin(): Origin {
  const repository = makeRepository();
  const { files, commit, ref } = repository;
  const old = { '.countersign/policy.yaml': POLICY, 'main.tf': 'closed\n', 'docs/a.md': 'a\n' };
  let base = commit(files(old), [commit(files({}))]);
  let head = commit(files({ ...old, 'main.tf': 'open-to-all\n' }), [base]);
  for (let i = 0; i < 12; i++) {
    base = commit(files({ ...old, 'main.md': `${i}\n` }), [base]);
    head = commit(files({ ...old, 'main.tf': 'open-to-all\n', 'docs/b.md': `${i}\n` }), [head]);
  }
  ref('refs/heads/main', base);
  ref('refs/heads/feature', head);
  repository.git(['config', 'uploadpack.allowFilter', 'true']);
  repository.git(['config', 'uploadpack.allowAnySHA1InWant', 'true']);
  return { ...repository, base, head };
}

const CLONES: Readonly<Record<string, readonly string[]>> = {
  'depth 1': ['--depth=1', '--no-single-branch'],
  'depth 5': ['--depth=5', '--no-single-branch'],
  'a single branch': ['--single-branch'],
  'no blobs': ['--filter=blob:none'],
  'no trees': ['--filter=tree:0'],
};

function clone(origin: Origin, options: readonly string[]): TestRepository {
  const root = join(temporaryFolder(), 'clone');
  const url = pathToFileURL(origin.root).href;
  runGit(origin.root, ['clone', '--quiet', '--no-checkout', '--branch=feature', ...options, url, root]);
  return repositoryAt(root, join(root, '.git'));
}

const whole = makeOrigin();
const check = ({ root }: TestRepository, { base, head }: Origin) => runCheck(root, { base, head });
const twin = check(whole, whole);

row.twin('the whole repository shows the line', async () => {
  expect((await twin).code).toBe(1);
  expect(findingsOf(await twin)).toMatchObject([{ ruleId: 'ingress', path: 'main.tf' }]);
});

for (const [title, options] of Object.entries(CLONES)) {
  row.attack(`a clone with ${title} is completed from its remote`, 'unharmed', async () => {
    const checked = await check(clone(whole, options), whole);
    expect(checked.code).toBe(1);
    expect(outcomeOf(checked)).toEqual(outcomeOf(await twin));
  });

  row.attack(
    `a clone with ${title} and no remote is refused with the command to type`,
    'refused',
    async () => {
      const origin = makeOrigin();
      const cut = clone(origin, options);
      renameSync(origin.root, `${origin.root}-gone`);
      const checked = await check(cut, origin);
      renameSync(`${origin.root}-gone`, origin.root);
      expect(outcomeOf(checked)).toEqual({ code: 2, error: 'HISTORY_SHALLOW' });
      const [, command] = (checked.kind === 'error' && /`git ([^`]+)`/.exec(checked.error.hint)) || [];
      expect(command).toMatch(/^fetch /);
      cut.git((command ?? '').split(' '));
      expect(outcomeOf(await check(cut, origin))).toEqual(outcomeOf(await twin));
    },
  );
}

row.twin('a commit of one’s own on a shallow clone is judged too', async () => {
  const cut = clone(whole, ['--depth=1', '--no-single-branch']);
  const { commit, files } = cut;
  const own = commit(files({ 'own.tf': 'open-to-all\n' }), [whole.head]);
  const checked = await runCheck(cut.root, { base: whole.base, head: own });
  expect(findingsOf(checked, 'ingress')).toMatchObject([{ path: 'own.tf' }]);
});
