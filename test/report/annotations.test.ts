import { expect, test } from 'vitest';
import { annotationsOf, titleOf } from '../../src/report/annotations.ts';
import { approvalOf, failedVerdict, findingWith, passedVerdict } from '../support/verdict.ts';

const only = (change: Parameters<typeof findingWith>[0]) =>
  annotationsOf(failedVerdict({ findings: [findingWith(change)], unchecked: [] }));

test('what is approved is a notice that says by whom, and asks for nothing', () => {
  const finding = findingWith({ effect: 'require-approval', ruleId: 'policy-changed' });
  const approvals = {
    required: [approvalOf('policy-changed')],
    given: [{ ruleId: 'policy-changed', by: 'bea' }],
  };
  expect(annotationsOf(passedVerdict({ findings: [finding], approvals }))).toMatchObject([
    { level: 'notice', message: `approved by bea: ${finding.message}` },
  ]);
});

test.each([null, '', '"a\\nb"', 'a\u202eb', 'a\ud800b'])(
  '%j names no file, and has no annotation',
  (path) => {
    expect(only({ path })).toEqual([]);
  },
);

test.each([
  [null, null, 1, 1],
  [3, null, 3, 3],
  [3, 7, 3, 7],
  [7, 3, 7, 7],
])('lines %j to %j are shown at %i to %i', (startLine, endLine, first, last) => {
  expect(only({ startLine, endLine })).toMatchObject([{ startLine: first, endLine: last }]);
});

test('titles and messages are short, inert and never empty', () => {
  const [long] = only({ ruleId: 'x'.repeat(999), message: '\u202e\n'.repeat(9999) });
  expect(long?.title.length).toBeLessThanOrEqual(255);
  expect(long?.message.length).toBeLessThanOrEqual(4096);
  expect(long?.message).not.toMatch(/[\u202e\n]/);
  expect(only({ message: '', hint: '' })).toMatchObject([{ message: 'public-ingress' }]);
});

test('a title says verdict, size, policy and grade in one line', () => {
  expect(titleOf(passedVerdict({ grade: 'advisory' }))).toBe('PASSED: 12 files, policy acme, advisory');
  const { policy } = passedVerdict();
  const hostile = titleOf(failedVerdict({ policy: { ...policy, name: '\u202e\n##[x]'.repeat(99) } }));
  expect(hostile.length).toBeLessThanOrEqual(140);
  expect(hostile).toMatch(/^FAILED: 1 denied, [ -~…]*$/);
});
