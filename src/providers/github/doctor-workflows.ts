import type { DiagnosisRow, Remedy } from '../../model.ts';
import type { Requirement } from './doctor-requirements.ts';
import { askAgain, listed, ok, open, pageOf, untold, workflowsPage } from './doctor-rows.ts';
import type { Settings } from './doctor-settings.ts';
import { callsOf, checksOut, type OurCall, permitted, triggerProblems } from './doctor-workflow.ts';
import { checkName } from './guard/workflow.ts';
import type { ReadWorkflow, WorkflowFile } from './workflow-file.ts';

/** The workflows of the branch that run the check: whether they run each time, and with what they need. Advice. */

type ReadFile = { readonly path: string; readonly read: ReadWorkflow };

export function workflowRows(
  settings: Settings,
  requirements: readonly Requirement[],
): readonly DiagnosisRow[] {
  const { workflows } = settings;
  const subject = {
    what: 'a workflow runs the check',
    wanted: 'one in .github/workflows that uses Countersign',
    decides: false,
  };
  const page = workflowsPage(settings);
  if (workflows.kind === 'unknown')
    return [untold(subject, workflows.why, askAgain(workflows.needs, page)), queueRow(settings, null, false)];
  const files = workflows.value.filter((file): file is ReadFile => file.read !== null);
  const ours = files.flatMap(({ path, read }) =>
    callsOf(read, settings.repository).map((call) => ({ path, read, call })),
  );
  const others = [nameRow(settings, files), checkoutRow(files, page)];
  const isBrought = requirements.some(({ strength, isWorkflow }) => strength === 'bound' && isWorkflow);
  const queue = queueRow(settings, ours, isBrought);
  if (ours.length > 0)
    return [
      ok(subject, listed([...new Set(ours.map(({ path }) => path))])),
      triggersRow(settings, ours, page),
      queue,
      usedRow(ours, page),
      permissionsRow(settings, ours, page),
      ...others,
    ];
  if (isBrought) return [ok(subject, 'the one that the ruleset brings'), queue, ...others];
  return [open(subject, noneFound(workflows.value), INIT), queue, ...others];
}

const INIT: Remedy = {
  words: 'write one and merge it: `countersign init github`',
  page: null,
  command: null,
};

function noneFound(files: readonly WorkflowFile[]): string {
  const unread = files.filter(({ read }) => read === null).map(({ path }) => path);
  return unread.length === 0 ? 'none does' : `none does that can be read; ${listed(unread)} cannot`;
}

type Ours = ReadFile & { readonly call: OurCall };

function edit(words: string, page: string): Remedy {
  return { words, page, command: null };
}

function triggersRow({ branch }: Settings, ours: readonly Ours[], page: string): DiagnosisRow {
  const subject = {
    what: 'it runs on every change',
    wanted: 'on pull_request: opened, synchronize, reopened and edited, without filters',
    decides: false,
  };
  const problems = ours.map(({ path, read }) => ({ path, found: triggerProblems(read.workflow, branch) }));
  const [best] = [...problems].sort((a, b) => a.found.length - b.found.length);
  if (best === undefined || best.found.length === 0) return ok(subject, `${best?.path} does`);
  const remedy = edit(
    'what a filter leaves out stays pending for ever: take it out, and name the types',
    page,
  );
  return open(subject, `${best.path}: ${listed(best.found)}`, remedy);
}

/** A queue asks again for its own commits; without an answer it throws out each change. */
function queueRow(settings: Settings, ours: readonly Ours[] | null, isBrought: boolean): DiagnosisRow {
  const { rules } = settings;
  const subject = {
    what: 'the merge queue gets an answer',
    wanted: 'on merge_group, where there is a queue',
    decides: false,
  };
  const page = pageOf(settings, 'settings/rules');
  if (rules.kind === 'unknown') return untold(subject, rules.why, askAgain(rules.needs, page));
  if (!rules.value.some(({ type }) => type === 'merge_queue'))
    return ok(subject, 'no ruleset has a queue (one of classic protection is not told)');
  if (ours === null) return untold(subject, 'the workflows are not told', askAgain('contents: read', page));
  const answers = ours.find(({ read }) => read.workflow.triggers.has('merge_group'));
  if (answers !== undefined) return ok(subject, `${answers.path} does`);
  if (isBrought) {
    const words = 'look for `merge_group:` under `on:` of the workflow that the ruleset names';
    const found = 'the workflow that the ruleset brings is to answer, and is not read';
    return untold(subject, found, { words, page, command: null });
  }
  return open(subject, 'there is a queue, and no workflow runs on merge_group', {
    words: 'add `merge_group:` under `on:` of the workflow',
    page: workflowsPage(settings),
    command: null,
  });
}

