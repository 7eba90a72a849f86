import { inRepository, type Repository } from '../lib/git.ts';
import type { Context } from '../model.ts';

/** The name of a repository that has no remote which strangers could know. */
const LOCAL_REPOSITORY = 'urn:countersign:local';

/** `https://host/owner/name`, from the forge or from the clone's remote; never with a user, a token or a path. */
export async function repositoryOf(
  repository: Repository,
  context: Pick<Context, 'repository'>,
): Promise<string> {
  if (context.repository !== null) return context.repository;
  const result = await inRepository(repository, ['config', '--get', 'remote.origin.url']);
  return result.code === 0 ? normalizeRemote(result.stdout.toString('utf8').trimEnd()) : LOCAL_REPOSITORY;
}

/** `git@host:owner/name.git`, `ssh://git@host/owner/name` and `https://user:token@host/owner/name` are one repository. */
function normalizeRemote(url: string): string {
  const scp = /^(?:[\w.-]+@)?([A-Za-z0-9.-]+\.[A-Za-z0-9-]+):(?!\/\/)\/?([\w.~/-]+)$/.exec(url);
  const long = /^(?:https?|ssh|git):\/\/(?:[^/@]*@)?([A-Za-z0-9.-]+(?::[0-9]+)?)\/([\w.~/-]+)$/.exec(url);
  const [, host, path] = long ?? scp ?? [];
  if (host === undefined || path === undefined) return LOCAL_REPOSITORY;
  const plainHost = url.startsWith('ssh:') ? host.replace(/:[0-9]+$/, '') : host;
  return `https://${plainHost.toLowerCase()}/${path.replace(/\/+$/, '').replace(/\.git$/, '')}`;
}
