import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimsIn, type Forges, PROVIDERS, SCOPES, startForges, startReplica } from '../support/forges.ts';
import { type Answered, ask, exchange, GATEWAY_URL } from '../support/gateway.ts';
import { SHA, type TestClaims } from '../support/issuer.ts';
import { POSTGRES } from '../support/postgres.ts';

/** The form of `/v1/token`: its parameters, the scopes and the head that it asks for, and when a token is used up. */

let gateway: Forges;
beforeAll(async () => {
  if (!POSTGRES) return;
  gateway = await startForges((bind) => ({
    acme: [
      ...PROVIDERS.map((provider) => bind(provider)),
      bind('github', { repositoryId: '206', scopes: ['evidence:write'] }),
    ],
  }));
});
afterAll(() => gateway?.close());

type Fields = Readonly<Record<string, string | undefined>>;

const issue = (claims: TestClaims = {}): string => gateway.issuerOf('github').issue(claims);
const swap = (token: string, fields: Fields = {}): Promise<Answered> => exchange(gateway, token, fields);

/** The code of the refusal, or `granted`. */
async function outcome(token: string, fields: Fields = {}): Promise<string> {
  const { status, json } = await swap(token, fields);
  return status === 200 ? 'granted' : `${json.error} ${json.code}`;
}

/** One token for all that is refused: the last request shows that it was not used up. */
let kept: string;
beforeAll(() => {
  if (POSTGRES) kept = issue({ jti: 'kept' });
});

// ── parameters ──────────────────────────────────────────────────────────────────────────────

const URN = 'urn:ietf:params:oauth';
const INVALID = 'invalid_request request_invalid';
const GRANT = 'unsupported_grant_type grant_unsupported';
const TARGET = 'invalid_target target_invalid';

const REFUSED_FIELDS: readonly (readonly [outcome: string, fields: Fields])[] = [
  [INVALID, { grant_type: undefined }],
  [INVALID, { grant_type: '' }],
  [GRANT, { grant_type: 'client_credentials' }],
  [GRANT, { grant_type: `${URN}:grant-type:jwt-bearer` }],
  [GRANT, { grant_type: `${URN}:grant-type:token-exchange ` }],
  [GRANT, { grant_type: `${URN}:grant-type:token-exchange`.toUpperCase() }],
  [INVALID, { subject_token: undefined }],
  [INVALID, { subject_token_type: undefined }],
  [INVALID, { subject_token_type: '' }],
  [INVALID, { subject_token_type: 'id_token' }],
  [INVALID, { subject_token_type: `${URN}:token-type:access_token` }],
  [INVALID, { subject_token_type: `${URN}:token-type:saml2` }],
  [INVALID, { requested_token_type: `${URN}:token-type:saml2` }],
  [INVALID, { requested_token_type: `${URN}:token-type:refresh_token` }],
  [INVALID, { actor_token: 'x', actor_token_type: `${URN}:token-type:jwt` }],
  [INVALID, { actor_token_type: `${URN}:token-type:jwt` }],
  [TARGET, { audience: 'https://other.example' }],
  [TARGET, { audience: `${GATEWAY_URL}/` }],
  [TARGET, { resource: 'https://other.example/v1' }],
];

const named = REFUSED_FIELDS.map(([expected, fields]) => ({ expected, fields }));

test.skipIf(!POSTGRES).each(named)('$expected: $fields', async ({ expected, fields }) => {
  expect(await outcome(kept, fields)).toBe(expected);
});

test
  .skipIf(!POSTGRES)
  .each([
    { subject_token_type: `${URN}:token-type:jwt` },
    { requested_token_type: `${URN}:token-type:jwt` },
    { requested_token_type: `${URN}:token-type:access_token` },
    { audience: GATEWAY_URL },
    { resource: GATEWAY_URL },
    { client_id: 'somebody', unknown: 'x' },
  ])('granted: %o', async (fields) => {
  expect(await outcome(issue(), fields)).toBe('granted');
});

const FORM = {
  grant_type: `${URN}:grant-type:token-exchange`,
  subject_token_type: `${URN}:token-type:id_token`,
  head: SHA,
};

function post(body: string | Uint8Array<ArrayBuffer>, type = 'application/x-www-form-urlencoded', path = '') {
  const headers = { 'content-type': type };
  return ask(gateway.address, `/v1/token${path}`, { method: 'POST', body, headers });
}

const formOf = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString();

test
  .skipIf(!POSTGRES)
  .each([
    'grant_type',
    'subject_token',
    'subject_token_type',
    'requested_token_type',
    'scope',
    'head',
    'commit',
    'audience',
    'resource',
  ])('%s twice is refused, also when both are the same', async (name) => {
  const own = { ...FORM, subject_token: kept };
  const value = { ...own, scope: SCOPES[0], audience: GATEWAY_URL, resource: GATEWAY_URL }[name] ?? 'x';
  const once = { ...own, [name]: value };
  const { status, json } = await post(`${formOf(once)}&${formOf({ [name]: value })}`);
  expect([status, json.code]).toEqual([400, 'request_invalid']);
});

