import { ROOTS } from './embedded.generated.ts';
import type { RootSource } from './tuf.ts';

/** The roots that ship with us; load this file when one is needed, for its size. */
export const BUILT_IN: Readonly<Record<keyof typeof ROOTS, RootSource>> = {
  sigstore: sourceOf('sigstore'),
  github: sourceOf('github'),
};

function sourceOf(name: keyof typeof ROOTS): RootSource {
  const { mirror, date, tufRoot, trustedRoot } = ROOTS[name];
  return {
    name,
    mirror,
    tufRoot: Buffer.from(tufRoot),
    target: 'trusted_root.json',
    builtIn: { bytes: Buffer.from(trustedRoot), date },
  };
}
