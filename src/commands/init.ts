import { basename } from 'node:path';
import { repositoryOf } from '../changes/remote.ts';
import { type InitConfig, parseInit } from '../config/init.ts';
import { usage } from '../config.ts';
import { RunError } from '../errors.ts';
import { checkOutput, outputUnsafe, pathInside } from '../lib/files.ts';
import { findRepository, type Repository } from '../lib/git.ts';
import { inert } from '../lib/inert.ts';
import { newFileDiff, type PlannedFile, planNewFiles, writeNewFiles } from '../lib/new-files.ts';
import { isUrl } from '../lib/url.ts';
import { VERSION } from '../lib/version.ts';
import { DEFAULT_POLICY, MISNAMED_POLICIES } from '../policy/places.ts';
import { starterPolicy } from '../policy/starter.ts';
import type { Pin, Starter } from '../providers/starter.ts';
import { loadStarter, STARTED_FORGES } from '../providers/starters.ts';
import { inertJson } from '../report/json.ts';
import { ownCommit } from './init/own-commit.ts';
import { ignoredPaths, refuseUnchecked } from './init/tracked.ts';
import type { ShowingInvocation } from './invocation.ts';
import { type Outcome, outcome } from './output.ts';

/** `countersign init FORGE`: shows workflow and first policy as a diff, then writes them; nothing is overwritten. */
export async function init({ argv, env, isTerminal, entry, show }: ShowingInvocation): Promise<Outcome> {
  const config = parseInit(argv, env, isTerminal);
  const starter = await starterOf(config.forge);
  const repository = workTreeAt(config.directory);
  const { root } = repository;
  const options = { pin: await pinOf(config, starter, entry), gateway: config.gateway };
  const policy = {
    path: DEFAULT_POLICY,
    text: starterPolicy(await nameOf(repository)),
    otherPaths: MISNAMED_POLICIES,
  };
  const wanted = [starter.workflow(options), policy];
  const files = planNewFiles(root, wanted);
  await refuseUnchecked(
    repository,
    wanted.flatMap(({ path, otherPaths }) => [path, ...otherPaths]),
  );
  checkOutputBeside(config, root, files);
  const fresh = files.filter(({ status }) => status === 'new');
  const diff = fresh.map(newFileDiff).join('');
  const next =
    fresh.length === 0 ? [] : [...(await forcedSteps(repository, fresh)), ...starter.next(options)];
  const isShown = config.format === 'text' && config.output === null && !config.quiet;
  if (isShown) await show(diff);
  if (!config.dryRun) writeNewFiles(root, fresh);
  const told =
    config.format === 'json'
      ? inertJson(documentOf(config, options.pin, files, { diff, next }))
      : `${isShown ? '' : diff}${textOf(config, files, next)}`;
  return outcome(config, root, told, 0);
}

/** Of a file that `git add` would pass over. */
async function forcedSteps(
  repository: Repository,
  files: readonly Pick<PlannedFile, 'path'>[],
): Promise<readonly string[]> {
  const ignored = await ignoredPaths(
    repository,
    files.map(({ path }) => path),
  );
  return ignored.map((path) => `\`git add --force ${path}\`: a .gitignore leaves it out`);
}

/** @throws RunError USAGE */
async function starterOf(name: string): Promise<Starter> {
  const forge = STARTED_FORGES.find((one) => one === name);
  if (forge !== undefined) return loadStarter(forge);
  const known = STARTED_FORGES.join(', ');
  throw usage(
    `init knows ${known}, and not ${name}`,
    `for example \`countersign init ${STARTED_FORGES[0]}\`; for another CI, call \`countersign check\` in it`,
  );
}

/** @throws RunError NOT_A_REPOSITORY */
function workTreeAt(directory: string): Repository {
  const repository = findRepository(directory);
  if (!repository.bare) return repository;
  throw new RunError('NOT_A_REPOSITORY', `${directory} is a bare repository: it has no files`, {
    hint: 'run it inside a clone that has its files, or pass -C DIR',
  });
}

/** @throws RunError USAGE where nobody can say which commit this is */
async function pinOf({ pin }: InitConfig, starter: Starter, entry: string): Promise<Pin> {
  if (pin !== null) return { commit: pin, version: null };
  const own = await ownCommit(entry);
  if (own !== null) return own;
  throw usage(
    'the workflow names countersign by its commit, and this program is in no checkout that tells its own',
    `pass --pin SHA, the full commit of a release: ${starter.whereCommits(`v${VERSION}`)}`,
  );
}

/** The last part of its remote's path, else its folder. */
async function nameOf(repository: Repository): Promise<string> {
  const remote = await repositoryOf(repository, { repository: null });
  return basename(isUrl(remote) && remote.startsWith('https:') ? remote : repository.root);
}

/** Before anything is written. @throws RunError OUTPUT_UNSAFE, OUTPUT_UNWRITABLE */
function checkOutputBeside(
  { output }: InitConfig,
  root: string,
  files: readonly Pick<PlannedFile, 'path'>[],
): void {
  if (output === null) return;
  const inside = pathInside(root, output)?.toLowerCase();
  const isOver = files.some(({ path }) => path.toLowerCase() === inside);
  if (isOver) throw outputUnsafe(output, 'it is what this run is to write');
  checkOutput(root, output);
}

function documentOf(
  { dryRun, forge }: InitConfig,
  { commit }: Pin,
  files: readonly PlannedFile[],
  { diff, next }: { readonly diff: string; readonly next: readonly string[] },
) {
  return {
    forge,
    pin: commit,
    dryRun,
    files: files.map(({ path, status }) => ({
      path,
      status: status === 'new' && !dryRun ? ('written' as const) : status,
    })),
    diff,
    next,
  };
}

/** Of a dry run nothing but the diff, where there is one: `git apply` takes it. */
function textOf({ dryRun }: InitConfig, files: readonly PlannedFile[], next: readonly string[]): string {
  const isDone = files.every(({ status }) => status === 'unchanged');
  if (dryRun && !isDone) return '';
  const lines = [
    ...files.map(({ path, status }) => `${status === 'new' ? 'WROTE' : 'UNCHANGED'}  ${path}`),
    ...(isDone ? ['Both are there as they would be written: there is nothing to do.'] : ['', 'Next:']),
    ...next.map((step, index) => `  ${index + 1}. ${inert(step)}`),
  ];
  return `${lines.join('\n')}\n`;
}
