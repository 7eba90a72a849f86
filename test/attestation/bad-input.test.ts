import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  BY_IDENTITY,
  type Ended,
  makePlace,
  type Place,
  runVerify,
  statementOf,
  verifyAt,
  WORKFLOW,
} from '../support/attestations.ts';
import {
  type BundleJson,
  keySigned,
  makePair,
  type PrivateSigstore,
  privatePem,
  publicPem,
  signDsse,
  startSigstore,
} from '../support/sigstore.ts';
import { FULL } from '../support/threats.ts';

/** Whatever is wrong with what is handed over ends in 1 or 2, with a hint, at once. */

let sigstore: PrivateSigstore;
let place: Place;
let good: BundleJson;
beforeAll(async () => {
  sigstore = await startSigstore();
  place = makePlace(sigstore);
  good = await signDsse(sigstore, { payload: statementOf() });
  return () => sigstore.close();
});

/** Far more than any of them takes, and nothing like waiting for a FIFO. */
const AT_ONCE = 1000;

async function timed(run: () => Promise<Ended>, limit = AT_ONCE): Promise<Ended> {
  const start = performance.now();
  const ended = await run();
  expect(performance.now() - start).toBeLessThan(limit);
  if (ended.exit !== 0) expect(ended.hint).not.toBe('');
  return ended;
}

const missing = (): string => join(place.folder, 'missing');
const fifo = (name: string): string => {
  const path = join(place.folder, name);
  rmSync(path, { force: true });
  execFileSync('mkfifo', [path]);
  return path;
};
const loop = (name: string): string => {
  const path = join(place.folder, name);
  rmSync(path, { force: true });
  symlinkSync(name, path);
  return path;
};
const folder = (name: string): string => {
  const path = join(place.folder, name);
  mkdirSync(path, { recursive: true });
  return path;
};
const locked = (name: string, content: string | object): string => {
  rmSync(join(place.folder, name), { force: true });
  const path = place.write(name, content);
  chmodSync(path, 0);
  return path;
};
const sparse = (name: string, start: string, size: number): string => {
  const path = place.write(name, start);
  truncateSync(path, size);
  return path;
};
const canRead = (path: string): boolean => {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
};
const text = (): string => JSON.stringify(good);

/** What stands in a file → how it ends. */
type Content = readonly [exit: 0 | 1 | 2, code: string | null, make: () => string | Buffer];
type File = readonly [exit: 0 | 1 | 2, code: string | null, path: () => string];
const MEBIBYTE = 1_048_576;

/** One of 256 began with a brace, and was a document. */
const noise = (size: number): Buffer => Buffer.concat([Buffer.of(0x80), randomBytes(size - 1)]);

