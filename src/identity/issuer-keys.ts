import { RunError } from '../errors.ts';
import type { Issuer, TokenAlgorithm } from './issuer.ts';
import type { IssuerKey } from './issuer-key.ts';
import { fetchIssuerKeys } from './key-documents.ts';

/**
 * The keys of every issuer, kept. A set that is older than five minutes is renewed beside the request that finds
 * it so, and one that cannot be renewed verifies for a day; a `kid` that is not in it asks once a minute at most.
 * Who asks at the same time waits for the same answer.
 */

export type KeyLookup = {
  /** Null: the issuer has none of this name that is good enough. */
  readonly key: IssuerKey | null;
  /** Of all its keys. */
  readonly algorithms: ReadonlySet<TokenAlgorithm>;
};

export interface IssuerKeys {
  /** @throws RunError ISSUER_UNAVAILABLE */
  find(issuer: Issuer, kid: string): Promise<KeyLookup>;
}

const RENEW_MS = 5 * 60_000;
/** After the last success. A key that its issuer withdrew is believed for so long, if the issuer is away. */
const KEEP_MS = 24 * 60 * 60_000;
/** Between two requests because of a `kid`. */
const MISS_MS = 60_000;
/** After a failure: nobody asks, everybody is told. */
const FAILURE_MS = 10_000;

type State = {
  readonly issuer: Issuer;
  keys: ReadonlyMap<string, IssuerKey>;
  /** Milliseconds since the epoch; null: never. */
  fetched: number | null;
  missed: number | null;
  failed: { readonly at: number; readonly error: RunError } | null;
  /** Never rejects: how it went is in the state. */
  running: Promise<void> | null;
};

/** Opens no connection before the first look-up. */
export function openIssuerKeys(options: {
  readonly allowPrivate: boolean;
  readonly now: () => Date;
}): IssuerKeys {
  const states = new Map<string, State>();
  const clock = (): number => options.now().getTime();

  const stateOf = (issuer: Issuer): State => {
    const known = states.get(issuer.issuer);
    if (known !== undefined) return known;
    const state: State = {
      issuer,
      keys: new Map(),
      fetched: null,
      missed: null,
      failed: null,
      running: null,
    };
    states.set(issuer.issuer, state);
    return state;
  };

  const fetchKeys = async (state: State): Promise<void> => {
    try {
      state.keys = await fetchIssuerKeys(state.issuer, {
        allowPrivate: options.allowPrivate || state.issuer.isPrivate === true,
      });
      state.fetched = clock();
      state.failed = null;
    } catch (error) {
      if (!(error instanceof RunError)) throw error;
      state.failed = { at: clock(), error };
    }
  };

  /** Joins the request that is under way. */
  const renew = (state: State): Promise<void> => {
    state.running ??= fetchKeys(state).finally(() => {
      state.running = null;
    });
    return state.running;
  };

  const hasJustFailed = ({ failed }: State): boolean => isWithin(failed?.at ?? null, FAILURE_MS, clock());

  const isUsable = ({ fetched }: State): boolean => isWithin(fetched, KEEP_MS, clock());

  /** Whether the keys are of this very moment. @throws RunError ISSUER_UNAVAILABLE */
  const makeUsable = async (state: State): Promise<'renewed' | 'kept'> => {
    if (isUsable(state)) {
      if (!isWithin(state.fetched, RENEW_MS, clock()) && !hasJustFailed(state)) void renew(state);
      return 'kept';
    }
    if (!hasJustFailed(state)) await renew(state);
    if (!isUsable(state) && state.failed !== null) throw again(state.failed.error);
    return 'renewed';
  };

  /** @throws RunError ISSUER_UNAVAILABLE: whether it has the key is not known */
  const lookAgain = async (state: State): Promise<void> => {
    if (!isWithin(state.missed, MISS_MS, clock())) {
      state.missed = clock();
      await renew(state);
    } else if (state.running !== null) await state.running;
    if (state.failed !== null) throw again(state.failed.error);
  };

  return {
    find: async (issuer, kid) => {
      const state = stateOf(issuer);
      const made = await makeUsable(state);
      // Never two exchanges for one look-up: the limit of time is for both.
      if (made === 'kept' && !state.keys.has(kid)) await lookAgain(state);
      const algorithms = new Set([...state.keys.values()].map(({ algorithm }) => algorithm));
      return { key: state.keys.get(kid) ?? null, algorithms };
    },
  };
}

/** A clock that was set back does not make anything younger. */
function isWithin(since: number | null, span: number, at: number): boolean {
  return since !== null && Math.abs(at - since) <= span;
}

/** One for each who waits: what is thrown twice is not told apart. */
function again({ code, message, hint, cause }: RunError): RunError {
  return new RunError(code, message, { hint, cause });
}
