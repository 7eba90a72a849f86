import type { ReleasePolicy } from '../../src/model.ts';

/** One valid entry of a compiled policy; each case changes what it is about. */
export function entryOf(change: Partial<ReleasePolicy> = {}): ReleasePolicy {
  return {
    artifacts: ['dist/*'],
    predicateType: 'https://slsa.dev/provenance/v1',
    signer: {
      name: '',
      kind: 'sigstore',
      issuer: 'https://issuer.example',
      subject: 'https://subject.example',
    },
    builder: null,
    source: null,
    level: null,
    maxAge: null,
    verifiers: null,
    optional: false,
    ...change,
  };
}
