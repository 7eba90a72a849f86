/**
 * Bundles changed in one place, by a table: every field of a bundle has a row, and each kind of field its
 * changes. A bundle with a field that has no row is an error, so that no field is left out.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type Path = readonly (string | number)[];

/** `verified`: what is left still proves all that is asked, or nobody signed it and nobody looks at it. */
export type Expected = readonly string[];

export type Mutation = {
  /** As in `FIELDS`. */
  readonly field: string;
  readonly title: string;
  readonly text: string;
  readonly expected: Expected;
};

const MALFORMED: Expected = ['BUNDLE_MALFORMED'];
const SIGNATURE: Expected = ['SIGNATURE_INVALID'];
const UNPROVEN: Expected = ['LOG_UNPROVEN'];
const LOGGED: Expected = ['LOG_MISMATCH'];
const TIME: Expected = ['TIME_UNPROVEN'];
const SUBJECT: Expected = ['SUBJECT_MISMATCH'];
export const PASSES: Expected = ['verified'];

/** JSON in, JSON out: each changes bytes and no meaning, so it must pass, and why. */
export const NEUTRAL: readonly {
  readonly title: string;
  readonly why: string;
  readonly change: (text: string) => string;
}[] = [
  {
    title: 'white space between all its parts',
    why: 'RFC 8259 2: insignificant',
    change: (text) => JSON.stringify(JSON.parse(text), null, '\t'),
  },
  { title: 'white space around it', why: 'RFC 8259 2: insignificant', change: (text) => ` \r\n${text}\n\n` },
  {
    title: 'its names in another order',
    why: 'RFC 8259 4: an object is unordered',
    change: (text) => JSON.stringify(JSON.parse(text, (_, value) => reversed(value))),
  },
  {
    title: 'its slashes escaped',
    why: 'RFC 8259 7: another spelling of the same character',
    change: (text) => text.replace(/\//g, '\\/'),
  },
  {
    title: 'its names escaped',
    why: 'RFC 8259 7: another spelling of the same character',
    change: (text) => text.replace(/"([a-z])(\w+)":/g, (_, first, rest) => `"${escaped(first)}${rest}":`),
  },
  {
    title: 'its integers as numbers',
    why: 'protobuf’s JSON takes both, and both are the same number',
    change: (text) => text.replace(/"(\d{1,15})"/g, '$1'),
  },
  {
    title: 'null for what it has not',
    why: 'protobuf’s JSON: null is as good as nothing',
    change: (text) => text.replace('"verificationMaterial":{', '"verificationMaterial":{"publicKey":null,'),
  },
  {
    title: 'a key id beside its signature',
    why: 'DSSE: unsigned, and a hint that decides nothing',
    change: (text) => text.replace('"sig":', '"keyid":"another","sig":'),
  },
  {
    title: 'its timestamp twice',
    why: 'it says the same twice, and one is enough',
    change: (text) => text.replace(/(\{"signedTimestamp":"[^"]*"\})/, '$1,$1'),
  },
  {
    title: 'no timestamp',
    why: 'the log’s promise is a proven time as well, and the root demands one',
    change: (text) => text.replace(/,"timestampVerificationData":\{.*?\]\}/, ''),
  },
];

function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).reverse());
}

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

type Kind = 'object' | 'list' | 'base64' | 'index' | 'text';

export type Field = {
  readonly kind: Kind;
  readonly removed: Expected;
  readonly changed: Expected;
  /** Default: malformed. */
  readonly emptied?: Expected;
  /** Another bundle's in its place; default: as changed. */
  readonly swapped?: Expected;
  /** Of a list: its first member twice. Default: as changed. */
  readonly doubled?: Expected;
};

