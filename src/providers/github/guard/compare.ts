import type { CheckEdit, Path } from '../../../model.ts';
import { type GuardedFile, namesCheck, type ReadFile } from './file.ts';
import { nameEdits } from './names.ts';
import { removedEdits } from './removed.ts';
import { parseWorkflow, runsCheck, type Workflow } from './workflow.ts';

/** Both sides of every file that may concern the check, parsed and compared. */

/** @param touched paths of the change, on both sides: what it does not touch is as the base has it */
export function compareFiles(
  files: readonly GuardedFile[],
  touched: ReadonlySet<Path>,
): readonly CheckEdit[] {
  const read = files.map(readFile);
  const edits = [...removedEdits(read), ...nameEdits(read, touched)];
  const known = new Map(
    edits.map((edit) => [JSON.stringify([edit.kind, edit.path, edit.line, edit.message]), edit]),
  );
  return [...known.values()];
}

function readFile({ path, kind, bases, head }: GuardedFile): ReadFile {
  const workflow = head.status === 'there' ? parseWorkflow(head.text, kind) : null;
  const before = bases.map((base) => ({ text: base, workflow: parseWorkflow(base, kind) }));
  const wasKnown = before.some((one) =>
    one.workflow === null ? namesCheck(one.text) : [...one.workflow.jobs.values()].some(runsCheck),
  );
  return {
    path,
    kind,
    bases: before.flatMap((one) => one.workflow ?? []),
    head: headOf(head, workflow),
    isNamed: head.status === 'there' && namesCheck(head.text) && !wasKnown,
  };
}

function headOf(head: GuardedFile['head'], workflow: Workflow | null): ReadFile['head'] {
  if (head.status !== 'there') return head;
  if (workflow === null) return { status: 'unreadable' };
  return { status: 'read', workflow, lines: head.text.split('\n') };
}
