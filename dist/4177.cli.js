export const id = 4177;
export const ids = [4177];
export const modules = {

/***/ 4101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bundleBytes: () => (/* binding */ bundleBytes),
/* harmony export */   l: () => (/* binding */ serialize),
/* harmony export */   signedBytes: () => (/* binding */ signedBytes)
/* harmony export */ });
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1040);
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3917);
/* harmony import */ var _lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(297);



function signedBytes(payload, payloadType) {
    return _sigstore_core__WEBPACK_IMPORTED_MODULE_1__.dsse.preAuthEncoding(payloadType, payload);
}
function bundleBytes({ payload, payloadType, signature }, hint) {
    return serialize((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__/* .toDSSEBundle */ .PR)({ artifact: payload, artifactType: payloadType, signature, keyHint: hint }));
}
function serialize(bundle) {
    if (bundle.content.$case === 'dsseEnvelope')
        for (const named of bundle.content.dsseEnvelope.signatures)
            named.keyid = '';
    const json = (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__/* .bundleToJSON */ .ev)(bundle);
    return (0,_lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)({ ...json });
}


/***/ }),

/***/ 6299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ keySigner)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

function keySigner(key) {
    return {
        id: key.id,
        hint: key.hint,
        sign: async (payload, payloadType) => {
            const { bundleBytes, signedBytes } = await Promise.all(/* import() */[__webpack_require__.e(1770), __webpack_require__.e(4101)]).then(__webpack_require__.bind(__webpack_require__, 4101));
            return bundleBytes({ payload, payloadType, signature: signing(key, signedBytes(payload, payloadType)) }, key.hint);
        },
    };
}
function signing(key, data) {
    try {
        return key.sign(data);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('SIGNING_FAILED', 'the key does not sign', {
            hint: 'check the key with `openssl pkey -in KEY -check -noout`',
            cause,
        });
    }
}


/***/ }),

/***/ 4177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evidence: () => (/* binding */ evidence)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/config.js
var build_config = __webpack_require__(6564);
// EXTERNAL MODULE: ./build/config/identity.js
var identity = __webpack_require__(6773);
;// CONCATENATED MODULE: ./build/config/evidence.js



