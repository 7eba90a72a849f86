import { expect, test } from 'vitest';
import { renderText } from '../../src/report/text.ts';
import { approvalOf, failedVerdict, findingWith, passedVerdict, waiver } from '../support/verdict.ts';

const text = (verdict: Parameters<typeof renderText>[0]): string => renderText(verdict, { color: false });

test('a clean verdict is one line that says what was looked at, by which policy, and what was not checked', () => {
  expect(text(passedVerdict())).toBe(
    'PASSED  12 files, +340 −12 · 3f9c2d7a51b8 · policy acme, 18 rules' +
      ' · local: nobody enforces this run · not checked: skills, releases\n',
  );
});

test('a verdict of which everything is approved is one line that counts it', () => {
  const approved = findingWith({ ruleId: 'policy-changed', effect: 'require-approval' });
  const output = text(
    passedVerdict({
      findings: [approved],
      approvals: {
        required: [approvalOf('policy-changed')],
        given: [{ ruleId: 'policy-changed', by: 'alice' }],
      },
    }),
  );
  expect(output.split('\n')).toHaveLength(2);
  expect(output).toContain(' · 1 approved · ');
});

const verified = {
  subject: 'dist/a.tgz',
  digest: `sha256:${'a'.repeat(64)}`,
  status: 'verified',
  signer: 'https://github.com/acme/app/release.yml',
} as const;
const rejected = {
  ...verified,
  subject: 'dist/b.tgz',
  status: 'rejected',
  reason: 'SUBJECT_MISMATCH: x',
} as const;

test('each release is one line, below the one of a clean verdict and among the rest of another', () => {
  const line = (word: string, name: string): string =>
    `${word}  dist/${name}.tgz sha256:${'a'.repeat(64)}, signed by https://github.com/acme/app/release.yml`;
  const clean = text(passedVerdict({ releases: [verified] }));
  expect(clean.split('\n')).toEqual([expect.stringMatching(/^PASSED /), line('verified', 'a'), '']);
  const failed = text(failedVerdict({ releases: [verified, rejected] })).split('\n');
  expect(failed).toEqual(expect.arrayContaining([line('verified', 'a'), line('rejected', 'b')]));
});

test('a release that is missing says why, and what to pass', () => {
  const open = { what: 'release dist/*', why: 'no artifact was given', blocks: true };
  const output = text(passedVerdict({ verdict: 'FAILED', unchecked: [open] }));
  expect(output).toContain('blocks    not checked: release dist/*, no artifact was given');
  expect(output).toMatch(/^next .*--artifact FILE.*--bundle FILE$/m);
  expect(output).not.toContain('take out of the change');
  const told = text(passedVerdict({ unchecked: [{ ...open, blocks: false }] }));
  expect(told).toContain('note      not checked: release dist/*, no artifact was given');
});

test('what is waived is told each time: by whom, why and until when', () => {
  const output = text(passedVerdict({ findings: [findingWith({ waived: waiver })] }));
  expect(output).toContain('1 waived');
  for (const part of [waiver.owner, waiver.reason, `until ${waiver.expires}`]) expect(output).toContain(part);
});

test('a failed verdict lists denials first, then approvals, then warnings, and ends with what to do', () => {
  expect(text(failedVerdict())).toMatchInlineSnapshot(`
    "FAILED    4 files, +41 −7 · 3f9c2d7a51b8 · policy acme, 18 rules
              1 denied · 1 approval missing · 1 could not be checked · 1 warning · 1 waived

    deny      public-ingress  infra/main.tf:12
              │ ingress is open to 0.0.0.0/0
              → restrict the range
    approval  policy-changed  .countersign/policy.yaml
              │ the policy is changed
              → ask a reviewer with write access who is not an author
    warn      hidden-unicode  docs/setup.md:3-4
              │ U+202E turns the text after it around
              → remove the character
    waived    public-ingress  lab/main.tf:40-41
              │ ingress is open to 0.0.0.0/0
              until 2027-01-31, @acme/security: a lab without data

    missing   approval for policy-changed: 0 of 1 given
    blocks    not checked: assets/big.bin, larger than 5 MiB
    note      not checked: skills, releases
    grade     advisory: a job's own word, another job can say the same

    next      fix what is denied, commit, then \`countersign check --base 111111111111\`
    next      ask for the missing approval of 3f9c2d7a51b8
    next      take out of the change what could not be checked, or make it checkable
    "
  `);
});

test('a warning is shown although the verdict passes', () => {
  expect(
    text(passedVerdict({ findings: [findingWith({ effect: 'warn', path: null })] })),
  ).toMatchInlineSnapshot(`
    "PASSED    12 files, +340 −12 · 3f9c2d7a51b8 · policy acme, 18 rules
              1 warning

    warn      public-ingress  the whole change
              │ ingress is open to 0.0.0.0/0
              → restrict the range

    note      not checked: skills, releases
    grade     local: nobody enforces this run

    next      nothing blocks; read what is listed
    "
  `);
});

test('one person who approves twice is one approval', () => {
  const given = [
    { ruleId: 'policy-changed', by: 'alice' },
    { ruleId: 'policy-changed', by: 'alice' },
    { ruleId: 'other', by: 'bob' },
  ];
  const output = text(failedVerdict({ approvals: { required: [approvalOf('policy-changed', 2)], given } }));
  expect(output).toContain('missing   approval for policy-changed: 1 of 2 given\n');
});

test('a finding whose rule asks nobody for approval stays open', () => {
  const output = text(
    failedVerdict({
      findings: [findingWith({ effect: 'require-approval' })],
      approvals: { required: [], given: [{ ruleId: 'public-ingress', by: 'alice' }] },
    }),
  );
  expect(output).toContain('approval  public-ingress  infra/main.tf:12\n');
});

test('what to type next names the base this run compared with', () => {
  expect(text(failedVerdict({ findings: [findingWith({})] }))).toContain(
    '`countersign check --base 111111111111`',
  );
});

test('the grade is said in every report', () => {
  for (const grade of ['local', 'advisory', 'enforced'] as const) {
    expect(text(passedVerdict({ grade }))).toContain(`${grade}: `);
    expect(text(failedVerdict({ grade }))).toContain(`${grade}: `);
  }
});

test('colour is said in numbers around whole words, and only when asked for', () => {
  const output = renderText(failedVerdict(), { color: true });
  expect(output).toContain('\u001b[1;31mFAILED\u001b[0m');
  expect(output).toContain('\u001b[31mdeny\u001b[0m      public-ingress');
  expect(text(failedVerdict())).not.toContain('\u001b');
});
