import type { CheckEdit, Path } from '../../../model.ts';
import { editAt, type ReadFile } from './file.ts';
import { mayBeOurs } from './job-names.ts';
import { isGiven, postsOurs } from './posts.ts';
import type { Place } from './triggers.ts';
import { conditionKind, isFalse, quoted } from './words.ts';
import type { Job, Part, Step, Workflow } from './workflow.ts';

/** What else may speak in the name of the check, and did not before. */

/** @param touched as `compareFiles` has it */
export function nameEdits(files: readonly ReadFile[], touched: ReadonlySet<Path>): readonly CheckEdit[] {
  const runs = runsOurs(wrappersOf(files), touched);
  const bases = files.flatMap(({ bases: workflows }) => workflows);
  const known = new Set(bases.flatMap((workflow) => rivals(workflow, runs).map(formOfJob)));
  const posting = new Set(bases.flatMap((workflow) => postersOf(workflow).map(({ step }) => step.form)));
  return files.flatMap((file) => {
    if (file.head.status === 'unreadable') return unreadable(file);
    if (file.head.status !== 'read') return [];
    const { workflow } = file.head;
    return [
      ...rivals(workflow, runs)
        .filter((job) => !known.has(formOfJob(job)))
        .map((job) => editAt(file, 'name-reused', rivalAt(job))),
      ...postersOf(workflow)
        .filter(({ step }) => !posting.has(step.form))
        .map(({ place }) => editAt(file, 'name-reused', place)),
    ];
  });
}

/** A runner may read it in a way that we do not; what ran the check before is told as removed. */
function unreadable(file: ReadFile): readonly CheckEdit[] {
  if (!file.isNamed) return [];
  const message = 'it cannot be read as YAML, and names the check';
  return [editAt(file, 'name-reused', { line: null, message })];
}

// ── jobs that are called so ─────────────────────────────────────────────────────────────────

type Runs = (job: Job) => boolean;

/** Jobs whose own result, or whose being skipped, is told under our name without the check having run. */
function rivals(workflow: Workflow, runs: Runs): readonly Job[] {
  if (workflow.kind === 'action' || isOnlyCalled(workflow)) return [];
  return [...workflow.jobs.values()].filter(
    (job) => mayBeOurs(job, workflow) && speaksItself(job) && !runs(job),
  );
}

/** Then its jobs are called after whoever calls it, and a slash. */
function isOnlyCalled({ triggers }: Workflow): boolean {
  return triggers.size === 1 && triggers.has('workflow_call');
}

/** A reusable workflow's jobs have names of their own; its caller has one only when it is skipped. */
function speaksItself({ settings, needs }: Job): boolean {
  if (!settings.has('uses')) return true;
  const kind = conditionKind(settings.get('if')?.text);
  return kind === 'never' || kind === 'other' || (kind === 'usual' && needs.length > 0);
}

/** What it does may change: what is called so was called so before. */
function formOfJob({ id, settings }: Job): string {
  return JSON.stringify([id, settings.get('name')?.text ?? null, settings.get('uses')?.text ?? null]);
}

function rivalAt({ id, line, settings }: Job): Place {
  const message = `the job ${quoted(id)} is or may be called as the check is, and does not run it: its success would count as ours`;
  return { line: settings.get('name')?.line ?? line, message };
}

/** Folders and files of the head that the change brings and that run the check. */
function wrappersOf(files: readonly ReadFile[]): ReadonlySet<Path> {
  const reads = files.filter(
    ({ head }) => head.status === 'read' && [...head.workflow.jobs.values()].some(callsCheck),
  );
  return new Set(reads.map(({ path, kind }) => (kind === 'action' ? folderOf(path) : path)));
}

const callsCheck = (job: Job): boolean => [job, ...job.steps].some(({ call }) => call?.kind === 'uses');
const folderOf = (path: Path): Path => path.slice(0, Math.max(path.lastIndexOf('/'), 0));

/** Whether the job runs the check and fails with it. A wrapper that the change does not touch is the base's. */
function runsOurs(wrappers: ReadonlySet<Path>, touched: ReadonlySet<Path>): Runs {
  const isOurs = (part: Part): boolean => {
    const { call, settings } = part;
    if (call === null || conditionKind(settings.get('if')?.text) === 'never') return false;
    switch (call.kind) {
      case 'uses':
        return true;
      case 'local': {
        const files = [call.path, `${call.path}/action.yml`, `${call.path}/action.yaml`];
        return wrappers.has(call.path) || !files.some((path) => touched.has(path));
      }
      case 'command':
        return call.plain && !settings.has('shell');
    }
  };
  return (job) => {
    if (conditionKind(job.settings.get('if')?.text) === 'never') return false;
    const counts = job.steps.filter(({ settings }) => isFalse(settings.get('continue-on-error')?.text));
    return isOurs(job) || counts.some(isOurs);
  };
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
