import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { findingsOf, runCheck } from '../support/cli.ts';
import { GITLINK, makeRepository } from '../support/repository.ts';
import { sample, threatRow } from '../support/threats.ts';

const row = threatRow('A5');
const repository = makeRepository();
const base = repository.commit(repository.files({ 'README.md': 'hello\n' }));

function headWith(modules: string): string {
  const lib = { mode: GITLINK, id: '1'.repeat(40) };
  return repository.commit(repository.files({ 'README.md': 'hello\n', '.gitmodules': modules, lib }), [base]);
}

const section = (lines: string, name = 'lib'): string =>
  `[submodule "${name}"]\n\tpath = lib\n\turl = https://example.invalid/lib\n${lines}`;
const withUrl = (url: string): string => `[submodule "lib"]\n\tpath = lib\n\turl = ${url}\n`;
const withPath = (path: string): string =>
  `[submodule "lib"]\n\tpath = ${path}\n\turl = https://example.invalid/lib\n`;

const FILES: Readonly<Record<string, string>> = {
  'a name that leaves `.git/modules` (CVE-2018-11235)': section('', '../../x'),
  'a name that leaves it in the middle': section('', 'a/../../x'),
  'a name that leaves it on Windows': section('', '..\\\\..\\\\x'),
  'a URL that is a flag (CVE-2018-17456)': withUrl('-u./payload'),
  'a URL that names a helper program': withUrl('ext::sh -c payload'),
  'a URL of this machine': withUrl('file:///etc'),
  'a host that is a flag (CVE-2017-1000117)': withUrl('ssh://-oProxyCommand=payload/lib'),
  'a URL with a line feed for the credential helper (CVE-2020-5260)': withUrl(
    'https://example.invalid/%0ahost=other',
  ),
  'a relative URL that becomes another host (CVE-2020-11008)': withUrl('../../../../:other.invalid'),
  'a path ending in CR (CVE-2025-48384)': withPath('"lib\r"'),
  'a path that is a flag': withPath('-lib'),
  'a path into `.git`': withPath('.git/hooks'),
  'an update that runs a command': section('\tupdate = !payload\n'),
  'a file that git cannot read': '[submodule "lib"\n\tpath = lib\n',
};

for (const [title, modules] of sample(Object.entries(FILES), 14)) {
  row.attack(`${title} is found`, 'refused', async () => {
    const checked = await runCheck(repository.root, { base, head: headWith(modules) });
    expect(checked.code).toBe(1);
    expect(findingsOf(checked, 'submodule-unsafe')).toMatchObject([{ effect: 'deny', path: '.gitmodules' }]);
    expect(existsSync(join(repository.gitDir, 'modules'))).toBe(false);
  });
}

const PLAIN: Readonly<Record<string, string>> = {
  'a branch': section('\tbranch = main\n'),
  'a URL that ends in .git': withUrl('https://example.invalid/acme/lib.git'),
  'a URL beside its own': withUrl('../lib.git'),
  'a name with dots': section('\tshallow = true\n', 'vendor/lib.v2'),
};

for (const [title, modules] of Object.entries(PLAIN)) {
  row.twin(`a plain submodule with ${title} is no unsafe one`, async () => {
    const checked = await runCheck(repository.root, { base, head: headWith(modules) });
    expect(findingsOf(checked).map(({ ruleId }) => ruleId)).toEqual(['submodule-changed']);
  });
}