const ENTRY = 'verificationMaterial.tlogEntries.*';
const STAMPS = 'verificationMaterial.timestampVerificationData';
/** A flipped bit in it may be in the key, in a name, in an extension or in the signature. */
const CERTIFICATE: Expected = [
  'CHAIN_INVALID',
  'SIGNATURE_INVALID',
  'SIGNER_MISMATCH',
  'ISSUER_MISMATCH',
  // Where the log is the only clock, its entry names the certificate as it was.
  'LOG_MISMATCH',
];
const PAYLOAD: Expected = ['SIGNATURE_INVALID', 'BUNDLE_MALFORMED'];
const certificate: Field = { kind: 'base64', removed: MALFORMED, changed: CERTIFICATE };
const inner = (kind: Kind, changed: Expected, more: Partial<Field> = {}): Field => ({
  kind,
  removed: MALFORMED,
  changed,
  ...more,
});

/** Of a Fulcio certificate with an entry of Rekor v1 and a timestamp; the others say what is different. */
const FIELDS: Readonly<Record<string, Field>> = {
  mediaType: inner('text', MALFORMED),
  verificationMaterial: inner('object', SIGNATURE),
  'verificationMaterial.certificate': inner('object', SIGNATURE),
  'verificationMaterial.certificate.rawBytes': certificate,
  'verificationMaterial.x509CertificateChain': inner('object', SIGNATURE),
  'verificationMaterial.x509CertificateChain.certificates': inner('list', SIGNATURE, { doubled: PASSES }),
  'verificationMaterial.x509CertificateChain.certificates.*': inner('object', SIGNATURE),
  'verificationMaterial.x509CertificateChain.certificates.*.rawBytes': certificate,
  'verificationMaterial.publicKey': inner('object', PASSES, { emptied: PASSES }),
  'verificationMaterial.publicKey.hint': {
    kind: 'text',
    removed: PASSES,
    changed: PASSES,
    emptied: PASSES,
  },
  'verificationMaterial.tlogEntries': {
    kind: 'list',
    removed: UNPROVEN,
    changed: LOGGED,
    emptied: UNPROVEN,
  },
  [ENTRY]: { kind: 'object', removed: UNPROVEN, changed: LOGGED },
  [`${ENTRY}.logIndex`]: inner('index', UNPROVEN, { removed: UNPROVEN }),
  [`${ENTRY}.logId`]: inner('object', UNPROVEN),
  [`${ENTRY}.logId.keyId`]: inner('base64', UNPROVEN),
  [`${ENTRY}.kindVersion`]: inner('object', LOGGED),
  [`${ENTRY}.kindVersion.kind`]: inner('text', LOGGED, { emptied: LOGGED }),
  [`${ENTRY}.kindVersion.version`]: inner('text', LOGGED, { emptied: LOGGED }),
  [`${ENTRY}.integratedTime`]: { kind: 'index', removed: UNPROVEN, changed: UNPROVEN },
  [`${ENTRY}.inclusionPromise`]: { kind: 'object', removed: UNPROVEN, changed: UNPROVEN },
  [`${ENTRY}.inclusionPromise.signedEntryTimestamp`]: inner('base64', UNPROVEN),
  [`${ENTRY}.inclusionProof`]: { kind: 'object', removed: UNPROVEN, changed: UNPROVEN },
  [`${ENTRY}.inclusionProof.logIndex`]: inner('index', UNPROVEN, { removed: UNPROVEN }),
  [`${ENTRY}.inclusionProof.rootHash`]: inner('base64', UNPROVEN),
  [`${ENTRY}.inclusionProof.treeSize`]: inner('index', UNPROVEN),
  [`${ENTRY}.inclusionProof.hashes`]: {
    kind: 'list',
    removed: UNPROVEN,
    changed: UNPROVEN,
    emptied: UNPROVEN,
  },
  [`${ENTRY}.inclusionProof.hashes.*`]: { kind: 'base64', removed: UNPROVEN, changed: UNPROVEN },
  [`${ENTRY}.inclusionProof.checkpoint`]: { kind: 'object', removed: UNPROVEN, changed: UNPROVEN },
  [`${ENTRY}.inclusionProof.checkpoint.envelope`]: inner('text', UNPROVEN, { emptied: UNPROVEN }),
  [`${ENTRY}.canonicalizedBody`]: inner('base64', UNPROVEN),
  [STAMPS]: { kind: 'object', removed: PASSES, changed: TIME, emptied: PASSES },
  [`${STAMPS}.rfc3161Timestamps`]: {
    kind: 'list',
    removed: PASSES,
    changed: TIME,
    emptied: PASSES,
    doubled: PASSES,
  },
  [`${STAMPS}.rfc3161Timestamps.*`]: { kind: 'object', removed: PASSES, changed: TIME },
  [`${STAMPS}.rfc3161Timestamps.*.signedTimestamp`]: inner('base64', TIME),
  dsseEnvelope: inner('object', SIGNATURE),
  'dsseEnvelope.payload': inner('base64', PAYLOAD),
  'dsseEnvelope.payloadType': inner('text', ['PAYLOAD_TYPE'], { emptied: ['PAYLOAD_TYPE'] }),
  'dsseEnvelope.signatures': inner('list', SIGNATURE, { doubled: MALFORMED }),
  'dsseEnvelope.signatures.*': inner('object', SIGNATURE),
  'dsseEnvelope.signatures.*.sig': inner('base64', SIGNATURE),
  'dsseEnvelope.signatures.*.keyid': { kind: 'text', removed: PASSES, changed: PASSES, emptied: PASSES },
  messageSignature: inner('object', SUBJECT, {
    swapped: ['SUBJECT_MISMATCH', 'SIGNATURE_INVALID', 'TIME_UNPROVEN'],
  }),
  'messageSignature.messageDigest': inner('object', SUBJECT),
  'messageSignature.messageDigest.algorithm': inner('text', SUBJECT, { emptied: SUBJECT }),
  'messageSignature.messageDigest.digest': inner('base64', SUBJECT),
  'messageSignature.signature': inner('base64', SIGNATURE),
};

