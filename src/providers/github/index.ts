import { RunError } from '../../errors.ts';
import type { Environment, Provider } from '../../model.ts';
import type { Clock } from '../clock.ts';
import { checkEdits } from '../guards.ts';
import { jobApi } from './api.ts';
import { readClaims, refuseEnvironment } from './claims.ts';
import { loadContext, refuseUntrusted } from './context.ts';
import { tellFailure, tellJob } from './job.ts';
import { type GithubRun, resolveRun } from './run.ts';
import { openStatus, type StatusCheck } from './status.ts';
import { loadIdToken, offersIdToken, refuseLentToken } from './token.ts';

/** Of a token that nobody is given: only its claims are wanted. */
const ANY_AUDIENCE = 'sigstore';

/** GitHub Actions: the event of a job, its token, its API. */
export function githubProvider(env: Environment, clock: Clock): Provider {
  const api = once(() => jobApi(env, clock.now));
  const resolve = once(() => resolveRun(env, api()));
  // Asked for once in a run, unless it may have been spent.
  const tokens = new Map<string, Promise<string>>();
  const tokenFor = (audience: string, which?: 'fresh'): Promise<string> => {
    const known = which === 'fresh' ? undefined : tokens.get(audience);
    const token = known ?? loadIdToken(env, audience);
    tokens.set(audience, token);
    return token;
  };
  const status = once((): StatusCheck => {
    const asked = api();
    // Without a token to post it with there is no status check: the job's own result is all there is.
    if (asked === null) return { report: async () => undefined };
    const run = async (): Promise<GithubRun> => {
      const resolved = await resolve();
      refuseUntrusted(resolved.run);
      return resolved.run;
    };
    return openStatus({ env, api: asked, run, now: clock.now });
  });
  const refusePlanted = async (): Promise<void> => {
    const token = offersIdToken(env) ? await tokenFor(ANY_AUDIENCE).catch(() => null) : null;
    if (token !== null) refuseEnvironment(env, readClaims(token));
  };
  return {
    name: 'github',
    temporary: env.RUNNER_TEMP ?? null,
    context: async (audience) => {
      const token = offersIdToken(env) ? () => tokenFor(audience ?? ANY_AUDIENCE) : null;
      return loadContext({ env, api: api(), resolved: await resolve(), token, now: clock.now() });
    },
    idToken: async (audience, which) => {
      refuseLentToken(env);
      return tokenFor(audience, which);
    },
    changes: () => ({
      remote: 'origin',
      fullHistory: 'add `fetch-depth: 0` under `with:` of the actions/checkout step',
      checkEdits,
    }),
    report: async (report) => {
      if (report.kind === 'verdict') return tellJob(env, report);
      try {
        await status().report(report);
      } catch (error) {
        // What is planted in a variable may be why: then that is what there is to say.
        if (report.kind === 'pending' && !isUntrusted(error)) await refusePlanted();
        throw error;
      } finally {
        // Also where the status check cannot be told: then this is the only place that says why.
        if (report.kind === 'failure') await tellFailure(env, report);
      }
    },
  };
}

/** A fork's own run is asked nothing, nor is anybody asked for it. */
function isUntrusted(error: unknown): boolean {
  return error instanceof RunError && error.code === 'TOKEN_UNAVAILABLE';
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
