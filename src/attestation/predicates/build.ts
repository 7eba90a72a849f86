import type { JsonValue } from '../../lib/strict-json.ts';

/** Facts of a GitHub build → the SLSA provenance v1 that GitHub's own attestations have. */

/** https://github.com/actions/buildtypes/tree/main/workflow/v1 */
const BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';
export const PROVENANCE_TYPE = 'https://slsa.dev/provenance/v1';

export type BuildFacts = {
  /** `https://github.com`. */
  readonly server: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly repositoryId: string;
  readonly ownerId: string;
  /** The commit that was checked out, and the full ref it was named by. */
  readonly commit: string;
  readonly ref: string;
  /** The workflow that was started: `.github/workflows/NAME`, and the ref it was read from. */
  readonly workflow: { readonly path: string; readonly ref: string };
  /** The workflow that holds the job: `owner/name/PATH@REF`. */
  readonly jobWorkflow: string;
  readonly event: string;
  readonly runnerEnvironment: string;
  readonly runId: string;
  readonly runAttempt: string;
};

/** The predicate, field for field as `actions/attest-build-provenance` writes it. */
export function buildProvenance(facts: BuildFacts): JsonValue {
  const repository = `${facts.server}/${facts.repository}`;
  return {
    buildDefinition: {
      buildType: BUILD_TYPE,
      externalParameters: {
        workflow: { ref: facts.workflow.ref, repository, path: facts.workflow.path },
      },
      internalParameters: {
        github: {
          event_name: facts.event,
          repository_id: facts.repositoryId,
          repository_owner_id: facts.ownerId,
          runner_environment: facts.runnerEnvironment,
        },
      },
      resolvedDependencies: [{ uri: `git+${repository}@${facts.ref}`, digest: { gitCommit: facts.commit } }],
    },
    runDetails: {
      builder: { id: `${facts.server}/${facts.jobWorkflow}` },
      metadata: {
        invocationId: `${repository}/actions/runs/${facts.runId}/attempts/${facts.runAttempt}`,
      },
    },
  };
}
