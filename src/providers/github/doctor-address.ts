import { RunError } from '../../errors.ts';
import { isUrl } from '../../lib/url.ts';
import type { Environment } from '../../model.ts';

/** Where a repository and its API are: as typed, as the job says, or as the clone's remote has it. */

export type Address = {
  /** With its port, where that is not 443. */
  readonly host: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Without a slash at its end. */
  readonly api: string;
  /** False: only the clone's own configuration says that this host is one to send a token to. */
  readonly isNamed: boolean;
};

type Asked = { readonly repository: string | null; readonly origin: () => Promise<string> };

/** No part of it is `.` or `..`, which a URL would follow. */
const NAME = /^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/;
const HOST = /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?$/;
const GITHUB = 'github.com';

/** @throws RunError USAGE, NOT_A_REPOSITORY, CONTEXT_UNREADABLE */
export async function githubAddress(asked: Asked, env: Environment): Promise<Address> {
  const named = namedHosts(env);
  if (asked.repository !== null) return typedAddress(asked.repository, named[0] ?? GITHUB, env);
  const ofJob = env.GITHUB_REPOSITORY ?? '';
  if (ofJob !== '') return typedAddress(ofJob, named[0] ?? GITHUB, env);
  const [host, repository] = /^https:\/\/([^/]+)\/(.+)$/.exec(await asked.origin())?.slice(1) ?? [];
  if (host === undefined || repository === undefined)
    throw nameIt('this clone has no remote `origin` that says which repository it is of');
  const api = apiOf(host, env);
  const isNamed = isGithubs(host) || named.includes(host) || api === env.GITHUB_API_URL;
  // Of another forge a name may have more parts, and what is wrong is the forge.
  if (isNamed && !NAME.test(repository)) throw nameIt('the remote `origin` is no OWNER/NAME');
  return { host, repository, api, isNamed };
}

/** `OWNER/NAME` or `HOST/OWNER/NAME`, as gh takes it, or the URL of its page. */
function typedAddress(typed: string, host: string, env: Environment): Address {
  const parts = typed
    .replace(/^https:\/\//, '')
    .replace(/\/$/, '')
    .split('/');
  const ownHost = parts.length === 3 ? (parts[0] ?? '').toLowerCase() : host;
  const repository = parts.slice(-2).join('/');
  if (parts.length > 3 || !HOST.test(ownHost) || !NAME.test(repository))
    throw nameIt(`expected OWNER/NAME or HOST/OWNER/NAME, found ${typed}`);
  return { host: ownHost, repository, api: apiOf(ownHost, env), isNamed: true };
}

/** Hosts that the job, or who set up this machine for gh, speaks of. */
function namedHosts(env: Environment): readonly string[] {
  const server = env.GITHUB_SERVER_URL ?? '';
  const hosts = [isUrl(server) ? new URL(server).host : '', env.GH_HOST ?? ''];
  return hosts.filter((host) => HOST.test(host)).map((host) => host.toLowerCase());
}

/** GitHub's own: github.com, and what it runs for one enterprise under a name of ghe.com. */
function isGithubs(host: string): boolean {
  return host === GITHUB || /^[a-z0-9-]+\.ghe\.com$/.test(host);
}

/** The job's own API is that of the job's own server, and of no other. */
function apiOf(host: string, env: Environment): string {
  const server = env.GITHUB_SERVER_URL ?? '';
  const isOfJob = !isUrl(server) || new URL(server).host.toLowerCase() === host;
  if ((env.GITHUB_API_URL ?? '') !== '' && isOfJob) return env.GITHUB_API_URL ?? '';
  return isGithubs(host) ? `https://api.${host}` : `https://${host}/api/v3`;
}

function nameIt(message: string): RunError {
  return new RunError('USAGE', message, { hint: 'name the repository: --repository OWNER/NAME' });
}
