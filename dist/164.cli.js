export const id = 164;
export const ids = [164];
export const modules = {

/***/ 5164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evidence: () => (/* binding */ evidence)
});

// EXTERNAL MODULE: ./build/config.js
var build_config = __webpack_require__(6564);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/evidence/keys.js
var keys = __webpack_require__(114);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(3963);
// EXTERNAL MODULE: ./build/evidence/write.js
var write = __webpack_require__(8487);
;// CONCATENATED MODULE: ./build/evidence/read.js






const MAX_EVIDENCE_BYTES = 64 * 1024 * 1024;
function readEvidence(directory) {
    const names = new Set(listDirectory(directory));
    for (const name of names) {
        const stats = (0,files/* lstatOrNull */.nd)((0,external_node_path_.join)(directory, name));
        if (!KNOWN.has(name))
            throw new errors/* VerificationError */.mk('EVIDENCE_FILES', `a file that is no evidence: ${name}`);
        if (stats?.isFile() !== true)
            throw new errors/* VerificationError */.mk('EVIDENCE_FILES', `${name} is ${stats === null ? 'gone' : (0,files/* kindOf */.I)(stats)}`);
        if (stats.size > MAX_EVIDENCE_BYTES)
            throw new errors/* VerificationError */.mk('EVIDENCE_FILES', `${name} is too large to be evidence`);
    }
    for (const name of [write/* VERDICT_FILE */.R2, write/* POLICY_FILE */.CX]) {
        if (!names.has(name))
            throw new errors/* VerificationError */.mk('EVIDENCE_FILES', `${name} is missing`);
    }
    const read = (name) => (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, name));
    return {
        verdict: read(write/* VERDICT_FILE */.R2),
        policy: read(write/* POLICY_FILE */.CX),
        bundle: names.has(write/* BUNDLE_FILE */.Ij) ? read(write/* BUNDLE_FILE */.Ij) : null,
    };
}
const KNOWN = new Set([write/* VERDICT_FILE */.R2, write/* POLICY_FILE */.CX, write/* BUNDLE_FILE */.Ij]);
function listDirectory(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory);
    }
    catch (cause) {
        throw new errors/* RunError */.e4('EVIDENCE_UNREADABLE', `${directory} is no directory that can be read`, {
            hint: `name the directory that holds ${write/* VERDICT_FILE */.R2}, ${write/* POLICY_FILE */.CX} and ${write/* BUNDLE_FILE */.Ij}`,
            cause,
        });
    }
}
function parseJson(bytes) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
}
const verdictClaims = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz('urn:countersign:verdict:v1'),
    verdict: schemas/* enum */.k5n(['PASSED', 'FAILED']),
    subject: schemas/* object */.Ikc({ repository: schemas/* string */.YjP(), base: schemas/* string */.YjP(), head: schemas/* string */.YjP() }),
    grade: schemas/* enum */.k5n(['enforced', 'advisory', 'local']),
    policy: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), digest: schemas/* string */.YjP() }),
    findings: schemas/* array */.YOg(schemas/* object */.Ikc({ ruleId: schemas/* string */.YjP(), effect: schemas/* string */.YjP(), message: schemas/* string */.YjP() })),
    stats: schemas/* object */.Ikc({ files: schemas/* number */.aig(), rules: schemas/* number */.aig() }),
});
const policyClaims = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    level: schemas/* string */.YjP(),
    rules: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP() })),
});
const bundleSchema = schemas/* strictObject */.rej({
    mediaType: schemas/* literal */.euz('application/vnd.dev.sigstore.bundle.v0.3+json'),
    verificationMaterial: schemas/* strictObject */.rej({
        publicKey: schemas/* strictObject */.rej({ hint: schemas/* string */.YjP() }),
        timestampVerificationData: schemas/* strictObject */.rej({}),
    }),
    dsseEnvelope: schemas/* strictObject */.rej({
        payload: schemas/* base64 */.K39(),
        payloadType: schemas/* string */.YjP(),
        signatures: schemas/* array */.YOg(schemas/* strictObject */.rej({ sig: schemas/* base64 */.K39(), keyid: schemas/* string */.YjP().optional() })).length(1),
    }),
});

// EXTERNAL MODULE: ./build/evidence/statement.js
var evidence_statement = __webpack_require__(3829);
;// CONCATENATED MODULE: ./build/evidence/show.js




