import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statementBytes, submittedStatement } from '../../src/gateway/evidence-statement.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import { statementOf } from '../support/gateway.ts';

const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((one) => one.isWellFormed());
const digest = fc.stringMatching(/^[0-9a-f]{64}$/).map((sha256) => ({ sha256 }));

test('a Statement has the bytes of RFC 8785, whatever is in it', () => {
  const inputs = fc.array(fc.record({ uri: text, digest }, { requiredKeys: ['digest'] }), { maxLength: 5 });
  fc.assert(
    fc.property(text, text, text, inputs, (id, uri, name, inputAttestations) => {
      const statement = statementOf(`sha256:${'0'.repeat(64)}`);
      const { predicate, subject } = statement;
      const parsed = submittedStatement.parse({
        ...statement,
        subject: subject.map((one) => ({ ...one, name })),
        predicate: {
          slsaVersion: '1.2',
          ...predicate,
          verifier: { id },
          policy: { ...predicate.policy, uri },
          inputAttestations,
        },
      });
      expect(statementBytes(parsed).toString()).toBe(canonicalJson(parsed).toString());
    }),
  );
});
