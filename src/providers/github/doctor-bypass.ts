import type { DiagnosisRow, Remedy } from '../../model.ts';
import { segment } from './doctor-ask.ts';
import { countedOf, describeHolder, type Holder, type Requirement } from './doctor-requirements.ts';
import { askAgain, ghApi, holderPage, listed, ok, open, pageOf, untold } from './doctor-rows.ts';
import type { Ruleset, Settings } from './doctor-settings.ts';

/** Who may merge without the check. */

type Bypass = {
  readonly state: DiagnosisRow['state'];
  readonly found: string;
  /** The permission that would tell. */
  readonly needs: string;
};

/** Who is to get around it has to get around each requirement that is bound: one without exception is enough. */
export function bypassRow(settings: Settings, requirements: readonly Requirement[]): DiagnosisRow {
  const subject = {
    what: 'nobody may merge without it',
    wanted: 'an empty bypass list, and administrators included',
    decides: true,
  };
  const bypasses = countedOf(requirements).map(({ holder }) => ({ holder, ...bypassOf(settings, holder) }));
  const found = (some: readonly Bypass[]): string => listed([...new Set(some.map((one) => one.found))]);
  const closed = bypasses.filter(({ state }) => state === 'ok');
  if (closed.length > 0) return ok(subject, found(closed));
  const hidden = bypasses.find(({ state }) => state === 'unknown');
  if (hidden !== undefined)
    return untold(subject, found(bypasses), askAgain(hidden.needs, holderPage(settings, hidden.holder)));
  const [first] = bypasses;
  return first === undefined
    ? withoutRequirement(subject, settings)
    : open(subject, found(bypasses), remedyOf(settings, first.holder));
}

function withoutRequirement(
  subject: Pick<DiagnosisRow, 'what' | 'wanted' | 'decides'>,
  settings: Settings,
): DiagnosisRow {
  const page = pageOf(settings, 'settings/rules');
  const { rules, protection } = settings;
  const unseen = rules.kind === 'unknown' ? rules : protection;
  if (unseen.kind === 'unknown') return untold(subject, unseen.why, askAgain(unseen.needs, page));
  const remedy = { words: 'require the check first, as above', page, command: null };
  return open(subject, 'everybody may who may merge: nothing requires it', remedy);
}

function bypassOf({ rulesets, protection }: Settings, holder: Holder): Bypass {
  const name = describeHolder(holder);
  switch (holder.kind) {
    case 'ruleset': {
      const ruleset = rulesets.get(holder.id);
      if (ruleset?.kind === 'known') return bypassOfRuleset(ruleset.value, holder);
      const { why = 'not told', needs = '' } = ruleset ?? {};
      return { state: 'unknown', found: `the bypass list of ${name} is ${why}`, needs };
    }
    case 'protection': {
      const whole = protection.kind === 'known' ? protection.value : null;
      const needs = 'administration: read';
      switch (whole?.includesAdministrators) {
        case true:
          return { state: 'ok', found: `${name} includes administrators`, needs: '' };
        case false:
          return { state: 'open', found: `administrators may, by ${name}`, needs: '' };
        case null:
        case undefined:
          return { state: 'unknown', found: `whether ${name} includes administrators takes ${needs}`, needs };
      }
    }
  }
}

/** An absent list is no empty one: it is shown only to who may write the ruleset. */
function bypassOfRuleset(
  { bypass_actors: actors, current_user_can_bypass: own }: Ruleset,
  holder: Holder & { readonly kind: 'ruleset' },
): Bypass {
  const name = describeHolder(holder);
  if (actors?.length === 0) return { state: 'ok', found: `the bypass list of ${name} is empty`, needs: '' };
  if (actors !== null && actors !== undefined)
    return { state: 'open', found: `${listed(actors.map(describeActor))} may, by ${name}`, needs: '' };
  if (own !== null && own !== undefined && own !== 'never')
    return { state: 'open', found: `whose token this is may, by ${name}`, needs: '' };
  const needs = holder.of === 'Repository' ? 'administration: write' : 'organization_administration: write';
  const found = `the bypass list of ${name} is shown only to who may change it, which takes ${needs}`;
  return { state: 'unknown', found, needs };
}

type Actor = NonNullable<Ruleset['bypass_actors']>[number];

/** GitHub's own roles have fixed numbers. */
const ROLES: Readonly<Record<number, string>> = { 2: 'maintain', 4: 'write', 5: 'admin' };

function describeActor({ actor_type: type, actor_id: id, bypass_mode: mode }: Actor): string {
  const role = type === 'RepositoryRole' ? ROLES[id ?? 0] : undefined;
  const number = id === null || id === undefined ? '' : ` ${id}`;
  const name = role === undefined ? `${type}${number}` : `the role ${role}`;
  return mode === 'pull_request' ? `${name} (in pull requests)` : name;
}

function remedyOf(settings: Settings, holder: Holder): Remedy {
  const page = holderPage(settings, holder);
  switch (holder.kind) {
    case 'ruleset':
      return { words: 'take everybody out of “Bypass list”', page, command: null };
    case 'protection': {
      const { repository, branch } = settings;
      const path = `repos/${repository}/branches/${segment(branch)}/protection/enforce_admins`;
      const words = 'tick “Do not allow bypassing the above settings”';
      return { words, page, command: ghApi(settings, `-X POST ${path}`) };
    }
  }
}