const EVIDENCE = { ...build_config/* COMMON */.Sq, ...identity/* IDENTITY_FLAGS */.hb };
const WHOM = 'pass --key PEM of the signer you trust, or --certificate-identity and --certificate-oidc-issuer';
function parseEvidence(verb, argv, env, isTerminal) {
    const { values, positionals } = (0,build_config/* parse */.qg)(argv, EVIDENCE, 'evidence');
    const [directory, extra] = positionals;
    if (directory === undefined || extra !== undefined) {
        throw (0,build_config/* usage */.CI)('evidence takes one directory', '`countersign evidence verify DIR --key PEM`');
    }
    const from = (0,external_node_path_.resolve)(values.C ?? '.');
    const config = (0,build_config/* outputOf */.jH)(values, env, isTerminal, from);
    if (config.format !== 'text' && config.format !== 'json')
        throw (0,build_config/* usage */.CI)(`evidence has the formats text and json, not ${config.format}`);
    return {
        ...config,
        directory: (0,external_node_path_.resolve)(from, directory),
        from,
        signer: verb === 'show' ? null : (0,identity/* askedSigner */.B4)(values, from, WHOM),
        trustedRoot: (0,identity/* given */.gI)('trusted-root', values['trusted-root']),
        offline: values.offline === true,
        cache: (0,build_config/* cacheFolder */.nF)(env),
    };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/evidence/keys.js
var keys = __webpack_require__(114);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(3963);
// EXTERNAL MODULE: ./build/evidence/write.js
var write = __webpack_require__(8487);
;// CONCATENATED MODULE: ./build/evidence/read.js






function readEvidence(directory) {
    const names = new Set(reading(directory, () => (0,external_node_fs_.readdirSync)(directory)));
    for (const name of names) {
        const stats = (0,files/* lstatOrNull */.nd)((0,external_node_path_.join)(directory, name));
        if (!KNOWN.has(name))
            throw new errors/* VerificationError */.mk('EVIDENCE_FILES', `a file that is no evidence: ${name}`);
        if (stats?.isFile() !== true)
            throw new errors/* VerificationError */.mk('EVIDENCE_FILES', `${name} is ${stats === null ? 'gone' : (0,files/* kindOf */.I)(stats)}`);
        if (stats.size > write/* MAX_EVIDENCE_BYTES */.bU)
            throw new errors/* VerificationError */.mk('EVIDENCE_FILES', `${name} is too large to be evidence`);
    }
    for (const name of [write/* VERDICT_FILE */.R2, write/* POLICY_FILE */.CX]) {
        if (!names.has(name))
            throw new errors/* VerificationError */.mk('EVIDENCE_FILES', `${name} is missing`);
    }
    const read = (name) => reading(directory, () => (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, name)));
    return {
        verdict: read(write/* VERDICT_FILE */.R2),
        policy: read(write/* POLICY_FILE */.CX),
        bundle: names.has(write/* BUNDLE_FILE */.Ij) ? read(write/* BUNDLE_FILE */.Ij) : null,
    };
}
const KNOWN = new Set([write/* VERDICT_FILE */.R2, write/* POLICY_FILE */.CX, write/* BUNDLE_FILE */.Ij]);
function reading(directory, read) {
    try {
        return read();
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
const payloadSchema = schemas/* object */.Ikc({ dsseEnvelope: schemas/* object */.Ikc({ payload: schemas/* base64 */.K39() }) });

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
    const bundle = payloadSchema.safeParse(parseJson(bytes));
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
    const payload = verifyBundle(bundleOf(files), key);
    return verifyFiles(files, { payload, signer: key.id, repository: null });
}
async function verifyIdentityEvidence(files, trust) {
    const bytes = bundleOf(files);
    if (namesMaterial(parseJson(bytes), 'publicKey'))
        throw new errors/* VerificationError */.mk('SIGNER_MISMATCH', 'it is signed by a key, expected a certificate');
    const { verifyByCertificate } = await Promise.all(/* import() */[__webpack_require__.e(4187), __webpack_require__.e(9105), __webpack_require__.e(7593), __webpack_require__.e(5987)]).then(__webpack_require__.bind(__webpack_require__, 5987));
    return verifyFiles(files, await verifyByCertificate(bytes, trust));
}
function bundleOf({ bundle }) {
    if (bundle !== null)
        return bundle;
    throw new errors/* VerificationError */.mk('EVIDENCE_FILES', `${write/* BUNDLE_FILE */.Ij} is missing: this verdict was never signed`);
}
function verifyFiles(files, { payload, signer, repository }) {
    const statement = verify_statementOf(payload);
    if (repository !== null && (0,evidence_statement/* resourceUri */.N)(repository) !== statement.predicate.resourceUri)
        throw mismatch('the run that signed was of another repository than the Statement');
    const verdict = verifyVerdict(files.verdict, statement);
    verifyPolicy(files.policy, statement, verdict);
    return { statement, verdict, signer };
}
function verify_statementOf(payload) {
    const statement = evidence_statement/* statementSchema */.t.safeParse(parseJson(payload));
    if (!statement.success)
        throw mismatch('what was signed is no Verification Summary of this program');
    if (!(0,canonical_json/* canonicalJson */.d)(statement.data).equals(payload))
        throw mismatch('the Statement is not in its canonical form');
    return statement.data;
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
    if (!(0,bundle/* bundleBytes */.i)(payload, signed, key.hint).equals(bytes))
        throw tampered(write/* BUNDLE_FILE */.Ij);
    if (!key.verify((0,bundle/* signedBytes */.S)(payload), signed))
        throw tampered(write/* BUNDLE_FILE */.Ij);
    return payload;
}
function isByCertificate(json) {
    return namesMaterial(json, 'certificate') || namesMaterial(json, 'x509CertificateChain');
}
function namesMaterial(json, name) {
    const material = typeof json === 'object' && json !== null && 'verificationMaterial' in json
        ? json.verificationMaterial
        : null;
    if (typeof material !== 'object' || material === null)
        return false;
    return Object.entries(material).some(([key, value]) => key === name && value !== null);
}
function isOther(found, expected) {
    const shorter = Math.min(found.length, expected.length);
    let start = 0;
    while (start < shorter && found[start] === expected[start])
        start++;
    let end = 0;
    while (end < shorter - start && found.at(-1 - end) === expected.at(-1 - end))
        end++;
    return Math.max(found.length, expected.length) - start - end > 2;
}
function verifyVerdict(bytes, { subject, predicate }) {
    const parsed = verdictClaims.safeParse(parseJson(bytes));
    const input = predicate.inputAttestations.find(({ uri }) => uri === write/* VERDICT_FILE */.R2);
    if (input === undefined)
        throw mismatch(`the Statement names no ${write/* VERDICT_FILE */.R2}`);
    const intact = (0,digest/* sha256 */.sc)(bytes) === input.digest.sha256;
    if (!parsed.success)
        throw intact ? mismatch(`${write/* VERDICT_FILE */.R2} is no verdict of this program`) : tampered(write/* VERDICT_FILE */.R2);
    const verdict = parsed.data;
    const [head = { digest: { gitCommit: '' } }] = subject;
    const names = [
        ['head', verdict.subject.head, head.digest.gitCommit],
        ['policy', verdict.policy.digest, `sha256:${predicate.policy.digest.sha256}`],
        ['repository', verdict.subject.repository, predicate.resourceUri.replace(/^git\+/, '')],
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
    if ((0,evidence_statement/* resourceUri */.N)(verdict.subject.repository) !== predicate.resourceUri)
        throw mismatch('the Statement names another repository');
    return verdict;
}
function verifyPolicy(bytes, { predicate }, verdict) {
    const parsed = policyClaims.safeParse(parseJson(bytes));
    if ((0,digest/* sha256 */.sc)(bytes) === predicate.policy.digest.sha256 && parsed.success) {
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
// EXTERNAL MODULE: ./build/providers/clock.js
var clock = __webpack_require__(551);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/commands/output.js
var output = __webpack_require__(8178);
;// CONCATENATED MODULE: ./build/commands/evidence.js












async function evidence({ argv, env, isTerminal }) {
    const [verb = '', ...rest] = argv;
    if (verb !== 'verify' && verb !== 'show') {
        throw (0,build_config/* usage */.CI)(`there is no \`evidence ${verb}\``, 'take `evidence verify DIR --key PEM` or `evidence show DIR`');
    }
    const config = parseEvidence(verb, rest, env, isTerminal);
    if (config.output !== null)
        (0,files/* refuseOver */.Fn)(config.output, [
            config.directory,
            ...(config.signer?.kind === 'key' ? [config.signer.file] : []),
        ]);
    if (config.signer !== null)
        return verify(config, config.signer);
    return (0,output/* outcome */.bu)(config, null, renderShown(config, describeEvidence(readEvidence(config.directory))), 0);
}
async function verify(config, signer) {
    const against = await verifierOf(config, signer);
    try {
        const files = readEvidence(config.directory);
        const { signer: by } = await against(files);
        const summary = describeEvidence(files);
        const document = { status: 'verified', signer: by, ...summary };
        const text = `VERIFIED  ${oneLine(summary)} · by ${(0,inert/* inert */.t)(by)}\n`;
        return (0,output/* outcome */.bu)(config, null, config.format === 'json' ? (0,json/* inertJson */.n)(document) : text, 0);
    }
    catch (error) {
        if (error instanceof errors/* VerificationError */.mk)
            return refused(config, error);
        throw error;
    }
}
async function verifierOf(config, asked) {
    if (asked.kind === 'key') {
        if (config.trustedRoot !== null)
            throw (0,build_config/* usage */.CI)('--trusted-root is for certificates, and a key is named', 'leave one of them out');
        const key = (0,keys/* loadTrustedKey */.p)(asked.file);
        return (files) => verifyEvidence(files, key);
    }
    const { readRoot, signerOf } = await __webpack_require__.e(/* import() */ 5548).then(__webpack_require__.bind(__webpack_require__, 5548));
    const signer = await signerOf(asked, null);
    if (!('issuer' in signer))
        throw (0,build_config/* usage */.CI)('evidence is signed by a key or an identity of its own', 'name that one');
    const { trustedRoot, offline, cache, from } = config;
    const roots = { trustedRoot: trustedRoot === null ? null : readRoot(trustedRoot, from), offline, cache };
    const now = (0,clock/* startClock */.L)().now();
    return (files) => verifyIdentityEvidence(files, { signer, roots, now });
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


/***/ }),

/***/ 4490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ signedBytes),
/* harmony export */   i: () => (/* binding */ bundleBytes),
/* harmony export */   logIndexOf: () => (/* binding */ logIndexOf)
/* harmony export */ });
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1040);
/* harmony import */ var _attestation_payload_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(852);
/* harmony import */ var _attestation_signing_envelope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4101);



