import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readSubject } from '../../src/attestation/subject.ts';
import { check } from '../../src/commands/check.ts';
import { RunError } from '../../src/errors.ts';
import type { Finding, ReleaseFailure, Verdict } from '../../src/model.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { decide } from '../../src/policy/verdict.ts';
import { renderText } from '../../src/report/text.ts';
import { ARTIFACT, ISSUER, PROVENANCE, statementOf, WORKFLOW } from '../support/attestations.ts';
import { factsOf } from '../support/change.ts';
import { type Files, makeRepository, temporaryFolder } from '../support/repository.ts';
import { type PrivateSigstore, signDsse, startSigstore } from '../support/sigstore.ts';
import { findingWith, waiver } from '../support/verdict.ts';

/** What a review found about `releases` of a policy, each as it was shown. */

let sigstore: PrivateSigstore;
let bundle: string;
beforeAll(async () => {
  sigstore = await startSigstore();
  bundle = JSON.stringify(await signDsse(sigstore, { payload: statementOf() }));
});

const SIGNER = `{kind: sigstore, issuer: '${ISSUER}', subject: '${WORKFLOW}'}`;
const policyOf = (artifacts: string, ...more: readonly string[]): string =>
  [
    'version: 1',
    'name: acme',
    `releases: [{artifacts: '${artifacts}', predicateType: '${PROVENANCE}', signer: ${SIGNER}, optional: true}]`,
    ...more,
  ].join('\n');

type OnDisk = Readonly<Record<string, string | Buffer>>;
type Scene = {
  readonly policy?: string;
  readonly base?: Files;
  readonly head?: Files;
  /** Files of the base that the head has no more. */
  readonly gone?: readonly string[];
  /** In the work tree, whatever is committed. */
  readonly disk?: OnDisk;
  /** In a folder outside of the repository. */
  readonly out?: OnDisk;
  /** Links in the work tree, and where they lead. */
  readonly links?: Readonly<Record<string, string>>;
  readonly args: (out: string) => readonly string[];
};

function put(folder: string, files: OnDisk): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

async function checked(scene: Scene): Promise<{ exitCode: number; verdict: Verdict }> {
  const { policy = policyOf('dist/*.tgz'), base = {}, head = {}, gone = [] } = scene;
  const { disk = {}, out = {}, links = {} } = scene;
  const repository = makeRepository();
  const outside = temporaryFolder();
  const roots = { 'root.json': JSON.stringify(sigstore.trustedRoot) };
  const merged = { '.countersign/policy.yaml': policy, ...roots, ...base };
  const first = repository.commit(repository.files(merged));
  const kept = Object.entries(merged).filter(([path]) => !gone.includes(path));
  const after = { ...Object.fromEntries(kept), 'README.md': 'x\n', ...head };
  const second = repository.commit(repository.files(after), [first]);
  repository.ref('refs/heads/main', second);
  put(repository.root, disk);
  put(outside, { 'bundle.json': bundle, ...out });
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(repository.root, path));
  const range = ['-C', repository.root, '--base', 'main~1', '--head', 'main'];
  const common = ['--format', 'json', '--offline', '--trusted-root', 'root.json'];
  const evidence = ['--evidence', join(temporaryFolder(), 'evidence')];
  const { stdout, exitCode } = await check({
    env: {},
    isTerminal: false,
    entry: '',
    progress: () => undefined,
    argv: [...range, ...common, ...evidence, ...scene.args(outside)],
  });
  return { exitCode, verdict: JSON.parse(stdout) };
}

const given = (...artifacts: readonly string[]): Scene['args'] => {
  return (out) => [
    ...artifacts.flatMap((path) => ['--artifact', path.replace('OUT', out)]),
    '--bundle',
    join(out, 'bundle.json'),
  ];
};
const blocking = ({ unchecked }: Verdict): readonly string[] =>
  unchecked.filter(({ blocks }) => blocks).map(({ what }) => what);

// ── R2-2 ────────────────────────────────────────────────────────────────────────────────────

const EVIL = { 'dist/app.tgz': 'evil\n' };

test('R2-2 an artifact outside of the repository is denied without a path, and the message names it', async () => {
  const { exitCode, verdict } = await checked({ out: EVIL, args: given('OUT/dist/app.tgz') });
  expect(exitCode).toBe(1);
  expect(verdict.findings).toMatchObject([{ ruleId: 'release-untrusted', effect: 'deny', path: null }]);
  expect(verdict.findings[0]?.message).toMatch(/^SUBJECT_MISMATCH: \.\.\/.*\/dist\/app\.tgz: /);
  expect(renderText(verdict, { color: false })).toContain('release-untrusted  outside of the repository\n');
});

