import { pathFromBytes } from '../lib/names.ts';
import type { GitObject } from '../lib/objects.ts';
import type { Commit, Person } from '../model.ts';

/**
 * A commit's own bytes → what it says of itself. Any bytes make some commit: what is missing is empty, what is no
 * UTF-8 comes as `pathFromBytes` gives it. Every step is linear in the bytes, which strangers choose.
 */

/** The commit that these bytes are; nothing of it has been verified but its id. */
export function parseCommit({ id, bytes }: GitObject): Commit {
  const all = bytes ?? Buffer.alloc(0);
  const end = all.indexOf('\n\n');
  const headers = all.toString('latin1', 0, end === -1 ? all.length : end).split('\n');
  const decode = decoderOf(headers);
  const message = end === -1 ? '' : decode(all.subarray(end + 2));
  return {
    id,
    author: parsePerson(decode(Buffer.from(headerOf(headers, 'author'), 'latin1'))),
    committer: parsePerson(decode(Buffer.from(headerOf(headers, 'committer'), 'latin1'))),
    signed: headers.some((line) => /^gpgsig(?:-sha256)? /.test(line)),
    message,
    trailers: parseTrailers(message),
  };
}

/** The first of that name, as git takes it; folded lines begin with a blank and are nobody's. */
function headerOf(headers: readonly string[], name: string): string {
  const line = headers.find((candidate) => candidate.startsWith(`${name} `));
  return line === undefined ? '' : line.slice(name.length + 1);
}

type Decode = (bytes: Buffer) => string;

/** Git writes UTF-8 and, where somebody asked for it, Latin 1; every other encoding is read as bytes. */
function decoderOf(headers: readonly string[]): Decode {
  const isLatin = /^(?:iso[-_]?8859-1|latin-?1)$/i.test(headerOf(headers, 'encoding'));
  return isLatin ? (bytes) => bytes.toString('latin1') : pathFromBytes;
}

/** `Name <email> time zone`, split where git splits it. */
function parsePerson(line: string): Person {
  const open = line.indexOf('<');
  if (open === -1) return { name: trim(line), email: '' };
  const close = line.indexOf('>', open);
  const email = close === -1 ? '' : line.slice(open + 1, close);
  return { name: trim(line.slice(0, open)), email: trim(email) };
}

type Trailer = Commit['trailers'][number];

/** What git's `%(trailers:only,unfold)` prints of a message (trailer.c), keys in one form. */
function parseTrailers(message: string): readonly Trailer[] {
  if (!message.includes(':')) return [];
  const lines = message.split('\n');
  const end = endOfMessage(lines);
  const found: { key: string; parts: string[] }[] = [];
  let last: string[] | null = null;
  for (let i = startOfBlock(lines, end); i < end; i++) {
    const line = lines[i] ?? '';
    if (last !== null && isIndented(line)) {
      last.push(trim(line));
      continue;
    }
    const colon = separatorOf(line);
    last = colon === -1 ? null : [trim(line.slice(colon + 1))];
    if (last !== null) found.push({ key: normalizeKey(trim(line.slice(0, colon))), parts: last });
  }
  return found.map(({ key, parts }) => ({ key, value: trim(parts.join(' ')) }));
}

/** Before the comments, empty lines and list of conflicts that old versions of git left at the end. */
function endOfMessage(lines: readonly string[]): number {
  let end: number | null = null;
  let inConflicts = false;
  for (const [index, line] of lines.entries()) {
    if (line === '' || isComment(line)) end ??= index;
    else if (line === 'Conflicts:') {
      inConflicts = true;
      end ??= index;
    } else if (!(inConflicts && line.startsWith('\t'))) {
      end = null;
      inConflicts = false;
    }
  }
  return end ?? lines.length;
}

/**
 * Where the last paragraph begins, when it holds nothing but trailers, or one of git's own and no more than three
 * other lines for each; else the end. The first paragraph is the title, whatever it looks like.
 */
function startOfBlock(lines: readonly string[], end: number): number {
  const title = lines.findIndex((line) => !isComment(line) && isBlank(line));
  const counts = { trailers: 0, others: 0, indented: 0, ofGit: false };
  let onlyBlank = true;
  for (let at = end - 1; title !== -1 && at >= title; at--) {
    const line = lines[at] ?? '';
    if (!isComment(line) && isBlank(line)) {
      if (onlyBlank) continue;
      const others = counts.others + counts.indented;
      const enough = counts.ofGit ? counts.trailers * 3 >= others : counts.trailers > 0 && others === 0;
      return enough ? at + 1 : end;
    }
    if (!isComment(line)) onlyBlank = false;
    countLine(line, counts);
  }
  return end;
}

type Counts = { trailers: number; others: number; indented: number; ofGit: boolean };

/** From the last line up: an indented line continues the trailer above it, or else is no trailer. */
function countLine(line: string, counts: Counts): void {
  const isOfGit = /^(?:Signed-off-by: |\(cherry picked from commit )/.test(line);
  if (!isComment(line) && isIndented(line)) {
    counts.indented += 1;
    return;
  }
  if (isOfGit || separatorOf(line) !== -1) {
    counts.trailers += 1;
    counts.ofGit ||= isOfGit;
  } else {
    counts.others += counts.indented + (isComment(line) ? 0 : 1);
  }
  counts.indented = 0;
}

/** Where the colon after a key stands; -1: this line is no trailer. */
function separatorOf(line: string): number {
  const [start] = /^[A-Za-z0-9-]+[ \t]*:/.exec(line) ?? [];
  return start === undefined ? -1 : start.length - 1;
}

function normalizeKey(key: string): string {
  return key.slice(0, 1).toUpperCase() + key.slice(1).toLowerCase();
}

const isComment = (line: string): boolean => line.startsWith('#');
const isBlank = (line: string): boolean => /^[ \t\r]*$/.test(line);
const isIndented = (line: string): boolean => /^[ \t\r]/.test(line);

/** Git's blanks alone. By hand: a pattern for the end of a text tries every run of blanks in it. */
function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isGitBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isGitBlank(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isGitBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
}
