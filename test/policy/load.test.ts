import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/lib/digest.ts';
import { type LoadedPolicy, loadPolicy, loadPolicyAtHand } from '../../src/policy/load.ts';
import { temporaryFolder } from '../support/repository.ts';

/** A base commit as a table of files; links are told by their target. */
type Base = Readonly<Record<string, string | { readonly link: string }>>;

const HEAD = 'version: 1\nname: acme\n';
const MAIN = '.countersign/policy.yaml';

function loadFrom(base: Base, names: readonly string[] = []): Promise<LoadedPolicy> {
  const root = temporaryFolder();
  return loadPolicy(names, {
    root,
    directory: root,
    readBase: async (path) => {
      const found = base[path];
      if (found === undefined) return null;
      const [mode, text] = typeof found === 'string' ? ['100644', found] : ['120000', found.link];
      return { mode, object: { bytes: Buffer.from(text) } };
    },
  });
}

const extending = (...names: readonly string[]): string => `${HEAD}extends: ${JSON.stringify(names)}\n`;
const ruleNamed = (id: string): string =>
  `version: 1\nname: ${id}\nrules: [{id: ${id}, title: t, effect: deny, paths: [a]}]\n`;
const idsOf = ({ policy }: LoadedPolicy): readonly string[] =>
  policy.policy.rules.filter(({ kind }) => kind !== 'core').map(({ id }) => id);

test.each<[string, string, string]>([
  ['a name from the root', 'policies/org.yaml', 'policies/org.yaml'],
  ['a name beside the policy', 'org.yaml', '.countersign/org.yaml'],
  ['a dotted name beside the policy', './org.yaml', '.countersign/org.yaml'],
  ['a name a folder up', '../org.yaml', 'org.yaml'],
])('%s is found in the base', async (_, name, path) => {
  const loaded = await loadFrom({ [MAIN]: extending(name), [path]: ruleNamed('org') });
  expect(idsOf(loaded)).toEqual(['org']);
  expect(loaded.paths).toEqual([MAIN, path]);
  expect(loaded.policy.sources.map(({ name, from }) => [name, from])).toEqual([
    [MAIN, 'base'],
    [path, 'base'],
  ]);
});

test('a pack is extended by its name', async () => {
  const loaded = await loadFrom({ [MAIN]: extending('pack:baseline') });
  expect(idsOf(loaded)).toContain('hidden-unicode');
  expect(loaded.policy.sources.map(({ from }) => from)).toEqual(['base', 'pack']);
});

test('a policy that two extend holds once', async () => {
  const loaded = await loadFrom({
    [MAIN]: extending('./a.yaml', './b.yaml'),
    '.countersign/a.yaml': extending('./org.yaml'),
    '.countersign/b.yaml': extending('./org.yaml'),
    '.countersign/org.yaml': ruleNamed('org'),
  });
  expect(idsOf(loaded)).toEqual(['org']);
  expect(loaded.policy.sources).toHaveLength(4);
});

test.each<[string, Base, string]>([
  ['itself', { [MAIN]: extending('./policy.yaml') }, '3:11'],
  [
    'a circle of two',
    { [MAIN]: extending('./a.yaml'), '.countersign/a.yaml': `${HEAD}\nextends: [./policy.yaml]\n` },
    '4:11',
  ],
  ['nothing', { [MAIN]: extending('./a.yaml') }, '3:11'],
  ['a pack that is none', { [MAIN]: extending('pack:baseline', 'pack:nope') }, '3:27'],
  ['a place out of the repository', { [MAIN]: extending('../../org.yaml'), '../org.yaml': HEAD }, '3:11'],
  ['an absolute path', { [MAIN]: extending('/etc/org.yaml') }, '3:11'],
  ['a link', { [MAIN]: extending('./a.yaml'), '.countersign/a.yaml': { link: 'b.yaml' } }, '1:1'],
  [
    'two files of one name',
    { [MAIN]: extending('org.yaml'), 'org.yaml': HEAD, '.countersign/org.yaml': HEAD },
    '3:11',
  ],
  [
    'a file with an error',
    { [MAIN]: extending('./a.yaml'), '.countersign/a.yaml': `${HEAD}rule: []\n` },
    '3:1',
  ],
  [
    'a parent that it loosens',
    {
      [MAIN]: `${HEAD}extends: [./a.yaml]\nrules: [{id: org, effect: warn}]\n`,
      '.countersign/a.yaml': ruleNamed('org'),
    },
    '4:27',
  ],
])('a policy that extends %s does not load, and says where', async (_, base, at) => {
  const error = await loadFrom(base).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'POLICY_INVALID' });
  expect(String(error)).toContain(`:${at}: `);
});

