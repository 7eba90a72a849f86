import type { ParsedTrust } from '../attestation/gateway-trust.ts';
import type { PublicKey } from '../attestation/keys.ts';
import { VerificationError } from '../errors.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { digestOf, sha256 } from '../lib/digest.ts';
import { bundleBytes, signedBytes } from './bundle.ts';
import type { CertificateTrust, SignedPayload } from './certificate.ts';
import type { TrustedKey } from './keys.ts';
import { bundleSchema, parseJson, policyClaims, type VerdictClaims, verdictClaims } from './read.ts';
import { type CheckedReceipt, checkReceipt } from './receipt.ts';
import { levelsOf, policyUri, resourceUri, type Statement, statementSchema } from './statement.ts';
import { BUNDLE_FILE, type EvidenceFiles, POLICY_FILE, VERDICT_FILE } from './write.ts';

/** Evidence whose signature and every byte were checked against one trusted signer; the receipt as it says itself. */
export type VerifiedEvidence = {
  readonly statement: Statement;
  readonly verdict: VerdictClaims;
  readonly signer: string;
  /** Null: there is none. */
  readonly receipt: CheckedReceipt | null;
};

/**
 * Against a key. With a gateway its receipt is demanded too, and the gateway is the verifier.
 * @throws VerificationError EVIDENCE_FILES, EVIDENCE_TAMPERED, EVIDENCE_MISMATCH, SIGNER_MISMATCH, LOG_UNPROVEN,
 * LOG_UNKNOWN
 */
export function verifyEvidence(
  files: EvidenceFiles,
  key: TrustedKey,
  gateway: ParsedTrust | null = null,
): VerifiedEvidence {
  const payload = verifyBundle(bundleOf(files), key);
  return verifyFiles(files, { payload, signer: key.id, repository: null }, gateway);
}

/**
 * Against a gateway alone: one of its trusted keys has signed, and its log holds it.
 * @throws VerificationError as `verifyEvidence`
 */
export function verifyGatewayEvidence(files: EvidenceFiles, gateway: ParsedTrust): VerifiedEvidence {
  return verifyEvidence(files, hintedKey(bundleOf(files), gateway.evidenceKeys), gateway);
}

/**
 * Of a bundle alone that one of several trusted keys has signed: what was signed, nothing of which was looked at.
 * @throws VerificationError EVIDENCE_TAMPERED, SIGNER_MISMATCH
 */
export function verifySigned(bytes: Buffer, keys: readonly OneFormKey[]): Buffer {
  const { verify, isOnlyForm, ...names } = hintedKey(bytes, keys);
  return verifyBundle(bytes, {
    ...names,
    verify: (data, signature) => verify(data, signature) && isOnlyForm(signature),
  });
}

type OneFormKey = TrustedKey & Pick<PublicKey, 'isOnlyForm'>;

/** The bundle's hint picks among keys that are trusted; one that names none of them is judged by the nearest. */
function hintedKey<K extends TrustedKey>(bundle: Buffer, keys: readonly K[]): K {
  const { data } = bundleSchema.safeParse(parseJson(bundle));
  const named = data?.verificationMaterial.publicKey.hint ?? '';
  const key =
    keys.find(({ hint }) => hint === named) ?? keys.find(({ hint }) => !isOther(named, hint)) ?? keys[0];
  if (key !== undefined) return key;
  throw new VerificationError('SIGNER_MISMATCH', 'it is signed by a key, and no key is trusted');
}

/**
 * Against a Sigstore identity; `gateway` as above.
 * @throws VerificationError as `verifyEvidence`, ISSUER_MISMATCH
 * @throws RunError TRUST_ROOT_UNREADABLE, TRUST_ROOT_STALE, TRUST_ROOT_INVALID
 */
export async function verifyIdentityEvidence(
  files: EvidenceFiles,
  trust: CertificateTrust,
  gateway: ParsedTrust | null = null,
): Promise<VerifiedEvidence> {
  const bytes = bundleOf(files);
  if (namesMaterial(parseJson(bytes), 'publicKey'))
    throw new VerificationError('SIGNER_MISMATCH', 'it is signed by a key, expected a certificate');
  const { verifyByCertificate } = await import('./certificate.ts');
  return verifyFiles(files, await verifyByCertificate(bytes, trust), gateway);
}

function bundleOf({ bundle }: EvidenceFiles): Buffer {
  if (bundle !== null) return bundle;
  throw new VerificationError('EVIDENCE_FILES', `${BUNDLE_FILE} is missing: this verdict was never signed`);
}

/** Every other file against what was signed. */
function verifyFiles(
  files: EvidenceFiles,
  { payload, signer, repository }: SignedPayload,
  gateway: ParsedTrust | null,
): VerifiedEvidence {
  const statement = statementOf(payload);
  // A workflow that many repositories call signs for each of them under one name.
  if (repository !== null && resourceUri(repository) !== statement.predicate.resourceUri)
    throw mismatch('the run that signed was of another repository than the Statement');
  const verdict = verifyVerdict(files.verdict, statement);
  verifyPolicy(files.policy, statement, verdict);
  if (gateway !== null && statement.predicate.verifier.id !== gateway.issuer)
    throw new VerificationError('SIGNER_MISMATCH', 'the Statement names another verifier than the gateway');
  return { statement, verdict, signer, receipt: checkReceipt(files, gateway) };
}

function statementOf(payload: Buffer): Statement {
  const statement = statementSchema.safeParse(parseJson(payload));
  if (!statement.success) throw mismatch('what was signed is no Verification Summary of this program');
  if (!canonicalJson(statement.data).equals(payload))
    throw mismatch('the Statement is not in its canonical form');
  return statement.data;
}

