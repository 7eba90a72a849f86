import type { Rule } from '../../model.ts';

/** Artifacts whose attestations do not say what the policy asks for; `releases/` has verified them. */
export const releaseUntrusted: Rule = {
  id: 'release-untrusted',
  title: 'Every release artifact carries the attestation that the policy asks for',
  why: 'Whoever installs it takes it for what your build made; without a verified attestation nobody knows who made it, and from what.',
  effect: 'deny',
  hint: 'fetch artifact and attestation again from where they were built, or build them again',
  core: false,
  waivable: true,
  parameters: {},
  check: ({ releases }) =>
    (releases?.failures ?? []).map(({ path, code, message, hint }) => ({
      path,
      startLine: null,
      endLine: null,
      message: `${code}: ${message}`,
      hint,
    })),
};
