import { resolve } from 'node:path';
import { parseCheck } from '../config.ts';
import { checkOutput, filesAt, refuseOver } from '../lib/files.ts';
import { findRepository } from '../lib/git.ts';
import type { CheckConfig, Provider } from '../model.ts';
import { type Clock, startClock } from '../providers/clock.ts';
import { detectProvider } from '../providers/detect.ts';
import { runCheck } from '../run.ts';
import type { Invocation } from './invocation.ts';
import { type Outcome, outcome, renderVerdict, writeReports } from './output.ts';
import { concludedBy, markdownOf, orReported } from './reported.ts';

/** `countersign check`: decide on the change between two commits, sign the verdict, report it. */
export async function check(invocation: Invocation): Promise<Outcome> {
  const clock = startClock();
  const provider = await detectProvider(invocation.env, clock);
  return orReported(provider, () => decideAndReport(invocation, provider, clock));
}

async function decideAndReport(
  { argv, env, isTerminal, progress }: Invocation,
  provider: Provider,
  clock: Clock,
): Promise<Outcome> {
  const config = parseCheck(argv, env, isTerminal, provider);
  const { base, head, directory, reports } = config.check;
  // Before anything that can fail: whoever requires this check waits for it.
  await provider.report({ kind: 'pending', base, head, asked: questionOf(config.check) });
  const { root } = findRepository(directory);
  const outputs = config.output === null ? [] : [{ format: config.format, file: config.output }];
  // Refused before anything is read: nothing is half-written.
  const inputs = await inputsOf(config.check);
  for (const { file } of [...reports, ...outputs]) {
    checkOutput(root, file);
    refuseOver(file, inputs);
  }
  const { verdict, evidencePath } = await runCheck(
    { ...config.check, reports: [...reports, ...outputs] },
    provider,
    {
      elapsed: clock.elapsed,
      progress: config.quiet ? () => undefined : progress,
    },
  );
  writeReports(reports, root, verdict);
  await provider.report({ kind: 'verdict', verdict, evidencePath, markdown: markdownOf(verdict) });
  // Green only when everything else is done: what cannot be written is no pass.
  const ended = outcome(config, root, renderVerdict(config, verdict), verdict.verdict === 'PASSED' ? 0 : 1);
  if (!config.pending) await provider.report(concludedBy(verdict));
  return ended;
}

/** What decides besides the change: two checks of one name that differ in it must not speak for each other. */
function questionOf({
  directory,
  policies,
  gateway,
  artifacts,
  bundles,
  sarif,
  trustedRoot,
  signing,
}: CheckConfig): string {
  return JSON.stringify([directory, policies, gateway, artifacts, bundles, sarif, trustedRoot, signing.mode]);
}

/** What is read besides the repository; a folder of bundles is searched, and may hold a new answer. */
async function inputsOf(config: CheckConfig): Promise<readonly string[]> {
  const { artifacts, bundles, sarif, policies, signing, trustedRoot, gateway, directory } = config;
  const named = [
    ...artifacts,
    ...bundles.flatMap(filesAt),
    ...sarif,
    ...policies.map((policy) => resolve(directory, policy)),
    ...(signing.mode === 'key' ? [signing.file] : []),
    ...[trustedRoot, gateway?.trust ?? null].filter((file) => file !== null),
  ];
  if (artifacts.length === 0 || bundles.length > 0) return named;
  const { bundlesBeside } = await import('../attestation/bundle-sources.ts');
  return [...named, ...artifacts.flatMap((artifact) => bundlesBeside(artifact, directory))];
}
