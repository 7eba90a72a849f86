import type { ParsedTrust } from '../attestation/gateway-trust.ts';
import { isObject } from '../attestation/json.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { digestOf } from '../lib/digest.ts';
import { type HttpAnswer, httpGet } from '../lib/http.ts';
import type { JsonValue } from '../lib/strict-json.ts';
import type { Digest, Policy, PolicySigner } from '../model.ts';
import { failed, jsonOf, untrusted } from './answer.ts';
import { verifySigned } from './signed.ts';
import { ask, type Talk } from './talk.ts';

/** The gateway's policy for this repository, and the keys and roots that it names: signed, and held against digests. */

export type GatewayPolicy = {
  readonly policy: Policy;
  readonly digest: Digest;
  readonly materials: ReadonlyMap<Digest, Buffer>;
};

export type Wanted = {
  /** A name, or a digest. */
  readonly name: string;
  /** A compiled policy as this program knows it. @throws RunError */
  readonly parse: (predicate: JsonValue) => Pick<GatewayPolicy, 'policy' | 'digest'>;
};

const PREDICATE_TYPE = 'urn:countersign:policy:v1';
const MAX_POLICY_BYTES = 16 * 1024 * 1024;
const MAX_MATERIAL_BYTES = 4 * 1024 * 1024;
/** More keys and roots than any policy names; each is one request. */
const MAX_MATERIALS = 200;

/** @throws RunError GATEWAY_UNTRUSTED, GATEWAY_REFUSED, GATEWAY_UNAVAILABLE, TLS_UNTRUSTED, and what `parse` throws */
export async function fetchPolicy(
  talk: Talk,
  mandate: string,
  trust: ParsedTrust,
  { name, parse }: Wanted,
): Promise<GatewayPolicy> {
  const answer = await get(talk, mandate, `/v1/policies/${name}`, MAX_POLICY_BYTES);
  jsonOf(talk, answer, 'signed policy');
  const refuse = (why: string) => untrusted(talk, `its policy: ${why}`);
  const { statement } = verifySigned(answer.body, trust.policyKeys, refuse);
  if (statement.type !== 'v1' || statement.predicateType !== PREDICATE_TYPE)
    throw refuse('what is signed is no policy');
  const { predicate, subjects } = statement;
  const digest = isObject(predicate) ? digestOf(canonicalJson(predicate)) : null;
  const [subject, second] = subjects;
  const { sha256, ...others } = subject?.digests ?? {};
  if (
    digest === null ||
    second !== undefined ||
    Object.keys(others).length > 0 ||
    `sha256:${sha256}` !== digest
  )
    throw refuse('it has not the digest that is signed with it');
  const etag = answer.headers.get('etag');
  if (etag !== null && plainTag(etag) !== digest) throw refuse('its ETag is the digest of another one');
  if (name.startsWith('sha256:') && name !== digest)
    throw refuse('it has another digest than the one that was asked for');
  const parsed = parse(predicate);
  if (parsed.digest !== digest || subject?.name !== parsed.policy.name)
    throw refuse('it is signed under another name');
  return { ...parsed, materials: await fetchMaterials(talk, mandate, parsed.policy) };
}

/** A proxy that compresses makes a tag a weak one, or writes behind it how. */
function plainTag(etag: string): string {
  const tag = etag.replace(/^W\//, '').replace(/^"(.*)"$/, '$1');
  return tag.replace(/[-;](?:gzip|deflate|br|zstd)$/, '');
}

function get(talk: Talk, mandate: string, path: string, maxBytes: number): Promise<HttpAnswer> {
  const headers = { authorization: `Bearer ${mandate}` };
  return ask(talk, (timeoutMs) =>
    httpGet(`${talk.url}${path}`, { maxBytes, timeoutMs, headers, redirect: 'none' }),
  );
}

/** What a policy names by its digest alone the gateway need not have: then nothing is verified with it. */
async function fetchMaterials(
  talk: Talk,
  mandate: string,
  policy: Policy,
): Promise<ReadonlyMap<Digest, Buffer>> {
  const signers = [...(policy.skills?.signers ?? []), ...policy.releases.map(({ signer }) => signer)];
  const digests = [...new Set(signers.flatMap(digestsOf))].sort();
  if (digests.length > MAX_MATERIALS)
    throw untrusted(talk, `its policy names more than ${MAX_MATERIALS} keys and roots`);
  const materials = new Map<Digest, Buffer>();
  for (const digest of digests) {
    const answer = await get(talk, mandate, `/v1/materials/${digest}`, MAX_MATERIAL_BYTES);
    if (answer.status === 404) continue;
    if (answer.status !== 200) throw failed(talk, answer);
    if (digestOf(answer.body) !== digest)
      throw untrusted(talk, 'a key or root of its policy has another digest than the policy says');
    materials.set(digest, answer.body);
  }
  return materials;
}

function digestsOf(signer: PolicySigner): readonly Digest[] {
  switch (signer.kind) {
    case 'sigstore':
      return [];
    case 'certificate':
      return [signer.root];
    case 'key':
      return [signer.key];
  }
}
