import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const CI = fileURLToPath(new URL('../../.ci/', import.meta.url));
let clone = '';

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'countersign-ci-'));
  mkdirSync(join(clone, '.ci'));
  mkdirSync(join(clone, 'node_modules'));
  for (const file of ['run', 'counts.mjs']) copyFileSync(join(CI, file), join(clone, '.ci', file));
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

interface Suite {
  passed?: number;
  failed?: number;
  pending?: number;
  broken?: number;
}

/** A README whose second block writes that report, as `npm test` would, and exits with `exit`. */
function writeReadme(suite: Suite | undefined, exit = 0): void {
  const { passed = 0, failed = 0, pending = 0, broken = 0 } = suite ?? {};
  const report = {
    success: failed + broken === 0,
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
    testResults: Array.from({ length: broken }, () => ({ status: 'failed', assertionResults: [] })),
  };
  writeFileSync(join(clone, 'report.json'), JSON.stringify(report));
  const copy = suite === undefined ? ':' : 'cp report.json node_modules/.vitest-results.json';
  writeFileSync(
    join(clone, 'README.md'),
    `\`\`\`sh\nfalse\n\`\`\`\n\n\`\`\`sh\n${copy}\nexit ${exit}\n\`\`\`\n`,
  );
}

/** Runs `.ci/run` with an npm on PATH that ends each script with the given code. */
function runCi(scripts: Record<string, number> = {}): { status: number | null; last: string | undefined } {
  const all = { lint: 0, build: 0, 'test:nodes': 0, 'test:database': 0, 'test:ci-local': 0, ...scripts };
  const cases = Object.entries(all).map(([name, code]) => `'run --silent ${name}') exit ${code} ;;`);
  const bin = join(clone, 'bin');
  mkdirSync(bin, { recursive: true });
  const lines = ['#!/bin/sh', 'case "$1 $2 $3" in', ...cases, 'esac', 'exit 99', ''];
  writeFileSync(join(bin, 'npm'), lines.join('\n'), { mode: 0o755 });
  const path = [bin, join(process.execPath, '..'), process.env.PATH].join(delimiter);
  const result = spawnSync('bash', [join(clone, '.ci/run')], {
    env: { ...process.env, PATH: path },
    encoding: 'utf8',
  });
  return { status: result.status, last: result.stdout.trimEnd().split('\n').at(-1) };
}

test('the last line adds the suite and one for each further step', () => {
  writeReadme({ passed: 40, pending: 2 });
  expect(runCi()).toEqual({ status: 0, last: '45 passed, 0 failed, 2 skipped' });
});

test('a failed test, a file that does not load and a failed step are red, and every step still runs', () => {
  writeReadme({ passed: 40, failed: 1, broken: 1 }, 1);
  expect(runCi({ lint: 1 })).toEqual({ status: 1, last: '44 passed, 3 failed' });
});

test('a block that fails without a failed test is red', () => {
  writeReadme({ passed: 40 }, 7);
  expect(runCi()).toEqual({ status: 1, last: '45 passed, 1 failed' });
});

test('a suite that leaves no report, or runs no test, is red', () => {
  writeReadme(undefined);
  expect(runCi()).toEqual({ status: 1, last: '5 passed, 1 failed' });
  writeReadme({});
  expect(runCi()).toEqual({ status: 1, last: '5 passed, 1 failed' });
});

test('a README without a second block is red', () => {
  writeFileSync(join(clone, 'README.md'), '```sh\ntrue\n```\n');
  expect(runCi()).toEqual({ status: 1, last: '5 passed, 1 failed' });
});
