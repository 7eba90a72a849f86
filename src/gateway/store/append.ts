import { signCheckpoint } from '../../attestation/tlog/checkpoint.ts';
import type { NoteKey } from '../../attestation/tlog/note.ts';
import { formatProof } from '../../attestation/tlog/proof.ts';
import { appendLeaves, hashLeaf } from '../../lib/merkle.ts';
import type { Session } from '../database/pool.ts';
import { byTenant, type Entry, type EvidenceRow, knownOf } from './entry.ts';
import type { Fault } from './faults.ts';
import { checkEnd, type Head, lockHead, type Seen, writeHead } from './head.ts';
import { insertTenant } from './insert.ts';
import { type Planned, planTenant, type TenantPlan } from './plan.ts';
import type { LogSigner } from './store.ts';
import { completedTiles, insertTiles } from './tiles.ts';
import { nextTime } from './time.ts';
import type { FirstWall } from './walls.ts';

/**
 * One transaction that makes many entries part of the log. From the lock to the commit nobody else appends, on
 * any replica: indexes have no gaps, and there is one checkpoint of each size.
 */

export type AppendContext = {
  readonly log: { readonly origin: string; readonly key: NoteKey; readonly signer: LogSigner };
  readonly now: () => Date;
  readonly wall: FirstWall;
  readonly fault: Fault;
};

/** The row of an entry, or that its key is another request's. */
export type Placed = EvidenceRow | 'conflict';

export type Written = { readonly placed: readonly Placed[]; readonly seen: Seen };

/** @throws RunError LOG_CORRUPT, CLOCK_SKEW */
export async function writeEntries(
  session: Session,
  context: AppendContext,
  { entries, seen }: { readonly entries: readonly Entry[]; readonly seen: Seen },
): Promise<Written> {
  const { fault, log, now, wall } = context;
  const head = await lockHead(session);
  await fault('after-lock');
  await checkEnd(session, head, { key: log.key, seen });
  const time = nextTime(now(), head.time);
  const plans: TenantPlan[] = [];
  let first = head.size;
  for (const [tenant, own] of byTenant(entries)) {
    const plan = planTenant([tenant, own], await knownOf(session, wall, [tenant, own]), { first, time });
    plans.push(plan);
    first += plan.planned.length;
  }
  await fault('after-lookup');
  const planned = plans.flatMap((plan) => plan.planned);
  const grown = planned.length === 0 ? null : await growLog(session, context, { head, planned, time });
  const rows = new Map((grown?.rows ?? []).map((row) => [row.id, row]));
  for (const plan of plans) await insertTenant(session, plan, { rows, time });
  await fault('after-evidence');
  if (grown !== null) await writeHead(session, { ...grown, time });
  await fault('before-commit');
  const { size, root } = grown ?? head;
  return { placed: entries.map((entry) => placeOf(entry, plans, rows)), seen: { size, root } };
}

type Growth = { readonly head: Head; readonly planned: readonly Planned[]; readonly time: Date };

/** Leaves, tiles and the checkpoint; the rows are made and not yet written. */
async function growLog(
  session: Session,
  { fault, log: { origin, signer } }: AppendContext,
  { head, planned, time }: Growth,
) {
  const hashes = planned.map(({ leaf }) => hashLeaf(leaf));
  const { size, frontier, root, proofs } = appendLeaves(head.size, head.frontier, hashes);
  await session.query(
    'INSERT INTO log_leaves (index, leaf) SELECT * FROM unnest($1::bigint[], $2::bytea[])',
    [planned.map(({ index }) => index), planned.map(({ leaf }) => leaf)],
  );
  await fault('after-leaves');
  await insertTiles(session, await completedTiles(session, head.size, hashes));
  await fault('after-tiles');
  const checkpoint = await signCheckpoint({ origin, size, root }, signer.sign, signer.raw);
  await fault('after-signing');
  await session.query(
    'INSERT INTO checkpoints (size, root, note, time) VALUES ($1, $2, $3, $4)',
    [size, root, checkpoint, time],
    'insert-checkpoint',
  );
  await fault('after-checkpoint');
  const rows = planned.map(({ id, entry, index, leaf }, i): EvidenceRow => {
    const proof = formatProof({ extra: leaf, index, hashes: proofs[i] ?? [], checkpoint });
    return { id, bundle: entry.evidence.bundle.digest, index, leaf, proof };
  });
  return { size, frontier, root, rows };
}

function placeOf(entry: Entry, plans: readonly TenantPlan[], rows: ReadonlyMap<string, EvidenceRow>): Placed {
  const place = plans.find(({ tenant }) => tenant === entry.evidence.tenant)?.places.get(entry);
  const row = place?.kind === 'planned' ? rows.get(place.id) : place?.kind === 'row' ? place.row : 'conflict';
  if (row === undefined) throw new RangeError('an entry has no place');
  return row;
}
