import { join } from 'node:path';
import { expect } from 'vitest';
import { outcomeOf, runCheck } from '../support/cli.ts';
import { makeRepository, temporaryFolder } from '../support/repository.ts';
import { sample, threatRow } from '../support/threats.ts';

// The action blanks them before the program starts: test/action.test.ts.
const row = threatRow('F1');
const repository = makeRepository();
const { files, commit } = repository;
const base = commit(files({ 'README.md': 'hello\n' }));
const head = commit(files({ 'README.md': 'hello\nworld\n' }), [base]);

const nowhere = join(temporaryFolder(), 'nowhere');

const VARIABLES: Readonly<Record<string, string>> = {
  NODE_OPTIONS: '--max-old-space-size=512',
  NODE_PATH: nowhere,
  NODE_EXTRA_CA_CERTS: nowhere,
  NODE_TLS_REJECT_UNAUTHORIZED: '0',
  NODE_REPL_EXTERNAL_MODULE: nowhere,
  NODE_V8_COVERAGE: temporaryFolder(),
  LD_PRELOAD: nowhere,
  LD_LIBRARY_PATH: nowhere,
  LD_AUDIT: nowhere,
  DYLD_INSERT_LIBRARIES: nowhere,
  BASH_ENV: nowhere,
  ENV: nowhere,
  OPENSSL_CONF: '/dev/null',
  SSL_CERT_FILE: nowhere,
};

for (const [name, value] of sample(Object.entries(VARIABLES), 5)) {
  row.attack(`${name} is named as unchecked and changes nothing else`, 'unharmed', async () => {
    const twin = await runCheck(repository.root, { base, head });
    const checked = await runCheck(repository.root, { base, head, env: { [name]: value } });
    if (checked.kind === 'error' || twin.kind === 'error') throw new Error('no verdict');
    const [named, ...rest] = checked.verdict.unchecked;
    expect(named).toMatchObject({ what: `environment ${name}`, blocks: false });
    expect(outcomeOf({ ...checked, verdict: { ...checked.verdict, unchecked: rest } })).toEqual(
      outcomeOf(twin),
    );
  });
}
