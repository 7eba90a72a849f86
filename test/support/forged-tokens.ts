import { constants, createHmac, sign } from 'node:crypto';
import type { TokenCode } from '../../src/identity/verify-token.ts';
import type { ForgeName } from '../../src/model.ts';
import { CLAIM_FORGERIES } from './forged-claims.ts';
import { makeKey, part, signToken, type TestClaims, type TestIssuer, type TestKey } from './issuer.ts';

/**
 * Forgeries of one valid token: each is `issuer.issue()` with one thing changed, and has the one code that it is
 * refused with. The issuer is one of `startIssuer({ provider })`, whose tokens are taken as they are.
 */

export type Forgery = {
  readonly name: string;
  readonly provider: ForgeName;
  readonly code: TokenCode;
  readonly token: (issuer: TestIssuer) => string;
};

type Forge = Forgery['token'];

const forgery = (code: TokenCode, name: string, token: Forge): Forgery => ({
  name,
  provider: 'github',
  code,
  token,
});

const all = (code: TokenCode, forgeries: Readonly<Record<string, Forge>>): readonly Forgery[] =>
  Object.entries(forgeries).map(([name, token]) => forgery(code, name, token));

type Parts = { readonly header: string; readonly payload: string; readonly signature: string };

/** A valid token taken apart and put together otherwise. */
const parts =
  (change: (parts: Parts) => readonly string[]): Forge =>
  (issuer) => {
    const [header = '', payload = '', signature = ''] = issuer.issue().split('.');
    return change({ header, payload, signature }).join('.');
  };

/** The header as JSON text; `own` is the one it would have. Signed as it is. */
const header =
  (make: (own: string, issuer: TestIssuer) => string | Buffer): Forge =>
  (issuer) =>
    signed(issuer, make(JSON.stringify(headerOf(issuer)), issuer), JSON.stringify(issuer.claims()));

const payload =
  (make: (own: string) => string | Buffer): Forge =>
  (issuer) =>
    signed(issuer, JSON.stringify(headerOf(issuer)), make(JSON.stringify(issuer.claims())));

const named =
  (changed: TestClaims | ((issuer: TestIssuer) => TestClaims)): Forge =>
  (issuer) =>
    issuer.issue({}, { header: typeof changed === 'function' ? changed(issuer) : changed });

const headerOf = (issuer: TestIssuer): TestClaims => ({ typ: 'JWT', alg: 'RS256', kid: issuer.key().kid });

function signed(issuer: TestIssuer, head: string | Buffer, body: string | Buffer): string {
  return signInput(`${encode(head)}.${encode(body)}`, issuer.key());
}

const encode = (value: string | Buffer): string => Buffer.from(value).toString('base64url');

