import { z } from 'zod';
import type { Annotation } from '../../model.ts';

/** Annotations of a check run. GitHub only ever adds to them: what is there already is not sent again. */

/** GitHub takes so many in one call. */
export const BATCH = 50;
/** More than anybody reads; the rest is counted. */
const MAX_ANNOTATIONS = 1000;

export type CheckAnnotation = {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
};

const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const;

/** The first ones, which are the gravest. */
export function checkAnnotations(annotations: readonly Annotation[]): readonly CheckAnnotation[] {
  return annotations.slice(0, MAX_ANNOTATIONS).map(({ level, path, startLine, endLine, title, message }) => ({
    path,
    start_line: startLine,
    end_line: endLine,
    annotation_level: LEVELS[level],
    title,
    message,
  }));
}

/** As it is listed; its level is whatever anybody gave it. */
export type ListedAnnotation = Omit<CheckAnnotation, 'annotation_level' | 'title' | 'message'> & {
  readonly annotation_level: string | null;
  readonly title: string | null;
  readonly message: string | null;
};

export const listedAnnotations: z.ZodType<readonly ListedAnnotation[]> = z.array(
  z.object({
    path: z.string(),
    start_line: z.number(),
    end_line: z.number(),
    annotation_level: z.string().nullable(),
    title: z.string().nullable(),
    message: z.string().nullable(),
  }),
);

/** `stale`: how many are there that are none of these. */
export type Difference = { readonly missing: readonly CheckAnnotation[]; readonly stale: number };

export function differenceOf(
  wanted: readonly CheckAnnotation[],
  there: readonly ListedAnnotation[],
): Difference {
  const counts = new Map<string, number>();
  for (const one of there) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  const missing = wanted.filter((one) => {
    const count = counts.get(keyOf(one)) ?? 0;
    counts.set(keyOf(one), Math.max(0, count - 1));
    return count === 0;
  });
  return { missing, stale: [...counts.values()].reduce((sum, count) => sum + count, 0) };
}

function keyOf({ path, start_line, end_line, annotation_level, title, message }: ListedAnnotation): string {
  return JSON.stringify([path, start_line, end_line, annotation_level, title, message]);
}

/** Never empty: what completes a check goes with the last one. */
export function batchesOf(annotations: readonly CheckAnnotation[]): readonly (readonly CheckAnnotation[])[] {
  const count = Math.max(1, Math.ceil(annotations.length / BATCH));
  return Array.from({ length: count }, (_, at) => annotations.slice(at * BATCH, (at + 1) * BATCH));
}

/** What a reader of the summary has to know of them. */
export function annotationNotes({ left, stale }: { readonly left: number; readonly stale: number }): string {
  const notes = [
    left > 0 ? `**${left} more have no annotation**: only so many are posted.` : '',
    stale > 0
      ? `**${stale} of the annotations are older** than this result: GitHub keeps what was posted before.`
      : '',
  ];
  return notes
    .filter((note) => note !== '')
    .map((note) => `\n${note}\n`)
    .join('');
}
