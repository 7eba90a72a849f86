import { join, resolve } from 'node:path';
import { RunError, VerificationError } from '../errors.ts';
import { kindAt, listFolder, readRegular } from '../lib/files.ts';
import { type Bundle, type MalformedBundle, parseBundles } from './bundle.ts';
import type { Subject } from './subject.ts';

/** Where bundles come from: files, a folder that is searched by digest, or beside the artifact. */

export type Received = Bundle | MalformedBundle;

/** `searched`: a folder; what in it is about something else is not told. */
export type BundleSource = { readonly searched: boolean; readonly bundles: readonly Received[] };

/** Far more than a bundle or a release's attestations; what is larger is no bundle. */
const MAX_BUNDLE_BYTES = 32 * 1024 * 1024;
const MAX_BUNDLES = 10_000;

/** Endings of files that may hold bundles. */
const BUNDLE_FILE = /\.(?:jsonl?|sigstore)$/;

/** Where cosign, sigstore-python and slsa-github-generator put them: beside the artifact. */
export const BESIDE = ['.sigstore.json', '.sigstore', '.intoto.jsonl'] as const;

/** The bundles that stand beside an artifact, as its name is written. */
export function bundlesBeside(subject: string, directory: string): readonly string[] {
  return BESIDE.map((end) => subject + end).filter((file) => kindAt(resolve(directory, file)) === 'file');
}

/** Reads every bundle once, for any number of artifacts. @throws RunError BUNDLE_UNREADABLE */
export function loadBundles(files: readonly string[], directory: string): readonly BundleSource[] {
  return files.map((file) => {
    const path = resolve(directory, file);
    if (kindAt(path) === 'folder') return { searched: true, bundles: readFolder(path, file) };
    return { searched: false, bundles: readFile(path, file) };
  });
}

function readFile(path: string, name: string): readonly Received[] {
  const bytes = readRegular(path, MAX_BUNDLE_BYTES);
  if ('why' in bytes) throw unreadable(name, bytes.why);
  const bundles = parseBundles(bytes, name);
  if ('unreadable' in bundles) throw unreadable(name, bundles.unreadable);
  if (bundles.length > MAX_BUNDLES) throw unreadable(name, `it holds more than ${MAX_BUNDLES} bundles`);
  return bundles;
}

function readFolder(path: string, name: string): readonly Received[] {
  const listed = listFolder(path);
  if ('why' in listed) throw unreadable(name, listed.why);
  const names = listed.filter((file) => BUNDLE_FILE.test(file));
  if (names.length === 0) throw unreadable(name, 'the folder holds no .json, .jsonl or .sigstore file');
  if (names.length > MAX_BUNDLES) throw unreadable(name, `it holds more than ${MAX_BUNDLES} files`);
  return names.flatMap((file) => readInFolder(join(path, file), join(name, file)));
}

/** Other files lie in a folder, too: one that is no bundle is told, and ends nothing. */
function readInFolder(path: string, name: string): readonly Received[] {
  try {
    return readFile(path, name);
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    const malformed = new VerificationError('BUNDLE_MALFORMED', error.message);
    return [{ source: name, file: name, digest: null, malformed }];
  }
}

function unreadable(name: string, why: string): RunError {
  return new RunError('BUNDLE_UNREADABLE', `${name} cannot be read as a bundle: ${why}`, {
    hint: 'name a Sigstore bundle (JSON, or one in each line) with --bundle, as `gh attestation download` or `cosign --bundle` write it',
  });
}

/** Whether a bundle says that it is about the subject. Nothing of it has been verified. */
export function isAbout(bundle: Bundle, { digests }: Subject): boolean {
  const hexes = Object.values(digests);
  const { content } = bundle;
  if (content.kind === 'message') return hexes.includes(content.digest);
  return (
    content.statement?.subjects.some((one) =>
      Object.values(one.digests).some((hex) => hexes.includes(hex)),
    ) === true
  );
}
