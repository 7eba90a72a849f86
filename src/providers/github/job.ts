import { RunError } from '../../errors.ts';
import type { Environment, Report } from '../../model.ts';

/** What the job itself shows: its outputs and its summary. The only place that imports `@actions/*`. */

/** A step's summary over 1 MiB is dropped whole. */
const SUMMARY_BYTES = 900 * 1024;

/** @throws RunError REPORT_FAILED */
export async function tellJob(
  env: Environment,
  { verdict, markdown, evidencePath }: Report & { readonly kind: 'verdict' },
): Promise<void> {
  const { setOutput, summary } = await import('@actions/core');
  try {
    if ((env.GITHUB_STEP_SUMMARY ?? '') !== '') await summary.addRaw(markdown(SUMMARY_BYTES)).write();
    if ((env.GITHUB_OUTPUT ?? '') === '') return;
    setOutput('evidence-path', evidencePath);
    setOutput('evidence-digest', verdict.evidence?.digest ?? '');
    // Last: a step that asks for it finds the others.
    setOutput('verdict', verdict.verdict);
  } catch (cause) {
    throw unwritten(cause);
  }
}

/** Of a run without a verdict, beneath what was said before. @throws RunError REPORT_FAILED */
export async function tellFailure(
  env: Environment,
  { markdown }: Report & { readonly kind: 'failure' },
): Promise<void> {
  if ((env.GITHUB_STEP_SUMMARY ?? '') === '') return;
  const { summary } = await import('@actions/core');
  try {
    await summary.addRaw(markdown(SUMMARY_BYTES)).write();
  } catch (cause) {
    throw unwritten(cause);
  }
}

/** Where the status check is, and whether it carries the annotations. */
export type ToldStatus = {
  readonly status: 'check-run' | 'commit-status' | 'none';
  readonly annotated: boolean;
};

/** @throws RunError REPORT_FAILED */
export async function tellStatus(env: Environment, { status, annotated }: ToldStatus): Promise<void> {
  if ((env.GITHUB_OUTPUT ?? '') === '') return;
  const { setOutput } = await import('@actions/core');
  try {
    setOutput('status', status);
    setOutput('annotated', String(annotated));
  } catch (cause) {
    throw unwritten(cause);
  }
}

function unwritten(cause: unknown): RunError {
  return new RunError('REPORT_FAILED', 'the job’s summary or outputs could not be written', {
    hint: 'run the job again; the verdict is not reported until they are',
    cause,
  });
}