function signInput(input: string, { privateKey }: TestKey): string {
  return `${input}.${sign('sha256', Buffer.from(input), privateKey).toString('base64url')}`;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The same bytes in another text: an unused bit of the last character is set. */
function loosen(text: string): string {
  if (text.length % 4 === 0) throw new Error('no unused bits');
  return text.slice(0, -1) + ALPHABET[ALPHABET.indexOf(text.at(-1) ?? '') + 1];
}

/** Spaces, which JSON does not mind, until the text has unused bits. */
const uneven = (json: string): string => (Buffer.byteLength(json) % 3 === 0 ? `${json} ` : json);

/** Tokens until one has both characters that only base64url has in its signature. */
function untilDashed(issuer: TestIssuer): string {
  for (;;) {
    const token = issuer.issue();
    if (/-/.test(token.split('.')[2] ?? '') && /_/.test(token.split('.')[2] ?? '')) return token;
  }
}

const nested = '['.repeat(65) + ']'.repeat(65);
const twice = (json: string, name: string, value: string): string => `{"${name}":${value},${json.slice(1)}`;
const plus = (json: string, more: string): string => `${json.slice(0, -1)},${more}}`;

const MALFORMED = all('token_malformed', {
  'nothing at all': () => '',
  'three empty parts': () => '..',
  'one part': parts(({ header }) => [header]),
  'no signature and no dot for it': parts(({ header, payload }) => [header, payload]),
  'an empty signature': parts(({ header, payload }) => [header, payload, '']),
  'an empty header': parts(({ payload, signature }) => ['', payload, signature]),
  'an empty payload': parts(({ header, signature }) => [header, '', signature]),
  'a fourth part': parts(({ header, payload, signature }) => [header, payload, signature, 'e30']),
  'an empty fourth part': parts(({ header, payload, signature }) => [header, payload, signature, '']),
  'the five parts of an encrypted token': parts((own) => [own.header, '', own.payload, own.signature, 'AA']),
  'the JSON serialization': parts(({ header, ...rest }) => [JSON.stringify({ protected: header, ...rest })]),
  'more than 16 KiB': (issuer) => issuer.issue({ padding: 'x'.repeat(16_384) }),
  'a word before it': (issuer) => `Bearer ${issuer.issue()}`,
  'a space before it': (issuer) => ` ${issuer.issue()}`,
  'a line end after it': (issuer) => `${issuer.issue()}\n`,
  'a line end inside': parts(({ header, payload, signature }) => [header, payload, `\n${signature}`]),
  'a NUL after it': (issuer) => `${issuer.issue()}\0`,
  'quotes around it': (issuer) => `"${issuer.issue()}"`,
  'a full stop of another script': (issuer) => issuer.issue().replace('.', '。'),
  'padding after the header': parts((own) => [`${own.header}=`, own.payload, own.signature]),
  'padding after the payload': parts((own) => [own.header, `${own.payload}=`, own.signature]),
  'padding after the signature': parts((own) => [own.header, own.payload, `${own.signature}==`]),
  'the other alphabet in the signature': (issuer) =>
    untilDashed(issuer).replaceAll('-', '+').replaceAll('_', '/'),
  'percent escapes in the signature': (issuer) => untilDashed(issuer).replaceAll('-', '%2D'),
  'unused bits of the signature': parts((own) => [own.header, own.payload, loosen(own.signature)]),
  'unused bits of the header': (issuer) =>
    signInput(
      `${loosen(encode(uneven(JSON.stringify(headerOf(issuer)))))}.${part(issuer.claims())}`,
      issuer.key(),
    ),
  'unused bits of the payload': (issuer) =>
    signInput(
      `${part(headerOf(issuer))}.${loosen(encode(uneven(JSON.stringify(issuer.claims()))))}`,
      issuer.key(),
    ),
  'a header that is text': header(() => 'header'),
  'a header that is an array': header((own) => `[${own}]`),
  'a header that is null': header(() => 'null'),
  'a header that is a JSON string': header((own) => JSON.stringify(own)),
  'a header with a byte order mark': header((own) => `\ufeff${own}`),
  'a header that is not UTF-8': header((own) => Buffer.concat([Buffer.from(own), Buffer.from([0xff])])),
  'a header and more behind it': header((own) => `${own}{}`),
  'a comma at the header’s end': header((own) => `${own.slice(0, -1)},}`),
  'a header deeper than 64 levels': header((own) => plus(own, `"x":${nested}`)),
  'two algorithms': header((own) => twice(own, 'alg', '"none"')),
  'two algorithms, one with an escape': header((own) => twice(own, '\\u0061lg', '"none"')),
  'two keys': header((own) => twice(own, 'kid', '"other"')),
  'a header with a prototype': header((own) => plus(own, '"__proto__":{"alg":"none"}')),
  'half a character in the header': header((own) => plus(own, '"x":"\\ud800"')),
  'a payload that is text': payload(() => 'claims'),
  'a payload that is an array': payload((own) => `[${own}]`),
  'a payload that is null': payload(() => 'null'),
  'a payload that is a token': (issuer) => signed(issuer, JSON.stringify(headerOf(issuer)), issuer.issue()),
  'a payload with a byte order mark': payload((own) => `\ufeff${own}`),
  'a payload that is not UTF-8': payload((own) => Buffer.concat([Buffer.from(own), Buffer.from([0xc0])])),
  'a payload and more behind it': payload((own) => `${own}${own}`),
  'a payload deeper than 64 levels': payload((own) => plus(own, `"x":${nested}`)),
  'two issuers': payload((own) => twice(own, 'iss', '"https://attacker.example"')),
  'two audiences': payload((own) => twice(own, 'aud', '"https://attacker.example"')),
  'two audiences, one with an escape': payload((own) => plus(own, '"a\\u0075d":"https://attacker.example"')),
  'two repositories': payload((own) => plus(own, '"repository_id":"1"')),
  'two expiries': payload((own) => plus(own, '"exp":9999999999')),
  'a name twice inside a claim': payload((own) => plus(own, '"x":{"a":1,"a":2}')),
  'a payload with a prototype': payload((own) => plus(own, '"__proto__":{"repository_id":"1"}')),
  'half a character in the payload': payload((own) => plus(own, '"x":"\\udc00"')),
  'a number that is none': payload((own) => plus(own, '"x":1e999')),
  'the type of an access token': named({ typ: 'at+jwt' }),
  'the type of a mandate': named({ typ: 'countersign-mandate+jwt' }),
  'the type in small letters': named({ typ: 'jwt' }),
  'an empty type': named({ typ: '' }),
  'a type that is null': named({ typ: null }),
  'a type that is a list': named({ typ: ['JWT'] }),
  'a critical name we do not know': named({ crit: ['urn:example:x'], 'urn:example:x': 1 }),
  'a critical name we know': named({ crit: ['exp'], exp: 1 }),
  'an empty list of critical names': named({ crit: [] }),
  'critical names that are null': named({ crit: null }),
  'a payload that is not encoded': named({ b64: false, crit: ['b64'] }),
  'a payload that says it is encoded': named({ b64: true }),
  'a set of keys at the attacker’s': named({ jku: 'https://attacker.example/jwks' }),
  'a set of keys at the issuer’s': named((issuer) => ({ jku: `${issuer.url}/.well-known/jwks` })),
  'its own key inside': (issuer) => {
    const key = makeKey('RS256');
    return issuer.issue({}, { key, header: { kid: issuer.key().kid, jwk: key.jwk } });
  },
  'the issuer’s key inside': named((issuer) => ({ jwk: issuer.key().jwk })),
  'a certificate at the attacker’s': named({ x5u: 'https://attacker.example/cert.pem' }),
  'a certificate inside': named({ x5c: ['MIIB'] }),
  'a compressed payload': named({ zip: 'DEF' }),
});

const withAlgorithm = (alg: unknown, change: (input: string, issuer: TestIssuer) => string): Forge => {
  return (issuer) => {
    const input = `${part({ ...headerOf(issuer), alg })}.${part(issuer.claims())}`;
    return `${input}.${change(input, issuer)}`;
  };
};

const rsa =
  (hash: string, padding = constants.RSA_PKCS1_PADDING) =>
  (input: string, issuer: TestIssuer): string =>
    sign(hash, Buffer.from(input), { key: issuer.key().privateKey, padding }).toString('base64url');

/** A MAC with what everybody knows for its secret. */
const mac =
  (secret: (issuer: TestIssuer) => string | Buffer, hash = 'sha256') =>
  (input: string, issuer: TestIssuer): string =>
    createHmac(hash, secret(issuer)).update(input).digest('base64url');

const pem = (issuer: TestIssuer): string =>
  issuer.key().publicKey.export({ type: 'spki', format: 'pem' }).toString();

const ALGORITHM = all('algorithm_refused', {
  'no algorithm, and any signature': withAlgorithm('none', () => 'AA'),
  'no algorithm in capitals': withAlgorithm('NONE', () => 'AA'),
  'no algorithm in both': withAlgorithm('nOnE', () => 'AA'),
  'no algorithm over a valid signature': withAlgorithm('none', rsa('sha256')),
  'an algorithm that is missing': withAlgorithm(undefined, rsa('sha256')),
  'an algorithm that is null': withAlgorithm(null, rsa('sha256')),
  'an algorithm that is empty': withAlgorithm('', rsa('sha256')),
  'an algorithm that is a list': withAlgorithm(['RS256'], rsa('sha256')),
  'an algorithm that is a number': withAlgorithm(256, rsa('sha256')),
  'an algorithm in small letters': withAlgorithm('rs256', rsa('sha256')),
  'an algorithm with a space': withAlgorithm('RS256 ', rsa('sha256')),
  'HS256 with the public key in PEM': withAlgorithm('HS256', mac(pem)),
  'HS256 with the public key in PEM, trimmed': withAlgorithm(
    'HS256',
    mac((issuer) => pem(issuer).trim()),
  ),
  'HS256 with the public key in DER': withAlgorithm(
    'HS256',
    mac((issuer) => issuer.key().publicKey.export({ type: 'spki', format: 'der' })),
  ),
  'HS256 with the modulus': withAlgorithm(
    'HS256',
    mac((issuer) => Buffer.from(issuer.key().jwk.n ?? '', 'base64url')),
  ),
  'HS256 with an empty secret': withAlgorithm(
    'HS256',
    mac(() => ''),
  ),
  'HS384 with the public key': withAlgorithm('HS384', mac(pem, 'sha384')),
  'HS512 with the public key': withAlgorithm('HS512', mac(pem, 'sha512')),
  'RS384 by the issuer': withAlgorithm('RS384', rsa('sha384')),
  'RS512 by the issuer': withAlgorithm('RS512', rsa('sha512')),
  'RS1 by the issuer': withAlgorithm('RS1', rsa('sha1')),
  'PS256 by the issuer': withAlgorithm('PS256', rsa('sha256', constants.RSA_PKCS1_PSS_PADDING)),
  'ES256 under the name of an RSA key': (issuer) => {
    const key = makeKey('ES256', issuer.key().kid);
    return signToken({ ...headerOf(issuer), alg: 'ES256' }, issuer.claims(), key);
  },
  'ES256 where the issuer has no such key': (issuer) => issuer.issue({}, { key: makeKey('ES256') }),
  'ES256K over a valid signature': withAlgorithm('ES256K', rsa('sha256')),
  'EdDSA over a valid signature': withAlgorithm('EdDSA', rsa('sha256')),
  'an encryption’s algorithm': withAlgorithm('RSA-OAEP', rsa('sha256')),
});

const KEY = all('key_unknown', {
  'a key that is not named': named({ kid: undefined }),
  'a key that is null': named({ kid: null }),
  'a key that is empty': named({ kid: '' }),
  'a key that is a number': named({ kid: 0 }),
  'a key that is a list': named((issuer) => ({ kid: [issuer.key().kid] })),
  'the attacker’s own key': (issuer) => issuer.issue({}, { key: makeKey('RS256') }),
  'a key’s name in capitals': named((issuer) => ({ kid: issuer.key().kid.toUpperCase().replace(/$/, 'A') })),
  'a key’s name with a space': named((issuer) => ({ kid: `${issuer.key().kid} ` })),
  'a key’s name with a NUL': named((issuer) => ({ kid: `${issuer.key().kid}\0` })),
  'a path for a key': named({ kid: '../../../../dev/null' }),
  'a query for a key': named({ kid: "x' UNION SELECT 'AA" }),
  'a command for a key': named({ kid: '|sleep 5' }),
  'a URL for a key': named({ kid: 'https://attacker.example/key.pem' }),
  'a prototype for a key': named({ kid: '__proto__' }),
  'a constructor for a key': named({ kid: 'constructor' }),
  'a long name for a key': named({ kid: 'k'.repeat(4_096) }),
});

/** The bytes of a valid signature, changed. */
const signature = (change: (bytes: Buffer, issuer: TestIssuer) => Buffer): Forge => {
  return (issuer) => {
    const [head, body, text = ''] = issuer.issue().split('.');
    return `${head}.${body}.${change(Buffer.from(text, 'base64url'), issuer).toString('base64url')}`;
  };
};

const flip = (at: number) =>
  signature((bytes) => {
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  });

const SIGNATURE = all('signature_invalid', {
  'the first bit flipped': flip(0),
  'a bit flipped in the middle': flip(128),
  'the last bit flipped': flip(255),
  'a byte short': signature((bytes) => bytes.subarray(1)),
  'a byte short at the end': signature((bytes) => bytes.subarray(0, -1)),
  'a zero before it': signature((bytes) => Buffer.concat([Buffer.alloc(1), bytes])),
  'a zero after it': signature((bytes) => Buffer.concat([bytes, Buffer.alloc(1)])),
  'it twice': signature((bytes) => Buffer.concat([bytes, bytes])),
  'it backwards': signature((bytes) => bytes.reverse()),
  'one byte': signature(() => Buffer.alloc(1)),
  zeros: signature(({ length }) => Buffer.alloc(length)),
  ones: signature(({ length }) => Buffer.alloc(length, 0xff)),
  'the number one': signature(({ length }) => Buffer.alloc(length).fill(1, length - 1)),
  'the modulus': signature((_, issuer) => Buffer.from(issuer.key().jwk.n ?? '', 'base64url')),
  'that of another token': signature((_, issuer) =>
    Buffer.from(issuer.issue().split('.')[2] ?? '', 'base64url'),
  ),
  'another key under the same name': (issuer) =>
    issuer.issue({}, { key: makeKey('RS256', issuer.key().kid) }),
  'a claim changed after signing': (issuer) => {
    const [head, , text] = issuer.issue().split('.');
    return `${head}.${part(issuer.claims({ repository_id: '1' }))}.${text}`;
  },
  'a space added after signing': (issuer) => {
    const claims = issuer.claims();
    const [head, , text] = signToken(headerOf(issuer), claims, issuer.key()).split('.');
    return `${head}.${part(`${JSON.stringify(claims)} `)}.${text}`;
  },
  'a header changed after signing': (issuer) => {
    const [, body, text] = issuer.issue().split('.');
    return `${part({ ...headerOf(issuer), x: 1 })}.${body}.${text}`;
  },
  'SHA-512 inside RS256': withAlgorithm('RS256', rsa('sha512')),
  'SHA-1 inside RS256': withAlgorithm('RS256', rsa('sha1')),
  'PSS inside RS256': withAlgorithm('RS256', rsa('sha256', constants.RSA_PKCS1_PSS_PADDING)),
  'no digest inside RS256': withAlgorithm('RS256', (input, issuer) => {
    const digest = Buffer.from(input).subarray(0, 32);
    return sign(null, digest, issuer.key().privateKey).toString('base64url');
  }),
  'a MAC inside RS256': withAlgorithm('RS256', mac(pem)),
  'ECDSA inside RS256': withAlgorithm('RS256', (input) =>
    sign('sha256', Buffer.from(input), makeKey('ES256').privateKey).toString('base64url'),
  ),
  'the payload alone signed': (issuer) => {
    const [head, body = ''] = issuer.issue().split('.');
    return `${head}.${signInput(body, issuer.key())}`;
  },
});

export const FORGERIES: readonly Forgery[] = [
  ...MALFORMED,
  ...ALGORITHM,
  ...KEY,
  ...SIGNATURE,
  ...CLAIM_FORGERIES,
];
