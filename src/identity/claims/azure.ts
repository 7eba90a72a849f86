import { z } from 'zod';
import { isUrl } from '../../lib/url.ts';
import type { Issuer } from '../issuer.ts';
import type { JsonObject } from '../jws.ts';
import {
  guid,
  id,
  jti,
  type MissingClaim,
  name,
  objectId,
  parseClaims,
  type Run,
  withoutSlash,
} from './run.ts';

/**
 * Azure Pipelines without a service connection (providers.md §1, §2). With one the subject is `sc://`, and nothing
 * says which run it was.
 */
const table = z.object({
  sub: name.regex(/^p:\/\/(?!\.{1,2}\/)[^/]+\/(?!\.{1,2}\/)[^/]+\/.+$/),
  org_id: guid,
  prj_id: guid,
  def_id: id,
  rpo_uri: name.optional(),
  rpo_ver: objectId,
  rpo_ref: name,
  run_id: id,
  jti,
});

/** No claim says what started a run, which attempt it is or whether its source is a fork's. */
export function azureRun(claims: JsonObject, issuer: Issuer): Run | MissingClaim {
  const parsed = parseClaims(table, claims);
  if ('missing' in parsed) return parsed;
  const { claims: found } = parsed;
  // All organisations share their keys: a token of one says so twice, or not at all.
  const organisation = guid.safeParse(withoutSlash(issuer.issuer).split('/').at(-1)).data;
  if (organisation !== undefined && organisation !== found.org_id) return { missing: 'org_id' };
  const isPullRequest = /^refs\/pull\/[0-9]+\/merge$/.test(found.rpo_ref);
  const url = repositoryUrl(found, issuer);
  if (url === null || url.length > MAX_URL) return { missing: 'rpo_uri' };
  return {
    repositoryId: `${found.org_id}/${found.prj_id}/${found.def_id}`,
    repositoryName: new URL(url).pathname.slice(1),
    repositoryUrl: url,
    workflow: { ref: null, sha: null },
    event: isPullRequest ? 'PullRequest' : 'unknown',
    isPullRequest,
    isFork: false,
    sha: found.rpo_ver,
    ref: found.rpo_ref,
    run: { id: found.run_id, attempt: '1' },
    jti: found.jti,
  };
}

type Found = z.infer<typeof table>;

const SERVICES = 'https://dev.azure.com';
/** Escapes make a name nine times as long; it stands in a mandate twice, and the store indexes it. */
const MAX_URL = 1_800;

/**
 * Whoever may edit a pipeline may point it at any repository of the world: only one of the pipeline's own
 * organisation is believed, or of the server that the configuration names. Without one any other is its project's;
 * with one it is null: on a server of others that project's name may be somebody's repository.
 */
function repositoryUrl({ rpo_uri: uri = '', sub }: Found, { server }: Issuer): string | null {
  const [organisation = '', project = ''] = sub.slice('p://'.length).split('/').map(encodeURIComponent);
  const own =
    server === null ? [`${SERVICES}/${organisation}`, legacyUrl(organisation)] : [withoutSlash(server)];
  const named = httpsRepository(uri);
  if (named !== null && own.some((one) => isBelow(named, one))) return named;
  return server === null ? `${SERVICES}/${organisation}/${project}` : null;
}

/** Its organisations had hosts of their own, and the old clone URLs still work. */
function legacyUrl(organisation: string): string {
  return `https://${organisation}.visualstudio.com`;
}

/** Azure takes names in any case. */
function isBelow(url: string, parent: string): boolean {
  return url.toLowerCase().startsWith(`${parent.toLowerCase()}/`);
}

/** Azure Repos writes its clone URLs with the organisation as a user: a name without a password is dropped. */
function httpsRepository(uri: string): string | null {
  if (!isUrl(uri)) return null;
  const { protocol, host, pathname, password, search, hash } = new URL(uri);
  if (protocol !== 'https:' || password !== '' || search !== '' || hash !== '') return null;
  const path = withoutSlash(pathname).replace(/\.git$/, '');
  return path === '' ? null : `https://${host}${path}`;
}
