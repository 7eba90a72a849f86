import { type BundleVerification, CHECKS } from '../attestation/verification.ts';
import type { RootAnswer, SubjectVerification } from '../attestation/verify-subject.ts';
import type { VerifyConfig } from '../config/verify.ts';
import type { VerificationError } from '../errors.ts';
import { inert } from '../lib/inert.ts';
import { inertJson } from '../report/json.ts';

/** What `verify` answers, for people and for machines. */

export function renderVerification(answers: readonly SubjectVerification[], config: VerifyConfig): string {
  if (config.format === 'json') return inertJson(documentOf(answers));
  const shown = config.quiet ? answers.filter(({ status }) => status === 'rejected') : answers;
  return shown.map((answer) => textOf(answer)).join('');
}

// ── for machines ────────────────────────────────────────────────────────────────────────────

function documentOf(answers: readonly SubjectVerification[]): object {
  const rejected = answers.find(({ status }) => status === 'rejected');
  return {
    schema: 'urn:countersign:verification:v1',
    status: rejected === undefined ? 'verified' : 'rejected',
    ...(rejected?.reason ? { reason: reasonOf(rejected.reason) } : {}),
    subjects: answers.map(({ subject, status, reason, bundles, attestation, root }) => ({
      ...subject,
      status,
      ...(reason === null ? {} : { reason: reasonOf(reason) }),
      ...(attestation === null ? {} : { attestation: attestationOf(attestation) }),
      bundles: bundles.map(bundleOf),
      root,
    })),
  };
}

function reasonOf({ code, message, hint }: VerificationError): object {
  return { code, message, hint };
}

function bundleOf({
  source,
  digest,
  status,
  checks,
  reason,
  predicateType,
  signer,
}: BundleVerification): object {
  return {
    source,
    digest,
    status,
    predicateType,
    // Nobody vouches for the name in a bundle that was refused.
    ...(status === 'verified' ? { signer } : {}),
    checks,
    ...(reason === null ? {} : { reason: reasonOf(reason) }),
  };
}

/** Verified, so its claims may be told. */
function attestationOf({
  predicateType,
  signer,
  claims,
  times,
  logIndex,
  statement,
  facts,
}: BundleVerification): object {
  return {
    predicateType,
    signer,
    ...(claims === null
      ? {}
      : {
          source: {
            repository: claims.sourceRepository,
            repositoryId: claims.sourceRepositoryId,
            ref: claims.sourceRef,
            commit: claims.sourceCommit,
            workflow: claims.buildSigner,
          },
        }),
    times,
    logIndex,
    subjects: statement?.subjects.length ?? 1,
    ...(facts === null ? {} : { facts }),
  };
}

// ── for people ──────────────────────────────────────────────────────────────────────────────

const WIDTH = 10;

function line(name: string, text: string): string {
  return `  ${name.padEnd(WIDTH)}${inert(text)}\n`;
}

function textOf(answer: SubjectVerification): string {
  return answer.attestation === null ? refusedText(answer) : verifiedText(answer, answer.attestation);
}

function verifiedText({ subject, root, bundles }: SubjectVerification, found: BundleVerification): string {
  const { predicateType, signer, claims, times, logIndex } = found;
  const by = signer?.issuer ? `${signer.name} (${signer.issuer})` : (signer?.name ?? '');
  const source = [claims?.sourceRepository, claims?.sourceRef]
    .filter((part) => typeof part === 'string')
    .join('@');
  const logged = [logIndex === null ? '' : `log entry ${logIndex}`, ...new Set(times)]
    .filter((part) => part !== '')
    .join(', ');
  return [
    `VERIFIED  ${inert(subject.name)}${subject.digest === null || subject.digest === subject.name ? '' : `  ${subject.digest}`}\n`,
    line('signer', by),
    line(
      'attests',
      [predicateType ?? 'the bytes themselves', ...(source === '' ? [] : [`from ${source}`])].join(', '),
    ),
    ...(logged === '' ? [] : [line('signed', logged)]),
    line('bundle', bundles.length > 1 ? `${found.source}, one of ${bundles.length}` : found.source),
    ...(root === null ? [] : [line('root', rootText(root))]),
  ].join('');
}

function rootText({ name, from, date, note }: RootAnswer): string {
  const of = date === null ? '' : ` of ${date.slice(0, 10)}`;
  return `${name}, ${from}${of}${note === null ? '' : `: ${note}`}`;
}

function refusedText({ subject, reason, bundles, root }: SubjectVerification): string {
  const several = bundles.length > 1;
  return [
    `REFUSED  ${inert(subject.name)}: ${reason?.code ?? ''}: ${inert(reason?.message ?? '')}\n`,
    ...bundles.flatMap((bundle) => [
      ...(several ? [line('bundle', `${bundle.source}: ${bundle.reason?.code ?? bundle.status}`)] : []),
      ...(several && bundle.reason !== reason ? [] : [line('checks', checksText(bundle))]),
    ]),
    ...(root === null ? [] : [line('root', rootText(root))]),
    `  → ${reason?.hint ?? ''}\n`,
    ...(bundles.length > 0 ? ['  → more: the same command with `--format json`\n'] : []),
  ].join('');
}

function checksText({ checks }: BundleVerification): string {
  return CHECKS.map((name) => `${name} ${checks[name].replace('-', ' ')}`).join(' · ');
}
