import { beforeAll, expect } from 'vitest';
import {
  BY_IDENTITY,
  extensionsOf,
  ISSUER,
  makePlace,
  type Place,
  provenanceOf,
  REPOSITORY,
  statementOf,
  verifyAt,
  WORKFLOW,
} from '../support/attestations.ts';
import {
  type Claims,
  type Extension,
  GITHUB_CLAIMS,
  type PrivateSigstore,
  rawExtension,
  type San,
  type SignOptions,
  signDsse,
  startSigstore,
} from '../support/sigstore.ts';
import { pairs, threatRow } from '../support/threats.ts';

const row = threatRow('C3');

let sigstore: PrivateSigstore;
let place: Place;
beforeAll(async () => {
  sigstore = await startSigstore();
  place = makePlace(sigstore);
  return () => sigstore.close();
});

type Text = (text: string) => string;
const replaced =
  (what: string | RegExp, by: string): Text =>
  (text) =>
    text.replace(what, by);

/** What an attacker can have in place of a workflow or repository that is trusted. */
const TRICKS: Readonly<Record<string, Text>> = {
  'a character more at the end': (text) => `${text}x`,
  'a line more at the end': (text) => `${text}\nx`,
  'a line feed at the end': (text) => `${text}\n`,
  'a space at the end': (text) => `${text} `,
  'a NUL at the end': (text) => `${text}\0`,
  'a query at the end': (text) => `${text}?x`,
  'a fragment at the end': (text) => `${text}#x`,
  'a character more in front': (text) => `x${text}`,
  'a line more in front': (text) => `x\n${text}`,
  'another address in front': (text) => `https://evil.test/${text}`,
  'the host in upper case': replaced('github.com', 'GitHub.com'),
  'the owner in upper case': replaced('acme', 'Acme'),
  'http instead of https': replaced('https:', 'http:'),
  'a dot as %2e': replaced('github.com', 'github%2ecom'),
  'a slash as %2f': replaced('acme/', 'acme%2f'),
  'another character for a dot': replaced('github.com', 'githubxcom'),
  'a Cyrillic letter in the owner': replaced('acme', '\u0430cme'),
  'a zero-width space in the owner': replaced('acme', 'ac\u200bme'),
  'the host as a user': replaced('github.com', 'github.com@evil.test'),
  'the host as a subdomain': replaced('github.com', 'github.com.evil.test'),
  'an owner that begins the same': replaced('acme/', 'acme-inc/'),
  'a path that comes back': replaced('acme/', 'acme/other/../'),
};

/** A workflow's file may be called so, and lies in no folder: a ref begins with `refs/` or is a commit. */
const FILE_WITH_AT: Text = (text) =>
  text.includes('.yml@') ? text.replace('.yml@', '.yml@x.yml@') : `${text}@x.yml`;

type Flag = {
  readonly args: readonly string[];
  readonly code: 'SIGNER_MISMATCH' | 'SOURCE_MISMATCH';
  /** How the text the flag looks at comes into a certificate that has it all else right. */
  readonly certificate: (trick: Text) => SignOptions;
};

const asSigner = (trick: Text): SignOptions => ({
  san: trick(WORKFLOW),
  extensions: extensionsOf({ 9: trick(WORKFLOW) }),
});
const [FILE = '', REF = ''] = WORKFLOW.split('@');
/** At any ref, so the trick is in the path. */
const asWorkflow = (trick: Text): SignOptions => asSigner(() => `${trick(FILE)}@${REF}`);
const asSource = (trick: Text): SignOptions => ({
  san: WORKFLOW,
  extensions: extensionsOf({ 5: null, 12: trick(REPOSITORY) }).filter(({ oid }) => !oid.endsWith('.5')),
});
const PATTERN =
  '(?:https://github\\.com/acme/widget/\\.github/workflows/release\\.yml@refs/tags/v1\\.2\\.[0-9])';

