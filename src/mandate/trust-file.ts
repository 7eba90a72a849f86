import { MAX_TRUST_BYTES } from '../attestation/gateway-trust.ts';
import { RunError } from '../errors.ts';
import { readAtMost } from '../lib/files.ts';
import { readTrusted, type TrustedFile, type TrustedKind, type TrustedPlaces } from '../lib/trusted-file.ts';

/** The saved discovery document that pins a gateway. */

export type TrustFile = TrustedFile;

/** Not parsed: nothing in it is believed yet. @throws RunError GATEWAY_TRUST_UNREADABLE */
export function readTrustFile(file: string, places: TrustedPlaces): Promise<TrustFile> {
  return readTrusted(file, places, DOCUMENT);
}

const DOCUMENT: TrustedKind = {
  maxBytes: MAX_TRUST_BYTES,
  read: (file, name) => {
    try {
      return readAtMost(file, MAX_TRUST_BYTES);
    } catch (cause) {
      throw unreadable(name, 'the file cannot be read', cause);
    }
  },
  unreadable,
};

function unreadable(name: string, why: string, cause?: unknown): RunError {
  return new RunError('GATEWAY_TRUST_UNREADABLE', `${name} cannot be read as a gateway’s keys: ${why}`, {
    hint: 'name a file outside of the repository, or one that is merged: of a file inside, the base’s copy is read',
    cause,
  });
}
