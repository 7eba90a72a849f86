import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Invocation } from '../../src/commands/invocation.ts';
import type { Outcome } from '../../src/commands/output.ts';
import { RunError } from '../../src/errors.ts';
import { ARTIFACT, statementOf } from './attestations.ts';
import { temporaryFolder } from './repository.ts';
import { keySigned, makePair, type PrivateSigstore, privatePem, publicPem } from './sigstore.ts';

/** A folder with one of each kind of input, and how a command that is given it ends. */

export type Command = (invocation: Invocation) => Promise<Outcome>;

/** `0`, `1`, or the code that ended the run. */
export async function endOf(command: Command, argv: readonly string[], env = {}): Promise<string> {
  try {
    const silent = { isTerminal: false, entry: '', progress: () => undefined };
    return String((await command({ ...silent, argv, env })).exitCode);
  } catch (error) {
    if (error instanceof RunError) return error.code;
    throw error;
  }
}

/** A folder with one of each kind of input. */
export async function makeInputs({ trustedRoot }: Pick<PrivateSigstore, 'trustedRoot'>) {
  const pair = makePair('p256');
  const folder = temporaryFolder();
  const write = (name: string, content: string | Buffer | object): string => {
    const path = join(folder, name);
    const isText = typeof content === 'string' || Buffer.isBuffer(content);
    writeFileSync(path, isText ? content : JSON.stringify(content));
    return path;
  };
  mkdirSync(join(folder, 'dist'));
  mkdirSync(join(folder, 'dist/inner'));
  write('dist/app.js', 'let it = 1;\n');
  const artifact = write('app.tgz', ARTIFACT);
  linkSync(artifact, join(folder, 'hard.tgz'));
  write('app.tgz.sigstore.json', await keySigned({ key: pair, payload: statementOf() }));
  return {
    folder,
    at: (name: string) => join(folder, name),
    artifact,
    bundle: write('b.json', await keySigned({ key: pair, payload: statementOf() })),
    root: write('root.json', trustedRoot),
    predicate: write('p.json', { a: 1 }),
    key: write('key.pem', privatePem(pair)),
    pub: write('key.pub', publicPem(pair)),
  };
}
export type Inputs = Awaited<ReturnType<typeof makeInputs>>;

/** A predicate from a file, signed with the key. */
export const attesting = (from: Inputs, ...artifacts: readonly string[]) => [
  ...artifacts,
  ...['--key', from.key, '--predicate', from.predicate, '--predicate-type', 'https://example.test/p/v1'],
];
