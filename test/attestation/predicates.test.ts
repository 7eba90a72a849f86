import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { npmSubject, readNpmDocument, readPublish } from '../../src/attestation/predicates/npm.ts';
import { readProvenance } from '../../src/attestation/predicates/provenance.ts';
import {
  type BuildCertificate,
  buildLevel,
  checkProvenance,
  type ExpectedProvenance,
} from '../../src/attestation/predicates/provenance-check.ts';
import { normaliseRepository } from '../../src/attestation/predicates/repository.ts';
import { readSbom } from '../../src/attestation/predicates/sbom.ts';
import { checkSummary, type ExpectedSummary } from '../../src/attestation/predicates/summary.ts';
import { parseStatement, type Statement } from '../../src/attestation/statement.ts';
import { toStatement } from '../../src/evidence/statement.ts';
import { passedVerdict } from '../support/verdict.ts';

const COMMIT = '8d9b1c3f'.repeat(5);
const REPOSITORY = 'https://github.com/acme/app';
const GIT = `git+${REPOSITORY}@refs/heads/main`;
const WORKFLOW = `${REPOSITORY}/.github/workflows/release.yml@refs/heads/main`;
const GENERATOR = 'https://github.com/slsa-framework/slsa-github-generator/.github/workflows';
const V02 = 'https://slsa.dev/provenance/v0.2';
const V1 = 'https://slsa.dev/provenance/v1';

function statementOf(predicateType: string, predicate: object, subject: readonly object[] = []): Statement {
  const document = { _type: 'https://in-toto.io/Statement/v1', subject, predicateType, predicate };
  return parseStatement(Buffer.from(JSON.stringify(document)));
}

const refused = (code: string) => expect.objectContaining({ code });

// ── provenance: what producers write ────────────────────────────────────────────────────────

const github = (builder = WORKFLOW, more: object = {}) => ({
  buildDefinition: {
    buildType: 'https://actions.github.io/buildtypes/workflow/v1',
    externalParameters: {
      workflow: { ref: 'refs/heads/main', repository: REPOSITORY, path: '.github/workflows/release.yml' },
    },
    internalParameters: { github: { event_name: 'push', repository_id: '1', repository_owner_id: '2' } },
    resolvedDependencies: [{ uri: GIT, digest: { gitCommit: COMMIT } }],
    ...more,
  },
  runDetails: {
    builder: { id: builder },
    metadata: { invocationId: `${REPOSITORY}/actions/runs/1/attempts/1` },
  },
});

const generator = (more: object = {}) => ({
  builder: { id: `${GENERATOR}/generator_generic_slsa3.yml@refs/tags/v2.1.0` },
  buildType: 'https://github.com/slsa-framework/slsa-github-generator/generic@v1',
  invocation: {
    configSource: { uri: GIT, digest: { sha1: COMMIT }, entryPoint: '.github/workflows/release.yml' },
    parameters: {},
    environment: { github_ref: 'refs/heads/main' },
  },
  metadata: { buildInvocationID: '1-1' },
  materials: [{ uri: GIT, digest: { sha1: COMMIT } }],
  ...more,
});

