import { execFileSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Verdict } from '../../src/model.ts';
import { type Checked, findingsOf, outcomeOf, runCheck } from '../support/cli.ts';
import { type Files, makeRepository, temporaryFolder } from '../support/repository.ts';
import { threatRow } from '../support/threats.ts';

const row = threatRow('F7');
const repository = makeRepository();
const { files, commit } = repository;

const POLICY = `version: 1
name: scanned
rules:
  - { id: no-shell, title: no shell, effect: deny, added: 'shell=True' }
scanners:
  - { name: semgrep, effect: deny, required: true }
  - { name: trivy, effect: deny }
`;
const OLD: Files = { '.countersign/policy.yaml': POLICY, 'app.py': 'import os\nrun(x)\n' };
const base = commit(files(OLD));
const head = commit(files({ ...OLD, 'app.py': 'import os\nrun(x)\nrun(y)\n' }), [base]);
const bad = commit(files({ ...OLD, 'app.py': 'import os\nrun(x)\nrun(y, shell=True)\n' }), [base]);
const other = '4'.repeat(40);

const onLine = (startLine: number, uri = 'app.py'): object => ({
  ruleId: 'no-shell',
  level: 'error',
  message: { text: 'a shell' },
  locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine } } }],
});

type Run = { readonly tool?: string; readonly of?: string; readonly results?: readonly object[] };

function sarif({ tool = 'Semgrep OSS', of = head, results = [] }: Run = {}): string {
  const versionControlProvenance = [{ repositoryUri: 'https://example.com/app', revisionId: of }];
  const run = { tool: { driver: { name: tool } }, versionControlProvenance, results };
  return JSON.stringify({ version: '2.1.0', runs: [run] });
}

function written(content: string | Buffer): string {
  const file = join(temporaryFolder(), 'results.sarif');
  writeFileSync(file, content);
  return file;
}

function check(of: string, ...scans: readonly string[]): Promise<Checked> {
  const args = scans.flatMap((file) => ['--sarif', file]);
  return runCheck(repository.root, { base, head: of, args });
}

function verdictOf(checked: Checked): Verdict {
  if (checked.kind === 'error') throw new Error(`${checked.error.code}: ${checked.error.message}`);
  return checked.verdict;
}

/** What a run says of scanners, and the run without that. */
function apart(checked: Checked) {
  const { unchecked, ...verdict } = verdictOf(checked);
  const ofScanners = unchecked.filter(({ what }) => what.startsWith('scanner '));
  const rest = unchecked.filter((each) => !ofScanners.includes(each));
  if (checked.kind === 'error') throw new Error('no verdict');
  return { ofScanners, outcome: outcomeOf({ ...checked, verdict: { ...verdict, unchecked: rest } }) };
}

// ── the same subjects without a trick ───────────────────────────────────────────────────────

row.twin('a required scanner that found nothing passes', async () => {
  const checked = await check(head, written(sarif()));
  expect(checked.code).toBe(0);
  expect(apart(checked).ofScanners.filter(({ what }) => what === 'scanner semgrep')).toEqual([]);
});

row.twin(
  'what it finds on an added line fails the change, under the rule of the policy or of the tool',
  async () => {
    const results = [onLine(3), { ...onLine(3), ruleId: 'py.subprocess' }];
    const checked = await check(head, written(sarif({ results })));
    expect(checked.code).toBe(1);
    expect(findingsOf(checked).map(({ ruleId }) => ruleId)).toEqual(['py.subprocess', 'semgrep/no-shell']);
  },
);

row.twin('a required scanner without results fails the change', async () => {
  const checked = await check(head);
  expect(checked.code).toBe(1);
  expect(apart(checked).ofScanners).toContainEqual(
    expect.objectContaining({ what: 'scanner semgrep', blocks: true }),
  );
});

// ── refused ─────────────────────────────────────────────────────────────────────────────────

const PLANTED = 'out/semgrep.sarif';

