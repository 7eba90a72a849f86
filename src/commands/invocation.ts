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

/** Of a command that runs until somebody stops it. */
export type ServerInvocation = Invocation & {
  /** From now on SIGTERM and SIGINT call this, once, instead of ending the process. */
  readonly onStop: (stop: () => void) => void;
};

/** Of a command that shows what it is about to do before it does it. */
export type ShowingInvocation = Invocation & {
  /** On stdout, at once. */
  readonly show: (text: string) => Promise<void>;
};
