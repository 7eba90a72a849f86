import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ownCommit } from '../../src/commands/init/own-commit.ts';
import { init } from '../../src/commands/init.ts';
import { kindAt } from '../../src/lib/files.ts';
import { VERSION } from '../../src/lib/version.ts';
import { type CliResult, findingsOf, runCheck, runCli } from '../support/cli.ts';
import { withoutPrivileges } from '../support/privileges.ts';
import { makeRepository, type TestRepository, temporaryFolder } from '../support/repository.ts';

/** `countersign init github`: a diff, then both files or none. */

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const WORKFLOW = '.github/workflows/countersign.yml';
const POLICY = '.countersign/policy.yaml';
const BOTH = [POLICY, WORKFLOW];

const run = (cwd: string, ...args: readonly string[]): Promise<CliResult> =>
  runCli(['init', 'github', '--pin', COMMIT, ...args], { cwd });

/** Files and links of the work tree, sorted. */
function filesIn(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !path.startsWith('.git/'))
    .sort();
}

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

/** Called as the program calls it, with what was shown before the end. */
async function called(
  args: readonly string[],
  { entry = '', onShow = (): void => undefined }: { entry?: string; onShow?: (text: string) => void } = {},
): Promise<{ stdout: string; shown: string }> {
  let shown = '';
  const { stdout } = await init({
    argv: args,
    env: {},
    isTerminal: false,
    entry,
    progress: () => undefined,
    show: async (text) => {
      onShow(text);
      shown += text;
    },
  });
  return { stdout, shown };
}

test('it writes both files, says so after their diff, and what to do next', async () => {
  const { root, git } = makeRepository();
  const { code, stdout, stderr } = await run(root);
  expect([code, stderr]).toEqual([0, '']);
  expect(filesIn(root)).toEqual(BOTH);
  expect(read(root, WORKFLOW)).toContain(`uses: countersign/countersign@${COMMIT}\n`);
  const [diff = '', rest = ''] = stdout.split(/(?=^WROTE)/m);
  for (const path of BOTH)
    for (const line of read(root, path).split('\n').slice(0, -1)) expect(diff).toContain(`+${line}\n`);
  expect(stdout.slice(stdout.indexOf(rest))).toContain('countersign doctor');
  expect(git(['status', '--porcelain', '-uall'])).toBe(`?? ${BOTH.join('\n?? ')}`);
});

test('the diff is shown before anything is written', async () => {
  const { root } = makeRepository();
  const { shown, stdout } = await called(['github', '--pin', COMMIT, '-C', root], {
    onShow: () => expect(filesIn(root)).toEqual([]),
  });
  expect(filesIn(root)).toEqual(BOTH);
  expect(shown).toMatch(/^diff --git a\/\.github\/workflows\/countersign\.yml /);
  expect(stdout).toMatch(/^WROTE {2}/);
});

test('a dry run prints what git applies to the same files, and writes nothing', async () => {
  const { root, git } = makeRepository();
  const dry = await run(root, '--dry-run');
  expect(dry.code).toBe(0);
  expect(filesIn(root)).toEqual([]);
  git(['apply', '-'], { input: dry.stdout });
  expect(filesIn(root)).toEqual(BOTH);
  const again = await run(root);
  expect(again.stdout).toMatch(/^UNCHANGED {2}\S+\nUNCHANGED {2}\S+\n.+\n$/);
});

test('where both are there as they would be, nothing is done, exit 0', async () => {
  const { root } = makeRepository();
  await run(root);
  const before = BOTH.map((path) => read(root, path));
  for (const args of [[], ['--dry-run'], ['-C', join(root, '.github')]]) {
    const { code, stdout } = await run(root, ...args);
    expect([code, stdout.includes('diff'), stdout.includes('WROTE')]).toEqual([0, false, false]);
    expect(stdout.match(/^UNCHANGED {2}/gm)).toHaveLength(2);
  }
  expect(BOTH.map((path) => read(root, path))).toEqual(before);
  const gone = join(root, POLICY);
  renameSync(gone, join(root, 'kept'));
  const { stdout } = await run(root);
  expect(stdout).toContain(`UNCHANGED  ${WORKFLOW}\nWROTE  ${POLICY}\n`);
  expect(read(root, POLICY)).toBe(read(root, 'kept'));
});

test('--format json is one document that lists what was written', async () => {
  const { root } = makeRepository();
  const status = async (...args: string[]): Promise<unknown> => {
    const { stdout } = await run(root, '--format', 'json', ...args);
    const { forge, pin, dryRun, files, diff } = JSON.parse(stdout);
    expect([forge, pin, diff === '']).toEqual(['github', COMMIT, files[0].status === 'unchanged']);
    return [dryRun, ...files.map(({ path, status: is }: Record<string, string>) => `${is} ${path}`)];
  };
  expect(await status('--dry-run')).toEqual([true, `new ${WORKFLOW}`, `new ${POLICY}`]);
  expect(await status()).toEqual([false, `written ${WORKFLOW}`, `written ${POLICY}`]);
  expect(await status()).toEqual([false, `unchanged ${WORKFLOW}`, `unchanged ${POLICY}`]);
});

