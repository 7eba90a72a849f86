import type { OutputConfig } from '../config.ts';
import { writeOutput } from '../lib/files.ts';
import { VERSION } from '../lib/version.ts';
import type { ReportTarget, Verdict } from '../model.ts';
import { render } from '../report/render.ts';

/** What a command has to say: data for stdout, and the code it ends with. */
export type Outcome = { readonly stdout: string; readonly exitCode: 0 | 1 };

/** Data goes to `--output` when there is one, else to stdout. @throws RunError OUTPUT_UNSAFE, OUTPUT_UNWRITABLE */
export function outcome(config: OutputConfig, root: string | null, data: string, exitCode: 0 | 1): Outcome {
  const silent = config.quiet && config.format === 'text' && exitCode === 0;
  if (config.output === null) return { stdout: silent ? '' : data, exitCode };
  writeOutput(root, config.output, data);
  return { stdout: '', exitCode };
}

export function renderVerdict(config: OutputConfig, verdict: Verdict): string {
  return render(config.format, verdict, { color: config.color, version: VERSION });
}

export function writeReports(reports: readonly ReportTarget[], root: string | null, verdict: Verdict): void {
  for (const { format, file } of reports)
    writeOutput(root, file, render(format, verdict, { color: false, version: VERSION }));
}
