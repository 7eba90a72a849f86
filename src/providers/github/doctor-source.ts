import type { DiagnosisRow, Remedy } from '../../model.ts';
import { lookAlikes, type Requirement } from './doctor-requirements.ts';
import { askAgain, bodyOf, ghApi, holderPage, listed, ok, open, pageOf, untold } from './doctor-rows.ts';
import type { Settings } from './doctor-settings.ts';

/** The row on which all others stand: the check is required, and from whom. */

export function requiredRow(
  settings: Settings,
  requirements: readonly Requirement[],
  app: number | null,
): DiagnosisRow {
  const { rules, protection, check, branch } = settings;
  const from = app === null ? 'an app that no workflow speaks for' : `app ${app}`;
  const subject = {
    what: 'the check is required, from one source',
    wanted: `${check} required on ${branch} from ${from}, or its workflow by a ruleset`,
    decides: true,
  };
  const [best] = requirements;
  if (best?.strength === 'bound') return ok(subject, best.says);
  const remedy = remedyOf(settings, best ?? null, app);
  // What was not told may be stronger than what was.
  const seen = best === undefined ? '' : `${best.says}; `;
  if (rules.kind === 'unknown')
    return untold(
      subject,
      `${seen}the rules of the branch are ${rules.why}`,
      askAgain(rules.needs, remedy.page),
    );
  if (protection.kind === 'unknown')
    return untold(
      subject,
      `${seen}classic branch protection is ${protection.why}`,
      askAgain(protection.needs, remedy.page),
    );
  if (best === undefined) return open(subject, nothingRequires(settings), remedy);
  return best.strength === 'untold' ? untold(subject, best.says, remedy) : open(subject, best.says, remedy);
}

function nothingRequires(settings: Settings): string {
  const others = lookAlikes(settings);
  if (others.length === 0) return 'nothing requires it';
  return `nothing requires it; ${listed(others)} is another name, such as that of a job’s own result`;
}

const WORDS =
  'in the organisation, under “Require workflows to pass before merging” name countersign.yml at a commit; or under “Require status checks to pass” choose an app as source that posts the check and no workflow speaks for: this version brings none. Without either, the source GitHub Actions stops mistakes alone';

/** A ruleset of its own as one command, where it is known for which app. */
function remedyOf(settings: Settings, best: Requirement | null, app: number | null): Remedy {
  const { repository, branch, check } = settings;
  const page = best === null ? pageOf(settings, 'settings/rules') : holderPage(settings, best.holder);
  if (app === null) return { words: WORDS, page, command: null };
  const body = bodyOf({
    name: 'countersign',
    target: 'branch',
    enforcement: 'active',
    conditions: { ref_name: { include: [`refs/heads/${branch}`], exclude: [] } },
    rules: [
      {
        type: 'required_status_checks',
        parameters: {
          strict_required_status_checks_policy: true,
          required_status_checks: [{ context: check, integration_id: app }],
        },
      },
    ],
  });
  return { words: WORDS, page, command: ghApi(settings, `-X POST repos/${repository}/rulesets ${body}`) };
}
