import { expect, test } from 'vitest';
import { parseVerdict } from '../../src/evidence/verdict-document.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import type { Verdict } from '../../src/model.ts';
import { approvalOf, findingWith, passedVerdict, waiver } from '../support/verdict.ts';

const digest = `sha256:${'e'.repeat(64)}`;

/** Something of every kind. */
const full = passedVerdict({
  findings: [
    findingWith(),
    findingWith({ path: null, startLine: null, endLine: null, effect: 'warn', waived: waiver }),
  ],
  skills: [
    { name: 'a', path: 'skills/a', digest, level: 'signed', status: 'match', evidence: [], reason: 'x' },
  ],
  releases: [{ subject: 'dist/a.tgz', digest, status: 'verified', signer: 'https://example.com' }],
  approvals: { required: [approvalOf('r')], given: [{ ruleId: 'r', by: 'alice' }] },
});

test('a verdict that was written is read back as it was', () => {
  expect(parseVerdict(canonicalJson(full))).toEqual(full);
});

const CHANGES: readonly (readonly [string, object])[] = [
  ['another schema', { schema: 'urn:countersign:verdict:v2' }],
  ['another word for passed', { verdict: 'passed' }],
  ['a head that is no commit', { subject: { ...full.subject, head: 'main' } }],
  ['an effect that there is not', { findings: [{ ...findingWith(), effect: 'allow' }] }],
  ['a line that is no line', { findings: [{ ...findingWith(), startLine: 0 }] }],
  ['findings that are none', { findings: {} }],
  ['nothing said of what was not checked', { unchecked: undefined }],
];

test.each(CHANGES)('a verdict with %s is EVIDENCE_TAMPERED', (_name, change) => {
  const changed = { ...full, ...change } as Verdict;
  const bytes = Buffer.from(JSON.stringify(changed));
  expect(() => parseVerdict(bytes)).toThrow(expect.objectContaining({ code: 'EVIDENCE_TAMPERED' }));
});
