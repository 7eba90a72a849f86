import { z } from 'zod';
import {
  annotationNotes,
  BATCH,
  batchesOf,
  type CheckAnnotation,
  checkAnnotations,
  differenceOf,
  type ListedAnnotation,
  listedAnnotations,
} from './annotations.ts';
import { type ApiAnswer, type GithubApi, surely, type Uncertain } from './api.ts';
import { externalIdOf, parseExternalId, type Reporter } from './check-name.ts';
import type { Ending } from './ending.ts';
import { refusedBy, reportFailed } from './report-failed.ts';
import type { GithubRun } from './run.ts';

/**
 * Check runs as GitHub keeps them. What a token of a job cannot do to them is nowhere written down (open a completed
 * one again, say): each answer is read for what came of it.
 */

/** The status check of one head, as one job reports it. */
export type Check = {
  readonly api: GithubApi;
  readonly run: GithubRun;
  readonly name: string;
  readonly reporter: Reporter;
  /** The page of the run. */
  readonly url: string;
  readonly now: () => Date;
};

export type CheckRun = {
  readonly id: number;
  /** Null: it is none of ours. */
  readonly reporter: Reporter | null;
  readonly isOpen: boolean;
  readonly conclusion: string | null;
  /** How many there are. */
  readonly annotations: number;
};

const checkRunSchema = z
  .object({
    id: z.number().int().positive(),
    external_id: z.string().nullish(),
    status: z.string(),
    conclusion: z.string().nullish(),
    output: z.object({ annotations_count: z.number().int().nonnegative().nullish() }).nullish(),
  })
  .transform(
    ({ id, external_id, status, conclusion, output }): CheckRun => ({
      id,
      reporter: parseExternalId(external_id),
      isOpen: status !== 'completed',
      // Opened again, some servers show what it was concluded with before: that says nothing while it is open.
      conclusion: status === 'completed' ? (conclusion ?? null) : null,
      annotations: output?.annotations_count ?? 0,
    }),
  );
const listSchema = z.object({ check_runs: z.array(checkRunSchema) }).transform((list) => list.check_runs);

/** Every one of this name, the newest first: `latest` would hide one of two that were made at the same time. */
export async function listCheckRuns({ api, run, name }: Check): Promise<ApiAnswer<readonly CheckRun[]>> {
  const query = `check_name=${encodeURIComponent(name)}&filter=all`;
  const answer = await api.list(
    `/repos/${run.repository}/commits/${run.head}/check-runs?${query}`,
    listSchema,
  );
  if (answer.kind === 'refused') return answer;
  // While one is made, the last of a page is the first of the next one as well.
  const runs = [...new Map(answer.value.map((one) => [one.id, one])).values()];
  return { kind: 'ok', value: runs.sort((a, b) => b.id - a.id) };
}

const RUNNING = {
  title: 'the check is running',
  summary: 'No verdict yet. If this stays so, the job was ended before it had one: start it again.',
} as const;

/** Opens a new one. `known`: ids that were there before. */
export async function createCheckRun(check: Check, known: readonly number[]): Promise<ApiAnswer<CheckRun>> {
  return create(check, opening(check), known);
}

/** Opens one of an earlier run again. */
export async function reopenCheckRun(check: Check, id: number): Promise<ApiAnswer<CheckRun>> {
  return surely(() => update(check, id, opening(check)));
}

/** Posts one that is concluded already, with the annotations that one call takes. */
export async function createConcluded(
  check: Check,
  ending: Ending,
  known: readonly number[],
): Promise<ApiAnswer<CheckRun>> {
  const annotations = checkAnnotations(ending.annotations).slice(0, BATCH);
  const left = ending.annotations.length - annotations.length;
  const body = closing(check, ending, annotations, annotationNotes({ left, stale: 0 }));
  return create(check, body, known, ending.confirm);
}

/**
 * Annotations first, in batches; the last one carries the conclusion.
 * @throws RunError REPORT_FAILED, FORGE_UNAVAILABLE, and what `ending.confirm` throws
 */