test.skipIf(!POSTGRES)('the form is read from the body alone, as one type, in UTF-8', async () => {
  const form = formOf({ ...FORM, subject_token: kept });
  const codeOf = async (answered: Promise<Answered>) => (await answered).json.code;
  expect(await codeOf(post('', undefined, `?${form}`))).toBe('request_invalid');
  expect(await codeOf(post(new Uint8Array([...Buffer.from(form), 0xff])))).toBe('request_invalid');
  expect(await codeOf(post(JSON.stringify({ ...FORM, subject_token: kept }), 'application/json'))).toBe(
    'type_unsupported',
  );
  expect(await codeOf(post(form, 'application/x-www-form-urlencoded; charset=utf-16'))).toBe(
    'type_unsupported',
  );
  expect(await codeOf(post(`${form}&x=${'y'.repeat(131_072)}`))).toBe('body_too_large');
  const good = post(
    formOf({ ...FORM, subject_token: issue() }),
    'application/x-www-form-urlencoded; charset=UTF-8',
  );
  expect((await good).status).toBe(200);
});

test.skipIf(!POSTGRES)('what is wrong with the request itself is said in OAuth’s form as well', async () => {
  const { status, json, headers } = await post('{}', 'application/json');
  expect(status).toBe(415);
  expect(headers.get('content-type')).toBe('application/json');
  expect(json).toMatchObject({ error: 'invalid_request', code: 'type_unsupported', status: 415 });
  expect(json.error_description).toBe(json.detail);
});

// ── scopes ──────────────────────────────────────────────────────────────────────────────────

const ALL = SCOPES.join(' ');
const REFUSED = 'invalid_scope scope_refused';

test.skipIf(!POSTGRES).each([
  [undefined, ALL],
  // Sent without a value, it is as if it were left out (RFC 6749, 3.2).
  ['', ALL],
  ['policy:read', 'policy:read'],
  ['evidence:write policy:read', 'policy:read evidence:write'],
  ['policy:read policy:read', 'policy:read'],
])('the scope %s is granted as %s', async (scope, granted) => {
  const { json } = await swap(issue(), { scope });
  expect(json.scope).toBe(granted);
  expect(claimsIn(json.access_token).scope).toBe(granted);
});

test.skipIf(!POSTGRES)('without a scope all of the binding’s are granted, and no others', async () => {
  expect((await swap(issue({ repository_id: '206' }))).json.scope).toBe('evidence:write');
  expect(await outcome(issue({ repository_id: '206' }), { scope: 'policy:read' })).toBe(REFUSED);
});

test
  .skipIf(!POSTGRES)
  .each([
    ' ',
    'check:write',
    'policy:read check:write',
    'admin',
    '*',
    'POLICY:READ',
    'policy:read,evidence:write',
    'policy:read  evidence:write',
    ' policy:read',
    'policy:read\n',
    'policy:read\tevidence:write',
    'policy:read\0',
    'policy',
    'x'.repeat(10_000),
  ])('the scope %j is refused', async (scope) => {
  expect(await outcome(kept, { scope })).toBe(REFUSED);
});

// ── head and commit ─────────────────────────────────────────────────────────────────────────

const HEAD_INVALID = 'invalid_request head_invalid';

const COMMIT = { author: 'A <a@example.com> 1700000000 +0000', message: 'Merge\n' };

