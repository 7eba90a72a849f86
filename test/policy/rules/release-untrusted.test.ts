import { expect, test } from 'vitest';
import type { CheckedReleases, Facts, Policy } from '../../../src/model.ts';
import { runFolderCase } from '../../../src/policy/cases.ts';
import { compilePolicy } from '../../../src/policy/compile.ts';
import { type Evaluation, evaluate } from '../../../src/policy/evaluate.ts';
import { factsOf } from '../../support/change.ts';

const NAMED = `{artifacts: 'dist/**', predicateType: 'a:b', signer: {kind: sigstore, issuer: i, subject: s}}`;

function policyWith(...sections: readonly string[]): Policy {
  const text = ['version: 1', 'name: acme', `releases: [${NAMED}]`, ...sections].join('\n');
  return compilePolicy([{ name: 'p', bytes: Buffer.from(text), from: 'file' }]).policy;
}

const failure = {
  subject: '"dist/a\\n.tgz"',
  path: 'dist/a\n.tgz',
  code: 'SUBJECT_MISMATCH',
  message: 'expected one digest, found another',
  hint: 'fetch both again',
};
const rejected: CheckedReleases = {
  results: [{ subject: 'dist/app.tgz', digest: `sha256:${'a'.repeat(64)}`, status: 'rejected' }],
  failures: [failure],
  unchecked: [],
};
const verified: CheckedReleases = {
  results: [{ subject: 'dist/app.tgz', digest: `sha256:${'a'.repeat(64)}`, status: 'verified' }],
  failures: [],
  unchecked: [],
};
const factsWith = (releases: Facts['releases']): Facts => ({
  ...factsOf([{ path: 'README.md', after: 'x\n' }]),
  releases,
});
const evaluated = (releases: Facts['releases'], ...sections: readonly string[]): Promise<Evaluation> =>
  evaluate(factsWith(releases), policyWith(...sections));

test('an artifact that is rejected is denied, with its name, the code and what to do', async () => {
  const { findings } = await evaluated(rejected);
  expect(findings).toMatchObject([
    {
      ruleId: 'release-untrusted',
      effect: 'deny',
      path: '"dist/a\\n.tgz"',
      startLine: null,
      message: 'SUBJECT_MISMATCH: expected one digest, found another',
      hint: 'fetch both again',
    },
  ]);
});

test('each failure is a finding of its own', async () => {
  const two = { ...rejected, failures: [failure, { ...failure, code: 'SIGNER_MISMATCH' }] };
  const { findings } = await evaluated(two);
  expect(findings).toHaveLength(2);
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
});

test('what is verified, and what nobody has looked at, is no finding', async () => {
  expect((await evaluated(verified)).findings).toEqual([]);
  expect((await evaluated(null)).findings).toEqual([]);
});

test('a waiver of the base lets one artifact pass, and is told', async () => {
  const waiver = (path: string): string =>
    `waivers: [{rule: release-untrusted, paths: ['${path}'], reason: r, owner: o, expires: 2099-01-31}]`;
  const [waived] = (await evaluated(rejected, waiver('dist/**'))).findings;
  expect(waived?.waived).toMatchObject({ reason: 'r' });
  const [other] = (await evaluated(rejected, waiver('bin/**'))).findings;
  expect(other?.waived).toBeUndefined();
});

// ── expressions ─────────────────────────────────────────────────────────────────────────────

const when = (text: string): string => `rules: [{id: own, title: t, effect: deny, when: '${text}'}]`;
const idsOf = ({ findings }: Evaluation): readonly string[] => findings.map(({ ruleId }) => ruleId);

test.each<[string, CheckedReleases, boolean]>([
  ['releases.exists(r, r.status == "rejected")', rejected, true],
  ['releases.exists(r, r.status == "rejected")', verified, false],
  ['releases.exists(r, r.subject == "dist/app.tgz" && r.digest.startsWith("sha256:aa"))', verified, true],
  ['size(releases) == 0', { ...verified, results: [] }, true],
])('an expression sees what came of releases: %s', async (text, releases, found) => {
  const evaluation = await evaluated(releases, when(text));
  expect(idsOf(evaluation).includes('own')).toBe(found);
  expect(evaluation.unchecked).toEqual([]);
});

test('an expression over releases that nobody has looked at blocks, and so does one without any in the policy', async () => {
  const blocked = [expect.objectContaining({ what: 'rule own', blocks: true })];
  expect((await evaluated(null, when('size(releases) > 3'))).unchecked).toEqual(blocked);
  const asksForNone = { ...policyWith(when('size(releases) > 3')), releases: [] };
  expect((await evaluate(factsWith(verified), asksForNone)).unchecked).toEqual(blocked);
});

// ── cases ───────────────────────────────────────────────────────────────────────────────────

test('a case of a policy with releases never passes: nothing is held against them there', async () => {
  const { change } = factsOf([{ path: 'a', after: 'x\n' }]);
  const options = { changeOf: () => change, checkEdits: async () => [], policyPaths: [] };
  const outcome = await runFolderCase(policyWith(), [], { verdict: 'PASSED' }, options);
  expect(outcome).toMatchObject({ status: 'failed', verdict: 'FAILED' });
});