export async function concludeCheckRun(
  check: Check,
  { id, annotations, isOpen }: CheckRun,
  ending: Ending,
): Promise<ApiAnswer<CheckRun>> {
  const wanted = checkAnnotations(ending.annotations);
  const left = ending.annotations.length - wanted.length;
  const listed = async () => (wanted.length === 0 ? [] : annotationsOf(check, id));
  let there = annotations === 0 ? [] : await listed();
  const send = async (): Promise<ApiAnswer<CheckRun> | Uncertain> => {
    const difference = differenceOf(wanted, there);
    const stale = wanted.length === 0 ? annotations : difference.stale;
    const batches = batchesOf(difference.missing);
    for (const batch of batches.slice(0, -1)) {
      const answer = await update(check, id, { output: { ...RUNNING, annotations: batch } });
      if (answer.kind !== 'ok') return answer;
    }
    await ending.confirm('check-run');
    return update(check, id, closing(check, ending, batches.at(-1) ?? [], annotationNotes({ left, stale })));
  };
  return surely(send, async () => {
    const answer = await get(check, id);
    // Open before and concluded like this now: it was done.
    const isDone = answer.kind === 'ok' && isOpen && answer.value.conclusion === ending.conclusion;
    if (isDone) return answer.value;
    // Which of them came through, nobody knows.
    there = await listed();
    return null;
  });
}

/** Concludes one of another run as this one has ended. */
export async function settleCheckRun(
  check: Check,
  { id, reporter }: CheckRun,
  ending: Ending,
): Promise<ApiAnswer<CheckRun>> {
  const its = { ...check, reporter: reporter ?? check.reporter };
  return surely(() => update(check, id, closing(its, ending, [], '')));
}

function get({ api, run }: Check, id: number): Promise<ApiAnswer<CheckRun>> {
  return api.get(`/repos/${run.repository}/check-runs/${id}`, checkRunSchema);
}

async function annotationsOf({ api, run }: Check, id: number): Promise<readonly ListedAnnotation[]> {
  const answer = await api.list(`/repos/${run.repository}/check-runs/${id}/annotations`, listedAnnotations);
  if (answer.kind === 'ok') return answer.value;
  throw refusedBy(
    'the annotations of this check cannot be read',
    answer,
    'add `permissions: checks: write` to the job',
  );
}

async function create(
  check: Check,
  body: object,
  known: readonly number[],
  confirm: Ending['confirm'] = async () => undefined,
): Promise<ApiAnswer<CheckRun>> {
  const { api, run, name, reporter } = check;
  const whole = { name, head_sha: run.head, ...body };
  return surely(
    async () => {
      await confirm('check-run');
      return api.send('POST', `/repos/${run.repository}/check-runs`, whole, checkRunSchema);
    },
    async () => {
      const answer = await listCheckRuns(check);
      if (answer.kind === 'refused')
        throw reportFailed(
          'nobody knows whether the status check was posted: it may not be listed',
          'add `permissions: checks: write` to the job',
        );
      const isOurs = (one: CheckRun): boolean =>
        one.reporter !== null && externalIdOf(one.reporter) === externalIdOf(reporter);
      return answer.value.find((one) => isOurs(one) && !known.includes(one.id)) ?? null;
    },
  );
}

function update({ api, run }: Check, id: number, body: object): Promise<ApiAnswer<CheckRun> | Uncertain> {
  return api.send('PATCH', `/repos/${run.repository}/check-runs/${id}`, body, checkRunSchema);
}

function opening({ reporter, url, now }: Check): object {
  return {
    status: 'in_progress',
    external_id: externalIdOf(reporter),
    details_url: url,
    started_at: seconds(now()),
    output: { ...RUNNING, summary: `${RUNNING.summary}\n\n${pageOf(url)}` },
  };
}

function closing(
  { reporter, url, now }: Check,
  { conclusion, title, markdown }: Ending,
  annotations: readonly CheckAnnotation[],
  notes: string,
): object {
  const after = `${notes}\n${pageOf(url)}`;
  return {
    status: 'completed',
    conclusion,
    external_id: externalIdOf(reporter),
    details_url: url,
    completed_at: seconds(now()),
    output: {
      title,
      summary: `${markdown(MAX_SUMMARY - Buffer.byteLength(after))}${after}`,
      ...(annotations.length === 0 ? {} : { annotations }),
    },
  };
}

/** GitHub says characters and counts bytes. */
const MAX_SUMMARY = 65_535;

/** What is posted with a job's own token leads to no page that we choose: the summary does. */
function pageOf(url: string): string {
  return `[The run that says so](${url})\n`;
}

function seconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