function signedBytes(payload) {
    return _attestation_signing_envelope_js__WEBPACK_IMPORTED_MODULE_1__.signedBytes(payload, _attestation_payload_type_js__WEBPACK_IMPORTED_MODULE_2__/* .PAYLOAD_TYPE */ .U);
}
function bundleBytes(payload, signature, hint) {
    return _attestation_signing_envelope_js__WEBPACK_IMPORTED_MODULE_1__.bundleBytes({ payload, payloadType: _attestation_payload_type_js__WEBPACK_IMPORTED_MODULE_2__/* .PAYLOAD_TYPE */ .U, signature }, hint);
}
function logIndexOf(bundle) {
    const [entry] = (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__/* .bundleFromJSON */ .vw)(JSON.parse(bundle.toString('utf8'))).verificationMaterial.tlogEntries;
    return entry === undefined ? null : Number(entry.logIndex);
}


/***/ }),

/***/ 114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ loadTrustedKey),
/* harmony export */   v: () => (/* binding */ loadSigner)
/* harmony export */ });
/* harmony import */ var _attestation_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8305);
/* harmony import */ var _attestation_signing_signer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6299);


function loadSigner(path) {
    return (0,_attestation_signing_signer_js__WEBPACK_IMPORTED_MODULE_1__/* .keySigner */ .Y)(ofEvidence(path, (0,_attestation_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPrivateKey */ .PM)(path)));
}
function loadTrustedKey(path) {
    const { id, hint, verify, isOnlyForm } = ofEvidence(path, (0,_attestation_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPublicKey */ .fg)(path));
    return { id, hint, verify: (data, signature) => verify(data, signature) && isOnlyForm(signature) };
}
const KINDS = ['ECDSA P-256', 'Ed25519'];
function ofEvidence(path, key) {
    if (KINDS.includes(key.algorithm))
        return key;
    throw (0,_attestation_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .unsupported */ .qO)(path, `a key of type ${key.algorithm}`, KINDS.join(' or '));
}