export type Base = {
  readonly name: string;
  readonly bundle: Json;
  /** Another good one, for swaps. */
  readonly other: Json;
  readonly fields: Readonly<Record<string, Partial<Field>>>;
};

/** Every change of the table at every place of a bundle. */
export function mutationsOf({ bundle, other, fields }: Base): readonly Mutation[] {
  return placesOf(bundle).flatMap(({ path, value }) => {
    const name = path.map((part) => (typeof part === 'number' ? '*' : part)).join('.');
    const row = FIELDS[name];
    if (row === undefined) throw new Error(`no row for the field ${name}`);
    const field: Field = { ...row, ...fields[name] };
    const place: Place = { root: bundle, path, value, field, other: valueAt(other, path) };
    return [...everyKind(place), ...BY_KIND[field.kind](place)].map((change) => ({ field: name, ...change }));
  });
}

type Place = {
  readonly root: Json;
  readonly path: Path;
  readonly value: Json;
  readonly field: Field;
  readonly other: Json | undefined;
};
type Change = Omit<Mutation, 'field'>;

const MOST_HASHES = 2;

/** Of a list of many alike the first are enough. */
function placesOf(value: Json, path: Path = []): readonly { path: Path; value: Json }[] {
  const here = path.length === 0 ? [] : [{ path, value }];
  if (Array.isArray(value))
    return [...here, ...value.slice(0, MOST_HASHES).flatMap((one, i) => placesOf(one, [...path, i]))];
  if (typeof value !== 'object' || value === null) return here;
  return [...here, ...Object.entries(value).flatMap(([name, one]) => placesOf(one, [...path, name]))];
}

function valueAt(value: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((found, part) => {
    if (typeof found !== 'object' || found === null) return undefined;
    return Object.entries(found).find(([name]) => name === `${part}`)?.[1];
  }, value);
}

