import type { DiagnosisRow } from '../../model.ts';
import type { BranchProtection } from './doctor-protection.ts';
import { countedOf, type Requirement } from './doctor-requirements.ts';
import { askAgain, ghApi, ok, open, pageOf, untold } from './doctor-rows.ts';
import type { Rule, Settings } from './doctor-settings.ts';

/** Settings around the check: what a green one is worth, and what else a workflow may do. */

export function adviceRows(
  settings: Settings,
  requirements: readonly Requirement[],
): readonly DiagnosisRow[] {
  return [
    upToDateRow(settings),
    reviewsRow(settings),
    historyRow(settings, requirements),
    pinningRow(settings),
    jobTokenRow(settings),
  ];
}

function rulesOf({ rules }: Settings): readonly Rule[] {
  return rules.kind === 'known' ? rules.value : [];
}

/** Whether one of the settings that each would do is on: of rules, and of `classic`, null where it is not told. */
function anyOf(
  rules: readonly (boolean | null | undefined)[],
  classic: readonly (boolean | null)[],
  settings: Settings,
): boolean | null {
  if ([...rules, ...classic].includes(true)) return true;
  return isWhole(settings) && !classic.includes(null) ? false : null;
}

/** Whether everything that GitHub has to say of the branch was told. */
function isWhole({ rules, protection }: Settings): boolean {
  return rules.kind === 'known' && protection.kind === 'known';
}

/** Of classic protection one setting; where there is none, it is off. */
function classicOf({ protection }: Settings, setting: keyof Flags): readonly (boolean | null)[] {
  const found = protection.kind === 'known' ? protection.value : null;
  return found === null ? [] : [found[setting]];
}

type Flags = Omit<BranchProtection, 'checks'>;

function byAnswer(
  subject: Pick<DiagnosisRow, 'what' | 'wanted' | 'decides'>,
  answer: boolean | null,
  { yes, no, words }: { readonly yes: string; readonly no: string; readonly words: string },
  page: string,
): DiagnosisRow {
  switch (answer) {
    case true:
      return ok(subject, yes);
    case false:
      return open(subject, no, { words, page, command: null });
    case null: {
      const needs = 'administration: read';
      return untold(subject, `no rule has it; what else there is takes ${needs}`, askAgain(needs, page));
    }
  }
}

/** A queue decides again; merged as a group, each of its entries only where it is told to. */
function upToDateRow(settings: Settings): DiagnosisRow {
  const rules = rulesOf(settings);
  const strict = rules.map(({ parameters }) => parameters?.strict_required_status_checks_policy);
  const queues = rules.filter(({ type }) => type === 'merge_queue');
  const isEach = queues.some(
    ({ parameters }) =>
      parameters?.grouping_strategy === 'ALLGREEN' || parameters?.max_entries_to_merge === 1,
  );
  const answer = anyOf([...strict, isEach], classicOf(settings, 'strict'), settings);
  const inGroups = 'of a group in the merge queue only the last has to be green';
  const atOnce = 'a change that was checked before the policy was tightened merges all the same';
  return byAnswer(
    {
      what: 'a green check is of the base as it is now',
      wanted: 'branches up to date before merging, or a merge queue that checks every entry',
      decides: false,
    },
    answer,
    {
      yes: isEach ? 'a merge queue' : 'branches have to be up to date',
      no: queues.length > 0 ? inGroups : atOnce,
      words:
        queues.length > 0
          ? 'tick “Require all queue entries to pass required checks”'
          : 'tick “Require branches to be up to date before merging”, or add a merge queue',
    },
    pageOf(settings, 'settings/rules'),
  );
}

function reviewsRow(settings: Settings): DiagnosisRow {
  const rules = rulesOf(settings).map(({ parameters }) => parameters);
  const stale = rules.map((one) => one?.dismiss_stale_reviews_on_push);
  const last = rules.map((one) => one?.require_last_push_approval);
  const classicStale = classicOf(settings, 'dismissesStale');
  return byAnswer(
    {
      what: 'an approval is of the head that merges',
      wanted: 'stale reviews dismissed, or the last push approved by somebody else',
      decides: false,
    },
    anyOf([...stale, ...last], [...classicStale, ...classicOf(settings, 'asksLastPush')], settings),
    {
      yes: [...stale, ...classicStale].includes(true)
        ? 'a push dismisses reviews'
        : 'the last push has to be approved',
      no: 'an approval outlives the push after it (of what Countersign asks for, none does)',
      words:
        'tick “Require approval of the most recent reviewable push”: who pushed it, under whatever name, is not the one who approves it',
    },
    pageOf(settings, 'settings/rules'),
  );
}

