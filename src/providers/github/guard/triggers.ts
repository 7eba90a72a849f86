import { quoted } from './words.ts';
import type { Filter, Trigger, Workflow } from './workflow.ts';

/** Where a workflow ran before, and does not any more. */

export type Place = { readonly line: number | null; readonly message: string };

/** Events that a change comes with; `schedule` and its like decide on nothing. */
const OF_CHANGES: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'merge_group',
  'push',
  'workflow_run',
  'workflow_call',
]);

/** What an event without `types:` starts on. */
const DEFAULT_TYPES: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened'],
  pull_request_review: ['submitted', 'edited', 'dismissed'],
  merge_group: ['checks_requested'],
  workflow_run: ['completed', 'requested', 'in_progress'],
};

export function triggerEdits(before: Workflow, after: Workflow): readonly Place[] {
  return [...before.triggers].flatMap(([event, base]) => {
    if (!OF_CHANGES.has(event)) return [];
    const head = after.triggers.get(event);
    if (head !== undefined) return filterEdits(event, base, head);
    return [{ line: after.lines.triggers, message: `the check no longer runs on ${quoted(event)}` }];
  });
}

function filterEdits(event: string, base: Trigger, head: Trigger): readonly Place[] {
  return [
    ...positiveEdit(event, 'types', base, head),
    ...positiveEdit(event, 'paths', base, head),
    ...positiveEdit(event, 'workflows', base, head),
    ...refEdits(event, base, head),
    ...['branches-ignore', 'paths-ignore'].flatMap((key) => negativeEdit(event, key, base, head)),
  ];
}

/** A push with filters for tags alone does not start for branches; then a filter for branches opens it again. */
function refEdits(event: string, base: Trigger, head: Trigger): readonly Place[] {
  const had = refsOf(base);
  const has = refsOf(head);
  if (has.tagsOnly && !had.tagsOnly) {
    const line = head.filters.get('tags')?.line ?? head.filters.get('tags-ignore')?.line ?? head.line;
    return [narrowed(event, 'tags', line)];
  }
  return had.tagsOnly ? [] : positiveEdit(event, 'branches', base, head);
}

function refsOf({ filters }: Trigger): { readonly tagsOnly: boolean } {
  const names = (kind: string): boolean => filters.has(kind) || filters.has(`${kind}-ignore`);
  return { tagsOnly: names('tags') && !names('branches') };
}

/** Lists of what it runs for: without one, for all. */
function positiveEdit(event: string, key: string, base: Trigger, head: Trigger): readonly Place[] {
  const has = head.filters.get(key);
  const standard = key === 'types' ? DEFAULT_TYPES[event] : undefined;
  const after = has?.values ?? standard;
  if (after === undefined || isAll(after)) return [];
  const before = base.filters.get(key)?.values ?? standard;
  const known = new Set(after);
  const isNarrower = before === undefined || before.some((one) => !known.has(one)) || excludes(before, after);
  return isNarrower ? [narrowed(event, key, has?.line ?? head.line)] : [];
}

const isAll = (patterns: readonly string[]): boolean =>
  patterns.includes('**') && !patterns.some((one) => one.startsWith('!'));

/** A pattern with `!` takes out of what stands before it: another one, or another order, may take out more. */
function excludes(before: readonly string[], after: readonly string[]): boolean {
  if (!after.some((one) => one.startsWith('!'))) return false;
  return before.join('\n') !== after.join('\n');
}

/** Lists of what it does not run for. */
function negativeEdit(event: string, key: string, base: Trigger, head: Trigger): readonly Place[] {
  const has = head.filters.get(key);
  if (has === undefined || refsAreNew(key, base)) return [];
  const before = new Set(base.filters.get(key)?.values);
  const isNarrower = has.values.some((one) => !before.has(one));
  return isNarrower ? [narrowed(event, key, has.line)] : [];
}

const refsAreNew = (key: string, base: Trigger): boolean =>
  key === 'branches-ignore' && refsOf(base).tagsOnly;

function narrowed(event: string, key: string, line: Filter['line']): Place {
  return { line, message: `${quoted(key)} of ${quoted(event)} starts the check for less than before` };
}
