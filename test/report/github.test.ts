import { expect, test } from 'vitest';
import type { Finding } from '../../src/model.ts';
import { renderGithub } from '../../src/report/github.ts';
import { failedVerdict, findingWith, passedVerdict } from '../support/verdict.ts';

const lines = (findings: readonly Finding[]): string[] =>
  renderGithub(failedVerdict({ findings, unchecked: [], approvals: { required: [], given: [] } })).split(
    '\n',
  );

/** What the runner makes of a command: the reverse of its escapes, `%25` last. */
function parsed(line: string): { properties: Record<string, string>; message: string } {
  const [, list = '', message = ''] = /^::\w+ (.*?)::(.*)$/.exec(line) ?? [];
  const pairs = list.split(',').map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return [
      pair.slice(0, at),
      unescaped(
        pair
          .slice(at + 1)
          .replaceAll('%3A', ':')
          .replaceAll('%2C', ','),
      ),
    ];
  });
  return { properties: Object.fromEntries(pairs), message: unescaped(message) };
}

const unescaped = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');

test('a failed verdict annotates its places and ends with one plain line', () => {
  expect(renderGithub(failedVerdict())).toMatchInlineSnapshot(`
    "::error file=infra/main.tf,line=12,endLine=12,title=countersign%3A public-ingress::ingress is open to 0.0.0.0/0 → restrict the range
    ::error title=countersign%3A not checked::assets/big.bin: larger than 5 MiB
    ::error file=.countersign/policy.yaml,title=countersign%3A policy-changed::needs approval: the policy is changed → ask a reviewer with write access who is not an author
    ::warning file=docs/setup.md,line=3,endLine=4,title=countersign%3A hidden-unicode::U+202E turns the text after it around → remove the character
    ::notice file=lab/main.tf,line=40,endLine=41,title=countersign%3A public-ingress::waived: ingress is open to 0.0.0.0/0 (until 2027-01-31, @acme/security: a lab without data)
    countersign: FAILED · 1 denied · 1 approval missing · 1 could not be checked · 1 warning · 1 waived · 4 files, +41 −7 · 3f9c2d7a51b8 · policy acme, 18 rules · advisory: a job's own word, another job can say the same · not checked: skills, releases
    "
  `);
});

test('a clean verdict is the one plain line', () => {
  expect(renderGithub(passedVerdict())).toMatch(
    /^countersign: PASSED · [^\n]* · not checked: skills, releases\n$/,
  );
});

test('A16 the runner reads back exactly the strings of a finding', () => {
  const path = 'a:b,c%0Ad=e.tf';
  const [line = ''] = lines([findingWith({ path, ruleId: 'a,b:c%', message: '100%: a::b, c', hint: '%0A' })]);
  expect(parsed(line)).toEqual({
    properties: { file: path, line: '12', endLine: '12', title: 'countersign: a,b:c%' },
    message: '100%: a::b, c → %0A',
  });
});

test('A1 a name that cannot be shown as it is names no file: its place is in the message', () => {
  for (const path of ['"a\\nb"', '"a\\377"', 'a\u202eb', '']) {
    const [line = ''] = lines([findingWith({ path })]);
    expect(line).not.toMatch(/file=|line=/);
  }
  expect(lines([findingWith({ path: '"a\\nb"' })])[0]).toContain('::"a\\nb":12: ingress is open');
});

test('at most 10 errors and 10 warnings are printed, denials first, and the rest is counted', () => {
  const warn = findingWith({ effect: 'warn' });
  const open = findingWith({ effect: 'require-approval' });
  const output = lines([...Array(14).fill(warn), ...Array(4).fill(open), ...Array(9).fill(findingWith())]);
  expect(
    output.slice(0, 9).every((line) => line.startsWith('::error ') && !line.includes('needs approval')),
  ).toBe(true);
  expect(output[9]).toContain('::needs approval: ');
  expect(output.slice(10, 20).every((line) => line.startsWith('::warning '))).toBe(true);
  expect(output[20]).toBe('countersign: 7 more not shown here; see the job summary or `--format json`');
  expect(output).toHaveLength(23);
});

test('a message is at most 4,096 characters, and no character is cut in two', () => {
  for (const message of ['x'.repeat(5000), `${'x'.repeat(4094)}😀😀`, '\n'.repeat(5000)]) {
    const said = parsed(lines([findingWith({ message })])[0] ?? '').message;
    expect(said.length).toBeLessThanOrEqual(4096);
    expect(said).toMatch(/^[^\p{Cs}]*…$/u);
  }
});

test('what could not be checked and blocks is an error of its own', () => {
  expect(renderGithub(failedVerdict({ findings: [] }))).toContain(
    '::error title=countersign%3A not checked::assets/big.bin: larger than 5 MiB\n',
  );
});
