import { type EvidenceConfig, parseEvidence } from '../config/evidence.ts';
import type { AskedSigner } from '../config/identity.ts';
import { usage } from '../config.ts';
import { VerificationError } from '../errors.ts';
import { loadTrustedKey } from '../evidence/keys.ts';
import { readEvidence } from '../evidence/read.ts';
import { describeEvidence, type EvidenceSummary } from '../evidence/show.ts';
import { type VerifiedEvidence, verifyEvidence, verifyIdentityEvidence } from '../evidence/verify.ts';
import type { EvidenceFiles } from '../evidence/write.ts';
import { refuseOver } from '../lib/files.ts';
import { inert } from '../lib/inert.ts';
import { startClock } from '../providers/clock.ts';
import { inertJson } from '../report/json.ts';
import type { Invocation } from './invocation.ts';
import { type Outcome, outcome } from './output.ts';

/** `countersign evidence verify|show`. */
export async function evidence({ argv, env, isTerminal }: Invocation): Promise<Outcome> {
  const [verb = '', ...rest] = argv;
  if (verb !== 'verify' && verb !== 'show') {
    throw usage(
      `there is no \`evidence ${verb}\``,
      'take `evidence verify DIR --key PEM` or `evidence show DIR`',
    );
  }
  const config = parseEvidence(verb, rest, env, isTerminal);
  if (config.output !== null)
    refuseOver(config.output, [
      config.directory,
      ...(config.signer?.kind === 'key' ? [config.signer.file] : []),
    ]);
  if (config.signer !== null) return verify(config, config.signer);
  return outcome(config, null, renderShown(config, describeEvidence(readEvidence(config.directory))), 0);
}

async function verify(config: EvidenceConfig, signer: AskedSigner): Promise<Outcome> {
  const against = await verifierOf(config, signer);
  try {
    const files = readEvidence(config.directory);
    const { signer: by } = await against(files);
    const summary = describeEvidence(files);
    const document = { status: 'verified', signer: by, ...summary };
    const text = `VERIFIED  ${oneLine(summary)} · by ${inert(by)}\n`;
    return outcome(config, null, config.format === 'json' ? inertJson(document) : text, 0);
  } catch (error) {
    if (error instanceof VerificationError) return refused(config, error);
    throw error;
  }
}

type Verifier = (files: EvidenceFiles) => Promise<VerifiedEvidence> | VerifiedEvidence;

async function verifierOf(config: EvidenceConfig, asked: AskedSigner): Promise<Verifier> {
  if (asked.kind === 'key') {
    if (config.trustedRoot !== null)
      throw usage('--trusted-root is for certificates, and a key is named', 'leave one of them out');
    const key = loadTrustedKey(asked.file);
    return (files) => verifyEvidence(files, key);
  }
  const { readRoot, signerOf } = await import('./asked-trust.ts');
  const signer = await signerOf(asked, null);
  if (!('issuer' in signer))
    throw usage('evidence is signed by a key or an identity of its own', 'name that one');
  const { trustedRoot, offline, cache, from } = config;
  const roots = { trustedRoot: trustedRoot === null ? null : readRoot(trustedRoot, from), offline, cache };
  const now = startClock().now();
  return (files) => verifyIdentityEvidence(files, { signer, roots, now });
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

function oneLine({ verdict, head, repository, policy, timeVerified }: EvidenceSummary): string {
  const time = timeVerified === null ? 'not signed' : `signed ${timeVerified}`;
  return inert(`${verdict} for ${head.slice(0, 12)} of ${repository} · policy ${policy.name} · ${time}`);
}

function renderShown(config: EvidenceConfig, summary: EvidenceSummary): string {
  if (config.format === 'json') return inertJson({ status: 'unverified', ...summary });
  const findings = summary.findings.map(
    ({ ruleId, effect, message }) => `  ${inert(`${effect}  ${ruleId}  ${message}`)}\n`,
  );
  return `${oneLine(summary)}\n${findings.join('')}Nothing of this has been verified: \`countersign evidence verify DIR --key PEM\`\n`;
}
