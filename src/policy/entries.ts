import type { PolicySource } from '../model.ts';
import type { ParsedPolicy } from './parsed.ts';
import type { RuleTest } from './schema.ts';

/** What each file says of each rule, and where. */

export type PlacedTest = { readonly test: RuleTest; readonly line: number };

export type PlacedEntry = {
  readonly ruleId: string;
  /** The file's name, and the line the entry begins on. */
  readonly source: string;
  readonly line: number;
  readonly from: PolicySource['from'];
  readonly tests: readonly PlacedTest[];
};

/** The entries of the named files, then of what they extend, each file once. */
export function placedEntries(parsed: readonly ParsedPolicy[]): readonly PlacedEntry[] {
  const seen = new Set<ParsedPolicy>();
  let level = parsed;
  while (level.length > 0) {
    const next = level.filter((one) => !seen.has(one));
    for (const one of next) seen.add(one);
    level = next.flatMap(({ parents }) => parents);
  }
  return [...seen].flatMap(entriesOf);
}

function entriesOf({ source, file, positionOf }: ParsedPolicy): readonly PlacedEntry[] {
  return (file.rules ?? []).map((entry, index) => ({
    ruleId: entry.id,
    source: source.name,
    line: positionOf(['rules', index]).line,
    from: source.from,
    tests: (entry.tests ?? []).map((test, at) => ({
      test,
      line: positionOf(['rules', index, 'tests', at]).line,
    })),
  }));
}
