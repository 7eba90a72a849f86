import type { Environment } from '../model.ts';

/** How a command was called: everything it may know of the process. */
export type Invocation = {
  readonly argv: readonly string[];
  readonly env: Environment;
  /** Whether a person reads stdout. */
  readonly isTerminal: boolean;
};
