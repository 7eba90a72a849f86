import { z } from 'zod';
import { parseTilePath } from '../../lib/tile-path.ts';
import { type Problem, problem } from '../problem.ts';
import { type Answer, bytes, type OpenRoute } from '../route.ts';
import type { Store } from '../store/store.ts';

/** The log as C2SP tlog-tiles: anybody may read it and mirror it. */

/** Seconds; a mirror sees a new checkpoint that late. */
const CHECKPOINT_CACHE = 'public, max-age=1';
const FOREVER = 'public, max-age=31536000, immutable';

export function logRoutes(store: Pick<Store, 'checkpoint' | 'tile' | 'entries'>): readonly OpenRoute[] {
  return [
    {
      method: 'GET',
      path: '/checkpoint',
      operation: 'getCheckpoint',
      summary: 'The newest signed checkpoint',
      scope: null,
      errors: 'problem',
      responses: {
        200: { says: 'a C2SP signed note', contentType: 'text/plain; charset=utf-8', schema: null },
      },
      problems: ['storage_unavailable', 'log_corrupt'],
      handle: async () => ({
        kind: 'answer',
        status: 200,
        contentType: 'text/plain; charset=utf-8',
        body: await store.checkpoint(),
        headers: { 'cache-control': CHECKPOINT_CACHE },
      }),
    },
    {
      method: 'GET',
      path: '/tile/{path}',
      operation: 'getTile',
      summary: 'Hashes (`<L>/<N>[.p/<W>]`) or entries (`entries/<N>[.p/<W>]`) of the log',
      scope: null,
      errors: 'problem',
      params: {
        path: z.string().describe('level and index, each group of three digits a folder of its own'),
      },
      responses: {
        200: { says: 'a tile or an entry bundle', contentType: 'application/octet-stream', schema: null },
      },
      problems: ['storage_unavailable', 'log_corrupt'],
      handle: ({ params }) => tile(`/tile/${params.path ?? ''}`, store),
    },
  ];
}

async function tile(path: string, store: Pick<Store, 'tile' | 'entries'>): Promise<Answer | Problem> {
  const asked = parseTilePath(path);
  if (asked === null) return problem('path_invalid', 'expected the path of a tile as C2SP tlog-tiles has it');
  const found =
    asked.kind === 'entries'
      ? await store.entries(asked.index, asked.width)
      : await store.tile(asked.level, asked.index, asked.width);
  if (found === null) return problem('not_found', 'the log has no such tile yet');
  return bytes(found, FOREVER);
}
