import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Observation } from '../../../src/model.ts';
import { opaqueContent } from '../../../src/policy/rules/opaque-content.ts';
import { type Edit, factsOf } from '../../support/change.ts';

const check = (...edits: Edit[]): readonly Observation[] => opaqueContent.check(factsOf(edits), {});
const isFound = (edit: Edit): boolean => check(edit).length === 1;

const TEXT = 'on: pull_request_target\njobs: {}\n';
const utf16 = Buffer.from(TEXT, 'utf16le');
const utf32 = Buffer.from([...TEXT].flatMap((char) => [char.charCodeAt(0), 0, 0, 0]));
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`;
const binary = Buffer.from(Array.from({ length: 512 }, (_, i) => (i * 37) % 256));

const DISGUISES: Readonly<Record<string, Edit>> = {
  'UTF-16LE without mark': { path: '.github/workflows/ci.yml', after: utf16 },
  'UTF-16BE without mark': { path: 'main.tf', after: Buffer.from(utf16).swap16() },
  'a UTF-16 mark before ASCII': {
    path: 'run.sh',
    after: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT)]),
  },
  'UTF-32 without mark': { path: 'src/app.js', after: utf32 },
  'UTF-7': { path: 'index.html', after: '+ADw-script+AD4-alert(1)' },
  'UTF-7 by declaration': { path: 'setup.py', after: '# coding: utf-7\nprint(1)\n' },
  'an early NUL': { path: 'deploy.yml', after: `#\0\n${TEXT}` },
  'a NUL in a name that says nothing': { path: 'bin/run', after: `#!/bin/sh\n#\0\n${TEXT}` },
  'a Git LFS pointer for a workflow': { path: '.github/workflows/ci.yml', after: pointer },
  'a Git LFS pointer for instructions': { path: 'CLAUDE.md', after: pointer },
  'binary in a text name': { path: 'Makefile', after: binary },
  'a mark of generated code': { path: 'src/gen.ts', after: Buffer.from(`// @generated\0\n${TEXT}`) },
  'a vendored folder': { path: 'vendor/lib/x.go', after: utf16 },
};

test.each(Object.entries(DISGUISES))('A20 %s needs a person', (_, edit) => {
  expect(check(edit)).toMatchObject([{ path: edit.path, startLine: null, endLine: null }]);
  expect(check(edit)[0]?.effect).toBeUndefined();
  expect(opaqueContent.effect).toBe('require-approval');
});

test.each(Object.entries(DISGUISES))('A20 %s is found after an edit and after a move', (_, edit) => {
  expect(isFound({ ...edit, before: TEXT })).toBe(true);
  expect(isFound({ ...edit, oldPath: 'assets/old.bin', before: edit.after ?? '' })).toBe(true);
});

test.each(Object.entries(DISGUISES))('A20 %s that was there before is no news', (_, edit) => {
  expect(isFound({ ...edit, before: edit.after ?? '' })).toBe(false);
  expect(check({ path: edit.path, before: edit.after ?? '' })).toEqual([]);
});

test('A20 another disguise than before is news', () => {
  expect(isFound({ path: 'main.tf', before: utf16, after: pointer })).toBe(true);
});

test.each([
  ['UTF-16 with its mark', { path: 'main.tf', after: Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]) }],
  ['UTF-8 with its mark', { path: 'main.tf', after: `\ufeff${TEXT}` }],
  ['a Latin-1 source', { path: 'main.c', after: Buffer.from('/* Gr\u00fc\u00dfe */', 'latin1') }],
  ['a picture', { path: 'logo.png', after: binary }],
  ['a picture of a skill', { path: '.claude/skills/x/logo.png', after: binary }],
  ['a program without extension', { path: 'bin/tool', after: binary }],
  ['data', { path: 'model.dat', after: binary }],
  ['a picture in Git LFS', { path: '.claude/skills/x/logo.png', after: pointer }],
  ['an archive of texts', { path: 'texts.tar', after: `a.txt\0\0\0${TEXT}` }],
  ['an empty file', { path: 'main.tf', after: '' }],
] as const)('%s needs nobody', (_, edit) => {
  expect(check(edit)).toEqual([]);
});

test('no file of a skill may be opaque, unless its name says binary', () => {
  expect(isFound({ path: 'skills/x/helper', after: binary })).toBe(true);
  expect(isFound({ path: 'tools/x/helper', after: binary, inSkill: true })).toBe(true);
  expect(isFound({ path: 'tools/x/helper', after: binary })).toBe(false);
});

test('no bytes make the rule fail', () => {
  const paths = fc.constantFrom('main.tf', 'a', '.x', 'a.png', 'CLAUDE.md', '\udc80');
  const bodies = fc.uint8Array().map((bytes) => Buffer.from(bytes));
  fc.assert(
    fc.property(paths, bodies, bodies, (path, before, after) => {
      expect(check({ path, before, after }).length).toBeLessThanOrEqual(check({ path, after }).length);
    }),
  );
});
