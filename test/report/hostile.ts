import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Format, Verdict } from '../../src/model.ts';
import { render } from '../../src/report/render.ts';
import { failedVerdict, findingWith, waiver } from '../support/verdict.ts';

export const FORMATS: readonly Format[] = ['text', 'json', 'markdown', 'sarif', 'github'];

/** What runners, terminals and renderers of markdown act on. */
export const COMMANDS: readonly string[] = [
  // GitHub, at the beginning of a line and, the older form, anywhere
  '::set-env name=PATH::/tmp/evil',
  '\n::error::x',
  '\r::error::x',
  '\r\n::add-mask::e',
  '  ::stop-commands::token',
  '\u2028::error::x',
  '\u2029::error::x',
  '\u0085::error::x',
  '\u200b::error::x',
  '\ufeff::error::x',
  'x,line=1::y',
  'x:y,title=z',
  '##[add-mask]e',
  'a##[add-mask]e',
  'a###[add-mask]e',
  '##[stop-commands]t',
  '##[group]x',
  '##\u200d[add-mask]e',
  '#\u200b#[add-mask]e',
  '%23%23[add-mask]e',
  '%0A',
  '%0D%0A::error::x',
  '%250A::error::x',
  '%3A%3Aerror%3A%3Ax',
  // Azure
  '##vso[task.complete result=Succeeded]',
  'a##vso[task.setvariable variable=x]y',
  '##VSO[task.complete result=Succeeded]',
  '#%23vso[task.complete]',
  'x]y;z',
  '%AZP250A',
  '%AZP25',
  // GitLab and terminals
  'section_end:0:x\r\u001b[0K',
  '\u001b[0Ksection_start:1:x\r\u001b[0Ky',
  '\u001b[2J',
  '\u001b[31mred',
  '\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007',
  '\u009b2J',
  '\u0007\u0008\u007f\u0000',
  // hidden and reordering
  '\u202egpj.exe',
  '\u2066a\u2069',
  '\u{e0001}\u{e0041}',
  '\ud800',
  'a\udc0ab',
  '\u00ad\u061c\u180e',
  // markdown and HTML
  '|',
  'a | b | c',
  '\\|',
  '\\\\|',
  'a\\',
  '`',
  '``',
  'a`b``c```d',
  '`'.repeat(90),
  `${'`'.repeat(7)}|${'`'.repeat(8)}<img>`,
  '` <img src=x> `',
  '```\n<script>',
  '~~~',
  '<img src=x onerror=alert(1)>',
  '<!--',
  '</table>',
  '<details><summary>x',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '[x]: https://evil.example',
  '[^1]',
  '@org/team',
  '#1',
  'org/app#1',
  'https://evil.example',
  'www.evil.example',
  'mail@evil.example',
  '$`x`$ $$x$$',
  ':tada:',
  '# heading',
  '- [x] done',
  '---',
  '--- | ---',
  '&lt;img&gt;',
  // SARIF
  '[here](0)',
  '[here](sarif:/runs/0)',
  '\\[x](1)',
  '{0} {1}',
  '%SRCROOT%',
  // shells and places
  "'; rm -rf ~; '",
  '$(reboot)',
  '"quoted\\n"',
  '../../etc/passwd',
  '/etc/passwd',
  '//evil.example/x',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'a/./b/../c',
  '..\\..\\x',
  '',
  ' ',
];

/** A verdict with `text` in every string that a change, a policy or an approver's name can reach. */
export function filledWith(text: string): Verdict {
  const strings = { ruleId: text, path: text, message: text, hint: text };
  const findings: Finding[] = [
    findingWith(strings),
    findingWith({ ...strings, effect: 'require-approval', startLine: null, endLine: null }),
    findingWith({ ...strings, effect: 'warn' }),
    findingWith({ ...strings, path: null, startLine: null, endLine: null }),
    findingWith({ ...strings, waived: { ...waiver, reason: text, owner: text } }),
  ];
  const verdict = failedVerdict();
  return {
    ...verdict,
    subject: { ...verdict.subject, repository: text },
    policy: { ...verdict.policy, name: text },
    findings,
    releases: [
      { subject: text, digest: text, status: 'verified', signer: text },
      { subject: text, digest: text, status: 'rejected', reason: text },
    ],
    approvals: {
      required: [{ ruleId: text, users: [text], teams: [text], permission: 'write', count: 2 }],
      given: [{ ruleId: text, by: text }],
    },
    unchecked: [
      { what: text, why: text, blocks: true },
      { what: text, why: text, blocks: false },
    ],
    evidence: { path: text, digest: `sha256:${'e'.repeat(64)}`, signer: text },
  };
}

/** The same verdict without the trick. An absent hint has no line, so an empty string stays one. */
export function twinOf(text: string): Verdict {
  return filledWith(text === '' ? '' : 'x');
}

export function rendered(
  format: Format,
  verdict: Verdict,
  options: { color: boolean } = { color: false },
): string {
  return render(format, verdict, { version: '0.1.0', ...options });
}

/** What `text` does in one format that no string may do: empty when it is inert. */
export function harmOf(format: Format, text: string): string[] {
  const output = rendered(format, filledWith(text));
  const lines = output.split('\n');
  const twin = rendered(format, twinOf(text)).split('\n');
  const harm: string[] = [];
  if (lines.length !== twin.length) harm.push(`${lines.length} lines instead of ${twin.length}`);
  if (/(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(output)) {
    harm.push('a control or bidi character');
  }
  if (/##\[|##vso\[/i.test(output)) harm.push('a runner command inside a line');
  for (const [i, line] of lines.entries()) {
    const start = (one: string): string => one.trim().slice(0, 1);
    if (start(line) !== start(twin[i] ?? ''))
      harm.push(`begins a line: ${JSON.stringify(line.slice(0, 60))}`);
    // GitHub's own format begins lines with commands; then the three that annotate, and no other.
    if (
      /^\s*::/.test(line) &&
      !(format === 'github' && /^::(error|warning|notice) (file|title)=/.test(line))
    ) {
      harm.push(`a workflow command: ${JSON.stringify(line.slice(0, 60))}`);
    }
  }
  return harm;
}

/** The big list of naughty strings, or null where the shared vectors are missing. */
export function naughtyStrings(): readonly string[] | null {
  const folder = process.env.COUNTERSIGN_VECTORS ?? join(import.meta.dirname, '../../../shared/vectors');
  const file = join(folder, 'naughty-strings/blns.json');
  if (!existsSync(file)) return null;
  return JSON.parse(readFileSync(file, 'utf8')) as string[];
}