function usedRow(ours: readonly Ours[], page: string): DiagnosisRow {
  const subject = {
    what: 'what runs is fixed',
    wanted: 'Countersign by a full commit SHA',
    decides: false,
  };
  const loose = ours.filter(({ call }) => !call.isFixed);
  if (loose.length === 0) return ok(subject, 'by a full commit SHA');
  const found = listed(loose.map(({ path, call }) => `${path}: ${call.uses}`));
  return open(subject, found, edit('write the 40 digits of a release’s commit behind the @', page));
}

function permissionsRow(settings: Settings, ours: readonly Ours[], page: string): DiagnosisRow {
  const { jobToken } = settings;
  const subject = {
    what: 'its job may say what came of it',
    wanted: 'permissions: checks: write, and id-token: write with a gateway',
    decides: false,
  };
  const byDefault = jobToken.kind === 'known' ? jobToken.value.default_workflow_permissions : null;
  const lacking = ours.flatMap(({ path, read, call }) => {
    const needed = ['checks', ...(call.usesGateway ? ['id-token'] : [])];
    const missing = needed.filter((name) => permitted(name, call.job, read, byDefault) === false);
    return missing.length === 0
      ? []
      : [`${path} lacks ${missing.map((name) => `${name}: write`).join(' and ')}`];
  });
  if (lacking.length > 0)
    return open(subject, listed(lacking), edit('add them under `permissions:` of the job', page));
  const isUntold = ours.some(({ read, call }) => permitted('checks', call.job, read, byDefault) === null);
  const found = 'its permissions are the repository’s default, which is not told';
  return isUntold
    ? untold(subject, found, edit('write them under `permissions:` of the job', page))
    : ok(subject, 'it may');
}

/** A job of that name is a check run of that name: skipped, it counts as passed. */
function nameRow({ check, repository, workflows }: Settings, files: readonly ReadFile[]): DiagnosisRow {
  const subject = {
    what: 'no job has the name of the check',
    wanted: `no job called ${check}`,
    decides: false,
  };
  const named = files.flatMap(({ path, read }) =>
    [...read.workflow.jobs.values()]
      .filter((job) => checkName(job).toLowerCase() === check.toLowerCase())
      .map((job) => `${path}, job ${job.id}`),
  );
  const words =
    'give the job another `name:`: its own result counts under the name of the check, also skipped';
  if (named.length > 0) return open(subject, listed(named), { words, page: null, command: null });
  const all = workflows.kind === 'known' ? workflows.value : [];
  const unread = all.filter(({ read }) => read === null).map(({ path }) => path);
  if (unread.length === 0) return ok(subject, `none of ${files.length} workflows of ${repository}`);
  const remedy = { words: 'look into it for a job of that name', page: null, command: null };
  return untold(subject, `${listed(unread)} cannot be read as a workflow`, remedy);
}

function checkoutRow(files: readonly ReadFile[], page: string): DiagnosisRow {
  const subject = {
    what: 'nothing runs a change with the rights of the base',
    wanted: 'no checkout of the head on pull_request_target or workflow_run',
    decides: false,
  };
  const found = files.filter(({ read }) => checksOut(read.workflow)).map(({ path }) => path);
  if (found.length === 0) return ok(subject, 'none is seen');
  const words = 'run what the change brings on pull_request; the privileged trigger reads it as git objects';
  return open(subject, listed(found), edit(words, page));
}
