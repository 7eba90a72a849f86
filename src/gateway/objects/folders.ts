import { constants } from 'node:fs';
import { chmod, mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Folders whose entries survive a power failure. */

/** Makes a folder that is private to us and what it lies in, durably. */
export async function makeTop(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  await chmod(folder, 0o700);
  for (let at = folder; ; at = dirname(at)) {
    await syncFolder(dirname(at));
    if (at === first) return;
  }
}

/** Makes what is missing in a folder. Synced always: whoever made the others may have been killed before that. */
export async function makeInside(top: string, names: readonly string[]): Promise<void> {
  const there = new Set(await readdir(top));
  const missing = names.filter((name) => !there.has(name));
  await Promise.all(missing.map((name) => mkdir(join(top, name), { recursive: true, mode: 0o700 })));
  await syncFolder(top);
}

type Turn = { readonly running: Promise<void>; next: Promise<void> | null };

/**
 * Everything that was renamed into a folder before the call is durable when it answers. Many wait for one fsync,
 * but never for one that began before they asked: it may have missed them.
 */
export function sharedSync(): (folder: string) => Promise<void> {
  const turns = new Map<string, Turn>();
  const begin = (folder: string): Promise<void> => {
    const turn: Turn = { running: syncFolder(folder), next: null };
    turns.set(folder, turn);
    const end = (): void => {
      if (turns.get(folder) === turn && turn.next === null) turns.delete(folder);
    };
    turn.running.then(end, end);
    return turn.running;
  };
  return (folder) => {
    const turn = turns.get(folder);
    if (turn === undefined) return begin(folder);
    const again = (): Promise<void> => begin(folder);
    turn.next ??= turn.running.then(again, again);
    return turn.next;
  };
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY | (constants.O_DIRECTORY ?? 0));
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
