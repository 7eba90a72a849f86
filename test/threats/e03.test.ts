import { afterAll, beforeAll, expect } from 'vitest';
import { PAYLOAD_TYPE } from '../../src/attestation/payload-type.ts';
import type { Signer } from '../../src/attestation/signing/signer.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import { sha256 } from '../../src/lib/digest.ts';
import { makeKeys } from '../support/evidence.ts';
import { type Forges, startForges } from '../support/forges.ts';
import { ask, bearer, exchange, mandateFor, policyDigest, statementOf, submit } from '../support/gateway.ts';
import { SHA } from '../support/issuer.ts';
import { threatRow } from '../support/threats.ts';

/** Evidence that is not what its mandate may say, or not signed by anybody who may. */

const row = threatRow('E3');

const OTHER_HEAD = 'a'.repeat(40);

let gateway: Forges;
let mandate: string;
/** Of a pull request: it has a test merge and a head. */
let merging: string;
let policy: string;
let others: string;
beforeAll(async () => {
  gateway = await startForges();
  mandate = await mandateFor(gateway);
  const token = gateway.issuer.issue({ event_name: 'pull_request', ref: 'refs/pull/1/merge' });
  merging = (await exchange(gateway, token, { head: OTHER_HEAD })).json.access_token;
  policy = await policyDigest(gateway, mandate);
  others = await policyDigest(gateway, await mandateFor(gateway, { repository_id: '987654321' }));
});
afterAll(() => gateway?.close());

type Statement = ReturnType<typeof statementOf>;

const withPredicate = (statement: Statement, changed: object) => ({
  ...statement,
  predicate: { ...statement.predicate, ...changed },
});

/** A verdict document, as a run writes it. */
const verdictOf = (changed: object = {}, subject: object = {}) => ({
  schema: 'urn:countersign:verdict:v1',
  verdict: 'PASSED',
  subject: { repository: 'https://github.com/acme/widgets', head: SHA, ...subject },
  findings: [],
  unchecked: [],
  ...changed,
});

const withVerdict = (verdict: object, result: 'PASSED' | 'FAILED' = 'PASSED') => ({
  statement: statementOf(policy, { verdict, result }),
  verdict,
});

async function bundleOf(
  signer: Signer,
  statement: object = statementOf(policy),
): Promise<{ bundle: object }> {
  const bytes = await signer.sign(canonicalJson(statement), PAYLOAD_TYPE);
  return { bundle: JSON.parse(bytes.toString()) };
}

const own = (): Signer => gateway.keysOf('acme').evidence.signer;

type Body = () => object | Promise<object>;

const DENIED = [{ rule: 'no-eval', effect: 'deny' }];

const REFUSED: Readonly<Record<string, Body>> = {
  'another head': () => ({ statement: statementOf(policy, { head: OTHER_HEAD }) }),
  'another repository': () => ({
    statement: statementOf(policy, { repository: 'git+https://github.com/acme/gadgets' }),
  }),
  'a policy of another tenant': () => ({ statement: statementOf(others) }),
  'another verifier': () => ({
    statement: withPredicate(statementOf(policy), { verifier: { id: 'https://other.example' } }),
  }),
  'green over a FAILED verdict': () => withVerdict(verdictOf({ verdict: 'FAILED' })),
  'a verdict of another digest': () => ({ ...withVerdict(verdictOf()), verdict: verdictOf({ note: 'x' }) }),
  'a verdict of another head': () => withVerdict(verdictOf({}, { head: OTHER_HEAD })),
  'a subject more': () => {
    const statement = statementOf(policy);
    const subject = [...statement.subject, { digest: { gitCommit: OTHER_HEAD } }];
    return { statement: { ...statement, subject } };
  },
  'a level of SLSA that nobody checked': () => ({
    statement: withPredicate(statementOf(policy), { verifiedLevels: ['SLSA_SOURCE_LEVEL_3'] }),
  }),
  'a bundle signed by a stranger': () => bundleOf(makeKeys().signer),
  'a bundle signed by another tenant': () => bundleOf(gateway.keysOf('other').evidence.signer),
};

