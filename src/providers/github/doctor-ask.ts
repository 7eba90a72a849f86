import type { z } from 'zod';
import type { ApiAnswer, GithubApi } from './api.ts';

/** One question of the API, of which being refused is an answer. */

/** `needs`: the permission that this token lacks; empty where another one would not help. */
export type Known<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'unknown'; readonly why: string; readonly needs: string };

type Refused = Extract<ApiAnswer<never>, { kind: 'refused' }>;

export function needsPlan({ status, message }: Refused): boolean {
  return status === 403 && /^Upgrade to GitHub/.test(message);
}

export async function ask<T>(
  api: GithubApi,
  path: string,
  schema: z.ZodType<T>,
  needs: string,
): Promise<Known<T>> {
  const answer = await api.get(path, schema);
  return answer.kind === 'ok' ? { kind: 'known', value: answer.value } : unknown(answer, needs);
}

/** `documented`: what the API's pages ask for, where the answer itself does not say it. */
export function unknown(
  { status, needs }: Refused,
  documented: string,
): Extract<Known<never>, { kind: 'unknown' }> {
  // `administration=read`; several stand with a comma, and other ways to the same behind a semicolon.
  const isPlain = needs !== undefined && /^[a-z_]+=[a-z]+(?:[;,] ?[a-z_]+=[a-z]+)*$/.test(needs);
  const permission = isPlain
    ? needs.replaceAll('=', ': ').replace(/, ?/g, ' and ').replace(/; ?/g, ' or ')
    : documented;
  return {
    kind: 'unknown',
    why: `not told to this token, which lacks ${permission} (status ${status})`,
    needs: permission,
  };
}

/** One segment of a path, also of a shell's command line. */
export function segment(name: string): string {
  return encodeURIComponent(name).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
}
