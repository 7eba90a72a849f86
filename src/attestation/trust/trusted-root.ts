import { X509Certificate as OpenSslCertificate } from 'node:crypto';
import { type CertificateAuthority, TrustedRoot } from '@sigstore/protobuf-specs';
import { type TrustMaterial, toTrustMaterial } from '@sigstore/verify';
import { z } from 'zod';
import { RunError } from '../../errors.ts';
import { parseStrictJson } from '../../lib/strict-json.ts';
import { parseX509 } from '../certificate.ts';

/** `trusted_root.json` → whom we believe: authorities, logs and clocks, and what is demanded because of them. */

export type TrustRoot = {
  /** As the answer calls it. */
  readonly name: string;
  /** When it was last known to be good, as far as anybody says; null for a file of the user's own. */
  readonly date: string | null;
  readonly from: 'built-in' | 'cache' | 'tuf' | 'file';
  /** What the answer should say beside it. */
  readonly note: string | null;
  readonly material: TrustMaterial;
  /** By what the root lists, never by what a bundle lacks. */
  readonly demands: { readonly log: boolean; readonly sct: boolean; readonly time: boolean };
  /** `plain`: an authority of one's own, whose certificates come with the bundle and know nothing of Fulcio. */
  readonly profile: 'fulcio' | 'plain';
};

export type RootFacts = Pick<TrustRoot, 'name' | 'date' | 'from' | 'note'>;

/** Far more than the public ones have. */
const MAX_AUTHORITIES = 256;
const many = z.array(z.looseObject({})).max(MAX_AUTHORITIES).optional();
const schema = z.looseObject({
  mediaType: z
    .string()
    .regex(/^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.[12]|\.v0\.[12]\+json)$/),
  tlogs: many,
  ctlogs: many,
  certificateAuthorities: many,
  timestampAuthorities: many,
});

/** @throws RunError TRUST_ROOT_UNREADABLE */
export function parseTrustedRoot(bytes: Buffer, facts: RootFacts): TrustRoot {
  const json = parseStrictJson(bytes);
  if ('why' in json) throw unreadable(facts.name, json.why);
  const shape = schema.safeParse(json.value);
  if (!shape.success) throw unreadable(facts.name, 'it is no trusted_root.json of Sigstore');
  try {
    const root = TrustedRoot.fromJSON(json.value);
    return {
      ...facts,
      demands: { log: root.tlogs.length > 0, sct: root.ctlogs.length > 0, time: true },
      profile: 'fulcio',
      material: {
        ...toTrustMaterial({
          ...root,
          // The specification demands a start: what has none would have been trusted since for ever.
          tlogs: root.tlogs.filter(({ publicKey }) => publicKey?.validFor?.start !== undefined),
          ctlogs: root.ctlogs.filter(({ publicKey }) => publicKey?.validFor?.start !== undefined),
          certificateAuthorities: [],
          timestampAuthorities: [],
        }),
        certificateAuthorities: root.certificateAuthorities.flatMap(authorityOf),
        timestampAuthorities: root.timestampAuthorities.flatMap(authorityOf),
      },
    };
  } catch {
    // Keys and certificates in it are parsed by libraries, which throw what they like.
    throw unreadable(facts.name, 'a key or certificate in it cannot be parsed');
  }
}

/** None without a start, as above; without an end it is in use. */
function authorityOf({ certChain, validFor }: CertificateAuthority): readonly Authority[] {
  const start = validFor?.start;
  if (start === undefined || certChain === undefined) return [];
  const chain = certChain.certificates.map(({ rawBytes }) => parseX509(rawBytes));
  return [{ certChain: chain, validFor: { start, end: validFor?.end ?? FOREVER } }];
}

type Authority = TrustMaterial['certificateAuthorities'][number];
const FOREVER = new Date(8_640_000_000_000_000);

/**
 * An authority of one's own, from PEM: no log, no clock. What it has issued holds now, or when a timestamp says.
 * @throws RunError TRUST_ROOT_UNREADABLE
 */
export function parseAuthority(pem: Buffer, facts: RootFacts): TrustRoot {
  try {
    const root = parseX509(new OpenSslCertificate(pem).raw);
    const always = { start: new Date(0), end: FOREVER };
    return {
      ...facts,
      demands: { log: false, sct: false, time: false },
      profile: 'plain',
      material: {
        certificateAuthorities: [{ certChain: [root], validFor: always }],
        timestampAuthorities: [],
        tlogs: [],
        ctlogs: [],
        publicKey: (hint) => {
          throw new RangeError(`no key ${hint}`);
        },
      },
    };
  } catch {
    throw unreadable(facts.name, 'it is no certificate in PEM');
  }
}

function unreadable(name: string, why: string): RunError {
  return new RunError('TRUST_ROOT_UNREADABLE', `${name} is no trusted root: ${why}`, {
    hint: 'pass the trusted_root.json of your Sigstore instance with --trusted-root, or leave it out for the built-in ones',
  });
}