for (const [title, body] of Object.entries(REFUSED))
  row.attack(title, 'refused', async () => {
    const { status, json } = await submit(gateway, mandate, await body());
    expect([status, json.code]).toEqual([422, 'evidence_refused']);
  });

row.attack('the head without the token’s commit', 'refused', async () => {
  const { status, json } = await submit(gateway, merging, {
    statement: statementOf(policy, { head: OTHER_HEAD }),
  });
  expect([status, json.code]).toEqual([422, 'evidence_refused']);
});

/** Not counted: other ways to say the same, one and all refused with the same code. */
const VARIANTS: Readonly<Record<string, Body>> = {
  nothing: () => ({}),
  'both forms': async () => ({ statement: statementOf(policy), ...(await bundleOf(own())) }),
  'a name more': () => ({ statement: statementOf(policy), note: 'x' }),
  'a list': () => [statementOf(policy)],
  'an unknown name in the predicate': () => ({ statement: withPredicate(statementOf(policy), { x: 1 }) }),
  'another predicate': () => ({
    statement: { ...statementOf(policy), predicateType: 'https://slsa.dev/provenance/v1' },
  }),
  'no subject': () => ({ statement: { ...statementOf(policy), subject: [] } }),
  'the head twice': () => {
    const statement = statementOf(policy);
    return { statement: { ...statement, subject: [...statement.subject, ...statement.subject] } };
  },
  'a digest that is no commit': () => ({
    statement: { ...statementOf(policy), subject: [{ digest: { sha256: '0'.repeat(64) } }] },
  }),
  'another digest beside the commit': () => ({
    statement: { ...statementOf(policy), subject: [{ digest: { gitCommit: SHA, sha256: '0'.repeat(64) } }] },
  }),
  'a level that no policy gives': () => ({
    statement: withPredicate(statementOf(policy), { verifiedLevels: ['ORG_SOURCE_TOP_SECRET'] }),
  }),
  'a subject under the name of another repository': () => ({
    statement: {
      ...statementOf(policy),
      subject: [{ name: 'git+https://github.com/victim/repo@v1.0.0', digest: { gitCommit: SHA } }],
    },
  }),
  'a time to come': () => ({
    statement: withPredicate(statementOf(policy), { timeVerified: '9999-12-31T00:00:00Z' }),
  }),
  'another version of SLSA': () => ({
    statement: withPredicate(statementOf(policy), { slsaVersion: '9.9' }),
  }),
  'the repository with .git': () => ({
    statement: statementOf(policy, { repository: 'git+https://github.com/acme/widgets.git' }),
  }),
  'the repository in capitals': () => ({
    statement: statementOf(policy, { repository: 'git+https://github.com/Acme/widgets' }),
  }),
  'passed with the level FAILED': () => ({
    statement: withPredicate(statementOf(policy), { verifiedLevels: ['FAILED'] }),
  }),
  'failed with a level': () => ({
    statement: withPredicate(statementOf(policy, { result: 'FAILED' }), { verifiedLevels: ['ORG_SOURCE_X'] }),
  }),
  'red over a passed verdict': () => withVerdict(verdictOf(), 'FAILED'),
  'a passed verdict with a finding that denies': () => withVerdict(verdictOf({ findings: DENIED })),
  'a passed verdict with something unchecked that blocks': () =>
    withVerdict(verdictOf({ unchecked: [{ blocks: true }] })),
  'a verdict of another repository': () =>
    withVerdict(verdictOf({}, { repository: 'https://github.com/acme/gadgets' })),
  'a verdict that the Statement does not name': () => ({
    statement: statementOf(policy),
    verdict: verdictOf(),
  }),
  'a verdict under another name': () => {
    const { statement, verdict } = withVerdict(verdictOf());
    const digest = { sha256: sha256(canonicalJson(verdict)) };
    return {
      statement: withPredicate(statement, { inputAttestations: [{ uri: 'x.json', digest }] }),
      verdict,
    };
  },
  'a verdict under two digests': () => {
    const { statement, verdict } = withVerdict(verdictOf());
    const named = statement.predicate.inputAttestations;
    const twice = [...named, { uri: 'verdict.json', digest: { sha256: '0'.repeat(64) } }];
    return { statement: withPredicate(statement, { inputAttestations: twice }), verdict };
  },
  'a bundle for another head': () => bundleOf(own(), statementOf(policy, { head: OTHER_HEAD })),
  'a bundle of other bytes': async () => {
    const { bundle } = await bundleOf(own());
    const { dsseEnvelope } = bundle as { dsseEnvelope: object };
    const payload = canonicalJson(statementOf(policy, { salt: '0'.repeat(64) })).toString('base64');
    return { bundle: { ...bundle, dsseEnvelope: { ...dsseEnvelope, payload } } };
  },
  'a bundle without a signature': async () => {
    const { bundle } = await bundleOf(own());
    const { dsseEnvelope } = bundle as { dsseEnvelope: object };
    return { bundle: { ...bundle, dsseEnvelope: { ...dsseEnvelope, signatures: [] } } };
  },
  'a bundle of another type': async () => {
    const bytes = await own().sign(canonicalJson(statementOf(policy)), 'application/json');
    return { bundle: JSON.parse(bytes.toString()) };
  },
  'a bundle by the policy key': () => bundleOf(gateway.custody.policy.signer),
};

