import { RE2JS, RE2Set } from 're2js';

/**
 * What a search costs, counted and not timed: the same patterns over the same text cost the same on every
 * machine. A step over a known state is linear and free; what stalls is a new state of the automaton (as long as
 * the places in the pattern it stands for) and the fallback that keeps all these places for every character.
 * One unit takes about 0.1 µs.
 */

/** Takes note of work; it may throw to end the search. */
export type Spend = (units: number) => void;

const UNITS_PER_STATE = 8;
/** Instructions that the fallback steps through in the time of one unit. */
const INSTRUCTIONS_PER_UNIT = 8;

/** The part of the library's engine that is counted: its types say `any`. */
type Engine = {
  makeState: (places: readonly number[], flag: number, ids: readonly number[]) => State | null;
  match: (input: Input, at: number, anchor: number) => boolean | null;
  matchSet: (input: Input, at: number, anchor: number) => number[] | null;
};
type State = { readonly nfaStates: readonly number[] };
type Input = { readonly endPos: () => number };

/** Tests texts against one pattern. */
export type Searcher = (text: string) => boolean;
/** Which patterns of a set match somewhere in a text. */
export type SetSearcher = (text: string) => readonly number[];

/** One pattern; what it costs is spent before the work is done. */
export function searcher(pattern: string, flags: number, spend: Spend): Searcher {
  const compiled = RE2JS.compile(pattern, flags);
  const size = compiled.programSize();
  meterStates(compiled.re2Input.dfa, spend);
  onFallback(compiled.re2Input.dfa, (length) => spend((length * size) / INSTRUCTIONS_PER_UNIT));
  return (text) => compiled.test(text);
}

/** Several patterns as one automaton; `onStall` has to throw: the fallback of a set is never worth its time. */
export function setSearcher(
  patterns: readonly string[],
  flags: number,
  spend: Spend,
  onStall: () => never,
): SetSearcher {
  const set = new RE2Set(RE2Set.UNANCHORED, flags);
  for (const pattern of patterns) set.add(pattern);
  set.compile();
  meterStates(set.dfa, spend);
  onFallback(set.dfa, onStall);
  return (text) => set.match(text);
}

function meterStates(engine: Engine, spend: Spend): void {
  const make = engine.makeState.bind(engine);
  engine.makeState = (places, flag, ids) => {
    const state = make(places, flag, ids);
    spend(UNITS_PER_STATE + places.length + (state?.nfaStates.length ?? 0));
    return state;
  };
}

/** The engine answers null when its states no longer fit and it would do without. */
function onFallback(engine: Engine, fallback: (length: number) => void): void {
  const { match, matchSet } = { match: engine.match.bind(engine), matchSet: engine.matchSet.bind(engine) };
  engine.match = (input, at, anchor) => {
    const answer = match(input, at, anchor);
    if (answer === null) fallback(input.endPos() - at);
    return answer;
  };
  engine.matchSet = (input, at, anchor) => {
    const answer = matchSet(input, at, anchor);
    if (answer === null) fallback(input.endPos() - at);
    return answer;
  };
}
