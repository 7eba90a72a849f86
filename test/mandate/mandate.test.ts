import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { VerificationError } from '../../src/errors.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { type Mandate, type MandateOptions, openMandate } from '../../src/mandate/mandate.ts';
import type { TrustFile } from '../../src/mandate/trust-file.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { parseRootPolicy } from '../../src/policy/root.ts';
import { makeEvidence, makeKeys } from '../support/evidence.ts';
import {
  answerOf,
  changed,
  countersigned,
  evidenceOf,
  type FakeGateway,
  type GatewayRoute,
  named,
  problemOf,
  savedDocument,
  signedPolicy,
  startFakeGateway,
  type Tamper,
} from '../support/fake-gateway.ts';
import { leafOf, makeLog, receiptOf, type TestLog, verifierKeyOf, withEntries } from '../support/tlog.ts';

/** The runner's side of a gateway, against one that lies. */

const HEAD = '1'.repeat(40);
const claims = (more: object): string => Buffer.from(JSON.stringify(more)).toString('base64url');
const TOKEN = `eyJhbGciOiJSUzI1NiJ9.${claims({ repository_id: '123456789', job_workflow_ref: 'acme/p/.github/workflows/c.yml@refs/heads/main', canary: 'canary-of-the-token' })}.dG9rZW4`;
const FRESH = `eyJhbGciOiJSUzI1NiJ9.${claims({ canary: 'canary-of-the-fresh-one' })}.ZnJlc2g`;

let gateway: FakeGateway;
beforeAll(async () => {
  gateway = await startFakeGateway();
});
afterAll(() => gateway.close());
const ROUTES: readonly GatewayRoute[] = ['discovery', 'token', 'policy', 'material', 'evidence'];
afterEach(() => {
  for (const route of ROUTES) gateway.tamper(route, null);
});

const open = (more: Partial<MandateOptions> = {}): Promise<Mandate> =>
  openMandate({
    url: gateway.url,
    proxy: null,
    trust: null,
    head: HEAD,
    commit: null,
    tokens: async (which) => (which === 'fresh' ? FRESH : TOKEN),
    wanted: { name: 'default', parse: parseRootPolicy },
    elapsed: () => performance.now(),
    pause: async () => undefined,
    ...more,
  });

const VERDICT = canonicalJson({ schema: 'urn:countersign:verdict:v1', verdict: 'PASSED' });
const PAYLOAD = canonicalJson({
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ digest: { gitCommit: HEAD } }],
  predicateType: 'https://slsa.dev/verification_summary/v1',
  predicate: { verificationResult: 'PASSED' },
});
const submission = { payload: PAYLOAD, bundle: null, verdict: VERDICT };

async function codeOf(what: Promise<unknown>): Promise<string> {
  try {
    await what;
    return 'nothing';
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return String(error.code);
  }
}

const refusal = async (what: Promise<unknown>): Promise<{ message: string; hint: string; code: string }> => {
  try {
    await what;
  } catch (error) {
    if (error instanceof VerificationError || !(error instanceof Error)) throw error;
    return Object.assign({ hint: '', code: '' }, error, { message: error.message });
  }
  throw new Error('it was not refused');
};

const since = (start: number) => gateway.asked.slice(start).map(({ route }) => route);

// ── what is asked, and what comes back ──────────────────────────────────────────────────────

