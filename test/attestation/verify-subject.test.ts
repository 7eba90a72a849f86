import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { issuedBy } from '../../src/attestation/certificate.ts';
import { BUILT_IN } from '../../src/attestation/trust/built-in.ts';
import {
  BY_IDENTITY,
  hexOf,
  makePlace,
  type Place,
  runVerify,
  statementOf,
} from '../support/attestations.ts';
import {
  type BundleJson,
  issueLeaf,
  type KeyKind,
  keySigned,
  makePair,
  type PrivateSigstore,
  publicPem,
  signDsse,
  startSigstore,
} from '../support/sigstore.ts';

/** Which bundles are looked at for an artifact, against which root, and what is told of each. */

let sigstore: PrivateSigstore;
let place: Place;
let good: BundleJson;
beforeAll(async () => {
  sigstore = await startSigstore();
  place = makePlace(sigstore);
  good = await signDsse(sigstore, { payload: statementOf() });
  return () => sigstore.close();
});

type Told = { readonly source: string; readonly status: string; readonly reason?: { readonly code: string } };

/** What the answer says of each bundle, by the end of its name. */
function toldOf(stdout: string): Record<string, string> {
  const bundles: readonly Told[] = JSON.parse(stdout).subjects[0].bundles;
  return Object.fromEntries(
    bundles.map(({ source, status, reason }) => [source.replace(/^.*\//, ''), reason?.code ?? status]),
  );
}

// ── folders of bundles ──────────────────────────────────────────────────────────────────────

/** A folder with what its case puts there. */
function folderWith(name: string, files: Readonly<Record<string, string | object>>): string {
  mkdirSync(join(place.folder, name));
  for (const [file, content] of Object.entries(files)) place.write(join(name, file), content);
  return join(place.folder, name);
}

const inFolder = (folder: string, artifact = place.artifact) =>
  runVerify([artifact, '--bundle', folder, '--trusted-root', place.trustedRoot, ...BY_IDENTITY]);

test('files in a folder that are no bundles are told, and the one that is verifies', async () => {
  const folder = folderWith('foreign', {
    'widget.tgz.sigstore.json': good,
    'tsconfig.json': '// as the compiler takes it\n{ "compilerOptions": {}, }\n',
    'package.json': { name: 'widget' },
    'empty.jsonl': '',
    'readme.md': 'not looked at',
  });
  mkdirSync(join(folder, 'x.json'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling.json'));
  symlinkSync(join(folder, 'loop.json'), join(folder, 'loop.json'));
  const { exit, stdout } = await inFolder(folder);
  expect(exit).toBe(0);
  expect(toldOf(stdout)).toEqual({
    'widget.tgz.sigstore.json': 'verified',
    'tsconfig.json': 'BUNDLE_MALFORMED',
    'package.json': 'BUNDLE_MALFORMED',
    'empty.jsonl': 'BUNDLE_MALFORMED',
    'x.json': 'BUNDLE_MALFORMED',
    'dangling.json': 'BUNDLE_MALFORMED',
    'loop.json': 'BUNDLE_MALFORMED',
  });
});

test('a folder of nothing but foreign files is refused as one without a bundle', async () => {
  const folder = folderWith('only-foreign', { 'tsconfig.json': '// no bundle\n{}' });
  expect(await inFolder(folder)).toMatchObject({ exit: 1, code: 'BUNDLE_MALFORMED' });
});

test.each([
  ['empty', {}],
  ['of other endings', { 'readme.md': 'no bundle', bundle: 'no ending' }],
])('a folder that is %s holds no bundle', async (name, files) => {
  const folder = folderWith(name.replaceAll(' ', '-'), files);
  expect(await inFolder(folder)).toMatchObject({ exit: 2, code: 'BUNDLE_UNREADABLE' });
});

test('a link to a folder of bundles is that folder', async () => {
  const folder = folderWith('behind', { 'a.json': good });
  symlinkSync(folder, join(place.folder, 'link'));
  expect((await inFolder(join(place.folder, 'link'))).exit).toBe(0);
});

// ── message signatures over large files ─────────────────────────────────────────────────────

test.each<KeyKind>(['ed25519', 'rsa', 'p256', 'p384'])(
  'a message signature of %s over more than a mebibyte verifies, by its file and by its folder',
  async (kind) => {
    const key = makePair(kind);
    const message = randomBytes(1_048_577);
    const artifact = place.write(`big-${kind}`, message);
    const folder = folderWith(`of-${kind}`, { 'a.sigstore.json': await keySigned({ key, message }) });
    const flags = ['--key', place.write(`${kind}.pub`, publicPem(key))];
    for (const bundle of [join(folder, 'a.sigstore.json'), folder])
      expect(await runVerify([artifact, '--bundle', bundle, ...flags])).toMatchObject({ exit: 0 });
    const other = place.write(`other-${kind}`, Buffer.concat([message.subarray(1), Buffer.from('x')]));
    for (const bundle of [join(folder, 'a.sigstore.json'), folder])
      expect(await runVerify([other, '--bundle', bundle, ...flags])).toMatchObject({
        exit: 1,
        code: 'SUBJECT_MISMATCH',
      });
  },
);

// ── several artifacts, many bundles ─────────────────────────────────────────────────────────

const MANY = 150;

test('many artifacts and one file of as many bundles take seconds, and each unrelated one is told', async () => {
  const key = makePair('p256');
  const artifacts = Array.from({ length: MANY }, (_, i) => place.write(`many-${i}`, `artifact ${i}`));
  const bundles = await Promise.all(
    artifacts.map((_, i) => {
      const subject = [{ name: `many-${i}`, digest: { sha256: hexOf(Buffer.from(`artifact ${i}`)) } }];
      return keySigned({ key, payload: statementOf({ subject }) });
    }),
  );
  const file = place.write('all.jsonl', bundles.map((one) => JSON.stringify(one)).join('\n'));
  const start = process.cpuUsage();
  const flags = ['--bundle', file, '--key', place.write('many.pub', publicPem(key))];
  const { exit, stdout } = await runVerify([...artifacts, ...flags]);
  // It was a hundred seconds when each bundle was read and verified anew for each artifact.
  expect(process.cpuUsage(start).user).toBeLessThan(12_000_000);
  expect(exit).toBe(0);
  const { subjects } = JSON.parse(stdout);
  expect(subjects).toHaveLength(MANY);
  for (const { bundles: told } of subjects) {
    const codes: readonly string[] = told.map(({ status, reason }: Told) => reason?.code ?? status);
    expect(codes.filter((code) => code === 'SUBJECT_MISMATCH')).toHaveLength(MANY - 1);
    expect(codes.filter((code) => code === 'verified')).toHaveLength(1);
  }
}, 60_000);

// ── which root ──────────────────────────────────────────────────────────────────────────────

type RootJson = { certificateAuthorities: { certChain: { certificates: { rawBytes: string }[] } }[] };

/** A certificate that the built-in root lists, and that its authority has issued. */
function listedIn(name: keyof typeof BUILT_IN): Buffer {
  const root: RootJson = JSON.parse(BUILT_IN[name].builtIn?.bytes.toString('utf8') ?? '');
  return Buffer.from(root.certificateAuthorities.at(-1)?.certChain.certificates[0]?.rawBytes ?? '', 'base64');
}

/** Of our own artifact, with a certificate that is not the signer's: it is refused after a root was chosen. */
function by(certificate: Buffer, bundle = good): BundleJson {
  const { verificationMaterial: material } = bundle;
  const rawBytes = certificate.toString('base64');
  return { ...bundle, verificationMaterial: { ...material, certificate: { rawBytes } } };
}

test.each(['github', 'sigstore'] as const)('what %s has issued is held against its root', async (name) => {
  const bundle = place.write(`by-${name}.json`, by(listedIn(name)));
  const { code, stdout } = await runVerify([place.artifact, '--bundle', bundle, ...BY_IDENTITY]);
  expect([code, JSON.parse(stdout).subjects[0].root.name]).toEqual(['CHAIN_INVALID', name]);
});

test('the organisation of an issuer is read whole, with the comma in it', () => {
  expect(issuedBy(listedIn('github'))).toBe('GitHub, Inc.');
  expect(issuedBy(listedIn('sigstore'))).toBe('sigstore.dev');
});

test.each(['GitHub, Inc.x', 'xGitHub, Inc.', 'GitHub, Inc. ', 'GitHub\\, Inc.', 'github, inc.,'])(
  'an issuer of the organisation “%s” is not GitHub',
  async (organisation) => {
    const { certificate } = await issueLeaf(sigstore);
    // As long as ours: nothing has to be counted anew.
    const der = Buffer.from(certificate.toString('latin1').replace('sigstore.test', organisation), 'latin1');
    expect(issuedBy(der)).toBe(organisation);
    const bundle = place.write('by-other.json', by(der));
    const { stdout } = await runVerify([place.artifact, '--bundle', bundle, ...BY_IDENTITY]);
    expect(JSON.parse(stdout).subjects[0].root.name).toBe('sigstore');
  },
);

const VECTORS = process.env.COUNTERSIGN_VECTORS ?? join(import.meta.dirname, '../../../shared/vectors');
const CASES = join(VECTORS, 'sigstore-conformance/bundle-verify');
const CASE = join(CASES, 'happy-path-v0.3-new-mediaType/bundle.sigstore.json');
const OF_VECTORS =
  'https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main';

test.skipIf(!existsSync(CASE))(
  'the root in the answer is that of the bundle that verified, wherever it stands',
  async () => {
    const real: BundleJson = JSON.parse(readFileSync(CASE, 'utf8'));
    const foreign = by(listedIn('github'), real);
    const flags = ['--certificate-identity', OF_VECTORS, ...BY_IDENTITY.slice(2)];
    for (const order of [
      [real, foreign],
      [foreign, real],
    ]) {
      const file = place.write('order.jsonl', order.map((one) => JSON.stringify(one)).join('\n'));
      const { exit, stdout } = await runVerify([join(CASES, 'a.txt'), '--bundle', file, ...flags]);
      expect([exit, JSON.parse(stdout).subjects[0].root.name]).toEqual([0, 'sigstore']);
    }
  },
);