/** `raw` stands where the value was, as it is: it may bring a sibling along. Null: nothing does. */
function textWith(value: Json, path: Path, raw: string | null): string {
  const [part] = path;
  if (part === undefined) return raw ?? '';
  const rest = path.slice(1);
  const isGone = rest.length === 0 && raw === null;
  const members = Object.entries(value ?? {}).flatMap(([name, one]) => {
    const isHere = name === `${part}`;
    if (isHere && isGone) return [];
    const text = isHere ? textWith(one, rest, raw) : JSON.stringify(one);
    return [Array.isArray(value) ? text : `${JSON.stringify(name)}:${text}`];
  });
  return Array.isArray(value) ? `[${members.join(',')}]` : `{${members.join(',')}}`;
}

function changer({ root, path }: Place) {
  return (title: string, raw: string | null, expected: Expected): Change => ({
    title,
    text: textWith(root, path, raw),
    expected,
  });
}

function everyKind(place: Place): readonly Change[] {
  const { value, field, path, other } = place;
  const change = changer(place);
  const text = JSON.stringify(value);
  const name = path.at(-1);
  const named = typeof name === 'string';
  const isOther = other !== undefined && JSON.stringify(other) !== text;
  return [
    change('removed', null, field.removed),
    // Protobuf’s JSON: null is as good as nothing, but in a list.
    change('null', 'null', named ? field.removed : MALFORMED),
    change('true', 'true', MALFORMED),
    change('half a number', '0.5', MALFORMED),
    ...(field.kind === 'list' ? [] : [change('a list', '[]', MALFORMED)]),
    ...(field.kind === 'object' ? [] : [change('an object', '{}', MALFORMED)]),
    ...(named
      ? [
          change('twice', `${text},${JSON.stringify(name)}:${text}`, MALFORMED),
          change('twice, null behind', `${text},${JSON.stringify(name)}:null`, MALFORMED),
          change('beside __proto__', `${text},"__proto__":${text}`, MALFORMED),
          change(
            'beside its name in upper case',
            `${text},${JSON.stringify(name.toUpperCase())}:1`,
            MALFORMED,
          ),
        ]
      : []),
    ...(isOther ? [change('another bundle’s', JSON.stringify(other), field.swapped ?? field.changed)] : []),
  ];
}

const BY_KIND: Readonly<Record<Kind, (place: Place) => readonly Change[]>> = {
  object: (place) => {
    const change = changer(place);
    const text = JSON.stringify(place.value);
    return [
      change('emptied', '{}', place.field.emptied ?? MALFORMED),
      change('as text', JSON.stringify(text), MALFORMED),
      change('with an unknown field', `${text.slice(0, -1)}${text === '{}' ? '' : ','}"x":1}`, MALFORMED),
      change('in a list', `[${text}]`, MALFORMED),
    ];
  },
  list: (place) => {
    const change = changer(place);
    const { value, field } = place;
    const [first, ...more] = Array.isArray(value) ? value : [];
    const doubled = first === undefined ? [] : [first, first, ...more];
    return [
      ...(first === undefined ? [] : [change('emptied', '[]', field.emptied ?? MALFORMED)]),
      ...(first === undefined
        ? []
        : [change('its first member twice', JSON.stringify(doubled), field.doubled ?? field.changed)]),
      change('with null in it', JSON.stringify([null]), MALFORMED),
      change('a list in a list', `[${JSON.stringify(value)}]`, MALFORMED),
      change('a thousand members', JSON.stringify(Array(1000).fill(first ?? 'AAAA')), MALFORMED),
      change('a text', '"x"', MALFORMED),
    ];
  },
  base64: (place) => {
    const change = changer(place);
    const text = `${place.value}`;
    return [
      ...bytesChanged(place, text),
      ...spelledOtherwise(text).map(([title, other]) => change(title, JSON.stringify(other), MALFORMED)),
    ];
  },
  index: (place) => {
    const change = changer(place);
    const { field } = place;
    const text = `${place.value}`;
    const isSafe = Number.isSafeInteger(Number(text));
    return [
      change('one more', JSON.stringify(`${BigInt(text) + 1n}`), field.changed),
      change('its digits twice', JSON.stringify(`1${text}`), field.changed),
      ...(text === '0' ? [] : [change('zero', '"0"', field.changed)]),
      change('the largest of 19 digits', `"${'9'.repeat(19)}"`, field.changed),
      ...(isSafe ? [change('as a number', text, PASSES)] : []),
      change('20 digits', `"${'9'.repeat(20)}"`, MALFORMED),
      change('a number no double holds exactly', '9007199254740993', MALFORMED),
      change('a huge number', '1e300', MALFORMED),
      change('a negative number', '-1', MALFORMED),
      ...[
        `0${text}`,
        `+${text}`,
        `-${text}`,
        `${text}.0`,
        `${text}e0`,
        `0x${text}`,
        ` ${text}`,
        `${text} `,
        '',
        'x',
        '١',
      ].map((other) => change(JSON.stringify(other), JSON.stringify(other), MALFORMED)),
    ];
  },
  text: (place) => {
    const change = changer(place);
    const { field } = place;
    const text = `${place.value}`;
    const others = {
      'with its first character changed': `${text.startsWith('x') ? 'y' : 'x'}${text.slice(1)}`,
      'cut in half': text.slice(0, text.length / 2),
      'with a space behind': `${text} `,
      'with a NUL behind': `${text}\0`,
      'with a space before': ` ${text}`,
      'with all its letters changed': text.toUpperCase() === text ? text.toLowerCase() : text.toUpperCase(),
    };
    const changed = Object.entries(others).filter(([, other]) => other !== text);
    return [
      change('emptied', '""', field.emptied ?? MALFORMED),
      ...changed.map(([title, other]) => change(title, JSON.stringify(other), field.changed)),
    ];
  },
};

