import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderFailureMarkdown, renderMarkdown } from '../../src/report/markdown.ts';
import { approvalOf, failedVerdict, findingWith, passedVerdict, waiver } from '../support/verdict.ts';
import { COMMANDS, filledWith, naughtyStrings, twinOf } from './hostile.ts';

const LIMIT = 900 * 1024;

/** What is left of one line outside of its code spans, read as CommonMark 6.1 says. */
function outsideCode(line: string): string {
  let out = '';
  for (let at = 0; at < line.length; ) {
    const fence = /^`+/.exec(line.slice(at))?.[0];
    if (fence === undefined) {
      out += line[at++];
      continue;
    }
    const rest = line.slice(at + fence.length);
    const close = [...rest.matchAll(/`+/g)].find(([run]) => run.length === fence.length);
    // cmark takes no fence of more than 80 for one.
    if (close === undefined || fence.length > 80) {
      out += fence;
      at += fence.length;
    } else {
      out += '`';
      at += fence.length + close.index + fence.length;
    }
  }
  return out;
}

/** The cells of a row, by the two readings there are of a `|` with backslashes in front (GFM 4.10). */
function cellsOf(line: string): { simple: string[]; paired: string[] } {
  const simple = line.split(/(?<!\\)\|/);
  const paired = [...line.matchAll(/((?:\\.|[^\\|])*)(?:\||$)/g)].map(([, cell = '']) => cell);
  if (paired.at(-1) === '' && simple.length === paired.length - 1) paired.pop();
  return { simple, paired };
}

/** The document without what its code spans hold: the same for every string, when nothing gets out. */
function skeleton(markdown: string): string[][] {
  return markdown.split('\n').map((line) => {
    if (!line.startsWith('|')) return [outsideCode(line)];
    const { simple, paired } = cellsOf(line);
    expect(paired).toEqual(simple);
    return simple.map((cell) => outsideCode(cell.replaceAll('\\|', '|')));
  });
}

const escaped = (text: string): boolean => {
  const hostile = skeleton(renderMarkdown(filledWith(text)));
  return JSON.stringify(hostile) !== JSON.stringify(skeleton(renderMarkdown(twinOf(text))));
};

test('the checker sees what gets out of a code span', () => {
  expect(outsideCode('a `b` c')).toBe('a ` c');
  expect(outsideCode('`` a`b `` c ``` d')).toBe('` c ``` d');
  expect(outsideCode('`a``b`')).toBe('`');
  expect(outsideCode('`` a` <img>')).toBe('`` a` <img>');
  expect(cellsOf('a \\\\| b').simple).not.toEqual(cellsOf('a \\\\| b').paired);
});

test('A16 no character of any string is outside of a code span, and no string ends a cell', () => {
  const strings = [...COMMANDS, ...(naughtyStrings() ?? [])];
  const wrong = strings.filter(escaped);
  console.info(`A16 markdown: ${strings.length} tried / 0 refused / ${wrong.length} wrongly accepted`);
  expect(wrong).toEqual([]);
});

