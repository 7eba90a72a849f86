import { resolve } from 'node:path';
import { COMMON, notEmpty, type OutputConfig, outputOf, parse, usage } from '../config.ts';
import type { Environment } from '../model.ts';

/** `countersign doctor`: flags → which branch of which repository is looked at. Nothing has been asked yet. */

export type DoctorConfig = OutputConfig & {
  readonly directory: string;
  /** As typed; null: of the job, else of the clone. */
  readonly repository: string | null;
  /** Null: the repository's default branch. */
  readonly branch: string | null;
  /** The number of the only app whose check counts; null: nobody says which is. */
  readonly app: number | null;
};

const DOCTOR = {
  ...COMMON,
  repository: { type: 'string' },
  branch: { type: 'string' },
  app: { type: 'string' },
} as const;

const HELP = 'see `countersign doctor --help`';

/** @throws RunError USAGE */
export function parseDoctor(argv: readonly string[], env: Environment, isTerminal: boolean): DoctorConfig {
  const { values, positionals } = parse(argv, DOCTOR, 'doctor');
  if (positionals[0] !== undefined)
    throw usage(`doctor takes no argument: ${positionals[0]}`, 'name the repository with --repository');
  const directory = resolve(values.C ?? '.');
  const config = outputOf(values, env, isTerminal, directory);
  if (config.format !== 'text' && config.format !== 'json' && config.format !== 'markdown')
    throw usage(`doctor has the formats text, json and markdown, not ${config.format}`, HELP);
  return {
    ...config,
    directory,
    repository: values.repository === undefined ? null : notEmpty('repository', values.repository),
    branch: values.branch === undefined ? null : branchOf(values.branch),
    app: values.app === undefined ? null : appOf(values.app),
  };
}

function branchOf(value: string): string {
  const branch = notEmpty('branch', value).replace(/^refs\/heads\//, '');
  // git check-ref-format(1), as far as it would be another address.
  if (/^[^\s~^:?*[\\]+$/.test(branch) && !/^\.|\/\.|\.\./.test(branch)) return branch;
  throw usage(`--branch wants the name of a branch, not ${value}`, 'for example --branch main');
}

function appOf(value: string): number {
  if (/^[1-9][0-9]{0,14}$/.test(value)) return Number(value);
  throw usage(`--app wants the number of an app, not ${value}`, 'it is on the page of the app’s settings');
}
