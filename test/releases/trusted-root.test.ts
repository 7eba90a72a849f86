import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReadBase } from '../../src/lib/trusted-file.ts';
import { readTrustedRoot } from '../../src/releases/trusted-root.ts';
import { temporaryFolder } from '../support/repository.ts';

const folder = temporaryFolder();
const root = join(folder, 'repository');
mkdirSync(join(root, 'dir'), { recursive: true });
writeFileSync(join(root, 'root.json'), 'planted');
writeFileSync(join(root, 'new.json'), 'planted');
writeFileSync(join(folder, 'root.json'), 'mine');
symlinkSync(join(root, 'root.json'), join(folder, 'into.json'));
symlinkSync(root, join(folder, 'alias'));

const BASE: Readonly<Record<string, { mode: string; object: { bytes: Buffer | null } }>> = {
  'root.json': { mode: '100644', object: { bytes: Buffer.from('merged') } },
  'link.json': { mode: '120000', object: { bytes: Buffer.from('../root.json') } },
  'large.json': { mode: '100644', object: { bytes: null } },
};
const readBase: ReadBase = async (path) => BASE[path] ?? null;
const read = (file: string) => readTrustedRoot(file, { root, directory: root, readBase });

test('a trusted root of elsewhere is read as it is', async () => {
  const found = await read(join(folder, 'root.json'));
  expect([found.bytes.toString(), found.path, found.name]).toEqual(['mine', null, '../root.json']);
});

test.each(['repository/root.json', 'alias/root.json', 'repository/dir/../root.json'])(
  'C13: a trusted root of the repository is the one of the base: %s',
  async (path) => {
    const found = await read(`${folder}/${path}`);
    expect([found.bytes.toString(), found.path]).toEqual(['merged', 'root.json']);
  },
);

test.each([
  ['that the change adds', join(root, 'new.json')],
  ['that is a link in the base', join(root, 'link.json')],
  ['that is too large in the base', join(root, 'large.json')],
  ['that a link of elsewhere leads to', join(folder, 'into.json')],
  ['that is a folder', folder],
  ['that is not there', join(folder, 'gone.json')],
])('C13: a trusted root %s is refused', async (_, file) => {
  await expect(read(file)).rejects.toMatchObject({ code: 'TRUST_ROOT_UNREADABLE' });
});
