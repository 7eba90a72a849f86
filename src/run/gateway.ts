import { setTimeout as pause } from 'node:timers/promises';
import { type History, readFileAt } from '../changes/history.ts';
import { RunError } from '../errors.ts';
import type { Countersigner } from '../evidence/create.ts';
import type { CheckConfig, CheckGateway, ObjectId, Path, Provider } from '../model.ts';
import type { GatewayRoot } from '../policy/load.ts';

/** The gateway of a run: the root of its policy, and who countersigns its evidence. */

export type OpenedGateway = {
  readonly root: GatewayRoot;
  readonly countersigner: Countersigner;
  /** The file of the repository that pins the gateway's keys; null: none does. */
  readonly trustPath: Path | null;
};

export type Opening = {
  readonly provider: Provider;
  /** The forge's test merge of the head; null: there is none. */
  readonly merge: ObjectId | null;
  readonly elapsed: () => number;
  readonly progress: (step: string) => void;
};

/**
 * Asked before the change is read: whoever may not submit its evidence is told at once. Null: there is no gateway.
 * @throws RunError as `openMandate`
 */
export async function openGateway(
  { gateway, directory }: CheckConfig,
  history: History,
  { provider, merge, elapsed, progress }: Opening,
): Promise<OpenedGateway | null> {
  if (gateway === null) return null;
  progress('asking the gateway');
  const [{ openMandate }, { parseRootPolicy }] = await Promise.all([
    import('../mandate/mandate.ts'),
    import('../policy/root.ts'),
  ]);
  const trust = await trustOf(gateway, directory, history);
  const mandate = await openMandate({
    url: gateway.url,
    proxy: gateway.proxy,
    trust,
    head: history.head,
    commit: merge === null ? null : await commitObject(history, merge),
    tokens: (which) => provider.idToken(gateway.audience, which),
    wanted: { name: gateway.policy, parse: parseRootPolicy },
    elapsed,
    pause,
  });
  const { issuer: id, policy: root, submit } = mandate;
  const policy = { name: root.policy.name, digest: root.digest };
  return { root, countersigner: { id, policy, submit }, trustPath: trust?.path ?? null };
}

async function trustOf({ trust }: CheckGateway, directory: string, history: History) {
  if (trust === null) return null;
  const { readTrustFile } = await import('../mandate/trust-file.ts');
  return readTrustFile(trust, {
    root: history.repository.root,
    directory,
    readBase: (path, cap) => readFileAt(history, history.base, path, cap),
  });
}

/** Its bytes prove to the gateway which head was merged; a clone may lack it. */
export async function commitObject(history: History, id: ObjectId): Promise<Buffer | null> {
  const found: { bytes: Buffer | null } = { bytes: null };
  try {
    await history.read([id], ({ type, bytes }) => {
      if (type === 'commit') found.bytes = bytes;
    });
  } catch (error) {
    if (error instanceof RunError && NOT_HERE.includes(error.code)) return null;
    throw error;
  }
  return found.bytes;
}

const NOT_HERE: readonly string[] = ['OBJECT_MISSING', 'HISTORY_SHALLOW'];