const FLAGS: Readonly<Record<string, Flag>> = {
  '--certificate-identity': { args: BY_IDENTITY, code: 'SIGNER_MISMATCH', certificate: asSigner },
  '--certificate-identity-regexp': {
    args: ['--certificate-identity-regexp', PATTERN, '--certificate-oidc-issuer', ISSUER],
    code: 'SIGNER_MISMATCH',
    certificate: asSigner,
  },
  '--source-repository': {
    args: ['--source-repository', REPOSITORY],
    code: 'SOURCE_MISMATCH',
    certificate: asSource,
  },
  '--signer-workflow': {
    args: [
      ...['--source-repository', REPOSITORY, '--source-ref', 'refs/tags/v1.2.3'],
      ...['--signer-workflow', 'acme/widget/.github/workflows/release.yml'],
    ],
    code: 'SIGNER_MISMATCH',
    certificate: asWorkflow,
  },
};

async function ended(options: SignOptions, args: readonly string[]) {
  const { san } = options;
  const job_workflow_ref = typeof san === 'string' ? san.replace('https://github.com/', '') : undefined;
  const predicate = provenanceOf({ ...GITHUB_CLAIMS, ...(job_workflow_ref && { job_workflow_ref }) });
  const bundle = await signDsse(sigstore, { payload: statementOf({ predicate }), ...options });
  return verifyAt(place, bundle, args);
}

const tricks = Object.entries({ ...TRICKS, 'a file name that goes on behind an @': FILE_WITH_AT });
for (const [[title, trick], [name, flag]] of pairs(tricks, Object.entries(FLAGS))) {
  row.attack(`${title} is another than ${name} asks for`, 'refused', async () => {
    const found = await ended(flag.certificate(trick), flag.args);
    expect(found).toMatchObject({ exit: 1, code: flag.code });
  });
}

const uri = (value: string): San => ({ kind: 'uri', value });
const OTHER = 'https://github.com/evil/widget/.github/workflows/release.yml@refs/tags/v1.2.3';
for (const [name, { args }] of Object.entries(FLAGS)) {
  row.attack(`a second name beside the one that ${name} asks for is one too many`, 'refused', async () => {
    for (const san of [
      [uri(OTHER), uri(WORKFLOW)],
      [uri(WORKFLOW), uri(OTHER)],
    ])
      expect(await ended({ san }, args)).toMatchObject({ exit: 1, code: 'SIGNER_MISMATCH' });
  });
}

const ISSUERS: Readonly<Record<string, readonly Extension[]>> = {
  'a slash at the end': extensionsOf({}, issuedBy(`${ISSUER}/`)),
  'http instead of https': extensionsOf({}, issuedBy(ISSUER.replace('https:', 'http:'))),
  'its host in upper case': extensionsOf({}, issuedBy(ISSUER.replace('token', 'Token'))),
  'a dot as %2e': extensionsOf(
    {},
    issuedBy(ISSUER.replace('githubusercontent.com', 'githubusercontent%2ecom')),
  ),
  'a domain behind it': extensionsOf({}, issuedBy(`${ISSUER}.evil.test`)),
  'a path behind it': extensionsOf({}, issuedBy(`${ISSUER}/acme`)),
  'a Cyrillic letter': extensionsOf({}, issuedBy(ISSUER.replace('actions', '\u0430ctions'))),
  'no issuer at all': extensionsOf({ 1: null, 8: null }),
  'another one in its older extension': [...extensionsOf({ 1: null }), rawExtension(1, 'https://evil.test')],
  'another one in its newer extension': extensionsOf({ 8: 'https://evil.test' }),
};

function issuedBy(iss: string): Claims {
  return { ...GITHUB_CLAIMS, iss };
}

for (const [title, extensions] of Object.entries(ISSUERS)) {
  row.attack(`an issuer with ${title} is another`, 'refused', async () => {
    expect(await ended({ extensions }, BY_IDENTITY)).toMatchObject({ exit: 1, code: 'ISSUER_MISMATCH' });
  });
}

for (const [name, { args, certificate }] of Object.entries(FLAGS)) {
  row.twin(`the one that ${name} asks for is accepted`, async () => {
    expect(
      await ended(
        certificate((text) => text),
        args,
      ),
    ).toMatchObject({ exit: 0, code: null });
  });
}
