import { sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseCheckpoint, readCheckpoint, signCheckpoint } from '../../../src/attestation/tlog/checkpoint.ts';
import { naiveRoot } from '../../support/merkle.ts';
import { hashesOf, headOf, makeLog, noteOf } from '../../support/tlog.ts';

/** C2SP tlog-checkpoint: three lines in one form; a log's own has no others. */

const log = makeLog('log.test');
const good = noteOf(log, headOf(log));
const root = naiveRoot(hashesOf(log));

test('what we sign is what the texts say, byte for byte, and is read again', async () => {
  const signer = async (data: Buffer): Promise<Buffer> => sign(null, data, log.privateKey);
  const signed = await signCheckpoint({ origin: log.origin, size: 4, root }, signer, log.raw);
  expect(signed).toBe(good);
  expect(parseCheckpoint(signed)).toMatchObject({ origin: 'log.test', size: 4, root });
});

test('the example of the specification is one', () => {
  const example = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;
  expect(parseCheckpoint(example)).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 });
});

const withText = (text: string): string => noteOf(log, text);
const [origin, size, base64] = headOf(log).split('\n') as [string, string, string];

test.each<[string, string]>([
  ['no note', headOf(log)],
  ['no root', withText(`${origin}\n${size}\n`)],
  ['an empty origin', withText(`\n${size}\n${base64}\n`)],
  ['an empty line', withText(`${origin}\n\n${base64}\n`)],
  ['an extension line', withText(`${headOf(log)}x\n`)],
  ['an empty extension line', withText(`${headOf(log)}\n`)],
  ['a size with a zero before', withText(`${origin}\n0${size}\n${base64}\n`)],
  ['a size with a sign', withText(`${origin}\n+${size}\n${base64}\n`)],
  ['a negative size', withText(`${origin}\n-1\n${base64}\n`)],
  ['a size in hex', withText(`${origin}\n0x4\n${base64}\n`)],
  ['a size with an exponent', withText(`${origin}\n4e0\n${base64}\n`)],
  ['a size in other digits', withText(`${origin}\n٤\n${base64}\n`)],
  ['a size that no double holds', withText(`${origin}\n9007199254740993\n${base64}\n`)],
  ['a space behind its size', withText(`${origin}\n${size} \n${base64}\n`)],
  ['a root a byte short', withText(`${origin}\n${size}\n${root.subarray(1).toString('base64')}\n`)],
  ['a root in hex', withText(`${origin}\n${size}\n${root.toString('hex')}\n`)],
  ['a root without padding', withText(`${origin}\n${size}\n${base64.replace(/=+$/, '')}\n`)],
])('what has %s is no checkpoint of ours', (_, note) => {
  expect(parseCheckpoint(note)).toBeNull();
});

test('another log’s extension lines are read and left out', () => {
  expect(readCheckpoint(withText(`${headOf(log)}Timestamp: 1\n`))).toMatchObject({ size: '4', root: base64 });
});
