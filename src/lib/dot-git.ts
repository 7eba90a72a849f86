import type { Path } from '../model.ts';

/** Code points that HFS+ ignores in names, as git lists them in `next_hfs_char`. */
export const HFS_IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

/** `.git` after case, HFS+ ignorables, NTFS short names, trailing dots and spaces, and stream suffixes. */
export function isDotGit(name: Path): boolean {
  const plain = name.replace(HFS_IGNORED, '').toLowerCase();
  return plain === '.git' || /^(?:\.git|git~1)[ .]*(?::.*)?$/s.test(plain);
}
