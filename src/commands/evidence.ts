import { type EvidenceConfig, parseEvidence, usage } from '../config.ts';
import { RunError, VerificationError } from '../errors.ts';
import { loadTrustedKey } from '../evidence/keys.ts';
import { readEvidence } from '../evidence/read.ts';
import { describeEvidence, type EvidenceSummary } from '../evidence/show.ts';
import { verifyEvidence } from '../evidence/verify.ts';
import { inert } from '../lib/inert.ts';
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
  const config = parseEvidence(rest, env, isTerminal);
  switch (verb) {
    case 'verify':
      return verify(config);
    case 'show':
      return outcome(config, null, renderShown(config, describeEvidence(readEvidence(config.directory))), 0);
  }
}

function verify(config: EvidenceConfig): Outcome {
  if (config.key === null) {
    throw new RunError('IDENTITY_REQUIRED', 'evidence is verified against somebody, and nobody is named', {
      hint: 'pass --key PEM with the public key of the signer you trust',
    });
  }
  const key = loadTrustedKey(config.key);
  try {
    const files = readEvidence(config.directory);
    verifyEvidence(files, key);
    const summary = describeEvidence(files);
    const document = { status: 'verified', signer: key.id, ...summary };
    return outcome(
      config,
      null,
      config.format === 'json' ? inertJson(document) : `VERIFIED  ${oneLine(summary)} · by ${key.id}\n`,
      0,
    );
  } catch (error) {
    if (error instanceof VerificationError) return refused(config, error);
    throw error;
  }
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
