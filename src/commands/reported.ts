import type { Markdown, Provider, Report, Verdict } from '../model.ts';
import { annotationsOf, titleOf } from '../report/annotations.ts';
import { renderFailureMarkdown, renderMarkdown } from '../report/markdown.ts';
import { describe } from './failure.ts';

/** What a command tells the forge of itself. */

/** Whatever ends without a verdict leaves the status check red. */
export async function orReported<T>(provider: Pick<Provider, 'report'>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, message, hint } = describe(error);
    const markdown = (): string => renderFailureMarkdown({ code, message, hint });
    // Where that cannot be said either, the first error is the one to tell; a check that stays open is not green.
    await provider.report({ kind: 'failure', code, message, hint, markdown }).catch(() => undefined);
    throw error;
  }
}

/** The last word to the status check. */
export function concludedBy(verdict: Verdict): Report {
  return {
    kind: 'conclusion',
    verdict,
    title: titleOf(verdict),
    markdown: markdownOf(verdict),
    annotations: annotationsOf(verdict),
  };
}

export function markdownOf(verdict: Verdict): Markdown {
  return (maxBytes) => renderMarkdown(verdict, maxBytes);
}