/***/ }),

/***/ 3829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ resourceUri),
/* harmony export */   P6: () => (/* binding */ policyUri),
/* harmony export */   pd: () => (/* binding */ levelsOf),
/* harmony export */   t: () => (/* binding */ statementSchema),
/* harmony export */   toStatement: () => (/* binding */ toStatement)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4377);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7130);


const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const PREDICATE_TYPE = 'https://slsa.dev/verification_summary/v1';
const hex = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    _type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(STATEMENT_TYPE),
    subject: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ gitCommit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{40,64}$/) }) }))
        .min(1),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(PREDICATE_TYPE),
    predicate: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        verifier: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1) }),
        timeVerified: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$(),
        resourceUri: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
        policy: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ uri: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1), digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ sha256: hex }) }),
        inputAttestations: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ uri: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1), digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ sha256: hex }) }))
            .min(1),
        verificationResult: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['PASSED', 'FAILED']),
        verifiedLevels: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^(?:FAILED|ORG_SOURCE_[A-Z0-9_]+)$/)).length(1),
    }),
});
function toStatement(input) {
    const { verdict } = input;
    const commits = [verdict.subject.head, ...(input.merge === null ? [] : [input.merge])];
    return {
        _type: STATEMENT_TYPE,
        subject: [...new Set(commits)].map((gitCommit) => ({ digest: { gitCommit } })),
        predicateType: PREDICATE_TYPE,
        predicate: {
            verifier: { id: input.verifierId },
            timeVerified: `${input.now.toISOString().slice(0, 19)}Z`,
            resourceUri: resourceUri(verdict.subject.repository),
            policy: { uri: policyUri(verdict.policy.name), digest: { sha256: plain(verdict.policy.digest) } },
            inputAttestations: [
                { uri: 'verdict.json', digest: { sha256: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(input.verdictBytes) } },
                ...input.bundles.map(({ uri, digest }) => ({
                    uri: bundleUri(uri),
                    digest: { sha256: plain(digest) },
                })),
            ],
            verificationResult: verdict.verdict,
            verifiedLevels: levelsOf(verdict.verdict, input.level),
        },
    };
}
function bundleUri(name) {
    return `urn:countersign:bundle:${encodeURIComponent(name.replace(/^.*[/\\]/, ''))}`;
}
function resourceUri(repository) {
    return repository.startsWith('https://') ? `git+${repository}` : repository;
}
function policyUri(name) {
    return `urn:countersign:policy:${name}`;
}
function levelsOf(result, level) {
    return [result === 'FAILED' ? 'FAILED' : level];
}
function plain(digest) {
    return digest.replace(/^sha256:/, '');
}


