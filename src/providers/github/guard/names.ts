import type { CheckEdit, Path } from '../../../model.ts';
import { namesOneOf, OUR_REPOSITORY } from './calls.ts';
import { editAt, type ReadFile } from './file.ts';
import { mayBeOurs } from './job-names.ts';
import { isGiven, postsOurs } from './posts.ts';
import type { Place } from './triggers.ts';
import { conditionKind, expressionOf, isFalse, quoted } from './words.ts';
import { type Held, type Job, type Part, runsCheck, type Step, type Workflow } from './workflow.ts';

/** What else may speak in the name of the check, and did not before. */

/** @param touched as `compareFiles` has it */
export function nameEdits(files: readonly ReadFile[], touched: ReadonlySet<Path>): readonly CheckEdit[] {
  const bases = files.flatMap(({ bases: workflows }) => workflows);
  const known = namesakesBefore(bases);
  const lower = new Set([...touched].map((path) => path.toLowerCase()));
  const trusted = { repositories: repositoriesOf(bases), touched: lower };
  const ours = oursWith(wrappersOf(files, trusted), trusted);
  const posting = new Set(bases.flatMap((workflow) => postersOf(workflow).map(({ step }) => step.form)));
  return files.flatMap((file) => {
    if (file.head.status === 'unreadable') return unreadable(file);
    if (file.head.status !== 'read') return [];
    const { workflow } = file.head;
    const rivals = namesakes(workflow).filter((job) => isRival({ workflow, job }, known, ours));
    const posters = postersOf(workflow).filter(({ step }) => !posting.has(step.form));
    return [...rivals.map(rivalAt), ...posters.map(({ place }) => place)].map((place) =>
      editAt(file, 'name-reused', place),
    );
  });
}

/** A runner may read it in a way that we do not; what ran the check before is told as removed. */
function unreadable(file: ReadFile): readonly CheckEdit[] {
  if (!file.isNamed) return [];
  const message = 'it cannot be read as YAML, and names the check';
  return [editAt(file, 'name-reused', { line: null, message })];
}

// ── jobs that are called so ─────────────────────────────────────────────────────────────────

/** Jobs whose own result, or whose being skipped, is told under our name. */
function namesakes(workflow: Workflow): readonly Job[] {
  if (workflow.kind === 'action' || isOnlyCalled(workflow)) return [];
  return [...workflow.jobs.values()].filter((job) => mayBeOurs(job, workflow) && speaksItself(job));
}

/** Then its jobs are called after whoever calls it, and a slash. */
function isOnlyCalled({ triggers }: Workflow): boolean {
  return triggers.size === 1 && triggers.has('workflow_call');
}

/** A reusable workflow's jobs have names of their own; its caller has one only when it is skipped. */
function speaksItself(job: Job): boolean {
  return !job.settings.has('uses') || job.call !== null || maySkip(job);
}

function maySkip({ settings, needs }: Job): boolean {
  const kind = conditionKind(settings.get('if')?.text);
  return kind === 'never' || kind === 'other' || (kind === 'usual' && needs.length > 0);
}

/** By what it is called, whether it ran the check. */
type Known = ReadonlyMap<string, boolean>;

function namesakesBefore(bases: readonly Workflow[]): Known {
  const known = new Map<string, boolean>();
  for (const job of bases.flatMap(namesakes))
    known.set(formOf(job), runsCheck(job) || known.get(formOf(job)) === true);
  return known;
}

function formOf({ id, settings }: Job): string {
  return JSON.stringify([id, settings.get('name')?.text ?? null, settings.get('uses')?.text ?? null]);
}

/** What was called so may be worked on; where it ran the check, all but its end is an edit of the check. */
function isRival({ workflow, job }: Held, known: Known, ours: Ours): boolean {
  const ran = known.get(formOf(job));
  return ran === undefined ? !runsSurely({ workflow, job }, ours) : ran && !runsCheck(job);
}

function rivalAt({ id, line, settings }: Job): Place {
  const message = `the job ${quoted(id)} is or may be called as the check is, and may pass or be skipped without it: that would count as ours`;
  return { line: settings.get('name')?.line ?? line, message };
}

/** Whether the check is run for every change that the job is started for, and the job fails with it. */
function runsSurely({ workflow, job }: Held, ours: Ours): boolean {
  if (job.needs.length > 0 && conditionKind(job.settings.get('if')?.text) !== 'always') return false;
  return (
    holds(job, workflow) &&
    [job, ...job.steps].some(
      (part, i, parts) => ours(part, parts.slice(0, i)) && counts(part) && holds(part, workflow),
    )
  );
}

