import type { ObjectId } from '../model.ts';
import { discover } from './discover.ts';
import { exchange, type Granted, type Tokens } from './exchange.ts';
import { fetchPolicy, type GatewayPolicy, type Wanted } from './policy.ts';
import { type Countersigned, type Submission, submitEvidence } from './submit.ts';
import { startPart, type Talk } from './talk.ts';
import type { TrustFile } from './trust-file.ts';

/** The runner's side of a gateway: its policy before the change is read, its signature and receipt after. */

export type MandateOptions = {
  /** Without a slash at its end. */
  readonly url: string;
  readonly proxy: string | null;
  /** A saved discovery document; null: the gateway says itself whose keys are its own. */
  readonly trust: TrustFile | null;
  /** The head that is decided about. */
  readonly head: ObjectId;
  /** The test merge's commit object; null: there is none at hand. */
  readonly commit: Buffer | null;
  readonly tokens: Tokens;
  readonly wanted: Wanted;
  readonly elapsed: () => number;
  /** Rests for so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
};

export type Mandate = {
  /** The gateway's URL, as evidence names it. */
  readonly issuer: string;
  readonly policy: GatewayPolicy;
  /** @throws RunError GATEWAY_UNTRUSTED, GATEWAY_REFUSED, GATEWAY_UNAVAILABLE, TLS_UNTRUSTED */
  readonly submit: (submission: Submission) => Promise<Countersigned>;
};

/** A mandate that ends sooner is renewed before it is used. */
const MARGIN_MS = 30_000;

/**
 * Discovers or takes what is pinned, exchanges the job's token, and fetches the policy. The mandate stays in here.
 * @throws RunError TOKEN_UNAVAILABLE, TOKEN_REFUSED, GATEWAY_UNTRUSTED, GATEWAY_REFUSED, GATEWAY_UNAVAILABLE,
 * GATEWAY_TRUST_UNREADABLE, TLS_UNTRUSTED, and what `wanted.parse` throws
 */
export async function openMandate(options: MandateOptions): Promise<Mandate> {
  const { url, proxy, elapsed, pause, head, commit, tokens } = options;
  const talk = startPart({ url, proxy, elapsed, pause, secrets: [] });
  const trust = await discover(talk, options.trust);
  const asked = { endpoint: trust.document.token_endpoint, head, commit, tokens };
  const granted = await exchange(talk, asked);
  const policy = await fetchPolicy(talk, granted.mandate, trust, options.wanted);
  return {
    issuer: trust.issuer,
    policy,
    submit: async (submission) => {
      const later = startPart(talk);
      const current = isOver(granted, later) ? await exchange(later, asked, 'fresh') : granted;
      return submitEvidence(later, current.mandate, trust, submission);
    },
  };
}

function isOver({ until }: Granted, { elapsed }: Talk): boolean {
  return elapsed() > until - MARGIN_MS;
}
