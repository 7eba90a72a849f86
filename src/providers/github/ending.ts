import type { Annotation, Markdown } from '../../model.ts';

/** How a status check ends. GitHub lets `neutral` and `skipped` pass: there is no such ending. */
export type Ending = {
  readonly conclusion: 'success' | 'failure';
  /** Inert, and short enough for a commit status. */
  readonly title: string;
  readonly markdown: Markdown;
  readonly annotations: readonly Annotation[];
  /** Whether there was a verdict. */
  readonly isVerdict: boolean;
  /** Asked last before it is said. @throws RunError HEAD_MOVED, REPORT_FAILED, FORGE_UNAVAILABLE */
  readonly confirm: (status: 'check-run' | 'commit-status') => Promise<void>;
};
