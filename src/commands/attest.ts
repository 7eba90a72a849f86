import { basename, resolve } from 'node:path';
import { PAYLOAD_TYPE } from '../attestation/payload-type.ts';
import { buildProvenance, PROVENANCE_TYPE } from '../attestation/predicates/build.ts';
import { chooseSigning, openSigner } from '../attestation/signing/open.ts';
import { AUDIENCE } from '../attestation/signing/services.ts';
import { type NamedSubject, statementBytes } from '../attestation/signing/statement.ts';
import { readSubject } from '../attestation/subject.ts';
import { type AttestConfig, parseAttest } from '../config/attest.ts';
import { usage } from '../config.ts';
import { RunError } from '../errors.ts';
import { checkOutput, readRegular, refuseOver, writeOutput } from '../lib/files.ts';
import { findRepository } from '../lib/git.ts';
import { type JsonValue, parseStrictJson } from '../lib/strict-json.ts';
import type { Environment, Provider } from '../model.ts';
import { startClock } from '../providers/clock.ts';
import { detectProvider } from '../providers/detect.ts';
import { loadBuild, loadVisibility } from '../providers/github/build.ts';
import { readRoot } from './asked-trust.ts';
import type { Invocation } from './invocation.ts';
import type { Outcome } from './output.ts';

/** `countersign attest`: sign provenance or another predicate for artifacts. */
export async function attest({ argv, env, isTerminal, progress }: Invocation): Promise<Outcome> {
  const config = parseAttest(argv, env, isTerminal);
  const clock = startClock();
  const provider = await detectProvider(env, clock);
  const root = rootOf(config.directory);
  // Refused before anything is read or signed: a signature in a public log cannot be taken back.
  if (config.output !== null) {
    checkOutput(root, config.output);
    refuseOver(config.output, inputsOf(config));
  }
  const inGithub = provider.name === 'github';
  const signing = chooseSigning(config.signing, inGithub ? loadVisibility(env) : 'outside-ci');
  const token: TokenSource = (audience) => provider.idToken(audience);
  const say = config.quiet ? () => undefined : progress;
  say('reading what is attested');
  const predicate = await predicateOf(config, inGithub ? env : null, token);
  const payload = statementBytes({ subjects: subjectsOf(config), ...predicate });
  say('signing');
  const trustedRoot = config.trustedRoot === null ? null : readRoot(config.trustedRoot, config.directory);
  const roots = { trustedRoot, offline: false, cache: config.cache };
  const signer = await openSigner(signing, token, { roots, now: clock.now });
  const line = `${await signer.sign(payload, PAYLOAD_TYPE)}\n`;
  if (config.output === null) return { stdout: line, exitCode: 0 };
  writeOutput(root, config.output, line);
  return { stdout: '', exitCode: 0 };
}

function inputsOf({ artifacts, directory, predicate, signing }: AttestConfig): readonly string[] {
  return [
    ...artifacts.map((artifact) => resolve(directory, artifact)),
    ...(predicate === null ? [] : [predicate.file]),
    ...(signing.mode === 'key' ? [signing.file] : []),
  ];
}

/** Artifacts need no repository around them. */
function rootOf(directory: string): string | null {
  try {
    return findRepository(directory).root;
  } catch (error) {
    if (error instanceof RunError) return null;
    throw error;
  }
}

type TokenSource = Provider['idToken'];

// ── subjects ────────────────────────────────────────────────────────────────────────────────

function subjectsOf({ artifacts, directory, subjectName }: AttestConfig): readonly NamedSubject[] {
  let names = subjectName === null ? 0 : 1;
  const subjects = artifacts.map((artifact): NamedSubject => {
    const { kind, digests } = readSubject(artifact, directory);
    const { sha256 } = digests;
    if (sha256 === undefined)
      throw usage('an artifact is named by its sha256', 'write sha256: and 64 hex digits');
    if (kind !== 'digest') return { name: basename(resolve(directory, artifact)), sha256 };
    if (subjectName === null || names-- === 0)
      throw usage(
        'a digest wants a name, and --subject-name names one',
        'add --subject-name NAME for one sha256:HEX',
      );
    return { name: subjectName, sha256 };
  });
  if (names > 0) throw usage('--subject-name names a digest, and there is none', 'a file has its own name');
  return subjects;
}

// ── predicate ───────────────────────────────────────────────────────────────────────────────

type Predicate = { readonly predicateType: string; readonly predicate: JsonValue };

/** From the file, or provenance of this job. */
async function predicateOf(
  { predicate, signing, offersToken }: AttestConfig,
  github: Environment | null,
  token: TokenSource,
): Promise<Predicate> {
  if (predicate !== null) return { predicateType: predicate.type, predicate: readPredicate(predicate.file) };
  if (github === null) {
    throw usage(
      'provenance is about a job of GitHub Actions, and this is none',
      'say what is attested: --predicate FILE --predicate-type URI',
    );
  }
  const claims = signing.mode !== 'key' || offersToken ? await token(AUDIENCE) : null;
  return { predicateType: PROVENANCE_TYPE, predicate: buildProvenance(loadBuild(github, claims)) };
}

const MAX_PREDICATE_BYTES = 16_777_216;

function readPredicate(file: string): JsonValue {
  const bytes = readRegular(file, MAX_PREDICATE_BYTES);
  if ('why' in bytes) throw predicateInvalid(file, bytes.why);
  // The Statement around it is one level more.
  const parsed = parseStrictJson(bytes, { depth: 63 });
  if ('why' in parsed) throw predicateInvalid(file, parsed.why);
  const { value } = parsed;
  if (hasRounded(value))
    throw predicateInvalid(file, 'it has a number that readers of JSON round: write it as text');
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw predicateInvalid(file, 'expected a JSON object, found another value');
}

/** JSON's readers take numbers for doubles: what was signed would not be what was written. */
function hasRounded(value: JsonValue): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return false;
  const inner: readonly JsonValue[] = Object.values(value);
  return inner.some(hasRounded);
}

function predicateInvalid(file: string, why: string): RunError {
  return new RunError('PREDICATE_INVALID', `${file} is no predicate: ${why}`, {
    hint: 'name a JSON file that holds the predicate alone, without a Statement or an envelope around it',
  });
}
