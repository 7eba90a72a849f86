import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

interface Licenses {
  productionFolders(lock: unknown): string[];
  packageOf(file: string, folders: string[]): string;
  renderLicenses(root: string, folders: string[]): string;
}

const { productionFolders, packageOf, renderLicenses }: Licenses = await import(
  new URL('../../scripts/licenses.mjs', import.meta.url).href
);
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'countersign-licenses-'));
  writePackage(
    'node_modules/b',
    { name: 'b', version: '1.0.0', license: 'MIT' },
    { LICENSE: 'text of b\r\n' },
  );
  const notices = { 'LICENSE.md': 'text of a', NOTICE: 'notice of a', 'license-checker.js': 'no notice' };
  writePackage('node_modules/a', { name: 'a', version: '2.0.0', license: 'Apache-2.0' }, notices);
  writePackage('node_modules/c', { name: 'c', version: '3.0.0' }, { 'README.md': 'MIT' });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function writePackage(folder: string, manifest: object, files: Record<string, string>): void {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'package.json'), JSON.stringify(manifest));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, folder, name), text);
}

test('only what production needs may be bundled', () => {
  const packages = { '': {}, 'node_modules/b': {}, 'node_modules/a': {}, 'node_modules/dev': { dev: true } };
  expect(productionFolders({ packages })).toEqual(['node_modules/a', 'node_modules/b']);
});

test('a file belongs to the innermost package, and never to a neighbour whose name it begins with', () => {
  const folders = ['node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/ab'];
  expect(packageOf('node_modules/a/node_modules/b/index.js', folders)).toBe('node_modules/a/node_modules/b');
  expect(packageOf('node_modules/ab/index.js', folders)).toBe('node_modules/ab');
  expect(packageOf('build/cli.js', folders)).toBe('');
});

test('the notices hold the full text of every package, the same bytes in any order', () => {
  const text = renderLicenses(root, ['node_modules/b', 'node_modules/a']);
  expect(text).toMatch(
    /^a@2\.0\.0\nApache-2\.0\n\ntext of a\n\nnotice of a\n\n-+\n\nb@1\.0\.0\nMIT\n\ntext of b\n$/,
  );
  expect(renderLicenses(root, ['node_modules/a', 'node_modules/b'])).toBe(text);
});

test('a package without a notice stops the build', () => {
  expect(() => renderLicenses(root, ['node_modules/c'])).toThrow();
});
