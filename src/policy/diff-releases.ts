import type { ReleasePolicy } from '../model.ts';
import { byOrder, type Differences, keyed, lists, type Pair } from './differences.ts';
import { ORDER } from './order.ts';
import { shownSigner } from './signers.ts';

/** Entries of `releases`: one for the same artifacts, predicate and signer is the same entry, part by part. */

type Releases = readonly ReleasePolicy[];

export function diffReleases([from, to]: Pair<Releases>): Differences {
  const twice = new Set([...repeatedIn(from), ...repeatedIn(to)]);
  return keyed('releases', [from, to], {
    // Of several for the same, nobody could say which became which.
    key: (release) => (twice.has(sameOf(release)) ? JSON.stringify(release) : sameOf(release)),
    name: ({ artifacts }) => artifacts.join(', '),
    show: shownRelease,
    diff: diffRelease,
  });
}

const sameOf = ({ artifacts, predicateType, signer }: ReleasePolicy): string =>
  JSON.stringify([artifacts, predicateType, signer]);

function repeatedIn(releases: Releases): readonly string[] {
  const keys = releases.map(sameOf);
  return keys.filter((key, i) => keys.indexOf(key) !== i);
}

function diffRelease(a: ReleasePolicy, b: ReleasePolicy, field: string): Differences {
  const sources = [a.source, b.source] as const;
  const refs = [a.source?.ref ?? null, b.source?.ref ?? null] as const;
  return [
    ...byOrder(`${field}.builder`, [a.builder, b.builder], { holds: demands }),
    ...byOrder(`${field}.level`, [a.level, b.level], { holds: (x, y) => (x ?? '') <= (y ?? '') }),
    ...byOrder(`${field}.maxAge`, [a.maxAge, b.maxAge], {
      holds: (x, y) => x === null || (y !== null && y <= x),
    }),
    ...byOrder(`${field}.optional`, [a.optional, b.optional], { holds: (x, y) => x || !y }),
    ...byOrder(`${field}.source`, [sources[0]?.repository ?? null, sources[1]?.repository ?? null], {
      holds: demands,
    }),
    ...byOrder(`${field}.source.ref`, refs, { holds: demands }),
    ...lists(`${field}.verifier`, [a.verifiers, b.verifiers], ORDER.sources.holds),
  ];
}

/** What is asked for stays, and what was not may be. */
const demands = (from: string | null, to: string | null): boolean => from === null || from === to;

/** All that it says, so that no two of them look the same. */
function shownRelease(release: ReleasePolicy): string {
  const { predicateType, signer, builder, source, level, maxAge, verifiers, optional } = release;
  const parts = [
    builder === null ? null : `built by ${builder}`,
    source === null ? null : `from ${source.repository}${source.ref === null ? '' : ` at ${source.ref}`}`,
    level === null ? null : `at least ${level}`,
    verifiers === null ? null : `verified by ${verifiers.join(' or ')}`,
    maxAge === null ? null : `at most ${maxAge} days old`,
    optional ? 'optional' : null,
  ];
  return [`${predicateType} of ${shownSigner(signer)}`, ...parts.filter((part) => part !== null)].join(', ');
}
