import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedTrust, parseGatewayTrust } from '../../src/attestation/gateway-trust.ts';
import type { Signer } from '../../src/attestation/signing/signer.ts';
import type { Countersigner } from '../../src/evidence/create.ts';
import type { EvidenceFiles } from '../../src/evidence/write.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import type { GatewayTrust, LogLeaf, NamedKey, Verdict } from '../../src/model.ts';
import { makeEvidence, makeKeys, type TestKeys } from './evidence.ts';
import { temporaryFolder } from './repository.ts';
import { leafOf, makeLog, receiptOf, type TestLog, verifierKeyOf, withEntries } from './tlog.ts';

/** A gateway's keys and log, its discovery document, and evidence that it has signed and logged. */

export const ISSUER_URL = 'https://countersign.example';

export type TestGateway = {
  readonly log: TestLog;
  readonly keys: TestKeys;
  readonly document: GatewayTrust;
  readonly trust: ParsedTrust;
  /** The document, saved. */
  readonly file: string;
};

export function makeGateway(log = makeLog(), keys = makeKeys()): TestGateway {
  const document = documentOf(log, [namedKey(keys)]);
  const file = join(temporaryFolder(), 'gateway.json');
  writeFileSync(file, JSON.stringify(document));
  return { log, keys, document, trust: trustOf(document), file };
}

export function documentOf(log: TestLog, evidenceKeys: readonly NamedKey[]): GatewayTrust {
  return {
    issuer: ISSUER_URL,
    token_endpoint: `${ISSUER_URL}/v1/token`,
    jwks_uri: `${ISSUER_URL}/.well-known/jwks.json`,
    log: { origin: log.origin, public_key: verifierKeyOf(log) },
    evidence_keys: evidenceKeys,
    policy_keys: evidenceKeys,
  };
}

export const trustOf = (document: object): ParsedTrust =>
  parseGatewayTrust(Buffer.from(JSON.stringify(document)), 'gateway.json');

export function namedKey({ trusted, publicFile }: TestKeys): NamedKey {
  return { keyid: trusted.hint, public_key: readFileSync(publicFile, 'utf8') };
}

/** The gateway's policy, of which the compiled policy of a run is a child. */
export const GATEWAY_POLICY = { name: 'acme-gateway', digest: `sha256:${'5'.repeat(64)}` } as const;

/** Evidence that a gateway has logged, under its own policy; without a signer it has signed it too. */
export async function loggedEvidence(
  { keys, log }: TestGateway,
  change: {
    readonly signer?: Signer;
    readonly leaf?: Partial<LogLeaf>;
    readonly id?: string;
    readonly verdict?: Partial<Verdict>;
  } = {},
): Promise<EvidenceFiles> {
  const { signer = null, leaf = {}, id = ISSUER_URL, verdict = {} } = change;
  const gateway: Countersigner = {
    id,
    policy: GATEWAY_POLICY,
    submit: async ({ payload, bundle: own }) => {
      const bundle = own ?? (await keys.signer.sign(payload, 'application/vnd.in-toto+json'));
      const { text, index } = logBundle(log, bundle, leaf);
      return { bundle, signer: own === null ? keys.signer.id : null, receipt: Buffer.from(text), index };
    },
  };
  const plain = await makeEvidence({ signer: null });
  const { policy } = JSON.parse(plain.verdict.toString('utf8'));
  const sources = [{ ...GATEWAY_POLICY, from: 'gateway' }, ...policy.sources];
  return makeEvidence({ signer, gateway, verdict: { ...verdict, policy: { ...policy, sources } } });
}

/** As the newest entry. */
function logBundle(log: TestLog, bundle: Buffer, leaf: Partial<LogLeaf>): { text: string; index: number } {
  const entry = canonicalJson(leafOf(bundle, leaf));
  return { text: receiptOf(withEntries(log, entry)), index: log.entries.length };
}

/** Evidence with a receipt for its bundle as it is now. */
export function logAgain(files: EvidenceFiles, log: TestLog, leaf: Partial<LogLeaf> = {}): EvidenceFiles {
  return { ...files, receipt: Buffer.from(logBundle(log, files.bundle ?? Buffer.alloc(0), leaf).text) };
}
