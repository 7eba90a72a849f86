import type { Path, Scope } from '../../model.ts';

/** A waiver that is ready to be pasted into a policy and filled in. */

const DAYS = 30;

/** @param today `YYYY-MM-DD`, UTC. */
export function waiverSnippet(
  ruleId: string,
  path: Path | null,
  scopes: readonly Scope[],
  today: string,
): string {
  const globs = path === null ? (scopes[0]?.paths ?? ['**']) : [globOf(path)];
  return [
    'waivers:',
    `  - rule: ${ruleId}`,
    `    paths: [${globs.map(yamlText).join(', ')}]`,
    "    reason: 'why it may stand'",
    "    owner: 'who answers for it'",
    `    expires: ${daysAfter(today, DAYS)}`,
    '',
  ].join('\n');
}

function daysAfter(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A glob of exactly this path; a byte that is no text, which YAML cannot hold, is any character. */
function globOf(path: Path): string {
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
