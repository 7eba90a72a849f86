import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Finding } from '../../src/model.ts';
import { findingsOf, runCheck } from '../support/cli.ts';
import { type Entry, FILE, FOLDER, makeRepository, temporaryFolder } from '../support/repository.ts';
import { pairs, sample, threatRow } from '../support/threats.ts';

const row = threatRow('A1');
const repository = makeRepository();
const { blob, tree, commit } = repository;

const POLICY = `version: 1
name: names
rules:
  - { id: ingress, title: no open ingress, effect: deny, paths: ['**/*.tf'], added: open-to-all }
`;
const base = commit(repository.files({ '.countersign/policy.yaml': POLICY, 'README.md': 'hello\n' }));

/** Every byte that is no plain ASCII character: control characters, DEL, and what is no UTF-8 alone. */
const BYTES = Array.from({ length: 256 }, (_, byte) => byte).filter(
  (byte) => byte > 0 && (byte < 0x20 || byte > 0x7e),
);
const FORMATS = ['text', 'json', 'markdown', 'sarif', 'github'] as const;

type Reports = Readonly<Record<(typeof FORMATS)[number], string>> & {
  readonly findings: readonly Finding[];
  /** The path as git prints it. */
  readonly shown: string;
};

/** One bad file whose name holds these bytes, reported in every format by one run. */
async function report(middle: Buffer): Promise<Reports> {
  const name = Buffer.concat([Buffer.from('x'), middle, Buffer.from('y.tf')]);
  const bad: Entry = { mode: FILE, name, id: blob('closed\nopen-to-all\n') };
  const policy: Entry = { mode: FILE, name: 'policy.yaml', id: blob(POLICY) };
  const root = tree([
    { mode: FOLDER, name: '.countersign', id: tree([policy]) },
    { mode: FILE, name: 'README.md', id: blob('hello\n') },
    { mode: FOLDER, name: 'dir', id: tree([bad]) },
  ]);
  const head = commit(root, [base], { time: 1_700_000_000 });
  const folder = temporaryFolder();
  const reports = FORMATS.flatMap((format) => ['--report', `${format}=${join(folder, format)}`]);
  const checked = await runCheck(repository.root, { base, head, args: reports });
  expect(checked.code).toBe(1);
  const texts = Object.fromEntries(
    FORMATS.map((format) => [format, readFileSync(join(folder, format), 'utf8')]),
  );
  const shown =
    repository
      .git(['ls-tree', '-r', '--name-only', head])
      .split('\n')
      .find((line) => line.includes('dir/')) ?? '';
  return { ...(texts as Record<(typeof FORMATS)[number], string>), findings: findingsOf(checked), shown };
}

const twin = report(Buffer.from('-'));
const reports = new Map<number, Promise<Reports>>();

function reportOf(byte: number): Promise<Reports> {
  const known = reports.get(byte) ?? report(Buffer.from([byte]));
  reports.set(byte, known);
  return known;
}

const withoutName = ({ path: _, fingerprint: __, ...rest }: Finding): unknown => rest;
const lineCount = (text: string): number => text.split('\n').length;

row.twin('the bad line in a plain name is found', async () => {
  expect((await twin).findings).toMatchObject([{ ruleId: 'ingress', path: 'dir/x-y.tf', startLine: 2 }]);
});

for (const [byte, format] of pairs(sample(BYTES, 7), FORMATS)) {
  row.attack(
    `byte 0x${byte.toString(16).padStart(2, '0')} in a path forges nothing in ${format}`,
    'unharmed',
    async () => {
      const tried = await reportOf(byte);
      const plain = await twin;
      expect(tried.findings.map(withoutName)).toEqual(plain.findings.map(withoutName));
      expect(tried.findings[0]?.path).toBe(tried.shown);
      expect(tried[format]).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\ufffd]/);
      expect(lineCount(tried[format])).toBe(lineCount(plain[format]));
      if (format === 'json' || format === 'sarif') JSON.parse(tried[format]);
      if (format === 'text') expect(tried.text).toContain(tried.shown);
    },
  );
}
