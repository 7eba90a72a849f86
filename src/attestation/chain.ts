import type { X509Certificate } from '@sigstore/core';
import { verifyCertificateChain } from '@sigstore/verify/dist/key/certificate.js';
import { verifySCTs } from '@sigstore/verify/dist/key/sct.js';
import { VerificationError } from '../errors.ts';
import type { Bundle } from './bundle.ts';
import { type LeafCertificate, readAuthority } from './certificate.ts';
import { refusing } from './refusing.ts';
import type { TrustRoot } from './trust/trusted-root.ts';

/** That a certificate was issued by an authority of the trusted root, was logged, and held when it signed. */

type Input = {
  readonly bundle: Bundle;
  readonly leaf: LeafCertificate;
  readonly root: TrustRoot;
  readonly times: readonly Date[];
  readonly now: Date;
};

type Attempt = <T>(name: 'chain' | 'sct', check: () => T) => Promise<T | undefined>;

/** Where a proven time is demanded and there is none, there is none to check the chain at: it is left out. */
export async function checkChain(
  { bundle, leaf, root, times, now }: Input,
  attempt: Attempt,
  notRequired: (name: 'sct') => void,
): Promise<void> {
  const moments = times.length === 0 && !root.demands.time ? [now] : times;
  if (moments.length === 0) return;
  const path = await attempt('chain', () => {
    const chain = chainOf(bundle, root);
    return pathOf(leaf, chain, { root, moments });
  });
  if (!root.demands.sct) notRequired('sct');
  else if (path !== undefined) await attempt('sct', () => checkScts(path, root));
}

function untrusted(why: string): VerificationError {
  return new VerificationError('CHAIN_INVALID', `the certificate cannot be trusted: ${why}`);
}

/** A bundle brings no root that is its own; for Fulcio, v0.3 brings nothing but the leaf. */
function chainOf({ material, version }: Bundle, root: TrustRoot): readonly X509Certificate[] {
  const chain = (material.kind === 'certificate' ? material.chain : []).map(readAuthority);
  if (root.profile === 'fulcio' && version === '0.3' && chain.length > 0)
    throw untrusted('a bundle of version 0.3 has one certificate');
  const own = root.material.certificateAuthorities.flatMap(({ certChain }) => certChain);
  // The first bundles of npm brought Fulcio's own root along, which says nothing new.
  const brought = chain.filter((one) => !own.some((known) => known.equals(one)));
  if (brought.some((one) => one.subject.equals(one.issuer)))
    throw untrusted('the bundle brings a root of its own');
  return root.profile === 'plain' ? brought : [];
}

type Authority = TrustRoot['material']['certificateAuthorities'][number];
type Moments = { readonly root: TrustRoot; readonly moments: readonly Date[] };

function pathOf(
  leaf: LeafCertificate,
  chain: readonly X509Certificate[],
  { root, moments }: Moments,
): readonly X509Certificate[] {
  const when = moments.map((time) => time.toISOString()).join(', ');
  const why = `no authority of ${root.name} has issued the certificate, or not for ${when}`;
  const [path = []] = refusing('CHAIN_INVALID', why, () =>
    moments.map((time) =>
      verifyCertificateChain(time, leaf.x509, authoritiesAt(time, chain, root).filter(mayHaveIssued(leaf))),
    ),
  );
  return path;
}

/** The others need not be asked: the library encodes each of their certificates anew for that. */
function mayHaveIssued({ x509 }: LeafCertificate) {
  return ({ certChain }: Authority): boolean => certChain.some((one) => one.subject.equals(x509.issuer));
}

/** From the root down, each certificate of the bundle that one above it has issued is an authority as well. */
function authoritiesAt(
  time: Date,
  chain: readonly X509Certificate[],
  { material: { certificateAuthorities } }: TrustRoot,
): TrustRoot['material']['certificateAuthorities'] {
  return chain.toReversed().reduce((known, one) => {
    verifyCertificateChain(time, one, known);
    return known.map(({ certChain, validFor }) => ({ certChain: [one, ...certChain], validFor }));
  }, certificateAuthorities);
}

function checkScts([leaf, issuer]: readonly X509Certificate[], { material }: TrustRoot): void {
  if (leaf === undefined || issuer === undefined)
    throw new VerificationError('CHAIN_INVALID', 'the certificate is its own authority');
  const logs = refusing('SCT_MISSING', 'no certificate log of the trusted root has signed for it', () =>
    verifySCTs(leaf, issuer, material.ctlogs),
  );
  if (logs.length === 0 || new Set(logs.map((id) => id.toString('hex'))).size < logs.length)
    throw new VerificationError('SCT_MISSING', `expected a certificate log’s word, found ${logs.length}`);
}
