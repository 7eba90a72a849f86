import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Verdict } from '../../src/model.ts';
import { runCli } from '../support/cli.ts';
import { makeRepository, type TestRepository, temporaryFolder } from '../support/repository.ts';

const POLICY = `version: 1
name: acme
rules:
  - id: public-ingress
    title: No ingress from everywhere
    effect: deny
    paths: ['**/*.tf']
    except: ['lab/**']
    added: 'cidr_blocks\\s*=\\s*\\["0\\.0\\.0\\.0/0"\\]'
    hint: restrict the range
`;
const OPEN = 'cidr_blocks = ["0.0.0.0/0"]\n';

/** A base with a policy and a head with one bad line; both are branches. */
function fixture(
  head: Readonly<Record<string, string>> = { 'main.tf': `# ingress\n${OPEN}` },
): TestRepository {
  const repository = makeRepository();
  const before = { '.countersign/policy.yaml': POLICY, 'README.md': 'hello\n' };
  const base = repository.commit(repository.files(before));
  repository.ref('refs/heads/main', base);
  repository.ref('refs/heads/change', repository.commit(repository.files({ ...before, ...head }), [base]));
  return repository;
}

const RANGE = ['--base', 'main', '--head', 'change'];

async function checkJson(root: string, ...args: string[]): Promise<{ code: number; verdict: Verdict }> {
  const evidence = ['--evidence', join(temporaryFolder(), 'evidence')];
  const { code, stdout } = await runCli(['check', ...RANGE, '--format', 'json', ...evidence, ...args], {
    cwd: root,
  });
  return { code, verdict: JSON.parse(stdout) };
}

test('the base’s policy finds the bad line and says where and how to fix it', async () => {
  const { code, verdict } = await checkJson(fixture().root);
  expect(code).toBe(1);
  expect(verdict.verdict).toBe('FAILED');
  expect(verdict.policy).toMatchObject({
    name: 'acme',
    sources: [{ name: '.countersign/policy.yaml', from: 'base' }],
  });
  expect(verdict.findings).toEqual([
    {
      ruleId: 'public-ingress',
      effect: 'deny',
      path: 'main.tf',
      startLine: 2,
      endLine: 2,
      message: 'No ingress from everywhere',
      hint: 'restrict the range',
      fingerprint: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    },
  ]);
  expect(verdict.stats).toMatchObject({ files: 1, addedLines: 2, removedLines: 0 });
});

test('a change that the rule excepts passes in one line', async () => {
  const { root } = fixture({ 'lab/main.tf': OPEN });
  const { code, stdout } = await runCli(['check', ...RANGE], { cwd: root });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^PASSED {2}[^\n]+\n$/);
});

test('A12 a head that loosens the policy is decided by the base’s, and the change of policy needs approval', async () => {
  const { root } = fixture({
    'main.tf': OPEN,
    '.countersign/policy.yaml': 'version: 1\nname: acme\nrules: []\n',
  });
  const { code, verdict } = await checkJson(root);
  expect(code).toBe(1);
  expect(verdict.findings.map(({ ruleId, effect }) => [ruleId, effect])).toEqual([
    ['policy-changed', 'require-approval'],
    ['public-ingress', 'deny'],
  ]);
  expect(verdict.approvals.required).toEqual([
    { ruleId: 'policy-changed', users: [], teams: [], permission: 'write', count: 1 },
  ]);
});

test('without a policy in the base the baseline decides, also when the head brings one', async () => {
  const repository = makeRepository();
  const base = repository.commit(repository.files({ a: 'a\n' }));
  repository.ref('refs/heads/main', base);
  const head = repository.files({ a: 'a\n', '.countersign/policy.yaml': POLICY, b: 'x \u202e y\n' });
  repository.ref('refs/heads/change', repository.commit(head, [base]));
  const { code, verdict } = await checkJson(repository.root);
  expect(code).toBe(1);
  expect(verdict.policy.sources).toMatchObject([{ name: 'pack:baseline', from: 'pack' }]);
  expect(verdict.findings.map(({ ruleId }) => ruleId)).toEqual(['policy-changed', 'hidden-unicode']);
});

