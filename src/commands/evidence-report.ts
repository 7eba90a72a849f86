import { parseReport, type ReportConfig } from '../config/evidence.ts';
import { usage } from '../config.ts';
import { RunError } from '../errors.ts';
import { readEvidence } from '../evidence/read.ts';
import { describeEvidence } from '../evidence/show.ts';
import { parseVerdict } from '../evidence/verdict-document.ts';
import { digestOf } from '../lib/digest.ts';
import type { Provider, Verdict } from '../model.ts';
import { startClock } from '../providers/clock.ts';
import { detectProvider } from '../providers/detect.ts';
import type { Invocation } from './invocation.ts';
import { type Outcome, outcome, renderVerdict } from './output.ts';
import { concludedBy, orReported } from './reported.ts';

/** `countersign evidence report [DIR]`: the last step of a run whose check was left open with `--pending`. */
export async function evidenceReport({ argv, env, isTerminal }: Invocation): Promise<Outcome> {
  const provider = await detectProvider(env, startClock());
  return orReported(provider, () => conclude(parseReport(argv, env, isTerminal), provider));
}

async function conclude(config: ReportConfig, provider: Provider): Promise<Outcome> {
  if (provider.name === 'local')
    throw usage(
      'evidence report is about the status check of a CI run, and this is none',
      'run it as a step behind `countersign check --pending`',
    );
  if (config.directory === null)
    throw new RunError('REPORT_FAILED', 'the run left no verdict, or its evidence was not kept', {
      hint: 'see the steps before this one: what the check said itself, then the upload of its evidence',
    });
  const verdict = verdictOf(config.directory);
  const ended = outcome(config, null, renderVerdict(config, verdict), verdict.verdict === 'PASSED' ? 0 : 1);
  await provider.report(concludedBy(verdict));
  return ended;
}

/** With where it lies, which it cannot say of itself. */
function verdictOf(directory: string): Verdict {
  const files = readEvidence(directory);
  const { logIndex } = describeEvidence(files);
  return {
    ...parseVerdict(files.verdict),
    evidence: {
      path: directory,
      digest: digestOf(files.bundle ?? files.verdict),
      ...(logIndex === null ? {} : { logIndex }),
    },
  };
}
