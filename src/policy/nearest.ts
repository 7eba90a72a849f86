import { quoted } from './position.ts';

/** What somebody may have meant: the nearest of a few words. */

/** Two slips of the keyboard; a word of three letters is another word after two. */
const MAX_DISTANCE = 2;

/** The candidate that differs least, case aside; null when all of them are other words. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: { readonly candidate: string; readonly distance: number } | null = null;
  for (const candidate of candidates) {
    if (Math.abs(word.length - candidate.length) > MAX_DISTANCE) continue;
    const distance = distanceOf(word.toLowerCase(), candidate.toLowerCase());
    if (distance > MAX_DISTANCE || 2 * distance > candidate.length) continue;
    if (best === null || distance < best.distance) best = { candidate, distance };
  }
  return best?.candidate ?? null;
}

/** `a`, `b`, `c`. */
export function listed(words: Iterable<string>): string {
  return [...words].map(quoted).join(', ');
}

/** Letters to change, add or leave out (Levenshtein), one row at a time. */
export function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