function gigabyte(): string {
  const file = written(sarif());
  truncateSync(file, 2 ** 30);
  return file;
}

function fifo(): string {
  const file = join(temporaryFolder(), 'results.sarif');
  execFileSync('sh', ['-c', 'mkfifo "$0"', file]);
  return file;
}

const INVALID: Readonly<Record<string, () => string>> = {
  'an empty file': () => written(''),
  'a file that is cut': () => written(sarif().slice(0, -20)),
  'a file of 1 GB': gigabyte,
  'a FIFO that nobody writes to': fifo,
  'a file of another version': () => written(sarif().replace('2.1.0', '2.0.0')),
  'an error page': () => written('<!doctype html><title>502 Bad Gateway</title>'),
};

for (const [title, make] of Object.entries(INVALID)) {
  row.attack(`${title} is refused`, 'refused', async () => {
    const started = process.hrtime.bigint();
    const checked = await check(head, make());
    expect(outcomeOf(checked)).toEqual({ code: 2, error: 'SARIF_INVALID' });
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(10_000);
  });
}

row.attack('results that the change itself brings are refused', 'refused', async () => {
  const clean = sarif({ of: bad });
  const planted = commit(files({ ...OLD, 'app.py': 'run(y)\n', [PLANTED]: clean }), [base]);
  mkdirSync(join(repository.root, 'out'));
  writeFileSync(join(repository.root, PLANTED), clean);
  const checked = await check(planted, join(repository.root, PLANTED));
  expect(outcomeOf(checked)).toEqual({ code: 2, error: 'SARIF_INVALID' });
});

row.attack('results of another commit are not those of a required scanner', 'refused', async () => {
  const checked = await check(head, written(sarif({ of: other })));
  expect(checked.code).toBe(1);
  expect(verdictOf(checked).verdict).toBe('FAILED');
  expect(apart(checked).ofScanners).toContainEqual(
    expect.objectContaining({ what: 'scanner semgrep', blocks: true }),
  );
});

// ── named, and nothing else ─────────────────────────────────────────────────────────────────

const NAMED: Readonly<Record<string, { readonly run: Run; readonly what: string }>> = {
  'results of another commit, of a scanner that need not run': {
    run: { tool: 'Trivy', of: other, results: [onLine(3)] },
    what: 'scanner trivy',
  },
  'results of a tool that the policy does not name': {
    run: { tool: 'Stranger', results: [onLine(3)] },
    what: 'scanner Stranger',
  },
  'results outside the repository': {
    run: { tool: 'Trivy', results: [onLine(3, '../app.py'), onLine(3, 'file:///etc/passwd')] },
    what: 'scanner trivy',
  },
};

for (const [title, { run, what }] of Object.entries(NAMED)) {
  row.attack(`${title}: named as unchecked, and nothing else changes`, 'unharmed', async () => {
    const good = written(sarif());
    const [twin, checked] = [await check(head, good), await check(head, good, written(sarif(run)))];
    expect(apart(checked).outcome).toEqual(apart(twin).outcome);
    const named = apart(checked).ofScanners.filter((each) => each.what === what);
    expect(named).toEqual([expect.objectContaining({ blocks: false })]);
    expect(apart(twin).ofScanners).not.toContainEqual(named[0]);
  });
}

row.attack('results that say all is well take no finding away', 'unharmed', async () => {
  const results = [
    { ...onLine(3), kind: 'pass' },
    { ...onLine(3), suppressions: [{ kind: 'external', status: 'accepted' }] },
    { ...onLine(3), baselineState: 'absent' },
  ];
  const [twin, checked] = [await check(bad), await check(bad, written(sarif({ of: bad, results })))];
  expect(findingsOf(checked)).toEqual(findingsOf(twin));
  expect(findingsOf(checked).map(({ ruleId }) => ruleId)).toEqual(['no-shell']);
  expect(checked.code).toBe(1);
});
