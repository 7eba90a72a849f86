import type { Environment } from '../model.ts';

/** How a command was called: everything it may know of the process. */
export type Invocation = {
  readonly argv: readonly string[];
  readonly env: Environment;
  /** Whether a person reads stdout. */
  readonly isTerminal: boolean;
  /** The program's own file; run as a thread, it is one of `policy replay`. */
  readonly entry: string;
  /** Says what is being done; shown when somebody watches and it takes a while. */
  readonly progress: (step: string) => void;
};
