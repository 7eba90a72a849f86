import { resolve } from 'node:path';
import { COMMON, notEmpty, type OutputConfig, outputOf, parse, usage } from '../config.ts';
import type { Environment, Format, Revision } from '../model.ts';

/** `countersign policy VERB`: flags → what is asked of which policy. */

const POLICY = {
  ...COMMON,
  policy: { type: 'string', multiple: true },
  base: { type: 'string' },
  head: { type: 'string' },
  against: { type: 'string', multiple: true },
  since: { type: 'string' },
  range: { type: 'string' },
  jobs: { type: 'string' },
  'fail-on': { type: 'string' },
} as const;

export const POLICY_VERBS = ['validate', 'compile', 'diff', 'test', 'explain', 'replay', 'waivers'] as const;
export type PolicyVerb = (typeof POLICY_VERBS)[number];

export type PolicyConfig = OutputConfig & {
  /** Absolute. */
  readonly directory: string;
  readonly positionals: readonly string[];
  /** `pack:NAME`, a file, or `REV:PATH`. */
  readonly policies: readonly string[];
  readonly against: readonly string[];
  readonly base: Revision | null;
  readonly head: Revision | null;
  readonly since: Revision | null;
  readonly range: string | null;
  /** Null: as many as there are processors. */
  readonly jobs: number | null;
  readonly failOn: 'loosened' | 'changed' | null;
};

/** What each verb takes besides the common options. */
const POLICY_FLAGS: Readonly<Record<PolicyVerb, readonly (keyof typeof POLICY)[]>> = {
  validate: ['policy'],
  compile: ['policy'],
  diff: ['fail-on'],
  test: ['policy'],
  explain: ['policy', 'base', 'head'],
  replay: ['policy', 'against', 'since', 'range', 'jobs'],
  waivers: ['policy'],
};
const POLICY_FORMATS: Readonly<Record<PolicyVerb, readonly Format[]>> = {
  validate: ['text', 'json'],
  compile: ['text', 'json'],
  diff: ['text', 'json', 'markdown'],
  test: ['text', 'json'],
  explain: ['text', 'json'],
  replay: ['text', 'json', 'markdown'],
  waivers: ['text', 'json'],
};

/** @throws RunError USAGE */
export function parsePolicyCommand(
  verb: PolicyVerb,
  argv: readonly string[],
  env: Environment,
  isTerminal: boolean,
): PolicyConfig {
  const { values, positionals } = parse(argv, POLICY, 'policy');
  const foreign = Object.keys(values).find((flag) => !Object.hasOwn(COMMON, flag) && !takes(verb, flag));
  if (foreign !== undefined)
    throw usage(`policy ${verb} has no --${foreign}`, 'see `countersign policy --help`');
  const directory = resolve(values.C ?? '.');
  const config = outputOf(values, env, isTerminal, directory);
  if (!POLICY_FORMATS[verb].includes(config.format)) {
    const formats = POLICY_FORMATS[verb].join(', ');
    throw usage(`policy ${verb} has no format ${config.format}`, `take one of ${formats}`);
  }
  return {
    ...config,
    directory,
    positionals: positionals.map((value) => notEmpty('argument', value)),
    policies: (values.policy ?? []).map((policy) => notEmpty('policy', policy)),
    against: (values.against ?? []).map((policy) => notEmpty('against', policy)),
    base: values.base ?? null,
    head: values.head ?? null,
    since: values.since ?? null,
    range: values.range ?? null,
    jobs: values.jobs === undefined ? null : jobsOf(values.jobs),
    failOn: failOnOf(values['fail-on']),
  };
}

function takes(verb: PolicyVerb, flag: string): boolean {
  return POLICY_FLAGS[verb].some((known) => known === flag);
}

function jobsOf(value: string): number {
  if (/^[1-9][0-9]?$/.test(value)) return Number(value);
  throw usage(`--jobs wants a number from 1 to 99, not ${value}`);
}

function failOnOf(value: string | undefined): PolicyConfig['failOn'] {
  if (value === undefined || value === 'loosened' || value === 'changed') return value ?? null;
  throw usage(`--fail-on wants loosened or changed, not ${value}`);
}
