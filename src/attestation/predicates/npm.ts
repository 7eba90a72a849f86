import { VerificationError } from '../../errors.ts';
import type { JsonValue } from '../../lib/strict-json.ts';
import { isList, isObject, shown, textAt } from '../json.ts';
import type { Statement } from '../statement.ts';

/** What npm's registry attests, and the document in which it serves attestations. */

/** https://github.com/npm/attestation/blob/main/specs/publish/v0.1/readme.md */
export const NPM_PUBLISH = 'https://github.com/npm/attestation/tree/main/specs/publish/v0.1';

export type NpmPackage = { readonly name: string; readonly version: string };

/** The registry says that it received this package. */
export type NpmPublish = NpmPackage & { readonly registry: string };

/**
 * One entry of the registry's document. `predicateType` is the registry's word, signed by nobody: it has to be
 * compared with the statement's.
 */
export type NpmAttestation = { readonly predicateType: string; readonly bundle: JsonValue };

/** Names as npm has ever allowed them; versions are SemVer without leniency. */
const PURL =
  /^pkg:npm\/(?:(?:%40|@)([A-Za-z0-9._~-]+)\/)?([A-Za-z0-9._~!*'()-]+)@(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:(?:\+|%2B)[0-9A-Za-z.-]+)?)$/;

/** Name and version in a subject's package URL, `pkg:npm/%40scope/name@1.2.3`; null: no such URL. */
export function npmSubject(name: string): NpmPackage | null {
  const [, scope, plain, version] = PURL.exec(name) ?? [];
  if (plain === undefined || version === undefined) return null;
  return { name: scope === undefined ? plain : `@${scope}/${plain}`, version: version.replace('%2B', '+') };
}

/**
 * Reads a publish attestation; package and version are those of its subject.
 * @throws VerificationError PREDICATE_TYPE, BUNDLE_MALFORMED, SUBJECT_MISMATCH
 */
export function readPublish(statement: Statement): NpmPublish {
  const { predicateType, predicate, subjects } = statement;
  checkType(NPM_PUBLISH, predicateType);
  const name = textAt(predicate, 'name');
  const version = textAt(predicate, 'version');
  const registry = textAt(predicate, 'registry');
  if (name === null || version === null || registry === null) {
    throw malformed('expected the publish attestation to have name, version and registry');
  }
  const [subject, ...others] = subjects;
  const stated = npmSubject(subject?.name ?? '');
  if (others.length > 0 || stated === null) throw malformed('expected one subject, a package URL of npm');
  if (stated.name !== name || stated.version !== version) {
    const found = shown(`${name}@${version}`);
    throw new VerificationError(
      'SUBJECT_MISMATCH',
      `expected the package of the subject, ${stated.name}@${stated.version}, found ${found}`,
    );
  }
  return { name, version, registry };
}

/**
 * The entries of the registry's attestation document; null: this is no such document.
 * @throws VerificationError BUNDLE_MALFORMED
 */
export function readNpmDocument(value: JsonValue): readonly NpmAttestation[] | null {
  // A bundle has a media type: it stays a bundle, whatever else somebody wrote into it.
  if (!isObject(value) || Object.hasOwn(value, 'mediaType')) return null;
  const { attestations } = value;
  if (attestations === undefined || !isList(attestations)) return null;
  // GitHub's API answers with bundles under the same name, and announces no type.
  if (attestations.length > 0 && attestations.every((one) => textAt(one, 'predicateType') === null))
    return null;
  return attestations.map(readEntry);
}

function readEntry(entry: JsonValue): NpmAttestation {
  const predicateType = textAt(entry, 'predicateType');
  const bundle = isObject(entry) ? entry.bundle : undefined;
  if (predicateType === null || bundle === undefined || !isObject(bundle)) {
    throw malformed('expected each of the attestations to have predicateType and bundle');
  }
  return { predicateType, bundle };
}

function checkType(expected: string, found: string): void {
  if (expected === found) return;
  throw new VerificationError('PREDICATE_TYPE', `expected ${shown(expected)}, found ${shown(found)}`);
}

function malformed(message: string): VerificationError {
  return new VerificationError('BUNDLE_MALFORMED', message);
}