for (const [title, body] of Object.entries(VARIANTS))
  row.twin(`refused as well: ${title}`, async () => {
    const { status, json, text } = await submit(gateway, mandate, await body());
    expect([status, json.code]).toEqual([422, 'evidence_refused']);
    for (const secret of [policy.slice(7), OTHER_HEAD]) expect(text).not.toContain(secret);
  });

// ── good twins ──────────────────────────────────────────────────────────────────────────────

const TAKEN: Readonly<Record<string, Body>> = {
  'a Statement': () => ({ statement: statementOf(policy) }),
  'a Statement that failed': () => ({ statement: statementOf(policy, { result: 'FAILED' }) }),
  'a Statement and its verdict': () => withVerdict(verdictOf()),
  'a Statement and its verdict that failed': () =>
    withVerdict(verdictOf({ verdict: 'FAILED', findings: DENIED }), 'FAILED'),
  'a verdict with a finding that was waived': () =>
    withVerdict(verdictOf({ findings: [{ effect: 'deny', waived: { by: 'x' } }] })),
  'a bundle by the tenant’s key': () => bundleOf(own()),
  'a bundle by the tenant’s key, and its verdict': async () => {
    const { statement, verdict } = withVerdict(verdictOf({ note: 'y' }));
    return { ...(await bundleOf(own(), statement)), verdict };
  },
};

for (const [title, body] of Object.entries(TAKEN))
  row.twin(title, async () => {
    const made = await body();
    const created = await submit(gateway, mandate, made);
    expect(created.status).toBe(201);
    const again = await submit(gateway, mandate, made);
    expect([again.status, again.json]).toEqual([200, created.json]);
    const fetched = await ask(gateway.address, `/v1/evidence/${created.json.id}`, bearer(mandate));
    expect(fetched.json).toEqual(created.json);
  });

row.twin('what the gateway signed itself, sent again as a bundle', async () => {
  const created = await submit(gateway, mandate, { statement: statementOf(policy) });
  const again = await submit(gateway, mandate, { bundle: created.json.bundle });
  expect([again.status, again.json]).toEqual([200, created.json]);
});

row.twin('a head and its test merge', async () => {
  const statement = statementOf(policy, { head: OTHER_HEAD, sha: SHA });
  expect((await submit(gateway, merging, { statement })).status).toBe(201);
});
