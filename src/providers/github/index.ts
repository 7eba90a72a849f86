import { RunError } from '../../errors.ts';
import type { Environment, Provider, Report } from '../../model.ts';
import type { Clock } from '../clock.ts';
import { loadContext } from './context.ts';
import { loadIdToken } from './token.ts';

/** GitHub Actions. The only place that imports `@actions/*`, and only when there is something to say to it. */
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
    report: (report) => publish(env, report),
  };
}

/** Outputs and the job summary, where the job has them. */
async function publish(env: Environment, { verdict, markdown, evidencePath }: Report): Promise<void> {
  const { setOutput, summary } = await import('@actions/core');
  try {
    if (env.GITHUB_STEP_SUMMARY !== undefined) await summary.addRaw(markdown).write();
    if (env.GITHUB_OUTPUT === undefined) return;
    setOutput('evidence-path', evidencePath ?? '');
    setOutput('evidence-digest', verdict.evidence?.digest ?? '');
    // Last: a step that asks for it finds the others.
    setOutput('verdict', verdict.verdict);
  } catch (cause) {
    throw new RunError('REPORT_FAILED', 'the job’s summary or outputs could not be written', {
      hint: 'run the job again; the verdict is not reported until they are',
      cause,
    });
  }
}
