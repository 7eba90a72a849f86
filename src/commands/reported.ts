import type { Markdown, Provider, Verdict } from '../model.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { describe } from './failure.ts';

/** What a command tells the forge of itself. */

/** Whatever ends without a verdict leaves the status check red. */
export async function orReported<T>(provider: Provider, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, message, hint } = describe(error);
    // Where that cannot be said either, the first error is the one to tell; a check that stays open is not green.
    await provider.report({ kind: 'failure', code, message, hint }).catch(() => undefined);
    throw error;
  }
}

export function markdownOf(verdict: Verdict): Markdown {
  return (maxBytes) => renderMarkdown(verdict, maxBytes);
}
