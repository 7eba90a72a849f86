import { beforeAll, expect } from 'vitest';
import {
  ARTIFACT,
  BY_IDENTITY,
  makePlace,
  type Place,
  statementOf,
  verifyAt,
} from '../support/attestations.ts';
import {
  type BundleJson,
  entryJson,
  type PrivateSigstore,
  signDsse,
  signMessage,
  startSigstore,
} from '../support/sigstore.ts';
import { threatRow } from '../support/threats.ts';

const row = threatRow('C5');

let sigstore: PrivateSigstore;
let place: Place;
beforeAll(async () => {
  sigstore = await startSigstore();
  place = makePlace(sigstore);
  return () => sigstore.close();
});

const NOW = new Date();
const TYPES = {
  hashedrekord: {
    sign: (own: boolean) =>
      signMessage(sigstore, { message: own ? ARTIFACT : Buffer.from('other'), now: NOW }),
    fields: {
      signature: ['signature', 'content'],
      digest: ['data', 'hash', 'value'],
      signer: ['signature', 'publicKey', 'content'],
    },
  },
  dsse: {
    sign: (own: boolean) => signDsse(sigstore, { payload: payloadOf(own), entry: 'dsse', now: NOW }),
    fields: {
      signature: ['signatures', '0', 'signature'],
      digest: ['payloadHash', 'value'],
      signer: ['signatures', '0', 'verifier'],
    },
  },
  intoto: {
    sign: (own: boolean) => signDsse(sigstore, { payload: payloadOf(own), entry: 'intoto', now: NOW }),
    fields: {
      signature: ['content', 'envelope', 'signatures', '0', 'sig'],
      digest: ['content', 'payloadHash', 'value'],
      signer: ['content', 'envelope', 'signatures', '0', 'publicKey'],
    },
  },
} as const;

function payloadOf(own: boolean): Buffer {
  return own ? statementOf() : statementOf({ subject: [{ digest: { sha256: '0'.repeat(64) } }] });
}

function bodyOf({ verificationMaterial: { tlogEntries } }: BundleJson): unknown {
  return JSON.parse(Buffer.from(tlogEntries[0]?.canonicalizedBody ?? '', 'base64').toString('utf8'));
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, name) => Object(found)[name], value);
}

/** The bundle with another true entry of the log: of its own signature, but for one field. */
async function loggedWith(body: object, bundle: BundleJson): Promise<BundleJson> {
  const tlogEntries = [entryJson(body, await sigstore.log(body, NOW))];
  return { ...bundle, verificationMaterial: { ...bundle.verificationMaterial, tlogEntries } };
}

for (const [type, { sign, fields }] of Object.entries(TYPES)) {
  for (const [field, path] of Object.entries(fields)) {
    row.attack(
      `a true ${type} entry with the ${field} of another signature is no proof`,
      'refused',
      async () => {
        const bundle = await sign(true);
        const body = Object(bodyOf(bundle));
        const parent = Object(valueAt(body.spec, path.slice(0, -1)));
        parent[path.at(-1) ?? ''] = valueAt(Object(bodyOf(await sign(false))).spec, path);
        const found = await verifyAt(place, await loggedWith(body, bundle), BY_IDENTITY);
        expect(found).toMatchObject({ exit: 1, code: 'LOG_MISMATCH' });
      },
    );
  }
  row.twin(`a ${type} entry that is logged again is one`, async () => {
    const bundle = await sign(true);
    const again = await loggedWith(Object(bodyOf(bundle)), bundle);
    expect(await verifyAt(place, again, BY_IDENTITY)).toMatchObject({ exit: 0, code: null });
  });
}
