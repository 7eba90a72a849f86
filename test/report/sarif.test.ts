import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { Log, Result, Run } from 'sarif';
import { expect, test } from 'vitest';
import { inert } from '../../src/lib/inert.ts';
import { pathFromBytes, quotePath } from '../../src/lib/names.ts';
import type { Finding, Verdict } from '../../src/model.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { failedVerdict, findingWith, passedVerdict, waiver } from '../support/verdict.ts';
import { COMMANDS, filledWith, naughtyStrings } from './hostile.ts';

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/sarif-schema-2.1.0.json'), 'utf8'),
) as object;
// The schema's own patterns are older than the `u` flag.
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

const NO_FILE = 'no%20file%20associated%20with%20this%20alert';

function runOf(verdict: Verdict): Run {
  const log = JSON.parse(renderSarif(verdict, { version: '0.1.0' })) as Log;
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  expect(log.runs).toHaveLength(1);
  return log.runs[0] as Run;
}

const resultsOf = (verdict: Verdict): Result[] => runOf(verdict).results ?? [];
const resultFor = (finding: Partial<Finding>): Result =>
  resultsOf(failedVerdict({ findings: [findingWith(finding)] }))[0] as Result;
const uriFor = (path: string): string | undefined =>
  resultFor({ path }).locations?.[0]?.physicalLocation?.artifactLocation?.uri;
const notesOf = (verdict: Verdict): unknown[] =>
  (runOf(verdict).invocations?.[0]?.toolExecutionNotifications ?? []).map(({ level, message }) => [
    level,
    message.text,
  ]);

test('the schema refuses what is not SARIF', () => {
  expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
  expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{}] }] })).toBe(
    false,
  );
});

test('a failed verdict is one run of valid SARIF', () => {
  const run = runOf(failedVerdict());
  expect(run.tool.driver).toMatchObject({ name: 'countersign', version: '0.1.0' });
  expect(run.tool.driver.rules?.map(({ id }) => id)).toEqual([
    'hidden-unicode',
    'policy-changed',
    'public-ingress',
  ]);
  expect(run.properties).toEqual({ verdict: 'FAILED', grade: 'advisory' });
  expect(run.results).toHaveLength(4);
  for (const { ruleId, ruleIndex } of run.results ?? []) {
    expect(run.tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
  }
  expect(run.results?.[0]).toEqual({
    ruleId: 'public-ingress',
    ruleIndex: 2,
    level: 'error',
    message: { text: 'ingress is open to 0.0.0.0/0 → restrict the range' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'infra/main.tf', uriBaseId: '%SRCROOT%' },
          region: { startLine: 12, endLine: 12 },
        },
      },
    ],
    partialFingerprints: { 'countersign/v1': 'a'.repeat(64) },
  });
});

test('a clean verdict is valid SARIF without results', () => {
  expect(resultsOf(passedVerdict())).toEqual([]);
});

test('denials and open approvals are errors, warnings are warnings, what was approved is a note', () => {
  const levels = (verdict: Verdict): unknown[] => resultsOf(verdict).map(({ level }) => level);
  expect(levels(failedVerdict())).toEqual(['error', 'error', 'warning', 'error']);
  const given = [{ ruleId: 'policy-changed', by: 'alice' }];
  expect(levels(failedVerdict({ approvals: { ...failedVerdict().approvals, given } }))).toEqual([
    'error',
    'warning',
    'note',
    'error',
  ]);
});

test('only a waived finding is suppressed, with its reason', () => {
  expect(resultFor({}).suppressions).toBeUndefined();
  expect(resultFor({ waived: waiver }).suppressions).toEqual([
    {
      kind: 'external',
      status: 'accepted',
      justification: `${waiver.reason} (${waiver.owner}, until ${waiver.expires})`,
    },
  ]);
});

test('what was not checked is a notification: an error when it blocks, else a note', () => {
  expect(notesOf(failedVerdict())).toEqual([
    ['error', 'not checked: assets/big.bin: larger than 5 MiB'],
    ['note', 'not checked: skills: the stage is off'],
    ['note', 'not checked: releases: the stage is off'],
  ]);
});

test('a result about no file still has a location: GitHub refuses the whole file otherwise', () => {
  const { locations, message } = resultFor({ path: null, startLine: null, endLine: null });
  expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(NO_FILE);
  expect(message.text).toBe('ingress is open to 0.0.0.0/0 → restrict the range');
});

