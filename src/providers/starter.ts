import type { Path } from '../model.ts';

/** What a repository needs of its forge to begin with, as each forge gives it. */

/** A commit of this program's own source, and the version whose tag is known to name it. */
export type Pin = { readonly commit: string; readonly version: string | null };

export type StarterOptions = {
  readonly pin: Pin;
  /** Its origin; null: none is asked. */
  readonly gateway: string | null;
};

export type Starter = {
  readonly forge: string;
  /** The CI file that runs the check, and what else would be taken for it. */
  readonly workflow: (options: StarterOptions) => {
    readonly path: Path;
    readonly text: string;
    readonly otherPaths: readonly Path[];
  };
  /** Where the commit of a version is found. */
  readonly whereCommits: (version: string) => string;
  /** What is left to do by hand, in order. */
  readonly next: (options: StarterOptions) => readonly string[];
};
