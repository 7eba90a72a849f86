import { expect, test } from 'vitest';
import type { CheckEdit, Facts } from '../../../src/model.ts';
import { checkNameReused } from '../../../src/policy/rules/check-name-reused.ts';
import { checkRemoved } from '../../../src/policy/rules/check-removed.ts';
import { factsOf } from '../../support/change.ts';

const REMOVED: CheckEdit = {
  kind: 'removed',
  path: 'ci.yml',
  line: 7,
  message: 'it is skipped',
  text: 'if: x',
};
const REUSED: CheckEdit = { kind: 'name-reused', path: 'other.yml', line: 3, message: 'it is called so' };
const WHOLE: CheckEdit = { kind: 'removed', path: null, line: null, message: 'nothing starts' };

const withEdits = (...checkEdits: readonly CheckEdit[]): Facts => ({ ...factsOf([]), checkEdits });

test('each kind of edit is the concern of one rule, at its line', () => {
  const facts = withEdits(REMOVED, REUSED, WHOLE);
  const seven = { path: 'ci.yml', startLine: 7, endLine: 7, message: 'it is skipped', text: 'if: x' };
  const whole = { path: null, startLine: null, endLine: null, message: 'nothing starts' };
  expect(checkRemoved.check(facts, {})).toEqual([seven, whole]);
  expect(checkNameReused.check(facts, {})).toEqual([
    { path: 'other.yml', startLine: 3, endLine: 3, message: 'it is called so' },
  ]);
});

test('without any there is nothing to say', () => {
  expect([checkRemoved, checkNameReused].flatMap((rule) => rule.check(withEdits(), {}))).toEqual([]);
});

test('what may be meant asks for approval; what can only mislead denies', () => {
  expect(checkRemoved).toMatchObject({ effect: 'require-approval', core: false, waivable: true });
  expect(checkNameReused).toMatchObject({ effect: 'deny', core: false, waivable: true });
});
