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
  type Run,
  withoutSlash,
} from './run.ts';

/** GitHub Actions (providers.md §2). `sub` is configurable and is not read. */
const table = z.object({
  repository_id: id,
  repository_owner_id: id,
  repository: z.string().regex(/^[A-Za-z0-9_-]{1,100}\/(?!\.{1,2}$)[A-Za-z0-9_.-]{1,100}$/),
  event_name: event,
  sha: objectId,
  /** Empty where an event has none. */
  ref: z.union([z.literal(''), name]),
  run_id: id,
  run_attempt: id,
  /** In every token: of the called workflow where there is one, else the run's own. */
  job_workflow_ref: name,
  job_workflow_sha: objectId,
  jti,
});

/** A fork's pull request gets no token, so no claim says fork; a fork's own run has the fork's own id. */
export function githubRun(claims: JsonObject, issuer: Issuer): Run | MissingClaim {
  const parsed = parseClaims(table, claims);
  if ('missing' in parsed) return parsed;
  const { claims: found } = parsed;
  return {
    repositoryId: found.repository_id,
    repositoryName: found.repository,
    repositoryUrl: `${serverOf(issuer)}/${found.repository}`,
    workflow: { ref: found.job_workflow_ref, sha: found.job_workflow_sha },
    event: found.event_name,
    isPullRequest: found.event_name === 'pull_request',
    isFork: false,
    sha: found.sha,
    ref: found.ref,
    run: { id: found.run_id, attempt: found.run_attempt },
    jti: found.jti,
  };
}

const ENTERPRISE_CLOUD = /^https:\/\/token\.actions\.([a-z0-9-]+\.ghe\.com)$/;
const ENTERPRISE_SERVER = /^(https:\/\/[^/]+)\/_services\/token$/;

function serverOf({ issuer, server }: Issuer): string {
  if (server !== null) return withoutSlash(server);
  const cloud = ENTERPRISE_CLOUD.exec(issuer)?.[1];
  if (cloud !== undefined) return `https://${cloud}`;
  return ENTERPRISE_SERVER.exec(issuer)?.[1] ?? 'https://github.com';
}
