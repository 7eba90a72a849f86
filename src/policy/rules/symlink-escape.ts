import { isDotGit } from '../../lib/dot-git.ts';
import type { ChangedFile, Path, Rule, Surface } from '../../model.ts';

/** Links that leave the tree, and links where a file decides what is checked, run or trusted. */
export const symlinkEscape: Rule = {
  id: 'symlink-escape',
  title: 'Symbolic links stay inside the tree',
  why: 'Whoever follows it reads or writes what no reviewer has seen.',
  effect: 'deny',
  hint: 'replace the link by a regular file, or point it at a file of this repository',
  core: true,
  waivable: true,
  parameters: {},
  check: ({ change }) =>
    change.files.flatMap((file) => {
      const why = problemOf(file);
      return why === null ? [] : [{ path: file.path, startLine: null, endLine: null, message: why }];
    }),
};

function problemOf(file: ChangedFile): string | null {
  if (file.head?.content.kind !== 'symlink')
    return file.head?.mode === '120000' ? 'its target is too long to be one' : null;
  const why = escapeOf(file.path, file.head.content.target);
  if (why !== null) return `symbolic link ${why}`;
  return mustBeFile(file.path, file.surface)
    ? 'symbolic link where a regular file decides what is checked, run or trusted'
    : null;
}

/** Lexical: `..` behind a folder's name is refused, because that folder may be a link itself. */
function escapeOf(path: Path, target: Path): string | null {
  if (target === '' || target.includes('\0')) return 'with a target that is none';
  if (/^(?:[/\\]|[A-Za-z]:)/.test(target)) return 'to an absolute path';
  let depth = path.split('/').length - 1;
  let below = false;
  for (const part of target.split(/[/\\]/)) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (below) return 'with `..` behind a folder, which nobody can resolve without a checkout';
      if (--depth < 0) return 'that leaves the tree';
    } else {
      below = true;
      if (isDotGit(part)) return 'into the folder of git itself';
    }
  }
  return null;
}

/** A link here would move everything below it out of the sight of path rules. */
const DECIDING_FOLDERS = new Set(['.countersign', '.github', '.github/workflows', '.gitlab', '.circleci']);

/** Instructions for agents are often linked to each other (`CLAUDE.md` → `AGENTS.md`): those may stay links. */
function mustBeFile(path: Path, surface: Surface): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (surface === 'workflow' || surface === 'policy' || surface === 'lockfile') return true;
  if (DECIDING_FOLDERS.has(path.toLowerCase())) return true;
  return ['skill.md', 'codeowners', '.gitmodules', '.gitattributes', '.mcp.json'].includes(name);
}
