import { z } from 'zod';
import type { Issuer } from '../issuer.ts';
import type { JsonObject } from '../jws.ts';
import {
  event,
  id,
  jti,
  type MissingClaim,
  name,
  objectId,
  parseClaims,
  projectPath,
  type Run,
  withoutSlash,
} from './run.ts';

/**
 * GitLab CI (providers.md §2). The job's project decides, which old instances do not name; `project_id` is where
 * the merge request comes from. `ci_config_*` is the author's and is not read.
 */
const table = z.object({
  job_project_id: id,
  project_id: id,
  project_path: projectPath.optional(),
  job_project_path: projectPath.optional(),
  pipeline_source: event,
  sha: objectId,
  ref: name,
  pipeline_id: id,
  job_id: id,
  jti,
});

/** GitLab has no attempts: a job that is run again is another job. */
export function gitlabRun(claims: JsonObject, issuer: Issuer): Run | MissingClaim {
  const parsed = parseClaims(table, claims);
  if ('missing' in parsed) return parsed;
  const { claims: found } = parsed;
  const isFork = found.project_id !== found.job_project_id;
  const path = found.job_project_path ?? (isFork ? undefined : found.project_path);
  if (path === undefined) return { missing: 'job_project_path' };
  return {
    repositoryId: found.job_project_id,
    repositoryName: path,
    repositoryUrl: `${serverOf(issuer)}/${path}`,
    workflow: { ref: null, sha: null },
    event: found.pipeline_source,
    isPullRequest: found.pipeline_source === 'merge_request_event',
    isFork,
    sha: found.sha,
    ref: found.ref,
    run: { id: found.pipeline_id, attempt: found.job_id },
    jti: found.jti,
  };
}

/** The issuer is the instance; one that is no https URL is a test's. */
function serverOf({ issuer, server }: Issuer): string {
  if (server !== null) return withoutSlash(server);
  return issuer.startsWith('https://') ? withoutSlash(issuer) : 'https://gitlab.com';
}
