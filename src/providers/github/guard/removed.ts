import type { CheckEdit } from '../../../model.ts';
import { editAt, type ReadFile } from './file.ts';
import { jobEdits, waitEdits } from './jobs.ts';
import { type Place, triggerEdits } from './triggers.ts';
import { grouped, quoted } from './words.ts';
import { checkName, type Held, type Job, runsCheck, type Workflow } from './workflow.ts';

/** What ran the check before and does not any more, or may now pass without it. */

type Holder = Held & { readonly file: ReadFile };

/** Each merge base by itself: what one of them had, the head may lack. */
export function removedEdits(files: readonly ReadFile[]): readonly CheckEdit[] {
  const most = Math.max(...files.map(({ bases }) => bases.length));
  return Array.from({ length: most }, (_, i) => editsSince(files, i)).flat();
}

function editsSince(files: readonly ReadFile[], index: number): readonly CheckEdit[] {
  const held = files.flatMap((file) => holdersOf(file, file.bases[index] ?? null));
  const heirs = heirsOf(held, files.flatMap(newHolders));
  const gone = grouped(
    held.filter((one) => !heirs.has(one)),
    byFile,
  );
  return [
    ...[...gone.values()].flatMap(goneEdits),
    ...[...heirs].flatMap(([before, after]) => placed(after.file, jobEdits(before, after))),
    ...workflowEdits(heirs),
  ];
}

const placed = (file: ReadFile, places: readonly Place[]): readonly CheckEdit[] =>
  places.map((place) => editAt(file, 'removed', place));

type Step = {
  readonly before: Workflow;
  readonly after: Workflow;
  readonly file: ReadFile;
  readonly jobs: Job[];
};

/** Once for all jobs that one workflow hands to another, or to itself. */
function workflowEdits(heirs: ReadonlyMap<Holder, Holder>): readonly CheckEdit[] {
  const steps = new Map<Workflow, Map<Workflow, Step>>();
  for (const [{ workflow: before }, { workflow: after, file, job }] of heirs) {
    const known = steps.get(before) ?? new Map<Workflow, Step>();
    steps.set(before, known);
    const step = known.get(after);
    if (step === undefined) known.set(after, { before, after, file, jobs: [job] });
    else step.jobs.push(job);
  }
  return [...steps.values()].flatMap((known) =>
    [...known.values()].flatMap(({ before, after, file, jobs }) =>
      placed(file, [
        ...triggerEdits(before, after),
        ...waitEdits(before, after, jobs),
        ...mergeEdits(before, after),
      ]),
    ),
  );
}

function mergeEdits(before: Workflow, after: Workflow): readonly Place[] {
  if (after.mergeLine === null || before.mergeLine !== null) return [];
  return [{ line: after.mergeLine, message: 'it has a key `<<`, for which no runner starts it' }];
}

function holdersOf(file: ReadFile, workflow: Workflow | null): readonly Holder[] {
  if (workflow === null) return [];
  return [...workflow.jobs.values()].filter(runsCheck).map((job) => ({ file, workflow, job }));
}

/** Jobs of the head that run the check, and whose namesake in the base did not. */
function newHolders(file: ReadFile): readonly Holder[] {
  if (file.head.status !== 'read') return [];
  const held = file.bases.flatMap((workflow) => holdersOf(file, workflow));
  const before = new Set(held.map(({ job }) => job.id));
  return holdersOf(file, file.head.workflow).filter(({ job }) => !before.has(job.id));
}

/** The same job, or else one that came instead of it: called the same if there is one, in its own file if there is. */
function heirsOf(held: readonly Holder[], fresh: readonly Holder[]): ReadonlyMap<Holder, Holder> {
  const heirs = new Map<Holder, Holder>();
  for (const one of held) {
    const { head } = one.file;
    const same = head.status === 'read' ? head.workflow.jobs.get(one.job.id) : undefined;
    if (head.status === 'read' && same !== undefined && runsCheck(same))
      heirs.set(one, { file: one.file, workflow: head.workflow, job: same });
  }
  const free = new Set(fresh);
  for (const keyOf of [byFileAndName, byName, byFile, byKind]) {
    const known = grouped([...free], keyOf);
    for (const one of held) {
      const heir = heirs.has(one) ? undefined : known.get(keyOf(one))?.shift();
      if (heir === undefined) continue;
      free.delete(heir);
      heirs.set(one, heir);
    }
  }
  return heirs;
}

const byKind = ({ file }: Holder): string => file.kind;
const byFile = ({ file }: Holder): string => JSON.stringify([file.kind, file.path]);
const byName = ({ file, job }: Holder): string => JSON.stringify([file.kind, checkName(job)]);
const byFileAndName = ({ file, job }: Holder): string =>
  JSON.stringify([file.kind, file.path, checkName(job)]);

const GONE = {
  unreadable: 'it no longer parses, and held the check before: no runner starts it',
  deleted: 'the file that ran the check is deleted',
  moved: 'the file that ran the check is moved to where nothing runs it',
  replaced: 'the file that ran the check is replaced by something that is no file',
} as const;

function goneEdits(gone: readonly Holder[]): readonly CheckEdit[] {
  const file = gone[0]?.file;
  if (file === undefined) return [];
  const { head } = file;
  if (head.status !== 'read') return placed(file, [{ line: null, message: GONE[head.status] }]);
  return placed(
    file,
    gone.map(({ job }) => goneFrom(head.workflow, job)),
  );
}

function goneFrom(after: Workflow, { id, call }: Job): Place {
  const now = after.jobs.get(id);
  if (now === undefined)
    return { line: after.lines.jobs, message: `the job ${quoted(id)} that ran the check is gone` };
  const what = call === null ? 'a step of it' : 'it';
  const where =
    id === '' ? 'the action no longer runs the check' : `the job ${quoted(id)} no longer runs the check`;
  return { line: now.line, message: `${where}: ${what} did` };
}
