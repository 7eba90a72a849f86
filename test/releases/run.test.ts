import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import type { Verdict } from '../../src/model.ts';
import { ARTIFACT, ISSUER, PROVENANCE, REPOSITORY, statementOf, WORKFLOW } from '../support/attestations.ts';
import { type Files, makeRepository, temporaryFolder } from '../support/repository.ts';
import {
  keySigned,
  makePair,
  type PrivateSigstore,
  publicPem,
  signDsse,
  startSigstore,
} from '../support/sigstore.ts';

/** `countersign check --artifact … --bundle …`, in process, with bundles of an instance of our own. */

let sigstore: PrivateSigstore;
let bundle: string;
beforeAll(async () => {
  sigstore = await startSigstore();
  bundle = JSON.stringify(await signDsse(sigstore, { payload: statementOf() }));
});

const POLICY = '.countersign/policy.yaml';
const SIGNER = `{kind: sigstore, issuer: '${ISSUER}', subject: '${WORKFLOW}'}`;
const policyWith = (more = '', signer = SIGNER): string =>
  `version: 1\nname: acme\nreleases:\n  - {artifacts: 'dist/*', predicateType: '${PROVENANCE}', signer: ${signer}${more}}\n`;

type Scene = {
  readonly policy?: string;
  readonly base?: Files;
  readonly head?: Files;
  /** In the work tree, beside what is committed. */
  readonly disk?: Readonly<Record<string, string | Buffer>>;
  readonly args?: readonly string[];
  /** False: the roots that ship with us. */
  readonly ownRoot?: boolean;
};

/** The repository, with `root.json` of the instance merged, and `out/` beside it. */
async function checked(scene: Scene) {
  const { policy = policyWith(), base = {}, head = {}, disk = {}, args = [], ownRoot = true } = scene;
  const repository = makeRepository();
  const merged = { [POLICY]: policy, 'root.json': JSON.stringify(sigstore.trustedRoot), ...base };
  const first = repository.commit(repository.files(merged));
  const second = repository.commit(repository.files({ ...merged, 'README.md': 'x\n', ...head }), [first]);
  repository.ref('refs/heads/main', second);
  const out = temporaryFolder();
  const all = { 'dist/widget.tgz': ARTIFACT, 'bundle.json': bundle, ...disk };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(repository.root, path)), { recursive: true });
    writeFileSync(join(repository.root, path), content);
  }
  const argv = [
    '-C',
    repository.root,
    '--base',
    'main~1',
    '--head',
    'main',
    '--evidence',
    join(out, 'evidence'),
  ];
  const common = ['--format', 'json', '--offline', ...(ownRoot ? ['--trusted-root', 'root.json'] : [])];
  const invocation = { env: {}, isTerminal: false, entry: '', progress: () => undefined };
  const { stdout, exitCode } = await check({ ...invocation, argv: [...argv, ...common, ...args] });
  const verdict: Verdict = JSON.parse(stdout);
  return { exitCode, verdict };
}

const GIVEN = ['--artifact', 'dist/widget.tgz', '--bundle', 'bundle.json'];

test('a release with the attestation that the policy asks for passes, and the verdict says so', async () => {
  const { exitCode, verdict } = await checked({ args: GIVEN });
  expect(verdict.releases).toEqual([
    {
      subject: 'dist/widget.tgz',
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      status: 'verified',
      signer: WORKFLOW,
    },
  ]);
  expect([exitCode, verdict.findings]).toEqual([0, []]);
  expect(verdict.unchecked.map(({ what }) => what)).toEqual(['skills']);
});

