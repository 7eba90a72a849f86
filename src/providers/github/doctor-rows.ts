import type { DiagnosisRow, Remedy } from '../../model.ts';
import { segment } from './doctor-ask.ts';
import type { Holder } from './doctor-requirements.ts';
import type { Settings } from './doctor-settings.ts';

/** What the rows of a diagnosis are made of. */

type Subject = Pick<DiagnosisRow, 'what' | 'wanted' | 'decides'>;

export function ok(subject: Subject, found: string): DiagnosisRow {
  return { ...subject, found, state: 'ok', remedy: null };
}

export function open(subject: Subject, found: string, remedy: Remedy): DiagnosisRow {
  return { ...subject, found, state: 'open', remedy };
}

export function untold(subject: Subject, found: string, remedy: Remedy): DiagnosisRow {
  return { ...subject, found, state: 'unknown', remedy };
}

/** Of who lacks a permission: another token, or the eyes of somebody who may look. */
export function askAgain(needs: string, page: string | null): Remedy {
  const may = needs === '' ? 'that may see it' : `that has ${needs}`;
  return { words: `ask again with a token ${may}, or look at the page`, page, command: null };
}

export function pageOf({ server, repository }: Settings, below: string): string {
  return `${server}/${repository}/${below}`;
}

/** The workflows of the branch. */
export function workflowsPage(settings: Settings): string {
  const branch = settings.branch.split('/').map(segment).join('/');
  return pageOf(settings, `tree/${branch}/.github/workflows`);
}

/** Where what holds a requirement is changed; of an enterprise, where it is seen. */
export function holderPage(settings: Settings, holder: Holder): string {
  if (holder.kind === 'protection') return pageOf(settings, 'settings/branches');
  const { server, branch } = settings;
  if (holder.of === 'Repository') return pageOf(settings, `settings/rules/${holder.id}`);
  return holder.of === 'Organization'
    ? `${server}/organizations/${segment(holder.source)}/settings/rules/${holder.id}`
    : pageOf(settings, `rules?ref=${segment(`refs/heads/${branch}`)}`);
}

/** `gh api`, for the host that is asked. Every value in it has been encoded, or is a word of ours. */
export function ghApi({ server }: Settings, rest: string): string {
  const host = new URL(server).host;
  return `gh api ${host === 'github.com' ? '' : `--hostname ${host} `}${rest}`;
}

/** A JSON body as one word of a shell. */
export function bodyOf(body: object): string {
  return `--input - <<<'${JSON.stringify(body).replaceAll("'", '\\u0027')}'`;
}

/** `1 and 2`, `1, 2 and 3`; of many the first few and how many more. */
export function listed(items: readonly string[], most = 5): string {
  const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
  if (shown.length < 2) return shown[0] ?? '';
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
