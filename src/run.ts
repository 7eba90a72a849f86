import { dirname, join } from 'node:path';
import { type History, openHistory, readFileAt } from './changes/history.ts';
import { readChange } from './changes/read.ts';
import { repositoryOf } from './changes/remote.ts';
import { createEvidence } from './evidence/create.ts';
import { checkEvidencePlace, writeEvidence } from './evidence/write.ts';
import { endsInside, outputUnsafe, pathInside } from './lib/files.ts';
import type {
  CheckConfig,
  Circumstances,
  Context,
  Facts,
  ObjectId,
  Path,
  Provider,
  Unchecked,
  Verdict,
} from './model.ts';
import { evaluate } from './policy/evaluate.ts';
import { loadPolicy } from './policy/load.ts';
import { MAX_POLICY_BYTES } from './policy/position.ts';
import { decide } from './policy/verdict.ts';
import type { TrustedRootFile } from './releases/trusted-root.ts';
import { openAgreed } from './run/agreement.ts';
import { openGateway } from './run/gateway.ts';
import { releasesOf } from './run/releases.ts';
import { approvalsOfHead } from './run/reviewed.ts';
import { headPathsOf, readScans } from './run/scans.ts';
import { signingOf } from './run/signing.ts';

/** The steps of a check, in order. What is reported, and where, is the caller's. */

/** The time that has passed, and somebody who may be watching. */
export type Watch = { readonly elapsed: () => number; readonly progress: (step: string) => void };

export type Checked = { readonly verdict: Verdict; readonly evidencePath: string };

/** @throws RunError, any of its codes: then there is no verdict */
export async function runCheck(
  config: CheckConfig,
  provider: Provider,
  { elapsed, progress }: Watch,
): Promise<Checked> {
  progress('resolving base and head');
  const context = await provider.context(audienceOf(config));
  const history = await openAsked(config, context, provider);
  try {
    const { root } = history.repository;
    const trustedRoot = await trustedRootOf(config, history);
    const openSigner = await signingOf(config, context, { provider, elapsed, trustedRoot });
    const evidencePath = config.evidence ?? join(root, '.countersign', 'evidence');
    checkEvidencePlace(root, evidencePath);
    refuseInsideEvidence(config, evidencePath);
    if (endsInside(history.repository.gitDir, evidencePath))
      throw outputUnsafe(evidencePath, 'it is inside the folder of git itself');
    const merge = mergeOf(config, context, history);
    const gateway = await openGateway(config, history, {
      provider,
      merge: merge[0] ?? null,
      elapsed,
      progress,
    });
    const places = {
      root,
      directory: config.directory,
      readBase: (path: Path) => readFileAt(history, history.base, path, MAX_POLICY_BYTES),
    };
    const loaded = await loadPolicy(config.policies, places, gateway?.root ?? null);
    const { policy, paths } = loaded;
    progress('reading the change');
    const [change, repository] = await Promise.all([
      readChange(history),
      repositoryOf(history.repository, context),
    ]);
    const scans = await readScans(config, history, change);
    const releases = await releasesOf(config, history, { loaded, change, trustedRoot, now: context.now });
    progress('evaluating the policy');
    const facts: Facts = {
      change,
      circumstances: circumstancesOf(context, repository),
      scans,
      headPaths: scans.length === 0 ? null : await headPathsOf(history),
      scanned: [change.head, ...merge],
      releases,
      evidencePath: pathInside(root, evidencePath),
      policyPaths: [...paths, trustedRoot?.path ?? null, gateway?.trustPath ?? null].filter(
        (path) => path !== null,
      ),
      checkEdits: await provider.changes().checkEdits(change),
    };
    const evaluation = await evaluate(facts, policy.policy);
    const { approvals, unchecked } = await approvalsOfHead(context, evaluation, change, {
      directory: config.directory,
      hints: provider.changes(),
    });
    const verdict = decide({
      repository,
      grade: context.grade,
      change,
      policy,
      evaluation,
      releases,
      approving: { approvals, authors: context.authors },
      unchecked: [...plantedVariables(config), ...context.unchecked, ...unchecked],
      milliseconds: elapsed(),
    });
    const { files, reference } = await createEvidence({
      verdict,
      policy: policy.policy,
      signer: await openSigner(),
      gateway: gateway?.countersigner ?? null,
      verifierId: config.verifierId,
      merge: merge[0] ?? null,
      now: context.now,
      path: evidencePath,
      bundles: releases?.bundles ?? [],
    });
    writeEvidence(root, evidencePath, files);
    return { verdict: { ...verdict, evidence: reference }, evidencePath };
  } finally {
    history.close();
  }
}

/** Of the token that this run will ask for; null: none that is known before the repository's visibility is. */
function audienceOf({ gateway, signing }: CheckConfig): string | null {
  return gateway?.audience ?? (signing.mode === 'sigstore' ? 'sigstore' : null);
}

/** A report among the evidence would make it somebody else's folder. @throws RunError OUTPUT_UNSAFE */
function refuseInsideEvidence({ reports }: CheckConfig, evidencePath: string): void {
  const inside = reports.find(({ file }) => dirname(file) === evidencePath);
  if (inside !== undefined) throw outputUnsafe(inside.file, 'it is inside the folder of the evidence');
}

/** The forge's test merge belongs to the forge's own base and head: named by hand, other commits have none. */
function mergeOf(
  asked: Pick<CheckConfig, 'base' | 'head'>,
  { merge, base, head }: Context,
  found: Pick<History, 'base' | 'head'>,
): readonly ObjectId[] {
  const isItsOwn =
    (asked.base === null || found.base === base) && (asked.head === null || found.head === head);
  return isItsOwn && merge !== null ? [merge] : [];
}

type Range = Pick<CheckConfig, 'directory' | 'base' | 'head'>;

/**
 * The history of the change that was asked for, or else of the forge's, which has to agree with its test merge.
 * @throws RunError CONTEXT_MISMATCH, and as `openHistory`
 */
export async function openAsked(range: Range, context: Context, provider: Provider): Promise<History> {
  const options = {
    directory: range.directory,
    base: range.base ?? context.base,
    head: range.head ?? context.head,
    hints: provider.changes(),
  };
  return range.base === null && range.head === null
    ? openAgreed(options, context.merge)
    : openHistory(options);
}

/** What expressions may look at besides the change. */
export function circumstancesOf(context: Context, repository: string): Circumstances {
  const { event, actor, branches, labels, now } = context;
  return { event, actor, branches, labels, repository, today: now.toISOString().slice(0, 10) };
}

/** @throws RunError TRUST_ROOT_UNREADABLE */
async function trustedRootOf(
  { trustedRoot, directory }: CheckConfig,
  history: History,
): Promise<TrustedRootFile | null> {
  if (trustedRoot === null) return null;
  const { MAX_TRUSTED_ROOT_BYTES, readTrustedRoot } = await import('./releases/trusted-root.ts');
  return readTrustedRoot(trustedRoot, {
    root: history.repository.root,
    directory,
    readBase: (path) => readFileAt(history, history.base, path, MAX_TRUSTED_ROOT_BYTES),
  });
}

function plantedVariables({ plantable }: CheckConfig): readonly Unchecked[] {
  return plantable.map((name) => ({
    what: `environment ${name}`,
    why: 'it was set before this program started and can change what programs do',
    blocks: false,
  }));
}