test.each<[string, Scene, string]>([
  ['other bytes', { disk: { 'dist/widget.tgz': 'other\n' } }, 'SUBJECT_MISMATCH'],
  [
    'another repository',
    { policy: policyWith(", source: 'https://github.com/acme/other'") },
    'SOURCE_MISMATCH',
  ],
  [
    'another ref',
    { policy: policyWith(`, source: {repository: '${REPOSITORY}', ref: refs/heads/x}`) },
    'SOURCE_MISMATCH',
  ],
  ['another builder', { policy: policyWith(", builder: 'https://builder.example'") }, 'SOURCE_MISMATCH'],
  [
    'another signer',
    { policy: policyWith('', SIGNER.replace('release.yml', 'other.yml')) },
    'SIGNER_MISMATCH',
  ],
])('a release of %s is denied with the code', async (_, scene, code) => {
  const { exitCode, verdict } = await checked({ ...scene, args: GIVEN });
  expect(exitCode).toBe(1);
  expect(verdict.findings).toMatchObject([
    { ruleId: 'release-untrusted', effect: 'deny', path: 'dist/widget.tgz' },
  ]);
  expect(verdict.findings[0]?.message).toMatch(new RegExp(`^${code}: `));
  expect(verdict.releases).toMatchObject([{ status: 'rejected' }]);
});

test('a key that the policy names is the base’s, whatever the change makes of the file', async () => {
  const key = makePair('p256');
  const policy = policyWith('', '{name: ops, kind: key, key: .countersign/ops.pub}');
  const ours = { '.countersign/ops.pub': publicPem(key) };
  const theirs = { '.countersign/ops.pub': publicPem(makePair('p256')) };
  const disk = { 'bundle.json': JSON.stringify(await keySigned({ key, payload: statementOf() })) };
  const scene = { policy, disk, args: GIVEN, ownRoot: false };
  const merged = await checked({ ...scene, base: ours });
  expect([merged.exitCode, merged.verdict.releases]).toMatchObject([0, [{ status: 'verified' }]]);
  const planted = await checked({ ...scene, base: theirs, head: ours });
  expect([planted.exitCode, planted.verdict.releases]).toMatchObject([1, [{ status: 'rejected' }]]);
});

test('an artifact without any bundle is rejected', async () => {
  const { exitCode, verdict } = await checked({ args: GIVEN.slice(0, 2) });
  expect([exitCode, verdict.releases[0]?.status]).toEqual([1, 'rejected']);
});

test('without an artifact an entry blocks, unless it is optional', async () => {
  expect((await checked({})).exitCode).toBe(1);
  const { exitCode, verdict } = await checked({ policy: policyWith(', optional: true') });
  expect(exitCode).toBe(0);
  expect(verdict.unchecked).toContainEqual(
    expect.objectContaining({ what: 'release dist/*', blocks: false }),
  );
});

test('an artifact that the change brings is the head’s own', async () => {
  const policy = policyWith(', optional: true');
  const head = { 'dist/widget.tgz': ARTIFACT };
  expect((await checked({ policy, head })).exitCode).toBe(1);
  expect((await checked({ policy, head, args: GIVEN })).exitCode).toBe(0);
  const other = await checked({ policy, head: { 'dist/widget.tgz': 'planted\n' }, args: GIVEN });
  expect(other.verdict.releases).toMatchObject([{ status: 'verified' }]);
  expect(other.exitCode).toBe(1);
});

test('C13: a trusted root that the change plants is not believed, and changing it asks for approval', async () => {
  const theirs = await startSigstore();
  const planted = JSON.stringify(theirs.trustedRoot);
  const disk = {
    'root.json': planted,
    'bundle.json': JSON.stringify(await signDsse(theirs, { payload: statementOf() })),
  };
  const { verdict } = await checked({ head: { 'root.json': planted }, disk, args: GIVEN });
  expect(verdict.releases).toMatchObject([{ status: 'rejected' }]);
  expect(verdict.findings.map(({ ruleId, path }) => `${ruleId} ${path}`).sort()).toEqual([
    'policy-changed root.json',
    'release-untrusted dist/widget.tgz',
  ]);
});

test('an artifact is told where the policy asks for none', async () => {
  const { exitCode, verdict } = await checked({ policy: 'version: 1\nname: acme\n', args: GIVEN });
  expect([exitCode, verdict.releases]).toEqual([0, []]);
  expect(verdict.unchecked.map(({ what, blocks }) => [what, blocks])).toEqual([
    ['release dist/widget.tgz', false],
    ['releases', false],
    ['skills', false],
  ]);
});
