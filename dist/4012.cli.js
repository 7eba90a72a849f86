export const id = 4012;
export const ids = [4012];
export const modules = {

/***/ 84012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helpText: () => (/* binding */ helpText)
/* harmony export */ });
const COMMON = `Common options:
  -C DIR             as if started in DIR
  --format FORMAT    text (default), json, markdown, sarif, github
  --output FILE      write there instead of stdout
  --quiet            say nothing when all is well
  --no-color         no colour, also on a terminal
  -h, --help         this text

Exit codes: 0 passed · 1 failed · 2 the invocation or policy is wrong ·
3 no verdict could be reached · 70 a bug of countersign
`;
const MAIN = `countersign: one required check for repositories that people and agents write to

Usage:
  countersign check      decide on the change between two commits, sign the verdict, report it
  countersign verify     verify the attestations of artifacts, digests or directories
  countersign attest     sign provenance or another predicate for artifacts
  countersign policy     validate · compile · diff · test · explain · replay · waivers
  countersign evidence   verify · show · report   the signed evidence of a check
  countersign gateway    serve · keygen · fsck   the self-hosted gateway
  countersign init       write workflow and first policy into a repository
  countersign doctor     say whether a repository really enforces the check

\`countersign COMMAND --help\` lists a command's flags, \`countersign --version\` says the version.

${COMMON}`;
const CHECK = `Decide on the change between two commits, sign the verdict, report it.

Usage:
  countersign check [--base REV] [--head REV] [options]

  --base REV           what the change is for (default: from CI, else the default branch)
  --head REV           the change (default: from CI, else HEAD)
  --policy POLICY      a file, or pack:NAME (repeatable: all of them hold). A file inside the
                       repository is read from the base commit, never from the change
                       (default: .countersign/policy.yaml, else pack:baseline; with a gateway
                       nothing more)
  --gateway URL        the gateway whose policy every other has to tighten, and that countersigns
                       the evidence and logs it
  --gateway-policy NAME
                       which of its policies, also sha256:HEX (default: default)
  --gateway-trust FILE its saved discovery document: pins its keys and its log. Inside the
                       repository it is read from the base commit
  --audience AUD       of the job's OIDC token (default: the gateway's URL)
  --sign none|key|sigstore|gateway
                       how the verdict is signed (default: key with --key; gateway with
                       --gateway; none outside CI; in CI sigstore for a public repository, else
                       it must be said)
  --key FILE           PEM private key: ECDSA P-256 or Ed25519
  --verifier-id URI    who verified, as the evidence says (default: the public key's URN; with a
                       gateway its URL)
  --evidence DIR       where the evidence is written (default: in CI the runner's temporary
                       folder, else .countersign/evidence)
  --report FORMAT=FILE one more report from the same run (repeatable)
  --sarif FILE         results of another scanner for this head, SARIF 2.1.0 (repeatable)
  --artifact PATH      what was built, a file or folder, for what the policy says of releases
                       (repeatable)
  --bundle FILE        attestations of the artifacts: a bundle, JSON lines or a folder (repeatable;
                       default: as in verify, beside each artifact)
  --trusted-root FILE  whom to trust instead of the built-in roots; inside the repository it is
                       read from the base commit
  --pending            leave the status check open: \`countersign evidence report\` concludes it,
                       when what else has to be there is there
  --offline            open no socket
  --fulcio-url URL, --rekor-url URL, --timestamp-server-url URL
                       a Sigstore of your own for --sign sigstore; what is not named is not used

${COMMON}`;
const EVIDENCE = `Verify or show the evidence of a check, or report it.

Usage:
  countersign evidence verify DIR --key PEM
  countersign evidence verify DIR --certificate-identity SAN --certificate-oidc-issuer URL
  countersign evidence verify DIR --gateway-trust FILE
  countersign evidence show DIR
  countersign evidence report [DIR]

  --key PEM            the public key of the signer you trust
  --certificate-identity SAN, --certificate-oidc-issuer URL
                       the Sigstore identity you trust, and who vouches for it: both, exactly
  --certificate-identity-regexp RE2
                       instead of the identity: the whole of it has to match
  --trusted-root FILE  the trusted_root.json of a Sigstore of your own
  --gateway-trust FILE the saved /.well-known/countersign.json of the gateway you trust: it has
                       signed, and its log has the receipt. With a signer from above: that one
                       has signed, and the gateway has logged it
  --offline            open no socket

report is the last step of a run that used \`check --pending\`: it concludes the status check with
this verdict (0 passed, 1 failed); without DIR there is none, and the check ends red (3).

Formats of verify and show: text (default), json. verify exits 1 when the evidence is refused.

${COMMON}`;
const VERIFY = `Verify the attestations of artifacts: signature, chain, log, time, signer, subject, predicate.

Usage:
  countersign verify SUBJECT... --bundle FILE  WHO [options]

SUBJECT is a file, a directory or sha256:HEX (also sha512:HEX).

  --bundle FILE        Sigstore bundles (JSON, JSON lines), npm's attestation document, a DSSE
                       envelope, or a folder of .json, .jsonl and .sigstore files (repeatable;
                       default: SUBJECT.sigstore.json, .sigstore or .intoto.jsonl beside it).
                       One of several has to verify. An envelope by itself has no log entry:
                       it is enough for --key, never for a certificate

WHO, one of:
  --certificate-identity SAN --certificate-oidc-issuer URL
                       the certificate's name and issuer, both exactly
  --certificate-identity-regexp RE2 --certificate-oidc-issuer URL
                       a pattern that the whole name has to match
  --source-repository https://HOST/OWNER/NAME
                       any workflow of this repository (OWNER/NAME is one on github.com)
    --signer-workflow OWNER/NAME/.github/workflows/FILE[@REF]
                       and this workflow
  --key PEM            a public key; registry:npm for those of the npm registry

  --source-ref REF     refs/heads/main, refs/tags/v1.2.3
  --predicate-type URI only attestations of this type
  --builder-id URI     the builder in the provenance, with @REF or at each
  --verified-level L   SLSA_BUILD_LEVEL_1 to _3, or a level of a Verification Summary (repeatable)
  --verifier-id URI    who wrote the Verification Summary (repeatable: one of them)
  --policy-digest D    the policy it was decided with, sha256:HEX
  --max-age DAYS       how old it may be
  --trusted-root FILE  the trusted_root.json of a Sigstore of your own (default: the public-good
                       and GitHub's, built in and refreshed through TUF once a day)
  --offline            open no socket: the roots that are here

Formats: text (default), json with every check. Exit 1: refused; 2: a file that cannot be read
or a wrong invocation; 3: a trusted root that is stale or invalid.

${COMMON}`;
const ATTEST = `Sign provenance or another predicate for artifacts.

Usage:
  countersign attest ARTIFACT... [options]

ARTIFACT is a file, a directory or sha256:HEX; all of them are subjects of one Statement.

  --subject-name NAME  what sha256:HEX is the digest of
  --predicate FILE     JSON of the predicate (default: SLSA provenance v1 of this GitHub job)
  --predicate-type URI its type
  --sign key|sigstore  who signs (default: key with --key; in CI sigstore for a public
                       repository; else it must be said)
  --key FILE           PEM private key: ECDSA P-256, P-384 or Ed25519
  --fulcio-url URL     a Sigstore of your own: its certificate authority,
  --rekor-url URL      its log, and
  --timestamp-server-url URL
                       its timestamp authority; what is not named is not used
  --trusted-root FILE  its root: what was signed is verified before it is handed out, as it always
                       is for the public instance

The bundle is one line of JSON, on stdout or in --output FILE. Outside GitHub Actions
SIGSTORE_ID_TOKEN holds the token for --sign sigstore.

Formats: text (default), json: both are the bundle.

${COMMON}`;
const POLICY = `Write a policy, review it, try it out and trust it.

Usage:
  countersign policy validate [POLICY]   whether it loads, with all that it extends
  countersign policy compile [POLICY]    what it means, as normalised JSON, and its digest
  countersign policy diff A B            what each difference does: tightened, loosened, changed
  countersign policy test [POLICY]       its inline tests and its tests/ folder
  countersign policy explain RULE [FILE[:LINE]]
                                         what a rule is for; with a place, what matched there
  countersign policy replay --since REV  what it would have decided of this history
  countersign policy waivers [POLICY]    what is let pass, and for how many days

POLICY is a file, pack:NAME, or REV:PATH; also with --policy (repeatable: all of them hold).
Default: .countersign/policy.yaml, else pack:baseline.

  --policy POLICY      the policy (explain, replay: the one to explain or to try)
  --fail-on KIND       diff: exit 1 when something is loosened (or \`changed\`: that, too)
  --base REV           explain: what the change is for (default: as in check)
  --head REV           explain: the change (default: as in check)
  --since REV          replay: from there to HEAD, along the first parents
  --range A..B         replay: from A to B
  --against POLICY     replay: the policy to compare with (default: that of HEAD)
  --jobs N             replay: how many at a time (default: one for each processor)

Formats: text (default), json; diff and replay also markdown.

${COMMON}`;
const GATEWAY = `The self-hosted gateway: identity, mandates, policies, evidence and the log.

Usage:
  countersign gateway serve --config FILE    serve until SIGTERM, which lets requests finish
  countersign gateway keygen --data DIR      make the keys and print their public halves as JSON
  countersign gateway fsck --config FILE     compute the log, its tiles, checkpoints, receipts and
                                             signatures again from what is stored; exit 1 with every
                                             discrepancy. Works while the gateway runs

  --config FILE        YAML. Each of its keys may be said here instead, or in a variable:
                       COUNTERSIGN_URL, COUNTERSIGN_DATABASE …
  --url URL            the public name: the audience of tokens, the issuer of mandates
  --listen HOST:PORT   default 127.0.0.1:8080; TLS ends in front of it, or --tls
  --tls YAML           { certificate: FILE, key: FILE }
  --data DIR           the embedded PostgreSQL, objects and keys
  --database URL       PostgreSQL 15 or later instead of the embedded one; a password belongs into
                       COUNTERSIGN_DATABASE or PGPASSWORD, not into the file or an option
  --objects URL        not in this version: objects are in --data
  --issuers YAML, --tenants YAML
                       whose tokens are exchanged, and for which repositories
  --trusted-proxies YAML
                       addresses whose X-Forwarded-For is believed
  --limits YAML        { perAddress: { rate, burst }, perBinding: { rate, burst } }, requests a
                       second; 100 and bursts of 1000
  --trusted-root FILE  the trusted_root.json of a Sigstore of your own
  --dangerously-allow-http-issuers
                       for tests: http:// issuers on a loopback address

Private keys are DATA/keys/mandate.pem, evidence.pem, policy.pem and log.pem, mode 600, or in
COUNTERSIGN_MANDATE_KEY and so on: the PEM itself. evidence.NAME.pub beside evidence.pem still
verifies. serve makes the keys of a folder that is new, and never those of one that was used.
Exit 0: it was stopped; 2: it cannot start, and says why; 3: what it stands on has failed.

Formats: text (default), json.

${COMMON}`;
const INIT = `Write workflow and first policy into a repository: shown as a diff first, never over what is there.

Usage:
  countersign init github [--gateway URL] [options]

Writes .github/workflows/countersign.yml and .countersign/policy.yaml, both or neither; every action
in it is pinned to a commit.

  --gateway URL        the gateway that signs the evidence (default: nobody signs it)
  --pin SHA            the commit of countersign that the workflow runs, all 40 digits (default: that
                       of the checkout this program is run from)
  --dry-run            write nothing: print the diff, as \`git apply\` takes it

Formats: text (default), json. Exit 2: something else is there, or it cannot be written.

${COMMON}`;
const DOCTOR = `Say whether a repository really enforces the check, and what is missing. Nothing is changed.

Usage:
  GH_TOKEN=$(gh auth token) countersign doctor [--repository OWNER/NAME] [options]

  --repository NAME    OWNER/NAME, or HOST/OWNER/NAME (default: of the job, else of the remote origin)
  --branch NAME        the branch that changes merge into (default: the default branch)
  --app ID             the number of the only app whose check counts; without it any app but the
                       forge's own CI does

Reads rulesets, branch protection, workflows and the settings of Actions with GITHUB_TOKEN, else
GH_TOKEN: metadata, contents and administration, read. What a token may not see is unknown.
Exit 0: the check is enforced; 1: it can be bypassed, or nobody can tell that it cannot.

Formats: text (default), json, markdown.

${COMMON}`;
const TEXTS = {
    check: CHECK,
    verify: VERIFY,
    attest: ATTEST,
    policy: POLICY,
    evidence: EVIDENCE,
    gateway: GATEWAY,
    init: INIT,
    doctor: DOCTOR,
};
function helpText(command) {
    return (command !== undefined && Object.hasOwn(TEXTS, command) ? TEXTS[command] : undefined) ?? MAIN;
}


/***/ })

};
