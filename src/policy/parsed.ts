import type { Digest, PolicySource } from '../model.ts';
import type { Position } from './position.ts';
import type { PolicyFile } from './schema.ts';

/** A policy file that has been read and checked by itself; what it says together with others is decided later. */
export type ParsedPolicy = {
  readonly source: PolicySource;
  readonly file: PolicyFile;
  readonly positionOf: (path: readonly PropertyKey[], of?: 'key' | 'value') => Position;
  /** What it extends, in order; the same file is the same object wherever it is extended. */
  readonly parents: readonly ParsedPolicy[];
  /** Files that it names, each by its name there. */
  readonly files: ReadonlyMap<string, Digest>;
};
