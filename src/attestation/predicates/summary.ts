import { VerificationError } from '../../errors.ts';
import type { JsonValue } from '../../lib/strict-json.ts';
import { isList, shown, textAt, valueAt } from '../json.ts';
import type { Statement } from '../statement.ts';

/**
 * SLSA Verification Summaries (https://slsa.dev/verification_summary/v1, and v0.2 with its own names): somebody
 * else's verdict, which is worth what its verifier is. Signer and verifier are a pair: the caller has checked the
 * first one.
 */

export const SUMMARY_V02 = 'https://slsa.dev/verification_summary/v0.2';
export const SUMMARY_V1 = 'https://slsa.dev/verification_summary/v1';

/** A summary that says PASSED. */
export type Summary = {
  readonly version: 'v0.2' | 'v1';
  readonly verifier: string;
  readonly timeVerified: Date;
  readonly resourceUri: string;
  readonly policy: { readonly uri: string /** `sha256:` and hex */; readonly digest: string | null };
  readonly levels: readonly string[];
};

/** Null: anything will do. */
export type ExpectedSummary = {
  readonly now: Date;
  readonly maxAgeDays: number | null;
  /** Values of `verifier.id`, exactly. */
  readonly verifiers: readonly string[] | null;
  /** `sha256:` and 64 lower-case hex digits. */
  readonly policyDigest: string | null;
  readonly resourceUri: string | null;
  /** All of them; a higher level of the same SLSA track includes the lower ones. */
  readonly levels: readonly string[];
};

type Names = {
  readonly version: Summary['version'];
  readonly time: string;
  readonly resource: string;
  readonly result: string;
  readonly levels: string;
};

const NAMES: ReadonlyMap<string, Names> = new Map([
  [
    SUMMARY_V02,
    {
      version: 'v0.2',
      time: 'time_verified',
      resource: 'resource_uri',
      result: 'verification_result',
      levels: 'policy_level',
    },
  ],
  [
    SUMMARY_V1,
    {
      version: 'v1',
      time: 'timeVerified',
      resource: 'resourceUri',
      result: 'verificationResult',
      levels: 'verifiedLevels',
    },
  ],
]);

/** Clocks of two machines are never the same. */
const GRACE = 5 * 60_000;
const DAY = 24 * 60 * 60_000;

/**
 * Reads a Verification Summary and checks it against what is expected.
 * @throws VerificationError PREDICATE_TYPE, VSA_REJECTED
 */
export function checkSummary(
  statement: Pick<Statement, 'predicateType' | 'predicate'>,
  expected: ExpectedSummary,
): Summary {
  const { predicateType, predicate } = statement;
  const names = NAMES.get(predicateType);
  if (names === undefined) {
    const found = shown(predicateType);
    throw new VerificationError('PREDICATE_TYPE', `expected a SLSA Verification Summary, found ${found}`);
  }
  const result = required(predicate, names.result);
  if (result !== 'PASSED') throw rejected(`expected ${names.result} to be PASSED, found ${shown(result)}`);
  const sha256 = textAt(predicate, 'policy', 'digest', 'sha256');
  const summary: Summary = {
    version: names.version,
    verifier: required(predicate, 'verifier', 'id'),
    timeVerified: readTime(names.time, required(predicate, names.time)),
    resourceUri: required(predicate, names.resource),
    policy: {
      uri: required(predicate, 'policy', 'uri'),
      digest: sha256 === null ? null : `sha256:${sha256}`,
    },
    levels: readLevels(valueAt(predicate, names.levels), names),
  };
  checkTime(summary.timeVerified, expected);
  checkOrigin(summary, expected);
  checkLevels(summary.levels, expected.levels);
  return summary;
}

function required(predicate: JsonValue, ...names: readonly string[]): string {
  const found = textAt(predicate, ...names);
  if (found === null) throw rejected(`expected the summary to have ${names.join('.')}`);
  return found;
}

const TIME = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

/** RFC 3339; `Date.parse` alone would make 1 March of 30 February. */
function readTime(name: string, text: string): Date {
  const [, year, month, day] = TIME.exec(text) ?? [];
  const time = new Date(text);
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (Number.isNaN(time.getTime()) || date.getUTCDate() !== Number(day)) {
    throw rejected(`expected ${name} to be an RFC 3339 time, found ${shown(text)}`);
  }
  return time;
}

function readLevels(value: JsonValue, { version, levels: name }: Names): readonly string[] {
  const levels = version === 'v0.2' ? [value] : isList(value) ? value : [null];
  const texts = levels.filter((level) => typeof level === 'string');
  if (texts.length < levels.length || texts.includes('')) throw rejected(`expected ${name} to be levels`);
  return texts;
}

function checkTime(time: Date, { now, maxAgeDays }: ExpectedSummary): void {
  const age = now.getTime() - time.getTime();
  if (age < -GRACE)
    throw rejected(`expected a time before ${now.toISOString()}, found ${time.toISOString()}`);
  if (maxAgeDays !== null && !(age <= maxAgeDays * DAY)) {
    throw rejected(`expected a summary of at most ${maxAgeDays} days, found one of ${time.toISOString()}`);
  }
}

function checkOrigin(summary: Summary, { verifiers, policyDigest, resourceUri }: ExpectedSummary): void {
  const { verifier, policy, resourceUri: resource } = summary;
  if (verifiers !== null && !verifiers.includes(verifier)) {
    throw rejected(`expected a verifier of the list, found ${shown(verifier)}`);
  }
  if (policyDigest !== null && policy.digest !== policyDigest) {
    throw rejected(`expected policy ${shown(policyDigest)}, found ${shown(policy.digest ?? 'none')}`);
  }
  if (resourceUri !== null && resource !== resourceUri) {
    throw rejected(`expected resource ${shown(resourceUri)}, found ${shown(resource)}`);
  }
}

/** A level of SLSA: track and number. Other organisations' levels have no order that we know. */
/** No track has more than four. */
const LEVEL = /^(SLSA_(?:[A-Z]+_)*LEVEL)_([0-4])$/;

function checkLevels(levels: readonly string[], expected: readonly string[]): void {
  if (levels.includes('FAILED')) throw rejected('expected verified levels, found FAILED beside PASSED');
  const tracks = levels.map((level) => LEVEL.exec(level)?.[1]).filter((track) => track !== undefined);
  if (new Set(tracks).size < tracks.length) throw rejected('expected one level per track, found two');
  for (const wanted of expected) {
    if (levels.some((level) => includes(level, wanted))) continue;
    const found = levels.length === 0 ? 'none' : shown(levels.slice(0, 5).join(', '));
    throw rejected(`expected level ${shown(wanted)}, found ${found}`);
  }
}

function includes(level: string, wanted: string): boolean {
  if (level === wanted) return true;
  const [, track, number] = LEVEL.exec(level) ?? [];
  const [, wantedTrack, wantedNumber] = LEVEL.exec(wanted) ?? [];
  return track !== undefined && track === wantedTrack && Number(number) >= Number(wantedNumber);
}

function rejected(message: string): VerificationError {
  return new VerificationError('VSA_REJECTED', message);
}
