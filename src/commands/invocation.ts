import type { Environment } from '../model.ts';

/** How a command was called: everything it may know of the process. */
export type Invocation = {
  readonly argv: readonly string[];
  readonly env: Environment;
  /** Whether a person reads stdout. */
  readonly isTerminal: boolean;
  /** Says what is being done; shown when somebody watches and it takes a while. */
  readonly progress: (step: string) => void;
};
