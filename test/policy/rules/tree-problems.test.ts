import { expect, test } from 'vitest';
import type { Facts, Path, Rule, TreeProblem } from '../../../src/model.ts';
import { pathCollision } from '../../../src/policy/rules/path-collision.ts';
import { pathUnsafe } from '../../../src/policy/rules/path-unsafe.ts';
import { factsOf } from '../../support/change.ts';

const withProblems = (...treeProblems: readonly TreeProblem[]): Facts => {
  const facts = factsOf([{ path: 'a', after: 'x' }]);
  return { ...facts, change: { ...facts.change, treeProblems } };
};
const check = (rule: Rule, ...problems: readonly TreeProblem[]) => rule.check(withProblems(...problems), {});

const unsafe = { kind: 'unsafe', path: 'a/..', reason: 'it leaves its folder' } as const;
const collision = { kind: 'collision', path: 'README', other: 'readme\n' as Path } as const;

test('a clean tree has neither finding', () => {
  expect(check(pathUnsafe)).toEqual([]);
  expect(check(pathCollision)).toEqual([]);
});

test('each unsafe entry is one observation at its path, with the reason', () => {
  const found = check(pathUnsafe, unsafe, collision, { ...unsafe, path: '.git' });
  expect(found).toMatchObject([
    { path: 'a/..', startLine: null, endLine: null, message: expect.stringContaining(unsafe.reason) },
    { path: '.git' },
  ]);
  expect(found).toHaveLength(2);
});

test('each collision is one observation at its path that names the other, quoted', () => {
  const found = check(pathCollision, unsafe, collision);
  expect(found).toMatchObject([
    { path: 'README', startLine: null, message: expect.stringContaining('"readme\\n"') },
  ]);
  expect(found).toHaveLength(1);
});

test('neither may be weaker than deny by itself', () => {
  for (const rule of [pathUnsafe, pathCollision]) {
    expect(rule).toMatchObject({ effect: 'deny', core: true });
    for (const observation of check(rule, unsafe, collision)) expect(observation.effect).toBeUndefined();
  }
});