test.each(['paths: [dist/**]', 'paths: [app.tgz]', "except: ['*.tgz']", 'except: []', "when: 'false'"])(
  'R2-2 no policy narrows the rule of releases: %s',
  async (condition) => {
    const policy = policyOf('dist/*.tgz', `rules:\n  - {id: release-untrusted, effect: deny, ${condition}}`);
    const run = checked({ policy, out: EVIL, args: given('OUT/dist/app.tgz') });
    await expect(run).rejects.toMatchObject({ code: 'POLICY_INVALID' });
    await expect(run).rejects.toThrow(/policy\.yaml:5:\d+: .*`releases\[\]\.artifacts`/);
    await expect(run).rejects.toBeInstanceOf(RunError);
  },
);

const waiverOf = (paths: string): string =>
  `waivers: [{rule: release-untrusted, ${paths}reason: r, owner: o, expires: 2099-01-31}]`;

test('R2-2 a waiver of a file of the repository is none of an artifact of that name elsewhere', async () => {
  const scene = { out: EVIL, args: given('OUT/dist/app.tgz') };
  for (const paths of ['paths: [app.tgz], ', "paths: ['**/app.tgz', '*', '*/**'], "])
    expect((await checked({ ...scene, policy: policyOf('dist/*', waiverOf(paths)) })).exitCode).toBe(1);
  const everywhere = await checked({ ...scene, policy: policyOf('dist/*', waiverOf('')) });
  expect([everywhere.exitCode, everywhere.verdict.releases]).toMatchObject([0, [{ status: 'rejected' }]]);
  expect(everywhere.verdict.findings[0]?.waived).toMatchObject({ owner: 'o' });
});

test('R2-2 two artifacts of one name are told apart, and from the repository’s own', async () => {
  const { verdict } = await checked({
    out: { 'a/dist/app.tgz': 'x', 'b/dist/app.tgz': 'x' },
    disk: { 'dist/app.tgz': 'x' },
    args: given('OUT/a/dist/app.tgz', 'OUT/b/dist/app.tgz', 'dist/app.tgz'),
  });
  const subjects = verdict.releases.map(({ subject }) => subject);
  expect(subjects).toHaveLength(3);
  expect(subjects.map((one) => one.replace(/^\.\.\/.*(?=\/\w\/dist)/, 'OUT')).sort()).toEqual([
    'OUT/a/dist/app.tgz',
    'OUT/b/dist/app.tgz',
    'dist/app.tgz',
  ]);
  expect(new Set(verdict.findings.map(({ fingerprint }) => fingerprint)).size).toBe(3);
});

test('R2-2 a policy that only warns lets a rejected artifact pass, and the verdict says rejected', async () => {
  const policy = policyOf('dist/*.tgz', 'rules: [{id: release-untrusted, effect: warn}]');
  const { exitCode, verdict } = await checked({ policy, out: EVIL, args: given('OUT/dist/app.tgz') });
  expect([exitCode, verdict.releases]).toMatchObject([0, [{ status: 'rejected' }]]);
  expect(verdict.findings).toMatchObject([{ ruleId: 'release-untrusted', effect: 'warn', path: null }]);
});

// ── R2-3 ────────────────────────────────────────────────────────────────────────────────────

const GOOD: OnDisk = { 'dist/index.js': 'good\n', 'dist/lib/a.js': 'a\n' };

/** A bundle about the folder `dist` that holds these files. */
async function folderBundle(files: OnDisk = GOOD): Promise<OnDisk> {
  const folder = temporaryFolder();
  put(folder, files);
  const wants = { algorithms: new Set<never>(), whole: false };
  const { digests } = readSubject('dist', folder, wants);
  const subject = [{ name: 'dist', digest: { sha256: digests.sha256 ?? '' } }];
  return {
    'bundle.json': JSON.stringify(await signDsse(sigstore, { payload: statementOf({ subject }) })),
  };
}

test.each<[string, Files]>([
  ['other bytes', { 'dist/index.js': 'evil\n', 'dist/lib/a.js': 'a\n' }],
  ['one more file', { 'dist/index.js': 'good\n', 'dist/lib/a.js': 'a\n', 'dist/evil.js': 'x\n' }],
  ['one file less', { 'dist/index.js': 'good\n' }],
  [
    'a file that may be run',
    { 'dist/index.js': { mode: '100755', content: 'good\n' }, 'dist/lib/a.js': 'a\n' },
  ],
  ['a link', { 'dist/index.js': { mode: '120000', content: 'good\n' }, 'dist/lib/a.js': 'a\n' }],
  ['a link in its place', { dist: { mode: '120000', content: 'evil' }, 'evil/index.js': 'good\n' }],
  ['a submodule in its place', { dist: { mode: '160000', content: 'a'.repeat(40) } }],
])('R2-3 a folder that verifies is not the one that the change brings: %s', async (_, head) => {
  const scene = { policy: policyOf('dist'), disk: GOOD, out: await folderBundle(), args: given('dist') };
  const { exitCode, verdict } = await checked({ ...scene, head });
  expect(verdict.releases).toMatchObject([{ subject: 'dist', status: 'verified' }]);
  expect([exitCode, blocking(verdict)]).toEqual([1, ['release dist']]);
});

