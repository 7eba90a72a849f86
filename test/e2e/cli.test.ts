import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RUN_CODES } from '../../src/errors.ts';
import { VERSION } from '../../src/lib/version.ts';
import { runCli } from '../support/cli.ts';
import { makeRepository } from '../support/repository.ts';

const ROOT = join(import.meta.dirname, '..', '..');

test('the version is that of package.json', async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(VERSION).toBe(version);
  expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `countersign ${version}\n`, stderr: '' });
});

test('every flag that is parsed is in --help, and every flag in --help is parsed', async () => {
  const files = [
    'config.ts',
    ...readdirSync(join(ROOT, 'src', 'config')).map((file) => join('config', file)),
  ];
  const tables = files
    .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'))
    .flatMap((text) => text.match(/^(?:export )?const [A-Z_]+ = \{\n[\s\S]*?^\} as const;/gm) ?? [])
    .join('\n');
  const parsed = [...tables.matchAll(/^ {2}(?:'([a-z-]+)'|([A-Za-z]+)): \{ type/gm)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  expect(parsed.length).toBeGreaterThan(10);
  const helps = ['check', 'verify', 'attest', 'policy', 'evidence', 'gateway', 'init', 'doctor'].map(
    (command) => runCli([command, '--help']),
  );
  const help = (await Promise.all(helps)).map(({ stdout }) => stdout).join('');
  const listed = new Set(
    [...help.matchAll(/^ {2,}(?:-h, )?--?[A-Za-z-]+.*/gm)].flatMap(([line]) =>
      [...line.matchAll(/(?:^ +|, |URL |SAN |RE2 )(?:-h, )?--?([A-Za-z-]+)/g)].map((match) => match[1] ?? ''),
    ),
  );
  expect(parsed.filter((flag) => !listed.has(flag))).toEqual([]);
  expect([...listed].filter((flag) => !parsed.includes(flag) && flag !== 'version')).toEqual([]);
});

test('help is data: exit 0 on stdout, for the program and for each command', async () => {
  for (const args of [
    [],
    ['--help'],
    ['help'],
    ['check', '-h'],
    ['help', 'verify'],
    ['attest', '--help'],
    ['evidence', '--help'],
  ]) {
    const { code, stdout, stderr } = await runCli(args);
    expect([code, stderr, stdout.includes('Usage:')]).toEqual([0, '', true]);
  }
});

const MISUSES: readonly (readonly [string, readonly string[]])[] = [
  ['an unknown command', ['frobnicate']],
  ['a name every object has', ['constructor']],
  ['an unknown flag', ['check', '--frobnicate']],
  ['an argument check has not', ['check', 'HEAD']],
  ['an unknown format', ['check', '--format', 'xml']],
  ['a report without a file', ['check', '--report', 'sarif']],
  ['a report with an empty file', ['check', '--report', 'sarif=']],
  ['an unknown signer', ['check', '--sign', 'pgp']],
  ['sign key without a key', ['check', '--sign', 'key']],
  ['none and a key', ['check', '--sign', 'none', '--key', 'k.pem']],
  ['a verifier that is no URI', ['check', '--verifier-id', 'me']],
  ['an empty policy', ['check', '--policy', '']],
  ['evidence without a verb', ['evidence']],
  ['evidence with another verb', ['evidence', 'frobnicate', '.']],
  ['evidence without a directory', ['evidence', 'verify']],
  ['evidence in a format it has not', ['evidence', 'show', '.', '--format', 'sarif']],
];

test.each(MISUSES)('%s is exit 2 USAGE with a hint, as text and as JSON', async (_name, args) => {
  const { root } = makeRepository();
  const text = await runCli(args, { cwd: root });
  expect(text.code).toBe(2);
  expect(text.stderr).toMatch(/^countersign: USAGE: .+\n {2}→ .+\n$/);
  if (args.includes('--format')) return;
  const json = await runCli([...args, '--format', 'json'], { cwd: root });
  expect(json.code).toBe(2);
  expect(JSON.parse(json.stdout)).toEqual({
    error: { code: 'USAGE', message: expect.any(String), hint: expect.any(String) },
  });
});

test('a gateway signs verdicts when it is named, and artifacts never', async () => {
  const checked = await runCli(['check', '--sign', 'gateway']);
  expect([checked.code, checked.stderr.includes('USAGE')]).toEqual([2, true]);
  const attested = await runCli(['attest', 'README.md', '--sign', 'gateway']);
  expect([attested.code, attested.stderr.includes('SIGNER_UNAVAILABLE')]).toEqual([2, true]);
});

test('every error code ends in 2 or 3, and every code is used somewhere', () => {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('errors.ts'))
    .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'))
    .join('\n');
  expect(Object.values(RUN_CODES).every((code) => code === 2 || code === 3)).toBe(true);
  expect(Object.keys(RUN_CODES).filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
});

test('a bug is exit 70, says how to report it, and shows no stack', async () => {
  // No input is known to reach it: the program is made to fail from inside by a preloaded module.
  const preload = `data:text/javascript,${encodeURIComponent("JSON.stringify = () => { throw new TypeError('planted'); };")}`;
  const { root, commit, files, ref } = makeRepository();
  ref('refs/heads/main', commit(files({ a: 'a\n' })));
  const { code, stderr } = await runCli(['check', '--base', 'main', '--head', 'main'], {
    cwd: root,
    env: { NODE_OPTIONS: `--import=${preload}` },
  });
  expect(code).toBe(70);
  expect(stderr).toMatch(
    /^countersign: INTERNAL_ERROR: unexpected: TypeError: planted\n {2}→ .*report it.*\n$/,
  );
});
