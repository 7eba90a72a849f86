import { expect, test } from 'vitest';
import type { Path } from '../../../src/model.ts';
import { policyChanged } from '../../../src/policy/rules/policy-changed.ts';
import { type Edit, factsOf } from '../../support/change.ts';

const found = (edit: Edit, policyPaths: readonly Path[] = []) =>
  policyChanged.check({ ...factsOf([edit]), policyPaths }, {});
const decides = (path: Path, policyPaths: readonly Path[] = []): boolean =>
  found({ path, before: 'x', after: 'y' }, policyPaths).length === 1;

test.each([
  '.countersign',
  '.countersign/policy.yaml',
  '.countersign/keys/a.pub',
  '.Countersign/Policy.yaml',
  'countersign.lock.json',
  'Countersign.Lock.json',
])('%s decides changes', (path) => {
  expect(decides(path)).toBe(true);
});

test.each([
  'policy.yaml',
  'a/.countersign/policy.yaml',
  '.countersigns/x',
  'a/countersign.lock.json',
  '.countersign.yaml',
  'src/policy/document.ts',
])('%s does not decide changes', (path) => {
  expect(decides(path)).toBe(false);
});

test('evidence in the tree is the concern of another rule', () => {
  expect(decides('.countersign/evidence/verdict.json')).toBe(false);
  expect(decides('.countersign/evidence')).toBe(true);
});

test('a policy that was named decides wherever it is', () => {
  expect(decides('ci/gate.yaml', ['ci/gate.yaml'])).toBe(true);
  expect(decides('CI/gate.yaml', ['ci/gate.yaml'])).toBe(true);
  expect(decides('ci/gate.yaml.bak', ['ci/gate.yaml'])).toBe(false);
  expect(decides('.countersign/policy.yaml', ['ci/gate.yaml'])).toBe(true);
});

const policy = '.countersign/policy.yaml';

test.each<[string, Edit, string]>([
  ['added', { path: policy, after: 'x' }, 'adds'],
  ['changed', { path: policy, before: 'x', after: 'y' }, 'changes'],
  ['deleted', { path: policy, before: 'x' }, 'removes'],
  ['moved away', { path: 'old.yaml', oldPath: policy, before: 'x', after: 'x' }, 'moves'],
  ['moved there', { path: policy, oldPath: 'new.yaml', before: 'x', after: 'x' }, 'moves'],
])('a policy that is %s needs somebody else', (_, edit, word) => {
  expect(found(edit)).toMatchObject([
    { path: edit.path, startLine: null, message: expect.stringContaining(word) },
  ]);
});

test('a policy that is replaced by a link needs somebody else', () => {
  const facts = factsOf([{ path: policy, before: 'x', after: 'y' }]);
  const files = facts.change.files.map((file) => ({ ...file, status: 'type-changed' as const }));
  const observations = policyChanged.check({ ...facts, change: { ...facts.change, files } }, {});
  expect(observations).toMatchObject([{ path: policy, message: expect.stringContaining('replaces') }]);
});

test('the rule is a core rule that asks for approval', () => {
  expect(policyChanged).toMatchObject({ effect: 'require-approval', core: true });
});
