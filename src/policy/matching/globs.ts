import { braceExpand, Minimatch, type MinimatchOptions } from 'minimatch';
import type { Path } from '../../model.ts';

/** Globs over paths: `*`, `?`, `[…]`, `{a,b}` and `**`, matched against the whole path, dot files included. */

/** Alternatives of one glob: past its own limit the library silently matches nothing. */
const MAX_ALTERNATIVES = 200;

const OPTIONS: MinimatchOptions = {
  dot: true,
  nocomment: true,
  nonegate: true,
  noext: true,
  nocase: false,
  matchBase: false,
  normalize: false,
  platform: 'linux',
};

/** @returns why a glob would not do what it looks like, or null. */
export function globProblem(glob: string): string | null {
  if (/[!?+*@]\(/.test(glob)) return 'extended globs are not supported: write `{a,b}`';
  if (/\\(?:[\w/]|$)/.test(glob.replace(/\\\\/g, '')))
    return 'folders are parted by `/`, and a backslash only escapes';
  // One expansion over the cap is enough to know.
  const alternatives = braceExpand(glob, { braceExpandMax: MAX_ALTERNATIVES + 1 });
  if (alternatives.length > MAX_ALTERNATIVES) return `it has more than ${MAX_ALTERNATIVES} alternatives`;
  return alternatives.map(alternativeProblem).find((why) => why !== null) ?? null;
}

function alternativeProblem(glob: string): string | null {
  if (glob.startsWith('/') || glob.startsWith('./'))
    return 'paths start at the root of the repository, without `/` or `./`';
  if (glob.endsWith('/')) return `a folder is not a file: write \`${glob}**\``;
  if (/\[[^\]]*$/.test(glob.replace(/\\./gs, '_')))
    return 'a class is opened and never closed: write `\\[` for the character';
  if (glob.startsWith('!')) return 'a glob takes nothing out: use `except`';
  if (/(?:^|\/)\.\.?(?:\/|$)/.test(glob)) return '`.` and `..` name no file of a repository';
  if (/[^/]\*\*|\*\*[^/]/.test(glob.replace(/\\./gs, '_')))
    return '`**` means folders only when it stands alone between slashes: write `**/*`';
  return null;
}

/** @returns whether any of the globs matches a path. Answers are kept: rules repeat their globs. */
export function globMatcher(): (globs: readonly string[], path: Path) => boolean {
  const known = new Map<string, (path: Path) => boolean>();
  const matcherOf = (glob: string): ((path: Path) => boolean) => {
    const found = known.get(glob);
    if (found !== undefined) return found;
    const compiled = compileGlob(glob);
    known.set(glob, compiled);
    return compiled;
  };
  return (globs, path) => globs.some((glob) => matcherOf(glob)(path));
}

/** Compiled once for all changes that one run judges; there are no more than its policies hold. */
const COMPILED = new Map<string, Minimatch>();

function compileGlob(glob: string): (path: Path) => boolean {
  if (glob === '**' || glob === '**/*') return () => true;
  const minimatch = COMPILED.get(glob) ?? new Minimatch(glob, OPTIONS);
  COMPILED.set(glob, minimatch);
  const answers = new Map<Path, boolean>();
  return (path) => {
    const known = answers.get(path);
    if (known !== undefined) return known;
    const answer = minimatch.match(path);
    answers.set(path, answer);
    return answer;
  };
}