test('A16 no string of backticks, pipes and backslashes gets out of its code span', () => {
  const unit = fc.constantFrom(...'`|\\ <a\n', '`'.repeat(7), '`'.repeat(81));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit, maxLength: 30 }), fc.string({ unit: 'binary' })), (text) => {
      expect(escaped(text)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('a failed verdict is readable as it is', () => {
  expect(renderMarkdown(failedVerdict())).toMatchInlineSnapshot(`
    "### ❌ Countersign: FAILED

    **1 denied · 1 approval missing · 1 could not be checked · 1 warning · 1 waived**

    \`https://github.com/acme/app\` · 4 files, +41 −7 · \`3f9c2d7a51b8\` · policy \`acme\`, 18 rules · evidence \`sha256:eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee\`

    advisory: a job's own word, another job can say the same

    #### Findings

    | effect | rule | where | what |
    | --- | --- | --- | --- |
    | **deny** | \`public-ingress\` | \`infra/main.tf:12\` | \`ingress is open to 0.0.0.0/0\` → \`restrict the range\` |
    | **needs approval** | \`policy-changed\` | \`.countersign/policy.yaml\` | \`the policy is changed\` → \`ask a reviewer with write access who is not an author\` |
    | warn | \`hidden-unicode\` | \`docs/setup.md:3-4\` | \`U+202E turns the text after it around\` → \`remove the character\` |

    #### Missing approvals

    | rule | given |
    | --- | --- |
    | \`policy-changed\` | 0 of 1 |

    #### Not checked

    | what | why | blocks |
    | --- | --- | --- |
    | \`assets/big.bin\` | \`larger than 5 MiB\` | **yes** |
    | \`skills\` | \`the stage is off\` | no |
    | \`releases\` | \`the stage is off\` | no |

    #### Waived

    | rule | where | reason | owner | until |
    | --- | --- | --- | --- | --- |
    | \`public-ingress\` | \`lab/main.tf:40-41\` | \`a lab without data\` | \`@acme/security\` | \`2027-01-31\` |
    "
  `);
});

test('a clean verdict has no findings, and says what was not checked', () => {
  expect(renderMarkdown(passedVerdict())).toMatchInlineSnapshot(`
    "### ✅ Countersign: PASSED

    \`https://github.com/acme/app\` · 12 files, +340 −12 · \`3f9c2d7a51b8\` · policy \`acme\`, 18 rules

    local: nobody enforces this run

    #### Not checked

    | what | why | blocks |
    | --- | --- | --- |
    | \`skills\` | \`the stage is off\` | no |
    | \`releases\` | \`the stage is off\` | no |
    "
  `);
});

test('what is approved is told with who did, and asks for nothing any more', () => {
  const finding = findingWith({ ruleId: 'policy-changed', effect: 'require-approval', hint: 'ask somebody' });
  const given = ['bea', 'cyd', 'bea'].map((by) => ({ ruleId: 'policy-changed', by }));
  const approvals = { required: [approvalOf('policy-changed')], given };
  const output = renderMarkdown(passedVerdict({ findings: [finding], approvals }));
  expect(output).toContain(`\`${finding.message}\`, by \`bea, cyd\` |`);
  expect(output).not.toContain('ask somebody');
});

test('a run without a verdict leads to what its code means', () => {
  const output = renderFailureMarkdown({ code: 'HEAD_MOVED', message: '<b>`', hint: '[x](y)' });
  expect(output).toMatch(/^\[[^\]`<]+\]\(https:\/\/[\w./-]+\/docs\/troubleshooting\.md#head_moved\)$/m);
  expect(output.split('\n').map(outsideCode).join('')).not.toMatch(/<b>|\[x\]/);
});

test('each release is a row, with who signed it or why it is rejected', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  const output = renderMarkdown(
    passedVerdict({
      releases: [
        { subject: 'dist/a', digest, status: 'verified', signer: 'ops' },
        { subject: 'dist/b|`', digest, status: 'rejected', signer: 'ops', reason: 'LOG_UNPROVEN: <b>' },
      ],
    }),
  );
  expect(output).toContain('#### Releases');
  expect(output).toContain(`| \`dist/a\` | \`${digest}\` | verified | \`ops\` |`);
  expect(output).toContain(`| **rejected** | \`LOG_UNPROVEN: <b>\` |`);
});

test('a summary never exceeds 900 KiB and says how many findings it leaves out', () => {
  const findings = Array.from({ length: 20_000 }, (_, i) =>
    findingWith({ path: `file-${i}.tf`, message: '\u202e'.repeat(50) }),
  );
  const output = renderMarkdown(failedVerdict({ findings }));
  expect(Buffer.byteLength(output)).toBeLessThanOrEqual(LIMIT);
  expect(Buffer.byteLength(output)).toBeGreaterThan(LIMIT * 0.95);
  const shown = output.split('\n').filter((line) => line.startsWith('| **deny**')).length;
  expect(output).toContain(`**${20_000 - shown} more do not fit here**`);
  expect(output).toContain('#### Not checked');
});

test('a summary stays under its limit when every table is long and every string too', () => {
  const long = '\udc80`|'.repeat(20_000);
  const many = <T>(one: T): T[] => Array(400).fill(one);
  const output = renderMarkdown({
    ...filledWith(long),
    findings: [
      ...many(findingWith({ message: long, path: long })),
      ...many(findingWith({ waived: { ...waiver, reason: long } })),
    ],
    releases: many({ subject: long, digest: long, status: 'rejected', reason: long }),
    approvals: { required: many(approvalOf(long)), given: [] },
    unchecked: many({ what: long, why: long, blocks: true }),
  });
  expect(Buffer.byteLength(output)).toBeLessThanOrEqual(LIMIT);
  expect(output.match(/more do not fit here/g)).toHaveLength(5);
  expect(output.match(/^\| --- .*\n\| \S/gm)).toHaveLength(5);
});