function describeEvidence({ verdict, bundle }) {
    const parsed = verdictClaims.safeParse(parseJson(verdict));
    if (!parsed.success)
        throw new errors/* VerificationError */.mk('EVIDENCE_TAMPERED', `${write/* VERDICT_FILE */.R2} is no verdict`);
    const claims = parsed.data;
    const statement = bundle === null ? null : statementOf(bundle);
    return {
        verdict: claims.verdict,
        head: claims.subject.head,
        base: claims.subject.base,
        repository: claims.subject.repository,
        grade: claims.grade,
        policy: claims.policy,
        findings: claims.findings,
        timeVerified: statement?.predicate.timeVerified ?? null,
        verifier: statement?.predicate.verifier.id ?? null,
        verifiedLevels: statement?.predicate.verifiedLevels ?? [],
    };
}
function statementOf(bytes) {
    const bundle = bundleSchema.safeParse(parseJson(bytes));
    if (!bundle.success)
        return null;
    const payload = Buffer.from(bundle.data.dsseEnvelope.payload, 'base64');
    return evidence_statement/* statementSchema */.t.safeParse(parseJson(payload)).data ?? null;
}

// EXTERNAL MODULE: ./build/lib/canonical-json.js
var canonical_json = __webpack_require__(297);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(7130);
// EXTERNAL MODULE: ./build/evidence/bundle.js
var bundle = __webpack_require__(4490);
;// CONCATENATED MODULE: ./build/evidence/verify.js







function verifyEvidence(files, key) {
    if (files.bundle === null) {
        throw new errors/* VerificationError */.mk('EVIDENCE_FILES', `${write/* BUNDLE_FILE */.Ij} is missing: this verdict was never signed`);
    }
    const statement = verifyBundle(files.bundle, key);
    const verdict = verifyVerdict(files.verdict, statement);
    verifyPolicy(files.policy, statement, verdict);
    return { statement, verdict, signer: key.id };
}
const tampered = (name) => new errors/* VerificationError */.mk('EVIDENCE_TAMPERED', `${name} is not what was signed`);
const mismatch = (what) => new errors/* VerificationError */.mk('EVIDENCE_MISMATCH', what);
function verifyBundle(bytes, key) {
    const json = parseJson(bytes);
    const parsed = bundleSchema.safeParse(json);
    if (!parsed.success) {
        if (isByCertificate(json))
            throw new errors/* VerificationError */.mk('SIGNER_MISMATCH', 'it is signed by a certificate, expected a key');
        throw tampered(write/* BUNDLE_FILE */.Ij);
    }
    const { dsseEnvelope, verificationMaterial } = parsed.data;
    const [signature] = dsseEnvelope.signatures;
    for (const named of [verificationMaterial.publicKey.hint, signature?.keyid ?? key.hint]) {
        if (isOther(named, key.hint))
            throw new errors/* VerificationError */.mk('SIGNER_MISMATCH', `it names another key than ${key.id}`);
    }
    const payload = Buffer.from(dsseEnvelope.payload, 'base64');
    const signed = Buffer.from(signature?.sig ?? '', 'base64');
    if (!(0,bundle/* bundleBytes */.iU)(payload, signed, key.hint).equals(bytes))
        throw tampered(write/* BUNDLE_FILE */.Ij);
    if (!key.verify((0,bundle/* signedBytes */.Sq)(payload), signed))
        throw tampered(write/* BUNDLE_FILE */.Ij);
    const statement = evidence_statement/* statementSchema */.t.safeParse(parseJson(payload));
    if (!statement.success)
        throw mismatch('the key signed something that is no Verification Summary of this program');
    if (!(0,canonical_json/* canonicalJson */.d)(statement.data).equals(payload))
        throw mismatch('the Statement is not in its canonical form');
    return statement.data;
}
function isByCertificate(json) {
    const material = typeof json === 'object' && json !== null && 'verificationMaterial' in json
        ? json.verificationMaterial
        : null;
    return (typeof material === 'object' &&
        material !== null &&
        ('certificate' in material || 'x509CertificateChain' in material));
}
function isOther(found, expected) {
    if (found.length !== expected.length)
        return true;
    let different = 0;
    for (let i = 0; i < found.length; i++)
        if (found[i] !== expected[i])
            different++;
    return different > 1;
}
function verifyVerdict(bytes, { subject, predicate }) {
    const parsed = verdictClaims.safeParse(parseJson(bytes));
    const input = predicate.inputAttestations.find(({ uri }) => uri === write/* VERDICT_FILE */.R2);
    if (input === undefined)
        throw mismatch(`the Statement names no ${write/* VERDICT_FILE */.R2}`);
    const intact = (0,digest/* sha256 */.s)(bytes) === input.digest.sha256;
    if (!parsed.success)
        throw intact ? mismatch(`${write/* VERDICT_FILE */.R2} is no verdict of this program`) : tampered(write/* VERDICT_FILE */.R2);
    const verdict = parsed.data;
    const [head = { digest: { gitCommit: '' } }] = subject;
    const names = [
        ['head', verdict.subject.head, head.digest.gitCommit],
        ['policy', verdict.policy.digest, `sha256:${predicate.policy.digest.sha256}`],
        ['repository', (0,evidence_statement/* resourceUri */.N)(verdict.subject.repository), predicate.resourceUri],
        ['result', verdict.verdict, predicate.verificationResult],
    ];
    for (const [what, found, signed] of names) {
        if (found === signed)
            continue;
        if (intact || isOther(found, signed))
            throw mismatch(`${write/* VERDICT_FILE */.R2} is about another ${what} than the Statement`);
    }
    if (!intact)
        throw tampered(write/* VERDICT_FILE */.R2);
    if ((0,evidence_statement/* policyUri */.P6)(verdict.policy.name) !== predicate.policy.uri)
        throw mismatch('the Statement names another policy');
    return verdict;
}
function verifyPolicy(bytes, { predicate }, verdict) {
    const parsed = policyClaims.safeParse(parseJson(bytes));
    if ((0,digest/* sha256 */.s)(bytes) === predicate.policy.digest.sha256 && parsed.success) {
        const [level] = (0,evidence_statement/* levelsOf */.pd)(predicate.verificationResult, parsed.data.level);
        if (predicate.verifiedLevels[0] === level)
            return;
        throw mismatch('the Statement claims a level that the policy does not give');
    }
    const other = parsed.success &&
        (isOther(parsed.data.name, verdict.policy.name) || parsed.data.rules.length !== verdict.stats.rules);
    throw other
        ? mismatch(`${write/* POLICY_FILE */.CX} is another policy than the one that decided`)
        : tampered(write/* POLICY_FILE */.CX);
}

// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(8656);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/commands/output.js
var output = __webpack_require__(8178);
;// CONCATENATED MODULE: ./build/commands/evidence.js









async function evidence({ argv, env, isTerminal }) {
    const [verb = '', ...rest] = argv;
    const config = (0,build_config/* parseEvidence */.vf)(rest, env, isTerminal);
    switch (verb) {
        case 'verify':
            return verify(config);
        case 'show':
            return (0,output/* outcome */.bu)(config, null, renderShown(config, describeEvidence(readEvidence(config.directory))), 0);
        default:
            throw (0,build_config/* usage */.CI)(`there is no \`evidence ${verb}\``, 'take `evidence verify` or `evidence show`');
    }
}
function verify(config) {
    if (config.key === null) {
        throw new errors/* RunError */.e4('IDENTITY_REQUIRED', 'evidence is verified against somebody, and nobody is named', {
            hint: 'pass --key PEM with the public key of the signer you trust',
        });
    }
    const key = (0,keys/* loadTrustedKey */.p)(config.key);
    try {
        const files = readEvidence(config.directory);
        verifyEvidence(files, key);
        const summary = describeEvidence(files);
        const document = { status: 'verified', signer: key.id, ...summary };
        return (0,output/* outcome */.bu)(config, null, config.format === 'json' ? (0,json/* inertJson */.n)(document) : `VERIFIED  ${oneLine(summary)} · by ${key.id}\n`, 0);
    }
    catch (error) {
        if (error instanceof errors/* VerificationError */.mk)
            return refused(config, error);
        throw error;
    }
}
function refused(config, { code, message, hint }) {
    const reason = { code, message: (0,inert/* inert */.t)(message), hint };
    const text = `REFUSED  ${code}: ${reason.message}\n  → ${hint}\n`;
    return (0,output/* outcome */.bu)(config, null, config.format === 'json' ? (0,json/* inertJson */.n)({ status: 'rejected', reason }) : text, 1);
}
function oneLine({ verdict, head, repository, policy, timeVerified }) {
    const time = timeVerified === null ? 'not signed' : `signed ${timeVerified}`;
    return (0,inert/* inert */.t)(`${verdict} for ${head.slice(0, 12)} of ${repository} · policy ${policy.name} · ${time}`);
}
function renderShown(config, summary) {
    if (config.format === 'json')
        return (0,json/* inertJson */.n)({ status: 'unverified', ...summary });
    const findings = summary.findings.map(({ ruleId, effect, message }) => `  ${(0,inert/* inert */.t)(`${effect}  ${ruleId}  ${message}`)}\n`);
    return `${oneLine(summary)}\n${findings.join('')}Nothing of this has been verified: \`countersign evidence verify DIR --key PEM\`\n`;
}


/***/ })

};