test('discovery, token, policy, evidence: each once, and the mandate only where it belongs', async () => {
  const start = gateway.asked.length;
  const mandate = await open({ commit: Buffer.from('tree x\n+/=') });
  const logged = await mandate.submit(submission);
  const asked = gateway.asked.slice(start);
  expect(asked.map(({ route }) => route)).toEqual(['discovery', 'token', 'policy', 'evidence']);
  const form = Object.fromEntries(new URLSearchParams(asked[1]?.body));
  expect(form).toEqual({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: TOKEN,
    subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    scope: 'policy:read evidence:write',
    head: HEAD,
    commit: Buffer.from('tree x\n+/=').toString('base64'),
  });
  expect(asked.map(({ headers }) => headers.authorization)).toEqual([
    undefined,
    undefined,
    `Bearer ${gateway.mandate}`,
    `Bearer ${gateway.mandate}`,
  ]);
  expect(asked[3]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  expect(asked[3]?.body).toBe(`{"statement":${PAYLOAD},"verdict":${VERDICT}}`);
  expect(mandate.issuer).toBe(gateway.url);
  expect(mandate.policy.digest).toBe(gateway.policy.digest);
  expect(logged.signer).toBe(gateway.keys.evidence.signer.id);
  expect(logged.index).toBe(gateway.log.entries.length);
  expect(logged.receipt.toString()).toMatch(/^c2sp\.org\/tlog-proof@v1\n/);
});

test('with a pinned document nobody is asked for another', async () => {
  const start = gateway.asked.length;
  await open({ trust: pinned(gateway.document()) });
  expect(since(start)).toEqual(['token', 'policy']);
});

test('a bundle of one’s own comes back as it was', async () => {
  const { bundle } = await makeEvidence({ signer: makeKeys().signer });
  const start = gateway.asked.length;
  const logged = await (await open()).submit({ ...submission, bundle });
  expect(logged).toMatchObject({ signer: null, bundle });
  expect(Object.keys(JSON.parse(gateway.asked[start + 3]?.body ?? '{}'))).toEqual(['bundle', 'verdict']);
});

test('a verdict beyond what a gateway takes stays here', async () => {
  const verdict = canonicalJson({ findings: 'x'.repeat(8 * 1024 * 1024) });
  const start = gateway.asked.length;
  await (await open()).submit({ ...submission, verdict });
  expect(Object.keys(JSON.parse(gateway.asked[start + 3]?.body ?? '{}'))).toEqual(['statement']);
});

test('a commit with an endless message is not sent', async () => {
  const start = gateway.asked.length;
  await open({ commit: Buffer.alloc(60_000) });
  expect(new URLSearchParams(gateway.asked[start + 1]?.body).has('commit')).toBe(false);
});

test('a policy is asked for by its digest as well', async () => {
  const { digest } = gateway.policy;
  const wanted = { name: digest, parse: parseRootPolicy };
  expect((await open({ wanted })).policy.digest).toBe(digest);
  const other = { ...wanted, name: digestOf('another') };
  expect(await codeOf(open({ wanted: other }))).toBe('GATEWAY_UNTRUSTED');
});

test('a mandate that is over is renewed with a fresh token', async () => {
  let now = 0;
  const mandate = await open({ elapsed: () => now });
  now = 295_000;
  const start = gateway.asked.length;
  await mandate.submit(submission);
  expect(since(start)).toEqual(['token', 'evidence']);
  expect(new URLSearchParams(gateway.asked[start]?.body).get('subject_token')).toBe(FRESH);
});

// ── keys and roots that a policy names ──────────────────────────────────────────────────────

describe('materials', () => {
  const bytes = Buffer.from('a key');
  const digest = digestOf(bytes);
  const policy = `skills: {signers: [{name: k, kind: key, key: '${digest}'}]}
releases: [{artifacts: a, predicateType: 'x:y', signer: {kind: certificate, root: '${digestOf('absent')}'}}]
`;
  let other: FakeGateway;
  beforeAll(async () => {
    other = await startFakeGateway({ policy, materials: new Map([[digest, bytes]]) });
  });
  afterAll(() => other.close());

  test('are fetched by their digest; what the gateway has not is left out', async () => {
    const { policy: root } = await open({ url: other.url });
    expect([...root.materials]).toEqual([[digest, bytes]]);
  });

  test('that are others are refused', async () => {
    other.tamper('material', (honest) => ({ ...honest, status: 200, body: 'another key' }));
    expect(await codeOf(open({ url: other.url }))).toBe('GATEWAY_UNTRUSTED');
    other.tamper('material', () => problemOf(403, 'scope_missing'));
    expect(await codeOf(open({ url: other.url }))).toBe('GATEWAY_REFUSED');
    other.tamper('material', null);
  });
});

// ── who is not believed ─────────────────────────────────────────────────────────────────────

function pinned(document: object): TrustFile {
  const file = savedDocument(document);
  return { name: 'gateway.json', bytes: readFileSync(file), path: null };
}

const logOf = (log: TestLog) => ({ origin: log.origin, public_key: verifierKeyOf(log) });
const stranger = makeKeys();
const lax = compilePolicy([
  { name: 'lax.yaml', bytes: Buffer.from('version: 1\nname: acme\n'), from: 'file' },
]);
const policyBy =
  (keys = gateway.keys.policy, change: object = {}, policy = gateway.policy): Tamper =>
  async (honest) => ({ ...honest, body: await signedPolicy(policy, keys, change) });
const otherLog = makeLog('other.example/log');
const receipt =
  (change: (receipt: Record<string, unknown>, request: string) => unknown): Tamper =>
  async (honest) => {
    const json = JSON.parse(honest.body.toString());
    return {
      ...honest,
      body: JSON.stringify({ ...json, receipt: change(json.receipt, canonicalJson(json.bundle).toString()) }),
    };
  };

const UNTRUSTED: readonly (readonly [string, GatewayRoute, () => Tamper])[] = [
  [
    'a document of another gateway',
    'discovery',
    () => changed((json) => ({ ...json, issuer: 'https://other.example' })),
  ],
  [
    'a document with another case of the URL',
    'discovery',
    () => changed((json) => ({ ...json, issuer: `${json.issuer}/` })),
  ],
  [
    'a token endpoint elsewhere',
    'discovery',
    () => changed((json) => ({ ...json, token_endpoint: 'https://other.example/v1/token' })),
  ],
  [
    'a token endpoint on another port',
    'discovery',
    () => changed((json) => ({ ...json, token_endpoint: 'http://127.0.0.1:1/v1/token' })),
  ],
  [
    'keys elsewhere',
    'discovery',
    () => changed((json) => ({ ...json, jwks_uri: 'https://other.example/jwks' })),
  ],
  ['a policy by another key', 'policy', () => policyBy(stranger)],
  ['a policy by the key of evidence', 'policy', () => policyBy(gateway.keys.evidence)],
  [
    'a policy with another predicate type',
    'policy',
    () => policyBy(undefined, { predicateType: 'urn:countersign:policy:v2' }),
  ],
  ['a policy that has not its digest', 'policy', () => policyBy(undefined, { predicate: lax.policy })],
  [
    'a policy with two subjects',
    'policy',
    () =>
      policyBy(undefined, {
        subject: [1, 2].map(() => ({ name: 'acme', digest: { sha256: gateway.policy.digest.slice(7) } })),
      }),
  ],
  ['a policy without subject', 'policy', () => policyBy(undefined, { subject: [] })],
  [
    'a policy with a weak digest beside',
    'policy',
    () =>
      policyBy(undefined, {
        subject: [{ name: 'acme', digest: { sha256: gateway.policy.digest.slice(7), sha1: 'x' } }],
      }),
  ],
  [
    'a policy under another name',
    'policy',
    () =>
      policyBy(undefined, {
        subject: [{ name: 'other', digest: { sha256: gateway.policy.digest.slice(7) } }],
      }),
  ],
  [
    'a policy with the ETag of another',
    'policy',
    () => (honest) => ({ ...honest, headers: { ...honest.headers, etag: `"${lax.digest}"` } }),
  ],
  ['another policy under the same ETag', 'policy', () => policyBy(undefined, {}, lax)],
  [
    'a policy without a signature',
    'policy',
    () => changed((json) => ({ ...json, dsseEnvelope: { ...Object(json.dsseEnvelope), signatures: [] } })),
  ],
  [
    'a policy with the signature of another',
    'policy',
    () => async (honest) => {
      const json = JSON.parse(honest.body.toString());
      const other = JSON.parse((await signedPolicy(lax, gateway.keys.policy)).toString());
      return {
        ...honest,
        body: JSON.stringify({
          ...json,
          dsseEnvelope: { ...json.dsseEnvelope, signatures: other.dsseEnvelope.signatures },
        }),
      };
    },
  ],
  [
    'a policy of a newer gateway',
    'policy',
    () => {
      const newer = {
        ...gateway.policy.policy,
        rules: [
          ...gateway.policy.policy.rules,
          { ...gateway.policy.policy.rules[0], id: 'zz-new', kind: 'built-in' },
        ],
      };
      const digest = digestOf(canonicalJson(newer));
      return async (honest) => ({
        ...honest,
        headers: { ...honest.headers, etag: `"${digest}"` },
        body: await signedPolicy({ ...gateway.policy, digest }, gateway.keys.policy, { predicate: newer }),
      });
    },
  ],
  ['a bare envelope', 'policy', () => changed((json) => Object(json.dsseEnvelope))],
  [
    'evidence by another key',
    'evidence',
    () => async (_, request) => countersigned(request.body, stranger, gateway.log),
  ],
  [
    'evidence by the key of policies',
    'evidence',
    () => async (_, request) => countersigned(request.body, gateway.keys.policy, gateway.log),
  ],
  [
    'evidence of another Statement',
    'evidence',
    () => async (_, request) =>
      countersigned(request.body.replace('PASSED', 'FAILED'), gateway.keys.evidence, gateway.log),
  ],
  [
    'evidence with a keyid',
    'evidence',
    () =>
      changed((json) => {
        const bundle = JSON.parse(JSON.stringify(json.bundle));
        bundle.dsseEnvelope.signatures[0].keyid = 'x';
        return { ...evidenceOf(canonicalJson(bundle), gateway.log) };
      }),
  ],
  [
    'evidence under another digest',
    'evidence',
    () => changed((json) => ({ ...json, digest: digestOf('x') })),
  ],
  [
    'a receipt of another log',
    'evidence',
    () => receipt((_, bundle) => Object(evidenceOf(Buffer.from(bundle), otherLog)).receipt),
  ],
  [
    'a receipt of a log of the same name',
    'evidence',
    () => receipt((_, bundle) => Object(evidenceOf(Buffer.from(bundle), makeLog())).receipt),
  ],
  [
    'a receipt about another bundle',
    'evidence',
    () => receipt(() => Object(evidenceOf(Buffer.from('{}'), gateway.log)).receipt),
  ],
  ['a receipt at another place', 'evidence', () => receipt((one) => ({ ...one, index: 0 }))],
  [
    'a receipt with another leaf',
    'evidence',
    () => receipt((one) => ({ ...one, leaf: canonicalJson(leafOf(Buffer.from('x'))).toString('base64') })),
  ],
  [
    'a receipt without a signature',
    'evidence',
    () => receipt((one) => ({ ...one, proof: String(one.proof).replace(/\n— .*\n$/, '\n') })),
  ],
  [
    'a receipt for another tree',
    'evidence',
    () =>
      receipt((one, bundle) => {
        const leaf = canonicalJson(leafOf(Buffer.from(bundle)));
        const [head = ''] = receiptOf(withEntries(gateway.log, leaf, leaf))
          .split('\n\n')
          .slice(1);
        return { ...one, proof: `${String(one.proof).split('\n\n')[0]}\n\n${head}` };
      }),
  ],
];

test.each(UNTRUSTED)('%s is not believed', async (_, route, how) => {
  gateway.tamper(route, how());
  const run = async (): Promise<void> => {
    await (await open()).submit(submission);
  };
  expect(await codeOf(run())).toBe('GATEWAY_UNTRUSTED');
});

test('with another bundle than one’s own in the log nothing is believed', async () => {
  const [own, other] = await Promise.all([1, 2].map(() => makeEvidence({ signer: stranger.signer })));
  const mandate = await open();
  gateway.tamper('evidence', () =>
    answerOf(evidenceOf(other?.bundle ?? Buffer.from('{}'), gateway.log), 201),
  );
  expect(await codeOf(mandate.submit({ ...submission, bundle: own?.bundle ?? null }))).toBe(
    'GATEWAY_UNTRUSTED',
  );
});

test.each<[string, (document: ReturnType<FakeGateway['document']>) => object]>([
  ['other keys of policies', (document) => ({ ...document, policy_keys: [named(stranger)] })],
  ['other keys of evidence', (document) => ({ ...document, evidence_keys: [named(stranger)] })],
  ['another log', (document) => ({ ...document, log: logOf(makeLog()) })],
  ['another gateway', (document) => ({ ...document, issuer: 'https://other.example' })],
])('a gateway that is pinned to %s is not believed, whatever it says of itself', async (_, change) => {
  const trust = pinned(change(gateway.document()));
  const run = async (): Promise<void> => {
    await (await open({ trust })).submit(submission);
  };
  expect(await codeOf(run())).toBe('GATEWAY_UNTRUSTED');
});

test('a pinned document that is none is exit 2, and names the file', async () => {
  const trust = { name: 'pins.json', bytes: Buffer.from('{}'), path: null };
  const { code, message } = await refusal(open({ trust }));
  expect([code, message.includes('pins.json')]).toEqual(['GATEWAY_TRUST_UNREADABLE', true]);
});
