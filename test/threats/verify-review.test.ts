import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attest } from '../../src/commands/attest.ts';
import { check } from '../../src/commands/check.ts';
import { evidence } from '../../src/commands/evidence.ts';
import { verify } from '../../src/commands/verify.ts';
import {
  BY_IDENTITY,
  BY_SOURCE,
  ISSUER,
  makePlace,
  type Place,
  runVerify,
  statementOf,
  verifyAt,
  WORKFLOW,
} from '../support/attestations.ts';
import { attesting, type Command, endOf, type Inputs, makeInputs } from '../support/inputs.ts';
import { withoutPrivileges } from '../support/privileges.ts';
import { makeRepository } from '../support/repository.ts';
import {
  type BundleJson,
  GITHUB_CLAIMS,
  githubVariables,
  issueLeaf,
  keySigned,
  makePair,
  type PrivateSigstore,
  privatePem,
  publicPem,
  signDsse,
  startSigstore,
} from '../support/sigstore.ts';

/** What reviews found in `verify` and `attest`, each as it was shown. */

let sigstore: PrivateSigstore;
let place: Place;
let good: BundleJson;
const pair = makePair('p256');
beforeAll(async () => {
  sigstore = await startSigstore();
  place = makePlace(sigstore);
  good = await signDsse(sigstore, { payload: statementOf() });
});
afterAll(() => sigstore.close());

// ── names and places ────────────────────────────────────────────────────────────────────────

test('names too long, loops of links and places that nobody may look at end in a named code', async () => {
  const key = ['--key', place.write('k.pub', publicPem(pair))];
  const at = (name: string): string => join(place.folder, name);
  const long = place.write('a'.repeat(250), 'x');
  symlinkSync('loop', at('loop'));
  mkdirSync(at('closed'));
  for (const name of ['closed/b.json', 'closed/a.tgz']) place.write(name, good);
  chmodSync(place.folder, 0o755);
  chmodSync(at('closed'), 0o000);
  const bundle = place.write('names.json', good);
  const cases: readonly (readonly [readonly string[], string])[] = [
    [[long], 'USAGE'],
    [[at('b'.repeat(300))], 'SUBJECT_UNREADABLE'],
    [[at('c'.repeat(300)), '--bundle', bundle], 'SUBJECT_UNREADABLE'],
    [[place.artifact, '--bundle', at('d'.repeat(300))], 'BUNDLE_UNREADABLE'],
    [[place.artifact, '--bundle', `${'e/'.repeat(3000)}e`], 'BUNDLE_UNREADABLE'],
    [[at('loop/x')], 'SUBJECT_UNREADABLE'],
    [[at('loop'), '--bundle', bundle], 'SUBJECT_UNREADABLE'],
    [[place.artifact, '--bundle', at('loop/x')], 'BUNDLE_UNREADABLE'],
    [[place.artifact, '--bundle', at('loop')], 'BUNDLE_UNREADABLE'],
    [[place.artifact, '--bundle', at('closed')], 'BUNDLE_UNREADABLE'],
    [[place.artifact, '--bundle', at('closed/b.json')], 'BUNDLE_UNREADABLE'],
    [[at('closed/a.tgz')], 'SUBJECT_UNREADABLE'],
    [[at('closed/a.tgz'), '--bundle', bundle], 'SUBJECT_UNREADABLE'],
  ];
  await withoutPrivileges(async () => {
    for (const [argv, code] of cases) {
      const ended = await runVerify([...argv, ...key]);
      expect([argv[0]?.slice(-12), ended.exit, ended.code]).toEqual([argv[0]?.slice(-12), 2, code]);
      expect(ended.hint).not.toBe('');
    }
  });
});

test.each(['missing.tgz', 'no/such/folder.tgz', 'widget.tgz/below'])(
  'an artifact that is not there is what is missing, not its bundle: %s',
  async (name) => {
    for (const bundle of [[], ['--bundle', place.write('any.json', good)]])
      expect(await runVerify([join(place.folder, name), ...bundle, ...BY_IDENTITY])).toMatchObject({
        exit: 2,
        code: 'SUBJECT_UNREADABLE',
      });
  },
);

// ── keys ────────────────────────────────────────────────────────────────────────────────────

test('a signature by another key is invalid, and names nobody’s identity', async () => {
  const bundle = await keySigned({ key: pair, payload: statementOf() });
  const key = place.write('other.pub', publicPem(makePair('p256')));
  const { exit, code, stdout } = await verifyAt(place, bundle, ['--key', key]);
  expect([exit, code]).toEqual([1, 'SIGNATURE_INVALID']);
  const { checks } = JSON.parse(stdout).subjects[0].bundles[0];
  expect(checks).toMatchObject({ signature: 'failed', identity: 'not-reached' });
});

test('a private key in place of the public one is refused, and no hint would write over it', async () => {
  const key = place.write('key.pem', privatePem(pair));
  const bundle = await keySigned({ key: pair, payload: statementOf() });
  const ended = await verifyAt(place, bundle, ['--key', key]);
  expect(ended).toMatchObject({ exit: 2, code: 'KEY_UNREADABLE' });
  expect(ended.hint).not.toContain('genpkey');
  expect(ended.hint).not.toContain('-out key.pem');
  expect(ended.hint).not.toContain(key);
});

/** A repository with a commit, and nothing to check. */
function makeChange(): string {
  const { root, commit, files, ref } = makeRepository();
  ref('refs/heads/main', commit(files({ a: 'a\n' })));
  return root;
}

