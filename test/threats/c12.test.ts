import { expect } from 'vitest';
import { threatRow } from '../support/threats.ts';
import {
  daysAfter,
  type Files,
  makeClient,
  NOW,
  newPublication,
  next,
  type Publication,
  publish,
  type Role,
  rotate,
  sourceOf,
  startMirror,
} from '../support/tuf.ts';

const row = threatRow('C12');

/** A client that has seen `before`, and what it then makes of what the mirror serves two days later. */
async function afterwards(before: Publication, files: Files, now = daysAfter(2)) {
  const mirror = await startMirror(publish(before));
  const client = makeClient(sourceOf(mirror, before));
  expect(await client.load()).toMatchObject({ from: 'tuf', text: 'the right root' });
  mirror.serve(files);
  return client.load(now);
}

const FIRST = newPublication();
const SECOND = next(FIRST);
const ROTATED = rotate(FIRST, ['root']);

function withVersion(publication: Publication, role: Role, version: number): Publication {
  return { ...publication, versions: { ...publication.versions, [role]: version } };
}

function withExpired(publication: Publication, role: Role): Publication {
  return { ...publication, expires: { ...publication.expires, [role]: daysAfter(1) } };
}

function withSigners(publication: Publication, role: Role, roles: Role): Publication {
  return { ...publication, signers: { ...publication.signers, [role]: publication.keys[roles] } };
}

function withFile(files: Files, pattern: RegExp, change: (bytes: Buffer) => Buffer): Files {
  return new Map([...files].map(([path, bytes]) => [path, pattern.test(path) ? change(bytes) : bytes]));
}

const otherBytes = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.map((byte, i) => (i === 0 ? byte ^ 1 : byte)));
const REFUSED: Readonly<Record<string, readonly [code: string, files: Files, now?: Date]>> = {
  'a root that the one before has not signed': [
    'TRUST_ROOT_INVALID',
    publish({ ...ROTATED, signers: { root: ROTATED.keys.root } }, [FIRST]),
  ],
  'a root that has not signed itself': [
    'TRUST_ROOT_INVALID',
    publish({ ...ROTATED, signers: { root: FIRST.keys.root } }, [FIRST]),
  ],
  'a root below its threshold': [
    'TRUST_ROOT_INVALID',
    publish({ ...rotate(FIRST, []), signers: { root: FIRST.keys.root.slice(1) } }, [FIRST]),
  ],
  'a root that says it is the one before': [
    'TRUST_ROOT_INVALID',
    publish({ ...ROTATED, rootClaims: 1 }, [FIRST]),
  ],
  'a root that skips a version': ['TRUST_ROOT_INVALID', publish({ ...ROTATED, rootClaims: 3 }, [FIRST])],
  'a newest root that has expired': ['TRUST_ROOT_STALE', publish(withExpired(ROTATED, 'root'), [FIRST])],
  'a timestamp rolled back': ['TRUST_ROOT_INVALID', publish(withVersion(SECOND, 'timestamp', 4))],
  'a new timestamp that has expired': ['TRUST_ROOT_STALE', publish(withExpired(SECOND, 'timestamp'))],
  'the timestamp it knows, frozen until it expired': ['TRUST_ROOT_STALE', publish(FIRST), daysAfter(31)],
  'a timestamp that nobody signed': [
    'TRUST_ROOT_INVALID',
    publish({ ...SECOND, signers: { timestamp: [] } }),
  ],
  'a timestamp that another role signed': [
    'TRUST_ROOT_INVALID',
    publish(withSigners(SECOND, 'timestamp', 'snapshot')),
  ],
  'a snapshot rolled back': ['TRUST_ROOT_INVALID', publish(withVersion(SECOND, 'snapshot', 4))],
  'a snapshot that has expired': ['TRUST_ROOT_STALE', publish(withExpired(SECOND, 'snapshot'))],
  'a snapshot with other bytes than the timestamp says': [
    'TRUST_ROOT_INVALID',
    withFile(publish(SECOND), /snapshot/, otherBytes),
  ],
  'a snapshot of another version than the timestamp says': [
    'TRUST_ROOT_INVALID',
    publish({ ...SECOND, says: { snapshot: 9 } }),
  ],
  'targets rolled back': ['TRUST_ROOT_INVALID', publish(withVersion(SECOND, 'targets', 4))],
  'targets that have expired': ['TRUST_ROOT_STALE', publish(withExpired(SECOND, 'targets'))],
  'a trusted root with other bytes than the targets say': [
    'TRUST_ROOT_INVALID',
    withFile(publish(SECOND), /trusted_root/, otherBytes),
  ],
};

for (const [title, [code, files, now]] of Object.entries(REFUSED)) {
  row.attack(`${title} is refused`, 'refused', async () => {
    expect(await afterwards(FIRST, files, now)).toBe(code);
  });
}

/** An attacker with the online keys drove the versions up; the publisher goes on from the old ones. */
const DRIVEN_UP = { ...FIRST, versions: { root: 1, timestamp: 9000, snapshot: 9000, targets: 9000 } };
const RECOVERIES: Readonly<Record<string, readonly Role[]>> = {
  'both online keys are rotated': ['timestamp', 'snapshot'],
  'the key of the snapshot is rotated': ['snapshot'],
};

for (const [title, roles] of Object.entries(RECOVERIES)) {
  row.attack(`fast-forwarded versions hold nobody back once ${title}`, 'unharmed', async () => {
    const timestamp = roles.includes('timestamp') ? 6 : 9001;
    const recovered = withVersion(rotate(FIRST, roles), 'timestamp', timestamp);
    expect(await afterwards(DRIVEN_UP, publish(recovered, [FIRST]))).toMatchObject({
      from: 'tuf',
      text: 'the next root',
      note: null,
    });
  });
}

row.twin('versions that go on are taken, and are kept for the next load', async () => {
  const mirror = await startMirror(publish(FIRST));
  const client = makeClient(sourceOf(mirror, FIRST));
  expect(await client.load()).toMatchObject({ from: 'tuf', text: 'the right root' });
  mirror.serve(publish(SECOND));
  expect(await client.load(daysAfter(2))).toMatchObject({ from: 'tuf', text: 'the next root' });
  expect(await client.load(daysAfter(2.5))).toMatchObject({ from: 'cache', text: 'the next root' });
});

row.twin('three new roots at once are walked one by one', async () => {
  const third = rotate(ROTATED, ['root', 'targets']);
  const fourth = rotate(third, ['timestamp', 'root']);
  expect(await afterwards(FIRST, publish(fourth, [FIRST, ROTATED, third]))).toMatchObject({ from: 'tuf' });
});

row.twin('an unchanged repository is as good as a new one', async () => {
  expect(await afterwards(FIRST, publish(FIRST), new Date(NOW.getTime() + 2 * 86_400_000))).toMatchObject({
    from: 'tuf',
    text: 'the right root',
  });
});
