import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCosign } from '../support/cosign.ts';
import {
  editStatement,
  KEY_TYPES,
  makeEvidence,
  makeKeys,
  rawDirectory,
  rawFiles,
  signatureOf,
  withSignature,
  writtenEvidence,
} from '../support/evidence.ts';
import { temporaryFolder } from '../support/repository.ts';
import { findingWith } from '../support/verdict.ts';

/** Evidence is not ours alone: the other implementation of Sigstore takes it, and refuses what we refuse. */

const cosign = findCosign();
if (cosign === null)
  process.stdout.write('SKIPPED: cosign is neither on PATH nor in COSIGN, evidence is not shown to it\n');

function run(
  directory: string,
  key: string,
  type = 'https://slsa.dev/verification_summary/v1',
): { code: number | null; output: string } {
  const bundle = join(directory, 'evidence.sigstore.json');
  const args = [
    'verify-blob-attestation',
    '--bundle',
    bundle,
    '--type',
    type,
    '--check-claims=false',
    '--key',
    key,
    '--insecure-ignore-tlog',
  ];
  const home = temporaryFolder();
  const { status, stdout, stderr } = spawnSync(cosign ?? '', args, {
    encoding: 'utf8',
    env: { HOME: home, PATH: '/usr/bin:/bin' },
    timeout: 30_000,
  });
  return { code: status, output: `${stdout}${stderr}` };
}

describe.skipIf(cosign === null)('cosign', () => {
  describe.each(KEY_TYPES)('%s', (type) => {
    const keys = makeKeys(type);
    const failed = { verdict: 'FAILED', findings: [findingWith()] } as const;

    test.each([
      ['PASSED', {}],
      ['FAILED', failed],
    ] as const)('accepts evidence of %s', async (_, verdict) => {
      const directory = writtenEvidence(
        await makeEvidence({ signer: keys.signer, verdict, merge: 'f'.repeat(40) }),
      );
      expect(run(directory, keys.publicFile)).toMatchObject({
        code: 0,
        output: expect.stringContaining('Verified OK'),
      });
    });

    test('refuses another key, another type, another payload and another signature', async () => {
      const files = await makeEvidence({ signer: keys.signer });
      const other = await makeEvidence({ signer: keys.signer, verdict: failed });
      const directory = writtenEvidence(files);
      expect(run(directory, makeKeys(type).publicFile).code).not.toBe(0);
      expect(run(directory, keys.publicFile, 'https://slsa.dev/provenance/v1').code).not.toBe(0);
      const tampered = [
        editStatement(files, null, (statement) => ({
          ...statement,
          subject: [{ digest: { gitCommit: '7'.repeat(40) } }],
        })),
        withSignature(files, signatureOf(other)),
      ];
      for (const changed of tampered)
        expect(run(rawDirectory(rawFiles(changed)), keys.publicFile).code).not.toBe(0);
    });
  });
});
