import { RunError } from '../errors.ts';
import type { Provider } from '../model.ts';
import type { Clock } from './clock.ts';

/** No forge: somebody's own machine. Nobody enforces what is said here. */
export function localProvider(clock: Clock): Provider {
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
      grade: 'local',
      now: clock.now(),
    }),
    idToken: async () => {
      throw new RunError('TOKEN_UNAVAILABLE', 'there is no OIDC token outside CI', {
        hint: 'sign with a key: --sign key --key FILE',
      });
    },
    changes: () => ({
      remote: 'origin',
      fullHistory: 'run `git fetch --unshallow origin`, then the check again',
    }),
    report: async () => undefined,
  };
}
