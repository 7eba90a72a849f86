import type { Facts, Rule, SubmoduleSection } from '../../model.ts';

/**
 * `.gitmodules` that makes a clone run code or write elsewhere (CVE-2018-11235, CVE-2018-17456,
 * CVE-2025-48384). The tests are those of git's fsck, on the values git itself reads.
 */
export const submoduleUnsafe: Rule = {
  id: 'submodule-unsafe',
  title: 'Submodules are safe to clone',
  why: 'A recursive clone obeys it: it runs a program or writes outside the tree (CVE-2018-11235, CVE-2018-17456, CVE-2025-48384).',
  effect: 'deny',
  hint: 'give the submodule a plain name, a path inside the tree and an https URL',
  core: true,
  waivable: true,
  parameters: {},
  check: ({ change }) => {
    const { submodules } = change;
    if (submodules.status === 'unchanged') return [];
    if (submodules.status === 'unreadable')
      return [{ ...AT_FILE, message: '`.gitmodules` cannot be read by git' }];
    const lines = headerLines(change);
    return submodules.sections.flatMap((section) => {
      const line = lines.get(section.name) ?? null;
      return problemsOf(section).map((message) => ({ ...AT_FILE, startLine: line, endLine: line, message }));
    });
  },
};

const AT_FILE = { path: '.gitmodules', startLine: null, endLine: null };

/** Where sections begin, for names that are written without escapes. */
function headerLines(change: Facts['change']): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const file = change.files.find(({ path }) => path === AT_FILE.path);
  for (const hunk of file?.added ?? []) {
    for (const [i, text] of hunk.text.split('\n').entries()) {
      const [, name] = /^\s*\[\s*submodule\s+"(.*)"\s*\]/.exec(text) ?? [];
      if (name !== undefined) lines.set(name, hunk.line + i);
    }
  }
  return lines;
}

const CONTROL = /[\0-\x1f\x7f]/;

function problemsOf({ name, values }: SubmoduleSection): readonly string[] {
  const problems: string[] = [];
  if (CONTROL.test(name) || leavesTree(name)) problems.push('the name of a submodule leaves its folder');
  for (const { key, value } of values) {
    if (CONTROL.test(value)) problems.push(`\`${key}\` holds a control character`);
    else if (key === 'url' && urlProblem(value) !== null) problems.push(`\`url\` ${urlProblem(value)}`);
    else if (key === 'path' && pathProblem(value))
      problems.push('`path` leaves the tree or starts with a dash');
    else if (key === 'update' && value.startsWith('!')) problems.push('`update` runs a command');
    else if (key === 'branch' && value.startsWith('-')) problems.push('`branch` starts with a dash');
    else if (!KNOWN_KEYS.has(key)) problems.push('a key that git does not read from `.gitmodules`');
  }
  return problems;
}

const KNOWN_KEYS = new Set([
  'path',
  'url',
  'update',
  'branch',
  'fetchrecursesubmodules',
  'ignore',
  'shallow',
]);

function leavesTree(path: string): boolean {
  return path === '' || path.split(/[/\\]/).some((part) => part === '..');
}

function pathProblem(path: string): boolean {
  return (
    path.startsWith('-') ||
    /^(?:[/\\]|[A-Za-z]:)/.test(path) ||
    leavesTree(path) ||
    /(?:^|[/\\])\.git(?:[/\\]|$)/i.test(path)
  );
}

/** Transports that git uses for a URL on its own: anything else names a helper program. */
const SAFE_SCHEMES = new Set(['https', 'http', 'ssh', 'git', 'git+ssh', 'ssh+git']);

function urlProblem(url: string): string | null {
  if (url.startsWith('-')) return 'starts with a dash';
  if (url === '') return 'is empty';
  if (/^[A-Za-z0-9+.-]+::/.test(url)) return 'names a helper program';
  if (/%0a|%0d|%00/i.test(url)) return 'hides a control character';
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined && !SAFE_SCHEMES.has(scheme)) return `has the scheme ${scheme}`;
  const host =
    /^(?:[A-Za-z][A-Za-z0-9+.-]*:\/\/)(?:[^/@]*@)?([^/]*)/.exec(url)?.[1] ??
    /^(?:[^/@]*@)?([^/:]*):/.exec(url)?.[1];
  if (host?.startsWith('-') === true) return 'has a host that starts with a dash';
  if (url.startsWith('.') && climbs(url)) return 'climbs out of the remote it is relative to';
  return null;
}

/** git fsck: a relative URL may climb over owner and name, and then must not turn into another host. */
function climbs(url: string): boolean {
  const ups = url.split(/[/\\]/).filter((part) => part === '..').length;
  return ups > 3 || /^(?:\.{1,2}[/\\])+:/.test(url);
}
