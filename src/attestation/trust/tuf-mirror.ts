import { httpGet } from '../../lib/http.ts';
import type { Get, TufFiles } from './tuf-client.ts';

/** A TUF repository over the network: each file is asked for once, and a failure is remembered as one. */

export type Mirror = {
  readonly get: Get;
  readonly files: () => TufFiles;
  /** Why the mirror could not be asked, to tell it from what it serves; null: it answered. */
  readonly failure: () => string | null;
};

const ALL_MS = 10_000;
const ONE_MS = 4_000;

/** Opens no socket before the first `get`; from now on there are ten seconds for all of them. */
export function openMirror(url: string): Mirror {
  const base = url.replace(/\/+$/, '');
  const signal = AbortSignal.timeout(ALL_MS);
  const answers = new Map<string, Buffer | null>();
  let failure: string | null = null;

  const ask = async (path: string, maxBytes: number): Promise<Buffer | null> => {
    const options = { maxBytes, timeoutMs: ONE_MS, redirect: 'same-host', signal } as const;
    const answer = await httpGet(`${base}/${path}`, options);
    if (answer.kind === 'answer' && answer.status === 200) return answer.body;
    // Stores of objects answer 403 for what they do not have.
    const missing = answer.kind === 'answer' && [403, 404].includes(answer.status);
    if (missing && /^\d+\.root\.json$/.test(path)) return null;
    const why = answer.kind === 'answer' ? `${new URL(base).host} answers ${answer.status}` : answer.message;
    // More bytes than the metadata allows are the mirror's doing, and no failure of the network.
    if (answer.kind !== 'failure' || answer.why !== 'too-large') failure ??= why;
    throw new Error(why);
  };

  return {
    get: async (path, maxBytes) => {
      const known = answers.get(path);
      if (known !== undefined) return known;
      const answer = await ask(path, maxBytes);
      answers.set(path, answer);
      return answer;
    },
    files: () => new Map([...answers].flatMap(([path, bytes]) => (bytes === null ? [] : [[path, bytes]]))),
    failure: () => failure,
  };
}