/** Where making a branch is exempt, deleting it and making it again merges anything; the default one stays. */
function historyRow(settings: Settings, requirements: readonly Requirement[]): DiagnosisRow {
  const types = new Set(rulesOf(settings).map(({ type }) => type));
  const deletion = anyOf([types.has('deletion')], classicOf(settings, 'blocksDeletion'), settings);
  const force = anyOf([types.has('non_fast_forward')], classicOf(settings, 'blocksForcePushes'), settings);
  const kept = keepsBranch(settings);
  const decides = mayBeMadeAgain(settings, requirements) && kept !== true;
  const subject = {
    what: 'the branch keeps its history',
    wanted: 'force pushes and deletion blocked',
    decides,
  };
  const page = pageOf(settings, 'settings/rules');
  const isBypassed = decides && deletion === true;
  if (isBypassed && kept === null) {
    const needs = 'administration: write';
    const found = `who may bypass the rule against deletion is shown only to who may change it, which takes ${needs}`;
    return untold(subject, found, askAgain(needs, page));
  }
  const answers = [force, isBypassed ? false : deletion];
  const both = answers.includes(false) ? false : answers.includes(null) ? null : true;
  const deleted = isBypassed ? 'a deletion, to who may bypass its rule' : 'a deletion';
  const missing = [force === true ? [] : ['a force push'], answers[1] === true ? [] : [deleted]].flat();
  return byAnswer(
    subject,
    both,
    {
      yes: 'both are blocked',
      no: `allowed: ${missing.join(', ')}${decides ? '; made again, the branch is not checked' : ''}`,
      words: 'tick “Block force pushes” and “Restrict deletions”',
    },
    page,
  );
}

/** Whether whoever deletes the branch may make it again unchecked. */
function mayBeMadeAgain(settings: Settings, requirements: readonly Requirement[]): boolean {
  const counted = countedOf(requirements);
  const isExempt = counted.length > 0 && counted.every((one) => one.exemptOnCreate);
  return isExempt && settings.branch !== settings.defaultBranch && closes('creation', settings) !== true;
}

function keepsBranch(settings: Settings): boolean | null {
  return classicOf(settings, 'blocksDeletion').includes(true) || closes('deletion', settings);
}

/** Whether a rule keeps everybody from it; null: who may bypass it is not told. */
function closes(type: string, settings: Settings): boolean | null {
  const lists = rulesOf(settings)
    .filter((rule) => rule.type === type)
    .map(({ ruleset_id: id }) => settings.rulesets.get(id ?? 0))
    .map((found) => (found?.kind === 'known' ? (found.value.bypass_actors?.length ?? null) : null));
  return lists.includes(0) ? true : lists.includes(null) ? null : false;
}

function pinningRow(settings: Settings): DiagnosisRow {
  const { actions, repository } = settings;
  const subject = {
    what: 'actions of others are pinned',
    wanted: 'full-length commit SHAs required',
    decides: false,
  };
  const page = pageOf(settings, 'settings/actions');
  if (actions.kind === 'unknown') return untold(subject, actions.why, askAgain(actions.needs, page));
  const { enabled, sha_pinning_required: isRequired, allowed_actions: allowed } = actions.value;
  const words = 'tick “Require actions to be pinned to a full-length commit SHA”';
  if (!enabled)
    return open(subject, 'Actions are off: no workflow runs', {
      words: 'allow Actions',
      page,
      command: null,
    });
  if (isRequired === true) return ok(subject, `required; allowed actions: ${allowed ?? 'not told'}`);
  if (isRequired !== false)
    return untold(subject, 'this server does not say', { words, page, command: null });
  const kept = ['all', 'local_only', 'selected'].find((one) => one === allowed) ?? 'all';
  const command = ghApi(
    settings,
    `-X PUT repos/${repository}/actions/permissions -F enabled=true -f allowed_actions=${kept} -F sha_pinning_required=true`,
  );
  return open(subject, `tags may be used, which others can move; allowed actions: ${allowed ?? 'not told'}`, {
    words,
    page,
    command,
  });
}

function jobTokenRow(settings: Settings): DiagnosisRow {
  const { jobToken, repository } = settings;
  const subject = {
    what: 'a job’s token can do little',
    wanted: 'read by default, and it approves no pull request',
    decides: false,
  };
  const page = pageOf(settings, 'settings/actions');
  if (jobToken.kind === 'unknown') return untold(subject, jobToken.why, askAgain(jobToken.needs, page));
  const { default_workflow_permissions: byDefault, can_approve_pull_request_reviews: approves } =
    jobToken.value;
  const found = `${byDefault} by default, and it may ${approves ? '' : 'not '}approve`;
  if (byDefault === 'read' && !approves) return ok(subject, found);
  return open(subject, found, {
    words:
      'choose “Read repository contents and packages permissions”, untick “Allow GitHub Actions to create and approve pull requests”',
    page,
    command: ghApi(
      settings,
      `-X PUT repos/${repository}/actions/permissions/workflow -f default_workflow_permissions=read -F can_approve_pull_request_reviews=false`,
    ),
  });
}
