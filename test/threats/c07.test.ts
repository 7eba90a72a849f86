import { beforeAll, expect } from 'vitest';
import {
  BY_IDENTITY,
  IN_TOTO,
  makePlace,
  type Place,
  runVerify,
  statementOf,
  verifyAt,
} from '../support/attestations.ts';
import {
  issueLeaf,
  keySigned,
  type Leaf,
  makePair,
  type PrivateSigstore,
  publicPem,
  signDsse,
  startSigstore,
} from '../support/sigstore.ts';
import { threatRow } from '../support/threats.ts';

const row = threatRow('C7');

let sigstore: PrivateSigstore;
let place: Place;
let leaf: Leaf;
beforeAll(async () => {
  sigstore = await startSigstore();
  place = makePlace(sigstore);
  leaf = await issueLeaf(sigstore);
  return () => sigstore.close();
});

const key = makePair('p256');
const payload = statementOf();

/** Text of a JSON object → bytes that two readers may read differently. */
type Mutation = (text: string) => string | Buffer;

/** What stands first in an object: `"name":value`. */
const FIRST = /^\{("[^"]+"):("[^"]*"|\d+|\[[^\]]*\]|\{[^}]*\})/;
const first = (text: string): readonly [name: string, value: string] => {
  const [, name = '', value = ''] = FIRST.exec(text) ?? [];
  return [name, value];
};
const inserted = (members: string, text: string): string => `{${members},${text.slice(1)}`;
const nested =
  (members: string): Mutation =>
  (text) =>
    text.replace(/([:[])\{"/, (_, before) => `${before}{${members},"`);
const withBytes =
  (bytes: readonly number[]): Mutation =>
  (text) =>
    Buffer.concat([Buffer.from('{"x":"'), Buffer.from(bytes), Buffer.from(`",${text.slice(1)}`)]);

const EVERYWHERE: Readonly<Record<string, Mutation>> = {
  'its first name twice, with one value': (text) => inserted(first(text).join(':'), text),
  'its first name twice, with two values': (text) => inserted(`${first(text)[0]}:"x"`, text),
  'its first name twice, at its end': (text) => `${text.slice(0, -1)},${first(text).join(':')}}`,
  'its first name twice, once escaped': (text) => {
    const [name] = first(text);
    const escaped = `"\\u${name.charCodeAt(1).toString(16).padStart(4, '0')}${name.slice(2)}`;
    return inserted(`${escaped}:"x"`, text);
  },
  'a name twice inside it': (text) => `${text.slice(0, -1)},"x":{"a":1,"a":1}}`,
  'a name twice in a list inside it': (text) => `${text.slice(0, -1)},"x":[{"a":1,"a":1}]}`,
  '__proto__ in it': (text) => inserted('"__proto__":{}', text),
  '__proto__ escaped in it': (text) => inserted('"\\u005f_proto__":{}', text),
  '__proto__ inside it': nested('"__proto__":{"x":1}'),
  'a bracket behind it': (text) => `${text}}`,
  'a word behind it': (text) => `${text}x`,
  'a NUL behind it': (text) => `${text}\0`,
  'itself behind it': (text) => text + text,
  'a byte that is no UTF-8 in it': withBytes([0xff]),
  'an overlong slash in it': withBytes([0xc0, 0xaf]),
  'half a surrogate pair in it': (text) => inserted('"x":"\\ud800"', text),
  'a number that no double holds': (text) => inserted('"x":1e999', text),
  'a hundred lists in each other': (text) => inserted(`"x":${'['.repeat(100)}${']'.repeat(100)}`, text),
  'a list around it': (text) => `[${text}]`,
  'nothing in it': () => '{}',
};

const replaced =
  (what: string | RegExp, by: string | ((found: string) => string)): Mutation =>
  (text) =>
    text.replace(what, (found) => (typeof by === 'string' ? by : by(found)));

/** The text between these quotes, spelled otherwise. */
const base64 = (name: string, spell: (text: string) => string): Mutation =>
  replaced(new RegExp(`"${name}":"[^"]*"`), (found) => {
    const text = found.slice(name.length + 4, -1);
    return `"${name}":"${spell(text)}"`;
  });
const wrapped = (text: string): string => `${text.slice(0, 4)}\\n${text.slice(4)}`;
/** Bits behind the last byte: the same bytes in other letters. */
const spareBits = (text: string): string => {
  const padding = text.length - text.replace(/=+$/, '').length;
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const at = text.length - padding - 1;
  const next = letters[letters.indexOf(text[at] ?? '') + 1] ?? '';
  return text.slice(0, at) + next + text.slice(at + 1);
};
const twoSignatures = replaced(/"signatures":\[(\{[^}]*\})\]/, (found) => {
  const one = found.slice('"signatures":['.length, -1);
  return `"signatures":[${one},${one}]`;
});

const BUNDLE: Readonly<Record<string, Mutation>> = {
  'two contents': (text) =>
    inserted(
      '"messageSignature":{"messageDigest":{"algorithm":"SHA2_256","digest":"AAAA"},"signature":"AAAA"}',
      text,
    ),
  'two signatures': twoSignatures,
  'a certificate and a key': replaced('"certificate":', '"publicKey":{"hint":""},"certificate":'),
  'a bundle inside it, as a registry has several': (text) =>
    inserted(`"attestations":[{"bundle":${text}}]`, text),
  'base64 without its padding': base64('sig', (text) => text.replace(/=+$/, '')),
  'base64 with bits to spare': base64('sig', spareBits),
};
const ENVELOPE: Readonly<Record<string, Mutation>> = {
  'two signatures': twoSignatures,
  'no signature': replaced(/"signatures":\[[^\]]*\]/, '"signatures":[]'),
  'a bundle’s fields beside it': (text) => inserted('"mediaType":"x"', text),
  'base64 without its padding': base64('payload', (text) => text.replace(/=+$/, '')),
  'base64 with a line feed': base64('payload', wrapped),
  'base64 with bits to spare': base64('payload', spareBits),
};
const STATEMENT: Readonly<Record<string, Mutation>> = {
  'a type that is none': replaced('Statement/v1', 'Statement/v2'),
  'one subject that is no list': replaced(/"subject":\[(.*?)\],/, '"subject":{"digest":{}},'),
  'a digest that is a list': replaced(/"digest":\{[^}]*\}/, '"digest":[]'),
  'a digest that is a number': replaced(/"sha256":"[^"]*"/, '"sha256":0'),
  'a predicate that is a list': replaced('"predicate":{', '"predicate":[{}],"other":{'),
  'a predicate type that is no URI': replaced(/"predicateType":"[^"]*"/, '"predicateType":"a b"'),
};

