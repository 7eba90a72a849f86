import { RunError } from '../errors.ts';
import type { Environment, Provider } from '../model.ts';
import type { Clock } from './clock.ts';
import { checkEdits } from './guards.ts';

const OF_SIGSTORE =
  'sign with a key: --sign key --key FILE; for Sigstore put a token with the audience sigstore into SIGSTORE_ID_TOKEN';
const OF_GATEWAY =
  'a gateway hears the jobs of a CI that it knows, and nobody else: run the check there, or leave --gateway out here';

/** No forge: somebody's own machine. Nobody enforces what is said here. */
export function localProvider(env: Environment, clock: Clock): Provider {
  return {
    name: 'local',
    temporary: null,
    context: async () => ({
      provider: 'local',
      event: 'local',
      actor: { login: '', kind: 'human' },
      branches: { base: '', head: '' },
      labels: [],
      authors: [],
      approvals: [],
      repository: null,
      visibility: 'unknown',
      base: null,
      head: null,
      merge: null,
      reviewed: null,
      grade: 'local',
      unchecked: [],
      now: clock.now(),
    }),
    idToken: async (audience) => {
      // Sigstore's own convention: cosign reads it, GitLab sets it.
      const given = env.SIGSTORE_ID_TOKEN ?? '';
      if (audience === 'sigstore' && given !== '') return given;
      throw new RunError('TOKEN_UNAVAILABLE', 'there is no OIDC token outside CI', {
        hint: audience === 'sigstore' ? OF_SIGSTORE : OF_GATEWAY,
      });
    },
    changes: () => ({
      remote: 'origin',
      fullHistory: 'run `git fetch --unshallow origin`, then the check again',
      checkEdits,
    }),
    report: async () => undefined,
  };
}
