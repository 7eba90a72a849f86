import { inert } from '../lib/inert.ts';
import type { Diagnosis, DiagnosisRow, Format, Remedy } from '../model.ts';
import { inertJson } from './json.ts';
import { INDENT, type Paint, painter, WIDTH } from './paint.ts';
import { GRADES, plural } from './summary.ts';
import { bytes, code, SUMMARY_BYTES, table } from './tables.ts';

/** What `doctor` found, for people and for machines. */

/** Where it is not, the check can be got around, or nobody could tell that it cannot. */
export function isEnforced({ grade }: Diagnosis): boolean {
  return grade === 'enforced';
}

type Style = { readonly format: Format; readonly color: boolean; readonly quiet: boolean };

export function renderDiagnosis(diagnosis: Diagnosis, style: Style): string {
  switch (style.format) {
    case 'json':
      return inertJson({ schema: 'urn:countersign:diagnosis:v1', ...diagnosis });
    case 'markdown':
      return markdownOf(diagnosis);
    case 'text':
    case 'sarif':
    case 'github':
      return textOf(diagnosis, style);
  }
}

const GRADE: Readonly<Record<Diagnosis['grade'], string>> = {
  advisory: GRADES.advisory,
  enforced: 'enforced: nothing in a change can say this in its place',
};

/** What it comes to; one sentence for each state that is in the way. */
function conclusionsOf({ rows }: Diagnosis): readonly string[] {
  const count = (state: DiagnosisRow['state']): number =>
    rows.filter((row) => row.decides && row.state === state).length;
  const advice = rows.filter(({ decides, state }) => !decides && state !== 'ok').length;
  const said: readonly (readonly [number, string])[] = [
    [count('open'), `the check can be bypassed: ${plural(count('open'), 'setting')} open`],
    [count('unknown'), `whether it can be bypassed could not be told: ${count('unknown')} unknown`],
    [advice, `${advice} more to look at`],
  ];
  return said.filter(([number]) => number > 0).map(([, text]) => text);
}

// ── for people ──────────────────────────────────────────────────────────────────────────────

function textOf(diagnosis: Diagnosis, { color, quiet }: Style): string {
  const { repository, branch, check, grade, rows } = diagnosis;
  const plain = painter({ color });
  const paint: Paint = (text, ...styles) => plain(text, ...styles) + ' '.repeat(WIDTH - text.length);
  const word = isEnforced(diagnosis) ? paint('ENFORCED', 'green') : paint('ADVISORY', 'red');
  const shown = rows.filter(({ state }) => !quiet || state !== 'ok');
  const lines = [
    `${word}${inert(`${repository} · branch ${branch} · check ${check}`)}`,
    ...conclusionsOf(diagnosis).map((text) => INDENT + text),
    '',
    ...shown.flatMap((row) => rowLines(row, paint)),
    '',
    `${paint('grade', 'dim')}${GRADE[grade]}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Every line starts with a word or a sign of ours. */
function rowLines(row: DiagnosisRow, paint: Paint): readonly string[] {
  const { what, wanted, found, state, decides, remedy } = row;
  const colour = state === 'ok' ? 'green' : decides && state === 'open' ? 'red' : 'yellow';
  const first = `${paint(state, colour)}${what}`;
  if (state === 'ok') return [`${first}: ${inert(found)}`];
  return [
    decides ? first : `${first} (advice)`,
    `${INDENT}│ wanted  ${inert(wanted)}`,
    `${INDENT}│ found   ${inert(found)}`,
    ...linesOf(remedy).map((line) => `${INDENT}→ ${inert(line)}`),
  ];
}

function linesOf(remedy: Remedy | null): readonly string[] {
  return [remedy?.words, remedy?.page, remedy?.command].filter((line) => typeof line === 'string');
}

// ── for a page ──────────────────────────────────────────────────────────────────────────────

function markdownOf(diagnosis: Diagnosis): string {
  const { repository, branch, check, grade, rows } = diagnosis;
  const heading = [
    `### ${isEnforced(diagnosis) ? '✅' : '❌'} Countersign: ${grade}`,
    [code(repository), `branch ${code(branch)}`, `check ${code(check)}`].join(' · '),
    ...conclusionsOf(diagnosis).map((text) => `**${text}**`),
    GRADE[grade],
  ];
  const cells = rows.map(({ what, wanted, found, state, decides, remedy }) => [
    state === 'ok' ? 'ok' : `**${state}**`,
    decides ? 'yes' : 'advice',
    what,
    code(wanted),
    code(found),
    linesOf(remedy).map(code).join('<br>'),
  ]);
  const columns = ['state', 'decides', 'what', 'wanted', 'found', 'how to set it'];
  const left = SUMMARY_BYTES - bytes(heading.join('\n\n'));
  return `${[...heading, ...table({ title: 'Settings', columns, rows: cells }, left)].join('\n\n')}\n`;
}