describe('a bundle', () => {
  const CONTENTS: Readonly<Record<string, Content>> = {
    'that is a good one': [0, null, text],
    'of random bytes': [2, 'BUNDLE_UNREADABLE', () => noise(4096)],
    'of nothing': [2, 'BUNDLE_UNREADABLE', () => ''],
    'of white space': [2, 'BUNDLE_UNREADABLE', () => ' \n\n\t'],
    'of prose': [2, 'BUNDLE_UNREADABLE', () => 'not found\n'],
    'of HTML': [2, 'BUNDLE_UNREADABLE', () => '<!doctype html><html></html>'],
    'cut in the middle': [2, 'BUNDLE_UNREADABLE', () => text().slice(0, text().length / 2)],
    'behind a byte order mark': [2, 'BUNDLE_UNREADABLE', () => `\ufeff${text()}`],
    'in UTF-16': [2, 'BUNDLE_UNREADABLE', () => Buffer.from(`\ufeff${text()}`, 'utf16le')],
    'of NUL bytes': [2, 'BUNDLE_UNREADABLE', () => Buffer.alloc(4096)],
    'before NUL bytes': [1, 'BUNDLE_MALFORMED', () => Buffer.concat([Buffer.from(text()), Buffer.alloc(9)])],
    'with a NUL byte in it': [2, 'BUNDLE_UNREADABLE', () => text().replace('{', '{\0')],
    'of a number': [1, 'BUNDLE_MALFORMED', () => '1'],
    'of null': [1, 'BUNDLE_MALFORMED', () => 'null'],
    'of a list': [1, 'BUNDLE_MALFORMED', () => '[]'],
    'of another document': [1, 'BUNDLE_MALFORMED', () => '{"name":"widget","version":"1.0.0"}'],
    'of the old form of cosign': [1, 'BUNDLE_MALFORMED', () => '{"base64Signature":"","cert":""}'],
    'of a registry’s document without any': [1, 'SUBJECT_MISMATCH', () => '{"attestations":[]}'],
    'of a hundred thousand open lists': [2, 'BUNDLE_UNREADABLE', () => '['.repeat(100_000)],
    'of a hundred thousand lists': [1, 'BUNDLE_MALFORMED', () => '['.repeat(100_000) + ']'.repeat(100_000)],
    'of a million brackets of two kinds': [2, 'BUNDLE_UNREADABLE', () => '[{"a":'.repeat(200_000)],
    'whose name is a megabyte long': [1, 'BUNDLE_MALFORMED', () => `{"${'x'.repeat(MEBIBYTE)}":1}`],
    'with a hundred thousand names': [
      1,
      'BUNDLE_MALFORMED',
      () => `{${Array.from({ length: 100_000 }, (_, i) => `"${i}":0`).join(',')}}`,
    ],
    'on a line with a line feed': [0, null, () => `${text()}\n`],
    'on each of two lines': [0, null, () => `${text()}\n${text()}\n`],
    'on each of two lines, the last without a line feed': [0, null, () => `${text()}\n${text()}`],
    'on lines that end in CR LF': [0, null, () => `${text()}\r\n${text()}\r\n`],
    'on lines with empty ones between': [0, null, () => `\n${text()}\n\n \n${text()}\n\n`],
    'with line feeds in its JSON': [0, null, () => JSON.stringify(good, null, 2)],
    'with CR LF in its JSON': [0, null, () => JSON.stringify(good, null, 2).replace(/\n/g, '\r\n')],
  };
  for (const [title, [exit, code, make]] of Object.entries(CONTENTS))
    test(`${title} ends in ${exit}${code === null ? '' : ` and ${code}`}`, async () => {
      const bytes = make();
      expect(await timed(() => verifyAt(place, bytes, BY_IDENTITY))).toMatchObject({ exit, code });
    });

  const FILES: Readonly<Record<string, File>> = {
    'that is not there': [2, 'BUNDLE_UNREADABLE', missing],
    'that is a FIFO': [2, 'BUNDLE_UNREADABLE', () => fifo('bundle.fifo')],
    'that is a device': [2, 'BUNDLE_UNREADABLE', () => '/dev/zero'],
    'that is a link to itself': [2, 'BUNDLE_UNREADABLE', () => loop('bundle.loop')],
    'below a file': [2, 'BUNDLE_UNREADABLE', () => join(place.artifact, 'x.json')],
    'of 100 MB': [2, 'BUNDLE_UNREADABLE', () => sparse('large.json', '{"mediaType":"', 100 * MEBIBYTE)],
    'of a folder without any': [2, 'BUNDLE_UNREADABLE', () => folder('empty')],
    'in a folder with a FIFO of such a name': [
      1,
      'BUNDLE_MALFORMED',
      () => {
        folder('pipes');
        fifo('pipes/a.jsonl');
        return join(place.folder, 'pipes');
      },
    ],
    'of another artifact': [1, 'SUBJECT_MISMATCH', () => place.write('for-other.json', otherBundle)],
  };
  let otherBundle: BundleJson;
  beforeAll(async () => {
    otherBundle = await signDsse(sigstore, {
      payload: statementOf({ subject: [{ digest: { sha256: '1'.repeat(64) } }] }),
    });
  });
  const at = (bundle: string): Promise<Ended> =>
    runVerify([
      ...[place.artifact, '--bundle', bundle],
      ...['--trusted-root', place.trustedRoot, ...BY_IDENTITY],
    ]);
  for (const [title, [exit, code, path]] of Object.entries(FILES))
    test(`${title} ends in ${exit} and ${code}`, async () => {
      const bundle = path();
      expect(await timed(() => at(bundle))).toMatchObject({ exit, code });
    });

  test('that may not be read ends in 2', async (context) => {
    const path = locked('locked.json', good);
    if (canRead(path)) context.skip('this user may read everything');
    expect(await timed(() => at(path))).toMatchObject({ exit: 2, code: 'BUNDLE_UNREADABLE' });
  });

  test('of 100 MB of JSON ends in 2', async () => {
    const path = place.write('dense.json', Buffer.alloc(100 * MEBIBYTE, '[{"a":"b"},'));
    expect(await timed(() => at(path))).toMatchObject({ exit: 2, code: 'BUNDLE_UNREADABLE' });
    rmSync(path);
  });

  test('that is missing beside the artifact, and is not named, ends in 2', async () => {
    const ended = await timed(() => runVerify([place.artifact, ...BY_IDENTITY]));
    expect(ended).toMatchObject({ exit: 2, code: 'USAGE' });
  });

  test('among ten thousand, one in each line, is found', async () => {
    const key = makePair('p256');
    const pem = place.write('many.pub', publicPem(key));
    const line = (payload: Buffer): Promise<string> => keySigned({ key, payload }).then(JSON.stringify);
    const other = await line(
      statementOf({ subject: [{ digest: { sha256: '1'.repeat(64) } }], predicate: {} }),
    );
    const own = await line(
      statementOf({ predicateType: 'https://example.test/x', predicate: { its: 'own' } }),
    );
    const bundles = place.write('many.jsonl', `${`${other}\n`.repeat(9_999)}${own}\n`);
    const start = performance.now();
    const ended = await runVerify([place.artifact, '--bundle', bundles, '--key', pem]);
    process.stdout.write(`ten thousand bundles: ${Math.round(performance.now() - start)} ms\n`);
    expect(ended).toMatchObject({ exit: 0, code: null });
    const more = place.write('more.jsonl', `${other}\n`.repeat(10_001));
    expect(await runVerify([place.artifact, '--bundle', more, '--key', pem])).toMatchObject({
      exit: 2,
      code: 'BUNDLE_UNREADABLE',
    });
  }, 60_000);
});

