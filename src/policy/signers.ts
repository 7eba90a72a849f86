import type { Digest, PolicySigner } from '../model.ts';
import type { ParsedPolicy } from './parsed.ts';
import { invalidPolicy } from './position.ts';
import type { PolicyFile, SignerEntry } from './schema.ts';

/** Who may sign, as a file says it, and the keys and roots it names for that. */

/**
 * A file is bound by its digest: the policy's digest changes when the key in it does.
 * @throws RunError POLICY_INVALID
 */
export function signerOf(
  signer: SignerEntry,
  parsed: ParsedPolicy,
  path: readonly PropertyKey[],
): PolicySigner {
  const { name = '' } = signer;
  switch (signer.kind) {
    case 'sigstore':
      return { name, kind: 'sigstore', issuer: signer.issuer, subject: signer.subject };
    case 'certificate':
      return { name, kind: 'certificate', root: digestNamed(signer.root, parsed, [...path, 'root']) };
    case 'key':
      return { name, kind: 'key', key: digestNamed(signer.key, parsed, [...path, 'key']) };
  }
}

/** All that it says, so that no two of them look the same. */
export function shownSigner(signer: PolicySigner): string {
  const name = signer.name === '' ? '' : `${signer.name}: `;
  switch (signer.kind) {
    case 'sigstore':
      return `${name}${signer.subject} of ${signer.issuer}`;
    case 'certificate':
      return `${name}certificates under ${signer.root}`;
    case 'key':
      return `${name}key ${signer.key}`;
  }
}

const HEX_DIGEST = /^sha256:[0-9a-f]{64}$/;

/** Files that a policy names by path, each with where it does. */
export function namedFiles(
  file: PolicyFile,
): readonly { readonly name: string; readonly path: readonly PropertyKey[] }[] {
  const signers = [
    ...(file.skills?.signers ?? []).map((signer, i) => ({ signer, path: ['skills', 'signers', i] })),
    ...(file.releases ?? []).map(({ signer }, i) => ({ signer, path: ['releases', i, 'signer'] })),
  ];
  return signers.flatMap(({ signer, path }) => {
    if (signer.kind === 'sigstore') return [];
    const [key, name] = signer.kind === 'key' ? ['key', signer.key] : ['root', signer.root];
    return name === undefined || HEX_DIGEST.test(name) ? [] : [{ name, path: [...path, key ?? ''] }];
  });
}

function digestNamed(name: string, parsed: ParsedPolicy, path: readonly PropertyKey[]): Digest {
  const digest = HEX_DIGEST.test(name) ? name : parsed.files.get(name);
  if (digest !== undefined) return digest;
  throw invalidPolicy(parsed.source.name, parsed.positionOf(path), `there is no file \`${name}\` beside it`);
}