/** A raw commit object and its git id. */
function commitOf(algorithm: 'sha1' | 'sha256', parents: readonly string[], message = COMMIT.message) {
  const tree = createHash(algorithm).update('tree 0\0').digest('hex');
  const lines = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`)];
  const bytes = Buffer.from(
    [...lines, `author ${COMMIT.author}`, `committer ${COMMIT.author}`, '', message].join('\n'),
  );
  const id = createHash(algorithm).update(`commit ${bytes.length}\0`).update(bytes).digest('hex');
  return { id, raw: bytes.toString('base64'), bytes };
}

const BASE = 'b'.repeat(40);
const HEAD = 'a'.repeat(40);
const MERGE = commitOf('sha1', [BASE, HEAD]);

const pull = (sha: string): TestClaims => ({ event_name: 'pull_request', ref: 'refs/pull/1/merge', sha });

test.skipIf(!POSTGRES).each([
  ['sha1', HEAD, MERGE],
  ['sha256', 'a'.repeat(64), commitOf('sha256', ['b'.repeat(64), 'a'.repeat(64)])],
] as const)('the merge commit proves its second parent: %s', async (_, head, merge) => {
  const proven = await swap(issue(pull(merge.id)), { head, commit: merge.raw });
  expect(claimsIn(proven.json.access_token)).toMatchObject({ sha: merge.id, head, headVerified: true });
  const said = await swap(issue(pull(merge.id)), { head });
  expect(claimsIn(said.json.access_token)).toMatchObject({ sha: merge.id, head, headVerified: false });
});

test.skipIf(!POSTGRES)('the token’s own commit needs no proof', async () => {
  const { json } = await swap(issue(pull(MERGE.id)), { head: MERGE.id });
  expect(claimsIn(json.access_token)).toMatchObject({ head: MERGE.id, headVerified: true });
});

const IN_MESSAGE = commitOf('sha1', [BASE], `parent ${HEAD}\n`);
const OCTOPUS = commitOf('sha1', [BASE, BASE, HEAD]);
const FORGED = commitOf('sha1', [BASE, HEAD], 'another message\n');

type Asked = readonly [title: string, claims: TestClaims, fields: Fields];

const HEADS: readonly Asked[] = [
  ['no head', {}, { head: undefined }],
  ['an empty head', {}, { head: '' }],
  ['a head of 39 digits', {}, { head: SHA.slice(1) }],
  ['a head of 41 digits', {}, { head: `${SHA}0` }],
  ['a head in capitals', {}, { head: SHA.toUpperCase() }],
  ['a head of the other algorithm', {}, { head: 'a'.repeat(64) }],
  ['a branch', {}, { head: 'main' }],
  ['a line end behind the head', {}, { head: `${SHA}\n` }],
  ['another head on push', {}, { head: HEAD }],
  ['another head in a queue', { event_name: 'merge_group' }, { head: HEAD }],
  [
    'a push of a merge, and its second parent',
    { sha: MERGE.id, event_name: 'push' },
    { commit: MERGE.raw, head: HEAD },
  ],
  ['the first parent', pull(MERGE.id), { head: BASE, commit: MERGE.raw }],
  ['no parent of it', pull(MERGE.id), { head: 'c'.repeat(40), commit: MERGE.raw }],
  ['the merge itself with its object', pull(MERGE.id), { head: MERGE.id, commit: MERGE.raw }],
  ['the third parent', pull(OCTOPUS.id), { head: HEAD, commit: OCTOPUS.raw }],
  ['a parent in the message', pull(IN_MESSAGE.id), { head: HEAD, commit: IN_MESSAGE.raw }],
  ['another object', pull(MERGE.id), { head: HEAD, commit: FORGED.raw }],
  [
    'one byte more',
    pull(MERGE.id),
    { commit: Buffer.concat([MERGE.bytes, Buffer.from('\n')]).toString('base64') },
  ],
  [
    'the object with its header',
    pull(MERGE.id),
    { commit: Buffer.from(`commit 9\0${MERGE.bytes}`).toString('base64') },
  ],
  ['the object as it is', pull(MERGE.id), { commit: MERGE.bytes.toString() }],
  ['the object in hex digits', pull(MERGE.id), { commit: MERGE.bytes.toString('hex') }],
  ['no base64', pull(MERGE.id), { commit: `*${MERGE.raw}` }],
  ['base64 in lines', pull(MERGE.id), { commit: `${MERGE.raw.slice(0, 76)}\n${MERGE.raw.slice(76)}` }],
  ['base64 and a space', pull(MERGE.id), { commit: `${MERGE.raw} ` }],
  ['the object and no head', pull(MERGE.id), { head: undefined, commit: MERGE.raw }],
];

test.skipIf(!POSTGRES).each(HEADS)('head_invalid: %s', async (_, claims, fields) => {
  expect(await outcome(issue({ jti: 'kept', ...claims }), { head: HEAD, ...fields })).toBe(HEAD_INVALID);
});

// ── when a token is used up ─────────────────────────────────────────────────────────────────

test.skipIf(!POSTGRES)(
  'no request that was refused has used its token up, and one that was not has',
  async () => {
    expect(await outcome(kept)).toBe('granted');
    expect(await outcome(kept)).toBe('invalid_grant token_replayed');
    expect(await outcome(kept, { scope: 'policy:read' })).toBe('invalid_grant token_replayed');
    expect(await outcome(issue({ jti: 'kept' }))).toBe('invalid_grant token_replayed');
  },
);

test.skipIf(!POSTGRES)('the same id of another issuer is another token', async () => {
  const token = gateway.issuerOf('gitlab').issue({ jti: 'kept' });
  expect(await outcome(token)).toBe('granted');
});

test.skipIf(!POSTGRES)(
  'a token is used once, whichever replica is asked and however many at once',
  async () => {
    const replica = await startReplica(gateway);
    const token = issue();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => exchange(i % 2 === 0 ? gateway : replica, token)),
    );
    const codes = answers.map(({ status, json }) => (status === 200 ? 'granted' : json.code)).sort();
    expect(codes).toEqual(['granted', ...Array.from({ length: 9 }, () => 'token_replayed')]);
    const later = issue();
    expect((await exchange(gateway, later)).status).toBe(200);
    expect((await exchange(replica, later)).json.code).toBe('token_replayed');
    await replica.close();
  },
);