describe('a trusted root', () => {
  const root = (changed: object): string => JSON.stringify({ ...sigstore.trustedRoot, ...changed });
  const CONTENTS: Readonly<Record<string, Content>> = {
    'of random bytes': [2, 'TRUST_ROOT_UNREADABLE', () => noise(4096)],
    'of nothing': [2, 'TRUST_ROOT_UNREADABLE', () => ''],
    'of an empty object': [2, 'TRUST_ROOT_UNREADABLE', () => '{}'],
    'of a list': [2, 'TRUST_ROOT_UNREADABLE', () => '[]'],
    'of null': [2, 'TRUST_ROOT_UNREADABLE', () => 'null'],
    'behind a byte order mark': [2, 'TRUST_ROOT_UNREADABLE', () => `\ufeff${root({})}`],
    'in UTF-16': [2, 'TRUST_ROOT_UNREADABLE', () => Buffer.from(root({}), 'utf16le')],
    'of one name twice': [2, 'TRUST_ROOT_UNREADABLE', () => root({}).replace('{', '{"tlogs":[],')],
    'with another media type': [2, 'TRUST_ROOT_UNREADABLE', () => root({ mediaType: 'application/json' })],
    'whose authorities are no list': [2, 'TRUST_ROOT_UNREADABLE', () => root({ certificateAuthorities: {} })],
    'whose authority has no start': [1, 'CHAIN_INVALID', () => root({ certificateAuthorities: [{}] })],
    'whose authority has no certificate that parses': [
      2,
      'TRUST_ROOT_UNREADABLE',
      () =>
        root({
          certificateAuthorities: sigstore.trustedRoot.certificateAuthorities.map((one) => ({
            ...one,
            certChain: { certificates: [{ rawBytes: 'AAAA' }] },
          })),
        }),
    ],
    'whose log has no key that parses': [
      2,
      'TRUST_ROOT_UNREADABLE',
      () =>
        root({
          tlogs: sigstore.trustedRoot.tlogs.map((one) => ({
            ...one,
            publicKey: { ...one.publicKey, rawBytes: 'AAAA' },
          })),
        }),
    ],
    'of no authorities': [1, 'CHAIN_INVALID', () => root({ certificateAuthorities: [] })],
    'of nobody at all': [
      1,
      null,
      () => root({ certificateAuthorities: [], tlogs: [], ctlogs: [], timestampAuthorities: [] }),
    ],
    'whose authorities are over': [
      1,
      'CHAIN_INVALID',
      () =>
        root({
          certificateAuthorities: sigstore.trustedRoot.certificateAuthorities.map((one) => ({
            ...one,
            validFor: { start: '2021-01-01T00:00:00Z', end: '2022-01-01T00:00:00Z' },
          })),
        }),
    ],
    'whose logs have no start': [
      1,
      'LOG_UNPROVEN',
      () =>
        root({
          tlogs: sigstore.trustedRoot.tlogs.map((one) => ({
            ...one,
            publicKey: { ...one.publicKey, validFor: {} },
          })),
        }),
    ],
    'with a thousand authorities': [
      2,
      'TRUST_ROOT_UNREADABLE',
      () =>
        root({ certificateAuthorities: Array(1000).fill(sigstore.trustedRoot.certificateAuthorities[0]) }),
    ],
  };
  const by = (file: string): Promise<Ended> => {
    const bundle = place.write('good.json', good);
    return timed(() =>
      runVerify([place.artifact, '--bundle', bundle, '--trusted-root', file, ...BY_IDENTITY]),
    );
  };
  for (const [title, [exit, code, make]] of Object.entries(CONTENTS))
    test(`${title} ends in ${exit}${code === null ? '' : ` and ${code}`}`, async () => {
      const ended = await by(place.write('root.json', make()));
      expect(ended.exit).toBe(exit);
      if (code !== null) expect(ended.code).toBe(code);
    });

  const FILES: Readonly<Record<string, () => string>> = {
    'that is not there': missing,
    'that is a folder': () => folder('root.d'),
    'that is a FIFO': () => fifo('root.fifo'),
    'that is a device': () => '/dev/zero',
    'that is a link to itself': () => loop('root.loop'),
    'of 100 MB': () => sparse('large-root.json', '{"mediaType":"', 100 * MEBIBYTE),
  };
  for (const [title, path] of Object.entries(FILES))
    test(`${title} ends in 2`, async () => {
      expect(await by(path())).toMatchObject({ exit: 2, code: 'TRUST_ROOT_UNREADABLE' });
    });
});

