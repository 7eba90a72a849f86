import { conditionKind, isFalse } from './guard/words.ts';
import type { Job, Part, Workflow } from './guard/workflow.ts';
import type { ReadWorkflow } from './workflow-file.ts';

/** Facts of one workflow. What its expressions come to is not computed. */

/** A job that runs the check. */
export type OurCall = {
  readonly job: string;
  /** As it is written: an action, a workflow, or the program itself. */
  readonly uses: string;
  /** Whether it is this repository's own, or a commit of another. */
  readonly isFixed: boolean;
  readonly usesGateway: boolean;
};

const FULL_SHA = /^[0-9a-f]{40}$|^[0-9a-f]{64}$/;
/** A workflow of somebody's that is called as ours is. */
const WRAPPER = /^[^@\s]+\/\.github\/workflows\/countersign\.ya?ml@(\S+)$/i;

/** `repository`: in our own, `./` is the action. */
export function callsOf({ workflow }: ReadWorkflow, repository: string): readonly OurCall[] {
  const isOurs = /\/countersign$/i.test(repository);
  return [...workflow.jobs.values()].flatMap((job) =>
    [job, ...job.steps].flatMap((part) => {
      const call = callOf(part, isOurs);
      return call === null ? [] : [{ job: job.id, ...call }];
    }),
  );
}

function callOf({ call, settings, inputs }: Part, isOurs: boolean): Omit<OurCall, 'job'> | null {
  const uses = settings.get('uses')?.text.trim() ?? '';
  const usesGateway = (inputs.get('gateway')?.text ?? '') !== '';
  const wrapper = WRAPPER.exec(uses)?.[1];
  if (wrapper !== undefined) return { uses, isFixed: FULL_SHA.test(wrapper), usesGateway };
  if (isOurs && /^\.\/?$/.test(uses)) return { uses, isFixed: true, usesGateway };
  switch (call?.kind) {
    case undefined:
      return null;
    case 'uses':
      return { uses, isFixed: FULL_SHA.test(call.ref), usesGateway };
    case 'local':
      return { uses, isFixed: true, usesGateway };
    case 'command':
      return {
        uses: 'the program that is there',
        isFixed: false,
        usesGateway: /--gateway[= ]/.test(call.script),
      };
  }
}

/** Whether one of its jobs fails whenever the check does: nothing skips it, and its failure counts. */
export function endsAsCheck({ workflow }: ReadWorkflow, repository: string): boolean {
  const isOurs = /\/countersign$/i.test(repository);
  const counts = ({ settings }: Part): boolean =>
    isFalse(settings.get('continue-on-error')?.text) &&
    ['always', 'usual'].includes(conditionKind(settings.get('if')?.text));
  const runsWhatever = ({ needs, settings }: Job): boolean =>
    needs.length === 0 || conditionKind(settings.get('if')?.text) === 'always';
  return [...workflow.jobs.values()].some(
    (job) =>
      counts(job) &&
      runsWhatever(job) &&
      [job, ...job.steps].some((part) => callOf(part, isOurs) !== null && counts(part)),
  );
}

const TYPES = ['opened', 'synchronize', 'reopened', 'edited'];
const BY_DEFAULT = TYPES.slice(0, 3);

/** Why it may not run on a change to this branch; empty: it does. */
export function triggerProblems({ triggers }: Workflow, branch: string): readonly string[] {
  const trigger = triggers.get('pull_request') ?? triggers.get('pull_request_target');
  if (trigger === undefined) return ['it does not run on pull_request'];
  const listOf = (name: string): readonly string[] | undefined => trigger.filters.get(name)?.values;
  const missing = TYPES.filter((type) => !(listOf('types') ?? BY_DEFAULT).includes(type));
  const filters = ['paths', 'paths-ignore', 'branches-ignore'].filter((name) => trigger.filters.has(name));
  return [
    ...(missing.length === 0 ? [] : [`its types lack ${missing.join(', ')}`]),
    ...(filters.length === 0 ? [] : [`it has ${filters.join(', ')}`]),
    ...(covers(listOf('branches'), branch) ? [] : ['its branches may leave this one out']),
  ];
}

/** What a pattern means is GitHub's to say: by its name, or by one that takes every name. */
function covers(branches: readonly string[] | undefined, branch: string): boolean {
  if (branches === undefined) return true;
  if (branches.some((one) => one.startsWith('!'))) return false;
  return (
    branches.includes(branch) || branches.includes('**') || (branches.includes('*') && !branch.includes('/'))
  );
}

/** Null: the repository's default decides, and it is not told. */
export function permitted(
  name: string,
  job: string,
  { permissions, jobPermissions }: ReadWorkflow,
  byDefault: string | null,
): boolean | null {
  const said = jobPermissions.get(job) ?? permissions;
  if (typeof said === 'string') return said === 'write-all';
  if (said !== null) return said.get(name) === 'write';
  // A token for an issuer is never given unasked.
  if (name === 'id-token') return false;
  return byDefault === null ? null : byDefault === 'write';
}

const PRIVILEGED = ['pull_request_target', 'workflow_run'];
const OF_THE_CHANGE = /head|merge|refs\/pull|pull_request\.number/i;

/** Whether a privileged trigger brings files of the change to where steps run. */
export function checksOut({ triggers, jobs }: Workflow): boolean {
  if (!PRIVILEGED.some((event) => triggers.has(event))) return false;
  return [...jobs.values()].some(({ steps }: Job) =>
    steps.some(({ settings, inputs }) => {
      if (/\bgh pr checkout\b/.test(settings.get('run')?.text ?? '')) return true;
      const isCheckout = /^actions\/checkout@/i.test(settings.get('uses')?.text ?? '');
      const what = ['ref', 'repository'].map((name) => inputs.get(name)?.text ?? '').join(' ');
      return isCheckout && OF_THE_CHANGE.test(what);
    }),
  );
}