const delegated = {
  buildDefinition: {
    buildType: 'https://github.com/slsa-framework/slsa-github-generator/delegator-generic@v0',
    externalParameters: {
      inputs: {},
      workflow: {
        path: '.github/workflows/release.yml',
        ref: 'refs/heads/main',
        repository: `git+${REPOSITORY}`,
      },
      source: { uri: GIT, digest: { sha1: COMMIT } },
    },
    internalParameters: { GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/release.yml@refs/heads/main' },
    resolvedDependencies: [{ uri: GIT, digest: { sha1: COMMIT } }],
  },
  runDetails: {
    builder: { id: `${GENERATOR}/builder_maven_slsa3.yml@refs/tags/v2.1.0` },
    metadata: { invocationId: '1-1' },
  },
};

const container = {
  buildDefinition: {
    buildType: 'https://slsa.dev/container-based-build/v0.1?draft',
    externalParameters: {
      source: { uri: GIT, digest: { sha1: COMMIT } },
      builderImage: { uri: 'bash@sha256:00', digest: { sha256: '00' } },
      configPath: 'config.toml',
    },
    resolvedDependencies: [
      {
        uri: 'git+https://github.com/slsa-framework/slsa-github-generator@refs/tags/v2.1.0',
        digest: { sha256: 'b'.repeat(64) },
      },
    ],
  },
  runDetails: { builder: { id: `${GENERATOR}/builder_container-based_slsa3.yml@refs/tags/v2.1.0` } },
};

const PROJECT = 'https://gitlab.com/acme/group/app';
const npmGitlab = {
  buildType: 'https://github.com/npm/cli/gitlab/v0alpha1',
  builder: { id: `${PROJECT}/-/runners/12270837` },
  invocation: {
    configSource: { uri: `git+${PROJECT}`, digest: { sha1: COMMIT }, entryPoint: 'publish' },
    parameters: { CI: 'true', CI_COMMIT_REF_NAME: 'main' },
  },
  metadata: { buildInvocationId: `${PROJECT}/-/jobs/1` },
  materials: [{ uri: `git+${PROJECT}`, digest: { sha1: COMMIT } }],
};

const gitlabRunner = {
  buildType: 'https://gitlab.com/gitlab-org/gitlab-runner/-/blob/v15.1.0/PROVENANCE.md',
  builder: { id: `${PROJECT}/-/runners/1` },
  invocation: { configSource: { uri: PROJECT, digest: { sha256: COMMIT }, entryPoint: 'build' } },
  materials: [],
};

const gitlab = {
  buildDefinition: {
    buildType: 'https://docs.gitlab.com/ci/pipeline_security/slsa/provenance_v1',
    externalParameters: { source: PROJECT, entryPoint: 'build', variables: {} },
    resolvedDependencies: [
      { uri: 'pkg:docker/registry.example.com/base@1', digest: { sha256: 'b'.repeat(64) } },
      { uri: PROJECT, digest: { gitCommit: COMMIT } },
    ],
  },
  runDetails: { builder: { id: `${PROJECT}/-/runners/1` }, metadata: { invocationId: '1' } },
};

const cloudBuild = {
  buildDefinition: {
    buildType: 'https://cloud.google.com/build/gcb-buildtypes/google-worker/v1',
    externalParameters: {
      buildConfigSource: { path: 'cloudbuild.yaml', ref: 'refs/heads/main', repository: `git+${REPOSITORY}` },
      substitutions: {},
    },
    resolvedDependencies: [
      { uri: GIT, digest: { gitCommit: COMMIT } },
      { uri: 'gcr.io/cloud-builders/docker@sha256:00', digest: { sha256: '00' } },
    ],
  },
  runDetails: { builder: { id: 'https://cloudbuild.googleapis.com/GoogleHostedWorker' }, metadata: {} },
};

const SOURCE = { uri: REPOSITORY, ref: 'refs/heads/main', commit: COMMIT };
const IN_GITLAB = { uri: PROJECT, ref: null, commit: COMMIT };

const PRODUCERS: Readonly<Record<string, readonly [string, object, object | null, string | null]>> = {
  "GitHub's attestations": [V1, github(), SOURCE, '.github/workflows/release.yml'],
  'npm on GitHub': [
    V1,
    github('https://github.com/actions/runner/github-hosted', {
      buildType: 'https://slsa-framework.github.io/github-actions-buildtypes/workflow/v1',
    }),
    SOURCE,
    '.github/workflows/release.yml',
  ],
  'npm on GitLab': [V02, npmGitlab, IN_GITLAB, null],
  'slsa-github-generator, v0.2': [V02, generator(), SOURCE, '.github/workflows/release.yml'],
  'a delegated builder': [V1, delegated, SOURCE, '.github/workflows/release.yml'],
  'a container-based build': [V1, container, SOURCE, null],
  "GitLab's runner, v0.2": [V02, gitlabRunner, IN_GITLAB, null],
  'GitLab, v1': [V1, gitlab, IN_GITLAB, null],
  'Google Cloud Build': [V1, cloudBuild, SOURCE, 'cloudbuild.yaml'],
  'a builder that nobody knows': [
    V1,
    github('https://builder.invalid/', { buildType: 'https://builder.invalid/v1', externalParameters: {} }),
    null,
    null,
  ],
};

for (const [title, [type, predicate, source, workflow]] of Object.entries(PRODUCERS)) {
  test(`source and workflow are read out of the provenance of ${title}`, () => {
    expect(readProvenance(statementOf(type, predicate))).toMatchObject({ source, workflow });
  });
}

const VECTORS = process.env.COUNTERSIGN_VECTORS ?? join(import.meta.dirname, '../../../shared/vectors');
const BUNDLE = join(
  VECTORS,
  'sigstore-conformance/bundle-verify/happy-path-intoto-in-dsse-v3/bundle.sigstore.json',
);

test.runIf(existsSync(BUNDLE))('provenance of the public conformance suite is read', () => {
  const { dsseEnvelope } = JSON.parse(readFileSync(BUNDLE, 'utf8'));
  const provenance = readProvenance(parseStatement(Buffer.from(dsseEnvelope.payload, 'base64')));
  expect(provenance).toMatchObject({
    version: 'v1',
    source: { uri: 'https://github.com/loosebazooka/aa-test' },
  });
});

const other = (uri: string, digest: object = { gitCommit: COMMIT }) => ({
  resolvedDependencies: [{ uri, digest }],
});

const CONTRADICTIONS: Readonly<Record<string, readonly [string, object]>> = {
  'two repositories': [V1, github(WORKFLOW, other('git+https://github.com/mallory/app@refs/heads/main'))],
  'two refs': [V1, github(WORKFLOW, other(`git+${REPOSITORY}@refs/heads/other`))],
  'two spellings of one repository': [
    V1,
    github(WORKFLOW, other('git+https://github.com/Acme/app@refs/heads/main')),
  ],
  'a repository that is a user name': [
    V1,
    github(WORKFLOW, other('git+https://github.com@mallory.invalid/acme/app')),
  ],
  'a repository with an escape': [
    V1,
    github(WORKFLOW, other('git+https://github.com/acme/%61pp@refs/heads/main')),
  ],
  'a repository with a parent in it': [V1, github(WORKFLOW, other('git+https://github.com/acme/x/../app'))],
  'an insecure repository': [V1, github(WORKFLOW, other('git+http://github.com/acme/app@refs/heads/main'))],
  'two commits of one entry': [V1, github(WORKFLOW, other(GIT, { gitCommit: COMMIT, sha1: 'a'.repeat(40) }))],
  'two repositories, v0.2': [
    V02,
    generator({ materials: [{ uri: 'git+https://github.com/mallory/app', digest: {} }] }),
  ],
  'two commits, v0.2': [V02, generator({ materials: [{ uri: GIT, digest: { sha1: 'a'.repeat(40) } }] })],
  'two repositories of a Cloud Build': [
    V1,
    {
      ...cloudBuild,
      buildDefinition: {
        ...cloudBuild.buildDefinition,
        ...other('git+https://github.com/mallory/app@refs/heads/main'),
      },
    },
  ],
  'two sources of a delegated build': [
    V1,
    {
      ...delegated,
      buildDefinition: {
        ...delegated.buildDefinition,
        externalParameters: {
          ...delegated.buildDefinition.externalParameters,
          source: 'git+https://github.com/mallory/app',
        },
      },
    },
  ],
};

for (const [title, [type, predicate]] of Object.entries(CONTRADICTIONS)) {
  test(`a provenance that names ${title} is refused`, () => {
    expect(() => readProvenance(statementOf(type, predicate))).toThrowError(refused('SOURCE_MISMATCH'));
  });
}

test('a library among the dependencies of an unknown builder does not pass for the source', () => {
  const predicate = github('https://builder.invalid/', { buildType: 'x:y', externalParameters: {} });
  expect(readProvenance(statementOf(V1, predicate)).source).toBeNull();
});

const BROKEN: Readonly<Record<string, readonly [string, object, string]>> = {
  'no builder': [V1, { ...github(), runDetails: {} }, 'BUNDLE_MALFORMED'],
  'a builder that is a list': [
    V1,
    { ...github(), runDetails: { builder: { id: [WORKFLOW] } } },
    'BUNDLE_MALFORMED',
  ],
  'an empty builder': [V1, github(''), 'BUNDLE_MALFORMED'],
  'no build type': [V1, github(WORKFLOW, { buildType: undefined }), 'BUNDLE_MALFORMED'],
  'no builder, v0.2': [V02, generator({ builder: null }), 'BUNDLE_MALFORMED'],
  'the fields of v0.2 under v1': [V1, generator(), 'BUNDLE_MALFORMED'],
  'the fields of v1 under v0.2': [V02, github(), 'BUNDLE_MALFORMED'],
  'the type of v0.1': ['https://slsa.dev/provenance/v0.1', generator(), 'PREDICATE_TYPE'],
  'a type with a slash behind': [`${V1}/`, github(), 'PREDICATE_TYPE'],
};

for (const [title, [type, predicate, code]] of Object.entries(BROKEN)) {
  test(`a provenance with ${title} is refused`, () => {
    expect(() => readProvenance(statementOf(type, predicate))).toThrowError(refused(code));
  });
}

const REPOSITORIES: readonly (readonly [string, string | null])[] = [
  ['https://github.com/acme/app', REPOSITORY],
  ['git+https://GitHub.com/acme/app.git', REPOSITORY],
  ['https://github.com/acme/app/', REPOSITORY],
  ['https://gitlab.com/a/b/c', 'https://gitlab.com/a/b/c'],
  ['https://git.acme.invalid:8443/a/b', 'https://git.acme.invalid:8443/a/b'],
  ...[
    'github.com/acme/app',
    'https://github.com/acme',
    'https://github.com//acme/app',
    'ssh://git@github.com/acme/app',
  ].map((text) => [text, null] as const),
  ...[
    'https://u:p@github.com/acme/app',
    'https://github.com/acme/app?x',
    'https://github.com/acme/.git',
    '',
  ].map((text) => [text, null] as const),
];

test('a repository has one form, and what could be read in two ways is none', () => {
  for (const [text, form] of REPOSITORIES) expect([text, normaliseRepository(text)]).toEqual([text, form]);
});

// ── provenance: against certificate and expectation ─────────────────────────────────────────

const CERTIFICATE: BuildCertificate = {
  sourceRepository: REPOSITORY,
  sourceRepositoryId: '1',
  sourceRef: 'refs/heads/main',
  sourceCommit: COMMIT,
  buildSigner: WORKFLOW,
  runnerEnvironment: 'github-hosted',
};
const NOTHING: ExpectedProvenance = { sourceRepository: null, sourceRef: null, builder: null };
const BUILT = readProvenance(statementOf(V1, github()));
const GENERATED = readProvenance(statementOf(V02, generator()));
const DELEGATED = readProvenance(statementOf(V1, delegated));
const PUBLISHED = readProvenance(statementOf(V1, github('https://github.com/actions/runner/github-hosted')));
const byGenerator = (file: string, ref = 'refs/tags/v2.1.0'): BuildCertificate => ({
  ...CERTIFICATE,
  buildSigner: `${GENERATOR}/${file}@${ref}`,
});

const ACCEPTED: Readonly<
  Record<string, readonly [typeof BUILT, Partial<ExpectedProvenance>, BuildCertificate | null]>
> = {
  'nothing is expected': [BUILT, {}, CERTIFICATE],
  'source, ref and builder are those of the certificate': [
    BUILT,
    { sourceRepository: REPOSITORY, sourceRef: 'refs/heads/main', builder: WORKFLOW },
    CERTIFICATE,
  ],
  'the owner of a key vouches for it': [BUILT, { sourceRepository: REPOSITORY, builder: WORKFLOW }, null],
  'the builder is expected without its ref': [BUILT, { builder: WORKFLOW.split('@')[0] ?? '' }, CERTIFICATE],
  'only the certificate names the source': [
    { ...BUILT, source: null },
    { sourceRepository: REPOSITORY },
    CERTIFICATE,
  ],
  'the runner is the builder and the certificate proves its kind': [
    PUBLISHED,
    { builder: 'https://github.com/actions/runner/github-hosted' },
    CERTIFICATE,
  ],
  'a delegator signs for another builder': [
    DELEGATED,
    { builder: `${GENERATOR}/builder_maven_slsa3.yml` },
    byGenerator('delegator_generic_slsa3.yml'),
  ],
};

for (const [title, [provenance, expected, certificate]] of Object.entries(ACCEPTED)) {
  test(`provenance passes where ${title}`, () => {
    expect(() => checkProvenance(provenance, { ...NOTHING, ...expected }, certificate)).not.toThrow();
  });
}

const runner = 'https://github.com/actions/runner/github-hosted';
const REFUSED: typeof ACCEPTED = {
  'another repository is expected': [
    BUILT,
    { sourceRepository: 'https://github.com/acme/other' },
    CERTIFICATE,
  ],
  'a longer repository is expected': [BUILT, { sourceRepository: `${REPOSITORY}lication` }, CERTIFICATE],
  'a shorter repository is expected': [
    BUILT,
    { sourceRepository: 'https://github.com/acme/ap' },
    CERTIFICATE,
  ],
  'the case of the repository differs': [
    BUILT,
    { sourceRepository: 'https://github.com/Acme/app' },
    CERTIFICATE,
  ],
  'another ref is expected': [BUILT, { sourceRef: 'refs/tags/v1' }, CERTIFICATE],
  'the short name of the ref is expected': [BUILT, { sourceRef: 'main' }, CERTIFICATE],
  'nobody names the source': [{ ...BUILT, source: null }, { sourceRepository: REPOSITORY }, null],
  'nobody names the ref': [
    { ...BUILT, source: { ...SOURCE, ref: null } },
    { sourceRef: 'refs/heads/main' },
    null,
  ],
  'the certificate has another repository': [
    BUILT,
    {},
    { ...CERTIFICATE, sourceRepository: 'https://github.com/mallory/app' },
  ],
  'the certificate has another ref': [BUILT, {}, { ...CERTIFICATE, sourceRef: 'refs/pull/1/merge' }],
  'the certificate has another commit': [BUILT, {}, { ...CERTIFICATE, sourceCommit: 'a'.repeat(40) }],
  'the certificate has another workflow': [
    BUILT,
    {},
    { ...CERTIFICATE, buildSigner: WORKFLOW.replace('release', 'test') },
  ],
  'a workflow claims to be the generator': [GENERATED, {}, CERTIFICATE],
  'a delegator of a branch signs for another builder': [
    DELEGATED,
    {},
    byGenerator('delegator_generic_slsa3.yml', 'refs/heads/main'),
  ],
  'a generator signs for another builder': [DELEGATED, {}, byGenerator('generator_generic_slsa3.yml')],
  'a runner claims to be hosted': [PUBLISHED, {}, { ...CERTIFICATE, runnerEnvironment: 'self-hosted' }],
  'another builder is expected': [BUILT, { builder: runner }, CERTIFICATE],
  'the builder is expected at another ref': [
    BUILT,
    { builder: WORKFLOW.replace('heads/main', 'tags/v1') },
    CERTIFICATE,
  ],
  'a part of the builder is expected': [
    BUILT,
    { builder: `${REPOSITORY}/.github/workflows/release` },
    CERTIFICATE,
  ],
  'an empty builder is expected': [BUILT, { builder: '' }, CERTIFICATE],
  'the expected builder stands in no certificate': [
    { ...BUILT, builder: 'https://cloudbuild.googleapis.com/GoogleHostedWorker' },
    { builder: 'https://cloudbuild.googleapis.com/GoogleHostedWorker' },
    CERTIFICATE,
  ],
};

for (const [title, [provenance, expected, certificate]] of Object.entries(REFUSED)) {
  test(`provenance is refused where ${title}`, () => {
    expect(() => checkProvenance(provenance, { ...NOTHING, ...expected }, certificate)).toThrowError(
      refused('SOURCE_MISMATCH'),
    );
  });
}

const LEVELS: Readonly<Record<string, readonly [typeof BUILT, BuildCertificate | null, number]>> = {
  'a generator at a full version is 3': [GENERATED, byGenerator('generator_generic_slsa3.yml'), 3],
  'a delegated builder at a full version is 3': [
    DELEGATED,
    byGenerator('delegator_lowperms-generic_slsa3.yml'),
    3,
  ],
  "somebody's builder behind the delegator is 2": [
    { ...DELEGATED, builder: WORKFLOW },
    byGenerator('delegator_generic_slsa3.yml'),
    2,
  ],
  'a generator of a short tag is 2': [
    { ...GENERATED, builder: `${GENERATOR}/generator_generic_slsa3.yml@refs/tags/v2` },
    byGenerator('generator_generic_slsa3.yml', 'refs/tags/v2'),
    2,
  ],
  'a generator of a release candidate is 2': [
    { ...GENERATED, builder: `${GENERATOR}/generator_generic_slsa3.yml@refs/tags/v2.1.0-rc.0` },
    byGenerator('generator_generic_slsa3.yml', 'refs/tags/v2.1.0-rc.0'),
    2,
  ],
  "a repository's own workflow on a hosted runner is 2": [BUILT, CERTIFICATE, 2],
  'npm on a hosted runner is 2': [PUBLISHED, CERTIFICATE, 2],
  'a self-hosted runner is 1': [BUILT, { ...CERTIFICATE, runnerEnvironment: 'self-hosted' }, 1],
  'an unknown kind of runner is 1': [BUILT, { ...CERTIFICATE, runnerEnvironment: 'github-hosted-like' }, 1],
  'a certificate without runner is 1': [BUILT, { ...CERTIFICATE, runnerEnvironment: null }, 1],
  'a builder that no certificate names is 1': [
    { ...BUILT, builder: 'https://builder.invalid/' },
    CERTIFICATE,
    1,
  ],
  'a key is 1': [GENERATED, null, 1],
  'a builder that the certificate contradicts is 0': [GENERATED, CERTIFICATE, 0],
};

for (const [title, [provenance, certificate, level]] of Object.entries(LEVELS)) {
  test(`the build level of ${title}`, () => {
    expect(buildLevel(provenance, certificate)).toBe(level);
  });
}

// ── summaries ───────────────────────────────────────────────────────────────────────────────

const NOW = new Date('2026-06-01T12:00:00Z');
const SHA = 'ab'.repeat(32);
const SUMMARY_V1 = 'https://slsa.dev/verification_summary/v1';
const SUMMARY_V02 = 'https://slsa.dev/verification_summary/v0.2';
const V1_SUMMARY = {
  verifier: { id: 'https://verifier.invalid/' },
  timeVerified: '2026-05-31T12:00:00.52Z',
  resourceUri: 'pkg:npm/app@1.0.0',
  policy: { uri: 'https://policy.invalid/', digest: { sha256: SHA } },
  verificationResult: 'PASSED',
  verifiedLevels: ['SLSA_BUILD_LEVEL_3', 'ORG_REVIEWED'],
  dependencyLevels: { SLSA_BUILD_LEVEL_2: 7 },
};
const V02_SUMMARY = {
  verifier: V1_SUMMARY.verifier,
  time_verified: V1_SUMMARY.timeVerified,
  resource_uri: V1_SUMMARY.resourceUri,
  policy: V1_SUMMARY.policy,
  verification_result: 'PASSED',
  policy_level: 'SLSA_LEVEL_3',
};
const EXPECTED: ExpectedSummary = {
  now: NOW,
  maxAgeDays: 30,
  verifiers: ['https://other.invalid/', 'https://verifier.invalid/'],
  policyDigest: `sha256:${SHA}`,
  resourceUri: 'pkg:npm/app@1.0.0',
  levels: ['SLSA_BUILD_LEVEL_2'],
};
const ANY: ExpectedSummary = {
  now: NOW,
  maxAgeDays: null,
  verifiers: null,
  policyDigest: null,
  resourceUri: null,
  levels: [],
};

test('a summary of v1 that is as expected passes, and a higher level includes the lower ones', () => {
  const summary = checkSummary(statementOf(SUMMARY_V1, V1_SUMMARY), EXPECTED);
  expect(summary).toMatchObject({
    version: 'v1',
    verifier: 'https://verifier.invalid/',
    policy: { digest: `sha256:${SHA}` },
  });
  for (const levels of [['SLSA_BUILD_LEVEL_0', 'ORG_REVIEWED'], ['SLSA_BUILD_LEVEL_3'], []]) {
    expect(() => checkSummary(statementOf(SUMMARY_V1, V1_SUMMARY), { ...EXPECTED, levels })).not.toThrow();
  }
});

test('a summary of v0.2 is read by its own names, and its levels are another track', () => {
  const statement = statementOf(SUMMARY_V02, V02_SUMMARY);
  expect(checkSummary(statement, { ...EXPECTED, levels: ['SLSA_LEVEL_2'] })).toMatchObject({
    version: 'v0.2',
  });
  expect(() => checkSummary(statement, EXPECTED)).toThrowError(refused('VSA_REJECTED'));
  expect(() => checkSummary(statementOf(SUMMARY_V1, V02_SUMMARY), ANY)).toThrowError(refused('VSA_REJECTED'));
});

test('evidence of our own passes', () => {
  const verdict = passedVerdict();
  const statement = toStatement({
    verdict,
    verdictBytes: Buffer.from('{}'),
    level: 'ORG_SOURCE_COUNTERSIGN',
    merge: null,
    verifierId: 'urn:countersign:key:x',
    now: NOW,
    bundles: [],
  });
  const parsed = parseStatement(Buffer.from(JSON.stringify(statement)));
  const expected = {
    ...EXPECTED,
    verifiers: ['urn:countersign:key:x'],
    policyDigest: verdict.policy.digest,
    resourceUri: `git+${verdict.subject.repository}`,
    levels: ['ORG_SOURCE_COUNTERSIGN'],
  };
  expect(checkSummary(parsed, expected).levels).toEqual(['ORG_SOURCE_COUNTERSIGN']);
});

test('a summary is good for its last day and by the clocks of two machines', () => {
  const at = (now: string) => () =>
    checkSummary(statementOf(SUMMARY_V1, V1_SUMMARY), { ...EXPECTED, now: new Date(now) });
  expect(at('2026-06-30T12:00:00.52Z')).not.toThrow();
  expect(at('2026-06-30T12:00:00.521Z')).toThrowError(refused('VSA_REJECTED'));
  expect(at('2026-05-31T11:55:01Z')).not.toThrow();
  expect(at('2026-05-31T11:55:00Z')).toThrowError(refused('VSA_REJECTED'));
});

const BAD_SUMMARIES: Readonly<Record<string, object>> = {
  'no verifier': { verifier: {} },
  'no policy': { policy: undefined },
  'no resource': { resourceUri: undefined },
  'no result': { verificationResult: undefined },
  'a result in a list': { verificationResult: ['PASSED'] },
  'no levels': { verifiedLevels: undefined },
  'levels in a text': { verifiedLevels: 'SLSA_BUILD_LEVEL_3' },
  'a level that is a number': { verifiedLevels: [3] },
  'FAILED beside a level': { verifiedLevels: ['SLSA_BUILD_LEVEL_3', 'FAILED'] },
  'two levels of one track': { verifiedLevels: ['SLSA_BUILD_LEVEL_1', 'SLSA_BUILD_LEVEL_3'] },
  'a level with a number of two meanings': { verifiedLevels: ['SLSA_BUILD_LEVEL_03'] },
  'a level in lower case': { verifiedLevels: ['slsa_build_level_3'] },
  'a day that is none': { timeVerified: '2026-02-30T00:00:00Z' },
  'an hour that is none': { timeVerified: '2026-05-31T24:00:00Z' },
  'a time without zone': { timeVerified: '2026-05-31T12:00:00' },
  'a date alone': { timeVerified: '2026-05-31' },
  'a time that is a number': { timeVerified: 1_780_000_000 },
};

for (const [title, change] of Object.entries(BAD_SUMMARIES)) {
  test(`a summary with ${title} is refused`, () => {
    const statement = statementOf(SUMMARY_V1, { ...V1_SUMMARY, ...change });
    expect(() => checkSummary(statement, { ...ANY, levels: ['SLSA_BUILD_LEVEL_2'] })).toThrowError(
      refused('VSA_REJECTED'),
    );
  });
}

test('what is no summary is none', () => {
  for (const type of [V1, `${SUMMARY_V1}/`, 'https://slsa.dev/verification_summary/v0.1']) {
    expect(() => checkSummary(statementOf(type, V1_SUMMARY), ANY)).toThrowError(refused('PREDICATE_TYPE'));
  }
});

// ── npm ─────────────────────────────────────────────────────────────────────────────────────

const NPM = 'https://github.com/npm/attestation/tree/main/specs/publish/v0.1';
const PUBLISH = { name: '@acme/app', version: '1.0.0-rc.1', registry: 'https://registry.npmjs.org' };
const PACKAGE = { name: 'pkg:npm/%40acme/app@1.0.0-rc.1', digest: { sha512: 'a'.repeat(128) } };

test('a publish attestation is about the package of its subject', () => {
  expect(readPublish(statementOf(NPM, PUBLISH, [PACKAGE]))).toEqual(PUBLISH);
});

const BAD_PUBLISHES: Readonly<Record<string, readonly [Statement, string]>> = {
  'another name': [statementOf(NPM, { ...PUBLISH, name: '@acme/other' }, [PACKAGE]), 'SUBJECT_MISMATCH'],
  'another version': [statementOf(NPM, { ...PUBLISH, version: '1.0.0' }, [PACKAGE]), 'SUBJECT_MISMATCH'],
  'no registry': [statementOf(NPM, { ...PUBLISH, registry: undefined }, [PACKAGE]), 'BUNDLE_MALFORMED'],
  'no subject': [statementOf(NPM, PUBLISH), 'BUNDLE_MALFORMED'],
  'two subjects': [statementOf(NPM, PUBLISH, [PACKAGE, PACKAGE]), 'BUNDLE_MALFORMED'],
  'a subject that is a file': [
    statementOf(NPM, PUBLISH, [{ ...PACKAGE, name: 'app.tgz' }]),
    'BUNDLE_MALFORMED',
  ],
  'another type': [statementOf(V1, PUBLISH, [PACKAGE]), 'PREDICATE_TYPE'],
};

for (const [title, [statement, code]] of Object.entries(BAD_PUBLISHES)) {
  test(`a publish attestation with ${title} is refused`, () => {
    expect(() => readPublish(statement)).toThrowError(refused(code));
  });
}

test('package URLs of npm are read exactly', () => {
  expect(npmSubject('pkg:npm/app@1.0.0')).toEqual({ name: 'app', version: '1.0.0' });
  expect(npmSubject('pkg:npm/@acme/app@1.0.0%2Bb')).toEqual({ name: '@acme/app', version: '1.0.0+b' });
  const none = [
    'pkg:npm/app',
    'pkg:npm/app@1',
    'pkg:npm/a/b@1.0.0',
    'pkg:npm/app@1.0.0?x=y',
    'pkg:pypi/app@1.0.0',
    'app@1.0.0',
  ];
  for (const name of [...none, 'pkg:npm/%40acme%2Fapp@1.0.0', 'pkg:npm/app@1.0.0\n', ''])
    expect(npmSubject(name)).toBeNull();
});

test("the registry's document is told from a bundle and from GitHub's answer", () => {
  const entry = { predicateType: V1, bundle: { mediaType: 'x' } };
  expect(readNpmDocument({ attestations: [entry, { ...entry, predicateType: NPM }] })).toHaveLength(2);
  expect(readNpmDocument({ attestations: [] })).toEqual([]);
  for (const value of [null, [], 'x', {}, { mediaType: 'x', attestations: [entry] }, { attestations: {} }]) {
    expect(readNpmDocument(value)).toBeNull();
  }
  expect(readNpmDocument({ attestations: [{ bundle: {}, repository_id: 1 }] })).toBeNull();
});

test('a document with an entry that is none is refused', () => {
  const entry = { predicateType: V1, bundle: {} };
  for (const bad of [
    null,
    'x',
    { predicateType: V1 },
    { bundle: {} },
    { predicateType: V1, bundle: [] },
    { predicateType: 1, bundle: {} },
  ]) {
    expect(() => readNpmDocument({ attestations: [entry, bad] })).toThrowError(refused('BUNDLE_MALFORMED'));
  }
});

// ── bills of materials ──────────────────────────────────────────────────────────────────────

const SPDX2 = { spdxVersion: 'SPDX-2.3', name: 'app', packages: [{ name: 'a' }, { name: 'b' }] };
const CDX = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  metadata: { component: { name: 'app' } },
  components: [{ name: 'a', components: [{ name: 'b' }] }, { name: 'c' }],
};
const SPDX3 = {
  '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
  '@graph': [
    { type: 'CreationInfo', specVersion: '3.0.1' },
    { type: 'SpdxDocument', name: 'app' },
    { type: 'software_Package', name: 'a' },
  ],
};
const none = { version: null, components: null, name: null };

