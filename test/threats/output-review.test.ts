import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attest } from '../../src/commands/attest.ts';
import { check } from '../../src/commands/check.ts';
import { evidence } from '../../src/commands/evidence.ts';
import { verify } from '../../src/commands/verify.ts';
import { makeEvidence, makeKeys, writtenEvidence } from '../support/evidence.ts';
import { attesting, endOf, makeInputs } from '../support/inputs.ts';
import { makeRepository } from '../support/repository.ts';
import { type PrivateSigstore, startSigstore } from '../support/sigstore.ts';

/** Nothing that a command reads is written over by what it says, and nothing appears in a folder that it reads. */

let sigstore: PrivateSigstore;
beforeAll(async () => {
  sigstore = await startSigstore();
});
afterAll(() => sigstore.close());

test.each(['app.tgz', 'hard.tgz', 'p.json', 'key.pem', 'dist/app.js', 'dist/b.json', 'dist/inner/b.json'])(
  'attest writes no bundle over or into what it reads: %s',
  async (output) => {
    const from = await makeInputs(sigstore);
    const before = contentOf(from.at(output));
    const argv = [...attesting(from, from.artifact, from.at('dist')), '--output', from.at(output)];
    expect(await endOf(attest, argv)).toBe('OUTPUT_UNSAFE');
    expect(contentOf(from.at(output))).toEqual(before);
  },
);

test('attest writes beside what it reads', async () => {
  const from = await makeInputs(sigstore);
  const argv = [...attesting(from, from.artifact, from.at('dist')), '--output', from.at('new.json')];
  expect(await endOf(attest, argv)).toBe('0');
  expect(await endOf(verify, [from.artifact, '--bundle', from.at('new.json'), '--key', from.pub])).toBe('0');
});

test.each(['app.tgz', 'hard.tgz', 'b.json', 'root.json', 'key.pub', 'dist/new.txt'])(
  'verify writes no answer over or into what it reads: %s',
  async (output) => {
    const from = await makeInputs(sigstore);
    const before = contentOf(from.at(output));
    const flags = ['--bundle', from.bundle, '--key', from.pub, '--trusted-root', from.root, '--offline'];
    const argv = [from.artifact, from.at('dist'), ...flags, '--output', from.at(output)];
    expect(await endOf(verify, argv)).toBe('OUTPUT_UNSAFE');
    expect(contentOf(from.at(output))).toEqual(before);
  },
);

test('verify writes no answer over the bundle beside the artifact, which nobody named', async () => {
  const from = await makeInputs(sigstore);
  const beside = from.at('app.tgz.sigstore.json');
  const before = contentOf(beside);
  expect(await endOf(verify, [from.artifact, '--key', from.pub, '--output', beside])).toBe('OUTPUT_UNSAFE');
  expect(contentOf(beside)).toEqual(before);
});

test('verify writes no answer over a bundle of the folder that it searches', async () => {
  const from = await makeInputs(sigstore);
  const before = contentOf(from.bundle);
  const argv = [from.artifact, '--bundle', from.folder, '--key', from.pub, '--output', from.bundle];
  expect(await endOf(verify, argv)).toBe('OUTPUT_UNSAFE');
  expect(contentOf(from.bundle)).toEqual(before);
});

/** Of a scanner that found nothing. */
const RESULTS = { version: '2.1.0', runs: [{ tool: { driver: { name: 'scanner' } }, results: [] }] };

describe.each(['--output', '--report'])('check with %s', (flag) => {
  test.each(['app.tgz', 'hard.tgz', 'b.json', 'results.sarif', 'key.pem', 'policy.yaml', 'dist/new.txt'])(
    'writes no answer over or into what it reads: %s',
    async (output) => {
      const from = await makeInputs(sigstore);
      writeFileSync(from.at('results.sarif'), JSON.stringify(RESULTS));
      writeFileSync(from.at('policy.yaml'), 'version: 1\nname: acme\n');
      const { root, commit, files, ref } = makeRepository();
      const base = commit(files({ a: 'a\n' }));
      ref('refs/heads/main', commit(files({ a: 'b\n' }), [base]));
      const before = contentOf(from.at(output));
      const argv = [
        ...['-C', root, '--base', base, '--artifact', from.artifact, '--artifact', from.at('dist')],
        ...['--bundle', from.bundle, '--sarif', from.at('results.sarif'), '--key', from.key],
        ...['--policy', from.at('policy.yaml'), '--evidence', from.at('evidence'), '--offline'],
        ...[flag, flag === '--report' ? `json=${from.at(output)}` : from.at(output)],
      ];
      expect(await endOf(check, argv)).toBe('OUTPUT_UNSAFE');
      expect(contentOf(from.at(output))).toEqual(before);
    },
  );
});

test.each(['verdict.json', 'policy.json', 'evidence.sigstore.json', 'new.json'])(
  'evidence verify writes no answer over or into what it reads: %s',
  async (name) => {
    const keys = makeKeys();
    const directory = writtenEvidence(await makeEvidence({ signer: keys.signer }));
    const output = join(directory, name);
    const before = contentOf(output);
    const argv = ['verify', directory, '--key', keys.publicFile];
    expect(await endOf(evidence, [...argv, '--output', output])).toBe('OUTPUT_UNSAFE');
    expect(contentOf(output)).toEqual(before);
    expect(await endOf(evidence, [...argv, '--output', keys.publicFile])).toBe('OUTPUT_UNSAFE');
    expect(await endOf(evidence, argv)).toBe('0');
  },
);

function contentOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null; // it is not there, and must not be afterwards
  }
}