/** Padded both, so that there are bits to spare. */
const padded = statementOf({ predicateType: 'https://example.test/x', predicate: { pad: '' } });
const paddedPayload = [padded, Buffer.concat([padded, Buffer.from(' ')])].find(
  ({ length }) => length % 3 !== 0,
);

async function paddedBundle(): Promise<string> {
  for (;;) {
    const bundle = await signDsse(sigstore, { payload, leaf, now: new Date() });
    if (bundle.dsseEnvelope?.signatures[0]?.sig.endsWith('=') === true) return JSON.stringify(bundle);
  }
}

async function envelope(): Promise<string> {
  const { dsseEnvelope } = await keySigned({ key, payload: paddedPayload ?? payload });
  return JSON.stringify(dsseEnvelope);
}

const PLACES = {
  bundle: {
    mutations: { ...EVERYWHERE, ...BUNDLE },
    ended: async (mutation: Mutation) => {
      const text = await paddedBundle();
      return verifyAt(place, changedBy(mutation, text), BY_IDENTITY);
    },
  },
  envelope: {
    mutations: { ...EVERYWHERE, ...ENVELOPE },
    ended: async (mutation: Mutation) => {
      const file = place.write('envelope.json', changedBy(mutation, await envelope()));
      return runVerify([place.artifact, '--bundle', file, '--key', place.write('key.pub', publicPem(key))]);
    },
  },
  Statement: {
    mutations: { ...EVERYWHERE, ...STATEMENT },
    ended: async (mutation: Mutation) => {
      const changed = Buffer.from(changedBy(mutation, payload.toString('utf8')));
      const bundle = await signDsse(sigstore, { payload: changed, payloadType: IN_TOTO, leaf });
      return verifyAt(place, bundle, BY_IDENTITY);
    },
  },
};

function changedBy(mutation: Mutation, text: string): Buffer {
  const changed = Buffer.from(mutation(text));
  if (mutation !== untouched) expect(changed.equals(Buffer.from(text))).toBe(false);
  return changed;
}

const untouched: Mutation = (text) => text;

for (const [name, { mutations, ended }] of Object.entries(PLACES)) {
  for (const [title, mutation] of Object.entries(mutations)) {
    row.attack(`a ${name} with ${title} is refused`, 'refused', async () => {
      expect(await ended(mutation)).toMatchObject({ exit: 1, code: 'BUNDLE_MALFORMED' });
    });
  }
  row.twin(`a ${name} without it is read`, async () => {
    expect(await ended(untouched)).toMatchObject({ exit: 0, code: null });
  });
}