const SBOMS: Readonly<Record<string, readonly [string, object, object | null]>> = {
  'SPDX 2': [
    'https://spdx.dev/Document',
    SPDX2,
    { format: 'SPDX', version: '2.3', components: 2, name: 'app' },
  ],
  'SPDX 2 as cosign 1 wrote it': [
    'https://spdx.dev/Document',
    { Data: JSON.stringify(SPDX2) },
    { version: '2.3', components: 2 },
  ],
  'SPDX 3': ['https://spdx.dev/Document/v3.0', SPDX3, { version: '3.0.1', components: 1, name: 'app' }],
  CycloneDX: [
    'https://cyclonedx.org/bom/v1.6',
    CDX,
    { format: 'CycloneDX', version: '1.6', components: 3, name: 'app' },
  ],
  'SPDX with nothing inside': ['https://spdx.dev/Document', {}, { format: 'SPDX', ...none }],
  'SPDX whose type has the version': [
    'https://spdx.dev/Document/v2.2',
    {},
    { format: 'SPDX', ...none, version: '2.2' },
  ],
  'SPDX of odd types': [
    'https://spdx.dev/Document',
    { spdxVersion: 2, name: {}, packages: 'x' },
    { format: 'SPDX', ...none },
  ],
  'CycloneDX of odd types': [
    'https://cyclonedx.org/bom',
    { components: [null, 'x', []], metadata: [] },
    { components: 3, name: null },
  ],
  'text that is no document': ['https://cyclonedx.org/bom', { Data: '{' }, { format: 'CycloneDX', ...none }],
  'something else': [V1, SPDX2, null],
};

for (const [title, [type, predicate, facts]] of Object.entries(SBOMS)) {
  test(`facts are read out of ${title}`, () => {
    const sbom = readSbom(statementOf(type, predicate));
    if (facts === null) expect(sbom).toBeNull();
    else expect(sbom).toMatchObject(facts);
  });
}
