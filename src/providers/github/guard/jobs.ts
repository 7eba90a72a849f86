import { conditionEdits, toleranceEdits } from './conditions.ts';
import { stepEdits, withEdits } from './steps.ts';
import type { Place } from './triggers.ts';
import { conditionKind, quoted } from './words.ts';
import { checkName, entriesOf, formOf, type Held, type Job, textOf, type Workflow } from './workflow.ts';
import type { Tree } from './yaml-tree.ts';

/** A job that runs the check, before and after: what lets it be skipped, or pass without the check. */

export function jobEdits(before: Held, after: Held): readonly Place[] {
  const what = after.job.id === '' ? 'the action' : `the job ${quoted(after.job.id)}`;
  return [
    ...conditionEdits(before.job, after.job, what),
    ...toleranceEdits(before.job, after.job, what),
    ...needEdits(before.job, after.job),
    ...nameEdits(before.job, after.job),
    ...matrixEdits(before.job, after.job),
    ...valueEdits(before.job, after.job),
    ...containerEdits(before.job, after.job),
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
    return [
      ...conditionEdits(namesake, job, `the job ${quoted(job.id)}, which the check waits for,`),
      ...needEdits(namesake, job),
      ...matrixEdits(namesake, job),
    ];
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
      if (!runsAlways(needed)) open.push(needed);
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

/** Of a matrix that the check is given values of: what it ran with before, it has to run with still. */
function valueEdits(before: Job, after: Job): readonly Place[] {
  const [was, is] = [matrixOf(before), matrixOf(after)];
  return [...namedIn(after, /\bmatrix(?:\.|\[\s*')([\w-]+)/g)].flatMap((key) => {
    const kept = valuesOf(is.tree, key);
    if (valuesOf(was.tree, key).every((value) => kept.includes(value))) return [];
    const line = entriesOf(is.tree).get(key)?.line ?? is.line;
    return [{ line, message: `${quoted(key)} of the matrix, which decides for the check, has lost a value` }];
  });
}

function matrixOf({ strategy, strategyLine }: Job): {
  readonly tree: Tree | undefined;
  readonly line: number;
} {
  const matrix = entriesOf(strategy).get('matrix');
  return { tree: matrix?.value, line: matrix?.line ?? strategyLine };
}

function valuesOf(matrix: Tree | undefined, key: string): readonly string[] {
  const listed = entriesOf(matrix).get(key)?.value;
  const included = entriesOf(matrix).get('include')?.value;
  const rows = included?.kind === 'list' ? included.items : [];
  const values = listed?.kind === 'list' ? listed.items : [listed];
  return [...values, ...rows.map((row) => entriesOf(row).get(key)?.value)].flatMap((value) =>
    value === undefined ? [] : [formOf(value)],
  );
}

/** Whose shell and whose Node the steps run; without one they are the runner's own. */
function containerEdits(before: Job, after: Job): readonly Place[] {
  const { container } = after;
  const [was, is] = [before.container, container].map(imageOf);
  if (container === null || is === '') return [];
  const isSame = before.container !== null && formOf(before.container) === formOf(container);
  // As of an action, a version that is fixed may move to another one that is.
  if (isSame || (FIXED.test(is ?? '') && unversioned(was ?? '') === unversioned(is ?? ''))) return [];
  return [
    { line: container.line, message: 'the check runs in another container, whose programs decide for it' },
  ];
}

const FIXED = /@sha256:[0-9a-f]{64}$/;
const unversioned = (image: string): string => image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');

function imageOf(container: Tree | null): string {
  return container?.kind === 'text' ? container.text : textOf(entriesOf(container).get('image')?.value);
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
  return new Set([...namedIn(job, /\binputs(?:\.|\[\s*')([\w-]+)/g)].map((name) => name.toLowerCase()));
}

/** What a pattern finds where the job or its steps run the check. */
function namedIn(job: Job, pattern: RegExp): ReadonlySet<string> {
  const texts = [job, ...job.steps]
    .filter(({ call }) => call !== null)
    .flatMap(({ inputs, settings, env }) => [...inputs.values(), ...settings.values(), ...env.values()]);
  return new Set(texts.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name = '']) => name)));
}