test('R2-3 a folder that the change takes a file out of is compared as well', async () => {
  const scene = { policy: policyOf('dist'), disk: GOOD, out: await folderBundle(), args: given('dist') };
  const base: Files = { 'dist/index.js': 'good\n', 'dist/lib/a.js': 'a\n' };
  const { exitCode, verdict } = await checked({ ...scene, base, gone: ['dist/lib/a.js'] });
  expect([exitCode, blocking(verdict)]).toEqual([1, ['release dist']]);
  // What the head has no more is no longer the change's to bring.
  const whole = await checked({ ...scene, base, gone: ['dist/lib/a.js', 'dist/index.js'] });
  expect([whole.exitCode, whole.verdict.releases[0]?.status]).toEqual([0, 'verified']);
});

test('R2-3 a folder that is the head’s own passes, and one that the change does not touch', async () => {
  const scene = { policy: policyOf('dist'), disk: GOOD, out: await folderBundle(), args: given('dist') };
  const files = { 'dist/index.js': 'good\n', 'dist/lib/a.js': 'a\n' };
  for (const changes of [{ head: files }, { base: files }, {}]) {
    const { exitCode, verdict } = await checked({ ...scene, ...changes });
    expect([exitCode, blocking(verdict), verdict.releases[0]?.status]).toEqual([0, [], 'verified']);
  }
});

test('R2-3 an artifact below a link or a submodule that the change brings cannot be compared, and blocks', async () => {
  const heads: readonly Files[] = [
    { dist: { mode: '160000', content: 'a'.repeat(40) } },
    { dist: { mode: '120000', content: 'evil' }, 'evil/app.tgz': 'evil\n' },
  ];
  for (const head of heads) {
    const { exitCode, verdict } = await checked({
      head,
      disk: { 'dist/app.tgz': ARTIFACT },
      args: given('dist/app.tgz'),
    });
    expect(exitCode).toBe(1);
    expect(blocking(verdict)).toContain('release dist/app.tgz');
  }
});

test('R2-3 an artifact that is reached by a link is compared where it leads', async () => {
  const scene = { links: { 'latest.tgz': 'dist/app.tgz' }, args: given('latest.tgz') };
  const files = { policy: policyOf('*.tgz'), disk: { 'dist/app.tgz': ARTIFACT } };
  const evil = await checked({ ...scene, ...files, head: { 'dist/app.tgz': 'evil\n' } });
  expect([evil.exitCode, blocking(evil.verdict)]).toEqual([1, ['release latest.tgz']]);
  expect((await checked({ ...scene, ...files, head: { 'dist/app.tgz': ARTIFACT } })).exitCode).toBe(0);
});

test('R2-3 a folder that an entry names has to be given when the change brings files of it', async () => {
  const head = { 'dist/index.js': 'evil\n' };
  const { exitCode, verdict } = await checked({ policy: policyOf('dist'), head, args: () => [] });
  expect([exitCode, blocking(verdict)]).toEqual([1, ['release dist']]);
  // A glob over the files of a folder is about no folder in it.
  const deeper = { 'dist/lib/index.js': 'x\n' };
  expect((await checked({ policy: policyOf('dist/*'), head: deeper, args: () => [] })).exitCode).toBe(0);
});

// ── R2-16 ───────────────────────────────────────────────────────────────────────────────────

const parentOf = (rule: string): Files => ({
  '.countersign/parent.yaml': `version: 1\nname: parent\nrules: [{id: release-untrusted, ${rule}}]\n`,
});
const CHILD = policyOf('dist/*.tgz', 'extends: [./parent.yaml]');

test('R2-16 what a parent without releases says of the rule does not lower it for a child’s own', async () => {
  const base = parentOf('effect: warn');
  const scene = { base, out: EVIL, args: given('OUT/dist/app.tgz') };
  const { exitCode, verdict } = await checked({ ...scene, policy: CHILD });
  expect([exitCode, verdict.findings[0]?.effect]).toEqual([1, 'deny']);
  const said = await checked({
    ...scene,
    policy: `${CHILD}\nrules: [{id: release-untrusted, effect: warn}]`,
  });
  expect([said.exitCode, said.verdict.releases]).toMatchObject([0, [{ status: 'rejected' }]]);
});