test('--quiet writes and says nothing; --output takes it all', async () => {
  const [quiet, output] = [makeRepository(), makeRepository()];
  expect(await run(quiet.root, '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(filesIn(quiet.root)).toEqual(BOTH);
  expect(await run(output.root, '--output', 'said.txt')).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(read(output.root, 'said.txt')).toMatch(/^diff --git [\s\S]+^WROTE /m);
  for (const place of [WORKFLOW, '.countersign/Policy.yaml', 'nowhere/said.txt']) {
    const { root } = makeRepository();
    expect((await run(root, '--output', place)).code).toBe(2);
    expect(filesIn(root)).toEqual([]);
  }
});

test('the policy holds, its example too, and the first pull request asks for the approval that was announced', async () => {
  const repository = makeRepository();
  const { root, git, commit, files, ref } = repository;
  const base = commit(files({ 'README.md': 'x\n' }));
  ref('refs/heads/main', base);
  git(['reset', '--hard', '--quiet']);
  await run(root);
  expect((await runCli(['policy', 'validate'], { cwd: root })).code).toBe(0);
  git(['add', '-A']);
  git(['commit', '--quiet', '-m', 'init']);
  const checked = await runCheck(root, { base, head: 'HEAD' });
  expect(findingsOf(checked).map(({ ruleId, effect, path }) => [ruleId, effect, path])).toEqual([
    ['policy-changed', 'require-approval', POLICY],
  ]);
  const [before = '', after = ''] = read(root, POLICY).split(/(?=^# rules:)/m);
  put(root, POLICY, before + after.replace(/^# /gm, ''));
  const tested = await runCli(['policy', 'test', '--format', 'json'], { cwd: root });
  expect(tested.code).toBe(0);
  expect(tested.stdout).toContain('public-ingress');
});

const REMOTES: Readonly<Record<string, string>> = {
  'https://github.example/acme/widgets.git': 'widgets',
  'git@github.example:acme/widgets.git': 'widgets',
  'https://user:s3cr3t@github.example/acme/widgets': 'widgets',
  'https://github.example/acme/..': 'repository',
};

test.each(Object.entries(REMOTES))('the policy of a clone of %s is called %s', async (url, name) => {
  const { root, git } = makeRepository();
  git(['config', 'remote.origin.url', url]);
  await called(['github', '--pin', COMMIT, '-C', root]);
  expect(read(root, POLICY)).toContain(`\nname: '${name}'\n`);
  for (const path of BOTH) expect(read(root, path)).not.toContain('s3cr3t');
});

test.skipIf(process.platform === 'win32')('a folder or remote with a hostile name is no YAML', async () => {
  const outer = temporaryFolder();
  const root = join(outer, `a'\nrules: [] #\${{ x }} \u001b[31m`);
  renameSync(makeRepository().root, root);
  for (const url of ['', `https://user:s3cr3t@host`, `ext::sh -c 's3cr3t'`, `/s3cr3t'/x\n`]) {
    const args = ['github', '--pin', COMMIT, '-C', root, '--dry-run'];
    const { shown } = await called(args);
    expect(shown).toContain("+name: 'a-rules-x-31m'\n");
    expect(shown).not.toMatch(/s3cr3t|\u001b/);
    writeFileSync(join(root, '.git', 'config'), `[remote "origin"]\n\turl = ${JSON.stringify(url)}\n`);
  }
});

// ── what is refused, and leaves nothing ─────────────────────────────────────────────────────

type Plant = (repository: TestRepository) => void;

const other =
  (path: string, text = 'mine\n'): Plant =>
  ({ root }) =>
    put(root, path, text);

const IN_THE_WAY: Readonly<Record<string, Plant>> = {
  'a workflow of that name': other(WORKFLOW),
  'a policy': other(POLICY, 'version: 1\nname: mine\nextends: [pack:baseline]\n'),
  'a workflow of that name in .yaml': other('.github/workflows/countersign.yaml'),
  'a workflow of that name in other letters': other('.github/workflows/Countersign.YML'),
  'a policy under a name that is not read': other('.countersign/policy.yml'),
  'a file called .github': other('.github'),
  'a file called workflows': other('.github/workflows'),
  'a file called .countersign': other('.countersign'),
  'a folder called as the workflow': other(`${WORKFLOW}/x`),
  'a folder called as the policy': other(`${POLICY}/x`),
};

const LINKS: Readonly<Record<string, Plant>> = {
  '.github as a link': ({ root }) => symlinkSync(temporaryFolder(), join(root, '.github')),
  '.github as a link to nothing': ({ root }) => symlinkSync('nothing', join(root, '.github')),
  '.countersign as a link': ({ root }) => symlinkSync(temporaryFolder(), join(root, '.countersign')),
  'the policy as a link out': ({ root }) => {
    mkdirSync(join(root, '.countersign'));
    symlinkSync(join(temporaryFolder(), 'new'), join(root, POLICY));
  },
};

const plants = Object.entries({ ...IN_THE_WAY, ...(process.platform === 'win32' ? {} : LINKS) });

test.each(plants)('A17 %s is in the way of both, and stays', async (_what, plant) => {
  const repository = makeRepository();
  plant(repository);
  const { root } = repository;
  const before = contentsOf(root);
  for (const args of [[], ['--dry-run']])
    await expect(called(['github', '--pin', COMMIT, '-C', root, ...args])).rejects.toMatchObject({
      code: 'OUTPUT_UNSAFE',
      exitCode: 2,
    });
  expect(contentsOf(root)).toEqual(before);
});

/** Of a link where it leads: what is there is in none of the work trees. */
function contentsOf(root: string): readonly (readonly [path: string, content: string])[] {
  return filesIn(root).map((path) => {
    const full = join(root, path);
    const isLink = lstatSync(full).isSymbolicLink();
    return [path, isLink ? `${readlinkSync(full)} ${kindAt(full)}` : readFileSync(full, 'utf8')];
  });
}

test('A17 what a sparse clone does not check out is in the way of both, and stays', async () => {
  const { root, git, files, commit } = makeRepository();
  git(['update-ref', 'refs/heads/main', commit(files({ 'src/x': 'x\n', [WORKFLOW]: 'name: mine\n' }))]);
  git(['symbolic-ref', 'HEAD', 'refs/heads/main']);
  git(['reset', '--hard', '--quiet']);
  git(['sparse-checkout', 'set', '--no-cone', '/src/']);
  expect(filesIn(root)).toEqual(['src/x']);
  for (const args of [[], ['--dry-run']])
    await expect(called(['github', '--pin', COMMIT, '-C', root, ...args])).rejects.toMatchObject({
      code: 'OUTPUT_UNSAFE',
      hint: expect.stringContaining(`git sparse-checkout add /${WORKFLOW}`),
    });
  expect(filesIn(root)).toEqual(['src/x']);
  git(['sparse-checkout', 'add', `/${WORKFLOW}`]);
  expect(read(root, WORKFLOW)).toBe('name: mine\n');
});

test('a file that git ignores is written, and how it is committed is said', async () => {
  const { root, git } = makeRepository();
  put(root, '.gitignore', '.countersign/\n');
  const { stdout } = await called(['github', '--pin', COMMIT, '-C', root]);
  expect(stdout).toContain(`  1. \`git add --force ${POLICY}\``);
  expect(stdout).not.toContain(`--force ${WORKFLOW}`);
  git(['add', '--force', POLICY]);
  expect(git(['status', '--porcelain', POLICY])).toBe(`A  ${POLICY}`);
});

test('line ends are bytes as well, and another pin is other content', async () => {
  const { root } = makeRepository();
  await run(root);
  const text = read(root, WORKFLOW);
  put(root, WORKFLOW, text.replaceAll('\n', '\r\n'));
  expect(await run(root)).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('OUTPUT_UNSAFE'),
  });
  put(root, WORKFLOW, text);
  const { code } = await runCli(['init', 'github', '--pin', COMMIT.replace('0', 'f')], { cwd: root });
  expect([code, read(root, WORKFLOW)]).toEqual([2, text]);
});

test.skipIf(process.platform === 'win32')(
  'a read-only repository is exit 2, and its diff is still shown',
  async () => {
    const { root } = makeRepository();
    chmodSync(root, 0o555);
    await withoutPrivileges(async () => {
      const args = ['github', '--pin', COMMIT, '-C', root];
      await expect(called(args)).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE', exitCode: 2 });
      expect((await called([...args, '--dry-run'])).shown).toContain('+++ b/');
    });
    chmodSync(root, 0o755);
    expect(filesIn(root)).toEqual([]);
  },
);

test('outside of a work tree it is exit 2', async () => {
  const places = [temporaryFolder(), makeRepository({ bare: true }).root, join(temporaryFolder(), 'nowhere')];
  for (const place of places) {
    await expect(called(['github', '--pin', COMMIT, '-C', place])).rejects.toMatchObject({
      code: 'NOT_A_REPOSITORY',
      exitCode: 2,
    });
  }
});

const MISUSES: Readonly<Record<string, readonly string[]>> = {
  'no forge': [],
  'another forge': ['gitlab'],
  'a forge that every object has': ['constructor'],
  'an empty forge': [''],
  'two forges': ['github', 'github'],
  'an unknown flag': ['github', '--force'],
  'a format it has not': ['github', '--format', 'sarif'],
  'a gateway with a path': ['github', '--gateway', 'https://countersign.example/x'],
  'a branch to pin': ['github', '--pin', 'main'],
  'a short commit to pin': ['github', '--pin', COMMIT.slice(0, 12)],
};

test.each(Object.entries(MISUSES))('%s is exit 2 USAGE, and writes nothing', async (_what, args) => {
  const { root } = makeRepository();
  await expect(called([...args, '-C', root])).rejects.toMatchObject({ code: 'USAGE', exitCode: 2 });
  expect(filesIn(root)).toEqual([]);
});

test('an unknown forge is answered with those that are known, and JSON is asked for and given', async () => {
  const { code, stdout } = await runCli(['init', 'azure', '--format', 'json']);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({
    error: { code: 'USAGE', message: expect.stringContaining('github') },
  });
});

test('its help is help', async () => {
  for (const args of [
    ['init', '--help'],
    ['init', 'github', '--help'],
    ['help', 'init'],
  ])
    expect(await runCli(args)).toMatchObject({ code: 0, stdout: expect.stringContaining('init github') });
});

// ── the pin ─────────────────────────────────────────────────────────────────────────────────

/** A checkout of ours, as far as it matters here. */
function checkoutOfOurs(
  action = 'name: Countersign\n',
): TestRepository & { commitId: string; entry: string } {
  const repository = makeRepository();
  const { root, commit, files, ref } = repository;
  const commitId = commit(files({ 'action.yml': action }));
  ref('refs/heads/main', commitId);
  put(root, 'action.yml', action);
  put(root, 'dist/cli.js', '');
  return { ...repository, commitId, entry: join(root, 'dist', 'cli.js') };
}

test('a program in a checkout of ours pins its commit, and names the version when the tag says so', async () => {
  const { entry, commitId, ref, commit, files } = checkoutOfOurs();
  expect(await ownCommit(entry)).toEqual({ commit: commitId, version: null });
  ref(`refs/tags/v${VERSION}`, commitId);
  expect(await ownCommit(entry)).toEqual({ commit: commitId, version: `v${VERSION}` });
  const { root } = makeRepository();
  await called(['github', '-C', root], { entry });
  expect(read(root, WORKFLOW)).toContain(`uses: countersign/countersign@${commitId} # v${VERSION}\n`);
  ref('refs/heads/main', commit(files({}), [commitId]));
  expect(await ownCommit(entry)).toMatchObject({ version: null });
});

test('a branch called as the version is not its tag', async () => {
  const { entry, commitId, ref } = checkoutOfOurs();
  ref(`refs/heads/v${VERSION}`, commitId);
  expect(await ownCommit(entry)).toEqual({ commit: commitId, version: null });
});

test('a program from anywhere else wants --pin, and says where the commit is found', async () => {
  const installed = makeRepository().root;
  put(installed, 'node_modules/countersign/dist/cli.js', '');
  put(installed, 'node_modules/countersign/action.yml', 'name: Countersign\n');
  put(installed, 'action.yml', 'name: Countersign\n');
  const unborn = makeRepository().root;
  put(unborn, 'dist/cli.js', '');
  put(unborn, 'action.yml', 'name: Countersign\n');
  const alone = temporaryFolder();
  put(alone, 'dist/cli.js', '');
  put(alone, 'action.yml', 'name: Countersign\n');
  const wide = makeRepository({ format: 'sha256' });
  put(wide.root, 'dist/cli.js', '');
  put(wide.root, 'action.yml', 'name: Countersign\n');
  wide.ref('refs/heads/main', wide.commit(wide.files({})));
  for (const entry of [
    join(installed, 'node_modules/countersign/dist/cli.js'),
    join(unborn, 'dist/cli.js'),
    join(alone, 'dist/cli.js'),
    join(wide.root, 'dist/cli.js'),
    checkoutOfOurs('name: Something else\n').entry,
    join(alone, 'gone.js'),
    '',
  ]) {
    const { root } = makeRepository();
    await expect(called(['github', '-C', root], { entry })).rejects.toMatchObject({
      code: 'USAGE',
      hint: expect.stringContaining('--pin'),
    });
    expect(filesIn(root)).toEqual([]);
  }
});

test.skipIf(process.platform === 'win32')('a link to the program is the program', async () => {
  const { entry, commitId } = checkoutOfOurs();
  const link = join(temporaryFolder(), 'countersign');
  symlinkSync(entry, link);
  expect(await ownCommit(link)).toMatchObject({ commit: commitId });
});