describe('a key', () => {
  const pem = (pair: {
    publicKey: { export: (options: { type: 'spki'; format: 'pem' }) => string | Buffer };
  }) => pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const signing = makePair('p256');
  const CONTENTS: Readonly<Record<string, readonly [code: string, make: () => string | Buffer]>> = {
    'of random bytes': ['KEY_UNREADABLE', () => noise(200)],
    'of nothing': ['KEY_UNREADABLE', () => ''],
    'of prose': ['KEY_UNREADABLE', () => 'not found\n'],
    'that is private': ['KEY_UNREADABLE', () => privatePem(signing)],
    'that is private and encrypted': [
      'KEY_UNREADABLE',
      () =>
        signing.privateKey
          .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
          .toString(),
    ],
    'that is a certificate': [
      'KEY_UNREADABLE',
      () =>
        `-----BEGIN CERTIFICATE-----\n${sigstore.certificates.root.toString('base64')}\n-----END CERTIFICATE-----\n`,
    ],
    'in DER': ['KEY_UNREADABLE', () => signing.publicKey.export({ type: 'spki', format: 'der' })],
    'as JWK': ['KEY_UNREADABLE', () => JSON.stringify(signing.publicKey.export({ format: 'jwk' }))],
    'whose PEM is cut': ['KEY_UNREADABLE', () => publicPem(signing).slice(0, 100)],
    'whose PEM holds no key': [
      'KEY_UNREADABLE',
      () => '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n',
    ],
    'of an SSH agent': ['KEY_UNREADABLE', () => 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI someone\n'],
    'of 100 kB': ['KEY_UNREADABLE', () => publicPem(signing) + '\n'.repeat(100_000)],
    'on P-224': ['KEY_UNSUPPORTED', () => pem(generateKeyPairSync('ec', { namedCurve: 'P-224' }))],
    'on secp256k1': ['KEY_UNSUPPORTED', () => pem(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }))],
    'of RSA with 1024 bits': [
      'KEY_UNSUPPORTED',
      () => pem(generateKeyPairSync('rsa', { modulusLength: 1024 })),
    ],
    'of RSA with the exponent 1': ['KEY_UNSUPPORTED', () => exponentOne()],
    'of PSS for SHA-1': [
      'KEY_UNSUPPORTED',
      () =>
        pem(
          generateKeyPairSync('rsa-pss', {
            modulusLength: 2048,
            hashAlgorithm: 'sha1',
            mgf1HashAlgorithm: 'sha1',
          }),
        ),
    ],
    'of Ed448': ['KEY_UNSUPPORTED', () => pem(generateKeyPairSync('ed448'))],
    'of X25519': ['KEY_UNSUPPORTED', () => pem(generateKeyPairSync('x25519'))],
    'of DSA': [
      'KEY_UNSUPPORTED',
      () => pem(generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 })),
    ],
  };
  function exponentOne(): string {
    const { n = '' } = makePair('rsa').publicKey.export({ format: 'jwk' });
    const modulus = Buffer.from(n, 'base64url');
    const integer = (bytes: Buffer): Buffer => tlv(2, Buffer.concat([Buffer.from([0]), bytes]));
    const key = tlv(0x30, Buffer.concat([integer(modulus), tlv(2, Buffer.from([1]))]));
    const algorithm = Buffer.from('300d06092a864886f70d0101010500', 'hex');
    const der = tlv(0x30, Buffer.concat([algorithm, tlv(3, Buffer.concat([Buffer.from([0]), key]))]));
    return `-----BEGIN PUBLIC KEY-----\n${der.toString('base64')}\n-----END PUBLIC KEY-----\n`;
  }
  function tlv(tag: number, body: Buffer): Buffer {
    const long = Buffer.from([0x82, body.length >> 8, body.length & 0xff]);
    return Buffer.concat([Buffer.from([tag]), body.length < 128 ? Buffer.from([body.length]) : long, body]);
  }
  const by = async (file: string): Promise<Ended> => {
    const bundle = place.write('keyed.json', await keySigned({ key: signing, payload: statementOf() }));
    return timed(() => runVerify([place.artifact, '--bundle', bundle, '--key', file]));
  };
  for (const [title, [code, make]] of Object.entries(CONTENTS))
    test(`${title} ends in 2 and ${code}`, async () => {
      expect(await by(place.write('wrong.pub', make()))).toMatchObject({ exit: 2, code });
    });

  const FILES: Readonly<Record<string, () => string>> = {
    'that is not there': missing,
    'that is a folder': () => folder('key.d'),
    'that is a FIFO': () => fifo('key.fifo'),
    'that is a link to itself': () => loop('key.loop'),
  };
  for (const [title, path] of Object.entries(FILES))
    test(`${title} ends in 2`, async () => {
      expect(await by(path())).toMatchObject({ exit: 2, code: 'KEY_UNREADABLE' });
    });

  test('that did not sign ends in 1', async () => {
    const ended = await by(place.write('other.pub', publicPem(makePair('p256'))));
    expect(ended).toMatchObject({ exit: 1, code: 'SIGNATURE_INVALID' });
  });

  test('that signed ends in 0', async () => {
    expect(await by(place.write('right.pub', publicPem(signing)))).toMatchObject({ exit: 0 });
  });
});

