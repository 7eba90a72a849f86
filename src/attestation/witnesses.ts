import { RFC3161Timestamp } from '@sigstore/core';
import type { TrustMaterial } from '@sigstore/verify';
import { getTSATimestamp } from '@sigstore/verify/dist/timestamp/index.js';
import { VerificationError } from '../errors.ts';
import type { Bundle } from './bundle.ts';
import { checkLogTime, verifyBody, verifyInclusion } from './log.ts';
import { refusing } from './refusing.ts';
import type { Subject } from './subject.ts';
import { isOtherMessage } from './subject-match.ts';
import type { TrustRoot } from './trust/trusted-root.ts';
import { attempt, type Ledger } from './verification.ts';

/** Who saw the signature, and when: logs and timestamp authorities of the trusted root. */

export type Witnessed = {
  readonly bundle: Bundle;
  readonly subject: Subject | null;
  /** DER of the certificate or key: what a log entry has to name. */
  readonly signer: Buffer;
  /** Null: nothing is demanded, and there is nothing to be checked. */
  readonly root: TrustRoot | null;
  readonly demands: { readonly log: boolean; readonly time: boolean };
  readonly now: Date;
};

const NO_MATERIAL: Pick<TrustMaterial, 'tlogs' | 'timestampAuthorities'> = {
  tlogs: [],
  timestampAuthorities: [],
};

/** @returns the times that are proven */
export async function checkWitnesses(ledger: Ledger, witnessed: Witnessed): Promise<readonly Date[]> {
  const { bundle, root, demands, now } = witnessed;
  const { tlogs, timestampAuthorities } = root?.material ?? NO_MATERIAL;
  const logged = await checkLog(ledger, witnessed, tlogs);
  // What is there is checked, whether it is demanded or not.
  if (!demands.time && bundle.timestamps.length === 0 && logged.length === 0) {
    ledger.outcomes.set('time', 'not-required');
    return [];
  }
  const times = await attempt(ledger, 'time', () => {
    const stamped = bundle.timestamps.map((der) => timestampOf(der, bundle.signature, timestampAuthorities));
    const all = [...logged, ...stamped];
    checkTimestamps(all, { now, demanded: demands.time });
    return all;
  });
  if (times === undefined) return [];
  if (ledger.outcomes.get('log') === 'passed' && times.length > 0)
    await attempt(ledger, 'log', () => {
      for (const entry of bundle.entries) checkLogTime(entry, times, tlogs);
    });
  return times;
}

/** @returns the times that logs have signed */
async function checkLog(
  ledger: Ledger,
  { bundle, subject, signer, demands }: Witnessed,
  tlogs: TrustMaterial['tlogs'],
): Promise<readonly Date[]> {
  if (!demands.log && bundle.entries.length === 0) {
    ledger.outcomes.set('log', 'not-required');
    return [];
  }
  const isOther = isOtherMessage(bundle, subject);
  const times = await attempt(ledger, 'log', () => {
    checkEntries(bundle);
    for (const entry of bundle.entries) {
      verifyInclusion(entry, bundle.version, tlogs);
      if (!isOther) verifyBody(entry, bundle, signer, subject);
    }
    return integratedTimes(bundle);
  });
  // Of a signature over other bytes the subject's check tells; the entry was not compared with them.
  if (isOther && times !== undefined) ledger.outcomes.delete('log');
  return times ?? [];
}

function checkEntries({ entries }: Bundle): void {
  if (entries.length === 0)
    throw new VerificationError('LOG_UNPROVEN', 'it has no log entry, and the root demands one');
  const places = new Set(
    entries.map(
      ({ logId, canonicalizedBody }) =>
        `${logId.keyId.toString('hex')} ${canonicalizedBody.toString('base64')}`,
    ),
  );
  if (places.size < entries.length)
    throw new VerificationError('LOG_MISMATCH', 'it has the same log entry twice');
}

/** Only with a promise has the log signed the time. */
function integratedTimes({ entries }: Bundle): readonly Date[] {
  return entries.flatMap(({ inclusionPromise, integratedTime }) =>
    inclusionPromise === undefined ? [] : [new Date(Number(integratedTime) * 1000)],
  );
}

function timestampOf(
  der: Buffer,
  signature: Buffer,
  authorities: TrustMaterial['timestampAuthorities'],
): Date {
  return refusing(
    'TIME_UNPROVEN',
    'a timestamp of it is by no authority of the trusted root, or over something else',
    () => getTSATimestamp(granted(RFC3161Timestamp.parse(Buffer.from(der))), signature, authorities),
  ).timestamp;
}

/** RFC 3161 2.4.2: 0 is granted, 1 granted with modifications; any other status brings no token. */
function granted(timestamp: RFC3161Timestamp): RFC3161Timestamp {
  if (timestamp.status === 0n || timestamp.status === 1n) return timestamp;
  throw new VerificationError('TIME_UNPROVEN', 'the authority has not granted the timestamp');
}

/** A clock that runs ahead by less is taken for ours that runs behind. */
const GRACE_MS = 5 * 60_000;

/** @throws VerificationError TIME_UNPROVEN */
function checkTimestamps(
  times: readonly Date[],
  { now, demanded }: { readonly now: Date; readonly demanded: boolean },
): void {
  if (demanded && times.length === 0)
    throw new VerificationError(
      'TIME_UNPROVEN',
      'no log or authority of the trusted root says when it was signed',
    );
  const future = times.find((time) => !(time.getTime() <= now.getTime() + GRACE_MS));
  if (future === undefined) return;
  const when = Number.isNaN(future.getTime()) ? 'no time at all' : future.toISOString();
  throw new VerificationError('TIME_UNPROVEN', `it claims to be signed in the future: ${when}`);
}
