import { HFS_IGNORED, isDotGit } from '../lib/dot-git.ts';
import type { Path } from '../model.ts';

/**
 * Names that a checkout turns into something else. The rules are those of git's own `verify_path` and fsck
 * (`is_ntfs_dotgit`, `is_hfs_dotgit`; CVE-2014-9390, CVE-2019-1352, CVE-2021-21300), applied on every system.
 */

/** @returns why a tree entry of this name is unsafe, or null. */
export function unsafeName(name: Path, atRoot: boolean, mode: string): string | null {
  if (name === '') return 'an empty name';
  if (name.includes('/')) return 'a slash inside a name';
  for (const part of name.split('\\')) {
    if (part === '.' || part === '..') return `\`${part}\` as a name`;
    if (isDotGit(part))
      return part === '.git' ? '`.git` as a name' : 'a name that some systems read as `.git`';
  }
  if (name !== '.gitmodules' && atRoot && isDotGitmodules(name))
    return 'a name that some systems read as `.gitmodules`';
  if (!KNOWN_MODES.has(mode)) return `the mode ${mode}, which git does not write`;
  return null;
}

/** What git writes, and 100664, which git before 2005 wrote and still reads. */
const KNOWN_MODES = new Set(['040000', '100644', '100664', '100755', '120000', '160000']);

function isDotGitmodules(name: Path): boolean {
  const plain = name.replace(HFS_IGNORED, '').toLowerCase();
  return /^(?:\.gitmodules|gitmod~[1-4]|gi7eba~[1-9])[ .]*(?::.*)?$/s.test(plain);
}

/** Pairs of names that are one name where case or the form of accents does not count. */
export function collisions(names: readonly Path[]): readonly (readonly [Path, Path])[] {
  const byKey = new Map<string, Path>();
  const pairs: [Path, Path][] = [];
  for (const name of names) {
    const key = foldName(name);
    const other = byKey.get(key);
    if (other === undefined) byKey.set(key, name);
    else pairs.push([name, other]);
  }
  return pairs;
}

function foldName(name: Path): string {
  if (/^[\x00-\x7f]*$/.test(name)) return name.toLowerCase();
  return name.replace(HFS_IGNORED, '').normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