describe('an artifact', () => {
  const SUBJECTS: Readonly<Record<string, File>> = {
    'that is not there': [2, 'SUBJECT_UNREADABLE', missing],
    'that is a FIFO': [2, 'SUBJECT_UNREADABLE', () => fifo('artifact.fifo')],
    'that is a device': [2, 'SUBJECT_UNREADABLE', () => '/dev/zero'],
    'that is a link to itself': [2, 'SUBJECT_UNREADABLE', () => loop('artifact.loop')],
    'that is a folder without files': [2, 'SUBJECT_UNREADABLE', () => folder('artifact.d')],
    'with an empty name': [2, 'USAGE', () => ''],
    'with half a digest': [2, 'USAGE', () => 'sha256:abc'],
    'with a digest in upper case': [2, 'USAGE', () => `sha256:${'A'.repeat(64)}`],
    'with a digest that is too weak': [2, 'SUBJECT_UNREADABLE', () => `sha1:${'a'.repeat(40)}`],
    'with another digest': [1, 'SUBJECT_MISMATCH', () => `sha256:${'a'.repeat(64)}`],
    'of 1 GiB': [1, 'SUBJECT_MISMATCH', () => sparse('large.tgz', '', FULL ? 1024 * MEBIBYTE : MEBIBYTE)],
  };
  for (const [title, [exit, code, path]] of Object.entries(SUBJECTS))
    test(`${title} ends in ${exit} and ${code}`, async () => {
      const artifact = path();
      const run = () => verifyAt(place, good, BY_IDENTITY, artifact);
      expect(await timed(run, title === 'of 1 GiB' ? 30_000 : AT_ONCE)).toMatchObject({ exit, code });
    });
});

