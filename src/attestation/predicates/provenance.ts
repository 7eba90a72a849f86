import { VerificationError } from '../../errors.ts';
import type { JsonValue } from '../../lib/strict-json.ts';
import { isObject, listAt, shown, textAt, valueAt } from '../json.ts';
import type { Statement } from '../statement.ts';
import { isCommit, parseSource, type SourceClaim } from './repository.ts';

/**
 * SLSA provenance v0.2 and v1: what the builder says it built, from where and how. The forms differ by producer:
 * slsa-github-generator, GitHub's artifact attestations, npm (GitHub, GitLab), GitLab and Google Cloud Build.
 */

export { buildLevel, checkProvenance } from './provenance-check.ts';

/** Claimed by whoever signed; `checkProvenance` compares it with what is verified. */
export type Provenance = {
  readonly version: 'v0.2' | 'v1';
  readonly builder: string;
  readonly buildType: string;
  /** Null: the provenance names no source in a place that we know. */
  readonly source: SourceClaim | null;
  /** The path of the workflow file. */
  readonly workflow: string | null;
  readonly invocation: string | null;
  /** The forge's own id of the repository: a name may come to mean another. */
  readonly repositoryId: string | null;
};

export const PROVENANCE_V02 = 'https://slsa.dev/provenance/v0.2';
export const PROVENANCE_V1 = 'https://slsa.dev/provenance/v1';

/** The places of one provenance that name the source. */
type Places = {
  readonly named: readonly (SourceClaim | 'unreadable')[];
  readonly dependencies: readonly JsonValue[];
};

/**
 * Producers whose first git dependency is the source, by their own specification. With all others a dependency is
 * one of many: a library's repository must not pass for the source.
 */
const SOURCE_COMES_FIRST = [
  /^https:\/\/slsa-framework\.github\.io\/github-actions-buildtypes\/workflow\/v1$/,
  /^https:\/\/(?:actions\.github\.io|github\.com\/actions)\/buildtypes\/workflow\/v1$/,
  /^https:\/\/github\.com\/slsa-framework\/slsa-github-generator[/@-]/,
  /^https:\/\/github\.com\/npm\/cli\//,
  /^https:\/\/cloud\.google\.com\/build\/gcb-buildtypes\//,
];
/** Elsewhere (Tekton) the field of this name says where the pipeline is from, not what it built. */
const CLOUD_BUILD = /^https:\/\/cloud\.google\.com\/build\/gcb-buildtypes\//;
const WORKFLOW_FILE = /\.ya?ml$/;

/**
 * Reads the provenance in a statement.
 * @throws VerificationError PREDICATE_TYPE, BUNDLE_MALFORMED, SOURCE_MISMATCH (two places name two sources)
 */
export function readProvenance(statement: Pick<Statement, 'predicateType' | 'predicate'>): Provenance {
  const { predicateType, predicate } = statement;
  if (predicateType === PROVENANCE_V02) return readV02(predicate);
  if (predicateType === PROVENANCE_V1) return readV1(predicate);
  throw new VerificationError(
    'PREDICATE_TYPE',
    `expected SLSA provenance v0.2 or v1, found ${shown(predicateType)}`,
  );
}

function readV02(predicate: JsonValue): Provenance {
  const buildType = required(predicate, 'buildType');
  const config = valueAt(predicate, 'invocation', 'configSource');
  const entry = textAt(config, 'entryPoint');
  return {
    version: 'v0.2',
    builder: required(predicate, 'builder', 'id'),
    buildType,
    source: sourceOf(buildType, { named: descriptor(config), dependencies: listAt(predicate, 'materials') }),
    // GitLab's entry point is the name of a job.
    workflow: entry !== null && WORKFLOW_FILE.test(entry) ? entry : null,
    invocation:
      textAt(predicate, 'metadata', 'buildInvocationId') ??
      textAt(predicate, 'metadata', 'buildInvocationID'),
    repositoryId:
      textAt(predicate, 'invocation', 'environment', 'GITHUB_REPOSITORY_ID') ??
      textAt(predicate, 'invocation', 'environment', 'github_repository_id'),
  };
}

