import { expect } from 'vitest';
import { checkSummary, type ExpectedSummary, SUMMARY_V1 } from '../../src/attestation/predicates/summary.ts';
import { parseStatement } from '../../src/attestation/statement.ts';
import { sample, threatRow } from '../support/threats.ts';

const row = threatRow('C11');

const DIGEST = 'ab'.repeat(32);
const SUMMARY = {
  verifier: { id: 'https://verifier.example/' },
  timeVerified: '2026-05-31T12:00:00Z',
  resourceUri: 'git+https://github.com/acme/app',
  policy: { uri: 'https://verifier.example/policy', digest: { sha256: DIGEST } },
  verificationResult: 'PASSED',
  verifiedLevels: ['SLSA_BUILD_LEVEL_2'],
};
const EXPECTED: ExpectedSummary = {
  now: new Date('2026-06-01T12:00:00Z'),
  maxAgeDays: 30,
  verifiers: ['https://verifier.example/'],
  policyDigest: `sha256:${DIGEST}`,
  resourceUri: 'git+https://github.com/acme/app',
  levels: ['SLSA_BUILD_LEVEL_2'],
};

function check(change: object): () => unknown {
  const document = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ digest: { sha256: DIGEST } }],
    predicateType: SUMMARY_V1,
    predicate: { ...SUMMARY, ...change },
  };
  return () => checkSummary(parseStatement(Buffer.from(JSON.stringify(document))), EXPECTED);
}

const SUMMARIES: Readonly<Record<string, object>> = {
  'an old summary': { timeVerified: '2026-05-02T11:59:59Z' },
  'a summary of another policy': { policy: { ...SUMMARY.policy, digest: { sha256: 'cd'.repeat(32) } } },
  'a summary that says FAILED': { verificationResult: 'FAILED', verifiedLevels: ['FAILED'] },
  'a summary of a verifier that is not listed': { verifier: { id: 'https://verifier.example' } },
  'a summary of the future': { timeVerified: '2026-06-01T12:05:01Z' },
  'a summary without time': { timeVerified: undefined },
  'a summary of another resource': { resourceUri: 'git+https://github.com/acme/app.git' },
  'a summary of a lower level': { verifiedLevels: ['SLSA_BUILD_LEVEL_1'] },
  'a summary of a level of another track': { verifiedLevels: ['SLSA_SOURCE_LEVEL_3'] },
  'a summary whose result is in lower case': { verificationResult: 'passed' },
};

for (const [title, change] of sample(Object.entries(SUMMARIES), 10)) {
  row.attack(`${title} is refused`, 'refused', () => {
    expect(check(change)).toThrowError(expect.objectContaining({ code: 'VSA_REJECTED' }));
  });
}

row.twin('the summary that was asked for passes', () => {
  expect(check({})).not.toThrow();
});

row.twin('a summary of a higher level of the same track passes', () => {
  expect(check({ verifiedLevels: ['SLSA_BUILD_LEVEL_3'] })).not.toThrow();
});
