import { conditionEdits, toleranceEdits } from './conditions.ts';
import { stepEdits, withEdits } from './steps.ts';
import type { Place } from './triggers.ts';
import { conditionKind, quoted } from './words.ts';
import { checkName, entriesOf, type Held, type Job, type Workflow } from './workflow.ts';

/** A job that runs the check, before and after: what lets it be skipped, or pass without the check. */

export function jobEdits(before: Held, after: Held): readonly Place[] {
  const what = after.job.id === '' ? 'the action' : `the job ${quoted(after.job.id)}`;
  return [
    ...conditionEdits(before.job, after.job, what),
    ...toleranceEdits(before.job, after.job, what),
    ...needEdits(before.job, after.job),
    ...nameEdits(before.job, after.job),
    ...matrixEdits(before.job, after.job),
    ...defaultEdits(before.workflow, after),
    ...(before.job.call === null || after.job.call === null ? [] : withEdits(before.job, after.job, what)),
    ...stepEdits(before, after),
  ];
}

function needEdits(before: Job, after: Job): readonly Place[] {
  if (runsAlways(after)) return [];
  const had = new Set(runsAlways(before) ? [] : before.needs.map(({ text }) => text));
  const fresh = after.needs.filter(({ text }) => !had.has(text));
  return fresh.map(({ text, line }) => ({
    line,
    message: `the job ${quoted(after.id)} now waits for ${quoted(text)}: if that fails, the check is skipped and counts as passed`,
  }));
}

/** Whatever became of the jobs before it. */
const runsAlways = ({ settings }: Job): boolean => conditionKind(settings.get('if')?.text) === 'always';

/** What the jobs that run the check wait for: skipped, it takes them along. */
export function waitEdits(before: Workflow, after: Workflow, jobs: readonly Job[]): readonly Place[] {
  return neededJobs(
    after,
    jobs.filter((job) => !runsAlways(job)),
  ).flatMap((job) => {
    const namesake = before.jobs.get(job.id);
    if (namesake === undefined || jobs.includes(job)) return [];
    return conditionEdits(namesake, job, `the job ${quoted(job.id)}, which the check waits for,`);
  });
}

function neededJobs({ jobs }: Workflow, first: readonly Job[]): readonly Job[] {
  const found = new Set<Job>();
  const open = [...first];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { text } of next.needs) {
      const needed = jobs.get(text);
      if (needed === undefined || found.has(needed)) continue;
      found.add(needed);
      open.push(needed);
    }
  }
  return [...found];
}

function nameEdits(before: Job, after: Job): readonly Place[] {
  const [was, is] = [checkName(before), checkName(after)];
  if (was === is) return [];
  const line = after.settings.get('name')?.line ?? after.line;
  return [
    {
      line,
      message: `the job is called ${quoted(is)} and no longer ${quoted(was)}: who requires that name waits for nobody`,
    },
  ];
}

function matrixEdits(before: Job, after: Job): readonly Place[] {
  if (!mayBeEmpty(after) || mayBeEmpty(before)) return [];
  const message = `the matrix of the job ${quoted(after.id)} may be empty: then the check does not run`;
  return [{ line: after.strategyLine, message }];
}

function mayBeEmpty({ strategy }: Job): boolean {
  const matrix = entriesOf(strategy).get('matrix')?.value;
  if (strategy?.kind === 'text') return strategy.text !== '';
  if (matrix?.kind !== 'map') return matrix !== undefined;
  return [...matrix.entries].some(([key, { value }]) => {
    if (key === 'include') return value.kind === 'text';
    return key === 'exclude' || value.kind === 'text' || (value.kind === 'list' && value.items.length === 0);
  });
}

/** Of inputs that the check is given. */
function defaultEdits(before: Workflow, { workflow, job }: Held): readonly Place[] {
  const used = inputsOf(job);
  return [...workflow.defaults].flatMap(([name, { text, line }]) => {
    const was = before.defaults.get(name)?.text ?? '';
    if (was === text || !used.has(name.toLowerCase())) return [];
    return [
      { line, message: `the default of the input ${quoted(name)}, which decides for the check, is another` },
    ];
  });
}

/** Names of inputs that the job or its steps name where they run the check. */
function inputsOf(job: Job): ReadonlySet<string> {
  const texts = [job, ...job.steps]
    .filter(({ call }) => call !== null)
    .flatMap(({ inputs, settings, env }) => [...inputs.values(), ...settings.values(), ...env.values()]);
  const named = texts.flatMap(({ text }) => [...text.matchAll(/\binputs(?:\.|\[')([\w-]+)/g)]);
  return new Set(named.map(([, name = '']) => name.toLowerCase()));
}
