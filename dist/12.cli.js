export const id = 12;
export const ids = [12];
export const modules = {

/***/ 4012:
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
  countersign policy     validate · compile · diff · test · explain · replay · waivers
  countersign evidence   verify · show        the signed evidence of a check

\`countersign COMMAND --help\` lists a command's flags, \`countersign --version\` says the version.

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
  --sarif FILE         results of another scanner for this head, SARIF 2.1.0 (repeatable)

${COMMON}`;
const EVIDENCE = `Verify or show the evidence of a check.

Usage:
  countersign evidence verify DIR --key PEM
  countersign evidence show DIR

  --key PEM          the public key of the signer you trust

Formats: text (default), json. verify exits 1 when the evidence is refused.

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
const TEXTS = { check: CHECK, policy: POLICY, evidence: EVIDENCE };
function helpText(command) {
    return (command !== undefined && Object.hasOwn(TEXTS, command) ? TEXTS[command] : undefined) ?? MAIN;
}


/***/ })

};
