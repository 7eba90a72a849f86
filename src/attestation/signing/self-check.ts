import { parseBundles } from '../bundle.ts';
import { type RootOptions, trustFor } from '../trust/choose.ts';
import { signedBy, verifyBundle } from '../verify.ts';
import { signingFailed } from './ask.ts';

/** What was signed is verified before it is handed out: what nobody takes is no signature. */

export type SelfCheck = {
  readonly roots: RootOptions;
  readonly now: () => Date;
};

/** @throws RunError SIGNING_FAILED, and as `trustFor` */
export async function verifyOwn(
  bytes: Buffer,
  signer: { readonly subject: string; readonly issuer: string },
  { roots, now }: SelfCheck,
): Promise<void> {
  const bundles = parseBundles(bytes, 'the bundle');
  const [bundle] = 'unreadable' in bundles ? [] : bundles;
  if (bundle === undefined || 'malformed' in bundle) throw unverified('it is no bundle');
  const expected = signedBy({ kind: 'sigstore', ...signer }, now());
  const trust = await trustFor(bundle, expected.signer, roots, now());
  const { reason, status } = await verifyBundle(bundle, null, { expected, trust, now: now() });
  if (status === 'rejected')
    throw unverified(reason === null ? 'not all of it' : `${reason.code}: ${reason.message}`);
}

function unverified(why: string) {
  return signingFailed(
    `what was signed does not verify against the trusted root: ${why}`,
    'name the root of your own Sigstore with --trusted-root; do not use a log that answers so',
  );
}