test('a policy inside the repository is read from the base, never from the work tree', async () => {
  const { root, git } = fixture();
  git(['checkout', '--quiet', 'change']);
  writeFileSync(join(root, '.countersign', 'policy.yaml'), 'version: 1\nname: planted\n');
  const { verdict } = await checkJson(root, '--policy', '.countersign/policy.yaml');
  expect(verdict.policy.name).toBe('acme');
  writeFileSync(join(root, 'mine.yaml'), 'version: 1\nname: planted\n');
  const { code, stdout } = await runCli(['check', ...RANGE, '--policy', 'mine.yaml', '--format', 'json'], {
    cwd: root,
  });
  expect([code, JSON.parse(stdout).error.code]).toEqual([2, 'POLICY_NOT_FOUND']);
});

test('several policies all hold, and are named in order', async () => {
  const { root } = fixture({ 'main.tf': `${OPEN}x \u202e y\n` });
  const extra = join(temporaryFolder(), 'extra.yaml');
  writeFileSync(
    extra,
    POLICY.replaceAll('public-ingress', 'own-ingress').replace('name: acme', 'name: extra'),
  );
  const { verdict } = await checkJson(root, '--policy', 'pack:baseline', '--policy', extra);
  expect(verdict.policy.name).toBe('baseline+extra');
  expect(verdict.findings.map(({ ruleId }) => ruleId)).toEqual(['own-ingress', 'hidden-unicode']);
});

test('the same inputs give the same bytes, times aside', async () => {
  const { root } = fixture({ 'main.tf': OPEN, 'a/b.tf': OPEN, 'z.tf': `${OPEN}${OPEN}` });
  const runs = [await checkJson(root), await checkJson(root)].map(({ verdict }) => ({
    ...verdict,
    stats: { ...verdict.stats, milliseconds: 0 },
    evidence: null,
  }));
  expect(JSON.stringify(runs[0])).toBe(JSON.stringify(runs[1]));
  expect(new Set(runs[0]?.findings.map(({ fingerprint }) => fingerprint)).size).toBe(4);
});

test('one run writes every report that was asked for', async () => {
  const { root } = fixture();
  const folder = temporaryFolder();
  const file = (name: string): string => join(folder, name);
  const reports = ['text', 'json', 'markdown', 'sarif', 'github'].flatMap((format) => [
    '--report',
    `${format}=${file(format)}`,
  ]);
  const { code, stdout } = await runCli(['check', ...RANGE, ...reports, '--output', file('out')], {
    cwd: root,
  });
  expect([code, stdout]).toEqual([1, '']);
  expect(readdirSync(folder).sort()).toEqual(['github', 'json', 'markdown', 'out', 'sarif', 'text']);
  expect(JSON.parse(readFileSync(file('json'), 'utf8')).verdict).toBe('FAILED');
  expect(JSON.parse(readFileSync(file('sarif'), 'utf8')).runs[0].results[0].ruleId).toBe('public-ingress');
  expect(readFileSync(file('github'), 'utf8')).toContain('::error file=main.tf,line=2');
  expect(readFileSync(file('out'), 'utf8')).toBe(readFileSync(file('text'), 'utf8'));
});

test('--quiet says nothing of a pass, and everything of a failure', async () => {
  const quiet = ['check', ...RANGE, '--quiet'];
  expect((await runCli(quiet, { cwd: fixture({ b: 'b\n' }).root })).stdout).toBe('');
  expect((await runCli(quiet, { cwd: fixture().root })).stdout).toContain('public-ingress');
});