test.each<[string, Command, (from: Inputs) => readonly string[]]>([
  ['attest', attest, (from) => [from.artifact, '--predicate', from.predicate, '--predicate-type', 'x:y']],
  ['verify', verify, (from) => [from.artifact, '--bundle', from.bundle]],
  ['evidence verify', evidence, (from) => ['verify', from.folder]],
  ['check', check, ({ folder }) => ['-C', makeChange(), '--base', 'HEAD', '--evidence', join(folder, 'e')]],
])('%s reads no key without an end', async (_, command, argv) => {
  const from = await makeInputs(sigstore);
  const start = performance.now();
  expect(await endOf(command, [...argv(from), '--key', '/dev/zero'])).toBe('KEY_UNREADABLE');
  expect(performance.now() - start).toBeLessThan(2000);
});

// ── flags ───────────────────────────────────────────────────────────────────────────────────

test.each([
  ['--signer-workflow', '.github/workflows/release.yml'],
  ['--signer-workflow', 'widget/.github/workflows/release.yml'],
  ['--signer-workflow', 'release.yml'],
  ['--predicate-type', 'slsaprovenance'],
  ['--predicate-type', 'slsaprovenance1'],
  ['--predicate-type', 'https://slsa.dev/provenance/v1 '],
  ['--verified-level', '3'],
  ['--verified-level', 'slsa_build_level_3'],
  ['--verified-level', 'SLSA_BUILD_LEVEL_3 '],
  ['--source-repository', 'acme'],
  ['--source-repository', '.git'],
])('%s %s is refused before anything is read', async (flag, value) => {
  const source = flag === '--source-repository' ? [] : BY_SOURCE;
  expect(await verifyAt(place, good, [...source, flag, value])).toMatchObject({ exit: 2, code: 'USAGE' });
});

test.each([
  'acme/widget',
  'acme/widget.git',
  'github.com/acme/widget',
  'https://github.com/acme/widget.git',
  'git+https://github.com/acme/widget',
  'git+https://github.com/acme/widget.git',
])('%s is the same source repository', async (name) => {
  const workflow = ['--signer-workflow', 'acme/widget/.github/workflows/release.yml'];
  expect((await verifyAt(place, good, ['--source-repository', name, ...workflow])).exit).toBe(0);
  expect(await verifyAt(place, good, ['--source-repository', `${name}x`])).toMatchObject({ exit: 1 });
});

// ── certificates ────────────────────────────────────────────────────────────────────────────

describe.each(['email', 'username'] as const)('a certificate with a URL as its %s', (kind) => {
  test.each([
    ['--certificate-identity', BY_IDENTITY],
    [
      '--certificate-identity-regexp',
      ['--certificate-identity-regexp', 'https://.*', '--certificate-oidc-issuer', ISSUER],
    ],
    ['--source-repository', BY_SOURCE],
    ['--signer-workflow', [...BY_SOURCE, '--signer-workflow', WORKFLOW]],
  ])('is not that workflow for %s', async (_, flags) => {
    const leaf = await issueLeaf(sigstore, { san: [{ kind, value: WORKFLOW }] });
    const bundle = await signDsse(sigstore, { payload: statementOf(), leaf });
    expect(await verifyAt(place, bundle, flags)).toMatchObject({ exit: 1, code: 'SIGNER_MISMATCH' });
  });
});

test.each([null, 'keyCertSign'] as const)(
  'a certificate of the key usage %s signs nothing',
  async (keyUsage) => {
    const leaf = await issueLeaf(sigstore, { keyUsage });
    const bundle = await signDsse(sigstore, { payload: statementOf(), leaf });
    expect(await verifyAt(place, bundle, BY_IDENTITY)).toMatchObject({ exit: 1, code: 'CHAIN_INVALID' });
  },
);

// ── attest ──────────────────────────────────────────────────────────────────────────────────

test('provenance by a workflow of another repository, as rulesets have it, is refused', async () => {
  const from = await makeInputs(sigstore);
  const event = from.at('event.json');
  writeFileSync(event, JSON.stringify({ repository: { private: false, visibility: 'public' } }));
  const claims = {
    ...GITHUB_CLAIMS,
    workflow_ref: 'acme/central/.github/workflows/ci.yml@refs/heads/main',
    job_workflow_ref: 'acme/central/.github/workflows/ci.yml@refs/heads/main',
  };
  const env = { ...githubVariables(claims), GITHUB_EVENT_PATH: event };
  const own = ['--fulcio-url', sigstore.fulcioUrl, '--rekor-url', sigstore.rekorUrl];
  sigstore.setClaims(claims);
  expect(await endOf(attest, [from.artifact, '--key', from.key], env)).toBe('CONTEXT_MISMATCH');
  expect(await endOf(attest, [from.artifact, ...own], { ...env, ...sigstore.env })).toBe('CONTEXT_MISMATCH');
  expect(await endOf(attest, attesting(from, from.artifact), env)).toBe('0');
  sigstore.setClaims(GITHUB_CLAIMS);
});

test.each([
  ['{"n":12345678901234567890}', 'PREDICATE_INVALID'],
  ['{"n":[{"m":-9007199254740992}]}', 'PREDICATE_INVALID'],
  ['{"n":9007199254740993}', 'PREDICATE_INVALID'],
  ['{"n":1e300}', 'PREDICATE_INVALID'],
  ['{"n":[9007199254740991,-9007199254740991,1.5,0]}', '0'],
  ['{"n":"12345678901234567890"}', '0'],
])('a predicate whose number would be rounded is not signed: %s → %s', async (text, end) => {
  const from = await makeInputs(sigstore);
  writeFileSync(from.predicate, text);
  expect(await endOf(attest, attesting(from, from.artifact))).toBe(end);
});