/***/ }),

/***/ 8487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ POLICY_FILE),
/* harmony export */   Ij: () => (/* binding */ BUNDLE_FILE),
/* harmony export */   Jg: () => (/* binding */ checkEvidencePlace),
/* harmony export */   R2: () => (/* binding */ VERDICT_FILE),
/* harmony export */   bU: () => (/* binding */ MAX_EVIDENCE_BYTES),
/* harmony export */   nP: () => (/* binding */ writeEvidence)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3963);



const VERDICT_FILE = 'verdict.json';
const POLICY_FILE = 'policy.json';
const BUNDLE_FILE = 'evidence.sigstore.json';
const RECEIPT_FILE = 'receipt.tlog-proof';
const FILES = [VERDICT_FILE, POLICY_FILE, BUNDLE_FILE, RECEIPT_FILE];
const MAX_EVIDENCE_BYTES = 64 * 1024 * 1024;
function checkEvidencePlace(root, directory) {
    (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseLinksBelow */ .BT)(root, directory);
    (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(directory, () => {
        const stats = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .lstatOrNull */ .nd)(directory);
        if (stats === null)
            return;
        if (!stats.isDirectory())
            throw (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .outputUnsafe */ .k6)(directory, `it is ${(0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(stats)}`);
        const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory);
        for (const name of names) {
            const entry = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .lstatOrNull */ .nd)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name));
            if (!FILES.includes(name) || entry?.isFile() !== true)
                throw (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .outputUnsafe */ .k6)(directory, `${name} in it is not ours`);
        }
        if (names.length > 0 && !isVerdict((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, VERDICT_FILE)))
            throw (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .outputUnsafe */ .k6)(directory, `${VERDICT_FILE} in it is not ours`);
    });
}
function isVerdict(path) {
    const stats = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .lstatOrNull */ .nd)(path);
    if (stats?.isFile() !== true || stats.size > MAX_EVIDENCE_BYTES)
        return false;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8').includes('"schema":"urn:countersign:verdict:v1"');
}
function writeEvidence(root, directory, files) {
    checkEvidencePlace(root, directory);
    (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(directory, () => {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(parent, { recursive: true });
        const fresh = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, '.countersign-'));
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(fresh, 0o755);
            (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNew */ .qf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, VERDICT_FILE), files.verdict);
            (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNew */ .qf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, POLICY_FILE), files.policy);
            if (files.bundle !== null)
                (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNew */ .qf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, BUNDLE_FILE), files.bundle);
            replaceFolder(fresh, directory);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(fresh, { recursive: true, force: true });
        }
    });
}
function replaceFolder(fresh, directory) {
    if ((0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .lstatOrNull */ .nd)(directory) === null) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(fresh, directory);
        return;
    }
    const aside = `${fresh}-old`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(directory, aside);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(fresh, directory);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(aside, directory);
        throw error;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(aside, { recursive: true, force: true });
}


/***/ }),

/***/ 297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8799);

function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('not a JSON value');
    return Buffer.from(text, 'utf8');
}


/***/ })

};