test('A1 a URI holds the bytes of the name, whatever they are', () => {
  const name = fc.uint8Array({ minLength: 1, maxLength: 40 }).map((bytes) => {
    const safe = bytes.map((byte) => (byte === 0 ? 1 : byte));
    return Buffer.from(safe);
  });
  fc.assert(
    fc.property(name, (bytes) => {
      const uri = uriFor(quotePath(pathFromBytes(bytes))) ?? '';
      if (uri === NO_FILE) return;
      expect(uri).toMatch(/^(?:[A-Za-z0-9\-._~/]|%[0-9A-F]{2})+$/);
      const decoded = uri.replace(/%(..)/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
      expect(Buffer.from(decoded, 'latin1').equals(bytes)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('A16 no name resolves outside of the root of the repository', () => {
  const root = 'https://host/a/b/c/';
  const names = [
    '..',
    '.',
    '../x',
    'a/../../x',
    'a/./b',
    '/etc/passwd',
    '//evil/x',
    '',
    '..\\..\\x',
    '%2e%2e/x',
  ];
  const schemes = ['javascript:alert(1)', 'file:///etc', 'C:/x', '?x', '#x', '\\\\evil\\x', 'http://evil'];
  for (const path of [...names, ...schemes, ...COMMANDS, ...(naughtyStrings() ?? [])]) {
    const { href } = new URL(uriFor(quotePath(path)) ?? '', root);
    expect(href.startsWith(root), `${path} → ${href}`).toBe(true);
    expect(new URL(href).search + new URL(href).hash).toBe('');
  }
  for (const path of names.slice(0, 8)) expect(uriFor(path)).toBe(NO_FILE);
  expect(resultFor({ path: '../x' }).message.text).toMatch(/^\.\.\/x:12: ingress/);
});

test('A16 no message holds a link, and each reads as the text it was', () => {
  for (const text of [...COMMANDS, ...(naughtyStrings() ?? [])]) {
    const run = runOf(filledWith(text));
    const notes = run.invocations?.[0]?.toolExecutionNotifications ?? [];
    const messages = [...(run.results ?? []), ...notes].map(({ message }) => message.text ?? '');
    const descriptions = (run.tool.driver.rules ?? []).flatMap((rule) => [
      rule.shortDescription?.text ?? '',
      rule.fullDescription?.text ?? '',
      rule.help?.text ?? '',
    ]);
    for (const message of [...messages, ...descriptions])
      expect(message.replace(/\\[\\[\]]/g, '')).not.toMatch(/[\\[\]]/);
    expect(messages[0]?.replace(/\\([\\[\]])/g, '$1')).toContain(inert(text));
    expect(run.results?.find(({ suppressions }) => suppressions)?.suppressions?.[0]?.justification).toContain(
      inert(text),
    );
  }
});

test('A16 no invisible character is in the text of SARIF, the joiner of an emoji included', () => {
  const message = '👩\u200d💻 \u2066x';
  const output = renderSarif(failedVerdict({ findings: [findingWith({ message })] }), { version: '0.1.0' });
  expect(output).toContain('👩\\u200d💻');
  expect(output).not.toMatch(/\p{Cf}/u);
});

test('regions are never empty or turned around', () => {
  const region = (startLine: number | null, endLine: number | null): unknown =>
    resultFor({ startLine, endLine }).locations?.[0]?.physicalLocation?.region;
  expect(region(3, 5)).toEqual({ startLine: 3, endLine: 5 });
  expect(region(3, null)).toEqual({ startLine: 3, endLine: 3 });
  expect(region(5, 3)).toEqual({ startLine: 5, endLine: 5 });
  expect(region(0, 0)).toBeUndefined();
  expect(region(null, null)).toBeUndefined();
});

test('at most 25,000 results are listed, errors first, and the rest is counted', () => {
  const warnings = Array<Finding>(24_999).fill(findingWith({ effect: 'warn' }));
  const verdict = failedVerdict({ findings: [...warnings, findingWith(), findingWith()], unchecked: [] });
  const levels = resultsOf(verdict).map(({ level }) => level);
  expect(levels).toHaveLength(25_000);
  expect(levels.slice(0, 3)).toEqual(['error', 'error', 'warning']);
  expect(notesOf(verdict)).toEqual([['error', "over GitHub's limit of 25000 results, left out: 1 finding"]]);
});
