import { expect, test } from 'vitest';
import { compilePolicy } from '../../src/policy/compile.ts';
import { evaluate } from '../../src/policy/evaluate.ts';
import { decide } from '../../src/policy/verdict.ts';
import { factsOf } from '../support/change.ts';

const BAD = [
  { path: 'lab/main.tf', after: 'bad\n' },
  { path: 'prod/main.tf', after: 'bad\n' },
];

const policyOf = (waivers: string, rule = '') =>
  compilePolicy([
    {
      name: 'policy.yaml',
      from: 'base',
      bytes: Buffer.from(`version: 1
name: acme
rules: [{id: own, title: t, effect: deny, added: bad, hint: mend it${rule}}]
waivers: [${waivers}]
`),
    },
  ]);

async function verdictOf(waivers: string, today = '2027-01-31') {
  const facts = factsOf(BAD);
  const policy = policyOf(waivers);
  return decide({
    repository: 'urn:countersign:local',
    grade: 'local',
    change: facts.change,
    policy,
    evaluation: await evaluate({ ...facts, circumstances: { ...facts.circumstances, today } }, policy.policy),
    releases: null,
    approving: { approvals: [], authors: [] },
    unchecked: [],
    milliseconds: 0,
  });
}

const waiver = (changes: Readonly<Record<string, string>> = {}): string =>
  JSON.stringify({ rule: 'own', reason: 'r', owner: 'o', expires: '2027-01-31', ...changes });
const inLab = '{rule: own, paths: [lab/**], reason: a lab, owner: ann, expires: 2027-01-31}';

test('a waiver lets pass what it names, and says by whom, why and until when', async () => {
  const { verdict, findings } = await verdictOf(inLab);
  expect(findings.map(({ path, waived }) => [path, waived])).toEqual([
    ['lab/main.tf', { reason: 'a lab', owner: 'ann', expires: '2027-01-31' }],
    ['prod/main.tf', undefined],
  ]);
  expect(verdict).toBe('FAILED');
  expect((await verdictOf(waiver())).verdict).toBe('PASSED');
});

test('a waiver holds through the day it names, and not a day longer', async () => {
  expect((await verdictOf(waiver(), '2027-01-31')).verdict).toBe('PASSED');
  const over = await verdictOf(waiver(), '2027-02-01');
  expect(over.verdict).toBe('FAILED');
  expect(over.findings[0]?.waived).toBeUndefined();
  expect(over.findings[0]?.hint).toContain('2027-01-31');
});

test('of two waivers the one that still holds counts', async () => {
  const { verdict } = await verdictOf(`${waiver({ expires: '2027-01-01' })}, ${waiver()}`);
  expect(verdict).toBe('PASSED');
});

test('a waiver is part of what the digest is over', () => {
  expect(policyOf(waiver()).digest).not.toBe(policyOf(waiver({ owner: 'p' })).digest);
  expect(policyOf(waiver()).digest).toBe(policyOf(waiver()).digest);
});

test.each([
  ['a rule that does not exist', waiver({ rule: 'nope' })],
  ['a built-in rule that is not switched on', waiver({ rule: 'hidden-unicode' })],
  ['a rule of no scanner', waiver({ rule: 'semgrep/eval' })],
  ['no reason', '{rule: own, owner: o, expires: 2027-01-31}'],
  ['no owner', '{rule: own, reason: r, expires: 2027-01-31}'],
  ['no end', '{rule: own, reason: r, owner: o}'],
  ['a day that is none', waiver({ expires: '2027-02-30' })],
  ['a time of day', waiver({ expires: '2027-01-31T10:00:00Z' })],
])('a waiver with %s is refused', (_, text) => {
  expect(() => policyOf(text)).toThrow(expect.objectContaining({ code: 'POLICY_INVALID' }));
});

test('a rule that may not be waived is not waived', () => {
  expect(() => policyOf(waiver(), ', waivable: false')).toThrow(
    expect.objectContaining({ code: 'POLICY_INVALID' }),
  );
});