const tampered = (name: string): VerificationError =>
  new VerificationError('EVIDENCE_TAMPERED', `${name} is not what was signed`);
const mismatch = (what: string): VerificationError => new VerificationError('EVIDENCE_MISMATCH', what);

/** The signature is the trusted key's, and there is no byte that it does not decide. */
function verifyBundle(bytes: Buffer, key: TrustedKey): Buffer {
  const json = parseJson(bytes);
  const parsed = bundleSchema.safeParse(json);
  if (!parsed.success) {
    if (isByCertificate(json))
      throw new VerificationError('SIGNER_MISMATCH', 'it is signed by a certificate, expected a key');
    throw tampered(BUNDLE_FILE);
  }
  const { dsseEnvelope, verificationMaterial } = parsed.data;
  const [signature] = dsseEnvelope.signatures;
  for (const named of [verificationMaterial.publicKey.hint, signature?.keyid ?? key.hint]) {
    if (isOther(named, key.hint))
      throw new VerificationError('SIGNER_MISMATCH', `it names another key than ${key.id}`);
  }
  const payload = Buffer.from(dsseEnvelope.payload, 'base64');
  const signed = Buffer.from(signature?.sig ?? '', 'base64');
  if (!bundleBytes(payload, signed, key.hint).equals(bytes)) throw tampered(BUNDLE_FILE);
  if (!key.verify(signedBytes(payload), signed)) throw tampered(BUNDLE_FILE);
  return payload;
}

function isByCertificate(json: unknown): boolean {
  return namesMaterial(json, 'certificate') || namesMaterial(json, 'x509CertificateChain');
}

function namesMaterial(json: unknown, name: string): boolean {
  const material =
    typeof json === 'object' && json !== null && 'verificationMaterial' in json
      ? json.verificationMaterial
      : null;
  if (typeof material !== 'object' || material === null) return false;
  return Object.entries(material).some(([key, value]) => key === name && value !== null);
}

/**
 * Damage changes a character of a name, or makes two an escape of JSON; another run has another name. Both are
 * refused, and the two are told apart because what to do next differs.
 */
function isOther(found: string, expected: string): boolean {
  const shorter = Math.min(found.length, expected.length);
  let start = 0;
  while (start < shorter && found[start] === expected[start]) start++;
  let end = 0;
  while (end < shorter - start && found.at(-1 - end) === expected.at(-1 - end)) end++;
  return Math.max(found.length, expected.length) - start - end > 2;
}

function verifyVerdict(bytes: Buffer, { subject, predicate }: Statement): VerdictClaims {
  const parsed = verdictClaims.safeParse(parseJson(bytes));
  const input = predicate.inputAttestations.find(({ uri }) => uri === VERDICT_FILE);
  if (input === undefined) throw mismatch(`the Statement names no ${VERDICT_FILE}`);
  const intact = sha256(bytes) === input.digest.sha256;
  if (!parsed.success)
    throw intact ? mismatch(`${VERDICT_FILE} is no verdict of this program`) : tampered(VERDICT_FILE);
  const verdict = parsed.data;
  const [head = { digest: { gitCommit: '' } }] = subject;
  const signedPolicy = signedPolicyOf(verdict);
  const signedDigest = `sha256:${predicate.policy.digest.sha256}`;
  const names: readonly (readonly [string, string, string])[] = [
    ['head', verdict.subject.head, head.digest.gitCommit],
    ['policy', intact ? signedPolicy.digest : nearestDigest(verdict, signedDigest), signedDigest],
    ['repository', verdict.subject.repository, predicate.resourceUri.replace(/^git\+/, '')],
    ['result', verdict.verdict, predicate.verificationResult],
  ];
  for (const [what, found, signed] of names) {
    if (found === signed) continue;
    if (intact || isOther(found, signed))
      throw mismatch(`${VERDICT_FILE} is about another ${what} than the Statement`);
  }
  if (!intact) throw tampered(VERDICT_FILE);
  if (policyUri(signedPolicy.name) !== predicate.policy.uri)
    throw mismatch('the Statement names another policy');
  if (resourceUri(verdict.subject.repository) !== predicate.resourceUri)
    throw mismatch('the Statement names another repository');
  return verdict;
}

/** The policy that the Statement names: the gateway's where one decided with the base's, else the one that did. */
function signedPolicyOf({ policy }: VerdictClaims): { readonly name: string; readonly digest: string } {
  const [gateway, second] = policy.sources.filter(({ from }) => from === 'gateway');
  if (second !== undefined) throw mismatch(`${VERDICT_FILE} has the policies of two gateways`);
  return gateway ?? policy;
}

/** Of a damaged verdict, which may not say any more which of its policies is the gateway's. */
function nearestDigest({ policy }: VerdictClaims, signed: string): string {
  const digests = [policy, ...policy.sources].map(({ digest }) => digest);
  return digests.find((digest) => !isOther(digest, signed)) ?? policy.digest;
}

function verifyPolicy(bytes: Buffer, { predicate }: Statement, verdict: VerdictClaims): void {
  const parsed = policyClaims.safeParse(parseJson(bytes));
  if (digestOf(bytes) === verdict.policy.digest && parsed.success) {
    const [level] = levelsOf(predicate.verificationResult, parsed.data.level);
    if (predicate.verifiedLevels[0] === level) return;
    throw mismatch('the Statement claims a level that the policy does not give');
  }
  const other =
    parsed.success &&
    (isOther(parsed.data.name, verdict.policy.name) || parsed.data.rules.length !== verdict.stats.rules);
  throw other
    ? mismatch(`${POLICY_FILE} is another policy than the one that decided`)
    : tampered(POLICY_FILE);
}
