import type { RunError } from '../../errors.ts';
import type { Environment, Report, Revision, Verdict } from '../../model.ts';
import type { GithubApi } from './api.ts';
import { checkNameOf, hashedQuestion, reporterOf, runUrlOf } from './check-name.ts';
import type { Check } from './check-run.ts';
import { concludeOn, failOn, isReportedHere, openCheckRun, type Reported } from './check-run-report.ts';
import { endStatusOn, isStatusReportedHere, openStatusOn } from './commit-status.ts';
import type { Ending } from './ending.ts';
import { baseOfMerge, confirmHead } from './head.ts';
import { tellStatus } from './job.ts';
import { reporting } from './report-failed.ts';
import { otherVerdict, takenOver } from './rivals.ts';
import type { GithubRun } from './run.ts';

/** The status check of a head: a check run, or a commit status where the token may not make one. */

/** What is said to the status check; `tellJob` says the rest. */
export type StatusReport = Exclude<Report, { readonly kind: 'verdict' }>;

export type StatusOptions = {
  readonly env: Environment;
  readonly api: GithubApi;
  /** Asked for once. @throws RunError as `resolveRun` */
  readonly run: () => Promise<GithubRun>;
  readonly now: () => Date;
};

/** @throws RunError REPORT_FAILED, HEAD_MOVED, and what `run` throws */
export type StatusCheck = { readonly report: (report: StatusReport) => Promise<void> };

/** What this process has said so far. */
type Place =
  | { readonly kind: 'unopened' }
  | { readonly kind: 'check-run'; readonly id: number }
  | { readonly kind: 'commit-status' }
  /** This token may make neither. */
  | { readonly kind: 'refused'; readonly why: RunError }
  /** Of other commits than the run's own: a green is about what would be merged, or there is none. */
  | { readonly kind: 'other-commits' }
  /** Another run of this job reports it. */
  | { readonly kind: 'left' };

type Session = { check: Check; readonly env: Environment; place: Place };

export function openStatus({ env, api, run: load, now }: StatusOptions): StatusCheck {
  let session: Promise<Session> | undefined;
  const start = async (): Promise<Session> => {
    const run = await load();
    const reporter = reporterOf(env, run);
    const check = { api, run, name: checkNameOf(run), reporter, url: runUrlOf(run, reporter), now };
    return { check, env, place: { kind: 'unopened' } };
  };
  return {
    report: async (report) => {
      session ??= start();
      const started = await session;
      await reporting(() => say(started, report));
    },
  };
}

async function say(session: Session, report: StatusReport): Promise<void> {
  switch (report.kind) {
    case 'pending':
      return open(session, report);
    case 'conclusion':
      return conclude(session, report);
    case 'failure':
      return fail(session, report);
  }
}

async function open(session: Session, asked: StatusReport & { kind: 'pending' }): Promise<void> {
  const { env, check: unasked } = session;
  const check = { ...unasked, reporter: { ...unasked.reporter, asked: hashedQuestion(asked.asked) } };
  session.check = check;
  session.place = isOwn(asked, check.run) ? await opened(check) : { kind: 'other-commits' };
  if (session.place.kind === 'refused') throw session.place.why;
  const { kind } = session.place;
  const isSaid = kind === 'check-run' || kind === 'commit-status';
  await tellStatus(env, { status: isSaid ? kind : 'none', annotated: false });
}

async function opened(check: Check): Promise<Place> {
  const made = await openCheckRun(check);
  if (made !== null) return { kind: 'check-run', id: made.id };
  const why = await openStatusOn(check);
  return why === null ? { kind: 'commit-status' } : { kind: 'refused', why };
}

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** What is named by hand has to be the run's own commits, by their ids: a name may be anything by now. */
function isOwn({ base, head }: { base: Revision | null; head: Revision | null }, run: GithubRun): boolean {
  const isOwnBase = base === null || (run.base === null ? OBJECT_ID.test(base) : base === run.base);
  return isOwnBase && (head === null || head === run.head);
}

async function conclude(session: Session, report: StatusReport & { kind: 'conclusion' }): Promise<void> {
  const { check, env, place } = session;
  const { verdict, title, markdown, annotations } = report;
  if (place.kind === 'other-commits') return;
  if (place.kind === 'left') throw takenOver(check);
  if (!(await isAbout(verdict, check))) return leaveOut(session);
  const isGreen = verdict.verdict === 'PASSED';
  await end(session, concludeOn, {
    conclusion: isGreen ? 'success' : 'failure',
    title,
    markdown,
    annotations,
    isVerdict: true,
    confirm: async (status) => {
      await tellStatus(env, { status, annotated: status === 'check-run' });
      if (isGreen) await confirmHead(check.api, check.run);
    },
  });
  if (session.place.kind === 'left') throw takenOver(check);
}

async function isAbout({ subject }: Verdict, { api, run }: Check): Promise<boolean> {
  if (subject.head !== run.head) return false;
  if (run.base === null || subject.base === run.base) return true;
  // An event older than its test merge: the run decides by the newer base that was merged.
  return run.merge !== null && subject.base === (await baseOfMerge(api, run.repository, run.merge));
}

/** A verdict about other commits has no say here, unless a step of this job has opened the check for it. */
async function leaveOut(session: Session): Promise<void> {
  const { check, env, place } = session;
  if (place.kind !== 'unopened' || (await isReported(check))) throw otherVerdict(check);
  session.place = { kind: 'other-commits' };
  await tellStatus(env, { status: 'none', annotated: false });
}

async function isReported(check: Check): Promise<boolean> {
  return (await isReportedHere(check)) ?? (await isStatusReportedHere(check));
}

/** What is seen of it beside the merge button. */
const MAX_TITLE = 140;

async function fail(session: Session, report: StatusReport & { kind: 'failure' }): Promise<void> {
  const { code, message, markdown } = report;
  if (session.place.kind === 'other-commits' || session.place.kind === 'left') return;
  await end(session, failOn, {
    conclusion: 'failure',
    title: `${code}: ${message}`.slice(0, MAX_TITLE).replace(/[\ud800-\udbff]$/, ''),
    markdown,
    annotations: [],
    isVerdict: false,
    confirm: async () => undefined,
  });
}

type EndOn = (check: Check, id: number | null, ending: Ending) => Promise<Reported>;

async function end(session: Session, endOn: EndOn, ending: Ending): Promise<void> {
  const { check, place } = session;
  // What was refused is not asked for again.
  if (place.kind === 'refused') throw place.why;
  const isStatus = place.kind === 'commit-status';
  const said = isStatus
    ? 'forbidden'
    : await endOn(check, place.kind === 'check-run' ? place.id : null, ending);
  const final = said === 'forbidden' ? await endStatusOn(check, isStatus, ending) : said;
  if (final === 'left') session.place = { kind: 'left' };
}