test('evidence is written and verified, also of a failure, and a second run replaces it', async () => {
  const { root } = fixture();
  const folder = temporaryFolder();
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writeFileSync(join(folder, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(join(folder, 'key.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
  const evidence = join(folder, 'evidence');
  const args = [
    'check',
    ...RANGE,
    '--key',
    join(folder, 'key.pem'),
    '--evidence',
    evidence,
    '--format',
    'json',
  ];
  for (const _run of [1, 2]) {
    const { code, stdout } = await runCli(args, { cwd: root });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).evidence).toMatchObject({
      path: evidence,
      signer: expect.stringMatching(/^urn:countersign:key:sha256:/),
    });
    expect(readdirSync(evidence).sort()).toEqual(['evidence.sigstore.json', 'policy.json', 'verdict.json']);
  }
  expect(readdirSync(folder).sort()).toEqual(['evidence', 'key.pem', 'key.pub']);
  const verified = await runCli(['evidence', 'verify', evidence, '--key', join(folder, 'key.pub')]);
  expect([verified.code, verified.stdout.startsWith('VERIFIED  FAILED for ')]).toEqual([0, true]);
  const nobody = await runCli(['evidence', 'verify', evidence, '--format', 'json']);
  expect([nobody.code, JSON.parse(nobody.stdout).error.code]).toEqual([2, 'IDENTITY_REQUIRED']);
  writeFileSync(
    join(evidence, 'verdict.json'),
    readFileSync(join(evidence, 'verdict.json'), 'utf8').replace('FAILED', 'PASSED'),
  );
  const tampered = await runCli([
    'evidence',
    'verify',
    evidence,
    '--key',
    join(folder, 'key.pub'),
    '--format',
    'json',
  ]);
  expect([tampered.code, JSON.parse(tampered.stdout).status]).toEqual([1, 'rejected']);
});

test('the default evidence is in the repository, and a plain check leaves nothing else there', async () => {
  const { root, git } = fixture({ b: 'b\n' });
  git(['checkout', '--quiet', 'change']);
  expect((await runCli(['check', '--base', 'main'], { cwd: join(root, '.countersign') })).code).toBe(0);
  expect(readdirSync(join(root, '.countersign', 'evidence')).sort()).toEqual(['policy.json', 'verdict.json']);
  expect(readdirSync(join(root, '.countersign')).sort()).toEqual(['evidence', 'policy.yaml']);
});

test('nothing is written when the policy is broken', async () => {
  const { root } = fixture();
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'p'));
  writeFileSync(join(folder, 'p', 'broken.yaml'), 'version: 1\nname: x\nrulez: []\n');
  const evidence = join(folder, 'evidence');
  const policy = join(folder, 'p', 'broken.yaml');
  const args = [
    'check',
    ...RANGE,
    '--policy',
    policy,
    '--evidence',
    evidence,
    '--report',
    `json=${join(folder, 'r')}`,
  ];
  const { code, stderr } = await runCli(args, { cwd: root });
  expect(code).toBe(2);
  expect(stderr).toContain('broken.yaml:3:1: unknown key `rulez`');
  expect([existsSync(evidence), existsSync(join(folder, 'r'))]).toEqual([false, false]);
});

test('a name never carries the credentials of a remote', async () => {
  const remotes: readonly (readonly [string, string])[] = [
    ['https://user:hunter2@example.com/acme/app.git', 'https://example.com/acme/app'],
    ['git@example.com:acme/app.git', 'https://example.com/acme/app'],
    ['ssh://git@example.com:2222/acme/app', 'https://example.com/acme/app'],
    ['/srv/git/app.git', 'urn:countersign:local'],
    ['file:///srv/git/app.git', 'urn:countersign:local'],
    ['ext::sh -c id', 'urn:countersign:local'],
  ];
  for (const [url, name] of remotes) {
    const { root, git } = fixture({ b: 'b\n' });
    git(['config', 'remote.origin.url', url]);
    const { verdict } = await checkJson(root);
    expect(verdict.subject.repository).toBe(name);
    expect(JSON.stringify(verdict)).not.toContain('hunter2');
  }
});
