import type { Path, ScannerPolicy, Waiver } from '../model.ts';
import { globMatcher } from './matching/globs.ts';

/** Findings that are let pass for a while: which waiver is for which, and whether it still holds. */

export type FoundWaiver = Waiver & { readonly status: 'holds' | 'ended' };

/**
 * The waiver of a finding: one that holds, else one that has ended; a scanner's go by its name. Of a file that
 * moves both paths have to be waived, by one waiver; no path is a finding about the whole change.
 */
export type WaiverOf = (
  ruleId: string,
  scanner: Pick<ScannerPolicy, 'name'> | null,
  paths: readonly Path[],
) => FoundWaiver | null;

/**
 * `today`: `YYYY-MM-DD`, UTC; a waiver holds through the day it names. `taken`: ids of rules; a scanner that is
 * called like one is not waived with it.
 */
export function waiverFinder(
  waivers: readonly Waiver[],
  { today, taken }: { readonly today: string; readonly taken: ReadonlySet<string> },
): WaiverOf {
  const matches = globMatcher();
  // Latest first: of two that would do, the one that lasts is named.
  const latest = [...waivers].sort((a, b) => (a.expires < b.expires ? 1 : a.expires > b.expires ? -1 : 0));
  return (ruleId, scanner, places) => {
    const names = namesOf(ruleId, scanner).filter((name) => scanner === null || !taken.has(name));
    const found = latest.find(
      ({ rule, paths }) =>
        names.includes(scanner === null ? rule : rule.toLowerCase()) &&
        (places.length === 0 ? paths.includes('**') : places.every((path) => matches(paths, path))),
    );
    return found === undefined ? null : { ...found, status: isOver(found, today) ? 'ended' : 'holds' };
  };
}

function isOver({ expires }: Pick<Waiver, 'expires'>, today: string): boolean {
  return expires < today;
}

function namesOf(ruleId: string, scanner: Pick<ScannerPolicy, 'name'> | null): readonly string[] {
  if (scanner === null) return [ruleId];
  const name = scanner.name.toLowerCase();
  const own = ruleId.toLowerCase();
  return [name, own.startsWith(`${name}/`) ? own : `${name}/${own}`];
}