/** Other bytes, in the one spelling that is read. */
function bytesChanged(place: Place, text: string): readonly Change[] {
  const change = changer(place);
  const { changed } = place.field;
  const bytes = Buffer.from(text, 'base64');
  const encode = (other: Buffer): string => JSON.stringify(other.toString('base64'));
  const flips = [0, 1, 2, 3].map((quarter) => {
    const at = Math.min(bytes.length - 1, Math.floor((bytes.length * quarter) / 3));
    const other = Buffer.from(bytes);
    other[at] = (other[at] ?? 0) ^ 0x10;
    return change(`a bit of byte ${at} flipped`, encode(other), changed);
  });
  return [
    ...flips,
    change('a byte less', encode(bytes.subarray(0, -1)), changed),
    change('half of it', encode(bytes.subarray(0, bytes.length / 2)), changed),
    change('a byte more', encode(Buffer.concat([bytes, Buffer.from([0])])), changed),
    change('a byte more in front', encode(Buffer.concat([Buffer.from([0]), bytes])), changed),
    change('all of it twice', encode(Buffer.concat([bytes, bytes])), changed),
    change('emptied', '""', MALFORMED),
  ];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The same bytes in another spelling, or none. */
function spelledOtherwise(text: string): readonly (readonly [string, string])[] {
  const bare = text.replace(/=+$/, '');
  const last = bare.at(-1) ?? 'A';
  const spare = LETTERS[LETTERS.indexOf(last) + 1] ?? 'A';
  const all: readonly (readonly [string, string])[] = [
    ['in the alphabet of URLs', text.replace(/\+/g, '-').replace(/\//g, '_')],
    ['without padding', bare],
    ['with bits to spare', bare === text ? text : `${bare.slice(0, -1)}${spare}${text.slice(bare.length)}`],
    ['with padding too much', `${text}=`],
    ['with a space behind', `${text} `],
    ['with a line feed in it', `${text.slice(0, 4)}\n${text.slice(4)}`],
    ['with a letter that is none', `${text.slice(0, 3)}*${text.slice(4)}`],
    ['with padding in its middle', `${text.slice(0, 2)}==${text.slice(4)}AAAA`],
    ['in hex', Buffer.from(text, 'base64').toString('hex').padEnd(3, '0').slice(0, -1)],
  ];
  return all.filter(([, other]) => other !== text);
}
