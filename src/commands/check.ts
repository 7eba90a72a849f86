import { resolve } from 'node:path';
import { parseCheck } from '../config.ts';
import { checkOutput, filesAt, refuseOver } from '../lib/files.ts';
import { findRepository } from '../lib/git.ts';
import { VERSION } from '../lib/version.ts';
import type { CheckConfig } from '../model.ts';
import { startClock } from '../providers/clock.ts';
import { detectProvider } from '../providers/detect.ts';
import { render } from '../report/render.ts';
import { runCheck } from '../run.ts';
import type { Invocation } from './invocation.ts';
import { type Outcome, outcome, renderVerdict, writeReports } from './output.ts';

/** `countersign check`: decide on the change between two commits, sign the verdict, report it. */
export async function check({ argv, env, isTerminal, progress }: Invocation): Promise<Outcome> {
  const clock = startClock();
  const provider = await detectProvider(env, clock);
  const config = parseCheck(argv, env, isTerminal, provider);
  const { directory, reports } = config.check;
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
  await provider.report({
    verdict,
    evidencePath,
    markdown: render('markdown', verdict, { color: false, version: VERSION }),
  });
  // The exit code is the last word: green only when everything before it is done.
  return outcome(config, root, renderVerdict(config, verdict), verdict.verdict === 'PASSED' ? 0 : 1);
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
