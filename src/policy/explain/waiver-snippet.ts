import type { Path, PolicyRule } from '../../model.ts';
import { sortedSet } from '../scope.ts';
import { outermostScopes } from './scopes.ts';

/** A waiver to be pasted into a policy: it does not load until somebody says why, and who answers for it. */

const DAYS = 30;

/** @param today `YYYY-MM-DD`, UTC. */
export function waiverSnippet(ruleId: string, globs: readonly string[], today: string): string {
  return [
    'waivers:',
    `  - rule: ${PLAIN.test(ruleId) ? ruleId : yamlText(ruleId)}`,
    `    paths: [${globs.map(yamlText).join(', ')}]`,
    "    reason: ''",
    "    owner: ''",
    `    expires: ${daysAfter(today, DAYS)}`,
    '',
  ].join('\n');
}

/** What YAML reads as the same text. */
const PLAIN = /^[a-z]+(?:-[a-z0-9]+)+$/;

/** One file, for whom there is no telling which. */
export const SOME_FILE = 'path/of/the-file';

/** Where a rule holds, as a form has it; a core rule holds everywhere, and is waived for files only. */
export function globsOfRule({ kind, scopes }: Pick<PolicyRule, 'kind' | 'scopes'>): readonly string[] {
  if (kind === 'core') return [SOME_FILE];
  return sortedSet(outermostScopes(scopes).flatMap(({ paths }) => paths));
}

function daysAfter(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A glob of exactly this path; a byte that is no text, which YAML cannot hold, is any character. */
export function globOf(path: Path): string {
  return path.replace(/[\\*?[\]{}()!+@#]/g, '\\$&').replace(/\p{Cs}/gu, '?');
}

/** Double quotes with escapes: nothing in it ends the line or is invisible. */
function yamlText(text: string): string {
  const escaped = text.replace(/["\\]/g, '\\$&').replace(/[^ -~]/gu, (char) => {
    const code = char.codePointAt(0) ?? 0;
    return `\\U${code.toString(16).padStart(8, '0')}`;
  });
  return `"${escaped}"`;
}
