import type { Environment, Provider } from '../../model.ts';
import type { Clock } from '../clock.ts';
import { jobApi } from './api.ts';
import { loadContext } from './context.ts';
import { tellJob } from './job.ts';
import { loadIdToken } from './token.ts';

/** GitHub Actions: the event of a job, its token, its API. */
export function githubProvider(env: Environment, clock: Clock): Provider {
  const tokens = new Map<string, Promise<string>>();
  return {
    name: 'github',
    temporary: env.RUNNER_TEMP ?? null,
    context: async () => loadContext(env, clock.now()),
    // Asked for once in a run, unless it may have been spent.
    idToken: (audience, which) => {
      const known = which === 'fresh' ? undefined : tokens.get(audience);
      const token = known ?? loadIdToken(env, audience);
      tokens.set(audience, token);
      return token;
    },
    changes: () => ({
      remote: 'origin',
      fullHistory: 'add `fetch-depth: 0` under `with:` of the actions/checkout step',
    }),
    report: async (report) => {
      if (report.kind === 'verdict') await tellJob(env, report);
      void jobApi;
    },
  };
}
