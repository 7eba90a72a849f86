import { repositoryOf } from '../changes/remote.ts';
import { parseDoctor } from '../config/doctor.ts';
import { findRepository } from '../lib/git.ts';
import { startClock } from '../providers/clock.ts';
import { diagnose } from '../providers/doctor.ts';
import { isEnforced, renderDiagnosis } from '../report/diagnosis.ts';
import type { Invocation } from './invocation.ts';
import { type Outcome, outcome } from './output.ts';

/** `countersign doctor`: whether this repository really enforces the check, and what is missing. */
export async function doctor({ argv, env, isTerminal, progress }: Invocation): Promise<Outcome> {
  const config = parseDoctor(argv, env, isTerminal);
  const { directory, repository, branch, app } = config;
  progress('reading the settings of the repository');
  const origin = (): Promise<string> => repositoryOf(findRepository(directory), { repository: null });
  const diagnosis = await diagnose({ repository, branch, app, origin }, env, startClock());
  return outcome(config, null, renderDiagnosis(diagnosis, config), isEnforced(diagnosis) ? 0 : 1);
}
