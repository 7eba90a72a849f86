import { expect, test } from 'vitest';
import type { Path } from '../../../src/model.ts';
import { evidencePlanted } from '../../../src/policy/rules/evidence-planted.ts';
import { type Edit, factsOf } from '../../support/change.ts';

const found = (edit: Edit, evidencePath: Path | null = null): readonly (Path | null)[] =>
  evidencePlanted.check({ ...factsOf([edit]), evidencePath }, {}).map(({ path }) => path);
const planted = (path: Path, evidencePath: Path | null = null): boolean =>
  found({ path, after: 'x' }, evidencePath).length === 1;

test.each([
  '.countersign/evidence',
  '.countersign/evidence/verdict.json',
  '.countersign/evidence/a/b',
  '.Countersign/Evidence/verdict.json',
  '.countersign/EVIDENCE',
  '.countersign/evidence/\udc80',
])('%s is where the check writes', (path) => {
  expect(planted(path)).toBe(true);
});

test.each([
  '.countersign/policy.yaml',
  '.countersign/evidences/a',
  '.countersign/evidence.txt',
  'a/.countersign/evidence/x',
  'evidence/verdict.json',
  'verdict.json',
])('%s is not where the check writes', (path) => {
  expect(planted(path)).toBe(false);
});

test('the place that this run writes to counts as well as the usual one', () => {
  expect(planted('out/proof', 'out/proof')).toBe(true);
  expect(planted('out/proof/verdict.json', 'out/proof')).toBe(true);
  expect(planted('OUT/Proof/x', 'out/proof')).toBe(true);
  expect(planted('out/proofs', 'out/proof')).toBe(false);
  expect(planted('.countersign/evidence/x', 'out/proof')).toBe(true);
});

test('changed, moved there and replaced count; taken away is what is wanted', () => {
  const path = '.countersign/evidence/verdict.json';
  expect(found({ path, before: 'x', after: 'y' })).toEqual([path]);
  expect(found({ path, oldPath: 'a', before: 'x', after: 'x' })).toEqual([path]);
  expect(found({ path, before: 'x' })).toEqual([]);
  expect(found({ path: 'a', oldPath: path, before: 'x', after: 'x' })).toEqual([]);
});

test('the rule is a core rule that denies', () => {
  expect(evidencePlanted).toMatchObject({ effect: 'deny', core: true });
});
