import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The repository's documents: their blocks of code, headings, anchors and links. */

export const ROOT = join(import.meta.dirname, '..', '..');
export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
export const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).split(sep).join('/'))
    .filter((file) => !file.includes('node_modules'));

export type Block = { readonly page: string; readonly language: string; readonly text: string };

const FENCE = /^( *)```(\w*)\n([\s\S]*?)^\1```$/gm;

export function blocksOf(page: string): readonly Block[] {
  return [...read(page).matchAll(FENCE)].map(([, indent = '', language = '', text = '']) => ({
    page,
    language,
    text: text.replace(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}

export const proseOf = (page: string): string => read(page).replace(FENCE, '');

type Heading = { readonly level: number; readonly text: string; readonly body: string };

export function headingsOf(page: string): readonly Heading[] {
  const found = [...proseOf(page).matchAll(/^(#{1,6}) (.+)\n([\s\S]*?)(?=^#{1,6} |(?![\s\S]))/gm)];
  return found.map(([, marks = '', text = '', body = '']) => ({ level: marks.length, text, body }));
}

/** As GitHub makes the anchor of a heading. */
function slugOf(heading: string): string {
  const text = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
  return text.replace(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, '').replace(/ /g, '-');
}

const anchors = new Map<string, readonly string[]>();

/** A second heading of the same text gets a number. */
export function anchorsOf(page: string): readonly string[] {
  const known = anchors.get(page);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  const made = headingsOf(page).map(({ text }) => {
    const slug = slugOf(text);
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
  anchors.set(page, made);
  return made;
}

export function linksOf(page: string): readonly string[] {
  const prose = proseOf(page).replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = '']) => target);
}