describe('a call', () => {
  const issuer = ['--certificate-oidc-issuer', 'https://issuer.test'];
  const CALLS: Readonly<Record<string, readonly [code: string, flags: readonly string[]]>> = {
    'that names nobody': ['IDENTITY_REQUIRED', []],
    'with an identity alone': ['IDENTITY_REQUIRED', ['--certificate-identity', WORKFLOW]],
    'with an issuer alone': ['IDENTITY_REQUIRED', issuer],
    'with a workflow alone': ['IDENTITY_REQUIRED', ['--signer-workflow', 'a/b/.github/workflows/c.yml']],
    'with a ref alone': ['IDENTITY_REQUIRED', ['--source-ref', 'refs/heads/main']],
    'with an empty identity': ['USAGE', ['--certificate-identity', '', ...issuer]],
    'with an empty issuer': ['USAGE', ['--certificate-identity', WORKFLOW, '--certificate-oidc-issuer', '']],
    'with a pattern that is none': ['USAGE', ['--certificate-identity-regexp', '(', ...issuer]],
    'with a pattern that looks back': ['USAGE', ['--certificate-identity-regexp', '(a)\\1', ...issuer]],
    'with a repository of an unknown forge': [
      'IDENTITY_REQUIRED',
      ['--source-repository', 'https://forge.test/a/b'],
    ],
    'with a repository that is none': ['USAGE', ['--source-repository', 'widget']],
    'with half a ref': ['USAGE', ['--source-repository', 'acme/widget', '--source-ref', 'main']],
    'with a key and an identity': ['USAGE', ['--key', 'x', ...BY_IDENTITY]],
    'with two kinds of identity': ['USAGE', [...BY_IDENTITY, '--certificate-identity-regexp', '.*']],
    'with an unknown flag': ['USAGE', ['--insecure-ignore-tlog', ...BY_IDENTITY]],
  };
  for (const [title, [code, flags]] of Object.entries(CALLS))
    test(`${title} ends in 2 and ${code}`, async () => {
      expect(await timed(() => verifyAt(place, good, flags))).toMatchObject({ exit: 2, code });
    });
});