/** A condition on the event alone, which the workflow is started for: on others there is no change to decide. */
function holds({ settings }: Part, { triggers }: Workflow): boolean {
  const condition = settings.get('if')?.text;
  const kind = conditionKind(condition);
  if (kind === 'always' || kind === 'usual') return true;
  const [, event] =
    /^github\.event_name == '(pull_request|pull_request_target|merge_group)'$/.exec(
      expressionOf(condition ?? ''),
    ) ?? [];
  return event !== undefined && triggers.has(event);
}

const counts = ({ settings }: Part): boolean => isFalse(settings.get('continue-on-error')?.text);

// ── what is ours ────────────────────────────────────────────────────────────────────────────

/** `earlier`: the job and its steps before this one; empty for the job itself. */
type Ours = (part: Part, earlier: readonly Part[]) => boolean;

type Trusted = {
  /** Our own, and those that ran the check before. */
  readonly repositories: ReadonlySet<string>;
  /** In small letters: a runner may not tell them from others. */
  readonly touched: ReadonlySet<Path>;
};

function repositoriesOf(bases: readonly Workflow[]): ReadonlySet<string> {
  const parts = bases.flatMap(({ jobs }) => [...jobs.values()].flatMap((job) => [job, ...job.steps]));
  return new Set([
    OUR_REPOSITORY,
    ...parts.flatMap(({ call }) => (call?.kind === 'uses' ? [call.repository] : [])),
  ]);
}

/** Folders and files of the head that the change brings and that run the check. */
function wrappersOf(files: readonly ReadFile[], trusted: Trusted): ReadonlySet<Path> {
  const isOne = ({ head }: ReadFile): boolean =>
    head.status === 'read' &&
    [...head.workflow.jobs.values()].some((job) =>
      [job, ...job.steps].some(
        (part) => runsItself(part, trusted) && counts(part) && holds(part, head.workflow),
      ),
    );
  return new Set(files.filter(isOne).map(({ path, kind }) => (kind === 'action' ? folderOf(path) : path)));
}

const folderOf = (path: Path): Path => path.slice(0, Math.max(path.lastIndexOf('/'), 0));

const SHELLS: readonly (string | undefined)[] = [undefined, 'bash', 'sh', 'pwsh'];

function runsItself({ call, settings }: Part, { repositories, touched }: Trusted): boolean {
  if (call?.kind === 'uses') return repositories.has(call.repository);
  if (call?.kind !== 'command' || namesOneOf(call.script, touched)) return false;
  return call.plain && SHELLS.includes(settings.get('shell')?.text);
}

/** A wrapper that the change does not touch is the base's, where nothing has been put in its place. */
function oursWith(wrappers: ReadonlySet<Path>, trusted: Trusted): Ours {
  return (part, earlier) => {
    const { call } = part;
    // A workflow that is called speaks under names of its own.
    if (call?.kind === 'uses' && earlier.length === 0) return true;
    if (call?.kind !== 'local') return runsItself(part, trusted);
    if (call.path.startsWith('..') || !earlier.every(leavesTheBase)) return false;
    const files = [call.path, `${call.path}/action.yml`, `${call.path}/action.yaml`];
    return wrappers.has(call.path) || !files.some((path) => trusted.touched.has(path.toLowerCase()));
  };
}

/** Whether the files of the repository are as they are in it after this step. */
function leavesTheBase({ settings, inputs }: Part): boolean {
  if (settings.has('run')) return false;
  const uses = settings.get('uses')?.text ?? '';
  if (/^actions\/checkout@/i.test(uses))
    return !['repository', 'ref', 'path'].some((name) => inputs.has(name));
  return uses === '' || /^actions\/setup-[\w-]+@/i.test(uses);
}

// ── steps that post ─────────────────────────────────────────────────────────────────────────

function postersOf(workflow: Workflow): readonly { readonly step: Step; readonly place: Place }[] {
  const isGivenToAll = isGiven(workflow.env);
  return [...workflow.jobs.values()].flatMap((job) => {
    const around = isGivenToAll || isGiven(job.env);
    return job.steps.flatMap((step) => {
      const line = postsOurs(step, around);
      if (line === null) return [];
      const message = 'a step posts a check or a status under the name of the check';
      return [{ step, place: { line, message } }];
    });
  });
}