test('R2-16 a parent cannot say that the rule holds only sometimes', async () => {
  const base = parentOf('effect: deny, when: \'actor.kind == "agent"\'');
  const run = checked({ base, policy: CHILD, out: EVIL, args: given('OUT/dist/app.tgz') });
  await expect(run).rejects.toMatchObject({ code: 'POLICY_INVALID' });
});

test('R2-16 a release that is rejected and that no finding is about blocks', () => {
  const policy = compilePolicy([{ name: 'p', bytes: Buffer.from(policyOf('**')), from: 'file' }]);
  const failed = (path: string | null, subject: string): ReleaseFailure => {
    return { subject, path, code: 'SIGNER_MISMATCH', message: 'm', hint: 'h' };
  };
  const failures = [failed('dist/a', 'dist/a'), failed(null, '../b'), failed(null, '../c')];
  const digest = `sha256:${'0'.repeat(64)}`;
  const results = failures.map(({ subject }) => ({ subject, digest, status: 'rejected' }) as const);
  const verdictOf = (findings: readonly Finding[]): Verdict =>
    decide({
      repository: 'https://github.com/acme/app',
      grade: 'local',
      change: factsOf([{ path: 'a', after: 'x\n' }]).change,
      policy,
      evaluation: { findings, unlisted: false, unchecked: [] },
      releases: { results, failures, unchecked: [] },
      approving: { approvals: [], authors: [] },
      unchecked: [],
      milliseconds: 1,
    });
  const finding = { ...findingWith({ effect: 'warn' }), ruleId: 'release-untrusted' };
  const ofA = { ...finding, path: 'dist/a', message: 'SIGNER_MISMATCH: m' };
  const ofB = { ...finding, path: null, message: 'SIGNER_MISMATCH: ../b: m' };
  const ofC = { ...finding, path: null, message: 'SIGNER_MISMATCH: ../c: m', waived: waiver };
  expect(blocking(verdictOf([ofA, ofB, ofC]))).toEqual([]);
  expect(blocking(verdictOf([]))).toEqual(['release ../b', 'release ../c', 'release dist/a']);
  expect(blocking(verdictOf([ofA, ofC, { ...ofB, ruleId: 'another' }]))).toEqual(['release ../b']);
  expect(verdictOf([ofA, ofC]).verdict).toBe('FAILED');
});

// ── rev3, 8 ─────────────────────────────────────────────────────────────────────────────────

const alone: Scene['args'] = () => ['--artifact', 'dist/app.tgz'];

test.each(['.sigstore.json', '.sigstore', '.intoto.jsonl'])(
  'rev3-8 without --bundle the attestation beside the artifact is taken: %s',
  async (end) => {
    const disk = { 'dist/app.tgz': ARTIFACT, [`dist/app.tgz${end}`]: bundle };
    const { exitCode, verdict } = await checked({ disk, args: alone });
    expect([exitCode, verdict.releases]).toMatchObject([0, [{ status: 'verified' }]]);
  },
);

test('rev3-8 an attestation that the change brings counts for what its signer says, and for no other artifact', async () => {
  const beside = { 'dist/app.tgz.sigstore.json': bundle };
  const evil = { 'dist/app.tgz': 'evil\n' };
  const good = { 'dist/app.tgz': ARTIFACT };
  const planted = await checked({ head: { ...evil, ...beside }, disk: { ...evil, ...beside }, args: alone });
  expect([planted.exitCode, planted.verdict.releases]).toMatchObject([1, [{ status: 'rejected' }]]);
  const theirs = await startSigstore();
  const foreign = JSON.stringify(await signDsse(theirs, { payload: statementOf() }));
  const other = { 'dist/app.tgz.sigstore.json': foreign };
  const signed = await checked({ head: { ...good, ...other }, disk: { ...good, ...other }, args: alone });
  expect([signed.exitCode, signed.verdict.releases]).toMatchObject([1, [{ status: 'rejected' }]]);
  const ours = await checked({ head: { ...good, ...beside }, disk: { ...good, ...beside }, args: alone });
  expect(ours.exitCode).toBe(0);
});

test('rev3-8 an artifact without any attestation is told so, and how to bring one', async () => {
  const { exitCode, verdict } = await checked({ disk: { 'dist/app.tgz': ARTIFACT }, args: alone });
  expect([exitCode, verdict.releases]).toMatchObject([1, [{ status: 'rejected' }]]);
  expect(verdict.findings[0]?.message).toMatch(/no --bundle was given, and none stands beside it/);
  expect(verdict.findings[0]?.hint).toMatch(/--bundle/);
});

test('rev3-8 what to do next keeps the artifact and the bundle', async () => {
  const scene = { disk: { 'dist/app.tgz': 'evil\n' }, args: given('dist/app.tgz') };
  const { verdict } = await checked(scene);
  expect(renderText(verdict, { color: false })).toMatch(
    /--base \w+` with the same --artifact and --bundle\n/,
  );
});