test('a hundred policies in a row are too many', async () => {
  const chain = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [`.countersign/p${i}.yaml`, extending(`./p${i + 1}.yaml`)]),
  );
  await expect(
    loadFrom({ [MAIN]: extending('./p0.yaml'), ...chain, '.countersign/p30.yaml': HEAD }),
  ).rejects.toMatchObject({ code: 'POLICY_INVALID' });
});

test('a ladder of policies that each extend two is read once each', async () => {
  const rungs = Object.fromEntries(
    Array.from({ length: 15 }, (_, i) => [
      [`.countersign/a${i}.yaml`, extending(`./a${i + 1}.yaml`, `./b${i + 1}.yaml`)],
      [`.countersign/b${i}.yaml`, extending(`./a${i + 1}.yaml`, `./b${i + 1}.yaml`)],
    ]).flat(),
  );
  const loaded = await loadFrom({
    [MAIN]: extending('./a0.yaml'),
    ...rungs,
    '.countersign/a15.yaml': HEAD,
    '.countersign/b15.yaml': HEAD,
  });
  expect(loaded.policy.sources).toHaveLength(32);
});

const SIGNER = (key: string): string =>
  `${HEAD}skills: {signers: [{name: ops, kind: key, key: ${JSON.stringify(key)}}]}\n`;

test('a key is bound by its bytes, and its file decides as the policy does', async () => {
  const digestWith = async (bytes: string) =>
    (await loadFrom({ [MAIN]: SIGNER('.countersign/ops.pub'), '.countersign/ops.pub': bytes })).policy.digest;
  expect(await digestWith('one')).not.toBe(await digestWith('two'));
  const { paths } = await loadFrom({ [MAIN]: SIGNER('.countersign/ops.pub'), '.countersign/ops.pub': 'one' });
  expect(paths).toContain('.countersign/ops.pub');
  await expect(loadFrom({ [MAIN]: SIGNER('gone.pub') })).rejects.toMatchObject({ code: 'POLICY_INVALID' });
  await expect(loadFrom({ [MAIN]: SIGNER(`sha256:${'0'.repeat(64)}`) })).resolves.toBeDefined();
});

test('the bytes of a key are kept as the base has them, by their digest', async () => {
  const { materials } = await loadFrom({
    [MAIN]: SIGNER('.countersign/ops.pub'),
    '.countersign/ops.pub': 'one',
  });
  expect([...materials]).toEqual([[digestOf('one'), Buffer.from('one')]]);
  expect((await loadFrom({ [MAIN]: SIGNER(digestOf('one')) })).materials.size).toBe(0);
});

// ── the disk ────────────────────────────────────────────────────────────────────────────────

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const noRevision = async (): Promise<never> => {
  throw new Error('no revision was named');
};

test('at hand a policy is read from the disk, with what it extends', async () => {
  const root = folderWith({ [MAIN]: extending('org.yaml', 'pack:baseline'), 'org.yaml': ruleNamed('org') });
  const loaded = await loadPolicyAtHand([], { directory: root, root, readRevision: noRevision });
  expect(idsOf(loaded)).toContain('org');
});

test('a policy outside of the repository extends nothing inside of it', async () => {
  const root = folderWith({ 'inside.yaml': ruleNamed('inside') });
  const outside = folderWith({ 'policy.yaml': extending('./link.yaml') });
  symlinkSync(join(root, 'inside.yaml'), join(outside, 'link.yaml'));
  const places = { root, directory: root, readBase: async () => null };
  await expect(loadPolicy([join(outside, 'policy.yaml')], places)).rejects.toMatchObject({
    code: 'POLICY_NOT_FOUND',
  });
});