function readV1(predicate: JsonValue): Provenance {
  const definition = valueAt(predicate, 'buildDefinition');
  const buildType = required(definition, 'buildType');
  const parameters = valueAt(definition, 'externalParameters');
  const config = CLOUD_BUILD.test(buildType) ? valueAt(parameters, 'buildConfigSource') : null;
  const metadata = valueAt(predicate, 'runDetails', 'metadata');
  return {
    version: 'v1',
    builder: required(predicate, 'runDetails', 'builder', 'id'),
    buildType,
    source: sourceOf(buildType, {
      named: [
        ...checkout(valueAt(parameters, 'workflow')),
        ...checkout(config),
        ...descriptor(valueAt(parameters, 'source')),
      ],
      dependencies: listAt(definition, 'resolvedDependencies'),
    }),
    workflow: textAt(parameters, 'workflow', 'path') ?? textAt(config, 'path'),
    invocation: textAt(metadata, 'invocationId') ?? textAt(metadata, 'invocationID'),
    repositoryId: textAt(definition, 'internalParameters', 'github', 'repository_id'),
  };
}

function required(value: JsonValue, ...names: readonly string[]): string {
  const found = textAt(value, ...names);
  if (found !== null) return found;
  throw new VerificationError('BUNDLE_MALFORMED', `expected the provenance to have ${names.join('.')}`);
}

/** `{ repository, ref }`, as GitHub and Google write it. */
function checkout(value: JsonValue): Places['named'] {
  const repository = textAt(value, 'repository');
  if (repository === null) return [];
  const claim = parseSource(repository);
  const ref = textAt(value, 'ref');
  if (claim === null || (ref !== null && claim.ref !== null && ref !== claim.ref)) return ['unreadable'];
  return [{ ...claim, ref: ref ?? claim.ref }];
}

/** A ResourceDescriptor, or nothing but its URI. */
function descriptor(value: JsonValue): Places['named'] {
  const uri = typeof value === 'string' ? value : textAt(value, 'uri');
  if (uri === null || uri === '') return [];
  const claim = parseSource(uri);
  const commits = claim === null ? [] : commitsOf(value, claim);
  if (claim === null || commits.length > 1) return ['unreadable'];
  return [{ ...claim, commit: commits[0] ?? null }];
}

/** GitLab's runner writes the commit as `sha256`, others as `sha1` or `gitCommit`. */
function commitsOf(value: JsonValue, claim: SourceClaim): readonly string[] {
  const digest = isObject(value) ? valueAt(value, 'digest') : null;
  const stated = ['gitCommit', 'sha1', 'sha256'].map((name) => textAt(digest, name));
  return [...new Set([claim.commit, ...stated])].filter((text) => text !== null).filter(isCommit);
}

function sourceOf(buildType: string, { named, dependencies }: Places): SourceClaim | null {
  const claims = [...named, ...firstGit(buildType, dependencies)];
  const readable = claims.filter((claim) => claim !== 'unreadable');
  const [first, ...others] = readable;
  if (first === undefined) return null;
  if (readable.length < claims.length) throw disagree(first.uri, 'another that cannot be read');
  const agreed = others.reduce(agree, first);
  // A dependency is found by its repository here, so it can add the commit and never the source.
  const same = dependencies.flatMap(descriptor).find((one) => one !== 'unreadable' && one.uri === agreed.uri);
  return same === undefined || same === 'unreadable' ? agreed : agree(agreed, same);
}

function firstGit(buildType: string, dependencies: readonly JsonValue[]): Places['named'] {
  if (!SOURCE_COMES_FIRST.some((pattern) => pattern.test(buildType))) return [];
  const git = dependencies.find((one) => textAt(one, 'uri')?.startsWith('git+') === true);
  return git === undefined ? [] : descriptor(git);
}

function agree(one: SourceClaim, other: SourceClaim): SourceClaim {
  if (one.uri !== other.uri) throw disagree(one.uri, other.uri);
  for (const part of ['ref', 'commit'] as const) {
    const [a, b] = [one[part], other[part]];
    if (a !== null && b !== null && a !== b) throw disagree(`${part} ${a}`, b);
  }
  return { uri: one.uri, ref: one.ref ?? other.ref, commit: one.commit ?? other.commit };
}

function disagree(one: string, other: string): VerificationError {
  return new VerificationError(
    'SOURCE_MISMATCH',
    `expected the provenance to name one source, found ${shown(one)} and ${shown(other)}`,
  );
}
