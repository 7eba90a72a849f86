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

/** @returns why a glob would not do what it looks like, with one that does where that is plain; or null. */
export function globProblem(glob: string): string | null {
  const problem = problemOf(glob);
  if (problem === null) return null;
  const { why, mended } = problem;
  // Checked by itself: what is suggested is copied.
  const isShown = mended !== undefined && mended.length <= MAX_SHOWN && !/[\p{C}`]/u.test(mended);
  return isShown && problemOf(mended) === null ? `${why}: write \`${mended}\`` : why;
}

/** A suggestion that is cut or escaped when it is shown would be another glob. */
const MAX_SHOWN = 100;

type Problem = { readonly why: string; readonly mended?: string };

function problemOf(glob: string): Problem | null {
  if (/[!?+*@]\(/.test(glob)) return { why: 'extended globs are not supported, `{a,b}` is', ...oneOf(glob) };
  if (/\\(?:[\w/]|$)/.test(glob.replace(/\\\\/g, '')))
    return {
      why: 'folders are parted by `/`, and a backslash only escapes',
      mended: glob.replace(/\\/g, '/'),
    };
  // One expansion over the cap is enough to know.
  const alternatives = braceExpand(glob, { braceExpandMax: MAX_ALTERNATIVES + 1 });
  if (alternatives.length > MAX_ALTERNATIVES)
    return { why: `it has more than ${MAX_ALTERNATIVES} alternatives` };
  const problem = alternatives.map(alternativeProblem).find((one) => one !== null);
  if (problem === undefined) return null;
  const { why, mend } = problem;
  return mend === undefined ? { why } : { why, mended: mend(glob) };
}

/** `mend` is asked with the whole glob: one alternative of it is no suggestion. */
type Broken = { readonly why: string; readonly mend?: (glob: string) => string };

function alternativeProblem(glob: string): Broken | null {
  if (glob.startsWith('/') || glob.startsWith('./'))
    return {
      why: 'paths start at the root of the repository, without `/` or `./`',
      mend: (whole) => whole.replace(/(^|[{,])(?:\.?\/)+/g, '$1'),
    };
  if (glob.endsWith('/'))
    return { why: 'a folder is not a file', mend: (whole) => whole.replace(/\/(?=$|[,}])/g, '/**') };
  if (/\[[^\]]*$/.test(glob.replace(/\\./gs, '_')))
    return { why: 'a class is opened and never closed: write `\\[` for the character' };
  if (glob.startsWith('!')) return { why: 'a glob takes nothing out: use `except`' };
  if (/(?:^|\/)\.\.?(?:\/|$)/.test(glob)) return { why: '`.` and `..` name no file of a repository' };
  if (/[^/]\*\*|\*\*[^/]/.test(glob.replace(/\\./gs, '_')))
    return { why: '`**` means folders only when it stands alone between slashes', mend: partStars };
  return null;
}

/** `@(a|b)` is `{a,b}`; the others repeat or exclude, which braces do not. */
function oneOf(glob: string): { readonly mended?: string } {
  const mended = glob.replace(/@\(([^()|{},]+(?:\|[^()|{},]+)+)\)/g, (_, inside: string) => {
    return `{${inside.replaceAll('|', ',')}}`;
  });
  return mended === glob ? {} : { mended };
}

/** `**.tf` → `**` + `/*.tf`; where a star is escaped or stands in a class it is nobody's guess. */
function partStars(glob: string): string {
  if (/[\\[]/.test(glob)) return glob;
  return glob
    .split(/([/{},])/)
    .map((part) => {
      const names = part.split(/\*{2,}/);
      if (names.length === 1 || part === '**') return part;
      return names
        .map(
          (name, i) =>
            `${i > 0 && name !== '' ? '*' : ''}${name}${i < names.length - 1 && name !== '' ? '*' : ''}`,
        )
        .flatMap((name, i) => (i === 0 ? [name] : ['**', name]))
        .filter((name) => name !== '')
        .join('/');
    })
    .join('');
}

/** @returns whether any of the globs matches a path. */
export function globMatcher(): (globs: readonly string[], path: Path) => boolean {
  // Of the last few paths the answers are kept: rules repeat their globs, file after file.
  const answers = new Map<Path, Map<string, boolean>>();
  const answersFor = (path: Path): Map<string, boolean> => {
    const known = answers.get(path);
    if (known !== undefined) return known;
    if (answers.size >= KEPT_PATHS) answers.clear();
    const fresh = new Map<string, boolean>();
    answers.set(path, fresh);
    return fresh;
  };
  return (globs, path) => {
    let known: Map<string, boolean> | null = null;
    for (const glob of globs) {
      const compiled = COMPILED.get(glob) ?? compileGlob(glob);
      if (!compiled.mayMatch(path)) continue;
      known ??= answersFor(path);
      const answer = known.get(glob) ?? compiled.matches(path);
      known.set(glob, answer);
      if (answer) return true;
    }
    return false;
  };
}

const KEPT_PATHS = 4;

/** `mayMatch` compares what is literal in a glob, which is a hundred times faster and says no to most paths. */
type CompiledGlob = { readonly mayMatch: (path: Path) => boolean; readonly matches: (path: Path) => boolean };

/** Compiled once for all changes that one run judges; there are no more than its policies hold. */
const COMPILED = new Map<string, CompiledGlob>();

function compileGlob(glob: string): CompiledGlob {
  const compiled = glob === '**' || glob === '**/*' ? EVERY_PATH : partOf(glob);
  COMPILED.set(glob, compiled);
  return compiled;
}

const EVERY_PATH: CompiledGlob = { mayMatch: () => true, matches: () => true };

/** The ends of a path that a glob says letter by letter; an escaped letter is left to the library. */
function partOf(glob: string): CompiledGlob {
  const minimatch = new Minimatch(glob, OPTIONS);
  const matches = (path: Path): boolean => minimatch.match(path);
  if (/\\|\/\//.test(glob)) return { mayMatch: () => true, matches };
  const start = /^[^*?[{]*/.exec(glob)?.[0] ?? '';
  // `**/x` is `x` at the root, too.
  const end = (/[^*?\]}]*$/.exec(glob)?.[0] ?? '').replace(/^\//, '');
  return { mayMatch: (path) => path.startsWith(start) && path.endsWith(end), matches };
}
