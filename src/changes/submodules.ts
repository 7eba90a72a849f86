import { inStore, type ObjectStore } from '../lib/git.ts';
import { pathFromBytes } from '../lib/names.ts';
import type { ObjectId, SubmoduleSection, Submodules } from '../model.ts';

/** Reads a `.gitmodules` blob with git's own parser, the only one that agrees with what a checkout would do. */
export async function readSubmodules(store: ObjectStore, blob: ObjectId): Promise<Submodules> {
  const result = await inStore(store, ['config', `--blob=${blob}`, '--no-includes', '--list', '-z']);
  if (result.code !== 0) return { status: 'unreadable' };
  const sections = new Map<string, { key: string; value: string }[]>();
  for (const entry of pathFromBytes(result.stdout)
    .split('\0')
    .filter((part) => part !== '')) {
    // `submodule.<name>.<key>\n<value>`: the name may hold dots, the key none, and the first line feed ends both.
    const match = /^submodule\.([^\n]*)\.([a-zA-Z][a-zA-Z0-9-]*)(?:\n(.*))?$/s.exec(entry);
    const [, name = '', key = '', value = ''] = match ?? [];
    if (match === null) continue;
    const values = sections.get(name) ?? [];
    values.push({ key: key.toLowerCase(), value });
    sections.set(name, values);
  }
  return {
    status: 'read',
    sections: [...sections].map(([name, values]): SubmoduleSection => ({ name, values })),
  };
}
