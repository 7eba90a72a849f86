import { loadGatewayTrust, type ParsedTrust } from '../attestation/gateway-trust.ts';
import { type EvidenceConfig, parseEvidence } from '../config/evidence.ts';
import type { AskedSigner } from '../config/identity.ts';
import { usage } from '../config.ts';
import { VerificationError } from '../errors.ts';
import { loadTrustedKey } from '../evidence/keys.ts';
import { readEvidence } from '../evidence/read.ts';
import type { CheckedReceipt } from '../evidence/receipt.ts';
import { describeEvidence, type EvidenceSummary } from '../evidence/show.ts';
import {
  type VerifiedEvidence,
  verifyEvidence,
  verifyGatewayEvidence,
  verifyIdentityEvidence,
} from '../evidence/verify.ts';
import type { EvidenceFiles } from '../evidence/write.ts';
import { refuseOver } from '../lib/files.ts';
import { inert } from '../lib/inert.ts';
import { startClock } from '../providers/clock.ts';
import { inertJson } from '../report/json.ts';
import type { Invocation } from './invocation.ts';
import { type Outcome, outcome } from './output.ts';

/** `countersign evidence verify|show|report`. */
export async function evidence(invocation: Invocation): Promise<Outcome> {
  const { argv, env, isTerminal } = invocation;
  const [verb = '', ...rest] = argv;
  if (verb === 'report') {
    const { evidenceReport } = await import('./evidence-report.ts');
    return evidenceReport({ ...invocation, argv: rest });
  }
  if (verb !== 'verify' && verb !== 'show') {
    throw usage(
      `there is no \`evidence ${verb}\``,
      'take `evidence verify DIR --key PEM`, `evidence show DIR` or `evidence report DIR`',
    );
  }
  const config = parseEvidence(verb, rest, env, isTerminal);
  const { signer, gateway, output, directory } = config;
  if (output !== null)
    refuseOver(output, [
      directory,
      ...(signer?.kind === 'key' ? [signer.file] : []),
      ...(gateway === null ? [] : [gateway.file]),
    ]);
  const against = await verifierOf(config);
  if (against !== null) return verify(config, against);
  return outcome(config, null, renderShown(config, describeEvidence(readEvidence(directory))), 0);
}

async function verify(config: EvidenceConfig, against: Verifier): Promise<Outcome> {
  try {
    const files = readEvidence(config.directory);
    const { signer, receipt } = await against(files);
    const summary = describeEvidence(files);
    const document = { status: 'verified', signer, ...summary, receipt };
    const text = `VERIFIED  ${oneLine(summary)} · by ${inert(signer)}${receiptText(receipt)}\n`;
    return outcome(config, null, config.format === 'json' ? inertJson(document) : text, 0);
  } catch (error) {
    if (error instanceof VerificationError) return refused(config, error);
    throw error;
  }
}

function receiptText(receipt: CheckedReceipt | null): string {
  if (receipt === null) return '';
  const { status, index, origin, time, headVerified } = receipt;
  switch (status) {
    case 'verified':
      return inert(
        ` · entry ${index} of ${origin}, ${time}${headVerified ? '' : ', the head commit by the runner’s word alone'}`,
      );
    case 'unverified':
      return '\nThe log of its receipt was not checked: name the gateway you trust with --gateway-trust FILE';
  }
}

type Verifier = (files: EvidenceFiles) => Promise<VerifiedEvidence> | VerifiedEvidence;

/** Null: it is only shown. */
async function verifierOf(config: EvidenceConfig): Promise<Verifier | null> {
  const { signer: asked, gateway: pinned } = config;
  if (asked === null && pinned === null) return null;
  if (config.trustedRoot !== null && (asked === null || asked.kind === 'key'))
    throw usage('--trusted-root is for certificates, and no identity of one is named', 'leave it out');
  const gateway = pinned === null ? null : loadGatewayTrust(pinned.file, pinned.name);
  if (asked !== null) return signerVerifier(config, asked, gateway);
  return gateway === null ? null : (files) => verifyGatewayEvidence(files, gateway);
}

async function signerVerifier(
  config: EvidenceConfig,
  asked: AskedSigner,
  gateway: ParsedTrust | null,
): Promise<Verifier> {
  if (asked.kind === 'key') {
    const key = loadTrustedKey(asked.file);
    return (files) => verifyEvidence(files, key, gateway);
  }
  const { readRoot, signerOf } = await import('./asked-trust.ts');
  const signer = await signerOf(asked, null);
  if (!('issuer' in signer))
    throw usage('evidence is signed by a key or an identity of its own', 'name that one');
  const { trustedRoot, offline, cache, from } = config;
  const roots = { trustedRoot: trustedRoot === null ? null : readRoot(trustedRoot, from), offline, cache };
  const now = startClock().now();
  return (files) => verifyIdentityEvidence(files, { signer, roots, now }, gateway);
}

function refused(config: EvidenceConfig, { code, message, hint }: VerificationError): Outcome {
  const reason = { code, message: inert(message), hint };
  const text = `REFUSED  ${code}: ${reason.message}\n  → ${hint}\n`;
  return outcome(
    config,
    null,
    config.format === 'json' ? inertJson({ status: 'rejected', reason }) : text,
    1,
  );
}

function oneLine({ verdict, head, repository, policy, grade, timeVerified }: EvidenceSummary): string {
  const time = timeVerified === null ? 'not signed' : `signed ${timeVerified}`;
  return inert(
    `${verdict} for ${head.slice(0, 12)} of ${repository} · policy ${policy.name} · ${grade} · ${time}`,
  );
}

function renderShown(config: EvidenceConfig, summary: EvidenceSummary): string {
  if (config.format === 'json') return inertJson({ status: 'unverified', ...summary });
  const findings = summary.findings.map(
    ({ ruleId, effect, message }) => `  ${inert(`${effect}  ${ruleId}  ${message}`)}\n`,
  );
  const logged = summary.logIndex === null ? '' : `Its receipt says: entry ${summary.logIndex} of a log\n`;
  return `${oneLine(summary)}\n${findings.join('')}${logged}Nothing of this has been verified: \`countersign evidence verify DIR --key PEM\`\n`;
}
