/** The texts of `--help`: every flag of every command, and nothing that is not there yet. */

const COMMON = `Common options:
  -C DIR             as if started in DIR
  --format FORMAT    text (default), json, markdown, sarif, github
  --output FILE      write there instead of stdout
  --quiet            say nothing when all is well
  --no-color         no colour, also on a terminal
  -h, --help         this text
  --version          the version

Exit codes: 0 passed · 1 failed · 2 the invocation or policy is wrong ·
3 no verdict could be reached · 70 a bug of countersign
`;

const MAIN = `countersign: one required check for repositories that people and agents write to

Usage:
  countersign check      decide on the change between two commits, sign the verdict, report it
  countersign evidence   verify · show        the signed evidence of a check

\`countersign COMMAND --help\` lists a command's flags.

${COMMON}`;

const CHECK = `Decide on the change between two commits, sign the verdict, report it.

Usage:
  countersign check [--base REV] [--head REV] [options]

  --base REV           what the change is for (default: from CI, else the default branch)
  --head REV           the change (default: from CI, else HEAD)
  --policy POLICY      a file, or pack:NAME (repeatable: all of them hold). A file inside the
                       repository is read from the base commit, never from the change
                       (default: .countersign/policy.yaml, else pack:baseline)
  --sign none|key      how the verdict is signed (default: key with --key; none outside CI;
                       in CI it must be said)
  --key FILE           PEM private key: ECDSA P-256 or Ed25519
  --verifier-id URI    who verified, as the evidence says (default: the public key's URN)
  --evidence DIR       where the evidence is written (default: in CI the runner's temporary
                       folder, else .countersign/evidence)
  --report FORMAT=FILE one more report from the same run (repeatable)

${COMMON}`;

const EVIDENCE = `Verify or show the evidence of a check.

Usage:
  countersign evidence verify DIR --key PEM
  countersign evidence show DIR

  --key PEM          the public key of the signer you trust

Formats: text (default), json. verify exits 1 when the evidence is refused.

${COMMON}`;

const TEXTS: Readonly<Record<string, string>> = { check: CHECK, evidence: EVIDENCE };

export function helpText(command: string | undefined): string {
  return (command !== undefined && Object.hasOwn(TEXTS, command) ? TEXTS[command] : undefined) ?? MAIN;
}
