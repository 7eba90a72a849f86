import { VerificationError } from '../../errors.ts';
import type { CertificateClaims } from '../certificate.ts';
import { shown } from '../json.ts';
import { normaliseRepository, type SourceClaim } from './repository.ts';

/** A provenance says what its signer wrote into it: here it meets what the certificate proves and what is expected. */

/** Fulcio's extensions of a verified certificate (fulcio/docs/oid-info.md); null: it does not have this one. */
export type BuildCertificate = Pick<
  CertificateClaims,
  | 'sourceRepository'
  | 'sourceRepositoryId'
  | 'sourceRef'
  | 'sourceCommit'
  | 'buildSigner'
  | 'runnerEnvironment'
>;

/** What a provenance claims and a certificate can prove. */
export type BuildClaim = {
  readonly builder: string;
  readonly source: SourceClaim | null;
  readonly repositoryId: string | null;
};

/** Null: anything will do. */
export type ExpectedProvenance = {
  readonly sourceRepository: string | null;
  /** The whole ref: `refs/tags/v1.0.0`. */
  readonly sourceRef: string | null;
  /** A builder id; without `@ref` that builder at any ref. */
  readonly builder: string | null;
};

const GENERATOR = 'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/';
/** They sign for other workflows, whose id they have checked and put into the provenance as the builder. */
const DELEGATORS = ['delegator_generic_slsa3.yml', 'delegator_lowperms-generic_slsa3.yml'];
/** Reusable workflows whose project claims Build L3: no step of the caller reaches what signs. */
const ISOLATED = [
  ...DELEGATORS,
  'builder_bazel_slsa3.yml',
  'builder_container-based_slsa3.yml',
  'builder_go_slsa3.yml',
  'builder_gradle_slsa3.yml',
  'builder_maven_slsa3.yml',
  'builder_nodejs_slsa3.yml',
  'generator_container_slsa3.yml',
  'generator_generic_slsa3.yml',
];
/** Branches move, and so do tags like `v1`: only a full version is one builder. */
const VERSION = /^refs\/tags\/v(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;
/** npm's builder, and GitHub's before it named the workflow. */
const RUNNER = 'https://github.com/actions/runner';
const HOSTED = new Set(['github-hosted', 'gitlab-hosted']);

/**
 * Compares source and builder of a provenance with the certificate (null: signed with a key, whose owner vouches
 * for all of it) and with what is expected.
 * @throws VerificationError SOURCE_MISMATCH
 */
export function checkProvenance(
  provenance: BuildClaim,
  expected: ExpectedProvenance,
  certificate: BuildCertificate | null,
): void {
  const { source } = provenance;
  const repository = certificate?.sourceRepository ?? null;
  checkFact('source repository', expected.sourceRepository, repository, source?.uri ?? null, sameRepository);
  const id = certificate?.sourceRepositoryId ?? null;
  checkFact('source repository id', null, id, provenance.repositoryId, sameText);
  const ref = certificate?.sourceRef ?? null;
  checkFact('source ref', expected.sourceRef, ref, source?.ref ?? null, sameText);
  checkFact('source commit', null, certificate?.sourceCommit ?? null, source?.commit ?? null, sameText);
  checkBuilder(provenance.builder, expected.builder, certificate);
}

type Same = (one: string, other: string) => boolean;

/** `proven` by the certificate, `claimed` by the predicate: those that speak agree, and one speaks when asked. */
function checkFact(
  what: string,
  expected: string | null,
  proven: string | null,
  claimed: string | null,
  same: Same,
): void {
  if (proven !== null && claimed !== null && !same(proven, claimed)) {
    throw mismatch(`${what} ${shown(proven)} of the certificate`, `${shown(claimed)} in the provenance`);
  }
  if (expected === null) return;
  const found = proven ?? claimed;
  if (found === null) throw mismatch(`${what} ${shown(expected)}`, 'none');
  if (!same(expected, found)) throw mismatch(`${what} ${shown(expected)}`, shown(found));
}

function sameText(one: string, other: string): boolean {
  return one === other;
}

function sameRepository(one: string, other: string): boolean {
  return (normaliseRepository(one) ?? one) === (normaliseRepository(other) ?? other);
}

function checkBuilder(builder: string, expected: string | null, certificate: BuildCertificate | null): void {
  const backing = certificate === null ? 'open' : backingOf(builder, certificate);
  if (backing === 'contradicted') {
    const who = certificate?.buildSigner ?? certificate?.runnerEnvironment ?? 'another';
    throw mismatch(`builder ${shown(who)} of the certificate`, `${shown(builder)} in the provenance`);
  }
  if (expected === null) return;
  if (!isBuilder(builder, expected)) throw mismatch(`builder ${shown(expected)}`, shown(builder));
  if (certificate !== null && backing !== 'proven') {
    throw mismatch(`a certificate of builder ${shown(expected)}`, 'one that does not name the builder');
  }
}

/** Exact; `expected` without a ref is that builder at any ref, never a longer name. */
function isBuilder(builder: string, expected: string): boolean {
  if (builder === expected) return true;
  if (expected === '' || expected.includes('@') || !builder.startsWith(`${expected}@`)) return false;
  const ref = builder.slice(expected.length + 1);
  return ref !== '' && !ref.includes('@');
}

/** What the certificate says of the builder that the provenance names. `open`: it says nothing of it. */
function backingOf(builder: string, certificate: BuildCertificate): 'proven' | 'contradicted' | 'open' {
  const { buildSigner, runnerEnvironment, sourceRepository } = certificate;
  if (buildSigner !== null && builder === buildSigner) return 'proven';
  if (builder === RUNNER || builder.startsWith(`${RUNNER}/`)) {
    if (runnerEnvironment === null) return 'open';
    return builder === RUNNER || builder === `${RUNNER}/${runnerEnvironment}` ? 'proven' : 'contradicted';
  }
  if (buildSigner === null) return 'open';
  if (isWorkflow(builder)) return generatorOf(buildSigner, DELEGATORS) ? 'proven' : 'contradicted';
  if (sourceRepository !== null && isRunnerOf(builder, sourceRepository)) return 'proven';
  return 'open';
}

function isWorkflow(builder: string): boolean {
  return builder.includes('/.github/workflows/');
}

/** GitLab's builder id is the page of the runner inside the project; its number stands in no certificate. */
function isRunnerOf(builder: string, repository: string): boolean {
  return builder.startsWith(`${repository}/-/runners/`) && /\/\d+$/.test(builder);
}

/** Whether an id is one of slsa-github-generator's workflows in these files, at a full version. */
function generatorOf(id: string, files: readonly string[]): boolean {
  return files.some((file) => {
    const start = `${GENERATOR}${file}@`;
    return id.startsWith(start) && VERSION.test(id.slice(start.length));
  });
}

/**
 * The SLSA Build level that a verified provenance is good for; a provenance itself claims none. 1: it was
 * verified. 2: by certificate on a hosted runner, which proves the builder. 3: also, the builder is a workflow of
 * slsa-github-generator at a full version. Somebody's own reusable workflow may be isolated as well; nobody says
 * so in what we verify, so it stays 2.
 */
export function buildLevel(provenance: BuildClaim, certificate: BuildCertificate | null): 0 | 1 | 2 | 3 {
  if (certificate === null) return 1;
  const backing = backingOf(provenance.builder, certificate);
  if (backing === 'contradicted') return 0;
  if (backing === 'open' || !HOSTED.has(certificate.runnerEnvironment ?? '')) return 1;
  const signer = certificate.buildSigner ?? '';
  return generatorOf(signer, ISOLATED) && generatorOf(provenance.builder, ISOLATED) ? 3 : 2;
}

function mismatch(expected: string, found: string): VerificationError {
  return new VerificationError('SOURCE_MISMATCH', `expected ${expected}, found ${found}`);
}
