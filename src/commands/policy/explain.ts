import { join } from 'node:path';
import { readChange } from '../../changes/read.ts';
import { repositoryOf } from '../../changes/remote.ts';
import type { PolicyConfig } from '../../config/policy.ts';
import { usage } from '../../config.ts';
import { pathInside } from '../../lib/files.ts';
import { pathFromBytes, unquotePath } from '../../lib/names.ts';
import type { Change, Context, Facts, Path, PolicyRule, Provider } from '../../model.ts';
import { describeApprovers, weighApprovals } from '../../policy/approvals.ts';
import { placedEntries } from '../../policy/entries.ts';
import {
  explainRule,
  ruleNamed,
  type ScannerExplanation,
  scannerNamed,
} from '../../policy/explain/explain.ts';
import { explainPlace, type Place, type PlaceExplanation } from '../../policy/explain/place.ts';
import { globOf, globsOfRule, SOME_FILE, waiverSnippet } from '../../policy/explain/waiver-snippet.ts';
import type { LoadedPolicy } from '../../policy/load.ts';
import { pathsOf } from '../../policy/scope.ts';
import { startClock } from '../../providers/clock.ts';
import { detectProvider } from '../../providers/detect.ts';
import { inertJson } from '../../report/json.ts';
import { circumstancesOf, openAsked } from '../../run.ts';
import type { Invocation } from '../invocation.ts';
import { type Outcome, outcome } from '../output.ts';
import { filesOf, loadAtHand, rootOf } from './at-hand.ts';
import {
  type ExplainedApprovals,
  type Explanation,
  renderExplanation,
  type ScannerExplained,
} from './explain-text.ts';

/** `countersign policy explain RULE [FILE[:LINE]]`: what a rule is for, and what it says of one place. */

/** @throws RunError USAGE, POLICY_NOT_FOUND, POLICY_INVALID, and what reading a change throws */
export async function explain(config: PolicyConfig, { env, progress }: Invocation): Promise<Outcome> {
  const [id, typed, extra] = config.positionals;
  if (id === undefined || extra !== undefined)
    throw usage(
      'policy explain takes a rule, and a place of the change',
      '`countersign policy explain RULE [FILE[:LINE]]`',
    );
  const clock = startClock();
  const loaded = await loadAtHand(config.directory, config.policies);
  const { policy, digest } = loaded.policy;
  const today = clock.now().toISOString().slice(0, 10);
  const about = { policy: { name: policy.name, digest } };
  const scanner = scannerNamed(id, policy);
  if (scanner !== null) {
    refusePlace(scanner, typed);
    return answer(config, { ...about, scanner, waiver: waiverSnippet(id, [SOME_FILE], today) });
  }
  const named = ruleNamed(id, policy);
  const rule = explainRule(named, placedEntries(loaded.parsed));
  const at =
    typed === undefined
      ? null
      : await readPlace(config, await detectProvider(env, clock), { loaded, named, typed, progress });
  const globs = at === null ? globsOfRule(named.rule) : at.waived;
  return answer(config, {
    ...about,
    rule,
    waiver:
      rule.waivable === 'yes' && rule.switchedOn && globs.length > 0 ? waiverSnippet(id, globs, today) : null,
    place: at?.place ?? null,
    approvals: at?.approvals ?? null,
  });
}

function refusePlace({ name }: ScannerExplanation, typed: string | undefined): void {
  if (typed === undefined) return;
  throw usage(
    `${name} is a scanner: what it finds at a place is in its own results`,
    'give them to `countersign check --sarif FILE`',
  );
}

function answer(config: PolicyConfig, explanation: Explanation | ScannerExplained): Outcome {
  const data = config.format === 'json' ? inertJson(explanation) : renderExplanation(explanation);
  return outcome(config, rootOf(config.directory), data, 0);
}

type Asked = {
  readonly loaded: LoadedPolicy;
  readonly named: ReturnType<typeof ruleNamed>;
  readonly typed: string;
  readonly progress: Invocation['progress'];
};

type AtPlace = {
  readonly place: PlaceExplanation;
  readonly approvals: ExplainedApprovals | null;
  /** Globs a waiver would be for: none where nothing is open. */
  readonly waived: readonly string[];
};

/** The change as `check` reads it; the policy is the one at hand. */
async function readPlace(config: PolicyConfig, provider: Provider, asked: Asked): Promise<AtPlace> {
  const say = config.quiet ? () => undefined : asked.progress;
  say('resolving base and head');
  const context = await provider.context(null);
  const history = await openAsked(config, context, provider);
  try {
    const { root } = history.repository;
    say('reading the change');
    const change = await readChange(history);
    const repository = await repositoryOf(history.repository, context);
    const facts: Facts = {
      change,
      circumstances: circumstancesOf(context, repository),
      scans: [],
      headPaths: null,
      releases: null,
      scanned: [change.head],
      evidencePath: pathInside(root, join(root, '.countersign', 'evidence')),
      policyPaths: filesOf(asked.loaded, config.directory, root),
      checkEdits: await provider.changes().checkEdits(change),
    };
    const where = placeOf(asked.typed, change);
    const place = await explainPlace(facts, asked.loaded.policy.policy, asked.named, where);
    return {
      place,
      approvals: approvalsOf(place, change, context, asked.named.rule),
      waived: waivedAt(place, change, where),
    };
  } finally {
    history.close();
  }
}

/** A waiver is for both paths of a file that moves; of a finding about the whole change, it is for all of it. */
function waivedAt(place: PlaceExplanation, { files }: Change, where: Place): readonly string[] {
  if (place.status === 'not-in-change') return [];
  const open = place.findings.filter(({ waived }) => waived === undefined);
  if (open.length === 0) return [];
  if (open.some(({ path }) => path === null)) return ['**'];
  const file = files.find(({ path, oldPath }) => path === where.path || oldPath === where.path);
  return (file === undefined ? [where.path] : pathsOf(file)).map(globOf);
}

/** `FILE` or `FILE:LINE`, as typed or as a finding shows it; a file that is really called so comes first. */
export function placeOf(typed: string, { files }: Pick<Change, 'files'>): Place {
  const whole = pathOf(typed);
  const isThere = files.some(({ path, oldPath }) => path === whole || oldPath === whole);
  const [, file, line] = /^(.+):([1-9][0-9]{0,8})$/s.exec(typed) ?? [];
  if (isThere || file === undefined) return { path: whole, line: null };
  return { path: pathOf(file), line: Number(line) };
}

function pathOf(typed: string): Path {
  if (/^".*"$/s.test(typed)) return pathFromBytes(unquotePath(typed));
  return typed.replace(/^(?:\.\/)+/, '');
}

function approvalsOf(
  place: PlaceExplanation,
  change: Change,
  context: Context,
  { approvers }: PolicyRule,
): ExplainedApprovals | null {
  if (place.status === 'not-in-change') return null;
  const open = place.findings.some(
    ({ effect, waived }) => effect === 'require-approval' && waived === undefined,
  );
  if (!open) return null;
  const { counted, refused } = weighApprovals(change, context, approvers);
  return {
    wanted: describeApprovers(approvers),
    given: counted,
    refused,
    met: counted.length >= approvers.count,
  };
}
