import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBundles } from '../../src/attestation/bundle.ts';
import type { ExpectedSigner } from '../../src/attestation/identity.ts';
import type { RootOptions } from '../../src/attestation/trust/choose.ts';
import type { Expectation } from '../../src/attestation/verify.ts';
import { verifySubject } from '../../src/attestation/verify-subject.ts';
import { verify } from '../../src/commands/verify.ts';
import { RunError, VerificationError } from '../../src/errors.ts';
import { temporaryFolder } from './repository.ts';
import {
  type Claims,
  type Extension,
  fulcioExtension,
  GITHUB_CLAIMS,
  githubExtensions,
  type PrivateSigstore,
} from './sigstore.ts';

/** Bundles, statements and the two ways to have them verified: in process, and by the command with its flags. */

export const ARTIFACT = Buffer.from('the artifact\n');
export const WORKFLOW = `https://github.com/${GITHUB_CLAIMS.job_workflow_ref}`;
export const ISSUER = GITHUB_CLAIMS.iss;
export const REPOSITORY = `https://github.com/${GITHUB_CLAIMS.repository}`;

export type Hash = 'sha1' | 'md5' | 'sha256' | 'sha384' | 'sha512';
export const hexOf = (bytes: Buffer, hash: Hash = 'sha256'): string =>
  createHash(hash).update(bytes).digest('hex');

// ── statements ──────────────────────────────────────────────────────────────────────────────

export type SubjectJson = { readonly name?: string; readonly digest?: Readonly<Record<string, string>> };

/** The artifact as a statement names it. */
const ours: SubjectJson = { name: 'widget.tgz', digest: { sha256: hexOf(ARTIFACT) } };

export const PROVENANCE = 'https://slsa.dev/provenance/v1';
export const IN_TOTO = 'application/vnd.in-toto+json';

/** What GitHub's `actions/attest-build-provenance` says of a job. */
export function provenanceOf(claims: Claims = GITHUB_CLAIMS): object {
  const host = 'https://github.com';
  const [path = ''] = claims.workflow_ref.slice(claims.repository.length + 1).split('@');
  return {
    buildDefinition: {
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: {
        workflow: { ref: claims.ref, repository: `${host}/${claims.repository}`, path },
      },
      internalParameters: { github: { repository_id: claims.repository_id } },
      resolvedDependencies: [
        { uri: `git+${host}/${claims.repository}@${claims.ref}`, digest: { gitCommit: claims.sha } },
      ],
    },
    runDetails: {
      builder: { id: `${host}/${claims.job_workflow_ref}` },
      metadata: { invocationId: `${host}/${claims.repository}/actions/runs/${claims.run_id}/attempts/1` },
    },
  };
}

export type StatementFields = {
  readonly subject?: unknown;
  readonly predicateType?: unknown;
  readonly predicate?: unknown;
  readonly _type?: unknown;
};

/** A statement about the artifact with the provenance of `GITHUB_CLAIMS`, unless a field says otherwise. */
export function statementOf(fields: StatementFields = {}): Buffer {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [ours],
    predicateType: PROVENANCE,
    predicate: provenanceOf(),
    ...fields,
  };
  return Buffer.from(JSON.stringify(statement), 'utf8');
}

/** Fulcio's extensions for a job, some of them with another text, those with null left out. */
export function extensionsOf(
  changed: Readonly<Record<number, string | null>>,
  claims: Claims = GITHUB_CLAIMS,
): readonly Extension[] {
  const oid = (id: string | number): string => `1.3.6.1.4.1.57264.1.${id}`;
  const ids = Object.keys(changed).map(oid);
  const kept = githubExtensions(claims).filter((extension) => !ids.includes(extension.oid));
  const others = Object.entries(changed).flatMap(([id, text]) =>
    text === null ? [] : [fulcioExtension(Number(id), text)],
  );
  return [...kept, ...others];
}

// ── by the command ──────────────────────────────────────────────────────────────────────────

export type Place = {
  readonly folder: string;
  readonly artifact: string;
  readonly trustedRoot: string;
  readonly write: (name: string, content: string | Buffer | object) => string;
};

/** A folder with the artifact and the trusted root of an instance. */
export function makePlace({ trustedRoot }: Pick<PrivateSigstore, 'trustedRoot'>): Place {
  const folder = temporaryFolder();
  const write: Place['write'] = (name, content) => {
    const path = join(folder, name);
    const isText = typeof content === 'string' || Buffer.isBuffer(content);
    writeFileSync(path, isText ? content : JSON.stringify(content));
    return path;
  };
  return {
    folder,
    artifact: write('widget.tgz', ARTIFACT),
    trustedRoot: write('trusted_root.json', trustedRoot),
    write,
  };
}

export type Ended = {
  readonly exit: number;
  /** Null: it was verified. */
  readonly code: string | null;
  readonly hint: string;
  readonly stdout: string;
};

/** `countersign verify …`, in process. What is neither an answer nor a named error is a bug, and thrown on. */
export async function runVerify(argv: readonly string[]): Promise<Ended> {
  try {
    const invocation = { env: {}, isTerminal: false, entry: '', progress: () => undefined };
    const { stdout, exitCode } = await verify({
      ...invocation,
      argv: [...argv, '--format', 'json', '--offline'],
    });
    const { reason } = JSON.parse(stdout);
    return { exit: exitCode, code: reason?.code ?? null, hint: reason?.hint ?? '', stdout };
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    return { exit: error.exitCode, code: error.code, hint: error.hint, stdout: '' };
  }
}

export const BY_IDENTITY = ['--certificate-identity', WORKFLOW, '--certificate-oidc-issuer', ISSUER];
export const BY_SOURCE = ['--source-repository', REPOSITORY];

/** The command's answer to one bundle for the artifact. */
export async function verifyAt(
  place: Place,
  bundle: string | Buffer | object,
  flags: readonly string[],
  artifact = place.artifact,
): Promise<Ended> {
  const file = place.write('bundle.json', bundle);
  return runVerify([artifact, '--bundle', file, '--trusted-root', place.trustedRoot, ...flags]);
}

// ── in process ──────────────────────────────────────────────────────────────────────────────

export const BY_WORKFLOW: ExpectedSigner = { kind: 'sigstore', subject: WORKFLOW, issuer: ISSUER };

/** Whoever signed; nothing else is asked. */
function expecting(signer: ExpectedSigner, now: Date): Expectation {
  return {
    signer,
    sourceRepository: null,
    sourceRef: null,
    predicateType: null,
    builder: null,
    level: 0,
    summary: null,
    now,
  };
}

export type Judge = (bytes: string | Buffer) => Promise<string>;

/** Bytes → `verified`, or the code they are refused with. The trusted root is parsed once. */
export function judge(
  artifact: string,
  signer: ExpectedSigner,
  root: Buffer | null,
  now = new Date(),
): Judge {
  const trustedRoot = root === null ? null : { name: 'trusted_root.json', bytes: root };
  const trust: RootOptions = { trustedRoot, offline: true, cache: null };
  return async (bytes) => {
    try {
      const bundles = parseBundles(Buffer.from(bytes), 'bundle');
      if ('unreadable' in bundles) return 'BUNDLE_UNREADABLE';
      const options = { directory: '/', trust, now };
      const sources = [{ searched: false, bundles }];
      const [answer] = await verifySubject(artifact, sources, [expecting(signer, now)], options);
      return answer?.status === 'verified' ? 'verified' : (answer?.reason?.code ?? 'no reason');
    } catch (error) {
      if (error instanceof VerificationError || error instanceof RunError) return error.code;
      return `BUG ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    }
  };
}
