import { RunError } from '../errors.ts';
import { isSecureUrl } from '../lib/http.ts';
import type { SigstoreServices } from '../model.ts';

/** The flags that name a Sigstore of one's own, by cosign's names. */

export const SIGSTORE_FLAGS = {
  'fulcio-url': { type: 'string' },
  'rekor-url': { type: 'string' },
  'timestamp-server-url': { type: 'string' },
} as const;

type Flag = keyof typeof SIGSTORE_FLAGS;
export type SigstoreValues = Readonly<Partial<Record<Flag, string>>>;

/**
 * Null: none is named, and it is the public instance. What is not named of a private one is not used: its
 * certificates never go to the public log.
 * @throws RunError USAGE
 */
export function servicesOf(values: SigstoreValues): SigstoreServices | null {
  const fulcioUrl = urlOf('fulcio-url', values);
  const rekorUrl = urlOf('rekor-url', values);
  const tsaUrl = urlOf('timestamp-server-url', values);
  if (fulcioUrl === null && rekorUrl === null && tsaUrl === null) return null;
  if (fulcioUrl === null)
    throw wrong(
      'a Sigstore of your own is named without its --fulcio-url',
      'name all of its services, or none',
    );
  if (rekorUrl === null && tsaUrl === null)
    throw wrong(
      '--fulcio-url by itself names nobody who can say when something was signed',
      'add --rekor-url, --timestamp-server-url, or both, of the same instance',
    );
  return { fulcioUrl, rekorUrl, tsaUrl };
}

function urlOf(flag: Flag, values: SigstoreValues): string | null {
  const value = values[flag];
  if (value === undefined) return null;
  const isPlain = isSecureUrl(value) && new URL(value).search === '' && new URL(value).hash === '';
  if (isPlain && !/[?#]/.test(value)) return value.replace(/\/+$/, '');
  throw wrong(
    `--${flag} wants an https URL without a query`,
    `for example --${flag} https://sigstore.example`,
  );
}

function wrong(message: string, hint: string): RunError {
  return new RunError('USAGE', message, { hint });
}
