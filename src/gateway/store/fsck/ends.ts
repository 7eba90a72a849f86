import type { Session } from '../../database/pool.ts';
import type { Head } from '../head.ts';
import { countAt } from '../tiles.ts';
import type { Report } from './discrepancy.ts';

/** That nothing lies behind the head. In the snapshot that the head was read in: afterwards the log goes on. */
export async function checkEnds(session: Session, { size }: Head, report: Report): Promise<void> {
  const { rows } = await session.query<{ leaf: number | null; checkpoint: number | null }>(
    `SELECT (SELECT max(index) FROM log_leaves) AS leaf, (SELECT max(size) FROM checkpoints) AS checkpoint`,
  );
  const { leaf = null, checkpoint = null } = rows[0] ?? {};
  const why = 'it lies behind the head';
  if (leaf !== null && leaf >= size) report({ what: 'leaf-extra', where: `leaf ${leaf}`, why });
  if (checkpoint !== null && checkpoint > size)
    report({ what: 'checkpoint-extra', where: `checkpoint ${checkpoint}`, why });
  if (checkpoint === null || checkpoint < size)
    report({ what: 'checkpoint-missing', where: `checkpoint ${size}`, why: 'the head has none' });
  await checkTileEnds(session, size, report);
}

async function checkTileEnds(session: Session, size: number, report: Report): Promise<void> {
  const { rows } = await session.query<{ level: number; index: number }>(
    'SELECT level, max(index) AS index FROM log_tiles GROUP BY level ORDER BY level',
  );
  for (const { level, index } of rows) {
    const why = 'the tree does not fill it';
    if (index >= countAt(size, level + 1))
      report({ what: 'tile-extra', where: `tile ${level}/${index}`, why });
  }
}
