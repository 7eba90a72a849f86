import type { Finding, RequiredApproval, Unchecked, Verdict } from '../../src/model.ts';

const digest = (digit: string): `sha256:${string}` => `sha256:${digit.repeat(64)}`;

/** One valid finding that denies; each case changes what it is about. */
export function findingWith(change: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'public-ingress',
    effect: 'deny',
    path: 'infra/main.tf',
    startLine: 12,
    endLine: 12,
    message: 'ingress is open to 0.0.0.0/0',
    hint: 'restrict the range',
    fingerprint: digest('a'),
    ...change,
  };
}

export const waiver = { reason: 'a lab without data', owner: '@acme/security', expires: '2027-01-31' };

const stagesOff: readonly Unchecked[] = [
  { what: 'skills', why: 'the stage is off', blocks: false },
  { what: 'releases', why: 'the stage is off', blocks: false },
];

/** One valid verdict without anything to say. */
export function passedVerdict(change: Partial<Verdict> = {}): Verdict {
  return {
    schema: 'urn:countersign:verdict:v1',
    verdict: 'PASSED',
    subject: {
      repository: 'https://github.com/acme/app',
      base: '1'.repeat(40),
      mergeBase: '2'.repeat(40),
      head: '3f9c2d7a51b8'.padEnd(40, '0'),
      digest: digest('b'),
    },
    grade: 'local',
    policy: {
      name: 'acme',
      digest: digest('c'),
      sources: [{ name: '.countersign/policy.yaml', digest: digest('d'), from: 'base' }],
    },
    findings: [],
    skills: [],
    releases: [],
    approvals: { required: [], given: [] },
    unchecked: stagesOff,
    stats: { files: 12, addedLines: 340, removedLines: 12, rules: 18, milliseconds: 420 },
    ...change,
  };
}

/** One valid verdict with something of every kind. */
/** The demand of a rule that names nobody. */
export function approvalOf(ruleId: string, count = 1): RequiredApproval {
  return { ruleId, users: [], teams: [], permission: 'write', count };
}

export function failedVerdict(change: Partial<Verdict> = {}): Verdict {
  return passedVerdict({
    verdict: 'FAILED',
    grade: 'advisory',
    findings: [
      findingWith({
        ruleId: 'policy-changed',
        effect: 'require-approval',
        path: '.countersign/policy.yaml',
        startLine: null,
        endLine: null,
        message: 'the policy is changed',
        hint: 'ask a reviewer with write access who is not an author',
        fingerprint: digest('1'),
      }),
      findingWith({
        ruleId: 'hidden-unicode',
        effect: 'warn',
        path: 'docs/setup.md',
        startLine: 3,
        endLine: 4,
        message: 'U+202E turns the text after it around',
        hint: 'remove the character',
        fingerprint: digest('2'),
      }),
      findingWith(),
      findingWith({
        path: 'lab/main.tf',
        startLine: 40,
        endLine: 41,
        fingerprint: digest('3'),
        waived: waiver,
      }),
    ],
    approvals: { required: [approvalOf('policy-changed')], given: [] },
    unchecked: [{ what: 'assets/big.bin', why: 'larger than 5 MiB', blocks: true }, ...stagesOff],
    evidence: { path: '.countersign/evidence', digest: digest('e') },
    stats: { files: 4, addedLines: 41, removedLines: 7, rules: 18, milliseconds: 420 },
    ...change,
  });
}
