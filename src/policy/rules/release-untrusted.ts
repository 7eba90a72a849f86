import type { ReleaseFailure, Rule } from '../../model.ts';

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
    (releases?.failures ?? []).map((failure) => ({
      path: failure.path,
      startLine: null,
      endLine: null,
      message: failureMessage(failure),
      hint: failure.hint,
      ...(failure.path === null ? { text: failure.subject } : {}),
    })),
};

/** Of an artifact outside of the repository no path tells the name. */
export function failureMessage({ subject, path, code, message }: ReleaseFailure): string {
  return path === null ? `${code}: ${subject}: ${message}` : `${code}: ${message}`;
}
