import type { Environment, Provider } from '../model.ts';
import type { Clock } from './clock.ts';
import { localProvider } from './local.ts';

/** The forge this run is in, by the variable each of them promises to set. */
export async function detectProvider(env: Environment, clock: Clock): Promise<Provider> {
  if (env.GITHUB_ACTIONS === 'true') {
    const { githubProvider } = await import('./github/index.ts');
    return githubProvider(env, clock);
  }
  return localProvider(env, clock);
}
