import { isUtf8 } from 'node:buffer';
import { RFC3161Timestamp } from '@sigstore/core';

/**
 * What of a bundle anybody has signed or compared: two bundles with the same meaning prove the same, however
 * their bytes differ.
 */

/** Each field by its path; those that nobody looks at are left out. Null: it is no JSON. */
export function meaningOf(bytes: Buffer): string | null {
  if (!isUtf8(bytes)) return null;
  try {
    return JSON.stringify(JSON.parse(bytes.toString('utf8')), meaningOfField);
  } catch {
    return null;
  }
}

function meaningOfField(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  switch (name) {
    // Unsigned, and the key was named by whoever asked.
    case 'hint':
    case 'keyid':
      return undefined;
    case 'signedTimestamp':
      return timestampOf(Buffer.from(value, 'base64'));
    case 'envelope':
      return checkpointOf(value);
    default:
      return value;
  }
}

/**
 * RFC 5652 5.4: the signature is over the signed attributes, which hold the digest of the TSTInfo; issuer and
 * number choose the certificate. What tells the algorithms stands beside it unsigned, as do status and
 * certificates: whatever they say, the key of the trusted root has signed these attributes.
 */
function timestampOf(der: Buffer): string {
  const timestamp = RFC3161Timestamp.parse(Buffer.from(der));
  const attributes: Buffer = Reflect.get(timestamp, 'signedAttrsObj').toDER();
  const { tstInfo, signatureValue, signerIssuer, signerSerialNumber } = timestamp;
  return [tstInfo.raw, attributes, signatureValue, signerIssuer, signerSerialNumber]
    .map((part) => part.toString('hex'))
    .join(' ');
}

/** C2SP signed-note: a signature is over the text before the empty line; those of other keys are skipped. */
function checkpointOf(envelope: string): string {
  const [text = '', signatures = ''] = envelope.split('\n\n');
  const [own = ''] = signatures.split('\n');
  return `${text}\n\n${own}`;
}
